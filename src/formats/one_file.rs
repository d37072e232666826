//! The page that is one file, with other forms in it than it came with. It must not know what a form asks, nor how such a
//! page is made: the build does that.

/// What the file is called, as the build calls its own.
pub const NAME: &str = "phuluc.html";

/// How the block of a form begins, as the build writes it; its path goes on from here.
const BEGINS: &str = "<script type=\"application/json\" data-asset=\"templates/";
const ENDS: &str = "</script>";

/// The page with these forms in the place of all its own: the path of each beside the page, and its JSON text. `None` for
/// what is no such page.
pub fn with_forms(page: &[u8], forms: &[(String, String)]) -> Option<String> {
    let (before, mut rest) = std::str::from_utf8(page).ok()?.split_once(BEGINS)?;
    let mut whole = before.to_owned();
    for (path, json) in forms {
        whole.extend(["<script type=\"application/json\" data-asset=\"", path, "\">"]);
        // No tag can begin in the JSON: the sign stands in strings only, where JSON reads it the same when written so.
        whole.extend([&json.replace('<', "\\u003c"), ENDS, "\n"]);
    }
    loop {
        let (_, after) = rest.split_once(ENDS)?;
        let after = after.strip_prefix('\n').unwrap_or(after);
        match after.split_once(BEGINS) {
            Some((between, next)) => {
                whole.push_str(between);
                rest = next;
            }
            None => return Some(whole + after),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::with_forms;

    const PAGE: &str = "<p>1</p>\n<script data-asset=\"a.wasm\">AAAA</script>\n\
        <script type=\"application/json\" data-asset=\"templates/a.json\">{}</script>\n\
        <script type=\"application/json\" data-asset=\"templates/index.json\">[]</script>\n<p>2</p>\n";

    fn made(page: &str, forms: &[(&str, &str)]) -> Option<String> {
        let forms: Vec<_> = forms.iter().map(|(path, json)| ((*path).to_owned(), (*json).to_owned())).collect();
        with_forms(page.as_bytes(), &forms)
    }

    #[test]
    fn the_forms_of_a_page_give_way_to_others_and_all_else_stays() {
        let forms = [("templates/index.json", "[1]"), ("templates/b.json", "{\"name\":\"<b></script>\"}")];
        let expected = "<p>1</p>\n<script data-asset=\"a.wasm\">AAAA</script>\n\
            <script type=\"application/json\" data-asset=\"templates/index.json\">[1]</script>\n\
            <script type=\"application/json\" data-asset=\"templates/b.json\">{\"name\":\"\\u003cb>\\u003c/script>\"}</script>\n\
            <p>2</p>\n";
        let page = made(PAGE, &forms);
        assert_eq!(page.as_deref(), Some(expected));
        // What was made so is such a page again.
        assert_eq!(made(&page.unwrap_or_default(), &forms).as_deref(), Some(expected));
    }

    #[test]
    fn what_is_no_such_page_is_not_taken_for_one() {
        for other in ["", "<p>Not found</p>", &PAGE[..100]] {
            assert_eq!(made(other, &[("templates/index.json", "[]")]), None, "{other}");
        }
        assert_eq!(with_forms(b"\xff", &[]), None);
    }
}
