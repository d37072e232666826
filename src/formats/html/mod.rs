//! Draws the paper as one HTML file that runs nothing and asks for nothing. It must not know templates or reports.

pub(super) mod code;
mod escape;
mod letter;
mod photos;
mod table;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::formats::paper::{Appendix, Block, Heading, Line, Orientation, Paper, words};

pub use escape::escape;
pub use photos::{PHOTO_DATA, PHOTO_ID};

/// The styles of the paper, for the file and for a view of it elsewhere.
pub const STYLE: &str = include_str!("paper.css");

/// What the file needs besides.
const FILE_STYLE: &str = include_str!("file.css");

/// What the browser is to forbid: everything but the two styles inside, which follow by their hashes.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src";
/// What a page with pictures allows besides: those that stand inside.
const POLICY_FOR_PHOTOS: &str = "; img-src data:";

/// Where the styles of the paper begin in a file, and where the paper itself does.
const STYLE_STARTS: &str = "<style id=\"paper\">";
pub(super) const BODY_STARTS: &str = "<main class=\"paper\">\n";
pub(super) const BODY_ENDS: &str = "</main>\n";

/// The id of the data block.
pub const DATA_ID: &str = "phuluc";

/// The whole file. `data` is the report's JSON, which travels inside; `pictures` are the bytes of each picture by its id.
pub fn page(paper: &Paper, data: &str, pictures: &[(&str, &[u8])]) -> String {
    let data = ["<script type=\"application/json\" id=\"", DATA_ID, "\">", &escape::data(data), "</script>\n"].concat();
    file(&File {
        title: &paper.name,
        help: words::ON_SCREEN,
        allows: if paper.photos.is_empty() { "" } else { POLICY_FOR_PHOTOS },
        style: &["\n", STYLE, sheet_style(paper)].concat(),
        body: &body(paper, pictures),
        data: &data,
    })
}

/// What a file is made of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct File<'a> {
    /// Its title, as text.
    pub(super) title: &'a str,
    /// What is said above the paper, on the screen only, as text.
    pub(super) help: &'a str,
    /// What its policy allows besides.
    pub(super) allows: &'a str,
    /// The styles of the paper.
    pub(super) style: &'a str,
    /// The paper, from [`BODY_STARTS`] to [`BODY_ENDS`].
    pub(super) body: &'a str,
    /// The block of data behind it.
    pub(super) data: &'a str,
}

/// A file that runs nothing and asks for nothing, in which [`paper_in`] finds the paper.
pub(super) fn file(file: &File<'_>) -> String {
    let file_style = ["\n", FILE_STYLE].concat();
    [
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
        &escape(file.title),
        "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        POLICY,
        &hash(&file_style),
        &hash(file.style),
        file.allows,
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        // Without it some phones turn long figures into links that dial.
        "<meta name=\"format-detection\" content=\"telephone=no\">\n<style>",
        &file_style,
        "</style>\n",
        STYLE_STARTS,
        file.style,
        "</style>\n</head>\n<body>\n<p class=\"paper-help\">",
        &escape(file.help),
        "</p>\n",
        file.body,
        file.data,
        "</body>\n</html>\n",
    ]
    .concat()
}

/// How a policy names a style: by its hash.
fn hash(style: &str) -> String {
    [" 'sha256-", &STANDARD.encode(Sha256::digest(style)), "'"].concat()
}

/// The paper in a file that [`page`] made: its styles, and what stands inside its element of class `paper`. `None` for any
/// other text.
pub fn paper_in(page: &str) -> Option<(&str, &str)> {
    let (_, rest) = page.split_once(STYLE_STARTS)?;
    let (style, rest) = rest.strip_prefix('\n')?.split_once("</style>")?;
    let from = rest.find(BODY_STARTS)? + BODY_STARTS.len();
    let end = rest.rfind(BODY_ENDS)?;
    Some((style, rest.get(from..end)?))
}

/// What is to be said behind [`STYLE`] of an appendix that lies on its side.
pub fn sheet_style(paper: &Paper) -> &'static str {
    match paper.appendix.as_ref().map_or(Orientation::Portrait, |appendix| appendix.orientation) {
        Orientation::Portrait => "",
        Orientation::Landscape => include_str!("landscape.css"),
    }
}

/// The paper alone, to be put into a page that has [`STYLE`]; `pictures` as in [`page`].
pub fn body(paper: &Paper, pictures: &[(&str, &[u8])]) -> String {
    let mut html = String::from(BODY_STARTS);
    element(&mut html, "p", "paper__remarks", &paper.remarks.join("\n"));
    html.push_str("<section class=\"paper__letter\">\n");
    letter::beginning(&mut html, &paper.letter);
    let mut signed = String::new();
    letter::end(&mut signed, &paper.letter);
    if let Some(found) = &paper.appendix {
        blocks(&mut html, &paper.letter.body, &signed);
        html.push_str("</section>\n");
        appendix(&mut html, found, paper);
    } else {
        last_blocks(&mut html, &paper.letter.body, &signed, paper);
        html.push_str("</section>\n");
    }
    photos::part(&mut html, &paper.photos, pictures);
    html.push_str(BODY_ENDS);
    html
}

