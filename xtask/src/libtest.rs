//! What Rust's test programs print, read back.

/// How many tests passed, and the names of those that did not: `test drafts::one ... FAILED`.
pub(crate) fn results(printed: &str) -> (u32, Vec<&str>) {
    let (mut passed, mut failed) = (0, Vec::new());
    for line in printed.lines() {
        let Some((name, result)) = line.strip_prefix("test ").and_then(|line| line.split_once(" ... ")) else {
            continue;
        };
        match result.trim() {
            "ok" => passed += 1,
            "FAILED" => failed.push(name),
            _ => {}
        }
    }
    (passed, failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_by_their_own_lines() {
        let printed = "running 3 tests\ntest drafts::one ... ok\ntest drafts::two ... FAILED\n\nfailures:\n    \
                       drafts::two\n\ntest result: FAILED. 1 passed; 1 failed\n";
        assert_eq!(results(printed), (1, vec!["drafts::two"]));
    }
}
