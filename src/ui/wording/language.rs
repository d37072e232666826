//! The words by which the language of the screen is changed. They must not change it.

pub(crate) use super::words::language::*;
