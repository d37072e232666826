//! Writes a report as a message. It must not know how one is read.

use super::escape::{Place, escaped};
use super::{BEGIN, END, IDS, UNREADABLE, words};
use crate::domain::report::{CellAddress, Entry, HeadField, Report, SectionAnswer, Total, Totals, check_code};
use crate::domain::template::{CellKind, Comparison, RowIndex, Template};
use crate::domain::values::{Reading, number_text};
use crate::formats::paper::date_line::numeric;
use crate::formats::paper::words as paper_words;

/// The whole message.
pub fn message(template: &Template, report: &Report, totals: &Totals) -> String {
    let mut writer = Writer { template, report, totals, text: String::new(), marks: 0 };
    writer.head();
    for index in writer.rows_with_answers() {
        writer.row(index);
    }
    writer.explanations();
    writer.ids();
    let Writer { text, marks, .. } = writer;
    let begin = mark(BEGIN, &origin(template, report, marks));
    let end = mark(END, &words::end(marks, &check_code::of(template, report)));
    let photos = report.photos().len();
    let photos = if photos == 0 { String::new() } else { [&words::photos(photos), "\n"].concat() };
    let title = outside(&words::title(&template.name));
    [
        &title,
        "\n",
        words::HELP,
        "\n",
        words::ORIGIN,
        " ",
        &begin,
        "\n",
        &text,
        "\n",
        &photos,
        words::FINISH,
        " ",
        &end,
        "\n",
    ]
    .concat()
}

fn mark(key: &str, content: &str) -> String {
    ["[", key, ": ", content, "]"].concat()
}

/// Words outside of the marks: nothing in them passes for one.
fn outside(words: &str) -> String {
    let words = words.replace('[', "(").replace(']', ")");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words inside of a mark that nobody reads but people.
fn beside(words: &str) -> String {
    outside(words).replace(['\\', '|', ';', ':'], " ").trim().to_owned()
}

/// So many of the latest ancestors travel: each has left a device once, and a message is short.
const MOST_ANCESTORS: usize = 4;

fn origin(template: &Template, report: &Report, marks: usize) -> String {
    let identity = &report.identity;
    let has_more = !report.kept.is_empty()
        || !report.photos().is_empty()
        || template.rows().any(|(row, _)| report.added(row).iter().any(|added| !added.kept.is_empty()));
    // What leaves something out must not pass for what it came from.
    let parent = identity.parent.as_deref().filter(|_| !has_more);
    let mut words = vec![
        template.id.clone(),
        format!("v{}", template.version),
        format!("k{}", template.fingerprint),
        format!("b{}", identity.id),
        format!("r{}", identity.revision),
        format!("w{}", identity.writer),
    ];
    words.extend(parent.map(|parent| format!("p{parent}")));
    if !has_more {
        let oldest = identity.ancestors.len().saturating_sub(MOST_ANCESTORS);
        words.extend(identity.ancestors[oldest..].iter().map(|ancestor| format!("a{ancestor}")));
    }
    words.push(format!("n{marks}"));
    words.join(" ")
}

struct Writer<'a> {
    template: &'a Template,
    report: &'a Report,
    totals: &'a Totals,
    text: String,
    marks: usize,
}

