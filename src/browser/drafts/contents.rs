//! Gathers all that lies on the device for a backup. It must not read pictures, nor leave out what cannot be read.

use super::{Binned, Drafts, Listed, Shelves, keys, local};
use crate::formats::backup::Contents;

impl Drafts {
    /// Everything but the pictures.
    pub async fn contents(&self) -> Contents {
        let Shelves { listed, binned } = self.shelves().await;
        let mut contents = Contents::default();
        for Binned { report, at, listed, .. } in binned {
            contents.deleted.push((report, at));
            self.gather(&mut contents, listed).await;
        }
        for listed in listed {
            self.gather(&mut contents, listed).await;
        }
        for form in self.own_forms() {
            if let Ok(Some(fingerprint)) = local::get(&keys::own_form(&form)) {
                self.gather_form(&mut contents, &fingerprint).await;
                contents.own_forms.push((form, fingerprint));
            }
        }
        contents
    }

    async fn gather(&self, contents: &mut Contents, listed: Listed) {
        match listed {
            Listed::Draft(summary) => {
                if let Ok(loaded) = self.newest(&summary.report).await {
                    contents.drafts.push(loaded.payload);
                    self.gather_form(contents, &summary.fingerprint).await;
                }
            }
            Listed::Unreadable { key, raw, .. } => contents.unreadable.push((key, raw)),
        }
    }

    async fn gather_form(&self, contents: &mut Contents, fingerprint: &str) {
        let is_there = contents.templates.iter().any(|(known, _)| known == fingerprint);
        if !is_there && let Some(json) = self.template(fingerprint).await {
            contents.templates.push((fingerprint.to_owned(), json));
        }
    }
}
