// What a website's developers write, and what they had better not. Compiled, never run.

import { diagnose, ready, render, version } from "id-contact-initiator";
import type { Handle, InitiatorError, Method, Options, State, TextKey, Texts } from "id-contact-initiator";

// The API

const options: Options = { coreUrl: "https://core.example.nl", purpose: "report_move", texts: { start: "Go" } };
const handle: Handle = render("#contact", options);
render(document.body, { headingLevel: 3, remember: true, lang: null });
handle.update({ heading: "Contact", authMethod: undefined, commMethod: null });
const stop: () => void = handle.on("idc-options", ({ detail }) => {
  const first: Method | undefined = detail.authMethods[0];
  console.log(first?.tag.toUpperCase(), first?.icon?.length);
});
stop();
const state: State = handle.getState().state;
handle.reset();
handle.forget();
handle.remove();
await ready().catch((error: InitiatorError) => error.code === "widget-unavailable");
const { ok, checks } = await diagnose(handle.element);
console.log(state, ok, checks.map(({ id, outcome }) => `${id}: ${outcome}`), version.split("."));
window.IdContactInitiator.render("#contact").remove();

// @ts-expect-error: it is called coreUrl
render("#contact", { coreURL: "https://core.example.nl" });
// @ts-expect-error: a number
render("#contact", { headingLevel: "3" });
// @ts-expect-error: words are strings
render("#contact", { texts: { start: 1 } });
// @ts-expect-error: it is called start
render("#contact", { texts: { strat: "Go" } });
// @ts-expect-error: a kind of method has an underscore
render("#contact", { texts: { "auth-method.irma": "Yivi" } });
// @ts-expect-error: the name of a method is a string
render("#contact", { texts: { "auth_method.irma": 1 } });
// @ts-expect-error: there is no such event
handle.on("idc-chosen", () => {});
// @ts-expect-error: there is no such state
const waiting: State = "waiting";
// @ts-expect-error: the element cannot be replaced
handle.element = document.createElement("id-contact-initiator");
// @ts-expect-error: the target is missing
render();

// The element

const element = document.createElement("id-contact-initiator");
element.coreUrl = "https://core.example.nl";
element.headingLevel = 3;
element.texts = { start: "Go" };
element.texts = { "auth_method.irma": "Yivi", "comm_method.call.hint": "Until 17:00", "start": "Go" };
element.texts = JSON.stringify({ start: "Go" });
const own: string | undefined = element.texts?.["start"] ?? element.texts?.["auth_method.irma"];
const tag: string = "irma";
const byTag: Texts = { [`auth_method.${tag}` as const]: "Yivi" };
const fromElsewhere: Record<string, string> = JSON.parse("{}");
handle.update({ texts: { ...handle.element.texts, ...byTag } });
handle.update({ texts: fromElsewhere });
element.texts = null;
const key: TextKey = "auth-legend";
element.addEventListener("idc-redirect", (event) => {
  event.preventDefault();
  location.assign(event.detail.clientUrl);
});
element.addEventListener("click", ({ clientX }) => clientX + 1);
document.addEventListener("idc-error", ({ detail: { code, party, status } }) => {
  const isOffline: boolean = code === "offline";
  const upper: string = party.toUpperCase();
  // @ts-expect-error: there may be none
  const next: number = status + 1;
  // @ts-expect-error: there is no such code
  const isBroken: boolean = code === "broken";
  console.log(isOffline, upper, next, isBroken);
});
document.querySelector("id-contact-initiator")?.reset();
console.log(own, waiting, key);

// @ts-expect-error: a boolean
element.remember = "yes";
// @ts-expect-error: a choice is told, not asked for
element.addEventListener("idc-change", ({ detail }) => detail.purpose);
