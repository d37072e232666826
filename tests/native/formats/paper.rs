//! What stands on paper: blank is blank, 0 is 0, and what cannot be read is printed as typed and named on top.

use phuluc::domain::report::SectionAnswer;
use phuluc::domain::template::Layout;
use phuluc::formats::job::FileKind;
use phuluc::formats::paper::{self, Block, Doubt, Letter, Orientation, Paper, PaperCell, Part, Table};

use super::samples::{AT, DAK_LAK, LAI_CHAU, SAMPLER, Story, checked_sampler, lai_chau};

pub(super) fn paper(story: &Story) -> Paper {
    paper::lay_out(&story.template, &story.report, &story.totals(), AT)
}

/// The first table.
pub(super) fn table(paper: &Paper) -> &Table {
    let appendix = paper.appendix.iter().flat_map(|appendix| &appendix.body);
    let mut blocks = appendix.chain(&paper.letter.body);
    let found = blocks.find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    found.expect("a table")
}

/// The cells of the row whose label begins so.
fn row(paper: &Paper, label: &str) -> Vec<PaperCell> {
    let is_wanted = |cell: &PaperCell| cell.part == Part::Label && cell.text.starts_with(label);
    let row = table(paper).rows.iter().find(|row| row.cells.iter().any(is_wanted));
    row.unwrap_or_else(|| panic!("no row {label}")).cells.clone()
}

fn texts(paper: &Paper, label: &str) -> Vec<String> {
    row(paper, label).into_iter().map(|cell| cell.text).collect()
}

#[test]
fn blank_is_blank_and_zero_is_zero() {
    let story = Story::on(LAI_CHAU).cell("sports.count", "0").cell("performing_arts.people", "1250");
    let paper = paper(&story);
    assert_eq!(texts(&paper, "Hoạt động thể dục"), ["6.1", "Hoạt động thể dục thể thao", "Số cuộc/người", "0", "", ""]);
    assert_eq!(texts(&paper, "Hoạt động văn nghệ"), ["6.2", "Hoạt động văn nghệ", "Số cuộc/người", "", "1.250", ""]);
    let totals = row(&paper, "Tổ chức hoạt động văn nghệ");
    assert_eq!((totals[3].text.as_str(), totals[3].part), ("0", Part::Total));
    assert_eq!((totals[4].text.as_str(), totals[4].doubt), ("1.250", None));
    assert_eq!(texts(&paper, "Các lớp bồi dưỡng, tập huấn tổ chức")[3..], ["", "", ""]);
    assert!(paper.remarks.is_empty());
}

#[test]
fn what_cannot_be_read_is_printed_as_typed_and_named_on_top() {
    let story = Story::on(SAMPLER)
        .cell("a.people", " 12o ")
        .cell("b.people", "7")
        .cell("b.count", "1,250")
        .added("more", "e1", "")
        .cell("more.0.people", "nhiều");
    let paper = paper(&story);
    let cell = &row(&paper, "Hàng đầu")[3];
    assert_eq!((cell.text.as_str(), cell.doubt), ("…… lớp / 12o\u{a0}(?) người", Some(Doubt::Unreadable)));
    let total = &row(&paper, "Tất cả")[3];
    assert_eq!((total.text.as_str(), total.doubt), ("(*) lớp / 7\u{a0}(*) người", Some(Doubt::Incomplete)));
    assert_eq!(
        paper.remarks,
        [
            "Còn 3 ô chưa dùng được, đánh dấu (?): mục 1.1 (người); “Hàng không số” (lớp); mục 3 dòng 1 (người).",
            "(*) Tổng chưa tính các ô chưa dùng được.",
            "Công văn không kèm mẫu",
        ]
    );
}

#[test]
fn many_unreadable_cells_are_counted_and_the_first_named() {
    let mut story = Story::on(SAMPLER);
    for index in 0..20 {
        story = story.added("more", &format!("e{index}"), "").cell(&format!("more.{index}.people"), "?");
    }
    let remark = &paper(&story).remarks[0];
    assert!(remark.starts_with("Còn 20 ô chưa dùng được"), "{remark}");
    assert!(remark.ends_with("mục 3 dòng 12 (người); và 8 ô khác."), "{remark}");
}

