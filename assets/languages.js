// The widget's words. Dutch comes with the script; every other language is a file beside it, an array in the
// same order, that is fetched when a widget first speaks it.

import { download } from "./download.js";
import DUTCH from "./dutch.js";

// In full, so that bundlers see which files belong to the script.
const FILES = {
  en: new URL("./id-contact-initiator.en.json", import.meta.url),
  de: new URL("./id-contact-initiator.de.json", import.meta.url),
  fr: new URL("./id-contact-initiator.fr.json", import.meta.url),
  tr: new URL("./id-contact-initiator.tr.json", import.meta.url),
  ar: new URL("./id-contact-initiator.ar.json", import.meta.url),
  pl: new URL("./id-contact-initiator.pl.json", import.meta.url),
  uk: new URL("./id-contact-initiator.uk.json", import.meta.url),
};
/** How long a file may take, in milliseconds: less than a visitor is asked to wait for the widget. */
const PATIENCE = 20_000;

const KEYS = Object.keys(DUTCH);
const known = { nl: DUTCH };
const underWay = {};

/** The texts in `lang` by key, in the order that the WASM expects; nothing if they are not here yet. */
export const textsIn = (lang) => known[lang];

/** Gets the texts in `lang`; the answer is the language to speak now, which is Dutch if they do not come. */
export function loadTexts(lang) {
  underWay[lang] ??= fetchTexts(lang)
    .then((texts) => {
      known[lang] = Object.fromEntries(KEYS.map((key, at) => [key, texts[at]]));
      return lang;
    })
    .catch((error) => {
      console.error(`id-contact-initiator: the texts in "${lang}" did not load:`, error);
      // Whoever asks later may have more luck.
      underWay[lang] = undefined;
      return "nl";
    });
  return underWay[lang];
}

async function fetchTexts(lang) {
  const abort = new AbortController();
  const timeout = setTimeout(() => abort.abort(), PATIENCE);
  const response = await download(`id-contact-initiator.${lang}.json`, FILES[lang], abort.signal);
  const texts = await response.json();
  clearTimeout(timeout);
  return texts;
}

/** The page's own words, as an object or as JSON, checked; null where there are none that can be used. */
export function ownTexts(value) {
  let texts = value ?? null;
  try {
    if (typeof texts === "string") texts = JSON.parse(texts);
  } catch {
    // A string is no object either.
  }
  if (texts === null) return null;
  if (typeof texts !== "object" || Object.values(texts).some((text) => typeof text !== "string")) {
    console.error(
      'id-contact-initiator: texts-invalid: "texts" must be an object of strings, as {"start": "Go"}; left out:',
      value,
    );
    return null;
  }
  const isKnown = ([key]) => {
    if (KEYS.includes(key)) return true;
    console.warn(`id-contact-initiator: there is no text "${key}"; left out`);
    return false;
  };
  return Object.fromEntries(Object.entries(texts).filter(isKnown));
}
