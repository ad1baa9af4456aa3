// What a widget tells the page about itself: its events, its state for CSS, and what it last said.

/** The events that a page may forbid. */
const CANCELABLE = ["idc-start", "idc-redirect"];

let telling = 0;

/** Is a listener of the page at work? What goes wrong now is the page's. */
export const isTelling = () => telling > 0;

/** What one element tells. */
export class Report {
  /** What `getState()` answers. */
  now = { state: "loading", authMethod: null, commMethod: null, code: null };
  #element;
  #states;

  constructor(element) {
    this.#element = element;
    this.#states = element.attachInternals?.().states;
    this.#show("loading");
  }

  /** Starts with nothing chosen. */
  begin() {
    const { authMethod, commMethod } = this.now;
    if (authMethod ?? commMethod) this.tell("idc-change", { authMethod: null, commMethod: null });
    this.enter("loading");
  }

  /** Tells that the widget is in this state now. */
  enter(state) {
    this.tell("idc-statechange", { state });
  }

  /** Dispatches an event, and takes in what it says; the answer is false if the page forbade it. */
  tell(type, detail) {
    const { now } = this;
    if (type === "idc-change") Object.assign(now, detail);
    if (type === "idc-error") {
      now.code = detail.code;
      const { code, party, title, reason, status } = detail;
      console.error(`id-contact-initiator: ${code} (${party}): ${title}. ${detail.detail} ${[status, reason].join(" ")}`);
    }
    if (type === "idc-statechange") {
      now.code = null;
      // Told once.
      if (detail.state === now.state) return true;
      now.state = detail.state;
      this.#show(now.state);
    }
    const cancelable = CANCELABLE.includes(type);
    const event = new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail });
    telling += 1;
    this.#element.dispatchEvent(event);
    telling -= 1;
    return !event.defaultPrevented;
  }

  /** For the selector `:state(…)`, where the browser has it. */
  #show(state) {
    try {
      this.#states?.clear();
      this.#states?.add(state);
    } catch {
      // Chrome before 125 allows no name without dashes.
    }
  }
}
