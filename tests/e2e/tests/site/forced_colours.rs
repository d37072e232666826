//! Colours that the person's device forces upon every page: what can be pressed or typed into keeps an edge, what is chosen
//! differs from what is not, and what is drawn by the style sheet alone does not vanish.

use anyhow::{Context as _, Result};
use phuluc_e2e::form::Form;
use phuluc_e2e::stage::Stage;
use serde_json::Value;

use crate::FORM;

/// What can be pressed or typed into and is seen, without an edge.
const BARE: &str = "return [...document.querySelectorAll('.button, .answers__toggle, .save-line__list, .save-line__step, \
    input:not(.import__input, [type=checkbox]), textarea')].filter(one => one.checkVisibility()).filter(one => { \
        const { borderTopStyle, borderTopWidth } = getComputedStyle(one); \
        return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 }).map(one => one.outerHTML.slice(0, 120))";

/// The colour of a part that the style sheet draws, and that of the ground behind it.
const SIGN: &str = "const step = document.querySelector('[name=undo-step]'); \
    return [getComputedStyle(step, '::before').backgroundColor, getComputedStyle(step).backgroundColor]";

/// The colour of the edges that make a tick, and that of the ground behind it.
const TICK: &str = "const chosen = document.querySelector('[aria-pressed=true]'); \
    return [getComputedStyle(chosen, '::before').borderRightColor, getComputedStyle(chosen).backgroundColor]";

const ANSWERS: &str = "return [...document.querySelectorAll('#section\\\\.opening .answers__toggle[aria-pressed]')] \
    .map(one => [one.getAttribute('aria-pressed'), getComputedStyle(one, '::before').content])";

#[tokio::test]
async fn with_forced_colours_everything_keeps_an_edge_and_a_sign() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    phone.chromium().prefer("forced-colors", "active").await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&Form::lai_chau()?.name("1.1", "count")?, "12").await?;
    phone.click("[name=\"section.opening.none\"]").await?;
    page.await_saved().await?;
    let bare: Vec<String> = serde_json::from_value(phone.run(BARE, vec![]).await?)?;
    assert_eq!(bare, [""; 0]);

    for (script, what) in [(SIGN, "the arrow that takes a step back"), (TICK, "the tick at an answer")] {
        let sign: [String; 2] = serde_json::from_value(phone.run(script, vec![]).await?)?;
        assert_ne!(sign[0], sign[1], "{what}");
    }
    let answers: Vec<[Value; 2]> = serde_json::from_value(phone.run(ANSWERS, vec![]).await?)?;
    let of = |pressed: &str| answers.iter().find(|one| one[0] == pressed).map(|one| &one[1]).context("an answer");
    assert_ne!(of("true")?, of("false")?, "{answers:?}");
    Ok(())
}
