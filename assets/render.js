// The function `render`, for pages that are made by a program.

import { InitiatorError } from "./errors.js";
import { SETTINGS } from "./settings.js";

/** The element that `target`, a selector or an element, stands for; null or undefined if there is none. */
export function find(target) {
  try {
    return typeof target === "string" ? document.querySelector(target) : target;
  } catch {
    // It is not a valid selector.
    return null;
  }
}

/**
 * Draws a widget.
 * @param {string | Element} target What to append it to, or a CSS selector of that.
 * @param {object} [options] The properties of the element to set.
 * @returns {object} A handle to change it, listen to it and take it away.
 */
export function render(target, options) {
  const container = find(target);
  // The node types of an element and of a shadow root (DOM Standard, `nodeType`).
  if (![1, 11].includes(container?.nodeType)) {
    throw new InitiatorError("target-missing", `${target} is no element on the page`);
  }
  const element = document.createElement("id-contact-initiator");
  apply(element, options);
  container.append(element);
  return {
    element,
    update: (changes) => apply(element, changes),
    reset: () => element.reset(),
    forget: () => element.forget(),
    remove: () => element.remove(),
    getState: () => element.getState(),
    on(type, listener) {
      element.addEventListener(type, listener);
      return () => element.removeEventListener(type, listener);
    },
  };
}

function apply(element, options) {
  options ??= {};
  const unknown = Object.keys(options).find((option) => !(option in SETTINGS));
  if (unknown) {
    throw new InitiatorError("option-unknown", `${unknown} is none of ${Object.keys(SETTINGS)}`);
  }
  Object.assign(element, options);
}
