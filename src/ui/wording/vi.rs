//! Every Vietnamese sentence of the screen, and nothing else. It must not decide when one is shown.
//!
//! One file, so that one person can read the whole of it as a reader of the page would: the rule that files are short
//! does not count here, nor for `en.rs`, which holds the same names with the same values in English.
//!
//! **To add a sentence:** put it here, into the module of its topic, as a constant or as a function that only fills
//! values into it; put the same name with the same parameters into `en.rs`; use it as `wording::TOPIC::NAME`. Where
//! words have to be chosen or joined, do that in `wording/TOPIC.rs`, which takes the pieces from `words::`. A new
//! topic is a module here, one in `en.rs`, and a file that begins with `pub(crate) use super::words::TOPIC::*;`.
//!
//! Rules: short, no blame, no jargon; what happened, where, and what to do. `bạn` where a person has to be named, and
//! better nobody. One term for one thing:
//!
//! | term | for | why it and no other |
//! |---|---|---|
//! | *ô* | a cell | what a person sees is a box; "trường" is a programmer's word |
//! | *mục*, *dòng* | a section, a row | letters of the offices say "mục 1.4" |
//! | *đã điền* | filled in, or answered for a section as a whole | one word for one count: "đã trả lời" said the same beside it |
//! | *chưa dùng được* | a text that its cell does not take | "chưa đọc được" is untrue of −5, which was read and is not allowed; "sai" says that somebody is at fault |
//! | *báo cáo đang làm* | a draft | to its writer it is the report; "bản nháp" sounds like a copy that is thrown away |
//! | *bản* | a state of a report, an edition of a form | "bản trước", "hai bản"; the page has a *phiên bản*, in short *bản mới* |
//! | *mẫu* | a form | as in "theo mẫu"; "biểu mẫu" only where the paper says so |
//! | *tệp* | a file | the word of schools and of Windows in Vietnamese; "file" and "tập tin" are not used |
//! | *tải tệp về* | to download | with what comes, so that nobody takes "tải" for sending |
//! | *tải lại trang* | to reload | |
//! | *bấm* | to tap, to click | one word for a finger and a mouse; "chạm", "nhấn", "nhấp" are not used |
//! | *xóa*, *bỏ* | to delete, to take out | *xóa* of what is stored, *bỏ* of what comes back with one tap; spelt "xóa", as the forms spell "Xóa mù chữ" |
//! | *máy này* | this device | a phone or a computer; "thiết bị" is what a manual says |
//! | *trang đầu* | the start page | |
//! | *cửa sổ* | a tab or a window | phones show neither name |
//! | *ứng dụng* | another program | |
//! | *chép*, *dán* | to copy, to paste | |
//! | *nơi gửi*, *nơi đăng trang* | who sent a file, who publishes the page | offices, not persons: nobody is blamed |
//! | *chưa …* | something failed | "Chưa lưu được" says that it can still be done; "Lỗi" says that somebody is at fault |

/// The words of the start page.
pub(crate) mod start {
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
    pub(crate) const OPEN_FILE_HELP: &str = "Tệp .html, .json, .xlsx hoặc .csv đã tải về từ trang này, hoặc ảnh chụp mã QR trên bản in; tệp mẫu .json \
         cũng mở được.";
    /// The words on the button that opens a file.
    pub(crate) const CHOOSE_FILE: &str = "Chọn tệp…";
    /// Goes on with a report.
    pub(crate) const CONTINUE: &str = "Làm tiếp";
    /// Begins one more report on the same form.
    pub(crate) const NEW_REPORT: &str = "Làm báo cáo mới";
    /// Deletes a report.
    pub(crate) const DELETE: &str = "Xóa";
    /// A report could not be deleted.
    pub(crate) const NOT_DELETED: &str = "Chưa xóa được, báo cáo vẫn còn. Tải lại trang rồi thử lại.";
    /// A deleted report could not be brought back now.
    pub(crate) const NOT_UNDELETED: &str = "Chưa lấy lại được: máy chưa cho lưu. Tải lại trang rồi thử lại.";
    /// In place of the form's name, where the draft cannot be read.
    pub(crate) const UNREADABLE: &str = "Báo cáo không đọc được";
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

    /// When a report was last changed.
    pub(crate) fn changed_at(time: &str) -> String {
        format!("Sửa lần cuối {time}")
    }

    /// The name of a form that was opened from elsewhere.
    pub(crate) fn own_form(name: &str) -> String {
        format!("{name} (mở từ tệp)")
    }

    /// The form is of a Week that is over.
    pub(crate) const WEEK_OVER: &str = "Tuần lễ đã qua";

    /// The day before which the report was due is over.
    pub(crate) fn deadline_over(day: &str) -> String {
        format!("Đã qua hạn (trước ngày {day})")
    }

    /// A stored draft that cannot be read.
    pub(crate) fn unreadable_draft(number: usize) -> String {
        format!(
            "Có một báo cáo (số {number}) không đọc được, nhưng vẫn còn nguyên trong máy. \
             Cần lấy lại số liệu thì tải về rồi gửi cho người phụ trách."
        )
    }

    /// A stored draft that only a newer program can open.
    pub(crate) const NEWER_DRAFT: &str = "Báo cáo này lưu bằng phiên bản mới hơn của trang. Tải lại trang rồi làm tiếp; số liệu vẫn còn nguyên trong máy.";
    /// Opens the page anew.
    pub(crate) const RELOAD: &str = "Tải lại trang";

    /// Pictures that a report names and the device does not hold.
    pub(crate) fn photos_missing(count: usize) -> String {
        format!("Thiếu {count} ảnh trong máy này. Mở báo cáo để thêm lại, hoặc mở tệp báo cáo có kèm ảnh.")
    }

    /// In place of a unit's name that nobody has typed yet.
    pub(crate) const NO_UNIT: &str = "chưa ghi tên đơn vị";

    /// Deletes which report, for those who only hear the button.
    pub(crate) fn delete_which(unit: &str, form: &str) -> String {
        format!("{DELETE}: {unit}, {form}")
    }

    /// After a report was deleted.
    pub(crate) fn deleted(unit: &str) -> String {
        format!("Đã xóa báo cáo: {unit}.")
    }
}

/// The words by which the language of the screen is changed.
pub(crate) mod language {
    /// The other language, by its own name: whoever looks for it may read no other.
    pub(crate) const OTHER: &str = "English";
    /// What browsers call it.
    pub(crate) const OTHER_CODE: &str = "en";
    /// What was typed is not stored, or the choice cannot be.
    pub(crate) const NOT_CHANGED: &str = "Chưa đổi được ngôn ngữ vì máy chưa cho lưu. Tải lại trang rồi thử lại.";
}

/// The words of the form page.
pub(crate) mod form {
    /// Back to the list of reports.
    pub(crate) const BACK: &str = "Các báo cáo";
    /// While the form comes.
    pub(crate) const LOADING: &str = "Đang mở mẫu…";
    /// Above the reasons why a form is not shown.
    pub(crate) const CANNOT_OPEN: &str = "Chưa mở được mẫu";
    /// The second part of the program is on its way.
    pub(crate) const LOADING_MORE: &str = "Đang tải thêm…";
    /// Behind what says that something is on its way, after some time.
    pub(crate) const LOADING_SLOWLY: &str = "Mạng đang chậm. Lâu quá thì tải lại trang: số liệu đã lưu vẫn còn.";
    /// It did not come; what was typed is saved all the same.
    pub(crate) const MORE_MISSING: &str =
        "Phần này của trang chưa tải được. Số liệu đã điền vẫn được lưu; kiểm tra mạng rồi bấm “Thử lại”.";
    /// See [`MORE_MISSING`].
    pub(crate) const TRY_AGAIN: &str = "Thử lại";
    /// The heading of the fields at the head.
    pub(crate) const HEAD: &str = "Thông tin chung";
    /// The heading of what the document says.
    pub(crate) const ABOUT: &str = "Về mẫu báo cáo này";
    /// What opens a row's note.
    pub(crate) const NOTE: &str = "Ghi chú";
    /// The button that adds a row.
    pub(crate) const ADD_ROW: &str = "Thêm dòng";
    /// The button that removes an added row.
    pub(crate) const REMOVE_ROW: &str = "Bỏ dòng này";
    /// Puts an added row one place up; the style sheet draws its sign.
    pub(crate) const ROW_UP: &str = "Chuyển lên";
    /// Puts an added row one place down.
    pub(crate) const ROW_DOWN: &str = "Chuyển xuống";
    /// A section without activity.
    pub(crate) const NO_ACTIVITY: &str = "Không có hoạt động";
    /// A section whose blank cells are 0.
    // "còn trống" and not "trống": a cell that is filled in later counts with its own figure.
    pub(crate) const BLANK_IS_ZERO: &str = "Ô còn trống là 0";
    /// Takes the last step back, for those who only hear the button.
    // "Hoàn tác" is what Windows, Office and phones say in Vietnamese; "quay lại" is kept for earlier versions.
    pub(crate) const UNDO_LABEL: &str = "Hoàn tác";
    /// Does it again.
    pub(crate) const REDO_LABEL: &str = "Làm lại";
    /// Shows the rows of a section without activity, which are folded away.
    pub(crate) const SHOW_CELLS: &str = "Hiện các ô";
    /// Folds them again.
    pub(crate) const HIDE_CELLS: &str = "Ẩn các ô";
    /// After a row was removed.
    pub(crate) const ROW_REMOVED: &str = "Đã bỏ một dòng.";
    /// Takes the last thing back.
    pub(crate) const UNDO: &str = "Hoàn tác";
    /// Closes a message.
    pub(crate) const CLOSE: &str = "Đóng";
    /// The heading above the export buttons.
    pub(crate) const FINISH: &str = "Gửi báo cáo";
    /// The heading of the files that are not sent, or to other people.
    pub(crate) const OTHER_KINDS: &str = "Tải về hoặc chép kiểu khác";
    /// The button for the printable file: what it is for, and small beneath which kind of file it is.
    pub(crate) const EXPORT_HTML: [&str; 2] = ["Tải báo cáo để in và gửi", "tệp HTML"];
    /// The button for the data file.
    pub(crate) const EXPORT_JSON: [&str; 2] = ["Tải số liệu cho phần mềm khác", "tệp JSON"];

    /// Whether the data file takes the pictures along; `weight` is what they weigh there.
    pub(crate) fn json_photos(weight: &str) -> String {
        format!("Kèm ảnh trong tệp số liệu (thêm {weight})")
    }

    /// Above the files for those who go on with a report elsewhere.
    pub(crate) const OTHER_FILES: &str = "Tệp để làm tiếp: Word, Excel…";
    /// What they are for.
    pub(crate) const OTHER_FILES_HELP: &str = "Tệp Word để viết thêm, có cả ảnh, nhưng không mở lại được ở trang này. \
         Bảng tính và CSV thì mở lại được, nhưng không kèm ảnh.";
    /// The button for the Word document.
    pub(crate) const EXPORT_DOCX: [&str; 2] = ["Tải văn bản để viết thêm", "tệp Word"];
    /// The button for the workbook.
    pub(crate) const EXPORT_XLSX: [&str; 2] = ["Tải bảng tính để làm tiếp", "tệp Excel"];
    /// The button for the table of data.
    pub(crate) const EXPORT_CSV: [&str; 2] = ["Tải số liệu thành bảng đơn giản", "tệp CSV"];
    /// A total's word on the narrow screen.
    pub(crate) const TOTAL: &str = "Tổng";

    /// Which rows' cells a total is missing, because they cannot be read.
    pub(crate) fn missing_from_total(labels: &str) -> String {
        format!("chưa cộng: {labels}")
    }

    /// Which of several figures of the same unit in one column.
    pub(crate) fn figure_of_column(number: usize) -> String {
        format!("số thứ {number}")
    }

    /// A step brought a row back; `name` is empty or begins with a space.
    pub(crate) fn row_came_back(number: usize, name: &str, place: &str) -> String {
        format!("Đã lấy lại dòng {number}{name} ở {place}.")
    }

    /// A step took a row away.
    pub(crate) fn row_went(number: usize, place: &str) -> String {
        format!("Đã bỏ dòng {number} ở {place}.")
    }

    /// A step put a row elsewhere in its list.
    pub(crate) fn row_moved(number: usize, name: &str, place: &str) -> String {
        format!("Đã chuyển chỗ dòng {number}{name} ở {place}.")
    }

    /// The name of a row that a person added.
    pub(crate) fn added_row(number: usize) -> String {
        format!("Dòng {number}")
    }

    /// A labelled line of what the document says.
    pub(crate) mod about {
        /// Who asks.
        pub(crate) const ISSUER: &str = "Cơ quan ban hành";
        /// On what basis.
        pub(crate) const BASIS: &str = "Căn cứ";
        /// The theme.
        pub(crate) const THEME: &str = "Chủ đề";
        /// The Week.
        pub(crate) const WEEK: &str = "Tuần lễ";
        /// Who reports.
        // Not "nơi báo cáo": that could be the place to report to.
        pub(crate) const REPORTERS: &str = "Đơn vị báo cáo";
        /// To whom.
        pub(crate) const RECIPIENT: &str = "Gửi tới";
        /// How.
        pub(crate) const CHANNEL: &str = "Cách gửi";
        /// By e-mail to.
        pub(crate) const EMAIL: &str = "Thư điện tử nơi nhận";
        /// Before when.
        pub(crate) const DEADLINE: &str = "Hạn";
        /// With what.
        pub(crate) const ATTACHMENTS: &str = "Gửi kèm";
        /// In place of what a report needs and the document does not say.
        pub(crate) const NOT_SAID: &str = "văn bản không ghi, hỏi nơi nhận";
        /// A remark.
        pub(crate) const REMARK: &str = "Lưu ý";

        /// The Week, where only its first day is known.
        pub(crate) fn from(first: &str) -> String {
            format!("từ {first}")
        }

        /// Behind days that are over.
        pub(crate) fn over(words: &str) -> String {
            format!("{words} (đã qua)")
        }

        /// The deadline, as the papers say it.
        pub(crate) fn before(day: &str) -> String {
            format!("trước ngày {day}")
        }
    }

    /// While a file is made.
    pub(crate) const EXPORTING: &str = "Đang làm tệp…";
    /// The same where the program that makes it has to come first.
    pub(crate) const EXPORTING_HEAVY: &str =
        "Đang làm tệp… Lần đầu phải tải thêm một phần của trang, có thể mất một lúc.";

