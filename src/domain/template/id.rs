//! What an id may look like. It must not know what it names.

/// Words that the program uses inside names of fields, so that no row or cell may bear them.
const TAKEN: [&str; 4] = ["note", "head", "explain", "photo"];

/// Ids of rows and cells: `[a-z][a-z0-9_]*`, at most 64 characters, none of the words above.
pub fn is_row_or_cell_id(id: &str) -> bool {
    is_shaped(id, |c| c == '_') && !TAKEN.contains(&id)
}

/// Ids of forms, which stand in addresses: `[a-z][a-z0-9-]*`, at most 64 characters, and none of the page's own
/// addresses.
pub fn is_form_id(id: &str) -> bool {
    is_shaped(id, |c| c == '-') && !["help", "merge", "office", "index"].contains(&id)
}

fn is_shaped(id: &str, joins: impl Fn(char) -> bool) -> bool {
    id.len() <= 64
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || joins(c))
}
