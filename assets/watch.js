// The widgets on the page, and what concerns all of them: the language around them, and a WASM that has stopped.

/** @type {Map<Element, { languageChanged: () => void, stopped: (cause: unknown) => void }>} */
export const watchers = new Map();

const observer = new MutationObserver(() => {
  for (const { languageChanged } of watchers.values()) languageChanged();
});

/** Calls `watcher` about `element`, and about the `lang` attributes around it where it stands now. */
export function watch(element, watcher) {
  watchers.set(element, watcher);
  // An observer does not look into shadow roots, so each root around the element is observed.
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, { attributeFilter: ["lang"], subtree: true });
  }
}

/** Stops calling the watcher of `element`. */
export function unwatch(element) {
  watchers.delete(element);
  if (!watchers.size) observer.disconnect();
}
