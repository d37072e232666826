//! The pure rings from outside, in one binary so that it links once. Each file reads like a story of one subject.

// A test says that something must not fail by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// Nothing outside can reach into a test binary, so nothing in it needs to be told or hidden.
#![allow(missing_docs, unreachable_pub)]

mod check_code;
mod differences;
mod editor;
mod formats;
mod help_words;
mod history;
mod in_words;
mod issues;
mod json_schema;
mod layers;
mod mutate;
mod number_text;
mod parts;
mod shipped_templates;
mod support;
mod template_problems;
mod template_schema;
mod totals;
mod way;
mod wording;
