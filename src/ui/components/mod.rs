//! The parts that pages are made of. A part draws what it is given and calls back; it must not know pages.

pub(super) mod about_form;
pub(super) mod added_rows;
pub(super) mod element;
pub(super) mod export_panel;
pub(super) mod file_field;
pub(super) mod head_fields;
pub(super) mod import_field;
pub(super) mod last_year_panel;
pub(super) mod number_input;
pub(super) mod other_edition;
pub(super) mod outline;
pub(super) mod parts;
mod photo_item;
pub(super) mod photos_panel;
pub(super) mod safety;
pub(super) mod save_line;
pub(super) mod section_answer;
pub(super) mod send_panel;
pub(super) mod sheet;
pub(super) mod sheet_row;
pub(super) mod toast;
pub(super) mod total_output;
