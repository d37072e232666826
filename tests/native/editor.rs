//! What a person does: typing, undo, paste, and when the page saves.

use std::rc::Rc;

use phuluc::domain::report::photo::MOST_PHOTOS;
use phuluc::domain::report::{AddedRow, CellAddress, HeadField, Identity, Photo, Report, SectionAnswer, Totals};
use phuluc::domain::template::{Layout, RowIndex, Template};
use phuluc::domain::values::number_text;
use phuluc::editor::paste::Block;
use phuluc::editor::paste_preview::written;
use phuluc::editor::step::stepped;
use phuluc::editor::{Autosave, Edit, Editor, Field, Wish, autosave};
use phuluc::formats::template_file;

fn editor() -> Editor {
    let template = template_file::load(include_str!("../../public/templates/lai-chau-2023.json")).unwrap();
    let report = Report::new(&template, Identity::default());
    Editor::new(Rc::new(template), report)
}

fn field(editor: &Editor, name: &str) -> Field {
    Field::from_name(editor.template(), name).unwrap_or_else(|| panic!("no field {name}"))
}

fn address(editor: &Editor, name: &str) -> CellAddress {
    CellAddress::from_name(editor.template(), name).unwrap_or_else(|| panic!("no cell {name}"))
}

fn type_into(editor: &mut Editor, name: &str, text: &str) {
    let field = field(editor, name);
    editor.apply(&Edit::Type { field, text: text.to_owned() });
}

fn total(editor: &Editor, name: &str) -> String {
    let CellAddress::Fixed(cell) = address(editor, name) else { panic!("{name} is no fixed cell") };
    let total = editor.totals().get(cell).unwrap();
    total.value.map(number_text::grouped).unwrap_or_default()
}

/// The first section of the form that has rows in it: its own row, and those in it, by their ids.
fn first_rows(template: &Template) -> (String, Vec<String>) {
    let section = template.sections().find(|section| template.rows_of_section(*section).count() > 1).unwrap();
    let ids = template.rows_of_section(section).map(|(_, row)| row.id.clone()).collect::<Vec<_>>();
    (ids[0].clone(), ids[1..].to_vec())
}

#[test]
fn every_field_is_found_again_by_the_name_it_bears() {
    let editor = editor();
    let template = editor.template();
    let row = RowIndex(1);
    let added = template.rows().find(|(_, row)| row.added.is_some()).map(|(row, _)| row).unwrap();
    let fields = [
        Field::Cell(template.cells_of(row).next().map(|(cell, _)| CellAddress::Fixed(cell)).unwrap()),
        Field::Cell(CellAddress::Added { row: added, index: 12, cell: 2 }),
        Field::Note(row),
        Field::AddedNote { row: added, index: 3 },
        Field::Narrative(row),
        Field::Head(HeadField::Leader),
        Field::Caption(12),
    ];
    for field in fields {
        assert_eq!(Field::from_name(template, &field.name(template)), Some(field));
    }
    for name in ["", "nothing.count", "head.nothing", "training.x.count", "photo.1", "photo.x.caption", "photo.caption"]
    {
        assert_eq!(Field::from_name(template, name), None, "{name}");
    }
}

#[test]
fn a_total_follows_each_key_and_names_what_it_is_missing() {
    let mut editor = editor();
    let (section, rows) = first_rows(editor.template());
    let sum = format!("{section}.people");
    for (text, shown) in [("1", "1"), ("12", "12"), ("12o", ""), ("120", "120")] {
        type_into(&mut editor, &format!("{}.people", rows[0]), text);
        assert_eq!(total(&editor, &sum), shown, "after {text}");
    }
    type_into(&mut editor, &format!("{}.people", rows[1]), "1.250");
    assert_eq!(total(&editor, &sum), "1.370");
}

