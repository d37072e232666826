//! The side of the door where work is done, in the worker and in the office program: takes jobs one by one and answers each. It must not know how a job is done.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, MessagePort};

use crate::formats::job::{Job, Outcome};

/// How a job is done: the job and its bytes in, the outcome and its bytes out.
pub type Run = fn(&Job, &[u8]) -> (Outcome, Vec<u8>);

/// Answers jobs for as long as the worker lives; tells the page at once that it does.
///
/// # Errors
/// Where the page cannot be told: this is no worker.
pub fn open(run: Run) -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| answer(&message, run));
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // The worker lives for nothing else.
    answer.forget();
    scope.post_message(&JsValue::NULL)
}

/// Answers through the port that came with the job, so that answers need no numbers. `null` answers what is no job.
fn answer(message: &MessageEvent, run: Run) {
    let Ok(port) = message.ports().get(0).dyn_into::<MessagePort>() else { return };
    let posted = match done(&message.data(), run) {
        Some((outcome, bytes)) => {
            let parts = Array::of2(&outcome.into(), &bytes);
            port.post_message_with_transferable(&parts, &Array::of1(&bytes.buffer()))
        }
        None => port.post_message(&JsValue::NULL),
    };
    if let Err(error) = posted {
        // It reaches the page as an `error` of this worker.
        wasm_bindgen::throw_val(error);
    }
}

fn done(job: &JsValue, run: Run) -> Option<(String, Uint8Array)> {
    let parts: &Array = job.dyn_ref()?;
    let job: Job = serde_json::from_str(&parts.get(0).as_string()?).ok()?;
    let (outcome, bytes) = run(&job, &parts.get(1).dyn_into::<Uint8Array>().ok()?.to_vec());
    Some((serde_json::to_string(&outcome).ok()?, Uint8Array::from(bytes.as_slice())))
}
