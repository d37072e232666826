//! The letter that takes a report along: what it says, and how long it may become.

use phuluc::domain::report::{HeadField, check_code};
use phuluc::formats::job::{FileKind, Job, Outcome};
use phuluc::formats::{draft, letter, run};

use super::samples::{AT, FORMS, PROGRAM, Story, filled, lai_chau};

fn letter_of(story: &Story, kind: FileKind) -> String {
    let job = Job::Export {
        kind,
        template: story.text.clone(),
        draft: draft::encode(&story.template, &story.report, AT),
        at: AT.to_owned(),
        program: PROGRAM.to_owned(),
        pictures: Vec::new(),
    };
    match run::run(&job, &[]).0 {
        Outcome::Exported { letter, .. } => letter,
        other => panic!("{other:?}"),
    }
}

/// As a browser writes it into a link.
fn encoded(text: &str) -> usize {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) { 1 } else { 3 }).sum()
}

#[test]
fn a_letter_says_who_sends_what_on_which_form_with_its_code_and_its_totals() {
    let story = lai_chau();
    let text = letter_of(&story, FileKind::Html);
    let (subject, words) = text.split_once('\n').unwrap();
    assert_eq!(
        subject,
        "Báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 - Ủy ban nhân dân xã Bản Bo"
    );
    let code = check_code::of(&story.template, &story.report);
    for wanted in [
        "Kính gửi: Ủy ban nhân dân tỉnh (qua Sở Giáo dục và Đào tạo)",
        "Ủy ban nhân dân xã Bản Bo gửi báo cáo trong tệp đính kèm:\r\nlai-chau-2023_",
        ".html\r\n",
        &format!("Mã kiểm tra số liệu: {code}"),
        "Mẫu: Lai Châu 2023, bản 1",
        "Mục 1: 8.230 lớp, 13.751 người",
    ] {
        assert!(words.contains(wanted), "no {wanted} in {words}");
    }
    assert!(!words.contains("đã gửi"), "{words}");
    assert_eq!(words.matches('\n').count(), words.matches("\r\n").count(), "{words:?}");
    assert_eq!(letter_of(&story, FileKind::Json), "");
}

#[test]
fn no_letter_is_longer_than_every_mail_program_takes() {
    for form in FORMS {
        let story = filled(form).head(HeadField::Unit, &"Trung tâm học tập cộng đồng ".repeat(40));
        let text = letter_of(&story, FileKind::Html);
        assert!(encoded(&text) <= letter::MOST + 3, "{} in {text}", encoded(&text));
        assert!(text.contains(".html") && text.contains("Mã kiểm tra"), "{text}");
    }
}
