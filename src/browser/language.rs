//! The language of the screen, of which the page has a program each; which of them comes, `src/boot/start.mjs` decides by
//! what is kept here. It must not know what either says.

use super::{assets, environment, local_storage};

/// Where the choice lies; nothing there stands for Vietnamese.
const KEY: &str = "phuluc/language";
/// What stands there for English, and in the name of its program.
const ENGLISH: &str = "en";

/// Whether the other language can be chosen: this build has it, the choice can be kept, and it is not one that was made
/// before and could not be followed, as without a network.
pub fn can_change(is_english: bool) -> bool {
    let Some(storage) = local_storage::area() else { return false };
    let is_chosen = storage.get_item(KEY).ok().flatten().is_some_and(|chosen| chosen == ENGLISH);
    is_english || (!is_chosen && assets::said_by_build("program-en").is_some())
}

/// Keeps the choice and opens the page anew. Gives whether it was kept; then nothing else is to be done.
pub fn change(to_english: bool) -> bool {
    let keep = |storage: web_sys::Storage| {
        if to_english { storage.set_item(KEY, ENGLISH) } else { storage.remove_item(KEY) }.is_ok()
    };
    let is_kept = local_storage::area().is_some_and(keep);
    if is_kept {
        environment::reload();
    }
    is_kept
}
