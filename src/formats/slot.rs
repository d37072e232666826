//! One of the two places that a draft is written to in turn, so that a torn write leaves the other whole.
//! It must not know what a payload says, nor where slots are stored.

use super::fingerprint;
use super::plain_json::{self, Value};
use super::report_json::{JsonText, Layout};
use crate::domain::by_name::Kept;

/// The shape of a slot. It grows when an older program would misread a newer slot.
pub const SHAPE: u64 = 1;

/// A slot that holds what was written into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The report's revision.
    pub revision: u64,
    /// What was stored.
    pub payload: String,
}

/// Why a slot cannot be used. What stands in it is to be kept elsewhere before the slot is written again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotError {
    /// Torn, or never JSON.
    NotJson,
    /// JSON, but not a slot.
    Foreign,
    /// Written by a newer program.
    TooNew {
        /// Its shape.
        shape: u64,
    },
    /// Not what was written.
    ChecksumDiffers,
}

/// What the slots of one draft hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newest {
    /// The valid slot of the highest revision, with its index.
    pub best: Option<(usize, Slot)>,
    /// The slots that hold something unusable, and why. Empty slots are no faults.
    pub faults: Vec<(usize, SlotError)>,
}

/// The text of a slot.
pub fn encode(revision: u64, payload: &str) -> String {
    let nothing_kept = Kept::default();
    let mut json = JsonText::new(Layout::Tight, &nothing_kept);
    json.raw("shape", &SHAPE.to_string());
    json.raw("revision", &revision.to_string());
    json.string("checksum", &checksum(revision, payload));
    json.string("payload", payload);
    json.finish()
}

/// What stands in a slot.
///
/// # Errors
/// Why it cannot be used.
pub fn decode(text: &str) -> Result<Slot, SlotError> {
    let value = plain_json::read(text).ok_or(SlotError::NotJson)?;
    let shape = value.get("shape").and_then(Value::as_u64).ok_or(SlotError::Foreign)?;
    if shape > SHAPE {
        return Err(SlotError::TooNew { shape });
    }
    let revision = value.get("revision").and_then(Value::as_u64).ok_or(SlotError::Foreign)?;
    let word = |key| value.get(key).and_then(Value::as_str).ok_or(SlotError::Foreign);
    let (found, payload) = (word("checksum")?, word("payload")?);
    if checksum(revision, payload) != found {
        return Err(SlotError::ChecksumDiffers);
    }
    Ok(Slot { revision, payload: payload.to_owned() })
}

/// Looks through the slots of one draft (`None`: nothing stored). Of two equal revisions the first counts.
pub fn newest(slots: &[Option<String>]) -> Newest {
    let mut newest = Newest::default();
    for (index, text) in slots.iter().enumerate() {
        match text.as_deref().map(decode) {
            None => {}
            Some(Err(fault)) => newest.faults.push((index, fault)),
            Some(Ok(slot)) if newest.best.as_ref().is_some_and(|(_, best)| best.revision >= slot.revision) => {}
            Some(Ok(slot)) => newest.best = Some((index, slot)),
        }
    }
    newest
}

/// Whether a slot that cannot be read may have held a later revision than every slot that can. `stores`: the slots of two
/// stores that are given the same revisions, first the one and then the other; none for a store that could not be asked.
///
/// | what is still known of the slot | it held a later revision |
/// |---|---|
/// | its revision | where that is above all others |
/// | nothing, and the other store is whole and has come as far as its neighbour | no: the other store has what it held |
/// | nothing else | perhaps, so: yes |
pub fn may_have_lost(stores: [&[Option<String>]; 2]) -> bool {
    let found = stores.map(newest);
    let [first, second] = &found;
    let best = revision_of(first).max(revision_of(second));
    let has_lost = |slots: &[Option<String>], own: &Newest, other: &Newest| {
        own.faults.iter().any(|(index, _)| match slots[*index].as_deref().and_then(revision_left) {
            Some(revision) => Some(revision) > best,
            None => !other.faults.is_empty() || other.best.is_none() || revision_of(other) < revision_of(own),
        })
    };
    has_lost(stores[0], first, second) || has_lost(stores[1], second, first)
}

fn revision_of(newest: &Newest) -> Option<u64> {
    newest.best.as_ref().map(|(_, slot)| slot.revision)
}

/// The revision that still stands at the head of a slot which cannot be read. One that is cut in the middle is none.
fn revision_left(text: &str) -> Option<u64> {
    let (_, rest) = text.split_once("\"revision\":")?;
    let (digits, _) = rest.split_once(',')?;
    digits.parse().ok()
}

/// The slot to write next: never the newest valid one while there is another. An empty slot comes first, then the
/// oldest valid one, and only then one that cannot be read, which the caller must have kept elsewhere.
pub fn next_index(slots: &[Option<String>]) -> usize {
    let best = newest(slots).best.map(|(index, _)| index);
    let rank = |index: usize| match slots[index].as_deref().map(decode) {
        _ if Some(index) == best => (3, 0),
        None => (0, 0),
        Some(Ok(slot)) => (1, slot.revision),
        Some(Err(_)) => (2, 0),
    };
    (0..slots.len()).min_by_key(|index| rank(*index)).unwrap_or(0)
}

fn checksum(revision: u64, payload: &str) -> String {
    fingerprint::of(&[&revision.to_string(), "\n", payload].concat())
}
