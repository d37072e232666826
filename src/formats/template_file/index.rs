//! The list of forms that a site offers. It must not know the forms themselves.
//!
//! It takes keys that it does not know: an older program must be able to list the forms of a newer site.

use chrono::NaiveDate;

use super::document::read_days;
use super::open;
use super::reader::{At, Object, Reader};
use crate::domain::template::Problem;

const FORMAT: &str = "phuluc.templates";

/// One form that the site offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// The form's id; its file is `ID.json` beside the list.
    pub id: String,
    /// The short name: "Lai Châu 2023".
    pub name: String,
    /// What the form is: its title in one line.
    pub title: String,
    /// Where it is asked: "tỉnh Lai Châu".
    pub place: String,
    /// First and last day of the Week.
    pub week: Option<(NaiveDate, Option<NaiveDate>)>,
    /// The report is due before this day.
    pub deadline: Option<NaiveDate>,
}

/// Reads the list of forms.
///
/// # Errors
/// Every problem of the list, each with its place.
pub fn load_index(text: &str) -> Result<Vec<IndexEntry>, Vec<Problem>> {
    let file = open::open(text, FORMAT)?;
    let mut reader = Reader::default();
    let root = Object::root(&file);
    reader.require(&root, &["templates"]);
    let mut entries = Vec::new();
    for (position, value) in reader.list(&root, "templates").iter().enumerate() {
        let at = At::item(&root.at, "templates", position);
        let Some(entry) = reader.object_of(at, value) else { continue };
        reader.require(&entry, &["id", "name"]);
        entries.push(IndexEntry {
            id: reader.text(&entry, "id"),
            name: reader.text(&entry, "name"),
            title: reader.text(&entry, "title"),
            place: reader.text(&entry, "place"),
            week: reader.object(&entry, "week").and_then(|week| read_days(&mut reader, &week)),
            deadline: reader.day(&entry, "deadline"),
        });
    }
    if reader.problems.is_empty() { Ok(entries) } else { Err(reader.problems) }
}
