//! Draws the sheet as one HTML file that runs nothing and asks for nothing. It must not know forms.

use super::{Guide, words};
use crate::formats::html::code::squares;
use crate::formats::html::{self, File, element, escape};

/// The styles of the sheet.
pub const STYLE: &str = include_str!("guide.css");

/// The longest side of the code on paper, in tenths of a millimetre.
const LONGEST_SIDE: usize = 450;

/// The whole file.
pub fn page(guide: &Guide) -> String {
    let style = ["\n", STYLE].concat();
    let title = [words::TITLE, " – ", &guide.form].concat();
    html::file(&File { title: &title, help: words::ON_SCREEN, style: &style, body: &body(guide), ..File::default() })
}

fn body(guide: &Guide) -> String {
    let mut html = String::from(html::BODY_STARTS);
    html.extend(["<div class=\"guide", if guide.is_long() { " guide--long" } else { "" }, "\">\n"]);
    above(&mut html, guide);
    open(&mut html, guide);
    for (number, (title, text)) in (1_usize..).zip(words::STEPS) {
        html.push_str("<section class=\"guide__step\">\n");
        element(&mut html, "p", "guide__number", &number.to_string());
        html.push_str("<div>\n");
        element(&mut html, "h2", "guide__heading", title);
        element(&mut html, "p", "guide__text", text);
        html.push_str("</div>\n</section>\n");
    }
    html.push_str("<div class=\"guide__facts\">\n<section class=\"guide__card\">\n");
    element(&mut html, "h2", "guide__heading", words::SENDING);
    for (caption, text) in &guide.sending {
        fact(&mut html, "guide__fact", &[caption, ":"].concat(), text);
    }
    html.push_str("</section>\n<section class=\"guide__card\">\n");
    element(&mut html, "h2", "guide__heading", words::AT_HAND);
    for text in &guide.at_hand {
        element(&mut html, "p", "guide__item", text);
    }
    html.push_str("</section>\n</div>\n");
    element(&mut html, "p", "guide__promise", words::PROMISE);
    html.extend(["<p class=\"guide__fact guide__ask\"><span class=\"guide__caption\">", words::ASK, "</span>"]);
    html.push_str(" <span class=\"guide__room\"></span></p>\n</div>\n");
    html.push_str(html::BODY_ENDS);
    html
}

/// What is to be read from two metres: which Week, and by when. What the sheet is for comes behind.
fn above(html: &mut String, guide: &Guide) {
    let form = [guide.form.as_str(), words::WEEK, &guide.days];
    let form: Vec<&str> = form.into_iter().filter(|part| !part.is_empty()).collect();
    element(html, "p", "guide__form", &form.join(" · "));
    element(html, "h1", "guide__week", &guide.week);
    fact(html, "guide__deadline", words::DEADLINE, &guide.deadline);
    element(html, "h2", "guide__title", words::TITLE);
}

/// A caption and what it says, or room to write it by hand.
fn fact(html: &mut String, class: &str, caption: &str, text: &str) {
    html.extend(["<p class=\"", class, "\"><span class=\"guide__caption\">", caption, "</span> ", &escape(text)]);
    html.push_str(if text.is_empty() { "<span class=\"guide__room\"></span></p>\n" } else { "</p>\n" });
}

/// The code and the address, or room for them.
fn open(html: &mut String, guide: &Guide) {
    html.push_str("<section class=\"guide__open\">\n");
    if guide.address.is_empty() {
        html.push_str("<div>\n");
        element(html, "p", "guide__text", words::NO_ADDRESS);
        html.push_str("<p class=\"guide__fact\"><span class=\"guide__room\"></span></p>\n");
    } else {
        if !guide.squares.is_empty() {
            squares(html, &guide.squares, LONGEST_SIDE, words::CODE_NAME);
        }
        html.push_str("<div>\n");
        element(html, "p", "guide__text", words::OPEN);
        element(html, "p", "guide__address", &guide.address);
    }
    html.push_str("</div>\n</section>\n");
}
