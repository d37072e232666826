//! One script for two programs: the page's program in another language takes the same from its script and gives the
//! same, under names of its own here and there, because the compiler puts a digest into some and wasm-bindgen numbers
//! others. It must not know which languages there are.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::short_names::Names;

/// How the names begin that may be others: what hands a closure over, and what a closure is called by.
const HANDED_OVER: &str = "__wbindgen_generic_";
const CALLED: &str = "wasm_bindgen__convert__closures";

/// What a program calls otherwise than the one whose script is to serve both: its names, each with that of the other.
/// Both scripts are as wasm-bindgen wrote them.
pub(super) fn other_names(script: &str, of_other: &str) -> Result<Names> {
    let (own, other) = (pieces(script), pieces(of_other));
    let mut names = paired(&own, &other, CALLED, &Names::new())?;
    let called = names.clone();
    names.extend(paired(&own, &other, HANDED_OVER, &called)?);
    let sorted = |mut pieces: Vec<String>| {
        pieces.sort();
        pieces
    };
    let own = own.iter().map(|piece| replaced(piece, |name| names.get(name).cloned())).collect();
    ensure!(sorted(own) == sorted(other), "the program in another language asks something else of its script");
    names.retain(|name, other| name != other);
    Ok(names)
}

/// The functions of a script, in any order, without comments: each that is handed to the program, and each by itself.
fn pieces(script: &str) -> Vec<String> {
    const BEGINNINGS: [&str; 6] = ["function ", "async function ", "let ", "const ", "export ", "import "];
    let is_handed =
        |line: &str| line.starts_with("        ") && !line.starts_with("         ") && line.contains(": function(");
    let mut pieces = vec![String::new()];
    for line in script.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if is_handed(line) || BEGINNINGS.iter().any(|beginning| line.starts_with(beginning)) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.extend([line, "\n"]);
        }
    }
    pieces
}

/// The names that begin like this, each with the one of the other script that is used in the same way.
fn paired(own: &[String], other: &[String], beginning: &str, known: &Names) -> Result<Names> {
    let (own, other) = (used(own, beginning, known), used(other, beginning, &Names::new()));
    let uses = |used: &[(Vec<String>, String)]| used.iter().map(|(uses, _)| uses.clone()).collect::<Vec<_>>();
    ensure!(uses(&own) == uses(&other), "the program in another language is called by its script in other ways");
    Ok(own.into_iter().zip(other).map(|((_, own), (_, other))| (own, other)).collect())
}

/// Each name that begins like this behind the pieces that use it, in their order. Names that are not known to be the same
/// in both scripts are left out of the pieces.
fn used(pieces: &[String], beginning: &str, known: &Names) -> Vec<(Vec<String>, String)> {
    let mut found = BTreeSet::new();
    for piece in pieces {
        let _ = replaced(piece, |name| {
            found.extend(name.starts_with(beginning).then(|| name.to_owned()));
            None
        });
    }
    let is_told = |name: &str| beginning == HANDED_OVER && name.starts_with(CALLED);
    let uses_of = |name: &String| {
        let uses = pieces.iter().filter(|piece| piece.contains(name.as_str())).map(|piece| {
            replaced(piece, |other| match known.get(other) {
                _ if other == name => Some("THIS".to_owned()),
                Some(told) => Some(told.clone()),
                None if is_told(other) => Some(other.to_owned()),
                None => Some(String::new()),
            })
        });
        let mut uses: Vec<String> = uses.collect();
        uses.sort();
        uses
    };
    let mut used: Vec<_> = found.into_iter().map(|name| (uses_of(&name), name)).collect();
    used.sort();
    used
}

/// The text with each of the names that may be others replaced.
fn replaced(text: &str, mut by: impl FnMut(&str) -> Option<String>) -> String {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let (mut replaced, mut rest) = (String::new(), text);
    while let Some(at) = [HANDED_OVER, CALLED].iter().filter_map(|beginning| rest.find(beginning)).min() {
        let (before, from) = rest.split_at(at);
        let (name, after) = from.split_at(from.find(|letter| !is_of_name(letter)).unwrap_or(from.len()));
        replaced.push_str(before);
        replaced.push_str(&by(name).unwrap_or_else(|| name.to_owned()));
        rest = after;
    }
    replaced.push_str(rest);
    replaced
}

