//! The official document behind a form: who asks whom, on what basis, by when. It must not know rows.

use chrono::NaiveDate;

/// What the document says about reporting. An empty text is one that the document does not give.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The body that asks: "Ủy ban nhân dân tỉnh Lai Châu".
    pub issuer: String,
    /// The documents it rests on.
    pub basis: Vec<String>,
    /// The Week's theme.
    pub theme: String,
    /// First and last day of the Week.
    pub week: Option<(NaiveDate, Option<NaiveDate>)>,
    /// The report is due *before* this day ("trước ngày").
    pub deadline: Option<NaiveDate>,
    /// Who reports.
    pub reporters: String,
    /// To whom.
    pub recipient: String,
    /// How the report travels: "đường công văn; file mềm gửi theo địa chỉ email".
    pub channel: String,
    /// Where the file goes, as printed.
    pub email: String,
    /// What is to be attached.
    pub attachments: Vec<String>,
    /// A remark that stands on screen and on paper ("Công văn không kèm mẫu…").
    pub remark: String,
}

/// Whether the day before which a report is due has come, so that it is late: "trước ngày" does not count the day itself.
pub fn is_overdue(deadline: NaiveDate, today: NaiveDate) -> bool {
    deadline <= today
}

/// What is printed above the table.
#[derive(Clone, Debug, Default)]
pub struct TitleBlock {
    /// "Phụ lục II".
    pub appendix: String,
    /// The title's lines.
    pub title: Vec<String>,
    /// "(Kèm theo …)", its lines.
    pub attached_to: Vec<String>,
    /// The title's lines of the report itself, where it is another than that of the form: an outline's, a table's. What
    /// kind of document comes first.
    pub report: Vec<String>,
    /// Who signs, where the document prints it; else the decree's.
    pub signature: Option<Signature>,
}

/// The signature of the unit's head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// "THỦ TRƯỞNG ĐƠN VỊ".
    pub office: String,
    /// "(ký tên và đóng dấu)".
    pub manner: String,
}

/// Pictures that go with the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Photos {
    /// "Một số hình ảnh tiêu biểu".
    pub label: String,
    /// A word of help; may be empty.
    pub hint: String,
}
