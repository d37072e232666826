//! A picture of black and white dots as a PNG (ISO/IEC 15948), not packed: the archive around it packs it. It must not
//! know what it shows.

/// The largest piece that is stored without being packed.
const PIECE: usize = 65_535;

/// A square picture of so many dots a side.
pub(super) fn of(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let length = u32::try_from(side).unwrap_or_default().to_be_bytes();
    // One bit a dot, grey; packing, filter and order are those that there are.
    chunk(&mut png, *b"IHDR", &[&length[..], &length[..], &[1, 0, 0, 0, 0]].concat());
    chunk(&mut png, *b"IDAT", &stored(&lines(side, is_dark)));
    chunk(&mut png, *b"IEND", &[]);
    png
}

/// Each line begins with its filter, which is none; white dots are 1.
fn lines(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    for y in 0..side {
        bytes.push(0);
        for x in (0..side).step_by(8) {
            let dots = (x..x + 8).map(|x| u8::from(x < side && !is_dark(x, y)));
            bytes.push(dots.fold(0, |byte, dot| byte << 1 | dot));
        }
    }
    bytes
}

/// The bytes as a zlib stream (RFC 1950) of pieces that are not packed.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let count = bytes.chunks(PIECE).count();
    for (number, piece) in (1..).zip(bytes.chunks(PIECE)) {
        let length = u16::try_from(piece.len()).unwrap_or_default();
        stream.push(u8::from(number == count));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(piece);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    stream.extend((high << 16 | low).to_be_bytes());
    stream
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    png.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    let named = [&kind[..], data].concat();
    png.extend(&named);
    png.extend(checksum(&named).to_be_bytes());
}

/// CRC-32, bit by bit: a picture has some 100,000 bytes.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn a_line_holds_its_dots_from_the_left() {
        assert_eq!(lines(9, |x, y| x == y && x == 0)[..6], [0, 0x7f, 0x80, 0, 0xff, 0x80]);
    }
}
