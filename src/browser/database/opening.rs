//! Opening the database, with every store that the program knows. It must not know what is kept.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::{Fault, NAME, Table, fault_of, result};
use crate::browser::dom_error::name_of;
use crate::browser::settle::settle;

/// How long opening the database may take, in milliseconds: the report waits for it.
pub(super) const PATIENCE_TO_OPEN: i32 = 5_000;

/// How long to wait for a word that there is none, which saves opening it, in milliseconds.
const PATIENCE_TO_HEAR: i32 = 500;

/// Whether the browser says that there is no such database: to make one takes many times as long. `false` where it does not
/// say, as browsers of 2021 and some private windows do not.
pub(super) async fn is_missing(factory: &IdbFactory) -> bool {
    let call = |of: &JsValue, name: &str, given: &Array| {
        let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
        function.apply(of, given).ok()
    };
    let Some(asked) = call(factory, "databases", &Array::new()) else { return false };
    let answer = settle(PATIENCE_TO_HEAR, |succeed, fail| drop(call(&asked, "then", &Array::of2(succeed, fail))));
    let is_named = |one: JsValue| Reflect::get(&one, &"name".into()).is_ok_and(|name| name == NAME);
    answer.await.is_ok_and(|all| !all.unchecked_into::<Array>().iter().any(is_named))
}

/// Opens the database as it is, or as version `version`, adding the stores it lacks.
pub(super) async fn open(factory: &IdbFactory, version: Option<f64>) -> Result<IdbDatabase, Fault> {
    let request = match version {
        Some(version) => factory.open_with_f64(NAME, version),
        None => factory.open(NAME),
    };
    let request = request.map_err(|_| Fault::Refused)?;
    let first = settle(PATIENCE_TO_OPEN, |succeed, fail| {
        request.set_onupgradeneeded(Some(succeed));
        request.set_onsuccess(Some(succeed));
        request.set_onerror(Some(fail));
    });
    first.await.map_err(|_| fault_of_opening(&request))?;
    let database: IdbDatabase = request.result().map_err(|error| fault_of(&error))?.unchecked_into();
    close_when_asked(&database);
    if request.transaction().is_some() {
        add_stores(&database).map_err(|error| fault_of(&error))?;
        result(Ok(request.unchecked_into())).await?;
    }
    Ok(database)
}

fn add_stores(database: &IdbDatabase) -> Result<(), JsValue> {
    for table in Table::ALL {
        if !database.object_store_names().contains(table.name()) {
            database.create_object_store(table.name())?;
        }
    }
    Ok(())
}

/// A newer program in another tab waits until every older connection is closed; ours opens again by itself.
fn close_when_asked(database: &IdbDatabase) {
    if let Ok(close) = Reflect::get(database, &"close".into()) {
        database.set_onversionchange(Some(&close.unchecked_into::<Function>().bind0(database)));
    }
}

fn fault_of_opening(request: &IdbOpenDbRequest) -> Fault {
    let error: JsValue = request.error().ok().flatten().into();
    // Firefox answers so in a private window.
    if name_of(&error) == "InvalidStateError" { Fault::Refused } else { fault_of(&error) }
}
