// The widgets on the page, and what concerns all of them: the language around them, and the end of the WASM.

/** @type {Map<Element, { languageChanged: () => void, stopped: (cause: unknown) => void }>} */
export const watchers = new Map();

const observer = new MutationObserver(() => {
  for (const { languageChanged } of watchers.values()) languageChanged();
});

/** Tells `watcher` what concerns `element` where it stands now. */
export function watch(element, watcher) {
  watchers.set(element, watcher);
  // An observer sees no shadow root but the one that it is told of.
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, { attributeFilter: ["lang"], subtree: true });
  }
}

/** Tells about `element` no longer. */
export function unwatch(element) {
  watchers.delete(element);
  if (!watchers.size) observer.disconnect();
}
