// Lets radio buttons, buttons and links have the keys that they use. A page's handlers would take them: seen from outside
// a shadow root, the target of a key is the element itself, which they do not know for a control.

import { watchers } from "./watch.js";

/** The keys that a control uses, by its name: those of a radio button include letters, as in any field. */
const KEYS = { input: /^(.|Arrow.*|Enter|Home|End)$/u, button: /^( |Enter)$/, a: /^Enter$/ };

/** Keeps `event` from the page if it is a key that a control of a widget uses. The browser acts on it all the same. */
function keep(event) {
  const [target] = event.composedPath();
  if (event.ctrlKey || event.altKey || event.metaKey || !KEYS[target.localName]?.test(event.key)) return;
  if (watchers.has(target.getRootNode().host)) event.stopPropagation();
}

/** Listens in the window that shows `document`: it hears of an event before everything in it. */
export function listenToKeys({ defaultView }) {
  // A listener that is there already is not added again.
  for (const type of ["keydown", "keypress", "keyup"]) defaultView?.addEventListener(type, keep, true);
}
