//! The folder of one browser: its user data, its downloads, its temporary files; removed when the last holder lets go.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

use crate::wait::wait_until;

/// What browsers call a download until it is whole.
const UNFINISHED: [&str; 3] = [".crdownload", ".part", ".wkdownload"];

/// A clean profile. A browser can be started on it again, as after a crash.
#[derive(Debug)]
pub struct Profile {
    folder: TempDir,
}

impl Profile {
    pub fn new() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("phuluc-e2e-").tempdir().context("a temporary folder")?;
        let profile = Self { folder };
        for folder in [profile.user_data(), profile.downloads(), profile.scratch(), profile.settings()] {
            std::fs::create_dir(&folder).with_context(|| format!("creating {}", folder.display()))?;
        }
        // Where WebKit asks for the folder of downloads.
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.downloads().display());
        std::fs::write(profile.settings().join("user-dirs.dirs"), downloads).context("naming the downloads' folder")?;
        Ok(profile)
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn user_data(&self) -> PathBuf {
        self.folder.path().join("user")
    }

    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// The browser's own `TMPDIR`, so that a killed browser leaves nothing outside this folder.
    pub fn scratch(&self) -> PathBuf {
        self.folder.path().join("tmp")
    }

    /// The browser's own `XDG_CONFIG_HOME`.
    pub fn settings(&self) -> PathBuf {
        self.folder.path().join("settings")
    }

    pub fn network_log(&self) -> PathBuf {
        self.folder.path().join("network.json")
    }

    /// What Chromium has noted while it ran: its driver asks it to.
    pub fn complaints(&self) -> Result<String> {
        let log = std::fs::read(self.user_data().join("chrome_debug.log")).context("what the browser has noted")?;
        Ok(String::from_utf8_lossy(&log).into_owned())
    }

    /// Writes a file that a test will upload.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
        Ok(path)
    }

    /// Gives a download a name of its own: files of one minute bear the same one.
    pub fn keep(&self, name: &str, download: &Path) -> Result<PathBuf> {
        let path = self.folder.path().join(name);
        std::fs::rename(download, &path).with_context(|| format!("keeping {}", download.display()))?;
        Ok(path)
    }

    /// Waits for a finished download whose name ends with `ending` and is not among `before`, and returns its path.
    pub async fn downloaded_besides(&self, before: &[String], ending: &str) -> Result<PathBuf> {
        let what = format!("a download ending with {ending:?} besides {before:?}");
        wait_until(&what, async || self.finished_download(before, ending)).await
    }

    pub fn downloaded_names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(self.downloads())? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    /// Browsers write under another name and rename at the end, so a file with the right name and some bytes is whole.
    fn finished_download(&self, before: &[String], ending: &str) -> Result<Option<PathBuf>> {
        let is_new = |name: &String| {
            let is_finished = !UNFINISHED.iter().any(|unfinished| name.ends_with(unfinished));
            name.ends_with(ending) && is_finished && !name.starts_with('.') && !before.contains(name)
        };
        let name = self.downloaded_names()?.into_iter().find(is_new);
        Ok(name.map(|name| self.downloads().join(name)).filter(|path| has_bytes(path)))
    }
}

fn has_bytes(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0)
}
