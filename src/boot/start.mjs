// The second script, behind the program's own, which the build puts above it into the same element: starts the program. It
// runs while the page still comes.
let second;

// What stands behind the names of the program in the language that a person chose (src/browser/language.rs).
let language = "";
try {
  const isThere = document.getElementById("phuluc-files").textContent.includes('-en"');
  if (isThere && localStorage.getItem("phuluc/language") === "en") language = "-en";
} catch {
  // Where nothing is kept, nothing was chosen.
}
let program = window.phuluc.program("program" + language);
if (language) {
  program = program.then(
    (came) => {
      document.documentElement.lang = "en";
      return came;
    },
    () => {
      language = "";
      return window.phuluc.program("program");
    }
  );
}

// Answers what the second part of the program is read from. What failed is asked for again. It must be of the same
// language as the first, which is known at once where it is the page's own.
window.phulucSecond = () => {
  if (!second) {
    const known = Promise.resolve(language && program).then(() => window.phuluc.program("second" + language));
    second = known.then((came) => (came instanceof Response ? came : new Response(came)));
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

// A program that breaks down has stopped for good; what was saved is safe, and that is all there is to say.
function tellOfStop({ error, reason }) {
  if ((error || reason) instanceof WebAssembly.RuntimeError) document.getElementById("stopped").hidden = false;
}
addEventListener("error", tellOfStop);
addEventListener("unhandledrejection", tellOfStop);

if (isWantedFirst()) window.phulucSecond();
__wbg_init({ module_or_path: program }).then(window.phulucStart.started, (reason) => {
  console.error(reason);
  window.phulucStart.failed();
});
