//! What a person does on the way to a screen, as data, and the doing of it. It must not know a screen.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use super::typed::{spoilt, texts};
use crate::browser::{Browser, named};
use crate::engine::Engine;
use crate::site::Assets;
use crate::site::assets::repository;
use crate::stage::Stage;
use crate::wait::wait_for;
use crate::workbook;

/// A Thursday after the Week of most forms: the page's clock stands still there, until it is told to go on. And the browser offers no home screen,
/// which it does whenever it likes.
const CLOCK: &str = "addEventListener('beforeinstallprompt', offer => { offer.preventDefault(); \
    offer.stopImmediatePropagation() }); { const Real = Date; let now = 1697081525000; window.minuteLater = () => { now += 60000 }; \
    Date = class extends Real { constructor(...all) { if (all.length) super(...all); else super(now) } \
    static now() { return now } } }";

/// Puts texts into fields as keys do, one after the other, and leaves each.
const PUT: &str = "for (const [name, text] of arguments[0]) { const field = document.getElementsByName(name)[0]; \
    if (!field) throw new Error(name); field.focus(); field.value = text; \
    field.dispatchEvent(new Event('input', { bubbles: true })); field.blur(); }";

/// Whether something is still to come by itself: the panels of the second part, of which the last says that it is on its
/// way; a save; or what is known of copies of the report elsewhere.
pub(super) const COMING: &str = "Boolean(document.querySelector('[data-form] .loading, [data-save-status=saving]') ?? \
    (document.querySelector('.finish__copy') ? null : document.querySelector('.finish__safety')))";

