// What unpacks the files inside a page that is one file: base64 around DEFLATE (RFC 1951). Such a page weighs less than
// half; browsers before Safari 16.4 cannot unpack by themselves, so that none is asked to. It must not know what a file is.
(function () {
  var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  // For each value of so many bits as the longest code has, in the order in which they come: a symbol and its length.
  function table(lengths) {
    var most = 0, code = 0, length, symbol, at, reversed;
    for (symbol = 0; symbol < lengths.length; symbol++) most = Math.max(most, lengths[symbol]);
    var entries = new Uint16Array(1 << most);
    for (length = 1; length <= most; length++, code <<= 1) {
      for (symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] !== length) continue;
        for (at = 0, reversed = 0; at < length; at++) reversed |= ((code >> at) & 1) << (length - 1 - at);
        for (at = reversed; at < entries.length; at += 1 << length) entries[at] = (symbol << 4) | length;
        code++;
      }
    }
    return { entries: entries, mask: entries.length - 1 };
  }

  // What a length or distance begins with, and how many bits follow: four (two) symbols for each further bit.
  function steps(count, first, each) {
    var base = [], bits = [], value = first, symbol;
    for (symbol = 0; symbol < count; symbol++) {
      bits[symbol] = Math.max(0, Math.floor(symbol / each) - 1);
      base[symbol] = value;
      value += 1 << bits[symbol];
    }
    return { base: base, bits: bits };
  }

  var LENGTHS = steps(29, 3, 4), DISTANCES = steps(30, 1, 2);
  LENGTHS.base[28] = 258;
  LENGTHS.bits[28] = 0;

  function inflate(packed) {
    var out = new Uint8Array(packed.length * 4), size = 0, at = 0, held = 0, count = 0;

    function take(bits) {
      while (count < bits) {
        held |= packed[at++] << count;
        count += 8;
      }
      var value = held & ((1 << bits) - 1);
      held >>>= bits;
      count -= bits;
      return value;
    }

    function symbol(codes) {
      while (count < 15) {
        held |= (packed[at++] || 0) << count;
        count += 8;
      }
      var entry = codes.entries[held & codes.mask];
      held >>>= entry & 15;
      count -= entry & 15;
      return entry >> 4;
    }

    function room(more) {
      if (size + more <= out.length) return;
      var larger = new Uint8Array((size + more) * 2);
      larger.set(out);
      out = larger;
    }

    function lengthsOf(codes, many) {
      var lengths = [], value, repeat;
      while (lengths.length < many) {
        value = symbol(codes);
        repeat = value < 16 ? 1 : value === 16 ? 3 + take(2) : value === 17 ? 3 + take(3) : 11 + take(7);
        value = value < 16 ? value : value === 16 ? lengths[lengths.length - 1] : 0;
        while (repeat-- > 0) lengths.push(value);
      }
      return lengths;
    }

    function ownTables() {
      var literals = take(5) + 257, distances = take(5) + 1, many = take(4) + 4, lengths = new Uint8Array(19), index;
      for (index = 0; index < many; index++) lengths[ORDER[index]] = take(3);
      var all = lengthsOf(table(lengths), literals + distances);
      return [table(all.slice(0, literals)), table(all.slice(literals))];
    }

    function fixedTables() {
      var lengths = [], index;
      for (index = 0; index < 288; index++) lengths.push(index < 144 ? 8 : index < 256 ? 9 : index < 280 ? 7 : 8);
      return [table(lengths), table(new Uint8Array(30).fill(5))];
    }

    function stored() {
      held >>>= count & 7;
      count -= count & 7;
      var many = take(8) | (take(8) << 8);
      take(8);
      take(8);
      room(many);
      while (many-- > 0) out[size++] = take(8);
    }

    function compressed(tables) {
      for (;;) {
        var value = symbol(tables[0]);
        if (value === 256) return;
        if (value < 256) {
          room(1);
          out[size++] = value;
        } else {
          var length = LENGTHS.base[value - 257] + take(LENGTHS.bits[value - 257]);
          value = symbol(tables[1]);
          var from = size - (DISTANCES.base[value] + take(DISTANCES.bits[value]));
          room(length);
          while (length-- > 0) out[size++] = out[from++];
        }
      }
    }

    for (var isLast = 0; !isLast; ) {
      isLast = take(1);
      var kind = take(2);
      if (kind === 0) stored();
      else compressed(kind === 1 ? fixedTables() : ownTables());
    }
    return out.slice(0, size);
  }

  window.phulucUnpack = function (text) {
    return inflate(
      Uint8Array.from(atob(text.trim()), function (sign) {
        return sign.charCodeAt(0);
      })
    );
  };
})();
