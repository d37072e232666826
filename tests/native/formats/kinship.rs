//! Two devices, files between them, and what each knows about whose revision came from whose.

use std::collections::BTreeSet;

use phuluc::domain::report::{CellAddress, Identity, Report, differences};
use phuluc::domain::template::Template;
use phuluc::formats::draft;
use phuluc::formats::job::{FileKind, Imported};
use phuluc::formats::kinship::{Kinship, beside, kinship, version_beside};
use proptest::prelude::*;

use super::samples::{AT, SAMPLER, Story, export, import, load};
use crate::support::cases;

const LATER: &str = "2024-01-01T08:00:00+07:00";

/// A device that holds one report.
#[derive(Clone)]
struct Device {
    template: Template,
    report: Report,
    /// The fingerprint of every revision that the report in hand was made of.
    history: BTreeSet<String>,
}

/// A file, with what it was truly made of.
#[derive(Clone)]
struct Sent {
    bytes: Vec<u8>,
    history: BTreeSet<String>,
}

impl Device {
    fn new() -> Self {
        let template = load(SAMPLER);
        let identity = Identity { id: "r".to_owned(), ..Identity::default() };
        let report = Report::new(&template, identity);
        let mut device = Self { template, report, history: BTreeSet::new() };
        device.type_into("a.count", "1");
        device
    }

    fn fingerprint(&self) -> String {
        draft::fingerprint(&self.template, &self.report)
    }

    fn stored(&self) -> String {
        draft::encode(&self.template, &self.report, AT)
    }

    /// A revision as the page makes one.
    fn begin_revision(&mut self) {
        self.history.insert(self.fingerprint());
        let parent = self.fingerprint();
        let identity = &mut self.report.identity;
        identity.parent = Some(parent).filter(|_| identity.revision > 0);
        identity.revision += 1;
    }

    fn type_into(&mut self, name: &str, text: &str) {
        self.begin_revision();
        let address = CellAddress::from_name(&self.template, name).unwrap();
        self.report.set_entry(&self.template, address, text);
    }

    /// A report that leaves is a revision of its own, which names itself.
    fn send(&mut self) -> Sent {
        self.begin_revision();
        let own = self.fingerprint();
        self.report.identity.descend_from(&own);
        self.history.insert(own);
        let bytes = export(SAMPLER, &self.template, &self.report, FileKind::Json);
        Sent { bytes, history: self.history.clone() }
    }

    fn kinship(&self, file: &Sent) -> Kinship {
        kinship(&import(&file.bytes).unwrap(), &self.stored())
    }

    /// Opens a file; one that was made apart changes nothing.
    fn receive(&mut self, file: &Sent) -> Kinship {
        let found = self.kinship(file);
        if found == Kinship::Newer {
            self.report = draft::decode(&self.template, &import(&file.bytes).unwrap().draft).unwrap();
            self.history.clone_from(&file.history);
        }
        found
    }
}

#[test]
fn a_file_that_comes_back_after_many_edits_elsewhere_is_newer() {
    let mut office = Device::new();
    let sent = office.send();
    let mut village = Device { history: BTreeSet::new(), ..Device::new() };
    village.report = draft::decode(&village.template, &import(&sent.bytes).unwrap().draft).unwrap();
    for figure in ["2", "3", "4", "5"] {
        village.type_into("a.count", figure);
    }
    let back = village.send();
    assert_eq!(office.receive(&back), Kinship::Newer);
    // The same file once more, and the one that left first, change nothing.
    assert_eq!((office.kinship(&back), office.kinship(&sent)), (Kinship::Same, Kinship::Older));
}

#[test]
fn what_was_changed_on_both_devices_since_the_file_left_is_apart() {
    let mut office = Device::new();
    let sent = office.send();
    let mut village = office.clone();
    assert_eq!(village.receive(&sent), Kinship::Same);
    for (name, figure) in [("a.people", "7"), ("b.people", "8")] {
        village.type_into(name, figure);
        office.type_into(name, &[figure, "0"].concat());
    }
    let back = village.send();
    assert_eq!(office.kinship(&back), Kinship::Apart);
}

#[test]
fn an_older_file_never_takes_the_place_of_what_was_made_of_it() {
    let mut office = Device::new();
    let files: Vec<Sent> = ["2", "3", "4"]
        .map(|figure| {
            office.type_into("a.people", figure);
            office.send()
        })
        .into();
    office.type_into("a.people", "9");
    for file in &files {
        assert_eq!(office.receive(file), Kinship::Older);
    }
}

