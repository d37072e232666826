//! Workbooks: the official table with formulas, the sheet of data, both read back, torn and swollen ones.

use std::io::{Cursor, Read as _, Write as _};

use phuluc::domain::report::{CellAddress, HeadField, Report, SectionAnswer};
use phuluc::domain::template::Template;
use phuluc::formats::job::{FileKind, Imported, Job, Outcome, Refusal};
use phuluc::formats::kinship::{Kinship, kinship};
use phuluc::formats::xlsx::{self, Cells, SheetValue};
use phuluc::formats::{draft, office};
use proptest::prelude::*;

use super::round_trip::assert_same;
use super::samples::{AT, LAI_CHAU, PROGRAM, SAMPLER, Story, lai_chau, load};
use super::{forms, strategies};
use crate::support::cases;

fn export(text: &str, template: &Template, report: &Report) -> Vec<u8> {
    let job = Job::Export {
        kind: FileKind::Xlsx,
        template: text.to_owned(),
        draft: draft::encode(template, report, AT),
        at: AT.to_owned(),
        program: PROGRAM.to_owned(),
        pictures: Vec::new(),
    };
    let (outcome, bytes) = office::run(&job, &[]);
    assert!(matches!(outcome, Outcome::Exported { .. }), "{outcome:?}");
    bytes
}

pub fn book_of(story: &Story) -> Vec<u8> {
    export(&story.text, &story.template, &story.report)
}

pub fn import(bytes: &[u8], form: Option<&str>) -> Result<Imported, Refusal> {
    let job = Job::Import { template: form.map(str::to_owned), at: AT.to_owned(), in_part: false };
    match office::run(&job, bytes) {
        (Outcome::Imported(imported), _) => Ok(*imported),
        (Outcome::Refused(refusal), _) => Err(refusal),
        (other, _) => panic!("an import gave {other:?}"),
    }
}

pub fn reopened(bytes: &[u8], form: &str) -> (Imported, Template, Report) {
    let imported = import(bytes, Some(form)).unwrap();
    let template = load(&imported.template);
    let report = draft::decode(&template, &imported.draft).unwrap();
    (imported, template, report)
}

pub(super) fn story() -> Story {
    Story::on(SAMPLER)
        .head(HeadField::Unit, "Xã Bản Bo")
        .head(HeadField::Phone, "0912345678")
        .cell("a.count", "1250")
        .cell("a.people", "12o")
        .cell("a.money", "12,5")
        .cell("a.mass", "1,25")
        .cell("a.day", "5/1/2024")
        .cell("a.place", "=HYPERLINK(\"http://x\")")
        .cell("b.count", "0")
        .cell("b.money", "0,3")
        .note("a", "+84 912\nhai dòng")
        .narrative("story", "Đoạn một.\n\n- ý một")
        .added("more", "e1", "thêm")
        .cell("more.0.people", "7")
        .cell("more.0.label", "Lớp thêm")
        .photo("p1", "Khai mạc")
        .kept("/x", "{\"a\":[1.50]}")
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_report_on_any_form_comes_back_from_a_workbook(
        (text, report) in forms::form().prop_flat_map(|text| {
            let template = load(&text);
            (Just(text), strategies::report(template))
        })
    ) {
        let template = load(&text);
        let file = export(&text, &template, &report);
        let (imported, _, back) = reopened(&file, &text);
        assert_same(&template, &report, &back);
        // Nobody has changed anything, so both sheets say the same.
        prop_assert_eq!(imported.official, None);
        prop_assert!(export(&text, &template, &back) == export(&text, &template, &report), "a second export differs");
    }
}

#[test]
fn the_figures_of_the_official_forms_come_back() {
    let story = lai_chau();
    let (imported, template, back) = reopened(&book_of(&story), LAI_CHAU);
    assert_same(&template, &story.report, &back);
    assert_eq!((imported.official, imported.totals_differ, imported.other_edition), (None, false, false));
}

/// The parts of a workbook by their names.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

pub fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    packed(parts, zip::CompressionMethod::Stored)
}

pub fn packed(parts: &[(String, String)], method: zip::CompressionMethod) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name.as_str(), zip::write::SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn part<'p>(parts: &'p [(String, String)], name: &str) -> &'p str {
    parts.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str()).unwrap()
}

pub(super) const OFFICIAL: &str = "xl/worksheets/sheet1.xml";
const DATA: &str = "xl/worksheets/sheet2.xml";

