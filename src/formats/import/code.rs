//! Opens what a code on paper says. It must not know how the code was found.

use super::{bad_template, damaged, imported};
use crate::domain::report::check_code;
use crate::formats::compact::{self, Code, CodeError};
use crate::formats::job::{Carries, Imported, Refusal};
use crate::formats::{draft, template_file};

/// A file of a few signs; a longer one is none.
const LONGEST: usize = 4_000;

/// The text of a code, if a file is one.
pub(super) fn of(bytes: &[u8]) -> Option<&str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST)?;
    compact::is_code(text).then_some(text)
}

/// Opens the code on the form that the page has, if it has the one it was made on.
pub(super) fn open(text: &str, page_template: Option<&str>, at: &str) -> Result<Imported, Refusal> {
    let code = compact::open(text).map_err(|why| match why {
        CodeError::Broken => Refusal::Broken { line: 1 },
        CodeError::TooNew { version } => Refusal::TooNew { format_version: version },
    })?;
    let needs_template = || Refusal::NeedsTemplate { form: code.form.clone() };
    let form_text = page_template.ok_or_else(needs_template)?;
    let template = template_file::load(form_text).map_err(|problems| bad_template(&problems))?;
    if template.id != code.form {
        return Err(needs_template());
    }
    if !code.is_on(&template) {
        return Err(Refusal::CodeOfOtherEdition { form: code.form.clone(), version: code.version });
    }
    let canonical = template_file::canonical(form_text).map_err(|problems| bad_template(&problems))?;
    let mut report = code.report(&template).ok_or_else(|| damaged("values"))?;
    // What is made of it from here on descends from the code.
    let revision = draft::fingerprint(&template, &report);
    report.identity.descend_from(&revision);
    let Code { check, leaves_out, .. } = &code;
    Ok(Imported {
        // What was left out is missing from the code of what came.
        check_differs: !leaves_out && !check_code::is_same(check, &check_code::of(&template, &report)),
        carries: if *leaves_out { Carries::OwnRows } else { Carries::Figures },
        ..imported(&template, canonical, &report, at)
    })
}
