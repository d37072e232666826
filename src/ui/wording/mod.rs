//! Every Vietnamese sentence on the screen. It must not decide when one is shown.
//!
//! Rules: short, no blame, says what, where and what to do. One term for one thing: *ô* (cell), *mục* (section),
//! *báo cáo* (report), *mẫu* (form), *tệp* (file), *máy này* (this device, phone or computer).

pub mod files;
pub mod form;
pub mod problems;
pub mod start;
pub mod storage;
pub mod template_problems;
pub mod time;
