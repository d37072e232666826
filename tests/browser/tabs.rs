//! Several windows with one report: which one edits, and how another one gets it. A frame of the same origin is the other
//! window: what it writes is told to this one, as by a window.

use std::cell::RefCell;
use std::rc::Rc;

use phuluc::browser::tabs::{Heard, Holder, Tabs};
use phuluc::formats::window_note::{Ask, Mark};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, js, js_async, local, new_report, put_local, quoted, remove_local, slot_key};

fn mark_key(report: &str) -> String {
    format!("phuluc/open/{report}")
}

fn ask_key(report: &str) -> String {
    format!("phuluc/ask/{report}")
}

fn mark(tab: &str) -> String {
    Mark { tab: tab.to_owned(), at: "2026-10-12T10:32:05+07:00".to_owned(), answers: String::new() }.encode()
}

fn mark_of(report: &str) -> Option<Mark> {
    Mark::decode(&local(&mark_key(report))?)
}

/// Another window; dropping it closes it.
struct Other;

impl Other {
    fn open() -> Self {
        js(
            "window.other = document.body.appendChild(document.createElement('iframe')).contentWindow; other.localStorage",
        );
        Self
    }

    fn run(&self, code: &str) {
        let Self = self;
        js(&format!("other.eval({})", quoted(code)));
    }

    fn put(&self, key: &str, value: &str) {
        self.run(&format!("localStorage.setItem({}, {})", quoted(key), quoted(value)));
    }

    /// Does something in the other window once a question about the report comes; in it, `ask` is the question.
    fn when_asked(&self, report: &str, code: &str) {
        let (ask, mark) = (quoted(&ask_key(report)), quoted(&mark_key(report)));
        self.run(&format!(
            "addEventListener('storage', event => {{
                if (event.key !== {ask} || !event.newValue) return;
                const ask = JSON.parse(event.newValue);
                const mark = (tab, answers) => localStorage.setItem({mark}, JSON.stringify({{ tab, at: 'now', answers }}));
                {code}
            }})"
        ));
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        js("other.frameElement.remove()");
    }
}

