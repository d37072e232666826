//! What stands in which strand: for who combs a program, and, as a text, for the page, which weaves it.

use std::fmt::Write as _;

/// How many strands there are.
pub(super) const COUNT: usize = 20;
/// What stands before the functions of a piece.
pub(super) const AS_IT_IS: usize = 0;
/// Instructions, without what belongs to them.
pub(super) const INSTRUCTIONS: usize = 1;
/// The local variables of functions; before each function's the length.
pub(super) const LOCALS: usize = 2;
/// Kinds of blocks.
pub(super) const BLOCK: usize = 3;
/// Where in memory something is read or written, from an address on.
pub(super) const OFFSET: usize = 8;
/// All that belongs to the rarer instructions; before each one's the length.
pub(super) const OTHER: usize = 11;
/// Of these there is one for each turn, by what comes next.
pub(super) const READ_LOCAL: usize = 12;
pub(super) const CONSTANT: usize = READ_LOCAL + TURNS;
pub(super) const TURNS: usize = 4;

/// In which strand stands what belongs to an instruction: from the first to the last of a range. To others nothing belongs.
pub(super) const STRANDS: [(u8, u8, usize); 18] = [
    (0x02, 0x04, BLOCK),
    // Branches.
    (0x0c, 0x0d, 4),
    (0x0e, 0x0e, OTHER),
    // Calls of a function by its number.
    (0x10, 0x10, 5),
    (0x11, 0x11, OTHER),
    (0x1c, 0x1c, OTHER),
    (0x20, 0x20, READ_LOCAL),
    // Writing to a local variable.
    (0x21, 0x22, 6),
    // Variables of the whole program.
    (0x23, 0x24, 7),
    // Tables.
    (0x25, 0x26, 9),
    (0x28, 0x3e, OFFSET),
    (0x3f, 0x40, OTHER),
    (0x41, 0x41, CONSTANT),
    // Numbers of 64 bits.
    (0x42, 0x42, 10),
    // Fractions.
    (0x43, 0x44, OTHER),
    // References.
    (0xd0, 0xd0, OTHER),
    (0xd2, 0xd2, OTHER),
    (0xfc, 0xfc, OTHER),
];

/// By what comes next: reading from memory, adding and subtracting, the end of an operand, and all else (0).
pub(super) const NEXT: [(u8, u8, usize); 6] =
    [(0x28, 0x35, 1), (0x6a, 0x6b, 2), (0x0b, 0x0c, 3), (0x10, 0x10, 3), (0x20, 0x20, 3), (0x41, 0x41, 3)];

/// How memory is nearly always aligned, as a power of two; 64 bits as the stack is.
pub(super) const ALIGNMENTS: [(u8, u8, usize); 4] =
    [(0x28, 0x3e, 2), (0x2c, 0x2d, 0), (0x2e, 0x2f, 1), (0x3a, 0x3b, 0)];
/// What stands before an instruction whose memory is aligned in another way, and before that way. No instruction of its own.
pub(super) const ODD: u8 = 0x06;

/// What is said to `src/boot/weave.js`, as an object of JavaScript.
pub(in crate::site) fn plan() -> String {
    let mut plan = format!(
        "{{ COUNT: {COUNT}, BLOCK: {BLOCK}, OFFSET: {OFFSET}, OTHER: {OTHER}, READ_LOCAL: {READ_LOCAL}, ODD: {ODD}"
    );
    for (name, ranges) in [("STRANDS", &STRANDS[..]), ("NEXT", &NEXT[..]), ("ALIGNMENTS", &ALIGNMENTS[..])] {
        let ranges: Vec<String> =
            ranges.iter().map(|(first, last, value)| format!("[{first},{last},{value}]")).collect();
        let _ = write!(plan, ", {name}: [{}]", ranges.join(","));
    }
    plan + " }"
}

/// The value of the last range that an instruction lies in.
pub(super) fn of(ranges: &[(u8, u8, usize)], instruction: u8) -> usize {
    let range = ranges.iter().rev().find(|(first, last, _)| (*first..=*last).contains(&instruction));
    range.map_or(0, |(.., value)| *value)
}
