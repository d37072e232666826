//! What the device remembers of the last copy of a report that was taken outside it. It must not know a store, nor
//! whether the copy arrived anywhere: no browser tells.

use serde_json::Value;

use super::report_json::{JsonText, Layout};
use crate::domain::by_name::Kept;

/// The last copy outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyNote {
    /// When: RFC 3339, local with offset.
    pub at: String,
    /// How it left.
    pub how: How,
    /// The revision that left.
    pub revision: u64,
    /// That revision's fingerprint.
    pub fingerprint: String,
}

/// How a copy left the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As the printable page.
    Html,
    /// As data.
    Json,
    /// As a text to paste.
    Text,
    /// As a table of data.
    Csv,
    /// As a workbook.
    Xlsx,
    /// As a Word document.
    Docx,
    /// With everything else on the device.
    Backup,
    /// Handed to another program of the device.
    Share,
    /// It did not leave: it came from outside, where whoever sent it has it.
    Received,
    /// In a way that only a newer program knows.
    Other,
}

impl How {
    const ALL: [(Self, &str); 10] = [
        (Self::Html, "html"),
        (Self::Json, "json"),
        (Self::Text, "text"),
        (Self::Csv, "csv"),
        (Self::Xlsx, "xlsx"),
        (Self::Docx, "docx"),
        (Self::Backup, "backup"),
        (Self::Share, "share"),
        (Self::Received, "received"),
        (Self::Other, "other"),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(how, _)| *how == self).map_or("", |(_, word)| word)
    }
}

impl CopyNote {
    /// The text to store.
    pub fn encode(&self) -> String {
        let nothing_kept = Kept::default();
        let mut json = JsonText::new(Layout::Tight, &nothing_kept);
        json.string("at", &self.at);
        json.string("how", self.how.word());
        json.raw("revision", &self.revision.to_string());
        json.string("fingerprint", &self.fingerprint);
        json.finish()
    }

    /// Reads a stored text; `None` where it is none, so that nothing is said to be safe that may not be.
    pub fn decode(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let words = |key| value.get(key).and_then(Value::as_str);
        let how = words("how")?;
        Some(Self {
            at: words("at")?.to_owned(),
            how: How::ALL.into_iter().find(|(_, word)| *word == how).map_or(How::Other, |(how, _)| how),
            revision: value.get("revision")?.as_u64()?,
            fingerprint: words("fingerprint")?.to_owned(),
        })
    }
}
