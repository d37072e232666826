//! The exported page: it runs nothing, asks for nothing, and says everything in the order of the form.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phuluc::domain::template::Layout;
use phuluc::formats::html;
use phuluc::formats::job::FileKind;
use phuluc::formats::paper;
use sha2::{Digest as _, Sha256};

use super::samples::{AT, LAI_CHAU, SAMPLER, Story, lai_chau};

/// The words of a page, its tags left out, entities read.
pub fn words(html: &str) -> String {
    let body = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    let mut text = String::new();
    for part in body.replace("<wbr>", "").split('<').skip(1) {
        text.push(' ');
        text.push_str(part.split_once('>').unwrap().1);
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a policy names a style.
fn hash(style: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(style)))
}

#[test]
fn the_page_forbids_itself_everything_but_its_styles() {
    let page = lai_chau().export_text(FileKind::Html);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">"));
    let styles: Vec<&str> = page.split("<style").skip(1).map(|rest| rest.split_once('>').unwrap().1).collect();
    let hashes: String = styles.iter().map(|style| hash(style.split_once("</style>").unwrap().0)).collect();
    assert_eq!(styles.len(), 2);
    let policy = format!("content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src{hashes}\">");
    assert!(page.contains(&policy), "{policy}");
    assert!(!page.contains("style=\""), "a style in an attribute is refused");
    assert!(page.contains("<meta name=\"viewport\""));
    assert!(page.contains("<title>Phụ lục II – Lai Châu 2023 – Ủy ban nhân dân xã Bản Bo</title>"));
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains("<script type=\"application/json\" id=\"phuluc\">{"));
    for word in ["src=", "href=", "url(", "@import", "http://", "https://", "<link", "<img", "<iframe"] {
        assert!(!page.contains(word), "the page has {word}");
    }
}

#[test]
fn the_page_says_what_the_form_says_in_its_order() {
    let story = lai_chau();
    let page = words(&story.export_text(FileKind::Html));
    let mut at = 0;
    let mut find = |wanted: &str| {
        let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = page[at..].find(&wanted).unwrap_or_else(|| panic!("no {wanted} after {}", &page[..at]));
        at += found + wanted.len();
    };
    find("Ủy ban nhân dân tỉnh Lai Châu");
    find("Ủy ban nhân dân xã Bản Bo");
    find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
    find("Số: 05/BC-UBND");
    find("Bản Bo, ngày 09 tháng 10 năm 2023");
    find("BÁO CÁO Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023");
    find("Kính gửi: Ủy ban nhân dân tỉnh");
    for (_, row) in story.template.rows().filter(|(_, row)| row.layout == Layout::Outline) {
        find(&row.label);
    }
    find("Nơi nhận: - Như trên; - Lưu: VT. Người lập báo cáo: Lò Thị Mai");
    find("Phụ lục II");
    find("MẪU TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC TUẦN LỄ HƯỞNG ỨNG HỌC TẬP SUỐT ĐỜI NĂM 2023");
    find("(Kèm theo Kế hoạch số: /KH-UBND ngày tháng 9 năm 2023 của Ủy ban nhân dân tỉnh Lai Châu)");
    find("TT Nội dung các hoạt động Đơn vị Số lượng Ghi chú Số lớp/số cuộc thi Người");
    for (_, row) in story.template.rows().filter(|(_, row)| row.layout != Layout::Outline) {
        find(&row.number);
        find(&row.label);
        find(&row.unit);
    }
    find("Bản Bo, ngày 09 tháng 10 năm 2023");
    find("NGƯỜI LẬP BIỂU (ký, ghi rõ họ tên) Lò Thị Mai");
    find("THỦ TRƯỞNG ĐƠN VỊ (ký tên và đóng dấu) Vàng A Páo");
}

#[test]
fn every_note_stands_whole_on_the_page() {
    let story = lai_chau();
    let page = words(&story.export_text(FileKind::Html));
    for (row, _) in story.template.rows() {
        assert!(page.contains(story.report.note(row)));
    }
}

#[test]
fn the_body_can_be_drawn_alone_for_a_preview() {
    let story = Story::on(SAMPLER).cell("a.count", "5");
    let paper = paper::lay_out(&story.template, &story.report, &story.totals(), AT);
    let body = html::body(&paper, &[]);
    assert!(body.starts_with("<main class=\"paper\">") && body.ends_with("</main>\n"));
    assert!(html::page(&paper, "{}", &[]).contains(&body));
    assert!(!body.contains("<script"));
    assert_eq!(html::sheet_style(&paper), "");
    let page = html::page(&paper, "{\"</main>\":1}", &[]);
    let inside = body.trim_start_matches("<main class=\"paper\">\n").trim_end_matches("</main>\n");
    assert_eq!(html::paper_in(&page), Some((html::STYLE, inside)));
    assert_eq!(html::paper_in("<main class=\"paper\">"), None);
}

#[test]
fn cells_are_named_by_the_lowest_head_for_narrow_screens() {
    let page = Story::on(LAI_CHAU).cell("sports.people", "12").note("sports", "x").export_text(FileKind::Html);
    assert!(page.contains("<td class=\"paper__cell paper__cell--figure\" data-head=\"Người\">12</td>"));
    assert!(page.contains("<td class=\"paper__cell paper__cell--note\" data-head=\"Ghi chú\">x</td>"));
    assert!(page.contains("<td class=\"paper__cell paper__cell--unit\" data-head=\"Đơn vị\">Số cuộc/<wbr>người</td>"));
    let page = Story::on(SAMPLER).cell("a.mass", "1,25").export_text(FileKind::Html);
    assert!(page.contains("<th scope=\"colgroup\" colspan=\"3\">Kết quả</th>"));
    assert!(page.contains("<th scope=\"col\" rowspan=\"3\">TT</th>"));
    assert!(page.contains("data-head=\"Tấn\">1,250</td>"));
}
