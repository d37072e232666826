//! The page's addresses, all behind the `#`. It must not know what is shown there.

use crate::domain::template::id;

/// Where the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// `#/`: reports in hand, forms to choose, files to open.
    Start,
    /// `#/FORM-ID`: the form with the report in hand.
    Form(String),
}

impl Route {
    /// Reads what stands behind the `#`. An address that leads nowhere is the start.
    pub(super) fn from_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let form = path.split(['/', '?']).next().unwrap_or_default();
        if id::is_form_id(form) { Self::Form(form.to_owned()) } else { Self::Start }
    }

    /// The folder of this host that a form's address names as the form's home: `#/FORM-ID?from=../khac/templates/`.
    pub(super) fn home_of_form(hash: &str) -> Option<String> {
        let (_, folder) = hash.split_once("?from=")?;
        (!folder.is_empty()).then(|| folder.to_owned())
    }

    /// The address to put behind the page's own.
    pub(super) fn hash(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Form(form) => format!("#/{form}"),
        }
    }
}
