// Shows a diagnosis as a panel in the page, in a shadow root, so that the page's styles do not reach it. It is built
// node by node, because a page with Trusted Types accepts no markup in strings.

import { PROMISE, summary } from "./diagnosis.js";

const STYLE = `
  :host { display: block; color-scheme: light dark; }
  section { margin-block: 1rem; padding: 1rem; border: 2px solid; border-radius: 4px;
    background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  h2, p { margin: 0 0 0.5rem; }
  h2 { font-size: 1.25rem; }
  ul { margin: 1rem 0 0; padding: 0; list-style: none; }
  li { padding-block: 0.5rem; border-block-start: 1px solid GrayText; }
  li p { margin: 0.25rem 0 0; }
  .mark { display: inline-block; min-inline-size: 4.5rem; font-weight: bold; }
  [data-outcome="problem"] .mark { color: light-dark(#b00020, #ff9c9c); }
  [data-outcome="warning"] .mark { color: light-dark(#7a4b00, #ffc46b); }
  [data-outcome="ok"] .mark { color: light-dark(#1b6a33, #86d99f); }
  code { font-size: 0.875rem; }
`;

/** The order of the list: what is wrong comes first. */
const ORDER = ["problem", "warning", "skipped", "ok"];

/** Appends a panel that shows `diagnosis` to `container`, and returns the panel. */
export function showDiagnosis(diagnosis, container) {
  const panel = element("div", { lang: "en", dir: "ltr" });
  const root = panel.attachShadow({ mode: "open" });
  const sorted = ORDER.flatMap((outcome) => diagnosis.checks.filter((check) => check.outcome === outcome));
  root.append(
    element("section", { "aria-labelledby": "title" }, [
      element("h2", { id: "title" }, [diagnosis.ok ? "Self-check: no problems" : "Self-check: there are problems"]),
      element("p", {}, [summary(diagnosis.checks)]),
      element("p", {}, [PROMISE]),
      element("ul", { role: "list" }, sorted.map(item)),
    ]),
  );
  adopt(root);
  container.append(panel);
  return panel;
}

function item({ id, title, outcome, found, party, advice }) {
  const told = [
    element("span", { class: "mark" }, [outcome]),
    " ",
    element("strong", {}, [title]),
    " ",
    element("code", {}, [id]),
    element("p", {}, [found]),
  ];
  if (advice) told.push(element("p", {}, [element("strong", {}, [`${party}: `]), advice]));
  return element("li", { "data-outcome": outcome }, told);
}

// In a browser without constructed stylesheets the panel is unstyled, but readable.
function adopt(root) {
  if (!("adoptedStyleSheets" in root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
}

function element(name, attributes, children = []) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
