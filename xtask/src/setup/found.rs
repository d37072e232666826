//! Looking for the tools, by version where the version matters; nothing is installed here, and nothing slow is run.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::need::Need;
use super::version::{self, OLDEST_BINARYEN, TRUNK};
use crate::project;

/// The names under which Chromium, or its brother Chrome, is installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The names under which Firefox is installed.
const FIREFOXES: [&str; 2] = ["firefox", "firefox-esr"];

/// What was found on this machine.
pub(super) struct Machine {
    /// The `wasm-bindgen` that `Cargo.lock` asks for.
    wasm_bindgen: String,
    /// Cargo's own folder of programs first, then the search path.
    folders: Vec<PathBuf>,
    /// Where the compiler keeps its libraries, if there is a compiler to ask.
    sysroot: Option<PathBuf>,
}

impl Machine {
    /// Looks at the search path, the compiler and `Cargo.lock`.
    pub(super) fn look() -> Result<Self> {
        let lock_file = project::root()?.join("Cargo.lock");
        let lock = std::fs::read_to_string(lock_file).context("Cargo.lock could not be read")?;
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        Ok(Self {
            wasm_bindgen: version::locked(&lock, "wasm-bindgen")?,
            folders: cargo_programs().into_iter().chain(std::env::split_paths(&inherited)).collect(),
            sysroot: sysroot(),
        })
    }

    /// The version of `wasm-bindgen` to install.
    pub(super) fn wasm_bindgen(&self) -> &str {
        &self.wasm_bindgen
    }

    /// Whether a program of this name is on the search path.
    pub(super) fn has_program(&self, name: &str) -> bool {
        self.folder_with(name, |_| true).is_some()
    }

    /// Whether some Firefox is there, whatever of its driver.
    pub(super) fn has_firefox(&self) -> bool {
        FIREFOXES.iter().any(|name| self.has_program(name))
    }

    /// Whether this need is met.
    pub(super) fn has(&self, need: Need) -> bool {
        match need {
            Need::BrowserTests => {
                BROWSERS.iter().any(|name| self.has_program(name)) && self.has_program("chromedriver")
            }
            Need::Firefox => self.has_firefox() && self.has_program("geckodriver"),
            Need::WebKit => self.has_program("WebKitWebDriver") && self.has_program("Xvfb"),
            Need::PdfText => self.has_program("pdftotext"),
            Need::Office => self.has_program("soffice") && self.has_program("python3"),
            Need::Lints => self.has_component("rustfmt") && self.has_component("cargo-clippy"),
            Need::WasmTarget => self.has_wasm_target(),
            Need::StandardSource => self.sysroot.as_deref().is_some_and(|sysroot| source_below(sysroot).is_some()),
            Need::WasmOpt | Need::WasmBindgen | Need::Trunk | Need::Deny => self.folder_of(need).is_some(),
        }
    }

    /// The need's name with the version that is wanted.
    pub(super) fn name_of(&self, need: Need) -> String {
        match need {
            Need::BrowserTests => "Chromium and its driver".to_owned(),
            Need::Firefox => "Firefox and its driver".to_owned(),
            Need::WebKit => "WebKit's driver and Xvfb".to_owned(),
            Need::PdfText => "pdftotext".to_owned(),
            Need::Office => "LibreOffice and Python".to_owned(),
            Need::Lints => "rustfmt and clippy".to_owned(),
            Need::WasmOpt => format!("wasm-opt of Binaryen {}", version::BINARYEN),
            Need::WasmTarget => "the target wasm32-unknown-unknown".to_owned(),
            Need::StandardSource => "the source of Rust's standard library".to_owned(),
            Need::WasmBindgen => format!("wasm-bindgen {}", self.wasm_bindgen),
            Need::Trunk => format!("trunk {TRUNK}"),
            Need::Deny => "cargo-deny".to_owned(),
        }
    }

    /// The folders of those tools that were chosen by version, so that they are found before others of the same name.
    pub(super) fn folders_of(&self, needs: &[Need]) -> Vec<PathBuf> {
        needs.iter().filter_map(|need| self.folder_of(*need)).collect()
    }

    fn folder_of(&self, need: Need) -> Option<PathBuf> {
        match need {
            Need::WasmBindgen => self.folder_with("wasm-bindgen", |program| {
                said_by_file(program).is_some_and(|line| line.split_whitespace().any(|word| word == self.wasm_bindgen))
                    && program.with_file_name("wasm-bindgen-test-runner").is_file()
            }),
            Need::Trunk => {
                let wanted = version::said(TRUNK)?;
                self.folder_with("trunk", |program| {
                    let found = said_by_file(program).and_then(|line| version::said(&line));
                    found.is_some_and(|found| version::serves_for(found, wanted))
                })
            }
            Need::WasmOpt => self.folder_with("wasm-opt", |program| {
                binaryen_version(program).is_some_and(|found| found[0] >= OLDEST_BINARYEN)
            }),
            // `cargo install` may put it beside what is on the search path.
            Need::Firefox => self.folder_with("geckodriver", |_| true),
            Need::Deny => self.folder_with("cargo-deny", |_| true),
            Need::BrowserTests
            | Need::WebKit
            | Need::PdfText
            | Need::Office
            | Need::Lints
            | Need::WasmTarget
            | Need::StandardSource => None,
        }
    }

