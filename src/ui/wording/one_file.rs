//! The words for whoever puts the page on a host, and about the page as one file. They must not decide what is shown.

pub(crate) use super::words::one_file::*;
