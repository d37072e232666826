//! Earlier states of a report: the key under which each is kept, and which are kept no longer. It must not know a store
//! or the clock.
//!
//! All that the choice needs stands in the key, so that no text is read to make it. Keys are for ever: what an older
//! program kept is found by a newer one, and a key of a shape that this program does not know is left alone.

use chrono::{DateTime, FixedOffset, TimeDelta};

/// The most versions of one report.
pub const MOST: usize = 30;
/// The most bytes of all versions of one report; one alone may have more.
pub const MOST_BYTES: usize = 2_000_000;
/// The most of them that are kept because they left the device: the rest is for ways back.
pub const MOST_SENT: usize = 20;

/// What every key of a version begins with.
const BEFORE: &str = "phuluc/version/";

/// How far apart versions are that were kept only because time had passed, in seconds.
const APART: i64 = 10 * 60;
const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Time had passed.
    Spaced,
    /// It was opened, and then changed.
    Opened,
    /// The report then went back to an earlier version.
    BeforeReturn,
    /// The report then moved to another form.
    BeforeMove,
    /// The report then took in what another copy of it said.
    BeforeMerge,
    /// It left the device.
    Sent,
}

/// What is known of a version without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The report's id.
    pub report: String,
    /// The report's revision.
    pub revision: u64,
    /// When it was as it is there, in the device's time.
    pub at: DateTime<FixedOffset>,
    /// Why it was kept; the strongest reason where there are several.
    pub why: Why,
    /// How much of the storage it takes.
    pub bytes: usize,
    /// The fingerprint of the revision.
    pub fingerprint: String,
}

impl Why {
    const ALL: [(Self, &str); 6] = [
        (Self::Spaced, "spaced"),
        (Self::Opened, "opened"),
        (Self::BeforeReturn, "before-return"),
        (Self::BeforeMove, "before-move"),
        (Self::BeforeMerge, "before-merge"),
        (Self::Sent, "sent"),
    ];

    /// Its word in keys, and on the page for scripts and tests.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(why, _)| *why == self).map_or("", |(_, word)| word)
    }
}

impl Version {
    /// Where it lies.
    pub fn key(&self) -> String {
        let Self { report, revision, at, why, bytes, fingerprint } = self;
        let (at, why) = (at.to_rfc3339(), why.word());
        [BEFORE, report, "/", &revision.to_string(), "/", &at, "/", why, "/", &bytes.to_string(), "/", fingerprint]
            .concat()
    }

    /// The version that lies under this key; `None` for any other key.
    pub fn from_key(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix(BEFORE)?.split('/');
        let mut next = || parts.next();
        let (report, revision, at) = (next()?, next()?.parse().ok()?, next()?);
        let (word, bytes, fingerprint) = (next()?, next()?.parse().ok()?, next()?);
        let (why, _) = Why::ALL.into_iter().find(|(_, known)| *known == word)?;
        let at = DateTime::parse_from_rfc3339(at).ok()?;
        let version = Self { report: report.to_owned(), revision, at, why, bytes, fingerprint: fingerprint.to_owned() };
        next().is_none().then_some(version)
    }
}

/// What the keys of all versions of a report begin with.
pub fn keys_of(report: &str) -> String {
    [BEFORE, report, "/"].concat()
}

