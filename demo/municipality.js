/**
 * Lets the demo page show the widget in every situation: the demo panel sets the page's language and the widget's
 * attributes, and keeps them in the page's address (`?lang=en&purpose=report_move&scenario=slow`) so that one can link
 * to each situation. It is no part of the widget, and a real page needs none of it.
 */

import { pageLanguage, translatePage } from "./language.js";
import { methodTexts } from "./methods.js";

const widget = document.querySelector("id-contact-initiator");
const settings = document.getElementById("demo-settings");
const description = document.getElementById("demo-scenario-description");
const core = widget.getAttribute("core-url");
const dutchTexts = widget.getAttribute("texts");

/** What the page's own HTML asks for. These choices stay out of the address. */
const defaults = { lang: widget.lang, purpose: widget.getAttribute("purpose"), scenario: "" };

/** Selects in the panel what the address asks for, even if that is no choice of the panel. */
function fillPanel() {
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(defaults)) {
    const select = settings.elements.namedItem(name);
    for (const wanted of [value, asked.get(name) ?? value]) {
      if (![...select.options].some((it) => it.value === wanted)) select.add(new Option(wanted || "(empty)", wanted));
      select.value = wanted;
    }
  }
}

/** Adds the choices that the demo core knows. Against another core, the panel does without them. */
async function addChoices() {
  const { languages, purposes, scenarios } = await (await fetch(settings.dataset.choices)).json();
  for (const { option } of addOptions("lang", languages.map((name) => ({ name, description: "" })))) {
    Object.assign(option, { text: languageName(option.value), lang: option.value });
  }
  titled.push(...addOptions("purpose", purposes), ...addOptions("scenario", scenarios));
  titleOptions();
  describeScenario();
}

/** The options that the demo core has a title for, with that title by language. */
const titled = [];

/** Says of each option what one sees, in the language of the page, and beside it what it is called. */
function titleOptions() {
  const language = document.documentElement.lang;
  for (const { option, title } of titled) option.text = `${title[language]} · ${option.value}`;
}

/** Adds what the demo core names to a list, in this order, and returns it. The list keeps its selected value. */
function addOptions(list, choices) {
  const select = settings.elements.namedItem(list);
  const { value } = select;
  const added = choices.map(({ name, title, description }) => {
    const option = [...select.options].find((it) => it.value === name) ?? new Option();
    select.append(Object.assign(option, { value: name, title: description }));
    return { option, title };
  });
  select.value = value;
  return added;
}

/** What a language calls itself. */
const languageName = (tag) => new Intl.DisplayNames([tag], { type: "language" }).of(tag);

function describeScenario() {
  description.textContent = settings.elements.namedItem("scenario").selectedOptions[0].title;
}

/** Puts the page into the panel's language, and sets the widget's attributes to what the panel says. Each scenario of the demo core has a core URL of its own. */
function applyPanel() {
  const { lang, purpose, scenario } = Object.fromEntries(new FormData(settings));
  const path = scenario && `/scenario/${encodeURIComponent(scenario)}`;
  const texts = lang === defaults.lang ? dutchTexts : JSON.stringify(methodTexts(lang));
  const attributes = { lang, texts, purpose, "core-url": core + path };
  for (const [name, value] of Object.entries(attributes)) {
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
  translatePage(pageLanguage(lang));
  titleOptions();
}

/** Keeps what the panel says in the address, and leaves the rest of the address alone. */
function keepInAddress() {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(settings)) {
    if (value === defaults[name]) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, "", address);
}

settings.addEventListener("change", () => {
  applyPanel();
  keepInAddress();
  describeScenario();
});
settings.addEventListener("submit", (event) => event.preventDefault());

fillPanel();
applyPanel();
addChoices().catch((error) => console.info("The demo panel has no more choices, as no demo core answers:", error));

/** With `?idc-diagnose` in the address, shows above all else what the widget's self-check finds. */
async function showSelfCheck() {
  const { diagnose, showDiagnosis } = await import("../initiator/id-contact-initiator.diagnose.js");
  const diagnosis = await diagnose({
    coreUrl: widget.getAttribute("core-url"),
    purpose: widget.getAttribute("purpose"),
  });
  console.log(diagnosis.text);
  const place = document.createElement("div");
  document.querySelector("main").prepend(place);
  showDiagnosis(diagnosis, place);
}

if (new URLSearchParams(location.search).has("idc-diagnose")) showSelfCheck();
