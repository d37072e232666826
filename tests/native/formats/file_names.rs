//! The names under which files leave.

use phuluc::domain::report::HeadField;
use phuluc::formats::draft;
use phuluc::formats::job::{FileKind, Job, Outcome};
use phuluc::formats::run::run;

use super::samples::{AT, LAI_CHAU, PROGRAM, Story};

#[test]
fn a_file_is_named_for_form_unit_and_time_and_says_what_it_is() {
    let story = Story::on(LAI_CHAU).head(HeadField::Unit, "Xã Bản Bo");
    for (kind, name, media_type) in [
        (FileKind::Json, "lai-chau-2023_xa-ban-bo_20231012-1032.json", "application/json"),
        (FileKind::Html, "lai-chau-2023_xa-ban-bo_20231012-1032.html", "text/html"),
    ] {
        let draft = draft::encode(&story.template, &story.report, AT);
        let (template, at, program) = (LAI_CHAU.to_owned(), AT.to_owned(), PROGRAM.to_owned());
        let (outcome, _) = run(&Job::Export { kind, template, draft, at, program, pictures: Vec::new() }, &[]);
        let Outcome::Exported { name: found, media_type: type_found, .. } = outcome else { panic!("{outcome:?}") };
        assert_eq!((found.as_str(), type_found.as_str()), (name, media_type));
    }
}
