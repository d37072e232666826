//! Pictures in a real browser: made fit for a report, kept, shown, freed when nobody names them.

use phuluc::browser::drafts::Drafts;
use phuluc::browser::photos::{KeepProblem, Photos, ShrinkError, Shrunk, shrink};
use phuluc::browser::random;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Blob;

use crate::support::{
    Replaced, delete_database, draft, in_database, indexed, js, js_async, local, new_report, put_indexed, put_local,
    quoted, remove_indexed, remove_local, slot_key,
};

const NOTE: &str = "phuluc/unnamed-photos";

fn photos() -> Photos {
    Drafts::open().photos()
}

/// A picture that `draw` paints with the context `c` on a canvas of this size.
async fn painted(width: u32, height: u32, media_type: &str, draw: &str) -> Blob {
    let code = format!(
        "(async () => {{
            const canvas = document.createElement('canvas');
            canvas.width = {width}; canvas.height = {height};
            const c = canvas.getContext('2d');
            {draw};
            return await new Promise(done => canvas.toBlob(done, '{media_type}', 0.85));
        }})()"
    );
    js_async(&code).await.unchecked_into()
}

/// The same picture as a phone held upright would have written it: to be turned by a quarter, with its place.
async fn as_by_a_phone(picture: &Blob) -> Blob {
    js_sys::Reflect::set(&js_sys::global(), &"picture".into(), picture).unwrap();
    js_async(
        "(async () => {
            const plain = new Uint8Array(await picture.arrayBuffer());
            const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8,
                0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
                0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0x4e, 0, 0, 0, 0, 0, 0, 0];
            const exif = [0xff, 0xe1, 0, 8 + tiff.length, ...[...'Exif'].map(letter => letter.charCodeAt()), 0, 0, ...tiff];
            return new Blob([plain.slice(0, 2), new Uint8Array(exif), plain.slice(2)], { type: 'image/jpeg' });
        })()",
    )
    .await
    .unchecked_into()
}

/// The colour of one pixel, each part rounded to 0 or 255.
async fn colour_at(picture: &Shrunk, x: u32, y: u32) -> String {
    let bytes = js_sys::Uint8Array::from(picture.bytes.as_slice());
    js_sys::Reflect::set(&js_sys::global(), &"bytes".into(), &bytes).unwrap();
    let code = format!(
        "(async () => {{
            const bitmap = await createImageBitmap(new Blob([bytes], {{ type: 'image/jpeg' }}));
            const canvas = document.createElement('canvas');
            canvas.width = bitmap.width; canvas.height = bitmap.height;
            const c = canvas.getContext('2d');
            c.drawImage(bitmap, 0, 0);
            const colour = [...c.getImageData({x}, {y}, 1, 1).data].slice(0, 3);
            return [bitmap.width, bitmap.height, ...colour.map(part => part > 127 ? 255 : 0)].join(' ');
        }})()"
    );
    js_async(&code).await.as_string().unwrap()
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}

#[wasm_bindgen_test]
async fn a_picture_comes_out_upright_small_and_without_the_place_where_it_was_taken() {
    let halves =
        "c.fillStyle = '#f00'; c.fillRect(0, 0, 1500, 2000); c.fillStyle = '#00f'; c.fillRect(1500, 0, 1500, 2000)";
    let phone = as_by_a_phone(&painted(3000, 2000, "image/jpeg", halves).await).await;
    let shrunk = shrink(&phone).await.unwrap();
    assert_eq!((shrunk.width, shrunk.height), (1066, 1600));
    assert_eq!(colour_at(&shrunk, 500, 100).await, "1066 1600 255 0 0", "the left half is on top");
    assert_eq!(colour_at(&shrunk, 500, 1500).await, "1066 1600 0 0 255");
    assert!(shrunk.bytes.starts_with(&[0xff, 0xd8, 0xff]) && !holds(&shrunk.bytes, b"Exif"));
    assert!(shrunk.bytes.len() <= 300_000);
}

