//! What is said about saving. It must not save.

pub(crate) use super::words::storage::*;
