//! This machine's own packages: on Debian as root they are installed, anywhere else they are named and nothing is done.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::failure;
use super::found::Machine;
use super::need::Need;
use super::version::BINARYEN;
use crate::process;

/// The packages a need comes from, by their names in Debian.
fn packages_for(need: Need, machine: &Machine) -> Vec<&'static str> {
    match need {
        // Tinos stands in for Times New Roman with the same widths, so that a printed page breaks where it should;
        // Debian 12's Liberation has no Vietnamese letters.
        Need::BrowserTests => vec!["chromium", "chromium-driver", "fonts-liberation", "fonts-croscore"],
        Need::Office => vec!["libreoffice-calc", "libreoffice-writer", "fonts-liberation", "fonts-croscore", "python3"],
        Need::Firefox if machine.has_firefox() => Vec::new(),
        Need::Firefox => vec!["firefox-esr"],
        Need::WebKit => vec!["webkit2gtk-driver", "xvfb", "fonts-liberation"],
        Need::PdfText => vec!["poppler-utils"],
        Need::WasmOpt => node_packages(machine.has_program("node"), machine.has_program("npm")),
        Need::Lints | Need::WasmTarget | Need::StandardSource | Need::WasmBindgen | Need::Trunk | Need::Deny => {
            Vec::new()
        }
    }
}

/// `wasm-opt` is taken from npm; a `node` that is there already is kept, because Debian's npm would bring an older one.
fn node_packages(has_node: bool, has_npm: bool) -> Vec<&'static str> {
    match (has_node, has_npm) {
        (true, true) => Vec::new(),
        (true, false) => vec!["npm"],
        (false, _) => vec!["nodejs", "npm"],
    }
}

/// Installs the packages of these needs, or names them where this command has no right to.
pub(super) fn install(missing: &[Need], machine: &Machine) -> Result<()> {
    let packages: Vec<&str> = missing.iter().flat_map(|need| packages_for(*need, machine)).collect();
    let needs_npm = missing.contains(&Need::WasmOpt);
    if !(is_debian() && is_root()) && (needs_npm || !packages.is_empty()) {
        bail!(by_hand(&packages, needs_npm));
    }
    if !packages.is_empty() {
        println!("apt-get: {}", packages.join(" "));
        apt_get(&["update", "-qq"], "fetching Debian's list of packages")?;
        let options = ["install", "-qq", "-y", "--no-install-recommends"];
        apt_get(&[&options[..], &packages].concat(), "installing Debian's packages")?;
    }
    if needs_npm {
        let package = format!("binaryen@{BINARYEN}");
        println!("npm: {package}");
        let options = ["install", "--global", "--no-fund", "--no-audit", "--no-update-notifier"];
        let mut npm = Command::new("npm");
        npm.args(options).arg(&package);
        failure::explain(&process::listen(&mut npm)?, "npm could not install wasm-opt", Need::WasmOpt.way_out())?;
    }
    Ok(())
}

fn apt_get(arguments: &[&str], purpose: &str) -> Result<()> {
    let mut apt_get = Command::new("apt-get");
    apt_get.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    let heard = process::listen(&mut apt_get)?;
    failure::explain(&heard, &format!("{purpose} did not work"), "the lines of apt-get above say why")
}

/// The sentence for a machine whose packages are not ours to install.
fn by_hand(packages: &[&str], needs_npm: bool) -> String {
    let mut commands = Vec::new();
    if !packages.is_empty() {
        commands.push(format!("sudo apt-get install --no-install-recommends {}", packages.join(" ")));
    }
    if needs_npm {
        commands.push(format!("sudo npm install --global binaryen@{BINARYEN}"));
    }
    format!(
        "packages are installed by themselves only on Debian as root; install these, or what your system calls them, \
         and run this again:\n  {}",
        commands.join("\n  ")
    )
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").is_file()
}

/// The owner of this process's own entry in `/proc` is the user it runs as.
fn is_root() -> bool {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::MetadataExt as _;
        std::fs::metadata("/proc/self").is_ok_and(|entry| entry.uid() == 0)
    }
    #[cfg(not(target_os = "linux"))]
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_there_is_kept() {
        assert_eq!(node_packages(true, true), Vec::<&str>::new());
        assert_eq!(node_packages(true, false), ["npm"]);
        assert_eq!(node_packages(false, false), ["nodejs", "npm"]);
    }

    #[test]
    fn where_nothing_may_be_installed_the_exact_commands_are_named() {
        let sentence = by_hand(&["chromium", "chromium-driver"], true);
        assert!(sentence.contains("\n  sudo apt-get install --no-install-recommends chromium chromium-driver\n"));
        assert!(sentence.ends_with("\n  sudo npm install --global binaryen@132"));
        assert!(!by_hand(&["poppler-utils"], false).contains("npm"));
    }
}