    /// The fields of the head, and examples under some.
    pub(crate) mod head {
        pub(crate) const UNIT: &str = "Tên đơn vị báo cáo";
        pub(crate) const UNIT_EXAMPLE: &str = "Ví dụ: Trung tâm học tập cộng đồng xã A";
        pub(crate) const PARENT: &str = "Cơ quan cấp trên";
        pub(crate) const PARENT_EXAMPLE: &str = "Ví dụ: Ủy ban nhân dân xã A";
        pub(crate) const PLACE: &str = "Địa danh (xã, phường, tỉnh)";
        pub(crate) const DISTRICT: &str = "Huyện (thị xã, thành phố)";
        pub(crate) const NUMBER: &str = "Số báo cáo";
        pub(crate) const NUMBER_EXAMPLE: &str = "Ví dụ: 05/BC-TTHTCĐ";
        pub(crate) const DATE: &str = "Ngày báo cáo";
        pub(crate) const DATE_EXAMPLE: &str = "Ghi ngày/tháng/năm";
        pub(crate) const AUTHOR: &str = "Người lập báo cáo";
        pub(crate) const PHONE: &str = "Điện thoại";
        // Not "email": the letters of the offices say "thư điện tử", and so do the forms.
        pub(crate) const EMAIL: &str = "Thư điện tử";
        pub(crate) const LEADER: &str = "Thủ trưởng đơn vị";
    }

    /// How far a section or a report is.
    pub(crate) fn filled(done: usize, of: usize) -> String {
        format!("Đã điền {done}/{of} ô")
    }

    /// Behind it: cells that hold something that the cell does not take.
    pub(crate) fn and_unreadable(progress: &str, count: usize) -> String {
        format!("{progress}, {count} ô chưa dùng được")
    }

    /// How many characters of how many a long text has.
    pub(crate) fn characters(characters: usize, limit: usize) -> String {
        format!("{characters}/{limit} ký tự")
    }

    /// The same where they are too many.
    pub(crate) fn characters_over(characters: usize, limit: usize, over: usize) -> String {
        format!("{characters}/{limit} ký tự, quá {over} ký tự")
    }

    /// An amount of money in words, as papers write it.
    pub(crate) fn in_words(words: &str, unit: &str) -> String {
        ["Bằng chữ: ", words, " ", unit].concat()
    }

    /// A total does not fit.
    pub(crate) const TOTAL_TOO_LARGE: &str = "Tổng quá lớn, không ghi được. Xem lại các số trong mục.";

    /// Over how many cells a total was taken, where some of them hold nothing yet.
    // "mới có 4 trong 13 ô" and not "từ 4/13 ô": nobody has to be told what it means.
    pub(crate) fn total_of(filled: usize, of: usize) -> String {
        format!("mới có {filled} trong {of} ô")
    }

    /// The same where none is left out.
    pub(crate) fn total_of_all(of: usize) -> String {
        format!("đủ {of} ô")
    }

    /// The same where none holds anything.
    pub(crate) const TOTAL_OF_NONE: &str = "chưa có số nào";

    /// A list without rows.
    pub(crate) const NO_ROWS: &str = "Chưa có dòng nào";

    /// How many rows a person added.
    pub(crate) fn rows(count: usize) -> String {
        format!("{count} dòng")
    }

    /// After a block was pasted.
    pub(crate) fn pasted_all(filled: usize) -> String {
        format!("Đã dán vào {filled} ô.")
    }

    /// The same where some of it had no place.
    pub(crate) fn pasted_part(filled: usize, left_over: usize) -> String {
        format!("Đã dán vào {filled} ô; {left_over} ô không có chỗ ghi nên bỏ qua.")
    }
}

/// The words of the way through a form.
pub(crate) mod way {
    /// The list of sections, and the button that opens it.
    pub(crate) const LIST: &str = "Mục lục";
    /// Closes it.
    pub(crate) const CLOSE: &str = "Đóng";
    /// The field that looks for rows.
    pub(crate) const SEARCH: &str = "Tìm mục, dòng";
    /// How to look for them.
    pub(crate) const SEARCH_HELP: &str = "Gõ vài chữ, không cần dấu";
    /// The pictures.
    pub(crate) const PHOTOS: &str = "Hình ảnh";
    /// The look over everything.
    pub(crate) const REVIEW: &str = "Xem lại";
    /// The files that leave.
    pub(crate) const SEND: &str = "Gửi báo cáo";
    /// Behind the section that the person is in, for those who only hear it.
    pub(crate) const HERE: &str = "đang ở đây";
    /// To the part before.
    pub(crate) const PREVIOUS: &str = "Mục trước";
    /// Nothing was answered there yet.
    pub(crate) const BLANK: &str = "Chưa điền";
    /// Everything is answered there.
    pub(crate) const DONE: &str = "Xong";
    /// Nothing took place there.
    pub(crate) const NO_ACTIVITY: &str = "Không có hoạt động";
    /// No picture was added.
    pub(crate) const NO_PHOTOS: &str = "Chưa có ảnh";
    /// Nothing is left to be filled in.
    pub(crate) const NOTHING_LEFT: &str = "Đã điền đủ các ô.";
    /// No row was found.
    pub(crate) const NOTHING_FOUND: &str = "Không thấy mục nào. Thử bớt chữ, hoặc gõ số mục, ví dụ 1.3.";

    /// To the part behind.
    pub(crate) fn next(name: &str) -> String {
        ["Mục sau: ", name].concat()
    }

    /// The part before, by its name.
    pub(crate) fn previous(name: &str) -> String {
        ["Mục trước: ", name].concat()
    }

    /// So many of so many places are answered.
    pub(crate) fn begun(filled: usize, of: usize) -> String {
        format!("Đang điền {filled}/{of}")
    }

    /// So many places look odd.
    pub(crate) fn odd(count: usize) -> String {
        format!("Cần xem lại {count} chỗ")
    }

    /// So many pictures.
    pub(crate) fn photos(count: usize) -> String {
        format!("{count} ảnh")
    }

    /// How far the report is, and how long what is left may take.
    pub(crate) fn left(done: usize, of: usize, left: usize, minutes: usize) -> String {
        format!("Đã điền {done}/{of} ô. Còn {left} ô, khoảng {minutes} phút.")
    }

    /// Before which day a report is due, and in how many days that is; one day before it is the last.
    pub(crate) fn due_in(day: &str, days: i64) -> String {
        if days == 1 {
            return format!("Hạn: trước ngày {day}, hôm nay là ngày cuối");
        }
        format!("Hạn: trước ngày {day}, còn {days} ngày")
    }

    /// So many rows were found.
    pub(crate) fn found(count: usize) -> String {
        format!("Tìm thấy {count} dòng.")
    }

    /// More were found than are shown.
    pub(crate) fn found_many(count: usize, shown: usize) -> String {
        format!("Tìm thấy {count} dòng, hiện {shown} dòng đầu. Gõ thêm chữ để thu hẹp.")
    }
}

/// The words around figures: what a paste would do, amounts of money, steps of one.
pub(crate) mod numbers {
    /// The heading of what a paste would do.
    pub(crate) fn paste_title(count: usize) -> String {
        format!("Dán vào {count} ô?")
    }

    /// The heading where nothing of it finds a field.
    pub(crate) const PASTE_NOWHERE: &str = "Chưa dán được ô nào";
    /// Does it.
    pub(crate) const PASTE: &str = "Dán";
    /// Leaves it.
    pub(crate) const DO_NOT_PASTE: &str = "Thôi";
    /// The field's name, above its column.
    pub(crate) const PASTE_FIELD: &str = "Ô";
    /// What stands there now, above its column.
    pub(crate) const PASTE_BEFORE: &str = "Đang có";
    /// What would stand there, above its column.
    pub(crate) const PASTE_AFTER: &str = "Sẽ ghi";

    /// So many fields hold something else now.
    pub(crate) fn paste_replaces(count: usize) -> String {
        format!("{count} ô đang có số khác, sẽ được thay.")
    }

    /// So many texts cannot be read as what their field asks for.
    pub(crate) fn paste_unreadable(count: usize) -> String {
        format!("{count} ô chưa dùng được; vẫn ghi vào để bạn sửa.")
    }

    /// These texts find no field.
    pub(crate) fn paste_lost(count: usize, texts: &str) -> String {
        format!("{count} ô không có chỗ ghi nên bỏ qua: {texts}.")
    }

    /// So many more fields than are named.
    pub(crate) fn paste_more(count: usize) -> String {
        format!("… và {count} ô nữa.")
    }

    /// An amount of money in groups that can be held against its digits.
    pub(crate) fn amount_in_groups(groups: &str) -> String {
        ["= ", groups].concat()
    }

    /// One less, of what.
    pub(crate) fn less(label: &str) -> String {
        ["Bớt 1: ", label].concat()
    }

    /// One more, of what.
    pub(crate) fn more(label: &str) -> String {
        ["Thêm 1: ", label].concat()
    }

    /// How a paste can be taken back.
    pub(crate) const PASTE_HELP: &str = "Dán xong, bấm một lần là hoàn tác được.";
}

/// The words of the review page.
pub(crate) mod review {
    /// The page's heading, and the way to it.
    pub(crate) const TITLE: &str = "Xem lại trước khi gửi";
    /// Back to the form.
    pub(crate) const BACK: &str = "Quay lại điền tiếp";
    /// What is open does not keep anybody from sending.
    pub(crate) const OPEN_HELP: &str =
        "Bấm vào từng dòng để tới đúng chỗ đó. Ô nào không có số liệu thì để trống cũng được, báo cáo vẫn gửi được.";
    /// Nothing is open.
    pub(crate) const NOTHING_OPEN: &str =
        "Mọi chỗ đã điền xong, không còn gì phải xem lại. Cảm ơn bạn! Tải tệp báo cáo ở cuối trang rồi gửi đi.";
    /// The label of the field for an explanation.
    pub(crate) const EXPLAIN: &str = "Nếu đúng là vậy, xin viết vài lời giải thích (in kèm báo cáo)";
    /// Behind the name of a field that holds nothing.
    pub(crate) const STILL_BLANK: &str = "còn trống";
    /// The heading of what cannot be right: see [`places`].
    pub(crate) const WRONG_TITLE: &str = "Cần sửa";
    /// The heading of what must be filled in and is not.
    pub(crate) const REQUIRED_TITLE: &str = "Cần điền";
    /// The heading of what may be right.
    pub(crate) const DOUBTFUL_TITLE: &str = "Cần xem lại hoặc giải thích";
    /// The heading of what may be looked at.
    pub(crate) const HINTS_TITLE: &str = "Hỏi lại cho chắc";
    /// The heading of what is only blank: see [`fields`].
    pub(crate) const BLANK_TITLE: &str = "Còn trống";
    /// The heading of what was answered.
    pub(crate) const ANSWERS: &str = "Báo cáo đến lúc này";
    /// What a figure is that holds nothing yet.
    pub(crate) const NO_FIGURE: &str = "–";

    /// A heading with how many places stand below it.
    pub(crate) fn places(title: &str, count: usize) -> String {
        format!("{title}: {count} chỗ")
    }

    /// The same of fields.
    pub(crate) fn fields(title: &str, count: usize) -> String {
        format!("{title}: {count} ô")
    }

    /// So many blank fields of one section.
    pub(crate) fn blanks(count: usize) -> String {
        format!("{count} ô còn trống")
    }

    /// What is still open, each behind its count.
    pub(crate) const UNREADABLE: &str = "ô chưa dùng được";
    /// See [`UNREADABLE`].
    pub(crate) const REQUIRED: &str = "chỗ cần điền còn trống";
    /// See [`UNREADABLE`]. "chưa đúng" and not "lỗi": it is the report that is open, nobody has failed.
    pub(crate) const WRONG: &str = "chỗ chưa đúng";
    /// See [`UNREADABLE`].
    pub(crate) const UNEXPLAINED: &str = "chỗ cần một lời giải thích";

    /// All that is open, in one sentence.
    pub(crate) fn standing(open: &str) -> String {
        format!("Còn {open}. Vẫn tải tệp được.")
    }
}

/// What looks odd in a report, in the same words at the field and on the review page.
pub(crate) mod issues {
    /// A section is said to be without activity and has figures.
    pub(crate) const FIGURES_WITHOUT_ACTIVITY: &str =
        "Mục này đã chọn “Không có hoạt động” nhưng có ô ghi số lớn hơn 0. Bỏ lựa chọn đó, hoặc xóa số.";
    /// A field that has to be filled in is blank.
    pub(crate) const BLANK: &str = "Chỗ này cần điền.";

    /// A part is larger than its whole.
    pub(crate) fn part_above_whole(part_at: &str, part: &str, whole_at: &str, whole: &str) -> String {
        format!("Ô ở {part_at} ghi {part}, nhiều hơn ô ở {whole_at} ({whole}). Xem lại hai số này.")
    }

    /// A figure without the one that belongs to it.
    pub(crate) fn alone(figure: &str, unit: &str, missing: &str) -> String {
        format!("Có {figure} {unit} mà chưa có số {missing}. Xem lại hai ô này.")
    }

    /// Two cells that ask the same thing hold two figures.
    pub(crate) fn differ(first_at: &str, first: &str, other_at: &str, other: &str) -> String {
        format!("Ô ở {first_at} ghi {first}, ô ở {other_at} ghi {other}. Hai ô này hỏi cùng một số, cần sửa cho khớp.")
    }

    /// A day outside the Week.
    pub(crate) fn outside_week(week: &str) -> String {
        format!("Ngày này nằm ngoài Tuần lễ ({week}). Xem lại ngày.")
    }

    /// A figure that is many times last year's.
    pub(crate) fn many_times_last_year(last: &str, times: u32) -> String {
        format!("Gấp ít nhất {times} lần năm trước ({last}). Xem lại có thừa số 0 không.")
    }

    /// So few đồng are no amount; `meant` is the same in millions. A question: only the person knows.
    pub(crate) fn small_amount(amount: &str, meant: &str) -> String {
        format!("{amount} đồng? Nếu là {amount} triệu, hãy gõ {meant}.")
    }

    /// A row inside a sentence, by its printed number.
    // "mục" and not "dòng": the letters of the offices say "mục 1.4".
    pub(crate) fn row(number: &str) -> String {
        format!("mục {number}")
    }

