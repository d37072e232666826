//! The page's side of the doors to the worker and the office program: starts each when first needed, again when it
//! died, and hands it jobs.
//! It must not know what a job means.

use std::cell::RefCell;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessageEvent, Worker};

use super::assets;
use super::settle::settle;
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
    /// Its name among the files of the page.
    const fn part(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Office => "office",
        }
    }
}

/// How long the worker may take to answer, in milliseconds. A slow phone needs a minute; a worker that the system has
/// killed never says anything.
const PATIENCE: i32 = 120_000;

/// Why a job was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorError {
    /// The program could not be loaded: no network, a host that refuses it.
    NoWorker,
    /// It was stopped or died. The next job finds a new one.
    Crashed,
    /// It did not answer. The next job finds a new one.
    NoAnswer,
    /// Page and worker do not understand each other: they are of two versions, or a fault of the program.
    Protocol,
}

/// A worker, loading or loaded: the promise of one that has said that it is ready. What is sent before is lost.
type Door = Promise;

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
    let worker = JsFuture::from(door.clone()).await.map_err(|why| {
        shut(program, &door);
        not_started(&why)
    })?;
    let worker: Worker = worker.unchecked_into();
    let answer = ask(&worker, job, attachment).await;
    if let Err(DoorError::Crashed | DoorError::NoAnswer) = answer {
        worker.terminate();
        shut(program, &door);
    }
    understand(&answer?).ok_or(DoorError::Protocol)
}

/// What the page's script says of a worker that did not come to work.
fn not_started(why: &JsValue) -> DoorError {
    match why.as_string().as_deref() {
        Some("stopped") => DoorError::Crashed,
        Some("late") => DoorError::NoAnswer,
        _ => DoorError::NoWorker,
    }
}

/// The worker that is there, or a new one.
fn door(program: Program) -> Result<Door, DoorError> {
    let known = DOORS.with_borrow(|doors| doors[program as usize].clone());
    if let Some(door) = known {
        return Ok(door);
    }
    let door = assets::ask_page("worker", program.part()).ok_or(DoorError::NoWorker)?;
    DOORS.with_borrow_mut(|doors| doors[program as usize] = Some(door.clone()));
    Ok(door)
}

/// Forgets a worker, unless another job has already put a new one in its place.
fn shut(program: Program, door: &Door) {
    DOORS.with_borrow_mut(|doors| {
        doors[program as usize].take_if(|current| js_sys::Object::is(current, door));
    });
}

async fn ask(worker: &Worker, job: &Job, attachment: Vec<u8>) -> Result<JsValue, DoorError> {
    let job = serde_json::to_string(job).map_err(|_| DoorError::Protocol)?;
    let channel = MessageChannel::new().map_err(|_| DoorError::Protocol)?;
    let bytes = Uint8Array::from(attachment.as_slice());
    let (parts, handed_over) = (Array::of2(&job.into(), &bytes), Array::of2(&bytes.buffer(), &channel.port2()));
    drop(attachment);
    let answer = settle(PATIENCE, |succeed, fail| {
        channel.port1().set_onmessage(Some(succeed));
        let listening = worker.add_event_listener_with_callback("error", fail);
        let posted = listening.and_then(|()| worker.post_message_with_transfer(&parts, &handed_over));
        if let Err(error) = posted {
            // Only what stands on this page can refuse a call; the time-out would find out as well.
            let _ = fail.call1(&JsValue::NULL, &error);
        }
    });
    // Only the time that has run out fails with nothing.
    let why = |why: JsValue| if why.is_undefined() { DoorError::NoAnswer } else { DoorError::Crashed };
    let answer = answer.await.map_err(why);
    channel.port1().close();
    Ok(answer?.unchecked_into::<MessageEvent>().data())
}

fn understand(answer: &JsValue) -> Option<(Outcome, Vec<u8>)> {
    let parts: &Array = answer.dyn_ref()?;
    let outcome = Outcome::from_json(&parts.get(0).as_string()?)?;
    Some((outcome, parts.get(1).dyn_ref::<Uint8Array>()?.to_vec()))
}
