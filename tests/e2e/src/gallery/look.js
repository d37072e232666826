// What stands on the screen, as lines: place and size, then what it is, then its words. Called with whether the whole
// page counts or only the window.
(wholePage) => {
  const CONTROLS = "input, textarea, select, button, summary, a[href], output, img, svg, canvas, progress";
  const masks = [
    [/https?:\/\/127\.0\.0\.1(:\d+)?/g, "‹host›"],
    [/\b\d+\.\d+\.\d+\b/g, "‹version›"],
    [/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{8,64}\b/g, "‹build›"],
    // How often a report was saved, in the mark of a message: a slow machine saves oftener.
    [/\br\d+(?= w[0-9a-f‹])/g, "r‹saved›"],
  ];
  const clean = (text, more = []) => {
    let words = text.replace(/\s+/g, " ").trim();
    for (const [mask, by] of [...masks, ...more]) words = words.replace(mask, by);
    return words.length > 100 ? `${words.slice(0, 100)}… (${words.length})` : words;
  };
  const own = (one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" ");
  const words = (one) => {
    const value = one.matches("input, textarea, select") && one.type !== "file" ? one.value : own(one);
    const label = one.matches("input, textarea, select, button, a, output") ? one.getAttribute("aria-label") : null;
    const inFoot = one.closest("[data-foot]") ? [[/\b[0-9a-f]{8}\b/g, "‹build›"]] : [];
    return clean([value, label && label !== value.trim() ? `[${label}]` : ""].join(" "), inFoot);
  };
  const what = (one) => {
    const name = one.getAttribute("name") ?? (one.className && typeof one.className === "string" ? `.${one.className.split(/\s/)[0]}` : "");
    const states = ["aria-invalid", "aria-pressed", "aria-disabled", "aria-expanded", "open", "disabled", "readonly", "checked"];
    const marks = states.filter((state) => one.hasAttribute(state) && one.getAttribute(state) !== "false").map((state) => `+${state.replace("aria-", "")}`);
    return [one.localName, one.getAttribute("role") ? `(${one.getAttribute("role")})` : "", name ? ` ${name}` : "", ...marks].join("");
  };
  const lines = [];
  const roots = [document.body];
  while (roots.length) {
    const walker = document.createTreeWalker(roots.shift(), NodeFilter.SHOW_ELEMENT, (one) =>
      one.matches("script, style, template, noscript") || !one.checkVisibility({ opacityProperty: true, visibilityProperty: false })
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT);
    for (let one = walker.nextNode(); one; one = walker.nextNode()) {
      if (one.shadowRoot) roots.push(one.shadowRoot);
      if (!one.matches(CONTROLS) && !own(one).trim()) continue;
      if (one.closest("svg") && one.localName !== "svg") continue;
      const box = one.getBoundingClientRect();
      if (box.width < 1 || box.height < 1 || getComputedStyle(one).visibility !== "visible") continue;
      if (!wholePage && (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)) continue;
      const at = [box.x + scrollX, box.y + (wholePage ? scrollY : 0), box.width, box.height].map(Math.round);
      lines.push(`${at.join(" ")}  ${what(one)}  ${words(one)}`.trimEnd());
    }
  }
  const page = document.documentElement;
  return [`page ${page.scrollWidth} ${page.scrollHeight}`, ...lines].join("\n");
}
