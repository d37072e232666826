//! Forms far larger than those of today: many rows, many columns. Times are the bench's to measure.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use phuluc_e2e::bench::sized_form::SizedForm;
use phuluc_e2e::bench::wide_form;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;
use serde_json::json;

use crate::FORM;

const ROWS: usize = 2_000;
const COLUMNS: usize = 60;

fn stage_with(sized: &SizedForm) -> Result<Stage> {
    let mut site = Assets::built()?;
    site.put(&format!("templates/{FORM}.json"), sized.template.to_string().into_bytes());
    Stage::with(site)
}

#[tokio::test]
async fn a_form_of_two_thousand_rows_is_whole_counts_along_and_is_kept() -> Result<()> {
    let sized = SizedForm::of(FORM, &Assets::built()?, ROWS)?;
    let stage = stage_with(&sized)?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let drawn = phone.run("return document.querySelectorAll('.cell__input').length", vec![]).await?;
    assert_eq!(drawn, sized.form.open_cells().count());

    // What is far from the window is not laid out, and comes when it is asked for.
    let (first, last) = (sized.form.name("1.1", "count")?, {
        let (row, cell) = sized.form.open_cells().last().context("a last cell")?;
        row.name(cell)
    });
    let laid_out = "return [...document.querySelectorAll('.section')].filter(section => \
                    section.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length";
    let sections = sized.form.rows.iter().filter(|row| row.level == 1).count();
    let near = phone.run(laid_out, vec![]).await?.as_u64().context("a count")?;
    assert!(usize::try_from(near)? < sections / 4, "{near} of {sections} sections are laid out");
    page.type_into(&last, "4").await?;
    assert!(page.is_in_view(&last).await?, "the last field in view while typing");

    page.type_into(&first, "31").await?;
    page.await_total(&sized.form.name("1", "count")?, "31").await?;
    page.await_saved().await?;
    phone.reload().await?;
    let page = phuluc_e2e::pages::FormPage::shown_in(&phone, FORM).await?;
    page.await_total(&sized.form.name("1", "count")?, "31").await?;
    assert_eq!(page.value(&last).await?, "4");
    Ok(())
}

#[tokio::test]
async fn all_of_a_large_form_is_printed_and_found_by_the_browser_s_own_search() -> Result<()> {
    let sized = SizedForm::of(FORM, &Assets::built()?, 400)?;
    let stage = stage_with(&sized)?;
    let desktop = stage.desktop().await?;
    stage.open_form(&desktop, FORM).await?;
    let last = sized.form.rows.iter().rfind(|row| !row.cells.is_empty()).context("a last row")?;
    let found = desktop.run("return window.find(arguments[0], false, true)", vec![json!(last.label)]).await?;
    assert_eq!(found, true, "{}", last.label);

    let file = desktop.profile().write("trang.pdf", &desktop.print_to_pdf().await?)?;
    let words = std::process::Command::new("pdftotext").arg(&file).arg("-").output()?;
    let words = String::from_utf8_lossy(&words.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    let sports = sized.form.rows.iter().find(|row| row.number == "1.1").context("the first row")?;
    let times = sized.form.rows.iter().filter(|row| row.label == sports.label).count();
    let first_words = sports.label.split(' ').take(3).collect::<Vec<_>>().join(" ");
    let printed = words.matches(&first_words).count();
    assert!(printed >= times, "{first_words} stands {printed} times on paper, {times} times in the form");
    Ok(())
}

#[tokio::test]
async fn a_table_of_sixty_columns_moves_in_its_own_frame_beside_its_labels() -> Result<()> {
    let sized = wide_form::wide(FORM, COLUMNS);
    let stage = stage_with(&sized)?;
    let desktop = stage.desktop().await?;
    desktop.be_a_desktop(1280, 900).await?;
    let page = stage.open_form(&desktop, FORM).await?;
    let page_is = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
    assert_eq!(desktop.run(page_is, vec![]).await?, 0, "pixels of the page beyond its window");

    let row = sized.form.rows.iter().find(|row| row.number == "2.3").context("row 2.3")?;
    let last = row.name(row.cells.last().context("a last cell")?);
    page.focus(&last).await?;
    assert!(page.is_in_view(&last).await?, "the last column in view");
    let field = desktop.named(&last).await?.rectangle().await?;
    let label = desktop.run(
        "const { left, right, width } = document.getElementsByName(arguments[0])[0].closest('tr') \
         .querySelector('.row__label').getBoundingClientRect(); return [left, right, width]",
        vec![json!(last)],
    );
    let label: Vec<f64> =
        label.await?.as_array().context("edges")?.iter().filter_map(serde_json::Value::as_f64).collect();
    assert!(label[0] >= 0.0 && label[2] >= 160.0 && label[1] <= field.0, "label {label:?}, field {field:?}");

    page.type_into(&last, "12").await?;
    let section = sized.form.rows.iter().find(|row| row.number == "2").context("section 2")?;
    page.await_total(&section.name(section.cells.last().context("a total")?), "12").await
}

#[tokio::test]
async fn on_a_phone_each_of_sixty_cells_says_which_column_it_is() -> Result<()> {
    let sized = wide_form::wide(FORM, COLUMNS);
    let stage = stage_with(&sized)?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    let captions = "const row = document.getElementsByName(arguments[0])[0].closest('tr'); \
                    return [...row.querySelectorAll('.cell__caption, .total__caption')].map(one => one.textContent)";
    for number in ["1", "1.1"] {
        let row = sized.form.rows.iter().find(|row| row.number == number).context("a row")?;
        let found = phone.run(captions, vec![json!(row.name(&row.cells[0]))]).await?;
        let found: Vec<&str> = found.as_array().context("captions")?.iter().filter_map(|one| one.as_str()).collect();
        let different: BTreeSet<&str> = found.iter().copied().collect();
        assert_eq!((found.len(), different.len()), (COLUMNS, COLUMNS), "row {number}: {found:?}");
    }
    phone.assert_fits_the_phone().await
}
