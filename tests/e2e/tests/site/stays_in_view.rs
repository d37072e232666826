//! What stays in the window while somebody reads on: a line of a total at its top, the way to the list at its foot. Neither
//! lies over what a person is at.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::keyboard::Keyboard;
use phuluc_e2e::pages::{FormPage, SectionList};
use phuluc_e2e::site::second_part;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::json;

use crate::FORM;

/// A line and a half of the page's letters, with what stands around it.
const MOST_OF_A_TOTAL: f64 = 48.0;

async fn number(browser: &Browser, script: &str) -> Result<f64> {
    browser.run(script, vec![]).await?.as_f64().context("a number")
}

async fn number_of(browser: &Browser, script: &str, field: &str) -> Result<f64> {
    browser.run(script, vec![json!(field)]).await?.as_f64().context("a number")
}

async fn fill_in_a_sum(form: &Form, page: FormPage<'_>) -> Result<()> {
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.type_into(&form.name("1.1", "people")?, "12500").await?;
    page.type_into(&form.name("1.11", "count")?, "-5").await
}

#[tokio::test]
async fn a_line_of_a_total_stays_and_covers_neither_much_nor_a_link() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    for width in [360, 320] {
        let phone = stage.phone().await?;
        phone.be_a_phone_of(width).await?;
        let page = stage.open_form(&phone, FORM).await?;
        fill_in_a_sum(&form, page).await?;
        page.await_links().await?;
        page.show(&form.name("1.11", "people")?).await?;
        let place =
            "const line = document.querySelector('#section\\\\.training .total__line').getBoundingClientRect();";
        let top = number(&phone, &format!("{place} return Math.round(line.top)")).await?;
        assert!(top.abs() < 1.0, "the total has gone to {top}");
        let height = number(&phone, &format!("{place} return line.bottom")).await?;
        ensure!(height <= MOST_OF_A_TOTAL, "{height} px of the window at {width}");
        let figure = phone.find("#section\\.training .total__figure").await?;
        ensure!(phone.is_in_view(&figure).await?, "the figure is covered");
        let link = "const link = document.querySelector('#section\\\\.training .ends__link'); \
                    scrollBy(0, link.getBoundingClientRect().top - 2); ";
        phone.run(link, vec![]).await?;
        let link = phone.find("#section\\.training .ends__link").await?;
        ensure!(phone.is_in_view(&link).await?, "the total lies over the links at {width}");
    }
    Ok(())
}

#[tokio::test]
async fn with_letters_twice_as_large_the_list_is_one_tap_away_wherever_one_is() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone_with_large_letters().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.await_links().await?;
    for scrolled in ["0", "document.body.scrollHeight / 2", "document.body.scrollHeight"] {
        phone.run(&format!("scrollTo(0, {scrolled})"), vec![]).await?;
        let button = phone.find("button[name=list]").await?;
        ensure!(phone.is_in_view(&button).await?, "no way to the list at {scrolled}");
    }
    let height = number(&phone, "return document.querySelector('.foot').getBoundingClientRect().height").await?;
    ensure!(height < 150.0, "the foot takes {height} px");
    SectionList::open_in(&phone).await?.choose("section/news").await
}

/// Goes with the tabulator through some boxes, each of which has to be seen.
async fn goes_through_boxes(browser: &Browser, from: &str) -> Result<()> {
    FormPage::shown_in(browser, FORM).await?.focus(from).await?;
    for _ in 0..14 {
        Keyboard::of(browser).press(Key::Tab).await?;
        let at = "const one = document.activeElement, box = one.getBoundingClientRect(); \
                  return `${one.name || one.innerText} at ${box.top} to ${box.bottom} of ${innerHeight}, foot at \
                  ${document.querySelector('.foot').getBoundingClientRect().top}`";
        ensure!(browser.focus_is_in_view().await?, "covered: {}", browser.run(at, vec![]).await?);
    }
    Ok(())
}

