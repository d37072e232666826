//! The functions of a program in an order in which those that are alike stand beside each other: compression finds at
//! once what it would otherwise look for far away, and makes of the same functions 2 % less. It must not know what they do.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// Functions are alike by the runs of this many bytes that they share.
const RUN: usize = 5;
/// A run that so many functions share says nothing about any of them.
const COMMON: usize = 64;

/// Orders the functions of every program in the folder.
pub(super) fn order_all(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).context("the staged site could not be read")? {
        let file = entry.context("the staged site could not be read")?.path();
        if file.extension().is_some_and(|kind| kind == "wasm") {
            let program = fs::read(&file).with_context(|| format!("{} could not be read", file.display()))?;
            let ordered = ordered(&program).with_context(|| format!("ordering {}", file.display()))?;
            fs::write(&file, ordered).with_context(|| format!("{} could not be written", file.display()))?;
        }
    }
    Ok(())
}

/// The same program with its functions in another order.
fn ordered(program: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload.context("the program is none")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let is_function = matches!(import.context("the program's imports are none")?.ty, TypeRef::Func(_));
                    imported += u32::from(is_function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = alike_in_turn(&bodies);
    let mut place = vec![0; order.len()];
    for (new, old) in (0..).zip(&order) {
        place[*old] = new;
    }
    let mut module = Module::new();
    InOrder { imported, order, place }
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|reason| anyhow!("the program could not be written anew: {reason}"))?;
    Ok(module.finish())
}

/// Begins with the first, and goes on each time with the one that is most like the last of those that are left; where none
/// is like it, with the first of those.
fn alike_in_turn(bodies: &[&[u8]]) -> Vec<usize> {
    let mut holders: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, body) in bodies.iter().enumerate() {
        for run in body.windows(RUN) {
            let holders = holders.entry(run).or_default();
            if holders.last() != Some(&function) {
                holders.push(function);
            }
        }
    }
    holders.retain(|_, holders| (2..=COMMON).contains(&holders.len()));
    let mut shared: Vec<Vec<&[usize]>> = vec![Vec::new(); bodies.len()];
    for holders in holders.values() {
        for holder in holders {
            shared[*holder].push(holders);
        }
    }
    let mut is_left = vec![true; bodies.len()];
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    while let Some(first) = is_left.iter().position(|is_left| *is_left) {
        let mut next = Some(first);
        while let Some(function) = next {
            is_left[function] = false;
            order.push(function);
            next = most_alike(function, &shared[function], &is_left, bodies);
        }
    }
    order
}

/// The one of those that are left that shares most with this function for its size. The rarer a run, the more it counts.
fn most_alike(function: usize, shared: &[&[usize]], is_left: &[bool], bodies: &[&[u8]]) -> Option<usize> {
    let mut alike: BTreeMap<usize, u64> = BTreeMap::new();
    for holders in shared {
        let worth = 1_000_000 / (1 + u64::from(holders.len().ilog2()));
        for holder in holders.iter().filter(|holder| is_left[**holder]) {
            *alike.entry(*holder).or_default() += worth;
        }
    }
    let for_its_size = |(other, worth): &(usize, u64)| worth / (bodies[function].len() + bodies[*other].len()) as u64;
    alike.into_iter().max_by_key(for_its_size).map(|(other, _)| other)
}

struct InOrder {
    /// How many functions are another's; they come first and stay.
    imported: u32,
    /// The functions by their old numbers, in their new order.
    order: Vec<usize>,
    /// The new number of each.
    place: Vec<u32>,
}

impl Reencode for InOrder {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.place.get(usize::try_from(own).ok()?));
        Ok(own.map_or(function, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for old in self.order.clone() {
            functions.function(self.type_index(types[old])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        for old in self.order.clone() {
            self.parse_function_body(code, bodies[old].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection};

    use super::*;

    /// Functions that push a row of numbers and throw them away; the last calls the second. One more is another's.
    fn program(rows: &[&[i32]]) -> Result<Vec<u8>> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        imports.import("a", "b", EntityType::Function(0));
        let (mut code, mut exports) = (CodeSection::new(), ExportSection::new());
        for (number, row) in (1..).zip(rows) {
            functions.function(0);
            exports.export(&format!("{row:?}"), ExportKind::Func, number);
            let mut body = Function::new([]);
            for value in *row {
                body.instructions().i32_const(*value).drop();
            }
            if usize::try_from(number)? == rows.len() {
                body.instructions().call(2).call(0);
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        Ok(module.finish())
    }

    /// What each exported function is, by its name.
    fn exported(program: &[u8]) -> Result<BTreeMap<String, (u32, Vec<u8>)>> {
        let (mut numbers, mut bodies) = (BTreeMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        numbers.insert(export.name.to_owned(), export.index);
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().to_vec()),
                _ => {}
            }
        }
        let body = |number: u32| bodies.get(usize::try_from(number)?.wrapping_sub(1)).cloned().context("no body");
        numbers.into_iter().map(|(name, number)| Ok((name, (number, body(number)?)))).collect()
    }

    #[test]
    fn what_is_alike_stands_together_and_names_and_calls_follow() -> Result<()> {
        let (a, b, c): (&[i32], &[i32], &[i32]) = (&[11, 12, 13, 14], &[21, 22, 23, 24], &[11, 12, 13, 15]);
        let before = program(&[a, b, c])?;
        let after = ordered(&before)?;
        wasmparser::validate(&after)?;
        let (before, after) = (exported(&before)?, exported(&after)?);
        let [a, b, c] = [a, b, c].map(|row| format!("{row:?}"));
        assert_eq!([&a, &b, &c].map(|name| before[name].0), [1, 2, 3]);
        assert_eq!([&a, &b, &c].map(|name| after[name].0), [1, 3, 2]);
        assert_eq!((&before[&a].1, &before[&b].1), (&after[&a].1, &after[&b].1));
        // It calls the second, then the other's.
        assert!(before[&c].1.ends_with(&[0x10, 2, 0x10, 0, 0x0b]), "{:?}", before[&c]);
        assert!(after[&c].1.ends_with(&[0x10, 3, 0x10, 0, 0x0b]), "{:?}", after[&c]);
        Ok(())
    }

    #[test]
    fn no_functions_at_all_are_in_order() -> Result<()> {
        assert_eq!(ordered(&Module::new().finish())?, Module::new().finish());
        Ok(())
    }
}
