// Which language an element speaks: its own `lang`, else the closest one around it, else the browser's,
// else Dutch; always one that the widget speaks.

import { UNAVAILABLE } from "./texts.js";

/** The BCP 47 tag of the language that `element` should speak: a key of `UNAVAILABLE`. */
export function languageOf(element) {
  for (const wish of wishes(element)) {
    const primary = wish.trim().split(/[-_]/)[0].toLowerCase();
    if (primary in UNAVAILABLE) return primary;
  }
  return "nl";
}

/** In which direction it is written. */
export const directionOf = (lang) => (lang === "ar" ? "rtl" : "ltr");

function* wishes(element) {
  // The host of a link is a string.
  for (let at = element; at?.hasAttribute; at = at.parentElement ?? at.getRootNode().host) {
    if (at.hasAttribute("lang")) yield at.getAttribute("lang");
  }
  yield* navigator.languages;
}
