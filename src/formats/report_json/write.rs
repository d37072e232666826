//! Writes a report's object. It must not know where the text goes.

use super::{FORMAT, FORMAT_VERSION, Figures, JsonText, Layout, figure, push_string, write_photos};
use crate::domain::by_name::Kept;
use crate::domain::report::check_code;
use crate::domain::report::{AddedRow, CellAddress, HeadField, Report, SectionAnswer, Total, Totals};
use crate::domain::template::{RowIndex, Template};
use crate::domain::values::number_text;
use crate::formats::fingerprint;

/// What a file says about its own making.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// The program's version.
    pub program: &'a str,
    /// When: RFC 3339, local with offset.
    pub at: &'a str,
    /// The form as canonical JSON text, which travels along.
    pub template: &'a str,
    /// The bytes of pictures that travel inside, as base64 by picture's id.
    pub pictures: &'a [(&'a str, String)],
}

/// The whole object of a file.
pub fn file(template: &Template, report: &Report, totals: &Totals, stamp: Stamp<'_>) -> String {
    let mut json = JsonText::new(Layout::Lines, &report.kept);
    json.string("format", FORMAT);
    json.raw("format_version", &FORMAT_VERSION.to_string());
    json.string("program", stamp.program);
    json.string("exported_at", stamp.at);
    write_with_pictures(&mut json, template, report, Figures::AsRead, stamp.pictures);
    write_totals(&mut json, template, totals);
    json.string("check", &check_code::of(template, report));
    json.raw("template", stamp.template);
    json.finish()
}

/// Tells two revisions apart: the fingerprint of everything a report says, as read. It stays the same when the report
/// leaves in a file and comes back on another device, so that a revision made there still descends from this one. Nor
/// does it change with what is noted about a revision's descent: a revision that leaves notes itself. `compose` is done to the
/// text first.
pub(in crate::formats) fn revision_fingerprint(
    template: &Template,
    report: &Report,
    compose: fn(&str) -> String,
) -> String {
    let mut json = JsonText::new(Layout::Tight, &report.kept);
    write_identity(&mut json, template, report);
    json.close();
    write_content(&mut json, template, report, Figures::AsRead, &[]);
    fingerprint::of(&compose(&json.finish()))
}

/// The keys that a file and a draft have in common, the pictures without their bytes.
pub(in crate::formats) fn write_answers(
    json: &mut JsonText<'_>,
    template: &Template,
    report: &Report,
    figures: Figures,
) {
    write_with_pictures(json, template, report, figures, &[]);
}

fn write_with_pictures(
    json: &mut JsonText<'_>,
    template: &Template,
    report: &Report,
    figures: Figures,
    pictures: &[(&str, String)],
) {
    write_identity(json, template, report);
    write_descent(json, report);
    json.close();
    write_content(json, template, report, figures, pictures);
}

fn write_content(
    json: &mut JsonText<'_>,
    template: &Template,
    report: &Report,
    figures: Figures,
    pictures: &[(&str, String)],
) {
    json.open("head");
    for field in HeadField::ALL {
        write_text(json, field.key(), report.head_field(field));
    }
    json.close();
    write_values(json, template, report, figures);
    json.open("notes");
    for (index, row) in template.rows() {
        write_text(json, &row.id, report.note(index));
    }
    json.close();
    json.open("narratives");
    for (index, row) in template.rows() {
        write_text(json, &row.id, report.narrative(index));
    }
    json.close();
    write_added(json, template, report, figures);
    write_sections(json, template, report);
    write_explanations(json, report);
    write_photos(json, report, pictures);
}

/// A text that is written only where there is one.
fn write_text(json: &mut JsonText<'_>, key: &str, text: &str) {
    if !text.is_empty() {
        json.string(key, text);
    }
}

/// Leaves the object open for [`write_descent`].
fn write_identity(json: &mut JsonText<'_>, template: &Template, report: &Report) {
    json.open("form");
    json.string("id", &template.id);
    json.raw("version", &template.version.to_string());
    json.string("fingerprint", &template.fingerprint);
    json.close();
    json.open("report");
    json.string("id", &report.identity.id);
    json.raw("revision", &report.identity.revision.to_string());
    json.string("writer", &report.identity.writer);
    if let Some(parent) = &report.identity.parent {
        json.string("parent", parent);
    }
}

