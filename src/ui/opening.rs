//! How a form is opened: the report in hand with the form it was made with, or a new report on the form of this page.
//! It must not draw.

use std::rc::Rc;

use futures_util::future::join;

use crate::browser::assets::AssetError;
use crate::browser::drafts::{Drafts, Listed, LoadProblem};
use crate::browser::{environment, head_memory, last_year, random, templates};
use crate::domain::report::differences::Side;
use crate::domain::report::{HeadField, Identity, Report};
use crate::domain::template::{Problem, Template};
use crate::formats;
use crate::formats::draft::{self, DraftError};
use crate::formats::last_year::Figures;
use crate::formats::{ready_form, template_file};
use crate::ui::form_state::Hold;
use crate::ui::route::Route;

/// What an opened report needs.
pub(super) struct Opened {
    /// The form.
    pub(super) template: Rc<Template>,
    /// The form's JSON text, which travels with every file.
    pub(super) template_json: String,
    /// The report.
    pub(super) report: Report,
    /// The stored text it came from.
    pub(super) payload: Option<String>,
    /// When that was stored: RFC 3339; empty where nothing is.
    pub(super) saved_at: String,
    /// The fingerprint of the stored revision it came from.
    pub(super) parent: Option<String>,
    /// Whether its last slot was torn.
    pub(super) fell_back: bool,
    /// The form as the page carries it now, where that is another edition.
    pub(super) other_edition: Option<Edition>,
    /// Whether the form came from a file or another folder.
    pub(super) own_form: bool,
    /// Which version this is, where two lie on the device.
    pub(super) version: Option<Side>,
    /// Last year's figures, where some are kept beside this report.
    pub(super) last_year: Option<Figures>,
    /// Whether this window is the one that edits it.
    pub(super) hold: Hold,
}

/// A form with its JSON text.
pub(super) struct Edition {
    /// The form.
    pub(super) template: Template,
    /// The text, which is kept for the drafts made on it.
    pub(super) json: String,
}

/// Why a form could not be opened. Nothing stored was touched.
pub(super) enum CannotOpen {
    /// The page has no such form.
    NoForm,
    /// A report is stored, and its form is neither here nor on the page.
    FormLost,
    /// The page has no such form, and its host refuses files of their kind.
    FormRefused,
    /// The form did not come.
    Unreachable,
    /// The form's file has problems.
    BadForm(Vec<Problem>),
    /// The stored report cannot be read.
    UnreadableReport,
    /// The browser does not let its storage be read now.
    Refused,
    /// A newer program stored the report.
    TooNew,
}

/// Begins a report on a form of this page where the device holds nothing: what most people do first, for which the second
/// part of the program need not be waited for.
///
/// # Errors
/// It is to be looked at more closely, for which [`open`] takes the form's text where it has come.
pub(super) async fn begin_on_empty_device(form: &str, drafts: &Drafts) -> Result<Opened, Option<String>> {
    // First: what is asked for here and not used is asked for again.
    if Route::home_of_form(&environment::hash()).is_some() || !drafts.holds_nothing().await {
        return Err(None);
    }
    // Side by side: each is some way there and back.
    let (json, ready) = join(templates::fetch(form), templates::ready(form)).await;
    let json = json.map_err(|_| None)?;
    // Any other form is judged first, for which the second part is needed.
    match ready.and_then(|ready| ready_form::read(&json, &ready)) {
        Some(template) => Ok(begun(drafts, Current { template, json, is_own: false })),
        None => Err(Some(json)),
    }
}

/// Opens the report in hand on a form, or begins one; `anew` begins one whatever is in hand. `json` is the form's text on
/// this page, if it has just come.
pub(super) async fn open(form: &str, anew: bool, json: Option<String>, drafts: &Drafts) -> Result<Opened, CannotOpen> {
    let in_hand = if anew { None } else { in_hand(form, drafts).await };
    match in_hand {
        Some(report) => open_here(form, &report, drafts).await,
        None => begin(form, json, drafts).await,
    }
}

