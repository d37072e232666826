//! Any report on any form: through its files and its draft and back, typed in any order, moved to another form.

use phuluc::domain::report::{CellAddress, Entry, Report, Totals};
use phuluc::domain::template::{CellIndex, Template};
use phuluc::formats::job::FileKind;
use phuluc::formats::{draft, moving, template_file};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::Value;

use super::round_trip::{assert_same, assert_same_answers};
use super::samples::{AT, export, load, open};
use super::{forms, strategies};
use crate::support::cases;

fn form_and_report() -> impl Strategy<Value = (String, Report)> {
    forms::form().prop_flat_map(|text| {
        let template = load(&text);
        (Just(text), strategies::report(template))
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_report_on_any_form_comes_back_from_its_files_and_its_draft((text, report) in form_and_report()) {
        let template = load(&text);
        let canonical = template_file::canonical(&text).unwrap();
        for kind in [FileKind::Json, FileKind::Html] {
            let file = export(&canonical, &template, &report, kind);
            let (found, back) = open(&file);
            prop_assert_eq!(&found.fingerprint, &template.fingerprint);
            assert_same(&template, &report, &back);
        }
        let stored = draft::encode(&template, &report, AT);
        prop_assert_eq!(&draft::decode(&template, &stored).unwrap(), &report);
    }

    #[test]
    fn totals_on_any_form_do_not_depend_on_the_order_of_typing(
        ((text, report), seed) in (form_and_report(), any::<u64>()),
    ) {
        let template = load(&text);
        let mut typed = without_texts(&template, &report);
        let mut totals = Totals::of(&template, &typed);
        for address in in_some_order(addresses(&template, &report), seed) {
            let text = report.entry(address).map_or("", Entry::text);
            if typed.set_entry(&template, address, text).is_some() {
                totals.after_entry(&template, &typed, address);
            }
        }
        prop_assert_eq!(totals, Totals::of(&template, &report));
    }

    #[test]
    fn a_report_moved_to_the_form_it_is_on_stays_as_it_is((text, report) in form_and_report()) {
        let template = load(&text);
        let moved = moving::move_to(&template, &report, &template).unwrap();
        prop_assert_eq!((moved.new_fields, moved.gone_fields, moved.other_units.len()), (0, 0, 0));
        prop_assert_eq!(moved.report, report);
    }

    #[test]
    fn a_report_moved_to_any_form_and_back_has_lost_nothing(((text, report), other) in (form_and_report(), forms::form())) {
        let (here, there) = (load(&text), load(&other));
        let moved = moving::move_to(&here, &report, &there).unwrap().report;
        // It is stored and read in between, as a draft is.
        let stored = draft::decode(&there, &draft::encode(&there, &moved, AT)).unwrap();
        prop_assert_eq!(&stored, &moved);
        let back = moving::move_to(&there, &stored, &here).unwrap().report;
        prop_assert_eq!(&report.identity, &back.identity);
        assert_same_answers(&here, &without_labels(report), &without_labels(back));
    }
}

#[test]
fn the_forms_that_are_tried_have_everything_that_a_form_can_have() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = [0_usize; 9];
    for _ in 0..200 {
        let text = forms::form().new_tree(&mut runner).unwrap().current();
        let form = load(&text);
        let value: Value = serde_json::from_str(&text).unwrap();
        let layouts = form.parts();
        let has = [
            value["columns"].is_array(),
            !value["columns"].is_array() && text.contains("\"columns\""),
            layouts.len() > 2,
            form.rows().any(|(_, row)| row.depth > 1),
            form.rows().any(|(_, row)| row.narrative.is_some()),
            form.rows()
                .any(|(_, row)| row.added.as_ref().is_some_and(|added| added.cells.iter().any(|cell| !cell.is_open()))),
            text.contains("rows_of"),
            form.plan().order().len() > 3,
            form.cells().iter().any(|cell| !cell.is_open() && cell.kind.places() > 0),
        ];
        seen.iter_mut().zip(has).for_each(|(seen, has)| *seen += usize::from(has));
    }
    assert!(seen.iter().all(|seen| *seen >= 10), "of 200 forms have the rarest thing too few: {seen:?}");
}

/// The same added rows, answers and words, and no figure.
fn without_texts(template: &Template, report: &Report) -> Report {
    let mut empty = report.clone();
    for address in addresses(template, report) {
        empty.set_entry(template, address, "");
    }
    empty
}

fn addresses(template: &Template, report: &Report) -> Vec<CellAddress> {
    let fixed = (0..).zip(template.cells()).map(|(cell, _)| CellAddress::Fixed(CellIndex(cell)));
    let added = template.rows().flat_map(|(row, _)| {
        let rows = report.added(row).iter().enumerate();
        rows.flat_map(move |(index, added)| {
            (0..added.entries.len()).map(move |cell| CellAddress::Added { row, index, cell })
        })
    });
    fixed.chain(added).collect()
}

fn in_some_order(mut addresses: Vec<CellAddress>, seed: u64) -> Vec<CellAddress> {
    let mut dice = crate::mutate::Dice::new(seed);
    for last in (1..addresses.len()).rev() {
        addresses.swap(last, dice.below(last + 1));
    }
    addresses
}

/// A report remembers from a move what the fields of the other form were called; that is no answer.
fn without_labels(mut report: Report) -> Report {
    report.kept.remove("/former_labels");
    report
}
