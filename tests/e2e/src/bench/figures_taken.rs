//! What the loads of one page come to: bytes, medians, the slowest keys; no names of pages.

use anyhow::{Context as _, Result};

use super::contender::Contender;
use super::load::Load;
use crate::site::Encoding;

/// Times in milliseconds on a slow phone and Slow 4G; bytes of bodies until the first key was answered.
#[derive(Debug, Clone)]
pub struct Taken {
    /// What was asked for until then in the first load, with its bytes under brotli.
    pub asked: Vec<(String, usize)>,
    pub brotli_bytes: f64,
    pub gzip_bytes: f64,
    pub first_paint: f64,
    pub ready: f64,
    pub key_median: f64,
    pub key_p95: f64,
    pub frame_p95: f64,
    /// In all loads together.
    pub long_tasks: f64,
    pub key_work: f64,
    /// By how many bytes heap and programs have grown between the 100th and the 1,000th key, where that was asked for.
    pub growth: Option<f64>,
}

/// A measure's words, the key under which its ratio is stored, and its place in what was taken.
pub type Measure = (&'static str, &'static str, fn(&Taken) -> f64);

/// The measures in the order of the table.
pub const MEASURES: [Measure; 8] = [
    ("bytes to the first key, brotli", "bytes_brotli", |taken| taken.brotli_bytes),
    ("bytes to the first key, gzip", "bytes_gzip", |taken| taken.gzip_bytes),
    ("first paint, ms", "first_paint", |taken| taken.first_paint),
    ("ready, ms", "ready", |taken| taken.ready),
    ("key to total, median, ms", "key_median", |taken| taken.key_median),
    ("key to total, p95, ms", "key_p95", |taken| taken.key_p95),
    ("key to frame, p95, ms", "frame_p95", |taken| taken.frame_p95),
    ("work for a key, ms", "key_work", |taken| taken.key_work),
];

impl Taken {
    pub fn of(contender: &Contender, loads: &[Load], growth: Option<f64>) -> Result<Self> {
        let brotli: Vec<f64> =
            loads.iter().map(|load| float(load.asked.iter().map(|asked| asked.bytes).sum())).collect();
        let first = loads.first().context("a load")?;
        let mut gzip_bytes = 0;
        for asked in &first.asked {
            let asset = contender.assets.get(&asked.path);
            gzip_bytes +=
                asset.map_or(Ok(0), |asset| Encoding::Gzip.encode(&asset.bytes).map(|packed| packed.len()))?;
        }
        let each = |measure: fn(&Load) -> f64| -> Vec<f64> { loads.iter().map(measure).collect() };
        Ok(Self {
            asked: first.asked.iter().map(|asked| (asked.path.clone(), asked.bytes)).collect(),
            brotli_bytes: median(brotli),
            gzip_bytes: float(gzip_bytes),
            first_paint: median(each(|load| load.first_paint)),
            ready: median(each(|load| load.ready)),
            key_median: median(each(|load| quantile(load.keys.clone(), 0.5))),
            key_p95: median(each(|load| quantile(load.keys.clone(), 0.95))),
            frame_p95: median(each(|load| quantile(load.frames.clone(), 0.95))),
            long_tasks: loads.iter().map(|load| load.long_tasks).sum(),
            key_work: median(each(|load| load.work_of_a_key)),
            growth,
        })
    }
}

fn median(values: Vec<f64>) -> f64 {
    quantile(values, 0.5)
}

/// The value below which this share lies; `NaN` of nothing.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "places in a list of at most a few hundred"
)]
fn quantile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (share * values.len() as f64).ceil() as usize;
    values.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

#[allow(clippy::cast_precision_loss, reason = "sizes of files, far below 2^52")]
fn float(bytes: usize) -> f64 {
    bytes as f64
}
