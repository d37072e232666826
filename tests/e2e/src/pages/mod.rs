//! Page objects: the only place that knows the page's names and selectors; they know no figures and assert nothing.

mod form_page;
mod history_page;
mod photos_panel;
mod start_page;

pub use form_page::{FormPage, HEAD, Saved};
pub use history_page::HistoryPage;
pub use photos_panel::{PhotosPanel, ShownPhoto};
pub use start_page::StartPage;
