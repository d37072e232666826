//! The one bridge between the screen and the editor: takes what was typed, and tells only those places of the screen
//! that changed. It must not draw.

mod lists;
mod saving;

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::clock::Timeout;
use crate::browser::drafts::Drafts;
use crate::domain::report::{CellAddress, HeadField, Progress, Report, Total};
use crate::domain::template::{CellIndex, RowIndex, Template};
use crate::domain::values::{Reading, Unreadable};
use crate::editor::{Autosave, Changed, Edit, Editor, Field};
use crate::ui::components::toast::ToastPlace;
use crate::ui::opening::Opened;

pub(super) use lists::AddedLine;
pub(super) use saving::SaveStatus;

/// A cell's problem as it is shown beneath the field.
pub(super) type ProblemSignal = RwSignal<Option<Unreadable>>;

/// The state of one open form. A handle: copies lead to the same state.
#[derive(Clone, Copy)]
pub(super) struct FormState {
    core: StoredValue<Core, LocalStorage>,
    /// What is known about saving.
    pub(super) save: RwSignal<SaveStatus>,
    /// The whole report's progress.
    pub(super) progress: RwSignal<Progress>,
    /// Where short words are shown.
    pub(super) toast: ToastPlace,
}

struct Core {
    editor: Editor,
    template_json: String,
    drafts: Drafts,
    autosave: Autosave,
    timer: Option<Timeout>,
    parent: Option<String>,
    template_kept: bool,
    totals: Vec<Option<RwSignal<Total>>>,
    problems: Vec<Option<ProblemSignal>>,
    sections: Vec<(RowIndex, RwSignal<Progress>)>,
    lists: Vec<(RowIndex, RwSignal<Vec<AddedLine>>)>,
}

impl FormState {
    /// Opens the state; to be called within the owner of the page that shows it.
    pub(super) fn new(opened: Opened, drafts: Drafts, toast: ToastPlace) -> Self {
        let Opened { template, template_json, report, parent, .. } = opened;
        let progress = RwSignal::new(Progress::of_report(&template, &report));
        let editor = Editor::new(template, report);
        let core = Core::new(editor, template_json, drafts, parent);
        Self { core: StoredValue::new_local(core), save: RwSignal::new(SaveStatus::Idle), progress, toast }
    }

    /// Whether the page that shows it is still there. A field that is taken away tells of it once more when it loses
    /// the focus, and a toast outlives the page it speaks of.
    pub(super) fn is_shown(self) -> bool {
        self.core.try_with_value(|_| ()).is_some()
    }

    /// The form.
    pub(super) fn template(self) -> Rc<Template> {
        self.core.with_value(|core| Rc::clone(core.editor.template()))
    }

    /// The field that bears this name.
    pub(super) fn field_named(self, name: &str) -> Option<Field> {
        Field::from_name(&self.template(), name)
    }

    /// The text that stands in a field now.
    pub(super) fn text_of(self, field: Field) -> String {
        self.core.with_value(|core| text_of(core.editor.report(), field))
    }

    /// The signal of a total; `None` for an open cell.
    pub(super) fn total(self, cell: CellIndex) -> Option<RwSignal<Total>> {
        self.core.with_value(|core| core.totals.get(cell.at()).copied().flatten())
    }

    /// The signal of a fixed cell's problem; `None` for a computed cell.
    pub(super) fn problem(self, cell: CellIndex) -> Option<ProblemSignal> {
        self.core.with_value(|core| core.problems.get(cell.at()).copied().flatten())
    }

    /// The signal of a section's progress.
    pub(super) fn section(self, section: RowIndex) -> Option<RwSignal<Progress>> {
        self.core.with_value(|core| of_row(&core.sections, section))
    }

    /// A person types: the text goes to the report, and what depends on it is shown anew.
    pub(super) fn typed(self, field: Field, text: String) {
        let edit = Edit::Type { field, text };
        let Some(changed) = self.core.try_update_value(|core| core.editor.apply(&edit)) else { return };
        if changed == Changed::default() {
            return;
        }
        self.withdraw_toast();
        if let Field::Cell(address) = field {
            // A problem that is shown is kept true; a new one waits until the field is left.
            self.with_problem_of(address, |shown, now| if shown.is_some() { now } else { None });
        }
        self.show(&changed);
    }

    /// A person leaves a field. Gives the text to put into it, where the figure is now written as on paper.
    pub(super) fn left(self, field: Field) -> Option<String> {
        let Field::Cell(address) = field else { return None };
        self.with_problem_of(address, |_, now| now);
        self.core.try_update_value(|core| core.editor.tidy(address)).flatten()
    }

    /// Does several things at once (a paste, a removed row). Gives what changed, whose fields are to be rewritten.
    pub(super) fn apply(self, edit: &Edit) -> Changed {
        self.withdraw_toast();
        let changed = self.core.try_update_value(|core| core.editor.apply(edit)).unwrap_or_default();
        self.after(&changed);
        changed
    }

    /// Takes back the last thing done.
    pub(super) fn undo(self) -> Changed {
        if !self.is_shown() {
            return Changed::default();
        }
        let changed = self.core.try_update_value(|core| core.editor.undo()).flatten().unwrap_or_default();
        self.after(&changed);
        changed
    }

