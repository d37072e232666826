// The service worker: keeps the page and its forms on the device, so that both open without a network. It must not know
// what a form or a report says.
//
// Every version of the page lies whole in a cache of its own. Programs bear names made of their content, so a page that
// is open finds its own files whatever version this worker is of, and never those of another. A version is used from
// the first opening after its cache was whole. What no page uses any more is removed, but for the version before: a page
// of it may be on its way. Forms may change at any time: the host is asked first, and what it said last stands in where
// it is away or slow.

// Written by the build: what this version is called, the files that it needs, those that it can do without, and those that
// are kept for people who chose them: the program in English.
const SITE = "phuluc:site";

const HERE = new URL("./", location.href).href;
// Caches belong to the whole host, on which other copies of this page may lie.
const OWN = "phuluc/" + HERE + " ";
const THIS = OWN + SITE.build;
const FORMS = OWN + "forms";
const LIST = "templates/index.json";
// How long the host is waited for where a form lies on the device already, in milliseconds.
const PATIENCE = 2000;
const BY_CONTENT = /^[^/]+-([0-9a-f]{16})\.[a-z0-9]+$/;
const CHOSEN = /-en-[0-9a-f]{16}\./;

// Which version each open page is of, as far as it has told since this worker was woken.
const versions = new Map();

addEventListener("install", (event) => event.waitUntil(keepVersion()));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(() => tidy(true))));

addEventListener("message", (event) => {
  const { build, ask } = event.data || {};
  if (!build || !event.source) return;
  versions.set(event.source.id, build);
  if (ask) event.source.postMessage({ build: SITE.build });
  event.waitUntil(tidy(false));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(HERE)) return;
  const path = request.url.slice(HERE.length).split(/[?#]/)[0];
  if (request.mode === "navigate") {
    if (path === "" || path === "index.html") event.respondWith(kept(THIS, "").then((page) => page || fetch(request)));
  } else if (path.startsWith("templates/")) {
    event.respondWith(form(event, path));
  } else if (BY_CONTENT.test(path)) {
    event.respondWith(keptAnywhere(path).then((file) => file || chosen(path, request)));
  } else if (SITE.others.includes(path)) {
    event.respondWith(kept(THIS, path).then((file) => file || fetch(request)));
  }
});

// Fetches this version. The page itself is kept last: a cache that holds it is whole.
async function keepVersion() {
  const cache = await caches.open(THIS);
  for (const path of (await isChosen()) ? SITE.files.concat(SITE.chosen) : SITE.files) {
    if (!(await kept(THIS, path))) await cache.put(HERE + path, (await keptAnywhere(path)) || (await fetched(path)));
  }
  for (const path of SITE.others) {
    const answer = await asked(path);
    if (answer.ok) await cache.put(HERE + path, copy(answer, await answer.arrayBuffer()));
  }
  await renewForms((await askedForm(LIST, "reload")).text, "reload");
  await cache.put(HERE, await fetched("", isThisPage));
  if (!(await kept(THIS, ""))) throw new Error("the cache was taken away meanwhile");
  await skipWaiting();
}

// Whether a version before was asked for what only some choose.
async function isChosen() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && (await (await caches.open(name)).keys()).some(({ url }) => CHOSEN.test(url))) return true;
  }
}

// What only some choose is kept once it was asked for.
async function chosen(path, request) {
  if (!SITE.chosen.includes(path)) return fetch(request);
  try {
    const file = await fetched(path);
    await (await caches.open(THIS)).put(HERE + path, file.clone());
    return file;
  } catch {
    return fetch(request);
  }
}

// A file of this version: what the browser holds of it already will do, as long as it is that.
async function fetched(path, isRight = isAsNamed) {
  for (const mode of ["force-cache", "reload"]) {
    try {
      const answer = await fetch(HERE + path, { cache: mode });
      const bytes = await answer.arrayBuffer();
      if (answer.ok && (await isRight(bytes, path))) return copy(answer, bytes);
    } catch (reason) {
      if (mode === "reload") throw reason;
    }
  }
  throw new Error(path + " has not come whole");
}

// The name of a program says what is in it: the beginning of the SHA-256.
async function isAsNamed(bytes, path) {
  const all = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digest = Array.from(all.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digest === BY_CONTENT.exec(path)[1];
}

// The page says which build it is of; a host may still serve the one before, or half of it.
function isThisPage(bytes) {
  const page = new TextDecoder().decode(bytes);
  return page.includes('"build":"' + SITE.build + '"') && page.includes("</html>");
}

// What the host says now. That it has no such file is an answer; that it is in trouble is none.
async function asked(path, mode = "reload") {
  const answer = await fetch(HERE + path, { cache: mode });
  if (answer.status >= 500) throw new Error(path + ": " + answer.status);
  return answer;
}

// An answer that can be kept: one that was redirected may not stand for the page, and the bytes are no longer packed.
function copy(answer, body) {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(body, { status: answer.status, headers });
}

function kept(name, path) {
  return caches.match(HERE + path, { cacheName: name });
}

async function keptAnywhere(path) {
  for (const name of [THIS, ...(await caches.keys())]) {
    const found = name.startsWith(OWN) && (await kept(name, path));
    if (found) return found;
  }
}

async function form(event, path) {
  const coming = askedForm(path, "no-cache");
  event.waitUntil(coming.then(({ text }) => path === LIST && renewForms(text, "no-cache")).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([coming.catch(() => {}), late]);
  if (first && first.isSettled) return first.answer;
  return (await kept(FORMS, path)) || coming.then(({ answer }) => answer);
}

// A form, or the list of them, as the host has it now; it is kept. Some hosts answer with a page of their own where
// there is none, and so does a network that first wants to be logged in to.
async function askedForm(path, mode) {
  const answer = await fetch(HERE + path, { cache: mode });
  const text = await answer.clone().text();
  const isForm = answer.ok && /^\s*\{/.test(text);
  const isGone = answer.status === 404 || answer.status === 410;
  if (isForm || isGone) {
    const cache = await caches.open(FORMS);
    await (isForm ? cache.put(HERE + path, copy(answer, text)) : cache.delete(HERE + path)).catch(() => {});
  }
  return { answer, text, isSettled: isForm || isGone };
}

// Keeps every form of the list. Those that the host does not have are the page's to tell of; a host in trouble is asked
// again another time.
async function renewForms(list, mode) {
  for (const id of formsIn(list)) {
    const { answer } = await askedForm("templates/" + id + ".json", mode);
    if (answer.status >= 500) throw new Error(id + ": " + answer.status);
  }
}

function formsIn(list) {
  try {
    return JSON.parse(list).templates.map(({ id }) => id).filter((id) => /^[a-z0-9-]+$/.test(id));
  } catch {
    return [];
  }
}

// Removes the versions that no page uses, but for the youngest. As long as an open page has not told its version, all
// that are whole stay.
async function tidy(isNew) {
  const open = await clients.matchAll({ type: "window" });
  const silent = open.filter(({ id }) => !versions.has(id));
  for (const page of silent) page.postMessage({ build: SITE.build, ask: true });
  if (registration.installing) return;
  const others = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || name === THIS || name === FORMS) continue;
    if (await kept(name, "")) others.push(name);
    else if (isNew) await caches.delete(name);
  }
  const used = open.map(({ id }) => OWN + versions.get(id));
  const unused = others.slice(0, -1).filter((name) => !used.includes(name));
  if (silent.length === 0) await Promise.all(unused.map((name) => caches.delete(name)));
}
