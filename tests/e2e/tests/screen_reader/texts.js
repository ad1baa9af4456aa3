// Every text of the widget of this id that can be seen or heard: the fields of `Found`.
const { shadowRoot } = document.getElementById(arguments[0]);
const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
const langOf = (element) => element.closest("[lang]") ?? langOf(element.getRootNode().host);
const found = [];
while (walker.nextNode()) {
  const { data, parentElement: element } = walker.currentNode;
  if (!data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
  const place = element.localName === "span" ? element.closest("[part]").part[0] : element.localName;
  found.push({ words: data, lang: langOf(element).lang, place: element.part[0] ?? place });
}
return found;
