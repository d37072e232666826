// The second script, behind the program's own, which the build puts above it into the same element: starts the program.
let second;

// Answers what the second part of the program is read from. What failed is asked for again.
window.phulucSecond = () => {
  if (!second) {
    second = window.phuluc.program("second").then((came) => (came instanceof Response ? came : new Response(came)));
    second.catch(() => (second = undefined));
  }
  return second;
};

// Only a new report on a device that holds none does without the second part.
function isWantedFirst() {
  try {
    return !window.phulucStart.form || Object.keys(localStorage).some((key) => key.startsWith("phuluc/"));
  } catch {
    return true;
  }
}

// The browser offers to put the page on the home screen; the program takes it up (src/browser/offline.rs).
addEventListener("beforeinstallprompt", (offer) => {
  offer.preventDefault();
  window.phulucOffer = offer;
  dispatchEvent(new Event("phuluc-offline"));
});

if (isWantedFirst()) window.phulucSecond();
__wbg_init({ module_or_path: window.phuluc.program("program") }).then(window.phulucStart.started, (reason) => {
  console.error(reason);
  window.phulucStart.failed();
});
