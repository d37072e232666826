//! Running another program and saying in one sentence what went wrong with it; knows no tool by name.

use std::io::{BufRead as _, BufReader, ErrorKind, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context as _, Error, Result, anyhow, bail};

/// How much of what a failing program said is kept to find its reason in: enough for cargo's longest list of causes.
const KEPT_BYTES: usize = 16 * 1024;

/// How much of what tests print is kept to be counted: many times what all of them print.
const KEPT_OF_TESTS: usize = 4 * 1024 * 1024;

/// Runs a program to its end with this terminal as its own; `purpose` completes the sentence "… failed".
pub(crate) fn run(command: &mut Command, purpose: &str) -> Result<()> {
    let status = start(command)?.wait().context(name_of(command))?;
    judge(status, purpose)
}

/// Runs a program that needs no terminal and returns what it printed; what it complains about is shown.
pub(crate) fn read(command: &mut Command, purpose: &str) -> Result<String> {
    command.stdout(Stdio::piped());
    let output = start(command)?.wait_with_output().context(name_of(command))?;
    judge(output.status, purpose)?;
    String::from_utf8(output.stdout).with_context(|| format!("{purpose} printed no readable text"))
}

/// What a program that was heard to its end had to say: whether it succeeded, and the end of its complaints.
pub(crate) struct Heard {
    /// Whether it ended well.
    pub(crate) success: bool,
    /// The last lines it wrote to its error output.
    pub(crate) complaints: String,
}

/// Runs a program, showing its error output as it comes and keeping the end of it to look for the reason of a failure.
pub(crate) fn listen(command: &mut Command) -> Result<Heard> {
    command.stderr(Stdio::piped());
    let mut child = start(command)?;
    let complaints = pass_on(child.stderr.take(), std::io::stderr(), KEPT_BYTES)?;
    let status = child.wait().context(name_of(command))?;
    Ok(Heard { success: status.success(), complaints })
}

/// Runs a program, showing what it prints as it comes; gives whether it ended well, and the end of what it printed.
pub(crate) fn overhear(command: &mut Command) -> Result<(bool, String)> {
    command.stdout(Stdio::piped());
    let mut child = start(command)?;
    let printed = pass_on(child.stdout.take(), std::io::stdout(), KEPT_OF_TESTS)?;
    let status = child.wait().context(name_of(command))?;
    Ok((status.success(), printed))
}

/// Hands on each line, and gives back the last ones.
fn pass_on(from: Option<impl Read>, mut to: impl Write, most: usize) -> Result<String> {
    let mut kept = String::new();
    let Some(from) = from else { return Ok(kept) };
    for line in BufReader::new(from).split(b'\n') {
        let line = line.context("reading what a program says")?;
        let line = String::from_utf8_lossy(&line);
        writeln!(to, "{line}").context("this terminal takes no more text")?;
        kept.push_str(&line);
        kept.push('\n');
        keep_end(&mut kept, most);
    }
    Ok(kept)
}

/// Starts a program; that it does not exist is the one failure worth its own sentence.
fn start(command: &mut Command) -> Result<Child> {
    command.spawn().map_err(|reason| could_not_start(command, reason))
}

/// Lets a program take the place of this one, so that whoever stops this command stops the program and leaves nothing behind.
#[cfg(unix)]
pub(crate) fn hand_over(command: &mut Command, _purpose: &str) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    let reason = command.exec();
    Err(could_not_start(command, reason))
}

/// Where no program can take another's place, it is run to its end.
#[cfg(not(unix))]
pub(crate) fn hand_over(command: &mut Command, purpose: &str) -> Result<()> {
    run(command, purpose)
}

fn judge(status: ExitStatus, purpose: &str) -> Result<()> {
    match status.code() {
        Some(0) => Ok(()),
        Some(_) => bail!("{purpose} failed; the lines above say why"),
        None => bail!("{purpose} was stopped from outside ({status})"),
    }
}

fn could_not_start(command: &Command, reason: std::io::Error) -> Error {
    let name = name_of(command);
    if reason.kind() == ErrorKind::NotFound {
        anyhow!("`{name}` is not on this machine, or not on its search path")
    } else {
        Error::new(reason).context(format!("`{name}` could not be started"))
    }
}

fn name_of(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn keep_end(text: &mut String, most: usize) {
    let Some(surplus) = text.len().checked_sub(most) else {
        return;
    };
    let start = (surplus..text.len()).find(|&place| text.is_char_boundary(place)).unwrap_or(0);
    text.drain(..start);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let reason = run(&mut Command::new("no-such-program-anywhere"), "nothing");
        let text = reason.map_err(|reason| reason.to_string());
        assert!(text.is_err_and(|text| text.contains("`no-such-program-anywhere` is not on")));
    }

    #[test]
    fn the_end_of_a_long_complaint_is_kept_whole() {
        let mut text = "ằ".repeat(KEPT_BYTES);
        keep_end(&mut text, KEPT_BYTES);
        assert!(text.len() <= KEPT_BYTES && text.len() > KEPT_BYTES - 4);
        assert!(text.chars().all(|letter| letter == 'ằ'));
    }
}
