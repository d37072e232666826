//! The program comes in two parts: a person types before the second one is there, and whether or not it comes.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::site::{Assets, dist, second_part};
use phuluc_e2e::stage::{NO_LONG_WAIT, Stage};
use phuluc_e2e::wait::{wait_for, wait_until};
use serde_json::json;

use crate::FORM;

#[tokio::test]
async fn a_person_types_and_is_saved_without_the_second_part_which_is_asked_for_again() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (figure, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    stage.site().lose(&second_part()?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&figure, "12").await?;
    page.await_total(&total, "12").await?;
    page.await_saved().await?;
    let said = phone.content(".problem").await?;
    assert!(said.contains("chưa tải được") && said.contains("vẫn được lưu"), "{said}");
    assert!(!phone.exists("[name=export-html]").await?, "the second part was lost");

    stage.site().mend();
    phone.click("[name=try-again]").await?;
    phone.wait_for("[name=export-html]").await?;
    page.type_into(&figure, "3").await?;
    page.await_total(&total, "123").await?;
    page.await_saved().await?;
    page.export_html().await.map(drop)
}

/// Notes how high each thing to be tapped or typed into is, and gives what has come to be otherwise since.
const RESIZED: &str = "const kinds = 'form.report :is(summary, button, input, textarea, select)'; \
     window.known ??= [...document.querySelectorAll(kinds)].map(one => [one, one.offsetHeight]); \
     return window.known.filter(([one, height]) => one.isConnected && one.offsetHeight !== height) \
         .map(([one, height]) => `${one.name || one.textContent}: ${height} -> ${one.offsetHeight}`)";

#[tokio::test]
async fn what_is_there_to_be_tapped_keeps_its_size_when_the_second_part_comes() -> Result<()> {
    for form in [FORM, "dak-lak-2022"] {
        let stage = Stage::set()?;
        stage.site().lose(&second_part()?);
        let phone = stage.phone().await?;
        stage.open_form(&phone, form).await?;
        phone.wait_for("[name=try-again]").await?;
        phone.run(RESIZED, vec![]).await?;
        assert!(phone.run("return window.known.length", vec![]).await?.as_u64() > Some(30), "{form}");
        stage.site().mend();
        phone.run("document.querySelector('[name=try-again]')?.click()", vec![]).await?;
        phone.wait_for("[name=export-html]").await?;
        assert_eq!(phone.run(RESIZED, vec![]).await?, json!([]), "{form}");
    }
    Ok(())
}

#[tokio::test]
async fn a_report_that_is_stored_waits_for_the_second_part_and_is_there_once_it_comes() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;

    stage.site().lose(&second_part()?);
    phone.reload().await?;
    let said = phone.wait_for("[data-form-problem]").await?.text().await?;
    assert!(said.contains("mạng"), "{said}");

    stage.site().mend();
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    assert_eq!(page.value(&form.name("1.1", "count")?).await?, "12");
    Ok(())
}

#[tokio::test]
async fn a_second_part_that_neither_comes_nor_fails_is_told_of_while_it_is_waited_for() -> Result<()> {
    const SLOWLY: &str = "Mạng đang chậm";
    let stage = Stage::set()?;
    let figure = Form::lai_chau()?.name("1.1", "count")?;
    stage.site().hold(&second_part()?);
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, NO_LONG_WAIT).await?;
    let said = async |first: &str| {
        let is_it = |said: &String| said.starts_with(first) && said.contains(SLOWLY);
        // It may stand in a section that is not laid out, as far from the window.
        wait_until(first, async || Ok(Some(phone.content(".loading").await?).filter(is_it))).await
    };
    let page = stage.open_form(&phone, FORM).await?;
    let beside_fields = said("Đang tải thêm").await?;
    assert!(beside_fields.contains("tải lại trang") && beside_fields.contains("đã lưu vẫn còn"), "{beside_fields}");
    page.type_into(&figure, "12").await?;
    page.await_saved().await?;

    // What is stored is opened by the second part.
    phone.reload().await?;
    said("Đang mở mẫu").await?;
    stage.site().mend();
    phone.reload().await?;
    assert_eq!(FormPage::shown_in(&phone, FORM).await?.value(&figure).await?, "12");
    phone.wait_for("[name=export-html]").await?;
    assert!(!phone.content("body").await?.contains(SLOWLY), "said where the second part is there");
    Ok(())
}

