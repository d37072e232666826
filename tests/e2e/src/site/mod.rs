//! A static host on a free port, as dumb as any: files below a sub-path, right content types, nothing else. It keeps a
//! list of what was asked for.

pub mod assets;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

pub use assets::{Assets, Encoding, dist};

/// The page must work below any path, so the tests never serve it at the root.
const BELOW: &str = "/a/b/";
const THREADS: usize = 4;

/// One request as the host saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Below the site's own path; a request outside it keeps its leading slash.
    pub path: String,
    pub status: u16,
    /// Bytes of the answer's body as sent, after compression.
    pub bytes: usize,
}

struct Host {
    server: Server,
    assets: Assets,
    asked: Mutex<Vec<Asked>>,
}

/// A running host; dropping it closes the port.
pub struct Site {
    host: Arc<Host>,
    threads: Vec<JoinHandle<()>>,
    port: u16,
}

impl Site {
    pub fn serve(assets: Assets) -> Result<Self> {
        let server = Server::http("127.0.0.1:0").map_err(|error| anyhow!("opening a port: {error}"))?;
        let port = server.server_addr().to_ip().map(|address| address.port()).ok_or_else(|| anyhow!("no port"))?;
        let host = Arc::new(Host { server, assets, asked: Mutex::default() });
        let threads = (0..THREADS).map(|_| answer_in_background(Arc::clone(&host))).collect();
        Ok(Self { host, threads, port })
    }

    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of the start page.
    pub fn address(&self) -> String {
        format!("{}{BELOW}", self.origin())
    }

    /// The address with this `#…` part.
    pub fn at(&self, fragment: &str) -> String {
        format!("{}#{fragment}", self.address())
    }

    pub fn asked(&self) -> Vec<Asked> {
        locked(&self.host.asked).clone()
    }

    pub fn forget_asked(&self) {
        locked(&self.host.asked).clear();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.host.server.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn answer_in_background(host: Arc<Host>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        while let Ok(request) = host.server.recv() {
            // A browser that was killed no longer takes its answer; that is no fault of the site.
            let _ = host.answer(request);
        }
    })
}

impl Host {
    fn answer(&self, request: Request) -> std::io::Result<()> {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        let below = path.strip_prefix(BELOW);
        let asset = below.and_then(|path| self.assets.get(path));
        let asked = Asked {
            path: below.unwrap_or(&path).to_owned(),
            status: if asset.is_some() { 200 } else { 404 },
            bytes: asset.map_or(0, |asset| asset.bytes.len()),
        };
        locked(&self.asked).push(asked);
        let Some(asset) = asset else {
            return request.respond(Response::empty(404));
        };
        let mut response = Response::from_data(asset.bytes.clone()).with_header(header("Content-Type", asset.kind));
        response.add_header(header("Cache-Control", "no-cache"));
        if let Some(encoding) = self.assets.encoding().name() {
            response.add_header(header("Content-Encoding", encoding));
        }
        // Bodies of known length in one piece: chunks would change the bytes that the bench counts.
        request.respond(response.with_chunked_threshold(usize::MAX))
    }
}

/// The names and values are constants of this file, so they always read.
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("{name}: {value}"))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