#[test]
fn the_official_sheet_is_set_up_for_printing() {
    let whole = parts(&book_of(&lai_chau()));
    let sheet = part(&whole, OFFICIAL);
    for wanted in ["paperSize=\"9\"", "fitToHeight=\"0\"", "hidden=\"1\"", "<mergeCell "] {
        assert!(sheet.contains(wanted), "no {wanted}");
    }
    for form in crate::support::files_below("public/templates", ".json").iter().filter(|path| !path.contains("index")) {
        let story = Story::on(&crate::support::read(form));
        let paper = phuluc::formats::paper::lay_out(&story.template, &story.report, &story.totals(), AT);
        let lies = part(&parts(&book_of(&story)), OFFICIAL).contains("orientation=\"landscape\"");
        let orientation = paper.appendix.map(|appendix| appendix.orientation);
        assert_eq!(lies, orientation == Some(phuluc::formats::paper::Orientation::Landscape), "{form}");
    }
    assert!(part(&whole, "xl/workbook.xml").contains("_xlnm.Print_Titles"), "the heads are not repeated");
    assert!(part(&whole, "docProps/core.xml").contains("2023-10-12T10:32:05Z"), "the time of the export");
}

fn cell<'c>(cells: &'c Cells, words: &str) -> Option<&'c (u32, u32)> {
    cells.iter().find(|(_, value)| matches!(value, SheetValue::Text(text) if text == words)).map(|(place, _)| place)
}

#[test]
fn figures_are_figures_totals_are_formulas_and_blank_is_blank() {
    let bytes = book_of(&lai_chau());
    let book = xlsx::open(&bytes).unwrap();
    let official = &book.sheets[0];
    let whole = parts(&bytes);
    let formulas: Vec<&str> = part(&whole, OFFICIAL).split("<f>").skip(1).collect();
    assert!(formulas.len() > 6, "{formulas:?}");
    assert!(
        formulas.iter().all(|formula| formula.starts_with("IF(COUNT(") && formula.contains("SUM(")),
        "{formulas:?}"
    );
    let figures = official.values().filter(|value| matches!(value, SheetValue::Number(_))).count();
    assert!(figures > 30, "{figures} figures");
    assert!(cell(official, "12o\u{a0}(?)").is_some(), "what cannot be read is marked");
    let none = cell(official, "commendation").unwrap();
    let label = official.get(&(none.0, none.1 + 2));
    assert!(matches!(label, Some(SheetValue::Text(text)) if text.contains("(Không có hoạt động)")), "{label:?}");
}

#[test]
fn a_sum_of_nothing_is_blank_and_a_long_label_gets_the_height_it_needs() {
    let sheet = parts(&book_of(&Story::on(LAI_CHAU)));
    let sheet = part(&sheet, OFFICIAL);
    assert!(sheet.contains("</f><v></v>") && !sheet.contains("</f><v>0</v>"), "a sum of nothing is 0");
    let height =
        |row: &str| -> u32 { row.split("ht=\"").nth(1).unwrap().split(['"', '.']).next().unwrap().parse().unwrap() };
    let rows: Vec<&str> = sheet.split("<row ").skip(1).collect();
    let heights: Vec<u32> = rows.iter().filter(|row| row.contains("ht=\"")).map(|row| height(row)).collect();
    assert!(heights.iter().any(|height| *height >= 45), "{heights:?}");
}

#[test]
fn nothing_that_a_person_wrote_becomes_a_formula() {
    for hostile in strategies::HOSTILE {
        let story = Story::on(SAMPLER)
            .cell("a.place", hostile)
            .note("a", hostile)
            .head(HeadField::Unit, hostile)
            .narrative("story", hostile);
        let whole = parts(&book_of(&story));
        for (name, text) in &whole {
            let formulas = text.split("<f>").skip(1);
            for formula in formulas {
                assert!(name == OFFICIAL && formula.starts_with("IF(COUNT("), "{name}: {formula}");
            }
            assert!(!text.contains("<hyperlink"), "{name} links");
        }
    }
}

/// The workbook with one piece of the XML of a sheet replaced.
fn altered(bytes: &[u8], sheet: &str, from: &str, to: &str) -> Vec<u8> {
    let mut whole = parts(bytes);
    let text = whole.iter_mut().find(|(name, _)| name == sheet).unwrap();
    assert!(text.1.contains(from), "{from} is not in {sheet}: {}", text.1);
    text.1 = text.1.replace(from, to);
    zipped(&whole)
}

fn said(template: &Template, payload: &str, name: &str) -> String {
    let report = draft::decode(template, payload).unwrap();
    report.entry(CellAddress::from_name(template, name).unwrap()).unwrap().text().to_owned()
}

