//! The harness of the end-to-end tests: a static host, a real browser and the page's names; it knows nothing of the
//! program's code, only the built site and the tables in `tests/fixtures`.
//!
//! In reading order: [`stage`] (what one test needs), [`site`] (the host), [`profile`] and [`driver`] (files and
//! processes), [`engine`] (which browser), [`browser`] (W3C `WebDriver`), [`device`] (what is done to
//! it from outside the page), [`chromium`] and `firefox` (what only these can do), [`fit`] (whether a page fits the phone),
//! [`keyboard`] (whoever has keys alone), [`form`] and [`figures`] (what is typed, and the sums it must give), [`pages`] (page objects), [`small_picture`] (pictures for the page itself), [`paper`] (the
//! printed page) with [`ink`] and [`vietnamese`] (its margins and its words), [`workbook`] (one changed by Excel), [`gallery`]
//! (every screen), [`bench`].

#![allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a harness: every function fails in one way, with a sentence that names what was expected"
)]

pub mod bench;
pub mod browser;
pub mod chromium;
pub mod device;
pub mod driver;
pub mod engine;
pub mod figures;
mod firefox;
pub mod fit;
pub mod form;
pub mod gallery;
pub mod ink;
pub mod keyboard;
pub mod pages;
pub mod paper;
pub mod profile;
pub mod site;
pub mod small_picture;
pub mod stage;
pub mod vietnamese;
pub mod wait;
pub mod workbook;
