//! What axe-core finds in a page: rules of WCAG 2.0 to 2.2, A and AA, and its best practices. In Chromium it runs beside the
//! page, in a world of its own that the page's policy does not concern; elsewhere as the driver runs its scripts. It must not
//! know a screen.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::site::assets::repository;

/// What lies half under the line at the window's foot is too small there and then only: it is looked at again where it is
/// in the middle.
const RUN: &str = "(async only => { \
    const run = (where, runOnly) => axe.run(where, { runOnly, resultTypes: ['violations'], iframes: false, elementRef: false }); \
    const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }; \
    const found = await run(document, only ? { type: 'rule', values: ['color-contrast'] } : all); \
    const place = [scrollX, scrollY], kept = []; \
    for (const { id: rule, help, helpUrl: address, nodes } of found.violations) for (const node of nodes) { \
        if (rule === 'target-size') { \
            document.querySelector(node.target[0]).scrollIntoView({ block: 'center' }); \
            const again = await run(document, { type: 'rule', values: [rule] }); \
            const same = one => one.target.join(' ') === node.target.join(' '); \
            if (!again.violations.some(one => one.nodes.some(same))) continue; \
        } \
        kept.push({ rule, help, address, element: node.target.join(' '), html: node.html.slice(0, 160), \
            summary: node.failureSummary }); \
    } \
    scrollTo(...place); return kept })";

/// One thing that a rule objects to.
#[derive(Debug, Clone, Deserialize)]
pub struct Violation {
    pub rule: String,
    pub help: String,
    pub address: String,
    pub element: String,
    pub html: String,
    pub summary: String,
}

/// Which rules are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    All,
    /// Those that depend on colours.
    Colours,
}

/// axe-core, as it lies among the tests.
pub struct Axe {
    source: String,
}

impl Axe {
    pub fn read() -> Result<Self> {
        let path = repository().join("tests/third-party/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        Ok(Self { source })
    }

    /// Runs the rules on what the browser's window shows.
    pub async fn run(&self, browser: &Browser, rules: Rules) -> Result<Vec<Violation>> {
        let run = format!("{RUN}({})", rules == Rules::Colours);
        let found = match browser.engine() {
            Engine::Chromium => self.run_beside(browser, &run).await?,
            Engine::Firefox | Engine::WebKit => self.run_by_driver(browser, &run).await?,
        };
        serde_json::from_value(found).context("what axe-core found")
    }

    async fn run_beside(&self, browser: &Browser, run: &str) -> Result<Value> {
        let frames = browser.chromium().send("Page.getFrameTree", json!({})).await?;
        let world = json!({ "frameId": frames["frameTree"]["frame"]["id"], "worldName": "axe" });
        let world = browser.chromium().send("Page.createIsolatedWorld", world).await?["executionContextId"].clone();
        if evaluate(browser, &world, "typeof axe").await? != "object" {
            evaluate(browser, &world, &format!("{}\n;0", self.source)).await?;
        }
        evaluate(browser, &world, run).await
    }

    async fn run_by_driver(&self, browser: &Browser, run: &str) -> Result<Value> {
        let script = format!(
            "const say = arguments[0]; {}\n;{run}.then(found => say({{ found }}), reason => say({{ reason: String(reason) }}))",
            self.source
        );
        let answer = browser.client().execute_async(&script, vec![]).await.context("axe-core by the driver")?;
        ensure!(answer["reason"].is_null(), "axe-core: {}", answer["reason"]);
        Ok(answer["found"].clone())
    }
}

async fn evaluate(browser: &Browser, world: &Value, expression: &str) -> Result<Value> {
    let parameters = json!({
        "expression": expression, "contextId": world, "awaitPromise": true, "returnByValue": true
    });
    let answer = browser.chromium().send("Runtime.evaluate", parameters).await?;
    ensure!(answer["exceptionDetails"].is_null(), "axe-core: {}", answer["exceptionDetails"]);
    Ok(answer["result"]["value"].clone())
}

/// The violations as sentences, each said once with all the screens that have it.
pub fn sentences(found: &[(String, Violation)]) -> Vec<String> {
    let mut all: BTreeMap<(String, String), (Vec<&str>, &Violation)> = BTreeMap::new();
    for (screen, violation) in found {
        let key = (violation.rule.clone(), violation.element.clone());
        all.entry(key).or_insert_with(|| (Vec::new(), violation)).0.push(screen);
    }
    let sentence = |(screens, violation): &(Vec<&str>, &Violation)| {
        let Violation { rule, help, address, element, html, summary } = violation;
        let others = match screens.len() - 1 {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let what_to_do = summary.replace('\n', " ");
        format!("{}{others}: {rule} ({help})\n    {element}\n    {html}\n    {what_to_do}\n    {address}", screens[0])
    };
    all.values().map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_screens_have_is_said_once_with_the_way_out() {
        let violation = |element: &str| Violation {
            rule: "region".to_owned(),
            help: "All content in landmarks".to_owned(),
            address: "https://dequeuniversity.com/rules/axe/region".to_owned(),
            element: element.to_owned(),
            html: "<p>".to_owned(),
            summary: "Fix any:\n  put it into main".to_owned(),
        };
        let found = [("start", "p"), ("form", "p"), ("form", "h1")];
        let said = sentences(&found.map(|(screen, element)| (screen.to_owned(), violation(element))));
        assert_eq!(said.len(), 2);
        assert!(said[0].starts_with("form: region") && said[1].starts_with("start and 1 more: region"), "{said:?}");
        assert!(said[1].contains("put it into main") && said[1].contains("dequeuniversity"), "{said:?}");
    }
}
