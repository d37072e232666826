//! Typing: nothing that a person types is lost, changed under the caret or counted as something it is not.

use anyhow::{Context as _, Result};
use fantoccini::key::Key;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::shown;
use phuluc_e2e::form::Form;
use phuluc_e2e::keyboard::Keyboard;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

fn enter() -> String {
    char::from(Key::Enter).to_string()
}

#[tokio::test]
async fn a_total_follows_each_key() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (first, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    for (key, sum) in [("1", "1"), ("2", "12"), ("5", "125"), ("0", "1.250")] {
        page.type_into(&first, key).await?;
        page.await_total(&total, sum).await?;
    }
    assert_eq!(phone.focused_name().await?, first);
    // What follows is read out politely: that is what an `output` is for.
    assert!(phone.exists(&format!("output[name=\"{total}\"]:not([aria-live])")).await?);
    Ok(())
}

#[tokio::test]
async fn a_figure_that_cannot_be_read_stays_as_typed_and_is_left_out_of_the_total_with_a_reason() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (wrong, right, total) = (form.name("1.1", "count")?, form.name("1.2", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&right, "30").await?;
    page.type_into(&wrong, "12o").await?;
    phone.leave_field().await?;

    assert_eq!(page.value(&wrong).await?, "12o");
    let problem = page.problem(&wrong).await?;
    assert!(problem.as_ref().is_some_and(|sentence| !sentence.is_empty()), "{problem:?}");
    assert_eq!(page.problem(&right).await?, None);
    page.await_total(&total, "30").await?;

    page.retype(&wrong, "12").await?;
    page.await_total(&total, "42").await?;
    phone.leave_field().await?;
    assert_eq!(page.problem(&wrong).await?, None);
    Ok(())
}

#[tokio::test]
async fn blank_and_nought_are_two_answers() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (cell, total) = (form.name("5.1", "count")?, form.name("5", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    assert_eq!(shown(&page.total(&total).await?), None, "nothing typed, no sum");
    page.type_into(&cell, "0").await?;
    page.await_total(&total, "0").await?;
    page.retype(&cell, "").await?;
    let what = "the sum to go when the only figure goes";
    wait_for(what, async || Ok(shown(&page.total(&total).await?).is_none())).await
}

#[tokio::test]
async fn a_figure_is_grouped_when_its_field_is_left_and_not_before() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (cell, total) = (form.name("1.1", "people")?, form.name("1", "people")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&cell, "1250").await?;
    page.await_total(&total, "1.250").await?;
    assert_eq!(page.value(&cell).await?, "1250", "as typed while the caret is in it");
    phone.leave_field().await?;
    assert_eq!(page.value(&cell).await?, "1.250");
    Ok(())
}

#[tokio::test]
async fn a_vietnamese_input_method_is_not_disturbed_while_it_composes() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    for name in [form.name("1.1", "note")?, "head.unit".to_owned()] {
        page.focus(&name).await?;
        for (word, steps) in
            [("Việt ", ["V", "Vi", "Viê", "Viêt", "Việt"]), ("Nước", ["N", "Nư", "Nươ", "Nươc", "Nước"])]
        {
            let before = page.value(&name).await?;
            for step in steps {
                phone.chromium().compose(step).await?;
                assert_eq!(page.value(&name).await?, format!("{before}{step}"), "{name} while composing");
            }
            phone.chromium().commit(word).await?;
        }
        assert_eq!(page.value(&name).await?, "Việt Nước", "{name}");
    }
    page.await_saved().await?;
    assert_eq!(page.value("head.unit").await?, "Việt Nước", "after saving");
    Ok(())
}

/// Some keyboards have no composition: they take letters back and send others.
#[tokio::test]
async fn a_keyboard_that_corrects_by_backspace_is_not_disturbed_while_the_draft_is_saved() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.focus("head.author").await?;
    for (wrong, right) in [("La", "Lã"), (" Thi", " Thị"), (" Hue", " Huế")] {
        phone.press(wrong).await?;
        phone.press(&char::from(Key::Backspace).to_string()).await?;
        let last = right.chars().last().map(String::from).unwrap_or_default();
        phone.chromium().commit(&last).await?;
        page.await_saved().await?;
    }
    assert_eq!(page.value("head.author").await?, "Lã Thị Huế");
    assert_eq!(phone.focused_name().await?, "head.author");
    Ok(())
}

#[tokio::test]
async fn enter_goes_through_every_open_cell_in_the_order_of_the_paper_and_keeps_it_in_view_on_a_phone() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    go_through_by_enter(&stage, &phone).await
}

#[tokio::test]
async fn enter_goes_through_every_open_cell_and_keeps_it_in_view_on_a_wide_screen() -> Result<()> {
    let stage = Stage::set()?;
    let desktop = stage.desktop().await?;
    go_through_by_enter(&stage, &desktop).await
}

async fn go_through_by_enter(stage: &Stage, browser: &Browser) -> Result<()> {
    let form = Form::lai_chau()?;
    let names: Vec<String> = form.open_cells().map(|(row, cell)| row.name(cell)).collect();
    let page = stage.open_form(browser, FORM).await?;
    page.focus(&names[0]).await?;
    for next in &names[1..] {
        browser.press(&enter()).await?;
        assert_eq!(&browser.focused_name().await?, next);
        let what = format!("{next} in view with nothing on top of it");
        wait_for(&what, async || page.is_in_view(next).await).await?;
    }
    Ok(())
}

