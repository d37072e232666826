//! Looking the report over before it leaves: what is odd is said at its field and on the review page in the same
//! words, can be explained, and the explanation travels.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::{Browser, named};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::Value;

use crate::FORM;

const EXPLANATION: &str = "Lớp học ghép với xã Nậm Tăm, người học tính ở xã bạn";

/// Opens the review by its button and waits until its heading has the focus.
async fn review(phone: &Browser) -> Result<()> {
    phone.click("button[name=review]").await?;
    await_review(phone).await
}

async fn await_review(phone: &Browser) -> Result<()> {
    wait_for("the heading of the review to have the focus", async || {
        Ok(phone.run("return document.activeElement?.id ?? ''", Vec::new()).await? == "review")
    })
    .await
}

/// Waits until this link has the focus, in view.
async fn await_on(phone: &Browser, link: &str) -> Result<()> {
    wait_for(&format!("{link} to have the focus"), async || {
        let is_there = phone.run("return document.activeElement?.matches(arguments[0])", vec![link.into()]).await?;
        Ok(is_there == true && phone.is_in_view(&phone.find(link).await?).await?)
    })
    .await
}

/// The sentences at a field, found as a screen reader finds them.
async fn said_at(phone: &Browser, name: &str) -> Result<String> {
    let script = "return (arguments[0].getAttribute('aria-describedby') ?? '').split(/\\s+/) \
                  .map(id => document.getElementById(id)?.innerText ?? '').join(' ').trim()";
    let field = phone.named(name).await?;
    let said = phone.run(script, vec![serde_json::to_value(&field)?]).await?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn what_is_odd_is_said_at_its_field_once_the_pair_was_left_and_goes_when_it_is_settled() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (count, people, next) = (form.name("1.1", "count")?, form.name("1.1", "people")?, form.name("1.2", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&count, "2").await?;
    page.focus(&people).await?;
    assert_eq!(said_at(&phone, &count).await?, "", "the other half may yet come");
    page.focus(&next).await?;
    let said = said_at(&phone, &people).await?;
    ensure!(said.contains("Có 2 lớp mà chưa có số người"), "{said}");
    assert_eq!(said_at(&phone, &count).await?, said);
    assert_eq!(said_at(&phone, &next).await?, "");
    page.type_into(&people, "4").await?;
    assert_eq!(said_at(&phone, &people).await?, "", "settled with the first key");
    Ok(())
}

#[tokio::test]
async fn an_explanation_is_asked_for_on_the_review_page_and_travels_with_the_report() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (count, people) = (form.name("1.1", "count")?, form.name("1.1", "people")?);
    let key = format!("count_and_people.{}", count.split('.').next().context("the row")?);
    let explain = format!("explain.{key}");
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "TTHTCĐ xã Noong Hẻo").await?;
    page.type_into(&count, "2").await?;
    page.type_into(&form.name("1.2", "people")?, "12o").await?;
    phone.leave_field().await?;
    let said = said_at(&phone, &count).await?;

    review(&phone).await?;
    let text = phone.text(".review").await?;
    ensure!(text.contains(&said), "{said} is not in {text}");
    let standing = phone.text("[data-standing]").await?;
    ensure!(standing.contains("1 ô chưa dùng được") && standing.contains("1 chỗ cần một lời giải thích"), "{standing}");

    // The link leads to the missing half of the pair, and back leads to the review.
    let link = format!("a[data-field=\"{people}\"]");
    phone.click(&link).await?;
    wait_for("the field to have the focus", async || Ok(phone.focused_name().await? == people)).await?;
    ensure!(page.is_in_view(&people).await?, "the field is out of view");
    phone.back().await?;
    await_on(&phone, &link).await?;

    phone.type_into(&explain, EXPLANATION).await?;
    let explained = phone.text("[data-standing]").await?;
    ensure!(!explained.contains("lời giải thích"), "{explained}");
    page.await_saved().await?;
    phone.reload().await?;
    await_review(&phone).await?;
    assert_eq!(phone.value(&explain).await?, EXPLANATION);

    let json: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(json["explanations"][&key], EXPLANATION);
    let html = std::fs::read_to_string(page.export_html().await?)?;
    ensure!(html.contains(&format!("- mục 1.1: {EXPLANATION}")), "the paper does not say why");

    phone.click(".review__back a").await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    wait_for("the form to be shown again", async || Ok(phone.named(&people).await?.is_displayed().await?)).await?;
    ensure!(page.value(&count).await? == "2", "the figure is gone");
    Ok(())
}

#[tokio::test]
async fn a_blank_form_is_no_wall_and_opens_into_its_fields() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    phone.open(&stage.at(&format!("/{FORM}/review"))?).await?;
    await_review(&phone).await?;
    let links = phone.find_all(".review__open a").await?.len();
    ensure!(links < 30, "{links} links at once");
    let folds = phone.find_all(".review__open summary").await?;
    ensure!(!folds.is_empty(), "nothing is folded");
    let people = form.name("1.1", "people")?;
    ensure!(!phone.exists(&format!("a[data-field=\"{people}\"]")).await?, "drawn before anybody asked");
    // The head comes first, then section 1.
    phone.scroll_to(&folds[1]).await?;
    folds[1].click().await?;
    phone.wait_for(&format!("a[data-field=\"{people}\"]")).await?;
    phone.click(&format!("a[data-field=\"{people}\"]")).await?;
    wait_for("the field to have the focus", async || Ok(phone.focused_name().await? == people)).await?;
    assert!(phone.exists(&format!("button{}", named("review"))).await?);
    Ok(())
}

