//! What a host sends as an answer's body: all of it, or its first half, behind which nothing comes and nothing ends. It must
//! not know what it is.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};

pub(super) struct Sent {
    bytes: Option<Bytes>,
    has_end: bool,
}

impl Sent {
    pub(super) fn whole(bytes: Vec<u8>) -> Self {
        Self { bytes: Some(bytes.into()), has_end: true }
    }

    pub(super) fn stalled_half_way(mut bytes: Vec<u8>) -> Self {
        bytes.truncate(bytes.len() / 2);
        Self { bytes: Some(bytes.into()), has_end: false }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.bytes.take().filter(|bytes| !bytes.is_empty()) {
            Some(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            None if self.has_end => Poll::Ready(None),
            None => Poll::Pending,
        }
    }

    fn size_hint(&self) -> SizeHint {
        let length = self.bytes.as_ref().map_or(0, Bytes::len) as u64;
        if self.has_end { SizeHint::with_exact(length) } else { SizeHint::default() }
    }
}
