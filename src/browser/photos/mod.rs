//! The bytes of pictures on this device, each under its id for ever. It must not know a report or a screen.

mod grey;
mod shrink;
mod sweep;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbRequest};

pub use grey::{Grey, grey};
pub use shrink::{ShrinkError, Shrunk, shrink};

use super::database::{Access, Database, Fault, Table};
use super::files;

/// The pictures on this device. Clones are the same pictures.
#[derive(Clone)]
pub struct Photos(Database);

/// Why a picture was not kept. Nothing else was touched by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepProblem {
    /// No room left.
    Full,
    /// The browser keeps nothing here: a private window, a setting, an app's inner browser.
    Refused,
    /// The database failed in another way, or did not answer; a later try may succeed.
    Other,
}

impl Photos {
    /// The pictures that lie beside the drafts.
    pub(super) const fn beside(database: Database) -> Self {
        Self(database)
    }

    /// Keeps a picture; comes back when the database says that this is complete.
    ///
    /// # Errors
    /// Why it is not kept.
    pub async fn keep(&self, id: &str, bytes: &[u8]) -> Result<(), KeepProblem> {
        let bytes = Uint8Array::from(bytes);
        let kept = self.ask(Access::Write, &|table| table.put_with_key(&bytes, &id.into())).await;
        kept.map(drop).map_err(|fault| match fault {
            Fault::Full => KeepProblem::Full,
            Fault::Refused => KeepProblem::Refused,
            Fault::Dropped | Fault::Other => KeepProblem::Other,
        })
    }

    /// The bytes of a picture; `None` where it is not here, or the browser does not give it.
    pub async fn bytes(&self, id: &str) -> Option<Vec<u8>> {
        self.stored(id).await.map(|bytes| bytes.to_vec())
    }

    /// An address under which the page can show a picture, until [`Photos::forget`] is called; `None` as for
    /// [`Photos::bytes`].
    pub async fn address(&self, id: &str) -> Option<String> {
        files::address_of("image/jpeg", &self.stored(id).await?).ok()
    }

    /// Frees what an address holds.
    pub fn forget(address: &str) {
        // An address that is not revoked costs memory until the page goes, nothing else.
        let _ = web_sys::Url::revoke_object_url(address);
    }

    /// The ids of all pictures; `None` where the browser does not tell.
    pub async fn ids(&self) -> Option<Vec<String>> {
        let keys: Array = self.ask(Access::Read, &|table| table.get_all_keys()).await.ok()?.dyn_into().ok()?;
        Some(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    async fn remove(&self, id: &str) -> Result<(), Fault> {
        self.ask(Access::Write, &|table| table.delete(&id.into())).await.map(drop)
    }

    async fn stored(&self, id: &str) -> Option<Uint8Array> {
        self.ask(Access::Read, &|table| table.get(&id.into())).await.ok()?.dyn_into().ok()
    }

    async fn ask(
        &self,
        access: Access,
        request: &dyn Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, Fault> {
        self.0.ask(Table::Photos, access, request).await
    }
}
