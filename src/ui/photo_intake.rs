//! Pictures on their way into a report: made smaller, kept on the device, and only then named in the report.
//! It must not draw.

use web_sys::File;

use crate::browser::photos::{KeepProblem, ShrinkError, shrink};
use crate::browser::random;
use crate::domain::report::Photo;
use crate::ui::form_state::FormState;
use crate::ui::wording::{photos as words, windows};

/// Whether the next picture has any chance.
enum Next {
    GoOn,
    Stop,
}

/// Takes pictures in, one after the other, so that a weak phone has one in its memory at a time; `tell` hears the number
/// of each before its turn, from 1. Gives a sentence for each that could not be taken.
pub(super) async fn take_in(state: FormState, files: &[File], tell: impl Fn(usize)) -> Vec<String> {
    let mut problems = Vec::new();
    for (number, file) in (1..).zip(files) {
        // Somebody may have left the page meanwhile.
        if !state.is_shown() {
            break;
        }
        tell(number);
        if let Err((problem, next)) = take(state, file).await {
            problems.push(problem);
            if matches!(next, Next::Stop) {
                break;
            }
        }
    }
    problems
}

async fn take(state: FormState, file: &File) -> Result<(), (String, Next)> {
    if !state.may_edit() {
        return Err((windows::PHOTO_NOT_ADDED.to_owned(), Next::Stop));
    }
    if !state.takes_photo() {
        return Err((words::too_many(), Next::Stop));
    }
    let name = file.name();
    let shrunk = shrink(file).await.map_err(|why| match why {
        ShrinkError::NotShown => (words::not_shown(&name), Next::GoOn),
        ShrinkError::NotDrawn => (words::not_drawn(&name), Next::GoOn),
    })?;
    if !state.is_shown() {
        return Ok(());
    }
    let id = random::id();
    let kept = state.photo_store().keep(&id, &shrunk.bytes).await;
    kept.map_err(|why| match why {
        KeepProblem::Full => (words::full(&name), Next::Stop),
        KeepProblem::Refused => (words::REFUSED.to_owned(), Next::Stop),
        KeepProblem::Other => (words::not_kept(&name), Next::GoOn),
    })?;
    // What was kept for a report that nobody sees any more is freed by a later visit.
    if state.is_shown() {
        if !state.may_edit() {
            return Err((windows::PHOTO_NOT_ADDED.to_owned(), Next::Stop));
        }
        let (width, height, bytes) = (shrunk.width, shrunk.height, shrunk.bytes.len() as u64);
        state.add_photo(Photo { id, width, height, bytes, ..Photo::default() });
    }
    Ok(())
}
