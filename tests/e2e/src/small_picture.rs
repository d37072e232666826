//! Pictures of few colours in few bytes, made of the browser's own (PNG, ISO/IEC 15948); it knows not what they show.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};

use anyhow::{Context as _, Result, ensure};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

/// Few enough for few bytes, and enough for the soft edges of letters.
const COLOURS: usize = 8;
/// How often each colour moves to the middle of the dots that it stands for.
const ROUNDS: usize = 8;

type Colour = [u8; 3];

struct Picture {
    width: usize,
    height: usize,
    dots: Vec<Colour>,
}

/// The same picture with 8 colours.
pub fn of(png: &[u8]) -> Result<Vec<u8>> {
    let picture = read(png)?;
    let palette = palette(&picture.dots);
    write(&picture, &palette)
}

fn read(png: &[u8]) -> Result<Picture> {
    let mut rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n").context("no PNG")?;
    let (mut head, mut packed) = (Vec::new(), Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_be_bytes(*length))?;
        let (kind, after) = after.split_first_chunk::<4>().context("a chunk without a name")?;
        let (data, after) = after.split_at_checked(length).context("a chunk that breaks off")?;
        match kind {
            b"IHDR" => head = data.to_vec(),
            b"IDAT" => packed.extend_from_slice(data),
            _ => {}
        }
        rest = after.get(4..).unwrap_or_default();
    }
    ensure!(head.len() == 13 && head[8] == 8 && head[12] == 0, "eight bits, line by line");
    let bytes = match head[9] {
        2 => 3,
        6 => 4,
        other => anyhow::bail!("colours of kind {other}"),
    };
    let number = |from: usize| -> Result<usize> {
        Ok(usize::try_from(u32::from_be_bytes(head[from..from + 4].try_into().context("a number")?))?)
    };
    let (width, height) = (number(0)?, number(4)?);
    let mut lines = Vec::new();
    ZlibDecoder::new(packed.as_slice()).read_to_end(&mut lines)?;
    let all = unfiltered(&lines, width * bytes, bytes)?;
    let dots = all.chunks_exact(bytes).map(|dot| [dot[0], dot[1], dot[2]]).collect();
    Ok(Picture { width, height, dots })
}

/// Each line is told as what it differs by from what stands left of it, above it, or both.
fn unfiltered(lines: &[u8], length: usize, bytes: usize) -> Result<Vec<u8>> {
    let mut all: Vec<u8> = Vec::new();
    for line in lines.chunks_exact(length + 1) {
        let start = all.len();
        for (at, byte) in line[1..].iter().enumerate() {
            let left = if at < bytes { 0 } else { all[start + at - bytes] };
            let above = if start == 0 { 0 } else { all[start + at - length] };
            let corner = if start == 0 || at < bytes { 0 } else { all[start + at - length - bytes] };
            let guess = match line[0] {
                0 => 0,
                1 => left,
                2 => above,
                3 => u8::try_from(u16::midpoint(u16::from(left), u16::from(above)))?,
                4 => nearest_of_three(left, above, corner),
                other => anyhow::bail!("filter {other}"),
            };
            all.push(byte.wrapping_add(guess));
        }
    }
    Ok(all)
}

fn nearest_of_three(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let [to_left, to_above, to_corner] = [(b - c).abs(), (a - c).abs(), (a + b - 2 * c).abs()];
    if to_left <= to_above && to_left <= to_corner {
        left
    } else if to_above <= to_corner {
        above
    } else {
        corner
    }
}

/// The colours that stand for all: first those that most dots are worst off without, then the middle of their dots.
fn palette(dots: &[Colour]) -> Vec<Colour> {
    let mut counts: BTreeMap<Colour, u64> = BTreeMap::new();
    for dot in dots {
        *counts.entry(*dot).or_default() += 1;
    }
    let most = counts.iter().max_by_key(|(_, count)| **count).map(|(colour, _)| *colour);
    let mut palette: Vec<Colour> = most.into_iter().collect();
    while palette.len() < COLOURS.min(counts.len()) {
        let loss = |(colour, count): &(&Colour, &u64)| *count * distance(**colour, nearest(&palette, **colour).1);
        let worst = counts.iter().max_by_key(loss).map(|(colour, _)| *colour);
        palette.extend(worst);
    }
    for _ in 0..ROUNDS {
        let mut sums = vec![[0_u64; 4]; palette.len()];
        for (colour, count) in &counts {
            let sum = &mut sums[nearest(&palette, *colour).0];
            sum[3] += count;
            for (part, of_colour) in sum.iter_mut().zip(colour) {
                *part += count * u64::from(*of_colour);
            }
        }
        for (colour, sum) in palette.iter_mut().zip(sums) {
            if sum[3] > 0 {
                *colour = [0, 1, 2].map(|part| u8::try_from((sum[part] + sum[3] / 2) / sum[3]).unwrap_or(u8::MAX));
            }
        }
    }
    palette
}

fn distance(one: Colour, other: Colour) -> u64 {
    one.iter().zip(other).map(|(one, other)| u64::from(one.abs_diff(other)).pow(2)).sum()
}

fn nearest(palette: &[Colour], colour: Colour) -> (usize, Colour) {
    let all = palette.iter().copied().enumerate();
    all.min_by_key(|(_, other)| distance(colour, *other)).unwrap_or((0, colour))
}

fn write(picture: &Picture, palette: &[Colour]) -> Result<Vec<u8>> {
    let mut lines = Vec::new();
    for line in picture.dots.chunks(picture.width) {
        lines.push(0);
        let indices: Vec<usize> = line.iter().map(|dot| nearest(palette, *dot).0).collect();
        for pair in indices.chunks(2) {
            lines.push(u8::try_from(pair[0] << 4 | pair.get(1).copied().unwrap_or_default())?);
        }
    }
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&lines)?;
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = |length: usize| u32::try_from(length).map(u32::to_be_bytes);
    // Four bits a dot, by a palette; packing, filter and order are those that there are.
    chunk(&mut png, *b"IHDR", &[&size(picture.width)?[..], &size(picture.height)?, &[4, 3, 0, 0, 0]].concat())?;
    chunk(&mut png, *b"PLTE", &palette.concat())?;
    chunk(&mut png, *b"IDAT", &packer.finish()?)?;
    chunk(&mut png, *b"IEND", &[])?;
    Ok(png)
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) -> Result<()> {
    png.extend(u32::try_from(data.len())?.to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(data);
    png.extend(kind);
    png.extend(data);
    png.extend(sum.sum().to_be_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_few_colours_keeps_them() -> Result<()> {
        let dots: Vec<Colour> = (0..35_u8).map(|at| [at % 7 * 30, 100, 7]).collect();
        let picture = Picture { width: 7, height: 5, dots };
        let few: std::collections::BTreeSet<_> = picture.dots.iter().copied().collect();
        assert!(few.len() <= COLOURS);
        let written = write(&picture, &palette(&picture.dots))?;
        assert!(written.windows(4).any(|name| name == b"PLTE"));
        assert!(palette(&picture.dots).iter().all(|colour| few.contains(colour)));
        Ok(())
    }

    #[test]
    fn each_filter_is_taken_back() -> Result<()> {
        // Two lines of two dots of one byte: as they are, and then each way to tell 5, 9 below 1, 2.
        for (filter, told) in [(0, [5, 9]), (1, [5, 4]), (2, [4, 7]), (3, [5, 6]), (4, [4, 4])] {
            assert_eq!(unfiltered(&[0, 1, 2, filter, told[0], told[1]], 2, 1)?, [1, 2, 5, 9], "{filter}");
        }
        Ok(())
    }
}
