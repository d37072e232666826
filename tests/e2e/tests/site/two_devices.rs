//! One report on two devices: what comes back takes its place where it was made of it, and where both were changed a
//! person chooses.

use anyhow::Result;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{ComparePage, FormPage, HistoryPage, Version, answered};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_until;
use serde_json::Value;

use crate::FORM;

async fn changed(page: FormPage<'_>, figures: &[(&str, &str)]) -> Result<()> {
    for (name, figure) in figures {
        page.retype(name, figure).await?;
    }
    page.await_saved().await?;
    Ok(())
}

/// No save begins by itself: what is typed waits, as in the moment after a key.
const SAVES_WAIT: &str = "const later = window.setTimeout; \
     window.setTimeout = (call, time, ...more) => later(time === 400 ? () => {} : call, time, ...more);";

#[tokio::test]
async fn a_key_typed_just_before_a_later_file_takes_the_reports_place_is_in_one_of_two_versions() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let cells = [form.name("1.1", "count")?, form.name("1.2", "count")?];
    let [first, second] = cells.each_ref().map(String::as_str);
    let office = stage.phone().await?;
    let page = stage.open_form(&office, FORM).await?;
    changed(page, &[(first, "1")]).await?;
    let sent = office.profile().keep("sent.json", &page.export_json().await?)?;
    let village = stage.phone().await?;
    stage.open_start(&village).await?.import(&sent).await?;
    let elsewhere = FormPage::shown_in(&village, FORM).await?;
    changed(elsewhere, &[(first, "11")]).await?;
    let back = village.profile().keep("back.json", &elsewhere.export_json().await?)?;

    // What the form looks like when a store is written is noted: whoever types then must see that nobody hears it.
    let watch = "const set = Storage.prototype.setItem; window.locked = []; \
        Storage.prototype.setItem = function (key, value) { \
            if (/^phuluc.draft/.test(key)) window.locked.push(document.querySelector('[name=\"news.count\"]').readOnly); \
            return set.call(this, key, value); \
        };";
    office.run(&[SAVES_WAIT, watch].concat(), vec![]).await?;
    page.retype(second, "444").await?;
    page.import(&back).await?;
    // What is asked is about the revision that is stored; the key just typed makes it two versions.
    answered(&office, "open-anyway").await?;
    let compare = ComparePage::shown_in(&office).await?;
    let said = compare.differences().await?.concat().join(" ");
    assert!(said.contains("444") && said.contains("11"), "{said}");
    let locked = office.run("return window.locked", vec![]).await?;
    assert!(locked.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(|one| one == &Value::Bool(true))));
    stage.open_start(&office).await?.await_drafts(2).await.map(drop)
}

#[tokio::test]
async fn a_report_changed_on_two_devices_is_compared_and_joined_place_by_place() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let cells = [form.name("1.1", "count")?, form.name("1.2", "count")?, form.name("1.3", "count")?];
    let [first, second, third] = cells.each_ref().map(String::as_str);

    let office = stage.phone().await?;
    let page = stage.open_form(&office, FORM).await?;
    changed(page, &[("head.unit", "Xã Bản Bo"), (first, "1"), (second, "2"), (third, "3")]).await?;
    let sent = office.profile().keep("sent.json", &page.export_json().await?)?;

    let village = stage.phone().await?;
    stage.open_start(&village).await?.import(&sent).await?;
    let elsewhere = FormPage::shown_in(&village, FORM).await?;
    changed(elsewhere, &[(first, "11")]).await?;
    changed(elsewhere, &[(second, "12")]).await?;
    let back = village.profile().keep("back.html", &elsewhere.export_html().await?)?;
    changed(page, &[(first, "1.021"), (third, "23")]).await?;

    // Nothing is chosen for anybody, and both are there until somebody has.
    page.import(&back).await?;
    let compare = ComparePage::shown_in(&office).await?;
    let said: Vec<Vec<String>> = compare.differences().await?;
    let texts: Vec<(&str, &str)> = said.iter().map(|lines| (lines[2].as_str(), lines[4].as_str())).collect();
    assert_eq!(texts, [("1.021", "11"), ("2", "12"), ("23", "3")], "{said:?}");
    assert!(compare.join_too_early().await?.contains('3'));
    assert_eq!(stage.open_start(&office).await?.await_drafts(2).await?.len(), 2);

    office.click("[data-two-versions] a").await?;
    let compare = ComparePage::shown_in(&office).await?;
    compare.choose_all(Version::There).await?;
    compare.choose("1.1 ", Version::Here).await?;
    let page = compare.join(FORM).await?;
    page.await_total(&form.name("1", "count")?, "1.036").await?;
    for (name, figure) in [(first, "1.021"), (second, "12"), (third, "3")] {
        assert_eq!(page.value(name).await?, figure);
    }
    assert!(!office.exists("[data-two-versions]").await?);
    let deleted = "return Object.keys(localStorage).filter(key => key.startsWith('phuluc/deleted/')).length";
    assert_eq!(office.run(deleted, Vec::new()).await?, Value::from(1));

    // The other device is told what changes, and takes what was made of both.
    let joined = office.profile().keep("joined.json", &page.export_json().await?)?;
    assert_eq!(stage.open_start(&office).await?.await_drafts(1).await?.len(), 1);
    stage.open_start(&village).await?.import(&joined).await?;
    let asked = answered(&village, "open-anyway").await?;
    assert!(asked.contains("khác 1 chỗ") && asked.contains("Trong máy: 11\nTrong tệp: 1.021"), "{asked}");
    FormPage::shown_in(&village, FORM).await?;
    let what = "the joined report on the other device";
    wait_until(what, async || Ok((village.value(first).await? == "1.021").then_some(()))).await
}

#[tokio::test]
async fn a_file_that_comes_back_after_many_saves_takes_the_place_of_the_report_it_was_made_of() -> Result<()> {
    let stage = Stage::set()?;
    let office = stage.phone().await?;
    let page = stage.open_form(&office, FORM).await?;
    changed(page, &[("news.count", "17")]).await?;
    let sent = office.profile().keep("sent.json", &page.export_json().await?)?;

    let village = stage.phone().await?;
    stage.open_start(&village).await?.import(&sent).await?;
    let elsewhere = FormPage::shown_in(&village, FORM).await?;
    for figure in ["18", "19", "20"] {
        changed(elsewhere, &[("news.count", figure)]).await?;
    }
    let back = village.profile().keep("back.json", &elsewhere.export_json().await?)?;

    // Left as it is, and opened when the file is chosen once more.
    let start = stage.open_start(&office).await?;
    start.import(&back).await?;
    answered(&office, "leave-file").await?;
    wait_until("the question to go", async || Ok((!office.exists(".import__choice").await?).then_some(()))).await?;
    let page = start.open_draft("", FORM).await?;
    assert_eq!(office.value("news.count").await?, "17");
    page.import(&back).await?;
    answered(&office, "open-anyway").await?;
    let what = "the figure of the file";
    wait_until(what, async || Ok((office.value("news.count").await? == "20").then_some(()))).await?;
    let kept = HistoryPage::open(&stage, &office, FORM).await?.await_versions(1).await?;
    assert!(kept[0].contains("khác bản đang có 1 chỗ"), "{kept:?}");
    assert_eq!(stage.open_start(&office).await?.await_drafts(1).await?.len(), 1);
    Ok(())
}
