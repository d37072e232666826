//! The one bridge between the screen and the editor: takes what was typed, and tells only those places of the screen
//! that changed. It must not draw.

mod again;
mod apart;
mod arrival;
mod asking;
mod cells;
mod fields;
mod giving_way;
mod holding;
mod keeper;
mod last_year;
mod lists;
mod photos;
mod remarks;
mod saving;

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::drafts::Drafts;
use crate::domain::report::{Progress, Report, Total};
use crate::domain::template::{CellIndex, RowIndex, Template};
use crate::domain::values::Unreadable;
use crate::editor::{Changed, Edit, Editor, Field};
use crate::ui::components::paste_preview::Pasting;
use crate::ui::components::toast::ToastPlace;
use crate::ui::opening::Opened;
use cells::{Core, of_row, text_of};
use keeper::Keeper;

pub(super) use cells::SectionSignals;
pub(super) use fields::is_blank;
pub(super) use holding::Hold;
pub(super) use lists::AddedLine;
pub(super) use remarks::{Standing, field_of};
pub(super) use saving::SaveStatus;

/// A cell's problem as it is shown beneath the field.
pub(super) type ProblemSignal = RwSignal<Option<Unreadable>>;

/// The state of one open form. A handle: copies lead to the same state.
#[derive(Clone, Copy)]
pub(super) struct FormState {
    core: StoredValue<Core, LocalStorage>,
    /// What is known about saving.
    pub(super) save: RwSignal<SaveStatus>,
    /// Grows when a save has ended, or what another window saved was taken: for what is made of the whole report, which is
    /// too much work for each key.
    pub(super) saves: RwSignal<u32>,
    /// Whether this window edits the report.
    pub(super) hold: RwSignal<Hold>,
    /// The whole report's progress.
    pub(super) progress: RwSignal<Progress>,
    /// Whether there is something to take back, and something to do again.
    pub(super) reach: RwSignal<(bool, bool)>,
    /// What is open in it, for the files that leave.
    pub(super) standing: RwSignal<Standing>,
    /// The pictures by their ids, in their order.
    pub(super) photos: RwSignal<Vec<AddedLine>>,
    /// Grows with each step back or forth, which may change any place of the report.
    pub(super) steps: RwSignal<u32>,
    /// A block that is shown before it is pasted.
    pub(super) pasting: RwSignal<Option<Pasting>>,
    /// Where short words are shown.
    pub(super) toast: ToastPlace,
}

impl FormState {
    /// Opens the state; to be called within the owner of the page that shows it.
    pub(super) fn new(opened: Opened, drafts: Drafts, toast: ToastPlace) -> Self {
        let Opened { template, template_json, report, parent, hold, payload, .. } = opened;
        let progress = RwSignal::new(Progress::of_report(&template, &report));
        let photos = RwSignal::new(photos::lines(&report));
        let editor = Editor::for_fields(template, report);
        let mut core = Core::new(editor, template_json, drafts, parent);
        core.keeper = Keeper::new(payload);
        Self {
            core: StoredValue::new_local(core),
            save: RwSignal::new(SaveStatus::Idle),
            saves: RwSignal::new(0),
            hold: RwSignal::new(hold),
            progress,
            reach: RwSignal::new((false, false)),
            standing: RwSignal::new(Standing::default()),
            photos,
            steps: RwSignal::new(0),
            pasting: RwSignal::new(None),
            toast,
        }
    }

    /// Whether the page that shows it is still there. A field that is taken away tells of it once more when it loses
    /// the focus, and a toast outlives the page it speaks of.
    pub(super) fn is_shown(self) -> bool {
        self.core.try_with_value(|_| ()).is_some()
    }

    /// The stored drafts.
    pub(super) fn drafts(self) -> Drafts {
        self.core.with_value(|core| core.drafts.clone())
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
        self.with_report(|template, report| text_of(template, report, field))
    }

    /// The signal of a total; `None` for an open cell.
    pub(super) fn total(self, cell: CellIndex) -> Option<RwSignal<Total>> {
        self.core.with_value(|core| core.totals.get(cell.at()).copied().flatten())
    }

    /// The signal of a fixed cell's problem; `None` for a computed cell.
    pub(super) fn problem(self, cell: CellIndex) -> Option<ProblemSignal> {
        self.core.with_value(|core| core.problems.get(cell.at()).copied().flatten())
    }