/// What a program takes from its script, by the names of a program that serves both: first those of the other program's
/// script, then their short ones.
pub(super) fn through(names: &Names, short: &Names) -> Names {
    let mut through: BTreeMap<_, _> = short.clone();
    for (own, other) in names {
        through.insert(own.clone(), short.get(other).unwrap_or(other).clone());
    }
    through
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "function __wbg_get_imports() {
    const import0 = {
        __wbg_now_01: function() {
            return Date.now();
        },
        __wbindgen_generic_01: function(arg0, arg1) {
            // Cast intrinsic for shim_idx: 12
            return makeMutClosure(arg0, arg1, wasm_bindgen__convert__closures_____invoke__haa);
        },
        __wbindgen_generic_02: function(arg0, arg1) {
            return makeMutClosure(arg0, arg1, wasm_bindgen__convert__closures_____invoke__hbb);
        },
        __wbindgen_init: function() {
        },
    };
}
function wasm_bindgen__convert__closures_____invoke__haa(arg0) {
    wasm.wasm_bindgen__convert__closures_____invoke__haa(arg0);
}
function wasm_bindgen__convert__closures_____invoke__hbb(arg0, arg1) {
    wasm.wasm_bindgen__convert__closures_____invoke__hbb(arg0, arg1);
}
";

    /// The same with other digests, by which another one comes first.
    fn of_other() -> String {
        let (first, second) = SCRIPT.split_once("        __wbindgen_generic_01").unwrap_or_default();
        let (one, rest) = second.split_once("        __wbindgen_generic_02").unwrap_or_default();
        let (two, rest) = rest.split_once("        __wbindgen_init").unwrap_or_default();
        let one = one.replace("12", "13");
        let swapped = [
            first,
            "        __wbindgen_generic_01",
            two,
            "        __wbindgen_generic_02",
            &one,
            "        __wbindgen_init",
            rest,
        ];
        swapped.concat().replace("__haa", "__hdd").replace("__hbb", "__hcc")
    }

    #[test]
    fn names_are_paired_by_what_they_are_used_for() -> Result<()> {
        let names = other_names(&of_other(), SCRIPT)?;
        let told: Vec<_> = names.iter().map(|(own, other)| [own.as_str(), other.as_str()]).collect();
        let called = |digest: &str| ["wasm_bindgen__convert__closures_____invoke__", digest].concat();
        let (cc, dd, aa, bb) = (called("hcc"), called("hdd"), called("haa"), called("hbb"));
        let expected = [
            ["__wbindgen_generic_01", "__wbindgen_generic_02"],
            ["__wbindgen_generic_02", "__wbindgen_generic_01"],
            [&cc, &bb],
            [&dd, &aa],
        ];
        assert_eq!(told, expected);
        let short = [("__wbindgen_generic_02", "b"), ("__wbg_now_01", "c")];
        let short: Names = short.into_iter().map(|(long, short)| (long.to_owned(), short.to_owned())).collect();
        let through = through(&names, &short);
        assert_eq!((through["__wbindgen_generic_01"].as_str(), through["__wbg_now_01"].as_str()), ("b", "c"));
        assert_eq!(through[&cc], bb);
        Ok(())
    }

    #[test]
    fn the_same_script_has_no_other_names() -> Result<()> {
        assert!(other_names(SCRIPT, SCRIPT)?.is_empty());
        Ok(())
    }

    #[test]
    fn a_program_that_asks_for_something_else_is_refused() {
        for (from, to) in [("Date.now()", "0"), ("(arg0, arg1);", "(arg1, arg0);"), ("__wbg_now_01", "__wbg_new_01")] {
            assert!(other_names(&of_other().replace(from, to), SCRIPT).is_err(), "{from}");
        }
    }
}
