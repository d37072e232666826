//! Frees the pictures that no stored draft names any more. It must not know what a draft says.
//!
//! A picture is freed only when two looks, a day apart, have both found it unnamed: meanwhile somebody may take its
//! removal back in another window, or the draft that names it may still be on its way into the store.

use js_sys::Date;

use super::Photos;
use crate::browser::clock;
use crate::browser::drafts::Drafts;
use crate::browser::local_storage;

/// Where the last look is noted: its time, then a line for each picture that was unnamed.
const KEY: &str = "phuluc/unnamed-photos";
/// The least time between two looks, in milliseconds.
const DAY: f64 = 24.0 * 60.0 * 60.0 * 1000.0;

impl Photos {
    /// Looks through all drafts, once a day at most. Nothing is freed where any store cannot be asked.
    pub async fn sweep(&self, drafts: &Drafts) {
        let Some(area) = local_storage::area() else { return };
        let noted = area.get_item(KEY).ok().flatten().unwrap_or_default();
        let (at, seen) = noted.split_once('\n').unwrap_or((&noted, ""));
        // A time that cannot be read is no number, and compares as neither.
        if (Date::now() - Date::parse(at)).abs() < DAY {
            return;
        }
        let Some(ids) = self.ids().await.filter(|ids| !ids.is_empty()) else { return };
        let Some(texts) = drafts.texts().await else { return };
        let mut note = clock::now_text();
        for id in ids {
            // Wherever the id stands in a draft, be it torn: better a picture too many than one too few.
            if texts.iter().any(|text| text.contains(&id)) {
                continue;
            }
            let was_unnamed = seen.lines().any(|line| line == id);
            if !was_unnamed || self.remove(&id).await.is_err() {
                note.push('\n');
                note.push_str(&id);
            }
        }
        // Where it cannot be noted, the next look is the first again.
        let _ = area.set_item(KEY, &note);
    }
}
