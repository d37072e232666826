//! Word documents, as LibreOffice lays them out on paper.

use anyhow::Result;
use phuluc_e2e::paper::Paper;

use crate::libre_office::Converted;
use crate::{assert_nothing, papers, reports};

#[test]
fn every_word_document_says_on_paper_what_the_report_says() -> Result<()> {
    let reports = reports::all()?;
    let files: Vec<_> = reports.iter().map(|report| report.file(".docx")).collect::<Result<_>>()?;
    let converted = Converted::of(&files, "pdf", &[])?;
    let mut found = Vec::new();
    for report in &reports {
        let file = report.name() + ".docx";
        let pdf = converted.file(&(report.name() + ".pdf"))?;
        let paper = Paper::of(&pdf, &std::fs::read(&pdf)?)?;
        let (pages, printed) = (paper.pages().len(), papers::pages(report));
        if pages.abs_diff(printed) > 1 {
            found.push(format!("{file}: {pages} pages, {printed} when the page itself is printed"));
        }
        found.extend(papers::faults(report, &file, &paper)?);
    }
    assert_nothing(&found);
    Ok(())
}
