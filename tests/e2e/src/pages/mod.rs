//! Page objects: the only place that knows the page's names and selectors; they know no figures and assert nothing.

mod compare_page;
mod device_panel;
mod form_page;
mod history_page;
mod kept_page;
mod messages;
mod photos_panel;
mod section_list;
mod start_page;
mod window_notice;

pub use compare_page::{ComparePage, Version};
pub use device_panel::DevicePanel;
pub use form_page::{FormPage, HEAD, Saved};
pub use history_page::HistoryPage;
pub use kept_page::KeptPage;
pub use messages::{InAppPage, MessagePanel, PasteField};
pub use photos_panel::{PhotosPanel, ShownPhoto};
pub use section_list::SectionList;
pub use start_page::StartPage;
pub use window_notice::WindowNotice;

use anyhow::{Context as _, Result};

use crate::browser::{Browser, named};

/// What is asked before a file changes what lies on the device.
const ASKED: &str = ".import__choice";

/// Answers what is asked before a file changes something; gives what was said.
pub async fn answered(browser: &Browser, answer: &str) -> Result<String> {
    let said = browser.wait_for(ASKED).await?.text().await?;
    browser.wait_for(&named(answer)).await?;
    browser.click(&named(answer)).await.with_context(|| format!("answering {answer}"))?;
    Ok(said)
}