impl Writer<'_> {
    /// A line with a mark at its end.
    fn line(&mut self, before: &str, key: &str, content: &str) {
        let before = outside(before);
        self.text.push_str(&before);
        if !before.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&mark(key, content));
        self.text.push('\n');
        self.marks += 1;
    }

    fn head(&mut self) {
        for field in HeadField::ALL {
            let text = self.report.head_field(field);
            if !text.is_empty() {
                self.line(words::head_field(field), field.key(), &escaped(text, Place::Alone));
            }
        }
    }

    /// Rows that say something, and those that they stand under.
    fn rows_with_answers(&self) -> Vec<RowIndex> {
        let mut is_wanted = vec![false; self.template.row_count()];
        for (index, row) in self.template.rows() {
            if self.says_something(index) {
                is_wanted[index.at()] = true;
                let mut above = row.parent;
                while let Some(parent) = above.filter(|parent| !is_wanted[parent.at()]) {
                    is_wanted[parent.at()] = true;
                    above = self.template.row(parent).parent;
                }
            }
        }
        self.template.rows().map(|(index, _)| index).filter(|index| is_wanted[index.at()]).collect()
    }

    fn says_something(&self, row: RowIndex) -> bool {
        !self.report.note(row).is_empty()
            || !self.report.narrative(row).is_empty()
            || !self.report.added(row).is_empty()
            || self.report.section_answer(row).is_some()
            || self.figures(row).is_some()
    }

    fn row(&mut self, index: RowIndex) {
        let row = self.template.row(index);
        if row.section == index {
            self.text.push('\n');
        }
        let number =
            if row.number.is_empty() { row.label.clone() } else { paper_words::numbered(&row.number, &row.label) };
        let name = [number, self.computed(index)].join(" ");
        match self.figures(index) {
            Some(figures) => self.line(&name, &format!("s{}", index.0), &figures),
            None => self.text.extend([&outside(&name), "\n"]),
        }
        match self.report.section_answer(index) {
            Some(SectionAnswer::NoActivity) => self.line("", &format!("k{}", index.0), words::NO_ACTIVITY),
            Some(SectionAnswer::BlankIsZero) => self.line("", &format!("z{}", index.0), words::BLANK_IS_ZERO),
            None => {}
        }
        if !self.report.narrative(index).is_empty() {
            self.line("", &format!("l{}", index.0), &escaped(self.report.narrative(index), Place::Alone));
        }
        self.note(self.report.note(index), &format!("g{}", index.0));
        for (position, added) in self.report.added(index).iter().enumerate() {
            let place = format!("{}.{}", index.0, position + 1);
            self.line("+", &["d", &place].concat(), &self.added(index, position));
            self.note(&added.note, &["g", &place].concat());
        }
    }

    fn note(&mut self, note: &str, key: &str) {
        if !note.is_empty() {
            self.line(words::NOTE, key, &escaped(note, Place::Alone));
        }
    }

    /// The open cells of a row; `None` where all are blank.
    fn figures(&self, row: RowIndex) -> Option<String> {
        let (mut items, mut is_answered) = (Vec::new(), false);
        for (index, cell) in self.template.cells_of(row).filter(|(_, cell)| cell.is_open()) {
            let entry = self.report.entry(CellAddress::Fixed(index))?;
            is_answered |= *entry.reading() != Reading::Blank;
            items.push(item(entry, cell.kind, &cell.unit));
        }
        is_answered.then(|| items.join("; "))
    }

    fn added(&self, row: RowIndex, index: usize) -> String {
        let cells = self.template.row(row).added.iter().flat_map(|form| &form.cells).enumerate();
        let open = cells.filter(|(_, form)| form.is_open()).filter_map(|(cell, form)| {
            let entry = self.report.entry(CellAddress::Added { row, index, cell })?;
            Some([&beside(&form.label), ": ", &item(entry, form.kind, &form.unit)].concat())
        });
        open.collect::<Vec<_>>().join("; ")
    }

    /// The totals of a row, for people.
    fn computed(&self, row: RowIndex) -> String {
        let totals = self.template.cells_of(row).filter_map(|(index, cell)| {
            let Total { value, blocked_by, .. } = self.totals.get(index)?;
            let figure = [&number_text::grouped((*value)?), " ", &cell.unit].concat();
            Some(if blocked_by.is_empty() { figure } else { words::incomplete(&figure) })
        });
        let totals = totals.collect::<Vec<_>>().join("; ");
        if totals.is_empty() { totals } else { words::total(&totals) }
    }

    fn explanations(&mut self) {
        for (position, (key, text)) in self.report.explanations().iter().enumerate() {
            let asked = Comparison::from_key(self.template, key)
                .and_then(|comparison| self.template.checks().fields(comparison).first()?.row(self.template));
            let row = asked.map(|row| self.template.row(row));
            let name = row.map_or_else(String::new, |row| paper_words::row(&row.number, &row.label));
            let content = [escaped(key, Place::Listed), escaped(text, Place::Listed)].join("; ");
            let before = [words::EXPLANATION, &name].join(" ");
            self.line(&before, &format!("y{}", position + 1), &content);
        }
    }

    fn ids(&mut self) {
        let mut ids = Vec::new();
        for (row, _) in self.template.rows() {
            for (position, added) in self.report.added(row).iter().enumerate() {
                ids.push(format!("{}.{} {}", row.0, position + 1, added.id));
            }
        }
        if !ids.is_empty() {
            self.text.push('\n');
            self.line(words::IDS, IDS, &ids.join(" "));
        }
    }
}

/// What stands in one cell.
fn item(entry: &Entry, kind: CellKind, unit: &str) -> String {
    let with_unit = |text: &str| [text, &beside(unit)].join(" ").trim_end().to_owned();
    match entry.reading() {
        Reading::Blank if kind.is_number() => with_unit(words::BLANK),
        Reading::Blank => words::BLANK.to_owned(),
        Reading::Number(number) => with_unit(&number_text::grouped(*number)),
        Reading::Date(date) => numeric(*date),
        Reading::Text => escaped(entry.text(), Place::Listed),
        Reading::Unreadable(_) => [UNREADABLE, " ", &escaped(entry.text(), Place::Listed)].concat(),
    }
}
