//! A report as plain words: out, through everything that messengers do to it, and in again.

use phuluc::domain::by_name::Kept;
use phuluc::domain::report::{HeadField, Identity, Report, SectionAnswer, check_code};
use phuluc::domain::template::Template;
use phuluc::formats::job::{FileKind, Imported, Job, Outcome, Refusal};
use phuluc::formats::{draft, run, template_file};
use proptest::prelude::*;

use super::round_trip::assert_same;
use super::samples::{
    AT, DAK_LAK, LAI_CHAU, SAMPLER, Story, checked_sampler, export, import, import_with, lai_chau, load,
};
use super::{forms, strategies};
use crate::mutate::Dice;
use crate::support::{cases, files};

/// What goes in words: everything but pictures and keys that nobody knows here.
fn in_words(template: &Template, report: &Report) -> Report {
    let mut report = report.clone();
    let mut has_more = !report.kept.is_empty() || !report.photos().is_empty();
    report.kept = Kept::default();
    report.photos_mut().clear();
    for (row, _) in template.rows() {
        for added in report.added_mut(row).into_iter().flatten() {
            has_more |= !added.kept.is_empty();
            added.kept = Kept::default();
        }
    }
    // The latest ancestors travel, and the message is one more of them.
    let oldest = report.identity.ancestors.len().saturating_sub(3);
    report.identity.ancestors.drain(..oldest);
    report.identity.beside = None;
    if has_more {
        report.identity.parent = None;
        report.identity.ancestors.clear();
    }
    report
}

fn opened(message: &str, form: &str) -> (Template, Report, Imported) {
    let imported = import_with(message.as_bytes(), Some(form)).unwrap_or_else(|why| panic!("{why:?}:\n{message}"));
    let template = load(&imported.template);
    let report = draft::decode(&template, &imported.draft).unwrap();
    (template, report, imported)
}

fn in_part(message: &str, form: &str) -> Result<Report, Refusal> {
    let job = Job::Import { template: Some(form.to_owned()), at: AT.to_owned(), in_part: true };
    match run::run(&job, message.as_bytes()).0 {
        Outcome::Imported(imported) => Ok(draft::decode(&load(&imported.template), &imported.draft).unwrap()),
        Outcome::Refused(why) => Err(why),
        other => panic!("{other:?}"),
    }
}

