//! What an open form is made of: the editor, what is saved, and a signal for each place that is shown by itself.
//! It must not decide what is shown.

use std::rc::Rc;

use leptos::prelude::*;

use super::ProblemSignal;
use super::keeper::Keeper;
use super::lists::{self, AddedLine};
use super::remarks::Remarks;
use crate::browser::clock::Timeout;
use crate::browser::drafts::Drafts;
use crate::domain::report::{CellAddress, Entry, Progress, Report, SectionAnswer, Total};
use crate::domain::template::{CellIndex, RowIndex, Template};
use crate::domain::values::{Reading, Unreadable, unit};
use crate::editor::{Autosave, Editor, Field};
use crate::ui::wording;

/// What is shown of a section.
#[derive(Clone, Copy)]
pub(crate) struct SectionSignals {
    /// How far it is.
    pub(crate) progress: RwSignal<Progress>,
    /// Its answer as a whole.
    pub(crate) answer: RwSignal<Option<SectionAnswer>>,
}

pub(super) struct Core {
    /// What signals made later belong to: the page that shows the form, whatever was drawn last.
    pub(super) owner: Option<Owner>,
    pub(super) editor: Editor,
    pub(super) template_json: String,
    pub(super) drafts: Drafts,
    pub(super) autosave: Autosave,
    pub(super) timer: Option<Timeout>,
    pub(super) parent: Option<String>,
    pub(super) template_kept: bool,
    /// The revision with which another window was given the report; 0 for none.
    pub(super) handed_over: u64,
    /// The form was left, and is no longer held.
    pub(super) is_left: bool,
    /// This window is about to edit in place of one that was left.
    pub(super) waiting_to_edit: Option<Timeout>,
    /// What changes now comes from another window, and is stored already.
    pub(super) follows: bool,
    pub(super) keeper: Keeper,
    pub(super) totals: Vec<Option<RwSignal<Total>>>,
    pub(super) problems: Vec<Option<ProblemSignal>>,
    /// What stands in each open cell for money, group by group.
    pub(super) money: Vec<Option<RwSignal<String>>>,
    pub(super) sections: Vec<(RowIndex, SectionSignals)>,
    pub(super) lists: Vec<(RowIndex, RwSignal<Vec<AddedLine>>)>,
    pub(super) remarks: Remarks,
}

impl Core {
    pub(super) fn new(editor: Editor, template_json: String, drafts: Drafts, parent: Option<String>) -> Self {
        let template = Rc::clone(editor.template());
        let cells = || (0..).map(CellIndex).zip(template.cells());
        let totals = cells().map(|(cell, _)| editor.totals().get(cell).cloned().map(RwSignal::new)).collect();
        let problems = cells().map(|(index, cell)| {
            cell.is_open().then(|| RwSignal::new(problem_in(editor.report(), CellAddress::Fixed(index))))
        });
        let money = cells().map(|(index, cell)| {
            let is_money = cell.is_open() && unit::is_money(&cell.unit);
            is_money.then(|| RwSignal::new(amount(&editor, index)))
        });
        let money = money.collect();
        let sections = template.sections().map(|section| {
            let progress = RwSignal::new(Progress::of_section(&template, editor.report(), section));
            (section, SectionSignals { progress, answer: RwSignal::new(editor.report().section_answer(section)) })
        });
        let lists = template
            .rows()
            .filter(|(_, row)| row.added.is_some())
            .map(|(row, _)| (row, RwSignal::new(lists::lines(&template, editor.report(), row, &[]))));
        Self {
            owner: Owner::current(),
            totals,
            problems: problems.collect(),
            money,
            sections: sections.collect(),
            lists: lists.collect(),
            remarks: Remarks::default(),
            editor,
            template_json,
            drafts,
            autosave: Autosave::default(),
            timer: None,
            parent,
            template_kept: false,
            handed_over: 0,
            is_left: false,
            waiting_to_edit: None,
            follows: false,
            keeper: Keeper::default(),
        }
    }

    pub(super) fn problem_of(&self, address: CellAddress) -> Option<Unreadable> {
        problem_in(self.editor.report(), address)
    }

    pub(super) fn problem_signal(&self, address: CellAddress) -> Option<ProblemSignal> {
        match address {
            CellAddress::Fixed(cell) => self.problems.get(cell.at()).copied().flatten(),
            CellAddress::Added { row, index, cell } => {
                of_row(&self.lists, row)?.with_untracked(|lines| lines.get(index)?.problems.get(cell).copied())
            }
        }
    }
}

impl Core {
    /// The words beside a cell for money, with what they are now.
    pub(super) fn money_now(&self, cell: CellIndex) -> Option<(RwSignal<String>, String)> {
        let words = self.money.get(cell.at()).copied().flatten()?;
        Some((words, amount(&self.editor, cell)))
    }
}

/// The amount in a cell for money, group by group; empty where there is none.
fn amount(editor: &Editor, cell: CellIndex) -> String {
    match editor.report().entry(CellAddress::Fixed(cell)).map(Entry::reading) {
        Some(Reading::Number(number)) => wording::numbers::amount(*number, &editor.template().cell(cell).unit),
        _ => String::new(),
    }
}

/// What belongs to a row; few rows have such.
pub(super) fn of_row<T: Copy>(all: &[(RowIndex, T)], row: RowIndex) -> Option<T> {
    all.iter().find(|(own, _)| *own == row).map(|(_, found)| *found)
}

pub(super) fn problem_in(report: &Report, address: CellAddress) -> Option<Unreadable> {
    match report.entry(address)?.reading() {
        Reading::Unreadable(why) => Some(why.clone()),
        _ => None,
    }
}

pub(super) fn text_of(template: &Template, report: &Report, field: Field) -> String {
    let text = match field {
        Field::Cell(address) => report.entry(address).map_or("", |entry| entry.text()),
        Field::Note(row) => report.note(row),
        Field::AddedNote { row, index } => report.added(row).get(index).map_or("", |added| added.note.as_str()),
        Field::Narrative(row) => report.narrative(row),
        Field::Head(field) => report.head_field(field),
        Field::Explanation(comparison) => report.explanation(&comparison.key(template)),
        Field::Caption(index) => report.photos().get(index).map_or("", |photo| photo.caption.as_str()),
    };
    text.to_owned()
}
