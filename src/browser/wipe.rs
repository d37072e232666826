//! Removes everything of this page from the device, in every window. It must not know what it was, and touches nothing
//! of other pages of the same host.

use std::cell::Cell;

use web_sys::{IdbFactory, Storage};

use super::environment::{self, Listener};
use super::{database, local_storage, random};
use crate::browser::settle::settle;

/// What every key of ours begins with.
const OURS: &str = "phuluc/";
/// The key by which other windows hear of it. Like all others, it is gone in the end.
const NOTICE: &str = "phuluc/wiped";
/// How long another window may take to give way, in milliseconds.
const PATIENCE: i32 = 20_000;

thread_local! {
    static IS_SHUT: Cell<bool> = const { Cell::new(false) };
}

/// Something is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWiped;

/// Removes everything. From now on this page keeps nothing, so that what it has in memory does not come back: it is to
/// be opened anew.
///
/// # Errors
/// Something is left; [`open_again`] lets the page go on.
pub async fn wipe() -> Result<(), NotWiped> {
    let areas = areas();
    let tell = || {
        if let [Some(local), _] = &areas {
            // Where there is no room for it, it is told again when there is.
            let _ = local.set_item(NOTICE, &random::id());
        }
    };
    tell();
    shut();
    let cleared = areas.iter().flatten().all(clear);
    tell();
    let deleted = match web_sys::window().and_then(|window| window.indexed_db().ok().flatten()) {
        Some(factory) => delete_database(&factory).await,
        None => true,
    };
    // Another window may have been about to write when it heard of it.
    let cleared_again = areas.iter().flatten().all(clear);
    if cleared && cleared_again && deleted { Ok(()) } else { Err(NotWiped) }
}

/// Calls `action` when another window removes everything; this page keeps nothing from then on.
pub fn on_wiped_elsewhere(action: impl Fn() + 'static) -> Listener {
    environment::on_stored_elsewhere(move |key| {
        if key.as_deref() == Some(NOTICE) && !is_shut() {
            shut();
            action();
        }
    })
}

/// The page may keep things again.
pub fn open_again() {
    IS_SHUT.set(false);
}

/// Whether the page is to keep nothing any more.
pub(super) fn is_shut() -> bool {
    IS_SHUT.get()
}

fn shut() {
    IS_SHUT.set(true);
}

/// What keeps small things for good and for the visit, as far as the browser allows it.
fn areas() -> [Option<Storage>; 2] {
    let session = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    [local_storage::area(), session]
}

/// Removes our keys. Gives whether none is left.
fn clear(area: &Storage) -> bool {
    let mut index = 0;
    loop {
        match area.key(index) {
            Ok(None) => return true,
            Ok(Some(key)) if key.starts_with(OURS) => {
                if area.remove_item(&key).is_err() {
                    return false;
                }
            }
            Ok(Some(_)) => index += 1,
            Err(_) => return false,
        }
    }
}

/// Waits until every window has closed its connection, as ours do when they are asked.
async fn delete_database(factory: &IdbFactory) -> bool {
    let Ok(request) = factory.delete_database(database::NAME) else { return true };
    let done = settle(PATIENCE, |succeed, fail| {
        request.set_onsuccess(Some(succeed));
        request.set_onerror(Some(fail));
    });
    done.await.is_ok()
}
