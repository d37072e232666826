//! Forms that a person opened from a file or from another folder: used in place of the page's own under the same id.
//! It must not know what a form asks.

use super::{Drafts, SaveProblem, keys, local};

impl Drafts {
    /// Keeps a form and uses it from now on for its id.
    ///
    /// # Errors
    /// Why it is not used on the next visit.
    pub async fn use_form(&self, form: &str, fingerprint: &str, json: &str) -> Result<(), SaveProblem> {
        let kept = self.keep_template(fingerprint, json).await;
        if let (Err(problem), Err(_)) = (kept.local, kept.indexed) {
            return Err(problem);
        }
        local::set(&keys::own_form(form), fingerprint)
    }

    /// The form that is used for this id in place of the page's own, as its JSON text.
    pub async fn own_form(&self, form: &str) -> Option<String> {
        let fingerprint = local::get(&keys::own_form(form)).ok().flatten()?;
        self.template(&fingerprint).await
    }

    /// Uses the page's own form again. The kept one stays for the drafts that were written on it.
    pub fn forget_form(&self, form: &str) {
        // What cannot be forgotten is still there and can be forgotten on the next visit.
        let _ = local::remove(&keys::own_form(form));
    }

    /// The ids of all forms that were opened from elsewhere.
    pub fn own_forms(&self) -> Vec<String> {
        let noted = local::entries(|key| keys::form_of(key).is_some()).unwrap_or_default();
        noted.iter().filter_map(|(key, _)| keys::form_of(key).map(str::to_owned)).collect()
    }
}
