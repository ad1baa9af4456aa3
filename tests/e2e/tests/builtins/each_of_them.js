// Opens `/frame` once for each built-in that the script names and for each way to replace it, some frames at a time, and
// sets `window.outcome` when all is over. This page's own built-ins are whole.

/** Whose functions are tried. Those that the script does not name are left out. */
const OWNERS = `
  window console customElements document history location navigator
  Array Array.prototype CSSStyleSheet.prototype CustomElementRegistry.prototype CustomStateSet.prototype Date
  Document.prototype DocumentFragment.prototype Element.prototype ElementInternals.prototype Event.prototype
  EventTarget.prototype Function.prototype HTMLElement.prototype HTMLScriptElement.prototype HTMLSlotElement.prototype
  Headers.prototype History.prototype JSON Map.prototype MutationObserver.prototype MutationRecord.prototype
  Navigator.prototype Node.prototype NodeList.prototype Number Object Object.prototype Promise Promise.prototype Reflect
  RegExp.prototype Response.prototype Set.prototype ShadowRoot.prototype Storage.prototype String.prototype Symbol
  TextDecoder.prototype TextEncoder.prototype URL.prototype Uint8Array.prototype WeakMap.prototype WebAssembly
`.trim().split(/\s+/);
const WAYS = ["undefined", "throws", "alike"];
const AT_A_TIME = 12;
const CODE = "widget-unavailable";
/** How long a place may take, in milliseconds, before it counts as blank. Nothing here waits for the patience of 30 s. */
const LIMIT = 20_000;


/** The built-ins to replace, each as its owner and its name. */
function builtIns(script) {
  const words = new Set(script.match(/[A-Za-z]\w*/g));
  // As a name of its own, not as a member of something.
  const isFree = (name) => new RegExp(`(?<![.\\w"'#-])${name}\\b(?!:)`).test(script);
  return OWNERS.flatMap((owner) => {
    const holder = owner.split(".").reduce((object, key) => object?.[key], window);
    if (!holder) return [];
    const isReplaceable = (name) => Object.getOwnPropertyDescriptor(holder, name).configurable && name !== "prototype";
    const isNamed = (name) => words.has(name) && (holder !== window || isFree(name));
    const names = Object.getOwnPropertyNames(holder).filter((name) => isNamed(name) && isReplaceable(name));
    return names.map((name) => `${owner} ${name}`);
  });
}

// What is asked of a frame is asked by this page's own functions, as the frame's may be those that are replaced.
const getter = ({ prototype }, name) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name);
  return (object) => get.call(object);
};
const shadowRootOf = getter(Element, "shadowRoot");
const nameOf = getter(Element, "localName");
const textOf = getter(Node, "textContent");
const heightOf = getter(HTMLElement, "offsetHeight");
const findIn = (root, selector) => DocumentFragment.prototype.querySelector.call(root, selector);
const findInPage = (page, selector) => Document.prototype.querySelector.call(page, selector);
const isTall = (element) => element !== null && heightOf(element) > 0;

/** "form", "words" or, as long as it is neither, undefined. */
function outcomeOf(place) {
  if (!place) return undefined;
  // Instead of a script tag that cannot be drawn, its parent has words.
  if (nameOf(place) === "div") return textOf(place).includes(CODE) ? "words" : undefined;
  const root = shadowRootOf(place);
  const message = root && findIn(root, "[part=message]");
  if (root && isTall(findIn(root, "form"))) return "form";
  // A message of any code, or the last resort: a text.
  if (message) return isTall(message) ? "words" : undefined;
  return isTall(place) && textOf(root ?? place).includes(CODE) ? "words" : undefined;
}

/** What became of the three places in the frame that replaces `what`: "form" or "words" each, or undefined. */
async function play(what) {
  const frame = document.createElement("iframe");
  frame.src = `/frame.html#${encodeURIComponent(what)}`;
  document.body.append(frame);
  const end = performance.now() + LIMIT;
  let outcomes;
  do {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const page = frame.contentDocument;
    const tag = findInPage(page, "div > id-contact-initiator") ?? findInPage(page, "div");
    outcomes = [findInPage(page, "#bare"), findInPage(page, "#filled"), tag].map(outcomeOf);
    // The children are seen as long as there is no form: in the end, if the element beside it has come to an end.
    if (!outcomes[1] && outcomes[0] === "words" && isTall(findInPage(page, "#filled > p"))) outcomes[1] = "words";
  } while (!outcomes.every(Boolean) && performance.now() < end);
  frame.remove();
  return outcomes;
}

async function run() {
  const names = builtIns(await (await fetch("/initiator/id-contact-initiator.js")).text());
  const queue = names.flatMap((name) => WAYS.map((way) => `${name} ${way}`));
  const outcome = { built_ins: names.length, frames: queue.length, forms: 0, words: 0, blank: [] };
  const work = async () => {
    for (let what = queue.pop(); what; what = queue.pop()) {
      const outcomes = await play(what);
      outcome.forms += outcomes.filter((it) => it === "form").length;
      outcome.words += outcomes.filter((it) => it === "words").length;
      if (!outcomes.every(Boolean)) outcome.blank.push(`${what}: ${outcomes.map((it) => it ?? "blank").join(", ")}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  window.outcome = outcome;
}

run().catch((error) => {
  window.outcome = { built_ins: 0, frames: 0, forms: 0, words: 0, blank: [`the run itself: ${error}`] };
});
