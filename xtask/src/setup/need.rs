//! The things a command can need: what each is for, how long it takes to get, and what to do where it cannot be got.

/// One thing that must be on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Chromium and its driver.
    BrowserTests,
    /// Firefox and its driver.
    Firefox,
    /// `WebKit`'s driver with its browser, and a screen that needs no monitor.
    WebKit,
    /// `pdftotext`, which reads a printed page back.
    PdfText,
    /// `LibreOffice` and Python, which open what leaves the page.
    Office,
    /// `rustfmt` and `clippy`.
    Lints,
    /// `wasm-opt` of Binaryen.
    WasmOpt,
    /// Rust's standard library for the browser.
    WasmTarget,
    /// The source of Rust's standard library.
    StandardSource,
    /// `wasm-bindgen` and its test runner, of the version in `Cargo.lock`.
    WasmBindgen,
    /// `trunk`.
    Trunk,
    /// `cargo-deny`.
    Deny,
}

impl Need {
    /// Whether everything works without it.
    pub(crate) fn is_extra(self) -> bool {
        self == Self::StandardSource
    }

    /// Why the project needs it.
    pub(crate) fn purpose(self) -> &'static str {
        match self {
            Self::BrowserTests => "the tests open the page in a real browser",
            Self::Firefox | Self::WebKit => "the end-to-end tests are to run in it too",
            Self::PdfText => "the tests read the printed page",
            Self::Office => "the files are opened by what offices open them with",
            Self::Lints => "formatting and lints are checked",
            Self::WasmOpt => "makes the program smaller than the compiler can",
            Self::WasmTarget => "Rust's standard library for the browser",
            Self::StandardSource => "the finished site's programs are a tenth smaller with it",
            Self::WasmBindgen => "joins the program to the browser, in the very version of Cargo.lock",
            Self::Trunk => "puts the page together and serves it",
            Self::Deny => "looks at the crates' licences, and at what is known against them",
        }
    }

    /// About how long it takes to get on a machine with two cores, as seen on a good line.
    pub(crate) fn duration(self) -> &'static str {
        match self {
            Self::BrowserTests | Self::WebKit | Self::WasmOpt => "about a minute",
            Self::Office => "about 2 minutes",
            Self::Firefox => "about 3 minutes, most of it compiling geckodriver",
            Self::PdfText | Self::Lints | Self::WasmTarget | Self::StandardSource => "a few seconds",
            Self::WasmBindgen | Self::Deny => "about 3 minutes of compiling",
            Self::Trunk => "about 9 minutes of compiling",
        }
    }

    /// What a person can do where the command could not do it.
    pub(crate) fn way_out(self) -> &'static str {
        match self {
            Self::BrowserTests => "install Chromium with its `chromedriver` and see that both are on the search path",
            Self::Firefox => "install Firefox with `geckodriver` and see that both are on the search path",
            Self::WebKit => "install WebKitGTK's `WebKitWebDriver` and `Xvfb` and see that both are on the search path",
            Self::Office => "install LibreOffice's Calc and Writer, Python 3 and the font Tinos",
            Self::PdfText => "install the poppler tools and see that `pdftotext` is on the search path",
            Self::Lints => "run `rustup component add rustfmt clippy`",
            Self::WasmOpt => "install Binaryen 116 or later and see that `wasm-opt` is on the search path",
            Self::WasmTarget => {
                "run `rustup target add wasm32-unknown-unknown`, or where rustup's servers cannot be reached, follow \
                 README.md's lines on `rustc-web`"
            }
            Self::StandardSource => "run `rustup component add rust-src`",
            Self::WasmBindgen => {
                "put `wasm-bindgen` and `wasm-bindgen-test-runner` of exactly this version on the search path"
            }
            Self::Trunk => "put a trunk of this version on the search path",
            Self::Deny => "put `cargo-deny` on the search path",
        }
    }
}
