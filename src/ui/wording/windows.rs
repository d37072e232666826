//! What is said when a report is open in more than one window. It must not know which.

pub(crate) use super::words::windows::*;
