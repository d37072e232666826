//! How the parts of a sheet look: fonts, borders, how figures are written. It must not know what stands there.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::formats::paper::{Doubt, Part};

/// What a cell is, as far as its look goes.
#[derive(Clone, Copy)]
pub(super) enum Look {
    /// A remark on top.
    Remark,
    /// The body above, the report's number.
    Parent,
    /// The unit, an office, a name.
    Issuer,
    /// A line of the title.
    Title,
    /// "(Kèm theo …)", a date.
    Attached,
    /// A heading of the running text.
    Heading,
    /// Running text.
    Text,
    /// A figure behind a heading.
    LoneFigure,
    /// A total behind a heading.
    LoneTotal,
    /// A telephone number, an address.
    Contact,
    /// A head of the table.
    Head,
    /// A cell of the table.
    Cell {
        /// What it is.
        part: Part,
        /// Whether it stands in the row of a section.
        is_section: bool,
        /// What is doubtful about it.
        doubt: Option<Doubt>,
    },
    /// Which data this is.
    Origin,
}

/// The format of a cell of this look; `number_format` as Excel writes it, empty for words.
pub(super) fn format(look: Look, number_format: &str) -> Format {
    let plain = Format::new().set_font_name("Times New Roman").set_font_size(12).set_text_wrap();
    let plain = if number_format.is_empty() { plain } else { plain.set_num_format(number_format) };
    let top = plain.clone().set_align(FormatAlign::Top);
    let centred = plain.clone().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    match look {
        Look::Remark => top.set_italic().set_font_color(Color::RGB(0x009C_2F00)),
        Look::Parent => centred,
        Look::Issuer | Look::Title => centred.set_bold(),
        Look::Attached => centred.set_italic(),
        Look::Heading => top.set_bold(),
        Look::Text | Look::Contact => top,
        Look::LoneFigure => top.set_align(FormatAlign::Right).set_border(FormatBorder::Thin),
        Look::LoneTotal => top.set_align(FormatAlign::Right).set_border(FormatBorder::Thin).set_bold(),
        Look::Head => centred.set_bold().set_border(FormatBorder::Thin),
        Look::Origin => top.set_italic().set_font_size(9),
        Look::Cell { part, is_section, doubt } => {
            let framed = top.set_border(FormatBorder::Thin);
            let framed = match part {
                Part::Number | Part::Unit => framed.set_align(FormatAlign::Center),
                Part::Figure | Part::Total => framed.set_align(FormatAlign::Right),
                Part::Label | Part::Words | Part::Note | Part::Narrative => framed,
            };
            let is_bold = part == Part::Total || (is_section && matches!(part, Part::Number | Part::Label));
            let framed = if is_bold { framed.set_bold() } else { framed };
            if doubt.is_some() { framed.set_background_color(Color::RGB(0x00FF_F0C2)) } else { framed }
        }
    }
}
