// Whether there is something to see in an element's own children. Editors leave markup behind that shows nothing.

/** Shows something although there is no text in it. A custom element is meant to show something. */
const SHOWS = "img,svg,picture,video,audio,canvas,iframe,object,embed,input,button,select,textarea,meter,progress,math";
/** Shows nothing, whatever is in it. */
const HIDES = "[hidden],[type=hidden],script,style,template,noscript,link,meta,title";

/** Is there something to see in the children of `element` that its default slot shows? */
export const hasContent = (element) => isAnySeen([...element.childNodes].filter(({ slot }) => !slot));

const isAnySeen = (nodes) => [...nodes].some(isSeen);

function isSeen(node) {
  const { nodeType } = node;
  // A text of more than white space, what is ignored (Unicode, `Default_Ignorable_Code_Point`) and braille's blank.
  if (nodeType === 3) return /[^\s\p{Cc}\p{DI}\u2800]/u.test(node.data);
  if (nodeType !== 1 || node.matches(HIDES) || node.style?.display === "none") return false;
  if (node.localName === "slot") return isAnySeen(node.assignedNodes({ flatten: true }));
  return node.matches(SHOWS) || node.localName.includes("-") || isAnySeen(node.childNodes);
}
