//! The worker's entry: the door opens; nothing else.
fn main() -> Result<(), wasm_bindgen::JsValue> {
    // A finished program has no words for it (`xtask/src/site/trunk.rs`).
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    phuluc::browser::workshop::open(phuluc::formats::run::run)
}