#[wasm_bindgen_test]
async fn a_report_that_no_window_has_is_held_at_once_and_let_go_of_by_its_own_window_alone() {
    let (this, another, report) = (Tabs::default(), Tabs::default(), new_report());
    assert_eq!(this.holder(&report), Holder::Nobody);
    assert!(this.ask(&report, false).await);
    assert_eq!((this.holder(&report), another.holder(&report)), (Holder::Here, Holder::Elsewhere));
    let noted = local(&mark_key(&report)).unwrap();
    assert!(
        noted.starts_with(r#"{"tab":""#) && noted.contains(r#","at":"20"#) && !noted.contains("answers"),
        "{noted}"
    );
    another.let_go(&report);
    assert_eq!(this.holder(&report), Holder::Here);
    this.let_go(&report);
    assert_eq!((this.holder(&report), local(&mark_key(&report))), (Holder::Nobody, None));
}

#[wasm_bindgen_test]
async fn a_window_that_is_gone_locks_nobody_out_whatever_mark_it_left() {
    for left in [mark("dead"), "torn".to_owned(), String::new()] {
        for take in [false, true] {
            let (this, report) = (Tabs::default(), new_report());
            put_local(&mark_key(&report), &left);
            assert_eq!(this.holder(&report), Holder::Elsewhere);
            assert!(this.ask(&report, take).await, "{left}");
            assert_eq!((this.holder(&report), local(&ask_key(&report))), (Holder::Here, None));
            this.let_go(&report);
        }
    }
}

#[wasm_bindgen_test]
async fn a_window_that_answers_goes_on_editing() {
    let (this, other, report) = (Tabs::default(), Other::open(), new_report());
    put_local(&mark_key(&report), &mark("other"));
    other.when_asked(&report, "if (!ask.take) mark('other', ask.nonce)");
    assert!(!this.ask(&report, false).await);
    assert_eq!(this.holder(&report), Holder::Elsewhere);
    assert_eq!(mark_of(&report).unwrap().tab, "other");
    assert_eq!(local(&ask_key(&report)), None, "the question is taken away");
    remove_local(&mark_key(&report));
}

#[wasm_bindgen_test]
async fn a_window_that_is_asked_for_the_report_hands_it_over() {
    let (this, other, report) = (Tabs::default(), Other::open(), new_report());
    put_local(&mark_key(&report), &mark("other"));
    other.when_asked(&report, "if (ask.take) mark(ask.tab, ask.nonce)");
    assert!(this.ask(&report, true).await);
    assert_eq!(this.holder(&report), Holder::Here);
    assert_ne!(mark_of(&report).unwrap().answers, "", "the other's mark, not one that was taken by force");
    this.let_go(&report);
}

#[wasm_bindgen_test]
async fn a_window_that_is_left_while_it_is_asked_hands_over_too() {
    let (this, other, report) = (Tabs::default(), Other::open(), new_report());
    put_local(&mark_key(&report), &mark("other"));
    other.when_asked(&report, &format!("localStorage.removeItem({})", quoted(&mark_key(&report))));
    assert!(this.ask(&report, false).await);
    assert_eq!(this.holder(&report), Holder::Here);
    this.let_go(&report);
}

#[wasm_bindgen_test]
async fn of_two_windows_that_want_a_dead_one_s_report_one_gets_it() {
    let (this, other, report) = (Tabs::default(), Other::open(), new_report());
    put_local(&mark_key(&report), &mark("dead"));
    other.when_asked(&report, "mark('quicker')");
    assert!(!this.ask(&report, true).await);
    assert_eq!(mark_of(&report).unwrap().tab, "quicker");
    remove_local(&mark_key(&report));
}

#[wasm_bindgen_test]
fn an_answer_and_a_hand_over_name_the_question() {
    let (this, report) = (Tabs::default(), new_report());
    let ask = Ask { tab: "other".to_owned(), nonce: "n1".to_owned(), take: true };
    this.answer(&report, &ask);
    assert_eq!((this.holder(&report), mark_of(&report).unwrap().answers.as_str()), (Holder::Here, "n1"));
    this.hand_over(&report, &ask);
    assert_eq!(this.holder(&report), Holder::Elsewhere);
    assert_eq!(mark_of(&report).map(|mark| (mark.tab, mark.answers)), Some(("other".to_owned(), "n1".to_owned())));
    remove_local(&mark_key(&report));
}

#[wasm_bindgen_test]
async fn what_other_windows_do_with_the_report_is_heard_and_nothing_else() {
    let (this, other, report, stranger) = (Tabs::default(), Other::open(), new_report(), new_report());
    let heard = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&heard);
    let listener = this.listen(&report, "form-of-a-test", move |one| noted.borrow_mut().push(one));
    js("window.all_told = new Promise(done => addEventListener('storage', event => event.key === 'last' && done()))");
    let ask = Ask { tab: "other".to_owned(), nonce: "n1".to_owned(), take: true };
    let slots = ['a', 'b'].map(|side| slot_key(&report, side));
    let in_hand = "phuluc/in-hand/form-of-a-test";
    let texts = [
        (ask_key(&report), ask.encode()),
        (slots[0].clone(), "1".to_owned()),
        (slots[1].clone(), "2".to_owned()),
        (mark_key(&report), mark("other")),
        (in_hand.to_owned(), stranger.clone()),
        ("phuluc/in-hand/another-form".to_owned(), report.clone()),
        (slot_key(&stranger, 'a'), "1".to_owned()),
        (mark_key(&stranger), mark("other")),
        (ask_key(&stranger), ask.encode()),
        ("last".to_owned(), "1".to_owned()),
    ];
    for (key, text) in &texts {
        other.put(key, text);
    }
    js_async("all_told").await;
    drop(listener);
    for (key, _) in &texts {
        remove_local(key);
    }
    assert_eq!(*heard.borrow(), [Heard::Asked(ask), Heard::Stored, Heard::Stored, Heard::Holder, Heard::InHand]);
}

#[wasm_bindgen_test]
async fn where_storage_is_refused_every_window_edits_and_nobody_waits() {
    let report = new_report();
    let refused = Replaced::new(
        "window",
        "localStorage",
        "{ configurable: true, get() { throw new DOMException('', 'SecurityError') } }",
    );
    let (this, another) = (Tabs::default(), Tabs::default());
    let both = (this.ask(&report, false).await, another.ask(&report, true).await);
    let holder = this.holder(&report);
    drop(refused);
    assert_eq!((both, holder), ((true, true), Holder::Nobody));
}

#[wasm_bindgen_test]
async fn where_storage_is_full_no_wrong_mark_stays() {
    let (this, report) = (Tabs::default(), new_report());
    put_local(&mark_key(&report), &mark("dead"));
    let full = Replaced::local_writes("phuluc/", "QuotaExceededError");
    let is_here = this.ask(&report, false).await;
    drop(full);
    assert!(is_here);
    assert_eq!(this.holder(&report), Holder::Nobody);
}
