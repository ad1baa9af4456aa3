// Calls each parser that the widget has in JavaScript with many values at once: `hostile.…`. It goes by the element
// where that is possible, and otherwise by the module.

import { languageOf } from "/assets/language-of.js";
import { preloadOptions } from "/assets/preload.js";
import { SETTINGS, attributeOf } from "/assets/settings.js";

/** Values that no attribute can hold, but that a program can set. */
const VALUES = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  NaN,
  Infinity,
  1e21,
  10n,
  "",
  "\ud800",
  "\udc00\ud800",
  [],
  [["a"]],
  {},
  () => {},
  new Date(0),
  /./,
  new Proxy({}, {}),
  document.createElement("a"),
  { toString: () => "\u0000" },
];

/** The URL that is asked for early for each pair of attributes, or null. */
function preload(pairs) {
  const { fetch } = window;
  let asked;
  // Nothing is requested: the URL is only recorded.
  window.fetch = (url) => {
    asked = url;
    return new Promise(() => {});
  };
  document.head.append = (link) => (asked = link.getAttribute("href"));
  const urls = pairs.map(([coreUrl, purpose]) => {
    asked = null;
    const begun = preloadOptions(coreUrl, purpose, 1000);
    if (typeof begun === "function") begun();
    return asked;
  });
  window.fetch = fetch;
  delete document.head.append;
  return urls;
}

/** The settings that are not read back as they were set. */
function settings(texts) {
  const wrong = [];
  for (const [property, missing] of Object.entries(SETTINGS)) {
    if (missing === null) continue;
    const element = document.createElement("id-contact-initiator");
    const attribute = attributeOf(property);
    for (const value of [...texts, ...VALUES]) {
      element[property] = value;
      const [read, written] = [element[property], element.getAttribute(attribute)];
      const isSet = value != null && (missing !== false || Boolean(value));
      const expected = !isSet ? missing : missing === false ? true : String(value);
      const isRight =
        missing === 2 && isSet ? Number.isInteger(read) && read >= 1 && read <= 6 : Object.is(read, expected);
      const isWritten = written === (isSet ? (missing === false ? "" : String(value)) : null);
      if (!isRight || !isWritten) wrong.push([property, String(value), String(read), String(written)]);
    }
  }
  return wrong;
}

/** Values of `texts` that are read as something else than null or an object of strings. */
function words(texts) {
  const { error } = console;
  // The widget writes a warning for each.
  console.error = () => {};
  const element = document.createElement("id-contact-initiator");
  const read = [...texts, ...VALUES].map((value) => [value, Object.assign(element, { texts: value }).texts]);
  console.error = error;
  const isGood = (own) =>
    own === null || (typeof own === "object" && Object.values(own).every((it) => typeof it === "string"));
  return read.filter(([, own]) => !isGood(own)).map(([value]) => String(value));
}

/** For each URL of the page: how the login ended, and the URL that is left. */
async function notifications(addresses) {
  const source = await (await fetch("/assets/notification.js")).text();
  // Browsers allow few changes of the real URL.
  const take = new Function("location", "history", `${source.replace("export ", "")}; return takeNotification();`);
  return addresses.map((address) => {
    const location = new URL(address);
    const { href } = location;
    let left = href;
    const history = { replaceState: (_state, _title, url) => (left = new URL(url, href).href) };
    return [href, take(location, history) ?? null, left];
  });
}

/** The language in nested elements with these languages, the outermost first. */
function languages(nests) {
  return nests.map((langs) => {
    let root = document.createElement("div");
    let element = root;
    for (const [depth, lang] of langs.entries()) {
      const child = document.createElement("div");
      child.setAttribute("lang", lang);
      // Every other element is in a shadow root.
      (depth % 2 ? element.attachShadow({ mode: "open" }) : element).append(child);
      element = child;
    }
    return languageOf(element);
  });
}

await customElements.whenDefined("id-contact-initiator");
window.hostile = { preload, settings, words, notifications, languages, languageOf };