    /// The same, by its words.
    pub(crate) fn row_named(label: &str) -> String {
        format!("“{label}”")
    }
}

/// Why a cell's text cannot be read, said beneath the field.
pub(crate) mod problems {
    // None of these begins with "Lỗi" or "Sai": each says what is there, where, and what to type instead.

    /// A letter among the digits; `guess` is what was perhaps meant, or empty.
    pub(crate) fn letter(found: char, place: usize, guess: &str) -> String {
        format!("Có chữ “{found}” ở vị trí {place}{guess}. Gõ lại bằng chữ số, ví dụ 1.250.")
    }

    /// It looks like a 0.
    pub(crate) const LIKE_ZERO: &str = ", có thể là số 0";
    /// It looks like a 1.
    pub(crate) const LIKE_ONE: &str = ", có thể là số 1";

    /// A sign among the digits.
    pub(crate) fn symbol(found: char, place: usize) -> String {
        format!("Có dấu “{found}” ở vị trí {place}. Mỗi ô chỉ ghi một số, ví dụ 1.250.")
    }

    /// Below 0.
    pub(crate) const NEGATIVE: &str = "Ô này không ghi số nhỏ hơn 0. Bỏ dấu trừ.";
    /// More than can be counted exactly.
    pub(crate) const TOO_LARGE: &str = "Số quá lớn (nhiều nhất 9.007.199.254.740.991). Xem lại có thừa chữ số không.";
    /// A fraction where whole things are counted.
    pub(crate) const FRACTION: &str = "Ô này chỉ ghi số nguyên. Gõ lại, bỏ phần lẻ sau dấu phẩy.";
    /// `1,250`: the page asks and does not guess.
    pub(crate) const THOUSANDS_OR_FRACTION: &str =
        "Dấu phẩy ở đây có thể hiểu hai cách. Nếu là hàng nghìn, gõ dấu chấm, ví dụ 1.250.";
    /// Marks that do not part groups of three digits.
    pub(crate) const GROUPS: &str = "Dấu chấm hoặc dấu cách chỉ tách từng nhóm ba chữ số, ví dụ 1.250. Gõ lại số này.";
    /// Several marks.
    pub(crate) const MIXED_MARKS: &str = "Số này lẫn nhiều loại dấu. Gõ liền các chữ số, ví dụ 1250000.";

    /// A finer fraction than the cell takes.
    pub(crate) fn too_many_places(places: u8) -> String {
        format!("Ô này ghi nhiều nhất {places} chữ số sau dấu phẩy.")
    }

    /// Another unit behind the figure than the cell's.
    pub(crate) fn other_unit(unit: &str, found: &str) -> String {
        format!("Ô này ghi số {unit}, mà sau số là “{found}”. Xem lại rồi chỉ ghi số.")
    }

    /// "12 triệu".
    pub(crate) fn multiplier(found: &str) -> String {
        format!("Viết đủ các chữ số thay cho “{found}”, ví dụ 12.000.000.")
    }

    /// No day.
    pub(crate) const NOT_A_DATE: &str = "Ghi ngày/tháng/năm bằng chữ số, ví dụ 05/10/2023.";
}

/// Where two reports on one form say something else, and what each says there.
pub(crate) mod differences {
    /// Nothing was typed there.
    pub(crate) const BLANK: &str = "để trống";
    /// A picture without words.
    pub(crate) const PHOTO: &str = "Ảnh";

    /// An answer for a whole section, behind its heading.
    pub(crate) const ANSWER: &str = "trả lời chung cho cả mục";
    /// In its place: each cell by itself.
    pub(crate) const EACH_CELL: &str = "trả lời từng ô";
    /// A row's note, behind the row.
    pub(crate) const NOTE: &str = "ghi chú";
    /// A row that a person added.
    pub(crate) const ADDED_ROW: &str = "dòng thêm";
    /// Its note.
    pub(crate) const ADDED_NOTE: &str = "ghi chú của dòng thêm";
    /// The order of such rows.
    pub(crate) const ADDED_ORDER: &str = "thứ tự các dòng";
    /// A picture's words.
    pub(crate) const CAPTION: &str = "Chú thích ảnh";
    /// The order of the pictures.
    pub(crate) const PHOTO_ORDER: &str = "Thứ tự các ảnh";
    /// Why an odd figure is right.
    pub(crate) const EXPLANATION: &str = "Lời giải thích";
    /// One of the two has no such row.
    pub(crate) const NO_ROW: &str = "không có dòng này";
    /// One of the two has no such picture.
    pub(crate) const NO_PHOTO: &str = "không có ảnh này";
    /// A picture without words.
    pub(crate) const NO_CAPTION: &str = "ảnh chưa có chú thích";

    /// A picture by its words.
    pub(crate) fn captioned(caption: &str) -> String {
        [PHOTO, " “", caption, "”"].concat()
    }
}

/// The words of the page on which two versions of a report are compared.
pub(crate) mod comparing {
    /// The page's heading.
    pub(crate) const TITLE: &str = "Hai bản của một báo cáo";
    /// What is to be done.
    pub(crate) const HELP: &str = "Báo cáo này đã được sửa ở hai nơi. Bấm vào số đúng ở từng chỗ, rồi ghép thành một bản. \
         Chưa ghép thì cả hai bản vẫn còn nguyên.";
    /// Leads to the comparison.
    pub(crate) const COMPARE: &str = "So sánh hai bản";
    /// There is only one.
    pub(crate) const ONLY_ONE: &str = "Báo cáo này chỉ có một bản trong máy, không có gì để so sánh.";
    /// Both say the same.
    pub(crate) const ALL_SAME: &str = "Hai bản giống nhau. Ghép lại thì chỉ còn một bản.";
    /// Makes one of both.
    // "ghép" and not "hợp nhất" or "trộn": it is what is done with two pieces of paper.
    pub(crate) const JOIN: &str = "Ghép thành một bản";
    /// Leaves both as they are.
    pub(crate) const LATER: &str = "Để sau, giữ cả hai bản";
    /// Where the version that is not kept is found again.
    pub(crate) const JOIN_HELP: &str = "Bản kia vào thùng rác, giữ 30 ngày; bản đang dùng lúc chưa ghép thì nằm trong “Các bản trước”. Cả hai đều lấy lại được.";
    /// After both were made one.
    pub(crate) const JOINED: &str = "Đã ghép thành một bản.";
    /// It could not be stored.
    pub(crate) const NOT_JOINED: &str = "Chưa ghép được vì máy không cho lưu, hoặc báo cáo vừa được sửa ở cửa sổ khác. Cả hai bản vẫn còn; tải lại trang rồi thử lại.";
    /// Above the words of those who made it.
    pub(crate) const UNIT: &str = "Đơn vị";
    /// See [`UNIT`].
    pub(crate) const AUTHOR: &str = "Người lập";
    /// See [`UNIT`].
    pub(crate) const SAVED: &str = "Lưu lúc";

    /// In how many places both differ.
    pub(crate) fn count(places: usize) -> String {
        format!("Khác nhau ở {places} chỗ.")
    }

    /// How many places are chosen.
    pub(crate) fn chosen(chosen: usize, of: usize) -> String {
        format!("Đã chọn {chosen}/{of} chỗ.")
    }

    /// Places that are still to be chosen.
    pub(crate) fn missing(count: usize) -> String {
        format!("Còn {count} chỗ chưa chọn. Bấm vào một trong hai bên ở chỗ đó.")
    }

    // "bản đang dùng" and "bản kia", and not "bản trong máy" and "bản từ tệp": the other one may come from a window too.
    /// What the versions are called.
    pub(crate) const HERE: &str = "Bản đang dùng";
    /// See [`HERE`].
    pub(crate) const THERE: &str = "Bản kia";
    /// The same beside what it says.
    pub(crate) const HERE_SHORT: &str = "Đang dùng";
    /// See [`HERE_SHORT`].
    pub(crate) const THERE_SHORT: &str = "Bản kia";
    /// That there are two versions, and which one this is.
    pub(crate) const TWO_HERE: &str =
        "Máy này giữ hai bản của báo cáo này, sửa ở hai nơi khác nhau. Đây là bản đang dùng.";
    /// See [`TWO_HERE`].
    pub(crate) const TWO_THERE: &str =
        "Máy này giữ hai bản của báo cáo này, sửa ở hai nơi khác nhau. Đây là bản kia: từ tệp, hoặc gõ ở cửa sổ khác.";
    /// Takes one version everywhere.
    pub(crate) const TAKE_HERE: &str = "Lấy hết theo bản đang dùng";
    /// See [`TAKE_HERE`].
    pub(crate) const TAKE_THERE: &str = "Lấy hết theo bản kia";
}

/// What is said about earlier versions of a report.
pub(crate) mod versions {
    /// The heading, and the way to it.
    pub(crate) const TITLE: &str = "Các bản trước của báo cáo";
    /// The way to it, on a card.
    pub(crate) const SHORT: &str = "Các bản trước";
    /// What they are.
    pub(crate) const HELP: &str = "Trang tự giữ một số bản cũ trong máy này. Quay lại bản nào cũng được: trang cất bản đang có trước, không cất được thì hỏi lại bạn. Quay lại rồi vẫn hoàn tác được ngay.";
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

    /// The report as it is now.
    pub(crate) fn current(time: &str, progress: &str) -> String {
        format!("Bản đang có: lưu lúc {time}. {progress}.")
    }

    /// Shows where which version differs, for those who only hear it.
    pub(crate) fn show_of(time: &str) -> String {
        format!("{SHOW}: {time}")
    }

    /// Goes back to which version, for those who only hear the button.
    pub(crate) fn go_back_to(time: &str) -> String {
        format!("{GO_BACK}: {time}")
    }

    /// After going back.
    pub(crate) fn gone_back(time: &str) -> String {
        format!("Đã quay lại bản lúc {time}.")
    }

    /// Why a version was kept.
    pub(crate) const SPACED: &str = "Giữ trong lúc làm";
    /// See [`SPACED`].
    pub(crate) const OPENED: &str = "Trước khi mở ra sửa";
    /// See [`SPACED`].
    pub(crate) const BEFORE_RETURN: &str = "Trước khi quay lại bản cũ";
    /// See [`SPACED`].
    pub(crate) const BEFORE_MOVE: &str = "Trước khi chuyển mẫu";
    /// See [`SPACED`].
    pub(crate) const BEFORE_MERGE: &str = "Trước khi ghép hoặc thay bằng bản khác";
    /// See [`SPACED`].
    pub(crate) const SENT: &str = "Lúc tải, chép hoặc gửi đi";

    /// In how many places a version differs.
    pub(crate) fn differs_in(count: usize) -> String {
        format!("khác bản đang có {count} chỗ")
    }

    /// The way to the versions of which report, for those who only hear the link.
    pub(crate) fn of_report(unit: &str) -> String {
        format!("{SHORT}: {unit}")
    }
}

/// What is said when a report is open in more than one window.
pub(crate) mod windows {
    /// Another window edits; this one follows.
    // "Chỉ xem" and not "bị khóa": nobody has locked anything, the other window is the same person's.
    pub(crate) const FOLLOWS: &str =
        "Báo cáo này đang mở ở cửa sổ khác. Ở đây chỉ xem; số liệu tự đổi theo cửa sổ kia, và vẫn tải tệp về được.";
    /// The same, where the other window cannot be heard at once.
    pub(crate) const FOLLOWS_AT_TIMES: &str = "Báo cáo này đang mở ở cửa sổ khác. Ở đây chỉ xem, và vẫn tải tệp về được. Chỗ lưu của trình duyệt đang \
         đầy nên chỉ khi bạn quay lại cửa sổ này mới thấy số liệu vừa sửa.";
    /// The same, in the line at the foot.
    pub(crate) const FOLLOWS_SHORT: &str = "Chỉ xem: đang sửa ở cửa sổ khác";
    /// The button that edits here.
    pub(crate) const TAKE_OVER: &str = "Sửa ở đây";
    /// The other window is being asked.
    pub(crate) const ASKING: &str = "Đang chuyển về cửa sổ này…";
    /// This window edits now.
    pub(crate) const NOW_HERE: &str = "Giờ bạn sửa được báo cáo ở cửa sổ này.";
    /// The other window edits on.
    pub(crate) const STILL_ELSEWHERE: &str =
        "Báo cáo vẫn đang được sửa ở cửa sổ khác. Thử bấm lại, hoặc đóng cửa sổ kia.";
    /// Words of this window are not stored, and another one stored others.
    pub(crate) const APART: &str = "Báo cáo này vừa được sửa và lưu ở cửa sổ khác, nên phần mới gõ ở đây chưa lưu được. \
         Phần ấy vẫn còn trên màn hình này: giữ lại để so hai bản, hoặc bỏ đi và xem bản đã lưu.";
    /// Keeps them beside the other's.
    pub(crate) const KEEP_BESIDE: &str = "Giữ phần này và so hai bản";
    /// They could not be kept.
    pub(crate) const NOT_KEPT: &str =
        "Máy chưa cho giữ thêm một bản. Tải tệp báo cáo về (ở cuối trang) để giữ phần này.";
    /// Loads the page anew, without them.
    pub(crate) const RELOAD: &str = "Bỏ phần này, tải lại bản đã lưu";
    /// A picture came while another window took the report.
    pub(crate) const PHOTO_NOT_ADDED: &str =
        "Chưa thêm được ảnh vì báo cáo đang được sửa ở cửa sổ khác. Bấm “Sửa ở đây” rồi chọn lại ảnh.";
}

