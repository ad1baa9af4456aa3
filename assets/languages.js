// The widget's words. Each language is a file beside the script, an array in the order that the WASM expects,
// fetched when a widget first speaks it. The keys of the same order are a file too, for pages that say
// something in their own words.

import { download } from "./download.js";

// In full, so that bundlers see which files belong to the script.
const FILES = {
  nl: new URL("./id-contact-initiator.nl.json", import.meta.url),
  en: new URL("./id-contact-initiator.en.json", import.meta.url),
  de: new URL("./id-contact-initiator.de.json", import.meta.url),
  fr: new URL("./id-contact-initiator.fr.json", import.meta.url),
  tr: new URL("./id-contact-initiator.tr.json", import.meta.url),
  ar: new URL("./id-contact-initiator.ar.json", import.meta.url),
  pl: new URL("./id-contact-initiator.pl.json", import.meta.url),
  uk: new URL("./id-contact-initiator.uk.json", import.meta.url),
  keys: new URL("./id-contact-initiator.keys.json", import.meta.url),
};
/** How long a file may take, in milliseconds: less than a visitor is asked to wait for the widget. */
const PATIENCE = 10_000;

const known = {};
const underWay = {};
/** Keys that were complained of. */
const strange = new Set();

/** The words in `lang`; nothing if they are not here yet. */
export const wordsIn = (lang) => known[lang];

/**
 * Gets the words in `lang`. The answer is the language to speak now, which is Dutch if they do not come;
 * rejects if that does not come either.
 */
export const loadWords = (lang) =>
  load(lang).then(
    () => lang,
    (error) => {
      console.error(`id-contact-initiator: the words in "${lang}" did not load:`, error);
      if (lang === "nl") throw error;
      return loadWords("nl");
    },
  );

/** Gets ready to take over a page's own words. */
export const loadKeys = () =>
  load("keys").catch((error) => {
    console.error('id-contact-initiator: the keys of "texts" did not load:', error);
  });

function load(name) {
  underWay[name] ??= fetchList(name).catch((error) => {
    // Whoever asks later may have more luck.
    underWay[name] = undefined;
    throw error;
  });
  return underWay[name];
}

async function fetchList(name) {
  // Browsers that cannot time out (before Safari 16) wait as long as the element does.
  const response = await download(name, FILES[name], AbortSignal.timeout?.(PATIENCE));
  known[name] = await response.json();
}

/** The page's own words, as an object or as JSON, if they can be used; null if not, or if there are none. */
export function ownWords(value) {
  let own = value || null;
  try {
    if (typeof own === "string") own = JSON.parse(own);
  } catch {
    // A string is no object either.
  }
  if (own === null) return null;
  if (typeof own === "object" && Object.values(own).every((words) => typeof words === "string")) return own;
  console.error(
    'id-contact-initiator: texts-invalid: not an object of strings (JSON in an attribute): {"start": "Start"}. Left out:',
    value,
  );
  return null;
}

/** The same words, but for those that are `own`, once their keys are here. */
export function replaceWords(words, own) {
  const { keys } = known;
  if (!own || !keys) return words;
  const replaced = [...words];
  for (const key of Object.keys(own)) {
    const place = keys.indexOf(key);
    if (place >= 0) replaced[place] = own[key];
    else if (strange.size < strange.add(key).size) console.warn(`id-contact-initiator: no text is called "${key}".`);
  }
  return replaced;
}
