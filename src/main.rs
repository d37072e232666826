//! The page's entry: what happens when the program breaks down, mount; nothing else.

fn main() {
    std::panic::set_hook(Box::new(|what| {
        console_error_panic_hook::hook(what);
        phuluc::ui::app::say_stopped();
    }));
    phuluc::ui::app::start();
}
