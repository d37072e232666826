//! The one door of the office program: a job and its bytes in, an outcome and its bytes out. It must not know a browser.

use super::import::LARGEST;
use super::job::{FileKind, Imported, Job, Official, Outcome, Picture, Refusal};
use super::run::Leaving;
use super::tidy::{self, Line};
use super::xlsx::{self, Book, BookError, Change, Parts};
use super::{docx, draft, import, paper, pictures, scan};
use crate::domain::report::{CellAddress, Progress, Report, Totals};
use crate::domain::template::Template;

/// How many changed cells are named.
const MOST_NAMED: usize = 5;

/// Does a job of the heavy formats; `attachment` as in [`super::run::run`].
pub fn run(job: &Job, attachment: &[u8]) -> (Outcome, Vec<u8>) {
    let done = match job {
        Job::Export { kind, template, draft, at, program, pictures } => Leaving::read(template, draft, at, program)
            .and_then(|leaving| match kind {
                FileKind::Xlsx => workbook(&leaving),
                FileKind::Docx => word(&leaving, pictures, attachment),
                FileKind::Json | FileKind::Html | FileKind::Text | FileKind::Csv => Err(Refusal::BadDraft),
            }),
        Job::Backup { .. } | Job::OneFile { .. } | Job::Guide { .. } => Err(Refusal::BadDraft),
        Job::Import { template, at, .. } => open(attachment, template.as_deref(), at)
            .map(|imported| (Outcome::Imported(Box::new(imported)), Vec::new())),
        Job::ReadCode { width, height } => scan::code_in(*width, *height, attachment)
            .map(|text| (Outcome::Code, text.into_bytes()))
            .ok_or(Refusal::NoCode),
    };
    done.unwrap_or_else(|refusal| (Outcome::Refused(refusal), Vec::new()))
}

fn workbook(leaving: &Leaving<'_>) -> Result<(Outcome, Vec<u8>), Refusal> {
    let lines = leaving.lines()?;
    let book = with_parts(&leaving.template, &leaving.report, &lines, leaving.at, xlsx::file);
    Ok((leaving.outcome(FileKind::Xlsx), book.ok_or(Refusal::TooLarge { limit: LARGEST })?))
}

fn word(leaving: &Leaving<'_>, listed: &[Picture], bytes: &[u8]) -> Result<(Outcome, Vec<u8>), Refusal> {
    let pictures = pictures::parted(listed, bytes).ok_or(Refusal::BadDraft)?;
    let paper = paper::lay_out(&leaving.template, &leaving.report, &leaving.totals, leaving.at);
    let file = docx::file(&paper, &pictures, leaving.program).map_err(|_| Refusal::TooLarge { limit: LARGEST })?;
    Ok((leaving.outcome(FileKind::Docx), file))
}

fn with_parts<T>(
    template: &Template,
    report: &Report,
    lines: &[Line],
    at: &str,
    call: impl FnOnce(&Parts<'_>) -> T,
) -> T {
    let totals = Totals::of(template, report);
    let paper = paper::lay_out(template, report, &totals, at);
    call(&Parts { template, report, totals: &totals, paper: &paper, lines, at })
}

fn open(bytes: &[u8], page_template: Option<&str>, at: &str) -> Result<Imported, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge { limit: LARGEST });
    }
    let book = xlsx::open(bytes).map_err(|error| match error {
        BookError::NotABook => Refusal::NotAReport,
        BookError::Torn => Refusal::Broken { line: 1 },
        BookError::TooLarge => Refusal::TooLarge { limit: LARGEST },
    })?;
    let lines = xlsx::lines(&book).ok_or(Refusal::Foreign)?;
    if lines.len() > tidy::MOST_LINES {
        return Err(Refusal::TooLarge { limit: LARGEST });
    }
    let mut imported = import::of_table(&lines, page_template, at)?;
    imported.official = official(&imported, &book, at);
    Ok(imported)
}

/// The report as the official sheet has it, where that differs.
fn official(imported: &Imported, book: &Book, at: &str) -> Option<Official> {
    let (template, mut report) = draft::decode_on(&imported.template, &imported.draft)?;
    let changes = with_parts(&template, &report, &[], at, |parts| xlsx::changes(book, parts));
    if changes.is_empty() {
        return None;
    }
    let places = changes.iter().take(MOST_NAMED).map(|change| place(&template, &report, change)).collect();
    for change in &changes {
        apply(&template, &mut report, change);
    }
    let made_of = draft::fingerprint_of_revision(&imported.draft);
    report.identity.descend_from(&made_of);
    report.identity.parent = Some(made_of);
    report.identity.revision += 1;
    let own = draft::fingerprint(&template, &report);
    report.identity.descend_from(&own);
    let progress = Progress::of_report(&template, &report);
    Some(Official {
        cells: changes.len(),
        names: changes.iter().take(MOST_NAMED).map(|change| change.name.clone()).collect(),
        places,
        draft: draft::encode(&template, &report, at),
        filled: progress.filled + progress.unreadable,
    })
}

/// What a changed cell is called, what the official table says there, and what the table of data says.
fn place(template: &Template, report: &Report, Change { name, text }: &Change) -> [String; 3] {
    let id = name.split('.').next().unwrap_or_default();
    let row = template.row_by_id(id);
    let label = row.map_or("", |row| template.row(row).label.as_str());
    let address = CellAddress::from_name(template, name);
    let unit = match address {
        Some(CellAddress::Fixed(index)) => template.cell(index).unit.as_str(),
        Some(address) => address.added_cell(template).map_or("", |cell| cell.label.as_str()),
        None => paper::words::NOTE,
    };
    let before = match (address, row) {
        (Some(address), _) => report.entry(address).map_or("", |entry| entry.text()),
        (None, Some(row)) => report.note(row),
        (None, None) => "",
    };
    [paper::words::cell(label, unit), text.clone(), before.to_owned()]
}

fn apply(template: &Template, report: &mut Report, Change { name, text }: &Change) {
    if let Some(address) = CellAddress::from_name(template, name) {
        report.set_entry(template, address, text);
        return;
    }
    let Some(row) = name.strip_suffix(".note") else { return };
    let (id, index) = row.split_once('.').map_or((row, None), |(id, index)| (id, index.parse::<usize>().ok()));
    let Some(row) = template.row_by_id(id) else { return };
    match index {
        None => drop(report.set_note(row, text)),
        Some(index) => {
            if let Some(added) = report.added_mut(row).and_then(|rows| rows.get_mut(index)) {
                text.clone_into(&mut added.note);
            }
        }
    }
}
