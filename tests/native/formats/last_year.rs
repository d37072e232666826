//! Last year's figures beside this year's: found by the same name or the one that the form says, never filled in.

use phuluc::domain::report::CellAddress;
use phuluc::domain::values::number_text;
use phuluc::formats::{last_year, template_file};
use serde_json::{Value, json};

use super::samples::{SAMPLER, Story};

fn figures(story: &Story, form: &str) -> Vec<(String, String)> {
    let kept = last_year::take(&story.template, &story.report);
    let read = last_year::read(&kept).unwrap();
    assert_eq!((read.form.as_str(), read.unit.as_str()), ("Mẫu thử", ""));
    let form = template_file::load(form).unwrap();
    let beside = read.on(&form);
    let cells = (0..).map(phuluc::domain::template::CellIndex).zip(form.cells());
    cells
        .filter_map(|(index, _)| {
            let figure = number_text::grouped(beside.figure(index)?);
            Some((CellAddress::Fixed(index).name(&form), figure))
        })
        .collect()
}

fn story() -> Story {
    Story::on(SAMPLER)
        .cell("a.count", "3")
        .cell("a.people", "12o")
        .cell("b.people", "1.250")
        .cell("a.money", "12,5")
        .cell("a.place", "Bản Bo")
}

#[test]
fn figures_and_totals_stand_beside_the_cells_of_the_same_name() {
    let expected = [("all.count", "3"), ("all.people", "1.250"), ("all.money", "12,5")]
        .into_iter()
        .chain([("a.count", "3"), ("a.money", "12,5"), ("b.people", "1.250"), ("total.people", "1.250")])
        .map(|(name, figure)| (name.to_owned(), figure.to_owned()));
    assert_eq!(figures(&story(), SAMPLER), expected.collect::<Vec<_>>());
}

#[test]
fn a_form_that_changed_says_where_its_figures_were() {
    let mut form: Value = serde_json::from_str(SAMPLER).unwrap();
    form["rows"][0]["rows"][1]["id"] = json!("evening");
    form["rows"][3]["cells"]["people"]["total"] = json!(["a.people", "evening.people", "more.people"]);
    form["last_year"] = json!({ "evening.people": "b.people", "comment": "đổi tên" });
    let found = figures(&story(), &form.to_string());
    assert!(found.contains(&("evening.people".to_owned(), "1.250".to_owned())), "{found:?}");
    form["last_year"]["nothing.people"] = json!("b.people");
    assert!(template_file::load(&form.to_string()).is_err());
}

#[test]
fn what_is_no_kept_figures_is_not_read() {
    for text in ["", "[]", "{}", "{\"form\":\"a\",\"unit\":\"b\",\"figures\":7}"] {
        assert_eq!(last_year::read(text), None, "{text}");
    }
}
