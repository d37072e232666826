//! What is asked before a file changes what lies on the device. It must not know files.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::el;
use super::parts::{Button, button, group, span};
use crate::ui::import_question::{Answer, Question};

/// Draws the question. Nothing is chosen for the person.
pub(super) fn import_question(
    id: &str,
    question: &Question,
    take: impl Fn(Answer) + Clone + Send + Sync + 'static,
) -> AnyView {
    let answer = |answer: &Answer| {
        let (take, Answer { name, words }) = (take.clone(), *answer);
        let class = "button button--second";
        button(Button { class, name, words, label: None, action: Arc::new(move || take(Answer { name, words })) })
    };
    let place = |(name, said): &(String, String)| {
        el("li", "").holds(vec![span("import__name", name.clone()), span("import__sheets", said.clone())])
    };
    let mut inside = vec![el("p", "import__question").set("id", id).set("tabindex", "-1").says(&question.words)];
    if !question.places.is_empty() {
        inside.push(el("ul", "import__places").holds(question.places.iter().map(place).collect()));
    }
    let answers = group("finish__buttons", question.answers.iter().map(answer).collect());
    group("import__choice", vec![group("remark", inside), answers])
}