#[test]
fn what_was_said_to_a_warning_is_printed_while_the_warning_stands() {
    let story = Story::on(&checked_sampler())
        .cell("b.people", "30")
        .cell("a.count", "2")
        .cell("a.day", "1/9/2023")
        .explained("both.b", "Học chung với xã bên")
        .explained("days.a.day", " Khai giảng sớm ")
        .explained("growth.a.count", "Năm trước dịch bệnh")
        .explained("needed.head.leader", "Chưa bổ nhiệm")
        .explained("both.a", "")
        .explained("gone.a", "của mẫu cũ");
    let expected = [
        "- Thông tin chung: Chưa bổ nhiệm",
        "- mục 1.1: Khai giảng sớm",
        "- mục 1.1: Năm trước dịch bệnh",
        "- “Hàng không số”: Học chung với xã bên",
    ];
    assert_eq!(paper(&story).explanations, expected);
    let html = story.export_text(FileKind::Html);
    assert!(html.contains("Lời giải thích</p>\n<p class=\"paper__explanation\">- Thông tin chung: Chưa"), "{html}");
    let settled = story.cell("b.count", "1").cell("a.day", "").explained("growth.a.count", "");
    assert_eq!(paper(&settled).explanations, expected[..1]);
}

#[test]
fn two_figures_in_one_cell_say_what_they_count() {
    let story = Story::on(SAMPLER).cell("a.count", "2").cell("a.people", "350");
    assert_eq!(row(&paper(&story), "Hàng đầu")[3].text, "2 lớp / 350 người");
    assert_eq!(row(&paper(&story), "Hàng không số")[3].text, "");
}

#[test]
fn figures_words_and_days_are_written_as_papers_write_them() {
    let story = Story::on(SAMPLER)
        .cell("a.money", "1234567,5")
        .cell("a.mass", "0,5")
        .cell("a.day", "5/1/2024")
        .cell("a.place", " Bản Bo ");
    let cells = row(&paper(&story), "Hàng đầu");
    let texts: Vec<&str> = cells[4..].iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["1.234.567,5", "0,500", "05/01/2024", "Bản Bo"]);
    assert_eq!(cells[7].part, Part::Words);
}

#[test]
fn added_rows_stand_under_their_row_with_everything_they_say() {
    let story = Story::on(LAI_CHAU)
        .added("other", "e1", "ghi chú")
        .cell("other.0.label", "Tặng xe đạp")
        .cell("other.0.unit", "Chiếc")
        .cell("other.0.count", "1200")
        .added("other", "e2", "")
        .cell("other.1.people", "9");
    let paper = paper(&story);
    let rows = &table(&paper).rows;
    let texts = |index: usize| rows[index].cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts(rows.len() - 2), ["11.1", "Tặng xe đạp", "Chiếc", "1.200", "", "ghi chú"]);
    assert_eq!(texts(rows.len() - 1), ["11.2", "", "", "", "9", ""]);
    let printed = story.template.rows().filter(|(_, row)| row.layout != Layout::Outline).count();
    assert_eq!(rows.len(), printed + 2);
}

#[test]
fn what_an_added_row_says_without_a_column_stands_under_its_label() {
    let story = Story::on(SAMPLER)
        .added("more", "e1", "một lời")
        .cell("more.0.label", "Lớp nấu ăn")
        .cell("more.0.since", "1/10/2023")
        .cell("more.0.host", "Nhà văn hóa");
    let paper = paper(&story);
    assert_eq!(texts(&paper, "Lớp nấu ăn")[1], "Lớp nấu ăn\nTừ ngày: 01/10/2023\nNơi mở: Nhà văn hóa");
    let last = table(&paper).rows.iter().find(|row| row.cells[0].part == Part::Note).unwrap();
    assert_eq!((last.cells[0].text.as_str(), last.cells[0].columns), ("Ghi chú: một lời", 8));
}

