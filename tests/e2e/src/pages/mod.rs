//! Page objects: the only place that knows the page's names and selectors; they know no figures and assert nothing.

mod device_panel;
mod form_page;
mod photos_panel;
mod start_page;

pub use device_panel::DevicePanel;
pub use form_page::{FormPage, HEAD, Saved};
pub use photos_panel::{PhotosPanel, ShownPhoto};
pub use start_page::StartPage;
