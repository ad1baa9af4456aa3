// The element that has the focus: the fields of `Stop`, or null if the document has it.
let element = document.activeElement;
while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
if (!element || element === document.body) return null;

const root = element.getRootNode();
const target = element.closest("label") ?? element;
const { left, top, right, bottom } = target.getBoundingClientRect();
const found = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);

return {
  widget: root.host?.id ?? element.closest("id-contact-initiator")?.id ?? "",
  name: element.name || element.id || element.part[0] || element.localName,
  is_ours: Boolean(root.host),
  outline: getComputedStyle(target).outlineStyle,
  bounds: [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY],
  in_window: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
  on_top: target.contains(found),
};
