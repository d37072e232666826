//! What goes into a backup and what comes out of one, between the page and the worker. It must not know the file.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::formats::job::{Imported, Picture, Refusal};

/// All that lies on a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// The newest revision of each report, as [`crate::formats::draft`] writes it.
    pub drafts: Vec<String>,
    /// Deleted reports by their ids, with when: RFC 3339.
    pub deleted: Vec<(String, String)>,
    /// Forms by their fingerprints, as JSON text.
    pub templates: Vec<(String, String)>,
    /// The ids of forms that a person opened from elsewhere, with the fingerprint in use.
    pub own_forms: Vec<(String, String)>,
    /// What cannot be read: where it lies, and the text.
    pub unreadable: Vec<(String, String)>,
    /// Last year's figures by the ids of the reports and forms that they stand beside, as the device keeps them.
    pub last_year: Vec<(String, String)>,
    /// The names with which the next report begins, as the device keeps them.
    pub head: Option<String>,
    /// The pictures, whose bytes travel with the job, one behind the other.
    pub pictures: Vec<Picture>,
}

/// A form of a backup that a person opened from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Form {
    /// The form's id.
    pub id: String,
    /// Its fingerprint, taken of the text below.
    pub fingerprint: String,
    /// Canonical JSON text.
    pub json: String,
}

/// What came out of a backup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// The reports. Their form stands in `templates` only.
    pub reports: Vec<Imported>,
    /// The forms of the reports by their fingerprints, as canonical JSON text.
    pub templates: Vec<(String, String)>,
    /// Forms that a person opened from elsewhere.
    pub own_forms: Vec<Form>,
    /// Deleted reports by their ids, with when.
    pub deleted: Vec<(String, String)>,
    /// Reports that cannot be opened: what they are called, and why.
    pub refused: Vec<(String, Refusal)>,
    /// Last year's figures by the ids of reports and forms; an empty text where they cannot be read.
    pub last_year: Vec<(String, String)>,
    /// The names with which the next report begins.
    pub head: Option<String>,
    /// The pictures, whose bytes travel with this. The length of one that a report names and the file lacks is 0.
    pub pictures: Vec<Picture>,
}

impl Restored {
    /// By hand, as [`crate::formats::job::Outcome::from_json`].
    pub(in crate::formats) fn from_value(value: &Value) -> Option<Self> {
        let list = |key: &str| value.get(key)?.as_array();
        let pairs = |key: &str| Some(list(key)?.iter().filter_map(pair).collect());
        let form = |form: &Value| {
            let [id, fingerprint, json] =
                ["id", "fingerprint", "json"].map(|key| Some(form.get(key)?.as_str()?.to_owned()));
            Some(Form { id: id?, fingerprint: fingerprint?, json: json? })
        };
        let refused = |one: &Value| {
            let name = one.get(0)?.as_str()?.to_owned();
            Some((name, Refusal::from_value(one.get(1)?)?))
        };
        Some(Self {
            reports: list("reports")?.iter().filter_map(Imported::from_value).collect(),
            templates: pairs("templates")?,
            own_forms: list("own_forms")?.iter().filter_map(form).collect(),
            deleted: pairs("deleted")?,
            refused: list("refused")?.iter().filter_map(refused).collect(),
            last_year: pairs("last_year")?,
            head: value.get("head").and_then(Value::as_str).map(ToOwned::to_owned),
            pictures: list("pictures")?.iter().filter_map(Picture::from_value).collect(),
        })
    }
}

fn pair(value: &Value) -> Option<(String, String)> {
    Some((value.get(0)?.as_str()?.to_owned(), value.get(1)?.as_str()?.to_owned()))
}