/// Opens the report in hand to be looked at: this window does not ask for it, nor keeps another one from editing it.
pub(super) async fn look_at(form: &str, drafts: &Drafts) -> Result<Opened, CannotOpen> {
    match in_hand(form, drafts).await {
        Some(report) => open_draft(form, &report, drafts).await,
        None => begin(form, None, drafts).await,
    }
}

/// Opens a stored report to be edited in this window, unless another one has it.
async fn open_here(form: &str, report: &str, drafts: &Drafts) -> Result<Opened, CannotOpen> {
    let tabs = drafts.tabs();
    // First, so that what another window leaves behind is read.
    let hold = if tabs.ask(report, false).await { Hold::Here } else { Hold::Elsewhere };
    let opened = open_draft(form, report, drafts).await;
    if opened.as_ref().is_ok_and(|opened| opened.report.identity.id == report) {
        return opened.map(|opened| Opened { hold, ..opened });
    }
    // Nothing of it is shown.
    tabs.let_go(report);
    opened
}

/// The report that `#/FORM-ID` leads to: the one chosen last, else the one changed last.
pub(super) async fn in_hand(form: &str, drafts: &Drafts) -> Option<String> {
    if let Some(report) = drafts.in_hand(form) {
        return Some(report);
    }
    drafts.list().await.into_iter().find_map(|listed| match listed {
        Listed::Draft(draft) if draft.form == form => Some(draft.report),
        _ => None,
    })
}

/// Takes a report out of the hand, so that its form's address leads to another.
pub(super) fn put_away(drafts: &Drafts, form: &str, report: &str) {
    if drafts.in_hand(form).as_deref() == Some(report) {
        drafts.clear_in_hand(form);
    }
}

async fn begin(form: &str, json: Option<String>, drafts: &Drafts) -> Result<Opened, CannotOpen> {
    let current = match json {
        Some(json) => judged(json)?,
        None => current(form, drafts).await?,
    };
    let mut opened = begun(drafts, current);
    head_memory::recall(&mut opened.report);
    opened.last_year = beside(&[form], opened.report.head_field(HeadField::Unit));
    Ok(opened)
}

fn begun(drafts: &Drafts, form: Current) -> Opened {
    let identity = Identity { id: random::id(), writer: drafts.writer(), ..Identity::default() };
    let report = Report::new(&form.template, identity);
    Opened {
        template: Rc::new(form.template),
        template_json: form.json,
        report,
        payload: None,
        saved_at: String::new(),
        parent: None,
        fell_back: false,
        other_edition: None,
        own_form: form.is_own,
        version: None,
        last_year: None,
        hold: Hold::Here,
    }
}

/// Opens a stored report on a form, whatever is in hand.
pub(super) async fn open_draft(form: &str, report: &str, drafts: &Drafts) -> Result<Opened, CannotOpen> {
    let loaded = match drafts.load(report).await {
        Ok(loaded) => loaded,
        Err(LoadProblem::NotFound) => return begin(form, None, drafts).await,
        Err(LoadProblem::Refused) => return Err(CannotOpen::Refused),
        Err(LoadProblem::TooNew) => return Err(CannotOpen::TooNew),
        Err(LoadProblem::Unreadable) => return Err(CannotOpen::UnreadableReport),
    };
    let summary = draft::peek(&loaded.payload).map_err(|why| match why {
        DraftError::TooNew { .. } => CannotOpen::TooNew,
        _ => CannotOpen::UnreadableReport,
    })?;
    let kept = match drafts.template(&summary.fingerprint).await {
        Some(json) => template_file::load(&json).ok().map(|template| (template, json)),
        None => None,
    };
    let on_page = current(form, drafts).await;
    let (template, template_json, other_edition) = match (kept, on_page) {
        (Some((own, own_json)), Ok(Current { template, json, .. })) if template.fingerprint != summary.fingerprint => {
            (own, own_json, Some(Edition { template, json }))
        }
        (Some((own, own_json)), _) => (own, own_json, None),
        (None, Err(CannotOpen::NoForm)) => return Err(CannotOpen::FormLost),
        (None, on_page) => on_page.map(|current| (current.template, current.json, None))?,
    };
    let own_form = drafts.own_forms().iter().any(|own| own == form);
    let report_id = report.to_owned();
    let report = draft::decode(&template, &loaded.payload).map_err(|why| match why {
        DraftError::OtherForm { .. } => CannotOpen::FormLost,
        _ => CannotOpen::UnreadableReport,
    })?;
    let unit = report.head_field(HeadField::Unit).to_owned();
    let versions = drafts.two_versions(&report_id, report.identity.beside.as_deref()).await;
    Ok(Opened {
        template: Rc::new(template),
        template_json,
        report,
        version: versions.map(|versions| versions.side_of(&report_id)),
        parent: Some(draft::fingerprint_of_revision(&loaded.payload)),
        payload: Some(loaded.payload),
        saved_at: summary.saved_at,
        fell_back: loaded.fell_back,
        other_edition,
        own_form,
        last_year: beside(&[&report_id, form], &unit),
        hold: Hold::Here,
    })
}