/// What is said about files that leave and come.
pub(crate) mod files {
    /// While a file is opened.
    pub(crate) const OPENING_FILE: &str = "Đang mở tệp…";
    /// The worker could not be fetched.
    pub(crate) const NO_WORKER: &str =
        "Chưa làm được tệp vì thiếu một phần của trang. Kiểm tra mạng, tải lại trang rồi thử lại. Số liệu vẫn còn.";
    /// The device has stopped a program, or it died. Nothing is wrong with the network.
    pub(crate) const STOPPED: &str = "Máy đã dừng việc này giữa chừng, có thể vì hết bộ nhớ. Đóng bớt ứng dụng và cửa sổ \
         khác rồi thử lại. Số liệu vẫn còn.";
    /// A program has not answered for as long as it is waited for.
    pub(crate) const NO_ANSWER: &str =
        "Đã chờ hai phút mà việc này chưa xong. Thử lại; nếu vẫn vậy thì tải lại trang. Số liệu vẫn còn.";
    /// Page and program are of two versions.
    pub(crate) const OTHER_VERSION: &str =
        "Chưa làm được, vì các phần của trang không cùng một bản. Tải lại trang rồi thử lại. Số liệu vẫn còn.";
    /// The office program could not be loaded.
    pub(crate) const NO_OFFICE: &str = "Việc này cần thêm một phần của trang mà máy chưa tải về được. Nối mạng rồi thử \
         lại. Số liệu vẫn còn; không có mạng vẫn làm được tệp báo cáo để in và gửi.";
    /// The chosen file could not be read from the device.
    pub(crate) const UNREADABLE_FILE: &str = "Máy không cho đọc tệp này. Chép tệp vào máy rồi chọn lại.";
    /// The browser would not save a file.
    pub(crate) const NO_DOWNLOAD: &str =
        "Trình duyệt không cho tải tệp về. Mở trang bằng Chrome hoặc Safari rồi thử lại.";
    /// The browser cannot show a chosen picture.
    pub(crate) const PICTURE_NOT_SHOWN: &str =
        "Máy không mở được ảnh này. Chụp lại mã QR, hoặc chuyển ảnh sang JPG rồi chọn lại.";
    /// The imported report could not be stored.
    pub(crate) const NOT_STORED: &str =
        "Đọc được tệp nhưng máy không cho lưu, nên chưa mở. Xem máy còn chỗ trống không rồi thử lại.";
    /// What was typed in the report that is open could not be stored, so that a file must not take its place.
    pub(crate) const NOT_SAVED_BEFORE: &str = "Chưa mở tệp, vì phần vừa gõ trong báo cáo đang mở chưa lưu được. Tải tệp \
         báo cáo đang mở về để giữ, tải lại trang, rồi chọn lại tệp này.";
    /// The totals written in a file differ from its figures.
    pub(crate) const TOTALS_DIFFER: &str =
        "Tổng ghi trong tệp không khớp số liệu. Trang đã cộng lại; nên hỏi lại nơi gửi.";
    /// The code written in a file is not that of its figures.
    pub(crate) const CHECK_DIFFERS: &str = "Mã kiểm tra ghi trong tệp không khớp số liệu: có thể số liệu đã bị sửa hay thiếu trên đường gửi. Nên hỏi lại nơi gửi.";
    /// The device holds a later revision of the imported report, which was opened instead.
    pub(crate) const KEPT_NEWER: &str =
        "Tệp này cũ hơn bản trong máy, nên trang mở bản trong máy và không thay đổi gì.";
    /// A different report of the same id is on the device: both stay.
    pub(crate) const KEPT_BOTH: &str = "Máy này đã có một bản khác của báo cáo đó. Cả hai bản đều được giữ.";
    /// The file was made on another edition of the form than the one it is opened on.
    pub(crate) const OTHER_EDITION: &str =
        "Tệp làm theo một bản khác của mẫu này. Trang mở theo mẫu đang có; nên xem lại từng ô.";

    /// The two sheets of a workbook say different things.
    // "trang tính" is what Excel itself calls a sheet; "trang" alone is this page.
    pub(crate) fn sheets_differ(cells: usize) -> String {
        format!(
            "Trong tệp này, {cells} ô ở bảng chính thức (trang tính “Biểu mẫu”) khác với bảng dữ liệu (trang tính “Dữ liệu”). \
             Bảng nào đúng? Chọn xong thì tệp mới mở."
        )
    }

    /// Behind the first of them.
    pub(crate) fn more_places(count: usize) -> String {
        format!("Và {count} ô khác.")
    }

    /// Behind what is said of a code that cannot be opened yet.
    pub(crate) const CODE_KEPT: &str = "Nội dung của mã đã nằm sẵn ở ô “Dán nội dung báo cáo”, không phải chụp lại.";

    /// One of these places, below its name: what both say, a line each.
    pub(crate) fn update_place(here: &str, there: &str) -> String {
        ["Trong máy: ", here, "\nTrong tệp: ", there].concat()
    }

    /// Opens the file, now that it is known what it does.
    pub(crate) const OPEN_ANYWAY: &str = "Mở bản trong tệp";
    /// Leaves the device as it is.
    pub(crate) const LEAVE_FILE: &str = "Thôi, không mở tệp";
    /// Takes the figures of the official table.
    pub(crate) const TAKE_OFFICIAL: &str = "Lấy số ở bảng chính thức";
    /// Takes the figures of the table of data.
    pub(crate) const TAKE_DATA: &str = "Lấy số ở bảng dữ liệu";

    /// After a form was opened from a file.
    pub(crate) fn form_opened(name: &str) -> String {
        format!("Đã mở mẫu “{name}” từ tệp. Mẫu nằm trong máy này và dùng được như mẫu có sẵn.")
    }

    /// After a file was opened; `unit` is whose report it is, empty where it does not say.
    pub(crate) fn imported(unit: &str, filled: usize) -> String {
        match unit {
            "" => format!("Đã mở báo cáo từ tệp: {filled} ô có số liệu."),
            unit => format!("Đã mở báo cáo của {unit}: {filled} ô có số liệu."),
        }
    }

    /// Why a file cannot be opened, and what to do. Nothing was changed by it.
    pub(crate) mod refusal {
        // Each says what is there, then what to do; none begins with "Lỗi", for whoever opens a file did nothing wrong.
        pub(crate) const EMPTY: &str =
            "Tệp trống, không có gì bên trong. Chọn lại tệp báo cáo (.html, .json, .xlsx hoặc .csv).";

        pub(crate) fn too_large(megabytes: usize) -> String {
            format!("Tệp quá lớn (trang mở được tới {megabytes} MB). Chọn đúng tệp báo cáo.")
        }

        /// The same of words that were pasted.
        pub(crate) const NOT_A_MESSAGE: &str = "Đoạn vừa dán không phải báo cáo chép từ trang này. Chép trọn tin nhắn, từ dòng “BÁO CÁO” tới dòng “Hết báo cáo”, rồi dán lại.";
        pub(crate) const NOT_A_REPORT: &str = "Đây không phải tệp báo cáo của trang này. Chọn tệp .html, .json, .xlsx hoặc .csv tải về từ trang này, hoặc ảnh chụp mã QR trên bản in; tệp Word, Excel khác không mở ở đây được.";

        pub(crate) fn broken(line: usize) -> String {
            format!("Tệp bị hỏng hoặc bị cắt mất một phần (dòng {line}). Tải lại từ thư, hoặc xin lại tệp từ nơi gửi.")
        }

        pub(crate) const NO_CODE: &str = "Trong ảnh không thấy mã QR của báo cáo, hoặc ảnh chưa đủ rõ. Chụp lại thật gần, thẳng, đủ sáng, thấy trọn ô vuông rồi mở lại.";
        // "xin lại … từ nơi gửi", here and below: "xin gửi lại" would ask the reader to send, and "nơi gửi gửi" stumbles.
        pub(crate) const NO_DATA: &str =
            "Tệp này không có số liệu báo cáo, có thể đã bị bỏ mất. Xin lại tệp gốc từ nơi gửi.";
        // "CSV UTF-8" is jargon, and the very words of Excel's own list.
        pub(crate) const NOT_UNICODE: &str = "Bảng này đã mất dấu tiếng Việt khi lưu. Trong Excel, lưu lại bằng kiểu “CSV UTF-8” hoặc .xlsx rồi chọn lại.";
        pub(crate) const FOREIGN: &str =
            "Tệp này của ứng dụng khác, không phải báo cáo của trang này. Chọn lại tệp báo cáo.";

        pub(crate) fn too_new(format_version: u64) -> String {
            format!(
                "Tệp này làm bằng phiên bản mới hơn của trang (định dạng {format_version}). Tải lại trang rồi mở lại tệp."
            )
        }

        pub(crate) fn damaged(place: &str) -> String {
            // The place is a name inside the file, which helps whoever looks into it and nobody else.
            format!(
                "Tệp có chỗ sai nên trang không mở, để khỏi nhầm số liệu. Xin lại tệp gốc từ nơi gửi. (Chỗ sai: {place}.)"
            )
        }

        pub(crate) fn needs_template(form: &str) -> String {
            format!("Tệp này theo mẫu “{form}” mà trang này không có. Mở tệp ở trang của nơi ban hành mẫu đó.")
        }

        pub(crate) fn code_of_other_edition(form: &str, version: u32) -> String {
            format!(
                "Mã QR này theo mẫu “{form}”, bản {version}, mà trang này không có đúng bản đó. Mở tệp mẫu (hoặc tệp báo \
                 cáo .html, .json) của bản đó ở trang này trước, rồi mở lại mã."
            )
        }

        pub(crate) fn bad_template(problems: usize) -> String {
            format!("Mẫu nằm trong tệp có {problems} chỗ sai nên trang không mở. Xin lại tệp gốc từ nơi gửi.")
        }

        pub(crate) const BAD_DRAFT: &str =
            "Chưa làm được tệp vì trang gặp lỗi. Số liệu vẫn còn trong máy; tải lại trang rồi thử lại.";
    }

    /// What a code on paper does not carry.
    pub(crate) const FIGURES_ONLY: &str = "Mã QR chỉ chứa số liệu; phần lời, ghi chú và ảnh không có trong mã.";
    /// The same where it carries the printed rows only.
    pub(crate) const OWN_ROWS_ONLY: &str =
        "Mã QR chỉ chứa số liệu của các dòng in sẵn; phần chữ, dòng thêm, ghi chú và ảnh không có trong mã.";

    /// After a file was made.
    pub(crate) fn exported(name: &str) -> String {
        format!("Đã làm xong tệp {name}. Xem trong mục Tải về của máy.")
    }

    /// Behind it: pictures that are not in the file.
    pub(crate) fn without_pictures(said: &str, missing: usize) -> String {
        format!("{said} Tệp thiếu {missing} ảnh không có trong máy này.")
    }

    /// Pictures that an opened report names and that are not in its file.
    pub(crate) fn pictures_absent(count: usize) -> String {
        format!("Thiếu {count} ảnh: tệp không kèm, hoặc ảnh không đọc được. Xin lại tệp HTML có ảnh từ nơi gửi.")
    }

    /// Pictures that did not find room.
    pub(crate) fn pictures_not_kept(count: usize) -> String {
        format!("Máy không lưu được {count} ảnh; xem máy còn chỗ trống không rồi mở lại tệp.")
    }

    /// What both tables of a workbook say in one cell, a line each.
    pub(crate) fn sheet_place(official: &str, data: &str) -> String {
        ["Bảng chính thức: ", official, "\nBảng dữ liệu: ", data].concat()
    }

    /// A text that stands in a cell.
    pub(crate) fn quoted(text: &str) -> String {
        format!("“{text}”")
    }

    /// In how many places the file and this device differ, inside [`updates`].
    pub(crate) fn update_places(count: usize) -> String {
        format!(", khác {count} chỗ")
    }

    /// What becomes of the one that is here.
    pub(crate) const UPDATE_KEPT: &str =
        "Mở tệp thì báo cáo đổi theo tệp; bản trong máy được cất vào “Các bản trước”, lấy lại được.";
    /// The same where it cannot be kept.
    pub(crate) const UPDATE_NOT_KEPT: &str =
        "Mở tệp thì báo cáo đổi theo tệp; máy không cất được bản đang có, nên tải bản đó về trước.";

    /// The report in a file was made of the one on this device, saved at `here`, and would take its place.
    pub(crate) fn updates(here: &str, places: &str, kept: &str) -> String {
        format!("Tệp này là bản sửa tiếp của báo cáo trong máy (lưu lúc {here}){places}. {kept}")
    }
}

/// What is said about reports that leave and come as plain words.
pub(crate) mod text {
    /// The button that shows the report as words.
    pub(crate) const EXPORT: &str = "Chép nội dung báo cáo";
    /// The label of the words.
    pub(crate) const TEXT: &str = "Nội dung báo cáo, để dán vào Zalo, Messenger hoặc thư";
    /// What to do with them.
    pub(crate) const TEXT_HELP: &str =
        "Tin dài thì chia thành vài tin, gửi lần lượt. Nơi nhận dán vào ô “Dán nội dung báo cáo” ở trang đầu.";
    /// Puts them on the clipboard.
    pub(crate) const COPY: &str = "Chép tất cả";
    /// Above the words, where they are folded.
    pub(crate) const SHOW: &str = "Xem nội dung";
    /// They are made, and the browser wants another tap before it lets them be copied.
    pub(crate) const READY: &str = "Nội dung đã sẵn sàng. Bấm “Chép tất cả”.";
    /// They are there.
    pub(crate) const COPIED: &str = "Đã chép. Mở tin nhắn hoặc thư rồi dán vào.";
    /// The browser does not allow it.
    pub(crate) const NOT_COPIED: &str = "Máy chưa cho chép. Bấm giữ vào khung chữ, chọn tất cả, rồi chọn “Sao chép”.";
    /// The report was changed since the words were made.
    pub(crate) const MADE_ANEW: &str = "Báo cáo vừa được sửa, trang đã làm lại nội dung. Bấm “Chép tất cả” lần nữa.";
    /// The heading of the field for words that came, and its label.
    pub(crate) const PASTE: &str = "Dán nội dung báo cáo";
    /// What belongs there.
    pub(crate) const PASTE_HELP: &str =
        "Báo cáo gửi bằng chữ qua Zalo hay thư: chép cả tin rồi dán vào đây. Nhiều tin thì dán nối tiếp nhau.";
    /// Opens what was pasted.
    pub(crate) const OPEN: &str = "Mở nội dung đã dán";
    /// Opens it although parts are missing.
    pub(crate) const OPEN_PART: &str = "Cứ mở phần đã có";
    /// While it is opened.
    pub(crate) const OPENING: &str = "Đang mở…";
    /// Nothing was pasted.
    pub(crate) const NOTHING: &str = "Ô còn trống. Chép nội dung báo cáo từ tin nhắn rồi dán vào ô này.";
    /// Behind what is said of a report of which parts are missing.
    pub(crate) const IN_PART: &str =
        "Đây mới là một phần của báo cáo: xem kỹ các ô còn trống, và xin thêm phần thiếu từ nơi gửi.";
    /// Parts of two reports stand together.
    pub(crate) const MIXED: &str =
        "Trong ô có hai báo cáo khác nhau, hoặc hai bản của một báo cáo. Xóa hết rồi dán từng báo cáo một.";

