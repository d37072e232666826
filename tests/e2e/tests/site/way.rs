//! The way through a form: the list of sections, its search, links, back, and where one is.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, SectionList};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

/// How far from the top of the window the heading of a section stands that has the focus; `None` where the focus is elsewhere.
async fn focused_heading_of(browser: &Browser, section: &str) -> Result<Option<i64>> {
    let script = "const active = document.activeElement; \
                  return active.closest('[id]:not(h2)')?.id === arguments[0] && active.matches('h2, h3') ? \
                  Math.round(active.getBoundingClientRect().top) : null";
    Ok(browser.run(script, vec![json!(format!("section.{section}"))]).await?.as_i64())
}

/// Waits until the person is at the heading of a section, which nothing covers.
async fn await_at(browser: &Browser, section: &str) -> Result<()> {
    let what = format!("the person to be at the heading of {section}");
    wait_for(&what, async || {
        Ok(focused_heading_of(browser, section).await?.is_some_and(|top| (0..400).contains(&top)))
    })
    .await?;
    ensure!(browser.focus_is_in_view().await?, "the heading of {section} is covered");
    Ok(())
}

async fn scrolled(browser: &Browser) -> Result<i64> {
    browser.run("return Math.round(scrollY)", vec![]).await?.as_i64().context("a place of the page")
}

#[tokio::test]
async fn the_list_says_how_each_section_stands_and_what_is_left() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("2", "count")?, "17").await?;
    page.type_into(&form.name("1.1", "count")?, "2").await?;
    page.type_into(&form.name("1.1", "people")?, "30").await?;
    page.type_into(&form.name("8", "count")?, "1x").await?;
    phone.click("[name=\"section.commendation.none\"]").await?;
    let list = SectionList::open_in(&phone).await?;
    for (name, said) in [
        ("Thông tin chung", "Chưa điền"),
        ("1 Các lớp", "Đang điền 2/26"),
        ("2 Số tin bài", "Xong"),
        ("8 Tổ chức hội thảo", "Cần xem lại 1 chỗ"),
        ("9 Khen thưởng", "Không có hoạt động"),
        ("10 Kinh phí", "Chưa điền"),
        ("Xem lại", "Cần xem lại 1 chỗ"),
    ] {
        assert_eq!(list.state_of(name).await?.as_deref(), Some(said), "{name}");
    }
    let left = list.left().await?;
    assert!(left.contains("Còn 47 ô, khoảng 15 phút"), "{left}");
    phone.assert_fits_the_phone().await
}

#[tokio::test]
async fn a_line_of_the_list_leads_to_its_section_and_back_to_where_one_was() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.await_links().await?;
    page.type_into(&form.name("2", "count")?, "17").await?;
    let before = scrolled(&phone).await?;
    SectionList::open_in(&phone).await?.choose("section/funds").await?;
    await_at(&phone, "funds").await?;
    ensure!(phone.address().await?.ends_with("/section/funds"));
    wait_for("the foot to say where one is", async || Ok(SectionList::here(&phone).await? == "10 Kinh phí")).await?;

    phone.back().await?;
    wait_for("the place before", async || Ok((scrolled(&phone).await? - before).abs() < 5)).await?;
    ensure!(phone.address().await?.ends_with(FORM), "one step back: the list itself is none");
    assert_eq!(page.value(&form.name("2", "count")?).await?, "17");
    Ok(())
}

#[tokio::test]
async fn whoever_jumps_from_a_section_to_the_top_is_told_the_form_again() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?.await_links().await?;
    let funds = "document.getElementById('section.funds').scrollIntoView()";
    for (jump, place) in [(funds, "10 Kinh phí"), ("scrollTo(0, 0)", "Lai Châu 2023")] {
        phone.run(jump, vec![]).await?;
        wait_for(place, async || Ok(SectionList::here(&phone).await? == place)).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_list_takes_the_focus_and_gives_it_back_to_its_button_by_escape_and_by_a_step_back() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    for is_escape in [true, false] {
        SectionList::open_in(&phone).await?;
        let inside = "return document.activeElement.closest('dialog') !== null";
        assert_eq!(phone.run(inside, vec![]).await?, Value::Bool(true));
        if is_escape {
            phone.press(&char::from(Key::Escape).to_string()).await?;
        } else {
            phone.back().await?;
        }
        SectionList::await_shut(&phone).await?;
        wait_for("the focus on the button", async || Ok(phone.focused_name().await? == "list")).await?;
        wait_for("the form's own address", async || Ok(phone.address().await?.ends_with(FORM))).await?;
    }
    Ok(())
}

