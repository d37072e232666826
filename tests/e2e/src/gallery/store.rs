//! What is kept in the repository of each screen: its lines for each size, and pictures of a few. It must not know how they
//! came to be.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::boxes;
use super::camera::{Size, Taken};
use super::{Found, Instrument, Seen};
use crate::site::assets::repository;

/// Names browser and font; the first lines of the folder.
const INSTRUMENT: &str = "measured-with.txt";

/// The gallery in the repository.
pub struct Store {
    folder: PathBuf,
}

impl Store {
    pub fn in_repository() -> Self {
        Self { folder: repository().join("tests/gallery") }
    }

    /// Stores all that was seen in place of what was stored. `is_whole`: all screens were taken, so what else lies there is
    /// of screens that are no more.
    pub fn write(&self, found: &Found, is_whole: bool) -> Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        let mut written = BTreeSet::from([INSTRUMENT.to_owned()]);
        let Instrument { browser, font } = &found.instrument;
        let words = format!(
            "What `cargo xtask gallery` was run with: boxes hold for this font, pictures for this browser.\n\
             browser: {browser}\nfont: {font}\n"
        );
        self.put(INSTRUMENT, words.as_bytes())?;
        for seen in &found.seen {
            for taken in seen.takes.iter().filter(|taken| !taken.is_dark) {
                let name = lines_name(seen, taken);
                self.put(&name, format!("{}\n", taken.lines).as_bytes())?;
                written.insert(name);
            }
            for taken in seen.takes.iter().filter(|taken| is_kept(seen, taken)) {
                let name = picture_name(seen, taken);
                self.put(&name, &taken.picture)?;
                written.insert(name);
            }
        }
        if is_whole {
            self.remove_others(&written)?;
        }
        Ok(())
    }

    /// Which browser and font the stored screens were taken with.
    pub fn instrument(&self) -> Instrument {
        let text = std::fs::read_to_string(self.folder.join(INSTRUMENT)).unwrap_or_default();
        let after = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default().to_owned();
        Instrument { browser: after("browser: "), font: after("font: ") }
    }

    /// What differs from the stored lines, as sentences that name the screen.
    pub fn differences(&self, seen: &Seen, same_font: bool) -> Vec<String> {
        let mut found = Vec::new();
        // In the dark the boxes are the same, which is held elsewhere.
        for taken in seen.takes.iter().filter(|taken| !taken.is_dark) {
            let name = lines_name(seen, taken);
            let Ok(stored) = std::fs::read_to_string(self.folder.join(&name)) else {
                found.push(format!("{name}: not stored yet"));
                continue;
            };
            let all = boxes::differences(&stored, &taken.lines, same_font);
            found.extend((!all.is_empty()).then(|| format!("{name}\n    {}", all.join("\n    "))));
        }
        found
    }

    /// The stored picture of what was taken; `None` where none is kept.
    pub fn picture(&self, seen: &Seen, taken: &Taken) -> Option<Vec<u8>> {
        if !is_kept(seen, taken) {
            return None;
        }
        std::fs::read(self.folder.join(picture_name(seen, taken))).ok()
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        std::fs::write(self.folder.join(name), bytes).with_context(|| format!("writing {name}"))
    }

    fn remove_others(&self, written: &BTreeSet<String>) -> Result<()> {
        for entry in std::fs::read_dir(&self.folder)? {
            let entry = entry?;
            if !written.contains(&*entry.file_name().to_string_lossy()) {
                std::fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Both lights of one screen have the same boxes: what differs, as sentences.
pub fn lights_differ(seen: &Seen) -> Vec<String> {
    let differs = |pair: &[Taken]| {
        let [light, dark] = pair else { return None };
        let all = boxes::differences(&light.lines, &dark.lines, true);
        let name = lines_name(seen, light);
        (!all.is_empty()).then(|| format!("{name}: other boxes in the dark\n    {}", all.join("\n    ")))
    };
    seen.takes.chunks(2).filter_map(differs).collect()
}

/// `start.360.light.webp` and the like.
pub fn picture_name(seen: &Seen, taken: &Taken) -> String {
    let light = if taken.is_dark { "dark" } else { "light" };
    format!("{}.{}.{light}.webp", seen.screen.name, taken.size.width)
}

fn lines_name(seen: &Seen, taken: &Taken) -> String {
    format!("{}.{}.txt", seen.screen.name, taken.size.width)
}

/// A phone in both lights, and a desk in daylight.
fn is_kept(seen: &Seen, taken: &Taken) -> bool {
    seen.screen.is_kept && (taken.size == Size::PHONE || (taken.size == Size::DESK && !taken.is_dark))
}

/// Writes every picture into a folder.
pub fn write_pictures(folder: &Path, found: &Found) -> Result<()> {
    // Nothing is there at the first run.
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    for seen in &found.seen {
        for taken in &seen.takes {
            let name = picture_name(seen, taken);
            std::fs::write(folder.join(&name), &taken.picture).with_context(|| format!("writing {name}"))?;
        }
    }
    Ok(())
}
