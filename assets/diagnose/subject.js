// What the self-check is to look at: a widget on the page, or settings.

import { InitiatorError } from "../errors.js";
import { languageOf } from "../language-of.js";
import { find } from "../render.js";
import { diagnose } from "./diagnose.js";

const NAME = "id-contact-initiator";

/**
 * Checks a widget on the page: the element `subject`, one in it, or one that this selector finds; the first on the page if
 * there is none. Or checks the settings that `subject` has, as if a widget had them.
 * @param {object} options What `diagnose` takes, and `problems`: what each widget told last of something that went wrong.
 * @returns {Promise<Diagnosis>} Rejects with an `InitiatorError` of code `target-missing` if a selector finds no widget.
 */
export async function diagnoseWidget(subject, { problems, ...options }) {
  const isSettings = subject && typeof subject !== "string" && !("nodeType" in subject);
  const widget = isSettings ? undefined : widgetOf(subject);
  if (typeof subject === "string" && !widget) {
    throw new InitiatorError("target-missing", `${subject} is no widget on the page, and none is in it`);
  }
  const { coreUrl, purpose } = widget ?? subject ?? {};
  return diagnose({ ...options, coreUrl, purpose, widget: widget && look(widget, problems) });
}

function widgetOf(subject) {
  const place = subject ? find(subject) : document;
  return place?.localName === NAME ? place : place?.querySelector?.(NAME);
}

/** What there is to know of a widget. */
function look(widget, problems) {
  const language = languageOf(widget);
  return { ...widget.getState(), told: problems?.get(widget), language, hasTexts: Boolean(widget.texts) };
}
