//! The few things that are done to fields by hand: a field's text is set once and read on input, so a paste or an
//! undo writes it here. It must not know reports.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// The page's document.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Does something once what was changed has been drawn.
pub(super) fn soon(action: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        action();
    });
}

/// Says in the browser's own list of pages what is open.
pub(super) fn set_title(words: &str) {
    if let Some(document) = document() {
        document.set_title(words);
    }
}

/// The name of the field that an event came from; `None` when it came from no field.
pub(super) fn name_of(target: Option<web_sys::EventTarget>) -> Option<(Element, String)> {
    let element: Element = target?.dyn_into().ok()?;
    let name = element.get_attribute("name").filter(|name| !name.is_empty())?;
    Some((element, name))
}

/// Whether the person is in this field, even where another window is in front.
pub(super) fn is_active(element: &Element) -> bool {
    document().and_then(|document| document.active_element()).as_ref() == Some(element)
}

/// The text in a field.
pub(super) fn value_of(element: &Element) -> Option<String> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return (input.type_() == "text" || input.type_() == "tel" || input.type_() == "email").then(|| input.value());
    }
    element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value)
}

/// Writes a text into the field of this name, unless the person is in it.
pub(super) fn write(name: &str, text: &str) {
    let Some(document) = document() else { return };
    let Some(element) = field_named(&document, name) else { return };
    write_into(&element, text);
}

/// Writes a text into a field.
pub(super) fn write_into(element: &Element, text: &str) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        if input.value() != text {
            input.set_value(text);
            mark_length(element, text);
        }
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>()
        && area.value() != text
    {
        area.set_value(text);
    }
}

/// A text of more characters than these needs the room of a field that its buttons take.
const SHORT: usize = 3;

/// Notes at a field whether its text is long: buttons inside it would lie over its figure.
pub(super) fn mark_length(element: &Element, text: &str) {
    const LONG: &str = "data-long";
    let is_long = text.len() > SHORT;
    if is_long != element.has_attribute(LONG) {
        let _ = if is_long { element.set_attribute(LONG, "") } else { element.remove_attribute(LONG) };
    }
}

/// Puts the person into the field of this name, with the field in view. Opens a note that is folded.
pub(super) fn focus(name: &str) {
    let field = document().and_then(|document| field_named(&document, name));
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) else { return };
    if let Ok(Some(folded)) = field.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
    if field.tag_name() == "OUTPUT" {
        // A total is not typed into; it can be led to all the same.
        field.set_tab_index(-1);
    }
    focus_on(&field);
}

/// The text in the field of this name.
pub(super) fn text_in(name: &str) -> String {
    let field = document().and_then(|document| field_named(&document, name));
    field.and_then(|field| value_of(&field)).unwrap_or_default()
}

/// Marks all the text in the field of this name, so that a person can copy it by hand.
pub(super) fn select_all(name: &str) {
    let Some(field) = document().and_then(|document| field_named(&document, name)) else { return };
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}

/// The element of this id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The first element that matches.
pub(super) fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// The id of the element that an event came from; empty for one without.
pub(super) fn id_of(target: Option<web_sys::EventTarget>) -> String {
    target.and_then(|target| target.dyn_into::<Element>().ok()).map_or_else(String::new, |element| element.id())
}

/// The text in the field that an event came from, of whatever kind it is.
pub(super) fn typed_in(target: Option<web_sys::EventTarget>) -> String {
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map_or_else(String::new, |input| input.value())
}

/// Where the link leads that an event came from; `None` when it came from no link.
pub(super) fn link_of(target: Option<web_sys::EventTarget>) -> Option<String> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.get_attribute("href")
}

/// Brings the beginning of an element to the top of the window, below what sticks there.
pub(super) fn scroll_to_start(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts the person on an element, and moves nothing.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let options = js_sys::Object::new();
    let focus = Reflect::get(element, &"focus".into()).and_then(JsValue::dyn_into::<js_sys::Function>);
    if let Ok(focus) = focus
        && Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE).is_ok()
    {
        // It can only fail for what takes no focus.
        let _ = focus.call1(element, &options);
    }
}

/// What stands in the middle of the upper part of the window.
pub(super) fn in_upper_part() -> Option<Element> {
    let root = document()?.document_element()?;
    let near = |length: i32| 0.16 * f64::from(length);
    #[allow(clippy::cast_possible_truncation, reason = "a window is not that large")]
    document()?.element_from_point(near(root.client_width()) as f32, near(root.client_height()) as f32)
}