#[tokio::test]
async fn in_a_small_window_the_box_that_one_is_in_is_seen() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    for (height, size) in [(480, "100%"), (360, "100%"), (568, "125%"), (568, "150%")] {
        let window = stage.phone().await?;
        window.be_a_desktop(320, height).await?;
        let page = stage.open_form(&window, FORM).await?;
        page.await_links().await?;
        window.run("document.documentElement.style.fontSize = arguments[0]", vec![json!(size)]).await?;
        fill_in_a_sum(&form, page).await?;
        goes_through_boxes(&window, &form.name("1.3", "count")?)
            .await
            .with_context(|| format!("{height} px high, letters of {size}"))?;
    }
    let phone = stage.phone_with_large_letters().await?;
    phone.be_a_phone_of(320).await?;
    fill_in_a_sum(&form, stage.open_form(&phone, FORM).await?).await?;
    goes_through_boxes(&phone, &form.name("1.3", "count")?).await.context("letters twice as large")
}

/// Brings a box to the upper part of the window, where nobody is led to it, and gives how high it stands.
const LOOKED_AT: &str = "const top = () => document.getElementsByName(arguments[0])[0].getBoundingClientRect().top; \
     scrollBy(0, top() - 110); return top()";
const TOP: &str = "return document.getElementsByName(arguments[0])[0].getBoundingClientRect().top";

#[tokio::test]
async fn what_one_looks_at_stays_where_it_is_when_links_come_above_it() -> Result<()> {
    let stage = Stage::set()?;
    // The links that come in its window are below it.
    let far = Form::lai_chau()?.name("5.3", "count")?;
    for is_in_a_box in [true, false] {
        stage.site().lose(&second_part()?);
        let phone = stage.phone().await?;
        let page = stage.open_form(&phone, FORM).await?;
        phone.wait_for("[name=try-again]").await?;
        let before = if is_in_a_box {
            page.focus(&far).await?;
            page.show(&far).await?;
            number_of(&phone, TOP, &far).await?
        } else {
            number_of(&phone, LOOKED_AT, &far).await?
        };
        stage.site().mend();
        phone.run("document.querySelector('[name=try-again]')?.click()", vec![]).await?;
        page.await_links().await?;
        // Browsers that do it by themselves do it with their next frame.
        let is_there = async || Ok((number_of(&phone, TOP, &far).await? - before).abs() < 2.0);
        wait_for("it to stand where it stood", is_there).await?;
    }
    Ok(())
}

/// Puts a person on a box as a browser does that takes for seen what lies in the window; half of it stands above the foot.
/// Gives how much of it is covered.
const HALF_COVERED: &str = "const box = document.getElementsByName(arguments[0])[0]; \
     const foot = document.querySelector('.foot'); \
     window.covered = () => box.getBoundingClientRect().bottom - foot.getBoundingClientRect().top; \
     scrollBy(0, covered() - box.offsetHeight / 2); box.focus({ preventScroll: true }); return covered()";

/// Puts a person on a box where it is. Gives how far the page is scrolled, and notes when what would move it is done: it looks
/// in the next turn, and once more two frames behind that.
const AS_IT_IS: &str = "document.getElementsByName(arguments[0])[0].focus({ preventScroll: true }); \
     window.hasTime = false; const settled = () => setTimeout(() => { window.hasTime = true }); \
     requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(settled))); return scrollY";

#[tokio::test]
async fn a_box_that_one_comes_to_is_brought_out_from_under_the_foot_and_else_stays() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.await_links().await?;
    let (first, second) = (form.name("1.3", "count")?, form.name("1.3", "people")?);
    page.show(&first).await?;
    let covered = number_of(&phone, HALF_COVERED, &first).await?;
    ensure!(covered > 1.0, "nothing was covered: {covered}");
    wait_for("the box above the foot", async || Ok(number(&phone, "return covered()").await? <= 0.0)).await?;

    page.show(&second).await?;
    let before = phone.run(AS_IT_IS, vec![json!(second)]).await?;
    wait_for("time to move", async || Ok(phone.run("return hasTime", vec![]).await? == true)).await?;
    assert_eq!(phone.run("return scrollY", vec![]).await?, before, "what is seen was moved");
    Ok(())
}
