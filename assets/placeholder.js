// What stands in the widget's place before the WASM is there, or when it does not come. The same elements
// and classes as the widget's own, so that nothing moves when that takes over. Built node by node: a strict
// page allows no markup in strings.

import { TEXTS } from "./texts.js";

/** The shape of the form, and a text for screen readers, in the language `lang`. */
export function placeholder(lang) {
  const group = () =>
    element("div", { class: "idc-group" }, [
      element("div", { class: "idc-legend" }),
      element("div", { class: "idc-choices" }, [
        element("div", { class: "idc-choice" }),
        element("div", { class: "idc-choice" }),
      ]),
    ]);
  return element("div", { class: "idc-initiator", lang, dir: "ltr" }, [
    element("div", { "aria-busy": "true" }, [
      element("div", { class: "idc-form idc-skeleton" }, [group(), group(), element("div", { class: "idc-start" })]),
    ]),
    element("p", { class: "idc-status", role: "status", "data-unseen": "" }, [TEXTS[lang].loading]),
  ]);
}

/** That the widget cannot run, in the language `lang`. */
export function unavailable(lang) {
  const { unavailable: title, advice, code } = TEXTS[lang];
  return element("div", { class: "idc-initiator", lang, dir: "ltr" }, [
    element("div", { class: "idc-message", role: "alert" }, [
      element("p", { class: "idc-title" }, [title]),
      element("p", {}, [advice]),
      element("p", { class: "idc-code" }, [code, " ", element("code", {}, ["widget-unavailable"])]),
    ]),
  ]);
}

function element(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
