// What has the least contrast in the first widget: the fields of `Faintest`, or null if there is nothing of the kind.
// The argument is the kind: "texts"; "marks", the borders of what is chosen; "edges", those of choices, radio buttons and
// messages; "lines", those of buttons too, which matter where there are no backgrounds. The luminance is that of WCAG 2.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const host = document.querySelector("id-contact-initiator");

/** The colour that is visible when `colours` are painted one on another: red, green and blue. */
const paint = (colours) => {
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
};

/** The background colours below an element, the lowest first. */
const backgrounds = (element) => {
  const around = element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  const below = around ? backgrounds(around) : [canvasColour()];
  return [...below, getComputedStyle(element).backgroundColor];
};

/** The colour where nothing has a background, which depends on the page's `color-scheme`. */
const canvasColour = () => {
  const probe = document.documentElement.appendChild(document.createElement("div"));
  probe.style.backgroundColor = "Canvas";
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return colour;
};

const luminance = (rgb) => {
  const [red, green, blue] = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const judge = (what, element, color) => {
  const below = backgrounds(element);
  const [background, colour] = [paint(below), paint([...below, color])];
  const [darker, lighter] = [background, colour].map(luminance).sort((a, b) => a - b);
  const ratio = (lighter + 0.05) / (darker + 0.05);
  return { ratio, what, colour: `rgb(${colour})`, background: `rgb(${background})` };
};

// With forced colours the browser itself draws radio buttons.
const isDrawnByUs = (element) => element.localName !== "input" || getComputedStyle(element).appearance === "none";

const borders = (css) =>
  [...host.shadowRoot.querySelectorAll(css)].filter(isDrawnByUs).map((it) =>
    judge(it.innerText, it.parentElement, getComputedStyle(it).borderLeftColor));

const MARKED = "[part~=choice], [part~=retry], [part~=message], [part~=wrong]";
const looks = {
  texts() {
    const texts = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    const judged = [];
    while (texts.nextNode()) {
      const { data, parentElement: element } = texts.currentNode;
      const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest("[data-unseen]");
      if (data.trim() && isSeen) judged.push(judge(data, element, getComputedStyle(element).color));
    }
    return judged;
  },
  marks: () => borders("[part~=chosen]"),
  edges: () => borders(`:is([part~=radio], ${MARKED}):not([part=skeleton] *)`),
  lines: () => borders(`:is([part~=start], ${MARKED}):not([part=skeleton] *)`),
};

return looks[arguments[0]]().sort((a, b) => a.ratio - b.ratio)[0] ?? null;