    /// What stands in an open cell for money, group by group; `None` for any other cell.
    pub(super) fn money(self, cell: CellIndex) -> Option<RwSignal<String>> {
        self.core.with_value(|core| core.money.get(cell.at()).copied().flatten())
    }

    /// What is shown of a section.
    pub(super) fn section(self, section: RowIndex) -> Option<SectionSignals> {
        self.core.with_value(|core| of_row(&core.sections, section))
    }

    /// A person types: the text goes to the report, and what depends on it is shown anew.
    pub(super) fn typed(self, field: Field, text: String) {
        let edit = Edit::Type { field, text };
        if !self.may_edit() {
            return;
        }
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
        // What stands beside a figure would lag behind each key; it is said when the field is left.
        self.say_amount(field, false);
    }

    /// A person leaves a field. Gives the text to put into it, where the figure is now written as on paper.
    pub(super) fn left(self, field: Field) -> Option<String> {
        let Field::Cell(address) = field else { return None };
        self.say_amount(field, true);
        self.core.try_update_value(|core| core.editor.tidy(address)).flatten()
    }

    /// Does what needs no second part: answers a section, say. Gives what changed.
    pub(super) fn do_at_once(self, edit: &Edit) -> Changed {
        if !self.may_edit() {
            return Changed::default();
        }
        self.withdraw_toast();
        let changed = self.core.try_update_value(|core| core.editor.apply(edit)).unwrap_or_default();
        self.after(&changed);
        changed
    }

    /// Takes back the last thing done. Gives what changed, whose fields are to be rewritten.
    pub(super) fn undo(self) -> Changed {
        self.step(Editor::undo)
    }

    /// Does again what was taken back last. Gives what changed, whose fields are to be rewritten.
    pub(super) fn redo(self) -> Changed {
        self.step(Editor::redo)
    }

    fn step(self, step: fn(&mut Editor) -> Option<Changed>) -> Changed {
        if !self.may_edit() {
            return Changed::default();
        }
        self.withdraw_toast();
        let changed = self.core.try_update_value(|core| step(&mut core.editor)).flatten().unwrap_or_default();
        self.after(&changed);
        self.steps.update(|steps| *steps += 1);
        changed
    }

    /// Reads the report as it stands.
    pub(super) fn with_report<T>(self, read: impl FnOnce(&Template, &Report) -> T) -> T {
        self.core.with_value(|core| read(core.editor.template(), core.editor.report()))
    }

    /// Takes the toast away: what it offers to take back is no longer the last thing done.
    fn withdraw_toast(self) {
        if self.toast.with_untracked(|toast| toast.as_ref().is_some_and(|toast| !toast.stays())) {
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
        self.was_left(None);
    }

    /// Tells the changed places of the screen, and lets the report be saved.
    fn show(self, changed: &Changed) {
        match self.core.with_value(|core| core.owner.clone()) {
            Some(owner) => owner.with(|| self.show_owned(changed)),
            None => self.show_owned(changed),
        }
    }

    fn show_owned(self, changed: &Changed) {
        for list in &changed.lists {
            self.renew_list(*list);
        }
        if changed.photos {
            self.renew_photos();
        }
        for field in &changed.fields {
            self.renew_beside(*field);
        }
        for section in &changed.answered {
            self.renew_added_totals_of(*section);
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
        let reach = self.core.with_value(|core| core.editor.reach());
        if self.reach.get_untracked() != reach {
            self.reach.set(reach);
        }
        self.was_judged(&changed.questions);
        self.changed();
    }

    fn renew_progress(self, section: RowIndex) {
        let Some(signals) = self.section(section) else { return };
        let old = signals.progress.get_untracked();
        let (new, answer) = self.with_report(|template, report| {
            (Progress::of_section(template, report, section), report.section_answer(section))
        });
        if signals.answer.get_untracked() != answer {
            signals.answer.set(answer);
        }
        if old == new {
            return;
        }
        signals.progress.set(new);
        self.progress.update(|sum| {
            sum.filled = sum.filled + new.filled - old.filled;
            sum.unreadable = sum.unreadable + new.unreadable - old.unreadable;
            sum.answered = sum.answered + new.answered - old.answered;
            sum.of = sum.of + new.of - old.of;
        });
    }
}
