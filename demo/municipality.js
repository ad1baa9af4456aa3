/**
 * Lets the demo page show the widget in every situation: the demo panel sets the widget's attributes,
 * and keeps them in the page's address (`?lang=en&purpose=report_move&scenario=slow`) so that each
 * situation can be linked. It is no part of the widget, and a real page needs none of it.
 */

const widget = document.querySelector("id-contact-initiator");
const settings = document.getElementById("demo-settings");
const core = widget.getAttribute("core-url");

/** What the page's own HTML asks for: such choices stay out of the address. */
const usual = { lang: widget.lang, purpose: widget.getAttribute("purpose"), scenario: "" };

/** Makes the panel say what the address asks for, also where the panel does not offer it. */
function fillPanel() {
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(usual)) {
    const select = settings.elements.namedItem(name);
    const wanted = asked.get(name) ?? value;
    if (![...select.options].some((option) => option.value === wanted)) {
      select.add(new Option(wanted || "(empty)", wanted));
    }
    select.value = wanted;
  }
}

/** Sets the widget's attributes to what the panel says. The demo core misbehaves below `/scenario/…`. */
function applyPanel() {
  const { lang, purpose, scenario } = Object.fromEntries(new FormData(settings));
  const path = scenario && `/scenario/${encodeURIComponent(scenario)}`;
  const attributes = { lang, purpose, "core-url": core + path };
  for (const [name, value] of Object.entries(attributes)) {
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
}

/** Keeps what the panel says in the address, and leaves the rest of the address alone. */
function keepInAddress() {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(settings)) {
    if (value === usual[name]) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, "", address);
}

settings.addEventListener("change", () => {
  applyPanel();
  keepInAddress();
});
settings.addEventListener("submit", (event) => event.preventDefault());

fillPanel();
applyPanel();

/** With `?idc-diagnose` in the address: what the widget's self-check finds, above all else. */
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
