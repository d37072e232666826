//! Short names for what a program takes from its script and gives it. wasm-bindgen calls each function by a name that holds
//! a digest, or says its types, and each stands in both; nobody reads them, and no compression makes them small. It must not
//! know what the functions do.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

/// How wasm-bindgen's names for what is taken begin, and for what is given; what others named is left alone.
const TAKEN: &str = "__wb";
const GIVEN: &str = "wasm_bindgen_";
/// What stands before the number of what is given: the script has a function of the same name, which may be no word of its
/// language.
const CALL: &str = "call";

/// New names by old ones.
pub(super) type Names = BTreeMap<String, String>;

/// The program and its script, agreeing on short names, and which.
pub(super) fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String, Names)> {
    let names = short_names(program)?;
    let short = with_names(program, &names)?;
    Ok((short, renamed(script, &names)?, names))
}

/// The program with other names for what it takes and gives; what is not among them keeps its own.
pub(super) fn with_names(program: &[u8], names: &Names) -> Result<Vec<u8>> {
    let mut module = Module::new();
    Shortened { names }
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|reason| anyhow!("the program could not be written anew: {reason}"))?;
    Ok(module.finish())
}

fn short_names(program: &[u8]) -> Result<Names> {
    let (mut taken, mut given) = (Names::new(), Names::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload.context("the program is none")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let name = import.context("the program's imports are none")?.name;
                    if name.starts_with(TAKEN) && !taken.contains_key(name) {
                        taken.insert(name.to_owned(), letters(taken.len()));
                    }
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let name = export.context("the program's exports are none")?.name;
                    if name.starts_with(GIVEN) {
                        given.insert(name.to_owned(), format!("{CALL}{}", given.len()));
                    }
                }
            }
            _ => {}
        }
    }
    taken.append(&mut given);
    Ok(taken)
}

/// a, b, … z, ba, bb, … for 0, 1, … 25, 26, 27, …
fn letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]));
        number /= 26;
        if number == 0 {
            return letters.iter().rev().collect();
        }
    }
}

/// The script with each name, which must stand in it, replaced.
fn renamed(script: &str, names: &Names) -> Result<String> {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let (mut renamed, mut rest, mut found) = (String::with_capacity(script.len()), script, BTreeSet::new());
    while let Some(at) = rest.find(is_of_name) {
        let (before, from) = rest.split_at(at);
        let (name, after) = from.split_at(from.find(|letter| !is_of_name(letter)).unwrap_or(from.len()));
        let short = names.get(name);
        found.extend(short);
        renamed.extend([before, short.map_or(name, String::as_str)]);
        rest = after;
    }
    renamed.push_str(rest);
    ensure!(found.len() == names.len(), "the script names {} functions of {}", found.len(), names.len());
    Ok(renamed)
}

struct Shortened<'n> {
    names: &'n Names,
}

impl Reencode for Shortened<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.names.get(import.name).map_or(import.name, String::as_str);
            imports.import(import.module, name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let name = self.names.get(export.name).map_or(export.name, String::as_str);
        let index = self.external_index(export.kind, export.index)?;
        exports.export(name, self.export_kind(export.kind)?, index);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    use super::*;

    fn program(imported: &[&str], exported: &[&str]) -> Vec<u8> {
        let (mut types, mut imports, mut exports) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        for name in imported {
            imports.import("./script.js", name, EntityType::Function(0));
        }
        for name in exported {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn program_and_script_agree_on_short_names_and_others_names_stay() -> Result<()> {
        let long = program(&["__wbg_new_0a1b", "load", "__wbg_new_0a1b2c"], &["wasm_bindgen_0a___invoke", "memory"]);
        let script = "{ __wbg_new_0a1b2c: function() { a__wbg_new_0a1b(); __wbg_init(); }, __wbg_new_0a1b: load }\n\
                      function wasm_bindgen_0a___invoke() { wasm.wasm_bindgen_0a___invoke(wasm.memory); }";
        let (short, renamed, names) = shorten(&long, script)?;
        assert_eq!(names["__wbg_new_0a1b"], "a");
        let expected = "{ b: function() { a__wbg_new_0a1b(); __wbg_init(); }, a: load }\n\
                        function call0() { wasm.call0(wasm.memory); }";
        assert_eq!(renamed, expected);
        assert_eq!(short, program(&["a", "load", "b"], &["call0", "memory"]));
        Ok(())
    }

    #[test]
    fn a_script_that_lacks_a_function_of_the_program_is_refused() {
        let program = program(&["__wbg_new_0a1b"], &[]);
        assert!(shorten(&program, "{ __wbg_new_0a1c: function() {} }").is_err());
        // A name that stands there twice is still one.
        let program = self::program(&["__wbg_new_0a1b", "__wbg_old_0a1b"], &[]);
        assert!(shorten(&program, "{ __wbg_new_0a1b: function() { __wbg_new_0a1b } }").is_err());
    }

    #[test]
    fn no_two_names_are_the_same() {
        let all: std::collections::BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(all.len(), 2000);
        assert_eq!((letters(25), letters(26)), ("z".to_owned(), "ba".to_owned()));
    }
}
