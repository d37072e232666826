//! The screen, in Leptos. Components draw and do not decide; every sentence comes from [`wording`].
//! It must not call storage, the network or the clock by itself: that is `browser`'s.

pub mod app;
mod components;
mod dom;
mod file_exchange;
mod file_intake;
mod form_state;
mod keys;
mod opening;
mod pages;
mod photo_intake;
mod remark;
mod route;
mod wording;
