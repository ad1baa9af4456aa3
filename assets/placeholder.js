// What is shown in place of the widget before the WASM has loaded, or when it does not load. It has the same elements
// and parts as the widget, so that nothing moves when the widget takes over. It is built node by node, because a
// strict policy (Trusted Types) allows no markup in strings.

import { AUTH_LEGEND, COMM_LEGEND, LOADING, ORGANISATION, START } from "./places.js";
import { UNAVAILABLE, directionOf } from "./texts.js";

/**
 * The element's own children if there is something to see in them (`isFilled`), or else the shape of the form, in the
 * language `lang` as far as its `words` are known.
 */
export function placeholder({ wanted, lang = wanted, words, organisation, isFilled }) {
  const say = (place) => make("span", "", {}, [words[place] ?? ""]);
  const group = (legend, extra, choices) =>
    make("div", "group", {}, [
      make("div", "legend", {}, [say(legend)]),
      ...extra,
      make("div", "choices", {}, [...Array(choices)].map(() => make("div", "choice"))),
    ]);
  const name = make("span", "organisation", {}, [say(ORGANISATION), " ", make("bdi", "", {}, [organisation])]);
  const skeleton = make("div", "skeleton", { "aria-hidden": true, "aria-busy": true }, [
    group(AUTH_LEGEND, organisation ? [name] : [], 2),
    group(COMM_LEGEND, [], 3),
    make("div", "start", {}, [say(START)]),
  ]);
  const status = make("p", "status", { role: "status" }, [say(LOADING)]);
  // Children are shown where the form will be; the skeleton, unseen, keeps its room.
  skeleton.toggleAttribute("data-reserve", isFilled);
  status.hidden = isFilled;
  return outermost(lang, [make("div", "stack", {}, [skeleton, make("div", "content", {}, [make("slot"), status])])]);
}

/** The element's own children or, if there is nothing to see in them, that the widget cannot run, in the wanted language. */
export function unavailable({ wanted, isFilled }) {
  const [title, advice, code] = UNAVAILABLE[wanted];
  const message = make("div", "message", { role: "alert" }, [
    make("h2", "title", {}, [title]),
    make("p", "", {}, [advice]),
    make("p", "code", {}, [code, " ", make("code", "", { dir: "ltr" }, ["widget-unavailable"])]),
  ]);
  message.hidden = isFilled;
  return outermost(wanted, [make("div", "stack", {}, [make("div", "content", {}, [message, make("slot")])])]);
}

/** An element that is the `part` of this name. */
export function make(name, part, attributes = {}, children = []) {
  const made = document.createElement(name);
  if (part) made.setAttribute("part", part);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

const outermost = (lang, children) =>
  make("div", "initiator", { lang, dir: directionOf(lang), tabindex: -1 }, children);
