/**
 * The page in English: every text of the page by its Dutch one. A real municipality has a page for each language; here
 * one page shows both, so that one sees the widget change with it.
 */

import { ENGLISH, SAME } from "./english.js";

/** What is read of an element besides its text. */
const ATTRIBUTES = { "[aria-label]": "aria-label", "meta[name=description]": "content" };

/** Each text and attribute that a visitor reads, with its Dutch words. It holds only what the page itself has. */
const texts = [...textNodes(), ...attributes()].filter(({ value }) => /\p{L}/u.test(value));
for (const text of texts) text.dutch = text.value;

/** The elements that say that they are Dutch. The widget is no such element: it has a language of its own. */
const elements = [...document.querySelectorAll(":lang(nl)[lang]:not(id-contact-initiator)")];

function* textNodes() {
  const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.parentElement.closest("script, style")) continue;
    yield { get value() { return node.data; }, set value(words) { node.data = words; } };
  }
}

function* attributes() {
  for (const [selector, name] of Object.entries(ATTRIBUTES)) {
    for (const element of document.querySelectorAll(selector)) {
      yield {
        get value() { return element.getAttribute(name); },
        set value(words) { element.setAttribute(name, words); },
      };
    }
  }
}

/** The language of the page's own words when the widget has this one: Dutch or English. */
export const pageLanguage = (tag) => (/^(nl\b|$)/i.test(tag) ? "nl" : "en");

/** Puts the page's own words into a language, `nl` or `en`. */
export function translatePage(language) {
  if (document.documentElement.lang === language) return;
  for (const text of texts) text.value = language === "nl" ? text.dutch : inEnglish(text.dutch);
  for (const element of elements) element.lang = language;
}

/** Keeps the spaces around it, which separate it from what stands beside it. */
function inEnglish(dutch) {
  const key = dutch.trim().replace(/[ \n]+/g, " ");
  if (SAME.has(key)) return dutch;
  if (!ENGLISH.has(key)) console.warn("The demo page has no English for:", key);
  return dutch.replace(dutch.trim(), () => ENGLISH.get(key) ?? key);
}
