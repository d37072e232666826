//! The table that the bench prints; it measures nothing.

use std::fmt::Write as _;

use super::figures_taken::Taken;
use super::ratios::Ratio;

pub fn table(ratios: &[Ratio]) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<32} {:>13} {:>11} {:>8} {:>8}", "", "hand-written", "phuluc", "ratio", "stored");
    for ratio in ratios {
        let stored = ratio.stored.map_or_else(|| "–".to_owned(), |stored| format!("{stored:.2}"));
        let _ = writeln!(
            text,
            "{:<32} {:>13} {:>11} {:>8.2} {:>8}",
            ratio.measure,
            figure(ratio.handwritten),
            figure(ratio.built),
            ratio.found(),
            stored
        );
    }
    text
}

/// What was asked for until the first key was answered, the largest first.
pub fn files(taken: &Taken) -> String {
    let mut asked = taken.asked.clone();
    asked.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let mut text = String::new();
    for (path, bytes) in asked {
        let _ = writeln!(text, "{bytes:>9}  {}", if path.is_empty() { "the page itself" } else { &path });
    }
    text
}

/// One line for each ratio that is worse than the stored one.
pub fn warnings(ratios: &[Ratio]) -> Vec<String> {
    let worse = ratios.iter().filter(|ratio| ratio.is_worse());
    worse
        .map(|ratio| {
            let stored = ratio.stored.unwrap_or(f64::NAN);
            format!(
                "warning: {}: {:.2} times the hand-written page, stored are {stored:.2}",
                ratio.measure,
                ratio.found()
            )
        })
        .collect()
}

fn figure(value: f64) -> String {
    if value < 100.0 { format!("{value:.1}") } else { format!("{value:.0}") }
}
