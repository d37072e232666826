//! The code that the page shows is found again in a picture of it: small, turned, seen from the side, badly lit.

use phuluc::formats::job::{Carries, FileKind, Job, Outcome, Refusal};
use phuluc::formats::{compact, office};

use super::samples::{LAI_CHAU, SAMPLER, Story, import_with, lai_chau};
use crate::mutate::Dice;
use crate::support::files;

/// The squares that the page draws, true where one is dark; with the light ones around them.
pub fn squares(page: &str) -> Vec<Vec<bool>> {
    let between = |text: &str, from: &str, to: &str| {
        text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(inside, _)| inside.to_owned()).unwrap()
    };
    let svg = between(page, "<svg class=\"paper__squares\"", "</svg>");
    let side: usize = between(&svg, "viewBox=\"0 0 ", " ").parse().unwrap();
    let mut squares = vec![vec![false; side]; side];
    for row in between(&svg, " d=\"", "\"").split('M').skip(1) {
        let begin = row.find(['h', 'm']).unwrap();
        let (x, y) = row[..begin].split_once(' ').unwrap();
        let (mut x, y): (usize, usize) = (x.parse().unwrap(), y.strip_suffix(".5").unwrap().parse().unwrap());
        for step in row[begin..].split_inclusive(['h', 'm']).collect::<Vec<_>>().windows(2) {
            let length = step[1].trim_end_matches(['h', 'm']).trim_end_matches(" 0").parse::<usize>().unwrap();
            if step[0].ends_with('h') {
                squares[y][x..x + length].fill(true);
            }
            x += length;
        }
    }
    squares
}

/// How a picture is taken.
#[derive(Clone, Copy)]
struct Shot {
    /// Pixels a square.
    scale: f64,
    /// Turned by so many degrees.
    turn: f64,
    /// How much smaller the far side is.
    tilt: f64,
    /// How much darker one side is, of 255.
    shade: f64,
    /// How much each pixel strays, of 255.
    grain: usize,
}

const STRAIGHT: Shot = Shot { scale: 3.0, turn: 0.0, tilt: 0.0, shade: 0.0, grain: 0 };

struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "pixels")]
fn photographed(squares: &[Vec<bool>], shot: Shot) -> Picture {
    let middle = squares.len() as f64 / 2.0;
    let side = (squares.len() as f64 * shot.scale * 1.5) as usize;
    let mut dice = Dice::new(7);
    let (sin, cos) = shot.turn.to_radians().sin_cos();
    let grey = (0..side * side).map(|pixel| {
        let (x, y) = ((pixel % side) as f64 / side as f64 - 0.5, (pixel / side) as f64 / side as f64 - 0.5);
        let away = 1.0 + shot.tilt * y;
        let (over, down) = (x * away * side as f64 / shot.scale, y * away * side as f64 / shot.scale);
        let (across, deep) = (over * cos - down * sin + middle, over * sin + down * cos + middle);
        let is_dark = across >= 0.0
            && deep >= 0.0
            && squares.get(deep as usize).and_then(|squares| squares.get(across as usize)).copied().unwrap_or_default();
        let light = if is_dark { 40.0 } else { 215.0 } - shot.shade * (x + 0.5);
        let strays = if shot.grain == 0 { 0.0 } else { dice.below(shot.grain) as f64 - shot.grain as f64 / 2.0 };
        (light + strays).clamp(0.0, 255.0) as u8
    });
    Picture { width: side, height: side, grey: grey.collect() }
}

fn read(picture: &Picture) -> Result<String, Refusal> {
    let job = Job::ReadCode { width: picture.width, height: picture.height };
    match office::run(&job, &picture.grey) {
        (Outcome::Code, text) => Ok(String::from_utf8(text).unwrap()),
        (Outcome::Refused(why), _) => Err(why),
        other => panic!("a picture gave {other:?}"),
    }
}

#[test]
fn the_code_on_the_page_is_read_from_a_picture_of_it_however_it_was_taken() {
    let story = lai_chau();
    let squares = squares(&story.export_text(FileKind::Html));
    let code = compact::write(&story.template, &story.report).unwrap().text;
    for shot in [
        STRAIGHT,
        Shot { turn: 90.0, ..STRAIGHT },
        Shot { turn: 23.0, scale: 4.0, ..STRAIGHT },
        Shot { turn: -8.0, tilt: 0.15, scale: 4.0, ..STRAIGHT },
        Shot { shade: 100.0, turn: 3.0, ..STRAIGHT },
        Shot { grain: 60, scale: 5.0, ..STRAIGHT },
        Shot { grain: 110, scale: 8.0, ..STRAIGHT },
    ] {
        let Shot { scale, turn, tilt, shade, grain } = shot;
        let found = read(&photographed(&squares, shot));
        assert_eq!(found.as_ref(), Ok(&code), "scale {scale}, turn {turn}, tilt {tilt}, shade {shade}, grain {grain}");
    }
    let imported = import_with(code.as_bytes(), Some(LAI_CHAU)).unwrap();
    assert_eq!((imported.carries, imported.check_differs), (Carries::Figures, false));
}

