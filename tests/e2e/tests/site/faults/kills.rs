//! The browser's end at any moment while somebody types. The page itself tells the host of each key and of each time that
//! it shows its words as saved, before it goes on, so that what was on the screen at the end is known.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::site::Told;
use phuluc_e2e::stage::Stage;

use super::Tally;
use crate::FORM;

/// More belong to a soak by hand.
const KILLS: usize = 5;
const LONGEST: u64 = 4_000;

fn kills() -> Result<usize> {
    Ok(std::env::var("PHULUC_SOAK_MOMENTS").map_or(Ok(KILLS), |kills| kills.parse())?)
}

/// Tells of the field NAME: `typed` at each key, `saved` when the save line begins to say so.
const WATCH: &str = "{ \
    const tell = what => { const ask = new XMLHttpRequest(); \
        ask.open('GET', 'told?' + what + '=' + encodeURIComponent(document.querySelector('[name=\"NAME\"]').value), false); \
        ask.send() }; \
    addEventListener('input', () => tell('typed'), true); \
    new MutationObserver(changes => changes.some(change => change.target.dataset.saveStatus === 'saved') && tell('saved')) \
        .observe(document, { subtree: true, attributeFilter: ['data-save-status'] }) }";

#[tokio::test]
async fn the_browser_is_killed_while_somebody_types() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let name = &form.narratives().next().context("a long text")?.id;
    stage.site().put_into_each_page(&WATCH.replace("NAME", name));
    let mut tally = Tally::of("the browser killed at a random moment while typing");
    let mut phone = stage.phone().await?;
    let mut most_lost = Duration::ZERO;
    for _ in 0..kills()? {
        let page = stage.open_form(&phone, FORM).await?;
        page.retype(name, "1 ").await?;
        page.await_saved().await?;
        stage.site().forget_told();
        type_until_the_end(&phone, page, name).await?;
        let killed_at = Instant::now();
        phone = stage.phone_again(phone).await?;
        let told = stage.site().told();
        let page = stage.open_form(&phone, FORM).await?;
        let found = page.value(name).await?;
        let (lost, late) = judge(&told, &found, killed_at)?;
        tally.note(&lost);
        most_lost = most_lost.max(late);
    }
    tally.remark = format!("at most the last {} ms of typing", most_lost.as_millis());
    tally.finish()
}

/// Types numbers one after another until a random time is over; whatever key was under way then may or may not arrive.
async fn type_until_the_end(phone: &Browser, page: FormPage<'_>, name: &str) -> Result<()> {
    let typing = async {
        page.focus(name).await?;
        for number in 2_u32.. {
            for key in format!("{number} ").chars() {
                phone.press(&key.to_string()).await?;
            }
        }
        Ok(())
    };
    tokio::select! {
        ended = typing => ended,
        () = tokio::time::sleep(Duration::from_millis(random_below(LONGEST))) => Ok(()),
    }
}

/// What was shown as saved and is not there; and how long before the end the first key was typed that is not there.
fn judge(told: &[Told], found: &str, killed_at: Instant) -> Result<(Vec<String>, Duration)> {
    let newest = |name| told.iter().rfind(|told| told.name == name).map(|told| told.value.as_str());
    let typed = newest("typed").unwrap_or("1 ");
    ensure!(typed.starts_with(found), "typed {typed:?}, found {found:?}");
    let saved = newest("saved").unwrap_or("1 ");
    let lost = if found.starts_with(saved) { Vec::new() } else { vec![format!("saved {saved:?}, found {found:?}")] };
    let first_missing = told.iter().find(|told| told.name == "typed" && !found.starts_with(&told.value));
    let late = first_missing.map_or(Duration::ZERO, |told| killed_at.saturating_duration_since(told.at));
    Ok((lost, late))
}

/// A moment that nobody has chosen: the standard library draws new keys for each of its hashers.
fn random_below(end: u64) -> u64 {
    use std::hash::{BuildHasher as _, Hasher as _};
    std::collections::hash_map::RandomState::new().build_hasher().finish() % end
}
