//! The list of forms, and the README's table of them, name exactly the files that ship and say what these say.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use phuluc::domain::template::Template;
use phuluc::formats::template_file;

use super::{FORMS, address, all, index, shipped};
use crate::support::{files_below, read};

#[test]
fn the_list_of_forms_names_exactly_the_files_that_ship() {
    let listed: Vec<String> = index().into_iter().map(|entry| entry.id).collect();
    assert_eq!(listed, FORMS);
    let mut files: Vec<String> = FORMS.map(|id| format!("public/templates/{id}.json")).into();
    files.push("public/templates/index.json".to_owned());
    files.sort();
    assert_eq!(files_below("public/templates", ""), files);
}

#[test]
fn the_list_of_forms_says_what_the_forms_say() {
    for entry in index() {
        let form = shipped(&entry.id);
        assert_eq!((&form.id, &form.name), (&entry.id, &entry.name));
        assert_eq!(form.title_block.title.join(" ").to_lowercase(), entry.title.to_lowercase());
        assert_eq!((form.document.week, form.document.deadline), (entry.week, entry.deadline));
        assert!(!entry.place.is_empty() && form.document.issuer.ends_with(&entry.place), "{}", entry.place);
    }
}

#[test]
fn the_list_of_forms_may_hold_keys_of_a_newer_site() {
    let newer = r#"{ "format": "phuluc.templates", "format_version": 1, "news": [], "templates": [
        { "id": "a", "name": "A", "colour": "red", "week": { "from": "2023-10-02", "moon": 1 } }] }"#;
    let entries = template_file::load_index(newer).unwrap();
    assert_eq!(entries[0].week, Some((NaiveDate::from_ymd_opt(2023, 10, 2).unwrap(), None)));
    assert_eq!((entries[0].title.as_str(), entries[0].deadline), ("", None));
}

#[test]
fn a_broken_list_of_forms_is_told_with_places() {
    let broken = r#"{ "format": "phuluc.templates", "format_version": 1, "templates": [
        { "name": "A" }, 7, { "id": "b", "name": "B", "deadline": "soon" }] }"#;
    let problems = template_file::load_index(broken).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.place.path.as_str()).collect();
    assert_eq!(paths, ["templates[0]", "templates[1]", "templates[2].deadline"]);
    assert!(template_file::load_index(&read("public/templates/lai-chau-2023.json")).is_err());
}

#[test]
fn the_readme_lists_the_forms_that_ship_with_their_rows_and_totals() {
    let readme = read("README.md");
    let section = readme.split("\n## Forms\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let lines: Vec<Vec<&str>> = section
        .lines()
        .filter(|line| line.contains("public/templates/"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let described: Vec<Vec<String>> = all().map(|form| line_of_readme(&form)).collect();
    for (line, described) in lines.iter().zip(&described) {
        assert!(line[0].starts_with(&described[0]), "{line:?}");
        assert_eq!(line[1..], described[1..]);
    }
    assert_eq!(lines.len(), described.len());
}

/// `name | file | rows | narratives | where totals stand`.
fn line_of_readme(form: &Template) -> Vec<String> {
    let narratives = form.rows().filter(|(_, row)| row.narrative.is_some()).count();
    let computed = form.rows().filter(|(index, _)| form.cells_of(*index).any(|(_, cell)| !cell.is_open()));
    let mut seen = BTreeSet::new();
    let totals: Vec<String> =
        computed.map(|(index, _)| address(form, index)).filter(|address| seen.insert(address.clone())).collect();
    vec![
        form.name.clone(),
        format!("`public/templates/{}.json`", form.id),
        form.row_count().to_string(),
        narratives.to_string(),
        totals.join(", "),
    ]
}

#[test]
fn the_example_of_the_readme_is_a_sound_form_that_fits_the_schema() {
    let readme = read("README.md");
    let example = readme.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let form = template_file::load(example).unwrap();
    assert_eq!((form.id.as_str(), form.parts().len()), ("phu-luc-2026", 2));
    let schema = serde_json::from_str(&read("public/schema/template-1.json")).unwrap();
    let value = serde_json::from_str(example).unwrap();
    assert_eq!(crate::json_schema::problems(&schema, &value), [""; 0]);
}
