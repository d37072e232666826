//! A workbook whose two sheets say different things: what is asked, and what comes of the answer. It must not draw.

use crate::formats::job::Imported;
use crate::ui::app::App;
use crate::ui::file_exchange::{self, Opened};
use crate::ui::wording::files as words;

/// What came of a file.
pub(super) enum Came {
    /// It is in hand.
    Opened(Opened),
    /// Its two sheets differ, and a person has to choose. Nothing was changed yet.
    Choice(Box<Choice>),
}

/// A workbook whose official table has other figures than its table of data.
#[derive(Clone)]
pub(super) struct Choice {
    imported: Imported,
    bytes: Vec<u8>,
}

impl Choice {
    /// Between the two of this file, of whose pictures these are the bytes.
    pub(super) const fn between(imported: Imported, bytes: Vec<u8>) -> Self {
        Self { imported, bytes }
    }

    /// What the person is asked.
    pub(super) fn question(&self) -> String {
        self.imported.official.as_ref().map(|official| words::sheets_differ(official.cells)).unwrap_or_default()
    }

    /// Where the two differ: the first few places, each with what both say.
    pub(super) fn places(&self) -> Vec<(String, String)> {
        let Some(official) = &self.imported.official else { return Vec::new() };
        let more = official.cells.saturating_sub(official.places.len());
        let rest = (more > 0).then(|| (words::more_places(more), String::new()));
        let said = |place: &[String; 3]| (place[0].clone(), words::sheet_place(place));
        official.places.iter().map(said).chain(rest).collect()
    }

    /// Opens the report as the person has chosen.
    pub(super) async fn open(self, official: bool, app: App) -> Result<Opened, String> {
        let Self { imported, bytes } = self;
        let imported = if official { imported.with_official() } else { imported };
        file_exchange::take(&imported, &bytes, app).await
    }
}
