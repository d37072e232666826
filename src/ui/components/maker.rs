//! A button that makes a file, and what came of it. It must not know which file.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, group, live, maybe, words};

/// Makes the file. Both results are sentences to be shown.
pub(super) type Make = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<String, String>>>> + Send + Sync>;

/// What is said of a file that is being made, was made, or was not.
#[derive(Clone)]
enum Said {
    Nothing,
    Busy,
    Done(String),
    Problem(String),
}

/// The button, which makes one file at a time, and the line below it, with the mark that tests know it by; what the button
/// does is given here.
pub(super) fn maker(mut described: Button, mark: &'static str, busy: &'static str, make: Make) -> Vec<AnyView> {
    let said = RwSignal::new(Said::Nothing);
    described.action = Arc::new(move || {
        if said.with_untracked(|said| matches!(said, Said::Busy)) {
            return;
        }
        said.set(Said::Busy);
        let file = make();
        spawn_local(async move {
            let result = file.await;
            let _ = said.try_set(match result {
                Ok(words) => Said::Done(words),
                Err(words) => Said::Problem(words),
            });
        });
    });
    let class = maybe(move || {
        let is_problem = said.with(|said| matches!(said, Said::Problem(_)));
        Some(if is_problem { "device__said device__said--problem" } else { "device__said" }.to_owned())
    });
    let words_said = words(move || match said.get() {
        Said::Nothing => String::new(),
        Said::Busy => busy.to_owned(),
        Said::Done(words) | Said::Problem(words) => words,
    });
    let line = el("p", "").live("class", class).set("role", "status").set(mark, "");
    vec![group("report-card__buttons", vec![button(described)]), line.holds(vec![live(words_said)])]
}
