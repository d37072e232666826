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

/// The list of forms and every form that it names, as texts with their paths beside the page.
///
/// # Errors
/// The path of the first that cannot be had, or of the list that cannot be read.
pub async fn texts() -> Result<Vec<(String, String)>, String> {
    let index = assets::text(INDEX).await.map_err(|_| INDEX.to_owned())?;
    let forms = template_file::load_index(&index).map_err(|_| INDEX.to_owned())?;
    let mut texts = vec![(INDEX.to_owned(), index)];
    for form in forms {
        let path = path_of(&form.id);
        let json = fetch(&form.id).await.map_err(|_| path.clone())?;
        texts.push((path, json));
    }
    Ok(texts)
}

fn path_of(form: &str) -> String {
    ["templates/", form, ".json"].concat()
}

/// What the build has written down of a form beside its file, for [`crate::formats::ready_form`]; `None` where there is
/// nothing.
pub async fn ready(id: &str) -> Option<String> {
    assets::as_named(&["ready/", id, ".txt"].concat()).await.ok()
}

/// Whether this host refuses forms' files: what was copied beside the page then needs the name that every host knows.
pub async fn are_refused() -> bool {
    assets::comes_as_copy(INDEX).await
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
    assets::text(&path_of(id)).await
}
