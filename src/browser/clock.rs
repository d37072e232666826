//! The one clock: the device's local time, and a call after some time. It must not know what the time is for.

use chrono::{DateTime, FixedOffset, Local, SecondsFormat};

/// A call that is still to come; dropping it cancels the call.
pub use gloo_timers::callback::Timeout;

use super::settle::settle;

/// The device's time with its offset.
pub fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// The device's time as RFC 3339 in whole seconds: `2023-10-12T10:32:05+07:00`.
pub fn now_text() -> String {
    now().to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    // Nobody else ends the wait.
    let _ = settle(milliseconds, |_, _| {}).await;
}

/// How long a frame is waited for, in milliseconds: a page that nobody sees has none.
const A_FRAME: i32 = 1_000;

/// Waits until the browser draws its next frame.
async fn frame() {
    let drawn = settle(A_FRAME, |drawn, _| {
        if let Some(window) = web_sys::window() {
            // It can only fail for what is no function.
            let _ = window.request_animation_frame(drawn);
        }
    });
    // That none came is no fault.
    let _ = drawn.await;
}

/// Waits until the next frame is drawn: whoever asks then where something stands does not make the browser lay the page out
/// in between.
pub async fn drawn() {
    frame().await;
    pause(0).await;
}

/// Calls `action` once, after so many milliseconds.
#[must_use = "dropping it cancels the call"]
pub fn after(milliseconds: u32, action: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, action)
}
