//! Makes a report of the marks of a message. It must not know where the message came from.

use std::collections::BTreeMap;

use super::escape::{listed, unescaped};
use super::marks::Message;
use super::{IDS, UNREADABLE};
use crate::domain::report::{AddedRow, CellAddress, HeadField, Identity, Report, SectionAnswer, entry};
use crate::domain::template::{AddedRows, CellKind, RowIndex, Template};
use crate::domain::values::Reading;
use crate::formats::report_json::{Damage, LARGEST_REVISION, LONGEST_TEXT, MOST_ADDED_ROWS, is_id};

/// The report, and how many of the marks have a place in it.
///
/// # Errors
/// What contradicts the format, or is beyond the bounds of a file.
pub(in crate::formats) fn report(template: &Template, message: &Message) -> Result<(Report, usize), Damage> {
    let identity = identity(message)?;
    let mut reader = Reader { template, report: Report::new(template, identity), added: BTreeMap::new() };
    reader.add_rows(message)?;
    let mut taken = 0;
    for (key, content) in &message.marks {
        if content.len() > LONGEST_TEXT * 4 {
            return Err(Damage { place: key.clone() });
        }
        taken += usize::from(reader.take(key, content).is_some());
    }
    Ok((reader.report, taken))
}

fn identity(message: &Message) -> Result<Identity, Damage> {
    let damage = |place: &str| Damage { place: place.to_owned() };
    let head = message.head.as_ref().ok_or_else(|| damage("form"))?;
    for (id, place) in [(&head.report, "report.id"), (&head.writer, "report.writer"), (&head.parent, "report.parent")] {
        if !id.is_empty() && !is_id(id) {
            return Err(damage(place));
        }
    }
    if head.report.is_empty() {
        return Err(damage("report.id"));
    }
    if head.revision > LARGEST_REVISION {
        return Err(damage("report.revision"));
    }
    Ok(Identity {
        id: head.report.clone(),
        revision: head.revision,
        writer: head.writer.clone(),
        parent: Some(head.parent.clone()).filter(|parent| !parent.is_empty()),
        ancestors: head.ancestors.iter().filter(|ancestor| is_id(ancestor)).cloned().collect(),
        beside: None,
    })
}

struct Reader<'a> {
    template: &'a Template,
    report: Report,
    /// Where the added rows of the message stand in the report.
    added: BTreeMap<(RowIndex, usize), usize>,
}

