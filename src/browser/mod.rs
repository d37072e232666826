//! The only code that calls web APIs: storage, files, assets, the worker, the clock. It must not know a screen.

pub mod assets;
pub mod clock;
mod database;
pub mod device;
mod dom_error;
pub mod drafts;
pub mod environment;
pub mod files;
pub mod head_memory;
pub mod in_app;
pub mod in_view;
pub mod last_year;
mod local_storage;
pub mod offline;
pub mod photos;
pub mod place;
pub mod press;
pub mod random;
mod settle;
pub mod share;
pub mod tabs;
pub mod templates;
pub mod text;
pub mod versions;
pub mod wipe;
pub mod worker_door;
pub mod workshop;
