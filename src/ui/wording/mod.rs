//! What is said on the screen, by topic. It must not decide when it is said.
//!
//! The sentences themselves stand in one file of each language, `vi` and `en`, of which the build takes one (the
//! feature `english`), so that no page carries both. The files of the topics choose and join them, whatever the
//! language. How a sentence is added, and which word stands for what, is said at the head of `vi`.

#[cfg(feature = "english")]
mod en;
#[cfg(not(feature = "english"))]
mod vi;

#[cfg(feature = "english")]
use en as words;
#[cfg(not(feature = "english"))]
use vi as words;

pub(super) mod backup;
pub(super) mod comparing;
pub(super) mod device;
pub(super) mod differences;
pub(super) mod files;
pub(super) mod form;
pub(super) mod guide;
pub(super) mod help;
pub(super) mod in_app;
pub(super) mod issues;
pub(super) mod language;
pub(super) mod last_year;
pub(super) mod moving;
pub(super) mod numbers;
pub(super) mod offline;
pub(super) mod one_file;
pub(super) mod photos;
mod phrase;
pub(super) mod problems;
pub(super) mod review;
pub(super) mod safety;
pub(super) mod send;
pub(super) mod start;
pub(super) mod storage;
pub(super) mod template_problems;
pub(super) mod text;
pub(super) mod time;
pub(super) mod versions;
pub(super) mod way;
pub(super) mod windows;

pub(super) use phrase::Phrase;
