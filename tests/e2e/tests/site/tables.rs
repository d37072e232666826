//! A workbook and a table of data leave the page and are read in elsewhere.

use anyhow::Result;
use phuluc_e2e::browser::{Browser, named};
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use phuluc_e2e::workbook;

use crate::FORM;

/// Types a little into the form.
async fn filled<'b>(stage: &Stage, phone: &'b Browser) -> Result<FormPage<'b>> {
    let page = stage.open_form(phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.type_into("training_it.count", "1250").await?;
    page.type_into("training_it.people", "12o").await?;
    page.type_into("seminars.count", "0").await?;
    page.await_saved().await?;
    Ok(page)
}

async fn assert_it_is_there(phone: &Browser) -> Result<()> {
    let page = FormPage::shown_in(phone, FORM).await?;
    page.await_total("training.count", "1.250").await?;
    let expected = [
        ("training_it.count", "1.250"),
        ("training_it.people", "12o"),
        ("seminars.count", "0"),
        ("head.unit", "Xã Mường So"),
    ];
    for (name, value) in expected {
        assert_eq!(phone.value(name).await?, value, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn a_workbook_and_a_table_of_data_leave_and_open_again_on_another_phone() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = filled(&stage, &phone).await?;
    let workbook = page.export_folded("export-xlsx", ".xlsx").await?;
    let table = page.export_folded("export-csv", ".csv").await?;
    assert!(std::fs::read(&workbook)?.starts_with(b"PK"));
    assert!(String::from_utf8(std::fs::read(&table)?)?.contains(",figure,1250\r\n"));
    for file in [&workbook, &table] {
        let elsewhere = stage.phone().await?;
        stage.open_start(&elsewhere).await?.import(file).await?;
        assert_it_is_there(&elsewhere).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_workbook_that_was_changed_on_its_official_sheet_asks_which_sheet_is_right() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = filled(&stage, &phone).await?;
    let workbook = page.export_folded("export-xlsx", ".xlsx").await?;
    let changed = workbook::changed(&workbook, phone.profile().scratch().join("changed.xlsx"))?;
    for (answer, expected) in [("take-official", "1.300"), ("take-data", "1.250")] {
        let elsewhere = stage.phone().await?;
        stage.open_start(&elsewhere).await?.import(&changed).await?;
        let question = elsewhere.wait_for(".import__choice").await?.text().await?;
        assert!(question.contains("1 ô ở bảng chính thức"), "{question}");
        assert!(question.contains("Bảng chính thức: “1.300”\nBảng dữ liệu: “1.250”"), "{question}");
        wait_for("the focus on the question", async || {
            Ok(elsewhere.run("return document.activeElement.id", Vec::new()).await? == "import-question")
        })
        .await?;
        assert!(!elsewhere.exists("[data-draft]").await?, "something was opened before it was asked");
        elsewhere.click(&named(answer)).await?;
        FormPage::shown_in(&elsewhere, FORM).await?.await_total("training.count", expected).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_workbook_without_a_network_says_what_is_missing_and_that_nothing_is_lost() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = filled(&stage, &phone).await?;
    page.unfold_others().await?;
    stage.site().go_away();
    phone.click("button[name=export-xlsx]").await?;
    let said = phone.wait_for(".finish__said--problem").await?.text().await?;
    assert!(said.contains("Nối mạng") && said.contains("Số liệu vẫn còn"), "{said}");
    Ok(())
}