#[test]
fn an_answer_for_a_section_stands_in_words() {
    let story = Story::on(LAI_CHAU)
        .section("activities", SectionAnswer::NoActivity)
        .section("book_drive", SectionAnswer::BlankIsZero)
        .cell("books_donated.count", "300");
    let paper = paper(&story);
    let label = texts(&paper, "Tổ chức hoạt động văn nghệ")[1].clone();
    assert!(label.ends_with("sinh hoạt chuyên đề\n(Không có hoạt động)"));
    assert_eq!(texts(&paper, "Hoạt động thể dục")[3], "");
    assert!(texts(&paper, "Phát động các phong trào")[1].ends_with("\n(Ô để trống là 0)"));
    assert_eq!(texts(&paper, "Số tập thể tặng sách")[3..], ["0", "", ""]);
    assert_eq!(texts(&paper, "Số sách đã tặng")[3..], ["300", "", ""]);
}

#[test]
fn a_narrative_stands_whole_under_its_row() {
    let story = Story::on(SAMPLER).narrative("story", "Đoạn một.\n\n- ý một\n- ý hai\n");
    let paper = paper(&story);
    let narrative = table(&paper).rows.iter().find(|row| row.cells[0].part == Part::Narrative).unwrap();
    assert_eq!(narrative.cells[0].text, "Đoạn một.\n\n- ý một\n- ý hai");
}

#[test]
fn the_report_is_a_letter_as_the_decree_wants_it() {
    let Letter { issuer, place_and_date, title, recipient, about, signature, copies, maker, .. } =
        paper(&lai_chau()).letter;
    assert_eq!((issuer.parent.as_str(), issuer.number.as_str()), ("Ủy ban nhân dân tỉnh Lai Châu", "Số: 05/BC-UBND"));
    assert_eq!(place_and_date, "Bản Bo, ngày 09 tháng 10 năm 2023");
    assert_eq!(title, ["BÁO CÁO", "Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023"]);
    assert_eq!(recipient, "Ủy ban nhân dân tỉnh (qua Sở Giáo dục và Đào tạo)");
    let about: Vec<&str> = about.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(about, ["Xây dựng năng lực tự học trong kỷ nguyên số", "từ ngày 02/10/2023 đến ngày 08/10/2023"]);
    assert_eq!((signature.office.as_str(), signature.name.as_str()), ("THỦ TRƯỞNG ĐƠN VỊ", "Vàng A Páo"));
    assert_eq!(copies, ["- Như trên;", "- Lưu: VT."]);
    assert_eq!(maker.len(), 3);
}

#[test]
fn the_form_s_own_table_is_the_appendix_with_its_title_and_signatures() {
    let paper = paper(&lai_chau());
    let appendix = paper.appendix.as_ref().unwrap();
    assert_eq!(appendix.name, "Phụ lục II");
    assert_eq!(appendix.unit.text, "Ủy ban nhân dân xã Bản Bo");
    assert_eq!(appendix.signatures.right.name, "Vàng A Páo");
    assert_eq!(appendix.signatures.contact.len(), 2);
    let last = last_words(&paper.letter.body);
    assert_eq!(last, "Số liệu cụ thể tại Phụ lục II kèm theo báo cáo này./.");
    assert_eq!(paper.origin, "Mẫu lai-chau-2023, bản 1 · bản lưu số 17 · in lúc 10:32 ngày 12/10/2023");
}

fn last_words(body: &[Block]) -> &str {
    match body.last() {
        Some(Block::Text(lines)) => lines.last().map_or("", |line| line.text.as_str()),
        _ => "",
    }
}

