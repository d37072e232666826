//! Whether somebody is typing, so that what can wait does not come between one key and the next.
//! It must not know what is typed.

use std::cell::Cell;

use super::clock;

/// How long nothing is typed when somebody rests, in milliseconds: what was typed is saved before that.
const REST: i32 = 500;

/// After so many rests in vain, 10 seconds in all, whatever waits has waited long enough.
const MOST_RESTS: u32 = 20;

thread_local! {
    static CHANGES: Cell<u32> = const { Cell::new(0) };
}

/// Something was typed into a field.
pub fn heard() {
    CHANGES.set(CHANGES.get().wrapping_add(1));
}

/// Waits until nobody types, and goes on in a turn of its own: at once, as long as nothing was typed.
pub async fn rest() {
    for _ in 0..MOST_RESTS {
        let before = CHANGES.get();
        clock::pause(if before == 0 { 0 } else { REST }).await;
        if CHANGES.get() == before {
            break;
        }
    }
}
