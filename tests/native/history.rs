//! Undo and redo over everything that a person can do, in any order.

use std::rc::Rc;

use phuluc::domain::report::{AddedRow, CellAddress, HeadField, Identity, Report, SectionAnswer, Totals};
use phuluc::domain::template::{RowIndex, Template};
use phuluc::editor::{Edit, Editor, Field};
use phuluc::formats::template_file;
use proptest::prelude::*;

pub fn template() -> Rc<Template> {
    Rc::new(template_file::load(include_str!("formats/sampler.json")).unwrap())
}

pub fn editor() -> Editor {
    let template = template();
    let report = Report::new(&template, Identity::default());
    Editor::new(template, report)
}

fn type_into(editor: &mut Editor, name: &str, text: &str) {
    let field = Field::from_name(editor.template(), name).unwrap();
    editor.apply(&Edit::Type { field, text: text.to_owned() });
}

fn list(template: &Template) -> RowIndex {
    template.row_by_id("more").unwrap()
}

/// Anything that a person may try, possible or not.
pub fn any_edit() -> impl Strategy<Value = Edit> {
    let row = list(&template());
    let form = template().row(row).added.clone().unwrap();
    let fields = prop_oneof![
        (0..8_usize).prop_map(move |cell| Field::Cell(CellAddress::Fixed(
            template().cells_of(RowIndex(1)).nth(cell % 6).unwrap().0
        ))),
        (0..4_usize, 0..6_usize).prop_map(move |(index, cell)| Field::Cell(CellAddress::Added { row, index, cell })),
        (0..4_usize).prop_map(move |index| Field::AddedNote { row, index }),
        Just(Field::Note(RowIndex(2))),
        Just(Field::Narrative(RowIndex(3))),
        Just(Field::Head(HeadField::Unit)),
    ];
    let text = prop_oneof![Just(""), Just("7"), Just("12o"), Just("1.250"), Just("Bản Bo")];
    let typing = (fields, text).prop_map(|(field, text)| Edit::Type { field, text: text.to_owned() });
    let adding = (0..4_usize, 0..1000_u32).prop_map(move |(index, id)| Edit::AddRow {
        row,
        index,
        content: AddedRow::blank(id.to_string(), &form),
    });
    let answer = prop_oneof![Just(None), Just(Some(SectionAnswer::NoActivity)), Just(Some(SectionAnswer::BlankIsZero))];
    prop_oneof![
        4 => typing,
        2 => adding,
        1 => (0..4_usize).prop_map(move |index| Edit::RemoveRow { row, index }),
        1 => (0..4_usize, 0..4_usize).prop_map(move |(from, to)| Edit::MoveRow { row, from, to }),
        1 => (0..4_u32, answer).prop_map(|(section, answer)| Edit::Answer { section: RowIndex([0, 3, 4, 5][section as usize]), answer }),
    ]
}

proptest! {
    #[test]
    fn all_the_way_back_and_forth_again_leads_to_the_same_reports(edits in prop::collection::vec(any_edit(), 0..40)) {
        let mut editor = editor();
        let first = editor.report().clone();
        for edit in &edits {
            editor.apply(edit);
            prop_assert_eq!(editor.totals(), &Totals::of(editor.template(), editor.report()));
        }
        let last = editor.report().clone();
        while editor.undo().is_some() {}
        prop_assert_eq!(editor.report(), &first);
        while editor.redo().is_some() {}
        prop_assert_eq!(editor.report(), &last);
        prop_assert_eq!(editor.totals(), &Totals::of(editor.template(), editor.report()));
    }
}

#[test]
fn what_is_done_after_a_step_back_takes_the_place_of_what_was_taken_back() {
    let mut editor = editor();
    type_into(&mut editor, "a.count", "1");
    type_into(&mut editor, "a.people", "2");
    editor.undo().unwrap();
    assert_eq!(editor.reach(), (true, true));
    type_into(&mut editor, "b.people", "3");
    assert_eq!(editor.reach(), (true, false));
    assert_eq!(editor.redo(), None);
}

#[test]
fn typing_on_in_a_field_after_a_step_back_is_a_step_of_its_own() {
    let mut editor = editor();
    let text = |editor: &Editor| {
        let address = CellAddress::from_name(editor.template(), "a.count").unwrap();
        editor.report().entry(address).unwrap().text().to_owned()
    };
    type_into(&mut editor, "a.count", "1");
    type_into(&mut editor, "a.people", "2");
    editor.undo().unwrap();
    type_into(&mut editor, "a.count", "15");
    editor.undo().unwrap();
    assert_eq!(text(&editor), "1");
}

#[test]
fn a_row_is_moved_with_everything_in_it() {
    let mut editor = editor();
    let row = list(editor.template());
    let form = editor.template().row(row).added.clone().unwrap();
    for (index, id) in ["x", "y", "z"].into_iter().enumerate() {
        editor.apply(&Edit::AddRow { row, index, content: AddedRow::blank(id.to_owned(), &form) });
    }
    type_into(&mut editor, "more.2.people", "7");
    let changed = editor.apply(&Edit::MoveRow { row, from: 2, to: 0 });
    assert_eq!(changed.lists, [row]);
    let ids: Vec<&str> = editor.report().added(row).iter().map(|added| added.id.as_str()).collect();
    assert_eq!(ids, ["z", "x", "y"]);
    let first = CellAddress::from_name(editor.template(), "more.0.people").unwrap();
    assert_eq!(editor.report().entry(first).unwrap().text(), "7");
    editor.apply(&Edit::MoveRow { row, from: 0, to: 3 });
    assert_eq!(editor.report().added(row)[0].id, "z");
}
