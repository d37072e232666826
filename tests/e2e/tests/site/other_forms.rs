//! Reports whose form is not the one that the page ships.

use anyhow::{Context as _, Result};
use phuluc_e2e::pages::{FormPage, HistoryPage};
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

#[tokio::test]
async fn a_report_on_an_older_edition_says_what_would_move_and_moves_when_asked() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("sports.people", "40").await?;
    page.type_into("performing_arts.people", "7").await?;
    let mut report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    make_older(&mut report)?;
    let file = phone.profile().write("mau-cu.json", report.to_string().as_bytes())?;

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&file).await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    let said = elsewhere.text("[data-other-edition]").await?;
    assert!(said.contains("thêm 2 ô, bỏ 2 ô, 1 số liệu không còn chỗ nhưng vẫn giữ"), "{said}");
    page.await_total("activities.people", "47").await?;

    elsewhere.click("[name=\"move-form\"]").await?;
    wait_for("the form of the page", async || Ok(elsewhere.exists("[name=\"sports.people\"]").await?)).await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    page.await_total("activities.people", "7").await?;
    assert!(!elsewhere.exists("[data-other-edition]").await?);
    let left = elsewhere.text(".left-over").await?;
    assert!(left.contains("Hoạt động thể dục thể thao, người") && left.contains("40"), "{left}");

    elsewhere.reload().await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    let again: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(again["values"]["sports_day"]["people"], json!(40));
    assert_eq!(again["values"]["performing_arts"]["people"], json!(7));
    Ok(())
}

/// Turns a report into one on an older edition, in which the row of sports bore another id.
fn make_older(report: &mut Value) -> Result<()> {
    let rows = report["template"]["rows"].as_array_mut().context("rows")?;
    let activities = rows.iter_mut().find(|row| row["id"] == "activities").context("activities")?;
    let sports = activities["rows"].as_array_mut().and_then(|rows| rows.iter_mut().find(|row| row["id"] == "sports"));
    sports.context("sports")?["id"] = json!("sports_day");
    let values = report["values"].as_object_mut().context("values")?;
    let figures = values.remove("sports").context("figures of sports")?;
    values.insert("sports_day".to_owned(), figures);
    report["form"]["fingerprint"] = json!("an older edition");
    Ok(())
}

/// A form that the page does not ship.
pub(crate) fn own_form(version: u32) -> Value {
    json!({
        "format": "phuluc.template", "format_version": 1, "id": "xa-toi-2026", "version": version, "name": "Xã tôi 2026",
        "title_block": { "title": ["PHỤ LỤC RIÊNG CỦA XÃ"] },
        "columns": [{ "kind": "label", "head": "Nội dung" }, { "kind": "whole", "head": "Số", "cells": ["count"] }],
        "rows": [
            { "id": "all", "label": "Cộng", "cells": { "count": { "unit": "lớp", "total": "children" } }, "rows": [
                { "id": "a", "label": "Sáng", "cells": { "count": { "unit": "lớp" } } },
                { "id": "b", "label": "Tối", "cells": { "count": { "unit": "lớp" } } } ] }
        ]
    })
}

#[tokio::test]
async fn figures_of_one_unit_in_a_row_are_told_apart_by_those_who_only_hear_them() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let mut form = own_form(1);
    form["columns"] = json!([{ "kind": "label", "head": "Nội dung" }, { "head": "Người", "columns": [
        { "kind": "whole", "head": "Nam", "cells": ["men"] },
        { "kind": "whole", "head": "Nữ", "cells": ["women", "women_2"] } ] }]);
    let cells = |total: bool| {
        let cell =
            if total { json!({ "unit": "người", "total": "children" }) } else { json!({ "unit": "người" }) };
        json!({ "men": cell, "women": cell, "women_2": cell })
    };
    form["rows"] = json!([{ "id": "all", "label": "Cộng", "cells": cells(true), "rows": [
        { "id": "a", "label": "Sáng", "cells": cells(false) } ] }]);
    let file = phone.profile().write("nam-nu.json", form.to_string().as_bytes())?;
    stage.open_start(&phone).await?.import(&file).await?;
    FormPage::shown_in(&phone, OWN).await?;
    let heard = "const one = field => [field.getAttribute('aria-label'), ...(field.getAttribute('aria-describedby') ?? '') \
            .split(' ').map(id => document.getElementById(id)?.textContent ?? '')].filter(Boolean).join(' | '); \
        return ['all', 'a'].map(row => ['men', 'women', 'women_2'] \
            .map(cell => one(document.querySelector(`[name=\"${row}.${cell}\"]`))))";
    let heard = phone.run(heard, vec![]).await?;
    let [men, women, other] = ["Người, Nam, người", "Người, Nữ, người, số thứ 1", "Người, Nữ, người, số thứ 2"];
    let totals = [men, women, other].map(|what| format!("Cộng, {what}"));
    // A field's name is for ever; what tells it apart is said after it.
    let fields = [men, women, other].map(|what| format!("Sáng, người | {what}"));
    assert_eq!(heard, json!([totals, fields]));
    Ok(())
}

/// The id of that form.
pub(crate) const OWN: &str = "xa-toi-2026";

