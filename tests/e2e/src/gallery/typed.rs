//! What is typed into a form on the way to a screen: names of fields, and texts. It must not know how it gets there.

use anyhow::{Context as _, Result};

use crate::figures::figures;
use crate::form::Form;
use crate::site::Assets;

/// The head of a report, as a person fills it in.
const HEAD: [(&str, &str); 6] = [
    ("unit", "Trung tâm học tập cộng đồng xã Mường So"),
    ("parent", "Ủy ban nhân dân xã Mường So"),
    ("place", "Lai Châu"),
    ("author", "Lò Thị Hạnh"),
    ("phone", "0912 345 678"),
    ("leader", "Nguyễn Đức Thắng"),
];

const WORDS: &str = "Đã làm xong trong Tuần lễ.\n- Treo 12 băng rôn\n- Mở 3 lớp buổi tối";

/// The first so many of a hundred texts of a form, each with the name of its field.
pub(super) fn texts(id: &str, share: usize) -> Result<Vec<(String, String)>> {
    let form = Form::read(id, &Assets::built()?)?;
    let head = HEAD.iter().map(|(name, text)| (format!("head.{name}"), (*text).to_owned()));
    let narratives: Vec<_> = form.narratives().map(|row| (row.id.clone(), WORDS.to_owned())).collect();
    let figures: Vec<_> = figures(&form).into_iter().map(|figure| (figure.name, figure.text)).collect();
    let first = |all: Vec<(String, String)>| {
        let count = (all.len() * share).div_ceil(100);
        all.into_iter().take(count)
    };
    Ok(head.chain(first(narratives)).chain(first(figures)).filter(|(_, text)| !text.is_empty()).collect())
}

/// A first figure that cannot be read, one that could mean two things, and a blank beside it.
pub(super) fn spoilt(id: &str) -> Result<Vec<(String, String)>> {
    let form = Form::read(id, &Assets::built()?)?;
    let names: Vec<String> = form.open_cells().map(|(row, cell)| row.name(cell)).collect();
    let first = names.first().with_context(|| format!("a figure in {id}"))?;
    let mut texts = vec![(first.clone(), "12o".to_owned())];
    if let [_, _, ambiguous, blank, ..] = &names[..] {
        texts.extend([(ambiguous.clone(), "1,250".to_owned()), (blank.clone(), String::new())]);
    }
    Ok(texts)
}
