// The custom element: it shows what can be shown at once, then lets the WASM draw in its shadow root.
// The element's own children stay where they are. They are seen until the widget is there, and again
// whenever it cannot go on.

import { engine } from "./engine.js";
import { languageOf } from "./language-of.js";
import { loadKeys, loadWords, ownWords, replaceWords, wordsIn } from "./languages.js";
import { takeNotification } from "./notification.js";
import { make, placeholder, unavailable } from "./placeholder.js";
import { preloadOptions } from "./preload.js";
import { SETTINGS, attributeOf, reflectSettings } from "./settings.js";
import { Report } from "./state.js";
import { adoptStylesheet } from "./style.js";
import { UNAVAILABLE } from "./texts.js";
import { unwatch, watch } from "./watch.js";

/** How long the placeholder may stand alone, in milliseconds. A WASM that comes later is still welcome. */
const PATIENCE = 30_000;

/**
 * Lets a visitor choose how to log in and how to talk, and starts that session.
 *
 * @element id-contact-initiator
 *
 * @slot - What is seen until the widget is there, and whenever it cannot help: a telephone number, a plain form.
 *
 * @csspart heading - The heading above everything.
 * @csspart initiator - All but the heading.
 * @csspart stack - Where skeleton and form lie on each other.
 * @csspart skeleton - The shape of the form that is to come.
 * @csspart form - The form.
 * @csspart group - The choice of an auth method, or of a comm method.
 * @csspart wrong - A group in which nothing is chosen yet, once start was pressed.
 * @csspart legend - The question above a group.
 * @csspart organisation - The organisation that is authorised for the login.
 * @csspart hint - What else there is to know about a group.
 * @csspart error - That nothing is chosen yet.
 * @csspart choices - The methods of a group.
 * @csspart choice - One method.
 * @csspart chosen - The method that is chosen.
 * @csspart radio - The radio button of a method.
 * @csspart icon - The icon of a method.
 * @csspart initial - A first letter where a method has no icon.
 * @csspart name - The name of a method.
 * @csspart start - The start button.
 * @csspart link - A link.
 * @csspart message - A message.
 * @csspart notification - The message that a login was cancelled, or failed.
 * @csspart title - The title of a message.
 * @csspart retry - The button that tries again.
 * @csspart code - The code of a failure.
 * @csspart status - What the widget is doing.
 * @csspart remembered - That the last choice is remembered.
 * @csspart forget - The button that forgets it.
 */
export class InitiatorElement extends HTMLElement {
  /** The attributes that take effect when they change. */
  static observedAttributes = Object.keys(SETTINGS).map(attributeOf);

  #root = this.attachShadow({ mode: "open" });
  #report = new Report(this);
  #watcher = { languageChanged: () => this.#refresh(), stopped: (cause) => this.#stop(cause) };
  #texts = null;
  /** The language that should be spoken, the one that is, and the promise that they are the same. */
  #wanted;
  #lang;
  #learning;
  /** Level and words of the heading that is drawn. */
  #heading;
  /** What stands under the heading: what `#draw` made, or what the widget draws in. */
  #content;
  #draw;
  #widget;
  #mounting;
  /** Calls off what was asked for early. */
  #callOff;
  #patience;
  #refreshIsDue = false;

