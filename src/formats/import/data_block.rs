//! Finds what a report left in an HTML file: its data block and its pictures. It must not know JSON, nor what a picture
//! is.

use std::ops::Range;

use super::tags::{self, Tag};
use crate::formats::html::{DATA_ID, PHOTO_DATA, PHOTO_ID};

/// Where the JSON of `<script type="application/json" id="phuluc">` stands.
pub(super) fn find(html: &str) -> Option<Range<usize>> {
    tags::all(html).find(is_data_block).map(|tag| tag.inside)
}

/// The pictures by their ids, as base64.
pub(super) fn pictures(html: &str) -> Vec<(&str, &str)> {
    tags::all(html).filter(|tag| tag.name == "img").filter_map(|tag| picture(&tag)).collect()
}

fn is_data_block(tag: &Tag<'_>) -> bool {
    let has = |wanted: &str, is_it: &dyn Fn(&str) -> bool| {
        tag.attributes().any(|(name, value)| name.eq_ignore_ascii_case(wanted) && is_it(value))
    };
    tag.name == "script"
        && has("id", &|id| id == DATA_ID)
        && has("type", &|kind| kind.eq_ignore_ascii_case("application/json"))
}

fn picture<'a>(tag: &Tag<'a>) -> Option<(&'a str, &'a str)> {
    let value =
        |wanted: &str| tag.attributes().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value);
    Some((value("id")?.strip_prefix(PHOTO_ID)?, value("src")?.strip_prefix(PHOTO_DATA)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(html: &str) -> Option<&str> {
        find(html).map(|range| &html[range])
    }

    #[test]
    fn the_block_is_found_whatever_its_attributes_look_like() {
        for tag in [
            r#"<script type="application/json" id="phuluc">"#,
            r"<SCRIPT ID=phuluc TYPE=application/json>",
            "<script\n id = 'phuluc'\tdata-x='>' type='Application/JSON' />",
            r#"<script async id="phuluc" type="application/json"nonce="">"#,
        ] {
            assert_eq!(data(&format!("<p>a < b</p>{tag}{{}}</script >")), Some("{}"), "{tag}");
        }
    }

    #[test]
    fn what_only_looks_like_the_block_is_passed_over() {
        let block = r#"<script type="application/json" id="phuluc">{"false":1}</script>"#;
        let real = r#"<script type="application/json" id="phuluc">{}</script>"#;
        for before in [
            format!("<!-- {block} -->"),
            format!("<textarea>{block}</textarea>"),
            format!("<title>{block}</title>"),
            r#"<style type="application/json" id="phuluc">{"false":1}</style>"#.to_owned(),
            format!("<img alt='{block}'>"),
            r#"<script>var a = '<script type="application/json" id="phuluc">'</script>"#.to_owned(),
            r#"<script type="text/javascript" id="phuluc">1</script>"#.to_owned(),
        ] {
            assert_eq!(data(&[&before, real].concat()), Some("{}"), "{before}");
            assert_eq!(data(&before), None);
        }
    }

    #[test]
    fn a_torn_file_gives_what_is_left_or_nothing() {
        let whole = r#"<p class="đ">ô</p><script type="application/json" id="phuluc">{"a":"ô"}</script>"#;
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            let found = data(&whole[..end]);
            assert!(found.is_none_or(|json| r#"{"a":"ô"}</script"#.starts_with(json)), "{found:?}");
        }
    }

    #[test]
    fn pictures_are_found_by_their_ids_and_nothing_else_passes_for_one() {
        let page = r#"<p>a < b</p><IMG ID = photo-a alt="x > y" SRC='data:image/jpeg;base64,QUJD'>
            <!-- <img id="photo-b" src="data:image/jpeg;base64,QUJD"> -->
            <textarea><img id="photo-c" src="data:image/jpeg;base64,QUJD"></textarea>
            <img id="photo-d" src="https://elsewhere/x.jpg"><img src="data:image/jpeg;base64,QUJD">
            <img id="photo-e" src="data:image/jpeg;base64,QU
            JD"/><img id="photo-f" src="data:image/jpeg;base64,QU"#;
        assert_eq!(pictures(page), [("a", "QUJD"), ("e", "QU\n            JD")]);
    }
}
