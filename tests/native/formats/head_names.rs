//! What the next report of a unit begins with, as it is remembered.

use phuluc::domain::report::{HeadField, Identity, Report};
use phuluc::formats::head_names;

use super::samples;

fn blank() -> Report {
    Report::new(&samples::load(samples::LAI_CHAU), Identity::default())
}

#[test]
fn names_are_remembered_and_what_belongs_to_one_report_is_not() {
    let mut report = blank();
    assert_eq!(head_names::of(&report), None, "no unit");
    report.set_head_field(HeadField::Unit, "Trung tâm \"Bản Bo\"");
    report.set_head_field(HeadField::Number, "05/BC");
    let names = head_names::of(&report).unwrap();
    let mut next = blank();
    head_names::put_into(&mut next, &names);
    assert_eq!(next.head_field(HeadField::Unit), "Trung tâm \"Bản Bo\"");
    assert_eq!(next.head_field(HeadField::Number), "");
}

#[test]
fn names_as_they_were_stored_before_are_read_and_nothing_else_is() {
    let mut report = blank();
    head_names::put_into(&mut report, r#"{"author":"","number":"9","place":1,"unit":"Bản Bo","x":[]}"#);
    assert_eq!(report.head_field(HeadField::Unit), "Bản Bo");
    assert_eq!((report.head_field(HeadField::Number), report.head_field(HeadField::Place)), ("", ""));
    let before = report.clone();
    head_names::put_into(&mut report, "{\"unit\":");
    assert_eq!(report, before);
}
