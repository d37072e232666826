//! The address behind `#`, and the page's comings and goings.

use std::cell::Cell;
use std::rc::Rc;

use phuluc::browser::environment;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, js, js_async};

/// A count, and an action that raises it.
fn counter() -> (Rc<Cell<u32>>, impl Fn() + Clone + 'static) {
    let count = Rc::new(Cell::new(0));
    let raised = Rc::clone(&count);
    (count, move || raised.set(raised.get() + 1))
}

/// The page as one that is hidden or not.
fn visibility(state: &str) -> Replaced {
    Replaced::new("document", "visibilityState", &format!("{{ configurable: true, get: () => '{state}' }}"))
}

#[wasm_bindgen_test]
async fn a_change_of_the_address_is_told_and_back_leads_back() {
    let (count, action) = counter();
    let listener = environment::on_hash_change(action);
    let start = environment::hash();
    for (steps, hash) in [(1, "#/lai-chau-2023"), (2, "#/lai-chau-2023/review")] {
        js("window.changed = new Promise(done => addEventListener('hashchange', done, { once: true }))");
        environment::set_hash(hash);
        js_async("changed").await;
        assert_eq!((environment::hash().as_str(), count.get()), (hash, steps));
    }
    environment::replace_hash("#/help");
    assert_eq!((environment::hash().as_str(), count.get()), ("#/help", 2));
    js_async("new Promise(done => { addEventListener('hashchange', done, { once: true }); history.back() })").await;
    assert_eq!((environment::hash().as_str(), count.get()), ("#/lai-chau-2023", 3));
    drop(listener);
    js_async("new Promise(done => { addEventListener('hashchange', done, { once: true }); history.back() })").await;
    assert_eq!((environment::hash(), count.get()), (start, 3), "dropping the listener ends the calls");
}

#[wasm_bindgen_test]
fn a_page_that_may_be_going_is_told_so_either_way_and_not_when_it_comes() {
    let (count, action) = counter();
    let listener = environment::on_hidden(action);
    let hidden = visibility("hidden");
    js("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!(count.get(), 1);
    drop(hidden);
    js("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!(count.get(), 1);
    js("dispatchEvent(new PageTransitionEvent('pagehide'))");
    assert_eq!(count.get(), 2);
    drop(listener);
    js("dispatchEvent(new PageTransitionEvent('pagehide'))");
    assert_eq!(count.get(), 2);
}

#[wasm_bindgen_test]
fn a_page_that_comes_back_with_its_memory_is_told_from_a_new_one() {
    let (count, action) = counter();
    environment::on_pageshow_persisted(action).forget();
    js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))");
    assert_eq!(count.get(), 0);
    js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(count.get(), 1, "and a listener that is forgotten goes on listening");
}

#[wasm_bindgen_test]
fn a_page_that_comes_to_the_front_is_told_so_and_knows_that_it_is_there() {
    let (count, action) = counter();
    let listener = environment::on_shown(action);
    let hidden = visibility("hidden");
    js("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!((count.get(), environment::is_in_front()), (0, false));
    drop(hidden);
    let visible = visibility("visible");
    js("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!((count.get(), environment::is_in_front()), (1, true));
    drop((visible, listener));
}

#[wasm_bindgen_test]
fn a_page_that_is_left_is_told_so_and_one_that_is_only_hidden_is_not() {
    let (count, action) = counter();
    let listener = environment::on_leaving(action);
    let hidden = visibility("hidden");
    js("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!(count.get(), 0);
    js("dispatchEvent(new PageTransitionEvent('pagehide'))");
    assert_eq!(count.get(), 1);
    drop((hidden, listener));
}
