//! What the person said to what looks odd, as a list under the table. It must not know how a finding is said.

use super::words;
use crate::domain::report::issues::{Judge, Question};
use crate::domain::report::{LastYear, Report, Totals};
use crate::domain::template::{CheckKind, Comparison, Level, Template};

/// One line for each warning that still stands and was explained, in the form's order.
pub(super) fn all(template: &Template, report: &Report, totals: &Totals) -> Vec<String> {
    if report.explanations().is_empty() {
        return Vec::new();
    }
    let judge = Judge { template, report, totals, last_year: &LastYear::default() };
    let mut lines: Vec<(usize, String)> = Vec::new();
    for comparison in template.checks().comparisons() {
        let text = report.explanation(&comparison.key(template)).trim();
        if !text.is_empty() && stands(judge, comparison) {
            let row = template.checks().fields(comparison).first().and_then(|asked| asked.row(template));
            let name = row.map(|row| words::row(&template.row(row).number, &template.row(row).label));
            let line = words::explanation(name.as_deref().unwrap_or(words::HEAD), text);
            lines.push((row.map_or(0, |row| row.at() + 1), line));
        }
    }
    lines.sort_by_key(|(row, _)| *row);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn stands(judge: Judge<'_>, comparison: Comparison) -> bool {
    let Some(check) = judge.template.checks().check(comparison) else { return false };
    // The figures of last year do not travel with a report: what was said to them is printed without asking again.
    let is_of_last_year = matches!(check.kind, CheckKind::LikeLastYear { .. });
    check.level == Level::Warning && (is_of_last_year || judge.answer(Question::Check(comparison)).is_some())
}