#[tokio::test]
async fn rows_are_found_without_marks_and_a_row_that_is_chosen_takes_the_focus() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let cell = form.name("1.11", "count")?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&cell, "3").await?;
    let list = SectionList::open_in(&phone).await?;
    list.look_for("chu xoa mu").await?;
    wait_for("one line", async || Ok(list.lines().await?.len() == 1)).await?;
    let (name, figures) = list.lines().await?.remove(0);
    assert!(name.starts_with("1.11 Xóa mù chữ"), "{name}");
    assert_eq!(figures, "3 lớp · – người");
    list.choose("row/literacy").await?;
    wait_for("the row's first field", async || Ok(phone.focused_name().await? == cell)).await?;
    ensure!(phone.focus_is_in_view().await?);

    let list = SectionList::open_in(&phone).await?;
    list.look_for("khong he co").await?;
    wait_for("no line", async || Ok(list.lines().await?.is_empty())).await
}

#[tokio::test]
async fn a_link_to_a_section_that_is_opened_cold_leads_there() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    phone.open(&stage.at(&format!("/{FORM}/section/contests"))?).await?;
    FormPage::shown_in(&phone, FORM).await?;
    await_at(&phone, "contests").await
}

#[tokio::test]
async fn each_section_ends_with_links_to_the_one_before_and_behind() -> Result<()> {
    let stage = Stage::set()?;
    let desktop = stage.desktop().await?;
    stage.open_form(&desktop, FORM).await?;
    desktop.wait_for("#section\\.news .ends__link--next").await?;
    desktop.click("#section\\.news .ends__link--next").await?;
    await_at(&desktop, "publications").await?;
    desktop.click("#section\\.publications .ends__link:not(.ends__link--next)").await?;
    await_at(&desktop, "news").await?;
    desktop.back().await?;
    wait_for("the section before", async || Ok(desktop.address().await?.ends_with("/section/publications"))).await?;
    wait_for("the keyboard to go on there", async || {
        Ok(focused_heading_of(&desktop, "publications").await?.is_some()
            || focused_heading_of(&desktop, "news").await?.is_some())
    })
    .await
}

#[tokio::test]
async fn the_list_leads_to_the_review_and_to_the_files() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    SectionList::open_in(&phone).await?.choose("review").await?;
    phone.wait_for("#review").await?;
    SectionList::open_in(&phone).await?.choose("send").await?;
    wait_for("the person at the files", async || {
        Ok(phone.run("return document.activeElement.id", vec![]).await? == json!("finish"))
    })
    .await?;
    ensure!(phone.focus_is_in_view().await?);
    // Under review the form is not there; whoever chooses a section is back in it.
    phone.back().await?;
    phone.wait_for("#review").await?;
    SectionList::open_in(&phone).await?.choose("section/news").await?;
    await_at(&phone, "news").await
}

#[tokio::test]
async fn the_points_behind_a_table_are_in_the_list_and_between_the_links() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, "dak-lak-2022").await?;
    let list = SectionList::open_in(&phone).await?;
    assert_eq!(list.state_of("II.3 Khó khăn").await?.as_deref(), Some("Chưa điền"));
    assert_eq!(list.state_of("II.2.6 Vận động").await?.as_deref(), Some("Chưa điền"));
    list.choose("section/difficulties").await?;
    await_at(&phone, "difficulties").await?;
    phone.click("#section\\.difficulties .ends__link--next").await?;
    await_at(&phone, "proposals").await?;
    wait_for("the foot to say so", async || Ok(SectionList::here(&phone).await?.starts_with("II.4"))).await?;
    page.type_into("proposals", "Cấp thêm sách.").await?;
    let list = SectionList::open_in(&phone).await?;
    assert_eq!(list.state_of("II.3 Khó khăn").await?.as_deref(), Some("Chưa điền"));
    assert_eq!(list.state_of("II.4 Kiến nghị").await?.as_deref(), Some("Xong"));
    Ok(())
}

#[tokio::test]
async fn what_the_document_says_is_in_the_list_wherever_one_is() -> Result<()> {
    const ABOUT: &str = "dialog.way[open] .way__about";
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let far = Form::lai_chau()?.name("5", "count")?;
    page.await_links().await?;
    page.show(&far).await?;
    SectionList::open_in(&phone).await?;
    phone.click(&format!("{ABOUT} summary")).await?;
    let said = phone.text(ABOUT).await?;
    for part in ["Hạn", "Căn cứ", "Chủ đề", "Thư điện tử"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    phone.back().await?;
    SectionList::await_shut(&phone).await?;
    wait_for("where one was", async || page.is_in_view(&far).await).await
}