#[test]
fn undo_restores_exactly_and_a_run_of_typing_is_one_step() {
    let mut editor = editor();
    let (section, rows) = first_rows(editor.template());
    let before = editor.report().clone();
    type_into(&mut editor, &format!("{}.count", rows[0]), "3");
    for text in ["4", "45", "45o"] {
        type_into(&mut editor, &format!("{}.count", rows[1]), text);
    }
    editor.undo().unwrap();
    assert_eq!(total(&editor, &format!("{section}.count")), "3");
    editor.undo().unwrap();
    assert_eq!(editor.report(), &before);
    assert_eq!(editor.totals(), &Totals::of(editor.template(), editor.report()));
    assert_eq!(editor.undo(), None);
}

#[test]
fn a_removed_row_comes_back_with_everything_in_it() {
    let mut editor = editor();
    let template = Rc::clone(editor.template());
    let (row, form) = template.rows().find_map(|(row, content)| Some((row, content.added.as_ref()?))).unwrap();
    for (index, id) in ["a", "b"].into_iter().enumerate() {
        editor.apply(&Edit::AddRow { row, index, content: AddedRow::blank(id.to_owned(), form) });
        let field = Field::Cell(CellAddress::Added { row, index, cell: 2 });
        editor.apply(&Edit::Type { field, text: format!("{index}7") });
    }
    let full = editor.report().clone();
    editor.apply(&Edit::RemoveRow { row, index: 0 });
    assert_eq!(editor.report().added(row).len(), 1);
    assert_eq!(editor.report().added(row)[0].id, "b");
    editor.undo();
    assert_eq!(editor.report(), &full);
}

#[test]
fn leaving_a_field_writes_the_figure_as_on_paper_and_leaves_the_unreadable_alone() {
    let mut editor = editor();
    let (_, rows) = first_rows(editor.template());
    let name = format!("{}.people", rows[0]);
    for (typed, tidy) in [("1250", Some("1.250")), ("1.250 người", Some("1.250")), ("1.250", None), ("12o", None)] {
        type_into(&mut editor, &name, typed);
        let cell = address(&editor, &name);
        assert_eq!(editor.tidy(cell).as_deref(), tidy, "{typed}");
        assert_eq!(editor.report().entry(cell).unwrap().text(), tidy.unwrap_or(typed));
    }
}

#[test]
fn a_block_from_a_spreadsheet_is_laid_on_the_printed_rows() {
    let mut editor = editor();
    let (_, rows) = first_rows(editor.template());
    let start = address(&editor, &format!("{}.count", rows[0]));
    let block = Block::read("12\t340\r\n5\t\t\"ghi \"\"chú\"\"\"\r\n\t1.000\r\n").unwrap();
    let laid = block.lay(editor.template(), editor.report(), start);
    assert_eq!((laid.filled, laid.left_over), (5, 0));
    editor.apply(&laid.edit);
    let text = |editor: &Editor, name: String| editor.report().entry(address(editor, &name)).unwrap().text().to_owned();
    assert_eq!(text(&editor, format!("{}.count", rows[0])), "12");
    assert_eq!(text(&editor, format!("{}.people", rows[0])), "340");
    assert_eq!(text(&editor, format!("{}.people", rows[1])), "");
    assert_eq!(text(&editor, format!("{}.people", rows[2])), "1.000");
    let noted = editor.template().row_by_id(&rows[1]).unwrap();
    assert_eq!(editor.report().note(noted), "ghi \"chú\"");
    editor.undo();
    assert!(editor.report().is_untouched(), "one undo takes the whole paste back");
}

#[test]
fn what_falls_on_totals_and_beyond_the_form_is_counted_and_not_forced() {
    let editor = editor();
    let last_cell = editor.template().cells().len();
    let lines = "7\n".repeat(editor.template().row_count() + 5);
    let (_, rows) = first_rows(editor.template());
    let start = address(&editor, &format!("{}.count", rows[0]));
    let laid = Block::read(&lines).unwrap().lay(editor.template(), editor.report(), start);
    let open = editor.template().cells().iter().filter(|cell| cell.is_open() && cell.id == "count").count();
    assert_eq!(laid.filled, open, "every open cell of the column, of {last_cell} cells in all");
    assert_eq!(laid.filled + laid.left_over, editor.template().row_count() + 5);
}

