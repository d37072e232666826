//! How everything is done, one tap away: the page of help with its pictures, what units mean, and the sheet that an
//! office pins up.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::engine::Engine;
use phuluc_e2e::pages::{FormPage, KeptPage, StartPage};
use phuluc_e2e::paper::Paper;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::{Stage, Stands};
use phuluc_e2e::wait::wait_for;
use serde_json::json;

use crate::{FORM, FORMS};

const PICTURES: [&str; 6] = ["open", "fill", "answers", "review", "send", "keep"];
const HELP: &str = "[data-help]";

/// Every picture has come, and stands in the room that was kept for it.
async fn await_pictures(browser: &Browser) -> Result<()> {
    browser.wait_for(".help__picture").await?;
    // Those far below come when they are near.
    let script = "const all = [...document.querySelectorAll('.help__picture')]; \
                  for (const one of all) one.loading = 'eager'; \
                  const isTrue = (one) => ['width', 'height'].every(side => one[side === 'width' ? 'naturalWidth' : \
                  'naturalHeight'] === 2 * one.getAttribute(side)); \
                  const keepsShape = (one) => Math.abs(one.height / one.width - one.naturalHeight / one.naturalWidth) < .02; \
                  return all.filter(one => one.complete && isTrue(one) && keepsShape(one) && one.alt.length > 10).length";
    wait_for("all pictures, as large as is said", async || {
        Ok(browser.run(script, vec![]).await? == json!(PICTURES.len()))
    })
    .await
}

#[tokio::test]
async fn the_help_is_one_tap_from_the_start_from_the_form_and_from_where_it_is_sent() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    phone.click(".title__help").await?;
    await_pictures(&phone).await?;
    phone.assert_fits_the_phone().await?;
    phone.assert_fit_a_thumb("[data-help] a, [data-help] summary").await?;
    phone.click(".page__back a").await?;
    StartPage::shown_in(&phone).await?;

    for way in [".about .about__help", ".send .about__help"] {
        let page = stage.open_form(&phone, FORM).await?;
        phone.wait_for(way).await?;
        page.type_into("head.unit", "Bản Bo").await?;
        page.await_saved().await?;
        if way.starts_with(".about ") {
            phone.click(".about > summary").await?;
        }
        phone.click(way).await?;
        phone.wait_for(&format!("[data-help=\"{FORM}\"]")).await?;
        phone.click(".page__back a").await?;
        FormPage::shown_in(&phone, FORM).await?;
        ensure!(phone.value("head.unit").await?.starts_with("Bản Bo"), "the report is where it was");
    }
    Ok(())
}

