//! The table of each form that has one, row by row in the words of the table copied from its document.

use std::collections::BTreeSet;

use phuluc::domain::template::columns::leaves;
use phuluc::domain::template::{
    AddedCell, Cell, CellKind, Column, ColumnKind, Formula, Layout, Part, Row, RowIndex, TableIndex, Template, Term,
};

use super::{address, all, cells_below, shipped};
use crate::support::{read, repository};

/// What the copied table calls a cell of an added row, where that is not its id.
const WORDS_OF_ADDED_CELLS: [(&str, &str); 2] = [("Tên lớp", "class name"), ("Số học viên", "learners")];

fn table_of(form: &Template) -> Option<(TableIndex, Part)> {
    let mut tables = form.parts().into_iter().filter_map(|part| match part.layout {
        Layout::Table(table) => Some((table, part)),
        Layout::Outline => None,
    });
    let table = tables.next();
    assert_eq!(tables.next(), None, "{}: no paper has two tables", form.id);
    table
}

/// The form in the words of the table in `tests/fixtures`: two lines of heading, then a line for each row.
fn as_table(form: &Template, table: TableIndex, part: Part) -> Vec<String> {
    let mut lines = vec![
        format!("# {}", heading(form, part)),
        format!("# columns as printed: {}", columns_in_words(form.columns(table))),
        "level\tno\tlabel\tunit\tcells\ttotal".to_owned(),
    ];
    let top = form.row(part.first).depth;
    lines.extend(part.rows().map(|index| {
        let Row { depth, number, label, unit, .. } = form.row(index);
        let level = depth - top + 1;
        let (cells, total) = (cells_in_words(form, part, index), total_in_words(form, index));
        format!("{level}\t{number}\t{label}\t{unit}\t{cells}\t{total}")
    }));
    lines
}

/// A table inside a report is named by its place; an appendix by its number; any other paper by who made it.
fn heading(form: &Template, table: Part) -> String {
    let block = &form.title_block;
    let title = format!("{} {}", block.title.join(" "), block.attached_to.join(" "));
    match form.row(table.first).parent {
        Some(above) => {
            let label = form.row(above).label.trim_end_matches('.');
            format!("Mục {}. {label}", address(form, above))
        }
        None if block.appendix.is_empty() => format!("{title}; {}", form.document.issuer),
        None => format!("{}. {title}", block.appendix),
    }
}

fn columns_in_words(columns: &[Column]) -> String {
    let has_units = leaves(columns).iter().any(|column| matches!(column.kind, ColumnKind::Unit));
    let remark = if has_units { "" } else { "  (no unit column: the unit stands in the label)" };
    format!("{}{remark}", heads(columns, "").join(" | "))
}

fn heads(columns: &[Column], above: &str) -> Vec<String> {
    let head = |column: &Column| match column.kind {
        ColumnKind::Number if column.head.is_empty() => "(số thứ tự)".to_owned(),
        _ => format!("{above}{}", column.head),
    };
    columns
        .iter()
        .flat_map(|column| match &column.kind {
            ColumnKind::Group(inner) => heads(inner, &format!("{} > ", head(column))),
            _ => vec![head(column)],
        })
        .collect()
}

fn cells_in_words(form: &Template, table: Part, row: RowIndex) -> String {
    if form.row(row).added.is_some() {
        return added_in_words(form.row(row));
    }
    let in_words = |cell: &Cell| {
        let auto = if cell.is_open() { "" } else { " auto" };
        format!("{}: {}{auto}", cell.id, cell.unit)
    };
    let cells: Vec<String> = form.cells_of(row).map(|(_, cell)| in_words(cell)).collect();
    let ids: Vec<&str> = form.cells_of(row).map(|(_, cell)| cell.id.as_str()).collect();
    let share_a_column = leaves(form.columns_of(row)).into_iter().any(|column| match &column.kind {
        ColumnKind::Cells(column) => ids.len() > 1 && column.cells == ids,
        _ => false,
    });
    if share_a_column {
        return format!("{} (two quantities in one cell)", cells.join("; "));
    }
    if cells.is_empty() { heading_in_words(form, table, row) } else { cells.join(", ") }
}

/// A row without cells: a heading. One paper prints a section's number twice.
fn heading_in_words(form: &Template, table: Part, row: RowIndex) -> String {
    let Row { number, .. } = form.row(row);
    let mut before = table.rows().take_while(|before| *before != row).map(|before| &form.row(before).number);
    if !number.is_empty() && before.any(|before| before == number) {
        return format!("- (the paper prints the number {number} a second time)");
    }
    "-".to_owned()
}

fn added_in_words(row: &Row) -> String {
    let name = |cell: &AddedCell| {
        let words = WORDS_OF_ADDED_CELLS.iter().find(|(label, _)| *label == cell.label);
        words.map_or(cell.id.as_str(), |(_, words)| *words).to_owned()
    };
    let cells = row.added.iter().flat_map(|added| &added.cells).map(name).chain(["note".to_owned()]);
    let what = if row.label.contains("(cụ thể từng lớp)") { ", one a class" } else { "" };
    format!("rows a person adds{what}: {}", cells.collect::<Vec<_>>().join(", "))
}

