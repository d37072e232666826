//! Finishing what trunk has staged: every program file named by its content, the page told those names and given its
//! own script and its policy, and what a host or a person without one needs besides.
//!
//! The page finds the names in a block, `<script type="application/json" id="phuluc-files">`, by what the file is for:
//! `program` is the page's wasm, which is named where it does not stand in the page itself as it does in the finished one;
//! `second` is the rest of it, `worker` and `office` are the scripts of the other programs, `worker-program` and
//! `office-program` their wasm. All of these are also put into the page that is one file. It names no `program-en` and no
//! `second-en`, which are the page's program in English: they come to those who choose it. `build` says which build of the
//! `version` this is.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Error, Result, ensure};

use super::{ENGLISH, host, in_page, names, offline, one_file, policy, squeeze};
use crate::project;

/// What trunk leaves in the page for the block of names (`pattern_script` in `Trunk.toml`).
const MARKER: &str = "<!-- phuluc:program -->";
/// Where the policy comes.
const POLICY_MARKER: &str = "<meta name=\"phuluc-policy\">";
/// How the second script begins, which the page's own one is put into.
const MODULE: &str = "<script type=\"module\">";
/// The same, run as soon as it has come: the program, which it waits for by itself, stands behind it in the page.
pub(super) const MODULE_AT_ONCE: &str = "<script type=\"module\" async>";

/// The styles that the program brings into the page: for what its second part draws (`src/ui/second/styles.rs`), and for
/// what is printed: a report upright, one with a sheet on its side, and the sheet that an office pins up. Each is made of
/// these files, one behind the other.
const BROUGHT_STYLES: [&[&str]; 4] = [
    &[
        "style/start.css",
        "style/around.css",
        "style/safety.css",
        "style/review.css",
        "style/compare.css",
        "style/photos.css",
        "style/way.css",
        "style/signs.css",
        "style/pasting.css",
        "style/print.css",
        "style/paper.css",
        "style/help.css",
    ],
    &["src/formats/html/paper.css"],
    &["src/formats/html/paper.css", "src/formats/html/landscape.css"],
    &["src/formats/guide/guide.css"],
];

/// Whether the texts of the site keep their comments and indentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts {
    /// As they are written, for reading them in a browser's tools.
    AsWritten,
    /// Without what only people read.
    Squeezed,
}

/// Which file plays which part of the program.
pub(super) type Files = Vec<(String, String)>;

/// Names the program's files in this folder by their content and writes the names into its page.
pub(super) fn finish(folder: &Path, texts: Texts) -> Result<()> {
    let program = rename_wasm(folder, "phuluc")?;
    let own_script = take_script(folder, "phuluc", texts)?;
    let mut files = vec![("second".to_owned(), rename_wasm(folder, "second")?)];
    for part in ["worker", "office"] {
        files.push((part.to_owned(), rename_worker(folder, part, texts)?));
        files.push((format!("{part}-program"), rename_wasm(folder, part)?));
    }
    let in_english = rename_english(folder)?;
    let page_file = folder.join("index.html");
    let html = fs::read_to_string(&page_file).context("trunk has staged no index.html")?;
    let html = with_script(&html, &own_script)?;
    // The page's own program stands in the finished page; the page that is all in one file names it among its files.
    let with_program: Files = std::iter::once(("program".to_owned(), program.clone())).chain(files.clone()).collect();
    let (html, build, content) = match texts {
        Texts::AsWritten => {
            // While one works on the page, nothing may stand in for what was just changed.
            offline::leave_out(folder)?;
            let html = replace_once(&html, MARKER, &wiring(&with_program, ""))?;
            // Trunk puts a script of its own into what it serves, and changes it on the way.
            return write(&page_file, &replace_once(&html, POLICY_MARKER, "")?);
        }
        Texts::Squeezed => {
            let html = with_last_script(&html, &take_script(folder, "offline", texts)?)?;
            let content = take_program(folder, &program)?;
            let chosen: Vec<&str> = in_english.iter().map(|(_, name)| name.as_str()).collect();
            let build = offline::finish(folder, &in_page::with_program(&html, &content)?, &chosen)?;
            (html, build, content)
        }
    };
    let with_files =
        |files: &Files| Ok::<_, Error>(squeeze::page(&replace_once(&html, MARKER, &wiring(files, &build))?));
    let styles = brought_styles()?;
    let styles: Vec<&str> = styles.iter().map(String::as_str).collect();
    let hosted: Files = files.iter().chain(&in_english).cloned().collect();
    let page = in_page::with_program(&with_files(&hosted)?, &content)?;
    write(&page_file, &with_policy(&page, &styles)?)?;
    let program = one_file::Program { name: &program, content: &content };
    one_file::write(folder, &with_files(&with_program)?, program, &files, &styles)?;
    host::prepare(folder, &hosted)
}

