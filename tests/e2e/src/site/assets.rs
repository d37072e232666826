//! The files of a site in memory, compressed if asked; it knows nothing of HTTP but the names of types and encodings.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// How bodies travel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Encoding {
    #[default]
    Plain,
    Brotli,
    Gzip,
}

impl Encoding {
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
        }
    }

    /// Compresses as a host does that compresses once, when the site is copied to it.
    pub fn encode(self, bytes: &[u8]) -> Result<Vec<u8>> {
        match self {
            Self::Plain => Ok(bytes.to_vec()),
            Self::Brotli => {
                let parameters = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
                let mut packed = Vec::new();
                brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).context("brotli")?;
                Ok(packed)
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(bytes).context("gzip")?;
                encoder.finish().context("gzip")
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// Path below the site, with `/` between folders, to content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets {
    files: BTreeMap<String, Asset>,
    encoding: Encoding,
}

impl Assets {
    /// The built site, see [`dist`].
    pub fn built() -> Result<Self> {
        Self::of_folder(&dist())
    }

    pub fn of_folder(folder: &Path) -> Result<Self> {
        let mut assets = Self::default();
        assets.add_folder(folder, "")?;
        let has_page = assets.files.contains_key("index.html");
        ensure!(has_page, "no index.html in {}: run `cargo xtask build` first", folder.display());
        Ok(assets)
    }

    /// Adds a file, or puts another in its place.
    pub fn put(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), Asset { kind: content_type(path), bytes });
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The same files as a compressing host sends them.
    pub fn encoded(mut self, encoding: Encoding) -> Result<Self> {
        ensure!(self.encoding == Encoding::Plain, "compressed twice");
        for asset in self.files.values_mut() {
            asset.bytes = encoding.encode(&asset.bytes)?;
        }
        self.encoding = encoding;
        Ok(self)
    }

    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The file at this path; a folder's is its `index.html`.
    pub fn get(&self, path: &str) -> Option<&Asset> {
        if path.is_empty() || path.ends_with('/') {
            return self.files.get(&format!("{path}index.html"));
        }
        self.files.get(path)
    }

    fn add_folder(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.add_folder(&entry.path(), &format!("{path}/"))?;
            } else {
                self.put(&path, std::fs::read(entry.path())?);
            }
        }
        Ok(())
    }
}

/// The folder of the built site: `PHULUC_DIST`, else `dist` at the top of the repository.
pub fn dist() -> PathBuf {
    std::env::var_os("PHULUC_DIST").map_or_else(|| repository().join("dist"), PathBuf::from)
}

/// The path of the second part below the site.
pub fn second_part() -> Result<String> {
    for entry in std::fs::read_dir(dist())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        // Its copy for old hosts is lost with it.
        if name.starts_with("second-") && !name.starts_with("second-en-") && !name.contains(".txt") {
            return Ok(name);
        }
    }
    None.context("the built site has no second part")
}

/// The top of the repository.
pub fn repository() -> PathBuf {
    let this_crate = Path::new(env!("CARGO_MANIFEST_DIR"));
    this_crate.ancestors().nth(2).unwrap_or(this_crate).to_path_buf()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
