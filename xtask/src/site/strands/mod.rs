//! A program combed into strands of like bytes: all instructions in one, all numbers of local variables in another, and so
//! on. Compression knows better what comes next in each than in the program, where they take turns: brotli makes of the
//! strands 12 % less, gzip 11 %. The page weaves the program of them again (`src/boot/weave.js`), by the same plan. It must
//! not know what the program does.
//!
//! A program comes in pieces, each of which is woven by itself, so that a browser reads the first ones while the last are
//! still on their way. A piece is the lengths of its strands and then the strands. Numbers in it are those of WebAssembly
//! (LEB128). What stands before and behind the functions is a strand that is not combed; of the functions their sizes are
//! left out, and how memory is aligned where it is as nearly always.

mod plan;

use anyhow::{Context as _, Result, bail, ensure};
use wasm_encoder::Encode as _;
use wasmparser::{FunctionBody, Parser, Payload};

pub(super) use plan::plan;
use plan::{ALIGNMENTS, AS_IT_IS, COUNT, INSTRUCTIONS, LOCALS, NEXT, ODD, OFFSET, OTHER, READ_LOCAL, STRANDS, of};

/// What share of the functions' bytes each of the pieces takes, in percent, but for the last, which is what stands behind
/// the functions. They grow smaller, because after the last has come it is waited for its weaving.
const SHARES: [usize; 4] = [40, 30, 20, 10];

/// The program's pieces.
pub(super) fn pieces(program: &[u8]) -> Result<Vec<Vec<u8>>> {
    let bodies = bodies(program)?;
    let all: usize = bodies.iter().map(FunctionBody::as_bytes).map(<[u8]>::len).sum();
    let (mut pieces, mut strands) = (Vec::new(), Strands::default());
    let (mut combed, mut share, mut at) = (0, SHARES[0], 0);
    for (number, body) in bodies.iter().enumerate() {
        let (from, to) = (usize::try_from(body.range().start)?, usize::try_from(body.range().end)?);
        let size = written(body.as_bytes().len());
        let before = from.checked_sub(size.len()).context("a function overlaps another")?;
        ensure!(number == 0 || before == at, "a function's size is not written as short as it can be");
        strands.all[AS_IT_IS].extend(&program[at..before]);
        strands.comb(body)?;
        (at, combed) = (to, combed + body.as_bytes().len());
        if combed * 100 >= all * share && pieces.len() + 1 < SHARES.len() {
            pieces.push(std::mem::take(&mut strands).piece());
            share += SHARES[pieces.len()];
        }
    }
    pieces.push(strands.piece());
    let mut behind = Strands::default();
    behind.all[AS_IT_IS].extend(&program[at..]);
    pieces.push(behind.piece());
    Ok(pieces)
}

fn bodies(program: &[u8]) -> Result<Vec<FunctionBody<'_>>> {
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        if let Payload::CodeSectionEntry(body) = payload.context("the program is none")? {
            bodies.push(body);
        }
    }
    Ok(bodies)
}

/// A number as WebAssembly writes it.
fn written(number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    number.encode(&mut bytes);
    bytes
}

/// An instruction with what belongs to it.
struct Instruction<'a> {
    itself: u8,
    /// How its memory is aligned, where that is odd.
    odd: Option<u8>,
    /// What belongs to it besides.
    more: &'a [u8],
}

impl Instruction<'_> {
    /// The sign that it begins with in its strand.
    fn first_sign(&self) -> u8 {
        if self.odd.is_some() { ODD } else { self.itself }
    }
}

#[derive(Default)]
struct Strands {
    all: [Vec<u8>; COUNT],
}

impl Strands {
    fn comb(&mut self, body: &FunctionBody<'_>) -> Result<()> {
        let locals = usize::try_from(body.get_binary_reader_for_operators()?.original_position() - body.range().start)?;
        self.push_with_length(LOCALS, &body.as_bytes()[..locals]);
        let instructions = instructions(body)?;
        for (instruction, place) in instructions.iter().zip(1..) {
            let Instruction { itself, odd, more } = instruction;
            if let Some(alignment) = odd {
                self.all[INSTRUCTIONS].extend([ODD, *alignment]);
            }
            self.all[INSTRUCTIONS].push(*itself);
            match of(&STRANDS, *itself) {
                AS_IT_IS => ensure!(more.is_empty(), "the plan knows nothing that belongs to {itself:#x}"),
                OTHER => self.push_with_length(OTHER, more),
                strand => {
                    ensure!(is_number(more), "one number belongs to {itself:#x}, and here {more:?}");
                    let next = instructions.get(place).map_or(0, |next| of(&NEXT, next.first_sign()));
                    self.all[if strand < READ_LOCAL { strand } else { strand + next }].extend(*more);
                }
            }
        }
        Ok(())
    }

