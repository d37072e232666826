//! Draws how a report begins and ends: its head of two columns, its title, who signs and who gets it. It must not know
//! what it reports.

use super::{caption, element, escape};
use crate::formats::paper::{Letter, Line, Signature, Signatures, words};

/// Draws what stands above the report's words.
pub(super) fn beginning(html: &mut String, letter: &Letter) {
    html.push_str("<header class=\"paper__head\">\n<div class=\"paper__issuer\">\n");
    element(html, "p", "paper__parent", &letter.issuer.parent);
    element(html, "p", "paper__reporter", &letter.issuer.unit);
    html.push_str("</div>\n<div class=\"paper__state\">\n");
    element(html, "p", "paper__country", words::COUNTRY);
    html.extend(["<p class=\"paper__motto\"><span>", &escape(words::MOTTO), "</span></p>\n</div>\n"]);
    element(html, "p", "paper__number", &letter.issuer.number);
    element(html, "p", "paper__date", &letter.place_and_date);
    html.push_str("</header>\n");
    let (kind, about) = letter.title.split_first().map_or(("", &[][..]), |(kind, about)| (kind.as_str(), about));
    element(html, "h1", "paper__kind", kind);
    element(html, "p", "paper__summary", &about.join("\n"));
    if !letter.recipient.is_empty() {
        let line = Line { caption: words::RECIPIENT, text: letter.recipient.clone() };
        caption(html, "paper__to", &line);
    }
    for line in &letter.about {
        caption(html, "paper__about", line);
    }
}

/// Draws what stands beneath the report's words: who gets it on the left, who signs on the right.
pub(super) fn end(html: &mut String, letter: &Letter) {
    html.push_str("<footer class=\"paper__close\">\n<div class=\"paper__copies\">\n");
    html.extend(["<p class=\"paper__copies-title\">", &escape(words::COPIES), ":</p>\n"]);
    for copy in &letter.copies {
        element(html, "p", "paper__copy", copy);
    }
    for line in &letter.maker {
        caption(html, "paper__copy", line);
    }
    html.push_str("</div>\n");
    signature(html, &letter.signature, &[]);
    html.push_str("</footer>\n");
}

/// Draws the signatures beneath the appendix's table.
pub(super) fn signatures(html: &mut String, signatures: &Signatures) {
    html.push_str("<footer class=\"paper__signatures\">\n");
    element(html, "p", "paper__place", &signatures.place_and_date);
    signature(html, &signatures.left, &signatures.contact);
    signature(html, &signatures.right, &[]);
    html.push_str("</footer>\n");
}

fn signature(html: &mut String, person: &Signature, contact: &[Line]) {
    html.push_str("<section class=\"paper__signature\">\n");
    element(html, "p", "paper__office", &person.office);
    element(html, "p", "paper__manner", &person.manner);
    element(html, "p", "paper__name", &person.name);
    for line in contact {
        caption(html, "paper__contact", line);
    }
    html.push_str("</section>\n");
}
