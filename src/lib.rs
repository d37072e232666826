//! phuluc: the report appendix of Lifelong Learning Week, filled in on a phone.
//!
//! A **template** (a data file) says what the paper asks. A **report** is what a person typed, kept as text, exactly as
//! typed. **Totals** are computed from those two and never stored. An **editor** turns a person's edits into changes
//! and says when to save, without knowing a browser. **Formats** turn a report into bytes and back. **browser** and
//! **ui** are the only places that know the web.
//!
//! In reading order:
//!
//! | module | what it is | to change… |
//! |---|---|---|
//! | [`domain::values`] | exact numbers, days, units | how a number is read: `number_text` |
//! | [`domain::template`] | rows, columns, cells, formulas | what a form can say |
//! | [`domain::report`] | texts with their readings, totals | a wrong total: `totals` |
//! | [`editor`] | edits, undo, paste, autosave | what Enter, paste or undo do to a report |
//! | [`formats`] | files and drafts as bytes | a draft on disk: `draft`, `slot`; the print layout: `paper`, `html` |
//! | `browser` | storage, files, the worker, the clock | where a draft lies: `drafts` |
//! | `ui` | pages and parts, wording | the words of a warning: `wording` |

pub mod domain;
pub mod editor;
pub mod formats;

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "browser")]
pub mod ui;