fn appendix(html: &mut String, appendix: &Appendix, paper: &Paper) {
    html.push_str("<section class=\"paper__annex\">\n");
    element(html, "p", "paper__appendix", &appendix.name);
    element(html, "h2", "paper__title", &appendix.title.join("\n"));
    element(html, "p", "paper__attached", &appendix.attached_to.join("\n"));
    caption(html, "paper__about", &appendix.unit);
    let mut signed = String::new();
    letter::signatures(&mut signed, &appendix.signatures);
    last_blocks(html, &appendix.body, &signed, paper);
    html.push_str("</section>\n");
}

/// Draws blocks with nothing beneath them.
fn all(html: &mut String, blocks: &[Block]) {
    for part in blocks {
        block(html, part);
    }
}

/// Draws the last blocks of the whole paper with all that stands beneath them: `signed` are the signatures.
fn last_blocks(html: &mut String, body: &[Block], signed: &str, paper: &Paper) {
    let mut below = String::new();
    element(&mut below, "p", "paper__check", &paper.check);
    explanations(&mut below, paper);
    below.push_str(signed);
    code::part(&mut below, paper.code.as_ref());
    element(&mut below, "p", "paper__origin", &paper.origin);
    if paper.explanations.is_empty() {
        blocks(html, body, &below);
    } else {
        // Explanations may fill pages, and are lines enough for the signatures to stand beneath.
        all(html, body);
        html.push_str(&below);
    }
}

/// Draws blocks with what stands beneath the last of them. A table takes it in, with the money in words that may follow
/// it: Chromium never goes back into a table for a better place to end a page, so that a page would hold the signatures
/// alone.
fn blocks(html: &mut String, blocks: &[Block], below: &str) {
    let (before, table, money) = match blocks {
        [before @ .., Block::Table(table)] => (before, Some(table), None),
        [before @ .., Block::Table(table), money @ Block::Text(_)] => (before, Some(table), Some(money)),
        _ => (blocks, None, None),
    };
    all(html, before);
    let Some(table) = table else { return html.push_str(below) };
    let mut inside = String::new();
    if let Some(money) = money {
        block(&mut inside, money);
    }
    inside.push_str(below);
    table::draw(html, table, &inside);
}

/// An element with a text; nothing where there is none.
pub(super) fn element(html: &mut String, tag: &str, class: &str, text: &str) {
    if !text.is_empty() {
        html.extend(["<", tag, " class=\"", class, "\">", &escape(text), "</", tag, ">\n"]);
    }
}

fn caption(html: &mut String, class: &str, line: &Line) {
    html.extend(["<p class=\"", class, "\"><span class=\"paper__caption\">", &escape(line.caption), ":</span> "]);
    html.extend([&escape(&line.text), "</p>\n"]);
}

fn block(html: &mut String, block: &Block) {
    match block {
        Block::Heading(found) => heading(html, found),
        Block::Table(found) => table::draw(html, found, ""),
        Block::Room => html.push_str("<p class=\"paper__room\"></p>\n"),
        Block::Text(lines) => {
            for line in lines {
                element(html, "p", if line.is_item { "paper__item" } else { "paper__text" }, &line.text);
            }
        }
    }
}

fn heading(html: &mut String, heading: &Heading) {
    let tag = match heading.level {
        _ if heading.is_item => "p",
        0 => "h2",
        1 => "h3",
        _ => "h4",
    };
    html.extend(["<", tag, " class=\"paper__heading paper__heading--", &heading.level.to_string(), "\">"]);
    html.push_str(&escape(&heading.text));
    if !heading.figures.is_empty() {
        let class = if heading.is_total { "paper__sum" } else { "paper__value" };
        html.extend(["<span class=\"", class, "\">", &escape(&heading.figures), "</span>"]);
        html.push_str(&escape(&heading.in_words));
    }
    html.extend(["</", tag, ">\n"]);
}

fn explanations(html: &mut String, paper: &Paper) {
    if paper.explanations.is_empty() {
        return;
    }
    html.push_str("<section class=\"paper__explanations\">\n");
    element(html, "p", "paper__explanations-title", words::EXPLANATIONS);
    for text in &paper.explanations {
        element(html, "p", "paper__explanation", text);
    }
    html.push_str("</section>\n");
}
