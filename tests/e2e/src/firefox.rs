//! What Firefox's driver does beyond the standard: scripts with the rights of the browser itself. It must not know a page.

use anyhow::{Context as _, Result};
use fantoccini::Client;
use serde_json::{Value, json};

use crate::chromium::Extension;

/// Runs a script where `Services` stands, as the browser's own windows do.
pub(crate) async fn as_browser(client: &Client, script: &str, arguments: Vec<Value>) -> Result<Value> {
    enter(client, "chrome").await?;
    let answer = client.execute(script, arguments).await;
    enter(client, "content").await?;
    answer.with_context(|| format!("a script in the browser itself: {script}"))
}

async fn enter(client: &Client, context: &str) -> Result<()> {
    client.issue_cmd(Extension::post("moz/context", json!({ "context": context }))).await?;
    Ok(())
}
