//! The figures of last year's report, as the device keeps them beside this year's. It must not know how they are shown.

use serde_json::{Map, Value};

use super::report_json::push_string;
use crate::domain::report::{CellAddress, HeadField, LastYear, Report, Totals};
use crate::domain::template::{CellIndex, RowIndex, Template};
use crate::domain::values::{Number, Reading, number_text};

/// Last year's figures, read from where they were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The name of the form that they stand on: "Lai Châu 2022".
    pub form: String,
    /// The unit that reported them; may be empty.
    pub unit: String,
    by_name: Map<String, Value>,
}

/// Takes the figures out of a report: readable ones and totals, by the names of their cells. The text is to be kept and
/// read by [`read`].
pub fn take(template: &Template, report: &Report) -> String {
    let totals = Totals::of(template, report);
    let mut json = String::from("{\"form\":");
    push_string(&mut json, &template.name);
    json.push_str(",\"unit\":");
    push_string(&mut json, report.head_field(HeadField::Unit));
    json.push_str(",\"figures\":{");
    let mut separator = "";
    for row in (0..template.row_count()).filter_map(|row| u32::try_from(row).ok()).map(RowIndex) {
        for (cell, _) in template.cells_of(row) {
            let Some(figure) = figure(report, &totals, cell) else { continue };
            json.push_str(std::mem::replace(&mut separator, ","));
            push_string(&mut json, &CellAddress::Fixed(cell).name(template));
            json.push(':');
            json.push_str(&number_text::token(figure));
        }
    }
    json.push_str("}}");
    json
}

/// Reads what [`take`] wrote; `None` for anything else.
pub fn read(text: &str) -> Option<Figures> {
    let value: Value = serde_json::from_str(text).ok()?;
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Figures { form: text("form")?, unit: text("unit")?, by_name: value.get("figures")?.as_object()?.clone() })
}

impl Figures {
    /// The figures that belong to the cells of this year's form: by the same name, or by the name that the form says.
    pub fn on(&self, template: &Template) -> LastYear {
        let mut beside = LastYear::default();
        for (index, cell) in (0..).map(CellIndex).zip(template.cells()) {
            let former = template.former_name(index);
            let name = former.map_or_else(|| CellAddress::Fixed(index).name(template), str::to_owned);
            let token = self.by_name.get(&name).map(Value::to_string);
            if let Some(figure) = token.and_then(|token| number_text::from_token(&token, cell.kind.places())) {
                beside.set(index, figure);
            }
        }
        beside
    }
}

fn figure(report: &Report, totals: &Totals, cell: CellIndex) -> Option<Number> {
    if let Some(total) = totals.get(cell) {
        return total.value;
    }
    match report.entry(CellAddress::Fixed(cell))?.reading() {
        Reading::Number(number) => Some(*number),
        _ => None,
    }
}
