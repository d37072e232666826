//! The buttons that make a file of the report. It must not know how a file is made.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::export_text::{Shown, export_text};
use super::parts::{
    Button, Words, button, card_title, changing, foldable, group, live, live_paragraph, maybe, nothing, paragraph,
    part, several, span, words,
};
use super::safety::{Subject, copy_button, last_copy, may_be_deleted};
use super::send_panel::send_panel;
use crate::browser::in_app;
use crate::domain::report::{Progress, check_code};
use crate::formats::job::FileKind;
use crate::ui::app::App;
use crate::ui::copy_out::Leaving;
use crate::ui::dom;
use crate::ui::form_state::FormState;
use crate::ui::past::Outside;
use crate::ui::route::Route;
use crate::ui::wording::{
    form as wording, in_app as in_app_words, photos, review, safety as safety_words, send, text as text_words, versions,
};

/// What came of the last export.
#[derive(Clone)]
enum Said {
    Nothing,
    Busy(FileKind),
    Done(String),
    Problem(String),
}

/// The files that are asked for here. One is made at a time, and a tap that comes while another is being made is kept until
/// its turn.
#[derive(Clone, Copy)]
struct Files {
    state: FormState,
    outside: Outside,
    said: RwSignal<Said>,
    shown: Shown,
    /// Those that are not there yet; the first is being made.
    asked: StoredValue<Vec<FileKind>>,
}

impl Files {
    fn new(state: FormState, outside: Outside) -> Self {
        let said = RwSignal::new(Said::Nothing);
        Self { state, outside, said, shown: Shown::nothing(), asked: StoredValue::new(Vec::new()) }
    }

    fn ask(self, kind: FileKind) {
        let add = |asked: &mut Vec<FileKind>| {
            let is_first = asked.is_empty();
            if !asked.contains(&kind) {
                asked.push(kind);
            }
            is_first
        };
        if self.asked.try_update_value(add) == Some(true) {
            spawn_local(self.make_all());
        }
    }

    /// Ends when all are there, or the panel is gone.
    async fn make_all(self) {
        let (mut lines, mut is_problem) = (Vec::new(), false);
        while let Some(kind) = self.asked.try_with_value(|asked| asked.first().copied()).flatten() {
            let _ = self.said.try_set(Said::Busy(kind));
            let result = self.make(kind).await;
            is_problem |= result.is_err();
            lines.push(result.unwrap_or_else(|why| why));
            let _ = self.asked.try_update_value(|asked| asked.remove(0));
        }
        lines.retain(|line| !line.is_empty());
        let lines = lines.join(" ");
        let _ = self.said.try_set(if is_problem { Said::Problem(lines) } else { Said::Done(lines) });
    }

    async fn make(self, kind: FileKind) -> Result<String, String> {
        let Self { state, outside, .. } = self;
        if kind == FileKind::Text {
            return self.shown.copy_anew(state, outside).await.map(|()| String::new());
        }
        let with_photos = match kind {
            FileKind::Html | FileKind::Docx => true,
            FileKind::Json => dom::is_checked(JSON_PHOTOS),
            FileKind::Text | FileKind::Csv | FileKind::Xlsx => false,
        };
        Leaving::of_open(state, kind, with_photos).await?.download(outside.noted())
    }

    /// What a file is for, and small beneath which kind of file it is.
    fn button(self, kind: FileKind, name: &'static str, [words, kind_of_file]: [&'static str; 2]) -> AnyView {
        let inside = vec![span("", words.to_owned()), span("button__kind", kind_of_file.to_owned())];
        let button = el("button", "button button--second button--kind").set("type", "button").set("name", name);
        button.on("click", move |_| self.ask(kind)).holds(inside)
    }
}

/// Draws the panel.
pub(crate) fn export_panel(app: App, state: FormState, outside: Outside) -> AnyView {
    let files = Files::new(state, outside);
    let said = files.said;
    let words_said = words(move || match said.get() {
        Said::Nothing => String::new(),
        Said::Busy(kind) => wording::exporting(kind.is_heavy()).to_owned(),
        Said::Done(words) | Said::Problem(words) => words,
    });
    let said_class = maybe(move || {
        let is_problem = said.with(|said| matches!(said, Said::Problem(_)));
        let class = if is_problem { "finish__said finish__said--problem" } else { "finish__said" };
        Some(class.to_owned())
    });
    // It keeps nobody from sending; it says what the files will be marked with.
    let standing = words(move || review::standing(state.standing.get()));
    let to_review = part(move || if app.is_review.get() { nothing() } else { review_button(app, state) });
    let form = state.template().id.clone();
    let to_paper = Arc::new(move || app.go(&Route::Paper(form.clone())));
    let class = "button button--second";
    let paper = button(Button { class, name: "paper", words: send::PAPER, label: None, action: to_paper });
    let buttons = vec![
        files.button(FileKind::Html, "export-html", wording::EXPORT_HTML),
        files.button(FileKind::Json, "export-json", wording::EXPORT_JSON),
    ];
    let (lead, end) = by_words(&files);
    el("section", "card finish").set("aria-labelledby", "finish").holds(vec![
        card_title("finish", wording::FINISH),
        lead,
        el("p", "finish__standing").set("data-standing", "").holds(vec![live(standing)]),
        group("finish__buttons", vec![changing(to_review), paper]),
        live_paragraph("finish__check", check(state)),
        send_panel(state, outside),
        el("h3", "finish__kinds").says(wording::OTHER_KINDS),
        group("finish__buttons", buttons),
        choice(state),
        other_files(&files),
        el("p", "")
            .live("class", said_class)
            .set("role", "status")
            .set("data-export-said", "")
            .holds(vec![live(words_said)]),
        end,
        safety(app, state, outside),
    ])
}

