//! The running text of each form, heading by heading as in the outlines copied from the documents.

use phuluc::domain::template::{Layout, Photos, Row, RowIndex, Signature, Template};

use super::{all, cells_below, shipped};
use crate::support::read;

/// What the outline leaves to the program: how it calls the two figures that a letter without a form does not name.
const WORDS_OF_THE_PROGRAM: [(&str, &str); 2] =
    [("ngân sách", "Ngân sách nhà nước"), ("huy động", "Kinh phí huy động")];

/// One heading or figure.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    depth: usize,
    number: String,
    label: String,
    asks: Asks,
}

#[derive(Debug, PartialEq, Eq)]
enum Asks {
    /// Nothing itself.
    Heading,
    /// Words.
    Narrative,
    /// A figure in đồng.
    Figure,
    /// Nothing: it is the sum of the figures in đồng below it.
    Total,
    /// The table below it.
    Table,
}

/// The part of the copied outlines about one form: what stands in its heading, and the lines below.
fn section(name: &str) -> (String, Vec<String>) {
    let outlines = read("tests/fixtures/outlines.md");
    let section = outlines.split("\n## ").find(|section| section.starts_with(name)).unwrap_or_else(|| panic!("{name}"));
    let mut lines = section.lines().map(str::to_owned);
    (lines.next().unwrap(), lines.collect())
}

fn printed(form: &Template) -> Vec<Line> {
    let (_, lines) = section(&form.name);
    let items: Vec<(usize, &str)> = lines
        .iter()
        .filter_map(|line| {
            let item = line.trim_start();
            let text = item.strip_prefix("- ").filter(|text| !text.starts_with("Signature:"))?;
            Some(((line.len() - item.len()) / 2, text))
        })
        .collect();
    let depths = items.iter().map(|(depth, _)| *depth).skip(1).chain([0]);
    let lines = items.iter().zip(depths).flat_map(|((depth, text), next)| printed_item(*depth, text, next > *depth));
    lines.collect()
}

/// `I. Words — what it asks (remark)`, and behind it the figures that only the remark names.
fn printed_item(depth: usize, text: &str, has_items_below: bool) -> Vec<Line> {
    let (text, what) = text.split_once(" — ").unwrap_or((text, ""));
    let text = text.split(" (added by the program").next().unwrap();
    let (number, label) = match text.split_once(' ') {
        Some((number, label)) if number.len() < 5 && number.ends_with('.') => (number.trim_end_matches('.'), label),
        _ => ("", text),
    };
    let asks = match what {
        _ if what.starts_with("two figures in đồng and their total") => Asks::Total,
        _ if what.starts_with("the table in") => Asks::Table,
        _ if number.is_empty() => Asks::Figure,
        _ if has_items_below => Asks::Heading,
        _ => Asks::Narrative,
    };
    let mut lines = vec![Line { depth, number: number.to_owned(), label: label.to_owned(), asks }];
    let named = what.split_once('(').and_then(|(_, remark)| remark.split_once(':')).map(|(names, _)| names);
    for name in named.into_iter().flat_map(|names| names.split("; ")) {
        let (_, label) = WORDS_OF_THE_PROGRAM.iter().find(|(words, _)| *words == name).unwrap();
        lines.push(Line { depth: depth + 1, number: String::new(), label: (*label).to_owned(), asks: Asks::Figure });
    }
    lines
}

fn described(form: &Template) -> Vec<Line> {
    let rows = form.rows().filter(|(_, row)| row.layout == Layout::Outline);
    rows.map(|(index, row)| {
        let Row { depth, number, label, .. } = row;
        let (number, label) = (number.clone(), label.clone());
        Line { depth: usize::from(*depth), number, label, asks: asked(form, index) }
    })
    .collect()
}

