//! The official document and the title block of a form's file. It must not know the table.

use chrono::NaiveDate;

use super::reader::{Object, Reader};
use crate::domain::template::{Document, Photos, Signature, TitleBlock};

/// Who asks whom, on what basis, by when. All of it may be left out.
pub(super) fn read(reader: &mut Reader, file: &Object<'_>) -> Document {
    const OPTIONAL: &[&str] = &[
        "issuer",
        "basis",
        "theme",
        "week",
        "deadline",
        "reporters",
        "recipient",
        "channel",
        "email",
        "attachments",
        "remark",
    ];
    let Some(document) = reader.object(file, "document") else { return Document::default() };
    reader.keys(&document, &[], OPTIONAL);
    Document {
        issuer: reader.text(&document, "issuer"),
        basis: reader.texts(&document, "basis"),
        theme: reader.text(&document, "theme"),
        week: reader.object(&document, "week").and_then(|week| {
            reader.keys(&week, &["from"], &["to"]);
            read_days(reader, &week)
        }),
        deadline: reader.day(&document, "deadline"),
        reporters: reader.text(&document, "reporters"),
        recipient: reader.text(&document, "recipient"),
        channel: reader.text(&document, "channel"),
        email: reader.text(&document, "email"),
        attachments: reader.texts(&document, "attachments"),
        remark: reader.text(&document, "remark"),
    }
}

/// First and last day of the Week; a document may name the first alone.
pub(super) fn read_days(reader: &mut Reader, week: &Object<'_>) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let last = reader.day(week, "to");
    reader.day(week, "from").map(|first| (first, last))
}

/// What is printed above the table.
pub(super) fn read_title_block(reader: &mut Reader, file: &Object<'_>) -> TitleBlock {
    let Some(block) = reader.object(file, "title_block") else { return TitleBlock::default() };
    reader.keys(&block, &["title"], &["appendix", "attached_to", "report", "signature"]);
    TitleBlock {
        appendix: reader.text(&block, "appendix"),
        title: reader.texts(&block, "title"),
        attached_to: reader.texts(&block, "attached_to"),
        report: reader.texts(&block, "report"),
        signature: reader.object(&block, "signature").map(|signature| {
            reader.keys(&signature, &["office"], &["manner"]);
            Signature { office: reader.text(&signature, "office"), manner: reader.text(&signature, "manner") }
        }),
    }
}

/// Whether the form asks for a district, as forms did until 2025.
pub(super) fn asks_district(reader: &mut Reader, file: &Object<'_>) -> bool {
    reader.object(file, "head").is_some_and(|head| {
        reader.keys(&head, &[], &["district"]);
        reader.flag(&head, "district")
    })
}

/// The cells that bore another name last year. Remarks of an office stand there as anywhere.
pub(super) fn read_last_year(reader: &mut Reader, file: &Object<'_>) -> Vec<(String, String)> {
    let Some(names) = reader.object(file, "last_year") else { return Vec::new() };
    let is_remark = |key: &str| key.starts_with("x_") || key.starts_with("comment");
    let keys = names.map.keys().filter(|key| !is_remark(key));
    keys.map(|key| (key.clone(), reader.text(&names, key))).collect()
}

/// The pictures that the form asks for.
pub(super) fn read_photos(reader: &mut Reader, file: &Object<'_>) -> Option<Photos> {
    let photos = reader.object(file, "photos")?;
    reader.keys(&photos, &["label"], &["hint"]);
    Some(Photos { label: reader.text(&photos, "label"), hint: reader.text(&photos, "hint") })
}