/// The page with its policy, which is made of all the rest of it.
pub(super) fn with_policy(html: &str, more_styles: &[&str]) -> Result<String> {
    replace_once(html, POLICY_MARKER, &policy::element(html, more_styles))
}

/// Puts something in the place of what must stand in the page once.
pub(super) fn replace_once(html: &str, marker: &str, by: &str) -> Result<String> {
    let count = html.matches(marker).count();
    ensure!(count == 1, "the staged index.html holds `{marker}` {count} times, not once");
    Ok(html.replace(marker, by))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} could not be written", file.display()))
}

/// The page's own script stands in the page: its program cannot run without it, and old hosts name scripts wrongly.
fn with_script(html: &str, script: &str) -> Result<String> {
    ensure!(!script.contains("</script") && !script.contains("<!--"), "the page's script would end before its end");
    replace_once(html, MODULE, &format!("{MODULE_AT_ONCE}\n{script}\n"))
}

/// The script that comes last of all.
fn with_last_script(html: &str, script: &str) -> Result<String> {
    replace_once(html, "</body>", &format!("{MODULE}\n{script}\n</script>\n</body>"))
}

fn brought_styles() -> Result<Vec<String>> {
    let root = project::root()?;
    let read = |file: &&str| fs::read_to_string(root.join(file)).with_context(|| format!("{file} is not there"));
    let mut styles =
        BROUGHT_STYLES.iter().map(|files| files.iter().map(read).collect()).collect::<Result<Vec<String>>>()?;
    // The program brings the first of them without its comments; the others stand in files that leave, as they are.
    styles[0] = squeeze::without_comments(&styles[0]);
    Ok(styles)
}