    fn push_with_length(&mut self, strand: usize, bytes: &[u8]) {
        self.all[strand].extend(written(bytes.len()));
        self.all[strand].extend(bytes);
    }

    fn piece(self) -> Vec<u8> {
        let lengths = self.all.iter().flat_map(|strand| written(strand.len()));
        lengths.chain(self.all.iter().flatten().copied()).collect()
    }
}

fn instructions<'a>(body: &FunctionBody<'a>) -> Result<Vec<Instruction<'a>>> {
    let (bytes, start) = (body.as_bytes(), body.range().start);
    let mut reader = body.get_operators_reader().context("a function is none")?;
    let mut instructions = Vec::new();
    while !reader.eof() {
        let from = usize::try_from(reader.original_position() - start)?;
        reader.read().context("a function is none")?;
        let to = usize::try_from(reader.original_position() - start)?;
        let (itself, mut more, mut odd) = (bytes[from], &bytes[from + 1..to], None);
        if itself == ODD {
            bail!("an instruction bears the number {ODD}, which stands for what is aligned oddly");
        }
        if of(&STRANDS, itself) == OFFSET {
            let (alignment, offset) = more.split_first().context("memory is not aligned at all")?;
            odd = (usize::from(*alignment) != of(&ALIGNMENTS, itself)).then_some(*alignment);
            more = offset;
        }
        instructions.push(Instruction { itself, odd, more });
    }
    Ok(instructions)
}