#[test]
fn a_paste_says_beforehand_what_it_replaces_and_what_cannot_be_read() {
    let mut editor = editor();
    let (_, rows) = first_rows(editor.template());
    let (count, people) = (format!("{}.count", rows[0]), format!("{}.people", rows[0]));
    type_into(&mut editor, &count, "7");
    type_into(&mut editor, &people, "340");
    let start = address(&editor, &count);
    let laid = Block::read("12\t340\tnote\tlost\n5 cuộc\t\n").unwrap().lay(editor.template(), editor.report(), start);
    assert_eq!(laid.lost, ["lost"]);
    let before = editor.report().clone();
    let said: Vec<(String, String, bool, bool)> = written(&laid, editor.template(), editor.report())
        .into_iter()
        .map(|one| (one.before.clone(), one.text.clone(), one.replaces(), one.problem.is_some()))
        .collect();
    let line = |before: &str, text: &str, replaces, odd| (before.to_owned(), text.to_owned(), replaces, odd);
    assert_eq!(
        said,
        [
            line("7", "12", true, false),
            line("340", "340", false, false),
            line("", "note", false, false),
            line("", "5 cuộc", false, true),
        ]
    );
    assert_eq!(*editor.report(), before, "a look changes nothing");
}

#[test]
fn one_cell_is_left_to_its_field() {
    assert_eq!(Block::read("1.250 người"), None);
    assert_eq!(Block::read("1.250\r\n"), None);
    assert!(Block::read("1\n2").is_some());
}

#[test]
fn a_change_is_saved_within_a_second_and_neither_typing_on_nor_a_slow_save_puts_it_off() {
    let mut autosave = Autosave::default();
    assert!(matches!(autosave.changed(), Wish::SaveIn(wait) if wait == autosave::DELAY_MS && wait < 1000));
    assert_eq!(autosave.changed(), Wish::Nothing, "the running timer stands");
    assert!(autosave.begin());
    assert_eq!(autosave.changed(), Wish::SaveIn(autosave::DELAY_MS), "the first save still runs");
    assert!(autosave.begin());
    autosave.ended(true);
    assert!(!autosave.is_settled(), "the second save still runs");
    autosave.ended(true);
    assert!(autosave.is_settled());
    assert!(!autosave.begin(), "nothing is saved twice");
}

#[test]
fn what_failed_to_be_saved_is_tried_again_with_the_next_change() {
    let mut autosave = Autosave::default();
    autosave.changed();
    autosave.begin();
    autosave.ended(false);
    assert!(!autosave.is_settled());
    assert_eq!(autosave.changed(), Wish::SaveIn(autosave::DELAY_MS));
}

#[test]
fn a_block_leaves_no_note_where_none_can_be_seen() {
    let editor = editor();
    let template = editor.template();
    let mut table = template.rows().filter(|(_, row)| row.layout != Layout::Outline).map(|(row, _)| row);
    let heading = table.find(|row| template.cells_of(*row).next().is_none()).unwrap();
    let above = RowIndex(heading.0 - 1);
    let (start, _) = template.cells_of(above).find(|(_, cell)| cell.id == "count").unwrap();
    let laid = Block::read("1\t\ta\n\t\tb").unwrap().lay(template, editor.report(), CellAddress::Fixed(start));
    let Edit::Together(edits) = &laid.edit else { panic!("several edits") };
    let noted = edits.iter().any(|edit| matches!(edit, Edit::Type { field: Field::Note(row), .. } if *row == heading));
    assert!(!noted);
    assert_eq!(laid.left_over, 1);
}

fn photo(id: &str) -> Photo {
    Photo { id: id.to_owned(), bytes: 1, ..Photo::default() }
}

fn photos(editor: &Editor) -> String {
    let photos = editor.report().photos().iter().map(|photo| [&photo.id, ":", &photo.caption].concat());
    photos.collect::<Vec<_>>().join(" ")
}

