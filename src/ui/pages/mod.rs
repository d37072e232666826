//! The pages. They must not call web APIs: parts and `browser` do.

pub(super) mod around;
pub(super) mod compare;
mod deleting;
pub(super) mod form;
mod form_choices;
pub(super) mod guide;
pub(super) mod help;
pub(super) mod history;
mod listed_copies;
pub(super) mod open_form;
pub(super) mod paper;
mod review;
pub(super) mod start;
