//! Requests: only to the page's own host, each file once, from any folder.

use std::collections::BTreeMap;

use anyhow::Result;
use phuluc_e2e::chromium::requests_made_by;
use phuluc_e2e::form::Form;
use phuluc_e2e::stage::Stage;

use crate::FORM;

#[tokio::test]
async fn opening_a_form_asks_the_pages_own_host_for_each_file_once_and_nobody_else() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.watched_phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    page.export_json().await?;
    page.export_html().await?;

    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for asked in stage.site().asked() {
        assert_eq!(asked.status, 200, "{} is there", asked.path);
        assert!(!asked.path.starts_with('/'), "{} is asked for outside the page's folder", asked.path);
        *times.entry(asked.path).or_default() += 1;
    }
    assert!(times.keys().all(|path| !path.contains("office")), "the office program comes unasked: {times:?}");
    assert!(times.contains_key("") && times.keys().any(|path| path.contains(".wasm")), "{times:?}");
    let twice: Vec<_> = times.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "asked for more than once: {twice:?}");

    let profile = phone.close().await?;
    let requests = requests_made_by(&stage.site().origin(), &profile)?;
    let own = stage.site().address();
    assert!(requests.iter().any(|address| address.starts_with(&own)), "the network was watched: {requests:?}");
    let elsewhere: Vec<_> = requests.iter().filter(|address| !address.starts_with(&own)).collect();
    assert!(elsewhere.is_empty(), "asked elsewhere: {elsewhere:?}");
    Ok(())
}

#[tokio::test]
async fn a_form_once_open_needs_no_network() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    phone.chromium().offline(true).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_total(&form.name("1", "count")?, "12").await?;
    page.await_saved().await.map(drop)
}
