//! Jobs through the door: a worker of JavaScript stands in for the real one, so that it can fail as we like.

use phuluc::browser::worker_door::{self, DoorError, Program};
use phuluc::formats::job::{Job, Outcome, Refusal};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{js, quoted, together};

/// The page's own script, which starts workers.
const DOOR: &str = include_str!("../../src/boot/door.js");

/// The file that the page says is its worker; dropping it takes that back.
struct Named;

impl Named {
    fn program(program: &str) -> Self {
        // Like a real one it is sent its own bytes first.
        let program = format!("onmessage = ({{ data }}) => {{ if (data.byteLength !== 3) throw 3; {program} }};");
        Self::file(&js(&format!("URL.createObjectURL(new Blob([{}]))", quoted(&program))).as_string().unwrap())
    }

    fn file(file: &str) -> Self {
        if js("window.phuluc === undefined").is_truthy() {
            js(DOOR);
        }
        js(&format!(
            "{{
                const block = document.createElement('script');
                block.id = 'phuluc-files';
                block.type = 'application/json';
                const bytes = URL.createObjectURL(new Blob(['123']));
                const programs = {{ 'worker-program': bytes, 'office-program': bytes }};
                block.textContent = JSON.stringify({{ worker: {0}, office: {0}, ...programs }});
                document.body.append(block);
            }}",
            quoted(file)
        ));
        Self
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        js("document.getElementById('phuluc-files').remove()");
    }
}

fn job(at: &str) -> Job {
    Job::Import { template: None, at: at.to_owned(), in_part: false }
}

/// Answers `Empty` and the bytes in reverse order; the job's time says how it is done.
const WORKER: &str = "
    onmessage = ({ data: [job, bytes], ports: [port] }) => {
        const { at } = JSON.parse(job).Import;
        if (at === 'crash') throw new Error('as the test wants it');
        if (at === 'nonsense') return port.postMessage('nonsense');
        if (at === 'no job') return port.postMessage(null);
        const answer = bytes.slice().reverse();
        port.postMessage(['{\"Refused\":\"Empty\"}', answer], [answer.buffer]);
    };
    postMessage(null);
";

async fn run(job: &Job, attachment: Vec<u8>) -> Result<(Outcome, Vec<u8>), DoorError> {
    worker_door::run(Program::Worker, job, attachment).await
}

const EMPTY: Outcome = Outcome::Refused(Refusal::Empty);

/// Ends whichever worker an earlier test has left, so that the next job starts the one named then.
async fn end_worker() {
    let _named = Named::file("no-such-worker.js");
    while run(&job("crash"), Vec::new()).await != Err(DoorError::NoWorker) {}
}

#[wasm_bindgen_test]
async fn a_job_and_its_bytes_go_and_an_outcome_and_its_bytes_come() {
    end_worker().await;
    let _named = Named::program(WORKER);
    assert_eq!(run(&job("now"), vec![1, 2, 3]).await, Ok((EMPTY, vec![3, 2, 1])));
    assert_eq!(run(&job("now"), Vec::new()).await, Ok((EMPTY, Vec::new())));
}

#[wasm_bindgen_test]
async fn what_is_sent_before_the_worker_is_ready_waits_for_it() {
    end_worker().await;
    // As one whose wasm is still on its way: it hears nothing yet.
    let _named = Named::program(&format!("fetch('data:,').then(() => {{ {WORKER} }});"));
    assert_eq!(run(&job("now"), vec![1, 2]).await, Ok((EMPTY, vec![2, 1])));
}

#[wasm_bindgen_test]
async fn several_jobs_at_once_each_get_their_own_answer() {
    end_worker().await;
    let _named = Named::program(WORKER);
    let jobs: Vec<Job> = (0..5).map(|number| job(&number.to_string())).collect();
    let runs = jobs.iter().zip(0_u8..).map(|(job, number)| Box::pin(run(job, vec![number, 9])) as _);
    let answers = together(runs.collect()).await;
    let expected: Vec<_> = (0_u8..5).map(|number| Ok((EMPTY, vec![9, number]))).collect();
    assert_eq!(answers, expected);
}

#[wasm_bindgen_test]
async fn a_worker_that_dies_is_named_and_the_next_job_finds_a_new_one() {
    end_worker().await;
    let _named = Named::program(WORKER);
    let (crash, nonsense) = (job("crash"), job("nonsense"));
    let both = together(vec![Box::pin(run(&crash, vec![1])) as _, Box::pin(run(&crash, vec![2])) as _]);
    assert_eq!(both.await, [Err(DoorError::Crashed), Err(DoorError::Crashed)]);
    assert_eq!(run(&job("now"), vec![1, 2]).await, Ok((EMPTY, vec![2, 1])));
    assert_eq!(run(&nonsense, Vec::new()).await, Err(DoorError::Protocol));
    assert_eq!(run(&job("no job"), Vec::new()).await, Err(DoorError::Protocol));
    assert_eq!(run(&job("now"), vec![3]).await, Ok((EMPTY, vec![3])));
}

#[wasm_bindgen_test]
async fn a_worker_that_does_not_load_is_named_and_tried_again() {
    end_worker().await;
    for file in ["no-such-worker.js", "https://not a url"] {
        let _named = Named::file(file);
        assert_eq!(run(&job("now"), Vec::new()).await, Err(DoorError::NoWorker));
    }
    let torn = Named::program("throw new Error('torn on the way')");
    assert_eq!(run(&job("now"), Vec::new()).await, Err(DoorError::Crashed), "it came, and did not run");
    drop(torn);
    let _named = Named::program(WORKER);
    assert_eq!(run(&job("now"), vec![4]).await, Ok((EMPTY, vec![4])));
}

#[wasm_bindgen_test]
async fn the_office_program_has_a_door_of_its_own() {
    end_worker().await;
    let named = Named::program(WORKER);
    let office = |at: &str, bytes: Vec<u8>| {
        let job = job(at);
        async move { worker_door::run(Program::Office, &job, bytes).await }
    };
    assert_eq!(run(&job("now"), vec![1]).await, Ok((EMPTY, vec![1])));
    drop(named);
    let _named = Named::program(&WORKER.replace(".reverse()", ".map(byte => byte + 1)"));
    assert_eq!(office("now", vec![1, 2]).await, Ok((EMPTY, vec![2, 3])));
    assert_eq!(office("crash", Vec::new()).await, Err(DoorError::Crashed));
    // The other one lives on.
    assert_eq!(run(&job("now"), vec![1, 2]).await, Ok((EMPTY, vec![2, 1])));
}
