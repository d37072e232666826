//! Opens a report that was sent as plain words. It must not know its marks.

use crate::domain::report::check_code;
use crate::domain::template::id;
use crate::formats::job::{Imported, Refusal};
use crate::formats::text::{self, Message};
use crate::formats::{draft, template_file};

use super::{bad_template, damaged, imported};

/// Opens a message. `in_part`: also where parts of it are missing.
pub(super) fn open(
    message: &Message,
    page_template: Option<&str>,
    in_part: bool,
    at: &str,
) -> Result<Imported, Refusal> {
    if message.is_mixed {
        return Err(Refusal::Mixed);
    }
    let Some(head) = &message.head else { return Err(partial(message, message.found())) };
    if !id::is_form_id(&head.form) {
        return Err(damaged("form.id"));
    }
    let needs_edition = || Refusal::NeedsEdition {
        form: head.form.clone(),
        version: head.version,
        fingerprint: head.fingerprint.clone(),
    };
    let json = page_template.ok_or_else(needs_edition)?;
    let template = template_file::load(json).map_err(|problems| bad_template(&problems))?;
    if template.id != head.form || template.fingerprint != head.fingerprint {
        return Err(needs_edition());
    }
    let canonical = template_file::canonical(json).map_err(|problems| bad_template(&problems))?;
    let (mut report, taken) =
        text::report(&template, message).map_err(|damage| Refusal::Damaged { place: damage.place })?;
    let is_whole = message.is_ended && message.count == Some(taken);
    if is_whole {
        // What is made of it from here on descends from the message.
        let revision = draft::fingerprint(&template, &report);
        report.identity.descend_from(&revision);
    } else if in_part {
        // It is not what was sent, and must not take the place of anything.
        report.identity.parent = None;
        report.identity.ancestors.clear();
    } else {
        return Err(partial(message, taken));
    }
    let code = check_code::of(&template, &report);
    Ok(Imported {
        check_differs: is_whole && !message.check.as_ref().is_some_and(|written| check_code::is_same(written, &code)),
        ..imported(&template, canonical, &report, at)
    })
}

fn partial(message: &Message, found: usize) -> Refusal {
    Refusal::Partial {
        found,
        of: message.count.unwrap_or_default(),
        has_beginning: message.head.is_some(),
        has_end: message.is_ended,
    }
}
