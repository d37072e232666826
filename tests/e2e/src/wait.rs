//! Waiting for a condition with a bound, instead of sleeping; it knows nothing of browsers.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Longest wait for anything on the page; a slow machine can raise it with `PHULUC_PATIENCE` (seconds).
fn patience() -> Duration {
    let seconds = std::env::var("PHULUC_PATIENCE").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(30))
}

const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// Looks again and again until `look` answers `Some`, and fails with `what` when patience ends.
pub async fn wait_until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let patience = patience();
    let started = Instant::now();
    loop {
        if let Some(seen) = look().await? {
            return Ok(seen);
        }
        if started.elapsed() > patience {
            bail!("waited {} s in vain: {what}", patience.as_secs());
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// The same for a condition that is only true or false.
pub async fn wait_for(what: &str, mut holds: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
    wait_until(what, async || Ok(holds().await?.then_some(()))).await
}
