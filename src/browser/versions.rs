//! Earlier states of reports on this device, in the database alone. It must not know a report or a screen.
//!
//! They are a kindness beside the drafts: where one cannot be kept nothing is said, and they go first where there is no
//! room.

use chrono::DateTime;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbRequest};

use super::clock;
use super::database::{Access, Database, Fault, Table};
use crate::formats::versions::{self, Version, Why};
use crate::formats::{draft, slot};

/// The versions on this device. Clones are the same versions.
#[derive(Clone)]
pub struct Versions(Database);

impl Versions {
    /// The versions that lie beside the drafts.
    pub(super) const fn beside(database: Database) -> Self {
        Self(database)
    }

    /// Keeps a report as it is stored, and lets others of it go as [`versions::add`] decides. Gives whether it is there.
    pub async fn keep(&self, payload: &str, why: Why) -> bool {
        let Ok(summary) = draft::peek(payload) else { return false };
        let Ok(kept) = self.keys().await else { return false };
        let text = slot::encode(summary.revision, payload);
        let now = clock::now();
        let new = Version {
            at: DateTime::parse_from_rfc3339(&summary.saved_at).unwrap_or(now),
            report: summary.report,
            revision: summary.revision,
            why,
            bytes: text.len(),
            fingerprint: summary.revision_fingerprint,
        };
        let kept: Vec<Version> = kept.iter().filter_map(|key| version_of(&key, &new.report)).collect();
        let (is_new, gone) = versions::add(&kept, &new, now);
        if !is_new {
            return true;
        }
        let (key, text): (JsValue, JsValue) = (new.key().into(), text.into());
        let gone: Vec<JsValue> = gone.into_iter().map(|place| kept[place].key().into()).collect();
        self.write(&|table| {
            for key in &gone {
                table.delete(key)?;
            }
            table.put_with_key(&text, &key)
        })
        .await
        .is_ok()
    }

    /// The versions of a report, the newest first.
    pub async fn list(&self, report: &str) -> Vec<Version> {
        let keys = self.keys().await.unwrap_or_default();
        versions::newest_first(keys.iter().filter_map(|key| version_of(&key, report)).collect())
    }

    /// The report as it was; `None` where it is not here, or torn.
    pub async fn payload(&self, version: &Version) -> Option<String> {
        let key: JsValue = version.key().into();
        let text = self.0.ask(Table::Versions, Access::Read, &|table| table.get(&key)).await.ok()?;
        slot::decode(&text.as_string()?).ok().map(|slot| slot.payload)
    }

    /// The texts of all versions of all reports; `None` where the browser does not tell.
    pub(super) async fn texts(&self) -> Option<Vec<String>> {
        let texts = self.0.ask(Table::Versions, Access::Read, &|table| table.get_all()).await.ok()?;
        let texts: Array = texts.dyn_into().ok()?;
        Some(texts.iter().filter_map(|text| text.as_string()).collect())
    }

    /// Removes all versions of a report, those of a newer program too.
    pub(super) async fn remove(&self, report: &str) -> Result<(), Fault> {
        let before = versions::keys_of(report);
        let keys = self.keys().await?;
        let gone: Vec<JsValue> =
            keys.iter().filter(|key| key.as_string().is_some_and(|key| key.starts_with(&before))).collect();
        self.write(&|table| {
            for key in &gone {
                table.delete(key)?;
            }
            table.count()
        })
        .await
    }

    async fn keys(&self) -> Result<Array, Fault> {
        let keys = self.0.ask(Table::Versions, Access::Read, &|table| table.get_all_keys()).await?;
        Ok(keys.unchecked_into())
    }

    async fn write(&self, request: &dyn Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>) -> Result<(), Fault> {
        self.0.ask(Table::Versions, Access::Write, request).await.map(drop)
    }
}

/// The version of this report that lies under a key.
fn version_of(key: &JsValue, report: &str) -> Option<Version> {
    let key = String::from(key.dyn_ref::<JsString>()?);
    Version::from_key(&key).filter(|version| version.report == report)
}
