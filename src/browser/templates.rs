//! The forms that this site offers. It must not know what a form asks.

use web_sys::Url;

use super::assets::{self, AssetError};
use crate::domain::template::Problem;
use crate::domain::template::id::is_form_id;
use crate::formats::template_file::{self, IndexEntry};

const INDEX: &str = "templates/index.json";

/// Why the list of forms could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListError {
    /// The file could not be had.
    Asset(AssetError),
    /// The file is there and is not a list of forms; what is wrong with it.
    Broken(Vec<Problem>),
}

/// The forms of `templates/index.json`, in its order.
///
/// # Errors
/// See [`ListError`].
pub async fn list() -> Result<Vec<IndexEntry>, ListError> {
    let text = assets::text(INDEX).await.map_err(ListError::Asset)?;
    template_file::load_index(&text).map_err(ListError::Broken)
}

/// The file of one form in another folder of this host, as text. `folder` is relative to the page, or begins with `/`.
///
/// # Errors
/// [`AssetError::NotFound`] for a folder of another host: the page asks nobody but its own.
pub async fn fetch_from(folder: &str, id: &str) -> Result<String, AssetError> {
    let address = file_in(folder, id).filter(|_| is_form_id(id)).ok_or(AssetError::NotFound)?;
    assets::fetched(&address).await
}

fn file_in(folder: &str, id: &str) -> Option<String> {
    if folder.contains(['?', '#']) {
        return None;
    }
    let window = web_sys::window()?;
    let page = window.document()?.base_uri().ok()??;
    let slash = if folder.ends_with('/') { "" } else { "/" };
    let file = Url::new_with_base(&[folder, slash, id, ".json"].concat(), &page).ok()?;
    (file.origin() == window.location().origin().ok()?).then(|| file.href())
}

/// The file of one form, as text.
///
/// # Errors
/// [`AssetError::NotFound`] for an id that no form can bear, too: it comes from the address, which anybody may have written.
pub async fn fetch(id: &str) -> Result<String, AssetError> {
    if !is_form_id(id) {
        return Err(AssetError::NotFound);
    }
    assets::text(&format!("templates/{id}.json")).await
}
