//! Getting what is missing: the machine's packages first, because they can fail at once, then what is compiled for minutes.

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use super::failure;
use super::found::Machine;
use super::need::Need;
use super::system;
use super::version::{DENY, TRUNK};
use crate::process;

/// Installs each of these.
pub(super) fn install(missing: &[Need], machine: &Machine) -> Result<()> {
    system::install(missing, machine)?;
    for need in missing {
        let Some(mut command) = command_for(*need, machine)? else {
            continue;
        };
        let name = machine.name_of(*need);
        println!("installing {name} ({}) …", need.duration());
        let start = Instant::now();
        let heard = process::listen(&mut command)?;
        match failure::explain(&heard, &format!("{name} could not be installed"), need.way_out()) {
            Err(reason) if need.is_extra() => {
                println!("{reason}; going on without it\n");
                continue;
            }
            explained => explained?,
        }
        println!("installed {name} in {} s\n", start.elapsed().as_secs());
    }
    Ok(())
}

/// The command that gets a need which is no package of the machine's.
fn command_for(need: Need, machine: &Machine) -> Result<Option<Command>> {
    let (program, arguments) = match need {
        Need::BrowserTests | Need::WebKit | Need::PdfText | Need::Office | Need::WasmOpt => return Ok(None),
        Need::Firefox if machine.has_program("geckodriver") => return Ok(None),
        // Debian has no package of it.
        Need::Firefox => ("cargo", vec!["install", "--locked", "geckodriver"]),
        Need::Lints => (rustup(need, machine)?, vec!["component", "add", "rustfmt", "clippy"]),
        Need::WasmTarget => (rustup(need, machine)?, vec!["target", "add", "wasm32-unknown-unknown"]),
        Need::StandardSource if !machine.has_program("rustup") => return Ok(None),
        Need::StandardSource => ("rustup", vec!["component", "add", "rust-src"]),
        // Without `--locked`: the lock file it was published with names versions that have since been withdrawn.
        Need::WasmBindgen => ("cargo", vec!["install", "wasm-bindgen-cli", "--version", machine.wasm_bindgen()]),
        Need::Deny => ("cargo", vec!["install", "--locked", "cargo-deny", "--version", DENY]),
        Need::Trunk => ("cargo", vec!["install", "--locked", "trunk", "--version", TRUNK]),
    };
    let mut command = Command::new(program);
    command.args(arguments);
    for variable in OF_THIS_BUILD {
        command.env_remove(variable);
    }
    Ok(Some(command))
}

/// Settings meant for this project's own builds, which must not leak into the compiling of a tool.
const OF_THIS_BUILD: [&str; 4] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET"];

fn rustup(need: Need, machine: &Machine) -> Result<&'static str> {
    if !machine.has_program("rustup") {
        bail!("{} is missing and there is no rustup to add it; {}", machine.name_of(need), need.way_out());
    }
    Ok("rustup")
}
