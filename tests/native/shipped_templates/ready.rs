//! A form that the build has written down is the form that its file describes, and is taken up beside no other file.

use phuluc::formats::{ready_form, template_file};

use super::FORMS;
use crate::support::read;

/// Every shipped form's file, and one with everything that a form can have.
fn files() -> Vec<String> {
    let shipped = FORMS.into_iter().map(|id| read(&format!("public/templates/{id}.json")));
    shipped.chain([read("tests/native/formats/sampler.json")]).collect()
}

#[test]
fn a_form_that_is_taken_up_again_is_the_same_in_every_part() {
    for file in files() {
        let form = template_file::load(&file).unwrap();
        let taken = ready_form::read(&file, &ready_form::write(&file, form.clone())).unwrap();
        assert_eq!(format!("{taken:#?}"), format!("{form:#?}"));
    }
}

#[test]
fn what_was_written_down_for_another_file_or_is_spoilt_is_not_taken_up() {
    let files = files();
    let form = template_file::load(&files[0]).unwrap();
    let ready = ready_form::write(&files[0], form);
    let other = files[0].replacen("Lai Châu", "Lai châu", 1);
    assert!(ready_form::read(&other, &ready).is_none(), "the file was changed");
    assert!(ready_form::read(&format!("\n{}\n\n", files[0].trim()), &ready).is_some(), "blanks around it are nothing");
    for cut in (0..ready.len()).filter(|cut| ready.is_char_boundary(*cut)) {
        assert!(ready_form::read(&files[0], &ready[..cut]).is_none(), "cut at {cut}");
    }
    let spoilt = ready.replacen(" 1 ", " 2 ", 1);
    assert!(ready_form::read(&files[0], &spoilt).is_none());
}

#[test]
fn hardly_a_word_is_written_down_twice() {
    for (id, file) in FORMS.into_iter().zip(files()) {
        let form = template_file::load(&file).unwrap();
        let ready = ready_form::write(&file, form.clone());
        let words = ready.splitn(3, '\n').nth(2).unwrap();
        // The fingerprint stands in no file.
        assert!(words.contains(&form.fingerprint) && words.len() < 200, "{id}: {words}");
    }
}
