//! Draws the paper as one HTML file that runs nothing and asks for nothing. It must not know templates or reports.

mod escape;
mod photos;

use crate::formats::paper::{
    self, Block, Doubt, Heading, Line, Orientation, Paper, PaperCell, PaperHead, Part, Signature, Table, words,
};

pub use escape::escape;
pub use photos::{PHOTO_DATA, PHOTO_ID};

/// The styles of the paper, for the file and for a preview on the page.
pub const STYLE: &str = include_str!("paper.css");

/// What the browser is to forbid: everything but the styles inside.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// What a page with pictures allows besides: those that stand inside.
const POLICY_FOR_PHOTOS: &str = "; img-src data:";

/// The id of the data block.
pub const DATA_ID: &str = "phuluc";

/// The whole file. `data` is the report's JSON, which travels inside; `pictures` are the bytes of each picture by its id.
pub fn page(paper: &Paper, data: &str, pictures: &[(&str, &[u8])]) -> String {
    [
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
        &escape(&paper.name),
        "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        &escape(POLICY),
        if paper.photos.is_empty() { "" } else { POLICY_FOR_PHOTOS },
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        // Without it some phones turn long figures into links that dial.
        "<meta name=\"format-detection\" content=\"telephone=no\">\n<style>\n",
        STYLE,
        sheet_style(paper),
        "</style>\n</head>\n<body>\n<p class=\"paper-help\">",
        &escape(words::ON_SCREEN),
        "</p>\n",
        &body(paper, pictures),
        "<script type=\"application/json\" id=\"",
        DATA_ID,
        "\">",
        &escape::data(data),
        "</script>\n</body>\n</html>\n",
    ]
    .concat()
}

/// What is to be said behind [`STYLE`] of a sheet that lies on its side.
pub const fn sheet_style(paper: &Paper) -> &'static str {
    match paper.orientation {
        Orientation::Portrait => "",
        Orientation::Landscape => {
            "@page { size: A4 landscape }\n.paper__pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm }\n"
        }
    }
}

/// The paper alone, to be put into a page that has [`STYLE`]; `pictures` as in [`page`].
pub fn body(paper: &Paper, pictures: &[(&str, &[u8])]) -> String {
    let mut html = String::from("<main class=\"paper\">\n");
    element(&mut html, "p", "paper__remarks", &paper.remarks.join("\n"));
    html.push_str("<header class=\"paper__issuer\">\n");
    element(&mut html, "p", "paper__parent", &paper.issuer.parent);
    element(&mut html, "p", "paper__reporter", &paper.issuer.unit);
    element(&mut html, "p", "paper__number", &paper.issuer.number);
    html.push_str("</header>\n");
    element(&mut html, "p", "paper__appendix", &paper.appendix);
    element(&mut html, "h1", "paper__title", &paper.title.join("\n"));
    element(&mut html, "p", "paper__attached", &paper.attached_to.join("\n"));
    for line in &paper.about {
        caption(&mut html, "paper__about", line);
    }
    for part in &paper.body {
        block(&mut html, part);
    }
    explanations(&mut html, paper);
    signatures(&mut html, paper);
    element(&mut html, "p", "paper__origin", &paper.origin);
    photos::part(&mut html, &paper.photos, pictures);
    html.push_str("</main>\n");
    html
}

/// An element with a text; nothing where there is none.
fn element(html: &mut String, tag: &str, class: &str, text: &str) {
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
        Block::Table(found) => table(html, found),
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
    }
    html.extend(["</", tag, ">\n"]);
}

