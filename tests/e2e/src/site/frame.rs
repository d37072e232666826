//! A page that shows another one in a frame as narrow as a phone, for browsers whose window cannot be. It stands beside the
//! site, and must not know what it shows.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, Uri};

const PATH: &str = "/phone";

/// `#360,ADDRESS`: the width, and what stands in the frame. Another address goes into the same frame.
const PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><title>phone</title>\
    <style>html, body { margin: 0 } iframe { border: 0; display: block; height: 740px }</style>\
    <iframe name=\"phone\" allow=\"clipboard-read; clipboard-write; web-share\"></iframe><script>\
    const frame = document.querySelector('iframe'); \
    const show = () => { const [, width, address] = /^#([0-9]+),(.*)$/.exec(location.hash); \
        frame.style.width = `${width}px`; frame.contentWindow.location.replace(address) }; \
    addEventListener('hashchange', show); show()</script>";

/// The address at which a page of a host stands in a frame of this width; none without a width, or for what no host serves.
pub fn framed(address: &str, width: u32) -> Option<String> {
    let url = url::Url::parse(address).ok().filter(|url| width > 0 && url.scheme() == "http")?;
    Some(format!("{}{PATH}#{width},{address}", url.origin().ascii_serialization()))
}

pub(super) fn is_asked(address: &Uri) -> bool {
    address.path() == PATH
}

pub(super) fn page() -> Response<Full<Bytes>> {
    let mut page = Response::new(Full::from(PAGE));
    page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_host_serves_stands_in_a_frame_and_only_where_one_is_asked_for() {
        let framed_at = "http://127.0.0.1:9/phone#360,http://127.0.0.1:9/a/b/#/help";
        assert_eq!(framed("http://127.0.0.1:9/a/b/#/help", 360).as_deref(), Some(framed_at));
        for (address, width) in [("http://127.0.0.1:9/a/b/", 0), ("about:blank", 360), ("file:///page.html", 360)] {
            assert_eq!(framed(address, width), None);
        }
    }
}
