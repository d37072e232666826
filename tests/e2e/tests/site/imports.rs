//! Files that cannot be read in: each gets a sentence of its own, and nothing is lost.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use phuluc_e2e::form::Form;
use phuluc_e2e::stage::Stage;
use serde_json::{Value, json};

use crate::FORM;

/// A file with the kind of its fault.
struct BadFile {
    fault: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
}

#[tokio::test]
async fn each_kind_of_bad_file_gets_a_sentence_of_its_own_and_leaves_the_drafts_alone() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    let good = std::fs::read(page.export_json().await?)?;

    let mut sentences = BTreeSet::new();
    for bad in bad_files(&good)? {
        let start = stage.open_start(&phone).await?;
        let file = phone.profile().write(bad.name, &bad.bytes)?;
        start.import(&file).await?;
        let sentence = start.await_import_problem().await.with_context(|| bad.fault)?;
        assert!(is_vietnamese(&sentence), "{}: {sentence}", bad.fault);
        assert!(sentences.insert(sentence.clone()), "{}: the sentence of another fault: {sentence}", bad.fault);
        assert_eq!(start.await_drafts(1).await?.len(), 1, "{}", bad.fault);
        phone.reload().await?;
    }
    let page = stage.open_form(&phone, FORM).await?;
    page.await_total(&form.name("1", "count")?, "12").await
}

#[tokio::test]
async fn keys_that_this_version_does_not_know_come_through_import_and_export() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.type_into(&form.name("1.2", "count")?, "12o").await?;
    let mut report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    report["from_the_future"] = json!({ "text": "giữ lại", "figure": 12.5 });
    let file = phone.profile().write("tuong-lai.json", report.to_string().as_bytes())?;

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&file).await?;
    let page = phuluc_e2e::pages::FormPage::shown_in(&elsewhere, FORM).await?;
    let again: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    for key in ["from_the_future", "values", "head", "notes", "added", "totals"] {
        assert_eq!(again[key], report[key], "{key}");
    }
    assert_eq!(again["report"]["id"], report["report"]["id"]);
    Ok(())
}

#[tokio::test]
async fn a_later_file_of_a_report_takes_the_place_of_the_earlier_one_and_never_the_other_way() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("news.count", "17").await?;
    page.await_saved().await?;
    let earlier = phone.profile().keep("earlier.json", &page.export_json().await?)?;
    page.retype("news.count", "55").await?;
    page.await_saved().await?;
    let later = phone.profile().keep("later.json", &page.export_json().await?)?;

    let elsewhere = stage.phone().await?;
    for (file, expected) in [(&earlier, "17"), (&later, "55"), (&earlier, "55")] {
        stage.open_start(&elsewhere).await?.import(file).await?;
        phuluc_e2e::pages::FormPage::shown_in(&elsewhere, FORM).await?;
        assert_eq!(elsewhere.value("news.count").await?, expected);
        elsewhere.reload().await?;
        phuluc_e2e::pages::FormPage::shown_in(&elsewhere, FORM).await?;
        assert_eq!(elsewhere.value("news.count").await?, expected, "after a reload");
    }
    Ok(())
}

fn bad_files(good: &[u8]) -> Result<Vec<BadFile>> {
    let report: Value = serde_json::from_slice(good)?;
    let changed = |pointer: &str, value: Value| -> Result<Vec<u8>> {
        let mut report = report.clone();
        *report.pointer_mut(pointer).with_context(|| pointer.to_owned())? = value;
        Ok(report.to_string().into_bytes())
    };
    Ok(vec![
        BadFile { fault: "empty", name: "trong.json", bytes: Vec::new() },
        BadFile { fault: "cut off", name: "cut.json", bytes: good[..good.len() / 2].to_vec() },
        BadFile {
            fault: "foreign",
            name: "khac.json",
            bytes: json!({ "name": "hóa đơn", "sum": 12 }).to_string().into(),
        },
        BadFile { fault: "too new", name: "moi.json", bytes: changed("/format_version", json!(99))? },
        BadFile { fault: "no such form", name: "mau.json", bytes: unknown_form(&report) },
        BadFile {
            fault: "a page without data",
            name: "trang.html",
            bytes: b"<!doctype html><html><body><p>Xin ch\xc3\xa0o</p></body></html>".to_vec(),
        },
    ])
}

/// A report on a form that this site does not have, without the template that would explain it.
fn unknown_form(report: &Value) -> Vec<u8> {
    let mut report = report.clone();
    report["form"]["id"] = json!("sao-hoa-2031");
    if let Some(fields) = report.as_object_mut() {
        fields.remove("template");
    }
    report.to_string().into_bytes()
}

/// A sentence with letters that only Vietnamese has.
fn is_vietnamese(sentence: &str) -> bool {
    sentence.chars().count() > 15
        && sentence.chars().any(|letter| "ăâđêôơưạảấầậắằệểềếịỉọỏốồộớờợụủứừựỳýạ".contains(letter))
}
