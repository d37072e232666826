//! The built site in a real browser: each file is one thing a person does. Needs `cargo xtask build`, Chromium, its
//! driver and poppler.

mod drafts;
mod engine;
mod five_forms;
mod imports;
mod large_forms;
mod layout;
mod main_job;
mod office;
mod offline;
mod other_forms;
mod paper;
mod photos;
mod review;
mod sending;
mod storage_trouble;
mod typing;

/// The form that these tests fill in.
const FORM: &str = "lai-chau-2023";
