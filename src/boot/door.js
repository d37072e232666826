// The page's door to its own files, for the script that starts the program and for the program. What a file is comes
// from a block inside the page if it holds one, else from the file that stands beside the page, else from that file's
// copy. A block holds its file packed (unpack.js). It must not know what a file says.
(() => {
  const PATIENCE = 120000;
  const ELEMENT = /^<\/?(?:col|colgroup|div|figcaption|figure|footer|h\d|header|img|main|p|path|section|span|style|svg|table|tbody|td|th|thead|tr|wbr)(?: (?!on|href|style)[\w-]+="[^"<]*")*>/;
  const addresses = new Set(["sw.js"]);

  // The only texts that become elements, and the only addresses of programs: the printed paper as the worker draws it,
  // and the program's own files.
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createHTML: (text) => (text.split(/(?=<)/).every((part) => part[0] !== "<" || ELEMENT.test(part)) ? text : null),
      createScriptURL: (address) => (addresses.has(address) ? address : null),
    });
  }

  function fileOf(part) {
    return JSON.parse(document.getElementById("phuluc-files").textContent)[part];
  }

  function unpacked(file) {
    const block = document.querySelector('script[data-asset="' + file + '"]');
    return block && window.phulucUnpack(block.textContent).buffer;
  }

  // Old hosts know few kinds of files, and answer that others are not there, or with a page of their own. They all know
  // texts, so that each file of another kind has a copy that is called one.
  async function fetched(file) {
    for (const name of [file, file + ".txt"]) {
      const response = await fetch(name);
      if (response.ok && !/html/.test(response.headers.get("content-type"))) return response;
    }
    throw new Error(file);
  }

  async function bytes(file) {
    return unpacked(file) || (await fetched(file)).arrayBuffer();
  }

  // A worker is made of bytes rather than of an address, because old hosts name scripts wrongly, and so that it stands
  // below this page's policy. One that does not come to work says why: "stopped" or "late"; what could not be fetched does not.
  async function started(part, done, fail) {
    const [script, program] = await Promise.all([bytes(fileOf(part)), bytes(fileOf(part + "-program"))]);
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    addresses.add(address);
    const worker = new Worker(address);
    const end = (why) => {
      worker.terminate();
      fail(why);
    };
    const late = setTimeout(end, PATIENCE, "late");
    worker.onmessage = () => {
      clearTimeout(late);
      done(worker);
    };
    worker.onerror = () => end("stopped");
    worker.postMessage(program, [program]);
  }

  // A program is compiled while it comes, whatever its host calls it.
  function named(response) {
    const headers = { "content-type": "application/wasm" };
    return /wasm/.test(response.headers.get("content-type")) ? response : new Response(response.body, { headers });
  }

  window.phuluc = {
    // The program that plays this part: its bytes, or an answer that has them. The page's own is in the page where that
    // came from a host (written.js).
    program: async (part) =>
      (part === "program" && window.phulucWritten) || unpacked(fileOf(part)) || named(await fetched(fileOf(part))),

    // Another program, which has said that it is ready.
    worker: (part) => new Promise((done, fail) => started(part, done, fail).catch(fail)),

    // The answer to what first.js has asked for, which can be read once.
    early(path) {
      const asked = phulucAsked[path];
      delete phulucAsked[path];
      return asked;
    },

    // This page with all its files inside, as the build has made it.
    async oneFile() {
      const page = unpacked("phuluc.html");
      if (!page) return (await fetch("phuluc.html")).arrayBuffer();
      const blocks = Array.from(document.querySelectorAll("script[data-asset]"), (block) => block.outerHTML);
      const text = new TextDecoder().decode(page).replace("<!-- phuluc:" + "blocks -->", () => blocks.join("\n"));
      return new TextEncoder().encode(text).buffer;
    },
  };
})();
