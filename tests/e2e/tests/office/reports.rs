//! The reports whose files are looked at, and what has to be found in these; it knows no program.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

/// One report.
#[derive(Debug, Deserialize)]
pub(crate) struct Report {
    pub(crate) form: String,
    /// How far it is: `blank`, `half`, `full`, `asked` (with questions open), `wide`.
    pub(crate) state: String,
    /// Whether its table lies on its side.
    pub(crate) lies: bool,
    /// Each label, note and line, from top to bottom.
    pub(crate) texts: Vec<String>,
    /// The words of the form and of the person: whatever they are, they may stand there.
    pub(crate) words: Vec<String>,
    /// The cells of the workbook's sheets: the official table, and the lines of data.
    pub(crate) sheets: Vec<Vec<Cell>>,
}

/// A cell that holds something.
#[derive(Debug, Deserialize)]
pub(crate) struct Cell {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) figure: Option<String>,
    pub(crate) text: Option<String>,
}

impl Cell {
    /// What it says.
    pub(crate) fn value(&self) -> &str {
        self.figure.as_deref().or(self.text.as_deref()).unwrap_or_default()
    }

    /// Its name, as a person finds it: `E19`.
    pub(crate) fn name(&self) -> String {
        let column = u8::try_from(self.column % 26).unwrap_or_default();
        format!("{}{}", char::from(b'A' + column), self.row + 1)
    }
}

impl Report {
    /// Its files' name without the ending.
    pub(crate) fn name(&self) -> String {
        format!("{}-{}", self.form, self.state)
    }

    /// One of its files.
    pub(crate) fn file(&self, ending: &str) -> Result<PathBuf> {
        Ok(folder()?.join(self.name() + ending))
    }
}

/// Where the files are.
pub(crate) fn folder() -> Result<PathBuf> {
    let folder = std::env::var_os("PHULUC_OFFICE_FILES").map(PathBuf::from);
    folder.context("no files were made: run `cargo xtask office-check`")
}

/// All reports.
pub(crate) fn all() -> Result<Vec<Report>> {
    let mut reports = files(&folder()?, "facts")?
        .iter()
        .map(|path| serde_json::from_str(&std::fs::read_to_string(path)?).with_context(|| path.display().to_string()))
        .collect::<Result<Vec<Report>>>()?;
    reports.sort_by_key(Report::name);
    ensure!(reports.len() == 25, "{} reports, not five states of five forms", reports.len());
    Ok(reports)
}

/// The files with this ending.
pub(crate) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