#[tokio::test]
async fn arrow_keys_move_between_the_rows_of_the_wide_table() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let desktop = stage.desktop().await?;
    let page = stage.open_form(&desktop, FORM).await?;
    page.focus(&form.name("1.1", "people")?).await?;
    for (key, row, cell) in [
        (Key::Down, "1.2", "people"),
        (Key::Down, "1.3", "people"),
        (Key::Up, "1.2", "people"),
        (Key::Left, "1.2", "count"),
        (Key::Right, "1.2", "people"),
    ] {
        desktop.press(&char::from(key).to_string()).await?;
        assert_eq!(desktop.focused_name().await?, form.name(row, cell)?);
    }
    Ok(())
}

#[tokio::test]
async fn whatever_tab_reaches_behind_the_last_row_stands_in_view_with_nothing_on_top_of_it() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.focus(&form.name("10.1", "count")?).await?;
    let mut reached = Vec::new();
    while !reached.contains(&"export-json".to_owned()) {
        assert!(reached.len() < 20, "Tab leads to {reached:?} and not to the exports");
        // Not sent to the field that has the focus: of the driver a file field takes only file names.
        Keyboard::of(&phone).press(Key::Tab).await?;
        reached.push(phone.focused_name().await?);
        wait_for(&format!("what Tab reached last of {reached:?} in view"), async || phone.focus_is_in_view().await)
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_block_pasted_from_a_sheet_fills_the_cells_to_the_right_and_below() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let desktop = stage.desktop().await?;
    let page = stage.open_form(&desktop, FORM).await?;
    page.focus(&form.name("1.1", "count")?).await?;
    desktop.paste("12\t340\r\n5\t1.100\r\n").await?;
    desktop.click("dialog[open] button[name=paste]").await?;
    page.await_total(&form.name("1", "count")?, "17").await?;
    page.await_total(&form.name("1", "people")?, "1.440").await?;
    desktop.leave_field().await?;
    for (row, cell, figure) in
        [("1.1", "count", 12), ("1.1", "people", 340), ("1.2", "count", 5), ("1.2", "people", 1100)]
    {
        assert_eq!(shown(&page.value(&form.name(row, cell)?).await?), Some(figure), "{row} {cell}");
    }
    Ok(())
}

#[tokio::test]
async fn words_pasted_into_a_figure_cell_stay_as_they_are() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (cell, total) = (form.name("1.1", "people")?, form.name("1", "people")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.focus(&cell).await?;
    phone.paste("1.250 người").await?;
    page.await_total(&total, "1.250").await
}

#[tokio::test]
async fn a_sum_that_is_too_large_is_said_to_be_so_and_not_shown_wrong() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (first, second) = (form.name("10.1", "count")?, form.name("10.2", "count")?);
    let total = form.name("10", "count")?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&first, "9007199254740991").await?;
    page.await_total(&total, "9.007.199.254.740.991").await?;
    page.type_into(&second, "1").await?;
    let what = "the sum to go when it is beyond what is exact";
    wait_for(what, async || Ok(shown(&page.total(&total).await?).is_none())).await
}

#[tokio::test]
async fn next_goes_through_long_texts_too_and_ends_at_the_review() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, "ha-noi-2022").await?;
    let form = Form::read("ha-noi-2022", &Assets::built()?)?;
    let first = form.narratives().next().context("a long text")?.id.clone();
    let heads = "return [...document.querySelectorAll('.head__input')].at(-1).name";
    let last_head = phone.run(heads, vec![]).await?.as_str().context("a head")?.to_owned();
    page.focus(&last_head).await?;
    phone.press(&enter()).await?;
    wait_for("the first long text", async || Ok(phone.focused_name().await? == first)).await?;
    // There it ends a line.
    page.type_into(&first, "Một\nHai").await?;
    assert_eq!((phone.focused_name().await?, phone.value(&first).await?), (first, "Một\nHai".to_owned()));

    let all = "return [...document.querySelectorAll('.cell__input, .narrative__input')].filter(one => one.name).map(one => one.name)";
    let all: Vec<String> = serde_json::from_value(phone.run(all, vec![]).await?)?;
    let cells: Vec<&String> = all.iter().filter(|name| name.contains('.')).collect();
    let last = all.iter().rposition(|name| name.contains('.')).context("a last figure")?;
    page.focus(&all[last]).await?;
    phone.press(&enter()).await?;
    let next = all.get(last + 1).map_or("review", String::as_str);
    wait_for(&format!("{next} behind {cells:?}"), async || Ok(phone.focused_name().await? == next)).await?;

    let page = stage.open_form(&phone, FORM).await?;
    let (row, cell) =
        Form::lai_chau()?.open_cells().last().map(|(row, cell)| (row.clone(), cell.clone())).context("a cell")?;
    page.focus(&row.name(&cell)).await?;
    phone.press(&enter()).await?;
    wait_for("the review", async || Ok(phone.focused_name().await? == "review")).await
}
