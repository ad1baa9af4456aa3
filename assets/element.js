// The custom element: it shows what can be shown at once, then lets the WASM draw in its shadow root.
// The element's own children stay where they are. They are seen until the widget is there, and again
// whenever it cannot go on.

import { engine, unwatch, watch } from "./engine.js";
import { languageOf } from "./language.js";
import { preloadOptions } from "./preload.js";
import { placeholder, unavailable } from "./placeholder.js";
import { adoptStylesheet } from "./style.js";

/** How long the placeholder may stand alone, in milliseconds. A WASM that comes later is still welcome. */
const PATIENCE = 30_000;

export class InitiatorElement extends HTMLElement {
  static observedAttributes = ["core-url", "purpose", "lang"];

  #root = this.attachShadow({ mode: "open" });
  #standIn;
  #drawStandIn;
  #mountPoint;
  #widget;
  #preload;
  #patience;
  #updateIsDue = false;

  constructor() {
    super();
    adoptStylesheet(this.#root);
  }

  connectedCallback() {
    // Moved within the page: the widget goes along.
    if (this.#widget || this.#standIn) return;
    watch(this);
    this.#show(placeholder);
    this.#patience = setTimeout(() => this.crashed("it did not load in time"), PATIENCE);
    engine().then((Widget) => this.#mount(Widget)).catch((error) => this.crashed(error));
    this.#preload = preloadOptions(this.getAttribute("core-url"), this.getAttribute("purpose"));
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one go: look again when it is over.
    queueMicrotask(() => this.isConnected || this.#clear());
  }

  attributeChangedCallback() {
    // Attributes that change together are taken over together.
    if (!this.isConnected || this.#updateIsDue) return;
    this.#updateIsDue = true;
    queueMicrotask(() => {
      this.#updateIsDue = false;
      if (this.#standIn) this.#show(this.#drawStandIn);
      if (!this.#widget) return;
      this.#mountPoint.lang = languageOf(this);
      this.#widget.update();
    });
  }

  /** Without the WASM: says so, and shows the element's own children again. */
  crashed(error) {
    if (!this.isConnected) return;
    // Said once: what has failed is not waited for.
    clearTimeout(this.#patience);
    console.error("id-contact-initiator: widget-unavailable: its WASM did not load or has stopped:", error);
    this.#mountPoint?.remove();
    this.#widget = this.#mountPoint = undefined;
    this.#show(unavailable);
  }

  /** Shows the element's own children or, if it has none, what `draw` makes in the element's language. */
  #show(draw) {
    const slot = document.createElement("slot");
    const content = draw(languageOf(this));
    // White space between the tags is no content.
    const isContent = (node) => node.nodeType === Node.ELEMENT_NODE || node.data.trim() !== "";
    slot.onslotchange = () => {
      content.hidden = slot.assignedNodes().some(isContent);
    };
    this.#drawStandIn = draw;
    this.#standIn ??= this.#root.appendChild(document.createElement("div"));
    this.#standIn.replaceChildren(slot, content);
    slot.onslotchange();
  }

  #mount(Widget) {
    if (!this.isConnected || this.#widget) return;
    clearTimeout(this.#patience);
    this.#mountPoint = document.createElement("div");
    this.#mountPoint.lang = languageOf(this);
    this.#widget = new Widget(this, this.#mountPoint);
    this.#standIn?.replaceWith(this.#mountPoint);
    this.#standIn = undefined;
  }

  #clear() {
    unwatch(this);
    clearTimeout(this.#patience);
    this.#preload?.remove();
    this.#mountPoint?.remove();
    this.#standIn?.remove();
    const widget = this.#widget;
    this.#widget = this.#mountPoint = this.#standIn = undefined;
    // Last: it throws if the WASM has stopped.
    widget?.unmount();
  }
}
