//! Values by their names, in the order of names. It must not know what is named.
//!
//! A sorted list rather than a tree or a table of hashes: the names here are few, they mostly come in order, and the code
//! of each tree and each table weighs more on the way to a phone than it saves there.

/// Values by their names; each name once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByName<V>(Vec<(String, V)>);

/// What a file or a newer program said that this program has no place for, by JSON pointer, as JSON.
pub type Kept = ByName<String>;

impl<V> Default for ByName<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> ByName<V> {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.find(name).ok().map(|at| &self.0[at].1)
    }

    /// Whether there is a value of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }

    /// Gives a name its value, in place of the one it had.
    pub fn insert(&mut self, name: String, value: V) {
        match self.find(&name) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (name, value)),
        }
    }

    /// Takes a name away.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn all(&self) -> &[(String, V)] {
        &self.0
    }

    /// Those whose names begin so.
    pub fn beginning_with(&self, start: &str) -> impl Iterator<Item = &(String, V)> {
        let first = self.find(start).unwrap_or_else(|at| at);
        self.0[first..].iter().take_while(move |(name, _)| name.starts_with(start))
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }
}

impl<V> FromIterator<(String, V)> for ByName<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(all: I) -> Self {
        let mut named = Self::default();
        for (name, value) in all {
            named.insert(name, value);
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> ByName<usize> {
        names.iter().enumerate().map(|(at, name)| ((*name).to_owned(), at)).collect()
    }

    #[test]
    fn names_stand_in_order_and_the_last_value_of_a_name_counts() {
        let all = named(&["b", "a", "c", "a"]);
        let names: Vec<&str> = all.all().iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!((all.get("a"), all.get("b"), all.get("d")), (Some(&3), Some(&0), None));
    }

    #[test]
    fn all_names_with_the_same_beginning_are_found_and_no_others() {
        let all = named(&["/a", "/a/1", "/a-2", "/a/", "/b", "/"]);
        let found: Vec<&str> = all.beginning_with("/a/").map(|(name, _)| name.as_str()).collect();
        assert_eq!(found, ["/a/", "/a/1"]);
        assert_eq!(all.beginning_with("/c").count(), 0);
    }

    #[test]
    fn a_name_that_is_taken_away_is_gone() {
        let mut all = named(&["a", "b"]);
        all.remove("a");
        assert!(!all.contains("a") && all.contains("b") && !all.is_empty());
        all.remove("b");
        assert!(all.is_empty());
    }
}
