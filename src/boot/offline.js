// Comes when the page is at rest: has the service worker keep the page on this device, and tells the program how that
// stands, in `data-offline` of the root element and by the event `phuluc-offline`. It must not know what is on the page.
//
// | `data-offline` | means |
// |---|---|
// | `none` | this browser cannot, or not at this address |
// | `preparing` | not yet |
// | `ready` | the page opens without a network |
// | `new` | and another version than this one is there, for the next opening |

const HOUR = 3600000;
const { build } = JSON.parse(document.getElementById("phuluc-files").textContent);
// Over plain http there is none.
const container = navigator.serviceWorker;
let lookedAt = Date.now();

function tell(state) {
  document.documentElement.dataset.offline = state;
  dispatchEvent(new Event("phuluc-offline"));
}

// Answered by `heard`, once there is a worker that works.
function ask() {
  container.ready.then(({ active }) => active.postMessage({ build, ask: true }));
}

function heard({ data, source }) {
  if (!data || !data.build) return;
  if (data.ask) source.postMessage({ build });
  tell(data.build === build ? "ready" : "new");
}

// Whether the host has no service worker: it says so itself. No answer says nothing.
async function isNotThere() {
  const { status } = await fetch("sw.js", { cache: "no-store" });
  return status === 404 || status === 410;
}

// A page on the home screen may stay open for days. A host that has no service worker any more wants it to go.
async function look(registration) {
  lookedAt = Date.now();
  try {
    await registration.update();
  } catch {
    if (await isNotThere()) await registration.unregister();
  }
}

// What the browser refuses for good: it keeps nothing here, or the host calls the script something else.
async function refused(reason) {
  if (reason.name === "SecurityError" || (await isNotThere())) tell("none");
}

async function keep() {
  container.addEventListener("message", heard);
  container.addEventListener("controllerchange", ask);
  tell("preparing");
  const wasKept = Boolean(container.controller);
  const registration = await container.register("sw.js", { updateViaCache: "none" });
  ask();
  const lookAgain = () => {
    if (document.visibilityState === "visible" && Date.now() - lookedAt > HOUR) look(registration).catch(() => {});
  };
  document.addEventListener("visibilitychange", lookAgain);
  addEventListener("online", lookAgain);
  setInterval(lookAgain, HOUR);
  if (wasKept) await look(registration);
}

// What is still being fetched for the screen goes first.
function whenAtRest(action) {
  if (document.readyState !== "complete" || document.querySelector(".loading")) {
    setTimeout(whenAtRest, 250, action);
  } else {
    (window.requestIdleCallback || setTimeout)(action);
  }
}

if (container && !document.documentElement.hasAttribute("data-one-file")) whenAtRest(() => keep().catch(refused).catch(() => {}));
else tell("none");
