//! The sheet that an office pins up says what the form's document says, and its code leads to the form.

use phuluc::formats::guide::{self, words};
use phuluc::formats::html;
use phuluc::formats::job::{Job, Outcome};
use phuluc::formats::{run, template_file};

use crate::support::read;

const ADDRESS: &str = "https://xahoihoctap.example.gov.vn/phu-luc/#/lai-chau-2023";
const FORMS: [&str; 5] = ["lai-chau-2023", "dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"];

fn form(id: &str) -> String {
    read(&format!("public/templates/{id}.json"))
}

/// The file of a form's sheet, with its name.
fn sheet(template: &str, address: &str) -> (String, String) {
    let job = Job::Guide { template: template.to_owned(), address: address.to_owned() };
    let (outcome, bytes) = run::run(&job, &[]);
    let Outcome::Exported { name, media_type, letter } = outcome else { panic!("{outcome:?}") };
    assert_eq!((media_type.as_str(), letter.as_str()), ("text/html", ""));
    (name, String::from_utf8(bytes).unwrap())
}

#[test]
fn the_sheet_says_by_when_to_whom_and_what_is_to_be_at_hand() {
    let (name, page) = sheet(&form("lai-chau-2023"), ADDRESS);
    assert_eq!(name, "huong-dan-lai-chau-2023.html");
    for said in [
        "Lai Châu 2023",
        "Lai Châu 2023 · Tuần lễ hưởng ứng học tập suốt đời · 02/10/2023 – 08/10/2023",
        "<h1 class=\"guide__week\">Xây dựng năng lực tự học trong kỷ nguyên số</h1>",
        "<p class=\"guide__deadline\"><span class=\"guide__caption\">Hạn gửi:</span> trước ngày 20/10/2023</p>",
        "Ủy ban nhân dân tỉnh (qua Sở Giáo dục và Đào tạo)",
        "pgdtrh.sogddt@laichau.gov.vn",
        "Một số hình ảnh tiêu biểu",
        words::FIGURES,
        words::FUNDS,
        words::PHOTOS,
        words::PROMISE,
        ADDRESS,
        "<svg class=\"paper__squares\"",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[test]
fn a_week_without_a_name_is_called_by_the_title_of_its_form() {
    let nameless =
        form("lai-chau-2023").replace("\"theme\": \"Xây dựng năng lực tự học trong kỷ nguyên số\"", "\"theme\": \"\"");
    let (_, page) = sheet(&nameless, ADDRESS);
    let title = "MẪU TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC TUẦN LỄ HƯỞNG ỨNG HỌC TẬP SUỐT ĐỜI NĂM 2023";
    assert!(page.contains(&format!("<h1 class=\"guide__week\">{title}</h1>")), "{page}");
}

/// The size of letters of a class, in points.
fn points(class: &str) -> f64 {
    let rule = guide::STYLE.split_once(&format!(".{class} {{")).unwrap().1.split('}').next().unwrap();
    rule.split_once("font-size: ").unwrap().1.split("pt").next().unwrap().parse().unwrap()
}

#[test]
fn which_week_and_by_when_is_read_from_two_metres() {
    // Capitals are 0.72 of the letters' size; half of what good sight needs is left for bad light and bad eyes.
    for class in ["guide__week", "guide__deadline"] {
        let capitals = points(class) * 0.72 * 25.4 / 72.0;
        assert!(capitals >= 6.0, "{class}: {capitals} mm");
    }
    assert!(points("guide__deadline") > points("guide__title"));
}

#[test]
fn a_form_asks_to_have_at_hand_only_what_its_own_cells_ask_for() {
    for (id, figures, funds, photos) in [
        ("dong-trieu-2023", true, true, true),
        ("dak-lak-2022", true, true, false),
        ("ha-noi-2022", false, true, false),
        ("binh-phuoc-2020", false, true, false),
    ] {
        let (_, page) = sheet(&form(id), ADDRESS);
        let said = [words::FIGURES, words::FUNDS, words::PHOTOS].map(|words| page.contains(words));
        assert_eq!(said, [figures, funds, photos], "{id}");
    }
}

#[test]
fn what_the_document_does_not_say_is_left_to_be_written_by_hand() {
    for id in FORMS {
        let template = template_file::load(&form(id)).unwrap();
        let (_, page) = sheet(&form(id), ADDRESS);
        let document = &template.document;
        let missing = usize::from(document.deadline.is_none())
            + usize::from(document.recipient.is_empty())
            + usize::from(document.email.is_empty());
        // Whom to ask is always written by hand.
        assert_eq!(page.matches("guide__room\"").count(), missing + 1, "{id}");
    }
}

#[test]
fn a_sheet_without_an_address_says_so_and_leaves_room_for_one() {
    let (_, page) = sheet(&form("lai-chau-2023"), "");
    assert!(page.contains(words::NO_ADDRESS) && !page.contains("<svg") && !page.contains(words::OPEN), "{page}");
    assert_eq!(page.matches("guide__room\"").count(), 2, "one for the address, one for whom to ask");
}

#[test]
fn the_sheet_runs_nothing_and_says_only_as_text_what_a_form_or_an_address_says() {
    let odd = form("lai-chau-2023").replace("\"Lai Châu 2023\"", "\"<script>x</script> & \\\"b\\\"\"");
    let (_, page) = sheet(&odd, "https://a.example/<img src=x onerror=y>#/lai-chau-2023");
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;x&lt;/script&gt; &amp; &quot;b&quot;"), "{page}");
    assert!(page.contains("default-src 'none'"), "{page}");
    // The page shows it from the same file.
    let (style, body) = html::paper_in(&page).unwrap();
    assert_eq!(style, guide::STYLE);
    assert!(body.contains("guide__title") && !body.contains("<main"), "{body}");
}

#[cfg(feature = "office")]
#[test]
fn the_code_on_the_sheet_leads_to_the_form() {
    let long = format!("https://{}/#/lai-chau-2023", "thu-muc/".repeat(30));
    for address in [ADDRESS, "http://127.0.0.1:8080/#/lai-chau-2023", &long] {
        let (_, page) = sheet(&form("lai-chau-2023"), address);
        let squares = super::scan::squares(&page);
        let side = squares.len() * 4;
        let light = |x: usize, y: usize| if squares[y / 4][x / 4] { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, light);
        let codes: Vec<String> = picture.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
        assert_eq!(codes, [address]);
    }
}
