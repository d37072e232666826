//! The table that the bench prints; it measures nothing.

use std::fmt::Write as _;

use super::figures_taken::{MEASURES, Taken};
use super::ratios::Ratio;

/// Every measure of every page, and how the built site stands to the page written by hand. What that one differs by from
/// itself is noise.
pub fn table(all: &[(&str, Taken)], ratios: &[Ratio]) -> String {
    let mut text = format!("{:<32}", "");
    for (name, _) in all {
        let _ = write!(text, " {name:>14}");
    }
    let _ = writeln!(text, " {:>8} {:>8} {:>8}", "ratio", "noise", "stored");
    for (ratio, (_, _, take)) in ratios.iter().zip(&MEASURES) {
        let _ = write!(text, "{:<32}", ratio.measure);
        for (_, taken) in all {
            let _ = write!(text, " {:>14}", figure(take(taken)));
        }
        let noise = all.get(1).map_or(f64::NAN, |(_, again)| take(again) / ratio.handwritten);
        let stored = ratio.stored.map_or_else(|| "–".to_owned(), |stored| format!("{stored:.2}"));
        let _ = writeln!(text, " {:>8.2} {noise:>8.2} {stored:>8}", ratio.found());
    }
    row(&mut text, "long tasks while typing", all, |taken| Some(taken.long_tasks));
    row(&mut text, "grown from key 100 to 1,000, B", all, |taken| taken.growth);
    text
}

/// A measure that is no ratio; none where it was not taken.
fn row(text: &mut String, measure: &str, all: &[(&str, Taken)], take: fn(&Taken) -> Option<f64>) {
    if all.iter().all(|(_, taken)| take(taken).is_none()) {
        return;
    }
    let _ = write!(text, "{measure:<32}");
    for (_, taken) in all {
        let _ = write!(text, " {:>14}", take(taken).map_or_else(|| "–".to_owned(), figure));
    }
    text.push('\n');
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
