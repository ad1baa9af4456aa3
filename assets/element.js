// The custom element: it shows what can be shown at once, then lets the WASM draw in its shadow root.
// The element's own children stay where they are. They are seen until the widget is there, and again
// whenever it cannot go on.

import { engine } from "./engine.js";
import { languageOf } from "./language.js";
import { preloadOptions } from "./preload.js";
import { placeholder, unavailable } from "./placeholder.js";
import { adoptStylesheet } from "./style.js";

export class InitiatorElement extends HTMLElement {
  static observedAttributes = ["core-url", "purpose", "lang"];

  #root = this.attachShadow({ mode: "open" });
  #standIn;
  #mountPoint;
  #widget;
  #updateIsDue = false;

  constructor() {
    super();
    adoptStylesheet(this.#root);
  }

  connectedCallback() {
    // Moved within the page: the widget goes along.
    if (this.#widget || this.#standIn) return;
    this.#show(placeholder(languageOf(this)));
    engine().then((Widget) => this.#mount(Widget)).catch((error) => this.#fail(error));
    preloadOptions(this.getAttribute("core-url"), this.getAttribute("purpose"));
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one go: look again when it is over.
    queueMicrotask(() => this.isConnected || this.#clear());
  }

  attributeChangedCallback() {
    // Attributes that change together are taken over together.
    if (!this.#widget || this.#updateIsDue) return;
    this.#updateIsDue = true;
    queueMicrotask(() => {
      this.#updateIsDue = false;
      if (!this.#widget) return;
      this.#mountPoint.lang = languageOf(this);
      this.#widget.update();
    });
  }

  /** Shows the element's own children or, if it has none, `content`. */
  #show(content) {
    const slot = document.createElement("slot");
    // White space between the tags is no content.
    const isContent = (node) => node.nodeType === Node.ELEMENT_NODE || node.data.trim() !== "";
    slot.onslotchange = () => {
      content.hidden = slot.assignedNodes().some(isContent);
    };
    this.#standIn ??= this.#root.appendChild(document.createElement("div"));
    this.#standIn.replaceChildren(slot, content);
    slot.onslotchange();
  }

  #mount(Widget) {
    if (!this.isConnected || this.#widget) return;
    this.#mountPoint = document.createElement("div");
    this.#mountPoint.lang = languageOf(this);
    this.#widget = new Widget(this, this.#mountPoint);
    this.#standIn?.replaceWith(this.#mountPoint);
    this.#standIn = undefined;
  }

  #fail(error) {
    console.error("id-contact-initiator: widget-unavailable: its WASM did not load or did not start:", error);
    if (this.isConnected) this.#show(unavailable(languageOf(this)));
  }

  #clear() {
    this.#widget?.unmount();
    this.#mountPoint?.remove();
    this.#standIn?.remove();
    this.#widget = this.#mountPoint = this.#standIn = undefined;
  }
}
