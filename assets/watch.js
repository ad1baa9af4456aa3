// The widgets on the page, and what concerns them: the language around them, their own children, and a WASM that has
// stopped.

/** @type {Map<Element, { changed: () => void, stopped: (cause: unknown) => void }>} */
export const watchers = new Map();

let observer;

/** Calls `watcher` about `element`: its own children, and the `lang` attributes around it where it stands now. */
export function watch(element, watcher) {
  watchers.set(element, watcher);
  observer ??= new MutationObserver(() => watchers.forEach(({ changed }) => changed()));
  // An observer does not look into shadow roots, so each root around the element is observed.
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, { attributeFilter: ["lang"], subtree: true });
  }
  observer.observe(element, { attributeFilter: ["hidden", "style"], characterData: true, childList: true, subtree: true });
}

/** Stops calling the watcher of `element`. */
export function unwatch(element) {
  watchers.delete(element);
  if (!watchers.size) observer.disconnect();
}
