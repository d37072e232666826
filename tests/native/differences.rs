//! In what two reports differ, and how a report takes the place of another.

use phuluc::domain::report::differences::Side;
use phuluc::domain::report::{AddedRow, CellAddress, Difference, HeadField, Identity, Photo, Report, SectionAnswer};
use phuluc::domain::report::{Totals, differences};
use phuluc::domain::template::Template;
use phuluc::editor::{Edit, Editor, Field};
use proptest::prelude::*;

use crate::history::{any_edit, editor, template};
use crate::support::cases;

fn report() -> Report {
    Report::new(&template(), Identity::default())
}

fn typed(texts: &[(&str, &str)]) -> Report {
    let template = template();
    let mut report = report();
    for (name, text) in texts {
        let cell = CellAddress::from_name(&template, name).unwrap();
        report.set_entry(&template, cell, text).unwrap();
    }
    report
}

fn with_rows(ids: &[&str]) -> Report {
    let mut report = report();
    let row = template().row_by_id("more").unwrap();
    let form = template().row(row).added.clone().unwrap();
    let rows = ids.iter().map(|id| AddedRow::blank((*id).to_owned(), &form));
    report.added_mut(row).unwrap().extend(rows);
    report
}

fn photo(id: &str, caption: &str) -> Photo {
    Photo { id: id.to_owned(), caption: caption.to_owned(), ..Photo::default() }
}

/// The differences as short words.
fn words(here: &Report, there: &Report) -> Vec<String> {
    let template = template();
    let id = |row| template.row(row).id.clone();
    let side = |side| if side == Side::Here { "here" } else { "there" };
    let word = |difference| match difference {
        Difference::Head(field) => format!("head.{}", field.key()),
        Difference::Answer(row) => format!("{} answered", id(row)),
        Difference::Cell(cell) => CellAddress::Fixed(cell).name(&template),
        Difference::Note(row) => format!("{}.note", id(row)),
        Difference::Narrative(row) => id(row),
        Difference::AddedRow { row, id: added, only } => format!("{}.{added} only {}", id(row), side(only)),
        Difference::AddedCell { row, id: added, cell } => {
            format!("{}.{added}.{}", id(row), template.row(row).added.as_ref().unwrap().cells[cell].id)
        }
        Difference::AddedNote { row, id: added } => format!("{}.{added}.note", id(row)),
        Difference::AddedOrder(row) => format!("{} in another order", id(row)),
        Difference::Photo { id, only } => format!("photo {id} only {}", side(only)),
        Difference::Caption(id) => format!("photo {id}"),
        Difference::PhotoOrder => "photos in another order".to_owned(),
        Difference::Explanation(key) => format!("explained {key}"),
    };
    differences(&template, here, there).into_iter().map(word).collect()
}

#[test]
fn figures_that_are_read_the_same_are_no_difference() {
    let here = typed(&[("a.people", "1250"), ("a.money", "12,5"), ("a.day", "1/10/2026"), ("b.people", " ")]);
    let there = typed(&[("a.people", "1.250 người"), ("a.money", "12,50"), ("a.day", "01/10/2026")]);
    assert_eq!(words(&here, &there), [""; 0]);
}

#[test]
fn blank_and_zero_and_unreadable_are_three_things() {
    let (blank, zero) = (report(), typed(&[("a.people", "0")]));
    let (letter, another) = (typed(&[("a.people", "12o")]), typed(&[("a.people", "13o")]));
    for (here, there) in [(&blank, &zero), (&zero, &letter), (&blank, &letter), (&letter, &another)] {
        assert_eq!(words(here, there), ["a.people"]);
        assert_eq!(words(there, here), ["a.people"]);
    }
}

#[test]
fn every_kind_of_place_is_compared_and_named_in_the_forms_order() {
    let template = template();
    let row = |id: &str| template.row_by_id(id).unwrap();
    let (mut here, mut there) = (with_rows(&["x", "y", "z", "mine"]), with_rows(&["z", "x", "y", "theirs"]));
    here.set_head_field(HeadField::Unit, "Bản Bo");
    there.set_section_answer(row("all"), Some(SectionAnswer::BlankIsZero));
    let cell = |name: &str| CellAddress::from_name(&template, name).unwrap();
    here.set_entry(&template, cell("a.place"), "Nhà văn hoá");
    here.set_note(row("b"), "chưa đủ");
    there.set_narrative(row("story"), "Đã mở 3 lớp.");
    here.set_entry(&template, cell("more.1.people"), "7");
    there.added_mut(row("more")).unwrap()[0].note = "mới".to_owned();
    here.photos_mut().extend([photo("p", "a"), photo("q", ""), photo("mine", "")]);
    there.photos_mut().extend([photo("q", ""), photo("p", "b"), photo("theirs", "")]);
    here.set_explanation("c.a".to_owned(), "đúng");
    there.set_explanation("b.a".to_owned(), "đúng vậy");
    assert_eq!(
        words(&here, &there),
        [
            "head.unit",
            "all answered",
            "a.place",
            "b.note",
            "story",
            "more.y.people",
            "more.z.note",
            "more.mine only here",
            "more.theirs only there",
            "more in another order",
            "photo p",
            "photo mine only here",
            "photo theirs only there",
            "photos in another order",
            "explained b.a",
            "explained c.a",
        ]
    );
    assert_eq!(words(&here, &here), [""; 0]);
}

