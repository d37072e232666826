// The second script: starts the program, from a block inlined in the page if it holds one, else from the files that
// stand beside the page. Blocks stand above the scripts and hold their bytes as base64.
async function start() {
  const files = JSON.parse(document.getElementById("phuluc-files").textContent);
  const script = inlined("program.js");
  const page = script ? URL.createObjectURL(new Blob([script], { type: "text/javascript" })) : beside(files.page);
  const program = await import(page);
  await program.default({ module_or_path: inlined("program.wasm") || beside(files.program) });
}

function inlined(name) {
  const block = document.querySelector('script[data-asset="' + name + '"]');
  return block && Uint8Array.from(atob(block.textContent.trim()), (sign) => sign.charCodeAt(0));
}

function beside(file) {
  return new URL(file, document.baseURI).href;
}

start().then(window.phulucStart.started, (reason) => {
  console.error(reason);
  window.phulucStart.failed();
});
