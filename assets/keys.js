// Lets radio buttons, buttons and links have the keys that they use. A page's handlers would take them: seen from outside
// a shadow root, the target of a key is the element itself, which they do not know for a control.

import { watchers } from "./watch.js";

/** The keys that a control uses, by its name: those of a radio button include letters, as in any field. */
const KEYS = { input: /^(.|Arrow.*|Enter|Home|End)$/u, button: /^( |Enter)$/, a: /^Enter$/ };

/** The event with which a browser acts on a key; for arrows, and for Enter on a radio button, it is `keydown`. */
const ACTING = { " ": "keyup", "Enter": "keypress" };

/** The key that was acted on here since it went down. */
let done;

/** Keeps `event` from the page if it is a key that a control of a widget uses. The browser acts on it all the same. */
function keep(event) {
  const { type, key } = event;
  const [target] = event.composedPath();
  if (event.ctrlKey || event.altKey || event.metaKey || !KEYS[target.localName]?.test(key)) return;
  const root = target.getRootNode();
  if (!watchers.has(root.host)) return;
  event.stopImmediatePropagation();
  const isDown = type === "keydown";
  if (isDown) done = undefined;
  // A listener of the page came first, and has cancelled what the browser would do.
  if (event.defaultPrevented && done !== key && (isDown || type === ACTING[key])) {
    done = key;
    act(root, target, key);
  }
}

/** Does what `key` does to `target` in a browser. */
function act(root, target, key) {
  const radios = [...root.querySelectorAll(`[name="${target.name}"]:enabled`)];
  let acted = target;
  if (key.startsWith("Arrow")) {
    const step = /Down|Right/.test(key) ? 1 : radios.length - 1;
    acted = radios[(radios.indexOf(target) + step) % radios.length];
  } else if (key === "Enter") {
    if (radios[0]) acted = root.querySelector("[data-action=start]");
  } else if (key !== " ") return;
  acted.focus();
  acted.click();
}

/** Listens in the window that shows `document`: it hears of an event before everything in it. */
export function listenToKeys({ defaultView }) {
  // A listener that is there already is not added again.
  for (const type of ["keydown", "keypress", "keyup"]) defaultView?.addEventListener(type, keep, true);
}