#[test]
fn a_row_that_came_or_went_does_not_move_the_others() {
    assert_eq!(words(&with_rows(&["x", "y"]), &with_rows(&["new", "x", "y"])), ["more.new only there"]);
    assert_eq!(words(&with_rows(&["new", "x", "y"]), &with_rows(&["x", "y"])), ["more.new only here"]);
}

#[test]
fn a_row_that_is_taken_stands_where_it_stood_and_the_order_is_chosen_by_itself() {
    let template = template();
    let ids = |report: &Report| {
        let rows = report.added(template.row_by_id("more").unwrap());
        rows.iter().map(|added| added.id.as_str()).collect::<Vec<_>>().join(" ")
    };
    let (here, there) = (with_rows(&["a", "b", "mine", "c"]), with_rows(&["new", "c", "other", "a", "b"]));
    let all = differences(&template, &here, &there);
    let taken = |chosen: &[usize]| {
        let mut report = here.clone();
        for at in chosen {
            all[*at].take(&template, &mut report, &there);
        }
        ids(&report)
    };
    assert_eq!(words(&here, &there)[3], "more in another order");
    assert_eq!(taken(&[1]), "new a b mine c");
    assert_eq!(taken(&[2]), "a b mine c other");
    assert_eq!(taken(&[3]), "c a mine b");
    assert_eq!(taken(&[0, 1, 2, 3]), ids(&there));
}

#[test]
fn pictures_are_taken_with_their_words_and_their_place() {
    let template = template();
    let (mut here, mut there) = (report(), report());
    here.photos_mut().extend([photo("p", "một"), photo("mine", ""), photo("q", "hai")]);
    there.photos_mut().extend([photo("q", "hai"), photo("theirs", "mới"), photo("p", "khác")]);
    let mut taken = here.clone();
    for difference in differences(&template, &here, &there) {
        difference.take(&template, &mut taken, &there);
    }
    assert_eq!(taken.photos(), there.photos());
}

#[test]
fn what_nobody_has_a_place_for_is_kept_of_both() {
    let (mut here, mut there) = (report(), report());
    here.kept.insert("/both".to_owned(), "1".to_owned());
    there.kept.insert("/both".to_owned(), "2".to_owned());
    there.kept.insert("/theirs".to_owned(), "3".to_owned());
    here.keep_also(&there);
    assert_eq!((here.kept.get("/both").unwrap().as_str(), here.kept.get("/theirs").unwrap().as_str()), ("1", "3"));
}

fn edited(edits: &[Edit]) -> Editor {
    let mut editor = editor();
    for edit in edits {
        // Ids are random and for ever: no two rows bear the same one.
        let is_there = |row, id: &str| editor.report().added(row).iter().any(|added| added.id == id);
        if !matches!(edit, Edit::AddRow { row, content, .. } if is_there(*row, &content.id)) {
            editor.apply(edit);
        }
    }
    editor
}

/// What the fields of the form's screen hold that is rewritten only where it is said to have changed: the texts by the
/// names of their fields, added rows by their ids.
fn on_screen(template: &Template, report: &Report, fields: &[Field]) -> Vec<String> {
    let text = |field: &Field| match *field {
        Field::Cell(cell) => report.entry(cell).map_or("", |entry| entry.text()).to_owned(),
        Field::Note(row) => report.note(row).to_owned(),
        Field::AddedNote { row, index } => {
            report.added(row).get(index).map(|added| added.note.clone()).unwrap_or_default()
        }
        Field::Narrative(row) => report.narrative(row).to_owned(),
        Field::Head(field) => report.head_field(field).to_owned(),
        Field::Explanation(comparison) => report.explanation(&comparison.key(template)).to_owned(),
        Field::Caption(index) => report.photos().get(index).map(|photo| photo.caption.clone()).unwrap_or_default(),
    };
    fields.iter().map(text).collect()
}

