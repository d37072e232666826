//! The forms that ship say what the official papers say: each is compared with the table copied from its document.

use chrono::NaiveDate;
use phuluc::domain::template::columns::leaves;
use phuluc::domain::template::{Cell, CellKind, Column, ColumnKind, Row, RowIndex, TableIndex, Template, Term};
use phuluc::formats::template_file::{self, IndexEntry};

use crate::support::{files_below, read};

fn shipped(id: &str) -> Template {
    template_file::load(&read(&format!("public/templates/{id}.json"))).unwrap()
}

fn index() -> Vec<IndexEntry> {
    template_file::load_index(&read("public/templates/index.json")).unwrap()
}

/// The form in the words of the table in `tests/fixtures`: two lines of heading, then a line for each row.
fn as_table(form: &Template) -> Vec<String> {
    let block = &form.title_block;
    let mut lines = vec![
        format!("# {}. {} {}", block.appendix, block.title.join(" "), block.attached_to.join(" ")),
        format!("# columns as printed: {}", heads(form.columns(TableIndex(0)), "").join(" | ")),
        "level\tno\tlabel\tunit\tcells\ttotal".to_owned(),
    ];
    lines.extend(form.rows().map(|(index, row)| {
        let Row { depth, number, label, unit, .. } = row;
        format!(
            "{}\t{number}\t{label}\t{unit}\t{}\t{}",
            depth + 1,
            cells_in_words(form, index),
            total_in_words(form, index)
        )
    }));
    lines
}

fn heads(columns: &[Column], above: &str) -> Vec<String> {
    let head = |column: &Column| format!("{above}{}", column.head);
    columns
        .iter()
        .flat_map(|column| match &column.kind {
            ColumnKind::Group(inner) => heads(inner, &format!("{} > ", head(column))),
            _ => vec![head(column)],
        })
        .collect()
}

fn cells_in_words(form: &Template, row: RowIndex) -> String {
    if let Some(added) = &form.row(row).added {
        let cells = added.cells.iter().map(|cell| cell.id.as_str()).chain(["note"]).collect::<Vec<_>>();
        return format!("rows a person adds: {}", cells.join(", "));
    }
    let in_words = |cell: &Cell| {
        let auto = if cell.is_open() { "" } else { " auto" };
        format!("{}: {}{auto}", cell.id, cell.unit)
    };
    let cells: Vec<String> = form.cells_of(row).map(|(_, cell)| in_words(cell)).collect();
    if cells.is_empty() { "-".to_owned() } else { cells.join(", ") }
}

fn total_in_words(form: &Template, row: RowIndex) -> String {
    let computed: Vec<&Cell> = form.cells_of(row).map(|(_, cell)| cell).filter(|cell| !cell.is_open()).collect();
    let sums_of_rows = computed.iter().all(|cell| is_sum_of_rows_below(form, cell));
    match (computed.len(), sums_of_rows) {
        (0, _) => String::new(),
        (1, true) => "sum of its rows".to_owned(),
        (_, true) => "sum of its rows, each column".to_owned(),
        (_, false) => "another sum".to_owned(),
    }
}

fn is_sum_of_rows_below(form: &Template, total: &Cell) -> bool {
    let below = form.rows().filter(|(_, row)| row.parent == Some(total.row));
    let cells = below.filter_map(|(index, _)| form.cell_by_id(index, &total.id)).map(Term::Cell);
    total.formula.as_ref().is_some_and(|formula| formula.terms == cells.collect::<Vec<_>>())
}

#[test]
fn every_shipped_form_says_row_by_row_what_its_paper_says() {
    for IndexEntry { id, .. } in index() {
        let described = as_table(&shipped(&id));
        let paper = read(&format!("tests/fixtures/{id}.tsv"));
        for (line, (described, printed)) in described.iter().zip(paper.lines()).enumerate() {
            assert_eq!(described, printed, "{id}, line {}", line + 1);
        }
        assert_eq!(described.len(), paper.lines().count(), "{id}");
    }
}

