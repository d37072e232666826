//! What a device keeps of the site, so that the page opens without a network: the list in the service worker, and what
//! this build is called. It must not know forms: those are in a list of their own, which may change on the host.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::{names, sizes, squeeze};

/// The service worker, as it is staged and as it is served: its name stays, because a browser looks there for the next.
const WORKER: &str = "sw.js";
/// What stands in the service worker for the list.
const MARKER: &str = "\"phuluc:site\"";
/// Endings of what the page may ask for. Nothing else is asked for ahead: a host may refuse it.
const KEPT: [&str; 5] = [".png", ".svg", ".txt", ".webmanifest", ".woff2"];
/// Folders of what only people ask for, or only some of them, and of what the host may change.
const NOT_KEPT: [&str; 4] = ["help/en/", "schema/", "screenshots/", "templates/"];

/// Writes the list into the service worker of this folder, and gives what the build is called: another name whenever
/// anything is another. The other files bear their names already; `page` is the page before it is told. Those that are
/// `chosen` by some people are kept for them alone.
pub(super) fn finish(folder: &Path, page: &str, chosen: &[&str]) -> Result<String> {
    let staged = folder.join(WORKER);
    let script = fs::read_to_string(&staged).context("trunk has staged no sw.js")?;
    let count = script.matches(MARKER).count();
    ensure!(count == 1, "src/boot/sw.js holds {MARKER} {count} times, not once");
    let (files, others) = kept(folder)?;
    let mut all = format!("{script}\0{page}");
    for path in files.iter().chain(&others) {
        let content = fs::read(folder.join(path)).with_context(|| format!("{path} could not be read"))?;
        all.extend(["\0", path, "\0", &names::of_content(&content)]);
    }
    let build = names::of_content(all.as_bytes());
    let (chosen, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|path| chosen.contains(&path.as_str()));
    let lists = [("files", files), ("others", others), ("chosen", chosen)];
    let lists = lists.map(|(name, paths)| format!("{name}: [{}]", quoted(&paths)));
    let list = format!(r#"{{ build: "{build}", {} }}"#, lists.join(", "));
    fs::write(staged, squeeze::script(&script.replace(MARKER, &list))).context("sw.js could not be written")?;
    Ok(build)
}

/// Takes out of this folder what would keep a page.
pub(super) fn leave_out(folder: &Path) -> Result<()> {
    for file in [WORKER, "offline.js"] {
        fs::remove_file(folder.join(file)).with_context(|| format!("trunk has staged no {file}"))?;
    }
    Ok(())
}

/// The program, without which no page opens: its files bear names made of their content. And what the page can do
/// without.
fn kept(folder: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let mut all = sizes::files_below(folder, "")?;
    all.retain(|path| !NOT_KEPT.iter().any(|folder| path.starts_with(folder)));
    let (files, mut others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|path| !path.contains('/') && names::without_content(path) != *path);
    others.retain(|path| KEPT.iter().any(|ending| path.ends_with(ending)));
    Ok((files, others))
}

fn quoted(paths: &[String]) -> String {
    paths.iter().map(|path| format!("\"{path}\"")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = "phuluc-0123456789abcdef.js";
    const CHOSEN: &str = "phuluc-en-0123456789abcdef.js";

    fn folder(name: &str) -> Result<std::path::PathBuf> {
        let folder = std::env::temp_dir().join(format!("xtask-offline-{name}-{}", std::process::id()));
        for inner in ["templates", "icons", "schema", "screenshots"] {
            fs::create_dir_all(folder.join(inner))?;
        }
        for path in [
            "index.html",
            PROGRAM,
            CHOSEN,
            "web.config",
            "icon.svg",
            "icons/a.png",
            "screenshots/b.png",
            "templates/index.json",
            "schema/c.json",
        ] {
            fs::write(folder.join(path), path)?;
        }
        fs::write(folder.join(WORKER), "// why\nconst SITE = \"phuluc:site\";\n")?;
        Ok(folder)
    }

    #[test]
    fn the_program_and_the_icons_are_kept_and_nothing_that_a_host_may_refuse_or_change() -> Result<()> {
        let folder = folder("list")?;
        let build = finish(&folder, "page", &[CHOSEN]);
        let script = fs::read_to_string(folder.join(WORKER));
        fs::remove_dir_all(&folder)?;
        let build = build?;
        let expected = format!(
            "const SITE = {{ build: \"{build}\", files: [\"{PROGRAM}\"], others: [\"icon.svg\", \"icons/a.png\"], chosen: [\"{CHOSEN}\"] }};"
        );
        assert_eq!(script?, expected);
        Ok(())
    }

    #[test]
    fn whatever_changes_the_build_is_called_something_else() -> Result<()> {
        let mut builds = std::collections::BTreeSet::new();
        for change in ["", "page", "icon.svg", CHOSEN, "web.config", "templates/index.json", WORKER] {
            let folder = folder("build")?;
            if let WORKER = change {
                fs::write(folder.join(WORKER), "const SITE = \"phuluc:site\";\nmore();\n")?;
            } else if folder.join(change).is_file() {
                fs::write(folder.join(change), "another")?;
            }
            let build = finish(&folder, if change == "page" { "another page" } else { "page" }, &[CHOSEN]);
            fs::remove_dir_all(&folder)?;
            builds.insert(build?);
        }
        // Neither what the host keeps for itself nor a form makes another program.
        assert_eq!(builds.len(), 5);
        Ok(())
    }

    #[test]
    fn a_service_worker_without_a_place_for_the_list_is_refused() -> Result<()> {
        let folder = folder("marker")?;
        fs::write(folder.join(WORKER), "const SITE = {};")?;
        let answer = finish(&folder, "page", &[CHOSEN]).map_err(|reason| reason.to_string());
        fs::remove_dir_all(&folder)?;
        assert!(answer.is_err_and(|text| text.contains("0 times")));
        Ok(())
    }
}
