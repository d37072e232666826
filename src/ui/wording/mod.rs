//! Every Vietnamese sentence on the screen. It must not decide when one is shown.
//!
//! Rules: short, no blame, says what, where and what to do. One term for one thing: *ô* (cell), *mục* (section),
//! *báo cáo* (report), *mẫu* (form), *tệp* (file), *máy này* (this device, phone or computer).

pub(super) mod backup;
pub(super) mod comparing;
pub(super) mod device;
pub(super) mod differences;
pub(super) mod files;
pub(super) mod form;
pub(super) mod in_app;
pub(super) mod issues;
pub(super) mod last_year;
pub(super) mod moving;
pub(super) mod offline;
pub(super) mod one_file;
pub(super) mod photos;
pub(super) mod problems;
pub(super) mod review;
pub(super) mod safety;
pub(super) mod send;
pub(super) mod start;
pub(super) mod storage;
pub(super) mod template_problems;
pub(super) mod text;
pub(super) mod time;
pub(super) mod versions;
pub(super) mod windows;
