//! What was asked for on the command line; knows nothing of how it is done.

use anyhow::{Context as _, Result, bail};

/// The commands, as `cargo xtask help` and every mistyped command show them.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]           build the page, serve it on http://127.0.0.1:8080 and rebuild on each change
  build                      write the finished site into dist/ and print its bytes
  test                       the tests: pure, in the browser, and end to end on the built site
  e2e [--no-build] [NAME…]   only the end-to-end tests, those whose names hold NAME
  ci [--office]              formatting, lints, tests, build and budgets: what has to pass before a change is kept;
                             with the office-check where LibreOffice is there, or `--office` asks for it
  office-check               what LibreOffice, Python and paper make of every file of every form
  pictures [--no-build]      build, then take the pictures of the page in public/help/ and public/screenshots/ anew
  bench [OPTION…]            build, then measure the page; the options go to the bench itself
  gallery [--check] [--no-build] [NAME…]
                             every screen in every size and both lights, looked through by axe-core; stored in
                             tests/gallery, or with `--check` held against what is stored there
  soak [--files N] [--cases N] [--kills N] [--turns N] [--faults N]
                             the full counts by hand: spoilt files, cases of each property, kills of the browser,
                             turns of two windows, rounds of each fault
  engines [--firefox] [--webkit] [--no-build] [NAME…]
                             the end-to-end tests in Firefox and in WebKit, those whose names hold NAME
  deny                       licences and sources of the crates, and what is known against them
  reproducible               build the last commit twice from nothing, in two folders, and compare the bytes

Each command first installs what it is missing, and says so.";

const DEFAULT_PORT: u16 = 8080;

/// How often a soak tries each thing; 0 leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Spoilt files of each kind.
    pub(crate) files: u32,
    /// Cases of each property.
    pub(crate) cases: u32,
    /// Kills of the browser: so many after a save, so many at any moment.
    pub(crate) kills: u32,
    /// Figures that two windows type in turns.
    pub(crate) turns: u32,
    /// Rounds of each fault; most try it several times in a round.
    pub(crate) faults: u32,
}

const FULL_COUNTS: Counts = Counts { files: 100_000, cases: 10_000, kills: 100, turns: 500, faults: 10 };

/// The browsers other than Chromium to run the end-to-end tests in, and which tests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Engines {
    /// Whether the site that is there is taken as it is.
    pub(crate) as_built: bool,
    pub(crate) firefox: bool,
    pub(crate) webkit: bool,
    pub(crate) filter: Vec<String>,
}

/// Which screens are taken, and what for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Gallery {
    /// Whether they are held against what is stored, instead of being stored.
    pub(crate) check: bool,
    /// Whether the site that is there is taken as it is.
    pub(crate) as_built: bool,
    pub(crate) filter: Vec<String>,
}

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Build for development and serve on this port of 127.0.0.1.
    Serve { port: u16 },
    /// Write the finished site.
    Build,
    /// Run every test a newcomer needs to trust the program.
    Test,
    /// Run the end-to-end tests, on a site built now or (`build: false`) on the one already there.
    EndToEnd { build: bool, arguments: Vec<String> },
    /// Run every check; `office`: the office check too, although `LibreOffice` may have to be installed for it.
    Ci { office: bool },
    /// Give the files of the program to other programs.
    OfficeCheck,
    /// Take the pictures of the page that belong to the site anew, of a site built now or of the one already there.
    Pictures { build: bool },
    /// Measure the built page.
    Bench { arguments: Vec<String> },
    /// Take every screen.
    Gallery(Gallery),
    /// Run the tests that chance decides, many times over.
    Soak(Counts),
    /// Run the end-to-end tests in other browsers.
    Engines(Engines),
    /// Hold the crates to the rules.
    Deny,
    /// Build twice and compare.
    Reproducible,
    /// Finish a site that trunk has staged; trunk's hook calls this, people do not.
    Finish,
    /// Print the usage.
    Help,
}

impl Command {
    /// Reads the words after `cargo xtask`; a word that nothing knows is an error that shows the usage.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut words = words.into_iter();
        let Some(name) = words.next() else {
            return Ok(Self::Help);
        };
        let rest: Vec<String> = words.collect();
        let command = match name.as_str() {
            "serve" => {
                return Ok(Self::Serve { port: read_port(&rest)? });
            }
            "e2e" => return Ok(read_end_to_end(rest)),
            "pictures" if rest == ["--no-build"] => return Ok(Self::Pictures { build: false }),
            "pictures" => Self::Pictures { build: true },
            "bench" => return Ok(Self::Bench { arguments: rest }),
            "gallery" => return Ok(Self::Gallery(read_gallery(rest))),
            "soak" => return Ok(Self::Soak(read_counts(&rest)?)),
            "engines" => return Ok(Self::Engines(read_engines(rest))),
            "ci" if rest == ["--office"] => return Ok(Self::Ci { office: true }),
            "build" => Self::Build,
            "test" => Self::Test,
            "ci" => Self::Ci { office: false },
            "office-check" => Self::OfficeCheck,
            "deny" => Self::Deny,
            "reproducible" => Self::Reproducible,
            "finish" => Self::Finish,
            "help" | "--help" | "-h" => Self::Help,
            _ => bail!("there is no command `{name}`.\n\n{USAGE}"),
        };
        if let Some(word) = rest.first() {
            bail!("`{name}` takes no `{word}`.\n\n{USAGE}");
        }
        Ok(command)
    }
}

