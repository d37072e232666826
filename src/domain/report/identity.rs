//! Which report this is, which revision, and from which revisions it descends. It must not know how they are stored.

/// The most ancestors that are remembered; of more the oldest are forgotten.
pub const MOST_ANCESTORS: usize = 50;

/// Which report this is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Random, for ever.
    pub id: String,
    /// Grows by one with each save; 0 for a report never saved.
    pub revision: u64,
    /// The random id of the device that made this revision.
    pub writer: String,
    /// The fingerprint of the revision that this one came from.
    pub parent: Option<String>,
    /// The fingerprints of revisions that left a device or came to one, and from which this one descends: oldest first,
    /// at most [`MOST_ANCESTORS`]. A revision that left is among its own.
    pub ancestors: Vec<String>,
    /// The id of another report on this device, of which this is a version that was made apart from it.
    pub beside: Option<String>,
}

impl Identity {
    /// Notes that this revision, and all that come after it, descend from the one of this fingerprint.
    pub fn descend_from(&mut self, fingerprint: &str) {
        if fingerprint.is_empty() {
            return;
        }
        self.ancestors.retain(|known| known != fingerprint);
        self.ancestors.push(fingerprint.to_owned());
        self.forget_oldest();
    }

    /// Notes that this revision descends from all that another one descends from. Of too many the oldest of both go.
    pub fn descend_from_all(&mut self, others: &[String]) {
        let own = std::mem::take(&mut self.ancestors);
        let (mut own, mut others) = (own.iter().rev(), others.iter().rev());
        let mut newest_first: Vec<String> = Vec::new();
        loop {
            let next = [own.next(), others.next()];
            if next == [None, None] {
                break;
            }
            for fingerprint in next.into_iter().flatten() {
                if !newest_first.contains(fingerprint) {
                    newest_first.push(fingerprint.clone());
                }
            }
        }
        newest_first.reverse();
        self.ancestors = newest_first;
        self.forget_oldest();
    }

    fn forget_oldest(&mut self) {
        let over = self.ancestors.len().saturating_sub(MOST_ANCESTORS);
        self.ancestors.drain(..over);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn descendant(ancestors: &[&str]) -> Identity {
        Identity { ancestors: ancestors.iter().map(|&id| id.to_owned()).collect(), ..Identity::default() }
    }

    #[test]
    fn the_newest_ancestor_stands_last_and_none_twice() {
        let mut identity = descendant(&["a", "b"]);
        for fingerprint in ["c", "a", ""] {
            identity.descend_from(fingerprint);
        }
        assert_eq!(identity.ancestors, ["b", "c", "a"]);
    }

    #[test]
    fn the_oldest_ancestors_are_forgotten_of_both_sides_alike() {
        let mut identity = Identity::default();
        (0..60).for_each(|number| identity.descend_from(&format!("own{number}")));
        assert_eq!((identity.ancestors.len(), identity.ancestors[0].as_str()), (MOST_ANCESTORS, "own10"));
        let others: Vec<String> = (0..50).map(|number| format!("other{number}")).collect();
        identity.descend_from_all(&others);
        assert_eq!(identity.ancestors.len(), MOST_ANCESTORS);
        for newest in ["own59", "own36", "other49", "other26"] {
            assert!(identity.ancestors.iter().any(|known| known == newest), "{newest}");
        }
    }

    #[test]
    fn what_both_descend_from_is_named_once() {
        let mut identity = descendant(&["a", "b"]);
        identity.descend_from_all(&["a".to_owned(), "c".to_owned()]);
        assert_eq!(identity.ancestors.len(), 3);
    }
}