fn all_fields(template: &Template) -> Vec<Field> {
    let heads = HeadField::ALL.into_iter().map(Field::Head);
    let cells = template.rows().flat_map(|(row, _)| template.cells_of(row)).filter(|(_, cell)| cell.is_open());
    let cells = cells.map(|(cell, _)| Field::Cell(CellAddress::Fixed(cell)));
    let rows = template.rows().flat_map(|(row, _)| [Field::Note(row), Field::Narrative(row)]);
    heads.chain(cells).chain(rows).collect()
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn whoever_follows_another_report_is_as_one_who_opened_it_and_knows_every_place_that_changed(
        ours in prop::collection::vec(any_edit(), 0..25),
        theirs in prop::collection::vec(any_edit(), 0..25),
    ) {
        let (mut editor, other) = (edited(&ours), edited(&theirs));
        let old = editor.report().clone();
        let mut report = other.report().clone();
        report.identity = Identity { id: "r".to_owned(), revision: 7, ..Identity::default() };
        let changed = editor.follow(report.clone());
        prop_assert_eq!(editor.report(), &report);
        prop_assert_eq!(editor.totals(), other.totals());
        prop_assert_eq!(editor.issues(), other.issues());
        prop_assert_eq!(editor.reach(), (false, false));
        let template = editor.template();
        let quiet: Vec<Field> = all_fields(template).into_iter().filter(|field| !changed.fields.contains(field)).collect();
        prop_assert_eq!(on_screen(template, &old, &quiet), on_screen(template, &report, &quiet));
        for (row, _) in template.rows().filter(|(_, row)| row.added.is_some()) {
            let ids = |report: &Report| report.added(row).iter().map(|added| added.id.clone()).collect::<Vec<_>>();
            prop_assert_eq!(ids(&old) != ids(&report), changed.lists.contains(&row));
        }
    }

    #[test]
    fn what_is_taken_is_said_as_there_and_what_is_not_as_here(
        ours in prop::collection::vec(any_edit(), 0..25),
        theirs in prop::collection::vec(any_edit(), 0..25),
        chosen in prop::collection::vec(any::<bool>(), 64),
    ) {
        let template = template();
        let (here, there) = (edited(&ours).report().clone(), edited(&theirs).report().clone());
        let all = differences(&template, &here, &there);
        let (mut mixed, mut taken) = (here.clone(), here.clone());
        for (difference, chosen) in all.iter().zip(chosen.iter().cycle()) {
            difference.take(&template, &mut taken, &there);
            if *chosen {
                difference.take(&template, &mut mixed, &there);
            }
        }
        prop_assert_eq!(differences(&template, &taken, &there), vec![]);
        let is_order = |difference: &Difference| matches!(difference, Difference::AddedOrder(_));
        let (from_here, from_there) =
            (differences(&template, &here, &mixed), differences(&template, &mixed, &there));
        for (difference, chosen) in all.iter().zip(chosen.iter().cycle()).filter(|(one, _)| !is_order(one)) {
            prop_assert_eq!(from_here.contains(difference), *chosen, "{:?}", difference);
            prop_assert_eq!(from_there.contains(difference), !*chosen, "{:?}", difference);
        }
    }

    #[test]
    fn taking_a_replacement_back_leads_to_the_report_before(
        ours in prop::collection::vec(any_edit(), 0..25),
        theirs in prop::collection::vec(any_edit(), 0..25),
    ) {
        let mut editor = edited(&ours);
        let before = editor.report().clone();
        let after = edited(&theirs).report().clone();
        editor.apply(&Edit::Replace(Box::new(after.clone())));
        prop_assert_eq!(editor.report(), &after);
        if before != after {
            editor.undo();
        }
        prop_assert_eq!(editor.report(), &before);
        prop_assert_eq!(editor.totals(), &Totals::of(editor.template(), &before));
    }
}

#[test]
fn a_replaced_report_stays_the_report_that_it_is() {
    let mut editor = editor();
    editor.begin_revision("device", None);
    let own = editor.report().identity.clone();
    let mut other = typed(&[("a.people", "3")]);
    other.identity.id = "other".to_owned();
    editor.apply(&Edit::Replace(Box::new(other)));
    assert_eq!(editor.report().identity, own);
}

#[test]
fn a_row_that_follows_to_another_position_has_its_own_fields_rewritten() {
    let template = template();
    let row = template.row_by_id("more").unwrap();
    let mut editor = Editor::new(template, with_rows(&["x", "y"]));
    let mut next = with_rows(&["y", "x"]);
    let cell = CellAddress::Added { row, index: 0, cell: 2 };
    next.set_entry(editor.template(), cell, "5");
    let changed = editor.follow(next);
    assert_eq!((changed.fields, changed.lists), (vec![Field::Cell(cell)], vec![row]));
}
