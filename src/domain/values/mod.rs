//! The values a cell can hold, and how a typed text is read as one. It must not know templates or reports.

pub mod date_text;
pub mod in_groups;
pub mod in_words;
pub mod number;
pub mod number_text;
pub mod plain;
pub mod reading;
pub mod unit;

pub use in_groups::in_groups;
pub use in_words::in_words;
pub use number::Number;
pub use reading::{Reading, Unreadable};
