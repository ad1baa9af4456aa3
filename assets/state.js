// What a widget tells the page about itself: its events, its state for CSS, and what `getState()` answers.

import { CANCELABLE } from "./catalogue.js";
import { complain } from "./complain.js";

/** What each widget told last of something that went wrong. The self-check reads it. */
export const problems = new WeakMap();

/** Tells the page about one element. */
export class Report {
  /** What `getState()` answers. */
  now = { state: "loading", authMethod: null, commMethod: null, code: null };
  #element;
  #states;

  constructor(element) {
    this.#element = element;
    try {
      this.#states = element.attachInternals().states;
    } catch {
      // Safari before 16.4 has none, and no browser has it for an element that a polyfill defined.
    }
    this.#show("loading");
  }

  /** Starts over with nothing chosen. */
  begin() {
    const { authMethod, commMethod } = this.now;
    if (authMethod ?? commMethod) this.tell("idc-change", { authMethod: null, commMethod: null });
    this.enter("loading");
  }

  /** Tells the page that the widget is in this state now. */
  enter(state) {
    this.tell("idc-statechange", { state });
  }

  /** Dispatches an event and keeps what it says for `getState()`. Returns false if the page cancelled it. */
  tell(type, detail) {
    const { now } = this;
    if (type === "idc-change") Object.assign(now, detail);
    if (type === "idc-error") {
      const { code, party, title, reason, status } = detail;
      const { coreUrl, purpose } = this.#element;
      now.code = code;
      problems.set(this.#element, detail);
      complain(`${code} (${party}): ${title}. ${detail.detail} ${[status, reason].join(" ")} core-url="${coreUrl}" purpose="${purpose}"`);
    }
    if (type === "idc-statechange") {
      now.code = null;
      // A state that is entered again is no change, so the page hears nothing of it.
      if (detail.state === now.state) return true;
      now.state = detail.state;
      this.#show(now.state);
    }
    const cancelable = CANCELABLE.includes(type);
    const event = new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail });
    this.#element.dispatchEvent(event);
    return !event.defaultPrevented;
  }

  /** Lets the selector `:state(…)` match, in browsers that have it. */
  #show(state) {
    try {
      this.#states?.clear();
      this.#states?.add(state);
    } catch {
      // Chrome before 125 throws for a name without dashes.
    }
  }
}
