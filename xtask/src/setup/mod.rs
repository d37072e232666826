//! What a command needs before it can begin, and getting what is missing; the second time this only looks.
//!
//! In reading order: [`need`] (what there is to need), [`found`] (looking for it), [`version`] (which one),
//! [`system`] (this machine's packages), [`install`] (getting it), [`failure`] (saying why it could not be
//! got), [`crates`] (what cargo fetches).

mod crates;
mod failure;
mod found;
mod install;
mod need;
mod system;
mod version;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

pub(crate) use self::crates::{fetch as fetch_crates, fetch_standard};
use self::found::Machine;
pub(crate) use self::found::{cargo_home, standard_source};
use self::need::Need;
use crate::arguments::{Command, Engines, Gallery};

/// The folders in which the tools of this command were found.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// This process's search path with two things before it: this program itself, which trunk calls by its name, and
    /// the tools' folders, so that trunk finds the very `wasm-bindgen` that was chosen here.
    pub(crate) fn search_path(&self) -> Result<OsString> {
        let this_program = std::env::current_exe().context("this program cannot find itself")?;
        let own_folder = this_program.parent().map(Path::to_path_buf);
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let folders = own_folder.into_iter().chain(self.folders.iter().cloned());
        std::env::join_paths(folders.chain(std::env::split_paths(&inherited)))
            .context("a folder on the search path holds the sign that separates folders")
    }
}

/// What a command needs, in the order in which it is installed.
pub(crate) fn needs_of(command: &Command) -> &'static [Need] {
    use Need::{BrowserTests, Deny, Firefox, Lints, Office, PdfText, WasmOpt, WebKit};
    use Need::{StandardSource, Trunk, WasmBindgen, WasmTarget};
    match command {
        Command::Help | Command::Finish => &[],
        Command::Serve { .. } => &[WasmTarget, WasmBindgen, Trunk],
        Command::Deny => &[Deny],
        Command::Build | Command::Reproducible => &[WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk],
        Command::Gallery(Gallery { as_built: true, .. }) => &[BrowserTests],
        Command::Gallery(_) => &[BrowserTests, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk],
        Command::EndToEnd { build: false, .. } | Command::Pictures { build: false } => &[BrowserTests, PdfText],
        Command::Test
        | Command::EndToEnd { build: true, .. }
        | Command::Pictures { build: true }
        | Command::Bench { .. }
        | Command::Soak(_) => &[BrowserTests, PdfText, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk],
        Command::Engines(Engines { firefox: true, webkit: false, .. }) => {
            &[Firefox, PdfText, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk]
        }
        Command::Engines(Engines { firefox: false, .. }) => {
            &[WebKit, PdfText, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk]
        }
        Command::Engines(_) => &[Firefox, WebKit, PdfText, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk],
        Command::OfficeCheck => &[BrowserTests, PdfText, Office],
        Command::Ci { office: true } => {
            &[BrowserTests, PdfText, Office, Lints, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk]
        }
        Command::Ci { office: false } => {
            &[BrowserTests, PdfText, Lints, WasmOpt, WasmTarget, StandardSource, WasmBindgen, Trunk]
        }
    }
}

/// Looks for each of these, installs what is missing, and returns where they are.
///
/// # Errors
/// One sentence that names what could not be had and the way out.
pub(crate) fn ensure(needs: &[Need]) -> Result<Toolbox> {
    if needs.is_empty() {
        return Ok(Toolbox::default());
    }
    let machine = Machine::look()?;
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !machine.has(*need)).collect();
    if missing.is_empty() {
        return Ok(Toolbox { folders: machine.folders_of(needs) });
    }
    announce(&missing, &machine);
    install::install(&missing, &machine)?;
    let machine = Machine::look()?;
    if let Some(need) = needs.iter().find(|need| !need.is_extra() && !machine.has(**need)) {
        bail!("{} was installed but is still not found; {}", machine.name_of(*need), need.way_out());
    }
    println!("Everything is in place; the next time this starts at once.\n");
    Ok(Toolbox { folders: machine.folders_of(needs) })
}

/// Whether office programs are here; nothing is installed.
pub(crate) fn has_office() -> bool {
    Machine::look().is_ok_and(|machine| machine.has(Need::Office))
}

fn announce(missing: &[Need], machine: &Machine) {
    println!("Missing on this machine, with the times that getting it takes on two cores:");
    for need in missing {
        println!("  {} — {} ({})", machine.name_of(*need), need.purpose(), need.duration());
    }
    println!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serving_waits_for_no_browser_and_no_optimizer() {
        let needs = needs_of(&Command::Serve { port: 8080 });
        assert_eq!(needs, [Need::WasmTarget, Need::WasmBindgen, Need::Trunk]);
    }

    #[test]
    fn whatever_a_smaller_command_needs_the_full_check_needs_too() {
        let all = needs_of(&Command::Ci { office: false });
        let gallery = Command::Gallery(Gallery::default());
        for command in [Command::Build, Command::Test, gallery, Command::Bench { arguments: Vec::new() }] {
            for need in needs_of(&command) {
                assert!(all.contains(need), "{command:?} needs {need:?}");
            }
        }
    }

    #[test]
    fn only_who_asks_for_office_programs_has_them_installed() {
        assert!(needs_of(&Command::OfficeCheck).contains(&Need::Office));
        assert!(needs_of(&Command::Ci { office: true }).contains(&Need::Office));
        assert!(!needs_of(&Command::Ci { office: false }).contains(&Need::Office));
    }

    #[test]
    fn this_program_and_its_tools_stand_first_on_the_search_path() -> Result<()> {
        let toolbox = Toolbox { folders: vec!["/tools/of/ours".into()] };
        let path = toolbox.search_path()?;
        let first: Vec<PathBuf> = std::env::split_paths(&path).take(2).collect();
        assert!(std::env::current_exe()?.starts_with(&first[0]));
        assert_eq!(first[1], Path::new("/tools/of/ours"));
        Ok(())
    }
}
