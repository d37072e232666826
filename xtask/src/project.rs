//! Where things are: the project's folders, and the search path on which the installed tools stand first.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::setup::Toolbox;

/// The folders of the project and the environment its child programs get.
pub(crate) struct Project {
    root: PathBuf,
    search_path: OsString,
}

impl Project {
    /// The project this program was compiled in, with the found tools first on the search path.
    pub(crate) fn with_tools(toolbox: &Toolbox) -> Result<Self> {
        Ok(Self { root: root()?, search_path: toolbox.search_path()? })
    }

    /// The folder that holds `Cargo.toml` and `Cargo.lock`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The finished site; only a release build is ever written here.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The site while it is being worked on, apart from `dist/` so that no unfinished build is ever taken for a finished one.
    pub(crate) fn served_site(&self) -> PathBuf {
        self.target().join("served-site")
    }

    /// A child program that runs in the project's root and finds the project's tools.
    pub(crate) fn program(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.root).env("PATH", &self.search_path);
        command
    }

    /// `cargo` with these arguments.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.program("cargo");
        command.args(arguments);
        command
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        target_below(&self.root)
    }
}

/// Where cargo builds what lies in a folder.
pub(crate) fn target_below(root: &Path) -> PathBuf {
    let named = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root.join(named.unwrap_or_else(|| "target".into()))
}

/// The workspace's root: the folder above this crate's.
pub(crate) fn root() -> Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .context("this program's own crate has no folder above it")
}
