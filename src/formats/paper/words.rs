//! Every word that the program itself prints on paper. It must not know reports or layout.

/// Where the unit's name goes by hand.
pub const UNIT_TO_WRITE: &str = "Đơn vị: ……………………";
/// The same behind a caption that says already what it is.
pub const LINE_TO_WRITE: &str = "………………………………………………";
/// Caption of the body the report goes to.
pub const RECIPIENT: &str = "Kính gửi";
/// The state's name, top right.
pub const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// The state's motto beneath it.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// What kind of document a report is.
pub const REPORT: &str = "BÁO CÁO";
/// Caption of the outline that the report follows.
pub const OUTLINE: &str = "Theo đề cương";
/// Caption of the unit whose figures the appendix shows.
pub const UNIT: &str = "Đơn vị báo cáo";
/// Caption of who made the report.
pub const MAKER: &str = "Người lập báo cáo";
/// The heading above who gets it.
pub const COPIES: &str = "Nơi nhận";
/// Whom it is addressed to gets it.
pub const AS_ABOVE: &str = "- Như trên;";
/// One copy stays.
pub const TO_FILE: &str = "- Lưu: VT.";
/// The room for a report's number.
const NUMBER_TO_WRITE: &str = "……………";
/// What stands at the end of a document's words.
const END: &str = "./.";
/// Caption of the Week's theme.
pub const THEME: &str = "Chủ đề";
/// Caption of the Week's days.
pub const WEEK: &str = "Thời gian";
/// Caption of a phone number.
pub const PHONE: &str = "Điện thoại";
/// Caption of an e-mail address.
pub const EMAIL: &str = "Thư điện tử";
/// Caption of a note that has no column of its own.
pub const NOTE: &str = "Ghi chú";
/// Who made the report.
pub const AUTHOR: &str = "NGƯỜI LẬP BIỂU";
/// How the maker signs.
pub const AUTHOR_SIGNS: &str = "(ký, ghi rõ họ tên)";
/// Who heads the unit.
pub const LEADER: &str = "THỦ TRƯỞNG ĐƠN VỊ";
/// How the head signs.
pub const LEADER_SIGNS: &str = "(ký tên và đóng dấu)";
/// The fields above the table, by one name.
pub const HEAD: &str = "Thông tin chung";
/// Above what the person said to what looks odd.
pub const EXPLANATIONS: &str = "Lời giải thích";
/// A section without activity.
pub const NO_ACTIVITY: &str = "(Không có hoạt động)";
/// A section whose blank cells are 0.
pub const BLANK_IS_ZERO: &str = "(Ô để trống là 0)";
/// Behind a text that cannot be read.
pub const UNREADABLE_MARK: &str = "(?)";
/// Behind a total that misses figures.
pub const INCOMPLETE_MARK: &str = "(*)";
/// In place of a total that is too large.
pub const TOO_LARGE: &str = "quá lớn";
/// What the mark of an incomplete total means.
pub const INCOMPLETE: &str = "(*) Tổng chưa tính các ô chưa dùng được.";
/// What a total that is too large means.
pub const TOO_LARGE_REMARK: &str = "Có tổng quá lớn, không tính được: xem lại các số liệu của mục đó.";
/// Above the paper, on the screen only.
pub const ON_SCREEN: &str = "Đây là báo cáo để in và gửi. In: trên máy tính bấm Ctrl + P; trên điện thoại mở tệp bằng \
    Chrome hoặc Safari rồi chọn Chia sẻ, In. Muốn sửa: mở tệp này ở trang đã lập báo cáo.";
/// The heading above the pictures.
pub const PHOTOS: &str = "HÌNH ẢNH";
/// In place of a picture whose bytes are not at hand.
pub const PHOTO_MISSING: &str = "(Ảnh không có trong tệp này)";
/// Beside the code: what it is for.
pub const CODE: &str = "Mã QR mang số liệu của báo cáo này. Chụp rõ cả ô vuông rồi mở ảnh ở trang đã lập báo cáo, số liệu \
    sẽ tự điền.";
/// Beside a code that had no room for everything.
pub const CODE_LEAVES_OUT: &str = "Mã không đủ chỗ cho phần chữ và các dòng thêm.";
/// In place of a code that would be too large.
pub const CODE_TOO_LARGE: &str = "Báo cáo có quá nhiều số liệu nên không in được mã QR.";
/// What a reader hears instead of the code.
pub const CODE_NAME: &str = "Mã QR";
/// Between two figures in one cell of the paper.
pub const BETWEEN_FIGURES: &str = " / ";
/// A figure to be written by hand, beside one that is given.
pub const FIGURE_TO_WRITE: &str = "……";

/// How many cells are named before the rest is only counted.
const MOST_NAMED: usize = 12;

/// A numbered heading: "1. Công tác chỉ đạo".
pub fn numbered(number: &str, label: &str) -> String {
    let stop = if number.ends_with(|end: char| end.is_alphanumeric()) { "." } else { "" };
    format!("{number}{stop} {label}")
}

