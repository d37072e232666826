//! What leaves the program comes back as it was, and what is no report never passes for one.

mod any_form;
mod backup;
mod compact;
mod copy_notes;
#[cfg(feature = "office")]
mod docx;
mod drafts;
mod file_names;
mod fixtures;
mod forms;
mod golden;
#[cfg(feature = "office")]
mod golden_offices;
mod guide;
mod head_names;
mod html;
mod imports;
mod injections;
mod kinship;
mod last_year;
mod letters;
mod messages;
mod moving;
mod mutations;
#[cfg(feature = "office")]
mod office_files;
mod paper;
mod paper_by_hand;
mod photos;
mod plain_json;
#[cfg(feature = "office")]
mod readable;
mod reminders;
mod round_trip;
mod samples;
#[cfg(feature = "office")]
mod scan;
mod schema;
mod slots;
#[cfg(feature = "office")]
mod states;
mod stored;
mod strategies;
mod tables;
mod versions;
#[cfg(feature = "office")]
mod whatever_is_said;
#[cfg(feature = "office")]
mod workbooks;
#[cfg(feature = "office")]
mod workbooks_spoilt;
