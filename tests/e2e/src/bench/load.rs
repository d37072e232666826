//! One load of one page on a slow phone with a cold cache: first paint, first key, then the keys after it.

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};

use super::contender::Contender;
use super::options::Options;
use crate::browser::{Browser, Purpose};
use crate::chromium::{Chromium, Key, Link};
use crate::profile::Profile;
use crate::site::{Asked, Site};

const PROBE: &str = include_str!("../../../bench/probe.js");
/// A key that comes before the page listens is typed again after this many milliseconds.
const RETRY: u32 = 80;
const LOAD_WITHIN: u32 = 120_000;
const PATIENCE: u32 = 30_000;
/// So many milliseconds without a change are a rest.
const PAUSE: u32 = 1_000;
const TRIES: usize = 600;
/// Keys after which what the page holds is weighed, and weighed again.
const FEW_KEYS: usize = 100;
const MANY_KEYS: usize = 1_000;

/// Milliseconds since the navigation began, and what had come when the first key was answered.
#[derive(Debug, Clone)]
pub struct Load {
    pub first_paint: f64,
    pub ready: f64,
    /// From each key to the total that follows it.
    pub keys: Vec<f64>,
    /// From each key to the end of the frame that shows that total.
    pub frames: Vec<f64>,
    /// Tasks of more than 50 ms while typing.
    pub long_tasks: f64,
    /// What the page's thread did for each key, in the mean: script, layout, painting, the saves between, and answering
    /// this bench.
    pub work_of_a_key: f64,
    pub asked: Vec<Asked>,
}

/// A browser of its own for each load: nothing is cached, neither files nor compiled code.
pub async fn measure(contender: &Contender, options: &Options) -> Result<Load> {
    let site = Site::serve(contender.served.clone())?;
    let browser = browser().await?;
    let chromium = browser.chromium();
    chromium.throttle(options.slower, Link::SLOW_4G).await?;
    open(&browser, &site, contender).await?;
    let ready = first_answer(chromium).await?;
    let asked = came(chromium, &site).await?;
    let first_paint = number(&chromium.evaluate("benchProbe.firstPaint()").await?);
    chromium.evaluate("benchProbe.countLongTasks()").await?;
    let before = work(chromium).await?;
    type_on(chromium, options.keys).await?;
    let work_of_a_key = (work(chromium).await? - before) / count(options.keys);
    let long_tasks = number(&chromium.evaluate("benchProbe.longTasks").await?);
    let keys = numbers(&chromium.evaluate("benchProbe.moved.slice(1).map(({ after }) => after)").await?);
    let frames = numbers(&chromium.evaluate("benchProbe.framed.slice(1)").await?);
    Ok(Load { first_paint, ready, keys, frames, long_tasks, work_of_a_key, asked })
}

/// By how many bytes the heap of the page's scripts and the memory of its programs have grown between the 100th and the
/// 1,000th key, on a device that is not slowed down. Each time the page is weighed when it rests: what it draws when nobody
/// types is neither missing before nor counted as growth by keys.
pub async fn growth(contender: &Contender) -> Result<f64> {
    let site = Site::serve(contender.served.clone())?;
    let browser = browser().await?;
    let chromium = browser.chromium();
    open(&browser, &site, contender).await?;
    first_answer(chromium).await?;
    type_on(chromium, FEW_KEYS).await?;
    let few = held(chromium).await?;
    type_on(chromium, MANY_KEYS - FEW_KEYS).await?;
    Ok(held(chromium).await? - few)
}

async fn browser() -> Result<Browser> {
    let purpose = Purpose { return_at_once: true, ..Purpose::default() };
    let browser = Browser::start_on(Profile::new()?.into(), purpose).await?;
    browser.be_a_phone().await?;
    Ok(browser)
}

