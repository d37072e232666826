//! The office program's entry: panic hook, and the door opens; nothing else.
fn main() -> Result<(), wasm_bindgen::JsValue> {
    console_error_panic_hook::set_once();
    phuluc::browser::workshop::open(phuluc::formats::office::run)
}
