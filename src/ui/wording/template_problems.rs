//! What is wrong with a form's file, in words a person in an office can act on. It must not find problems.

use crate::domain::template::problem::{Countable, Expected, Problem, ProblemKind};

/// Where and what, in one line.
pub(crate) fn sentence(problem: &Problem) -> String {
    let place = &problem.place;
    let what = what(&problem.kind);
    match (place.path.is_empty(), place.label.is_empty()) {
        (true, _) => what,
        (false, true) => format!("{}: {what}", place.path),
        (false, false) => format!("{} (dòng “{}”): {what}", place.path, place.label),
    }
}

fn what(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::NotJson { line, column } => {
            format!("tệp không đúng cú pháp JSON từ dòng {line}, cột {column}; xem lại dấu phẩy và dấu ngoặc quanh đó")
        }
        ProblemKind::NotATemplate => {
            "không phải tệp mẫu của trang này (thiếu \"format\": \"phuluc.template\")".to_owned()
        }
        ProblemKind::TooNew(version) => {
            format!("mẫu làm cho phiên bản mới hơn (định dạng {version}); cập nhật trang rồi thử lại")
        }
        ProblemKind::TooLarge(limit) => format!("tệp lớn hơn {} MB", limit / 1_000_000),
        ProblemKind::Missing(key) => format!("thiếu “{key}”"),
        ProblemKind::Expected(expected) => format!("cần {}", expected_words(*expected)),
        ProblemKind::UnknownKey(key) => format!("không có mục nào tên “{key}”; xem lại chính tả"),
        ProblemKind::BadId(id) => {
            format!("mã “{id}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số, bắt đầu bằng chữ")
        }
        ProblemKind::RepeatedId(id) => format!("mã “{id}” dùng hai lần; mỗi dòng, mỗi phép kiểm một mã riêng"),
        ProblemKind::RepeatedKey(key) => format!("“{key}” viết hai lần trong cùng một nhóm; chỉ giữ một"),
        ProblemKind::RepeatedTerm(name) => format!("tổng cộng ô “{name}” hai lần"),
        ProblemKind::NoRows => "mẫu chưa có dòng nào".to_owned(),
        ProblemKind::TooMany { what, limit } => format!("quá nhiều {} (nhiều nhất {limit})", countable(*what)),
        ProblemKind::NoColumn(id) => format!("ô “{id}” không có cột nào; thêm “{id}” vào \"cells\" của một cột"),
        ProblemKind::TwoColumns(id) => format!("ô “{id}” nằm ở hai cột; chỉ để ở một"),
        ProblemKind::UnknownCell(name) => format!("tổng cộng ô “{name}” nhưng không có ô đó; viết là dòng.ô"),
        ProblemKind::EmptyTotal => "tổng này không cộng ô nào".to_owned(),
        ProblemKind::Cycle(names) => format!("tổng tự cộng chính nó, theo vòng: {}", names.join(" → ")),
        ProblemKind::UnitClash { cell, unit, expected } => {
            format!("ô “{cell}” tính bằng “{unit}”, không cộng được vào tổng tính bằng “{expected}”")
        }
        ProblemKind::NotANumber(name) => format!("ô “{name}” không phải ô số nên không cộng được"),
        ProblemKind::TooFewPlaces(name) => format!("ô “{name}” có nhiều chữ số lẻ hơn ô tổng"),
        ProblemKind::NoAddedRows(row) => format!("dòng “{row}” không cho thêm dòng nên không đếm được"),
        ProblemKind::DaysReversed => "ngày cuối đứng trước ngày đầu".to_owned(),
        ProblemKind::UnknownField(name) => {
            format!(
                "phép kiểm nói tới “{name}” nhưng mẫu không có chỗ đó để kiểm; viết là dòng.ô, head.unit hoặc mã dòng"
            )
        }
        ProblemKind::NoFigure(name) => format!("ô “{name}” không phải ô số nên không so được"),
        ProblemKind::NoDay(name) => format!("ô “{name}” không phải ô ngày"),
        ProblemKind::UnitsDiffer { cell, unit, expected } => {
            format!("ô “{cell}” tính bằng “{unit}”, không so được với ô tính bằng “{expected}”")
        }
        ProblemKind::NoWeek => "phép kiểm ngày cần \"week\" trong \"document\"".to_owned(),
        ProblemKind::EmptyCheck => "phép kiểm này không có ô nào để kiểm".to_owned(),
    }
}

fn expected_words(expected: Expected) -> String {
    match expected {
        Expected::Text => "một đoạn chữ trong dấu ngoặc kép".to_owned(),
        Expected::Count => "một số nguyên từ 1 trở lên".to_owned(),
        Expected::List => "một danh sách [ … ]".to_owned(),
        Expected::Object => "một nhóm { … }".to_owned(),
        Expected::Date => "ngày viết là năm-tháng-ngày, ví dụ \"2023-10-02\"".to_owned(),
        Expected::YesOrNo => "true (có) hoặc false (không), không để trong ngoặc kép".to_owned(),
        Expected::Pair => "một danh sách đúng hai mã".to_owned(),
        Expected::Several => "một danh sách từ hai mã trở lên".to_owned(),
        Expected::OneOf(words) => format!("một trong: {}", words.join(", ")),
    }
}

const fn countable(what: Countable) -> &'static str {
    match what {
        Countable::Rows => "dòng",
        Countable::Columns => "cột",
        Countable::Tables => "bảng",
        Countable::Levels => "cấp dòng con",
        Countable::Characters => "chữ trong một đoạn",
        Countable::Problems => "chỗ sai nên chưa kể hết",
        Countable::Cells => "ô trong một dòng",
        Countable::Checks => "phép kiểm",
    }
}
