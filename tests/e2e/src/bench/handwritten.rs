//! The page that a web developer would write by hand for one form: static HTML, a little script, no framework. It is
//! the yardstick of the bench, so it carries the same rows, names, notes, totals and draft, and nothing more.

use std::fmt::Write as _;

use crate::form::{Cell, Form, Row, Total};

const STYLE: &str = include_str!("../../../bench/handwritten.css");
const SCRIPT: &str = include_str!("../../../bench/handwritten.js");

/// The whole page in one file.
pub fn page(form: &Form) -> String {
    let mut sections = String::new();
    for section in form.rows.iter().filter(|row| row.level == 1) {
        sections += &section_html(form, section);
    }
    format!(
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Phụ lục II</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>Phụ lục II</h1>\n<form autocomplete=\"off\">\n{sections}</form>\n\
         <script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

fn section_html(form: &Form, section: &Row) -> String {
    let mut html = format!("<section>\n<h2>{} {}</h2>\n", section.number, section.label);
    let totals: String =
        section.cells.iter().filter(|cell| cell.total.is_some()).map(|cell| total_html(section, cell)).collect();
    if !totals.is_empty() {
        let _ = writeln!(html, "<p class=\"totals\">{totals}</p>");
    }
    if section.cells.iter().any(|cell| cell.total.is_none()) {
        html += &row_html(section);
    }
    html.extend(form.rows_in(Total::OfRows, section).into_iter().map(row_html));
    html + "</section>\n"
}

fn total_html(section: &Row, cell: &Cell) -> String {
    format!("<span>Tổng {}: <output name=\"{}\"></output></span>", cell.unit, section.name(cell))
}

fn row_html(row: &Row) -> String {
    let fields: String = row.cells.iter().map(|cell| field_html(row, cell)).collect();
    format!(
        "<fieldset><legend>{} {}</legend>{fields}<details><summary>Ghi chú</summary>\
         <input name=\"{}.note\" aria-label=\"Ghi chú\"></details></fieldset>\n",
        row.number, row.label, row.id
    )
}

fn field_html(row: &Row, cell: &Cell) -> String {
    format!("<label>{}<input name=\"{}\" inputmode=\"numeric\"></label>", cell.unit, row.name(cell))
}
