//! Files of the program in the hands of other programs: LibreOffice, Python, and Chromium's paper. Each failure is a
//! sentence that names form, file and place. `cargo xtask office-check` makes the files and runs this.

mod documents;
mod libre_office;
mod papers;
mod reports;
mod tables;
mod workbooks;

use std::fmt::Write as _;

/// Fails with all that was found, one sentence a line.
fn assert_nothing(found: &[String]) {
    let mut all = String::new();
    for sentence in found.iter().take(40) {
        let _ = writeln!(all, "{sentence}");
    }
    assert!(found.is_empty(), "{} faults:\n{all}", found.len());
}
