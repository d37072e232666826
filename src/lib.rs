//! phuluc: the report appendix of Lifelong Learning Week, filled in on a phone.
#[cfg(feature = "browser")]
pub mod browser;
pub mod domain;
pub mod editor;
pub mod formats;
#[cfg(feature = "browser")]
pub mod ui;
