// The one stylesheet, shared by all widgets of a document. A constructed stylesheet needs no `style-src` in the page's
// Content Security Policy; browsers that have none (before Safari 16.4) get a <style> element.

import css from "./stylesheet.js";

// A constructed stylesheet belongs to one document, and an element may move into another.
const sheets = new WeakMap();

/** Styles what is in `root`. */
export function adoptStylesheet(root) {
  const owner = root.ownerDocument;
  if (!("adoptedStyleSheets" in root)) {
    const style = owner.createElement("style");
    style.textContent = css;
    root.append(style);
    return;
  }
  // The document of a <template> has no window to construct a stylesheet with, and shows nothing.
  if (!owner.defaultView) return;
  if (!sheets.has(owner)) {
    const sheet = new owner.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(owner, sheet);
  }
  root.adoptedStyleSheets = [sheets.get(owner)];
}
