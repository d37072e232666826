//! Running trunk: for release into `dist/`, or serving a development build; trunk never touches the network.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project::{self, Project};
use crate::{process, setup};

/// Where `serve` leaves the page's address for `finish`, which is the first to know that the page is there.
pub(super) const ADDRESS_VARIABLE: &str = "PHULUC_SERVED_AT";

/// The standard library is compiled along with the programs, by the same settings and for its size: that is not yet a thing
/// that a stable cargo offers (`-Z build-std`), so it is told that this is meant.
const WITH_STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// A program that breaks down stops at once, without the words for it, which nobody on a phone can read: the page says
/// that it has stopped (`src/boot/start.mjs`). A development build keeps them.
const WITHOUT_LAST_WORDS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Writes the finished site into `dist/`.
pub(crate) fn build(project: &Project) -> Result<()> {
    setup::fetch_crates(project, false)?;
    let mut flags = without_home_paths()?;
    let mut trunk = trunk(project, "build");
    if let Some(source) = setup::standard_source() {
        setup::fetch_standard(project, &WITH_STANDARD_LIBRARY)?;
        flags = [&flags, WITHOUT_LAST_WORDS, &remap(&source)].join(" ");
        trunk.envs(WITH_STANDARD_LIBRARY);
    } else {
        println!(
            "Without the source of Rust's standard library (`rustup component add rust-src`) programs are larger."
        );
    }
    trunk.args(["--release", "--dist"]).arg(project.site());
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    process::run(&mut trunk, "building the site")
}

/// Compiles the page's program once more, with the words of its screen in English. It is called by trunk, which has told
/// the compiler what else there is to be told; all that it is made of is there already but the page's own code.
pub(super) fn build_in_english() -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--offline", "--release", "--target", "wasm32-unknown-unknown", "--bin", "phuluc"]);
    cargo.args(["--features", "split,english"]).current_dir(project::root()?);
    process::run(&mut cargo, "building the page's program in English")
}

/// Serves a development build until a person stops it; it is rebuilt on each change.
pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("port {port} is taken; stop what listens there, or choose another: `cargo xtask serve --port N`")
    })?;
    setup::fetch_crates(project, false)?;
    println!("Building; the first time takes some minutes. The address is said here when the page is there.");
    let mut trunk = trunk(project, "serve");
    trunk.args(["--port", &port.to_string(), "--dist"]).arg(project.served_site());
    trunk.env(ADDRESS_VARIABLE, format!("http://127.0.0.1:{port}/"));
    process::hand_over(&mut trunk, "serving the site")
}

fn trunk(project: &Project, action: &str) -> Command {
    let mut trunk = project.program("trunk");
    trunk.args([action, "--offline=true", "--skip-version-check"]);
    // A failed build is told by the compiler's own lines; trunk's stack would push them out of sight.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // Trunk reads NO_COLOR as a boolean and refuses to start on the customary `1`.
    trunk.env_remove("NO_COLOR");
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.args(["--color", "never"]);
    }
    trunk
}

/// Compiler flags that leave the place of cargo's sources out of panic messages: the same bytes on every machine, and fewer.
fn without_home_paths() -> Result<String> {
    let inherited = std::env::var("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS").unwrap_or_default();
    let flags = registries()?.into_iter().map(|folder| remap(&folder));
    let all: Vec<String> = std::iter::once(inherited).chain(flags).filter(|flag| !flag.is_empty()).collect();
    Ok(all.join(" "))
}

/// Flags are separated by spaces, so a folder with a space in its name is left as it is.
fn remap(folder: &Path) -> String {
    match folder.to_str() {
        Some(path) if !path.contains(char::is_whitespace) => format!("--remap-path-prefix={path}="),
        _ => String::new(),
    }
}

/// The folders in which cargo keeps the sources of each registry, in the order of their names.
fn registries() -> Result<Vec<PathBuf>> {
    let Some(home) = setup::cargo_home() else {
        return Ok(Vec::new());
    };
    let Ok(entries) = fs::read_dir(home.join("registry/src")) else {
        return Ok(Vec::new());
    };
    let mut folders = Vec::new();
    for entry in entries {
        folders.push(entry.context("cargo's folder of sources could not be read")?.path());
    }
    folders.sort();
    Ok(folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_whose_name_would_break_the_flags_is_left_out() {
        assert_eq!(remap(Path::new("/home/an/.cargo/src")), "--remap-path-prefix=/home/an/.cargo/src=");
        assert_eq!(remap(Path::new("/home/Nguyễn An/.cargo/src")), "");
    }
}
