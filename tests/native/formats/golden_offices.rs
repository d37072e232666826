//! Every file of every official form, filled in, with a fixed clock, against the files in `tests/golden`; workbooks and
//! Word documents as the text that a person can read.

use phuluc::formats::job::FileKind;

use super::golden::check;
use super::office_files::file;
use super::readable;
use super::samples::{FORMS, LAI_CHAU, Story, filled, lai_chau};

/// A report of each form; the one of Lai Châu has questions open.
fn all() -> impl Iterator<Item = Story> {
    FORMS.into_iter().map(|form| if form == LAI_CHAU { lai_chau() } else { filled(form) })
}

#[test]
fn every_file_of_every_form_is_as_a_person_has_looked_at_it() {
    for story in all() {
        // The words of a message have a test of their own, which opens them again.
        for kind in [FileKind::Html, FileKind::Json, FileKind::Csv] {
            check(&[&story.template.id, kind.extension()].concat(), &story.export_text(kind));
        }
    }
}

#[test]
fn every_workbook_is_as_a_person_has_looked_at_it() {
    for story in all() {
        check(&[&story.template.id, ".xlsx.txt"].concat(), &readable::book(&file(&story, FileKind::Xlsx, None)));
    }
}

#[test]
fn every_word_document_is_as_a_person_has_looked_at_it() {
    for story in all() {
        let bytes = file(&story, FileKind::Docx, None);
        check(&[&story.template.id, ".docx.txt"].concat(), &readable::document(&bytes));
        assert!(file(&story, FileKind::Docx, None) == bytes, "a second document of {} differs", story.template.id);
    }
}

#[test]
fn an_empty_form_is_as_a_person_has_looked_at_it() {
    let story = Story::on(LAI_CHAU);
    check("lai-chau-2023-empty.docx.txt", &readable::document(&file(&story, FileKind::Docx, None)));
    check("lai-chau-2023-empty.xlsx.txt", &readable::book(&file(&story, FileKind::Xlsx, None)));
}
