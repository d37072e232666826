//! What is remembered of the last copy of a report outside this device, in both stores. It must not know how a copy is
//! made, nor a screen.

use js_sys::Date;

use super::{Drafts, keys, local};
use crate::browser::clock;
use crate::formats::copy_note::{CopyNote, How};
use crate::formats::draft;
use crate::formats::versions::Why;

impl Drafts {
    /// Notes that a report left the device, or came to it, as it stands in `payload`. One that left is kept so as a version:
    /// what is changed from now on can be counted. A report that was never saved is not noted.
    pub async fn note_copy(&self, payload: &str, how: How) {
        let Ok(summary) = draft::peek(payload) else { return };
        if summary.revision == 0 {
            return;
        }
        let key = keys::copy(&summary.report);
        let (revision, fingerprint) = (summary.revision, summary.revision_fingerprint);
        let note = CopyNote { at: clock::now_text(), how, revision, fingerprint }.encode();
        // Where neither store takes it, a copy too few is spoken of, never one too many.
        let _ = local::set(&key, &note);
        let _ = self.0.indexed.mark(&key, Some(&note)).await;
        if how != How::Received {
            self.versions().keep(payload, Why::Sent).await;
        }
    }

    /// The last copy of a report that left the device, as far as it is remembered.
    pub async fn last_copy(&self, report: &str) -> Option<CopyNote> {
        let key = keys::copy(report);
        let decode = |text: Option<String>| text.and_then(|text| CopyNote::decode(&text));
        let local = decode(local::get(&key).ok().flatten());
        let indexed = decode(self.0.indexed.text(key).await.ok().flatten());
        match (local, indexed) {
            // A store that took nothing the last time holds the one before.
            (Some(local), Some(indexed)) if Date::parse(&indexed.at) > Date::parse(&local.at) => Some(indexed),
            (Some(local), _) => Some(local),
            (None, indexed) => indexed,
        }
    }
}
