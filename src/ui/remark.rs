//! Sentences that stand in a row of the form, written into the page by hand. It must not know what they say.

use web_sys::{Document, Element};

use super::dom;

/// Where sentences stand: in a row, or beside a field of the head.
pub(super) struct Spot {
    /// The row's id, or the name of the field of the head.
    pub(super) owner: String,
    /// A field of it; `None` for the rows that a person added there.
    pub(super) field: Option<String>,
}

impl Spot {
    /// The place of a section as a whole, behind its heading.
    pub(super) fn of_section(section: &str) -> Self {
        Self { owner: format!("section.{section}"), field: None }
    }
}

/// Says these sentences there, in place of those before; `true` is for what cannot be right.
pub(super) fn write(spot: &Spot, lines: &[(bool, String)]) {
    let Some(document) = dom::document() else { return };
    let id = format!("{}.issue", spot.owner);
    let old = document.get_element_by_id(&id);
    if lines.is_empty() {
        if let Some(old) = old {
            // In a table the box stands in a row of its own.
            old.closest("tr.row--remark").ok().flatten().unwrap_or(old).remove();
        }
        return describe(&document, spot, &id, false);
    }
    let Some(said) = old.or_else(|| place(&document, spot, &id)) else { return };
    said.set_text_content(None);
    for (is_error, words) in lines {
        if let Ok(line) = document.create_element("p") {
            line.set_class_name(if *is_error { "remarks__line remarks__line--error" } else { "remarks__line" });
            line.set_text_content(Some(words));
            let _ = said.append_child(&line);
        }
    }
    describe(&document, spot, &id, true);
}

/// Puts an empty box where it belongs.
fn place(document: &Document, spot: &Spot, id: &str) -> Option<Element> {
    let said = document.create_element("div").ok()?;
    said.set_id(id);
    said.set_class_name("remarks");
    let anchor = anchor(document, spot)?;
    let Some(row) = anchor.closest("tr").ok()? else {
        let around = anchor.closest(".outline__item, .head__field").ok()?.unwrap_or(anchor);
        around.append_child(&said).ok()?;
        return Some(said);
    };
    let line = document.create_element("tr").ok()?;
    line.set_class_name("row row--remark");
    let cell = document.create_element("td").ok()?;
    cell.set_attribute("colspan", &width(&row).to_string()).ok()?;
    cell.append_child(&said).ok()?;
    line.append_child(&cell).ok()?;
    row.insert_adjacent_element("afterend", &line).ok()?;
    Some(said)
}

fn anchor(document: &Document, spot: &Spot) -> Option<Element> {
    let Spot { owner, field } = spot;
    if let Some(name) = field {
        let selector = format!("input[name=\"{name}\"],textarea[name=\"{name}\"],output[name=\"{name}\"]");
        return document.query_selector(&selector).ok()?;
    }
    if owner.starts_with("section.") {
        let section = document.get_element_by_id(owner)?;
        return Some(section.query_selector("tr, .outline__item").ok()?.unwrap_or(section));
    }
    document.query_selector(&format!("[data-adds=\"{owner}\"]")).ok()?
}

/// How many columns a row of the table has.
fn width(row: &Element) -> u32 {
    let mut width = 0;
    let mut next = row.first_element_child();
    while let Some(cell) = next {
        width += cell.get_attribute("colspan").and_then(|span| span.parse::<u32>().ok()).unwrap_or(1);
        next = cell.next_element_sibling();
    }
    width
}

/// Ties the sentences to the field, beside what describes it already. Fields of cells name the box from the start.
fn describe(document: &Document, spot: &Spot, id: &str, is_said: bool) {
    let Some(field) = spot.field.as_ref().and_then(|_| anchor(document, spot)) else { return };
    if field.class_list().contains("cell__input") {
        return;
    }
    let old = field.get_attribute("aria-describedby").unwrap_or_default();
    let mut ids: Vec<&str> = old.split_whitespace().filter(|other| *other != id).collect();
    if is_said {
        ids.push(id);
    }
    // It fails only for a name that is none.
    let _ = field.set_attribute("aria-describedby", &ids.join(" "));
}
