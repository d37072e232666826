//! A host that gets another version of the page: it is offered, taken when a person wants it, and never mixed with the
//! one before; one that does not come whole changes nothing.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, KeptPage, StartPage};
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

/// The built site, and the same as built later.
struct TwoBuilds {
    first: Assets,
    second: Assets,
}

impl TwoBuilds {
    fn new() -> Result<Self> {
        let first = Assets::built()?;
        let second = first.next_build("9.9.9")?;
        ensure!(first.build()? != second.build()?, "two builds");
        Ok(Self { first, second })
    }

    /// Opens the form on a device that keeps the first build.
    async fn open<'browser>(&self, stage: &Stage, browser: &'browser Browser) -> Result<FormPage<'browser>> {
        let page = stage.open_form(browser, FORM).await?;
        KeptPage::in_(browser).await_ready().await?;
        assert_eq!(KeptPage::in_(browser).build().await?, self.first.build()?);
        Ok(page)
    }
}

/// The fields of the first two rows, and their total.
fn names() -> Result<[String; 3]> {
    let form = Form::lai_chau()?;
    Ok([form.name("1.1", "count")?, form.name("1.2", "count")?, form.name("1", "count")?])
}

#[tokio::test]
async fn a_new_version_disturbs_nobody_who_types_and_is_taken_with_all_that_was_typed() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let [one, two, total] = names()?;
    let phone = stage.phone().await?;
    let page = builds.open(&stage, &phone).await?;
    page.type_into(&one, "12").await?;
    stage.site().serve_instead(builds.second.clone());
    KeptPage::in_(&phone).look_for_version().await?;
    let said = KeptPage::in_(&phone).await_offer().await?;
    assert!(said.contains("Có bản mới") && said.contains("Tải lại"), "{said}");
    assert_eq!(phone.focused_name().await?, one, "the person is where they were");
    assert!(phone.focus_is_in_view().await?, "something lies over the field");
    phone.press("5").await?;
    page.await_total(&total, "125").await?;
    assert!(KeptPage::in_(&phone).is_offered().await?, "the offer stays while somebody types");
    assert_eq!(KeptPage::in_(&phone).build().await?, builds.first.build()?);

    // What was typed last is not saved yet when the offer is taken.
    page.type_into(&two, "30").await?;
    KeptPage::in_(&phone).take(&builds.second.build()?).await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    page.await_total(&total, "155").await?;
    KeptPage::in_(&phone).await_ready().await?;
    assert!(!KeptPage::in_(&phone).is_offered().await?);
    page.export_json().await?;
    stage.open_start(&phone).await?;
    let foot = phone.text("[data-foot]").await?;
    assert!(foot.contains("9.9.9") && foot.contains(&builds.second.build()?[..8]), "{foot}");
    stage.site().go_away();
    phone.reload().await?;
    StartPage::shown_in(&phone).await?.open_draft("", FORM).await?.await_total(&total, "155").await
}

#[tokio::test]
async fn an_offer_that_is_put_off_comes_true_at_the_next_opening_and_is_still_said_on_the_start_page() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    stage.site().serve_instead(builds.second.clone());
    KeptPage::in_(&phone).look_for_version().await?;
    KeptPage::in_(&phone).await_offer().await?;
    phone.click("[name=later]").await?;
    wait_for("the offer to go", async || Ok(!KeptPage::in_(&phone).is_offered().await?)).await?;
    let foot = phone.text("[data-foot]").await?;
    assert!(foot.contains("Có bản mới") && foot.contains("0.1.0"), "{foot}");
    phone.reload().await?;
    StartPage::shown_in(&phone).await?;
    assert_eq!(KeptPage::in_(&phone).build().await?, builds.second.build()?);
    Ok(())
}

#[tokio::test]
async fn a_version_that_does_not_come_whole_changes_nothing_until_it_does() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let [one, _, total] = names()?;
    let phone = stage.phone().await?;
    let page = builds.open(&stage, &phone).await?;
    page.type_into(&one, "12").await?;
    page.await_saved().await?;
    let kept = KeptPage::in_(&phone);
    // One file fails, one is half there, one is lost, the page is still the old one.
    for trouble in 0..4 {
        let mut next = builds.first.next_build(&format!("9.{trouble}.0"))?;
        let last = |ending| next.named_by_content(ending).pop().context("a file of the next build");
        match trouble {
            0 => stage.site().fail(&last(".js")?),
            1 => stage.site().cut(&last(".wasm")?),
            2 => stage.site().lose(&last(".wasm")?),
            _ => next.put("index.html", builds.first.get("").context("the page")?.bytes.clone()),
        }
        stage.site().forget_asked();
        stage.site().serve_instead(next);
        kept.look_for_version().await?;
        let asked = stage.site().asked();
        ensure!(asked.iter().any(|asked| asked.path == "sw.js" && asked.status == 200), "trouble {trouble}: {asked:?}");
        ensure!(asked.len() > 5, "trouble {trouble}: {asked:?}");
        stage.site().go_away();
        phone.reload().await?;
        let page = FormPage::shown_in(&phone, FORM).await?;
        kept.await_ready().await?;
        assert!(!kept.is_offered().await?, "trouble {trouble}");
        assert_eq!(kept.build().await?, builds.first.build()?, "trouble {trouble}");
        page.await_total(&total, "12").await?;
        std::fs::remove_file(page.export_json().await?)?;
        // The browser looks by itself as well, and must not find this version mended.
        stage.site().serve_instead(builds.first.clone());
        stage.site().mend();
        stage.site().come_back();
    }
    stage.site().serve_instead(builds.second.clone());
    kept.look_for_version().await?;
    kept.await_offer().await?;
    kept.take(&builds.second.build()?).await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "12").await?;
    // Nothing is left of those that did not come whole.
    kept.await_builds([builds.first.build()?, builds.second.build()?]).await
}

