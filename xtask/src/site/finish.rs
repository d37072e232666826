//! Finishing what trunk has staged: every program file named by its content, and the page told those names.
//!
//! The page finds the names in a block, `<script type="application/json" id="phuluc-files">`, by what the file is for:
//! `page` and `program` are the page's script and wasm, `second` is the rest of its wasm, `worker` and `office` are the
//! scripts to start those with, `offline` is the script that comes last of all, and `build` says which build of the
//! `version` this is.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::{names, offline, squeeze};

/// What trunk leaves in the page for the block of names and the preload links (`pattern_script` in `Trunk.toml`).
const MARKER: &str = "<!-- phuluc:program -->";

/// Whether the texts of the site keep their comments and indentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts {
    /// As they are written, for reading them in a browser's tools.
    AsWritten,
    /// Without what only people read.
    Squeezed,
}

/// What the block of names says: what a file is for, and its name.
type Named = Vec<(&'static str, String)>;

/// Names the program's files in this folder by their content and writes the names into its page.
pub(super) fn finish(folder: &Path, texts: Texts) -> Result<()> {
    let program = rename_wasm(folder, "phuluc")?;
    let second = rename_wasm(folder, "second")?;
    let page = rename_script(folder, "phuluc", texts, |script| script.replace("phuluc_bg.wasm", &program))?;
    let worker = rename_worker(folder, "worker", texts)?;
    let office = rename_worker(folder, "office", texts)?;
    let parts = [("page", page), ("program", program), ("second", second), ("worker", worker), ("office", office)];
    let mut named = Vec::from(parts);
    let page_file = folder.join("index.html");
    let html = fs::read_to_string(&page_file).context("trunk has staged no index.html")?;
    match texts {
        // While one works on the page, nothing may stand in for what was just changed.
        Texts::AsWritten => offline::leave_out(folder)?,
        Texts::Squeezed => {
            named.push(("offline", rename_script(folder, "offline", texts, str::to_owned)?));
            named.insert(0, ("build", offline::finish(folder, &html)?));
        }
    }
    fs::write(page_file, finish_page(&html, &named, texts)?).context("the finished index.html could not be written")
}

fn finish_page(html: &str, named: &Named, texts: Texts) -> Result<String> {
    let count = html.matches(MARKER).count();
    ensure!(count == 1, "the staged index.html holds `{MARKER}` {count} times, not once");
    let html = html.replace(MARKER, &wiring(named));
    Ok(match texts {
        Texts::AsWritten => html,
        Texts::Squeezed => squeeze::page(&html),
    })
}

/// The block of names, and the two links by which both files are on their way before the first script runs.
fn wiring(named: &Named) -> String {
    let version = ("version", env!("CARGO_PKG_VERSION").to_owned());
    let block: Vec<String> =
        std::iter::once(&version).chain(named).map(|(part, name)| format!(r#""{part}":"{name}""#)).collect();
    let name_of = |wanted| named.iter().find(|(part, _)| *part == wanted).map_or("", |(_, name)| name);
    format!(
        r#"<script type="application/json" id="phuluc-files">{{{}}}</script>
<link rel="modulepreload" href="./{}">
<link rel="preload" as="fetch" type="application/wasm" crossorigin href="./{}">"#,
        block.join(","),
        name_of("page"),
        name_of("program"),
    )
}

fn rename_worker(folder: &Path, stem: &str, texts: Texts) -> Result<String> {
    let program = rename_wasm(folder, stem)?;
    rename_script(folder, stem, texts, |script| start_by_itself(script, &program))
}

/// A classic worker: its script and its start in one file, so that one request fetches both, and its wasm is found
/// beside it below any path.
fn start_by_itself(script: &str, program: &str) -> String {
    format!("{script}\nwasm_bindgen({{ module_or_path: \"./{program}\" }});\n")
}

fn rename_wasm(folder: &Path, stem: &str) -> Result<String> {
    let staged = folder.join(format!("{stem}_bg.wasm"));
    let content = fs::read(&staged).with_context(|| format!("trunk has staged no {}", staged.display()))?;
    let name = names::with_content(stem, "wasm", &content);
    fs::rename(staged, folder.join(&name)).with_context(|| format!("{name} could not be named"))?;
    Ok(name)
}

fn rename_script(folder: &Path, stem: &str, texts: Texts, change: impl Fn(&str) -> String) -> Result<String> {
    let staged = folder.join(format!("{stem}.js"));
    let script = fs::read_to_string(&staged).with_context(|| format!("trunk has staged no {}", staged.display()))?;
    let script = change(&script);
    let content = match texts {
        Texts::AsWritten => script,
        Texts::Squeezed => squeeze::script(&script),
    };
    let name = names::with_content(stem, "js", content.as_bytes());
    fs::write(folder.join(&name), content).with_context(|| format!("{name} could not be written"))?;
    fs::remove_file(&staged).with_context(|| format!("{} could not be removed", staged.display()))?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged(name: &str) -> Result<std::path::PathBuf> {
        let folder = std::env::temp_dir().join(format!("xtask-finish-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (file, text) in [
            ("phuluc.js", "export default new URL('phuluc_bg.wasm', import.meta.url);"),
            ("phuluc_bg.wasm", "page"),
            ("second_bg.wasm", "the rest"),
            ("worker.js", "let wasm_bindgen;"),
            ("worker_bg.wasm", "worker"),
            ("office.js", "let wasm_bindgen; office"),
            ("office_bg.wasm", "heavy"),
            ("offline.js", "// why\nwhenAtRest();"),
            ("sw.js", "// why\nconst SITE = \"phuluc:site\";"),
            ("index.html", "<head>\n<!-- phuluc:program -->\n</head>"),
        ] {
            fs::write(folder.join(file), text)?;
        }
        Ok(folder)
    }

    fn files_in(folder: &Path) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    #[test]
    fn every_file_is_named_where_it_is_asked_for() -> Result<()> {
        let folder = staged("names")?;
        finish(&folder, Texts::Squeezed)?;
        let mut texts = Vec::new();
        for name in files_in(&folder)? {
            texts.push((fs::read_to_string(folder.join(&name))?, name));
        }
        fs::remove_dir_all(&folder)?;

        let name_of =
            |start: &str| texts.iter().find(|(text, _)| text.starts_with(start)).map(|(_, name)| name.as_str());
        let holders_of = |name: &str| -> Vec<&str> {
            texts.iter().filter(|(text, _)| text.contains(name)).map(|(_, holder)| holder.as_str()).collect()
        };
        let page = name_of("export default").context("no script of the page")?;
        let worker = name_of("let wasm_bindgen;\n").context("no script of the worker")?;
        let office = name_of("let wasm_bindgen; office").context("no script of the office program")?;
        let mut both = ["index.html", page, "sw.js"];
        both.sort_unstable();
        let offline = name_of("whenAtRest").context("no script that comes last")?;
        assert_eq!(texts.len(), 10);
        assert_eq!(holders_of(name_of("the rest").context("no second part")?), ["index.html", "sw.js"]);
        for name in [page, worker, office, offline] {
            assert_eq!(holders_of(name), ["index.html", "sw.js"]);
        }
        let in_both = |holder| if holder < "sw.js" { [holder, "sw.js"] } else { ["sw.js", holder] };
        assert_eq!(holders_of(name_of("heavy").context("no program of the office")?), in_both(office));
        assert_eq!(holders_of(name_of("page").context("no program of the page")?), both);
        assert_eq!(holders_of(name_of("worker").context("no program of the worker")?), in_both(worker));
        assert!(holders_of("phuluc_bg.wasm").is_empty());
        Ok(())
    }

    #[test]
    fn while_one_works_on_the_page_nothing_is_kept_in_its_place() -> Result<()> {
        let folder = staged("as-written")?;
        finish(&folder, Texts::AsWritten)?;
        let (names, page) = (files_in(&folder)?, fs::read_to_string(folder.join("index.html"))?);
        fs::remove_dir_all(&folder)?;
        assert!(!names.iter().any(|name| name == "sw.js" || name.starts_with("offline")), "{names:?}");
        assert!(!page.contains("offline") && !page.contains("\"build\""), "{page}");
        Ok(())
    }

    #[test]
    fn a_page_without_its_marker_is_refused() -> Result<()> {
        let folder = staged("marker")?;
        fs::write(folder.join("index.html"), "<head></head>")?;
        let answer = finish(&folder, Texts::AsWritten).map_err(|reason| reason.to_string());
        fs::remove_dir_all(&folder)?;
        assert!(answer.is_err_and(|text| text.contains("0 times")));
        Ok(())
    }
}