#[test]
fn a_file_that_claims_to_descend_and_bears_a_smaller_revision_is_apart() {
    let mut office = Device::new();
    let mut forged = office.clone();
    office.type_into("a.people", "2");
    office.type_into("a.people", "3");
    let own = office.fingerprint();
    forged.report.identity.descend_from(&own);
    let file = forged.send();
    assert!(forged.report.identity.revision <= office.report.identity.revision);
    assert_eq!(office.kinship(&file), Kinship::Apart);
}

#[test]
fn a_program_that_knew_only_the_parent_is_still_understood() {
    let mut office = Device::new();
    office.type_into("a.people", "2");
    let mut village = office.clone();
    village.type_into("a.people", "3");
    village.report.identity.ancestors.clear();
    let file =
        Sent { bytes: export(SAMPLER, &village.template, &village.report, FileKind::Html), history: BTreeSet::new() };
    assert_eq!(office.kinship(&file), Kinship::Newer);
}

fn imported(story: &Story) -> Imported {
    import(&story.export(FileKind::Json)).unwrap()
}

#[test]
fn the_same_file_is_laid_beside_the_original_once_and_says_of_which() {
    let story = Story::on(SAMPLER).cell("a.count", "5");
    let (first, again) = (beside(&imported(&story), LATER).unwrap(), beside(&imported(&story), LATER).unwrap());
    assert_eq!(first, again);
    let summary = draft::peek(&first.draft).unwrap();
    assert_eq!((summary.report.as_str(), summary.revision), (first.report.as_str(), 17));
    assert_eq!(summary.beside.as_deref(), Some("3f2a"));
    assert!(summary.ancestors.contains(&draft::fingerprint(&story.template, &story.report)));
    // It was made when the file was, not when it was opened.
    assert_eq!(summary.saved_at, AT);
    let other = beside(&imported(&Story::on(SAMPLER).cell("a.count", "6")), LATER).unwrap();
    assert_ne!(other.report, first.report);
}

/// What two devices may do, in any order.
#[derive(Clone, Debug)]
enum Step {
    Type { device: usize, cell: usize, figure: u8 },
    Send { device: usize },
    Receive { device: usize, file: usize },
}

#[test]
fn what_a_window_could_not_save_lies_beside_the_report_that_it_was_typed_into() {
    let mut device = Device::new();
    device.begin_revision();
    device.report.identity.ancestors = vec!["0123456789abcdef".to_owned()];
    let version = version_beside(&device.template, device.report.clone(), AT);
    let stored = draft::decode(&device.template, &version.draft).unwrap();
    let Identity { id, revision, parent, ancestors, beside, .. } = stored.identity.clone();
    assert_eq!((id.as_str(), revision, parent), (version.report.as_str(), version.revision, None));
    assert_eq!((ancestors, beside.as_deref()), (vec!["0123456789abcdef".to_owned()], Some("r")));
    assert_ne!(id, "r");
    assert!(differences(&device.template, &device.report, &stored).is_empty());
    // The same words once more are no third version.
    assert_eq!(version_beside(&device.template, device.report, LATER).report, version.report);
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..2_usize, 0..4_usize, any::<u8>()).prop_map(|(device, cell, figure)| Step::Type { device, cell, figure }),
        2 => (0..2_usize).prop_map(|device| Step::Send { device }),
        3 => (0..2_usize, 0..8_usize).prop_map(|(device, file)| Step::Receive { device, file }),
    ]
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_file_takes_a_reports_place_only_where_it_was_truly_made_of_it(steps in prop::collection::vec(step(), 0..24)) {
        let first = Device::new();
        let mut devices = [first.clone(), first];
        let mut files: Vec<Sent> = Vec::new();
        for step in steps {
            match step {
                Step::Type { device, cell, figure } => {
                    let name = ["a.count", "a.people", "b.count", "b.people"][cell];
                    devices[device].type_into(name, &figure.to_string());
                }
                Step::Send { device } => files.push(devices[device].send()),
                Step::Receive { device, file } if !files.is_empty() => {
                    let file = &files[file % files.len()];
                    let own = devices[device].fingerprint();
                    let was_made_of_it = file.history.contains(&own);
                    let was_sent_or_opened = devices[device].report.identity.ancestors.contains(&own);
                    let found = devices[device].receive(file);
                    if found == Kinship::Newer {
                        prop_assert!(was_made_of_it);
                    }
                    // What was sent as it stands is known again, whatever was made of it since.
                    if was_made_of_it && was_sent_or_opened {
                        prop_assert!(matches!(found, Kinship::Newer | Kinship::Same), "{:?}", found);
                    }
                }
                Step::Receive { .. } => {}
            }
        }
    }
}