#[test]
fn lai_chau_has_its_41_rows_and_the_ids_that_reports_rely_on() {
    let form = shipped("lai-chau-2023");
    let ids: Vec<&str> = form.rows().map(|(_, row)| row.id.as_str()).collect();
    let expected = "training training_profession training_language training_it worker_skills rural_vocation \
        general_education life_skills science_and_law teacher_training learning_centre_staff lower_secondary literacy \
        training_other news publications book_drive book_donor_groups book_donor_people books_donated contests book_fairs \
        exhibitions history_contests book_contests activities sports performing_arts museum_visits learning_talks opening \
        opening_districts opening_schools seminars commendation commended_groups commended_people funds funds_state \
        funds_other other";
    assert_eq!(ids.join(" "), expected.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!(ids.len(), 41);
    let kinds = leaves(form.columns(TableIndex(0))).into_iter().filter_map(|column| match &column.kind {
        ColumnKind::Cells(cells) => Some((cells.cells.join(" "), cells.kind)),
        _ => None,
    });
    let expected = [("count".to_owned(), CellKind::Whole), ("people".to_owned(), CellKind::Whole)];
    assert_eq!(kinds.collect::<Vec<_>>(), expected);
}

#[test]
fn a_row_added_to_lai_chau_asks_for_words_and_figures() {
    let form = shipped("lai-chau-2023");
    let other = form.row(form.row_by_id("other").unwrap());
    let cells = other.added.iter().flat_map(|added| &added.cells);
    let asked: Vec<_> =
        cells.map(|cell| (cell.id.as_str(), cell.label.as_str(), cell.unit.as_str(), cell.kind)).collect();
    let expected = [
        ("label", "Nội dung", "", CellKind::Text),
        ("unit", "Đơn vị", "", CellKind::Text),
        ("count", "Số lượng", "", CellKind::Whole),
        ("people", "Số người", "người", CellKind::Whole),
    ];
    assert_eq!(asked, expected);
}

#[test]
fn lai_chau_names_its_theme_days_and_addresses_as_the_plan_does() {
    let document = shipped("lai-chau-2023").document;
    let day = |month, day| NaiveDate::from_ymd_opt(2023, month, day).unwrap();
    assert_eq!(document.week, Some((day(10, 2), Some(day(10, 8)))));
    assert_eq!(document.deadline, Some(day(10, 20)));
    assert_eq!(document.theme, "Xây dựng năng lực tự học trong kỷ nguyên số");
    assert_eq!(document.email, "pgdtrh.sogddt@laichau.gov.vn");
    assert_eq!(document.recipient, "Ủy ban nhân dân tỉnh (qua Sở Giáo dục và Đào tạo)");
    assert!(document.basis[0].starts_with("Công văn số 4864/BGDĐT-GDĐT ngày 08/9/2023"), "{}", document.basis[0]);
}

#[test]
fn the_list_of_forms_names_exactly_the_files_that_ship() {
    let mut listed: Vec<String> =
        index().into_iter().map(|entry| format!("public/templates/{}.json", entry.id)).collect();
    listed.push("public/templates/index.json".to_owned());
    listed.sort();
    assert_eq!(files_below("public/templates", ""), listed);
}

#[test]
fn the_list_of_forms_says_what_the_forms_say() {
    for entry in index() {
        let form = shipped(&entry.id);
        assert_eq!((&form.id, &form.name), (&entry.id, &entry.name));
        assert_eq!(form.title_block.title.join(" ").to_lowercase(), entry.title.to_lowercase());
        assert_eq!((form.document.week, form.document.deadline), (entry.week, entry.deadline));
        assert!(form.document.issuer.ends_with(&entry.place), "{}", entry.place);
    }
}

#[test]
fn the_list_of_forms_may_hold_keys_of_a_newer_site() {
    let newer = r#"{ "format": "phuluc.templates", "format_version": 1, "news": [], "templates": [
        { "id": "a", "name": "A", "colour": "red", "week": { "from": "2023-10-02", "moon": 1 } }] }"#;
    let entries = template_file::load_index(newer).unwrap();
    assert_eq!(entries[0].week, Some((NaiveDate::from_ymd_opt(2023, 10, 2).unwrap(), None)));
    assert_eq!((entries[0].title.as_str(), entries[0].deadline), ("", None));
}

#[test]
fn a_broken_list_of_forms_is_told_with_places() {
    let broken = r#"{ "format": "phuluc.templates", "format_version": 1, "templates": [
        { "name": "A" }, 7, { "id": "b", "name": "B", "deadline": "soon" }] }"#;
    let problems = template_file::load_index(broken).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.place.path.as_str()).collect();
    assert_eq!(paths, ["templates[0]", "templates[1]", "templates[2].deadline"]);
    assert!(template_file::load_index(&read("public/templates/lai-chau-2023.json")).is_err());
}

#[test]
fn the_readme_lists_the_forms_that_ship() {
    let readme = read("README.md");
    let section = readme.split("\n## Forms\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let mut listed: Vec<&str> = section.split('`').filter(|text| text.starts_with("public/templates/")).collect();
    listed.push("public/templates/index.json");
    listed.sort_unstable();
    assert_eq!(files_below("public/templates", ""), listed);
}
