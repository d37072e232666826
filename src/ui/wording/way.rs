//! The words of the way through a form. They must not decide what is shown.

pub(crate) use super::words::way::*;