    /// Reads the report as it stands.
    pub(super) fn with_report<T>(self, read: impl FnOnce(&Template, &Report) -> T) -> T {
        self.core.with_value(|core| read(core.editor.template(), core.editor.report()))
    }

    /// The labels of cells, to name those that a total is missing.
    pub(super) fn labels_of(self, cells: &[CellAddress]) -> String {
        self.with_report(|template, _| {
            let names = cells.iter().map(|cell| {
                let row = template.row(cell.row(template));
                if row.number.is_empty() { row.label.clone() } else { row.number.clone() }
            });
            names.collect::<Vec<_>>().join(", ")
        })
    }

    /// Takes the toast away: what it offers to take back is no longer the last thing done.
    fn withdraw_toast(self) {
        if self.toast.with_untracked(Option::is_some) {
            self.toast.set(None);
        }
    }

    fn after(self, changed: &Changed) {
        for field in &changed.fields {
            if let Field::Cell(address) = field {
                self.with_problem_of(*address, |_, now| now);
            }
        }
        self.show(changed);
    }

    /// Tells the changed places of the screen, and lets the report be saved.
    fn show(self, changed: &Changed) {
        for list in &changed.lists {
            self.renew_list(*list);
        }
        for total in &changed.totals {
            if let Some(signal) = self.total(*total)
                && let Some(value) = self.core.with_value(|core| core.editor.totals().get(*total).cloned())
            {
                signal.set(value);
            }
        }
        for section in &changed.sections {
            self.renew_progress(*section);
        }
        self.changed();
    }

    fn renew_progress(self, section: RowIndex) {
        let Some(signal) = self.section(section) else { return };
        let old = signal.get_untracked();
        let new = self.with_report(|template, report| Progress::of_section(template, report, section));
        if old == new {
            return;
        }
        signal.set(new);
        self.progress.update(|sum| {
            sum.filled = sum.filled + new.filled - old.filled;
            sum.unreadable = sum.unreadable + new.unreadable - old.unreadable;
            sum.of = sum.of + new.of - old.of;
        });
    }

    fn with_problem_of(
        self,
        address: CellAddress,
        decide: impl FnOnce(Option<Unreadable>, Option<Unreadable>) -> Option<Unreadable>,
    ) {
        let (signal, now) = self.core.with_value(|core| (core.problem_signal(address), core.problem_of(address)));
        let Some(signal) = signal else { return };
        let shown = signal.get_untracked();
        let next = decide(shown.clone(), now);
        if next != shown {
            signal.set(next);
        }
    }
}

impl Core {
    fn new(editor: Editor, template_json: String, drafts: Drafts, parent: Option<String>) -> Self {
        let template = Rc::clone(editor.template());
        let cells = || (0..).map(CellIndex).zip(template.cells());
        let totals = cells().map(|(cell, _)| editor.totals().get(cell).cloned().map(RwSignal::new)).collect();
        let problems = cells().map(|(index, cell)| {
            cell.is_open().then(|| RwSignal::new(problem_in(editor.report(), CellAddress::Fixed(index))))
        });
        let sections = template
            .sections()
            .map(|section| (section, RwSignal::new(Progress::of_section(&template, editor.report(), section))));
        let lists = template
            .rows()
            .filter(|(_, row)| row.added.is_some())
            .map(|(row, _)| (row, RwSignal::new(lists::lines(editor.report(), row, &[]))));
        Self {
            totals,
            problems: problems.collect(),
            sections: sections.collect(),
            lists: lists.collect(),
            editor,
            template_json,
            drafts,
            autosave: Autosave::default(),
            timer: None,
            parent,
            template_kept: false,
        }
    }

    fn problem_of(&self, address: CellAddress) -> Option<Unreadable> {
        problem_in(self.editor.report(), address)
    }

    fn problem_signal(&self, address: CellAddress) -> Option<ProblemSignal> {
        match address {
            CellAddress::Fixed(cell) => self.problems.get(cell.at()).copied().flatten(),
            CellAddress::Added { row, index, cell } => {
                of_row(&self.lists, row)?.with_untracked(|lines| lines.get(index)?.problems.get(cell).copied())
            }
        }
    }
}

/// What belongs to a row; few rows have such.
fn of_row<T: Copy>(all: &[(RowIndex, T)], row: RowIndex) -> Option<T> {
    all.iter().find(|(own, _)| *own == row).map(|(_, found)| *found)
}

fn problem_in(report: &Report, address: CellAddress) -> Option<Unreadable> {
    match report.entry(address)?.reading() {
        Reading::Unreadable(why) => Some(why.clone()),
        _ => None,
    }
}

fn text_of(report: &Report, field: Field) -> String {
    let text = match field {
        Field::Cell(address) => report.entry(address).map_or("", |entry| entry.text()),
        Field::Note(row) => report.note(row),
        Field::AddedNote { row, index } => report.added(row).get(index).map_or("", |added| added.note.as_str()),
        Field::Narrative(row) => report.narrative(row),
        Field::Head(field) => report.head_field(field),
    };
    text.to_owned()
}

/// Whether a field of the head holds nothing.
pub(super) fn is_blank(report: &Report, field: HeadField) -> bool {
    report.head_field(field).trim().is_empty()
}