/// One thing that is done.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Goes to what stands behind the page's `#`, and waits for this.
    Open(&'static str, &'static str),
    /// The same, loaded anew from the host.
    Reload(&'static str),
    /// Waits until something matches.
    Await(&'static str),
    /// Waits until a script's expression is true.
    Until(&'static str),
    /// Taps what matches.
    Tap(&'static str),
    /// Puts the focus on something named.
    Focus(&'static str),
    /// Puts a text into a field, and leaves it.
    Put(&'static str, &'static str),
    /// Fills in the head, and the first so many of a hundred figures and texts of a form.
    Fill(&'static str, usize),
    /// Writes `12o` into the first figure of a form, and leaves one figure of a pair blank.
    Spoil(&'static str),
    /// Waits until the report is stored.
    Saved,
    /// Runs a script in the page.
    Run(&'static str),
    /// Runs one more script before each page that is loaded from now on.
    Before(&'static str),
    /// The host answers nobody from now on.
    HostGoesAway,
    /// The host has lost this file.
    Lose(&'static str),
    /// The host has this file with the second text in place of the first.
    HostChanges(&'static str, &'static str, &'static str),
    /// Makes a file with this button, and keeps it under this name.
    Keep(&'static str, &'static str),
    /// Writes a file.
    Write(&'static str, &'static str),
    /// Makes a file of a kept one, with other words of this kind in it.
    Alter(&'static str, &'static str, Alteration),
    /// Gives a kept file to this field.
    Give(&'static str, &'static str),
    /// Gives a file of the repository to this field.
    GiveOwn(&'static str, &'static str),
    /// Pastes a text into a field.
    Paste(&'static str, &'static str),
    /// Goes on in a further window.
    NewWindow,
    /// Goes back to the first one.
    FirstWindow,
}

/// How a kept file is changed.
#[derive(Debug, Clone, Copy)]
pub enum Alteration {
    /// The same report with other figures, made from an earlier state of it.
    Report,
    /// A workbook with another figure on its official sheet.
    Workbook,
}

/// Who does it.
pub struct Hand<'all> {
    pub stage: &'all Stage,
    pub browser: &'all Browser,
    first_window: WindowHandle,
}

impl<'all> Hand<'all> {
    pub async fn new(stage: &'all Stage, browser: &'all Browser) -> Result<Self> {
        Ok(Self { stage, browser, first_window: browser.client().window().await? })
    }

    /// One window, nothing stored, a host that has everything, and a clock that stands still.
    pub async fn begin_anew(&self) -> Result<()> {
        for window in self.browser.client().windows().await? {
            if window != self.first_window {
                self.browser.go_to_tab(window).await?;
                self.browser.client().close_window().await?;
            }
        }
        self.browser.go_to_tab(self.first_window.clone()).await?;
        self.browser.open("about:blank").await?;
        let everything = json!({ "origin": self.stage.site().origin(), "storageTypes": "all" });
        self.browser.chromium().send("Storage.clearDataForOrigin", everything).await?;
        self.begin();
        Ok(())
    }

    /// A host that has everything, and a clock that stands still.
    pub fn begin(&self) {
        let site = self.stage.site();
        site.mend();
        site.come_back();
        site.put_into_each_page(CLOCK);
    }

    pub async fn take(&self, step: &Step) -> Result<()> {
        self.try_to(step).await.with_context(|| format!("{step:?}"))
    }

    async fn try_to(&self, step: &Step) -> Result<()> {
        let browser = self.browser;
        match *step {
            Step::Open(fragment, sign) => {
                browser.open(&self.stage.at(fragment)?).await?;
                self.at_rest(sign).await
            }
            Step::Reload(sign) => {
                browser.reload().await?;
                self.at_rest(sign).await
            }
            Step::Await(css) => browser.wait_for(css).await.map(drop),
            Step::Until(expression) => self.until(expression).await,
            Step::Tap(css) => {
                browser.wait_for(css).await?;
                browser.click(css).await
            }
            Step::Focus(name) => self.focus(name).await,
            Step::Put(name, text) => self.put(&[(name.to_owned(), text.to_owned())]).await,
            Step::Fill(form, share) => self.put(&texts(form, share)?).await,
            Step::Spoil(form) => self.put(&spoilt(form)?).await,
            Step::Saved => {
                self.until("document.querySelector('[data-save-status]').dataset.saveStatus === 'saved'").await
            }
            Step::Run(script) => browser.run(script, vec![]).await.map(drop),
            Step::NewWindow => {
                browser.new_tab().await?;
                Ok(())
            }
            Step::FirstWindow => self.go_to_first_window().await,
            Step::Before(_) | Step::HostGoesAway | Step::Lose(_) => {
                self.make_trouble(step);
                Ok(())
            }
            Step::HostChanges(path, from, to) => self.change_on_host(path, from, to),
            Step::Keep(button, name) => self.keep(button, name).await,
            Step::Write(name, text) => browser.profile().write(name, text.as_bytes()).map(drop),
            Step::Alter(from, to, alteration) => self.alter(from, to, alteration),
            Step::Give(field, name) => browser.upload(field, &self.kept(name)).await,
            Step::GiveOwn(field, path) => browser.upload(field, &repository().join(path)).await,
            Step::Paste(field, text) => {
                self.focus(field).await?;
                browser.paste(text).await
            }
        }
    }

    fn make_trouble(&self, step: &Step) {
        match step {
            Step::Before(script) => self.stage.site().put_too_into_each_page(script),
            Step::Lose(path) => self.stage.site().lose(path),
            _ => self.stage.site().go_away(),
        }
    }

    fn change_on_host(&self, path: &str, from: &str, to: &str) -> Result<()> {
        let built = Assets::built()?;
        let file = built.get(path).with_context(|| format!("{path} in the site"))?;
        let text = std::str::from_utf8(&file.bytes).context("a file of text")?;
        ensure!(text.contains(from), "{path} does not hold {from}");
        self.stage.site().change(path, text.replace(from, to).as_bytes());
        Ok(())
    }

    async fn go_to_first_window(&self) -> Result<()> {
        self.browser.go_to_tab(self.first_window.clone()).await?;
        if self.browser.engine() == Engine::Chromium {
            // What lies behind another tab is not drawn.
            self.browser.chromium().send("Page.bringToFront", json!({})).await?;
        }
        Ok(())
    }

    /// Waits until nothing is still to come by itself.
    pub async fn rest(&self) -> Result<()> {
        self.until(&format!("!{COMING}")).await
    }

    /// Waits until both parts of the program have come, and this stands there.
    async fn at_rest(&self, sign: &str) -> Result<()> {
        self.browser.wait_for(sign).await?;
        self.until("document.documentElement.dataset.offline || document.querySelector('.problem:not([hidden])')").await
    }

    async fn until(&self, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        wait_for(expression, async || Ok(self.browser.run(&script, vec![]).await? == json!(true))).await
    }

    async fn focus(&self, name: &str) -> Result<()> {
        let field = self.browser.named(name).await?;
        self.browser.run("arguments[0].focus()", vec![serde_json::to_value(&field)?]).await.map(drop)
    }

    async fn put(&self, texts: &[(String, String)]) -> Result<()> {
        self.browser.run(PUT, vec![serde_json::to_value(texts)?]).await.map(drop)
    }

    fn kept(&self, name: &str) -> PathBuf {
        self.browser.profile().folder().join(name)
    }

    async fn keep(&self, button: &str, name: &str) -> Result<()> {
        let before = self.browser.profile().downloaded_names()?;
        self.browser.click(&format!("button{}", named(button))).await?;
        let ending = name.rfind('.').map_or(name, |dot| &name[dot..]);
        let file = self.browser.profile().downloaded_besides(&before, ending).await?;
        std::fs::rename(file, self.kept(name)).context("keeping a file")
    }

    fn alter(&self, from: &str, to: &str, alteration: Alteration) -> Result<()> {
        let (from, to) = (self.kept(from), self.kept(to));
        match alteration {
            Alteration::Workbook => workbook::changed(&from, to).map(drop),
            Alteration::Report => {
                let mut report: Value = serde_json::from_slice(&std::fs::read(from)?)?;
                report["values"]["news"]["count"] = json!(18);
                report["head"]["leader"] = json!("Lò Văn Phương");
                report["report"]["ancestors"] = json!([]);
                report["report"]["parent"] = json!("elsewhere");
                // Later than the other: of two made in one moment either may be listed first.
                report["exported_at"] = json!("2023-10-12T11:32:05+07:00");
                std::fs::write(to, report.to_string()).context("writing a changed report")
            }
        }
    }
}
