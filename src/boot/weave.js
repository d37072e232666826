// Weaves a piece of the program out of its strands, by the plan of who combed it (xtask/src/site/strands.rs), which says what
// stands in which. The build puts it and written.js into one function.
const { COUNT, BLOCK, OFFSET, OTHER, READ_LOCAL, ODD, STRANDS, NEXT, ALIGNMENTS } = PLAN;
const [AS_IT_IS, INSTRUCTIONS, LOCALS] = [0, 1, 2];
const END = 0x0b;
const MORE = 0x80;

function table(ranges) {
  const table = new Uint8Array(256);
  for (const [first, last, value] of ranges) table.fill(value, first, last + 1);
  return table;
}
const [strandOf, nextOf, alignmentOf] = [STRANDS, NEXT, ALIGNMENTS].map(table);

function weave(piece) {
  // Where each strand goes on, and, behind them, where the lengths do.
  const at = new Uint32Array(COUNT + 1);
  function number(strand) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = piece[at[strand]++];
      value |= (byte & ~MORE) << shift;
      if (byte < MORE) return value;
    }
  }
  const lengths = Array.from({ length: COUNT }, () => number(COUNT));
  lengths.reduce((start, length, strand) => (at[strand] = start) + length, at[COUNT]);
  const end = at[INSTRUCTIONS] + lengths[INSTRUCTIONS];

  // Of an instruction at the most its alignment was left out, of a function its size.
  const woven = new Uint8Array(2 * piece.length);
  let to = lengths[AS_IT_IS];
  woven.set(piece.subarray(at[AS_IT_IS], at[AS_IT_IS] + to));
  while (at[INSTRUCTIONS] < end) {
    const from = to;
    for (let left = number(LOCALS); left; left--) woven[to++] = piece[at[LOCALS]++];
    for (let depth = 1; depth; ) {
      let instruction = piece[at[INSTRUCTIONS]++];
      let alignment = alignmentOf[instruction];
      if (instruction === ODD) {
        alignment = piece[at[INSTRUCTIONS]++];
        instruction = piece[at[INSTRUCTIONS]++];
      }
      woven[to++] = instruction;
      let strand = strandOf[instruction];
      if (strand === OTHER) {
        for (let left = number(OTHER); left; left--) woven[to++] = piece[at[OTHER]++];
      } else if (strand) {
        if (strand === OFFSET) woven[to++] = alignment;
        if (strand === BLOCK) depth++;
        if (strand >= READ_LOCAL) strand += nextOf[piece[at[INSTRUCTIONS]]];
        let byte;
        do woven[to++] = byte = piece[at[strand]++];
        while (byte & MORE);
      } else if (instruction === END) depth--;
    }
    // A function's size stands before it.
    const size = [];
    let left = to - from;
    for (; left >= MORE; left >>= 7) size.push(left | MORE);
    size.push(left);
    woven.copyWithin(from + size.length, from, to);
    woven.set(size, from);
    to += size.length;
  }
  return woven.subarray(0, to);
}
