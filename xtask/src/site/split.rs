//! Cutting the page's program in two: what the first key waits for, and the rest. Trunk knows one program only, so what
//! it has staged of this one is put in place anew here, from what the compiler made.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use wasm_split_cli_support::{Options, transform};

use super::one_script;
use super::short_names::{self, Names};
use crate::process;

/// The script that fetches the second part, as the compiler's output names it.
const LINK: &str = "./second.js";

/// The line by which wasm-bindgen's script takes it in.
const IMPORT: &str = "import * as import1 from \"./second.js\"";

/// What stands there instead: the function of `src/boot/second.mjs`, so that no further file is asked for.
const JOINED: &str = "const import1 = { __wasm_split_load_second: loadSecond };";

/// What the compiler made, and how far it is to be made small.
pub(super) struct Program {
    /// The page's program, not yet cut.
    pub(super) wasm: PathBuf,
    /// What `wasm-opt` is to be told; `None` for a development build, which is left as it is.
    pub(super) squeezed: Option<Vec<String>>,
    /// What fetches the second part, `src/boot/second.mjs`.
    pub(super) loader: String,
}

/// The script of a program that was cut, which other languages' programs share.
pub(super) struct Script {
    /// As wasm-bindgen wrote it.
    written: String,
    /// The short names in it, by those that it was written with.
    short: Names,
}

/// Writes `phuluc.js`, `phuluc_bg.wasm` and `second_bg.wasm` into a folder.
pub(super) fn split(program: &Program, folder: &Path) -> Result<Script> {
    let written = cut(program, folder, "")?;
    let (mut script, mut short) = (written.clone(), Names::new());
    if program.squeezed.is_some() {
        let file = folder.join("phuluc_bg.wasm");
        let long = read(&file)?;
        let small;
        (small, script, short) = short_names::shorten(&long, &written)?;
        write(&file, &small)?;
    }
    fs::write(folder.join("phuluc.js"), joined(&script, &program.loader)?).context("phuluc.js could not be written")?;
    Ok(Script { written, short })
}

/// Writes `phuluc-LANGUAGE_bg.wasm` and `second-LANGUAGE_bg.wasm` into a folder: the program in another language, for
/// the script that stands there.
pub(super) fn split_for(script: &Script, program: &Program, folder: &Path, language: &str) -> Result<()> {
    let ending = ["-", language].concat();
    let written = cut(program, folder, &ending)?;
    let names = one_script::through(&one_script::other_names(&written, &script.written)?, &script.short);
    for part in ["phuluc", "second"] {
        let file = folder.join(format!("{part}{ending}_bg.wasm"));
        write(&file, &short_names::with_names(&read(&file)?, &names)?)?;
    }
    Ok(())
}

/// Writes both parts, with this behind their names, and gives the script that they need.
fn cut(program: &Program, folder: &Path, ending: &str) -> Result<String> {
    let work = folder.join("split");
    let (main, parts) = (work.join("phuluc.wasm"), work.join("parts"));
    let whole =
        fs::read(&program.wasm).with_context(|| format!("the compiler has left no {}", program.wasm.display()))?;
    fs::create_dir_all(&parts).context("no folder could be made for the parts of the program")?;
    let mut options = Options::new(&whole);
    options.output_dir = &parts;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./phuluc.js";
    let made = transform(options).map_err(|reason| anyhow::anyhow!("{reason:#}"))?;
    let [second] = made.split_modules.as_slice() else {
        anyhow::bail!("the program was cut into {} parts beside the first, not into one", made.split_modules.len());
    };
    bind(&main, &work)?;
    shrink(&work.join("phuluc_bg.wasm"), &folder.join(format!("phuluc{ending}_bg.wasm")), program)?;
    shrink(second, &folder.join(format!("second{ending}_bg.wasm")), program)?;
    let script = fs::read_to_string(work.join("phuluc.js")).context("wasm-bindgen has left no script")?;
    fs::remove_dir_all(&work).context("the folder of the parts could not be removed")?;
    Ok(script)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    fs::write(file, content).with_context(|| format!("{} could not be written", file.display()))
}

fn bind(main: &Path, work: &Path) -> Result<()> {
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "phuluc", "--out-dir"]);
    process::run(bind.arg(work).arg(main), "binding the page's program")
}

fn shrink(from: &Path, to: &Path, program: &Program) -> Result<()> {
    let Some(arguments) = &program.squeezed else {
        return fs::copy(from, to).map(drop).with_context(|| format!("{} could not be copied", from.display()));
    };
    let mut opt = Command::new("wasm-opt");
    opt.args(arguments).arg("--strip-debug").arg(from).arg("-o").arg(to);
    process::run(&mut opt, "making the page's program small")
}

fn joined(script: &str, loader: &str) -> Result<String> {
    ensure!(script.matches(IMPORT).count() == 1, "wasm-bindgen's script does not take in `{LINK}` as it used to");
    Ok([&script.replace(IMPORT, JOINED), "\n", loader].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_fetches_the_second_part_itself() {
        let script = format!("{IMPORT}\nlet wasm;\n\"./second.js\": import1,");
        let joined = joined(&script, "function loadSecond() {}").unwrap_or_default();
        assert!(joined.starts_with(JOINED) && joined.ends_with("function loadSecond() {}"));
        assert!(!joined.contains("import *"));
    }

    #[test]
    fn a_script_of_another_shape_is_refused() {
        assert!(joined("import * as import2 from \"./second.js\"", "").is_err());
    }
}
