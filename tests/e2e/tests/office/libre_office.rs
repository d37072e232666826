//! LibreOffice without a window, on a profile of its own that calculates every workbook anew; it knows no report.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

/// All sheets, each as a file of its own, commas and quotes, UTF-8, values and not what is shown of them.
pub(crate) const SHEETS: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
/// One table as it was read.
pub(crate) const TABLE: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";
/// How a table is read: commas and quotes, UTF-8, each cell as whatever it looks like.
pub(crate) const READ_TABLE: &str = "--infilter=CSV:44,34,76,1";

/// Without the first, figures that stand in the file would be taken as they are. Without the others, letters would come
/// from a font that has no Vietnamese ones, and these from another: Tinos is as wide as Times New Roman.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Font/Substitution"><prop oor:name="Replacement" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Font/Substitution/FontPairs"><node oor:name="_0" oor:op="replace">
<prop oor:name="ReplaceFont" oor:op="fuse"><value>Times New Roman</value></prop>
<prop oor:name="SubstituteFont" oor:op="fuse"><value>Tinos</value></prop>
<prop oor:name="Always" oor:op="fuse"><value>true</value></prop>
<prop oor:name="OnScreenOnly" oor:op="fuse"><value>false</value></prop></node></item>
</oor:items>
"#;

/// What LibreOffice made of files; it goes with its folder.
pub(crate) struct Converted {
    folder: TempDir,
}

impl Converted {
    /// Has all of these files converted at once.
    pub(crate) fn of(files: &[PathBuf], to: &str, switches: &[&str]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let profile = folder.path().join("profile");
        std::fs::create_dir_all(profile.join("user"))?;
        std::fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS)?;
        let output = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", "--convert-to", to, "--outdir"])
            .arg(folder.path())
            .args(switches)
            .args(files)
            .stdin(Stdio::null())
            .output()
            .context("starting soffice (Debian: libreoffice-calc, libreoffice-writer)")?;
        ensure!(output.status.success(), "soffice: {}", String::from_utf8_lossy(&output.stderr));
        Ok(Self { folder })
    }

    /// One of the files that it made.
    pub(crate) fn file(&self, name: &str) -> Result<PathBuf> {
        let file = self.folder.path().join(name);
        ensure!(file.is_file(), "LibreOffice made no {name}");
        Ok(file)
    }
}

/// The cells of a table with commas.
pub(crate) fn cells(file: &Path) -> Result<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(file)?;
    let rows = reader.records().map(|row| Ok(row?.iter().map(str::to_owned).collect()));
    rows.collect::<Result<_>>().with_context(|| file.display().to_string())
}

/// Whether two cells say the same: figures by their value, words by their letters.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(one), Ok(other)) => (one - other).abs() <= f64::EPSILON * one.abs(),
        _ => plain(one) == plain(other),
    }
}
