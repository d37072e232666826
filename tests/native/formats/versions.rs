//! Earlier states of a report: which are kept, how long, and that a way back is never the first to go.

use chrono::{DateTime, FixedOffset, TimeDelta};
use phuluc::formats::versions::{self, MOST, MOST_BYTES, MOST_SENT, Version, Why};
use proptest::prelude::*;

use crate::support::cases;

fn time(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn noon() -> DateTime<FixedOffset> {
    time("2026-11-22T12:00:00+07:00")
}

/// A version of so many minutes ago.
fn version(revision: u64, minutes: i64, why: Why) -> Version {
    Version {
        report: "0000aaaa".to_owned(),
        revision,
        at: noon() - TimeDelta::minutes(minutes),
        why,
        bytes: 20_000,
        fingerprint: format!("{revision:016x}"),
    }
}

/// What is left of a report's versions after one more, by revision.
fn left(kept: &[Version], new: &Version) -> Vec<u64> {
    let (is_stored, gone) = versions::add(kept, new, noon());
    let stays = kept.iter().enumerate().filter(|(place, _)| !gone.contains(place)).map(|(_, one)| one.revision);
    let mut left: Vec<u64> = stays.chain(is_stored.then_some(new.revision)).collect();
    left.sort_unstable();
    left
}

#[test]
fn all_that_is_known_of_a_version_stands_in_its_key() {
    for why in [Why::Spaced, Why::Opened, Why::BeforeReturn, Why::BeforeMove, Why::BeforeMerge, Why::Sent] {
        let version = version(17, 3, why);
        assert_eq!(Version::from_key(&version.key()), Some(version));
    }
    let key = version(17, 0, Why::Sent).key();
    assert_eq!(key, "phuluc/version/0000aaaa/17/2026-11-22T12:00:00+07:00/sent/20000/0000000000000011");
}

#[test]
fn a_key_of_another_kind_or_of_a_newer_program_is_no_version() {
    let key = version(17, 0, Why::Sent).key();
    for other in [
        "",
        "phuluc/draft/0000aaaa/a",
        &key.replace("/sent/", "/dreamt/"),
        &key.replace("2026-11-22T12", "yesterday"),
        &key.replace("/17/", "/-1/"),
        &format!("{key}/more"),
        key.rsplit_once('/').unwrap().0,
    ] {
        assert_eq!(Version::from_key(other), None, "{other}");
    }
}

#[test]
fn ten_minutes_are_time_enough_and_a_clock_set_back_is_no_reason_to_wait() {
    for (minutes, is_due) in [(0, false), (9, false), (10, true), (600, true), (-1, true)] {
        assert_eq!(versions::is_due(noon(), noon() + TimeDelta::minutes(minutes)), is_due, "{minutes}");
    }
}

#[test]
fn what_says_the_same_is_kept_once_with_the_strongest_reason() {
    let opened = version(5, 30, Why::Opened);
    assert_eq!(versions::add(std::slice::from_ref(&opened), &version(5, 1, Why::Spaced), noon()), (false, vec![]));
    assert_eq!(versions::add(std::slice::from_ref(&opened), &version(5, 1, Why::Sent), noon()), (true, vec![0]));
    // The same number with other words is another version: it came from another device.
    let other = Version { fingerprint: "ff".to_owned(), ..version(5, 1, Why::Spaced) };
    assert_eq!(versions::add(&[opened], &other, noon()), (true, vec![]));
}

#[test]
fn of_today_all_stay_of_this_week_one_an_hour_and_of_older_ones_one_a_day() {
    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;
    let minutes = [
        // 11:00, 10:50, 10:40 of today; 9:40, 9:20 and 8:50 of the day before yesterday; 11:00 and 9:00 ten days ago.
        60,
        70,
        80,
        2 * DAY + 2 * HOUR + 20,
        2 * DAY + 2 * HOUR + 40,
        2 * DAY + 3 * HOUR + 10,
        10 * DAY + HOUR,
        10 * DAY + 3 * HOUR,
    ];
    let kept: Vec<Version> =
        minutes.iter().zip((1..=8).rev()).map(|(ago, revision)| version(revision, *ago, Why::Spaced)).collect();
    assert_eq!(left(&kept, &version(9, 0, Why::Spaced)), [2, 3, 5, 6, 7, 8, 9]);
    let sent: Vec<Version> = kept.into_iter().map(|one| Version { why: Why::Sent, ..one }).collect();
    assert_eq!(left(&sent, &version(9, 0, Why::Spaced)), [1, 2, 3, 4, 5, 6, 7, 8, 9], "what left the device stays");
}

#[test]
fn a_day_is_the_device_s_own_and_does_not_begin_in_the_morning() {
    let at = |text, revision| Version { at: time(text), ..version(revision, 0, Why::Spaced) };
    // In UTC the last two are of one day, in Viet Nam the first two are.
    let kept =
        [at("2026-11-01T23:00:00+07:00", 3), at("2026-11-01T03:00:00+07:00", 2), at("2026-10-31T20:00:00+07:00", 1)];
    assert_eq!(left(&kept, &version(9, 0, Why::Spaced)), [1, 3, 9]);
}

#[test]
fn where_there_are_too_many_the_oldest_goes_that_never_left_the_device() {
    let mut kept: Vec<Version> =
        (1..=30).map(|age| version(31 - u64::try_from(age).unwrap(), age, Why::Spaced)).collect();
    kept[29].why = Why::Sent;
    let left = left(&kept, &version(31, 0, Why::Spaced));
    assert_eq!(left.len(), MOST);
    assert!(left.contains(&1) && !left.contains(&2) && left.contains(&3), "{left:?}");
}

#[test]
fn files_that_left_never_take_all_the_room_from_the_ways_back() {
    let sent: Vec<Version> = (1..=29).map(|age| version(30 - u64::try_from(age).unwrap(), age, Why::Sent)).collect();
    let mut kept = sent;
    kept.push(version(100, 0, Why::BeforeReturn));
    let left = left(&kept, &version(101, 0, Why::Sent));
    assert!(left.contains(&100) && left.contains(&29) && !left.contains(&1), "{left:?}");
    assert_eq!(left.len(), MOST);
}

#[test]
fn one_version_alone_stays_however_large_it_is() {
    let huge = Version { bytes: MOST_BYTES + 1, ..version(9, 0, Why::Spaced) };
    assert_eq!(left(&[version(8, 1, Why::Sent)], &huge), [9]);
}

#[test]
fn where_the_device_is_full_goes_first_what_never_left_it() {
    let (spaced, sent) = (version(1, 0, Why::Spaced).key(), version(1, 0, Why::Sent).key());
    assert_eq!([&spaced, &sent].map(|key| versions::gives_way(key, 0)), [true, false]);
    assert_eq!([&spaced, &sent].map(|key| versions::gives_way(key, 1)), [true, true]);
    assert!(!versions::gives_way("phuluc/version/of a newer program", 0));
}

#[test]
fn they_are_listed_newest_first_by_revision_because_clocks_are_set_back() {
    let listed = versions::newest_first(vec![
        version(3, 90, Why::Spaced),
        version(4, 500, Why::Spaced),
        version(2, 0, Why::Sent),
    ]);
    assert_eq!(listed.iter().map(|one| one.revision).collect::<Vec<_>>(), [4, 3, 2]);
}

fn any_why() -> impl Strategy<Value = Why> {
    prop::sample::select(vec![
        Why::Spaced,
        Why::Spaced,
        Why::Spaced,
        Why::Opened,
        Why::BeforeReturn,
        Why::BeforeMove,
        Why::BeforeMerge,
        Why::Sent,
    ])
}

proptest! {
    #![proptest_config(cases(64))]

    /// A long life of a report: after each step there is room, the newest is there, and so is the last that left.
    #[test]
    fn however_long_a_report_is_worked_on_its_versions_keep_within_bounds(
        steps in prop::collection::vec((any_why(), 0_i64..3_000, 1_000_usize..200_000), 1..150)
    ) {
        let (mut kept, mut now) = (Vec::<Version>::new(), noon());
        let mut last_sent = None;
        for (revision, (why, minutes, bytes)) in (1..).zip(steps) {
            now += TimeDelta::minutes(minutes);
            let new = Version { at: now, bytes, ..version(revision, 0, why) };
            let (is_stored, gone) = versions::add(&kept, &new, now);
            prop_assert!(is_stored);
            let mut place = 0;
            kept.retain(|_| { place += 1; !gone.contains(&(place - 1)) });
            kept.push(new);
            if why == Why::Sent { last_sent = Some(revision); }
            prop_assert!(kept.len() <= MOST);
            prop_assert!(kept.iter().map(|one| one.bytes).sum::<usize>() <= MOST_BYTES);
            prop_assert!(kept.iter().filter(|one| one.why == Why::Sent).count() <= MOST);
            prop_assert!(kept.iter().any(|one| one.revision == revision));
            if let Some(sent) = last_sent {
                prop_assert!(kept.iter().any(|one| one.revision == sent), "the last file that left");
            }
        }
        prop_assert!(MOST_SENT < MOST);
    }
}
