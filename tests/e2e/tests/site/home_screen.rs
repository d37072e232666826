//! The page on a home screen: what it tells the browser about itself, and the way there.

use anyhow::{Context as _, Result};
use phuluc_e2e::engine::Engine;
use phuluc_e2e::pages::KeptPage;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/17.4 Mobile/15E148 Safari/604.1";

/// The browser's own offer is kept from the page: it comes when the browser likes.
const NO_OFFER: &str = "addEventListener('beforeinstallprompt', \
     offer => offer.isTrusted && offer.stopImmediatePropagation(), true)";

/// Width and height as a PNG says them.
fn size_of_png(bytes: &[u8]) -> Result<String> {
    let number = |at: usize| -> Result<u32> {
        let four = bytes.get(at..at + 4).context("a PNG")?;
        Ok(four.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    };
    Ok(format!("{}x{}", number(16)?, number(20)?))
}

#[tokio::test]
async fn the_page_tells_the_browser_what_a_home_screen_needs_below_any_path() -> Result<()> {
    let site = Assets::built()?;
    let manifest: Value = serde_json::from_slice(&site.get("manifest.webmanifest").context("a manifest")?.bytes)?;
    for key in ["id", "start_url", "scope"] {
        assert_eq!(manifest[key], "./", "{key}");
    }
    let icons = manifest["icons"].as_array().context("icons")?;
    let screens = manifest["screenshots"].as_array().context("screenshots")?;
    for picture in icons.iter().chain(screens).filter(|picture| picture["type"] == "image/png") {
        let path = picture["src"].as_str().context("an address")?;
        let bytes = &site.get(path).with_context(|| format!("{path} in the site"))?.bytes;
        assert_eq!(picture["sizes"], size_of_png(bytes)?, "{path}");
    }
    let has = |purpose: &Value, size: &str| icons.iter().any(|one| one["purpose"] == *purpose && one["sizes"] == size);
    for size in ["192x192", "512x512"] {
        assert!(has(&Value::Null, size) && has(&json!("maskable"), size), "{size}");
    }
    for form in ["narrow", "wide"] {
        assert!(screens.iter().any(|one| one["form_factor"] == form), "{form}");
    }

    let stage = Stage::keeping(site)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    let read = phone.chromium().send("Page.getAppManifest", json!({})).await?;
    assert_eq!(read["errors"], json!([]), "{read}");
    assert_eq!(read["url"], format!("{}manifest.webmanifest", stage.site().address()));
    let errors = phone.chromium().send("Page.getInstallabilityErrors", json!({})).await?;
    assert_eq!(errors["installabilityErrors"], json!([]));
    let touch = phone.attribute("link[rel=apple-touch-icon]", "href").await?.context("an icon for iPhones")?;
    assert!(Assets::built()?.get(&touch).is_some(), "{touch}");
    Ok(())
}

#[tokio::test]
async fn where_the_browser_offers_it_a_button_puts_the_page_on_the_home_screen() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, NO_OFFER).await?;
    stage.open_start(&phone).await?;
    assert!(!phone.exists("[name=install]").await?, "nothing is offered yet");
    let offer = "const offer = new Event('beforeinstallprompt', { cancelable: true }); \
                 offer.prompt = () => { window.prompts = (window.prompts ?? 0) + 1; return Promise.resolve() }; \
                 dispatchEvent(offer); return offer.defaultPrevented";
    assert_eq!(phone.run(offer, vec![]).await?, true, "the browser's own line would stand over the page");
    phone.wait_for("[name=install]").await?;
    phone.click("[name=install]").await?;
    assert_eq!(phone.run("return window.prompts", vec![]).await?, 1);
    wait_for("the button to go: an offer is good for once", async || Ok(!phone.exists("[name=install]").await?)).await
}

#[tokio::test]
async fn on_an_iphone_the_page_says_how_and_that_reports_do_not_come_along_by_themselves() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    if phone.engine() != Engine::Chromium {
        return Err(phone.engine().lacking("a screen to touch"));
    }
    stage.call_itself(&phone, IPHONE).await?;
    stage.before_each_page(&phone, NO_OFFER).await?;
    stage.open_start(&phone).await?;
    wait_for("what an iPhone needs at the page's foot", async || {
        let foot = phone.text("[data-foot]").await?;
        Ok(foot.contains("Thêm vào MH chính") && foot.contains("không tự sang"))
    })
    .await?;

    let at_home = stage.phone().await?;
    stage.call_itself(&at_home, IPHONE).await?;
    stage.before_each_page(&at_home, NO_OFFER).await?;
    stage.before_each_page(&at_home, "Object.defineProperty(navigator, 'standalone', { get: () => true })").await?;
    stage.open_start(&at_home).await?;
    let foot = at_home.text("[data-foot]").await?;
    assert!(!foot.contains("MH chính"), "{foot}");
    Ok(())
}
