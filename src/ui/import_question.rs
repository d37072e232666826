//! What a person is asked before a file changes what lies on this device, and what comes of the answer. Nothing is changed
//! before it. It must not draw.

use super::backup::{self, Outlook};
use super::file_exchange::{self, Opened};
use super::incoming::{self, Arrived, How};
use super::route::Route;
use super::wording::{backup as backup_words, differences as said_where, files as words, time};
use crate::browser::drafts::{Drafts, Loaded};
use crate::domain::report::differences;
use crate::formats::backup::Restored;
use crate::formats::draft;
use crate::formats::job::Imported;
use crate::ui::app::App;

/// How many of the places that would change are named.
const PLACES: usize = 5;

/// What came of a file.
pub(super) enum Came {
    /// It is in hand.
    Opened(Opened),
    /// A person has to choose. Nothing was changed yet.
    Asked(Question),
}

/// One place of which two things are said: its name, and what both say.
pub(super) type Place = (String, String);

/// What is asked.
#[derive(Clone)]
pub(super) struct Question {
    /// What it would do, in a sentence or two.
    pub(super) words: String,
    /// The first places that it is about.
    pub(super) places: Vec<Place>,
    /// The answers.
    pub(super) answers: Vec<Answer>,
    subject: Subject,
}

/// An answer: the name of its button, and what stands on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Answer {
    /// The name.
    pub(super) name: &'static str,
    /// The words.
    pub(super) words: &'static str,
}

const TAKE_OFFICIAL: Answer = Answer { name: "take-official", words: words::TAKE_OFFICIAL };
const TAKE_DATA: Answer = Answer { name: "take-data", words: words::TAKE_DATA };
const OPEN_FILE: Answer = Answer { name: "open-anyway", words: words::OPEN_ANYWAY };
const RESTORE: Answer = Answer { name: "restore", words: backup_words::RESTORE };
const LEAVE: Answer = Answer { name: "leave-file", words: words::LEAVE_FILE };

#[derive(Clone)]
enum Subject {
    Report(Box<Arrived>),
    Backup(Box<Restored>, Vec<u8>),
}

impl Question {
    /// What has to be asked before a report is opened; the report itself where nothing has.
    pub(super) async fn of_report(arrived: Arrived, drafts: &Drafts) -> Result<Self, Arrived> {
        if arrived.imported.official.is_some() {
            return Ok(Self::of_sheets(arrived));
        }
        let plan = incoming::plan(&arrived.imported, drafts).await;
        match plan.newest {
            Ok(here) if plan.how == How::Updates && was_written_here(&here, drafts) => {
                Ok(Self::of_update(arrived, &here, drafts).await)
            }
            _ => Err(arrived),
        }
    }

    /// A workbook whose official table has other figures than its table of data.
    fn of_sheets(arrived: Arrived) -> Self {
        let (words, places) = arrived.imported.official.as_ref().map_or_else(Default::default, |official| {
            let said = |place: &[String; 3]| (place[0].clone(), words::sheet_place(place));
            let places = with_rest(official.places.iter().map(said).collect(), official.cells);
            (words::sheets_differ(official.cells), places)
        });
        let answers = vec![TAKE_OFFICIAL, TAKE_DATA, LEAVE];
        Self { words, places, answers, subject: Subject::Report(Box::new(arrived)) }
    }

    /// A report that takes the place of the one it was made of.
    async fn of_update(arrived: Arrived, here: &Loaded, drafts: &Drafts) -> Self {
        let is_kept = incoming::keep(&arrived.imported, drafts).await;
        let saved_at = draft::peek(&here.payload).map(|summary| summary.saved_at).unwrap_or_default();
        let (places, count) = changes(&arrived.imported, here);
        let words = words::updates(&time::stored(&saved_at), count, is_kept);
        Self { words, places, answers: vec![OPEN_FILE, LEAVE], subject: Subject::Report(Box::new(arrived)) }
    }

    /// All that lay on a device.
    pub(super) async fn of_backup(mut restored: Restored, pictures: Vec<u8>, drafts: &Drafts) -> Self {
        backup::put_on_forms(&mut restored);
        let outlook = Outlook::of(&restored, drafts).await;
        Self {
            words: backup_words::would_restore(&outlook),
            places: Vec::new(),
            answers: vec![RESTORE, LEAVE],
            subject: Subject::Backup(Box::new(restored), pictures),
        }
    }

    /// Does as the person answered; `None` where nothing is to be done. An error is a sentence to be shown.
    pub(super) async fn take(self, answer: Answer, app: App) -> Result<Option<Came>, String> {
        if answer == LEAVE {
            return Ok(None);
        }
        match self.subject {
            Subject::Report(arrived) if answer == OPEN_FILE => {
                file_exchange::take(&arrived, app).await.map(Came::Opened).map(Some)
            }
            Subject::Report(arrived) => {
                let Arrived { imported, pictures, in_part } = *arrived;
                let imported = if answer == TAKE_OFFICIAL { imported.with_official() } else { imported };
                let imported = Imported { official: None, ..imported };
                file_exchange::consider(Arrived { imported, pictures, in_part }, app).await.map(Some)
            }
            Subject::Backup(restored, pictures) => {
                if !app.give_way().await {
                    return Err(words::NOT_SAVED_BEFORE.to_owned());
                }
                // Many reports, of which none is in hand.
                let words = backup::restore(*restored, &pictures, &app.drafts()).await;
                Ok(Some(Came::Opened(Opened { to: Route::Start, words })))
            }
        }
    }
}

/// Whether this device wrote what is stored: only then something of a person's own gives way. An earlier file that was
/// only opened here does not.
fn was_written_here(here: &Loaded, drafts: &Drafts) -> bool {
    draft::peek(&here.payload).is_ok_and(|summary| summary.writer == drafts.writer())
}

/// The first places in which the report that came says something else than the one on the device, and how many there are
/// in all; `None` where the two are on different editions of the form.
fn changes(imported: &Imported, here: &Loaded) -> (Vec<Place>, Option<usize>) {
    let Some((template, there)) = draft::decode_on(&imported.template, &imported.draft) else {
        return (Vec::new(), None);
    };
    let Ok(here) = draft::decode(&template, &here.payload) else { return (Vec::new(), None) };
    let all = differences(&template, &here, &there);
    let place = |difference| {
        let [own, other] = [&here, &there].map(|report| said_where::said(report, difference));
        (said_where::name(&template, &here, difference).words, words::update_place(&own.words, &other.words))
    };
    (with_rest(all.iter().take(PLACES).map(place).collect(), all.len()), Some(all.len()))
}

/// The places, and in a last line how many there are besides.
fn with_rest(mut places: Vec<Place>, of: usize) -> Vec<Place> {
    let more = of.saturating_sub(places.len());
    if more > 0 {
        places.push((words::more_places(more), String::new()));
    }
    places
}
