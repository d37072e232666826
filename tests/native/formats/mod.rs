//! What leaves the program comes back as it was, and what is no report never passes for one.

mod any_form;
mod compact;
#[cfg(feature = "office")]
mod docx;
mod drafts;
mod file_names;
mod fixtures;
mod forms;
mod golden;
mod html;
mod imports;
mod injections;
mod last_year;
mod moving;
mod mutations;
mod paper;
mod photos;
mod round_trip;
mod samples;
#[cfg(feature = "office")]
mod scan;
mod schema;
mod slots;
mod strategies;
