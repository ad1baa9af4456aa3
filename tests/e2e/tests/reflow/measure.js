// What is wrong in the widgets on the page, in a column of the width in its argument: a sentence for each mistake.
document.body.style.cssText = `margin: 0; inline-size: ${arguments[0]}`;
/** The tolerance for rounding, in CSS pixels. */
const SLACK = 1;
/** How much of its height a line may share with a line of another text: that is the room for accents. */
const SHARED = 0.25;

const amiss = [];
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[data-unseen]");
const say = (host, element, what) =>
  amiss.push(`${host.id}: ${element.part?.value || element.localName} “${element.innerText?.slice(0, 60)}” ${what}`);

/** The boxes of a text's lines. */
const linesOf = (text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width, height }) => width && height);
};
const textsIn = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode.data.trim() && isSeen(currentNode.parentElement)) texts.push(currentNode);
  }
  return texts;
};
const overlap = (one, another) => {
  const width = Math.min(one.right, another.right) - Math.max(one.left, another.left);
  const height = Math.min(one.bottom, another.bottom) - Math.max(one.top, another.top);
  return width > SLACK && height > SHARED * Math.min(one.height, another.height);
};

for (const host of document.querySelectorAll("id-contact-initiator")) {
  const root = host.shadowRoot;
  const frame = host.getBoundingClientRect();
  for (const element of root.querySelectorAll("[part=initiator], [part=initiator] *, [part=heading]")) {
    if (!isSeen(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.left < frame.left - SLACK || box.right > frame.right + SLACK) say(host, element, "sticks out");
    const isCut = element.clientWidth && element.scrollWidth > Math.ceil(element.clientWidth) + SLACK;
    if (isCut && element.localName !== "img") say(host, element, "is wider than its place");
  }

  const lines = [];
  for (const text of textsIn(root)) {
    const own = linesOf(text);
    if (!own.length) say(host, text.parentElement, "is not drawn");
    for (const line of own) {
      for (let around = text.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).display.startsWith("inline")) continue;
        const box = around.getBoundingClientRect();
        const isIn = line.left >= box.left - SLACK && line.right <= box.right + SLACK
          && line.top >= box.top - SHARED * line.height && line.bottom <= box.bottom + SHARED * line.height;
        if (!isIn) say(host, text.parentElement, `leaves its ${around.part.value || around.localName}`);
      }
    }
    lines.push(...own.map((box) => ({ box, of: text.parentElement })));
  }
  const things = [...root.querySelectorAll("input, [part=icon]")].filter(isSeen);
  lines.push(...things.map((of) => ({ box: of.getBoundingClientRect(), of })));
  for (const [at, { box, of }] of lines.entries()) {
    const other = lines.slice(at + 1).find((it) => it.of !== of && !of.contains(it.of) && !it.of.contains(of) && overlap(box, it.box));
    if (other) say(host, of, `lies upon “${other.of.innerText || other.of.localName}”`);
  }
}

const { scrollWidth, clientWidth } = document.scrollingElement;
if (scrollWidth > Math.max(clientWidth, document.body.offsetWidth)) amiss.push(`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`);
return amiss;
