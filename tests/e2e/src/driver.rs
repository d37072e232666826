//! The driver process: started on a free port, ended with everything it started; it knows nothing of pages.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use crate::engine::Engine;
use crate::profile::Profile;

const START_WITHIN: Duration = Duration::from_secs(30);
const MOST_ATTEMPTS: u32 = 3;
/// What stands before the port in the words of Chromium's driver, and in those of Firefox's.
const ANNOUNCEMENTS: [&str; 2] = ["started successfully on port ", "Listening on 127.0.0.1:"];

/// A driver of our own. Dropping it, also while a test panics, kills it and its browser.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    browser: Option<Pid>,
    /// Ends all of it when the driver is dropped.
    _group: Group,
}

impl Driver {
    /// Starts the driver in a process group of its own, with the profile's folder for temporary files. Times on the
    /// page are those of the people who use it, wherever the test runs.
    ///
    /// The driver draws one port for two families of addresses and gives up when the second is taken; then it is asked
    /// again.
    pub fn start(engine: Engine, profile: &Profile) -> Result<Self> {
        let mut attempts = 1;
        loop {
            match Self::start_once(engine, profile) {
                Err(_) if attempts < MOST_ATTEMPTS => attempts += 1,
                outcome => return outcome,
            }
        }
    }

    fn start_once(engine: Engine, profile: &Profile) -> Result<Self> {
        let program = match engine {
            Engine::Chromium => program("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => program("GECKODRIVER", "geckodriver"),
            Engine::WebKit => program("WEBKIT_DRIVER", "WebKitWebDriver"),
        };
        // WebKit's driver cannot choose a port for itself, nor say that it listens.
        let chosen = if engine == Engine::WebKit { free_port()? } else { 0 };
        let mut command = Command::new(&program);
        if engine == Engine::Firefox {
            // Scripts with the rights of the browser itself.
            command.arg("--allow-system-access");
        }
        let mut child = command
            .arg(format!("--port={chosen}"))
            .env("TMPDIR", profile.scratch())
            .env("XDG_CONFIG_HOME", profile.settings())
            .env("TZ", "Asia/Ho_Chi_Minh")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("starting {program}"))?;
        let output = child.stdout.take().context("the driver's output")?;
        let group = Group::of(child, profile)?;
        let port = if chosen == 0 { announced_port(output)? } else { listening(chosen)? };
        Ok(Self { port, browser: None, _group: group })
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Remembers the browser that this driver started, so that it is ended with it.
    pub fn adopt(&mut self, browser_process: Option<i32>) {
        self.browser = browser_process.and_then(Pid::from_raw);
    }

    /// Ends the browser at once, as a phone does that runs out of memory.
    pub fn kill_browser(&mut self) -> Result<()> {
        let browser = self.browser.take().context("a browser to kill")?;
        kill_process(browser, Signal::KILL).context("killing the browser")
    }
}

/// The driver with every process it started: they stay in the group that it leads.
#[derive(Debug)]
struct Group {
    leader: Child,
    /// Ends the group if this process is ended so suddenly that nothing is dropped.
    leash: Child,
}

impl Group {
    fn of(mut leader: Child, profile: &Profile) -> Result<Self> {
        match leash(leader.id(), profile) {
            Ok(leash) => Ok(Self { leader, leash }),
            Err(error) => {
                let _ = leader.kill();
                let _ = leader.wait();
                Err(error)
            }
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let _ = self.leash.kill();
        let _ = self.leash.wait();
        if let Some(group) = i32::try_from(self.leader.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.leader.wait();
    }
}

/// A shell that waits until its input ends, which it does when this process ends, however it ends; then it does what
/// dropping would have done.
fn leash(group: u32, profile: &Profile) -> Result<Child> {
    Command::new("sh")
        .args(["-c", "cat >/dev/null; kill -KILL \"-$1\"; rm -rf -- \"$2\"", "leash"])
        .arg(group.to_string())
        .arg(profile.folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .context("starting sh")
}

/// The program named by an environment variable, else the one of this name in the PATH.
pub fn program(variable: &str, name: &str) -> String {
    std::env::var(variable).ok().filter(|path| !path.is_empty()).unwrap_or_else(|| name.to_owned())
}

/// Reads the port from the driver's first lines; the thread goes on reading so that the pipe never fills up.
fn announced_port(output: ChildStdout) -> Result<u16> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let announced = ANNOUNCEMENTS.iter().find_map(|words| line.split_once(words));
            let port = announced.and_then(|(_, rest)| rest.trim_end_matches('.').parse().ok());
            if let Some(port) = port {
                let _ = sender.send(port);
            }
        }
    });
    receiver.recv_timeout(START_WITHIN).context("the driver did not say on which port it listens")
}

/// A port that nobody listens on now.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("a free port")?;
    Ok(listener.local_addr()?.port())
}

/// Waits until somebody listens on a port.
fn listening(port: u16) -> Result<u16> {
    let started = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if started.elapsed() > START_WITHIN {
            bail!("the driver does not listen on port {port}");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(port)
}