fn total_in_words(form: &Template, row: RowIndex) -> String {
    let cells = form.cells_of(row).map(|(_, cell)| cell);
    let computed: Vec<(&Cell, &Formula)> =
        cells.filter_map(|cell| cell.formula.as_ref().map(|formula| (cell, formula))).collect();
    let are_sums_of_rows = computed.iter().all(|(cell, formula)| formula.terms == cells_below(form, row, &cell.id));
    match computed.as_slice() {
        [] => String::new(),
        [(cell, _)] if are_sums_of_rows && quantities_below(form, row) == [cell.id.as_str()].into() => {
            "sum of its rows".to_owned()
        }
        [(cell, _)] if are_sums_of_rows => format!("sum of its rows, {} column", cell.id),
        [(cell, formula)] => other_total_in_words(form, cell, formula),
        _ if are_sums_of_rows => "sum of its rows, each column".to_owned(),
        _ => "other totals".to_owned(),
    }
}

fn quantities_below(form: &Template, row: RowIndex) -> BTreeSet<&str> {
    let below = form.rows().filter(|(_, below)| below.parent == Some(row));
    below.flat_map(|(index, _)| form.cells_of(index)).map(|(_, cell)| cell.id.as_str()).collect()
}

fn other_total_in_words(form: &Template, total: &Cell, formula: &Formula) -> String {
    match formula.terms.as_slice() {
        [Term::AddedRows(row)] if is_about_classes(form, *row) => "number of classes listed".to_owned(),
        [Term::AddedCells { row, cell }] if is_about_classes(form, *row) => {
            let cell = form.row(*row).added.iter().flat_map(|added| &added.cells).nth(*cell);
            format!(
                "sum of {} of the classes listed",
                if cell.is_some_and(|cell| cell.label == "Số học viên") { "learners" } else { "?" }
            )
        }
        terms if terms == cells_behind(form, total) => format!("sum of the rows below it, {} column", total.id),
        _ => "another total".to_owned(),
    }
}

fn is_about_classes(form: &Template, row: RowIndex) -> bool {
    form.row(row).label.starts_with("Khai giảng các lớp")
}

/// The cells of the total's own id in the rows that stand beside it, behind it on paper.
fn cells_behind(form: &Template, total: &Cell) -> Vec<Term> {
    let parent = form.row(total.row).parent.unwrap();
    let own = form.cell_by_id(total.row, &total.id).map(Term::Cell);
    cells_below(form, parent, &total.id).into_iter().skip_while(|term| Some(*term) != own).skip(1).collect()
}

#[test]
fn every_table_says_row_by_row_what_its_paper_says() {
    let mut compared = Vec::new();
    for form in all() {
        let Some((table, part)) = table_of(&form) else { continue };
        let described = as_table(&form, table, part);
        let paper = read(&format!("tests/fixtures/{}.tsv", form.id));
        for (line, (described, printed)) in described.iter().zip(paper.lines()).enumerate() {
            assert_eq!(described, printed, "{}, line {}", form.id, line + 1);
        }
        assert_eq!(described.len(), paper.lines().count(), "{}", form.id);
        compared.push(form.id);
    }
    assert_eq!(compared, ["lai-chau-2023", "dong-trieu-2023", "dak-lak-2022"]);
}

#[test]
fn every_copied_table_belongs_to_a_form_that_ships() {
    let mut copied = std::fs::read_dir(repository().join("tests/fixtures"))
        .unwrap()
        .filter_map(|file| file.unwrap().file_name().to_string_lossy().strip_suffix(".tsv").map(str::to_owned));
    assert!(copied.all(|id| table_of(&shipped(&id)).is_some()));
}

#[test]
fn every_column_of_figures_takes_whole_numbers() {
    for form in all() {
        let figures = form.rows().flat_map(|(index, _)| form.cells_of(index));
        for (_, cell) in figures {
            assert_eq!(cell.kind, CellKind::Whole, "{} {}.{}", form.id, form.row(cell.row).id, cell.id);
            assert!(["count", "people", "value", "value_2"].contains(&cell.id.as_str()), "{} {}", form.id, cell.id);
        }
    }
}

#[test]
fn a_row_that_a_person_adds_asks_for_words_and_figures() {
    let other = [
        ("label", "Nội dung", "", CellKind::Text),
        ("unit", "Đơn vị", "", CellKind::Text),
        ("count", "Số lượng", "", CellKind::Whole),
        ("people", "Số người", "người", CellKind::Whole),
    ];
    let classes = [("label", "Tên lớp", "", CellKind::Text), ("value", "Số học viên", "học viên", CellKind::Whole)];
    for (form, row, expected) in [
        ("lai-chau-2023", "other", &other[..]),
        ("dong-trieu-2023", "other", &other[..]),
        ("dak-lak-2022", "classes", &classes[..]),
    ] {
        let form = shipped(form);
        let row = form.row(form.row_by_id(row).unwrap());
        let cells = row.added.iter().flat_map(|added| &added.cells);
        let asked: Vec<_> =
            cells.map(|cell| (cell.id.as_str(), cell.label.as_str(), cell.unit.as_str(), cell.kind)).collect();
        assert_eq!(asked, expected, "{}", form.id);
    }
}
