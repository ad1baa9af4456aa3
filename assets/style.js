// The one stylesheet, shared by all widgets of a document. A constructed stylesheet needs no `style-src` in the page's
// Content Security Policy; where there is none (before Safari 16.4, or on a page that replaced it), a <style> element does.

import css from "./stylesheet.js";

// A constructed stylesheet belongs to one document, and an element may move into another.
const sheets = new WeakMap();

/** Styles what is in `root`. */
export function adoptStylesheet(root) {
  const owner = root.ownerDocument;
  // The document of a <template> has no window to construct a stylesheet with, and shows nothing.
  if (!owner.defaultView) return;
  try {
    if (!sheets.has(owner)) {
      const sheet = new owner.defaultView.CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(owner, sheet);
    }
    root.adoptedStyleSheets = [sheets.get(owner)];
  } catch {
    const style = owner.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
