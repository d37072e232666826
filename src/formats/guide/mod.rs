//! The sheet that an office pins up or gives out: how a form is filled in, on one page of paper. It must not know reports.

mod draw;
pub mod words;

use super::paper::code::squares_of;
use super::paper::date_line::numeric;
use crate::domain::template::Template;

pub use draw::{STYLE, page};

/// What the file is called, before the form's id.
const NAME: &str = "huong-dan-";

/// A sheet, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// The form's short name.
    pub form: String,
    /// What the Week is called this year, or the form's own title: the first thing to be read, from two metres.
    pub week: String,
    /// The Week's days; empty where the document does not say them.
    pub days: String,
    /// Before which day a report is to be sent; empty where that is to be written by hand.
    pub deadline: String,
    /// Where the form is opened; empty where that is to be written by hand.
    pub address: String,
    /// The same as a code: rows of squares, true where one is dark. None where there is no address.
    pub squares: Vec<Vec<bool>>,
    /// To whom, how: a caption and its words. Empty words are to be written by hand.
    pub sending: Vec<(&'static str, String)>,
    /// What is to be at hand before one begins.
    pub at_hand: Vec<String>,
}

impl Guide {
    /// Whether it says more than most, so that it is set smaller.
    pub fn is_long(&self) -> bool {
        const MUCH: usize = 420;
        let sending = self.sending.iter().map(|(_, words)| words.as_str());
        let all = sending.chain(self.at_hand.iter().map(String::as_str)).chain([self.week.as_str(), &self.days]);
        all.map(|words| words.chars().count()).sum::<usize>() + 2 * self.address.len() > MUCH
    }
}

/// The name of a form's file.
pub fn file_name(template: &Template) -> String {
    [NAME, &template.id, ".html"].concat()
}

/// Lays the sheet of a form out. `address` is where the form is opened; empty for a page without one.
pub fn lay_out(template: &Template, address: &str) -> Guide {
    let document = &template.document;
    let week = document.week.map(|(first, last)| words::week(&numeric(first), last.map(numeric).as_deref()));
    let title = || template.title_block.title.join(" ");
    let deadline = document.deadline.map(|day_before| words::before(&numeric(day_before)));
    let mut sending = vec![
        (words::RECIPIENT, document.recipient.clone()),
        (words::CHANNEL, document.channel.clone()),
        (words::EMAIL, document.email.clone()),
        (words::ATTACHMENTS, document.attachments.join("; ")),
    ];
    // A document that says nothing of these asks for nothing.
    let is_asked = |caption: &str| caption == words::CHANNEL || caption == words::ATTACHMENTS;
    sending.retain(|(caption, words)| !words.is_empty() || !is_asked(caption));
    Guide {
        form: template.name.clone(),
        week: Some(document.theme.trim().to_owned()).filter(|theme| !theme.is_empty()).unwrap_or_else(title),
        days: week.unwrap_or_default(),
        deadline: deadline.unwrap_or_default(),
        address: address.to_owned(),
        squares: if address.is_empty() { Vec::new() } else { squares_of(address).unwrap_or_default() },
        sending,
        at_hand: at_hand(template),
    }
}

/// What the form's own cells ask for.
fn at_hand(template: &Template) -> Vec<String> {
    let counts = |unit: &str| template.cells().iter().any(|cell| cell.is_open() && cell.unit == unit);
    let has_figures =
        template.cells().iter().any(|cell| cell.is_open() && cell.kind.is_number() && cell.unit != words::MONEY);
    let has_words = template.rows().any(|(_, row)| row.narrative.is_some());
    let mut all = vec![words::HEAD.to_owned()];
    let asked = [(has_figures, words::FIGURES), (has_words, words::NARRATIVES), (counts(words::MONEY), words::FUNDS)];
    all.extend(asked.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, words)| words.to_owned()));
    if template.photos.is_some() {
        all.push(words::PHOTOS.to_owned());
    }
    all
}