fn asked(form: &Template, row: RowIndex) -> Asks {
    let cells: Vec<_> = form.cells_of(row).map(|(_, cell)| cell).collect();
    let rows_below = form.rows().filter(|(_, below)| below.parent == Some(row));
    let holds_a_table = rows_below.map(|(_, below)| below.layout).any(|layout| layout != Layout::Outline);
    match (form.row(row).narrative.is_some(), cells.as_slice(), holds_a_table) {
        (true, [], false) => Asks::Narrative,
        (false, [], true) => Asks::Table,
        (false, [], false) => Asks::Heading,
        (false, [cell], false) => {
            assert_eq!((cell.id.as_str(), cell.unit.as_str()), ("value", "đồng"), "{}", form.row(row).id);
            match &cell.formula {
                None => Asks::Figure,
                Some(formula) => {
                    assert_eq!(formula.terms, cells_below(form, row, "value"), "{}", form.row(row).id);
                    Asks::Total
                }
            }
        }
        other => panic!("{} asks for several things: {other:?}", form.row(row).id),
    }
}

#[test]
fn every_outline_says_heading_by_heading_what_its_paper_says() {
    for (form, rows) in [("dak-lak-2022", 12), ("binh-phuoc-2020", 11), ("ha-noi-2022", 14)] {
        let form = shipped(form);
        let (printed, described) = (printed(&form), described(&form));
        for (printed, described) in printed.iter().zip(&described) {
            assert_eq!(described, printed, "{}", form.id);
        }
        assert_eq!((described.len(), printed.len()), (rows, rows), "{}", form.id);
    }
}

#[test]
fn the_two_tables_of_2023_stand_below_one_free_section_and_ask_for_pictures() {
    let (heading, lines) = section("Lai Châu 2023");
    assert_eq!(heading, "Lai Châu 2023, Đông Triều 2023");
    let lines = lines.join(" ");
    let label = lines.split('"').nth(1).unwrap();
    for form in all() {
        let is_table = heading.contains(&form.name);
        assert_eq!(form.photos.is_some(), is_table, "{}", form.id);
        if is_table {
            let section = Line { depth: 0, number: String::new(), label: label.to_owned(), asks: Asks::Narrative };
            assert_eq!(described(&form), [section], "{}", form.id);
            assert_eq!(form.row(RowIndex(0)).layout, Layout::Outline, "{}", form.id);
        }
    }
}

#[test]
fn pictures_are_asked_for_in_the_documents_words() {
    for (form, label) in
        [("lai-chau-2023", "Một số hình ảnh tiêu biểu"), ("dong-trieu-2023", "Những hình ảnh tiêu biểu")]
    {
        let form = shipped(form);
        let Photos { label: asked, .. } = form.photos.unwrap();
        assert_eq!(asked, label);
        assert!(form.document.attachments.iter().any(|attachment| attachment.starts_with(label)), "{}", form.id);
    }
}

#[test]
fn a_report_in_words_bears_the_title_of_its_paper() {
    for form in ["dak-lak-2022", "binh-phuoc-2020"] {
        let form = shipped(form);
        let (heading, lines) = section(&form.name);
        assert_eq!(format!("{} — {}", form.name, form.title_block.title.join(" ")), heading);
        assert_eq!(lines.first(), Some(&form.title_block.attached_to.join(" ")));
    }
}

#[test]
fn only_the_letter_without_a_form_says_that_it_attaches_none() {
    let (heading, lines) = section("Hà Nội 2022");
    assert!(heading.ends_with("no form is attached to the letter"), "{heading}");
    let lines = lines.join(" ");
    let remark = lines.split('"').nth(1).unwrap();
    for form in all() {
        let expected = if form.id == "ha-noi-2022" { remark } else { "" };
        assert_eq!(form.document.remark, expected, "{}", form.id);
    }
}

#[test]
fn the_signature_stands_where_the_outline_prints_one() {
    let (_, lines) = section("Đắk Lắk 2022");
    let printed = lines.iter().find_map(|line| line.strip_prefix("- Signature: ")).unwrap();
    for form in all() {
        let signature = form.title_block.signature.map(|Signature { office, manner }| format!("{office} {manner}"));
        assert_eq!(signature.as_deref(), (form.id == "dak-lak-2022").then_some(printed), "{}", form.id);
    }
}