    /// The page does not have the form in this edition.
    pub(crate) fn needs_edition(form: &str, version: u32) -> String {
        format!(
            "Nội dung này theo mẫu “{form}”, bản {version}, mà trang này không có đúng bản đó. \
             Xin tệp báo cáo (.html hoặc .json) từ nơi gửi: tệp đó có kèm mẫu."
        )
    }

    /// The code of the figures.
    pub(crate) fn check(code: &str) -> String {
        format!("Mã kiểm tra số liệu: {code}")
    }

    /// So many lines are there.
    pub(crate) fn lines(found: usize) -> String {
        format!("Mới có {found} dòng")
    }

    /// So many of so many.
    pub(crate) fn lines_of(found: usize, of: usize) -> String {
        format!("Mới có {found}/{of} dòng")
    }

    /// What is missing, inside [`partial`].
    pub(crate) const NO_BEGINNING: &str = "thiếu phần đầu (từ chữ “BÁO CÁO”)";
    /// See [`NO_BEGINNING`].
    pub(crate) const NO_END: &str = "thiếu phần cuối (tới chữ “Hết báo cáo”)";
    /// See [`NO_BEGINNING`].
    pub(crate) const NO_ENDS: &str = "thiếu phần đầu và phần cuối";
    /// See [`NO_BEGINNING`].
    pub(crate) const HOLES: &str = "thiếu hoặc hỏng vài dòng ở giữa";

    /// Parts are missing.
    pub(crate) fn partial(lines: &str, missing: &str) -> String {
        format!("{lines}, {missing}. Chép phần còn thiếu, dán tiếp xuống dưới rồi bấm mở lại.")
    }
}

/// What is said about sending a report, and about the paper.
pub(crate) mod send {
    /// The button that gets a report ready to be sent.
    pub(crate) const SEND: &str = "Gửi báo cáo…";
    /// While the file is made.
    pub(crate) const PREPARING: &str = "Đang làm tệp để gửi…";
    /// What is sent.
    pub(crate) const HELP: &str = "Chỉ cần gửi một tệp, vừa in được, vừa có số liệu: chuyển thẳng sang thư, Zalo, hoặc tải về rồi đính kèm vào thư.";
    /// Hands the file to another program.
    pub(crate) const SHARE: &str = "Chia sẻ tệp (thư, Zalo…)";
    /// Keeps the file on the device.
    pub(crate) const KEEP: &str = "Tải tệp về máy";
    /// Begins a letter.
    pub(crate) const MAIL: &str = "Soạn thư";
    /// The letter does not take the file along by itself.
    pub(crate) const MAIL_HELP: &str = "Thư không tự kèm tệp: tải tệp về máy trước, rồi đính kèm vào thư.";
    /// The same where the browser hands no file over.
    // "Trình duyệt này", not the device: Chrome on the same phone may well.
    pub(crate) const MAIL_HELP_WITHOUT_SHARING: &str = "Trình duyệt này, hoặc địa chỉ này của trang, không chuyển tệp thẳng sang thư, Zalo được: tải tệp về máy trước, rồi đính kèm.";
    /// Puts the address on the clipboard.
    pub(crate) const COPY_ADDRESS: &str = "Chép địa chỉ thư";
    /// After that.
    pub(crate) const ADDRESS_COPIED: &str = "Đã chép địa chỉ thư.";
    /// The clipboard refused.
    pub(crate) const NOT_COPIED: &str = "Máy không cho chép. Bấm giữ vào địa chỉ rồi chọn “Sao chép”.";
    /// Another program took the file.
    pub(crate) const HANDED: &str = "Đã đưa tệp sang ứng dụng bạn chọn. Nhớ xem trong đó đã gửi đi chưa.";
    /// Sharing was refused.
    pub(crate) const NOT_SHARED: &str = "Máy không cho chia sẻ tệp này. Tải tệp về máy rồi đính kèm vào thư.";
    /// The button that shows the paper.
    pub(crate) const PAPER: &str = "Xem bản in";
    /// The heading of the paper's page.
    pub(crate) const PAPER_TITLE: &str = "Bản in";
    /// What the paper's page is.
    pub(crate) const PAPER_HELP: &str = "Khi in sẽ đúng như dưới đây. Muốn sửa số liệu thì về trang điền.";
    /// While the paper is laid out.
    pub(crate) const LAYING_OUT: &str = "Đang chuẩn bị bản in…";
    /// Prints it.
    pub(crate) const PRINT: &str = "In báo cáo";
    /// Back to the fields.
    pub(crate) const BACK_TO_FORM: &str = "Về trang điền";

    /// The file of this name is ready; ways to send it follow.
    pub(crate) fn ready(name: &str) -> String {
        ["Tệp ", name, " đã sẵn sàng. Chọn cách gửi:"].concat()
    }

    /// To whom a report goes.
    pub(crate) const RECIPIENT: &str = "Gửi tới: ";
    /// How.
    pub(crate) const EMAIL: &str = "Thư điện tử: ";
    /// By when.
    pub(crate) const BEFORE: &str = "Hạn gửi: ";
}

/// The words about pictures.
pub(crate) mod photos {
    /// The heading, where the form has no words for it.
    pub(crate) const HEADING: &str = "Hình ảnh";
    /// What happens to pictures.
    pub(crate) const HELP: &str = "Chọn được nhiều ảnh một lúc. Trang tự thu nhỏ và bỏ vị trí chụp; ảnh chỉ nằm trong máy này cho tới khi bạn gửi tệp đi.";
    /// The words on the button that takes pictures.
    pub(crate) const ADD: &str = "Thêm ảnh…";
    /// The same for those who only hear the button.
    pub(crate) const ADD_LONG: &str = "Thêm ảnh vào báo cáo";
    /// Moves a picture towards the beginning.
    pub(crate) const UP: &str = "Lên";
    /// Moves a picture towards the end.
    pub(crate) const DOWN: &str = "Xuống";
    /// Removes a picture.
    pub(crate) const REMOVE: &str = "Bỏ ảnh";
    /// In place of a picture that is not on this device.
    pub(crate) const MISSING: &str = "Ảnh này không có trong máy. Thêm lại ảnh, hoặc mở tệp báo cáo có kèm ảnh.";
    /// The browser keeps no pictures.
    pub(crate) const REFUSED: &str = "Trình duyệt không cho giữ ảnh trong máy (có thể là cửa sổ ẩn danh), nên ảnh chưa được thêm. \
         Mở trang trong cửa sổ thường rồi thêm lại.";

    /// While pictures are made smaller.
    pub(crate) fn shrinking(number: usize, count: usize) -> String {
        format!("Đang thu nhỏ ảnh {number}/{count}…")
    }

    /// What a picture is called.
    pub(crate) fn photo(number: usize) -> String {
        format!("Ảnh {number}")
    }

    /// The label of a caption.
    pub(crate) fn caption_of(photo: &str) -> String {
        format!("{photo}: chú thích")
    }

    /// After a picture was removed.
    pub(crate) fn removed(number: usize) -> String {
        format!("Đã bỏ ảnh {number}.")
    }

    /// A picture that could not be made smaller.
    pub(crate) fn not_drawn(name: &str) -> String {
        format!("Máy không thu nhỏ được ảnh “{name}”. Đóng bớt ứng dụng khác rồi thêm lại.")
    }

    /// No room for a picture.
    pub(crate) fn full(name: &str) -> String {
        format!(
            "Chỗ lưu của trình duyệt đã đầy nên ảnh “{name}” chưa được thêm; những gì đã có vẫn còn. \
             Tải tệp báo cáo về, xóa bớt dữ liệu khác trong máy rồi thêm lại. Ảnh của báo cáo đã “Xóa hẳn” thì vài ngày sau mới trả lại chỗ."
        )
    }

    /// A picture that was not kept for another reason.
    pub(crate) fn not_kept(name: &str) -> String {
        format!("Chưa lưu được ảnh “{name}”. Thêm lại ảnh này.")
    }

    /// There is none.
    pub(crate) const NONE: &str = "Chưa có ảnh nào.";

    /// How many pictures, and what a file with them weighs.
    pub(crate) fn total(count: usize, weight: &str) -> String {
        format!("{count} ảnh, nặng {weight} trong tệp gửi đi – thư điện tử thường nhận tới 20 MB.")
    }

    /// A mail would not take the file.
    pub(crate) const TOO_HEAVY: &str = "Tệp có các ảnh này nặng hơn mức thư điện tử nhận, và trang này cũng không mở lại được. Bỏ bớt vài ảnh trước khi tải tệp.";

    /// "1,4 MB".
    pub(crate) fn megabytes(whole: u64, tenth: u64) -> String {
        format!("{whole},{tenth} MB")
    }

    /// There are as many pictures as there may be.
    pub(crate) fn too_many(most: usize) -> String {
        format!("Mỗi báo cáo nhận nhiều nhất {most} ảnh. Bỏ bớt ảnh cũ rồi thêm tiếp.")
    }

    /// A picture of a kind that only some browsers show.
    pub(crate) fn heic(name: &str) -> String {
        format!(
            "“{name}” là ảnh HEIC, trình duyệt này không mở được. Chuyển ảnh sang JPG (hoặc chụp màn hình ảnh đó) rồi thêm lại."
        )
    }

    /// A file that the browser cannot show.
    pub(crate) fn no_picture(name: &str) -> String {
        format!("“{name}” không phải ảnh, hoặc ảnh bị hỏng. Chọn ảnh JPG hay PNG khác.")
    }
}

/// What is said about last year's figures.
pub(crate) mod last_year {
    /// The heading.
    pub(crate) const TITLE: &str = "So với năm trước";
    /// What it does.
    pub(crate) const HELP: &str = "Chọn tệp báo cáo năm trước của đơn vị. Số năm trước chỉ hiện bên cạnh từng ô để đối chiếu, trang không điền thay.";
    /// Opens the file.
    pub(crate) const CHOOSE: &str = "Chọn tệp năm trước…";
    /// Takes the figures away.
    pub(crate) const FORGET: &str = "Bỏ số năm trước";
    /// The figures could not be kept.
    pub(crate) const NOT_KEPT: &str =
        "Máy không cho lưu nên chưa hiện được số năm trước. Tải lại trang rồi chọn lại tệp.";

    /// A figure beside a cell.
    pub(crate) fn figure(figure: &str) -> String {
        format!("Năm trước: {figure}")
    }

    /// The figures are another unit's.
    pub(crate) const OTHER_UNIT: &str =
        "Tên đơn vị trong tệp đó khác tên đơn vị ở báo cáo này; xem lại có đúng tệp không.";

    /// Whose figures, behind the form's name; empty where nobody wrote it.
    pub(crate) fn of_unit(unit: &str) -> String {
        format!(" của {unit}")
    }

    /// Which figures stand beside: `count` cells of this form have one.
    pub(crate) fn beside(form: &str, of_unit: &str, count: usize) -> String {
        format!("Đang đối chiếu với {form}{of_unit}: {count} ô có số năm trước.")
    }
}

/// What is said when a form has changed under a report.
pub(crate) mod moving {
    /// What the notice is, for those who only hear it.
    pub(crate) const TITLE: &str = "Về mẫu của báo cáo này";
    /// The page carries another edition of the form.
    pub(crate) const OTHER_EDITION: &str =
        "Mẫu của báo cáo này khác bản đang đăng trên trang. Số liệu giữ nguyên theo bản cũ cho tới khi bạn chuyển.";
    /// The person chose another form for the report.
    pub(crate) const OTHER_FORM: &str =
        "Ô nào cùng mã ở cả hai mẫu thì số liệu chuyển theo; chuyển xong nên xem lại từng ô.";
    /// Offers other forms for this report.
    pub(crate) const CHOOSE_FORM: &str = "Chuyển báo cáo này sang mẫu khác…";
    /// Back to the choice of forms.
    pub(crate) const NOT_THIS_FORM: &str = "Thôi, chọn mẫu khác";
    /// Moves the report.
    pub(crate) const MOVE: &str = "Chuyển";
    /// The moved report could not be stored.
    pub(crate) const NOT_MOVED: &str = "Chưa chuyển được vì máy không cho lưu. Báo cáo vẫn như cũ.";
    /// The heading above answers without a place.
    pub(crate) const LEFT_OVER: &str = "Số liệu không có chỗ trong mẫu này";
    /// What they are.
    pub(crate) const LEFT_OVER_HELP: &str =
        "Ghi theo mẫu trước, nay mẫu không còn hỏi. Trang vẫn giữ trong báo cáo và không cộng vào tổng nào.";
    /// The form came from elsewhere.
    pub(crate) const OWN_FORM: &str = "Mẫu này mở từ tệp hoặc từ đường dẫn riêng, không phải mẫu đăng trên trang.";
    /// Uses the page's own form again.
    pub(crate) const FORGET_FORM: &str = "Không dùng mẫu này nữa";

    /// Sections answered as a whole that would ask more.
    pub(crate) fn grown_answers(count: usize) -> String {
        format!(
            "{count} mục đã trả lời chung cho cả mục nay có thêm ô mới; câu trả lời đó tính cả các ô mới, chuyển xong nên xem lại."
        )
    }

    /// Fields that would count something else.
    pub(crate) fn other_units(count: usize) -> String {
        format!("{count} ô đổi đơn vị tính; chuyển xong nên xem lại số liệu của các ô đó.")
    }

    /// No answer would be without a place.
    // A count even where it is 0, for it is the count that people look for.
    // "mất 0", as "thêm 3" and "bỏ 1" before it: "0 số liệu mất" puts the verb where English has it.
    pub(crate) const NOTHING_LOST: &str = "mất 0 số liệu";

    /// Answers that would have no place.
    pub(crate) fn without_place(count: usize) -> String {
        format!("{count} số liệu không còn chỗ nhưng vẫn giữ trong báo cáo")
    }

    /// What would move: fields that are new, fields that go, what becomes of the answers.
    pub(crate) fn what_moves(new: usize, gone: usize, kept: &str) -> String {
        format!("Nếu chuyển: thêm {new} ô, bỏ {gone} ô, {kept}.")
    }
}

