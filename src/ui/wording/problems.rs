//! Why a cell's text cannot be read, said beneath the field. It must not know cells.

use crate::domain::values::Unreadable;

/// What is wrong and what to do, in one or two short sentences. `unit` is what the cell counts.
pub(crate) fn unreadable(why: &Unreadable, unit: &str) -> String {
    match why {
        Unreadable::Letter { found, place } => letter(*found, *place),
        Unreadable::Symbol { found, place } => {
            format!("Có dấu “{found}” ở vị trí {place}. Mỗi ô chỉ ghi một số, ví dụ 1.250.")
        }
        Unreadable::Negative => "Số liệu ở đây không nhỏ hơn 0. Bỏ dấu trừ.".to_owned(),
        Unreadable::TooLarge => {
            "Số quá lớn (nhiều nhất 9.007.199.254.740.991). Xem lại có thừa chữ số không.".to_owned()
        }
        Unreadable::Fraction => "Ô này đếm số nguyên. Gõ lại, không ghi phần lẻ sau dấu phẩy.".to_owned(),
        Unreadable::ThousandsOrFraction => {
            "Dấu phẩy ở đây có thể hiểu hai cách. Nếu là hàng nghìn, gõ dấu chấm, ví dụ 1.250.".to_owned()
        }
        Unreadable::Groups => {
            "Dấu chấm hoặc dấu cách chỉ tách từng nhóm ba chữ số, ví dụ 1.250. Gõ lại số này.".to_owned()
        }
        Unreadable::MixedMarks => "Số này lẫn nhiều loại dấu. Gõ liền các chữ số, ví dụ 1250000.".to_owned(),
        Unreadable::TooManyPlaces(places) => format!("Ô này ghi nhiều nhất {places} chữ số sau dấu phẩy."),
        Unreadable::OtherUnit(words) => {
            format!("Ô này ghi số {unit}, mà sau số là “{words}”. Xem lại rồi chỉ ghi số.")
        }
        Unreadable::Multiplier(words) => {
            format!("Viết đủ các chữ số thay cho “{words}”, ví dụ 12.000.000.")
        }
        Unreadable::NotADate => "Ghi ngày, tháng, năm, ví dụ 05/10/2023.".to_owned(),
    }
}

fn letter(found: char, place: usize) -> String {
    let guess = match found {
        'o' | 'O' => ", có thể là số 0",
        'l' | 'I' | 'i' => ", có thể là số 1",
        _ => "",
    };
    format!("Có chữ “{found}” ở vị trí {place}{guess}. Gõ lại bằng chữ số, ví dụ 1.250.")
}