#[wasm_bindgen_test]
async fn a_picture_that_weighs_too_much_loses_quality_until_it_does_not() {
    // Noise in squares of fifteen pixels: far too heavy at first, light enough later.
    let noise = "for (let x = 0; x < 1600; x += 15) for (let y = 0; y < 1600; y += 15) {
        c.fillStyle = 'hsl(' + Math.random() * 360 + ' 40% ' + (40 + Math.random() * 20) + '%)'; c.fillRect(x, y, 15, 15); }";
    let heavy = painted(1600, 1600, "image/jpeg", noise).await;
    let shrunk = shrink(&heavy).await.unwrap();
    assert!(heavy.size() > 300_000.0, "{} is no heavy picture", heavy.size());
    assert!(shrunk.bytes.len() <= 300_000, "{} of {}", shrunk.bytes.len(), heavy.size());
    assert_eq!((shrunk.width, shrunk.height), (1600, 1600));
}

#[wasm_bindgen_test]
async fn a_small_picture_keeps_its_size_and_what_can_be_seen_through_is_white() {
    let shrunk = shrink(&painted(40, 30, "image/png", "c.clearRect(0, 0, 40, 30)").await).await.unwrap();
    assert_eq!(colour_at(&shrunk, 20, 15).await, "40 30 255 255 255");
    let strip = shrink(&painted(4000, 1, "image/png", "c.fillRect(0, 0, 4000, 1)").await).await.unwrap();
    assert_eq!((strip.width, strip.height), (1600, 1));
}

#[wasm_bindgen_test]
async fn what_the_browser_cannot_show_is_no_picture() {
    for code in [
        "new Blob(['Kính gửi'], { type: 'image/jpeg' })",
        "new Blob([])",
        "new Blob(['ftypheic'], { type: 'image/heic' })",
    ] {
        assert_eq!(shrink(&js(code).unchecked_into()).await, Err(ShrinkError::NotShown), "{code}");
    }
}

#[wasm_bindgen_test]
async fn a_canvas_that_gives_nothing_is_named() {
    let picture = painted(4, 4, "image/png", "").await;
    let _nothing = Replaced::new(
        "HTMLCanvasElement.prototype",
        "toBlob",
        "{ configurable: true, writable: true, value(done) { done(null) } }",
    );
    assert_eq!(shrink(&picture).await, Err(ShrinkError::NotDrawn));
}

#[wasm_bindgen_test]
async fn a_kept_picture_is_there_for_every_later_page_and_can_be_shown() {
    let (id, other) = (random::id(), random::id());
    assert_eq!(photos().keep(&id, &[0xff, 0xd8, 7]).await, Ok(()));
    let later = photos();
    assert_eq!(later.bytes(&id).await, Some(vec![0xff, 0xd8, 7]));
    assert!(later.ids().await.unwrap().contains(&id));
    assert_eq!((later.bytes(&other).await, later.address(&other).await), (None, None));
    let address = later.address(&id).await.unwrap();
    let fetch = |address: &str| {
        let address = quoted(address);
        format!(
            "fetch({address}).then(async answer => answer.headers.get('Content-Type') + (await answer.arrayBuffer()).byteLength, () => 'gone')"
        )
    };
    assert_eq!(js_async(&fetch(&address)).await.as_string().unwrap(), "image/jpeg3");
    Photos::forget(&address);
    assert_eq!(js_async(&fetch(&address)).await.as_string().unwrap(), "gone");
}

#[wasm_bindgen_test]
async fn a_full_store_is_named_and_nothing_that_was_there_is_lost() {
    let (here, late) = (random::id(), random::id());
    assert_eq!(photos().keep(&here, &[1]).await, Ok(()));
    for (error, problem) in [
        ("QuotaExceededError", KeepProblem::Full),
        ("SecurityError", KeepProblem::Refused),
        ("DataError", KeepProblem::Other),
    ] {
        let _failing = Replaced::new(
            "IDBObjectStore.prototype",
            "put",
            &format!("{{ configurable: true, writable: true, value() {{ throw new DOMException('no', '{error}') }} }}"),
        );
        assert_eq!(photos().keep(&late, &[2]).await, Err(problem));
    }
    assert_eq!((photos().bytes(&here).await, photos().bytes(&late).await), (Some(vec![1]), None));
    assert_eq!(photos().keep(&late, &[2]).await, Ok(()));
}

