//! The browser ring in a real browser: storage that tears, fills, refuses and vanishes; files, assets, worker, clock.
//! Everything runs in one page, one test after the other, so each test uses report ids of its own.

#![cfg(target_arch = "wasm32")]
// A test says that something must not fail by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod assets;
mod contents;
mod copies;
mod device;
mod drafts_beside;
mod drafts_deleted;
mod drafts_in_turn;
mod drafts_listed;
mod drafts_refused;
mod drafts_removed;
mod drafts_torn;
mod drafts_two_tabs;
mod environment;
mod files;
mod in_app;
mod photos;
mod small_things;
mod standing;
mod support;
mod tabs;
mod versions;
mod wipe;
mod worker_door;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
