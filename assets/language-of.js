// Which language an element speaks: that of its own `lang`, of the closest `lang` around it, or of the browser, and
// otherwise Dutch. It is always one of the widget's languages.

import { DEFAULT_LANGUAGE, UNAVAILABLE } from "./texts.js";

/** The BCP 47 tag of the language that `element` should speak: a key of `UNAVAILABLE`. */
export function languageOf(element) {
  try {
    for (const wish of wishes(element)) {
      const primary = wish.trim().split(/[-_]/)[0].toLowerCase();
      if (primary in UNAVAILABLE) return primary;
    }
  } catch {
    // The page has replaced what is asked here. Whatever else fails needs words in some language.
  }
  return DEFAULT_LANGUAGE;
}

function* wishes(element) {
  // The host of a link is a string.
  for (let at = element; at?.hasAttribute; at = at.parentElement ?? at.getRootNode().host) {
    if (at.hasAttribute("lang")) yield at.getAttribute("lang");
  }
  yield* navigator.languages;
}
