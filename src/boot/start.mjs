// The second script: starts the program, from a block inlined in the page if it holds one, else from the files that
// stand beside the page. Blocks stand above the scripts and hold their bytes as base64.
const files = JSON.parse(document.getElementById("phuluc-files").textContent);
let second;

// Answers what the second part of the program is read from. What failed is asked for again.
window.phulucSecond = () => {
  if (!second) {
    second = fetched("second.wasm", files.second);
    second.catch(() => (second = undefined));
  }
  return second;
};

async function fetched(name, file) {
  const bytes = inlined(name);
  if (bytes) return new Response(bytes);
  const answer = await fetch(beside(file));
  if (!answer.ok) throw new Error(file + ": " + answer.status);
  return answer;
}

async function start() {
  if (isWantedFirst()) window.phulucSecond();
  const script = inlined("program.js");
  const page = script ? URL.createObjectURL(new Blob([script], { type: "text/javascript" })) : beside(files.page);
  const program = await import(page);
  await program.default({ module_or_path: inlined("program.wasm") || beside(files.program) });
  if (files.offline && !script) import(beside(files.offline));
}

// Only a new report on a device that holds none does without the second part.
function isWantedFirst() {
  try {
    return !window.phulucStart.form || Object.keys(localStorage).some((key) => key.startsWith("phuluc/"));
  } catch {
    return true;
  }
}

function inlined(name) {
  const block = document.querySelector('script[data-asset="' + name + '"]');
  return block && Uint8Array.from(atob(block.textContent.trim()), (sign) => sign.charCodeAt(0));
}

function beside(file) {
  return new URL(file, document.baseURI).href;
}

// The browser offers to put the page on the home screen; the program takes it up (src/browser/offline.rs).
addEventListener("beforeinstallprompt", (offer) => {
  offer.preventDefault();
  window.phulucOffer = offer;
  dispatchEvent(new Event("phuluc-offline"));
});

start().then(window.phulucStart.started, (reason) => {
  console.error(reason);
  window.phulucStart.failed();
});
