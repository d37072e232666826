//! The check that the pure rings are compiled without any web crate: they are to be tested without a browser, and to be
//! read by someone who knows none.

use anyhow::{Result, ensure};

use crate::process;
use crate::project::Project;

/// Crates whose presence means that some web crate came in, whichever it was.
const WEB_CRATES: [&str; 4] = ["js-sys", "leptos", "wasm-bindgen", "web-sys"];

/// Fails when the package without its feature `browser` depends on a web crate, on this machine or in the browser.
pub(super) fn check(project: &Project) -> Result<()> {
    let tree = ["tree", "--no-default-features", "--edges", "normal", "--prefix", "none", "--target", "all"];
    let listing = process::read(&mut project.cargo(&tree), "listing the crates of the pure rings")?;
    ensure!(listing.starts_with("phuluc "), "cargo listed no crates of the package `phuluc`");
    let found = web_crates_in(&listing);
    ensure!(
        found.is_empty(),
        "the pure rings depend on {}; see `cargo {} -i {}`",
        found.join(", "),
        tree[..4].join(" "),
        found[0]
    );
    Ok(())
}

fn web_crates_in(listing: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        listing.lines().filter_map(|line| line.split(' ').next()).filter(|name| WEB_CRATES.contains(name)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_crate_is_found_wherever_it_stands_in_the_tree() {
        let listing =
            "phuluc v0.1.0 (/src)\nchrono v0.4.45\njs-sys v0.3.107\nwasm-bindgen v0.2.130\njs-sys v0.3.107 (*)\n";
        assert_eq!(web_crates_in(listing), ["js-sys", "wasm-bindgen"]);
    }

    #[test]
    fn a_crate_with_a_similar_name_is_none() {
        assert_eq!(web_crates_in("phuluc v0.1.0\nleptos_of_old v1.0.0\nserde v1.0.229\n"), Vec::<&str>::new());
    }
}
