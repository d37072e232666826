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

/// Calls `action` once, after so many milliseconds.
#[must_use = "dropping it cancels the call"]
pub fn after(milliseconds: u32, action: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, action)
}
