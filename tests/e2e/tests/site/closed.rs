//! The page lets no one in: what came into it from outside does not run and asks nobody. And what it says where it cannot
//! run itself.

use anyhow::{Result, ensure};
use phuluc_e2e::engine::Engine;
use phuluc_e2e::site::{Assets, Site};
use phuluc_e2e::stage::{Stage, Stands};
use phuluc_e2e::wait::wait_for;
use serde_json::json;

use crate::FORM;

/// Ways in which a text of somebody else's is made into a program or calls home. Each tells whether the browser let it.
const TRIES: &str = r#"
const [stranger, done] = arguments;
// Seen from wherever it was written: some drivers keep their own scripts in a world apart.
const MARK = "document.documentElement.dataset.ran = 1";
const seen = document.documentElement.dataset, run = () => { seen.ran = 1 };
const element = (name, set) => Object.assign(document.createElement(name), set);
const tries = {
    script: () => document.body.append(element("script", { text: MARK })),
    file: () => document.body.append(element("script", { src: "worker.js" })),
    handler: () => { document.body.append(element("a", { id: "try" })); document.getElementById("try").setAttribute("onclick", MARK); document.getElementById("try").click(); },
    markup: () => { document.getElementById("try").innerHTML = "<img src=x>"; run(); },
    style: () => { document.body.append(element("style", { textContent: "body { opacity: 0 }" })); if (getComputedStyle(document.body).opacity === "0") run(); },
    worker: () => { new Worker("data:text/javascript,0"); run(); },
    frame: () => document.body.append(element("iframe", { src: stranger })),
    base: () => { document.head.append(element("base", { href: stranger })); if (document.baseURI.startsWith(stranger)) run(); },
    picture: () => { new Image().src = stranger + "picture"; },
    eval: () => { window.eval(MARK); },
};
// Later, and no longer as a command of the driver, which may do more than a page.
setTimeout(() => {
    const ran = [];
    for (const [name, attempt] of Object.entries(tries)) {
        delete seen.ran;
        try { attempt(); } catch {}
        if (seen.ran) ran.push(name);
    }
    fetch(stranger + "fetched").catch(() => navigator.sendBeacon(stranger + "beacon")).finally(() => done(ran));
});
"#;

async fn tries(stands: Stands) -> Result<()> {
    let stage = Stage::where_it(stands, Assets::built()?)?;
    let stranger = Site::serve(Assets::built()?)?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    ensure!(phone.look_at_refused().is_empty(), "{:?}", phone.look_at_refused());
    let ran = phone.client().execute_async(TRIES, vec![json!(stranger.address())]).await?;
    assert_eq!(ran, json!([]), "what came from outside has run");
    assert_eq!(stranger.asked(), [], "the page has asked somebody else");
    if phone.engine() != Engine::Chromium {
        phone.engine().leave_out("a log of what a policy has refused");
        return Ok(());
    }
    wait_for("the refusals to be noted", async || Ok(phone.look_at_refused().len() >= 9)).await
}

#[tokio::test]
async fn nothing_that_came_from_outside_runs_in_the_page_or_calls_home() -> Result<()> {
    tries(Stands::OnHost).await
}

#[tokio::test]
async fn nothing_that_came_from_outside_runs_in_the_page_that_is_one_file() -> Result<()> {
    tries(Stands::InFile).await
}

/// Chrome 96 and Safari 15 cannot be allowed WebAssembly without `eval`: with the policy they would show nothing.
#[tokio::test]
async fn a_browser_that_cannot_keep_the_policy_does_not_read_it_and_runs_the_page() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    if phone.engine() == Engine::Firefox {
        return Err(phone.engine().lacking("the age of those browsers: Firefox could always keep the policy"));
    }
    stage.before_each_page(&phone, "delete AbortSignal.timeout").await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.export_html().await?;
    let policies = phone.run("return document.querySelectorAll('meta[http-equiv]').length", vec![]).await?;
    assert_eq!(policies, json!(0));
    Ok(())
}

#[tokio::test]
async fn a_preview_that_runs_no_script_says_how_to_open_the_file() -> Result<()> {
    for stands in [Stands::OnHost, Stands::InFile] {
        let stage = Stage::where_it(stands, Assets::built()?)?;
        let phone = stage.phone().await?;
        phone.run_no_scripts().await?;
        phone.open(&stage.at("/")?).await?;
        let words = phone.find(".unopened").await?;
        ensure!(
            words.is_displayed().await? && words.text().await?.contains("mở bằng Chrome hoặc Safari"),
            "{stands:?}"
        );
        ensure!(!phone.find(".loading").await?.is_displayed().await?, "{stands:?}: nothing is being opened");
    }
    Ok(())
}

#[tokio::test]
async fn the_page_says_nothing_of_previews_once_it_runs() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    let text = phone.text("body").await?;
    assert!(!text.contains("bản xem trước") && text.contains("Số liệu chỉ nằm trong máy này"), "{text}");
    Ok(())
}
