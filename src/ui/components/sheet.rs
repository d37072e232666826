//! The official table: one set of rows, laid out by the style sheet as cards on a narrow screen and as the table on a
//! wide one. It must not know figures.

use leptos::prelude::*;

use super::element::el;
use super::parts::{several, tr};
use super::sheet_row::{section_row, sheet_row};
use super::term_help::help_of_table;
use crate::domain::template::{Column, ColumnKind, Layout, Part, RowIndex, Template, columns};
use crate::ui::form_state::FormState;
use crate::ui::second::{Wanted, later};

/// A table with more cells than these is laid out only where the window is.
const MOST_CELLS_LAID_OUT: usize = 400;

/// Draws a table of the form.
pub(crate) fn sheet(state: FormState, template: &Template, part: Part) -> AnyView {
    let columns = match part.layout {
        Layout::Outline => &[],
        Layout::Table(table) => template.columns(table),
    };
    let sections = part.rows().filter(|row| template.row(*row).section == *row);
    let sections: Vec<AnyView> = sections.map(|section| section_body(state, template, part, section)).collect();
    let figures = columns::cell_columns(columns).len();
    let width = match figures {
        0..=3 => "",
        4..=6 => " sheet--narrow",
        _ => " sheet--narrow sheet--scrolls",
    };
    let length = if part.rows().count() * figures > MOST_CELLS_LAID_OUT { " sheet--large" } else { "" };
    let class = ["sheet", width, length].concat();
    let count = format!("--figures: {figures}");
    let mut inside = vec![el("thead", "sheet__head").in_vietnamese().holds(head_lines(columns))];
    inside.extend(sections);
    several(vec![help_of_table(template, part), el("table", &class).set("style", &count).holds(inside)])
}

/// A form for the figures of each section, which their fields name. With every key a browser looks through all of the form
/// that the field belongs to, for what it might fill in some day: so it has little to look through.
pub(crate) fn owners(template: &Template) -> AnyView {
    let form = |section| el("form", "").set("id", &owner(template, section)).set("autocomplete", "off").empty();
    let forms = template.sections().map(form).collect();
    el("div", "").set("hidden", "").on("submit", |event| event.prevent_default()).holds(forms)
}

/// The form that the figures of a row belong to.
pub(super) fn owner(template: &Template, row: RowIndex) -> String {
    ["figures.", &template.row(template.row(row).section).id].concat()
}

fn section_body(state: FormState, template: &Template, part: Part, section: RowIndex) -> AnyView {
    let totals = template.cells_of(section).filter(|(_, cell)| !cell.is_open()).count();
    let mut rows: Vec<AnyView> = Vec::new();
    for (row, content) in template.rows_of_section(section).filter(|(row, _)| part.contains(*row)) {
        rows.push(if row == section { section_row(state, template, row) } else { sheet_row(state, template, row) });
        if content.added.is_some() {
            rows.push(later(Wanted::AddedRows(state, row)));
        }
    }
    let id = format!("section.{}", template.row(section).id);
    let class = match totals {
        0 => "section",
        1 => "section section--totals section--one-total",
        2 => "section section--totals",
        _ => "section section--totals section--many-totals",
    };
    // For the room that a section takes before it has been near the window.
    let count = format!("--rows: {}", rows.len());
    el("tbody", class).set("id", &id).set("style", &count).holds(rows)
}

/// The lines of grouped heads: a group spans its columns, a leaf spans the lines that are left.
fn head_lines(all: &[Column]) -> Vec<AnyView> {
    let depth = columns::depth(all);
    let mut lines: Vec<Vec<AnyView>> = (0..depth).map(|_| Vec::new()).collect();
    collect_heads(all, 0, depth, &mut lines);
    lines.into_iter().map(|line| tr("sheet__line", line)).collect()
}

fn collect_heads(all: &[Column], level: usize, depth: usize, lines: &mut [Vec<AnyView>]) {
    for column in all {
        let (wide, tall) = match &column.kind {
            ColumnKind::Group(inner) => (columns::leaves(inner).len(), 1),
            _ => (1, depth - level),
        };
        let class = format!("sheet__column sheet__column--{}", class_of(&column.kind));
        // Each section is laid out as a table of its own, so every column of figures has one width.
        let has_figures = matches!(column.kind, ColumnKind::Cells(_) | ColumnKind::Group(_));
        let width = if has_figures { format!("width: calc(var(--cells) * {wide})") } else { String::new() };
        // A column that the paper gives no words has no heading to be read out.
        let head = if column.head.is_empty() { el("td", &class) } else { el("th", &class).set("scope", "col") }
            .set("style", &width);
        let head = head.set("colspan", &wide.to_string()).set("rowspan", &tall.to_string());
        lines[level].push(head.says(&column.head));
        if let ColumnKind::Group(inner) = &column.kind {
            collect_heads(inner, level + 1, depth, lines);
        }
    }
}

/// The last part of the class of a column's head.
const fn class_of(kind: &ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "number",
        ColumnKind::Label => "label",
        ColumnKind::Unit => "unit",
        ColumnKind::Note => "note",
        ColumnKind::Cells(_) => "cells",
        ColumnKind::Group(_) => "group",
    }
}