fn table(html: &mut String, table: &Table) {
    html.push_str("<table class=\"paper__table\">\n<colgroup>");
    for width in &table.widths {
        let (percent, tenths) = ((width / 10).to_string(), (width % 10).to_string());
        html.extend(["<col style=\"width:", &percent, ".", &tenths, "%\">"]);
    }
    html.push_str("</colgroup>\n<thead>\n");
    for line in &table.heads {
        html.push_str("<tr>");
        for cell in line {
            head(html, cell);
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</thead>\n<tbody>\n");
    let heads = column_heads(table);
    for row in &table.rows {
        let is_long = row.cells.iter().any(|cell| cell.part == Part::Narrative);
        let long = if is_long { " paper__row--long" } else { "" };
        html.extend(["<tr class=\"paper__row paper__row--level-", &row.level.to_string(), long, "\">"]);
        let mut column = 0;
        for paper_cell in &row.cells {
            cell(html, paper_cell, heads.get(column).map_or("", String::as_str));
            column += paper_cell.columns;
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
}

fn head(html: &mut String, head: &PaperHead) {
    let scope = if head.columns > 1 { "colgroup" } else { "col" };
    html.extend(["<th scope=\"", scope, "\"", &span("colspan", head.columns), &span("rowspan", head.lines), ">"]);
    html.extend([&breakable(&head.text), "</th>"]);
}

/// The words of the lowest head over each column, by which a narrow screen names the cells of a row.
fn column_heads(table: &Table) -> Vec<String> {
    let mut names = vec![String::new(); table.widths.len()];
    let mut covered = vec![0; table.widths.len()];
    for (line, heads) in table.heads.iter().enumerate() {
        let mut column = 0;
        for head in heads {
            while covered.get(column).is_some_and(|until| *until > line) {
                column += 1;
            }
            for index in column..(column + head.columns).min(names.len()) {
                names[index].clone_from(&head.text);
                covered[index] = line + head.lines;
            }
            column += head.columns;
        }
    }
    names
}

fn cell(html: &mut String, cell: &PaperCell, head: &str) {
    let (tag, class) = match cell.part {
        Part::Number => ("td", "number"),
        Part::Label => ("th", "label"),
        Part::Unit => ("td", "unit"),
        Part::Figure => ("td", "figure"),
        Part::Words => ("td", "words"),
        Part::Total => ("td", "total"),
        Part::Note => ("td", "note"),
        Part::Narrative => ("td", "narrative"),
    };
    html.extend(["<", tag, " class=\"paper__cell paper__cell--", class]);
    if cell.doubt.is_some() {
        let doubt = if cell.doubt == Some(Doubt::Unreadable) { "unreadable" } else { "incomplete" };
        html.extend([" paper__cell--", doubt]);
    }
    html.push('"');
    if cell.part == Part::Label {
        html.push_str(" scope=\"row\"");
    }
    if !matches!(cell.part, Part::Number | Part::Label | Part::Narrative) && cell.columns == 1 && !head.is_empty() {
        html.extend([" data-head=\"", &escape(head), "\""]);
    }
    html.extend([&span("colspan", cell.columns), ">", &breakable(&cell.text), "</", tag, ">"]);
}

/// Browsers do not break `Lớp/người` behind its stroke unless they are told that they may.
fn breakable(text: &str) -> String {
    paper::breakable_parts(text).map(escape).collect::<Vec<_>>().join("<wbr>")
}

fn span(attribute: &str, count: usize) -> String {
    if count > 1 { format!(" {attribute}=\"{count}\"") } else { String::new() }
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

fn signatures(html: &mut String, paper: &Paper) {
    let block = &paper.signatures;
    html.push_str("<footer class=\"paper__signatures\">\n");
    element(html, "p", "paper__date", &block.place_and_date);
    for person in [&block.left, &block.right] {
        signature(html, person);
    }
    html.push_str("</footer>\n");
}

fn signature(html: &mut String, person: &Signature) {
    html.push_str("<section class=\"paper__signature\">\n");
    element(html, "p", "paper__office", &person.office);
    element(html, "p", "paper__manner", &person.manner);
    element(html, "p", "paper__name", &person.name);
    for line in &person.contact {
        caption(html, "paper__contact", line);
    }
    html.push_str("</section>\n");
}