#[tokio::test]
async fn the_pictures_come_in_one_file_and_from_the_worst_host() -> Result<()> {
    for stands in [Stands::InFile, Stands::OnOldHost] {
        let stage = Stage::where_it(stands, Assets::built()?)?;
        let phone = stage.phone().await?;
        phone.open(&stage.at("/help")?).await?;
        await_pictures(&phone).await.with_context(|| format!("{stands:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn the_pictures_show_the_page_in_the_language_that_it_speaks() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let sources =
        "return [...document.querySelectorAll('.help__picture')].filter(one => one.src.includes('/en/')).length";
    stage.open_start(&phone).await?;
    for (language, in_english) in [("vi", 0), ("en", PICTURES.len())] {
        phone.open(&stage.at("/help")?).await?;
        phone.wait_for(&format!("html[lang={language}] {HELP}")).await?;
        await_pictures(&phone).await?;
        assert_eq!(phone.run(sources, vec![]).await?, json!(in_english), "{language}");
        stage.open_start(&phone).await?;
        phone.wait_for("[name=language]").await?;
        phone.click("[name=language]").await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_pictures_stand_without_a_network() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    stage.site().go_away();
    phone.open(&stage.at("/help")?).await?;
    phone.reload().await?;
    await_pictures(&phone).await
}

#[tokio::test]
async fn where_no_picture_comes_the_words_stand_alone() -> Result<()> {
    let mut assets = Assets::built()?;
    for name in PICTURES {
        assets.remove(&format!("help/{name}.png"));
    }
    let stage = Stage::with(assets)?;
    let phone = stage.phone().await?;
    phone.open(&stage.at("/help")?).await?;
    phone.wait_for(HELP).await?;
    phone.run("for (const one of document.images) one.loading = 'eager'", vec![]).await?;
    wait_for("no broken picture", async || {
        let hidden = phone.find_all(".help__picture[hidden]").await?.len();
        Ok(hidden == PICTURES.len())
    })
    .await?;
    let words = phone.text(HELP).await?;
    ensure!(words.contains("Ô để trống là chưa trả lời"), "{words}");
    Ok(())
}

#[tokio::test]
async fn what_a_unit_means_opens_at_its_field_and_only_where_it_is_asked_for() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, "dak-lak-2022").await?;
    phone.wait_for(".term__sign").await?;
    ensure!(phone.find_all(".term__sign").await?.len() == 1, "one field counts turns");
    phone.assert_fit_a_thumb(".term__sign, .term__ask").await?;
    ensure!(phone.attribute(".term__sign", "aria-label").await?.as_deref() == Some("“Lượt người” là gì?"), "its name");
    phone.click(".term__sign").await?;
    wait_for("what turns are", async || Ok(phone.text(".term[open]").await?.contains("ba lượt người"))).await?;
    phone.assert_fits_the_phone().await?;

    stage.open_form(&phone, FORM).await?;
    ensure!(!phone.exists(".term__sign").await?, "no field counts turns");
    phone.click(".term__ask").await?;
    wait_for("how people are counted", async || Ok(phone.text(".term[open]").await?.contains("một cuộc thi"))).await?;

    stage.open_form(&phone, "binh-phuoc-2020").await?;
    ensure!(!phone.exists(".term").await?, "only money is counted");
    Ok(())
}

#[tokio::test]
async fn every_form_says_on_what_basis_by_when_and_where_to_it_is_sent_above_and_where_it_is_sent() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    for form in FORMS {
        stage.open_form(&phone, form).await?;
        phone.wait_for(".send__about").await?;
        for place in [".about", ".send__about"] {
            phone.click(&format!("{place} > summary")).await?;
            let said = phone.text(place).await?;
            for name in ["Hạn", "Gửi tới", "Thư điện tử nơi nhận", "Chủ đề", "Căn cứ"] {
                ensure!(said.lines().any(|line| line.trim() == name), "{form}, {place}: no {name} in {said}");
            }
        }
        phone.assert_fits_the_phone().await.with_context(|| form.to_owned())?;
        // Not every driver gives the ends of lines in what is shown.
        let to = phone.run("return document.querySelector('.send__to').textContent.trim().split('\\n').length", vec![]);
        ensure!(to.await? == json!(3), "{form}");
    }
    Ok(())
}

#[tokio::test]
async fn the_office_prints_a_sheet_of_each_form_on_one_page() -> Result<()> {
    let stage = Stage::set()?;
    let desk = stage.desktop().await?;
    stage.open_start(&desk).await?;
    desk.click("[data-office] summary").await?;
    desk.wait_for(".guide-links__link").await?;
    ensure!(desk.find_all(".guide-links__link").await?.len() == FORMS.len(), "one for each form");
    for form in FORMS {
        desk.open(&stage.at(&format!("/{form}/guide"))?).await?;
        desk.wait_for("[data-guide] [name=\"print\"]").await?;
        if !desk.can_print() {
            desk.engine().leave_out("printing");
            continue;
        }
        let printed = desk.print_to_pdf().await?;
        let before = desk.profile().downloaded_names()?;
        desk.click("[name=\"keep\"]").await?;
        let file = desk.profile().downloaded_besides(&before, ".html").await?;
        assert_is_one_whole_page(&Paper::of(&file.with_extension("page.pdf"), &printed)?, form, &stage)?;
        assert_is_one_whole_page(&Paper::print(&desk, &file).await?, form, &stage)?;
    }
    Ok(())
}

fn assert_is_one_whole_page(paper: &Paper, form: &str, stage: &Stage) -> Result<()> {
    let sheets = paper.sheets()?;
    ensure!(sheets.len() == 1, "{form} takes {} pages: {:?}", sheets.len(), paper.pages());
    let sheet = sheets[0];
    ensure!((sheet.width - 595.3).abs() < 2.0 && (sheet.height - 841.9).abs() < 2.0, "A4: {sheet:?}");
    // 10 mm of what printers cannot reach, all around.
    let inside = sheet.left > 28.0 && sheet.top > 28.0 && sheet.right < 567.0 && sheet.bottom < 814.0;
    ensure!(inside, "{form}: {sheet:?}");
    ensure!(paper.fonts_left_out()?.is_empty(), "{form}: {:?}", paper.fonts_left_out()?);
    // The address may be broken anywhere.
    let joined: String = paper.text().split_whitespace().collect();
    let address = stage.at(&format!("/{form}"))?;
    for said in [address.as_str(), "Giữmộtbản", "Cầnhỏi,gọi:", "chínhbạngửitệpđi."] {
        ensure!(joined.contains(said), "{form}: no {said} in {joined}");
    }
    Ok(())
}

#[tokio::test]
async fn the_sheet_of_a_page_without_an_address_says_so() -> Result<()> {
    let stage = Stage::where_it(Stands::InFile, Assets::built()?)?;
    let phone = stage.phone().await?;
    phone.open(&stage.at(&format!("/{FORM}/guide"))?).await?;
    phone.wait_for("[data-guide] [name=\"print\"]").await?;
    let said = phone.text("#paper-view").await?;
    ensure!(said.contains("Chưa có mã QR") && !said.contains("file:"), "{said}");
    ensure!(!phone.exists("#paper-view svg").await?, "no code");
    phone.assert_fits_the_phone().await
}

#[tokio::test]
async fn the_sheet_fits_anew_when_the_phone_is_turned() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    if phone.engine() == Engine::WebKit {
        return Err(phone.engine().lacking("a window as narrow as a phone's"));
    }
    phone.be_a_phone_of(360).await?;
    phone.open(&stage.at(&format!("/{FORM}/guide"))?).await?;
    phone.wait_for("[data-guide] [name=\"print\"]").await?;
    let fills = "const room = document.querySelector('.paper-page__sheet').clientWidth; \
                 const sheet = document.querySelector('#paper-view .paper').getBoundingClientRect(); \
                 return sheet.right <= innerWidth + 1 && Math.abs(sheet.width - Math.min(room, 712)) < 3";
    wait_for("a sheet that fills the phone", async || Ok(phone.run(fills, vec![]).await? == json!(true))).await?;
    phone.be_a_phone_of(640).await?;
    wait_for("one that fills it across", async || Ok(phone.run(fills, vec![]).await? == json!(true))).await?;
    phone.be_a_phone_of(360).await?;
    wait_for("and upright again", async || Ok(phone.run(fills, vec![]).await? == json!(true))).await
}
