//! The few things that are read in a workbook's XML. It must not know workbooks.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A piece of XML, without its namespaces.
pub(super) enum Piece {
    /// An element begins.
    Start(String, Vec<(String, String)>),
    /// An element ends.
    End(String),
    /// Words.
    Text(String),
}

/// Calls for each piece; `false` where the XML is torn. Entities of its own, which could make a small text enormous,
/// are not known and say nothing.
pub(super) fn each(text: &str, mut call: impl FnMut(Piece)) -> bool {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => call(begun(&start)),
            Ok(Event::Empty(start)) => {
                call(begun(&start));
                call(Piece::End(start.local_name().as_ref().to_owned()));
            }
            Ok(Event::End(end)) => call(Piece::End(end.local_name().as_ref().to_owned())),
            Ok(Event::Text(words)) => call(Piece::Text(words.xml10_content().into_owned())),
            Ok(Event::CData(words)) => call(Piece::Text(words.xml10_content().into_owned())),
            Ok(Event::GeneralRef(name)) => call(Piece::Text(referred(&name).unwrap_or_default())),
            Ok(Event::Eof) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

fn begun(start: &BytesStart<'_>) -> Piece {
    let attributes = start.attributes().flatten().map(|attribute| {
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Explicit1_0)
            .map(std::borrow::Cow::into_owned)
            .unwrap_or_default();
        (attribute.key.local_name().as_ref().to_owned(), value)
    });
    Piece::Start(start.local_name().as_ref().to_owned(), attributes.collect())
}

fn referred(name: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if let Ok(Some(letter)) = name.resolve_char_ref() {
        return Some(letter.to_string());
    }
    let known = [("lt", "<"), ("gt", ">"), ("amp", "&"), ("quot", "\""), ("apos", "'")];
    let name = name.xml10_content();
    known.iter().find(|(known, _)| *known == name).map(|(_, letter)| (*letter).to_owned())
}

/// The attribute of this name.
pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}
