//! A link tapped in Zalo or Messenger opens inside that program: the page says so before anybody types, and the report
//! gets out of there as words.

use anyhow::{Result, ensure};
use phuluc_e2e::browser::named;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, InAppPage, MessagePanel, PasteField};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

const ZALO_ON_ANDROID: &str = "Mozilla/5.0 (Linux; Android 13; SM-A515F Build/TP1A.220624.014; wv) AppleWebKit/537.36 \
    (KHTML, like Gecko) Version/4.0 Chrome/119.0.6045.163 Mobile Safari/537.36 Zalo android/12100702 ZaloTheme/light \
    ZaloLanguage/vi";
const ZALO_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
    Gecko) Mobile/15E148 Zalo iOS/483 ZaloTheme/light ZaloLanguage/vn";
const MESSENGER: &str = "Mozilla/5.0 (Linux; Android 12; RMX3201 Build/SP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) \
    Version/4.0 Chrome/118.0.0.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/433.0.0.25.107;]";
const FACEBOOK: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Mobile/21B74 [FBAN/FBIOS;FBAV/441.0.0.28.103;FBDV/iPhone12,1]";
const MESSENGER_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, \
    like Gecko) Mobile/21B74 [FBAN/MessengerForiOS;FBAV/433.0.0.34.112;FBDV/iPhone12,1]";
const FACEBOOK_ON_ANDROID: &str = "Mozilla/5.0 (Linux; Android 12; RMX3201 Build/SP1A; wv) AppleWebKit/537.36 (KHTML, \
    like Gecko) Version/4.0 Chrome/118.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/441.0.0.31.112;]";
const CHROME: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Mobile \
    Safari/537.36";
const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/16.6 Mobile/15E148 Safari/604.1";

#[tokio::test]
async fn before_a_new_report_the_way_out_is_shown_and_a_browser_of_its_own_sees_none_of_it() -> Result<()> {
    let stage = Stage::set()?;
    let address = stage.site().at(&format!("/{FORM}"));
    let rest = address.trim_start_matches("http://");
    for (agent, app, out) in [
        (ZALO_ON_ANDROID, "Zalo", format!("intent://{rest}#Intent;scheme=http;end")),
        (ZALO_ON_IPHONE, "Zalo", format!("x-safari-http://{rest}")),
        (MESSENGER, "Messenger", format!("intent://{rest}#Intent;scheme=http;end")),
        (FACEBOOK, "Facebook", format!("x-safari-http://{rest}")),
        (MESSENGER_ON_IPHONE, "Messenger", format!("x-safari-http://{rest}")),
        (FACEBOOK_ON_ANDROID, "Facebook", format!("intent://{rest}#Intent;scheme=http;end")),
    ] {
        let phone = stage.phone().await?;
        stage.call_itself(&phone, agent).await?;
        phone.open(&address).await?;
        let page = InAppPage::shown_in(&phone).await?;
        let text = page.text().await?;
        ensure!(text.contains(app), "{app} is not named: {text}");
        assert_eq!(page.way_out().await?, out, "{app}");
        assert_eq!(page.address().await?, address, "{app}");
        ensure!(!phone.exists(&named("head.unit")).await?, "the form is there before the choice");
    }
    for agent in [CHROME, SAFARI] {
        let phone = stage.phone().await?;
        stage.call_itself(&phone, agent).await?;
        stage.open_form(&phone, FORM).await?;
        ensure!(!phone.exists("[data-in-app], [data-in-app-notice], [data-in-app-export]").await?, "{agent}");
    }
    Ok(())
}

#[tokio::test]
async fn staying_is_remembered_for_the_visit_and_a_report_in_hand_is_never_kept_behind_a_page() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (first, second) = (form.name("1.1", "count")?, form.name("1.2", "count")?);
    let phone = stage.phone().await?;
    stage.call_itself(&phone, ZALO_ON_ANDROID).await?;
    let address = stage.site().at(&format!("/{FORM}"));
    phone.open(&address).await?;
    let page = InAppPage::shown_in(&phone).await?.stay(FORM).await?;
    ensure!(!phone.exists("[data-in-app-notice]").await?, "said again right after the choice");
    let panel = phone.text("[data-in-app-export]").await?;
    ensure!(panel.contains("Zalo"), "{panel}");
    page.type_into(&first, "12").await?;
    page.await_saved().await?;

    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    assert_eq!(page.value(&first).await?, "12");
    ensure!(!phone.exists("[data-in-app-notice]").await?, "asked again in the same visit");

    // Another visit: the draft opens at once, with a word above it.
    phone.new_tab().await?;
    phone.be_a_phone().await?;
    stage.call_itself(&phone, ZALO_ON_ANDROID).await?;
    let page = stage.open_form(&phone, FORM).await?;
    assert_eq!(page.value(&first).await?, "12");
    let notice = phone.text("[data-in-app-notice]").await?;
    ensure!(notice.contains("Zalo"), "{notice}");
    // The tab of the first visit is still there, and holds the report.
    phone.click("[name=\"take-over\"]").await?;
    wait_for("the report to be handed over", async || Ok(!phone.exists("[name=\"take-over\"]").await?)).await?;
    page.type_into(&second, "3").await?;
    page.await_saved().await?;
    Ok(())
}

#[tokio::test]
async fn a_report_gets_out_of_zalo_as_words_and_into_another_phone_with_the_same_figures() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let figures = [("1.1", "count", "12"), ("1.1", "people", "1250"), ("1.2", "count", "12o")];
    let inside = stage.phone().await?;
    stage.call_itself(&inside, ZALO_ON_ANDROID).await?;
    inside.open(&stage.site().at(&format!("/{FORM}"))).await?;
    let page = InAppPage::shown_in(&inside).await?.stay(FORM).await?;
    page.type_into("head.unit", "Trung tâm học tập cộng đồng xã Mường So").await?;
    for (row, cell, text) in figures {
        page.type_into(&form.name(row, cell)?, text).await?;
    }
    page.type_into("results", "Đã họp [Ban chỉ đạo]; phân công.\nKiểm tra hằng tuần").await?;
    page.await_saved().await?;
    let check = inside.text(".finish__check").await?;
    let panel = MessagePanel::made_in(&inside).await?;
    let message = panel.text().await?;
    let said = panel.copy().await?;
    ensure!(said.contains("Đã chép"), "{said}");
    let code = check.rsplit(' ').next().unwrap_or_default().to_owned();
    ensure!(code.len() == 9 && message.contains(&code), "{check} is not in {message}");

    let outside = stage.phone().await?;
    stage.open_start(&outside).await?;
    let field = PasteField::shown_in(&outside).await?;
    field.paste(&format!("Em gửi chị báo cáo ạ:\n{message}\nEm cảm ơn!")).await?;
    let page = field.open(FORM).await?;
    assert_eq!(page.value(&form.name("1.1", "count")?).await?, "12");
    assert_eq!(page.value(&form.name("1.1", "people")?).await?, "1.250");
    assert_eq!(page.value(&form.name("1.2", "count")?).await?, "12o");
    assert_eq!(page.value("head.unit").await?, "Trung tâm học tập cộng đồng xã Mường So");
    assert_eq!(page.value("results").await?, "Đã họp [Ban chỉ đạo]; phân công.\nKiểm tra hằng tuần");
    assert_eq!(outside.text(".finish__check").await?, check);
    page.await_total(&form.name("1", "people")?, "1.250").await
}
