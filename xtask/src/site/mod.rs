//! The site: put together by trunk, finished and weighed here.
//!
//! In reading order: [`trunk`] (building and serving), [`split`] (the page's program in two) with [`short_names`]
//! and [`one_script`] (the same in another language), [`order`] (of a program's functions),
//! [`finish`] (names by content, the list of files), [`in_page`] (the program at the page's end) with [`strands`] (what it
//! is combed into), [`offline`] (what is kept on a device), [`squeeze`] (comments and indentation out), [`policy`] (what may run in the page), [`one_file`] (the page
//! with all its files inside), [`host`] (copies and settings for hosts), [`sizes`] (what it weighs), [`budget`] (what it may weigh).

mod budget;
mod finish;
mod host;
mod in_page;
mod names;
mod offline;
mod one_file;
mod one_script;
mod order;
mod policy;
mod short_names;
mod sizes;
mod split;
mod squeeze;
mod strands;
mod trunk;

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use self::budget::Budget;
pub(crate) use self::one_file::{NAME as ONE_FILE, is_program, programs as programs_in};
pub(crate) use self::sizes::files_below;
use self::split::Program;
pub(crate) use self::trunk::{build, serve};
use crate::process;
use crate::project::{self, Project};
use crate::setup;

/// What stands in the names of the programs in English; the page's scripts know it too.
const ENGLISH: &str = "en";

/// How the page's program is made small: its loops and branches are put together anew before it is done the usual way,
/// twice. One part in a hundred less than without.
const SHAPED_ANEW: [&str; 4] = ["--flatten", "--rereloop", "-Oz", "-Oz"];

/// Finishes the folder that trunk names to its hooks.
pub(crate) fn finish_staged() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .context("`finish` is called by trunk in the middle of a build; what you want is `cargo xtask build`")?;
    let is_release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let folder: &Path = folder.as_ref();
    let program = page_program(is_release)?;
    let script = split::split(&program, folder)?;
    if is_release {
        prepare_forms(folder)?;
        // Behind the first, which lay in the same place.
        trunk::build_in_english()?;
        split::split_for(&script, &program, folder, ENGLISH)?;
        order::order_all(folder)?;
    }
    finish::finish(folder, if is_release { finish::Texts::Squeezed } else { finish::Texts::AsWritten })?;
    if let Ok(address) = std::env::var(trunk::ADDRESS_VARIABLE) {
        println!("\n  The page is at {address} — Ctrl+C stops it.\n");
    }
    Ok(())
}

/// Has the forms written down as the page takes them up. While one works on the page that is left out: it reads their files.
fn prepare_forms(folder: &Path) -> Result<()> {
    let mut prepare = Command::new("cargo");
    prepare.args(["run", "--quiet", "--locked", "--no-default-features", "--bin", "prepare", "--"]).arg(folder);
    process::run(prepare.current_dir(project::root()?), "writing down the forms")
}

/// The page's program as the compiler left it. How small the others are made is said in `index.html`; this one is made as
/// small.
fn page_program(is_release: bool) -> Result<Program> {
    let root = project::root()?;
    let read =
        |name: &str| std::fs::read_to_string(root.join(name)).with_context(|| format!("{name} could not be read"));
    let page = read("index.html")?;
    let (_, rest) = page.split_once("data-wasm-opt-params=\"").context("index.html says nothing about wasm-opt")?;
    let (params, _) = rest.split_once('"').context("index.html says nothing about wasm-opt")?;
    let squeezed = SHAPED_ANEW.into_iter().chain(params.split_whitespace()).map(str::to_owned).collect();
    let folder = if is_release { "release" } else { "debug" };
    Ok(Program {
        wasm: project::target_below(&root).join("wasm32-unknown-unknown").join(folder).join("phuluc.wasm"),
        squeezed: is_release.then_some(squeezed),
        loader: read("src/boot/second.mjs")?,
    })
}

/// Prints the bytes of the finished site beside what they may be.
pub(crate) fn print_sizes(project: &Project) -> Result<()> {
    let weighed = sizes::weigh(&project.site())?;
    println!("{}", sizes::table(&weighed, &budget()?));
    Ok(())
}

/// Prints the bytes and fails when they are more than the budget allows.
pub(crate) fn hold_budget(project: &Project) -> Result<()> {
    let budget = budget()?;
    let weighed = sizes::weigh(&project.site())?;
    println!("{}", sizes::table(&weighed, &budget));
    let mut overruns = budget.overruns(&weighed);
    if setup::standard_source().is_none() {
        println!("Sizes are not held: they are of programs built with the source of Rust's standard library.");
        overruns.retain(|overrun| !overrun.is_of_size());
    }
    if overruns.is_empty() {
        return Ok(());
    }
    let sentences: Vec<String> = overruns.iter().map(ToString::to_string).collect();
    bail!("{}; make it smaller, or say in xtask/budget.toml why it may be larger", sentences.join("; "))
}

fn budget() -> Result<Budget> {
    let file = project::root()?.join("xtask/budget.toml");
    let text = std::fs::read_to_string(&file).context("xtask/budget.toml could not be read")?;
    Budget::read(&text)
}