fn form_and_report() -> impl Strategy<Value = (String, Report)> {
    forms::form().prop_flat_map(|text| {
        let template = load(&text);
        (Just(text), strategies::report(template))
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_report_on_any_form_comes_back_from_its_message((text, report) in form_and_report()) {
        let template = load(&text);
        let message = String::from_utf8(export(&text, &template, &report, FileKind::Text)).unwrap();
        let (_, back, imported) = opened(&message, &text);
        prop_assert!(!imported.check_differs);
        assert_same(&template, &in_words(&template, &report), &back);
    }

    #[test]
    fn any_report_comes_back_from_its_message_joined_to_one_line(report in strategies::report(load(SAMPLER))) {
        let template = load(SAMPLER);
        let message = String::from_utf8(export(SAMPLER, &template, &report, FileKind::Text)).unwrap();
        let joined = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let (_, back, imported) = opened(&joined, SAMPLER);
        prop_assert!(!imported.check_differs);
        assert_same(&template, &in_words(&template, &report), &back);
    }
}

fn sampled() -> Story {
    Story::on(&checked_sampler())
        .head(HeadField::Unit, "Xã [Bản] Bo")
        .cell("a.count", "2")
        .cell("a.people", "12o")
        .cell("a.money", "1,5")
        .cell("a.day", "5/10/2023")
        .cell("a.place", "Nhà văn hóa; bản Hon")
        .note("a", "Mưa lũ\nphải hoãn")
        .narrative("story", "Đoạn một.\n\n- ý một | ý hai")
        .section("all", SectionAnswer::BlankIsZero)
        .added("more", "e1", "mới")
        .cell("more.0.label", "Lớp nấu ăn: món Thái")
        .cell("more.0.mass", "1,25")
        .explained("both.a", "Lớp mở sau; sẽ báo thêm")
        .photo("p1", "Khai mạc")
}

#[test]
fn a_message_reads_from_top_to_bottom() {
    let story = sampled();
    let message = story.export_text(FileKind::Text);
    let expected = include_str!("sampler.txt").replace("FINGERPRINT", &story.template.fingerprint);
    assert_eq!(message, expected, "\n{message}");
}

#[test]
fn a_message_asks_for_its_form_in_this_very_edition() {
    let story = lai_chau();
    let message = story.export(FileKind::Text);
    let needs = Refusal::NeedsEdition {
        form: "lai-chau-2023".to_owned(),
        version: 1,
        fingerprint: story.template.fingerprint.clone(),
    };
    assert_eq!(import(&message), Err(needs.clone()));
    assert_eq!(import_with(&message, Some(DAK_LAK)), Err(needs.clone()));
    let other_edition = LAI_CHAU.replacen("Các lớp", "Những lớp", 1);
    assert_eq!(import_with(&message, Some(&other_edition)), Err(needs));
    assert!(import_with(&message, Some(LAI_CHAU)).is_ok());
}

/// What messengers and mail programs do, with its name.
type Alteration = (&'static str, fn(&str) -> String);

fn alterations() -> Vec<Alteration> {
    vec![
        ("line ends of Windows", |text| text.replace('\n', "\r\n")),
        ("trimmed lines, none blank", |text| {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }),
        ("one line", |text| text.lines().collect::<Vec<_>>().join(" ")),
        ("spaces that do not break", |text| text.replace(' ', "\u{a0}")),
        ("two spaces", |text| text.replace(' ', "  ")),
        ("curly quotes", |text| text.replace('"', "”").replace('\'', "’")),
        ("straight quotes", |text| text.replace(['“', '”'], "\"")),
        ("long dashes", |text| text.replace('-', "–")),
        ("letters and marks apart", decomposed),
        ("quoted", |text| quoted(text, "> ", "\n")),
        ("quoted twice", |text| quoted(text, ">> ", "\r\n")),
        ("wrapped at 60 signs", |text| wrapped(text, 60)),
        ("wrapped and quoted", |text| quoted(&wrapped(text, 60), "> ", "\n")),
        ("words around", |text| {
            format!("[10:32, 12/10/2023] Mai: Em gửi chị ạ [xem nhé: ok]\n{text}\nEm cảm ơn chị! [hết]")
        }),
        ("marks of direction and length", |text| format!("\u{feff}{}", text.replace('\n', "\u{200b}\n\u{200e}"))),
        ("sent twice", |text| format!("{text}\n{text}")),
        ("in parts, the later first", |text| {
            let middle = text.match_indices('\n').map(|(at, _)| at).nth(text.lines().count() / 2).unwrap();
            format!("{}\nMai, 10:33\n{}", &text[middle..], &text[..middle])
        }),
        ("in parts that overlap", |text| {
            let lines: Vec<&str> = text.lines().collect();
            let third = lines.len() / 3;
            [&lines[..2 * third].join("\n"), "…", &lines[third..].join("\n")].join("\n")
        }),
    ]
}

fn quoted(text: &str, sign: &str, end: &str) -> String {
    text.lines().flat_map(|line| [sign, line, end]).collect()
}

/// The letters of Vietnamese with their marks apart, as some systems send them (NFD).
fn decomposed(text: &str) -> String {
    const VOWELS: [(&str, &str); 12] = [
        ("a", "àáảãạ"),
        ("a\u{306}", "ằắẳẵặ"),
        ("a\u{302}", "ầấẩẫậ"),
        ("e", "èéẻẽẹ"),
        ("e\u{302}", "ềếểễệ"),
        ("i", "ìíỉĩị"),
        ("o", "òóỏõọ"),
        ("o\u{302}", "ồốổỗộ"),
        ("o\u{31b}", "ờớởỡợ"),
        ("u", "ùúủũụ"),
        ("u\u{31b}", "ừứửữự"),
        ("y", "ỳýỷỹỵ"),
    ];
    const PLAIN: [(char, &str); 6] = [
        ('ă', "a\u{306}"),
        ('â', "a\u{302}"),
        ('ê', "e\u{302}"),
        ('ô', "o\u{302}"),
        ('ơ', "o\u{31b}"),
        ('ư', "u\u{31b}"),
    ];
    let marks = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
    let apart = |c: char| -> Option<String> {
        if let Some((_, plain)) = PLAIN.iter().find(|(whole, _)| *whole == c) {
            return Some((*plain).to_owned());
        }
        VOWELS.iter().find_map(|(plain, toned)| {
            let tone = toned.chars().position(|whole| whole == c)?;
            Some(format!("{plain}{}", marks[tone]))
        })
    };
    let mut found = String::new();
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        match apart(small) {
            Some(letters) if small == c => found.push_str(&letters),
            Some(letters) => found.push_str(&letters.to_uppercase()),
            None => found.push(c),
        }
    }
    found
}

fn wrapped(text: &str, width: usize) -> String {
    let mut found = String::new();
    for line in text.lines() {
        let mut length = 0;
        for word in line.split(' ') {
            let count = word.chars().count();
            if length > 0 {
                found.push(if length + count > width { '\n' } else { ' ' });
            }
            length = if length + count > width { count } else { length + count + 1 };
            found.push_str(word);
        }
        found.push('\n');
    }
    found
}

/// What changes signs inside of words.
const CHANGES_WORDS: [&str; 4] = ["curly quotes", "straight quotes", "long dashes", "letters and marks apart"];

#[test]
fn everything_that_messengers_do_leaves_every_figure_as_it_was() {
    for story in [lai_chau(), filled_in(DAK_LAK)] {
        let message = story.export_text(FileKind::Text);
        let before = check_code::of(&story.template, &story.report);
        let mut all = message.clone();
        for (name, alter) in alterations() {
            let (template, report, imported) = opened(&alter(&message), &story.text);
            assert!(!imported.check_differs, "{name}");
            assert_eq!(check_code::of(&template, &report), before, "{name}");
            // What it descends from is told by `assert_same`, where no words were changed.
            let identity = Identity { ancestors: Vec::new(), ..report.identity.clone() };
            assert_eq!(identity, story.report.identity, "{name}");
            if !CHANGES_WORDS.contains(&name) {
                assert_same(&template, &story.report, &report);
            }
            assert_eq!(imported.filled, opened(&message, &story.text).2.filled, "{name}");
            if name != "long dashes" {
                all = alter(&all);
            }
        }
        let (template, report, _) = opened(&all, &story.text);
        assert_eq!(check_code::of(&template, &report), before, "all of it");
    }
}

#[test]
fn a_message_that_breaks_off_says_so_wherever_it_does() {
    assert!(most_found_when_cut(&sampled(), 3) > 5);
    assert!(most_found_when_cut(&lai_chau(), 47) > 40);
}

/// Cuts a message at every so many bytes, and behind every mark. Gives how many lines were found at most.
fn most_found_when_cut(story: &Story, step: usize) -> usize {
    let message = story.export_text(FileKind::Text);
    let message = message.trim_end();
    let mut most = 0;
    let ends = (0..message.len()).filter(|end| end % step == 0 || message.as_bytes()[*end - 1] == b']');
    for end in ends.filter(|end| message.is_char_boundary(*end)) {
        match import_with(&message.as_bytes()[..end], Some(&story.text)) {
            Err(Refusal::Empty | Refusal::NotAReport) => assert_eq!(most, 0, "{end}"),
            Err(Refusal::Partial { found, of, has_beginning, has_end }) => {
                assert!(found >= most && found <= of && has_beginning && !has_end, "{end}");
                most = found;
            }
            other => panic!("{end}: {other:?}"),
        }
    }
    most
}

#[test]
fn parts_are_put_together_and_what_is_missing_is_said() {
    let story = lai_chau();
    let message = story.export_text(FileKind::Text);
    let lines: Vec<&str> = message.lines().collect();
    let parts: Vec<String> = lines.chunks(lines.len() / 3 + 1).map(|lines| lines.join("\n")).collect();
    let open = |parts: &[&String]| {
        let text = parts.iter().map(|part| part.as_str()).collect::<Vec<_>>().join("\n");
        import_with(text.as_bytes(), Some(LAI_CHAU))
    };
    let [first, middle, last] = parts.iter().collect::<Vec<_>>()[..] else { panic!("{}", parts.len()) };
    let missing = |parts: &[&String]| match open(parts) {
        Err(Refusal::Partial { has_beginning, has_end, found, of }) => (has_beginning, has_end, of > 0, found > 0),
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(&[first]), (true, false, true, true));
    assert_eq!(missing(&[middle]), (false, false, false, true));
    assert_eq!(missing(&[last]), (false, true, true, true));
    assert_eq!(missing(&[first, last]), (true, true, true, true));
    assert_eq!(missing(&[middle, last]), (false, true, true, true));
    assert!(!open(&[first, middle, last]).unwrap().check_differs);
    assert!(open(&[last, middle, first]).is_ok());

    let report = in_part(first, LAI_CHAU).unwrap();
    assert_eq!(report.head_field(HeadField::Unit), "Ủy ban nhân dân xã Bản Bo");
    assert_eq!(report.identity.parent, None, "a part must not take the place of the whole");
    assert!(matches!(in_part(last, LAI_CHAU), Err(Refusal::Partial { has_beginning: false, .. })));
}

#[test]
fn parts_of_two_reports_are_never_put_together() {
    let one = lai_chau();
    let other = lai_chau().cell("news.count", "9999");
    let (first, second) = (one.export_text(FileKind::Text), other.export_text(FileKind::Text));
    assert_eq!(import_with(format!("{first}\n{second}").as_bytes(), Some(LAI_CHAU)), Err(Refusal::Mixed));
    let mut later = lai_chau();
    later.report.identity.revision += 1;
    let later = later.export_text(FileKind::Text);
    assert_eq!(import_with(format!("{first}\n{later}").as_bytes(), Some(LAI_CHAU)), Err(Refusal::Mixed));
    // Without the first mark and the last of the second only the code of the figures can tell.
    let figure = "[s15: 9999 tin, bài]";
    let line = first.lines().find(|line| line.contains("[s15:")).unwrap();
    let changed = first.replace(line, &format!("2. Số tin bài {figure}"));
    assert!(import_with(changed.as_bytes(), Some(LAI_CHAU)).unwrap().check_differs);
}

#[test]
fn a_message_in_a_narrative_does_not_pass_for_the_report() {
    let inner = lai_chau().cell("news.count", "9999").export_text(FileKind::Text);
    let story = lai_chau().narrative("results", &inner);
    let (template, report, imported) = opened(&story.export_text(FileKind::Text), LAI_CHAU);
    assert!(!imported.check_differs);
    assert_same(&template, &story.report, &report);
    // Nor does it in a file of data.
    assert_eq!(import(&story.export(FileKind::Json)).unwrap().filled, imported.filled);
}

#[test]
fn no_altered_message_panics_or_opens_with_other_figures_in_silence() {
    alter_and_open(&sampled(), files(2_000));
    alter_and_open(&lai_chau(), 100);
}

fn alter_and_open(story: &Story, files: u64) {
    let message = story.export_text(FileKind::Text);
    let before = check_code::of(&story.template, &story.report);
    let alterations = alterations();
    let (mut opened, mut refused) = (0, 0);
    for seed in 0..files {
        let mut dice = Dice::new(seed);
        let mut text: Vec<char> = message.chars().collect();
        for _ in 0..=dice.below(3) {
            let (at, length) = (dice.below(text.len()), dice.below(60));
            let end = (at + length).min(text.len());
            match dice.below(5) {
                0 => text.truncate(at),
                1 => drop(text.drain(at..end)),
                2 => {
                    let copy = text[at..end].to_vec();
                    let to = dice.below(text.len());
                    drop(text.splice(to..to, copy));
                }
                3 => text.insert(at, *[']', '[', '\\', ';', '|', '9', ':', '{'].get(dice.below(8)).unwrap()),
                _ => text.get_mut(at).into_iter().for_each(|c| *c = '7'),
            }
        }
        let text = alterations[dice.below(8)].1(&text.into_iter().collect::<String>());
        match import_with(text.as_bytes(), Some(&story.text)) {
            Ok(imported) => {
                let template = load(&imported.template);
                let report = draft::decode(&template, &imported.draft).unwrap();
                let is_same = check_code::of(&template, &report) == before;
                assert!(is_same || imported.check_differs, "{seed}");
                opened += 1;
            }
            Err(Refusal::BadDraft) => panic!("{seed}: an import blames the page"),
            Err(_) => refused += 1,
        }
    }
    assert!(opened > 5 && refused > 5, "{opened} opened, {refused} refused");
}

#[test]
fn a_hostile_message_is_refused_without_much_work() {
    let head = {
        let message = Story::on(SAMPLER).export_text(FileKind::Text);
        let begin = message.find("[phuluc").unwrap();
        let end = begin + message[begin..].find(']').unwrap() + 1;
        message[begin..end].to_owned()
    };
    let rows = (1..=3_000).map(|number| format!("[d4.{number}: ]")).collect::<Vec<_>>().concat();
    let many = format!("{head}{rows}");
    assert_eq!(in_part(&many, SAMPLER), Err(Refusal::Damaged { place: "d4.2001".to_owned() }));
    let same = format!("{head}[d4.1: ][d4.2: ][ids: 4.1 e1 4.2 e1]");
    assert_eq!(in_part(&same, SAMPLER), Err(Refusal::Damaged { place: "d4.2".to_owned() }));
    let id = head.replace(" b3f2a", " b../3f2a");
    assert_eq!(in_part(&id, SAMPLER), Err(Refusal::Damaged { place: "report.id".to_owned() }));
    let revision = head.replace(" r17", " r9007199254740992");
    assert_eq!(in_part(&revision, SAMPLER), Err(Refusal::Damaged { place: "report.revision".to_owned() }));
    let long = format!("{head}[unit: {}]", "x".repeat(500_000));
    assert_eq!(in_part(&long, SAMPLER), Err(Refusal::Damaged { place: "unit".to_owned() }));
    // Rows, cells and numbers that no form has.
    let nowhere = format!("{head}[s4294967295: 1][s999: 1][d999.1: 1][l0: x][z2: x][s1: 1; 2; 3; 4; 5; 6; 7]");
    assert_eq!(in_part(&nowhere, SAMPLER).map(|report| report.is_untouched()), Ok(false));
    for brackets in ["[", "[s1:", "[s1: \\", "]", "[phuluc:"] {
        let many = brackets.repeat(400_000);
        assert!(import(many.as_bytes()).is_err());
    }
}

#[test]
fn the_messages_of_the_five_forms_are_those_that_a_person_has_looked_at() {
    for id in ["lai-chau-2023", "dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"] {
        let text = crate::support::read(&format!("public/templates/{id}.json"));
        let story = if id == "lai-chau-2023" { lai_chau() } else { filled_in(&text) };
        let message = story.export_text(FileKind::Text);
        super::golden::check(&format!("{id}.txt"), &message);
        let (template, report, _) = opened(&message, &template_file::canonical(&text).unwrap());
        assert_same(&template, &story.report, &report);
    }
}

/// A report with something in every place that a form has.
fn filled_in(text: &str) -> Story {
    let mut story = Story::on(text).head(HeadField::Unit, "Trung tâm học tập cộng đồng xã Mường So");
    let template = story.template.clone();
    for (position, name) in crate::support::open_cells(&template).iter().enumerate() {
        if position % 5 != 3 {
            story = story.cell(name, &(position * 37 + 1).to_string());
        }
    }
    for (index, row) in template.rows() {
        if row.narrative.is_some() {
            story = story.narrative(&row.id, "Đã họp Ban chỉ đạo.\n- Phân công từng người\n- Kiểm tra hằng tuần");
        }
        if let Some(added) = &row.added {
            story = story.added(&row.id, "e1", "");
            for cell in added.cells.iter().filter(|cell| cell.is_open()) {
                let name = format!("{}.0.{}", row.id, cell.id);
                story = story.cell(&name, if cell.kind.is_number() { "12" } else { "Ngày hội đọc sách" });
            }
        }
        if index.0 % 11 == 2 {
            story = story.note(&row.id, "Số ước tính");
        }
    }
    story
}
