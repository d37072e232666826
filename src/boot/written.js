// Reads the program that stands at the page's end as text, while the page comes (xtask/src/site/in_page.rs): piece by piece,
// so that most of it is read, and looked through by the browser, before the last has come. weave.js stands before
// it, in the same function.
const byteOf = new Uint8Array(0x200);
let left;
let program;
const stream = new ReadableStream({ start: (controller) => (program = controller) });
window.phulucWritten = new Response(stream, { headers: { "content-type": "application/wasm" } });

// Called by a script behind each piece. The first says how many there are, and which sign is which byte's.
window.phulucRead = () => {
  const piece = document.currentScript.previousElementSibling;
  const text = piece.textContent;
  piece.remove();
  if (piece.dataset.pieces) {
    left = Number(piece.dataset.pieces);
    for (let byte = 0; byte < 256; byte++) byteOf[text.charCodeAt(byte)] = byte;
    return;
  }
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = byteOf[text.charCodeAt(at)];
  program.enqueue(weave(bytes));
  left -= 1;
  if (!left) program.close();
};

// Of a page that broke off there is as much as came, and no program.
addEventListener("DOMContentLoaded", () => left === 0 || program.error(new Error("the page has not come whole")));