/// The code of the figures, as of the last save; nothing before the first figure.
fn check(state: FormState) -> Words {
    words(move || {
        state.saves.track();
        let Progress { filled, unreadable, .. } = state.progress.get_untracked();
        if filled + unreadable == 0 {
            return String::new();
        }
        text_words::check(&state.with_report(check_code::of))
    })
}

/// The report as words: first where the page stands inside another program, which saves no files; else last.
fn by_words(files: &Files) -> (AnyView, AnyView) {
    let inside_another = in_app::here();
    let class = if inside_another.is_some() { "button" } else { "button button--second" };
    let copies = *files;
    let action = Arc::new(move || copies.ask(FileKind::Text));
    let words = text_words::EXPORT;
    let copy = button(Button { class, name: "export-text", words, label: None, action });
    let buttons = group("finish__buttons", vec![copy]);
    let words = export_text(files.state, files.outside, files.shown);
    match inside_another {
        Some(app) => {
            let warning = el("p", "remark").set("data-in-app-export", "").says(&in_app_words::export(app.name));
            (group("finish__lead", vec![warning, buttons, words]), nothing())
        }
        None => (nothing(), group("finish__lead", vec![buttons, words])),
    }
}

/// The last copy outside, what may become of the report here, and the way to its earlier versions.
fn safety(app: App, state: FormState, outside: Outside) -> AnyView {
    let line = part(move || {
        let copy = outside.last_copy();
        let line = last_copy("finish__copy", copy.as_ref());
        if copy.is_none_or(|copy| copy.note.is_none()) {
            return line;
        }
        several(vec![line, paragraph("card__help", safety_words::NOT_SENT.to_owned())])
    });
    // Once said it stays for this visit: nothing moves under a thumb that has just taken a copy.
    let was_said = StoredValue::new(false);
    let remark = part(move || {
        if !was_said.get_value() && !outside.is_missing_here() {
            return nothing();
        }
        was_said.set_value(true);
        let copy = copy_button(app, Subject::Open(state), Arc::new(move || outside.renew()));
        may_be_deleted(app, state.ids().map(|(report, _)| report).unwrap_or_default(), vec![copy])
    });
    let history = Route::History(state.template().id.clone()).hash();
    group(
        "finish__safety",
        vec![
            changing(line),
            el("div", "").set("id", "keep").set("tabindex", "-1").holds(vec![changing(remark)]),
            el("a", "finish__history").set("href", &history).says(versions::TITLE),
        ],
    )
}

fn review_button(app: App, state: FormState) -> AnyView {
    let form = state.template().id.clone();
    let action = Arc::new(move || app.go(&Route::Review(form.clone())));
    button(Button { class: "button button--second", name: "review", words: review::TITLE, label: None, action })
}

/// The files for those who go on with a report elsewhere.
fn other_files(files: &Files) -> AnyView {
    let buttons = vec![
        files.button(FileKind::Docx, "export-docx", wording::EXPORT_DOCX),
        files.button(FileKind::Xlsx, "export-xlsx", wording::EXPORT_XLSX),
        files.button(FileKind::Csv, "export-csv", wording::EXPORT_CSV),
    ];
    let inside = vec![
        el("summary", "finish__more").says(wording::OTHER_FILES),
        paragraph("card__help", wording::OTHER_FILES_HELP.to_owned()),
        group("finish__buttons", buttons),
    ];
    foldable("finish__others", false, inside)
}

/// The name of the choice below.
const JSON_PHOTOS: &str = "json-photos";

/// Whether the data take the pictures along; not shown where there are none.
fn choice(state: FormState) -> AnyView {
    let hidden = maybe(move || (state.weight_of_photos() == 0).then(String::new));
    let label = words(move || wording::json_photos(&photos::in_file(state.weight_of_photos())));
    let check = el("input", "").set("type", "checkbox").set("name", JSON_PHOTOS).empty();
    el("label", "finish__choice").live("hidden", hidden).holds(vec![check, live(label)])
}