fn read_port(words: &[String]) -> Result<u16> {
    let text = match words {
        [] => return Ok(DEFAULT_PORT),
        [flag, port] if flag == "--port" => port.as_str(),
        [joined] if joined.starts_with("--port=") => joined.trim_start_matches("--port="),
        _ => bail!("`serve` takes `--port N` and nothing else.\n\n{USAGE}"),
    };
    match text.parse() {
        Ok(0) => bail!("port 0 is no address to open; name one between 1 and 65535"),
        port => port.with_context(|| format!("`{text}` is not a port between 1 and 65535")),
    }
}

fn read_counts(words: &[String]) -> Result<Counts> {
    let mut counts = FULL_COUNTS;
    for pair in words.chunks(2) {
        let [option, number] = pair else { bail!("`{}` takes a number.\n\n{USAGE}", pair[0]) };
        let count = number.parse().with_context(|| format!("`{number}` is not a number"))?;
        match option.as_str() {
            "--files" => counts.files = count,
            "--cases" => counts.cases = count,
            "--kills" => counts.kills = count,
            "--turns" => counts.turns = count,
            "--faults" => counts.faults = count,
            _ => bail!("`soak` takes no `{option}`.\n\n{USAGE}"),
        }
    }
    Ok(counts)
}

/// Both engines where none is named.
fn read_engines(words: Vec<String>) -> Engines {
    let mut engines = Engines::default();
    for word in words {
        match word.as_str() {
            "--firefox" => engines.firefox = true,
            "--webkit" => engines.webkit = true,
            "--no-build" => engines.as_built = true,
            _ => engines.filter.push(word),
        }
    }
    if !engines.firefox && !engines.webkit {
        (engines.firefox, engines.webkit) = (true, true);
    }
    engines
}

fn read_gallery(words: Vec<String>) -> Gallery {
    let mut gallery = Gallery::default();
    for word in words {
        match word.as_str() {
            "--check" => gallery.check = true,
            "--no-build" => gallery.as_built = true,
            _ => gallery.filter.push(word),
        }
    }
    gallery
}

fn read_end_to_end(mut words: Vec<String>) -> Command {
    let count = words.len();
    words.retain(|word| word != "--no-build");
    Command::EndToEnd { build: words.len() == count, arguments: words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command> {
        Command::parse(line.split_whitespace().map(str::to_owned))
    }

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn serve_listens_on_8080_unless_told_otherwise() -> Result<()> {
        assert_eq!(parse("serve")?, Command::Serve { port: 8080 });
        assert_eq!(parse("serve --port 9000")?, Command::Serve { port: 9000 });
        assert_eq!(parse("serve --port=9001")?, Command::Serve { port: 9001 });
        for wrong in ["serve --port", "serve --port 0", "serve --port 70000", "serve 9000"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn end_to_end_passes_on_all_but_its_own_flag() -> Result<()> {
        let expected = Command::EndToEnd { build: false, arguments: words("round_trip --nocapture") };
        assert_eq!(parse("e2e round_trip --no-build --nocapture")?, expected);
        let expected = Command::EndToEnd { build: true, arguments: Vec::new() };
        assert_eq!(parse("e2e")?, expected);
        Ok(())
    }

    #[test]
    fn both_engines_are_meant_where_none_is_named() -> Result<()> {
        let both = Engines { firefox: true, webkit: true, as_built: false, filter: words("drafts") };
        assert_eq!(parse("engines drafts")?, Command::Engines(both.clone()));
        let one = Engines { firefox: false, as_built: true, ..both };
        assert_eq!(parse("engines --webkit drafts --no-build")?, Command::Engines(one));
        Ok(())
    }

    #[test]
    fn a_gallery_is_stored_unless_it_is_to_be_checked() -> Result<()> {
        let stored = Gallery { check: false, as_built: false, filter: words("start") };
        assert_eq!(parse("gallery start")?, Command::Gallery(stored.clone()));
        let checked = Gallery { check: true, as_built: true, ..stored };
        assert_eq!(parse("gallery --no-build start --check")?, Command::Gallery(checked));
        Ok(())
    }

    #[test]
    fn a_soak_takes_its_full_counts_unless_told_otherwise() -> Result<()> {
        assert_eq!(parse("soak")?, Command::Soak(FULL_COUNTS));
        let counts = Counts { files: 10, kills: 0, ..FULL_COUNTS };
        assert_eq!(parse("soak --kills 0 --files 10")?, Command::Soak(counts));
        for wrong in ["soak --kills", "soak --kills many", "soak --rounds 3"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn the_full_check_asks_for_the_office_check_where_it_is_told_to() -> Result<()> {
        assert_eq!(parse("ci")?, Command::Ci { office: false });
        assert_eq!(parse("ci --office")?, Command::Ci { office: true });
        assert_eq!(parse("office-check")?, Command::OfficeCheck);
        Ok(())
    }

    #[test]
    fn a_word_nobody_knows_is_answered_with_the_usage() {
        for wrong in ["sreve", "ci --fast", "build everything"] {
            let answer = parse(wrong).map_err(|reason| reason.to_string());
            assert!(answer.is_err_and(|text| text.ends_with(USAGE)), "{wrong}");
        }
    }
}