/// Puts the person on the element of this id.
pub(super) fn focus_on_id(id: &str) {
    if let Some(element) = by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_on(&element);
    }
}

/// Puts the person on the button that adds rows below the row of this id.
pub(super) fn focus_on_added(row: &str) {
    let button =
        document().and_then(|document| document.query_selector(&format!("[data-adds=\"{row}\"] button")).ok()?);
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// Brings an element to the middle of the screen, where the person stays what they are in. Shows the rows of a section that
/// are folded away.
pub(super) fn bring_into_view(element: &Element) {
    if element.client_height() == 0
        && let Ok(Some(section)) = element.closest("[data-folded]")
        && let Ok(Some(button)) = section.query_selector("[data-shows]")
        && let Some(button) = button.dyn_ref::<HtmlElement>()
    {
        button.click();
    }
    element.scroll_into_view_with_scroll_into_view_options(&in_the_middle());
}

fn in_the_middle() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    options
}

/// Puts the person on an element, in the middle of the screen.
pub(super) fn focus_on(element: &HtmlElement) {
    bring_into_view(element);
    let _ = element.focus();
}

/// Stands on the page as long as nothing takes anything.
const LOCKED: &str = "data-locked";

/// Whether what changes a report takes nothing now.
pub(super) fn is_locked() -> bool {
    document().and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute(LOCKED))
}

/// Has all that changes a report take nothing, or take it again: fields can still be read and copied from, and are read
/// out as such; buttons are out of reach. Whoever draws more of that later asks [`is_locked`].
pub(super) fn lock(is_locked: bool) {
    let Some(document) = document() else { return };
    let Some(root) = document.document_element().filter(|root| is_locked || root.has_attribute(LOCKED)) else { return };
    let _ = if is_locked { root.set_attribute(LOCKED, "") } else { root.remove_attribute(LOCKED) };
    let all = document.query_selector_all("[data-edits] :is(input, textarea, button:not([data-shows]))");
    let Ok(all) = all else { return };
    for element in (0..all.length()).filter_map(|index| all.item(index)?.dyn_into::<Element>().ok()) {
        let is_text = value_of(&element).is_some();
        let attribute = if is_text { "readonly" } else { "disabled" };
        let _ = if is_locked { element.set_attribute(attribute, "") } else { element.remove_attribute(attribute) };
    }
}

/// Notes around a cell for words what stands in it: the style sheet makes room for that.
pub(super) fn grow_with_words(cell: &Element) {
    if let (Some(around), Some(text)) = (cell.parent_element(), value_of(cell))
        && around.has_attribute("data-words")
    {
        let _ = around.set_attribute("data-words", &text);
    }
}

/// The same of all cells for words.
pub(super) fn grow_all_with_words() {
    let Some(cells) = document().and_then(|document| document.query_selector_all(".cell--words textarea").ok()) else {
        return;
    };
    for cell in (0..cells.length()).filter_map(|index| cells.item(index)?.dyn_into::<Element>().ok()) {
        grow_with_words(&cell);
    }
}

/// Whether the box of this name is ticked.
pub(super) fn is_checked(name: &str) -> bool {
    let field = document().and_then(|document| field_named(&document, name));
    field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}

/// Puts the person on the first element that matches.
pub(super) fn focus_first(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether the person is nowhere on the page: what they were on is gone.
pub(super) fn is_nowhere() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Puts the person on the first element that matches, although it may be none to be typed into or pressed. Gives whether
/// one does.
pub(super) fn lead_to(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return false };
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    focus_on(&element);
    true
}

fn field_named(document: &Document, name: &str) -> Option<Element> {
    // Names are ids and dots, so that no escaping is called for.
    document
        .query_selector(&format!("input[name=\"{name}\"],textarea[name=\"{name}\"],output[name=\"{name}\"]"))
        .ok()
        .flatten()
}

/// Gives an element an attribute. The page's policy lets no styles come in as text, so that those go another way.
pub(super) fn set_attribute(element: &Element, name: &str, value: &str) {
    let is_set = if name == "style" {
        let style = Reflect::get(element, &name.into());
        style.and_then(|style| Reflect::set(&style, &"cssText".into(), &value.into())).is_ok()
    } else {
        element.set_attribute(name, value).is_ok()
    };
    debug_assert!(is_set, "no element takes {name}");
}
