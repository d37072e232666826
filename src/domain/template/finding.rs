//! Rows found by words, without regard to marks, capitals and the order of the words. It must not know what was answered.

use super::{RowIndex, Template};
use crate::domain::values::plain;

/// The rows in whose number, label or unit every word stands, or begins a word, in paper order; none for no words.
/// A section's words count for the rows below it too, behind those that hold all words themselves.
pub fn rows(template: &Template, words: &str) -> Vec<RowIndex> {
    let wanted = plain::words(words);
    let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let (mut own, mut below) = (Vec::new(), Vec::new());
    for (index, row) in template.rows() {
        let said = plain::words(&[row.number.as_str(), " ", &row.label, " ", &row.unit].concat());
        if holds(&said, &wanted) {
            own.push(index);
        } else if row.section != index {
            let section = template.row(row.section);
            if holds(&[said.as_str(), " ", &plain::words(&section.label)].concat(), &wanted) {
                below.push(index);
            }
        }
    }
    own.extend(below);
    own
}

fn holds(said: &str, wanted: &[&str]) -> bool {
    wanted.iter().all(|wanted| said.split(' ').any(|word| word.starts_with(wanted)))
}