#[test]
fn a_table_below_a_heading_stays_in_the_report_which_bears_its_own_title() {
    let story = Story::on(DAK_LAK).narrative("proposals", "Không có.");
    let paper = paper(&story);
    assert!(paper.appendix.is_none());
    assert_eq!(paper.letter.title, ["BÁO CÁO", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2022"]);
    let outline = &paper.letter.about.last().unwrap().text;
    assert!(outline.starts_with("Phụ lục ĐỀ CƯƠNG BÁO CÁO TỔ CHỨC TUẦN LỄ"), "{outline}");
    assert!(paper.letter.body.iter().any(|block| matches!(block, Block::Table(_))));
    assert_eq!(last_words(&paper.letter.body), "Không có./.");
}

#[test]
fn totals_of_money_are_said_in_words_where_they_stand() {
    let story = Story::on(LAI_CHAU).cell("funds_state.count", "125000000");
    let appendix = paper(&story).appendix.unwrap();
    assert_eq!(last_words(&appendix.body), "Kinh phí (mục 10), bằng chữ: một trăm hai mươi lăm triệu đồng.");
    let outline = paper(&Story::on(DAK_LAK).cell("funds_state.value", "3").cell("funds_other.value", "1250"));
    let headings = outline.letter.body.iter().filter_map(|block| match block {
        Block::Heading(heading) if !heading.in_words.is_empty() => Some(heading.in_words.as_str()),
        _ => None,
    });
    assert_eq!(headings.collect::<Vec<_>>(), [" (bằng chữ: một nghìn hai trăm năm mươi ba đồng)"]);
    let doubtful = Story::on(DAK_LAK).cell("funds_state.value", "3").cell("funds_other.value", "nhiều");
    let has_words = |block: &Block| matches!(block, Block::Heading(heading) if !heading.in_words.is_empty());
    assert!(!paper(&doubtful).letter.body.iter().any(has_words), "a sum that misses figures is no sum");
}

#[test]
fn a_total_that_is_too_large_says_so() {
    let story = Story::on(SAMPLER).cell("a.people", "9007199254740991").cell("b.people", "1");
    let paper = paper(&story);
    assert_eq!(row(&paper, "Tổng số người")[3].doubt, Some(Doubt::TooLarge));
    assert_eq!(row(&paper, "Tổng số người")[3].text, "quá lớn");
    assert_eq!(paper.remarks[0], "Có tổng quá lớn, không tính được: xem lại các số liệu của mục đó.");
}

#[test]
fn columns_fill_the_sheet_and_a_wide_table_lies_on_its_side() {
    let upright = paper(&lai_chau());
    assert_eq!(upright.appendix.as_ref().unwrap().orientation, Orientation::Portrait);
    assert_eq!(table(&upright).widths.iter().sum::<usize>(), 1000);
    assert!(table(&upright).widths[1] > 300, "{:?}", table(&upright).widths);
    let figure = "9007199254740991";
    let story = Story::on(SAMPLER)
        .cell("a.money", "900719925474099,1")
        .cell("a.count", figure)
        .cell("a.mass", "900719925474,099");
    let wide = paper(&story);
    assert_eq!(wide.appendix.as_ref().unwrap().orientation, Orientation::Landscape);
    assert_eq!(table(&wide).widths.iter().sum::<usize>(), 1000);
}

#[test]
fn a_form_without_a_column_for_labels_prints_them_above_their_figures() {
    let text = SAMPLER.replace(r#"{ "kind": "label", "head": "Nội dung" },"#, "");
    let story = Story::on(&text).cell("a.place", "Bản Bo").added("more", "e1", "").cell("more.0.label", "Lớp nấu ăn");
    let paper = paper(&story);
    assert_eq!(row(&paper, "1.1 Hàng đầu")[0].columns, 7);
    assert!(table(&paper).rows.iter().any(|row| row.cells.iter().any(|cell| cell.text == "Bản Bo")));
    assert_eq!(row(&paper, "3.1 Lớp nấu ăn").len(), 1);
}

#[test]
fn a_computed_cell_of_an_added_row_is_printed_as_it_is_shown() {
    let mut form: serde_json::Value = serde_json::from_str(SAMPLER).unwrap();
    let cells = form["rows"][2]["added"]["cells"].as_array_mut().unwrap();
    cells[2] = serde_json::json!({ "id": "people", "label": "Cộng", "kind": "whole", "unit": "người", "sum": ["men", "women"] });
    for (id, label) in [("men", "Nam"), ("women", "Nữ")] {
        cells.push(serde_json::json!({ "id": id, "label": label, "kind": "whole", "unit": "người" }));
    }
    form["columns"][3]["columns"][0]["cells"] = serde_json::json!(["count", "people", "men", "women"]);
    let story = Story::on(&form.to_string())
        .added("more", "e1", "")
        .cell("more.0.label", "Lớp nấu ăn")
        .cell("more.0.men", "5")
        .cell("more.0.women", "3o");
    let paper = paper(&story);
    assert_eq!(row(&paper, "Lớp nấu ăn")[3].text, "5\u{a0}(*) người / 5 người / 3o\u{a0}(?) người");
    assert!(paper.remarks.iter().any(|remark| remark.starts_with("(*)")), "{:?}", paper.remarks);
}
