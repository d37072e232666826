//! The page's addresses, all behind the `#`. It must not know what is shown there.
//!
//! Behind a form's id may stand a place in it, which is no page of its own: `list` (the list of sections, open), `head`,
//! `section/ID`, `row/ID`, `photos`, `send`. What is none of these, and no page, is the form as a whole.

use crate::domain::template::id;

/// Where the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// `#/`: reports in hand, forms to choose, files to open.
    Start,
    /// `#/FORM-ID`: the form with the report in hand.
    Form(String),
    /// `#/FORM-ID/review`: the same report, looked over before it leaves.
    Review(String),
    /// `#/FORM-ID/paper`: the same report as it will lie on paper.
    Paper(String),
    /// `#/FORM-ID/compare`: the report in hand beside the other version of it.
    Compare(String),
    /// `#/FORM-ID/history`: earlier versions of the same report.
    History(String),
    /// `#/FORM-ID/guide`: a sheet that tells how this form is filled in, to be printed and pinned up.
    Guide(String),
    /// `#/help/FORM-ID`: how the page is used, and the form that the person comes from; `#/help` from elsewhere. No form
    /// bears that name.
    Help(String),
}

/// The page's own word where a form's id stands.
const HELP: &str = "help";

impl Route {
    /// Reads what stands behind the `#`. An address that leads nowhere is the start.
    pub(super) fn from_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let path = path.split('?').next().unwrap_or_default().trim_end_matches('/');
        let (form, rest) = path.split_once('/').unwrap_or((path, ""));
        match rest {
            from if form == HELP => Self::Help(if id::is_form_id(from) { from.to_owned() } else { String::new() }),
            _ if !id::is_form_id(form) => Self::Start,
            "review" => Self::Review(form.to_owned()),
            "paper" => Self::Paper(form.to_owned()),
            "compare" => Self::Compare(form.to_owned()),
            "history" => Self::History(form.to_owned()),
            "guide" => Self::Guide(form.to_owned()),
            _ => Self::Form(form.to_owned()),
        }
    }

    /// The page that is drawn there, and whether it shows the report for review: form and review are one page, so that
    /// nothing typed is left behind between them.
    pub(super) fn page(self) -> (Self, bool) {
        match self {
            Self::Review(form) => (Self::Form(form), true),
            page => (page, false),
        }
    }

    /// The folder of this host that a form's address names as the form's home: `#/FORM-ID?from=../khac/templates/`.
    pub(super) fn home_of_form(hash: &str) -> Option<String> {
        let (_, folder) = hash.split_once("?from=")?;
        (!folder.is_empty()).then(|| folder.to_owned())
    }

    /// What an address says behind the form's id: a place in the form, or another page of it.
    pub(super) fn within(hash: &str) -> String {
        let path = hash.split('?').next().unwrap_or_default().trim_start_matches(['#', '/']);
        path.split_once('/').map_or("", |(_, within)| within).trim_end_matches('/').to_owned()
    }

    /// The address of a place in a form; what the address `now` says of the form's home stays.
    pub(super) fn hash_within(form: &str, within: &str, now: &str) -> String {
        let home = now.find('?').map_or("", |at| &now[at..]);
        if within.is_empty() { ["#/", form, home].concat() } else { ["#/", form, "/", within, home].concat() }
    }

    /// The address to put behind the page's own.
    pub(super) fn hash(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Form(form) => format!("#/{form}"),
            Self::Review(form) => format!("#/{form}/review"),
            Self::Paper(form) => format!("#/{form}/paper"),
            Self::Compare(form) => format!("#/{form}/compare"),
            Self::History(form) => format!("#/{form}/history"),
            Self::Guide(form) => format!("#/{form}/guide"),
            Self::Help(form) if form.is_empty() => "#/help".to_owned(),
            Self::Help(form) => format!("#/help/{form}"),
        }
    }
}
