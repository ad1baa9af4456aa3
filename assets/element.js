// The custom element. It shows a placeholder at once, and lets the WASM draw in its shadow root as soon as that is there.
// The element's own children are never touched: a slot shows them until then, and whenever the widget cannot go on.

import { engine, enter } from "./engine.js";
import { listenToKeys } from "./keys.js";
import { languageOf } from "./language-of.js";
import { loadKeys, loadWords, ownWords, replaceWords, wordsIn } from "./languages.js";
import { fill } from "./last-resort.js";
import { takeNotification } from "./notification.js";
import { hasContent } from "./own-content.js";
import { make, placeholder, unavailable } from "./placeholder.js";
import { preloadOptions } from "./preload.js";
import { SETTINGS, attributeOf, reflectSettings } from "./settings.js";
import { awaitTags } from "./script-tag.js";
import { Report } from "./state.js";
import { adoptStylesheet } from "./style.js";
import { UNAVAILABLE } from "./texts.js";
import { unwatch, watch } from "./watch.js";

/** How long the placeholder may stand alone, in milliseconds. A WASM that comes later is still welcome. */
const LOAD_TIMEOUT_MS = 30_000;
/** How long the placeholder stands without a visible word, in milliseconds: as `initiator.css` has it. */
const WORDLESS_MS = 1000;

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
 * @csspart content - The form, and the messages above it or in its place.
 * @csspart form - The form.
 * @csspart group - The choice of an auth method, or of a comm method.
 * @csspart wrong - A group in which nothing is chosen yet, once start was pressed.
 * @csspart solved - A group in which something is chosen since.
 * @csspart legend - The question above a group.
 * @csspart organisation - The organisation that is authorised for the login.
 * @csspart hint - What else there is to know about a group.
 * @csspart error - That nothing is chosen yet.
 * @csspart choices - The methods of a group.
 * @csspart choice - One method.
 * @csspart chosen - The method that is chosen.
 * @csspart radio - The radio button of a method.
 * @csspart icon - The icon of a method.
 * @csspart name - The name of a method.
 * @csspart method-hint - The page's own line about a method.
 * @csspart start - The start button.
 * @csspart link - A link.
 * @csspart message - A message.
 * @csspart notification - The message that a login was cancelled, or failed.
 * @csspart title - The title of a message.
 * @csspart retry - The button that asks for the options again.
 * @csspart code - The code of a failure.
 * @csspart status - What the widget is doing.
 * @csspart remembered - That the last choice is remembered.
 * @csspart forget - The button that forgets it.
 */
export class InitiatorElement extends HTMLElement {
  /** The attributes that take effect when they change. */
  static observedAttributes = Object.keys(SETTINGS).map(attributeOf);

  #root;
  #report = new Report(this);
  #watcher = { changed: () => this.#attempt(() => this.#follow()), stopped: (cause) => this.#stop(cause) };
  #texts = null;
  /** The language around the element when it was last looked for. */
  #languageAround;
  /** The language that should be spoken, the one that is, and the promise that they are the same. */
  #wantedLanguage;
  #language;
  #loadingLanguage;
  /** Level and words of the heading that is drawn. */
  #heading;
  /** What stands under the heading: what `#draw` made, or what the widget draws in. */
  #content;
  #draw;
  /** Whether there was something to see in the children. */
  #isFilled;
  #widget;
  #isDrawn;
  #mounting;
  /** When the wait began, in milliseconds. */
  #since;
  /** Ends the wait for what was asked for early. */
  #releaseOptions;
  #loadTimeout;
  #refreshIsDue = false;

  connectedCallback() {
    this.#attempt(() => this.#connect());
  }

  adoptedCallback() {
    // A stylesheet belongs to the document that it was made in.
    this.#attempt(() => this.#root && adoptStylesheet(this.#root));
  }

