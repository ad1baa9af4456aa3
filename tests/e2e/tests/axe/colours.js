// The colours of the texts in the widgets of these ids, with the background colours below them, each once.
const TRANSPARENT = "rgba(0, 0, 0, 0)";
const layers = (element) =>
  element ? [getComputedStyle(element).backgroundColor, ...layers(element.parentElement)] : [];
const colours = (id) => {
  const walker = document.createTreeWalker(document.getElementById(id).shadowRoot, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    if (!data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const below = layers(element).filter((colour) => colour !== TRANSPARENT);
    found.push([getComputedStyle(element).color, ...below].join(" on "));
  }
  return found;
};
return [...new Set(arguments[0].flatMap(colours))].sort();
