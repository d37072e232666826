// Runs in a page before anything of its own: when can the first key be typed, when does a total move.
(() => {
  const { field, total } = PLACES;
  const probe = (window.benchProbe = { moved: [], waiting: null });
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
    pressed = null;
    probe.waiting?.(true);
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

  // Whether the total moves for the `count`th time within `patience` milliseconds.
  probe.moves = (count, patience) => {
    if (probe.moved.length >= count) return true;
    return new Promise(resolve => {
      probe.waiting = resolve;
      setTimeout(() => resolve(probe.moved.length >= count), patience);
    });
  };

  probe.firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0].startTime;
})();
