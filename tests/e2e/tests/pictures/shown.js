// Says what the page shows, line by line and without its measures, which differ with the fonts of a machine.
// So does what is below the edge of the window: the whole page counts.
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
/** A colour as the bytes that are drawn: browsers write one colour in several ways. */
const colour = (text) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
const hash = async (url) => {
  const digest = await crypto.subtle.digest("SHA-256", await (await fetch(url)).arrayBuffer());
  return [...new Uint8Array(digest)].slice(0, 4).map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
const lines = [];
const visit = async (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.data.trim().replace(/\s+/g, " ");
    if (words) lines.push(JSON.stringify(words));
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility({ visibilityProperty: true })) return;
  if (node.matches("style, script, link")) return;
  const style = getComputedStyle(node);
  const looks = [style.color, style.backgroundColor].map(colour);
  for (const side of ["Top", "Left"]) {
    const width = parseFloat(style[`border${side}Width`]);
    if (width) looks.push(`${width} ${style[`border${side}Style`]} ${colour(style[`border${side}Color`])}`);
  }
  looks.push(style.borderTopLeftRadius, style.fontSize, style.fontWeight);
  if (node.matches("input")) looks.push(`checked ${node.checked}`);
  if (node.matches("img")) looks.push(`picture ${await hash(node.src)}`);
  const part = node.getAttribute("part");
  lines.push(`${node.localName}${part ? `[${part}]` : ""} ${looks.join(", ")}`);
  for (const child of (node.shadowRoot ?? node).childNodes) await visit(child);
};
await visit(document.body);
return lines.join("\n");
