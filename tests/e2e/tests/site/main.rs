//! The built site in a real browser: each file is one thing a person does. Needs `cargo xtask build`, Chromium, its
//! driver and poppler.

mod closed;
mod device;
mod drafts;
mod engine;
mod english;
mod faults;
mod first_paint;
mod five_forms;
mod focus;
mod forced_colours;
mod help;
mod home_screen;
mod idle_sections;
mod imports;
mod in_app;
mod injections;
mod keyboard;
mod large_forms;
mod layout;
mod made_files;
mod main_job;
mod messages;
mod narrow;
mod numbers;
mod office;
mod offline;
mod one_file;
mod other_forms;
mod paper;
mod parts;
mod photos;
mod review;
mod safety;
mod sending;
mod stays_in_view;
mod steps;
mod steps_back;
mod storage_trouble;
mod tables;
mod two_devices;
mod two_windows;
mod typing;
mod updates;
mod versions;
mod way;
mod without_network;

/// The form that these tests fill in.
const FORM: &str = "lai-chau-2023";
/// The official forms that the site ships.
const FORMS: [&str; 5] = ["lai-chau-2023", "dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"];
