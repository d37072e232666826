//! The ways to send a finished file: share it, write a letter, copy the address. It must not know how a file is made.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::about_form::{about_lines, deadline, help_link};
use super::element::el;
use super::parts::{Button, button, changing, foldable, group, nothing, paragraph, part};
use crate::browser::{files, share};
use crate::formats::copy_note::How;
use crate::formats::job::FileKind;
use crate::ui::copy_out::Leaving;
use crate::ui::form_state::FormState;
use crate::ui::past::Outside;
use crate::ui::wording::form::{ABOUT, about};
use crate::ui::wording::send as words;

/// How far a file is on its way.
#[derive(Clone)]
enum Stage {
    Nothing,
    Preparing,
    /// Ready. A tap has to hand it over at once, so it is made before.
    Ready(Rc<Ready>),
    Failed(String),
}

struct Ready {
    leaving: Leaving,
    /// The same for another program of the device, where it can be handed to one.
    file: Option<web_sys::File>,
}

/// Draws the button that gets the report ready, the ways to send it, and what goes to whom.
pub(crate) fn send_panel(state: FormState, outside: Outside) -> AnyView {
    let way = RwSignal::new_local(Stage::Nothing);
    let said = RwSignal::new(String::new());
    let template = state.template();
    let document = &template.document;
    let before = document.deadline.map_or_else(|| about::NOT_SAID.to_owned(), deadline);
    let action = Arc::new(move || prepare(state, way, said));
    let ways = part(move || match way.get() {
        Stage::Nothing => nothing(),
        Stage::Preparing => paragraph("send__said", words::PREPARING.to_owned()),
        Stage::Failed(why) => paragraph("send__said finish__said--problem", why),
        Stage::Ready(ready) => ways(state, outside, &ready, said),
    });
    let summary = el("summary", "help__asked").says(ABOUT);
    let outcome = super::parts::words(move || said.get());
    group(
        "send",
        vec![
            button(Button { class: "button", name: "send", words: words::SEND, label: None, action }),
            el("div", "send__ways").set("role", "status").holds(vec![changing(ways)]),
            el("p", "send__said")
                .set("role", "status")
                .set("data-send-said", "")
                .holds(vec![super::parts::live(outcome)]),
            paragraph(
                "send__to",
                words::goes_to(about::or_not_said(&document.recipient), about::or_not_said(&document.email), &before),
            ),
            paragraph("card__help", words::HELP.to_owned()),
            foldable("send__about", false, vec![summary, about_lines(document)]),
            help_link(&template.id),
        ],
    )
}

fn prepare(state: FormState, way: RwSignal<Stage, LocalStorage>, said: RwSignal<String>) {
    if way.with_untracked(|way| matches!(way, Stage::Preparing)) {
        return;
    }
    said.set(String::new());
    way.set(Stage::Preparing);
    spawn_local(async move {
        let next = match Leaving::of_open(state, FileKind::Html, true).await {
            Ok(leaving) => {
                let made = &leaving.made;
                let file = share::file_of(&made.name, &made.media_type, &made.bytes).filter(share::can_share);
                Stage::Ready(Rc::new(Ready { leaving, file }))
            }
            Err(why) => Stage::Failed(why),
        };
        // The focus stays on the button; what is ready is read out, and comes next.
        let _ = way.try_set(next);
    });
}

fn ways(state: FormState, outside: Outside, ready: &Rc<Ready>, said: RwSignal<String>) -> AnyView {
    let template = state.template();
    let document = &template.document;
    let made = &ready.leaving.made;
    let ready_words = words::ready(&made.name);
    let mut all = vec![el("p", "send__ready").set("name", "send-way").says(&ready_words)];
    let mut buttons = Vec::new();
    let kept = StoredValue::new_local(Rc::clone(ready));
    if ready.file.is_some() {
        let action = Arc::new(move || hand_over(outside, kept.get_value(), said));
        buttons.push(button(Button { class: "button", name: "share", words: words::SHARE, label: None, action }));
    }
    let keep = Arc::new(move || {
        let leaving = &kept.get_value().leaving;
        said.set(leaving.download(outside.noted()).unwrap_or_else(|why| why));
    });
    let class = if ready.file.is_some() { "button button--second" } else { "button" };
    buttons.push(button(Button { class, name: "keep", words: words::KEEP, label: None, action: keep }));
    let (subject, letter) = made.letter.split_once('\n').unwrap_or_default();
    let address = if is_address(&document.email) { document.email.as_str() } else { "" };
    let mail = el("a", "button button--second").set("name", "mail").set("href", &mail_link(address, subject, letter));
    buttons.push(mail.says(words::MAIL));
    if !document.email.is_empty() {
        let email = document.email.clone();
        let action = Arc::new(move || copy(email.clone(), said));
        let words = words::COPY_ADDRESS;
        buttons.push(button(Button {
            class: "button button--second",
            name: "copy-address",
            words,
            label: None,
            action,
        }));
    }
    all.push(group("finish__buttons", buttons));
    let help = if ready.file.is_some() { words::MAIL_HELP } else { words::MAIL_HELP_WITHOUT_SHARING };
    all.push(paragraph("send__help", help.to_owned()));
    group("send__list", all)
}

fn hand_over(outside: Outside, ready: Rc<Ready>, said: RwSignal<String>) {
    spawn_local(async move {
        let Some(file) = &ready.file else { return };
        let words = match share::share(file).await {
            share::Shared::Handed => {
                ready.leaving.has_left_by(How::Share, outside.noted());
                words::HANDED
            }
            share::Shared::Dismissed => "",
            share::Shared::Refused => words::NOT_SHARED,
        };
        let _ = said.try_set(words.to_owned());
    });
}

fn copy(text: String, said: RwSignal<String>) {
    spawn_local(async move {
        let copied = files::copy_text(&text).await;
        let _ = said.try_set(if copied.is_ok() { words::ADDRESS_COPIED } else { words::NOT_COPIED }.to_owned());
    });
}

/// One office's letter prints something that is no address.
fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !text.contains(' '))
}

fn mail_link(address: &str, subject: &str, letter: &str) -> String {
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
    ["mailto:", &encoded(address).replace("%40", "@"), "?subject=", &encoded(subject), "&body=", &encoded(letter)]
        .concat()
}
