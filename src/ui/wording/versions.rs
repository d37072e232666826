//! What is said about earlier versions of a report. It must not decide which are kept.

use crate::formats::versions::Why;

/// The heading, and the way to it.
pub(crate) const TITLE: &str = "Các bản trước của báo cáo";
/// The way to it, on a card.
pub(crate) const SHORT: &str = "Các bản trước";
/// What they are.
pub(crate) const HELP: &str = "Trang tự giữ một số bản cũ trong máy này. Quay lại bản nào cũng được: trang giữ bản đang có trước, nếu không giữ được thì hỏi lại bạn; quay lại rồi vẫn hoàn tác được ngay.";
/// There is none yet.
pub(crate) const NONE: &str = "Chưa có bản cũ nào. Trang giữ một bản mỗi lần bạn tải tệp về, mở ra sửa lại, và cứ mười phút một bản khi đang làm.";
/// Back to the form.
pub(crate) const BACK: &str = "Về báo cáo";
/// Shows where a version differs.
pub(crate) const SHOW: &str = "Xem các chỗ khác";
/// Goes back to a version.
pub(crate) const GO_BACK: &str = "Quay lại bản này";
/// Another window edits the report.
pub(crate) const NOT_GONE_BACK: &str =
    "Báo cáo đang được sửa ở cửa sổ khác nên chưa quay lại. Bấm “Sửa ở đây” rồi thử lại.";
/// The report as it is could not be kept; nothing has taken its place yet.
pub(crate) const NOT_KEPT: &str = "Máy chưa giữ được bản đang có, có thể vì hết chỗ; trang chưa thay gì cả. Nên tải bản đang có về trước; nếu không cần giữ thì bấm “Cứ làm tiếp”.";
/// Offers it as a file.
pub(crate) const TAKE_OUT: &str = "Tải bản đang có về";
/// Goes on without it.
pub(crate) const GO_ON: &str = "Cứ làm tiếp";
/// It could not be read for the file.
pub(crate) const NOT_TAKEN_OUT: &str =
    "Chưa làm được tệp: trình duyệt chưa cho đọc báo cáo đã lưu. Tải lại trang rồi thử lại.";
/// The version says the same as the report.
pub(crate) const SAME: &str = "giống bản đang có";
/// What the version says, before its words.
pub(crate) const THEN: &str = "Bản này";
/// What the report says now, before its words.
pub(crate) const NOW: &str = "Đang có";
/// A version that cannot be read.
pub(crate) const UNREADABLE: &str = "Bản này không đọc được.";

/// Why a version was kept.
pub(crate) const fn why(why: Why) -> &'static str {
    match why {
        Why::Spaced => "Giữ trong lúc làm",
        Why::Opened => "Trước khi mở ra sửa",
        Why::BeforeReturn => "Trước khi quay lại bản cũ",
        Why::BeforeMove => "Trước khi chuyển mẫu",
        Why::BeforeMerge => "Trước khi ghép hoặc thay bằng bản khác",
        Why::Sent => "Lúc lấy ra ngoài máy",
    }
}

/// The report as it is now.
pub(crate) fn current(time: &str, progress: &str) -> String {
    format!("Bản đang có: lưu lúc {time}. {progress}.")
}

/// In how many places a version differs.
pub(crate) fn differs(count: usize) -> String {
    if count == 0 { SAME.to_owned() } else { format!("khác bản đang có {count} chỗ") }
}

/// Shows where which version differs, for those who only hear it.
pub(crate) fn show_of(time: &str) -> String {
    format!("{SHOW}: {time}")
}

/// Goes back to which version, for those who only hear the button.
pub(crate) fn go_back_to(time: &str) -> String {
    format!("{GO_BACK}: {time}")
}

/// The way to the versions of which report, for those who only hear the link.
pub(crate) fn of_report(unit: &str) -> String {
    format!("{SHORT}: {}", super::start::unit_or_none(unit))
}

/// After going back.
pub(crate) fn gone_back(time: &str) -> String {
    format!("Đã quay lại bản lúc {time}.")
}
