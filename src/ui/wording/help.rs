//! The words of the page that tells how everything is done, and what words of the forms mean. They must not decide what is
//! shown.
//!
//! What stands in “…” is said by the page itself in these very words, or by a form; `tests/native/help_words.rs` holds it.

/// The way here, quietly.
pub(crate) const LINK: &str = "Cách làm, hỏi đáp ngắn";
/// The page's heading.
pub(crate) const TITLE: &str = "Cách làm";
/// What is to be read first.
pub(crate) const INTRODUCTION: &str = "Sáu bước, từ lúc mở mẫu tới lúc giữ lại một bản. Làm dở lúc nào cũng được: gõ tới đâu, trang lưu vào máy này tới đó.";
/// The heading of the questions.
pub(crate) const QUESTIONS_HEADING: &str = "Hỏi đáp ngắn";
/// The heading of the words.
pub(crate) const TERMS_HEADING: &str = "Các chữ hay gặp";
/// Below the words.
pub(crate) const TERMS_HELP: &str = "Công văn của nơi nhận dặn cách đếm khác thì làm theo công văn.";

/// One step.
pub(crate) struct Step {
    /// What it is called.
    pub(crate) title: &'static str,
    /// What is done, a paragraph each.
    pub(crate) lines: &'static [&'static str],
    /// Its picture.
    pub(crate) picture: Picture,
}

/// A picture of the page itself; `cargo xtask pictures` makes all of them anew.
pub(crate) struct Picture {
    /// Its file in `public/help/`, without the ending.
    pub(crate) name: &'static str,
    /// Its height where it is 336 pixels wide.
    pub(crate) height: &'static str,
    /// What is seen on it.
    pub(crate) seen: &'static str,
}

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
            "Tổng tự cộng ngay khi gõ. “từ 4/13 ô” nghĩa là tổng mới cộng được 4 trong 13 ô.",
            "Dưới ô hiện dòng chữ đỏ là trang chưa đọc được số đó. Chữ đã gõ vẫn còn, bấm vào ô sửa lại.",
        ],
        picture: Picture { name: "fill", height: "236", seen: "Một dòng của mẫu, các ô đã gõ số" },
    },
    Step {
        title: "Ô trống, số 0 và mục không làm",
        lines: &[
            "Ô để trống là chưa trả lời. Gõ 0 là trả lời rồi: không có lớp nào, không có ai.",
            "Cả mục không làm gì: bấm “Không có hoạt động” ở đầu mục. Mục có làm, những ô chưa gõ đều bằng không: bấm “Ô còn trống là 0”. Bấm lần nữa là bỏ.",
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
            name: "review", height: "260", seen: "Trang xem lại, các chỗ còn trống xếp theo mục"
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
            "Nhiều báo cáo thì giữ cả thảy bằng “Tải tệp sao lưu” trong “Máy này”, ở cuối trang đầu.",
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
        "Ở máy cũ bấm “Tải tệp báo cáo (HTML)”, chuyển tệp sang máy mới rồi mở bằng “Mở tệp báo cáo đã có”. Chuyển hết mọi báo cáo thì dùng “Tải tệp sao lưu”.",
    ),
    (
        "Lỡ xoá thì sao?",
        "Lỡ xoá một số: bấm “↶” ở cuối màn hình. Lỡ xoá cả báo cáo: mở “Máy này”, vào “Thùng rác”, bấm “Lấy lại”; báo cáo nằm đó 30 ngày. Muốn về bản cũ hơn: mở “Các bản trước của báo cáo”.",
    ),
    (
        "Gửi rồi mới thấy sai?",
        "Mở lại báo cáo, sửa, gửi tệp mới và nói với nơi nhận là bản thay thế. Số liệu đổi thì mã kiểm tra cũng đổi, nên nơi nhận không lẫn hai bản.",
    ),
    (
        "Ai thấy số liệu?",
        "Không ai, cho tới khi chính bạn gửi tệp đi: trang không gửi gì ra ngoài. Người dùng chung máy và trình duyệt thì mở được; máy mượn thì làm xong bấm “Xoá mọi thứ…” trong “Máy này”.",
    ),
    (
        "Dùng iPhone, iPad cần nhớ gì?",
        "Bảy ngày không mở trang, Safari có thể tự xoá báo cáo trong máy. Tải tệp về giữ thì không lo mất; hoặc từ đầu thêm trang vào màn hình chính và mở từ đó.",
    ),
    (
        "Mở từ Zalo, Messenger có được không?",
        "Nên bấm ⋯ hoặc ⋮ ở góc màn hình, chọn “Mở bằng trình duyệt” trước khi điền: bên trong Zalo bản nháp dễ mất, nút tải tệp và nút in có thể không chạy. Lỡ làm ở đó rồi thì chép nội dung báo cáo ở cuối trang, dán vào tin nhắn.",
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
        "Trả lời một lần cho mọi ô chưa gõ của mục: chúng được tính là 0 trong tổng và trên bản in.",
    ),
    ("“Không có hoạt động”", "Cả mục không tổ chức gì. Bản in ghi đúng như vậy."),
    ("Mã kiểm tra", "Mấy chữ và số in cuối báo cáo, làm từ chính số liệu. Hai bản cùng mã thì cùng số liệu."),
    ("Bản nháp", "Báo cáo đang làm, lưu trong trình duyệt của máy này. Nơi nhận chưa thấy gì cho tới khi bạn gửi tệp."),
];

/// Opens what “lượt người” is, at its field.
pub(crate) const ASK_TURNS: &str = "“Lượt người” là gì?";
/// Opens how a table's figures are counted.
pub(crate) const ASK_COUNTS: &str = "Lớp, cuộc, người: đếm thế nào?";

/// What “lượt người” is.
pub(crate) const TURNS: &str = "Mỗi lần một người tới dự là một lượt. Một người tới ba lần là ba lượt người, nhưng vẫn là một người. Ô hỏi “người” thì đếm người, ô hỏi “lượt người” thì đếm lượt.";
/// What is one course, one event, one meeting.
pub(crate) const COURSES: &str = "Một lớp là một nhóm cùng học một nội dung; học nhiều buổi vẫn ghi là 1 lớp. Một cuộc là một lần tổ chức: một cuộc thi, một cuộc toạ đàm.";
