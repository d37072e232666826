//! What the paper means: values, templates, reports, totals. It must not know a browser, a file format, a clock or a float.

#![warn(clippy::float_arithmetic)]

pub mod by_name;
pub mod report;
pub mod template;
pub mod values;
