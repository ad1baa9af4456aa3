// A check: what was examined, what was found, and who must fix what.

/** The stable id of every check and its title, a question, in the order in which they are reported. */
export const TITLES = {
  "widget": "Does the widget itself work?",
  "secure-context": "Is the page secure (https)?",
  "online": "Is the device online?",
  "browser": "Has the browser what the widget needs?",
  "fetch": "Is fetch the browser's own?",
  "core-url": "Is the setting core-url right?",
  "purpose": "Is the setting purpose right?",
  "mixed-content": "Do page and core go together (https)?",
  "core-reachable": "Does the core answer?",
  "cors-options": "May the page read the session options?",
  "cors-errors": "May the page read the core's errors?",
  "cors-start": "May the page start a session (preflight)?",
  "accept-header": "Does the header Accept reach the core unchanged?",
  "purpose-known": "Does the core know the purpose?",
  "options-type": "Do the session options say that they are JSON?",
  "options-shape": "Are the session options what the protocol says?",
  "methods": "Are there ways to log in and ways to talk?",
  "icons": "Do the icons load?",
  "wasm-allowed": "Does the page allow WebAssembly?",
  "wasm-file": "Does the WebAssembly file load?",
  "wasm-match": "Does the WebAssembly file belong to the script?",
  "wasm-type": "Has the WebAssembly file the right MIME type?",
  "wasm-compression": "Is the WebAssembly file sent compressed?",
  "wasm-caching": "May the WebAssembly file be cached?",
  "texts": "Do the texts load?",
  "content-security-policy": "Does the page's Content Security Policy allow all of this?",
};

/** Who can fix it, in the words of the widget's own failures. */
export const OWNER = "website owner";
export const OPERATOR = "core operator";
export const VISITOR = "visitor";

/** All is well. */
export const ok = (id, found) => check(id, "ok", found, null, "");

/** The widget works, but not as well as it could, or not for everybody. */
export const warning = (id, found, party, advice) => check(id, "warning", found, party, advice);

/** The widget cannot do its work before this is fixed. */
export const problem = (id, found, party, advice) => check(id, "problem", found, party, advice);

/** It was not examined; `found` says why. */
export const skipped = (id, found) => check(id, "skipped", found, null, "");

function check(id, outcome, found, party, advice) {
  return { id, title: TITLES[id], outcome, found, party, advice };
}
