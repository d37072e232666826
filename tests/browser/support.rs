//! What a test does behind the program's back: stored values, faults, raw JavaScript. It must not use the drafts' own code.

use std::pin::Pin;
use std::task::Poll;

use js_sys::{JSON, JsString, Promise};
use phuluc::browser::random;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A report id that no other test has.
pub(crate) fn new_report() -> String {
    format!("test-{}", random::id())
}

/// Where a report's slots lie.
pub(crate) fn slot_key(report: &str, side: char) -> String {
    format!("phuluc/draft/{report}/{side}")
}

/// A draft as the program stores one, as far as a list reads it.
pub(crate) fn draft(report: &str, revision: u64, unit: &str, saved_at: &str) -> String {
    let [report, unit, saved_at] = [report, unit, saved_at].map(quoted);
    format!(
        r#"{{"format":"phuluc.draft","format_version":1,"saved_at":{saved_at},"summary":{{"name":"Lai Châu 2023","unit":{unit},"filled":1,"unreadable":0,"of":2,"fingerprint":"00"}},"form":{{"id":"lai-chau-2023","version":1,"fingerprint":"ff"}},"report":{{"id":{report},"revision":{revision},"writer":"w"}}}}"#
    )
}

/// Runs JavaScript.
pub(crate) fn js(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
}

/// Runs JavaScript that ends in a promise.
pub(crate) async fn js_async(code: &str) -> JsValue {
    JsFuture::from(js(code).unchecked_into::<Promise>()).await.unwrap()
}

/// A text as a JavaScript literal.
pub(crate) fn quoted(text: &str) -> String {
    JSON::stringify(&text.into()).unwrap().into()
}

/// What lies in localStorage.
pub(crate) fn local(key: &str) -> Option<String> {
    area().get_item(key).unwrap()
}

/// Puts something into localStorage.
pub(crate) fn put_local(key: &str, value: &str) {
    area().set_item(key, value).unwrap();
}

/// Takes something out of localStorage.
pub(crate) fn remove_local(key: &str) {
    area().remove_item(key).unwrap();
}

/// What lies in the database.
pub(crate) async fn indexed(key: &str) -> Option<String> {
    let code = format!("const asked = table.get({}); ended = () => asked.result", quoted(key));
    in_database("slots", &code).await.as_string()
}

/// Puts something into the database.
pub(crate) async fn put_indexed(key: &str, value: &str) {
    in_database("slots", &format!("table.put({}, {})", quoted(value), quoted(key))).await;
}

/// Takes something out of the database.
pub(crate) async fn remove_indexed(key: &str) {
    in_database("slots", &format!("table.delete({})", quoted(key))).await;
}

/// Runs JavaScript on one `table` of the database, over a connection of its own; gives back what `ended()` gives.
pub(crate) async fn in_database(table: &str, code: &str) -> JsValue {
    js_async(&format!(
        "new Promise((done, fail) => {{
            const opening = indexedDB.open('phuluc');
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {{
                const transaction = opening.result.transaction('{table}', 'readwrite');
                const table = transaction.objectStore('{table}');
                let ended = () => undefined;
                {code};
                transaction.oncomplete = () => {{ opening.result.close(); done(ended()); }};
                transaction.onabort = () => fail(transaction.error);
            }};
        }})"
    ))
    .await
}

/// Deletes the whole database, as a person who clears the site's data does.
pub(crate) async fn delete_database() {
    js_async(
        "new Promise((done, fail) => {
            const deleting = indexedDB.deleteDatabase('phuluc');
            deleting.onsuccess = done;
            deleting.onerror = () => fail(deleting.error);
            deleting.onblocked = () => fail('a connection does not give way');
        })",
    )
    .await;
}

/// Waits for several futures that run side by side.
pub(crate) async fn together<T>(mut futures: Vec<Pin<Box<dyn Future<Output = T> + '_>>>) -> Vec<T> {
    let mut outcomes: Vec<Option<T>> = futures.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        for (future, outcome) in futures.iter_mut().zip(&mut outcomes) {
            if outcome.is_none()
                && let Poll::Ready(value) = future.as_mut().poll(context)
            {
                *outcome = Some(value);
            }
        }
        if outcomes.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    outcomes.into_iter().flatten().collect()
}

/// JavaScript put in place of the browser's own; dropping it puts the browser's back.
pub(crate) struct Replaced {
    restore: String,
}

impl Replaced {
    /// Puts `code` in the place of `object.name`; in it, `original` is what was there.
    pub(crate) fn new(object: &str, name: &str, code: &str) -> Self {
        let kept = format!("window['kept {object} {name}']");
        js(&format!(
            "{kept} = Object.getOwnPropertyDescriptor({object}, '{name}');
             (() => {{
                 const original = {kept}?.value;
                 Object.defineProperty({object}, '{name}', {code});
             }})()"
        ));
        let put_back = format!("Object.defineProperty({object}, '{name}', {kept})");
        Self { restore: format!("{kept} ? {put_back} : delete {object}['{name}']") }
    }

    /// Every write to localStorage whose key holds `part` throws an error of this name.
    pub(crate) fn local_writes(part: &str, error: &str) -> Self {
        let code = format!(
            "{{ configurable: true, writable: true, value(key, value) {{
                 if (key.includes('{part}')) throw new DOMException('as the test wants it', '{error}');
                 return original.call(this, key, value);
             }} }}"
        );
        Self::new("Storage.prototype", "setItem", &code)
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        js(&self.restore);
    }
}

/// Fills localStorage until no further key fits, as another page of the same host may; dropping it makes room again.
pub(crate) struct Filled;

impl Filled {
    pub(crate) fn to_the_last_key() -> Self {
        js("for (let room = 1 << 22, key = 0; room >= 1; ) {
            try { localStorage.setItem('stranger' + key, 'x'.repeat(room)); key += 1; }
            catch { room = Math.floor(room / 2); }
        }");
        Self
    }
}

impl Drop for Filled {
    fn drop(&mut self) {
        let filled = js("{
            const strangers = Object.keys(localStorage).filter(key => key.startsWith('stranger'));
            let filled = 0;
            for (const key of strangers) { filled += localStorage[key].length; localStorage.removeItem(key); }
            filled
        }");
        assert!(filled.as_f64() > Some(1e6), "nothing of a stranger's is taken");
    }
}

/// A string with half a surrogate pair at its end, which no Rust text can hold.
pub(crate) fn half_a_pair() -> JsString {
    js("'{\"shape\":1,' + '\\ud83d'").unchecked_into()
}

fn area() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}