#[tokio::test]
async fn what_came_of_a_version_before_it_broke_off_is_not_fetched_again() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    let kept = KeptPage::in_(&phone);
    kept.assert_outlives_its_worker()?;
    kept.await_ready().await?;
    stage.site().serve_instead(builds.second.clone());
    stage.site().fail("");
    kept.look_for_version().await?;
    // The page comes last: whoever was refused it has all else. Not every browser says so itself.
    let is_refused = async || Ok(stage.site().asked().iter().any(|asked| asked.path.is_empty() && asked.status >= 500));
    wait_for("the page to be refused", is_refused).await?;
    stage.site().mend();
    stage.site().forget_asked();
    kept.look_for_version().await?;
    kept.await_offer().await?;
    let again: Vec<_> =
        stage.site().asked().into_iter().filter(|asked| asked.path.rsplit('.').next() == Some("wasm")).collect();
    assert!(again.is_empty(), "{again:?}");
    Ok(())
}

#[tokio::test]
async fn a_host_that_goes_back_to_the_version_before_takes_the_page_with_it() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let [one, two, total] = names()?;
    let phone = stage.phone().await?;
    builds.open(&stage, &phone).await?.type_into(&one, "12").await?;
    let kept = KeptPage::in_(&phone);
    let mut files = Vec::new();
    for (assets, field, figure, sum) in
        [(&builds.second, &two, "30", "42"), (&builds.first, &two, "300", "312"), (&builds.second, &one, "125", "425")]
    {
        stage.site().serve_instead(assets.clone());
        kept.look_for_version().await?;
        kept.await_offer().await?;
        kept.take(&assets.build()?).await?;
        let page = FormPage::shown_in(&phone, FORM).await?;
        kept.await_ready().await?;
        page.retype(field, figure).await?;
        page.await_total(&total, sum).await?;
        page.await_saved().await?;
        // Within a minute the next has the same name.
        let file = phone.profile().keep(&format!("{sum}.html"), &page.export_html().await?)?;
        files.push((file, sum));
    }
    stage.site().go_away();
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "425").await?;

    // What one version made the other opens.
    stage.site().come_back();
    for ((file, sum), assets) in files.into_iter().zip([&builds.first, &builds.second, &builds.first]) {
        stage.site().serve_instead(assets.clone());
        let elsewhere = stage.phone().await?;
        stage.open_start(&elsewhere).await?.import(&file).await?;
        FormPage::shown_in(&elsewhere, FORM).await?.await_total(&total, sum).await?;
    }
    Ok(())
}

#[tokio::test]
async fn two_windows_of_two_versions_each_find_their_own_files() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let [one, two, total] = names()?;
    let phone = stage.phone().await?;
    let page = builds.open(&stage, &phone).await?;
    page.type_into(&one, "12").await?;
    page.await_saved().await?;
    let first = phone.new_tab().await?;
    let second = phone.client().window().await?;
    stage.open_start(&phone).await?;
    let kept = KeptPage::in_(&phone);
    kept.await_ready().await?;
    stage.site().serve_instead(builds.second.clone());
    kept.look_for_version().await?;
    kept.await_offer().await?;
    kept.take(&builds.second.build()?).await?;
    StartPage::shown_in(&phone).await?;
    kept.await_ready().await?;

    // The window in which somebody works is of the first version, whose worker lies nowhere but on the device.
    phone.go_to_tab(first).await?;
    kept.await_offer().await?;
    assert_eq!(kept.build().await?, builds.first.build()?);
    page.type_into(&two, "30").await?;
    page.await_total(&total, "42").await?;
    let file = std::fs::read_to_string(page.export_json().await?)?;
    ensure!(file.contains("\"program\""), "the file says which program made it");
    page.export_folded("export-xlsx", ".xlsx").await?;
    // As long as it is open its files stay, whatever else comes; then they go.
    let third = builds.first.next_build("10.0.0")?;
    stage.site().serve_instead(third.clone());
    kept.look_for_version().await?;
    kept.await_builds([builds.first.build()?, builds.second.build()?, third.build()?]).await?;
    page.export_folded("export-csv", ".csv").await?;
    kept.take(&third.build()?).await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "42").await?;
    kept.await_builds([builds.second.build()?, third.build()?]).await?;

    phone.go_to_tab(second).await?;
    assert_eq!(kept.build().await?, builds.second.build()?);
    StartPage::shown_in(&phone).await?.await_drafts(1).await.map(drop)
}

#[tokio::test]
async fn a_host_that_has_no_service_worker_any_more_is_asked_for_everything_again() -> Result<()> {
    let builds = TwoBuilds::new()?;
    let stage = Stage::keeping(builds.first.clone())?;
    let phone = stage.phone().await?;
    builds.open(&stage, &phone).await?;
    let mut assets = builds.second.clone();
    assets.remove("sw.js");
    stage.site().serve_instead(assets);
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    wait_for("the service worker to be let go", async || {
        let script = "navigator.serviceWorker.getRegistration().then(one => { window.isGone = !one }); \
                      return window.isGone === true";
        Ok(phone.run(script, vec![]).await? == true)
    })
    .await?;
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    assert_eq!(KeptPage::in_(&phone).build().await?, builds.second.build()?);
    Ok(())
}
