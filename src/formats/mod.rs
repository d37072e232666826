//! A report as bytes, and a form from a file. Pure: it must not know a browser or the editor.
//!
//! The page links only what it needs before the first key: [`template_file`], [`draft`], [`slot`] and the shapes of
//! [`job`]. Everything else runs in the worker, through [`run`], or, where it is heavy, in the office program, through
//! `office`, which is compiled with the feature of that name only.

pub mod backup;
pub mod compact;
pub mod copy_note;
pub mod csv;
#[cfg(feature = "office")]
pub mod docx;
pub mod draft;
pub mod file_name;
pub mod fingerprint;
pub mod guide;
pub mod head_names;
pub mod html;
pub mod import;
pub mod job;
pub mod kinship;
pub mod last_year;
pub mod letter;
pub mod moving;
#[cfg(feature = "office")]
pub mod office;
pub mod one_file;
pub mod paper;
mod pictures;
pub mod plain_json;
pub mod ready_form;
pub mod reminder;
pub mod report_json;
pub mod run;
#[cfg(feature = "office")]
pub mod scan;
pub mod slot;
pub mod template_file;
pub mod text;
pub mod tidy;
pub mod versions;
pub mod window_note;
#[cfg(feature = "office")]
pub mod xlsx;
