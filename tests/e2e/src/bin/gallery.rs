//! Takes every screen of the built site and stores it, or holds it against what is stored: `gallery [--check] FOLDER [NAME…]`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context as _, Result};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::gallery::camera::Camera;
use phuluc_e2e::gallery::store::{Store, lights_differ, picture_name, write_pictures};
use phuluc_e2e::gallery::{Found, Options, axe, sheet, take_all};

/// How many of ten thousand points may differ.
const POINTS: u64 = 20;

fn main() -> ExitCode {
    match gallery() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("gallery: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn gallery() -> Result<bool> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let count = words.len();
    words.retain(|word| word != "--check");
    let check = words.len() < count;
    anyhow::ensure!(!words.is_empty(), "gallery [--check] FOLDER [NAME…]");
    let options = Options { check, folder: words.remove(0).into(), names: words };
    let started = Instant::now();
    let found = take_all(&options)?;
    write_pictures(&options.folder, &found)?;
    sheet::write(&options.folder, &found)?;

    let store = Store::in_repository();
    let mut wrong = found.lost.clone();
    wrong.extend(found.seen.iter().flat_map(lights_differ));
    if options.check {
        wrong.extend(held_against(&store, &found)?);
    } else if found.lost.is_empty() {
        store.write(&found, options.names.is_empty())?;
    }
    let violations: Vec<_> = found.seen.iter().flat_map(|seen| seen.violations.clone()).collect();
    wrong.extend(axe::sentences(&violations));
    for sentence in &wrong {
        println!("{sentence}");
    }
    let pictures: usize = found.seen.iter().map(|seen| seen.takes.len()).sum();
    println!(
        "{} screens, {pictures} pictures, {} s; {}",
        found.seen.len(),
        started.elapsed().as_secs(),
        options.folder.join("index.html").display()
    );
    println!("axe-core: {} screens × 2 sizes × 2 lights, {} violations", found.seen.len(), violations.len());
    Ok(wrong.is_empty())
}

/// What differs from what is stored. Pictures of another browser differ by themselves: that is said, and fails nothing.
fn held_against(store: &Store, found: &Found) -> Result<Vec<String>> {
    let stored = store.instrument();
    let same_font = stored.font == found.instrument.font;
    let same_browser = stored == found.instrument;
    if !same_font {
        println!(
            "the boxes were stored with {}, this is {}: only words are compared",
            stored.font, found.instrument.font
        );
    }
    let mut wrong: Vec<String> = found.seen.iter().flat_map(|seen| store.differences(seen, same_font)).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let browser = Browser::start().await?;
        let camera = Camera { browser: &browser };
        for seen in &found.seen {
            for taken in &seen.takes {
                let Some(stored) = store.picture(seen, taken).filter(|stored| *stored != taken.picture) else {
                    continue;
                };
                let name = picture_name(seen, taken);
                let points = camera.difference(&stored, &taken.picture).await.with_context(|| name.clone())?;
                let said = format!("{name}: {points} of 10,000 points differ");
                if same_browser && points > POINTS {
                    wrong.push(said);
                } else if points > 0 {
                    println!("{said}");
                }
            }
        }
        Ok(wrong)
    })
}
