//! The words that a workbook bears besides those of the paper. It must not know reports.

/// The sheet with the official table.
pub(super) const OFFICIAL: &str = "Biểu mẫu";
/// The sheet with one line a value.
pub(super) const DATA: &str = "Dữ liệu";