/// The figures kept under the first of these ids that has some. What is kept under a form's id may be another unit's: it
/// is taken only where both units are the same, or one is not named.
fn beside(ids: &[&str], unit: &str) -> Option<Figures> {
    let form = ids.len() - 1;
    ids.iter().enumerate().find_map(|(position, id)| {
        let figures = formats::last_year::read(&last_year::recall(id)?)?;
        let names = [unit.trim(), figures.unit.trim()];
        let may_be_same = names[0] == names[1] || names.iter().any(|name| name.is_empty());
        (position < form || may_be_same).then_some(figures)
    })
}

/// A form as it is to be used now.
struct Current {
    template: Template,
    json: String,
    /// Whether it came from a file or another folder.
    is_own: bool,
}

/// Another form that a report may be moved to: one that was opened from elsewhere before, or one that this page carries.
pub(super) async fn edition(form: &str, drafts: &Drafts) -> Option<Edition> {
    let Current { template, json, .. } = at_hand(form, drafts).await.ok()?;
    Some(Edition { template, json })
}

/// The form from the folder that the address names; else the one at hand.
async fn current(form: &str, drafts: &Drafts) -> Result<Current, CannotOpen> {
    if let Some(folder) = Route::home_of_form(&environment::hash()) {
        match templates::fetch_from(&folder, form).await {
            Ok(json) => {
                let template = template_file::load(&json).map_err(CannotOpen::BadForm)?;
                if template.id != form {
                    return Err(CannotOpen::NoForm);
                }
                // A link does not take the place of a form that the page ships, beyond the visit that it leads to.
                if matches!(templates::fetch(form).await, Err(AssetError::NotFound)) {
                    // Where it cannot be kept, the next visit fetches it again.
                    let _ = drafts.use_form(form, &template.fingerprint, &json).await;
                }
                return Ok(Current { template, json, is_own: true });
            }
            Err(AssetError::NotFound) => return Err(no_form().await),
            // Without network the one from before serves.
            Err(_) => {}
        }
    }
    at_hand(form, drafts).await
}

/// The form that was opened from elsewhere before; else the one that this page carries.
async fn at_hand(form: &str, drafts: &Drafts) -> Result<Current, CannotOpen> {
    if let Some(json) = drafts.own_form(form).await
        && let Ok(template) = template_file::load(&json)
    {
        return Ok(Current { template, json, is_own: true });
    }
    match templates::fetch(form).await {
        Ok(json) => judged(json),
        Err(AssetError::NotFound) => Err(no_form().await),
        Err(_) => Err(CannotOpen::Unreachable),
    }
}

/// The form that this page carries, by its text.
fn judged(json: String) -> Result<Current, CannotOpen> {
    let template = template_file::load(&json).map_err(CannotOpen::BadForm)?;
    Ok(Current { template, json, is_own: false })
}

async fn no_form() -> CannotOpen {
    if templates::are_refused().await { CannotOpen::FormRefused } else { CannotOpen::NoForm }
}
