// The widget's words. Each language is a file beside the script: an array in the order that the WASM expects, fetched
// when a widget first needs it. The keys in the same order are a file as well, for pages that replace texts with
// their own.

import { complain } from "./complain.js";
import { fetchList } from "./files.js";
import { DEFAULT_LANGUAGE } from "./texts.js";

/** How long a file may take, in milliseconds. The element itself waits longer for all that it needs. */
const LOAD_TIMEOUT_MS = 10_000;

const known = {};
const pending = {};
/** Keys that do not exist and of which the console was told. */
const unknown = new Set();

/** The words in `lang`, or undefined if they have not been loaded. */
export const wordsIn = (lang) => known[lang];

/**
 * Loads the words in `lang`. Resolves to the language to speak now, which is Dutch if they do not load, and rejects if
 * Dutch does not load either.
 */
export const loadWords = (lang) =>
  load(lang).then(
    () => lang,
    (error) => {
      complain(`the words in "${lang}" did not load`, error);
      if (lang === DEFAULT_LANGUAGE) throw error;
      return loadWords(DEFAULT_LANGUAGE);
    },
  );

/** Loads what `replaceWords` needs to know to take over a page's own words. */
export const loadKeys = () =>
  load("keys").catch((error) => {
    complain('the keys of "texts" did not load', error);
  });

function load(name) {
  pending[name] ??= loadList(name).catch((error) => {
    // A failure is not kept: the next one who asks makes another request.
    pending[name] = undefined;
    throw error;
  });
  return pending[name];
}

async function loadList(name) {
  // Safari before 16 has no `AbortSignal.timeout`. There the time-out of the element is the only one.
  known[name] = await fetchList(name, AbortSignal.timeout?.(LOAD_TIMEOUT_MS));
}

/** The page's own words, given as an object or as JSON. Null if there are none or if they cannot be used. */
export function ownWords(value) {
  let own = value || null;
  try {
    if (typeof own === "string") own = JSON.parse(own);
  } catch {
    // What is no JSON stays a string, which is refused below.
  }
  if (own === null) return null;
  if (typeof own === "object" && Object.values(own).every((words) => typeof words === "string")) return own;
  complain('texts-invalid: not an object of strings (JSON in an attribute), such as {"start": "Start"}, so it is left out', value);
  return null;
}

/** The same words with those of `own` in their places, once the keys have been loaded, and those for methods after them. */
export function replaceWords(words, own) {
  const { keys } = known;
  if (!own || !keys) return words;
  const replaced = [...words];
  for (const key of Object.keys(own)) {
    const place = keys.indexOf(key);
    if (place >= 0) replaced[place] = own[key];
    // Which methods there are is the core's to say. The WASM finds their names by their keys, after all other words.
    else if (/^(auth|comm)_method\../.test(key)) replaced.push(key, own[key]);
    else if (unknown.size < unknown.add(key).size) console.warn(`id-contact-initiator: no text is called "${key}".`);
  }
  return replaced;
}