#[test]
fn a_figure_that_somebody_changed_on_the_official_sheet_is_named_and_nothing_is_chosen() {
    let bytes = altered(&book_of(&story()), OFFICIAL, "<v>12.5</v>", "<v>13.25</v>");
    let (imported, template, back) = reopened(&bytes, SAMPLER);
    assert_same(&template, &story().report, &back);
    let official = imported.official.clone().unwrap();
    assert_eq!((official.cells, official.names.clone()), (1, vec!["a.money".to_owned()]));
    assert_eq!(official.places, [["Hàng đầu (triệu đồng)", "13,25", "12,5"].map(str::to_owned)]);
    assert_eq!(said(&template, &imported.draft, "a.money"), "12,5");
    let stored = draft::encode(&template, &story().report, AT);
    assert_eq!(kinship(&imported, &stored), Kinship::Same);
    let chosen = Imported { official: Some(official.clone()), ..imported.clone() }.with_official();
    assert_eq!((kinship(&chosen, &stored), chosen.revision), (Kinship::Newer, 18));
    // Too many places for this cell: it is asked, as if it were typed.
    assert_eq!(said(&template, &official.draft, "a.money"), "13,25");
    let bytes = altered(&book_of(&story()), OFFICIAL, "<v>12.5</v>", "<v>12.500000000000002</v>");
    assert_ne!(reopened(&bytes, SAMPLER).0.official, None);
    let bytes = altered(&book_of(&story()), OFFICIAL, "<v>12.5</v>", "<v>1.25E+1</v>");
    assert_eq!(reopened(&bytes, SAMPLER).0.official, None);
}

#[test]
fn words_days_and_figures_side_by_side_that_were_changed_are_found_too() {
    let shared = "xl/sharedStrings.xml";
    let original = book_of(&story());
    let whole = parts(&original);
    let joined = part(&whole, shared).split("<t>").find(|text| text.starts_with("1.250 lớp / 12o")).unwrap();
    let joined = joined.split('<').next().unwrap().to_owned();
    assert_eq!(joined, "1.250 lớp / 12o\u{a0}(?) người");
    for (from, to, name, text) in [
        (joined.as_str(), "1.300 lớp / 12o\u{a0}(?) người", "a.count", "1.300 lớp"),
        (joined.as_str(), "1.250 lớp / 120 người", "a.people", "120 người"),
        ("Lớp thêm", "Lớp mới", "more.0.label", "Lớp mới"),
    ] {
        // The sheet of data has these words in cells of their own.
        let mut whole = whole.clone();
        let strings = &mut whole.iter_mut().find(|(part, _)| part == shared).unwrap().1;
        let count = strings.matches("<si>").count();
        *strings = strings.replace("</sst>", &format!("<si><t>{to}</t></si></sst>"));
        let index = strings.split("<si>").skip(1).position(|one| one.contains(&format!(">{from}<"))).unwrap();
        let sheet = &mut whole.iter_mut().find(|(part, _)| part == OFFICIAL).unwrap().1;
        *sheet = sheet.replace(&format!("t=\"s\"><v>{index}</v>"), &format!("t=\"s\"><v>{count}</v>"));
        let (imported, template, _) = reopened(&zipped(&whole), SAMPLER);
        let official = imported.official.unwrap();
        assert_eq!(official.names, [name]);
        assert_eq!(said(&template, &official.draft, name), text);
    }
    let day = altered(&original, OFFICIAL, "<v>45296</v>", "<v>45297</v>");
    let (imported, template, _) = reopened(&day, SAMPLER);
    assert_eq!(said(&template, &imported.official.unwrap().draft, "a.day"), "06/01/2024");
}

#[test]
fn a_figure_that_somebody_changed_on_the_sheet_of_data_is_the_one_that_counts_there() {
    let bytes = altered(&book_of(&story()), DATA, "<v>1250</v>", "<v>1300</v>");
    let (imported, template, _) = reopened(&bytes, SAMPLER);
    assert_eq!(said(&template, &imported.draft, "a.count"), "1.300");
    let official = imported.official.unwrap();
    assert_eq!(official.names, ["a.count"]);
    assert_eq!(said(&template, &official.draft, "a.count"), "1.250 lớp");
}

#[test]
fn blank_that_counts_as_zero_stays_blank_in_the_report() {
    let story = Story::on(LAI_CHAU).section("book_drive", SectionAnswer::BlankIsZero);
    let (imported, template, back) = reopened(&book_of(&story), LAI_CHAU);
    assert_same(&template, &story.report, &back);
    assert_eq!(imported.official, None);
}
