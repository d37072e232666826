//! What must stand on the printed page, in the order of the official table.

use std::path::Path;

use anyhow::{Context as _, Result};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::grouped;
use phuluc_e2e::form::{Form, Row};
use phuluc_e2e::paper::Paper;

/// A4 upright, in points.
const A4: (f64, f64) = (595.3, 841.9);
/// What the decree asks for at the least, top and bottom 20 mm, left 30 mm, right 15 mm, less a hair.
const MARGINS: [f64; 4] = [56.0, 56.0, 84.0, 42.0];
const TABLE_HEAD: &str = "TT Nội dung các hoạt động Đơn vị Số lượng";

/// Prints an exported page and looks for every row's number, label, unit and figures, one row behind the other, and for
/// each of `texts` anywhere. `shown` holds the figure of each cell by its name.
pub(crate) async fn assert_paper_is_whole(
    browser: &Browser,
    html: &Path,
    form: &Form,
    shown: &[(String, Option<u64>)],
    texts: &[&str],
) -> Result<()> {
    if !browser.can_print() {
        browser.engine().leave_out("printing");
        return Ok(());
    }
    let paper = Paper::print(browser, html).await?;
    let mut place = 0;
    for row in &form.rows {
        place = find(&paper, place, &printed(row))?;
        for figure in row.cells.iter().filter_map(|cell| figure(shown, &row.name(cell))) {
            place = find(&paper, place, &grouped(figure))?;
        }
    }
    for text in texts {
        let found = paper.find_after(0, text).or_else(|| paper.find_after(0, &text.to_uppercase()));
        assert!(found.is_some(), "{text} on paper: {}", paper.text());
    }
    assert_each_page_has_the_table_head(&paper, form);
    assert_words_stay_on_the_sheet(&paper)
}

/// The row up to its figures, without a break inside a word.
fn printed(row: &Row) -> String {
    format!("{} {} {}", row.number, row.label, row.unit)
}

fn figure(shown: &[(String, Option<u64>)], name: &str) -> Option<u64> {
    shown.iter().find(|(shown, _)| shown == name).and_then(|(_, figure)| *figure)
}

fn find(paper: &Paper, place: usize, wanted: &str) -> Result<usize> {
    let rest: String = paper.text().get(place..).unwrap_or_default().chars().take(200).collect();
    paper.find_after(place, wanted).with_context(|| format!("{wanted} in {rest}"))
}

fn assert_each_page_has_the_table_head(paper: &Paper, form: &Form) {
    assert!(paper.pages().len() > 1, "the table needs more than a page");
    for page in paper.pages() {
        let has_rows = form.rows.iter().any(|row| page.contains(&printed(row)));
        assert!(!has_rows || page.contains(TABLE_HEAD), "rows without a head: {page}");
    }
}

fn assert_words_stay_on_the_sheet(paper: &Paper) -> Result<()> {
    let [top, bottom, left, right] = MARGINS;
    for (index, sheet) in paper.sheets()?.iter().enumerate() {
        assert!((sheet.width - A4.0).abs() < 2.0 && (sheet.height - A4.1).abs() < 2.0, "A4: {sheet:?}");
        let inside = sheet.left >= left && sheet.right <= sheet.width - right && sheet.bottom <= sheet.height - bottom;
        // The page number of later pages stands in the upper margin.
        assert!(inside && (index > 0 || sheet.top >= top), "page {}: {sheet:?}", index + 1);
    }
    Ok(())
}