    fn folder_with(&self, name: &str, suits: impl Fn(&Path) -> bool) -> Option<PathBuf> {
        self.folders.iter().find(|folder| folder.join(name).is_file() && suits(&folder.join(name))).cloned()
    }

    /// Cargo's folder holds a stand-in for each component even where the component is not installed, so the compiler's folder is asked.
    fn has_component(&self, name: &str) -> bool {
        self.sysroot.as_ref().is_some_and(|sysroot| sysroot.join("bin").join(name).is_file())
    }

    fn has_wasm_target(&self) -> bool {
        if builds_standard_library() {
            return true;
        }
        let installed = self.sysroot.as_ref().map(|sysroot| sysroot.join("lib/rustlib/wasm32-unknown-unknown/lib"));
        installed.is_some_and(|library| library.is_dir())
    }
}

/// Whether cargo is told to compile the standard library too, as README.md says for closed networks: then none is installed.
pub(super) fn builds_standard_library() -> bool {
    std::env::var_os("CARGO_UNSTABLE_BUILD_STD").is_some()
}

/// The folder with the source of the compiler's own standard library, if it is there.
pub(crate) fn standard_source() -> Option<PathBuf> {
    source_below(&sysroot()?)
}

fn source_below(sysroot: &Path) -> Option<PathBuf> {
    let source = sysroot.join("lib/rustlib/src/rust");
    source.join("library/std/Cargo.toml").is_file().then_some(source)
}

/// Where the compiler that cargo would call keeps its libraries.
fn sysroot() -> Option<PathBuf> {
    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    said_by(&compiler, &["--print", "sysroot"]).map(PathBuf::from)
}

/// Where `cargo install` puts programs.
fn cargo_programs() -> Option<PathBuf> {
    cargo_home().map(|home| home.join("bin"))
}

/// Cargo's own folder.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// npm's `wasm-opt` takes half a second to say its version, so the package beside it is read; any other is asked.
fn binaryen_version(program: &Path) -> Option<version::Version> {
    let script = program.canonicalize().ok()?;
    let package = script.parent()?.parent()?.join("package.json");
    match std::fs::read_to_string(package) {
        Ok(text) => version::said(version_in_package(&text)?),
        Err(_) => version::said(&said_by_file(program)?),
    }
}

/// The version in a `package.json`, found by its key alone: this is the only thing ever asked of such a file.
fn version_in_package(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("\"version\"")?;
    rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?.split('"').next()
}

fn said_by_file(program: &Path) -> Option<String> {
    said_by(program.to_str()?, &["--version"])
}

fn said_by(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = output.status.success().then(|| String::from_utf8(output.stdout).ok())??;
    Some(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_an_npm_package_is_read_from_its_own_key() {
        let text = r#"{ "name": "binaryen", "version" : "132.0.0", "engines": { "version": "1" } }"#;
        assert_eq!(version_in_package(text), Some("132.0.0"));
        assert_eq!(version_in_package(r#"{ "name": "version-less" }"#), None);
    }

    #[test]
    fn the_source_of_the_standard_library_is_known_by_its_own_crate() -> Result<()> {
        let sysroot = std::env::temp_dir().join(format!("xtask-sysroot-{}", std::process::id()));
        let source = sysroot.join("lib/rustlib/src/rust");
        std::fs::create_dir_all(source.join("library/std"))?;
        let empty = source_below(&sysroot);
        std::fs::write(source.join("library/std/Cargo.toml"), "")?;
        let found = source_below(&sysroot);
        std::fs::remove_dir_all(sysroot)?;
        assert_eq!((empty, found), (None, Some(source)));
        Ok(())
    }

    #[test]
    fn a_tool_of_another_version_is_not_taken_for_the_one_that_is_wanted() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-found-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("trunk"), "")?;
        let machine = Machine { wasm_bindgen: "0.0.0".into(), folders: vec![folder.clone()], sysroot: None };
        let missing = [Need::Trunk, Need::WasmBindgen, Need::WasmTarget, Need::Lints];
        let found: Vec<Need> = missing.into_iter().filter(|need| machine.has(*need)).collect();
        assert!(machine.has_program("trunk"));
        std::fs::remove_dir_all(folder)?;
        assert_eq!(found, []);
        Ok(())
    }
}