  constructor() {
    super();
    adoptStylesheet(this.#root);
  }

  connectedCallback() {
    for (const property in SETTINGS) {
      // Set before the element was defined, it stands before the one of the class.
      if (!this.hasOwnProperty(property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    watch(this, this.#watcher);
    // Moved within the page: the widget goes along, perhaps into another language.
    if (this.#content) {
      this.#refresh();
      return;
    }
    this.#report.begin();
    const learning = this.#learn();
    this.#drawHeading();
    this.#show(placeholder);
    this.#patience = setTimeout(() => this.#stop("it did not load in time"), PATIENCE);
    const keys = this.#texts && loadKeys().then(() => this.#refresh());
    this.#mounting = Promise.all([engine(), learning, keys])
      .then(([Widget]) => this.#mount(Widget))
      .catch((error) => this.#stop(error));
    this.#preload();
  }

  adoptedCallback() {
    // A stylesheet belongs to the document that it was made in.
    adoptStylesheet(this.#root);
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one go: look again when it is over.
    queueMicrotask(() => this.isConnected || this.#clear());
  }

  attributeChangedCallback(name, _old, value) {
    if (name === "texts") this.texts = value;
    else this.#refresh();
  }

  /** Words of the page's own, by key. */
  get texts() {
    return this.#texts;
  }

  set texts(value) {
    this.#texts = ownWords(value);
    if (this.#texts && this.#content) loadKeys().then(() => this.#refresh());
    else this.#refresh();
  }

  /** Starts anew: nothing chosen but what is chosen beforehand, the options asked for again. */
  reset() {
    if (this.#report.now.state === "unavailable" && this.isConnected) {
      this.#clear();
      this.connectedCallback();
    } else {
      this.#whenMounted((widget) => widget.reset());
    }
  }

  /** Forgets the choice that `remember` kept. */
  forget() {
    this.#whenMounted((widget) => widget.forget());
  }

  /** What the widget is doing, what is chosen, and the code of what went wrong. */
  getState() {
    return { ...this.#report.now };
  }

  /** In a microtask at the soonest: the page may ask for it in a listener that the widget itself has called. */
  #whenMounted(act) {
    this.#mounting?.then(() => this.#widget && act(this.#widget));
  }

  /** Takes over what has changed; what changes together is taken over together. */
  #refresh() {
    if (!this.#content || this.#refreshIsDue) return;
    this.#refreshIsDue = true;
    queueMicrotask(() => {
      this.#refreshIsDue = false;
      if (!this.#content) return;
      this.#drawHeading();
      if (!this.#widget && this.#draw === placeholder) this.#preload();
      // Where no words come, those that are there stay.
      this.#learn()?.catch(() => {});
      this.#redraw();
    });
  }

  #preload() {
    const callOff = this.#callOff;
    this.#callOff = preloadOptions(this.coreUrl, this.purpose, PATIENCE);
    // Afterwards: it may be the same request.
    callOff?.();
  }

  /** Resolves when the wanted language can be spoken. Until then the words are those that were there. */
  #learn() {
    const wanted = languageOf(this);
    if (wanted === this.#wanted) return this.#learning;
    this.#wanted = wanted;
    this.#learning = undefined;
    if (wordsIn(wanted)) {
      this.#lang = wanted;
    } else {
      const learning = loadWords(wanted).catch((error) => {
        // To be asked for again, unless nobody waits for it any more.
        if (wanted !== this.#wanted) return;
        this.#wanted = undefined;
        throw error;
      });
      this.#learning = learning.then((lang) => {
        // Meanwhile another one is wanted, or none.
        if (wanted !== this.#wanted) return this.#learning;
        if (lang !== wanted) {
          // To be asked for again; until then, the words that are there are better than Dutch.
          this.#wanted = undefined;
          lang = this.#lang ?? lang;
        }
        this.#lang = lang;
        this.#redraw();
        return undefined;
      });
    }
    return this.#learning;
  }

  /** All words: those of the language, but for those of the page. */
  #words() {
    return replaceWords(wordsIn(this.#lang) ?? [], this.#texts);
  }

  #drawHeading() {
    const { heading, headingLevel } = this;
    const wanted = headingLevel + heading;
    // Left alone as long as it is right: a page translator may have replaced its words.
    if (wanted === this.#heading) return;
    this.#heading = wanted;
    this.#root.querySelector("[part=heading]")?.remove();
    if (heading.trim()) this.#root.prepend(make(`h${headingLevel}`, "heading", { dir: "auto" }, [heading]));
  }

  #redraw() {
    if (this.#widget) this.#widget.update([this.#lang, ...this.#words()]);
    else this.#show(this.#draw);
  }

  /** Shows what `draw` makes until there is a widget. */
  #show(draw) {
    this.#draw = draw;
    const organisation = this.organisationName.trim();
    this.#place(draw({ wanted: languageOf(this), lang: this.#lang, words: this.#words(), organisation }));
  }

  #place(content) {
    // Drawn anew, an alert would be told anew.
    if (this.#content?.isEqualNode(content)) return;
    const { activeElement, ownerDocument } = this.#root;
    if (this.#content) this.#content.replaceWith(content);
    else this.#root.append(content);
    this.#content = content;
    if (!activeElement) return;
    // The widget draws a microtask later than it is placed; a listener of the page may have the focus by then.
    queueMicrotask(() => {
      if (ownerDocument.activeElement === ownerDocument.body) this.#root.querySelector("[part=initiator]")?.focus();
    });
  }

  #mount(Widget) {
    if (!this.#content || !this.#lang || this.#widget) return;
    clearTimeout(this.#patience);
    this.#report.enter("loading");
    const root = document.createElement("div");
    const tell = (type, json) => this.#report.tell(type, JSON.parse(json));
    this.#widget = new Widget(this, root, [this.#lang, ...this.#words()], takeNotification(), tell);
    this.#place(root);
    this.#report.tell("idc-ready", {});
  }

  /** Without the WASM: says so, once, and shows the element's own children again. */
  #stop(cause) {
    if (!this.#content || this.#report.now.state === "unavailable") return;
    // What has failed is not waited for.
    clearTimeout(this.#patience);
    this.#callOff?.();
    this.#widget = undefined;
    this.#show(unavailable);
    this.#report.enter("unavailable");
    const [title, detail] = UNAVAILABLE[languageOf(this)];
    this.#report.tell("idc-error", {
      code: "widget-unavailable",
      title,
      detail,
      retryable: false,
      party: "website owner",
      reason: String(cause),
      status: null,
    });
  }

  #clear() {
    unwatch(this);
    clearTimeout(this.#patience);
    this.#callOff?.();
    this.#content?.remove();
    const widget = this.#widget;
    this.#widget = this.#content = this.#mounting = this.#wanted = this.#lang = this.#learning = undefined;
    // Not at once: of a widget that was made in this very task, Yew has not drawn anything yet that it could
    // take away. And last, as it throws if the WASM has stopped.
    queueMicrotask(() => widget?.unmount());
  }
}

reflectSettings(InitiatorElement.prototype);
