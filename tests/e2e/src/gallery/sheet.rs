//! The contact sheet: every picture on one page for a person to look at. It judges nothing.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::Found;
use super::store::picture_name;

const STYLE: &str = "body { margin: 1rem; font: 15px system-ui, sans-serif; background: #888; color: #111 } \
    section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; margin-bottom: 2rem } \
    h2 { flex: 0 0 100%; margin: 0 } figure { margin: 0 } img { display: block; height: 30rem; background: #fff }";

/// Writes `index.html` beside the pictures.
pub fn write(folder: &Path, found: &Found) -> Result<()> {
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Gallery</title>\n<style>{STYLE}</style>\n\
         <h1>{} screens, {}, {}</h1>\n",
        found.seen.len(),
        found.instrument.browser,
        found.instrument.font
    );
    for seen in &found.seen {
        let _ = writeln!(html, "<section id=\"{0}\"><h2>{0}</h2>", seen.screen.name);
        for taken in &seen.takes {
            let name = picture_name(seen, taken);
            let _ = writeln!(
                html,
                "<figure><a href=\"{name}\"><img src=\"{name}\" alt=\"{name}\" loading=\"lazy\"></a>\
                 <figcaption>{name}</figcaption></figure>"
            );
        }
        html.push_str("</section>\n");
    }
    std::fs::write(folder.join("index.html"), html).context("writing the contact sheet")
}
