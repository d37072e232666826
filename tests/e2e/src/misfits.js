// What does not fit: words that are broken or stand outside of what shows them, fields too narrow for what was typed,
// things too small to be hit. Lines of text; none where all is well.
const wrong = [];
const LEAST = 24;
const say = (what, one) => wrong.push(`${what}: ${(one.innerText || one.value || one.outerHTML).trim().slice(0, 60)} <${one.localName} class="${one.className}" name="${one.getAttribute("name") ?? ""}">`);
const isShown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
// The nearest of something and what it lies in of whose style this holds; the page as a whole is no such thing.
function outer(one, holds) {
  for (let at = one; at && at !== document.body; at = at.parentElement) if (holds(getComputedStyle(at), at)) return at;
  return null;
}
const isWithin = (one, holds) => outer(one, holds) !== null;
// What a person can bring into view by pushing sideways within it is not cut off.
const scrolls = (one) => isWithin(one, ({ overflowX }) => ["auto", "scroll"].includes(overflowX));
for (const one of document.querySelectorAll("button, a[href], input:not([type=file]), select, textarea, summary")) {
  if (!isShown(one)) continue;
  const box = one.getBoundingClientRect();
  // A link within a sentence is as high as its line.
  const isInSentence = one.localName === "a" && getComputedStyle(one).display === "inline";
  if (!isInSentence && (box.width < LEAST || box.height < LEAST)) say(`only ${Math.round(box.width)} × ${Math.round(box.height)}`, one);
  const least = one.matches(".button, input:not([type=checkbox]), .save-line__step, .toast__button") ? 44 : 0;
  if (box.height < least - 0.5) say(`less high than a thumb, ${Math.round(box.height)}`, one);
  // Words are pushed along within their field, by whoever types; a figure has to be seen as a whole.
  if (one.matches("input[inputmode=numeric]") && one.value && one.scrollWidth > one.clientWidth + 1) say("cut off in its field", one);
}
// The marks of Vietnamese stand above tall letters and below small ones: what hides what flows over its edge may hide them.
const ink = document.createElement("canvas").getContext("2d");
// In place of whatever stands there, what may stand there.
const WITH_MARKS = "Ẫộ";
function cutsMarks(one, box) {
  ink.font = getComputedStyle(one).font;
  const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } = ink.measureText(WITH_MARKS);
  const line = box.top + fontBoundingBoxAscent;
  return isWithin(one, ({ overflowY }, hides) => {
    if (!["hidden", "clip"].includes(overflowY)) return false;
    const { top, bottom } = hides.getBoundingClientRect();
    return line - actualBoundingBoxAscent < top - 0.5 || line + actualBoundingBoxDescent > bottom + 0.5;
  });
}
// The texts that are shown, each with what it stands in.
function* shownTexts() {
  const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const one = node.parentElement;
    if (node.data.trim() && isShown(one) && !one.closest("textarea, option, [aria-hidden=true]:empty")) yield [node, one];
  }
}
const range = document.createRange();
for (const [node, one] of shownTexts()) {
  for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}\p{N}.]{2,}/gu)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
    if (!boxes.length) continue;
    // Names of files and addresses may be broken anywhere.
    const isWord = word.length <= 14 && !/[-_@/]/.test(node.data[index - 1] ?? " ") && !/[-_@/]/.test(node.data[index + word.length] ?? " ");
    if (isWord && new Set(boxes.map((box) => Math.round(box.top))).size > 1) say(`“${word}” is broken`, one);
    if (!scrolls(one) && boxes.some((box) => box.left < -0.5 || box.right > innerWidth + 0.5)) say(`“${word}” stands outside of the window`, one);
  }
  range.selectNodeContents(node);
  const [first] = range.getClientRects();
  if (first && cutsMarks(one, first)) say("marks are cut off", one);
  if (getComputedStyle(one).overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1) say("cut off", one);
}
// What is read later stands beneath or to the right. The place of what stays in the window, or is pushed along within a part
// of the page, is not the page's: its own parts are compared with each other.
const stayer = (one) =>
  outer(one, ({ position, overflowY }) => ["fixed", "sticky", "absolute"].includes(position) || ["auto", "scroll"].includes(overflowY));
const latest = new Map();
for (const [node, one] of shownTexts()) {
  // What is far from the window has no place of its own yet.
  if (one.closest("[aria-hidden=true]") || !one.checkVisibility({ contentVisibilityAuto: true })) continue;
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) continue;
  const whole = stayer(one);
  const before = latest.get(whole);
  const isAbove = before && box.bottom <= before.top + 1 && box.left < before.right && before.left < box.right;
  const isLeft = before && box.right <= before.left + 1 && Math.min(box.bottom, before.bottom) - Math.max(box.top, before.top) > Math.min(box.height, before.height) / 2;
  if (isAbove || isLeft) say("read after what stands behind it", one);
  latest.set(whole, box);
}
return [...new Set(wrong)].slice(0, 20);