/// Whether time enough has passed since the last version. A clock that was set back is no reason to wait.
pub fn is_due(last: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> bool {
    let passed = (now - last).num_seconds();
    !(0..APART).contains(&passed)
}

/// Adds a version to those of its report. Gives whether it is to be stored at all (what says the same may be there
/// already) and, as places in `kept`, the versions that are to be removed.
pub fn add(kept: &[Version], new: &Version, now: DateTime<FixedOffset>) -> (bool, Vec<usize>) {
    let says_the_same = |version: &Version| version.revision == new.revision && version.fingerprint == new.fingerprint;
    let twin = kept.iter().position(says_the_same);
    if twin.is_some_and(|twin| kept[twin].why >= new.why) {
        return (false, Vec::new());
    }
    let mut all: Vec<Ranked<'_>> = Vec::new();
    for (place, one) in kept.iter().enumerate().filter(|(place, _)| Some(*place) != twin) {
        let rank = all.iter().position(|(_, other)| is_newer(one, other)).unwrap_or(all.len());
        all.insert(rank, (Some(place), one));
    }
    // The one that is just being kept comes first: it always stays.
    all.insert(0, (None, new));
    thin_out(&mut all, now);
    while let Some(place) = first_to_go(&all) {
        all.remove(place);
    }
    let is_left = |place: usize| all.iter().any(|(left, _)| *left == Some(place));
    (true, (0..kept.len()).filter(|place| !is_left(*place)).collect())
}

/// Puts versions in order, the newest first.
pub fn newest_first(versions: Vec<Version>) -> Vec<Version> {
    let mut ranked: Vec<Version> = Vec::new();
    for one in versions {
        // Put where it belongs, because a sort of its own would be a large part of this program.
        let rank = ranked.iter().position(|other| is_newer(&one, other)).unwrap_or(ranked.len());
        ranked.insert(rank, one);
    }
    ranked
}

/// By revision first, because clocks are set back.
fn is_newer(one: &Version, other: &Version) -> bool {
    (one.revision, one.at) > (other.revision, other.at)
}

/// A version with its place among those that were kept; none for the one that is just being kept.
type Ranked<'a> = (Option<usize>, &'a Version);

/// Of what is older than a day, one an hour stays; of what is older than a week, one a day: the newest of each. What left
/// the device stays whatever its age.
fn thin_out(all: &mut Vec<Ranked<'_>>, now: DateTime<FixedOffset>) {
    let mut taken: Vec<(i64, i64)> = Vec::new();
    let mut is_first = true;
    all.retain(|(_, version)| {
        let slot = slot_of(version, now);
        let has_room = slot.is_none_or(|slot| !taken.contains(&slot));
        taken.extend(slot);
        std::mem::take(&mut is_first) || version.why == Why::Sent || has_room
    });
}

/// The stretch of time of which one version stays; `None` for a version that has a stretch of its own.
fn slot_of(version: &Version, now: DateTime<FixedOffset>) -> Option<(i64, i64)> {
    let age = now - version.at;
    // As the device's own calendar counts, or a day would begin in the morning.
    let at = version.at.naive_local().and_utc().timestamp();
    let stretch = match age {
        _ if age > TimeDelta::seconds(7 * DAY) => DAY,
        _ if age > TimeDelta::seconds(DAY) => HOUR,
        _ => return None,
    };
    Some((stretch, at.div_euclid(stretch)))
}

/// The place of the next one that has to go; `None` once there is room for all. The newest comes first, and never goes.
fn first_to_go(all: &[Ranked<'_>]) -> Option<usize> {
    let bytes = all.iter().fold(0, |sum: usize, (_, version)| sum.saturating_add(version.bytes));
    if all.len() <= 1 || (all.len() <= MOST && bytes <= MOST_BYTES) {
        return None;
    }
    let oldest = |is_sent: bool| (1..all.len()).rev().find(|place| (all[*place].1.why == Why::Sent) == is_sent);
    let sent = all.iter().filter(|(_, version)| version.why == Why::Sent).count();
    let first = oldest(sent > MOST_SENT);
    first.or_else(|| oldest(true)).or(Some(all.len() - 1))
}

/// In how many rounds versions give way when the device has no room.
pub const ROUNDS: u32 = 2;

/// What goes in a round: at first what never left the device (`round` 0), then everything.
pub fn gives_way(key: &str, round: u32) -> bool {
    // Without reading the day: what reads days is not there yet when a first save finds no room.
    let parts: Vec<&str> = key.strip_prefix(BEFORE).map_or(Vec::new(), |key| key.split('/').collect());
    let is_known = |word| Why::ALL.into_iter().any(|(why, known)| known == word && why != Why::Sent);
    round > 0 || matches!(parts[..], [_, _, _, why, _, _] if is_known(why))
}
