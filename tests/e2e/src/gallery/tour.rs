//! The rules of axe-core on every screen, on a phone, in whichever engine the tests run in; a picture of none. It must not
//! know how a rule is asked.

use anyhow::{Context as _, Result};

use super::axe::{Axe, Rules, Violation};
use super::screen::Scene;
use super::steps::Hand;
use crate::browser::Browser;
use crate::stage::Stage;

/// What a tour has found.
#[derive(Debug, Default)]
pub struct Tour {
    /// How many screens were looked through.
    pub screens: usize,
    pub violations: Vec<(String, Violation)>,
    /// The screens that were not reached, each with what went wrong.
    pub lost: Vec<String>,
}

/// Goes through scenes one after the other, each in a browser of its own: not every driver can clear one.
pub async fn through(scenes: &[Scene]) -> Result<Tour> {
    let axe = Axe::read()?;
    let mut tour = Tour::default();
    for scene in scenes {
        if let Err(reason) = visit(scene, &axe, &mut tour).await {
            tour.lost.push(format!("{reason:#}"));
        }
    }
    Ok(tour)
}

async fn visit(scene: &Scene, axe: &Axe, tour: &mut Tour) -> Result<()> {
    let stage = Stage::set()?;
    let browser = Browser::start().await?;
    // Faults are made on purpose; whatever else is refused has its own tests.
    browser.look_at_refused();
    browser.be_a_phone_of(360).await?;
    let hand = Hand::new(&stage, &browser).await?;
    hand.begin();
    for screen in scene.screens {
        let found = async {
            for step in screen.way {
                hand.take(step).await?;
            }
            hand.rest().await?;
            axe.run(&browser, Rules::All).await
        };
        let found = found.await.with_context(|| screen.name.to_owned())?;
        tour.screens += 1;
        tour.violations.extend(found.into_iter().map(|violation| (screen.name.to_owned(), violation)));
    }
    Ok(())
}
