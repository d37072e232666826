//! An exported page on paper: printed by Chromium, read back by poppler; it knows no form.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::browser::Browser;
use crate::ink::{self, MILLIMETRE, Margins};

/// A printed file with its text.
#[derive(Debug)]
pub struct Paper {
    pdf: PathBuf,
    /// Each page's words in the order of the cells, one space between two.
    pages: Vec<String>,
    text: String,
}

/// One page's size and the box around all its words, in points.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Paper {
    /// Opens an exported file as a mail attachment is opened, from the disk, and prints it.
    pub async fn print(browser: &Browser, file: &Path) -> Result<Self> {
        let address = url::Url::from_file_path(file).ok().context("the file's address")?;
        browser.open(address.as_str()).await?;
        Self::of(&file.with_extension("pdf"), &browser.print_to_pdf().await?)
    }

    /// Reads what was printed; it is kept in `pdf`.
    pub fn of(pdf: &Path, bytes: &[u8]) -> Result<Self> {
        let pdf = pdf.to_owned();
        std::fs::write(&pdf, bytes)?;
        // `-raw` keeps the order in which cells were drawn, so that a label broken over lines stays in one piece.
        let text = read("pdftotext", &["-raw", "-enc", "UTF-8"], &pdf)?;
        // A form feed ends each page.
        let pages: Vec<String> = text.trim_end_matches('\u{c}').split('\u{c}').map(words).collect();
        let text = pages.join(" ");
        Ok(Self { pdf, pages, text })
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// Looks for `wanted` behind `from` and returns the place behind it; the words' own line breaks do not matter.
    pub fn find_after(&self, from: usize, wanted: &str) -> Option<usize> {
        let wanted = words(wanted);
        let at = self.text.get(from..)?.find(&wanted)?;
        Some(from + at + wanted.len())
    }

    /// Where the words stand on each page.
    pub fn sheets(&self) -> Result<Vec<Sheet>> {
        let boxes = read("pdftotext", &["-bbox", "-enc", "UTF-8"], &self.pdf)?;
        let mut sheets: Vec<Sheet> = Vec::new();
        for line in boxes.lines().map(str::trim) {
            if line.starts_with("<page ") {
                sheets.push(empty_sheet(number(line, "width")?, number(line, "height")?));
            } else if line.starts_with("<word ") {
                let sheet = sheets.last_mut().context("a word before the first page")?;
                sheet.left = sheet.left.min(number(line, "xMin")?);
                sheet.right = sheet.right.max(number(line, "xMax")?);
                sheet.top = sheet.top.min(number(line, "yMin")?);
                sheet.bottom = sheet.bottom.max(number(line, "yMax")?);
            }
        }
        Ok(sheets)
    }

    /// Where the ink of each page ends, the number above later pages left out.
    pub fn margins(&self) -> Result<Vec<Margins>> {
        let boxes = read("pdftotext", &["-bbox", "-enc", "UTF-8"], &self.pdf)?;
        let mut all = Vec::new();
        for (number, page) in (1_usize..).zip(boxes.split("<page ").skip(1)) {
            let first = page.lines().map(str::trim).find(|line| line.starts_with("<word "));
            let from = first.filter(|line| in_margin(line)).map_or(Ok(0.0), |line| self::number(line, "yMax"))?;
            let page = number.to_string();
            let switches = ["-gray", "-r", "100", "-f", &page, "-l", &page];
            let picture = poppler("pdftoppm", &switches, &[self.pdf.as_path()])?;
            all.push(ink::margins(&picture, 100.0, from)?.with_context(|| format!("page {page} is empty"))?);
        }
        Ok(all)
    }

    /// The fonts that are not inside the file, by their names.
    pub fn fonts_left_out(&self) -> Result<Vec<String>> {
        let table = String::from_utf8(poppler("pdffonts", &[], &[self.pdf.as_path()])?).context("the fonts")?;
        let mut lines = table.lines();
        let column = lines.next().and_then(|heads| heads.find("emb ")).context("the column of fonts inside")?;
        let fonts = lines.skip(1).filter(|line| !line.get(column..).is_some_and(|rest| rest.starts_with("yes")));
        Ok(fonts.map(|line| line.split("  ").next().unwrap_or_default().to_owned()).collect())
    }

    /// A page as a scanner gives it, a JPEG of so many pixels an inch; pages count from 1.
    pub fn scan(&self, page: usize, pixels: usize) -> Result<PathBuf> {
        let (page, pixels) = (page.to_string(), pixels.to_string());
        let stem = self.pdf.with_extension(&page);
        let switches = ["-jpeg", "-singlefile", "-r", &pixels, "-f", &page, "-l", &page];
        poppler("pdftoppm", &switches, &[self.pdf.as_path(), &stem])?;
        Ok(PathBuf::from(format!("{}.jpg", stem.display())))
    }
}

/// The words of a text, one space between two. A line may end behind a slash, where no space is.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("/ ", "/")
}

/// Whether a word is a number in the upper margin.
fn in_margin(line: &str) -> bool {
    let text = line.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap_or_default();
    text.bytes().all(|digit| digit.is_ascii_digit()) && number(line, "yMax").is_ok_and(|end| end < 20.0 * MILLIMETRE)
}

fn empty_sheet(width: f64, height: f64) -> Sheet {
    Sheet { width, height, left: width, right: 0.0, top: height, bottom: 0.0 }
}

/// The number in an attribute of a line of `pdftotext -bbox`.
fn number(line: &str, attribute: &str) -> Result<f64> {
    let (_, rest) = line.split_once(&format!(" {attribute}=\"")).with_context(|| format!("{attribute} in {line}"))?;
    let (number, _) = rest.split_once('"').context("a closing quote")?;
    number.parse().with_context(|| format!("{attribute} in {line}"))
}

fn read(program: &str, switches: &[&str], pdf: &Path) -> Result<String> {
    let output = poppler(program, switches, &[pdf, Path::new("-")])?;
    String::from_utf8(output).context("the text of the PDF")
}

fn poppler(program: &str, switches: &[&str], paths: &[&Path]) -> Result<Vec<u8>> {
    let output = Command::new(program)
        .args(switches)
        .args(paths)
        .output()
        .with_context(|| format!("starting {program} (Debian: poppler-utils)"))?;
    ensure!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}
