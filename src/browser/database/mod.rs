//! The page's `IndexedDB`: a connection opened when first needed and again when it drops. It must not know what is kept.

mod opening;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction};

use opening::{PATIENCE_TO_OPEN, is_missing, open};

use super::dom_error::{is_full, name_of};
use super::settle::settle;
use super::wipe;
use crate::formats::versions;

/// The database's name.
pub(super) const NAME: &str = "phuluc";

/// How long a request may take, in milliseconds: Safari loses some for ever, a weak phone needs seconds for others.
const PATIENCE: i32 = 8_000;

/// For how long a database that did not open in time is not asked again, in milliseconds: whoever asks has waited once.
const LEFT_ALONE: f64 = 30_000.0;

/// What the database is made of. A store that is missing is added when the database is opened, under the next version
/// number; so no version number stands in the program, and an older program opens what a newer one has widened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    /// Drafts and what stands beside them.
    Slots,
    /// Forms that drafts were written on.
    Templates,
    /// The bytes of pictures.
    Photos,
    /// Earlier states of reports: what gives way where there is no room.
    Versions,
}

/// What a transaction may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Look only.
    Read,
    /// Look and change; no other tab changes the same store meanwhile.
    Write,
}

/// Why the database did not do it. Whatever was begun is undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The browser allows no database here.
    Refused,
    /// No room left.
    Full,
    /// The connection was lost.
    Dropped,
    /// Anything else: an answer that never came, a damaged database.
    Other,
}

/// What was already done for one transaction.
#[derive(Default)]
struct Mended {
    connection: bool,
    rounds: u32,
}

/// The database, connected or not. Clones share the connection.
#[derive(Clone, Default)]
pub(super) struct Database {
    connection: Rc<RefCell<Option<IdbDatabase>>>,
    /// When it last did not open in time.
    silent_since: Rc<Cell<Option<f64>>>,
}

impl Database {
    /// Runs `work` in one transaction and waits until it is complete; tries once more where the connection dropped, and
    /// where there was no room but could be made.
    ///
    /// `work` may wait for the store's own requests and for nothing else, or the transaction ends under it.
    pub(super) async fn transact<T>(
        &self,
        table: Table,
        access: Access,
        work: impl AsyncFn(&IdbObjectStore) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut mended = Mended::default();
        loop {
            let outcome = self.attempt(table, access, &work).await;
            match outcome {
                Err(fault) if self.mend(fault, table, &mut mended).await => {}
                outcome => return outcome,
            }
        }
    }

    /// One request in a transaction of its own: one piece of code for all, because the page has to carry it.
    pub(super) async fn ask(
        &self,
        table: Table,
        access: Access,
        request: &dyn Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, Fault> {
        self.transact(table, access, async |table| result(request(table)).await).await
    }

    /// Does something about a fault. Gives whether it is worth another try.
    async fn mend(&self, fault: Fault, table: Table, mended: &mut Mended) -> bool {
        match fault {
            Fault::Dropped => {
                self.connection.take();
                !std::mem::replace(&mut mended.connection, true)
            }
            // What gives way makes no room for itself.
            Fault::Full if table != Table::Versions => {
                while mended.rounds < versions::ROUNDS {
                    mended.rounds += 1;
                    if self.make_room(mended.rounds - 1).await {
                        return true;
                    }
                }
                false
            }
            _ => false,
        }
    }

    /// Removes what gives way in this round. Gives whether there was anything.
    async fn make_room(&self, round: u32) -> bool {
        let work = async |table: &IdbObjectStore| {
            let keys: Array = result(table.get_all_keys()).await?.unchecked_into();
            let mut removed = false;
            for key in keys.iter().filter(|key| key.as_string().is_some_and(|key| versions::gives_way(&key, round))) {
                table.delete(&key).map_err(|error| fault_of(&error))?;
                removed = true;
            }
            Ok(removed)
        };
        self.attempt(Table::Versions, Access::Write, &work).await.unwrap_or(false)
    }

    async fn attempt<T>(
        &self,
        table: Table,
        access: Access,
        work: &impl AsyncFn(&IdbObjectStore) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let (transaction, store) = self.enter(table, access).await?;
        let worked = work(&store).await;
        leave(&transaction, worked.as_ref().err().copied()).await?;
        worked
    }

    /// Begins a transaction. Apart from the work in it, so that its code is made once.
    async fn enter(&self, table: Table, access: Access) -> Result<(IdbTransaction, IdbObjectStore), Fault> {
        let connection = self.connect().await?;
        // A connection that another tab asked to close fails here.
        let transaction = begin(&connection, table, access).map_err(|_| Fault::Dropped)?;
        let store = transaction.object_store(table.name()).map_err(|error| fault_of(&error))?;
        Ok((transaction, store))
    }

    /// Whether nothing was ever kept here, as far as the browser says so without opening it.
    pub(super) async fn is_missing(&self) -> bool {
        let may_ask = self.connection.borrow().is_none() && !wipe::is_shut();
        match factory() {
            Some(factory) if may_ask => is_missing(&factory).await,
            _ => false,
        }
    }

    async fn connect(&self) -> Result<IdbDatabase, Fault> {
        if wipe::is_shut() {
            return Err(Fault::Refused);
        }
        if let Some(connection) = self.connection.borrow().as_ref() {
            return Ok(connection.clone());
        }
        let factory = factory().ok_or(Fault::Refused)?;
        let began = Date::now();
        // A clock that was set back counts as long ago.
        let is_silent = |since: f64| (0.0..LEFT_ALONE).contains(&(began - since));
        if self.silent_since.get().is_some_and(is_silent) {
            return Err(Fault::Other);
        }
        let opened = open(&factory, None).await;
        let took = Date::now() - began;
        self.silent_since.set((opened.is_err() && took >= f64::from(PATIENCE_TO_OPEN)).then(Date::now));
        let mut connection = opened?;
        if Table::ALL.iter().any(|table| !connection.object_store_names().contains(table.name())) {
            let next = connection.version() + 1.0;
            connection.close();
            connection = open(&factory, Some(next)).await?;
        }
        Ok(self.connection.borrow_mut().insert(connection).clone())
    }
}

fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok()?
}

