//! A workbook of the program's own, changed as Excel leaves it. It must not know how the program writes or reads one.

use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The workbook as Excel leaves it when somebody has typed 1300 over the 1250 of the official sheet.
pub fn changed(workbook: &Path, to: PathBuf) -> Result<PathBuf> {
    let mut source = zip::ZipArchive::new(Cursor::new(std::fs::read(workbook)?))?;
    let mut target = zip::ZipWriter::new(std::fs::File::create(&to)?);
    for index in 0..source.len() {
        let mut part = source.by_index(index)?;
        let (name, mut text) = (part.name()?.into_owned(), String::new());
        part.read_to_string(&mut text)?;
        if name == "xl/worksheets/sheet1.xml" {
            // Its total stands there as well, and is calculated anew.
            let first = text.find("<v>1250</v></c>").context("no 1250 on the official sheet")?;
            let cells = [&text[..first], &text[first..].replace("<v>1250</v></c>", "<v>1300</v></c>")];
            text = cells.concat();
        }
        target.start_file(name, zip::write::SimpleFileOptions::default())?;
        target.write_all(text.as_bytes())?;
    }
    target.finish()?;
    Ok(to)
}
