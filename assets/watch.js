// The widgets on the page, and what concerns them: the language around them, their own children, and a WASM that has
// stopped.

/** @type {Map<Element, { languageChanged: () => void, contentChanged: () => void, stopped: (cause: unknown) => void }>} */
export const watchers = new Map();

let languages;
let contents;

/** Calls `watcher` about `element`, its own children, and the `lang` attributes around it where it stands now. */
export function watch(element, watcher) {
  watchers.set(element, watcher);
  languages ??= new MutationObserver(() => watchers.forEach((it) => it.languageChanged()));
  contents ??= new MutationObserver(() => watchers.forEach((it) => it.contentChanged()));
  // An observer does not look into shadow roots, so each root around the element is observed.
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    languages.observe(root, { attributeFilter: ["lang"], subtree: true });
  }
  contents.observe(element, {
    attributeFilter: ["hidden", "style"],
    characterData: true,
    childList: true,
    subtree: true,
  });
}

/** Stops calling the watcher of `element`. */
export function unwatch(element) {
  watchers.delete(element);
  if (watchers.size) return;
  languages.disconnect();
  contents.disconnect();
}
