//! The page's entry: mount; nothing else. What is said when the program breaks down is the starting script's.

fn main() {
    // A finished program has no words for it (`xtask/src/site/trunk.rs`).
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    phuluc::ui::app::start();
}
