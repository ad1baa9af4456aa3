// The one script that a page loads: it starts every download, defines <id-contact-initiator>, and is what a
// program imports. Everything else is relative to this file, so that it works from any folder on any host.

import { evaluated } from "./last-resort.js";
import { InitiatorElement } from "./element.js";
import { engine, ready as whenReady } from "./engine.js";
import { DIAGNOSED, SCRIPT, importDiagnose } from "./files.js";
import { listenToKeys } from "./keys.js";
import { render as renderIn } from "./render.js";
import { drawScriptTags } from "./script-tag.js";
import { problems } from "./state.js";
import VERSION from "./version.js";

const NAME = "id-contact-initiator";

// A page may well load the script twice, also from two places.
if (!customElements.get(NAME)) {
  // A failure is told by the widgets that wait for it.
  engine().catch(() => {});
  customElements.define(NAME, InitiatorElement);
}
drawScriptTags(SCRIPT);
listenToKeys(document);
evaluated();

/** Looks for what keeps the widget of `subject`, an element, a selector or options, from working; that takes a script more. */
async function diagnoseIt(subject, options) {
  const { diagnoseWidget } = await importDiagnose();
  return diagnoseWidget(subject, { ...options, ...DIAGNOSED, problems });
}

// The first copy is the one whose widgets are on the page. Elements and frames of this name are found by it too, but they
// are no properties of the window itself, and nothing may be asked of a stranger's frame.
const first = Object.getOwnPropertyDescriptor(window, "IdContactInitiator")?.value;
const own = { ready: whenReady, render: renderIn, diagnose: diagnoseIt, version: VERSION };
const all = (window.IdContactInitiator = typeof first?.render === "function" ? first : own);

export const { ready, render, diagnose, version } = all;
