// Measures the form: the fields of `Measured`.
const root = document.querySelector("id-contact-initiator").shadowRoot;
const box = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};
const start = root.querySelector("button[part~=start]");
start.scrollIntoView({ block: "center" });
const { left, top, width, height } = start.getBoundingClientRect();
const choices = [...root.querySelectorAll("label")].map((label) => {
  const name = label.querySelector("[part~=name]");
  const radio = label.querySelector("input");
  const { overflowX, overflowY } = getComputedStyle(label);
  return {
    tag: radio.value,
    text: name.textContent,
    elements: name.childElementCount,
    bidi: getComputedStyle(name).unicodeBidi,
    // What overflows the box is not drawn.
    stays: overflowX !== "visible" && overflowY !== "visible",
    choice: box(label),
    name: box(name),
    radio: box(radio),
  };
});
return {
  page: [document.documentElement.scrollWidth, document.documentElement.clientWidth],
  choices,
  start_is_seen: root.elementFromPoint(left + width / 2, top + height / 2)?.closest("button") === start,
  hijacked: window.hijacked ?? null,
  title: document.title,
};
