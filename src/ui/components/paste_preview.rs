//! What a block from a spreadsheet would do, shown before it is done: which fields, what is replaced, what cannot be read, what
//! finds no field. It must not know the clipboard, nor where the block falls.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::el;
use super::parts::{Button, button, changing, group, nothing, paragraph, part, span, td, tr};
use super::toast::Toast;
use crate::domain::report::CellAddress;
use crate::domain::report::issues::Place;
use crate::domain::template::Template;
use crate::editor::Field;
use crate::editor::paste::{Block, Laid};
use crate::editor::paste_preview::{Written, written};
use crate::ui::form_state::FormState;
use crate::ui::wording::{Phrase, form, issues, numbers as words, problems, review};
use crate::ui::{dialog, dom};

/// The id of the dialog.
const DIALOG: &str = "pasting";
/// The id of its heading.
const TITLE: &str = "pasting-title";
/// So many fields are named; who pastes more knows their sheet.
const MOST_NAMED: usize = 100;
/// So many texts without a field are named.
const MOST_LOST: usize = 8;

/// A block that waits to be pasted, and the cell that its first one falls on.
pub(crate) type Pasting = (Block, CellAddress);

/// Draws the place where it is shown; nothing while nothing waits.
pub(crate) fn paste_preview(state: FormState) -> AnyView {
    let following = RenderEffect::new(move |_: Option<()>| {
        if state.pasting.with(Option::is_some) {
            dom::soon(|| dialog::show(DIALOG));
        } else {
            dialog::close(DIALOG);
        }
    });
    StoredValue::new_local(following);
    let content = part(move || state.pasting.get().map_or_else(nothing, |pasting| shown(state, &pasting)));
    el("dialog", "pasting")
        .set("id", DIALOG)
        .set("aria-modal", "true")
        .set("aria-labelledby", TITLE)
        .on("close", move |_| leave(state))
        .holds(vec![changing(content)])
}

fn leave(state: FormState) {
    if state.pasting.with_untracked(Option::is_some) {
        state.pasting.set(None);
    }
}

fn lay(state: FormState, (block, start): &Pasting) -> Laid {
    state.with_report(|template, report| block.lay(template, report, *start))
}

fn shown(state: FormState, pasting: &Pasting) -> AnyView {
    let template = state.template();
    let laid = lay(state, pasting);
    let all = state.with_report(|template, report| written(&laid, template, report));
    let title = if all.is_empty() { words::PASTE_NOWHERE.to_owned() } else { words::paste_title(all.len()) };
    let mut inside = vec![el("h2", "pasting__title").set("id", TITLE).says(&title)];
    inside.extend(counts(&all, &laid).into_iter().map(|said| paragraph("pasting__said", said)));
    if !all.is_empty() {
        inside.push(group("pasting__fields", vec![table(&template, &all)]));
        inside.push(paragraph("pasting__said", words::PASTE_HELP.to_owned()));
    }
    inside.push(buttons(state, all.is_empty()));
    group("pasting__inside", inside)
}

fn counts(all: &[Written], laid: &Laid) -> Vec<String> {
    let mut said = Vec::new();
    let replaced = all.iter().filter(|one| one.replaces()).count();
    if replaced > 0 {
        said.push(words::paste_replaces(replaced));
    }
    let unreadable = all.iter().filter(|one| one.problem.is_some()).count();
    if unreadable > 0 {
        said.push(words::paste_unreadable(unreadable));
    }
    if laid.left_over > 0 {
        let named: Vec<String> = laid.lost.iter().take(MOST_LOST).map(|text| ["“", text, "”"].concat()).collect();
        said.push(words::paste_lost(laid.left_over, &named.join(", ")));
    }
    said
}

fn table(template: &Template, all: &[Written]) -> AnyView {
    let head = [words::PASTE_FIELD, words::PASTE_BEFORE, words::PASTE_AFTER];
    let head = head.into_iter().map(|words| el("th", "").set("scope", "col").says(words)).collect();
    let mut lines = vec![tr("pasting__heads", head)];
    lines.extend(all.iter().take(MOST_NAMED).map(|one| line(template, one)));
    if let Some(more) = all.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        lines.push(tr("", vec![el("td", "").set("colspan", "3").says(&words::paste_more(more))]));
    }
    el("table", "pasting__table").holds(vec![el("tbody", "").holds(lines)])
}

fn line(template: &Template, one: &Written) -> AnyView {
    let before = if one.before.trim().is_empty() { review::NO_FIGURE } else { &one.before };
    let mut after = vec![span("pasting__text", one.text.clone())];
    if let Some(why) = &one.problem {
        after.push(span("pasting__problem", problems::unreadable(why, unit(template, one.field))));
    }
    let class = if one.replaces() { "pasting__line pasting__line--replaces" } else { "pasting__line" };
    let name = el("th", "pasting__name").set("scope", "row").says_phrase(&name(template, one.field));
    tr(class, vec![name, td("pasting__before", vec![span("", before.to_owned())]), td("pasting__after", after)])
}

fn name(template: &Template, field: Field) -> Phrase {
    match field {
        Field::Cell(address) => issues::name(template, Place::Cell(address)),
        Field::Note(row) | Field::AddedNote { row, .. } => {
            Phrase::quoted([&issues::heading(template, row), ", ", &form::NOTE.to_lowercase()].concat())
        }
        Field::Narrative(_) | Field::Head(_) | Field::Explanation(_) | Field::Caption(_) => Phrase::default(),
    }
}

fn unit(template: &Template, field: Field) -> &str {
    match field {
        Field::Cell(address) => issues::unit(template, Place::Cell(address)),
        _ => "",
    }
}

fn buttons(state: FormState, is_nothing: bool) -> AnyView {
    let leave = move || leave(state);
    let no = |class, words| button(Button { class, name: "do-not-paste", words, label: None, action: Arc::new(leave) });
    if is_nothing {
        return group("pasting__buttons", vec![no("button", form::CLOSE)]);
    }
    let yes = button(Button {
        class: "button",
        name: "paste",
        words: words::PASTE,
        label: None,
        action: Arc::new(move || paste(state)),
    });
    group("pasting__buttons", vec![yes, no("button button--second", words::DO_NOT_PASTE)])
}

/// Does it, and offers to take it back.
fn paste(state: FormState) {
    let Some(pasting) = state.pasting.get_untracked() else { return };
    // The focus goes back to where it was first: its field is then written into like the others.
    state.pasting.set(None);
    dialog::close(DIALOG);
    // Another window may have changed the report meanwhile.
    let laid = lay(state, &pasting);
    let changed = state.apply(&laid.edit);
    state.show_in_fields(&changed);
    let undo = move || {
        let changed = state.undo();
        if state.is_shown() {
            state.show_in_fields(&changed);
        }
    };
    state.toast.set(Some(Toast::with_undo(form::pasted(laid.filled, laid.left_over), undo)));
}
