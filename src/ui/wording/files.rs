//! What is said about files that leave and come. It must not read them.

use super::words::differences::BLANK;
use super::words::files as words;
use super::words::files::refusal as refused;
use super::{text, words::text::MIXED};
use crate::formats::job::{Carries, Refusal};

pub(crate) use super::words::files::*;

/// Why a file cannot be opened, and what to do. Nothing was changed by it.
pub(crate) fn refusal(why: &Refusal) -> String {
    match why {
        Refusal::Empty => refused::EMPTY.to_owned(),
        Refusal::TooLarge { limit } => refused::too_large(limit / 1_000_000),
        Refusal::NotAReport => refused::NOT_A_REPORT.to_owned(),
        Refusal::Broken { line } => refused::broken(*line),
        Refusal::NoCode => refused::NO_CODE.to_owned(),
        Refusal::NoData => refused::NO_DATA.to_owned(),
        Refusal::NotUnicode => refused::NOT_UNICODE.to_owned(),
        Refusal::Foreign => refused::FOREIGN.to_owned(),
        Refusal::TooNew { format_version } => refused::too_new(*format_version),
        Refusal::Damaged { place } => refused::damaged(place),
        Refusal::NeedsTemplate { form } => refused::needs_template(form),
        Refusal::CodeOfOtherEdition { form, version } => refused::code_of_other_edition(form, *version),
        Refusal::NeedsEdition { form, version, .. } => text::needs_edition(form, *version),
        Refusal::Partial { found, of, has_beginning, has_end } => text::partial(*found, *of, *has_beginning, *has_end),
        Refusal::Mixed => MIXED.to_owned(),
        Refusal::BadTemplate { problems } => refused::bad_template(*problems),
        Refusal::BadDraft => refused::BAD_DRAFT.to_owned(),
    }
}

/// The same of words that were pasted.
pub(crate) fn pasted(why: &Refusal) -> String {
    match why {
        Refusal::NotAReport => refused::NOT_A_MESSAGE.to_owned(),
        why => refusal(why),
    }
}

/// What a code on paper does not carry; empty for a whole file.
pub(crate) const fn carries(carries: Carries) -> &'static str {
    match carries {
        Carries::Everything => "",
        Carries::Figures => words::FIGURES_ONLY,
        Carries::OwnRows => words::OWN_ROWS_ONLY,
    }
}

/// After a file was made; `missing` pictures are not in it.
pub(crate) fn exported(name: &str, missing: usize) -> String {
    let said = words::exported(name);
    if missing == 0 { said } else { words::without_pictures(&said, missing) }
}

/// Pictures that an opened report names and this device does not hold: `absent` are not in the file or cannot be read
/// there, `not_kept` did not find room. Empty where there are none.
pub(crate) fn pictures_missing(absent: usize, not_kept: usize) -> String {
    let mut said = Vec::new();
    if absent > 0 {
        said.push(words::pictures_absent(absent));
    }
    if not_kept > 0 {
        said.push(words::pictures_not_kept(not_kept));
    }
    said.join(" ")
}

/// A cell in which the two tables of a workbook differ, below its name: what both say, a line each.
pub(crate) fn sheet_place([_, official, data]: &[String; 3]) -> String {
    let said = |text: &str| if text.trim().is_empty() { BLANK.to_owned() } else { words::quoted(text.trim()) };
    words::sheet_place(&said(official), &said(data))
}

/// The report in a file was made of the one on this device, saved at `here`, and would take its place. `count` places
/// differ, as far as can be told; `is_kept`: the one that is here can be had back.
pub(crate) fn updates(here: &str, count: Option<usize>, is_kept: bool) -> String {
    let places = count.map_or_else(String::new, words::update_places);
    words::updates(here, &places, if is_kept { words::UPDATE_KEPT } else { words::UPDATE_NOT_KEPT })
}