/// The words about this device as a whole: what was deleted, the backup, wiping.
pub(crate) mod device {
    /// The heading of the panel.
    pub(crate) const TITLE: &str = "Máy này";
    /// The heading of what was deleted.
    pub(crate) const BIN: &str = "Thùng rác";
    /// What becomes of a deleted report.
    pub(crate) const BIN_HELP: &str = "Báo cáo đã xóa nằm ở đây 30 ngày rồi mới mất hẳn.";
    /// Nothing was deleted.
    pub(crate) const BIN_EMPTY: &str = "Thùng rác trống.";
    /// Takes a deleted report back.
    // "Lấy lại" and not "khôi phục": one does it with a thing.
    pub(crate) const TAKE_BACK: &str = "Lấy lại";
    /// Removes a deleted report at once.
    pub(crate) const REMOVE: &str = "Xóa hẳn";
    /// The second tap that this takes.
    // "Đúng" before the deed: a button that only says "Có" does not say to what.
    pub(crate) const REMOVE_SURE: &str = "Đúng, xóa hẳn";
    /// Does not do it after all.
    pub(crate) const KEEP: &str = "Thôi, giữ lại";
    /// What removing at once means.
    pub(crate) const REMOVE_ASKED: &str = "Xóa hẳn rồi thì không lấy lại được nữa.";
    /// Another window goes on with it.
    pub(crate) const IN_USE_AGAIN: &str = "Báo cáo này vừa được dùng lại ở cửa sổ khác nên không xóa.";
    /// Another window has removed it.
    pub(crate) const GONE: &str = "Báo cáo này đã bị xóa hẳn ở cửa sổ khác, không lấy lại được nữa.";
    /// It could not be removed.
    pub(crate) const NOT_REMOVED: &str = "Chưa xóa hẳn được. Tải lại trang rồi thử lại.";

    /// When a report was deleted, and how long it stays.
    pub(crate) fn deleted_at(time: &str, days_left: u32) -> String {
        format!("Xóa lúc {time} · còn {days_left} ngày")
    }

    /// The heading of removing everything.
    pub(crate) const WIPE_HEADING: &str = "Xóa mọi thứ khỏi máy này";
    /// When it is of use, and what it means.
    pub(crate) const WIPE_HELP: &str =
        "Dùng khi đây là máy mượn, máy chung, hoặc sắp đưa cho người khác. Tệp đã tải về thì vẫn còn.";
    /// Begins to.
    pub(crate) const WIPE: &str = "Xóa mọi thứ…";
    /// The second tap that this takes.
    pub(crate) const WIPE_SURE: &str = "Đúng, xóa mọi thứ";
    /// Offers the backup.
    pub(crate) const WIPE_BACKUP: &str = "Nếu còn cần số liệu, tải tệp sao lưu về trước:";
    /// While it is done.
    pub(crate) const WIPING: &str = "Đang xóa…";
    /// It could not be done to the end.
    pub(crate) const NOT_WIPED: &str =
        "Chưa xóa được hết. Đóng các cửa sổ khác của trang này, tải lại trang rồi thử lại.";
    /// After it was done, in this window or another.
    pub(crate) const WIPED: &str = "Đã xóa mọi báo cáo, ảnh và những gì trang này lưu trong máy.";

    /// The panel's heading, with what lies in the bin.
    pub(crate) fn title_with(deleted: usize) -> String {
        format!("{TITLE} · {deleted} báo cáo trong thùng rác")
    }

    /// After a report was taken back.
    pub(crate) fn taken_back(unit: &str) -> String {
        format!("Đã lấy lại báo cáo: {unit}.")
    }

    /// After a report was removed for good.
    pub(crate) fn removed(unit: &str) -> String {
        format!("Đã xóa hẳn báo cáo: {unit}.")
    }

    /// What lies in the bin, inside [`wipe_asked`].
    pub(crate) fn wipe_bin(deleted: usize) -> String {
        format!(", {deleted} báo cáo trong thùng rác")
    }

    /// What would be removed.
    pub(crate) fn wipe_asked(reports: usize, bin: &str) -> String {
        format!("Sẽ xóa {reports} báo cáo{bin}, mọi ảnh và những gì trang này lưu. Xóa rồi thì không lấy lại được.")
    }
}

/// The words about a backup of all reports.
pub(crate) mod backup {
    /// The heading.
    pub(crate) const HEADING: &str = "Sao lưu";
    /// What it is for.
    pub(crate) const HELP: &str = "Một tệp giữ mọi báo cáo, ảnh và số liệu năm trước trong máy này, để đổi máy hoặc phòng khi máy hỏng. \
         Muốn lấy lại thì chọn tệp đó ở mục “Mở tệp báo cáo đã có”.";
    /// The button that makes the file.
    pub(crate) const SAVE: &str = "Tải tệp sao lưu";
    /// While the file is made.
    pub(crate) const SAVING: &str = "Đang làm tệp sao lưu…";
    /// A store does not answer.
    pub(crate) const NOT_READ: &str =
        "Máy chưa cho đọc hết nên chưa sao lưu, để khỏi thiếu báo cáo. Tải lại trang rồi thử lại.";
    /// The file would be larger than this page opens.
    pub(crate) const TOO_LARGE: &str = "Tệp sao lưu sẽ lớn hơn 100 MB, trang không mở lại được. Mở từng báo cáo có nhiều ảnh, tải tệp báo cáo về, rồi xóa báo cáo đó và bấm “Xóa hẳn” trong thùng rác.";
    /// Takes all of it.
    pub(crate) const RESTORE: &str = "Lấy lại từ tệp sao lưu";

    /// After the file was made.
    pub(crate) fn saved(name: &str, reports: usize) -> String {
        format!("Đã làm xong tệp {name}: {reports} báo cáo")
    }

    /// Behind it: texts that are in it as they lie there.
    pub(crate) fn and_unreadable(said: &str, count: usize) -> String {
        format!("{said}, cùng {count} bản không đọc được, để nguyên")
    }

    /// Behind it: pictures that are not in it.
    pub(crate) fn without_pictures(said: &str, missing: usize) -> String {
        format!("{said} Tệp thiếu {missing} ảnh không có trong máy này.")
    }

    /// Behind it: where the file is.
    pub(crate) fn where_it_is(said: &str) -> String {
        format!("{said} Xem trong mục Tải về, rồi chép tệp sang nơi khác để giữ.")
    }

    /// What a backup would do; each kind stands behind its count, in [`counted`].
    pub(crate) const WOULD_ADD: &str = "chưa có trong máy";
    /// See [`WOULD_ADD`].
    pub(crate) const WOULD_UPDATE: &str = "mới hơn bản trong máy, sẽ thay bản đó";
    /// See [`WOULD_ADD`].
    pub(crate) const WOULD_LEAVE: &str = "máy đã có hoặc có bản mới hơn, giữ như trong máy";
    /// See [`WOULD_ADD`].
    pub(crate) const WOULD_STAND_BESIDE: &str = "khác bản trong máy, giữ cả hai";
    /// See [`WOULD_ADD`].
    pub(crate) const NOT_OPENED: &str = "không mở được";
    /// What is counted.
    pub(crate) const REPORTS: &str = "Báo cáo trong tệp sao lưu này";
    /// There is none.
    pub(crate) const NO_REPORTS: &str = "Tệp sao lưu này không có báo cáo nào.";

    /// Behind it: pictures.
    pub(crate) fn with_pictures(count: usize) -> String {
        format!(" Kèm {count} ảnh.")
    }

    /// Behind all of it.
    pub(crate) const NOTHING_DELETED: &str = " Không báo cáo nào trong máy bị xóa.";

    /// What became of the reports of a backup; the counts add up.
    pub(crate) fn restored(
        all: usize,
        new: usize,
        updated: usize,
        known: usize,
        beside: usize,
        failed: usize,
    ) -> String {
        format!(
            "Đã mở tệp sao lưu: {all} báo cáo, gồm {new} mới, {updated} cập nhật, {known} đã có, {beside} giữ cả hai bản, \
             {failed} không mở được."
        )
    }

    /// Forms of one's own.
    pub(crate) const FORMS: &str = "Mẫu mở từ tệp";
    /// Last year's figures.
    pub(crate) const FIGURES: &str = "Số liệu năm trước";
    /// Pictures.
    pub(crate) const PICTURES: &str = "Ảnh";
    /// What became of them, each behind its count.
    pub(crate) const NEW: &str = "mới";
    /// See [`NEW`].
    pub(crate) const KNOWN: &str = "đã có";
    /// See [`NEW`].
    pub(crate) const NOT_KEPT: &str = "không lưu được";
    /// See [`NEW`].
    pub(crate) const NOT_TAKEN: &str = "không đọc hoặc không lưu được";
    /// See [`NEW`].
    pub(crate) const PICTURE_ABSENT: &str = "thiếu vì tệp không có, cần thêm lại trong báo cáo";
    /// See [`NEW`].
    pub(crate) const PICTURE_NOT_KEPT: &str = "máy không còn chỗ lưu, mở lại tệp khi đã xóa bớt";

    /// How many there are in all, and of which kinds.
    pub(crate) fn counted(what: &str, all: usize, kinds: &str) -> String {
        format!("{what}: {all}, gồm {kinds}.")
    }
}

/// What is said about how safe a report is: the last copy outside this device, and browsers that delete by themselves.
pub(crate) mod safety {
    /// There is no copy outside.
    pub(crate) const NO_COPY: &str = "Chưa có bản nào ngoài máy này.";
    /// What a download is not.
    // The commonest slip with files: people take the download for the sending.
    pub(crate) const NOT_SENT: &str = "Tải về chưa phải là đã gửi.";
    /// Takes a copy now.
    pub(crate) const KEEP_COPY: &str = "Tải tệp về ngay";
    /// Makes a reminder.
    pub(crate) const REMIND: &str = "Tạo lời nhắc trên lịch";
    /// Leads to the ways to keep a copy.
    pub(crate) const HOW_TO_KEEP: &str = "Cách giữ";
    /// What the calendar shows.
    pub(crate) const REMINDER_TITLE: &str = "Mở lại báo cáo, tải tệp về để giữ";
    /// The reminder's file.
    pub(crate) const REMINDER_FILE: &str = "nhac-giu-bao-cao.ics";
    /// After a reminder was made.
    pub(crate) const REMINDER_MADE: &str =
        "Đã làm tệp lịch nhac-giu-bao-cao.ics. Mở tệp đó để đưa lời nhắc vào lịch của máy.";
    /// The report cannot be read, so that no copy can be made of it.
    pub(crate) const NO_COPY_MADE: &str = "Chưa tải được. Mở báo cáo ra rồi tải tệp ở cuối trang.";

    /// What this browser does by itself; `day` is the last one on which the report is safe.
    pub(crate) fn may_be_deleted(day: &str) -> String {
        format!(
            "Nếu không mở lại trang này, sau ngày {day} trình duyệt của máy có thể tự xóa báo cáo đã lưu ở đây. \
             Tải một tệp về thì không lo mất."
        )
    }

    /// The same in short.
    pub(crate) fn deletes_after(day: &str) -> String {
        format!("Trình duyệt của máy có thể tự xóa báo cáo sau ngày {day}.")
    }

    /// The same in the calendar.
    pub(crate) fn reminder(day: &str) -> String {
        format!(
            "Mở đường dẫn này và tải tệp báo cáo về. Sau ngày {day} trình duyệt của máy có thể tự xóa báo cáo đã lưu trong máy."
        )
    }

    /// How the last copy was taken, inside [`copy`].
    pub(crate) const HTML: &str = "tải tệp báo cáo";
    /// See [`HTML`].
    pub(crate) const JSON: &str = "tải tệp số liệu";
    /// See [`HTML`].
    pub(crate) const TEXT: &str = "chép thành chữ";
    /// See [`HTML`].
    pub(crate) const CSV: &str = "tải bảng số liệu";
    /// See [`HTML`].
    pub(crate) const XLSX: &str = "tải bảng tính";
    /// See [`HTML`].
    pub(crate) const DOCX: &str = "tải văn bản Word";
    /// See [`HTML`].
    pub(crate) const BACKUP: &str = "nằm trong tệp sao lưu";
    /// See [`HTML`].
    pub(crate) const SHARE: &str = "chuyển sang ứng dụng khác";
    /// See [`HTML`]: it came from outside and was opened here.
    pub(crate) const RECEIVED: &str = "bản đã nhận, mở ở máy này";
    /// See [`HTML`].
    pub(crate) const OTHER: &str = "lấy ra";
    /// Nothing was changed since.
    pub(crate) const NOT_CHANGED: &str = "Từ đó chưa sửa gì.";
    /// Something was.
    pub(crate) const CHANGED: &str = "Từ đó có sửa thêm.";

    /// So much was.
    pub(crate) fn changed(count: usize) -> String {
        format!("Từ đó đã sửa {count} chỗ.")
    }

    /// The last copy outside, and what was changed since.
    pub(crate) fn copy(how: &str, time: &str, since: &str) -> String {
        format!("Bản gần nhất ngoài máy này: {how} lúc {time}. {since}")
    }
}

/// What is said about saving.
pub(crate) mod storage {
    /// Stored, and read back.
    pub(crate) fn saved(time: &str) -> String {
        format!("Đã lưu lúc {time}")
    }

