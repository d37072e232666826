//! The door to localStorage. It must not know what lies there.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use super::wipe;

/// localStorage; `None` where the browser refuses it, and once everything was wiped.
///
/// gloo-storage takes it for granted that the browser allows storage and panics where it does not, so the browser is
/// asked first, each time: a person can withdraw it while the page is open.
pub(super) fn area() -> Option<Storage> {
    if wipe::is_shut() {
        return None;
    }
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}
