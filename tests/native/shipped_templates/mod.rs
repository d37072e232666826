//! The forms that ship say what the official papers say: each is compared with what was copied from its document.

mod documents;
mod listing;
mod outlines;
mod ready;
mod tables;

use phuluc::domain::template::{Row, RowIndex, Template, Term};
use phuluc::formats::template_file::{self, IndexEntry};

use crate::support::read;

const FORMS: [&str; 5] = ["lai-chau-2023", "dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"];

fn shipped(id: &str) -> Template {
    let text = read(&format!("public/templates/{id}.json"));
    template_file::load(&text).unwrap_or_else(|problems| panic!("{id}: {problems:?}"))
}

fn all() -> impl Iterator<Item = Template> {
    FORMS.into_iter().map(shipped)
}

fn index() -> Vec<IndexEntry> {
    template_file::load_index(&read("public/templates/index.json")).unwrap()
}

/// Where a row stands, in printed numbers: "II.2".
fn address(form: &Template, row: RowIndex) -> String {
    let Row { number, parent, .. } = form.row(row);
    let above = parent.map(|parent| address(form, parent)).unwrap_or_default();
    let numbers = [above.as_str(), number.as_str()];
    numbers.into_iter().filter(|number| !number.is_empty()).collect::<Vec<_>>().join(".")
}

/// The cells of this id in the rows directly below a row, as a total would name them.
fn cells_below(form: &Template, row: RowIndex, cell: &str) -> Vec<Term> {
    let below = form.rows().filter(|(_, below)| below.parent == Some(row));
    below.filter_map(|(index, _)| form.cell_by_id(index, cell)).map(Term::Cell).collect()
}

#[test]
fn the_ids_that_reports_rely_on_stay_as_they_are() {
    for (form, expected) in [
        (
            "lai-chau-2023",
            "results training training_profession training_language training_it worker_skills rural_vocation \
             general_education life_skills science_and_law teacher_training learning_centre_staff lower_secondary \
             literacy training_other news publications book_drive book_donor_groups book_donor_people books_donated \
             contests book_fairs exhibitions history_contests book_contests activities sports performing_arts \
             museum_visits learning_talks opening opening_districts opening_schools seminars commendation \
             commended_groups commended_people funds funds_state funds_other other",
        ),
        (
            "dong-trieu-2023",
            "results training training_people training_profession training_language training_it worker_skills \
             rural_vocation general_education life_skills science_and_law teacher_training learning_centre_staff \
             primary_and_lower_secondary literacy training_other news publications book_drive book_donors \
             books_donated contests book_fairs exhibitions history_contests book_contests learning_talks \
             contests_other activities sports performing_arts museum_visits opening opening_communes opening_schools \
             seminars commendation commended_groups commended_people funds funds_state funds_other other",
        ),
        (
            "dak-lak-2022",
            "organisation direction opening week_activities funds funds_state funds_other appraisal \
             results_and_lessons figures organising_units participants news news_articles news_television news_radio \
             wall_newspapers publicity leaflets documents_issued banners seminars seminars_held seminar_people \
             exhibitions classes classes_opened class_learners book_drive bookcases books_donated difficulties \
             proposals",
        ),
        (
            "ha-noi-2022",
            "direction week_activities publicity opening online_learning technology_firms open_materials forums \
             school_activities funds funds_state funds_other supervision_and_commendation difficulties_and_proposals",
        ),
        (
            "binh-phuoc-2020",
            "implementation direction week_activities funds funds_state funds_other appraisal results difficulties \
             lessons proposals",
        ),
    ] {
        let form = shipped(form);
        let ids: Vec<&str> = form.rows().map(|(_, row)| row.id.as_str()).collect();
        assert_eq!(ids.join(" "), expected.split_whitespace().collect::<Vec<_>>().join(" "), "{}", form.id);
    }
}

/// Figures of two forms can be laid side by side only where the same id is asked for in the same words.
#[test]
fn a_row_of_one_id_is_the_same_thing_in_both_tables_of_2023() {
    let (one, other) = (shipped("lai-chau-2023"), shipped("dong-trieu-2023"));
    let mut shared = 0;
    for (index, row) in one.rows() {
        let Some(twin) = other.row_by_id(&row.id) else { continue };
        shared += 1;
        for (_, cell) in one.cells_of(index) {
            let Some(counted) = other.cell_by_id(twin, &cell.id) else { continue };
            assert_eq!(other.cell(counted).unit, cell.unit, "{}.{}", row.id, cell.id);
        }
        assert_eq!(first_words(&row.label), first_words(&other.row(twin).label), "{}", row.id);
    }
    assert_eq!(shared, 38);
}

fn first_words(label: &str) -> String {
    let written_out = label.replace("CSGD", "cơ sở giáo dục").replace(',', "");
    written_out.to_lowercase().split(' ').take(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_form_asks_for_words_in_these_places() {
    let asked: Vec<String> = all()
        .map(|form| {
            let narratives = form.rows().filter(|(_, row)| row.narrative.is_some());
            let ids: Vec<&str> = narratives.map(|(_, row)| row.id.as_str()).collect();
            format!("{}: {}", form.name, ids.join(" "))
        })
        .collect();
    let expected = [
        "Lai Châu 2023: results",
        "Đông Triều 2023: results",
        "Đắk Lắk 2022: direction opening week_activities results_and_lessons difficulties proposals",
        "Hà Nội 2022: direction publicity opening online_learning technology_firms open_materials forums \
         school_activities supervision_and_commendation difficulties_and_proposals",
        "Bình Phước 2020: direction week_activities results difficulties lessons proposals",
    ];
    assert_eq!(asked, expected);
}

#[test]
fn every_field_of_money_says_how_to_write_millions() {
    let mut fields = 0;
    for form in all() {
        for (index, row) in form.rows() {
            if form.cells_of(index).any(|(_, cell)| cell.is_open() && cell.unit == "đồng") {
                assert_eq!(row.hint, "Viết đủ số đồng: 12 triệu là 12.000.000", "{} {}", form.id, row.id);
                fields += 1;
            }
        }
    }
    assert_eq!(fields, 2 * FORMS.len());
}
