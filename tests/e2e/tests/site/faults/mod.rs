//! Faults, made for real: in the stores, in a slot, with the clock, at the host, and the browser's end while somebody
//! types. After each, what the page had called saved is there, and the page has said what happened.
//!
//! `PHULUC_SOAK_FAULTS` tries each more often than a run of all tests has time for; what was tried is printed, and
//! `cargo xtask soak` makes its table of it.

mod clock;
mod host;
mod kills;
mod slots;
mod stores;

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, Saved};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_until;

use crate::FORM;

/// How often each fault is tried.
fn rounds() -> Result<usize> {
    Ok(std::env::var("PHULUC_SOAK_FAULTS").map_or(Ok(1), |rounds| rounds.parse())?)
}

/// How often a fault was tried, and what was lost.
struct Tally {
    fault: &'static str,
    tried: usize,
    lost: Vec<String>,
    remark: String,
}

impl Tally {
    fn of(fault: &'static str) -> Self {
        Self { fault, tried: 0, lost: Vec::new(), remark: String::new() }
    }

    /// One more try, and what it has cost.
    fn note(&mut self, lost: &[String]) {
        self.tried += 1;
        if !lost.is_empty() {
            self.lost.push(format!("{} in try {}: {}", self.fault, self.tried, lost.join(", ")));
        }
    }

    fn finish(self) -> Result<()> {
        ensure!(self.lost.is_empty(), "lost: {:?}", self.lost);
        Ok(())
    }
}

impl Drop for Tally {
    /// Told also where a test fails in the middle.
    #[allow(clippy::print_stdout, reason = "the soak reads it")]
    fn drop(&mut self) {
        println!("fault | {} | {} | {} | {}", self.fault, self.tried, self.lost.len(), self.remark);
    }
}

/// Somebody who fills in a form, cell by cell. Remembers what the page has called saved.
struct Work<'browser> {
    phone: &'browser Browser,
    page: FormPage<'browser>,
    cells: Vec<String>,
    typed: BTreeMap<String, String>,
    saved: BTreeMap<String, String>,
    count: usize,
}

impl<'browser> Work<'browser> {
    async fn begin(stage: &Stage, phone: &'browser Browser) -> Result<Self> {
        let page = stage.open_form(phone, FORM).await?;
        let form = Form::lai_chau()?;
        let cells = form.open_cells().map(|(row, cell)| row.name(cell)).collect();
        Ok(Self { phone, page, cells, typed: BTreeMap::new(), saved: BTreeMap::new(), count: 0 })
    }

    /// Types a figure into the next cell and waits until the page says what became of it. Each is longer than what
    /// stood there, so that it needs room.
    async fn type_one(&mut self) -> Result<Saved> {
        let name = self.cells[self.count % self.cells.len()].clone();
        self.count += 1;
        let figure = (100_000 + self.count).to_string();
        if self.page.value(&name).await?.is_empty() {
            self.page.type_into(&name, &figure).await?;
        } else {
            self.page.retype(&name, &figure).await?;
        }
        self.typed.insert(name, figure);
        self.settled().await
    }

    async fn type_some(&mut self, count: usize) -> Result<Saved> {
        let mut said = self.page.saved().await?;
        for _ in 0..count {
            said = self.type_one().await?;
        }
        Ok(said)
    }

    /// Waits until everything typed is saved, or is said not to be.
    async fn settled(&mut self) -> Result<Saved> {
        let page = self.page;
        let said = wait_until("a word about the last key", async || {
            let said = page.saved().await?;
            Ok(matches!(said.state.as_str(), "saved" | "failed").then_some(said))
        })
        .await?;
        if said.state == "saved" {
            self.saved.clone_from(&self.typed);
        }
        Ok(said)
    }

    /// Loads the page anew, as a person does.
    async fn reopen(&mut self) -> Result<()> {
        self.phone.reload().await?;
        self.page = FormPage::shown_in(self.phone, FORM).await?;
        Ok(())
    }

    /// What was called saved and does not stand in the form.
    async fn missing(&self) -> Result<Vec<String>> {
        missing(self.phone, &self.saved).await
    }
}

async fn missing(phone: &Browser, saved: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let shown: BTreeMap<String, String> = phone.all_named().await?.into_iter().collect();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut missing = Vec::new();
    for (name, figure) in saved {
        let found = shown.get(name).with_context(|| format!("{name} on the page"))?;
        if digits(found) != *figure {
            missing.push(format!("{name}: {figure}, found {found:?}"));
        }
    }
    Ok(missing)
}

/// Takes away all that the page has stored; the page has to be loaded anew.
async fn wipe(stage: &Stage, phone: &Browser) -> Result<()> {
    stage.open_start(phone).await?;
    in_page(phone, "localStorage.clear(); sessionStorage.clear(); await remove()").await
}

/// Runs a script that waits, with a few words for the database: `remove()`, `read(store, key)`, `change(store, key, text)`
/// (without a text, the key goes).
async fn in_page(phone: &Browser, script: &str) -> Result<()> {
    const WORDS: &str = "const done = request => new Promise((succeed, fail) => { \
            request.onsuccess = () => succeed(request.result); request.onerror = () => fail(request.error) }); \
        const remove = () => done(indexedDB.deleteDatabase('phuluc')); \
        const within = async (store, work) => { const database = await done(indexedDB.open('phuluc')); \
            try { return await done(work(database.transaction(store, 'readwrite').objectStore(store))) } \
            finally { database.close() } }; \
        const read = (store, key) => within(store, table => table.get(key)); \
        const change = (store, key, text) => \
            within(store, table => text === undefined ? table.delete(key) : table.put(text, key));";
    let script = format!(
        "const answer = arguments[arguments.length - 1]; \
         (async () => {{ {WORDS} {script} }})().then(() => answer(null), reason => answer(String(reason)))"
    );
    let failed = phone.client().execute_async(&script, vec![]).await?;
    ensure!(failed.is_null(), "{script}: {failed}");
    Ok(())
}
