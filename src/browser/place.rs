//! Where the person was in a form, so that a reload or a crash leads back there. It must not know fields.

use super::local_storage;

/// Remembers a field's name.
pub fn remember(form: &str, field: &str) {
    if let Some(storage) = local_storage::area() {
        // A refusal is no loss: the next reload begins at the top.
        let _ = storage.set_item(&key(form), field);
    }
}

/// The field the person was in last.
pub fn last(form: &str) -> Option<String> {
    local_storage::area()?.get_item(&key(form)).ok()?
}

fn key(form: &str) -> String {
    format!("phuluc/place/{form}")
}
