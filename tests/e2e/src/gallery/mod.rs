//! The gallery: every screen in every size and both lights, as pictures and as lines of boxes and words, held against what
//! was stored, and looked through by axe-core. A screen is a line in [`screens`]; everything else is machinery.

pub mod axe;
pub mod boxes;
pub mod camera;
pub mod screen;
pub mod screens;
pub mod sheet;
pub mod steps;
pub mod store;
pub mod tour;
mod typed;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, anyhow};

use axe::{Axe, Rules, Violation};
use camera::{Camera, Size, Taken};
use screen::{Scene, Screen};
use screens::SCENES;
use steps::Hand;

use crate::browser::Browser;
use crate::stage::Stage;

/// As many browsers as [`Stage`] lets in.
const AT_ONCE: usize = 2;

/// What is asked for on the command line.
#[derive(Debug, Default)]
pub struct Options {
    /// Hold against what is stored instead of storing.
    pub check: bool,
    /// Where pictures and the sheet go.
    pub folder: PathBuf,
    /// Only scenes with a screen whose name holds one of these; all where none is named.
    pub names: Vec<String>,
}

/// One screen as it was seen.
pub struct Seen {
    pub screen: &'static Screen,
    pub takes: Vec<Taken>,
    pub violations: Vec<(String, Violation)>,
}

/// What was measured with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instrument {
    pub browser: String,
    pub font: String,
}

/// What a run has found.
pub struct Found {
    pub seen: Vec<Seen>,
    pub instrument: Instrument,
    /// What went wrong on the way to a screen.
    pub lost: Vec<String>,
}

/// The scenes with a screen whose name holds one of these; all where none is named.
pub fn scenes_with(names: &[String]) -> impl Iterator<Item = &'static Scene> {
    let is_wanted = |screen: &Screen| names.iter().any(|wanted| screen.name.contains(wanted));
    SCENES.iter().filter(move |scene| names.is_empty() || scene.screens.iter().any(is_wanted))
}

/// Takes every screen that was asked for, two at a time.
pub fn take_all(options: &Options) -> Result<Found> {
    let scenes: Mutex<VecDeque<&'static Scene>> = Mutex::new(scenes_with(&options.names).collect());
    let axe = Axe::read()?;
    let workers: Vec<Result<Found>> = std::thread::scope(|scope| {
        let start = || scope.spawn(|| work_off(&scenes, &axe));
        let started: Vec<_> = (0..AT_ONCE).map(|_| start()).collect();
        started.into_iter().map(|one| one.join().unwrap_or_else(|_| Err(anyhow!("a browser was lost")))).collect()
    });
    let mut all = Found { seen: Vec::new(), instrument: Instrument::default(), lost: Vec::new() };
    for found in workers {
        let found = found?;
        all.seen.extend(found.seen);
        all.lost.extend(found.lost);
        all.instrument = found.instrument;
    }
    let place =
        |seen: &Seen| SCENES.iter().flat_map(|scene| scene.screens).position(|one| one.name == seen.screen.name);
    all.seen.sort_by_key(place);
    Ok(all)
}

/// Takes scene after scene, until none is left.
fn work_off(scenes: &Mutex<VecDeque<&'static Scene>>, axe: &Axe) -> Result<Found> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let browser = Browser::start().await?;
        let camera = Camera { browser: &browser };
        let mut found = Found { seen: Vec::new(), instrument: Instrument::default(), lost: Vec::new() };
        loop {
            let next = scenes.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some(scene) = next else { break };
            // A host of its own: what a page has stored last may come to a store after it was cleared.
            let stage = Stage::set()?;
            let hand = Hand::new(&stage, &browser).await?;
            if let Err(reason) = act(&hand, camera, axe, scene, &mut found.seen).await {
                found.lost.push(format!("{reason:#}"));
            }
        }
        let stage = Stage::set()?;
        Hand::new(&stage, &browser).await?.begin_anew().await?;
        stage.open_start(&browser).await?;
        found.instrument = Instrument { browser: camera.version().await?, font: camera.font().await? };
        // Faults are made on purpose; whatever else is refused has its own tests.
        browser.look_at_refused();
        Ok(found)
    })
}

async fn act(hand: &Hand<'_>, camera: Camera<'_>, axe: &Axe, scene: &Scene, all: &mut Vec<Seen>) -> Result<()> {
    hand.begin_anew().await?;
    for screen in scene.screens {
        let seen = look(hand, camera, axe, screen).await.with_context(|| screen.name.to_owned())?;
        all.push(seen);
    }
    Ok(())
}

/// Goes to a screen and takes it in each size and light.
async fn look(hand: &Hand<'_>, camera: Camera<'_>, axe: &Axe, screen: &'static Screen) -> Result<Seen> {
    camera.set(Size::PHONE).await?;
    camera.light(false).await?;
    for step in screen.way {
        hand.take(step).await?;
        // A further window begins with neither.
        camera.set(Size::PHONE).await?;
    }
    let mut seen = Seen { screen, takes: Vec::new(), violations: Vec::new() };
    for size in Size::ALL {
        camera.set(size).await?;
        for is_dark in [false, true] {
            camera.light(is_dark).await?;
            camera.point_at(screen.shows).await?;
            seen.takes.push(camera.take(screen.shows, size, is_dark).await?);
            if size != Size::TABLET {
                let rules = if is_dark { Rules::Colours } else { Rules::All };
                let place = format!("{} {} {}", screen.name, size.width, if is_dark { "dark" } else { "light" });
                let found = axe.run(camera.browser, rules).await.with_context(|| place.clone())?;
                seen.violations.extend(found.into_iter().map(|violation| (place.clone(), violation)));
            }
        }
    }
    Ok(seen)
}
