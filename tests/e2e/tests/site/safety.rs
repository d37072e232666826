//! Browsers that delete by themselves: said in time, with the day, a copy to take and a reminder for the calendar.

use anyhow::Result;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::engine::Engine;
use phuluc_e2e::form::Form;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/17.5 Mobile/15E148 Safari/604.1";
const REMARK: &str = "[data-may-be-deleted]";

/// A phone whose browser says that it is an iPhone's.
async fn iphone(stage: &Stage) -> Result<Browser> {
    let phone = stage.phone().await?;
    stage.call_itself(&phone, IPHONE).await?;
    Ok(phone)
}

/// A day from now by the phone's own calendar: its day, month and year.
async fn day_in(phone: &Browser, days: u64) -> Result<[String; 3]> {
    let script = "const day = new Date(); day.setDate(day.getDate() + arguments[0]); \
                  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].map(it => String(it).padStart(2, '0'))";
    Ok(serde_json::from_value(phone.run(script, vec![days.into()]).await?)?)
}

/// The last day on which the report is safe, as papers write it.
async fn last_safe_day(phone: &Browser) -> Result<String> {
    Ok(day_in(phone, 7).await?.join("/"))
}

/// The last copy was taken so long ago, in whichever store it is remembered.
async fn age_copy(phone: &Browser, days: i64) -> Result<()> {
    let script = "const at = new Date(Date.now() - arguments[0] * 86400000).toISOString(); \
        const older = text => JSON.stringify({ ...JSON.parse(text), at }); \
        for (const key of Object.keys(localStorage)) \
            if (key.startsWith('phuluc/copy/')) localStorage[key] = older(localStorage[key]); \
        return new Promise(done => { \
            const opening = indexedDB.open('phuluc'); \
            opening.onsuccess = () => { \
                const change = opening.result.transaction('slots', 'readwrite'); \
                change.objectStore('slots').openCursor().onsuccess = event => { \
                    const cursor = event.target.result; \
                    if (!cursor) return; \
                    if (cursor.key.startsWith('phuluc/copy/')) cursor.update(older(cursor.value)); \
                    cursor.continue(); \
                }; \
                change.oncomplete = () => { opening.result.close(); done(true); }; \
            }; \
        })";
    phone.run(script, vec![days.into()]).await.map(drop)
}

#[tokio::test]
async fn an_iphone_is_told_at_the_first_save_until_which_day_the_report_is_safe() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = iphone(&stage).await?;
    let page = stage.open_form(&phone, FORM).await?;
    assert!(!phone.exists(REMARK).await?, "nothing is said before there is anything to lose");
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    let toast = phone.wait_for(".toast").await?;
    let day = last_safe_day(&phone).await?;
    assert!(toast.text().await?.contains(&day), "{}", toast.text().await?);
    // It stays while the person types on, and leads to the ways to keep the report.
    page.type_into(&form.name("1.1", "people")?, "300").await?;
    phone.click(".toast [name=\"way\"]").await?;
    let remark = phone.wait_for(REMARK).await?;
    assert!(remark.text().await?.contains(&day));
    wait_for("the ways to keep it in view", async || phone.is_in_view(&remark).await).await
}

#[tokio::test]
async fn each_visit_says_it_until_there_is_a_fresh_copy_outside() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = iphone(&stage).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;

    phone.reload().await?;
    stage.open_form(&phone, FORM).await?;
    assert!(phone.wait_for(REMARK).await?.text().await?.contains(&last_safe_day(&phone).await?));
    let before = phone.profile().downloaded_names()?;
    phone.click("[name=\"keep-copy\"]").await?;
    let file = phone.profile().downloaded_besides(&before, ".html").await?;
    assert!(std::fs::read_to_string(&file)?.contains("id=\"phuluc\""));
    // A second file of the same minute bears the same name.
    std::fs::remove_file(file)?;
    wait_for("the copy to be noted", async || {
        Ok(phone.text("[data-last-copy]").await?.contains("tải tệp báo cáo lúc"))
    })
    .await?;

    phone.reload().await?;
    stage.open_form(&phone, FORM).await?;
    assert!(!phone.exists(REMARK).await?, "there is a fresh copy");
    stage.open_start(&phone).await?.await_drafts(1).await?;
    assert!(!phone.exists(REMARK).await?, "there is a fresh copy");

    age_copy(&phone, 3).await?;
    phone.reload().await?;
    stage.open_start(&phone).await?.await_drafts(1).await?;
    phone.wait_for(REMARK).await?;
    let before = phone.profile().downloaded_names()?;
    phone.click("[data-draft] [name=\"keep-copy\"]").await?;
    phone.profile().downloaded_besides(&before, ".html").await.map(drop)
}

#[tokio::test]
async fn a_reminder_for_the_calendar_names_the_day_before_and_leads_back_to_the_report() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = iphone(&stage).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    phone.wait_for(REMARK).await?;
    let before = phone.profile().downloaded_names()?;
    phone.click("[name=\"remind\"]").await?;
    let file = phone.profile().downloaded_besides(&before, ".ics").await?;
    let text = std::fs::read_to_string(file)?.replace("\r\n ", "");
    let [day, month, year] = day_in(&phone, 6).await?;
    for line in [format!("DTSTART;VALUE=DATE:{year}{month}{day}"), format!("URL:{}", phone.address().await?)] {
        assert!(text.lines().any(|other| other == line), "{line} in {text}");
    }
    assert!(text.contains(&last_safe_day(&phone).await?), "{text}");
    Ok(())
}

#[tokio::test]
async fn other_phones_and_a_page_on_the_home_screen_hear_nothing_of_it() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let android = stage.phone().await?;
    let at_home = iphone(&stage).await?;
    stage.before_each_page(&at_home, "Object.defineProperty(navigator, 'standalone', { get: () => true })").await?;
    for phone in [&android, &at_home] {
        let page = stage.open_form(phone, FORM).await?;
        page.type_into(&form.name("1.1", "count")?, "12").await?;
        page.await_saved().await?;
        phone.reload().await?;
        stage.open_form(phone, FORM).await?;
        assert!(!phone.exists(REMARK).await? && !phone.exists(".toast").await?);
    }
    Ok(())
}

#[tokio::test]
async fn the_browser_is_asked_to_keep_the_data_after_the_first_figure_and_not_before() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    if phone.engine() == Engine::WebKit {
        return Err(phone.engine().lacking("a browser that can be asked to keep what is stored"));
    }
    let spy = "window.asked = 0; StorageManager.prototype.persist = async () => { asked += 1; return false }";
    stage.before_each_page(&phone, spy).await?;
    let asked = async || Ok::<_, anyhow::Error>(phone.run("return asked", vec![]).await?.as_i64());
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.await_saved().await?;
    assert_eq!(asked().await?, Some(0));
    for figure in ["1", "2"] {
        page.type_into(&form.name("1.1", "count")?, figure).await?;
        page.await_saved().await?;
    }
    wait_for("the browser to be asked", async || Ok(asked().await? == Some(1))).await
}