#[tokio::test]
async fn a_form_from_a_file_works_like_one_of_the_page_and_its_reports_open_elsewhere() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let file = phone.profile().write("mau.json", own_form(1).to_string().as_bytes())?;
    stage.open_start(&phone).await?.import(&file).await?;
    let page = FormPage::shown_in(&phone, OWN).await?;
    page.type_into("a.count", "3").await?;
    page.type_into("b.count", "4").await?;
    page.await_total("all.count", "7").await?;
    page.await_saved().await?;
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, OWN).await?;
    page.await_total("all.count", "7").await?;
    assert!(phone.exists("[data-own-form]").await?);
    let report = page.export_json().await?;
    stage.open_start(&phone).await?;
    phone.wait_for("a.form-card__link[href$=\"#/xa-toi-2026\"]").await?;

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&report).await?;
    FormPage::shown_in(&elsewhere, OWN).await?.await_total("all.count", "7").await?;

    let broken =
        json!({ "format": "phuluc.template", "format_version": 1, "id": "x", "version": 1, "name": "X", "rows": [] });
    let file = elsewhere.profile().write("hong.json", broken.to_string().as_bytes())?;
    let start = stage.open_start(&elsewhere).await?;
    start.import(&file).await?;
    let sentence = start.await_import_problem().await?;
    assert!(sentence.contains("title_block") && sentence.contains("mẫu chưa có dòng nào"), "{sentence}");
    Ok(())
}

#[tokio::test]
async fn a_form_from_another_folder_of_the_host_opens_by_its_link() -> Result<()> {
    let mut assets = Assets::built()?;
    assets.put("so-khac/mau/xa-toi-2026.json", own_form(1).to_string().into_bytes());
    let stage = Stage::with(assets)?;
    let phone = stage.phone().await?;
    phone.open(&stage.site().at("/xa-toi-2026?from=so-khac/mau/")).await?;
    let page = FormPage::shown_in(&phone, OWN).await?;
    page.type_into("a.count", "5").await?;
    page.await_total("all.count", "5").await?;
    page.await_saved().await?;

    // From now on the form's own address leads to it.
    let page = stage.open_form(&phone, OWN).await?;
    page.await_total("all.count", "5").await?;

    phone.open(&stage.site().at("/xa-khac-2026?from=https://example.org/mau/")).await?;
    let said = phone.wait_for("[data-form-problem]").await?.text().await?;
    assert!(said.contains("không có mẫu đó"), "{said}");
    let asked = phone.run("return performance.getEntriesByType('resource').map(one => one.name)", vec![]).await?;
    assert!(
        asked.as_array().is_some_and(|asked| !asked.is_empty()) && !asked.to_string().contains("example.org"),
        "{asked}"
    );
    Ok(())
}

#[tokio::test]
async fn last_years_figures_stand_beside_this_years_and_are_never_filled_in() -> Result<()> {
    let stage = Stage::set()?;
    let last = stage.phone().await?;
    let page = stage.open_form(&last, FORM).await?;
    page.type_into("head.unit", "Xã Bản Bo").await?;
    page.type_into("sports.people", "40").await?;
    page.type_into("performing_arts.people", "1250").await?;
    let file = page.export_json().await?;

    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, "dong-trieu-2023").await?;
    page.type_into("head.unit", "Xã Bản Bo").await?;
    page.await_saved().await?;
    phone.upload("last-year", &file).await?;
    wait_for("last year's figures", async || Ok(phone.exists(".cell__last").await?)).await?;
    let page = FormPage::shown_in(&phone, "dong-trieu-2023").await?;
    let beside =
        phone.run("return [...document.querySelectorAll('.cell__last')].map(one => one.textContent)", vec![]).await?;
    assert_eq!(beside, json!(["Năm trước: 1.290", "Năm trước: 40", "Năm trước: 1.250"]));
    assert_eq!(phone.value("sports.people").await?, "");
    page.await_total("activities.people", "").await?;

    phone.reload().await?;
    FormPage::shown_in(&phone, "dong-trieu-2023").await?;
    phone.wait_for(".cell__last").await?;
    phone.click("[name=\"forget-last-year\"]").await?;
    wait_for("the figures to go", async || Ok(!phone.exists(".cell__last").await?)).await
}

#[tokio::test]
async fn a_report_moves_to_another_form_with_every_figure_that_has_a_place_there() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("sports.people", "40").await?;
    page.type_into("opening_districts.count", "9").await?;
    page.await_saved().await?;
    phone.click(".about summary").await?;
    phone.click("[name=\"choose-other-form\"]").await?;
    wait_for("the other forms", async || Ok(phone.find_all("[name=\"other-form\"]").await?.len() == 4)).await?;
    phone.click("[name=\"other-form\"]").await?;
    let said = phone.wait_for("[data-other-edition]").await?.text().await?;
    assert!(said.contains("Nếu chuyển: thêm") && said.contains("1 số liệu không còn chỗ"), "{said}");
    phone.click("[name=\"move-form\"]").await?;
    let page = FormPage::shown_in(&phone, "dong-trieu-2023").await?;
    page.await_total("activities.people", "40").await?;
    assert!(phone.text(".left-over").await?.contains('9'));

    // What it was before the move is kept, and can be compared on the form that it has now.
    page.retype("sports.people", "41").await?;
    page.await_saved().await?;
    let versions = HistoryPage::open(&stage, &phone, "dong-trieu-2023").await?.await_versions(2).await?;
    let before = versions.iter().find(|version| version.contains("Trước khi chuyển mẫu"));
    assert!(before.is_some_and(|version| version.contains("khác bản đang có 1 chỗ")), "{versions:?}");

    // The former form's address no longer leads to it.
    let page = stage.open_form(&phone, FORM).await?;
    page.await_total("activities.people", "").await?;
    assert_eq!(stage.open_start(&phone).await?.await_drafts(1).await?.len(), 1);
    Ok(())
}
