//! Taking out of the page what only people read: comments, indentation, blank lines. Nothing is renamed or reordered,
//! so what was tested before squeezing is what runs after it.

use super::policy;

/// The page's HTML with its styles and scripts squeezed each in its own way.
pub(super) fn page(html: &str) -> String {
    let mut squeezed = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, element, after)) = next_raw_element(rest) {
        squeezed.push_str(&markup(before));
        let element = raw_element(element);
        // Style sheets that follow each other are one.
        match element.strip_prefix("<style>") {
            Some(more) if squeezed.ends_with("</style>") => {
                squeezed.truncate(squeezed.len() - "</style>".len());
                squeezed.push_str(more);
            }
            _ => squeezed.push_str(&element),
        }
        rest = after;
    }
    squeezed.push_str(&markup(rest));
    squeezed
}

/// A script without lines that are comments and without indentation. A text that runs over several lines is no place
/// to cut, so a script that holds one is left as it is.
pub(super) fn script(text: &str) -> String {
    let mut kept = Vec::new();
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            match line.split_once("*/") {
                Some((_, after)) if !after.trim().is_empty() => return text.to_owned(),
                ended => in_comment = ended.is_none(),
            }
        } else if line.matches('`').count() % 2 == 1 || line.ends_with('\\') {
            return text.to_owned();
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// A style sheet without its comments, and as it is besides.
pub(super) fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// A style sheet without comments, and with white space only where it parts two words.
pub(super) fn style(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if first == '"' || first == '\'' {
            let length = quoted_length(rest, first);
            squeezed.push_str(&rest[..length]);
            rest = &rest[length..];
        } else {
            push_outside_text(&mut squeezed, first);
            rest = &rest[first.len_utf8()..];
        }
    }
    squeezed.trim().to_owned()
}

/// White space is dropped beside the signs that part rules and declarations anyway, and behind a colon; everywhere else
/// one space stays, because it can mean something (`a :hover`, `1px + 2px`).
fn push_outside_text(squeezed: &mut String, sign: char) {
    let last = squeezed.chars().next_back();
    if sign.is_whitespace() {
        if !last.is_none_or(|last| last == ' ' || "{};,:".contains(last)) {
            squeezed.push(' ');
        }
        return;
    }
    if "{};,".contains(sign) && last == Some(' ') {
        squeezed.pop();
    }
    if sign == '}' && squeezed.ends_with(';') {
        squeezed.pop();
    }
    squeezed.push(sign);
}

/// The bytes of the quoted text at the start, with both its quotes; one that never ends takes the rest.
fn quoted_length(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (place, sign) in text.char_indices().skip(1) {
        if sign == quote && !is_escaped {
            return place + quote.len_utf8();
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    text.len()
}

/// What stands before the next `<style>` or `<script>`, that whole element, and what stands after it.
fn next_raw_element(html: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + html[from..].find('<')?;
        if html[start..].starts_with("<!--") {
            from = start + html[start..].find("-->")?;
            continue;
        }
        if let Some(end) = ["style", "script"].iter().find_map(|name| end_of_element(&html[start..], name)) {
            return Some((&html[..start], &html[start..start + end], &html[start + end..]));
        }
        from = start + 1;
    }
}

fn end_of_element(html: &str, name: &str) -> Option<usize> {
    let after_name = html.strip_prefix('<')?.strip_prefix(name)?;
    if !after_name.starts_with(|sign: char| sign == '>' || sign.is_whitespace()) {
        return None;
    }
    let closing = format!("</{name}>");
    Some(html.find(&closing)? + closing.len())
}

/// A script with a type other than a module is data: a block of JSON or of bytes, and left alone.
fn raw_element(element: &str) -> String {
    let (Some(open), Some(close)) = (element.find('>'), element.rfind("</")) else {
        return element.to_owned();
    };
    let (tag, content, end) = (&element[..=open], &element[open + 1..close], &element[close..]);
    let is_data = policy::is_data(tag);
    let content = match tag.strip_prefix("<style") {
        Some(_) => style(content),
        None if is_data => content.to_owned(),
        None => script(content),
    };
    format!("{tag}{content}{end}")
}

/// The page holds no `<pre>`, so a line's indentation says nothing.
fn markup(html: &str) -> String {
    let mut without_comments = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        without_comments.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    without_comments.push_str(rest);
    let lines: Vec<&str> = without_comments.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut squeezed = lines.join("\n");
    if without_comments.trim_end_matches([' ', '\t']).ends_with('\n') && !squeezed.is_empty() {
        squeezed.push('\n');
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_keeps_every_space_that_means_something() {
        for (written, squeezed) in [
            ("/* why */\n.card {\n  color : red;\n  margin: 0 auto;\n}\n", ".card{color :red;margin:0 auto}"),
            (".list :hover ,\n.list > a { width: calc(1px + 2px); }", ".list :hover,.list > a{width:calc(1px + 2px)}"),
            ("a::after { content: \" /* no comment */ ; \"; }", "a::after{content:\" /* no comment */ ; \"}"),
            ("a::after { content: '\\' ; ' ; }", "a::after{content:'\\' ; '}"),
            ("@media (min-width: 60em) and (hover) { a { b: c } }", "@media (min-width:60em) and (hover){a{b:c}}"),
            ("a { b: c } /* never ends", "a{b:c}"),
        ] {
            assert_eq!(style(written), squeezed);
        }
    }

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let written = "/**\n * What it is.\n */\nfunction a() {\n    // why\n    return 'http://x';\n}\n\n";
        assert_eq!(script(written), "function a() {\nreturn 'http://x';\n}");
    }

    #[test]
    fn a_script_with_a_text_over_several_lines_is_left_as_it_is() {
        for written in ["const a = `one\n    two`;\n// why", "const a = 'one \\\n  two';", "/* one */ const a = 1;\n"] {
            assert_eq!(script(written), written);
        }
        assert_eq!(script("const a = `one`;\n// why"), "const a = `one`;");
    }

    #[test]
    fn the_page_loses_its_comments_but_no_data() {
        let written = concat!(
            "<head>\n  <!-- why <style> -->\n  <title>Phụ lục</title>\n  <style>\n  a { b: c; }\n  </style>\n",
            "  <style>d { e: f }</style>\n",
            "  <script type=\"application/json\" id=\"phuluc-files\">{ \"a\":  1 }</script>\n",
            "  <script type=\"module\">\n    // why\n    start();\n  </script>\n</head>\n",
        );
        let squeezed = concat!(
            "<head>\n<title>Phụ lục</title>\n<style>a{b:c}d{e:f}</style>",
            "<script type=\"application/json\" id=\"phuluc-files\">{ \"a\":  1 }</script>",
            "<script type=\"module\">start();</script></head>\n",
        );
        assert_eq!(page(written), squeezed);
    }
}
