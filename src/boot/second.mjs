// Joined to the page's script by the build: brings the second part of the program when the first asks for it, and calls
// back with whether it came. Its bytes come from the second script, which may have asked for them long before.
async function loadSecond(callback, data) {
  let came = false;
  try {
    const bytes = await (await window.phulucSecond()).arrayBuffer();
    await WebAssembly.instantiate(bytes, { __wasm_split: wasm });
    came = true;
  } catch (reason) {
    console.error(reason);
  }
  wasm.__indirect_function_table.get(callback)(data, came);
}
