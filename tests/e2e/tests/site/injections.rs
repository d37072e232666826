//! A form and a report full of texts that break out of a page written without care: on the screen, on paper and in every
//! file nothing of them runs, and nothing leaves.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::chromium::requests_made_by;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

/// Each leaves a trace where it runs, or a request where it leads away.
const NASTY: &str = "\"'><script>window.__ran=1</script><img src=x onerror=window.__ran=1><svg/onload=window.__ran=1>\
    <iframe srcdoc='<script>parent.__ran=1</script>'><a href=\"javascript:window.__ran=1\">x</a>\
    <link rel=stylesheet href=//left.invalid/a><img src=//left.invalid/b></style><style>*{background:url(//left.invalid/c)}\
    </textarea></title></script><script src=//left.invalid/d></script><base href=//left.invalid/>\
    <meta http-equiv=refresh content=\"0;url=//left.invalid/e\">{{window.__ran=1}}${window.__ran=1}";

/// Keys of a form whose texts the program itself reads.
const READ_BY_THE_PROGRAM: [&str; 14] = [
    "$schema",
    "format",
    "id",
    "kind",
    "from",
    "to",
    "deadline",
    "units",
    "level",
    "part",
    "whole",
    "total",
    "last_year",
    "rows_of",
];

/// Puts the text behind every text that is for people; lists of ids stay.
fn spoil(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let is_list_of_ids = ["cells", "columns", "sum", "fields", "except", "total"].contains(&key.as_str());
                match value {
                    Value::String(text) if !READ_BY_THE_PROGRAM.contains(&key.as_str()) => text.push_str(NASTY),
                    Value::Array(items) if is_list_of_ids => {
                        items.iter_mut().filter(|item| item.is_object()).for_each(spoil);
                    }
                    Value::Array(_) | Value::Object(_) if key != "last_year" => spoil(value),
                    _ => {}
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                match item {
                    Value::String(text) => text.push_str(NASTY),
                    other => spoil(other),
                }
            }
        }
        _ => {}
    }
}

/// A report on the official form, with the text in every field, and the form with it behind every text.
async fn spoilt(stage: &Stage, phone: &Browser) -> Result<Value> {
    let page = stage.open_form(phone, FORM).await?;
    page.type_into("head.unit", "Xã Một").await?;
    page.await_saved().await?;
    let mut file: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    let mut form = file["template"].take();
    spoil(&mut form);
    ensure!(form.to_string().matches("__ran").count() > 500, "the form is full of it");
    for key in ["head", "notes", "narratives", "values"] {
        file[key] = json!({});
    }
    let heads = ["unit", "parent", "place", "number", "author", "phone", "email", "leader"];
    file["head"] = heads.into_iter().map(|key| (key.to_owned(), json!(NASTY))).collect();
    for row in ["seminars", "other", "results", "news"] {
        file["notes"][row] = json!(NASTY);
    }
    file["values"] = json!({ "news": { "count": NASTY }, "sports": { "people": NASTY } });
    file["narratives"] = json!({ "results": NASTY });
    let values = json!({ "label": NASTY, "unit": NASTY, "count": NASTY, "people": NASTY });
    file["added"] = json!({ "other": [{ "id": "e1", "note": NASTY, "values": values }] });
    file["explanations"] = json!({ "count_and_people.news": NASTY });
    file["photos"] = json!([{ "id": "p1", "caption": NASTY, "width": 16, "height": 9, "bytes": 1 }]);
    file["report"]["id"] = json!("full-of-it");
    file["report"]["parent"] = json!("");
    file["template"] = form;
    Ok(file)
}

/// The buttons that make files, and how those end.
const KINDS: [(&str, &str); 5] = [
    ("export-json", ".json"),
    ("export-html", ".html"),
    ("export-csv", ".csv"),
    ("export-xlsx", ".xlsx"),
    ("export-docx", ".docx"),
];

/// Makes a file. The page is so long that a press by hand is not always where the button is.
async fn made(phone: &Browser, button: &str, ending: &str) -> Result<PathBuf> {
    let before = phone.profile().downloaded_names()?;
    phone.run("document.getElementsByName(arguments[0])[0].click()", vec![json!(button)]).await?;
    let made = phone.profile().downloaded_besides(&before, ending).await;
    let said =
        "return [...document.querySelectorAll('[role=status], [role=alert]')].map(one => one.innerText).join(' | ')";
    let said = phone.run(said, vec![]).await?;
    made.with_context(|| format!("{button}; the page says {said}"))
}

/// Nothing of the texts became an element, and nothing ran.
async fn assert_nothing_ran(phone: &Browser, place: &str) -> Result<()> {
    let strange = "return [window.__ran ?? 0, document.querySelectorAll('iframe[srcdoc], base, link[href*=\"left.invalid\"], \
        [src*=\"left.invalid\"], [onerror], [onload], a[href^=\"javascript:\"], meta[http-equiv=refresh]').length]";
    assert_eq!(phone.run(strange, vec![]).await?, json!([0, 0]), "{place}");
    Ok(())
}

#[tokio::test]
async fn nothing_that_a_form_or_a_report_says_runs_or_leaves_on_screen_on_paper_or_in_a_file() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.watched_phone().await?;
    let file = spoilt(&stage, &phone).await?;
    let report = phone.profile().write("nasty.json", file.to_string().as_bytes())?;
    stage.open_start(&phone).await?.import(&report).await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    assert_eq!(phone.value("head.unit").await?, NASTY, "it is shown as it is");
    assert_nothing_ran(&phone, "the form").await?;

    for address in ["/lai-chau-2023/review", "/lai-chau-2023/history", "/"] {
        phone.open(&stage.at(address)?).await?;
        wait_for("the page", async || phone.exists("main h1").await).await?;
        assert_nothing_ran(&phone, address).await?;
    }
    stage.open_form(&phone, FORM).await?;
    wait_for("the buttons", async || phone.exists("button[name=export-json]").await).await?;
    page.unfold_others().await?;
    let mut files = Vec::new();
    for (button, ending) in KINDS {
        files.push(made(&phone, button, ending).await?);
    }
    ensure!(files.iter().all(|file| std::fs::metadata(file).is_ok_and(|file| file.len() > 1_000)), "{files:?}");
    phone.run("document.getElementsByName('send')[0].click()", vec![]).await?;
    phone.wait_for("[name=send-way]").await?;
    assert_nothing_ran(&phone, "the panel that sends").await?;

    let page = files[1].to_str().context("a path in UTF-8")?;
    phone.open(&format!("file://{page}")).await?;
    phone.wait_for("table").await?;
    assert_nothing_ran(&phone, "the page as a file").await?;

    let profile = phone.close().await?;
    let requests = requests_made_by(&stage.site().origin(), &profile)?;
    let away: Vec<&String> =
        requests.iter().filter(|to| !to.starts_with(&stage.site().origin()) && !to.starts_with("blob:")).collect();
    assert_eq!(away, Vec::<&String>::new(), "of {} requests", requests.len());
    let log = std::fs::read_to_string(profile.network_log())?;
    assert!(!log.contains("left.invalid"), "a page that was opened from a file asked for something");
    Ok(())
}

#[tokio::test]
async fn the_same_text_runs_where_a_page_is_written_without_care() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let careless = phone.profile().write("careless.html", format!("<p title=\"{NASTY}\">").as_bytes())?;
    phone.open(&format!("file://{}", careless.display())).await?;
    wait_for("the text to run", async || Ok(phone.run("return window.__ran ?? 0", vec![]).await? == json!(1))).await
}