/// Whether these are the bytes of one number.
fn is_number(bytes: &[u8]) -> bool {
    bytes.iter().position(|byte| byte & 0x80 == 0).is_some_and(|last| last + 1 == bytes.len())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        BlockType, CodeSection, ConstExpr, DataSection, Function, FunctionSection, MemArg, MemorySection,
    };
    use wasm_encoder::{MemoryType, Module, TypeSection, ValType};

    use super::plan::{BLOCK, CONSTANT, TURNS};
    use super::*;

    /// Programs with as many functions, of which each does a little of everything.
    fn program(functions: u32) -> Vec<u8> {
        let (mut types, mut numbers, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        for number in 0..functions {
            numbers.function(0);
            let mut body = Function::new([(number % 3, ValType::I32), (1, ValType::F64), (1, ValType::I64)]);
            let at = |offset, align| MemArg { offset, align, memory_index: 0 };
            let mut does = body.instructions();
            does.block(BlockType::Empty).loop_(BlockType::Result(ValType::I64)).i32_const(-70_000).i32_const(1 << 20);
            does.i32_add()
                .i32_load(at(70_000, 2))
                .br_if(0)
                .i32_const(0)
                .i32_const(8)
                .i64_load(at(8, 2))
                .i64_store(at(0, 0));
            does.i64_const(i64::MIN).end().drop().end().i32_const(3).br_table([0, 0, 0], 0);
            does.f64_const(0.5.into())
                .drop()
                .i32_const(1)
                .i32_const(2)
                .i32_const(0)
                .typed_select(ValType::I32)
                .if_(BlockType::Empty);
            does.i32_const(0)
                .i32_const(0)
                .i32_const(0)
                .memory_copy(0, 0)
                .memory_size(0)
                .drop()
                .else_()
                .call(number)
                .end();
            does.f32_const(1.5.into())
                .drop()
                .i32_const(200)
                .i32_load16_u(at(300, 0))
                .drop()
                .i32_const(0)
                .call_indirect(0, 0);
            // Some are longer than one byte says, and one than two.
            for _ in 0..if number == 3 { 6_000 } else { number % 3 * 50 } {
                does.i32_const(5).drop();
            }
            does.end();
            code.function(&body);
        }
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(8), *b"behind the functions");
        let mut module = Module::new();
        module.section(&types).section(&numbers).section(&memories).section(&code).section(&data);
        module.finish()
    }

    /// Reads bytes from a piece's strands.
    struct Reader<'a> {
        strands: Vec<&'a [u8]>,
    }

    impl<'a> Reader<'a> {
        fn of(piece: &'a [u8]) -> Self {
            let mut reader = Reader { strands: vec![piece] };
            let lengths: Vec<usize> = (0..COUNT).map(|_| reader.number(0).1).collect();
            let mut rest = reader.strands[0];
            let strands = lengths.iter().map(|length| rest.split_off(..*length).unwrap_or_default()).collect();
            assert_eq!(rest, [0; 0], "the strands are all that there is");
            Reader { strands }
        }

        fn take(&mut self, strand: usize, length: usize) -> &'a [u8] {
            self.strands[strand].split_off(..length).unwrap_or_default()
        }

        /// A number's bytes, and the number.
        fn number(&mut self, strand: usize) -> (&'a [u8], usize) {
            let last = self.strands[strand].iter().position(|byte| byte & 0x80 == 0).unwrap_or_default();
            let bytes = self.take(strand, last + 1);
            (bytes, bytes.iter().rev().fold(0, |number, byte| (number << 7) | usize::from(byte & 0x7f)))
        }

        fn with_length(&mut self, strand: usize) -> &'a [u8] {
            let (_, length) = self.number(strand);
            self.take(strand, length)
        }
    }

    /// As `src/boot/weave.js` does.
    fn woven(piece: &[u8]) -> Vec<u8> {
        let mut reader = Reader::of(piece);
        let mut program = reader.strands[AS_IT_IS].to_vec();
        while !reader.strands[INSTRUCTIONS].is_empty() {
            let (mut body, mut depth) = (reader.with_length(LOCALS).to_vec(), 1);
            while depth > 0 {
                let mut instruction = reader.take(INSTRUCTIONS, 1)[0];
                let mut alignment = u8::try_from(of(&ALIGNMENTS, instruction)).unwrap_or_default();
                if instruction == ODD {
                    alignment = reader.take(INSTRUCTIONS, 1)[0];
                    instruction = reader.take(INSTRUCTIONS, 1)[0];
                }
                body.push(instruction);
                let strand = of(&STRANDS, instruction);
                match strand {
                    AS_IT_IS => depth -= i32::from(instruction == 0x0b),
                    OTHER => body.extend(reader.with_length(OTHER)),
                    READ_LOCAL.. => {
                        let next = of(&NEXT, reader.strands[INSTRUCTIONS][0]);
                        body.extend(reader.number(strand + next).0);
                    }
                    _ => {
                        depth += i32::from(strand == BLOCK);
                        body.extend((strand == OFFSET).then_some(alignment));
                        body.extend(reader.number(strand).0);
                    }
                }
            }
            program.extend(written(body.len()));
            program.extend(body);
        }
        program
    }

    #[test]
    fn every_program_is_woven_again_of_its_strands() -> Result<()> {
        for functions in [0, 1, 2, 5, 400] {
            let program = program(functions);
            let pieces = pieces(&program)?;
            assert_eq!(pieces.iter().flat_map(|piece| woven(piece)).collect::<Vec<u8>>(), program, "{functions}");
        }
        Ok(())
    }

    #[test]
    fn a_program_comes_in_pieces_that_grow_smaller_and_last_what_stands_behind_the_functions() -> Result<()> {
        let pieces = pieces(&program(400))?;
        let lengths: Vec<usize> = pieces.iter().map(Vec::len).collect();
        assert_eq!(lengths.len(), SHARES.len() + 1);
        assert!(lengths.is_sorted_by(|before, after| before > after), "{lengths:?}");
        assert!(woven(&pieces[4]).ends_with(b"behind the functions"));
        Ok(())
    }

    #[test]
    fn every_strand_of_the_plan_is_there_and_none_is_another() {
        let mut strands: Vec<usize> =
            STRANDS.iter().map(|(.., strand)| *strand).filter(|strand| *strand != OTHER).collect();
        strands.extend([AS_IT_IS, INSTRUCTIONS, LOCALS, OTHER]);
        strands.extend([READ_LOCAL, CONSTANT].iter().flat_map(|first| first + 1..first + TURNS));
        strands.sort_unstable();
        assert_eq!(strands, (0..COUNT).collect::<Vec<_>>());
        assert!(NEXT.iter().all(|(.., next)| *next < TURNS));
    }

    #[test]
    fn what_the_plan_does_not_know_is_refused() {
        let mut tail_call = Module::new();
        let (mut types, mut numbers, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        numbers.function(0);
        let mut body = Function::new([]);
        body.instructions().return_call(0).end();
        code.function(&body);
        tail_call.section(&types).section(&numbers).section(&code);
        assert!(pieces(&tail_call.finish()).is_err());
        assert!(pieces(b"no program").is_err());
    }
}