/// An item of a list.
pub fn item(label: &str) -> String {
    if label.starts_with(['-', '+', '•']) { label.to_owned() } else { format!("- {label}") }
}

/// A title before its figures: its last stop or semicolon gives way to a colon.
pub fn before_figures(title: &str) -> String {
    format!("{}: ", title.trim_end_matches(['.', ';', ':', ' ']))
}

/// A text with its mark, which stay on one line.
pub fn marked(text: &str, mark: &str) -> String {
    [text, mark].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\u{a0}")
}

/// The report's number; room for it where there is none.
pub fn number(number: &str) -> String {
    format!("Số: {}", if number.is_empty() { NUMBER_TO_WRITE } else { number })
}

/// What the report is about, where the form does not say it.
pub fn report_about(year: Option<i32>) -> String {
    let year = year.map_or_else(String::new, |year| format!(" năm {year}"));
    format!("Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời{year}")
}

/// Where the figures stand; the last words of a report with an appendix, whose name may be empty.
pub fn figures_in(appendix: &str) -> String {
    let appendix = if appendix.is_empty() { "bảng tổng hợp" } else { appendix };
    ended(&format!("Số liệu cụ thể tại {appendix} kèm theo báo cáo này"))
}

/// The last words of a report.
pub fn ended(text: &str) -> String {
    [text.trim_end_matches(['.', ';', ',', '/', ' ']), END].concat()
}

/// An amount in words; `unit` is what it is counted in.
pub fn in_words(number: &str, unit: &str) -> String {
    format!("{number} {}", unit.to_lowercase())
}

/// A total of money in words, beneath its table.
pub fn money_of(number: &str, label: &str, said: &str) -> String {
    let number = if number.is_empty() { String::new() } else { format!(" (mục {number})") };
    format!("{}{number}, bằng chữ: {said}.", label.trim_end_matches([':', ';', '.', ' ']))
}

/// An amount in words behind its figures.
pub fn in_brackets(said: &str) -> String {
    format!(" (bằng chữ: {said})")
}

/// The remark about texts that cannot be read; `cells` are their names.
pub fn unreadable(cells: &[String]) -> String {
    let named = cells.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join("; ");
    let count = cells.len();
    let rest = count.saturating_sub(MOST_NAMED);
    let more = if rest == 0 { String::new() } else { format!("; và {rest} ô khác") };
    format!("Còn {count} ô chưa dùng được, đánh dấu {UNREADABLE_MARK}: {named}{more}.")
}

/// The name of a cell: its row, and what it counts.
pub fn cell(row: &str, unit: &str) -> String {
    if unit.is_empty() { row.to_owned() } else { format!("{row} ({unit})") }
}

/// The name of a row: its printed number, or its words where it has none.
pub fn row(number: &str, label: &str) -> String {
    if number.is_empty() { format!("“{label}”") } else { format!("mục {number}") }
}

/// The name of an added row; `position` counts from 1.
pub fn added_row(row: &str, position: usize) -> String {
    format!("{row} dòng {position}")
}

/// The code of the figures.
pub fn check(code: &str) -> String {
    format!("Mã kiểm tra số liệu: {code}")
}

/// What the person said to one row.
pub fn explanation(row: &str, text: &str) -> String {
    format!("- {row}: {text}")
}

/// A date with its place: "Lai Châu, ngày 05 tháng 10 năm 2023"; empty parts leave dots to write on, and no line ends
/// among those of the day.
pub fn place_and_date(place: &str, date: &str) -> String {
    let place = if place.is_empty() { "…………" } else { place };
    let date = if date.is_empty() { "ngày\u{a0}……\u{a0}tháng\u{a0}……\u{a0}năm\u{a0}……" } else { date };
    format!("{place}, {date}")
}

/// A day in words, its numbers as the decree writes them.
pub fn day(day: &str, month: &str, year: i32) -> String {
    format!("ngày {day} tháng {month} năm {year}")
}

/// The days of the Week.
pub fn week(first: &str, last: Option<&str>) -> String {
    last.map_or_else(|| format!("từ ngày {first}"), |last| format!("từ ngày {first} đến ngày {last}"))
}

/// Which data the paper shows. `moment` may be empty.
pub fn origin(form: &str, version: u32, revision: u64, moment: &str) -> String {
    let moment = if moment.is_empty() { String::new() } else { format!(" · in {moment}") };
    format!("Mẫu {form}, bản {version} · bản lưu số {revision}{moment}")
}

/// What stands beneath a picture; `caption` may be empty.
pub fn photo(number: usize, caption: &str) -> String {
    if caption.is_empty() { format!("Ảnh {number}") } else { format!("Ảnh {number}. {caption}") }
}

/// A time of day and a day.
pub fn moment(time: &str, day: &str) -> String {
    format!("lúc {time} ngày {day}")
}