impl Reader<'_> {
    /// Makes the added rows, so that what stands in them has a place.
    fn add_rows(&mut self, message: &Message) -> Result<(), Damage> {
        let ids = ids(message.marks.get(IDS).map_or("", String::as_str));
        let places = message.marks.keys().filter_map(|key| added_place(key.strip_prefix('d')?));
        let mut places: Vec<(RowIndex, usize)> = places.collect();
        places.sort_unstable();
        for (row, number) in places {
            let place = format!("{}.{number}", row.0);
            let Some(form) = self.added_form(row) else { continue };
            let known = ids.get(place.as_str());
            let id = known.map_or_else(|| place.replace('.', "-"), |id| (*id).to_owned());
            let rows = self.report.added(row);
            if !is_id(&id) || rows.len() >= MOST_ADDED_ROWS || rows.iter().any(|other| other.id == id) {
                return Err(Damage { place: ["d", &place].concat() });
            }
            let added = AddedRow::blank(id, form);
            self.added.insert((row, number), rows.len());
            if let Some(rows) = self.report.added_mut(row) {
                rows.push(added);
            }
        }
        Ok(())
    }

    fn added_form(&self, row: RowIndex) -> Option<&AddedRows> {
        (row.at() < self.template.row_count()).then(|| self.template.row(row).added.as_ref())?
    }

    /// Puts what a mark says into its place; `None` where it has none.
    fn take(&mut self, key: &str, content: &str) -> Option<()> {
        if key == IDS {
            return Some(());
        }
        if let Some(field) = HeadField::from_key(key) {
            self.report.set_head_field(field, &unescaped(content));
            return Some(());
        }
        let (kind, place) = key.split_at_checked(1)?;
        match (kind, place.contains('.')) {
            ("y", _) => self.take_explanation(content),
            ("d", _) => self.take_added(added_place(place)?, content),
            ("g", true) => self.take_added_note(added_place(place)?, content),
            _ => self.take_of_row(kind, self.row(place)?, content),
        }
    }

    fn row(&self, place: &str) -> Option<RowIndex> {
        let row = RowIndex(place.parse().ok()?);
        (row.at() < self.template.row_count()).then_some(row)
    }

    fn take_of_row(&mut self, kind: &str, row: RowIndex, content: &str) -> Option<()> {
        let is_section = self.template.row(row).section == row;
        match kind {
            "s" => return self.take_figures(row, content),
            "g" => drop(self.report.set_note(row, &unescaped(content))),
            "l" if self.template.row(row).narrative.is_some() => {
                self.report.set_narrative(row, &unescaped(content));
            }
            "k" if is_section => drop(self.report.set_section_answer(row, Some(SectionAnswer::NoActivity))),
            "z" if is_section => drop(self.report.set_section_answer(row, Some(SectionAnswer::BlankIsZero))),
            _ => return None,
        }
        Some(())
    }

    fn take_figures(&mut self, row: RowIndex, content: &str) -> Option<()> {
        let open = self.template.cells_of(row).filter(|(_, cell)| cell.is_open());
        let open = open.map(|(index, cell)| (CellAddress::Fixed(index), cell.kind, cell.unit.as_str()));
        let texts = texts(open.collect(), listed(content))?;
        self.put(texts);
        Some(())
    }

    fn take_added(&mut self, place: (RowIndex, usize), content: &str) -> Option<()> {
        let (row, index) = (place.0, *self.added.get(&place)?);
        let form = self.added_form(row)?;
        let open = form.cells.iter().enumerate().filter(|(_, cell)| cell.is_open());
        let open = open.map(|(at, cell)| (CellAddress::Added { row, index, cell: at }, cell.kind, cell.unit.as_str()));
        // Before each stands its label.
        let items = listed(content).map(|item| item.split_once(':').map_or(item, |(_, item)| item.trim()));
        let texts = texts(open.collect(), items)?;
        self.put(texts);
        Some(())
    }

    fn put(&mut self, texts: Vec<(CellAddress, String)>) {
        for (address, text) in texts {
            self.report.set_entry(self.template, address, &text);
        }
    }

    fn take_added_note(&mut self, place: (RowIndex, usize), content: &str) -> Option<()> {
        let index = *self.added.get(&place)?;
        self.report.added_mut(place.0)?.get_mut(index)?.note = unescaped(content);
        Some(())
    }

    fn take_explanation(&mut self, content: &str) -> Option<()> {
        let mut parts = listed(content);
        let (key, text) = (parts.next()?, parts.next()?);
        self.report.set_explanation(unescaped(key), &unescaped(text));
        parts.next().is_none().then_some(())
    }
}

/// `12.1`: the first row that was added below row 12.
fn added_place(place: &str) -> Option<(RowIndex, usize)> {
    let (row, number) = place.split_once('.')?;
    Some((RowIndex(row.parse().ok()?), number.parse().ok()?))
}

fn ids(content: &str) -> BTreeMap<&str, &str> {
    let words: Vec<&str> = content.split_whitespace().collect();
    words.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

/// Texts for these cells, one each; `None` where they are not so many.
fn texts<'a>(
    cells: Vec<(CellAddress, CellKind, &str)>,
    items: impl Iterator<Item = &'a str>,
) -> Option<Vec<(CellAddress, String)>> {
    let mut items = items;
    let mut texts = Vec::new();
    for (address, kind, unit) in cells {
        texts.push((address, text(items.next()?, kind, unit)));
    }
    items.next().is_none().then_some(texts)
}

/// What is to be put into a cell of this kind.
fn text(item: &str, kind: CellKind, unit: &str) -> String {
    if let Some(unreadable) = item.strip_prefix(UNREADABLE) {
        return unescaped(unreadable);
    }
    if item.starts_with('(') {
        return String::new();
    }
    // Behind a figure stands what it counts, for people.
    let figure = item.split_whitespace().next().unwrap_or_default();
    match entry::read(figure, kind, unit) {
        Reading::Number(_) | Reading::Date(_) => figure.to_owned(),
        _ => unescaped(item),
    }
}