fn write_descent(json: &mut JsonText<'_>, report: &Report) {
    let identity = &report.identity;
    if !identity.ancestors.is_empty() {
        // They are ids: letters, digits, `-` and `_`.
        let ancestors: Vec<String> = identity.ancestors.iter().map(|id| ["\"", id, "\""].concat()).collect();
        json.list("ancestors", &ancestors);
    }
    if let Some(beside) = &identity.beside {
        json.string("beside", beside);
    }
}

fn write_values(json: &mut JsonText<'_>, template: &Template, report: &Report, figures: Figures) {
    json.open("values");
    for (index, row) in template.rows() {
        let mut is_open = false;
        for (cell_index, cell) in template.cells_of(index).filter(|(_, cell)| cell.is_open()) {
            let Some(entry) = report.entry(CellAddress::Fixed(cell_index)) else { continue };
            if figures.leave_out(entry) {
                continue;
            }
            if !std::mem::replace(&mut is_open, true) {
                json.open(&row.id);
            }
            json.raw(&cell.id, &figure::json(entry, figures));
        }
        if is_open {
            json.close();
        }
    }
    json.close();
}

fn write_added(json: &mut JsonText<'_>, template: &Template, report: &Report, figures: Figures) {
    json.open("added");
    for (index, row) in template.rows() {
        let rows = report.added(index);
        if !rows.is_empty() {
            let layout = json.layout().inside();
            let one = |added| added_row(template, index, added, figures, layout);
            let rows: Vec<String> = rows.iter().map(one).collect();
            json.list(&row.id, &rows);
        }
    }
    json.close();
}

fn added_row(template: &Template, row: RowIndex, added: &AddedRow, figures: Figures, layout: Layout) -> String {
    let mut json = JsonText::new(layout, &added.kept);
    json.string("id", &added.id);
    json.open("values");
    let cells = template.row(row).added.iter().flat_map(|form| &form.cells);
    for (cell, entry) in cells.zip(&added.entries).filter(|(cell, _)| cell.is_open()) {
        if !figures.leave_out(entry) {
            json.raw(&cell.id, &figure::json(entry, figures));
        }
    }
    json.close();
    write_text(&mut json, "note", &added.note);
    json.finish()
}

fn write_sections(json: &mut JsonText<'_>, template: &Template, report: &Report) {
    json.open("sections");
    for (section, answer) in report.section_answers() {
        let word = match answer {
            SectionAnswer::NoActivity => "none",
            SectionAnswer::BlankIsZero => "blank_is_zero",
        };
        json.string(&template.row(*section).id, word);
    }
    json.close();
}

/// Left out where there are none, so that a report without them keeps the fingerprint that it had before there were any.
fn write_explanations(json: &mut JsonText<'_>, report: &Report) {
    if report.explanations().is_empty() {
        return;
    }
    json.open("explanations");
    for (key, text) in report.explanations() {
        json.string(key, text);
    }
    json.close();
}

fn write_totals(json: &mut JsonText<'_>, template: &Template, totals: &Totals) {
    json.open("totals");
    for (index, row) in template.rows() {
        let mut computed =
            template.cells_of(index).filter_map(|(cell, said)| Some((said, totals.get(cell)?))).peekable();
        if computed.peek().is_none() {
            continue;
        }
        json.open(&row.id);
        for (cell, total) in computed {
            json.raw(&cell.id, &total_json(template, total));
        }
        json.close();
    }
    json.close();
}

fn total_json(template: &Template, total: &Total) -> String {
    let nothing_kept = Kept::default();
    let mut json = JsonText::new(Layout::OneLine, &nothing_kept);
    json.raw("value", &total.value.map_or_else(|| "null".to_owned(), number_text::token));
    json.raw("filled", &total.filled.to_string());
    json.raw("of", &total.of.to_string());
    let name = |address: &CellAddress| {
        let mut name = String::new();
        push_string(&mut name, &address.name(template));
        name
    };
    let blocked_by: Vec<String> = total.blocked_by.iter().map(name).collect();
    json.list("blocked_by", &blocked_by);
    if total.too_large {
        json.raw("too_large", "true");
    }
    json.finish()
}
