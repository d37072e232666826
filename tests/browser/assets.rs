//! The one door for what the page is made of: what stands in the page first, the host's files next.

use phuluc::browser::assets::{self, AssetError};
use phuluc::browser::templates::{self, ListError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, js, quoted};

/// A block in the page, as a build that inlines its files writes it; dropping it takes it out.
struct Block(web_sys::Element);

impl Block {
    fn new(attribute: &str, value: &str, text: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let block = document.create_element("script").unwrap();
        block.set_attribute("type", "application/json").unwrap();
        block.set_attribute(attribute, value).unwrap();
        block.set_text_content(Some(text));
        document.body().unwrap().append_child(&block).unwrap();
        Self(block)
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// A host that answers each request with this `Response`, and notes what was asked in `window.asked`.
fn host(response: &str) -> Replaced {
    js("window.asked = []");
    let code = format!(
        "{{ configurable: true, writable: true, async value(path, options) {{
             asked.push(path + ' ' + typeof options);
             return {response};
         }} }}"
    );
    Replaced::new("window", "fetch", &code)
}

fn asked() -> String {
    js("asked.join()").as_string().unwrap()
}

#[wasm_bindgen_test]
async fn a_block_in_the_page_comes_before_the_host() {
    let block = Block::new("data-asset", "templates/inlined.json", r#"{"from":"page"}"#);
    let host = host("new Response('{\"from\":\"host\"}')");
    let inside = assets::text("templates/inlined.json").await;
    let beside = assets::text("templates/other.json").await;
    drop((block, host));
    assert_eq!(inside.as_deref(), Ok(r#"{"from":"page"}"#));
    assert_eq!(beside.as_deref(), Ok(r#"{"from":"host"}"#));
    // The path as it is, relative to the page.
    assert_eq!(asked(), "templates/other.json undefined");
}

#[wasm_bindgen_test]
async fn what_the_page_has_asked_for_is_not_asked_for_again() {
    js("window.phuluc = { early: path => path === 'templates/early.json' && Promise.resolve(new Response('early')) }");
    let host = host("new Response('late')");
    let early = assets::text("templates/early.json").await;
    let late = assets::text("templates/late.json").await;
    drop(host);
    js("delete window.phuluc");
    assert_eq!((early.as_deref(), late.as_deref()), (Ok("early"), Ok("late")));
    assert_eq!(asked(), "templates/late.json undefined");
}

#[wasm_bindgen_test]
async fn each_answer_of_a_host_is_told_apart() {
    let cases = [
        ("new Response('', { status: 404 })", AssetError::NotFound),
        ("new Response('', { status: 403 })", AssetError::Refused { status: 403 }),
        ("new Response('', { status: 500 })", AssetError::Refused { status: 500 }),
        // A host that answers every address with its own page, under whatever type.
        ("new Response('\\n <!doctype html><p>Portal')", AssetError::NotFound),
        ("new Response('\\ufeff<html>', { headers: { 'content-type': 'application/json' } })", AssetError::NotFound),
        ("Promise.reject(new TypeError('Failed to fetch'))", AssetError::Unreachable),
        ("new Response(new Uint8Array([0x7b, 0xff, 0x7d]))", AssetError::NotText),
        ("new Response(new Uint8Array([0x7b, 0, 0x7d, 0]))", AssetError::NotText),
        ("new Response(new ReadableStream({ pull(sent) { sent.error('cut off') } }))", AssetError::Unreachable),
    ];
    for (response, error) in cases {
        let host = host(response);
        let answer = assets::text("templates/x.json").await;
        drop(host);
        assert_eq!(answer, Err(error), "{response}");
    }
}

#[wasm_bindgen_test]
async fn only_a_form_s_id_leads_to_a_file() {
    let host = host("new Response('{}')");
    let shaped = templates::fetch("lai-chau-2023").await;
    let mut refused = Vec::new();
    for id in ["", "../index", "a/b", "x\"] , [y", "Lai-Chau", "x?y", "index"] {
        refused.push(templates::fetch(id).await);
    }
    drop(host);
    assert_eq!(shaped.as_deref(), Ok("{}"));
    assert_eq!(asked(), "templates/lai-chau-2023.json undefined");
    assert!(refused.iter().all(|answer| *answer == Err(AssetError::NotFound)), "{refused:?}");
}

#[wasm_bindgen_test]
async fn the_list_of_forms_is_read_and_its_absence_told_from_its_faults() {
    let index = r#"{"format":"phuluc.templates","format_version":1,"templates":[
        {"id":"lai-chau-2023","name":"Lai Châu 2023","title":"Phụ lục II","place":"tỉnh Lai Châu"}]}"#;
    let whole = host(&format!("new Response({})", quoted(index)));
    let forms = templates::list().await;
    drop(whole);
    let missing = host("new Response('', { status: 404 })");
    let none = templates::list().await;
    drop(missing);
    let torn = host("new Response('{')");
    let broken = templates::list().await;
    drop(torn);
    assert_eq!(forms.unwrap()[0].id, "lai-chau-2023");
    assert_eq!(none, Err(ListError::Asset(AssetError::NotFound)));
    assert!(matches!(broken, Err(ListError::Broken(problems)) if !problems.is_empty()));
}

/// Answers with a file only where it is called a text.
const OLD_HOST: &str = "new Response(path.endsWith('.txt') ? '{}' : '', { status: path.endsWith('.txt') ? 200 : 404 })";

#[wasm_bindgen_test]
async fn what_a_host_refuses_is_asked_for_under_the_name_of_its_copy() {
    let old = host(OLD_HOST);
    let text = assets::text("templates/lai-chau-2023.json").await;
    let tried = asked();
    let are_refused = templates::are_refused().await;
    drop(old);
    assert_eq!(text.as_deref(), Ok("{}"));
    let twice = "templates/lai-chau-2023.json undefined,templates/lai-chau-2023.json.txt undefined";
    assert_eq!(tried, twice);
    assert!(are_refused);
    for response in ["new Response('{}')", "new Response('', { status: 404 })", "Promise.reject('away')"] {
        let other = host(response);
        let are_refused = templates::are_refused().await;
        drop(other);
        assert!(!are_refused, "{response}");
    }
}

#[wasm_bindgen_test]
async fn the_list_and_all_its_forms_are_had_as_texts_or_the_first_that_is_not_is_named() {
    let index = r#"{"format":"phuluc.templates","format_version":1,"templates":[{"id":"one","name":"1"},{"id":"two","name":"2"}]}"#;
    let answer = |missing: &str| {
        let index = quoted(index);
        format!(
            "new Response(path.includes('index') ? {index} : '{{}}', {{ status: path.includes('{missing}') ? 404 : 200 }})"
        )
    };
    let whole = host(&answer("three"));
    let texts = templates::texts().await;
    drop(whole);
    let torn = host(&answer("two"));
    let named = templates::texts().await;
    drop(torn);
    let form = |id: &str| (format!("templates/{id}.json"), "{}".to_owned());
    assert_eq!(texts, Ok(vec![("templates/index.json".to_owned(), index.to_owned()), form("one"), form("two")]));
    assert_eq!(named, Err("templates/two.json".to_owned()));
}

/// What unpacks the blocks of the page that is one file.
const UNPACK: &str = include_str!("../../src/boot/unpack.js");

/// 700 letters drawn by chance, packed with codes of their own.
const OWN_CODES: &str = "\
    PVKJDcQwDFqF1fj2X+GEo55aVU4aY54UJdi6rWiTUaikBFhUIEXiTrCgQpdN0GJPyFZN6nWgaYYGRiIN1QVJSlBRO4pXkbzvJrcd\
    kYLerLFym02W4cSMCucxUc0AxxtlhwW1QVhmzHpM1AEdrTuVVI73B2T3jlYbbz3sWDBZcePX9Sf3ytUpoDdzW6FuV3I9CbNlh03D\
    dI5GOD5DydARzZfX0UsBtqbofNn5qRHFGghm9OIaTqXRYpebW9lh42hap59TURCc6C3nO6n56ylYALwEnzE1etD2E77OE+vzqiJT\
    cnl6oYTW0TLPie3wvFt46VO7gTRKy613PypiV06foVIu9ezG4QwfxxPh8ajhXr3hzA8=";

#[wasm_bindgen_test]
fn a_block_of_each_kind_that_deflate_knows_is_unpacked() {
    js(UNPACK);
    let unpacked =
        |text: &str| js(&format!("new TextDecoder().decode(phulucUnpack({}))", quoted(text))).as_string().unwrap();
    let words = "Phụ lục phụ lục phụ lục 1.250";
    // As zlib packs them: stored, with the fixed codes, with codes of their own.
    assert_eq!(unpacked("ASkA1v9QaOG7pSBs4bulYyBwaOG7pSBs4bulYyBwaOG7pSBs4bulYyAxLjI1MA==\n"), words);
    assert_eq!(unpacked("C8h4uHupQs7D3UuTFQpwsA31jEwNAA=="), words);
    let drawn = js("(() => {
        let text = '';
        for (let count = 0, number = 7; count < 700; count++) text += 'aabcdeee '[(number = (number * 75 + 74) % 65537) % 9];
        return text;
    })()");
    assert_eq!(Some(unpacked(OWN_CODES)), drawn.as_string());
}
