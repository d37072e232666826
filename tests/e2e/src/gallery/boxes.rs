//! What stood on a screen, as lines of text: held against what stood there when the lines were stored. It must not know a
//! browser.

/// By how many CSS pixels a box may differ, and by which share of the page's height.
const TOLERANCE: i64 = 4;
const SHARE: i64 = 100;
/// How many differences of one screen are said; the others are counted.
const MOST_SAID: usize = 12;

/// One visible thing: where, how large, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line<'text> {
    /// x, y, width, height in whole CSS pixels.
    numbers: [i64; 4],
    /// What it is, and its words.
    what: &'text str,
}

/// What differs between the stored lines and those of now, as sentences; none where they agree. With `boxes: false` only
/// words are compared, as where letters of another font make everything else differ.
pub fn differences(stored: &str, now: &str, boxes: bool) -> Vec<String> {
    let mut found = Vec::new();
    if boxes {
        found.extend(page_differs(stored, now));
    }
    let (old, new) = (lines(stored), lines(now));
    let same_before = old.iter().zip(&new).take_while(|(old, new)| old.what == new.what).count();
    let rest = old.len().min(new.len()) - same_before;
    let same_after =
        old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old.what == new.what).count();
    found.extend(old[same_before..old.len() - same_after].iter().map(|line| format!("- {}", line.what)));
    found.extend(new[same_before..new.len() - same_after].iter().map(|line| format!("+ {}", line.what)));
    if boxes {
        found.extend(moved(&old[..same_before], &new[..same_before]));
        found.extend(moved(&old[old.len() - same_after..], &new[new.len() - same_after..]));
    }
    let more = found.len().saturating_sub(MOST_SAID);
    found.truncate(MOST_SAID);
    if more > 0 {
        found.push(format!("and {more} more"));
    }
    found
}

fn page_differs(stored: &str, now: &str) -> Option<String> {
    let (old, new) = (page(stored)?, page(now)?);
    let allowed = [TOLERANCE, (old[1] / SHARE).max(TOLERANCE)];
    let differs = (0..2).any(|side| (old[side] - new[side]).abs() > allowed[side]);
    differs.then(|| format!("the page was {} × {}, and is {} × {}", old[0], old[1], new[0], new[1]))
}

fn page(text: &str) -> Option<[i64; 2]> {
    let line = text.lines().find_map(|line| line.strip_prefix("page "))?;
    let (width, height) = line.split_once(' ')?;
    Some([width.parse().ok()?, height.parse().ok()?])
}

/// Boxes of the same things that are elsewhere or of another size. How far down something is counts from what stands
/// before it: a line that grows is one difference, and not one for all that follows.
fn moved(old: &[Line<'_>], new: &[Line<'_>]) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = [0, 0];
    for (index, (old, new)) in old.iter().zip(new).enumerate() {
        let [old_y, new_y] = [old.numbers[1], new.numbers[1]];
        let step = if index == 0 { 0 } else { (old_y - before[0]) - (new_y - before[1]) };
        before = [old_y, new_y];
        let others = [0, 2, 3].map(|side: usize| (old.numbers[side] - new.numbers[side]).abs());
        if step.abs() > TOLERANCE || others.iter().any(|difference| *difference > TOLERANCE) {
            found.push(format!("{:?} → {:?}  {}", old.numbers, new.numbers, new.what));
        }
    }
    found
}

fn lines(text: &str) -> Vec<Line<'_>> {
    text.lines().filter(|line| !line.starts_with("page ") && !line.starts_with('#')).map(line).collect()
}

fn line(text: &str) -> Line<'_> {
    let (numbers, what) = text.split_once("  ").unwrap_or(("", text));
    let mut each = numbers.split(' ').map(|number| number.parse().unwrap_or(0));
    Line { numbers: std::array::from_fn(|_| each.next().unwrap_or(0)), what }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str = "page 360 1000\n0 0 100 20  h1  Báo cáo\n0 40 100 20  p  Một\n0 80 100 20  p  Hai";

    fn found(now: &str) -> Vec<String> {
        differences(STORED, now, true)
    }

    #[test]
    fn what_differs_by_a_hair_is_the_same() {
        assert_eq!(found(STORED), [""; 0]);
        assert_eq!(found("page 362 1010\n3 4 104 20  h1  Báo cáo\n0 40 100 20  p  Một\n0 80 97 20  p  Hai"), [""; 0]);
    }

    #[test]
    fn a_box_that_grows_is_one_difference_and_not_one_for_all_that_follows() {
        let now = found("page 360 1009\n0 0 100 29  h1  Báo cáo\n0 49 100 20  p  Một\n0 89 100 20  p  Hai");
        assert_eq!(
            now,
            ["[0, 0, 100, 20] → [0, 0, 100, 29]  h1  Báo cáo", "[0, 40, 100, 20] → [0, 49, 100, 20]  p  Một"]
        );
    }

    #[test]
    fn other_words_and_another_height_of_the_page_are_said() {
        assert_eq!(found(&STORED.replace("Hai", "Ba")), ["- p  Hai", "+ p  Ba"]);
        assert_eq!(found(&format!("{STORED}\n0 120 9 9  p  Ba")), ["+ p  Ba"]);
        assert_eq!(found(&STORED.replace("1000", "1011")), ["the page was 360 × 1000, and is 360 × 1011"]);
    }

    #[test]
    fn with_letters_of_another_font_only_words_are_compared() {
        assert_eq!(differences(STORED, &STORED.replace("100 20", "200 40"), false), [""; 0]);
        assert_eq!(differences(STORED, &STORED.replace("Hai", "Ba"), false).len(), 2);
    }

    #[test]
    fn a_screen_that_is_quite_another_is_said_in_few_lines() {
        let now: Vec<String> = (0..50).map(|index| format!("0 {index} 9 9  p  {index}")).collect();
        let said = found(&now.join("\n"));
        assert_eq!((said.len(), said.last().map(String::as_str)), (MOST_SAID + 1, Some("and 41 more")));
    }
}