impl Table {
    const ALL: [Self; 4] = [Self::Slots, Self::Templates, Self::Photos, Self::Versions];

    const fn name(self) -> &'static str {
        match self {
            Self::Slots => "slots",
            Self::Templates => "templates",
            Self::Photos => "photos",
            Self::Versions => "versions",
        }
    }
}

/// The result of a request.
pub(super) async fn result(request: Result<IdbRequest, JsValue>) -> Result<JsValue, Fault> {
    let request = request.map_err(|error| fault_of(&error))?;
    let done = settle(PATIENCE, |succeed, fail| {
        request.set_onsuccess(Some(succeed));
        request.set_onerror(Some(fail));
    });
    match done.await {
        Ok(_) => request.result().map_err(|error| fault_of(&error)),
        Err(_) => Err(fault_of(&request.error().ok().flatten().into())),
    }
}

/// Asks for `durability: "strict"`: Chrome else reports a change complete that a flat battery can still undo. Browsers
/// that do not know the option ignore it; web-sys has it among its unstable interfaces only, hence by name.
fn begin(database: &IdbDatabase, table: Table, access: Access) -> Result<IdbTransaction, JsValue> {
    let mode = match access {
        Access::Read => "readonly",
        Access::Write => "readwrite",
    };
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
    let arguments = Array::of3(&table.name().into(), &mode.into(), &options);
    Ok(begin.apply(database, &arguments)?.unchecked_into())
}

/// Ends a transaction: waits until it is complete, or undoes it where the work in it failed.
async fn leave(transaction: &IdbTransaction, failed: Option<Fault>) -> Result<(), Fault> {
    if failed.is_none() {
        return complete(transaction).await;
    }
    // It fails where the browser has already undone the transaction, which is all that is wanted.
    let _ = transaction.abort();
    Ok(())
}

async fn complete(transaction: &IdbTransaction) -> Result<(), Fault> {
    let done = settle(PATIENCE, |succeed, fail| {
        transaction.set_oncomplete(Some(succeed));
        transaction.set_onabort(Some(fail));
    });
    done.await.map(drop).map_err(|_| fault_of(&transaction.error().into()))
}

/// What an error of the database means.
pub(super) fn fault_of(error: &JsValue) -> Fault {
    match name_of(error).as_str() {
        _ if is_full(error) => Fault::Full,
        "SecurityError" => Fault::Refused,
        // `UnknownError`: how Safari says that its database server is gone.
        "AbortError" | "InvalidStateError" | "TransactionInactiveError" | "UnknownError" | "VersionError" => {
            Fault::Dropped
        }
        _ => Fault::Other,
    }
}