/// Sets back the time of the last look.
fn a_day_later() {
    let note = local(NOTE).unwrap();
    let (_, unnamed) = note.split_once('\n').unwrap_or((&note, ""));
    put_local(NOTE, &format!("2023-10-12T10:00:00+07:00\n{unnamed}"));
}

async fn sweep() {
    let drafts = Drafts::open();
    drafts.photos().sweep(&drafts).await;
}

/// Which of the pictures are still kept.
async fn kept<const COUNT: usize>(ids: &[String; COUNT]) -> [bool; COUNT] {
    let all = photos().ids().await.unwrap();
    ids.each_ref().map(|id| all.contains(id))
}

#[wasm_bindgen_test]
async fn a_picture_is_freed_when_two_looks_a_day_apart_find_it_in_no_draft() {
    let ids: [String; 4] = std::array::from_fn(|_| random::id());
    for id in &ids {
        photos().keep(id, &[1]).await.unwrap();
    }
    let [in_draft, in_torn, named_later, unnamed] = &ids;
    let (report, torn) = (new_report(), new_report());
    Drafts::open().save(&report, 1, &draft(&report, 1, in_draft, "2023-10-12T10:00:00+07:00")).await.local.unwrap();
    remove_local(&slot_key(&report, 'a'));
    put_local(&slot_key(&torn, 'b'), &format!("{{\"torn\": \"{in_torn}"));
    remove_local(NOTE);
    sweep().await;
    assert_eq!(kept(&ids).await, [true; 4], "the first look only notes");
    assert!(local(NOTE).unwrap().contains(unnamed.as_str()));
    sweep().await;
    assert_eq!(kept(&ids).await, [true; 4], "the second is on the same day");
    put_indexed(&slot_key(&torn, 'a'), named_later).await;
    a_day_later();
    sweep().await;
    assert_eq!(kept(&ids).await, [true, true, true, false]);
    remove_indexed(&slot_key(&torn, 'a')).await;
    remove_local(&slot_key(&torn, 'b'));
}

#[wasm_bindgen_test]
async fn nothing_is_freed_while_a_store_cannot_be_asked() {
    let ids = [random::id()];
    photos().keep(&ids[0], &[1]).await.unwrap();
    remove_local(NOTE);
    sweep().await;
    a_day_later();
    let failing = Replaced::new(
        "Storage.prototype",
        "key",
        "{ configurable: true, writable: true, value() { throw new DOMException('no', 'SecurityError') } }",
    );
    sweep().await;
    drop(failing);
    assert_eq!(kept(&ids).await, [true]);
    sweep().await;
    assert_eq!(kept(&ids).await, [false]);
}

#[wasm_bindgen_test]
async fn a_database_from_before_there_were_pictures_is_widened_and_an_older_page_gives_way() {
    delete_database().await;
    js_async(
        "new Promise((done, fail) => {
            const opening = indexedDB.open('phuluc', 1);
            opening.onupgradeneeded = () => ['slots', 'templates'].forEach(name => opening.result.createObjectStore(name));
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
                window.older = opening.result;
                older.onversionchange = () => older.close();
                done();
            };
        })",
    )
    .await;
    let (report, id) = (new_report(), random::id());
    put_indexed(&slot_key(&report, 'a'), "a draft").await;
    assert_eq!(photos().keep(&id, &[3]).await, Ok(()));
    assert_eq!(indexed(&slot_key(&report, 'a')).await.as_deref(), Some("a draft"));
    let count = in_database("photos", "const asked = table.count(); ended = () => asked.result").await;
    assert_eq!(count, JsValue::from_f64(1.0));
}
