//! The main job: fill in the form on a phone, see the totals, come back, send the files, read them in elsewhere.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::{Figure, Sum, figures, shown, sums};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, StartPage};
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::{Stage, Stands};
use serde_json::{Value, json};

use crate::FORM;
use crate::paper::assert_paper_is_whole;

const HEAD: [(&str, &str); 9] = [
    ("unit", "Trung tâm học tập cộng đồng xã Mường So"),
    ("parent", "Ủy ban nhân dân xã Mường So"),
    ("place", "Lai Châu"),
    ("number", "05/BC-TTHTCĐ"),
    ("date", "12/10/2023"),
    ("author", "Lò Thị Hạnh"),
    ("phone", "0912 345 678"),
    ("email", "ttht.muongso@laichau.gov.vn"),
    ("leader", "Nguyễn Đức Thắng"),
];
const PRINTED_DATE: &str = "Lai Châu, ngày 12 tháng 10 năm 2023";
const NOTE: &str = "Ghi cả lớp <buổi tối> & \"cuối tuần\"";
const ADDED_LABEL: &str = "Ngày hội đọc sách ở chợ phiên";

/// What a person typed, and what must come of it.
struct Work {
    form: Form,
    figures: Vec<Figure>,
    sums: Vec<Sum>,
}

impl Work {
    fn new() -> Result<Self> {
        let form = Form::lai_chau()?;
        let figures = figures(&form);
        let sums = sums(&form, &figures);
        Ok(Self { form, figures, sums })
    }

    fn note_name(&self) -> Result<String> {
        self.form.name("1.2", "note")
    }

    fn added(&self, cell: &str) -> Result<String> {
        Ok(format!("{}.0.{cell}", self.form.added_rows_row()?.id))
    }
}

#[tokio::test]
async fn a_form_filled_in_on_a_phone_survives_a_reload_and_leaves_as_files_that_can_be_read_in_and_printed()
-> Result<()> {
    do_the_main_job(&Stage::set()?).await
}

#[tokio::test]
async fn the_same_from_one_file_without_any_host() -> Result<()> {
    let stage = Stage::where_it(Stands::InFile, Assets::built()?)?;
    do_the_main_job(&stage).await
}

#[tokio::test]
async fn the_same_from_the_worst_host() -> Result<()> {
    let stage = Stage::where_it(Stands::OnOldHost, Assets::built()?)?;
    do_the_main_job(&stage).await?;
    let refused = stage.site().asked().into_iter().filter(|asked| asked.status == 404).count();
    ensure!(refused > 3, "only {refused} files were refused: the host is not that bad");
    Ok(())
}

async fn do_the_main_job(stage: &Stage) -> Result<()> {
    let work = Work::new()?;
    ensure!(work.form.rows.len() == 41, "41 rows on the paper, {} in the table", work.form.rows.len());

    let phone = stage.phone().await?;
    let page = stage.open_start(&phone).await?.choose(FORM).await?;
    fill_in(page, &work).await?;
    page.await_total(&work.sums[0].name, &phuluc_e2e::figures::grouped(work.sums[0].value.unwrap_or(0))).await?;
    assert_everything_is_there(&phone, &work).await?;

    let saved = page.await_saved().await?;
    assert!(saved.sentence.contains("Đã lưu"), "{saved:?}");
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    assert_everything_is_there(&phone, &work).await?;

    let json = page.export_json().await?;
    let html = page.export_html().await?;
    for file in [&json, &html] {
        assert_file_name_travels_well(file)?;
    }
    let report: Value = serde_json::from_slice(&std::fs::read(&json)?)?;
    assert_report_is_as_promised(&report, &work)?;
    assert_page_carries_the_report_and_no_script(&std::fs::read_to_string(&html)?, &report)?;

    for file in [&json, &html] {
        let elsewhere = stage.phone().await?;
        stage.open_start(&elsewhere).await?.import(file).await?;
        FormPage::shown_in(&elsewhere, FORM).await.with_context(|| format!("reading in {}", file.display()))?;
        assert_everything_is_there(&elsewhere, &work).await?;
    }

    let figures: Vec<_> = work.figures.iter().map(|figure| (figure.name.clone(), figure.value)).collect();
    let totals = work.sums.iter().map(|sum| (sum.name.clone(), sum.value));
    let shown: Vec<_> = figures.into_iter().chain(totals).collect();
    let texts: Vec<&str> = HEAD.iter().map(|(_, text)| *text).filter(|text| *text != "12/10/2023").collect();
    let texts = [&texts[..], &[PRINTED_DATE, NOTE, ADDED_LABEL]].concat();
    assert_paper_is_whole(&phone, &html, &work.form, &shown, &texts).await
}

async fn fill_in(page: FormPage<'_>, work: &Work) -> Result<()> {
    for (field, text) in HEAD {
        page.type_into(&format!("head.{field}"), text).await?;
    }
    for figure in work.figures.iter().filter(|figure| !figure.text.is_empty()) {
        page.type_into(&figure.name, &figure.text).await?;
    }
    page.type_into(&work.note_name()?, NOTE).await?;
    page.add_row(&work.form.added_rows_row()?.id).await?;
    page.type_into(&work.added("label")?, ADDED_LABEL).await?;
    page.type_into(&work.added("people")?, "320").await
}

