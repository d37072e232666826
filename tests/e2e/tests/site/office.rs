//! What the office program does: the printed code read back from a scan, and the Word document.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, PasteField};
use phuluc_e2e::paper::Paper;
use phuluc_e2e::stage::Stage;

use crate::FORM;
use crate::other_forms::{OWN, own_form};

/// Pixels an inch: what a scanner takes, and a phone's camera held over the sheet.
const SCANNED: usize = 200;
/// A finer scan, for a code of few squares.
const FINE: usize = 300;

#[tokio::test]
async fn a_scan_of_the_printed_sheet_opens_on_another_device_with_the_same_figures() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.type_into(&form.name("1.1", "count")?, "1250").await?;
    page.type_into(&form.name("1.2", "count")?, "12o").await?;
    page.type_into(&form.name("1.3", "count")?, "7").await?;
    let paper = Paper::print(&phone, &page.export_html().await?).await?;
    let last = paper.scan(paper.pages().len(), SCANNED)?;
    let first = paper.scan(1, SCANNED)?;

    let elsewhere = stage.phone().await?;
    let start = stage.open_start(&elsewhere).await?;
    start.import(&first).await?;
    let no_code = start.await_import_problem().await?;
    start.import(&last).await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    page.await_total(&form.name("1", "count")?, "1.257").await?;
    assert_eq!(page.value("head.unit").await?, "Xã Mường So");
    assert_eq!(page.value(&form.name("1.1", "count")?).await?, "1.250");
    // What could not be read is marked, and asked for again.
    assert_eq!(page.value(&form.name("1.2", "count")?).await?, "?");
    assert_eq!(page.value(&form.name("1.4", "count")?).await?, "");

    let sentences = BTreeSet::from([no_code, sentence_for_no_picture(&stage).await?]);
    assert_eq!(sentences.len(), 2, "one sentence for two faults: {sentences:?}");
    Ok(())
}

#[tokio::test]
async fn a_code_of_another_edition_says_which_form_it_needs_and_its_text_is_kept_until_that_form_is_there() -> Result<()>
{
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let [first, second] = [1, 2].map(|version| own_form(version).to_string());
    let first = phone.profile().write("ban-1.json", first.as_bytes())?;
    let second = phone.profile().write("ban-2.json", second.as_bytes())?;
    stage.open_start(&phone).await?.import(&first).await?;
    let page = FormPage::shown_in(&phone, OWN).await?;
    page.type_into("a.count", "3").await?;
    page.type_into("b.count", "4").await?;
    let paper = Paper::print(&phone, &page.export_html().await?).await?;
    let picture = paper.scan(paper.pages().len(), FINE)?;

    // One device has another edition of the form, one has none.
    let (other, none) = (stage.phone().await?, stage.phone().await?);
    stage.open_start(&other).await?.import(&second).await?;
    FormPage::shown_in(&other, OWN).await?;
    let mut codes = BTreeSet::new();
    for (device, needs) in [(&other, "“xa-toi-2026”, bản 1,"), (&none, "“xa-toi-2026”")] {
        let start = stage.open_start(device).await?;
        start.import(&picture).await?;
        let said = start.await_import_problem().await?;
        assert!(said.contains(needs) && said.contains("nằm sẵn ở ô “Dán nội dung báo cáo”"), "{said}");
        codes.insert(device.value("import-text").await?);
        // The text is tried where it was put, and stays there.
        let said = PasteField::shown_in(device).await?.await_problem().await?;
        assert!(said.contains(needs), "{said}");
        codes.insert(device.value("import-text").await?);
    }
    assert_eq!(codes.len(), 1, "{codes:?}");
    let code = codes.first().context("a code")?;
    assert!(code.starts_with("PHULUC1:") && code.ends_with('/'), "{code}");

    // The text in a file of its own says the same.
    let start = stage.open_start(&other).await?;
    start.import(&other.profile().write("ma.txt", code.as_bytes())?).await?;
    let said = start.await_import_problem().await?;
    assert!(said.contains("“xa-toi-2026”, bản 1,"), "{said}");
    assert_eq!(&other.value("import-text").await?, code);

    stage.open_start(&none).await?.import(&first).await?;
    FormPage::shown_in(&none, OWN).await?;
    stage.open_start(&none).await?;
    let field = PasteField::shown_in(&none).await?;
    field.paste(code).await?;
    field.open(OWN).await?.await_total("all.count", "7").await
}

/// What the page says of a file that only bears a picture's name. Nothing was opened.
async fn sentence_for_no_picture(stage: &Stage) -> Result<String> {
    let phone = stage.phone().await?;
    let start = stage.open_start(&phone).await?;
    start.import(&phone.profile().write("anh.png", b"no picture")?).await?;
    let sentence = start.await_import_problem().await?;
    start.await_drafts(0).await?;
    Ok(sentence)
}

#[tokio::test]
async fn the_report_leaves_as_a_word_document() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "1250").await?;
    page.await_saved().await?;
    let file = page.export_folded("export-docx", ".docx").await?;
    let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
    assert!(bytes.starts_with(b"PK") && bytes.len() > 4_000, "{} bytes", bytes.len());
    Ok(())
}