#[test]
fn a_code_of_few_squares_is_read_at_whatever_scale() {
    let story = Story::on(SAMPLER).cell("a.count", "7");
    let squares = squares(&story.export_text(FileKind::Html));
    let code = compact::write(&story.template, &story.report).unwrap().text;
    let missed: Vec<i32> = (25..=70)
        .filter(|tenths| {
            let shot = Shot { scale: f64::from(*tenths) / 10.0 + 0.037, ..STRAIGHT };
            read(&photographed(&squares, shot)).as_ref() != Ok(&code)
        })
        .collect();
    assert!(missed.is_empty(), "not read at these tenths of a pixel a square: {missed:?}");
}

#[test]
fn the_largest_code_is_read_too() {
    // Figures of many digits, and words up to the last byte that has room.
    let mut story = Story::on(SAMPLER).cell("a.count", "9007199254740991");
    let mut words = 0;
    loop {
        let longer = Story::on(SAMPLER).cell("a.count", "9007199254740991").cell("a.place", &"x".repeat(words + 10));
        if compact::write(&longer.template, &longer.report).unwrap().leaves_out {
            break;
        }
        (story, words) = (longer, words + 10);
    }
    assert!(words > 900, "{words} letters");
    let code = compact::write(&story.template, &story.report).unwrap().text;
    let picture = photographed(&squares(&story.export_text(FileKind::Html)), STRAIGHT);
    assert_eq!(read(&picture), Ok(code));
}

#[test]
fn a_picture_without_a_report_s_code_is_refused() {
    let blank = Picture { width: 300, height: 200, grey: vec![255; 60_000] };
    assert_eq!(read(&blank), Err(Refusal::NoCode));
    let lies = Picture { width: 300, height: 201, grey: vec![255; 60_000] };
    assert_eq!(read(&lies), Err(Refusal::NoCode));
    for (width, height) in [(0, 0), (1, 1), (usize::MAX, usize::MAX), (20, 20)] {
        let grey = vec![0; if width < 100 { width * height } else { 4 }];
        assert_eq!(read(&Picture { width, height, grey }), Err(Refusal::NoCode));
    }
    let foreign = qrcodegen::QrCode::encode_text("https://example.vn", qrcodegen::QrCodeEcc::Medium).unwrap();
    let side = -4..foreign.size() + 4;
    let squares: Vec<Vec<bool>> =
        side.clone().map(|y| side.clone().map(|x| foreign.get_module(x, y)).collect()).collect();
    assert_eq!(read(&photographed(&squares, STRAIGHT)), Err(Refusal::NoCode));
}

#[test]
fn no_spoilt_picture_panics_or_gives_another_code() {
    let story = Story::on(SAMPLER).cell("a.count", "12");
    let code = compact::write(&story.template, &story.report).unwrap().text;
    let small = Shot { scale: 2.0, ..STRAIGHT };
    let whole = photographed(&squares(&story.export_text(FileKind::Html)), small);
    let mut found = 0;
    for seed in 0..files(2_000) {
        let mut dice = Dice::new(seed);
        let mut grey = whole.grey.clone();
        for _ in 0..dice.below(4) {
            let (left, top) = (dice.below(whole.width), dice.below(whole.height));
            let (right, bottom) = (left + dice.below(60), top + dice.below(60));
            let paint = dice.below(3);
            for y in top..bottom.min(whole.height) {
                for x in left..right.min(whole.width) {
                    let pixel = &mut grey[y * whole.width + x];
                    *pixel = match paint {
                        0 => 0,
                        1 => 255,
                        _ => u8::try_from(dice.below(256)).unwrap(),
                    };
                }
            }
        }
        match read(&Picture { grey, ..whole }) {
            Ok(text) => {
                assert_eq!(text, code);
                found += 1;
            }
            Err(why) => assert_eq!(why, Refusal::NoCode),
        }
    }
    assert!(found > 0, "no spoilt picture was read: the test spoils too much");
}