  async disconnectedCallback() {
    // A move is a removal and an insertion in the same task, so whether it was removed shows in a microtask.
    await undefined;
    if (!this.isConnected) this.#clear();
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

  /**
   * Starts anew: only what is remembered or chosen beforehand is chosen, the options are asked for again, and the choice
   * that was kept in this tab is erased.
   */
  reset() {
    if (this.#report.now.state === "unavailable" && this.isConnected) {
      this.#clear();
      this.connectedCallback();
    } else {
      this.#whenMounted((widget) => widget.reset());
    }
  }

  /** Erases the choice that was kept in this tab, and the one that `remember` kept for next time. */
  forget() {
    this.#whenMounted((widget) => widget.forget());
  }

  /** What the widget is doing, what is chosen, and the code of what went wrong. */
  getState() {
    return { ...this.#report.now };
  }

  /** Acts in a microtask at the soonest, as the page may call from a listener while the widget is at work. */
  async #whenMounted(act) {
    await this.#mounting;
    if (this.#widget) enter(() => act(this.#widget));
  }

  /** A page may have replaced whatever is used here. If it does not do what it should, the widget says that it cannot run. */
  #attempt(act) {
    try {
      act();
    } catch (error) {
      this.#stop(error);
    }
  }

  #connect() {
    for (const property in SETTINGS) {
      // A property that was set before the element was defined hides the accessor of the class.
      if (!this.hasOwnProperty(property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    watch(this, this.#watcher);
    listenToKeys(this.ownerDocument);
    // It was moved within the page, perhaps to where another language is spoken.
    if (this.#content) {
      this.#refresh();
      return;
    }
    const isNew = !this.#root;
    if (isNew) {
      // Not in the constructor: if anything fails there, the element remains with an empty shadow root.
      this.#root = this.attachShadow({ mode: "open" });
      this.#root.addEventListener("slotchange", this.#watcher.changed);
    }
    // Requests come early, as answers take longer than anything here.
    this.#preload();
    const learning = this.#loadLanguage();
    if (isNew) adoptStylesheet(this.#root);
    this.#since = performance.now();
    this.#report.begin();
    this.#drawHeading();
    this.#show(placeholder);
    this.#loadTimeout = setTimeout(() => this.#isDrawn || this.#stop("it did not load in time"), LOAD_TIMEOUT_MS);
    this.#mounting = this.#mountWhenLoaded(learning);
  }

  async #mountWhenLoaded(learning) {
    try {
      const keys = this.#texts && loadKeys().then(() => this.#refresh());
      const [Widget] = await Promise.all([engine(), learning, keys]);
      this.#mount(Widget);
    } catch (error) {
      this.#stop(error);
    }
  }

  /** Draws what has changed, in a microtask, so that attributes that change together are drawn once. */
  async #refresh() {
    if (!this.#content || this.#refreshIsDue) return;
    this.#refreshIsDue = true;
    await undefined;
    this.#refreshIsDue = false;
    if (!this.#content) return;
    this.#attempt(() => {
      this.#drawHeading();
      if (!this.#widget && this.#draw === placeholder) this.#preload();
      // If the words do not come, the present ones stay.
      this.#loadLanguage()?.catch(() => {});
      this.#redraw();
    });
  }

  #preload() {
    const release = this.#releaseOptions;
    this.#releaseOptions = preloadOptions(this.coreUrl, this.purpose);
    // Afterwards, as it may be the same request.
    release?.();
  }

  /** Resolves when the wanted language can be spoken. Until then the present words stay. */
  #loadLanguage() {
    const wanted = languageOf(this);
    this.#languageAround = wanted;
    if (wanted === this.#wantedLanguage) return this.#loadingLanguage;
    this.#wantedLanguage = wanted;
    this.#loadingLanguage = undefined;
    if (wordsIn(wanted)) {
      this.#language = wanted;
    } else {
      const learning = loadWords(wanted).catch((error) => {
        // Unless another language is wanted by now, this one will be asked for again.
        if (wanted !== this.#wantedLanguage) return;
        this.#wantedLanguage = undefined;
        throw error;
      });
      this.#loadingLanguage = learning.then((lang) => {
        // By now another language is wanted, or the element was removed.
        if (wanted !== this.#wantedLanguage) return this.#loadingLanguage;
        if (lang !== wanted) {
          // It will be asked for again. Until then, the present language is better than Dutch, which came instead.
          this.#wantedLanguage = undefined;
          lang = this.#language ?? lang;
        }
        this.#language = lang;
        this.#redraw();
        return undefined;
      });
    }
    return this.#loadingLanguage;
  }

  /** The words of the language, of which the page may have replaced some. */
  #words() {
    return replaceWords(wordsIn(this.#language) ?? [], this.#texts);
  }

  #drawHeading() {
    const { heading, headingLevel } = this;
    const wanted = headingLevel + heading;
    // A heading that is right is left alone, as a page translator may have replaced its words.
    if (wanted === this.#heading) return;
    this.#heading = wanted;
    this.#root.querySelector("[part=heading]")?.remove();
    if (heading.trim()) this.#root.prepend(make(`h${headingLevel}`, "heading", { dir: "auto" }, [heading]));
  }

  #redraw() {
    if (this.#widget) enter(() => this.#widget.update([this.#language, ...this.#words()]));
    else this.#show(this.#draw);
  }

  /** Shows what `draw` makes until there is a widget. */
  #show(draw) {
    this.#draw = draw;
    const organisation = this.organisationName.trim();
    const isFilled = (this.#isFilled = hasContent(this));
    this.#place(draw({ wanted: languageOf(this), lang: this.#language, words: this.#words(), organisation, isFilled }));
  }

  /** The page has changed its language, or the element's own children. */
  #follow() {
    if (languageOf(this) !== this.#languageAround) this.#refresh();
    if (this.#content && !this.#widget && hasContent(this) !== this.#isFilled) this.#show(this.#draw);
  }

  #place(content) {
    // An alert that is drawn anew would be announced anew.
    if (this.#content?.isEqualNode(content)) return;
    const { ownerDocument } = this.#root;
    const hadFocus = this.contains(this.getRootNode().activeElement);
    if (this.#content) this.#content.replaceWith(content);
    else this.#root.append(content);
    this.#content = content;
    // Without a slot, children are no longer shown, and lose the focus as well.
    if (hadFocus && (ownerDocument.activeElement === ownerDocument.body || !this.#root.querySelector("slot"))) {
      this.#root.querySelector("[part=initiator]")?.focus();
    }
  }

  #mount(Widget) {
    if (!this.#content || !this.#language || this.#widget) return;
    this.#report.enter("loading");
    const root = document.createElement("div");
    // What happens before the widget is drawn is told once it is.
    const untold = [["idc-ready", {}]];
    const tell = (...what) => (this.#isDrawn ? this.#report.tell(...what) : untold.push(what));
    // It draws in a microtask. Until something is drawn, the placeholder stays and the patience lasts.
    let widget;
    const drawn = new MutationObserver(() =>
      this.#attempt(() => {
        if (widget && this.#widget === widget && !this.#isDrawn) {
          this.#isDrawn = true;
          // Words that have been seen do not wait a second to be seen again.
          root.toggleAttribute("data-waited", performance.now() - this.#since > WORDLESS_MS);
          this.#place(root);
          // Who comes back from a login sees what became of it, and the form.
          if (notification) root.scrollIntoView({ block: "nearest" });
          // A listener may stop the widget.
          for (const what of untold) if (this.#isDrawn) this.#report.tell(...what);
        }
        // This comes last, as it may be this that the page has broken.
        drawn.disconnect();
      }),
    );
    drawn.observe(root, { childList: true });
    const texts = [this.#language, ...this.#words()];
    const notification = takeNotification();
    this.#widget = widget = enter(() => new Widget(this, root, texts, notification, tell));
  }

  /** The WASM does not come, or something has failed: shows the element's own children again, or says so once. */
  #stop(cause) {
    if (this.isConnected === false || this.#report.now.state === "unavailable") return;
    this.#widget = this.#isDrawn = undefined;
    try {
      this.#show(unavailable);
    } catch {
      fill(this);
    }
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
    try {
      clearTimeout(this.#loadTimeout);
      this.#releaseOptions?.();
    } catch {
      // It may be this that the page has broken. The other widgets are stopped all the same.
    }
  }

  #clear() {
    unwatch(this);
    clearTimeout(this.#loadTimeout);
    this.#releaseOptions?.();
    this.#content?.remove();
    const widget = this.#widget;
    this.#widget = this.#isDrawn = this.#content = this.#mounting = this.#wantedLanguage = this.#language = this.#loadingLanguage = undefined;
    // What comes to the page in its place may bring a script tag.
    awaitTags();
    // This comes last, as it throws if the WASM has just stopped.
    if (widget) enter(() => widget.unmount());
  }
}

reflectSettings(InitiatorElement.prototype);
