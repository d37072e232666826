//! Two slots in turn: whatever happens to one, the other is whole, and nothing unreadable is written over unseen.

use phuluc::formats::slot::{self, Slot, SlotError};
use proptest::prelude::*;

use crate::support::cases;

fn two(first: Option<&str>, second: Option<&str>) -> [Option<String>; 2] {
    [first.map(str::to_owned), second.map(str::to_owned)]
}

#[test]
fn a_slot_holds_what_was_written() {
    let payload = "{\"a\":\"đ\\n\u{0}\"}";
    let text = slot::encode(u64::MAX, payload);
    assert_eq!(slot::decode(&text), Ok(Slot { revision: u64::MAX, payload: payload.to_owned() }));
}

#[test]
fn the_newer_valid_slot_counts_and_the_other_is_written_next() {
    let (old, new) = (slot::encode(9, "cũ"), slot::encode(10, "mới"));
    for (slots, newest) in [(two(Some(&old), Some(&new)), 1), (two(Some(&new), Some(&old)), 0)] {
        let found = slot::newest(&slots);
        assert_eq!(found.best, Some((newest, Slot { revision: 10, payload: "mới".to_owned() })));
        assert_eq!(found.faults, []);
        assert_eq!(slot::next_index(&slots), 1 - newest);
    }
}

#[test]
fn an_empty_slot_is_no_fault_and_is_written_first() {
    let valid = slot::encode(1, "a");
    assert_eq!(slot::newest(&two(None, None)), slot::Newest::default());
    assert_eq!(slot::next_index(&two(None, None)), 0);
    assert_eq!(slot::next_index(&two(Some(&valid), None)), 1);
    assert_eq!(slot::next_index(&two(None, Some(&valid))), 0);
    assert_eq!(slot::next_index(&[]), 0);
}

#[test]
fn the_newest_valid_slot_is_never_written_next() {
    let valid = slot::encode(5, "a");
    let torn = &slot::encode(6, "b")[..20];
    for other in [None, Some(torn), Some("")] {
        assert_eq!(slot::next_index(&two(Some(&valid), other)), 1);
        assert_eq!(slot::next_index(&two(other, Some(&valid))), 0);
    }
    // Of three, the torn one is left alone as long as there is an older whole one.
    let three = [Some(torn.to_owned()), Some(valid), Some(slot::encode(4, "c"))];
    assert_eq!(slot::next_index(&three), 2);
}

#[test]
fn what_is_wrong_with_a_slot_is_said() {
    let valid = slot::encode(5, "payload");
    let newer = valid.replace("\"shape\":1", "\"shape\":2");
    for (text, fault) in [
        ("", SlotError::NotJson),
        (&valid[..valid.len() - 2], SlotError::NotJson),
        ("[]", SlotError::Foreign),
        ("{\"shape\":1}", SlotError::Foreign),
        (&newer, SlotError::TooNew { shape: 2 }),
        (&valid.replace("payload\"}", "paylord\"}"), SlotError::ChecksumDiffers),
        (&valid.replace("\"revision\":5", "\"revision\":6"), SlotError::ChecksumDiffers),
    ] {
        assert_eq!(slot::decode(text), Err(fault), "{text}");
        let slots = two(Some(text), Some(&valid));
        let found = slot::newest(&slots);
        assert_eq!((found.best.map(|(index, _)| index), found.faults), (Some(1), vec![(0, fault)]));
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_torn_or_flipped_slot_is_never_taken_for_whole(
        payload in any::<String>(), revision in any::<u64>(), place in any::<prop::sample::Index>(), flip in 1..=255_u8,
    ) {
        let whole = slot::encode(revision, &payload);
        prop_assert_eq!(slot::decode(&whole), Ok(Slot { revision, payload: payload.clone() }));
        let mut bytes = whole.into_bytes();
        let place = place.index(bytes.len());
        let torn = String::from_utf8_lossy(&bytes[..place]).into_owned();
        prop_assert!(slot::decode(&torn).is_err());
        bytes[place] ^= flip;
        if let Ok(flipped) = slot::decode(&String::from_utf8_lossy(&bytes)) {
            // A key of JSON may be written in two ways, a number or a text in one only that passes the checksum.
            prop_assert_eq!(flipped, Slot { revision, payload });
        }
    }
}

#[test]
fn a_loss_is_named_only_where_what_cannot_be_read_may_have_been_later_than_all_that_can() {
    let slot = |revision| slot::encode(revision, "figures");
    let cut = |revision| slot(revision)[..40].to_owned();
    let flipped = |revision| slot(revision).replace("figures", "figurex");
    let pair = |first: &str, second: &str| [Some(first.to_owned()), Some(second.to_owned())];
    let (whole, none) = (pair(&slot(9), &slot(10)), [None, None]);
    for (one, other, is_lost, why) in [
        (&whole, &whole, false, "nothing is torn"),
        (&pair(&slot(9), &cut(10)), &whole, false, "the other store has the last one"),
        (&pair(&cut(9), &slot(10)), &whole, false, "the one before is torn"),
        (&pair(&slot(9), &flipped(10)), &whole, false, "a sign was flipped, its revision can be read"),
        (&pair(&slot(9), ""), &whole, false, "emptied, and the other store has all"),
        (&pair("", &slot(10)), &whole, false, "the older one emptied, and the other store has all"),
        (&pair("", ""), &whole, false, "a whole store emptied"),
        (&pair(&slot(9), &cut(10)), &pair(&slot(9), &cut(10)), true, "the last one is torn in both"),
        (&pair(&slot(9), ""), &pair(&slot(9), ""), true, "the last one is emptied in both"),
        (&pair(&slot(9), &cut(10)), &none, true, "there is no other store"),
        (&pair(&slot(9), ""), &none, true, "there is no other store, and its revision is not known"),
        (&pair(&cut(11), &slot(10)), &whole, true, "the other store took nothing after the one before"),
        (&pair(&slot(13), ""), &whole, true, "the other store had stayed behind"),
        (&pair(&slot(9), &cut(10)), &pair("", &slot(10)), true, "of the other store's torn one nothing is known"),
    ] {
        for stores in [[one, other], [other, one]] {
            assert_eq!(slot::may_have_lost(stores.map(|store| &store[..])), is_lost, "{why}");
        }
    }
    assert!(!slot::may_have_lost([&[], &[Some(slot(1)), None]]), "a store that cannot be asked is no torn slot");
}
