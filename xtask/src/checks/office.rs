//! The files of the program in the hands of other programs: made by the pure tests, looked at by the end-to-end crate.

use anyhow::{Context as _, Result};

use super::OFFICE;
use crate::project::Project;
use crate::{process, setup};

/// Where the files lie: read by the test that makes them and by those that look at them.
const FOLDER: &str = "PHULUC_OFFICE_FILES";

/// Whether everything is here without being installed first.
pub(super) fn can_run() -> bool {
    setup::has_office()
}

/// Makes the files anew, and has them looked at.
pub(crate) fn check(project: &Project) -> Result<()> {
    let folder = project.target().join("office-files");
    // Nothing is there at the first run.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).context("the folder of the files")?;
    let make = ["test", "--quiet", "--no-default-features", "--features", OFFICE, "--test", "native", "office_files"];
    process::run(project.cargo(&make).env(FOLDER, &folder), "making the files")?;
    let look = ["test", "--package", "phuluc-e2e", "--test", "office"];
    process::run(
        project.cargo(&look).env(FOLDER, &folder).env("RUST_BACKTRACE", "0"),
        "looking at the files in office programs",
    )
}
