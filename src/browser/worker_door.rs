//! The page's side of the doors to the worker and the office program: starts each when first needed, again when it
//! died, and hands it jobs.
//! It must not know what a job means.

use std::cell::RefCell;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessageEvent, Worker};

use super::assets;
use super::settle::{promise, settle};
use crate::formats::job::{Job, Outcome};

/// Who does a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The light formats.
    Worker,
    /// The heavy ones: spreadsheets and their like.
    Office,
}

impl Program {
    /// Its name among the files of the page, and its file where the page does not name it.
    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Worker => ("worker", "worker.js"),
            Self::Office => ("office", "office.js"),
        }
    }
}

/// How long the worker may take to load, or to answer, in milliseconds. A slow phone on a slow network needs a minute;
/// a worker that the system has killed, or whose program the host refused, never says anything.
const PATIENCE: i32 = 120_000;

/// Why a job was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorError {
    /// The program could not be loaded: no network, a host that refuses it, a page opened from a file.
    NoWorker,
    /// It died over its jobs, or did not answer. The next job finds a new one.
    Crashed,
    /// Page and worker do not understand each other: they are of two versions, or a fault of the program.
    Protocol,
}

/// A worker, loading or loaded.
#[derive(Clone)]
struct Door {
    worker: Worker,
    /// The worker's first message: what is sent before it is lost.
    is_ready: Promise,
}

thread_local! {
    /// The doors that are open, by [`Program`].
    static DOORS: RefCell<[Option<Door>; 2]> = const { RefCell::new([None, None]) };
}

/// Has a program do a job; `attachment` are the bytes that belong to it.
///
/// # Errors
/// See [`DoorError`]. That a job is *refused* is an outcome and no error.
pub async fn run(program: Program, job: &Job, attachment: Vec<u8>) -> Result<(Outcome, Vec<u8>), DoorError> {
    let door = door(program)?;
    let answer = ask(&door, job, attachment).await;
    if let Err(DoorError::NoWorker | DoorError::Crashed) = answer {
        shut(program, &door);
    }
    understand(&answer?).ok_or(DoorError::Protocol)
}

/// The worker that is there, or a new one.
fn door(program: Program) -> Result<Door, DoorError> {
    let known = DOORS.with_borrow(|doors| doors[program as usize].clone());
    if let Some(door) = known {
        return Ok(door);
    }
    let (part, fallback) = program.file();
    let file = assets::file_named(part);
    let worker = Worker::new(file.as_deref().unwrap_or(fallback)).map_err(|_| DoorError::NoWorker)?;
    let is_ready = promise(PATIENCE, |succeed, fail| {
        worker.set_onmessage(Some(succeed));
        worker.set_onerror(Some(fail));
    });
    let door = Door { worker, is_ready };
    DOORS.with_borrow_mut(|doors| doors[program as usize] = Some(door.clone()));
    Ok(door)
}

/// Ends a worker, unless another job has already put a new one in its place.
fn shut(program: Program, door: &Door) {
    door.worker.terminate();
    DOORS.with_borrow_mut(|doors| {
        doors[program as usize].take_if(|current| current.worker == door.worker);
    });
}

async fn ask(door: &Door, job: &Job, attachment: Vec<u8>) -> Result<JsValue, DoorError> {
    let job = serde_json::to_string(job).map_err(|_| DoorError::Protocol)?;
    JsFuture::from(door.is_ready.clone()).await.map_err(|_| DoorError::NoWorker)?;
    let channel = MessageChannel::new().map_err(|_| DoorError::Protocol)?;
    let bytes = Uint8Array::from(attachment.as_slice());
    let (parts, handed_over) = (Array::of2(&job.into(), &bytes), Array::of2(&bytes.buffer(), &channel.port2()));
    drop(attachment);
    let answer = settle(PATIENCE, |succeed, fail| {
        channel.port1().set_onmessage(Some(succeed));
        let listening = door.worker.add_event_listener_with_callback("error", fail);
        let posted = listening.and_then(|()| door.worker.post_message_with_transfer(&parts, &handed_over));
        if let Err(error) = posted {
            // Only what stands on this page can refuse a call; the time-out would find out as well.
            let _ = fail.call1(&JsValue::NULL, &error);
        }
    });
    let answer = answer.await.map_err(|_| DoorError::Crashed);
    channel.port1().close();
    Ok(answer?.unchecked_into::<MessageEvent>().data())
}

fn understand(answer: &JsValue) -> Option<(Outcome, Vec<u8>)> {
    let parts: &Array = answer.dyn_ref()?;
    let outcome = Outcome::from_json(&parts.get(0).as_string()?)?;
    Some((outcome, parts.get(1).dyn_ref::<Uint8Array>()?.to_vec()))
}
