// The first script to run, before the styles are read and the program is there: asks for the form or the list of forms that
// the address shows, and sees to it that a failing start is told in words. It is written so that any browser can read it, also one
// that cannot read the second script; it knows nothing of the program.
(function () {
  var page = document.documentElement;
  var NOT_A_FORM = { help: 1, merge: 1, office: 1 };

  // Answers `form` for the address `#/form` and every page below it.
  function formInAddress() {
    var match = /^#\/([a-z0-9][a-z0-9-]*)(\/|$)/.exec(location.hash);
    return match && !NOT_A_FORM.hasOwnProperty(match[1]) ? match[1] : null;
  }

  // The form's file, and what the build has written down of it; on the start page the list of forms.
  function askForForms(form) {
    if (page.hasAttribute("data-one-file")) return;
    if (form) {
      askFor("templates/" + form + ".json");
      askFor("ready/" + form + ".txt");
    } else if (location.hash.length < 3) {
      askFor("templates/index.json");
    }
  }

  // A link that preloads says the same in more words, and Safari asks again for what it brought.
  function askFor(path) {
    var asked = window.fetch && fetch(path);
    if (!asked) return;
    window.phulucAsked[path] = asked;
    // What fails so early is asked for again.
    asked.then(null, function () {
      delete window.phulucAsked[path];
    });
  }

  function tell(isFailing) {
    var problem = document.getElementById("boot-problem");
    var waiting = document.querySelector(".loading");
    if (problem) problem.hidden = !isFailing;
    if (waiting) waiting.style.display = isFailing ? "none" : "";
  }

  function tellOfFailure() {
    tell(true);
  }

  // The second script calls `failed` when the program does not start, and `started` once it runs: from then on a fault
  // is the program's own to tell. Until then an error is one that kept the second script from being read.
  window.phulucStart = {
    failed: function () {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tellOfFailure);
      else tellOfFailure();
    },
    // The form that the address names.
    form: formInAddress(),
    started: function () {
      window.removeEventListener("error", window.phulucStart.failed);
      delete window.phulucStart;
      tell(false);
    }
  };
  window.addEventListener("error", window.phulucStart.failed);

  // The answers that the program takes through the page's door (door.js) instead of asking, by their paths.
  window.phulucAsked = {};

  // What comes slowly, or has stopped to come, is no failure that anybody is told of. The page that the program draws has
  // no such words.
  setTimeout(function () {
    var slow = document.querySelector(".slow");
    if (slow) slow.hidden = false;
  }, 20000);

  // Takes the words for a preview that runs no script off the screen.
  page.className = "is-running";
  // Below this script stands the policy of what may run here. Browsers before Chrome 97 and Safari 16 cannot be allowed
  // WebAssembly without any other text being run as a program, so they had better not read it: this opens a comment
  // that ends behind it. They are known by what came with Safari 16 and soon after Chrome 97.
  if (!window.AbortSignal || !AbortSignal.timeout) document.write("<!" + "--");

  if (!("noModule" in document.createElement("script"))) window.phulucStart.failed();
  askForForms(window.phulucStart.form);
})();