    /// Nothing typed yet.
    pub(crate) const IDLE: &str = "Tự lưu trong máy này";
    /// Nothing typed yet, where nothing will be kept.
    pub(crate) const KEEPS_NOTHING_IDLE: &str = "Máy này chưa cho lưu";
    /// A save runs.
    pub(crate) const SAVING: &str = "Đang lưu…";
    /// Only one of the two stores took it.
    pub(crate) const SAVED_ONCE: &str = "Máy chỉ lưu được ở một chỗ; nên tải tệp báo cáo về giữ thêm.";
    /// Storage is refused: private window, blocked site data. Short, as all that stands at the foot: there it covers the form,
    /// and the notice above says the rest.
    // "Không" and not "chưa": here trying again does not help.
    pub(crate) const REFUSED: &str = "Không lưu được (có thể là cửa sổ ẩn danh). Tải tệp về trước khi đóng trang.";
    /// Storage is full.
    pub(crate) const FULL: &str = "Không lưu được: chỗ lưu đã đầy. Tải tệp báo cáo về ngay.";
    /// What the notice about storage is, for those who only hear it.
    pub(crate) const NOTICE: &str = "Về chỗ lưu trong máy này";
    /// Before typing: neither store keeps anything.
    pub(crate) const KEEPS_NOTHING: &str = "Trình duyệt này không cho trang lưu gì trong máy (thường là cửa sổ ẩn danh, hoặc dữ liệu trang web đang bị chặn), nên đóng trang là mất số liệu. Nên mở trang trong cửa sổ thường của Chrome hoặc Safari. Nếu cứ làm ở đây, hãy tải tệp báo cáo về trước khi đóng trang.";
    /// Before typing: there is no room in either store.
    pub(crate) const NO_ROOM: &str = "Chỗ lưu của trình duyệt đã đầy, nên số liệu gõ thêm sẽ không lưu được. Tải tệp về giữ, rồi xóa báo cáo cũ và bấm “Xóa hẳn” trong thùng rác, hoặc xóa dữ liệu của trang web khác; hay mở trang bằng trình duyệt khác.";
    /// Before typing: one store is full, the other works.
    pub(crate) const ROOM_ONCE: &str = "Một trong hai chỗ lưu của trình duyệt đã đầy; trang vẫn lưu được ở chỗ kia. Nên tải tệp báo cáo về giữ thêm, rồi xóa báo cáo cũ và bấm “Xóa hẳn” trong thùng rác.";
    /// Before typing: one store keeps nothing, the other works.
    pub(crate) const KEEPS_ONCE: &str = "Trình duyệt chỉ cho trang lưu ở một chỗ thay vì hai, nên số liệu dễ mất hơn. Nên tải tệp báo cáo về giữ thêm, mở trang bằng Chrome hay Safari, hoặc thêm trang vào màn hình chính.";
    /// The browser has cleared one of the stores.
    pub(crate) const WAS_CLEARED: &str = "Trình duyệt đã tự xóa một phần những gì trang lưu (thường vì máy thiếu chỗ hoặc lâu không mở trang). Báo cáo ở phần còn lại đã được chép lại đủ hai chỗ; ảnh và các bản trước có thể đã mất. Xem lại, rồi tải tệp báo cáo về giữ.";
    /// Looks again.
    pub(crate) const LOOK_AGAIN: &str = "Thử lưu lại";
    /// Leads to the files of the report.
    pub(crate) const TO_FILES: &str = "Tới chỗ tải tệp";
    /// Another window saved a newer revision. The button beside it keeps both.
    pub(crate) const NEWER: &str = "Chưa lưu phần vừa gõ, vì báo cáo này vừa được sửa ở cửa sổ khác.";
    /// Anything else.
    pub(crate) const FAILED: &str = "Chưa lưu được. Tải tệp báo cáo về để giữ số liệu, rồi tải lại trang.";
    /// The stored report cannot be read.
    pub(crate) const UNREADABLE_REPORT: &str = "Báo cáo này không đọc được nên trang không mở; những gì đã lưu vẫn giữ nguyên. Muốn lấy ra thì tới trang đầu, bấm “Tải tệp về để giữ”, hoặc “Tải tệp sao lưu” trong mục “Máy này”.";
    /// The browser does not let its storage be read now.
    pub(crate) const UNREACHABLE_REPORT: &str = "Trình duyệt chưa cho đọc báo cáo đã lưu. Tải lại trang; nếu vẫn vậy, đóng các cửa sổ khác của trang này rồi mở lại.";
    /// A newer program stored the report.
    pub(crate) const TOO_NEW_REPORT: &str =
        "Báo cáo này lưu bằng phiên bản mới hơn của trang. Tải lại trang để mở; số liệu vẫn còn nguyên trong máy.";
    /// A draft fell back to the slot before.
    pub(crate) const FELL_BACK: &str = "Lần lưu cuối bị hỏng, trang đã mở lại bản ngay trước đó. Xem lại vài ô vừa gõ.";
    /// The form's file is not there.
    pub(crate) const NO_FORM: &str = "Trang này không có mẫu đó. Kiểm tra lại đường dẫn, hoặc chọn mẫu ở trang đầu.";
    /// A report is stored, and its form is neither here nor on the page.
    pub(crate) const FORM_LOST: &str = "Báo cáo vẫn còn nguyên trong máy, nhưng mẫu thì máy không còn và trang này cũng không có. Nhờ nơi đăng trang gửi tệp mẫu đúng bản cũ, rồi mở tệp đó ở trang đầu.";
    /// The form's file is not there, and the host hands out no files of its kind.
    pub(crate) const FORM_REFUSED: &str = "Máy chủ của nơi đăng trang không cho tải tệp .json nên chưa lấy được mẫu này. Nhờ nơi đăng trang đổi tên tệp mẫu cho có đuôi .json.txt, hoặc chép lại tệp web.config đi kèm trang; mẫu cũng mở được từ tệp ở trang đầu.";
    /// The form's file did not come.
    pub(crate) const FORM_UNREACHABLE: &str = "Chưa tải được mẫu. Kiểm tra mạng rồi tải lại trang.";

    /// The form's file has problems.
    pub(crate) fn form_broken(problems: usize) -> String {
        format!("Tệp mẫu có {problems} chỗ sai nên chưa dùng được. Báo cho nơi đăng trang để sửa:")
    }
}

/// The words about versions of the page, and about the page without a network and on the home screen.
pub(crate) mod offline {
    /// Another version stands ready; in short, because somebody may be typing above it.
    pub(crate) const NEW: &str = "Có bản mới";
    /// Takes it.
    pub(crate) const RELOAD: &str = "Tải lại";
    /// Does not take it now.
    pub(crate) const LATER: &str = "Để sau";
    /// It was not taken: what was typed is not stored.
    pub(crate) const NOT_RELOADED: &str =
        "Chưa tải lại, vì phần vừa gõ chưa lưu được vào máy. Tải tệp báo cáo về giữ trước, rồi tải lại trang.";
    /// The same at the foot of the start page.
    pub(crate) const NEW_LONG: &str = "Có bản mới của trang. Trang lưu số liệu đã gõ rồi mới tải lại.";
    /// The heading in the panel of this device.
    pub(crate) const HEADING: &str = "Khi không có mạng";
    /// Puts the page on the home screen.
    pub(crate) const INSTALL: &str = "Thêm vào màn hình chính";
    /// What that is good for.
    pub(crate) const INSTALL_HELP: &str = "Lần sau mở trang như một ứng dụng, không có mạng cũng được.";
    /// How it is done on iPhones and iPads, and what it means there.
    // “Thêm vào MH chính” is how iOS itself writes it.
    pub(crate) const INSTALL_BY_HAND: &str = "Trên iPhone, iPad: bấm Chia sẻ, rồi chọn “Thêm vào MH chính”. Mở từ đó thì \
         máy không tự xóa báo cáo. Báo cáo làm trong Safari không tự sang: tải tệp về trước, rồi mở tệp đó.";

    /// Which version of the page this is.
    pub(crate) fn version(version: &str) -> String {
        ["Phiên bản ", version].concat()
    }

    /// How the page stands without a network: all of it is here.
    pub(crate) const READY: &str =
        "Trang và các mẫu đã nằm trong máy này: không có mạng vẫn mở, điền, in và tải tệp về được.";
    /// Not all of it yet.
    pub(crate) const NOT_YET: &str =
        "Trang chưa tải đủ vào máy này. Cứ để trang mở thêm một lát khi có mạng, sau đó mất mạng vẫn mở được.";
    /// Nor ever.
    pub(crate) const NEVER: &str = "Ở địa chỉ hoặc trình duyệt này, mất mạng thì không mở lại trang được: đừng đóng trang khi đang làm, hoặc mở bằng địa chỉ https:// trong Chrome hay Safari.";
}

/// The words for whoever puts the page on a host, and about the page as one file.
pub(crate) mod one_file {
    /// The heading of what is for the office that publishes the page.
    pub(crate) const OFFICE: &str = "Dành cho nơi đăng trang";
    /// The heading of the part about the file.
    // "tệp" again, not "bản ngoại tuyến": an office has to know what it passes on.
    pub(crate) const HEADING: &str = "Cả trang trong một tệp";
    /// What the file is.
    pub(crate) const HELP: &str = "Tệp này có sẵn cả trang và các mẫu đang đăng ở đây. Chép vào USB hoặc gửi qua thư rồi mở bằng Chrome hay Safari là điền được, không cần mạng. Báo cáo điền ở đó nằm trong trình duyệt của máy mở tệp.";
    /// Makes the file.
    pub(crate) const MAKE: &str = "Tạo một tệp dùng riêng";
    /// It is being made.
    pub(crate) const MAKING: &str = "Đang tạo tệp…";
    /// The host has not got what the file is made of.
    pub(crate) const NO_PAGE: &str =
        "Chưa tạo được tệp: không lấy được tệp phuluc.html đi kèm trang. Chép lại đủ các tệp của trang rồi thử lại.";
    /// What the host refuses, and what can be done.
    pub(crate) const REFUSED: &str = "Máy chủ này không cho tải tệp .json. Mẫu chép thêm vào thư mục templates, và cả tệp index.json sửa lại, cần đổi tên cho có đuôi .json.txt.";
    /// The page was opened from a file.
    pub(crate) const FROM_FILE: &str = "Trang đang mở từ một tệp trên máy này. Báo cáo đang làm nằm trong chính trình duyệt này: mở tệp bằng trình duyệt khác, hoặc chuyển tệp sang chỗ khác, thì có thể không thấy. Điền xong nên tải tệp báo cáo về giữ.";

    /// The file was made.
    pub(crate) fn made(name: &str, forms: usize) -> String {
        format!("Đã tải về {name}, trong đó có {forms} mẫu. Mở thử trước khi gửi đi.")
    }

    /// A form could not be had.
    pub(crate) fn no_form(path: &str) -> String {
        format!("Chưa tạo được tệp: không lấy được {path}. Xem lại tệp đó ở nơi đăng trang rồi thử lại.")
    }
}

/// What is said where the page stands inside another program.
pub(crate) mod in_app {
    /// The label of the address.
    pub(crate) const ADDRESS: &str = "Địa chỉ của trang";
    /// Puts the address on the clipboard.
    pub(crate) const COPY_ADDRESS: &str = "Chép địa chỉ";
    /// It is there.
    pub(crate) const COPIED: &str = "Đã chép địa chỉ. Mở trình duyệt rồi dán vào ô địa chỉ.";
    /// Goes on inside.
    pub(crate) const STAY: &str = "Cứ làm ở đây";
    /// What to mind then.
    pub(crate) const STAY_HELP: &str =
        "Vẫn làm được: điền xong thì chép nội dung báo cáo ở cuối trang rồi dán vào tin nhắn.";

    /// A program without a name that the page knows.
    pub(crate) const OTHER_APP: &str = "một ứng dụng khác";

    /// The heading.
    pub(crate) fn title(browser: &str) -> String {
        format!("Nên mở trang này bằng {browser}")
    }

    /// Why.
    pub(crate) fn why(app: &str) -> String {
        format!(
            "Trang đang mở bên trong {app}. Ở đây báo cáo dễ mất khi đóng {app}, và nút tải tệp, nút in có thể không chạy."
        )
    }

    /// The button that leads out.
    pub(crate) fn open(browser: &str) -> String {
        format!("Mở bằng {browser}")
    }

    /// Where the button does nothing.
    pub(crate) fn by_hand(browser: &str) -> String {
        format!(
            "Nếu bấm mà không thấy gì: bấm dấu ⋯ hoặc ⋮ ở góc màn hình, chọn “Mở bằng trình duyệt”; \
             hoặc chép địa chỉ dưới đây, rồi dán vào {browser}."
        )
    }

    /// Above a report that is in hand there.
    pub(crate) fn notice(app: &str) -> String {
        format!(
            "Trang đang mở bên trong {app}: báo cáo này chỉ nằm ở đây, trình duyệt khác không thấy. \
             Trước khi đóng, nên chép nội dung báo cáo ở cuối trang để giữ."
        )
    }

    /// At the head of the export panel.
    pub(crate) fn export(app: &str) -> String {
        format!(
            "Trong {app}, nút tải tệp có thể không chạy. Chắc chắn nhất là chép nội dung báo cáo rồi dán vào tin nhắn hoặc thư."
        )
    }
}

/// What is wrong with a form's file, in words a person in an office can act on.
pub(crate) mod template_problems {
    // For whoever makes a form. Names of keys stand as they are in the file, everything else in plain words.

    /// The place of a problem, by its path in the file and, where there is one, its row's words.
    pub(crate) fn at_row(path: &str, label: &str, what: &str) -> String {
        format!("{path} (dòng “{label}”): {what}")
    }

    pub(crate) fn not_json(line: usize, column: usize) -> String {
        format!("tệp không đúng cú pháp JSON từ dòng {line}, cột {column}; xem lại dấu phẩy và dấu ngoặc quanh đó")
    }

    pub(crate) const NOT_A_TEMPLATE: &str = "không phải tệp mẫu của trang này (thiếu \"format\": \"phuluc.template\")";

    pub(crate) fn too_new(version: u64) -> String {
        format!("mẫu làm cho phiên bản mới hơn (định dạng {version}); tải lại trang rồi thử lại")
    }

    pub(crate) fn too_large(megabytes: usize) -> String {
        format!("tệp lớn hơn {megabytes} MB")
    }

    pub(crate) fn missing(key: &str) -> String {
        format!("thiếu “{key}”")
    }

    pub(crate) fn expected(what: &str) -> String {
        format!("cần {what}")
    }

    pub(crate) fn unknown_key(key: &str) -> String {
        format!("không có mục nào tên “{key}”; xem lại chính tả")
    }

    pub(crate) fn bad_id(id: &str) -> String {
        format!("mã “{id}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số, bắt đầu bằng chữ")
    }

    pub(crate) fn repeated_id(id: &str) -> String {
        format!("mã “{id}” dùng hai lần; mỗi dòng, mỗi phép kiểm một mã riêng")
    }

    pub(crate) fn repeated_key(key: &str) -> String {
        format!("“{key}” viết hai lần trong cùng một nhóm; chỉ giữ một")
    }

    pub(crate) fn repeated_term(name: &str) -> String {
        format!("tổng này cộng ô “{name}” hai lần")
    }

    pub(crate) const NO_ROWS: &str = "mẫu chưa có dòng nào";

    pub(crate) fn too_many(what: &str, limit: usize) -> String {
        format!("quá nhiều {what} (nhiều nhất {limit})")
    }