/// A report with a text that cannot be read, a figure without its other half, an amount that is none, and blanks.
async fn with_all_kinds<'browser>(
    stage: &Stage,
    phone: &'browser Browser,
) -> Result<(FormPage<'browser>, [String; 4])> {
    let form = Form::lai_chau()?;
    let names = [
        form.name("1.2", "people")?,
        form.name("1.3", "count")?,
        form.name("10.1", "count")?,
        form.name("1.1", "count")?,
    ];
    let page = stage.open_form(phone, FORM).await?;
    page.type_into("head.unit", "TTHTCĐ xã Noong Hẻo").await?;
    for (name, text) in names.iter().zip(["12o", "1,5", "12", "2"]) {
        page.type_into(name, text).await?;
    }
    page.await_saved().await?;
    Ok((page, names))
}

#[tokio::test]
async fn what_must_be_mended_comes_first_and_what_is_only_blank_last_section_by_section() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let (_, [unreadable, ..]) = with_all_kinds(&stage, &phone).await?;
    review(&phone).await?;
    let titles = phone.run("return [...document.querySelectorAll('.review__open h2')].map(at => at.innerText)", vec![]);
    let titles: Vec<String> = serde_json::from_value(titles.await?)?;
    let kinds: Vec<&str> = titles.iter().filter_map(|title| title.split(':').next()).collect();
    assert_eq!(kinds, ["Cần sửa", "Cần xem lại hoặc giải thích", "Hỏi lại cho chắc", "Còn trống"]);
    assert!(titles[0].ends_with(": 2 chỗ"), "{titles:?}");
    let first = phone.attribute(".review__open a", "data-field").await?;
    assert_eq!(first.as_ref(), Some(&unreadable));
    // What is blank is one line a section.
    let lines = phone.find_all(".review__kind:last-child > .review__list > .review__item").await?.len();
    ensure!((5..=14).contains(&lines), "{lines} lines of blank fields");
    Ok(())
}

#[tokio::test]
async fn back_from_a_finding_leads_to_it_and_once_it_is_settled_to_the_next_one() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let (page, [first, second, ..]) = with_all_kinds(&stage, &phone).await?;
    review(&phone).await?;
    let link = |name: &str| format!("a[data-field=\"{name}\"]");
    phone.click(&link(&first)).await?;
    wait_for("the field to have the focus", async || Ok(phone.focused_name().await? == first)).await?;
    phone.back().await?;
    await_on(&phone, &link(&first)).await?;
    phone.click(&link(&first)).await?;
    wait_for("the field to have the focus", async || Ok(phone.focused_name().await? == first)).await?;
    page.retype(&first, "120").await?;
    phone.back().await?;
    await_on(&phone, &link(&second)).await?;
    ensure!(!phone.exists(&format!(".review__open {}", link(&first))).await?, "the finding is settled");
    // Whoever asks for the review anew begins at its top.
    phone.click(".review .page__back a").await?;
    wait_for("the form to be shown again", async || Ok(phone.named(&first).await?.is_displayed().await?)).await?;
    review(&phone).await
}

#[tokio::test]
async fn back_from_a_blank_field_leads_into_the_unfolded_section() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    phone.open(&stage.at(&format!("/{FORM}/review"))?).await?;
    await_review(&phone).await?;
    let folds = phone.find_all(".review__open summary").await?;
    phone.scroll_to(&folds[1]).await?;
    folds[1].click().await?;
    let (count, people) = (form.name("1.1", "count")?, form.name("1.1", "people")?);
    let link = |name: &str| format!(".review__open a[data-field=\"{name}\"]");
    phone.wait_for(&link(&count)).await?;
    phone.click(&link(&count)).await?;
    wait_for("the field to have the focus", async || Ok(phone.focused_name().await? == count)).await?;
    phone.press("0").await?;
    phone.back().await?;
    await_on(&phone, &link(&people)).await
}

#[tokio::test]
async fn the_way_back_from_the_review_leads_to_the_report_and_not_away_from_it() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    review(&phone).await?;
    let ways = phone
        .run(
            "return [...document.querySelectorAll('.page__back a')].filter(at => at.getClientRects().length) \
                          .map(at => at.getAttribute('href'))",
            vec![],
        )
        .await?;
    assert_eq!(ways, serde_json::json!([format!("#/{FORM}")]));
    phone.click(".review .page__back a").await?;
    wait_for("the way to the start", async || Ok(phone.find("main > .page__back a").await?.is_displayed().await?)).await
}

#[tokio::test]
async fn an_amount_too_small_to_be_one_is_asked_about_at_its_field_and_is_no_fault() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (ours, other) = (form.name("10.1", "count")?, form.name("10.2", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "TTHTCĐ xã Noong Hẻo").await?;
    page.type_into(&ours, "12").await?;
    page.focus(&other).await?;
    let said = said_at(&phone, &ours).await?;
    ensure!(said.contains("12 đồng? Nếu là 12 triệu, hãy gõ 12.000.000."), "{said}");
    ensure!(page.problem(&ours).await?.is_none(), "the figure can be read");
    assert_eq!(phone.text("[data-standing]").await?, "", "it is no fault");
    page.retype(&ours, "12000000").await?;
    ensure!(!said_at(&phone, &ours).await?.contains('?'), "settled with the last key");
    Ok(())
}