/// The block of names.
fn wiring(files: &Files, build: &str) -> String {
    let names: Vec<String> = files.iter().map(|(part, name)| format!(",\"{part}\":\"{name}\"")).collect();
    let names = names.concat();
    let version = env!("CARGO_PKG_VERSION");
    let build = if build.is_empty() { String::new() } else { format!(",\"build\":\"{build}\"") };
    format!(r#"<script type="application/json" id="phuluc-files">{{"version":"{version}"{build}{names}}}</script>"#)
}

/// A classic worker: its script and its start in one file. The page sends it its program's bytes first; where they
/// cannot be run the page hears of it as of any other error.
fn rename_worker(folder: &Path, stem: &str, texts: Texts) -> Result<String> {
    let script = take_script(folder, stem, texts)?;
    let script = format!(
        "{script}\nonmessage = ({{ data }}) => {{\nonmessage = null;\n\
         wasm_bindgen({{ module_or_path: data }}).catch((reason) => setTimeout(() => {{ throw reason; }}));\n}};\n"
    );
    let name = names::with_content(stem, "js", script.as_bytes());
    write(&folder.join(&name), &script)?;
    Ok(name)
}

fn rename_wasm(folder: &Path, stem: &str) -> Result<String> {
    let staged = folder.join(format!("{stem}_bg.wasm"));
    let content = fs::read(&staged).with_context(|| format!("trunk has staged no {}", staged.display()))?;
    let name = names::with_content(stem, "wasm", &content);
    fs::rename(staged, folder.join(&name)).with_context(|| format!("{name} could not be named"))?;
    Ok(name)
}

/// The page's program, which stands in the page and no more beside it.
fn take_program(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let file = folder.join(name);
    let program = fs::read(&file).with_context(|| format!("{name} could not be read"))?;
    fs::remove_file(&file).with_context(|| format!("{name} could not be removed"))?;
    Ok(program)
}

/// The page's program in English; a development build has none.
fn rename_english(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for (part, stem) in [("program", "phuluc"), ("second", "second")] {
        let (part, stem) = (format!("{part}-{ENGLISH}"), format!("{stem}-{ENGLISH}"));
        if folder.join(format!("{stem}_bg.wasm")).is_file() {
            files.push((part, rename_wasm(folder, &stem)?));
        }
    }
    Ok(files)
}

/// The script that trunk has staged, which is taken away.
fn take_script(folder: &Path, stem: &str, texts: Texts) -> Result<String> {
    let staged = folder.join(format!("{stem}.js"));
    let script = fs::read_to_string(&staged).with_context(|| format!("trunk has staged no {}", staged.display()))?;
    fs::remove_file(&staged).with_context(|| format!("{} could not be removed", staged.display()))?;
    Ok(match texts {
        Texts::AsWritten => script,
        Texts::Squeezed => squeeze::script(&script),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"vi\">\n<head>\n<script>first();</script>\n<meta name=\"phuluc-policy\">\n\
        <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<!-- phuluc:program -->\n</head>\n<body>\n\
        <div id=\"app\">\n</div>\n<script type=\"module\">start();</script>\n</body>\n</html>\n";

    /// A program that does nothing.
    const PROGRAM: &str = "\0asm\u{1}\0\0\0";

    fn staged(name: &str) -> Result<std::path::PathBuf> {
        let folder = std::env::temp_dir().join(format!("xtask-finish-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("templates"))?;
        fs::create_dir_all(folder.join("ready"))?;
        fs::create_dir_all(folder.join("help"))?;
        for (file, text) in [
            ("phuluc.js", "new URL('phuluc_bg.wasm', import.meta.url);"),
            ("phuluc_bg.wasm", PROGRAM),
            ("second_bg.wasm", "the rest"),
            ("phuluc-en_bg.wasm", "the page in English"),
            ("second-en_bg.wasm", "all else in English"),
            ("worker.js", "let wasm_bindgen;"),
            ("worker_bg.wasm", "worker"),
            ("office.js", "let wasm_bindgen; office"),
            ("office_bg.wasm", "heavy"),
            ("offline.js", "// why\nwhenAtRest();"),
            ("sw.js", "// why\nconst SITE = \"phuluc:site\";"),
            ("index.html", "<head>\n<!-- phuluc:program -->\n</head>"),
            ("icon.svg", "<svg/>"),
            ("web.config", "<a>\n<!-- phuluc:files -->\n</a>"),
            ("templates/index.json", "{\"a\":\"</script>\"}"),
            ("help/open.png", "picture"),
            ("ready/a.txt", "seal\n1 2\n"),
            ("ready/b.txt", "seal\n1 2\n</script>"),
            ("index.html", PAGE),
        ] {
            fs::write(folder.join(file), text)?;
        }
        Ok(folder)
    }

    /// Every file below the folder, by its name, as text.
    fn files_in(folder: &Path) -> Result<Vec<(String, String)>> {
        let mut texts = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                texts.push((name, fs::read_to_string(&path)?));
            }
        }
        texts.sort();
        Ok(texts)
    }

    fn finished(name: &str) -> Result<Vec<(String, String)>> {
        let folder = staged(name)?;
        let texts = finish(&folder, Texts::Squeezed).and_then(|()| files_in(&folder));
        fs::remove_dir_all(&folder)?;
        texts
    }

    fn text<'a>(texts: &'a [(String, String)], name: &str) -> &'a str {
        texts.iter().find(|(found, _)| found == name).map_or("", |(_, text)| text)
    }

    #[test]
    fn every_file_is_named_where_it_is_asked_for_and_has_a_copy_that_old_hosts_know() -> Result<()> {
        let texts = finished("names")?;
        let name_of = |start: &str, end: &str| {
            let found = texts.iter().find(|(name, text)| text.starts_with(start) && name.ends_with(end));
            found.map(|(name, _)| name.as_str()).with_context(|| format!("{start} in no file"))
        };
        let page = text(&texts, "index.html");
        for (part, start, end) in [
            ("program-en", "the page in English", ".wasm"),
            ("second-en", "all else in English", ".wasm"),
            ("worker", "let wasm_bindgen;\n", ".js"),
            ("second", "the rest", ".wasm"),
            ("worker-program", "worker", ".wasm"),
            ("office", "let wasm_bindgen; office", ".js"),
            ("office-program", "heavy", ".wasm"),
        ] {
            let name = name_of(start, end)?;
            assert!(page.contains(&format!("\"{part}\":\"{name}\"")), "{part} is {name} in {page}");
            if end == ".wasm" {
                assert_eq!(text(&texts, &format!("{name}.txt")), text(&texts, name));
            }
            assert!(text(&texts, "web.config").contains(&format!("<location path=\"{name}\">")), "{name}");
        }
        for script in ["<script type=\"module\" async>new URL('phuluc_bg.wasm', import.meta.url);\n", "whenAtRest();"] {
            assert!(page.contains(script), "the page's own script stands in it: {page}");
        }
        assert!(page.contains("data-pieces=\"2\""), "the page's own program stands in it: {page}");
        assert!(!page.contains("\"program\":") && !texts.iter().any(|(_, text)| text == PROGRAM), "and not beside it");
        assert!(!page.contains("phuluc-policy"), "{page}");
        let kept = text(&texts, "sw.js");
        let build = page.split_once("\"build\":\"").and_then(|(_, rest)| rest.get(..16)).unwrap_or_default();
        assert!(
            !build.is_empty() && kept.contains(build) && kept.contains("office-") && !kept.contains(".wasm.txt"),
            "{kept}"
        );
        Ok(())
    }

    #[test]
    fn the_page_in_one_file_asks_for_nothing_and_holds_every_file_and_itself() -> Result<()> {
        let texts = finished("whole")?;
        let (page, whole) = (text(&texts, "index.html"), text(&texts, one_file::NAME));
        let is_program = |name: &str| name.rsplit('.').next().is_some_and(|kind| ["js", "wasm"].contains(&kind));
        assert_eq!(whole.matches("data-asset=\"phuluc-").count(), 1, "the page's program, once: {whole}");
        for (name, _) in texts.iter().filter(|(name, _)| is_program(name) && name != "sw.js") {
            // What only some choose would make it heavier for all.
            let times = usize::from(!name.contains("-en-"));
            assert_eq!(whole.matches(&format!("data-asset=\"{name}\"")).count(), times, "{name} in {whole}");
            assert_eq!(whole.matches(&format!("\":\"{name}\"")).count(), times, "{name} in {whole}");
        }
        assert!(whole.contains("data-asset=\"phuluc.html\""), "{whole}");
        assert!(whole.contains("data-asset=\"templates/index.json\">{\"a\":\"\\u003c/script>\"}</script>"), "{whole}");
        assert!(whole.contains("data-asset=\"ready/a.txt\">seal\n1 2\n</script>"), "{whole}");
        assert!(
            whole.contains("<script type=\"image/png\" data-asset=\"help/open.png\">cGljdHVyZQ==</script>"),
            "{whole}"
        );
        assert!(!whole.contains("ready/b.txt"), "a tag would end it early: {whole}");
        assert!(page.contains("href=\"icon.svg\"") && whole.contains("href=\"data:image/svg+xml;base64,PHN2Zy8+\""));
        Ok(())
    }

    #[test]
    fn while_one_works_on_the_page_nothing_is_kept_in_its_place() -> Result<()> {
        let folder = staged("as-written")?;
        finish(&folder, Texts::AsWritten)?;
        let texts = files_in(&folder)?;
        fs::remove_dir_all(&folder)?;
        let page = text(&texts, "index.html");
        assert!(!texts.iter().any(|(name, _)| name == "sw.js" || name.starts_with("offline")), "{texts:?}");
        assert!(!page.contains("whenAtRest") && !page.contains("\"build\""), "{page}");
        Ok(())
    }

    #[test]
    fn a_page_without_its_marker_is_refused() -> Result<()> {
        let folder = staged("marker")?;
        fs::write(folder.join("index.html"), PAGE.replace("<!-- phuluc:program -->", ""))?;
        let answer = finish(&folder, Texts::AsWritten).map_err(|reason| reason.to_string());
        fs::remove_dir_all(&folder)?;
        assert!(answer.is_err_and(|text| text.contains("0 times")));
        Ok(())
    }
}
