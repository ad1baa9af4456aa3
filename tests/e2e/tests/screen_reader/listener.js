// Records in `said` what a screen reader announces without being asked: the element that gets the focus, and live
// regions. A status announces its changes, but not while it is in something busy. An alert announces its name and all
// of its content, also when it is added.
window.said = [];
const LIVE = "[role=status], [role=alert]";
const lastTold = new WeakMap();

const textOf = (element) => element.innerText.replace(/\s+/g, " ").trim();
const nameOf = (element) => element.ariaLabel || textOf(element.closest("label") ?? element);

function tell(region, isNew) {
  const isAlert = region.role === "alert";
  const text = [isAlert && region.ariaLabel, textOf(region)].filter(Boolean).join(" ");
  if (lastTold.get(region) === text || !region.checkVisibility()) return;
  lastTold.set(region, text);
  if (!text) return;
  if (region.closest("[aria-busy=true]")) said.push(`kept quiet: ${text}`);
  else if (isAlert) said.push(`alert: ${text}`);
  else if (!isNew) said.push(`status: ${text}`);
  // A status that is added with text: not every screen reader announces that, so that it is only "to be read". One that
  // is drawn again is the same status.
  else if (!said.includes(`to be read: ${text}`)) said.push(`to be read: ${text}`);
}

function listenTo(root) {
  const observer = new MutationObserver((records) => {
    const regions = new Map();
    for (const { target, addedNodes } of records) {
      for (const added of addedNodes) {
        if (added.nodeType !== Node.ELEMENT_NODE) continue;
        for (const region of added.querySelectorAll(LIVE)) regions.set(region, true);
        if (added.matches(LIVE)) regions.set(added, true);
      }
      const around = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest?.(LIVE);
      if (around && !regions.has(around)) regions.set(around, false);
    }
    for (const [region, isNew] of regions) if (region.isConnected) tell(region, isNew);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ["role", "hidden"] });
  root.addEventListener("focusin", ({ target }) => {
    // The widget's root has no role and no name, so that nothing is announced.
    if (!target.part.contains("initiator")) said.push(`focus: ${nameOf(target)}`);
  });
}

const realAttachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (...rest) {
  const root = realAttachShadow.apply(this, rest);
  listenTo(root);
  return root;
};

// The core's answer to a start, held back as long as the test wants.
const realFetch = fetch;
let held;
window.holdAnswers = () => (held = new Promise((letCome) => (window.letAnswersCome = letCome)));
window.fetch = (...rest) => realFetch(...rest).then((answer) => Promise.resolve(held).then(() => answer));

document.addEventListener("idc-redirect", (event) => event.preventDefault());
