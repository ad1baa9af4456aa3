// A page translator like those in Chrome and Edge: it moves each text into two <font> elements of its own, also when
// texts change later. It translates texts for screen readers as well. Here it works on the widget `translated`, and not
// on the widget `plain`.
const READ_OUT = ["aria-label", "title", "alt"];
const translation = (text) => `⟦${text.trim()}⟧`;
const isTranslated = (text) => text.startsWith("⟦");

function textsIn(node) {
  if (node.nodeType === Node.TEXT_NODE) return [node];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

function translateText(text) {
  if (!text.data.trim() || !text.isConnected || isTranslated(text.data)) return;
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.textContent = translation(text.data);
  outer.append(inner);
  text.replaceWith(outer);
}

function translateAttributes(element) {
  for (const name of READ_OUT) {
    const value = element.getAttribute?.(name);
    if (value && !isTranslated(value)) element.setAttribute(name, translation(value));
  }
}

function translate(node) {
  textsIn(node).forEach(translateText);
  [node, ...(node.querySelectorAll?.("*") ?? [])].forEach(translateAttributes);
}

window.startTranslator = () => {
  const { shadowRoot } = document.getElementById("translated");
  translate(shadowRoot);
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) [target, ...addedNodes].forEach(translate);
  });
  observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true, attributeFilter: READ_OUT });
};

/** Every text of a widget, those for screen readers included, in order. */
window.readable = (id) => {
  const { shadowRoot } = document.getElementById(id);
  if (shadowRoot.querySelector("[translate], .notranslate")) throw new Error("something is not to be translated");
  const texts = textsIn(shadowRoot).map(({ data }) => data.trim());
  const attributes = [...shadowRoot.querySelectorAll("*")].flatMap((element) =>
    READ_OUT.map((name) => element.getAttribute(name)),
  );
  return [...texts, ...attributes].filter(Boolean);
};
