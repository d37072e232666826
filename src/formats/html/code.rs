//! Draws the code as one stroke a row, so that nothing in the page runs or is fetched. It must not know what it says.

use super::element;
use crate::formats::paper::code::{PaperCode, QUIET, SQUARE};
use crate::formats::paper::words;

/// Draws the part; nothing where there is no code.
pub(super) fn part(html: &mut String, code: Option<&PaperCode>) {
    let Some(code) = code else { return };
    html.push_str("<section class=\"paper__code\">\n");
    if !code.rows.is_empty() {
        squares(html, &code.rows, SQUARE * (code.rows.len() + 2 * QUIET), words::CODE_NAME);
    }
    html.push_str("<div>\n");
    for line in &code.lines {
        element(html, "p", "paper__code-line", line);
    }
    html.push_str("</div>\n</section>\n");
}

/// Draws the squares with the light ones around them, so many tenths of a millimetre wide at the most; each is as wide as
/// whole tenths allow. `name` is what a reader hears.
pub(in crate::formats) fn squares(html: &mut String, rows: &[Vec<bool>], longest: usize, name: &str) {
    let side = rows.len() + 2 * QUIET;
    let (tenths, side) = (longest / side * side, side.to_string());
    let length = [(tenths / 10).to_string(), ".".to_owned(), (tenths % 10).to_string(), "mm".to_owned()].concat();
    html.extend(["<svg class=\"paper__squares\" role=\"img\" aria-label=\"", name]);
    html.extend(["\" width=\"", &length, "\" height=\"", &length, "\" viewBox=\"0 0 ", &side, " ", &side]);
    html.push_str("\" shape-rendering=\"crispEdges\">");
    html.push_str("<path stroke=\"#000\" d=\"");
    for (y, row) in rows.iter().enumerate() {
        html.extend(["M", &QUIET.to_string(), " ", &(y + QUIET).to_string(), ".5"]);
        for run in row.chunk_by(|one, next| one == next) {
            html.extend([if run[0] { "h" } else { "m" }, &run.len().to_string(), if run[0] { "" } else { " 0" }]);
        }
    }
    html.push_str("\"></path></svg>\n");
}
