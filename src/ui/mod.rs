//! The screen, in Leptos. Components draw and do not decide; every sentence comes from [`wording`].
//! It must not call storage, the network or the clock by itself: that is `browser`'s.

mod anchor;
pub mod app;
mod backup;
mod components;
mod copy_out;
mod dialog;
mod dom;
mod file_exchange;
mod file_intake;
mod file_reading;
mod folding;
mod form_state;
mod import_question;
mod incoming;
mod keys;
mod one_file;
mod opening;
mod pages;
mod past;
mod photo_intake;
mod programs;
mod remark;
mod route;
mod second;
mod step_taken;
mod steps;
mod two_versions;
mod uncover;
mod update;
mod way;
mod wording;