    pub(crate) fn no_column(id: &str) -> String {
        format!("ô “{id}” không có cột nào; thêm “{id}” vào \"cells\" của một cột")
    }

    pub(crate) fn two_columns(id: &str) -> String {
        format!("ô “{id}” nằm ở hai cột; chỉ để ở một")
    }

    pub(crate) fn unknown_cell(name: &str) -> String {
        format!("tổng này cộng ô “{name}” nhưng mẫu không có ô đó; viết là dòng.ô")
    }

    pub(crate) const EMPTY_TOTAL: &str = "tổng này không cộng ô nào";

    pub(crate) fn cycle(names: &str) -> String {
        format!("tổng tự cộng chính nó, theo vòng: {names}")
    }

    pub(crate) fn unit_clash(cell: &str, unit: &str, expected: &str) -> String {
        format!("ô “{cell}” tính bằng “{unit}”, không cộng được vào tổng tính bằng “{expected}”")
    }

    pub(crate) fn not_a_number(name: &str) -> String {
        format!("ô “{name}” không phải ô số nên không cộng được")
    }

    pub(crate) fn too_few_places(name: &str) -> String {
        format!("ô “{name}” có nhiều chữ số lẻ hơn ô tổng")
    }

    pub(crate) fn no_added_rows(row: &str) -> String {
        format!("dòng “{row}” không cho thêm dòng nên không đếm được")
    }

    pub(crate) const DAYS_REVERSED: &str = "ngày cuối đứng trước ngày đầu";

    pub(crate) fn unknown_field(name: &str) -> String {
        format!("phép kiểm nói tới “{name}” nhưng mẫu không có chỗ đó để kiểm; viết là dòng.ô, head.unit hoặc mã dòng")
    }

    pub(crate) fn no_figure(name: &str) -> String {
        format!("ô “{name}” không phải ô số nên không so được")
    }

    pub(crate) fn no_day(name: &str) -> String {
        format!("ô “{name}” không phải ô ngày")
    }

    pub(crate) fn units_differ(cell: &str, unit: &str, expected: &str) -> String {
        format!("ô “{cell}” tính bằng “{unit}”, không so được với ô tính bằng “{expected}”")
    }

    pub(crate) const NO_WEEK: &str = "phép kiểm ngày cần \"week\" trong \"document\"";
    pub(crate) const EMPTY_CHECK: &str = "phép kiểm này không có ô nào để kiểm";

    /// What was expected, behind [`expected`].
    pub(crate) mod kind {
        pub(crate) const TEXT: &str = "một đoạn chữ trong dấu ngoặc kép";
        pub(crate) const COUNT: &str = "một số nguyên từ 1 trở lên";
        pub(crate) const LIST: &str = "một danh sách [ … ]";
        pub(crate) const OBJECT: &str = "một nhóm { … }";
        pub(crate) const DATE: &str = "ngày viết là năm-tháng-ngày, ví dụ \"2023-10-02\"";
        pub(crate) const YES_OR_NO: &str = "true (có) hoặc false (không), không để trong ngoặc kép";
        pub(crate) const PAIR: &str = "một danh sách đúng hai mã";
        pub(crate) const SEVERAL: &str = "một danh sách từ hai mã trở lên";

        pub(crate) fn one_of(words: &str) -> String {
            format!("một trong: {words}")
        }
    }

    /// What there is too much of, inside [`too_many`].
    pub(crate) mod countable {
        pub(crate) const ROWS: &str = "dòng";
        pub(crate) const COLUMNS: &str = "cột";
        pub(crate) const TABLES: &str = "bảng";
        pub(crate) const LEVELS: &str = "cấp dòng con";
        pub(crate) const CHARACTERS: &str = "chữ trong một đoạn";
        pub(crate) const PROBLEMS: &str = "chỗ sai nên chưa kể hết";
        pub(crate) const CELLS: &str = "ô trong một dòng";
        pub(crate) const CHECKS: &str = "phép kiểm";
    }
}

/// The words of the page that tells how everything is done, and what words of the forms mean. What stands in “…” is said
/// by the page itself in these very words, or by a form; `tests/native/help_words.rs` holds it.
pub(crate) mod help {
    use crate::ui::wording::help::{Picture, Step};

    /// The way here, quietly.
    pub(crate) const LINK: &str = "Cách làm, hỏi đáp ngắn";
    /// The page's heading.
    pub(crate) const TITLE: &str = "Cách làm";
    /// What is to be read first.
    pub(crate) const INTRODUCTION: &str = "Sáu bước, từ lúc mở mẫu tới lúc giữ lại một bản. Dừng lúc nào cũng được: gõ tới đâu, trang lưu vào máy này tới đó.";
    /// The heading of the questions.
    pub(crate) const QUESTIONS_HEADING: &str = "Hỏi đáp ngắn";
    /// The heading of the words.
    pub(crate) const TERMS_HEADING: &str = "Các chữ hay gặp";
    /// Below the words.
    pub(crate) const TERMS_HELP: &str = "Công văn của nơi nhận hướng dẫn cách đếm khác thì làm theo công văn.";

    /// All steps, in order.
    pub(crate) const STEPS: [Step; 6] = [
        Step {
            title: "Mở mẫu",
            lines: &[
                "Bấm vào tên mẫu ở trang đầu, hoặc mở đường dẫn, quét mã QR mà nơi nhận báo cáo đưa cho. Không cần cài đặt, không cần tài khoản.",
                "Báo cáo đang làm dở nằm phía trên danh sách mẫu: bấm “Làm tiếp”.",
            ],
            picture: Picture { name: "open", height: "230", seen: "Trang đầu, danh sách mẫu để chọn" },
        },
        Step {
            title: "Điền số",
            lines: &[
                "Gõ như viết trên giấy: 350, 1.250 hay 1 250 đều được. Dấu chấm tách hàng nghìn. Số tiền viết đủ số đồng: 12 triệu là 12.000.000.",
                "Tổng tự cộng ngay khi gõ. Cạnh tổng ghi “mới có 4 trong 13 ô” là còn 9 ô chưa có số.",
                "Dòng chữ đỏ dưới ô cho biết vì sao số đó chưa dùng được và cách sửa. Chữ đã gõ vẫn còn, bấm vào ô để sửa lại.",
            ],
            picture: Picture { name: "fill", height: "236", seen: "Một dòng của mẫu, các ô đã gõ số" },
        },
        Step {
            title: "Ô trống, số 0 và mục không làm",
            lines: &[
                "Ô để trống là chưa trả lời. Gõ 0 là trả lời rồi: không có lớp nào, không có ai.",
                "Cả mục không làm gì: bấm “Không có hoạt động” ở đầu mục. Mục có làm, các ô chưa gõ đều là 0: bấm “Ô còn trống là 0”. Bấm lần nữa là bỏ.",
            ],
            picture: Picture {
                name: "answers",
                height: "285",
                seen: "Đầu một mục: hai nút trả lời cho cả mục, bên dưới là tổng tự cộng",
            },
        },
        Step {
            title: "Xem lại",
            lines: &[
                "Cuối trang điền, bấm “Xem lại trước khi gửi”. Trang chỉ ra ô còn trống, số chưa khớp; bấm vào từng dòng là tới đúng chỗ đó.",
                "Còn chỗ trống vẫn gửi được.",
            ],
            picture: Picture {
                name: "review", height: "260", seen: "Trang xem lại, chỗ cần điền đứng đầu"
            },
        },
        Step {
            title: "Gửi",
            lines: &[
                "Bấm “Gửi báo cáo…” rồi chọn cách gửi: chuyển thẳng sang thư hay Zalo, hoặc tải tệp về rồi đính kèm vào thư. Nơi nhận và hạn gửi ghi ngay dưới nút.",
                "Một tệp là đủ: nơi nhận mở ra in được, và lấy luôn được số liệu.",
            ],
            picture: Picture { name: "send", height: "310", seen: "Nút gửi báo cáo và các cách gửi" },
        },
        Step {
            title: "Giữ một bản",
            lines: &[
                "Giữ tệp đã tải về, hoặc gửi thêm cho chính mình. Máy hỏng hay mất thì mở lại tệp đó ở “Mở tệp báo cáo đã có”.",
                "Nhiều báo cáo thì giữ tất cả bằng “Tải tệp sao lưu” trong “Máy này”, ở cuối trang đầu.",
            ],
            picture: Picture { name: "keep", height: "262", seen: "Phần sao lưu, với nút tải tệp sao lưu" },
        },
    ];

    /// Questions with their answers.
    pub(crate) const QUESTIONS: [(&str, &str); 9] = [
        (
            "Mất mạng thì sao?",
            "Đã mở trang một lần khi có mạng thì mất mạng vẫn mở, điền, in và tải tệp về được; có mạng lại thì gửi. Phần “Khi không có mạng” trong “Máy này” cho biết máy đã sẵn sàng chưa.",
        ),
        (
            "Đổi sang máy khác thế nào?",
            "Ở máy cũ bấm “Tải báo cáo để in và gửi”, chuyển tệp sang máy mới rồi mở bằng “Mở tệp báo cáo đã có”. Chuyển hết mọi báo cáo thì dùng “Tải tệp sao lưu”.",
        ),
        (
            "Lỡ xóa thì sao?",
            "Lỡ xóa một số: bấm mũi tên quay lại ở cuối màn hình. Lỡ xóa cả báo cáo: mở “Máy này”, vào “Thùng rác”, bấm “Lấy lại”; báo cáo nằm đó 30 ngày. Muốn về bản cũ hơn: mở “Các bản trước của báo cáo”.",
        ),
        (
            "Gửi rồi mới thấy sai?",
            "Mở lại báo cáo, sửa, gửi tệp mới và báo nơi nhận đây là bản thay thế. Số liệu đổi thì mã kiểm tra cũng đổi, nên nơi nhận không lẫn hai bản.",
        ),
        (
            "Ai xem được số liệu?",
            "Không ai, cho tới khi chính bạn gửi tệp đi: trang không gửi gì ra ngoài. Người dùng chung máy và trình duyệt thì mở được; máy mượn thì làm xong bấm “Xóa mọi thứ…” trong “Máy này”.",
        ),
        (
            "Dùng iPhone, iPad cần nhớ gì?",
            "Bảy ngày không mở trang, Safari có thể tự xóa báo cáo trong máy. Tải tệp về giữ thì không lo mất; hoặc ngay từ đầu thêm trang vào màn hình chính và mở từ đó.",
        ),
        (
            "Mở từ Zalo, Messenger có được không?",
            "Nên bấm ⋯ hoặc ⋮ ở góc màn hình, chọn “Mở bằng trình duyệt” trước khi điền: bên trong Zalo báo cáo đang làm dễ mất, nút tải tệp và nút in có thể không chạy. Lỡ làm ở đó rồi thì chép nội dung báo cáo ở cuối trang, dán vào tin nhắn.",
        ),
        ("In ra thế nào?", "Bấm “Xem bản in” rồi “In báo cáo”. Mẫu chưa điền gì in ra là bản trống để ghi tay."),
        (
            "Gửi kèm ảnh thế nào?",
            "Mẫu có hỏi ảnh thì cuối trang điền có nút “Thêm ảnh…”. Trang tự thu nhỏ ảnh; ảnh nằm luôn trong tệp báo cáo, không phải đính kèm riêng.",
        ),
    ];

    /// Words of forms and of the page, with what they mean.
    pub(crate) const TERMS: [(&str, &str); 7] = [
        ("Người, lượt người", TURNS),
        ("Lớp, cuộc, buổi", COURSES),
        ("Ô trống và số 0", "Ô trống là chưa trả lời, số 0 là không có. Trang không tự coi ô trống là 0."),
        (
            "“Ô còn trống là 0”",
            "Trả lời một lần cho mọi ô chưa gõ của mục: các ô đó tính là 0 trong tổng và trên bản in.",
        ),
        ("“Không có hoạt động”", "Cả mục không tổ chức gì. Bản in ghi đúng như vậy."),
        ("Mã kiểm tra", "Mấy chữ và số in cuối báo cáo, tính từ chính số liệu. Hai bản cùng mã thì cùng số liệu."),
        ("Báo cáo đang làm", "Nằm trong trình duyệt của máy này. Nơi nhận chưa thấy gì cho tới khi bạn gửi tệp."),
    ];

    /// Opens what “lượt người” is, at its field.
    pub(crate) const ASK_TURNS: &str = "“Lượt người” là gì?";
    /// Opens how a table's figures are counted.
    pub(crate) const ASK_COUNTS: &str = "Lớp, cuộc, người: đếm thế nào?";

    /// What “lượt người” is.
    pub(crate) const TURNS: &str = "Mỗi lần một người tới dự là một lượt. Một người tới ba lần là ba lượt người, nhưng vẫn là một người. Ô hỏi “người” thì đếm người, ô hỏi “lượt người” thì đếm lượt.";
    /// What is one course, one event, one meeting.
    pub(crate) const COURSES: &str = "Một lớp là một nhóm cùng học một nội dung; học nhiều buổi vẫn ghi là 1 lớp. Một cuộc là một lần tổ chức: một cuộc thi, một cuộc tọa đàm.";
}

/// The words around the sheet that an office pins up; what stands on it is `src/formats/guide/words.rs`.
pub(crate) mod guide {
    /// The heading of the way to it.
    pub(crate) const HEADING: &str = "Tờ hướng dẫn để in";
    /// What it is for.
    pub(crate) const HELP: &str = "Một trang A4 để dán ở trung tâm hoặc phát cho người điền: mã QR và địa chỉ của mẫu, năm bước làm, hạn và nơi gửi, những gì cần chuẩn bị.";
    /// What its page is.
    pub(crate) const PAGE_HELP: &str =
        "In ra đúng một trang A4, đen trắng. Chỗ có dấu chấm để ghi tay, chẳng hạn số điện thoại của người giúp.";
    /// Prints it.
    pub(crate) const PRINT: &str = "In tờ này";
    /// Takes it along as a file.
    pub(crate) const KEEP: &str = "Tải tờ này về";
    /// While it is laid out.
    pub(crate) const LAYING_OUT: &str = "Đang chuẩn bị tờ hướng dẫn…";

    /// The way to the sheet of a form of this name.
    pub(crate) fn of(form: &str) -> String {
        format!("{HEADING}: {form}")
    }
}
