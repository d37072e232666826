// Runs in a page before anything of its own: when can the first key be typed, when does a total move.
(() => {
  const { field, total } = PLACES;
  const probe = (window.benchProbe = { moved: [], framed: [], longTasks: 0, waiting: null });
  const memories = new Set();
  const frame = new MessageChannel();
  let shown = '';
  let pressed = null;

  const totalText = () => document.querySelector(total)?.textContent ?? '';

  // A trusted key carries the time at which the browser made it.
  addEventListener('keydown', ({ timeStamp }) => {
    pressed = timeStamp;
    shown = totalText();
  }, true);

  function look() {
    if (pressed === null || totalText() === shown) return;
    const at = performance.now();
    probe.moved.push({ at, after: at - pressed });
    const since = pressed;
    pressed = null;
    probe.waiting?.();
    // What is posted from a frame's own callbacks comes after that frame.
    frame.port1.onmessage = () => {
      probe.framed.push(performance.now() - since);
      probe.waiting?.();
    };
    requestAnimationFrame(() => frame.port2.postMessage(null));
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });

  // Whether the field can be typed into within `patience` milliseconds. Chromium drops keys before the first frame, so
  // it counts only once something was painted.
  probe.canType = patience => new Promise(resolve => {
    setTimeout(() => resolve(false), patience);
    const ask = () => {
      const input = document.querySelector(field);
      const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
      if (!painted || !input || input.disabled || !input.getClientRects().length) return requestAnimationFrame(ask);
      input.focus();
      resolve(true);
    };
    requestAnimationFrame(ask);
  });

  // Whether there are `count` of something within `patience` milliseconds.
  const thereAre = (all, count, patience) => {
    if (all.length >= count) return true;
    return new Promise(resolve => {
      probe.waiting = () => all.length >= count && resolve(true);
      setTimeout(() => resolve(all.length >= count), patience);
    });
  };
  // Whether the total moves, or is seen to have moved, for the `count`th time within `patience` milliseconds.
  probe.moves = (count, patience) => thereAre(probe.moved, count, patience);
  probe.shows = (count, patience) => thereAre(probe.framed, count, patience);

  // Tasks of more than 50 ms from now on.
  probe.countLongTasks = () => {
    probe.longTasks = 0;
    new PerformanceObserver(list => (probe.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  };

  // A heap does not show what a program in WebAssembly holds; no page can ask for it either.
  for (const start of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[start];
    WebAssembly[start] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) memories.add(memory);
      return made;
    };
  }
  probe.programBytes = () => [...memories].reduce((bytes, memory) => bytes + memory.buffer.byteLength, 0);

  // Waits until nothing in the page has changed for so many milliseconds, as when a person pauses.
  probe.rests = pause => new Promise(resolve => {
    let over;
    const wait = () => {
      clearTimeout(over);
      over = setTimeout(() => resolve(changes.disconnect()), pause);
    };
    const changes = new MutationObserver(wait);
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    wait();
  });

  // The addresses of the files that have come whole, the page's own among them.
  probe.loaded = () => ['navigation', 'resource']
    .flatMap(kind => performance.getEntriesByType(kind))
    .filter(({ responseEnd }) => responseEnd > 0)
    .map(({ name }) => name.split('#')[0]);

  probe.firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0].startTime;
})();
