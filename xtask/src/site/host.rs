//! What helps hosts: copies of the files that old ones refuse, and the settings of those that read settings. It must not
//! know what the files are for.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::finish::{Files, replace_once};
use super::sizes;

/// The kinds of files that hosts do not know, or did not know once.
const REFUSED: [&str; 2] = ["wasm", "json"];
/// What stands behind a copy's name: every host knows texts.
const COPY: &str = "txt";

/// The settings that IIS reads. It knows no patterns, so that each file that never changes is named.
const IIS: &str = "web.config";
const IIS_MARKER: &str = "<!-- phuluc:files -->";

/// Makes the copies, and completes the settings.
pub(super) fn prepare(folder: &Path, files: &Files) -> Result<()> {
    copy_below(folder)?;
    let path = folder.join(IIS);
    let settings = fs::read_to_string(&path).with_context(|| format!("the site has no {IIS}"))?;
    let all = files.iter().flat_map(|(_, name)| [name.clone(), format!("{name}.{COPY}")]);
    let kept: String = all.filter(|name| folder.join(name).is_file()).map(|name| kept_for_ever(&name)).collect();
    fs::write(path, replace_once(&settings, IIS_MARKER, &kept)?).with_context(|| format!("{IIS} could not be written"))
}

fn kept_for_ever(name: &str) -> String {
    format!(
        "<location path=\"{name}\"><system.webServer><staticContent>\
         <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" />\
         </staticContent></system.webServer></location>\n"
    )
}

fn copy_below(folder: &Path) -> Result<()> {
    for name in sizes::files_below(folder, "")? {
        let path = folder.join(name);
        if let Some(kind) = path.extension().and_then(|kind| kind.to_str()).filter(|kind| REFUSED.contains(kind)) {
            let copy = path.with_extension(format!("{kind}.{COPY}"));
            fs::copy(&path, &copy).with_context(|| format!("{} could not be written", copy.display()))?;
        }
    }
    Ok(())
}

/// Whether a file is only the copy of another.
pub(super) fn is_copy(path: &str) -> bool {
    let kind = path.strip_suffix(COPY).and_then(|path| path.strip_suffix('.'));
    kind.and_then(|path| path.rsplit_once('.')).is_some_and(|(_, kind)| REFUSED.contains(&kind))
}
