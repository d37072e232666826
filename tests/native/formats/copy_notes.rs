//! What is remembered of the last copy outside the device, and what never passes for one.

use phuluc::formats::copy_note::{CopyNote, How};

fn note(how: How) -> CopyNote {
    CopyNote { at: "2026-11-22T12:00:00+07:00".to_owned(), how, revision: 17, fingerprint: "ff".to_owned() }
}

#[test]
fn a_note_reads_back_as_it_was_written() {
    for how in [How::Html, How::Json, How::Text, How::Csv, How::Xlsx, How::Docx, How::Backup, How::Share, How::Other] {
        assert_eq!(CopyNote::decode(&note(how).encode()), Some(note(how)));
    }
    let text = note(How::Html).encode();
    assert_eq!(text, r#"{"at":"2026-11-22T12:00:00+07:00","how":"html","revision":17,"fingerprint":"ff"}"#);
}

#[test]
fn a_way_that_only_a_newer_program_knows_is_a_copy_all_the_same() {
    let newer = note(How::Html).encode().replace("html", "pigeon").replace("{\"at", "{\"more\":1,\"at");
    assert_eq!(CopyNote::decode(&newer), Some(note(How::Other)));
}

#[test]
fn what_is_torn_or_of_others_is_no_copy() {
    let whole = note(How::Html).encode();
    let cut = &whole[..whole.len() - 1];
    for text in ["", "null", "[]", "{}", cut, &whole.replace("17", "\"17\""), &whole.replace("\"how\"", "\"who\"")] {
        assert_eq!(CopyNote::decode(text), None, "{text}");
    }
}
