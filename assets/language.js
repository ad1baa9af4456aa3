// Which language an element speaks: its own `lang`, else the closest one around it, else the browser's,
// else Dutch; always one that the widget speaks.

import { TEXTS } from "./texts.js";

/** The BCP 47 tag of the language that `element` speaks: a key of `TEXTS`. */
export function languageOf(element) {
  for (const wish of wishes(element)) {
    const primary = wish.trim().split(/[-_]/)[0].toLowerCase();
    if (primary in TEXTS) return primary;
  }
  return "nl";
}

function* wishes(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    if (at.hasAttribute("lang")) yield at.getAttribute("lang");
  }
  yield* navigator.languages;
}
