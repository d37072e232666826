//! The checks of a form's file. It must not know how they are resolved.

use super::reader::{At, Object, Reader};
use crate::domain::template::checks::MOST_CHECKS;
use crate::domain::template::source::{CheckSource, RuleSource};
use crate::domain::template::{CheckKind, Level};

const KINDS: &[&str] = &["part", "together", "required", "same", "in_week", "like_last_year"];
const LEVELS: &[&str] = &["error", "warning", "hint"];

/// The checks of the file. One with a problem is left out, so that the problem is told once.
pub(super) fn read(reader: &mut Reader, file: &Object<'_>) -> Vec<CheckSource> {
    let list = reader.list(file, "checks");
    let mut checks = Vec::new();
    // One more than may be, so that the domain sees that there are too many.
    for (position, value) in list.iter().enumerate().take(MOST_CHECKS + 1) {
        let before = reader.problems.len();
        let at = At::item(&file.at, "checks", position);
        let check = reader.object_of(at, value).and_then(|check| read_check(reader, &check));
        checks.extend(check.filter(|_| reader.problems.len() == before));
    }
    checks
}

fn read_check(reader: &mut Reader, check: &Object<'_>) -> Option<CheckSource> {
    let kind = reader.word(check, "kind", KINDS);
    let by_columns = check.map.contains_key("columns");
    let (required, optional) = keys(kind, by_columns);
    reader.keys(check, required, optional);
    let level = reader.word(check, "level", LEVELS).map(|word| match word {
        "error" => Level::Error,
        "warning" => Level::Warning,
        _ => Level::Hint,
    });
    let say = reader.text(check, "say");
    let (kind, rule) = match kind? {
        "part" => {
            let names = vec![reader.text(check, "part"), reader.text(check, "whole")];
            (CheckKind::Part, RuleSource::Fields(names))
        }
        "together" if by_columns => {
            let (columns, except) = (reader.texts(check, "columns"), reader.texts(check, "except"));
            (CheckKind::Together, RuleSource::InRows { columns, except })
        }
        "required" => (CheckKind::Required, RuleSource::Fields(reader.texts(check, "fields"))),
        "like_last_year" => {
            let times = reader.count(check, "times")?;
            (CheckKind::LikeLastYear { times }, RuleSource::AllFigures)
        }
        word => {
            let kind = match word {
                "together" => CheckKind::Together,
                "same" => CheckKind::Same,
                _ => CheckKind::InWeek,
            };
            (kind, RuleSource::Fields(reader.texts(check, "cells")))
        }
    };
    Some(CheckSource { id: reader.text(check, "id"), level, say, kind, rule })
}

/// The keys that a check must have, and those that it may have.
fn keys(kind: Option<&str>, by_columns: bool) -> (&'static [&'static str], &'static [&'static str]) {
    const OFTEN: &[&str] = &["level", "say"];
    match kind {
        Some("part") => (&["id", "kind", "part", "whole"], OFTEN),
        Some("together") if by_columns => (&["id", "kind", "columns"], &["level", "say", "except"]),
        Some("required") => (&["id", "kind", "fields"], OFTEN),
        Some("together" | "same" | "in_week") => (&["id", "kind", "cells"], OFTEN),
        Some("like_last_year") => (&["id", "kind", "times"], OFTEN),
        // Which keys belong to a kind that is not known nobody can tell.
        _ => (&["id", "kind"], &["level", "say", "part", "whole", "columns", "except", "fields", "cells", "times"]),
    }
}
