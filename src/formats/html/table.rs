//! Draws a table of the paper. It must not know forms or reports.

use super::escape;
use crate::formats::paper::{self, Doubt, PaperCell, PaperHead, PaperRow, Part, Table};

/// How many of the last rows a page holds at the least above what stands beneath the table.
const LAST: usize = 2;

/// Draws the table; `below` is drawn already, and stays on one page with the last rows. It may be empty.
pub(super) fn draw(html: &mut String, table: &Table, below: &str) {
    let blank = if table.is_blank { " paper__table--blank" } else { "" };
    html.extend(["<table class=\"paper__table", blank, "\">\n<colgroup>"]);
    // Not as a style: the page's policy lets none in that stands in an attribute.
    for width in &table.widths {
        let (percent, tenths) = ((width / 10).to_string(), (width % 10).to_string());
        html.extend(["<col width=\"", &percent, ".", &tenths, "%\">"]);
    }
    html.push_str("</colgroup>\n<thead>\n");
    for line in &table.heads {
        html.push_str("<tr>");
        for cell in line {
            head(html, cell);
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</thead>\n<tbody>\n");
    let heads = column_heads(table);
    let last = if below.is_empty() { table.rows.len() } else { table.rows.len().saturating_sub(LAST) };
    let (first_rows, last_rows) = table.rows.split_at(last);
    for found in first_rows {
        row(html, found, &heads);
    }
    if !below.is_empty() {
        html.push_str("</tbody>\n<tbody class=\"paper__last\">\n");
        for found in last_rows {
            row(html, found, &heads);
        }
        html.extend(["<tr class=\"paper__below\"><td", &span("colspan", table.widths.len()), ">\n", below]);
        html.push_str("</td></tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
}

fn row(html: &mut String, row: &PaperRow, heads: &[String]) {
    let is_long = row.cells.iter().any(|cell| cell.part == Part::Narrative);
    let long = if is_long { " paper__row--long" } else { "" };
    html.extend(["<tr class=\"paper__row paper__row--level-", &row.level.to_string(), long, "\">"]);
    let mut column = 0;
    for paper_cell in &row.cells {
        cell(html, paper_cell, heads.get(column).map_or("", String::as_str));
        column += paper_cell.columns;
    }
    html.push_str("</tr>\n");
}

fn head(html: &mut String, head: &PaperHead) {
    let scope = if head.columns > 1 { "colgroup" } else { "col" };
    html.extend(["<th scope=\"", scope, "\"", &span("colspan", head.columns), &span("rowspan", head.lines), ">"]);
    html.extend([&breakable(&head.text), "</th>"]);
}

/// The words of the lowest head over each column, by which a narrow screen names the cells of a row.
fn column_heads(table: &Table) -> Vec<String> {
    let mut names = vec![String::new(); table.widths.len()];
    let mut covered = vec![0; table.widths.len()];
    for (line, heads) in table.heads.iter().enumerate() {
        let mut column = 0;
        for head in heads {
            while covered.get(column).is_some_and(|until| *until > line) {
                column += 1;
            }
            for index in column..(column + head.columns).min(names.len()) {
                names[index].clone_from(&head.text);
                covered[index] = line + head.lines;
            }
            column += head.columns;
        }
    }
    names
}

fn cell(html: &mut String, cell: &PaperCell, head: &str) {
    let (tag, class) = match cell.part {
        Part::Number => ("td", "number"),
        Part::Label => ("th", "label"),
        Part::Unit => ("td", "unit"),
        Part::Figure => ("td", "figure"),
        Part::Words => ("td", "words"),
        Part::Total => ("td", "total"),
        Part::Note => ("td", "note"),
        Part::Narrative => ("td", "narrative"),
    };
    html.extend(["<", tag, " class=\"paper__cell paper__cell--", class]);
    if cell.doubt.is_some() {
        let doubt = if cell.doubt == Some(Doubt::Unreadable) { "unreadable" } else { "incomplete" };
        html.extend([" paper__cell--", doubt]);
    }
    html.push('"');
    if cell.part == Part::Label {
        html.push_str(" scope=\"row\"");
    }
    if !matches!(cell.part, Part::Number | Part::Label | Part::Narrative) && cell.columns == 1 && !head.is_empty() {
        html.extend([" data-head=\"", &escape(head), "\""]);
    }
    html.extend([&span("colspan", cell.columns), ">", &breakable(&cell.text), "</", tag, ">"]);
}

/// Browsers do not break `Lớp/người` behind its stroke unless they are told that they may.
fn breakable(text: &str) -> String {
    paper::breakable_parts(text).map(escape).collect::<Vec<_>>().join("<wbr>")
}

fn span(attribute: &str, count: usize) -> String {
    if count > 1 { format!(" {attribute}=\"{count}\"") } else { String::new() }
}