/// Whoever waits for half a second, to see whether somebody still types, waits until the test says that it is over.
const RESTS: &str = "const later = window.setTimeout; window.rests = []; window.setTimeout = (call, time, ...more) => \
    time === 500 ? rests.push(call) : later(call, time, ...more);";
const REST_IS_OVER: &str = "rests.splice(0).forEach(call => call())";

#[tokio::test]
async fn the_second_part_draws_nothing_between_two_keys() -> Result<()> {
    let stage = Stage::set()?;
    let figure = Form::lai_chau()?.name("1.1", "count")?;
    stage.site().lose(&second_part()?);
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, RESTS).await?;
    let page = stage.open_form(&phone, FORM).await?;
    phone.wait_for("[name=try-again]").await?;
    page.type_into(&figure, "1").await?;
    stage.site().mend();
    phone.run("document.querySelector('[name=try-again]')?.click()", vec![]).await?;
    let it_waits = async || {
        wait_for("a rest that is waited for", async || Ok(phone.run("return rests.length", vec![]).await? != 0))
            .await?;
        ensure!(!phone.exists("[name=export-html]").await?, "drawn while somebody types");
        Ok(())
    };
    it_waits().await?;
    page.type_into(&figure, "2").await?;
    phone.run(REST_IS_OVER, vec![]).await?;
    it_waits().await?;
    wait_for("what rested to be drawn", async || {
        phone.run(REST_IS_OVER, vec![]).await?;
        phone.exists("[name=export-html]").await
    })
    .await
}

/// Notes in which turn of the page's own timers each panel was drawn.
const TURNS: &str = r#"
    let turn = 0;
    const original = window.setTimeout;
    window.setTimeout = (action, ...rest) => original(() => { turn += 1; action(); }, ...rest);
    window.drawn = {};
    new MutationObserver(() => {
        for (const panel of [".about__lines", "[name=last-year]", ".photos", ".finish", ".import"]) {
            if (!(panel in window.drawn) && document.querySelector(panel)) window.drawn[panel] = turn;
        }
    }).observe(document, { childList: true, subtree: true });
"#;

#[tokio::test]
async fn the_panels_of_the_second_part_come_each_in_a_turn_of_its_own() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, TURNS).await?;
    // One that is there before the form is has its panels drawn with it.
    stage.site().lose(&second_part()?);
    stage.open_form(&phone, FORM).await?;
    phone.wait_for("[name=try-again]").await?;
    stage.site().mend();
    // Whichever place asks first brings it to all: the button may be gone by now.
    phone.run("document.querySelector('[name=try-again]')?.click()", vec![]).await?;
    for panel in ["[name=import]", ".about__lines", "[name=last-year]", ".photos", ".finish"] {
        phone.wait_for(panel).await?;
    }
    let turns = phone.run("return Object.values(window.drawn)", vec![]).await?;
    let turns: Vec<u64> = turns.as_array().into_iter().flatten().filter_map(serde_json::Value::as_u64).collect();
    let each: BTreeSet<&u64> = turns.iter().collect();
    // Two may share the turn in which it comes; no key waits for all.
    assert!(turns.len() == 5 && each.len() >= 4, "{turns:?}");
    Ok(())
}

#[tokio::test]
async fn a_form_that_the_host_has_changed_is_judged_first_and_then_opened_as_it_is_now() -> Result<()> {
    let path = format!("templates/{FORM}.json");
    let changed = std::fs::read_to_string(dist().join(&path))?.replace("Lai Châu 2023", "Lai Châu 2031");
    let mut assets = Assets::built()?;
    assets.put(&path, changed.into_bytes());
    let stage = Stage::with(assets)?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    assert_eq!(phone.text(".title__form").await?, "Lai Châu 2031");
    let form = Form::lai_chau()?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_total(&form.name("1", "count")?, "12").await
}
