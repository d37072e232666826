//! A static host on a free port, as dumb as any: files below a sub-path, right content types, nothing else. It keeps a
//! list of what was asked for, and can be got into [`trouble`].

pub mod assets;
mod frame;
mod next_build;
mod old_host;
pub mod trouble;

use std::io;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context as _, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

pub use assets::{Assets, Encoding, dist, second_part};
pub use frame::framed;
pub use trouble::Told;

use trouble::Trouble;

/// The page must work below any path, so the tests never serve it at the root.
const BELOW: &str = "/a/b/";

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
    assets: Mutex<Assets>,
    is_old: bool,
    asked: Mutex<Vec<Asked>>,
    trouble: Mutex<Trouble>,
    told: Mutex<Vec<Told>>,
}

/// A running host; dropping it closes the port and every connection.
pub struct Site {
    host: Arc<Host>,
    port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    pub fn serve(assets: Assets) -> Result<Self> {
        Self::serve_as(assets, false)
    }

    /// The same from a host that is as old as any that may be met: see [`old_host`].
    pub fn serve_badly(assets: Assets) -> Result<Self> {
        Self::serve_as(assets, true)
    }

    fn serve_as(assets: Assets, is_old: bool) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").context("opening a port")?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let host = Arc::new(Host {
            assets: Mutex::new(assets),
            is_old,
            asked: Mutex::default(),
            trouble: Mutex::default(),
            told: Mutex::default(),
        });
        let (stop, stopped) = oneshot::channel();
        let runtime = Builder::new_current_thread().enable_io().build().context("a runtime for the site")?;
        let answering = Arc::clone(&host);
        let thread = std::thread::spawn(move || runtime.block_on(answer_until(stopped, listener, answering)));
        Ok(Self { host, port, stop: Some(stop), thread: Some(thread) })
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

    /// Serves these files from now on, and none of those before.
    pub fn serve_instead(&self, assets: Assets) {
        *locked(&self.host.assets) = assets;
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
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Every connection is a task of its own: browsers open several at once and keep them, and none may wait for another.
async fn answer_until(stopped: oneshot::Receiver<()>, listener: TcpListener, host: Arc<Host>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    let accept = async {
        while let Ok((connection, _)) = listener.accept().await {
            let host = Arc::clone(&host);
            let answer = service_fn(move |request| {
                let answer = host.answer(&request);
                let is_held = host.holds(&request);
                async move {
                    if is_held {
                        std::future::pending::<()>().await;
                    }
                    // Without an answer the connection is closed, as by a host that is not there.
                    answer.ok_or(io::ErrorKind::NotConnected).map_err(io::Error::from)
                }
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(connection), answer);
            // A browser that was killed no longer takes its answer; that is no fault of the site.
            tokio::spawn(async { drop(connection.await) });
        }
    };
    tokio::select! {
        () = accept => {}
        _ = stopped => {}
    }
}

impl Host {
    fn holds(&self, request: &Request<Incoming>) -> bool {
        let below = request.uri().path().strip_prefix(BELOW);
        below.is_some_and(|path| locked(&self.trouble).held.iter().any(|held| held == path))
    }

    fn answer(&self, request: &Request<Incoming>) -> Option<Response<Full<Bytes>>> {
        let trouble = locked(&self.trouble);
        if trouble.is_away {
            return None;
        }
        if frame::is_asked(request.uri()) {
            return Some(frame::page());
        }
        if let Some(told) = trouble::told(request.uri()) {
            locked(&self.told).push(told);
            return Some(Response::new(Full::default()));
        }
        let path = request.uri().path();
        let below = path.strip_prefix(BELOW);
        let assets = locked(&self.assets);
        let failing = below.is_some_and(|path| trouble.failing.iter().any(|failing| failing == path));
        let asset = below.filter(|path| !failing && !trouble.lost.iter().any(|lost| lost == path));
        let asset = asset.filter(|path| !self.is_old || old_host::knows(path));
        let asset = asset.and_then(|path| assets.get(path));
        let status = match asset {
            Some(_) => StatusCode::OK,
            None if failing => StatusCode::INTERNAL_SERVER_ERROR,
            None => StatusCode::NOT_FOUND,
        };
        locked(&self.asked).push(Asked {
            path: below.unwrap_or(path).to_owned(),
            status: status.as_u16(),
            bytes: asset.map_or(0, |asset| asset.bytes.len()),
        });
        let mut body = asset.map_or_else(Vec::new, |asset| trouble.served(below.unwrap_or_default(), asset));
        if below.is_some_and(|path| trouble.cut.iter().any(|cut| cut == path)) {
            body.truncate(body.len() / 2);
        }
        let mut response = Response::new(Full::from(body));
        *response.status_mut() = status;
        if let Some(asset) = asset {
            let headers = response.headers_mut();
            let kind = if self.is_old { old_host::kind(asset) } else { asset.kind };
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
            if let Some(encoding) = assets.encoding().name() {
                headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
        }
        Some(response)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;

    /// Browsers open several connections at once and keep them; each must be answered while the others stay open.
    #[test]
    fn every_connection_is_answered_while_all_others_stay_open() -> Result<()> {
        let mut assets = Assets::default();
        assets.put("index.html", b"<!doctype html>".to_vec());
        for _ in 0..50 {
            let site = Site::serve(assets.clone())?;
            let mut kept = Vec::new();
            for count in [1, 2, 3, 4, 5] {
                let mut opened = Vec::new();
                for _ in 0..count {
                    opened.push(TcpStream::connect(("127.0.0.1", site.port))?);
                }
                for connection in &mut opened {
                    write!(connection, "GET {BELOW} HTTP/1.1\r\nHost: test\r\n\r\n")?;
                    connection.set_read_timeout(Some(Duration::from_secs(20)))?;
                    let mut beginning = [0; 12];
                    connection.read_exact(&mut beginning).context("an answer")?;
                    assert_eq!(&beginning, b"HTTP/1.1 200");
                }
                kept.extend(opened);
            }
        }
        Ok(())
    }
}