/// Every cell reads as it was typed, every total is the sum of the table.
async fn assert_everything_is_there(browser: &Browser, work: &Work) -> Result<()> {
    browser.leave_field().await?;
    let on_page: std::collections::BTreeMap<String, String> = browser.all_named().await?.into_iter().collect();
    let text = |name: &str| on_page.get(name).with_context(|| format!("{name} on the page"));
    for (field, typed) in HEAD {
        assert_eq!(text(&format!("head.{field}"))?, typed);
    }
    for figure in &work.figures {
        assert_eq!(shown(text(&figure.name)?), figure.value, "{}: {:?}", figure.name, text(&figure.name)?);
    }
    for sum in &work.sums {
        assert_eq!(shown(text(&sum.name)?), sum.value, "{}: {:?}", sum.name, text(&sum.name)?);
    }
    assert_eq!(text(&work.note_name()?)?, NOTE);
    assert_eq!(text(&work.added("label")?)?, ADDED_LABEL);
    assert_eq!(text(&work.added("people")?)?, "320");
    Ok(())
}

fn assert_file_name_travels_well(file: &std::path::Path) -> Result<()> {
    let name = file.file_name().and_then(|name| name.to_str()).context("a file name")?;
    assert!(name.is_ascii() && !name.contains(' '), "{name}");
    assert!(name.contains(FORM), "{name} names the form");
    assert!(name.to_lowercase().contains("muong-so"), "{name} names the unit");
    Ok(())
}

fn assert_report_is_as_promised(report: &Value, work: &Work) -> Result<()> {
    assert_eq!(report["format"], "phuluc.report");
    assert_eq!(report["format_version"], 1);
    let time = report["exported_at"].as_str().context("exported_at")?;
    assert!(time.ends_with("+07:00") && time.len() == "2023-10-12T10:32:05+07:00".len(), "{time}");
    assert_eq!(report["form"]["id"], FORM);
    assert!(report["form"]["fingerprint"].as_str().is_some_and(|fingerprint| !fingerprint.is_empty()));
    assert!(report["template"].is_object(), "the template travels inside");
    assert!(report["report"]["revision"].as_u64().is_some_and(|revision| revision > 0), "{}", report["report"]);
    for (field, text) in HEAD {
        assert_eq!(report["head"][field], text);
    }
    for figure in &work.figures {
        assert_eq!(report["values"][&figure.row][&figure.cell], json!(figure.value), "{}", figure.name);
    }
    let row_with_note = work.note_name()?;
    assert_eq!(report["notes"][row_with_note.trim_end_matches(".note")], NOTE);
    for sum in &work.sums {
        let total = &report["totals"][&sum.row][&sum.cell];
        assert_eq!(total["value"], json!(sum.value), "{}", sum.name);
        assert_eq!(total["filled"], json!(sum.filled), "{}", sum.name);
        assert_eq!(total["of"], json!(sum.of), "{}", sum.name);
    }
    let added = &report["added"][&work.form.added_rows_row()?.id][0];
    assert_eq!(added["values"]["people"], 320, "{added}");
    assert_eq!(added["values"]["label"], ADDED_LABEL, "{added}");
    assert!(added["id"].as_str().is_some_and(|id| !id.is_empty()), "{added}");
    Ok(())
}

/// One block of data, no other script, nothing that is fetched.
fn assert_page_carries_the_report_and_no_script(html: &str, report: &Value) -> Result<()> {
    assert_eq!(html.matches("<script").count(), 1, "one data block and no script");
    let (_, block) = html.split_once("<script").context("the data block")?;
    let (attributes, rest) = block.split_once('>').context("the data block's attributes")?;
    assert!(attributes.contains("type=\"application/json\"") && attributes.contains("id=\"phuluc\""), "{attributes}");
    let (data, _) = rest.split_once("</script>").context("the data block's end")?;
    let data: Value = serde_json::from_str(data)?;
    for key in ["format", "form", "head", "values", "notes", "added", "totals"] {
        assert_eq!(data[key], report[key], "{key} in the page and in the JSON");
    }
    for fetching in ["<link", "<img", "<iframe", "@import", " src=", "url(http"] {
        assert!(!html.contains(fetching), "the exported page holds {fetching}");
    }
    assert!(!html.contains("<buổi tối>"), "a person's text is escaped");
    Ok(())
}

#[tokio::test]
async fn the_start_page_leads_to_the_form_and_back_again() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?.choose(FORM).await?;
    assert_eq!(phone.address().await?, stage.at(&format!("/{FORM}"))?);
    phone.back().await?;
    StartPage::shown_in(&phone).await.map(drop)
}

#[tokio::test]
async fn every_open_cell_is_called_by_its_row_and_its_unit() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    // Sections far from the window are not laid out; whoever hears the page has to come to them all the same.
    let phone = stage.phone_with_screen_reader().await?;
    stage.open_form(&phone, FORM).await?;
    for (row, cell) in form.open_cells() {
        let name = phone.accessible_name(&row.name(cell)).await?;
        assert_eq!(name, format!("{}, {}", row.label, cell.unit));
    }
    Ok(())
}