#[test]
fn pictures_come_move_and_go_and_each_step_can_be_taken_back() {
    let mut editor = editor();
    for (index, id) in ["a", "b", "c"].into_iter().enumerate() {
        assert!(editor.apply(&Edit::AddPhoto { index, photo: photo(id) }).photos);
    }
    type_into(&mut editor, "photo.1.caption", "Khai mạc");
    assert_eq!(photos(&editor), "a: b:Khai mạc c:");
    assert!(editor.apply(&Edit::MovePhoto { from: 1, to: 2 }).photos);
    assert_eq!(photos(&editor), "a: c: b:Khai mạc");
    editor.apply(&Edit::RemovePhoto { index: 2 });
    assert_eq!(photos(&editor), "a: c:");
    assert!(editor.undo().unwrap().photos);
    assert_eq!(photos(&editor), "a: c: b:Khai mạc");
    editor.undo();
    assert_eq!(photos(&editor), "a: b:Khai mạc c:");
    editor.undo();
    assert_eq!(photos(&editor), "a: b: c:");
    for _ in 0..3 {
        editor.undo();
    }
    assert!(editor.report().is_untouched());
}

#[test]
fn what_names_no_picture_changes_nothing_and_there_are_never_too_many() {
    let mut editor = editor();
    for index in 0..=MOST_PHOTOS {
        editor.apply(&Edit::AddPhoto { index, photo: photo(&index.to_string()) });
    }
    assert_eq!(editor.report().photos().len(), MOST_PHOTOS);
    let before = photos(&editor);
    let nothing = [
        Edit::RemovePhoto { index: MOST_PHOTOS },
        Edit::MovePhoto { from: 0, to: MOST_PHOTOS },
        Edit::MovePhoto { from: MOST_PHOTOS, to: 0 },
        Edit::MovePhoto { from: 3, to: 3 },
        Edit::Type { field: Field::Caption(MOST_PHOTOS), text: "x".to_owned() },
    ];
    for edit in nothing {
        assert_eq!(editor.apply(&edit), phuluc::editor::Changed::default(), "{edit:?}");
    }
    assert_eq!(photos(&editor), before);
    assert!(!editor.report().is_untouched());
}

#[test]
fn an_editor_for_fields_types_and_answers_like_any_other_and_judges_once_it_is_complete() {
    let complete = editor();
    let (form, report) = (Rc::clone(complete.template()), complete.report().clone());
    let mut editors = [complete, Editor::for_fields(form, report)];
    let section = editors[0].template().sections().next().unwrap();
    let done = editors.each_mut().map(|editor| {
        type_into(editor, "training_profession.count", "12o");
        editor.apply(&Edit::Answer { section, answer: Some(SectionAnswer::NoActivity) });
        editor.undo().unwrap();
        editor.redo().unwrap();
        (editor.report().clone(), editor.reach())
    });
    assert_eq!(done[0], done[1]);
    let found = |editor: &Editor| editor.issues().all().cloned().collect::<Vec<_>>();
    assert!(!found(&editors[0]).is_empty() && found(&editors[1]).is_empty());
    assert!(!editors[0].complete() && editors[1].complete());
    assert_eq!(found(&editors[0]), found(&editors[1]));
    let removed = editors.each_mut().map(|editor| editor.undo().unwrap());
    assert_eq!(removed[0], removed[1]);
}

#[test]
fn a_step_counts_from_what_stands_there_and_never_below_nought() {
    let mut editor = editor();
    let (_, rows) = first_rows(editor.template());
    let name = format!("{}.count", rows[0]);
    for (typed, more, less) in [
        ("", Some("1"), None),
        ("0", Some("1"), None),
        ("1", Some("2"), Some("0")),
        ("999", Some("1.000"), Some("998")),
        ("3 lớp", Some("4"), Some("2")),
        ("12o", None, None),
        ("9007199254740991", None, Some("9.007.199.254.740.990")),
    ] {
        type_into(&mut editor, &name, typed);
        let reading = editor.report().entry(address(&editor, &name)).unwrap().reading().clone();
        assert_eq!((stepped(&reading, 1).as_deref(), stepped(&reading, -1).as_deref()), (more, less), "{typed}");
    }
}