/// Opens the page and waits until its field can be typed into.
async fn open(browser: &Browser, site: &Site, contender: &Contender) -> Result<()> {
    let chromium = browser.chromium();
    let places = json!({ "field": contender.field, "total": contender.total });
    chromium.before_each_page(&PROBE.replace("PLACES", &places.to_string())).await?;
    chromium.send("Performance.enable", json!({})).await?;
    chromium.send("Page.navigate", json!({ "url": format!("{}{}", site.address(), contender.address) })).await?;
    let can_type = chromium.evaluate(&format!("benchProbe.canType({LOAD_WITHIN})")).await? == true;
    if !can_type {
        let (name, shown) = (contender.name, browser.text("body").await?);
        bail!("{name}: nothing to type into after {LOAD_WITHIN} ms: {shown}");
    }
    Ok(())
}

/// The bytes of what cannot be thrown away, once the page rests.
async fn held(chromium: Chromium<'_>) -> Result<f64> {
    chromium.evaluate(&format!("benchProbe.rests({PAUSE})")).await?;
    // Twice, because what the first leaves may free more.
    chromium.send("HeapProfiler.collectGarbage", json!({})).await?;
    chromium.send("HeapProfiler.collectGarbage", json!({})).await?;
    let heap = chromium.send("Runtime.getHeapUsage", json!({})).await?;
    let programs = chromium.evaluate("benchProbe.programBytes()").await?;
    Ok(number(&heap["usedSize"]) + number(&programs))
}

/// What was asked for and has come whole.
async fn came(chromium: Chromium<'_>, site: &Site) -> Result<Vec<Asked>> {
    let loaded = chromium.evaluate("benchProbe.loaded()").await?;
    let loaded: Vec<&str> = loaded.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut asked = site.asked();
    asked.retain(|asked| loaded.contains(&format!("{}{}", site.address(), asked.path).as_str()));
    asked.dedup_by(|one, other| one.path == other.path);
    Ok(asked)
}

/// The milliseconds that the page's thread has worked so far.
async fn work(chromium: Chromium<'_>) -> Result<f64> {
    let metrics = chromium.send("Performance.getMetrics", json!({})).await?;
    let mut metrics = metrics["metrics"].as_array().into_iter().flatten();
    let duration = metrics.find(|metric| metric["name"] == "TaskDuration").context("the time of tasks")?;
    Ok(number(&duration["value"]) * 1_000.0)
}

/// Types until the total moves, and returns when it did.
async fn first_answer(chromium: Chromium<'_>) -> Result<f64> {
    for _ in 0..TRIES {
        chromium.key(Key::Digit(7)).await?;
        if chromium.evaluate(&format!("benchProbe.moves(1, {RETRY})")).await? == true {
            return Ok(number(&chromium.evaluate("benchProbe.moved[0].at").await?));
        }
    }
    bail!("the total never moved")
}

/// Types digits and takes them back, so that the figure keeps one to five digits and every key changes the total.
async fn type_on(chromium: Chromium<'_>, count: usize) -> Result<()> {
    // What was typed before is on the screen first.
    chromium.evaluate(&format!("benchProbe.shows(benchProbe.moved.length, {PATIENCE})")).await?;
    for index in 0..count {
        let before = chromium.evaluate("benchProbe.framed.length").await?.as_u64().unwrap_or_default();
        let key = if index % 8 < 4 { Key::Digit(digit(index)) } else { Key::BACKSPACE };
        chromium.key(key).await?;
        let shown = chromium.evaluate(&format!("benchProbe.shows({}, {PATIENCE})", before + 1)).await?;
        ensure!(shown == true, "key {index} did not move the total");
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a few thousand keys at most")]
fn count(keys: usize) -> f64 {
    keys as f64
}

fn digit(index: usize) -> u8 {
    u8::try_from(1 + index * 7 % 9).unwrap_or(1)
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

fn numbers(values: &Value) -> Vec<f64> {
    values.as_array().into_iter().flatten().map(number).collect()
}
