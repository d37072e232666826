//! Files out and in, and the clipboard.

use phuluc::browser::files::{self, CopyRefused, FileError};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, js, js_async};

fn file(code: &str) -> web_sys::File {
    js(code).unchecked_into()
}

#[wasm_bindgen_test]
async fn a_download_bears_its_name_type_and_bytes() {
    let clicking = Replaced::new(
        "HTMLElement.prototype",
        "click",
        "{ configurable: true, writable: true, value() {
            const { download, href, isConnected } = this;
            window.downloaded = fetch(href).then(async answer =>
                [download, isConnected, answer.headers.get('content-type'), await answer.text()].join());
        } }",
    );
    let outcome = files::download("lai-chau.json", "application/json", "{\"đủ\":1}".as_bytes());
    drop(clicking);
    assert_eq!(outcome, Ok(()));
    assert_eq!(js_async("downloaded").await, "lai-chau.json,true,application/json,{\"đủ\":1}");
    assert!(js("document.querySelector('a[download]')").is_null(), "the link does not stay in the page");
}

#[wasm_bindgen_test]
async fn a_file_comes_in_up_to_the_limit() {
    let chosen = file("new File([new Uint8Array([1, 2, 255])], 'x')");
    assert_eq!(files::read(&chosen, 3).await, Ok(vec![1, 2, 255]));
    assert_eq!(files::read(&chosen, 2).await, Err(FileError::TooLarge));
    assert_eq!(files::read(&file("new File([], 'x')"), 0).await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn a_file_that_has_gone_is_said_to_be_unreadable() {
    let gone = file(
        "Object.assign(new File(['x'], 'x'), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) })",
    );
    assert_eq!(files::read(&gone, 9).await, Err(FileError::Unreadable));
}

#[wasm_bindgen_test]
async fn text_is_copied_the_new_way_or_the_old_or_not_at_all() {
    let clipboard = |code: &str| Replaced::new("navigator", "clipboard", code);
    let new_way =
        clipboard("{ configurable: true, value: { writeText: async text => { window.copied = 'new ' + text } } }");
    assert_eq!(files::copy_text("một").await, Ok(()));
    drop(new_way);
    assert_eq!(js("copied"), "new một");

    // Over plain http there is no clipboard object; a browser that refuses is the same to us.
    for code in [
        "{ configurable: true, value: undefined }",
        "{ configurable: true, value: { writeText: async () => { throw 0 } } }",
    ] {
        let no_clipboard = clipboard(code);
        let old_way = Replaced::new(
            "document",
            "execCommand",
            "{ configurable: true, writable: true, value(name) { window.copied = name + ' ' + document.activeElement.value; return true } }",
        );
        js("document.body.append(Object.assign(document.createElement('input'), { id: 'focused' })); focused.focus()");
        let copied = files::copy_text("hai").await;
        drop(old_way);
        assert_eq!(copied, Ok(()));
        assert_eq!(js("copied"), "copy hai");
        assert!(js("document.activeElement === focused").is_truthy(), "the person is where they were");

        let refused =
            Replaced::new("document", "execCommand", "{ configurable: true, writable: true, value: () => false }");
        let copied = files::copy_text("ba").await;
        drop((refused, no_clipboard));
        assert_eq!(copied, Err(CopyRefused));
        js("focused.remove()");
        assert!(js("document.querySelector('textarea')").is_null());
    }
}
