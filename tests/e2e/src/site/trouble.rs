//! What can go wrong with a host: it goes away, it loses a file, it has another one than before, it serves a page with
//! somebody's script in it; and what that script has to tell. It must not know what a fault is for.

use std::time::Instant;

use hyper::Uri;

use super::{Site, assets::Asset, locked};

/// Where a script of a test tells the host something: `told?NAME=VALUE`, relative to the page.
const TOLD: &str = "/told";

#[derive(Default)]
pub(super) struct Trouble {
    /// Stands before any other script of the page.
    script: String,
    /// The paths that are not found although the files are there.
    pub(super) lost: Vec<String>,
    /// The paths that are answered with 500.
    pub(super) failing: Vec<String>,
    /// The paths of which only the first half is sent, as if it were all.
    pub(super) cut: Vec<String>,
    /// The paths that are never answered.
    pub(super) held: Vec<String>,
    /// What is sent in place of files, with their paths.
    changed: Vec<(String, Vec<u8>)>,
    pub(super) is_away: bool,
}

/// One thing that a script of a test has told the host.
#[derive(Debug, Clone)]
pub struct Told {
    pub name: String,
    pub value: String,
    pub at: Instant,
}

impl Site {
    /// Puts a script into every page served from now on, before any script of the page's own; an empty one takes the
    /// last away. In this way every browser takes it, whatever its driver can do.
    pub fn put_into_each_page(&self, script: &str) {
        script.clone_into(&mut locked(&self.host.trouble).script);
    }

    /// Puts another one there, behind those that are there already.
    pub fn put_too_into_each_page(&self, script: &str) {
        // In a block of its own: it may come twice.
        let block = format!("{{ {script}\n}}\n");
        locked(&self.host.trouble).script.push_str(&block);
    }

    /// Answers from now on as if this file had never been there, nor its copy for old hosts.
    pub fn lose(&self, path: &str) {
        locked(&self.host.trouble).lost.extend([path.to_owned(), format!("{path}.txt")]);
    }

    /// Answers from now on that something has gone wrong with this file.
    pub fn fail(&self, path: &str) {
        locked(&self.host.trouble).failing.push(path.to_owned());
    }

    /// Sends from now on only the first half of this file, as if it were all.
    pub fn cut(&self, path: &str) {
        locked(&self.host.trouble).cut.push(path.to_owned());
    }

    /// Takes from now on whoever asks for this file, and never answers.
    pub fn hold(&self, path: &str) {
        locked(&self.host.trouble).held.push(path.to_owned());
    }

    /// Has from now on these bytes in place of this file, and of its copy for old hosts. Not for a host that compresses.
    pub fn change(&self, path: &str, bytes: &[u8]) {
        let paths = [path.to_owned(), format!("{path}.txt")];
        locked(&self.host.trouble).changed.extend(paths.map(|path| (path, bytes.to_vec())));
    }

    /// Every file is there again, whole and as it was.
    pub fn mend(&self) {
        let mut trouble = locked(&self.host.trouble);
        trouble.lost.clear();
        trouble.failing.clear();
        trouble.cut.clear();
        trouble.held.clear();
        trouble.changed.clear();
    }

    /// Closes every connection without an answer from now on.
    pub fn go_away(&self) {
        locked(&self.host.trouble).is_away = true;
    }

    /// Answers again.
    pub fn come_back(&self) {
        locked(&self.host.trouble).is_away = false;
    }

    /// What scripts have told, in the order in which it came.
    pub fn told(&self) -> Vec<Told> {
        locked(&self.host.told).clone()
    }

    /// Forgets what was told.
    pub fn forget_told(&self) {
        locked(&self.host.told).clear();
    }
}

impl Trouble {
    /// The bytes of a file as they are served.
    pub(super) fn served(&self, path: &str, asset: &Asset) -> Vec<u8> {
        match self.changed.iter().find(|(changed, _)| changed == path) {
            Some((_, bytes)) => bytes.clone(),
            None => self.in_page(asset),
        }
    }

    /// A page with the script behind its first tag of a head; any other file as it is.
    fn in_page(&self, asset: &Asset) -> Vec<u8> {
        const HEAD: &[u8] = b"<head>";
        let head = asset.bytes.windows(HEAD.len()).position(|window| window == HEAD);
        match head.filter(|_| !self.script.is_empty() && asset.kind.starts_with("text/html")) {
            Some(head) => {
                let (before, after) = asset.bytes.split_at(head + HEAD.len());
                [before, b"<script>", self.script.as_bytes(), b"</script>", after].concat()
            }
            None => asset.bytes.clone(),
        }
    }
}

pub(super) fn told(uri: &Uri) -> Option<Told> {
    uri.path().strip_suffix(TOLD)?;
    let query = uri.query().unwrap_or_default();
    let (name, value) = url::form_urlencoded::parse(query.as_bytes()).next()?;
    Some(Told { name: name.into_owned(), value: value.into_owned(), at: Instant::now() })
}
