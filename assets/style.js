// The one stylesheet, shared by all widgets. A constructed stylesheet needs no `style-src` in the page's
// Content Security Policy; browsers that have none (before Safari 16.4) get a <style> element.

import css from "./stylesheet.js";

let sheet;

/** Styles what is in `root`. */
export function adoptStylesheet(root) {
  if (!("adoptedStyleSheets" in root)) {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
    return;
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}
