//! The words of the start page. They must not decide what is shown.

/// The page's heading.
pub(crate) const TITLE: &str = "Báo cáo Tuần lễ hưởng ứng học tập suốt đời";
/// What happens to figures.
pub(crate) const PRIVACY: &str = "Số liệu chỉ nằm trong máy này, cho tới khi chính bạn gửi tệp đi.";
/// The heading above the reports in hand.
pub(crate) const REPORTS: &str = "Báo cáo đang làm";
/// The heading above the forms.
pub(crate) const FORMS: &str = "Chọn mẫu để bắt đầu";
/// The heading above the file field.
pub(crate) const OPEN_FILE: &str = "Mở tệp báo cáo đã có";
/// Which files.
pub(crate) const OPEN_FILE_HELP: &str = "Tệp .html, .json, .xlsx hoặc .csv đã tải về từ trang này, hoặc ảnh chụp mã QR trên báo cáo in; tệp mẫu .json \
     cũng mở được.";
/// The words on the button that opens a file.
pub(crate) const CHOOSE_FILE: &str = "Chọn tệp…";
/// Goes on with a report.
pub(crate) const CONTINUE: &str = "Làm tiếp";
/// Begins one more report on the same form.
pub(crate) const NEW_REPORT: &str = "Làm báo cáo mới";
/// Deletes a report.
pub(crate) const DELETE: &str = "Xoá";
/// A report could not be deleted.
pub(crate) const NOT_DELETED: &str = "Chưa xoá được: trình duyệt không cho ghi. Báo cáo vẫn còn.";
/// A deleted report could not be brought back now.
pub(crate) const NOT_UNDELETED: &str = "Chưa lấy lại được: trình duyệt không cho ghi. Tải lại trang rồi thử lại.";
/// In place of the form's name, where the draft cannot be read.
pub(crate) const UNREADABLE: &str = "Bản nháp không đọc được";
/// Offers an unreadable draft as a file.
pub(crate) const SAVE_UNREADABLE: &str = "Tải tệp về để giữ";
/// While the list of forms comes.
pub(crate) const LOADING: &str = "Đang tải danh sách mẫu…";
/// The list of forms did not come.
pub(crate) const FORMS_MISSING: &str =
    "Chưa tải được danh sách mẫu. Kiểm tra mạng rồi tải lại trang. Báo cáo đang làm vẫn mở được.";
/// The list of forms cannot be read.
pub(crate) const FORMS_BROKEN: &str =
    "Danh sách mẫu trên trang này bị hỏng (tệp templates/index.json). Báo cho nơi đăng trang để sửa.";

/// Begins one more report on which form, for those who only hear the button.
pub(crate) fn new_report_on(form: &str) -> String {
    format!("{NEW_REPORT}: {form}")
}

/// Deletes which report, for those who only hear the button.
pub(crate) fn delete_which(unit: &str, form: &str) -> String {
    format!("{DELETE}: {}, {form}", unit_or_none(unit))
}

/// After a report was deleted.
pub(crate) fn deleted(unit: &str) -> String {
    format!("Đã xoá báo cáo: {}.", unit_or_none(unit))
}

/// The unit's name, or that there is none yet.
pub(crate) fn unit_or_none(unit: &str) -> &str {
    if unit.trim().is_empty() { "chưa ghi tên đơn vị" } else { unit }
}

/// When a report was last changed.
pub(crate) fn changed_at(time: &str) -> String {
    format!("Sửa lần cuối {time}")
}

/// The name of a form that was opened from elsewhere.
pub(crate) fn own_form(name: &str) -> String {
    format!("{name} (mở từ tệp)")
}

/// When a form's report is due.
pub(crate) fn due_before(day: &str) -> String {
    format!("Hạn: trước ngày {day}")
}

/// The form is of a Week that is over.
pub(crate) const WEEK_OVER: &str = "Tuần lễ đã qua";

/// The day before which the report was due is over.
pub(crate) fn deadline_over(day: &str) -> String {
    format!("Hạn trước ngày {day} đã qua")
}

/// A stored draft that cannot be read.
pub(crate) fn unreadable_draft(number: usize) -> String {
    format!(
        "Có một bản nháp (số {number}) không đọc được. Nó vẫn được giữ nguyên trong máy. \
         Tải về và gửi cho người phụ trách nếu cần lấy lại số liệu."
    )
}

/// A stored draft that only a newer program can open.
pub(crate) const NEWER_DRAFT: &str =
    "Báo cáo này do bản mới hơn của trang lưu. Tải lại trang để có bản mới rồi làm tiếp; số liệu vẫn nguyên trong máy.";
/// Opens the page anew.
pub(crate) const RELOAD: &str = "Tải lại trang";

/// Pictures that a report names and the device does not hold.
pub(crate) fn photos_missing(count: usize) -> String {
    format!("Thiếu {count} ảnh trong máy này. Mở báo cáo để thêm lại, hoặc mở tệp báo cáo có kèm ảnh.")
}
