//! Stands in for the crate `wasm-streams`, which Leptos links for server functions. It must not be called: this page has
//! no server. The real crate exports three JavaScript classes, and what is exported is never dropped: they and all that
//! they use were 3 % of what the first key waits for.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast as _, JsValue};

/// As much of a stream as server functions name.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Keeps the stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives back the stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing is sent.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// Nothing is read.
    pub fn into_stream(self) -> NoStream {
        NoStream
    }
}

/// A stream that has ended.
#[derive(Debug)]
pub struct NoStream;

impl Stream for NoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
