//! Every form that ships, whole: each cell and each text filled in on a phone, kept, sent as a file and read in elsewhere.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::{Figure, Sum, added_figures, figures, grouped, shown, sums};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;
use serde_json::{Value, json};

/// How many rows a person adds where the paper leaves room.
const ADDED_ROWS: usize = 3;

/// What a person typed into one form, and what must come of it.
struct Work {
    form: Form,
    /// Each row of words with what was written there.
    narratives: Vec<(String, String)>,
    figures: Vec<Figure>,
    /// The figures of added rows, and the words that name each of these rows.
    added_figures: Vec<Figure>,
    added_words: Vec<(String, String)>,
    sums: Vec<Sum>,
}

impl Work {
    fn on(form: &str) -> Result<Self> {
        let form = Form::read(form, &Assets::built()?)?;
        let narratives = form.narratives().map(|row| (row.id.clone(), narrative(&row.label))).collect();
        let (mut added_figures_typed, mut added_words) = (Vec::new(), Vec::new());
        if let Ok(row) = form.added_rows_row() {
            let figure = row.added_cells.last().context("a figure in an added row")?;
            added_figures_typed = added_figures(row, figure, ADDED_ROWS);
            let name = |index| (format!("{}.{index}.label", row.id), format!("Việc thứ {}", index + 1));
            added_words = (0..ADDED_ROWS).map(name).collect();
        }
        let figures = figures(&form);
        let sums = sums(&form, &[&figures[..], &added_figures_typed].concat());
        Ok(Self { form, narratives, figures, added_figures: added_figures_typed, added_words, sums })
    }

    fn all_figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter().chain(&self.added_figures)
    }

    fn all_words(&self) -> impl Iterator<Item = &(String, String)> {
        self.narratives.iter().chain(&self.added_words)
    }
}

/// Two paragraphs and a list, as people write them.
fn narrative(subject: &str) -> String {
    format!(
        "{subject}\nĐã làm xong trong Tuần lễ.\n\nCác việc cụ thể:\n- Treo 12 băng rôn\n- Mở 3 lớp <buổi tối> & \"cuối tuần\""
    )
}

async fn is_filled_in_kept_and_carried_over(form: &str) -> Result<()> {
    let stage = Stage::set()?;
    let work = Work::on(form)?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, form).await?;
    fill_in(page, &work).await?;
    for sum in &work.sums {
        let figure = sum.value.map(grouped).unwrap_or_default();
        page.await_total(&sum.name, &figure).await.with_context(|| form.to_owned())?;
    }
    page.await_saved().await?;

    phone.reload().await?;
    let page = FormPage::shown_in(&phone, form).await?;
    assert_everything_is_there(&phone, &work).await?;

    let file = page.export_json().await?;
    let report: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
    assert_report_holds(&report, &work);

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&file).await?;
    let page = FormPage::shown_in(&elsewhere, form).await?;
    assert_everything_is_there(&elsewhere, &work).await?;
    let again: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    for key in ["form", "values", "narratives", "added", "totals"] {
        assert_eq!(again[key], report[key], "{form}: {key}");
    }
    Ok(())
}

async fn fill_in(page: FormPage<'_>, work: &Work) -> Result<()> {
    for (name, text) in &work.narratives {
        page.type_into(name, text).await?;
    }
    for figure in work.figures.iter().filter(|figure| !figure.text.is_empty()) {
        page.type_into(&figure.name, &figure.text).await?;
    }
    for (index, figure) in work.added_figures.iter().enumerate() {
        page.add_row(&figure.row).await?;
        let (name, words) = &work.added_words[index];
        page.type_into(name, words).await?;
        page.type_into(&figure.name, &figure.text).await?;
    }
    Ok(())
}

/// Every figure reads as it was typed, every text stands letter by letter, every total is the test's own sum.
async fn assert_everything_is_there(browser: &Browser, work: &Work) -> Result<()> {
    browser.leave_field().await?;
    let on_page: BTreeMap<String, String> = browser.all_named().await?.into_iter().collect();
    let text = |name: &str| on_page.get(name).with_context(|| format!("{name} on the page of {}", work.form.id));
    for Figure { name, value, .. } in work.all_figures() {
        assert_eq!(shown(text(name)?), *value, "{name}: {:?}", text(name)?);
    }
    for (name, words) in work.all_words() {
        assert_eq!(text(name)?, words, "{name}");
    }
    for Sum { name, value, .. } in &work.sums {
        assert_eq!(shown(text(name)?), *value, "{name}: {:?}", text(name)?);
    }
    Ok(())
}

fn assert_report_holds(report: &Value, work: &Work) {
    assert_eq!(report["form"]["id"], work.form.id);
    for Figure { row, cell, name, value, .. } in &work.figures {
        assert_eq!(report["values"][row][cell], json!(value), "{name}");
    }
    for (row, text) in &work.narratives {
        assert_eq!(report["narratives"][row], *text, "{row}");
    }
    for (index, Figure { row, cell, name, value, .. }) in work.added_figures.iter().enumerate() {
        let added = &report["added"][row][index]["values"];
        assert_eq!((&added[cell], &added["label"]), (&json!(value), &json!(work.added_words[index].1)), "{name}");
    }
    for Sum { row, cell, name, value, .. } in &work.sums {
        assert_eq!(report["totals"][row][cell]["value"], json!(value), "{name}");
    }
}

#[tokio::test]
async fn lai_chau_is_filled_in_kept_and_carried_over() -> Result<()> {
    is_filled_in_kept_and_carried_over("lai-chau-2023").await
}

#[tokio::test]
async fn dong_trieu_is_filled_in_kept_and_carried_over() -> Result<()> {
    is_filled_in_kept_and_carried_over("dong-trieu-2023").await
}

#[tokio::test]
async fn dak_lak_is_filled_in_kept_and_carried_over() -> Result<()> {
    is_filled_in_kept_and_carried_over("dak-lak-2022").await
}

#[tokio::test]
async fn ha_noi_is_filled_in_kept_and_carried_over() -> Result<()> {
    is_filled_in_kept_and_carried_over("ha-noi-2022").await
}

#[tokio::test]
async fn binh_phuoc_is_filled_in_kept_and_carried_over() -> Result<()> {
    is_filled_in_kept_and_carried_over("binh-phuoc-2020").await
}
