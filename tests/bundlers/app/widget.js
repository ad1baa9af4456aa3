// The same in each app: draws the widget before the core that the page's address names, and lets the test call the
// self-check. The answer is a function that takes the widget away.

import { diagnose, ready, render, version } from "id-contact-initiator";

export function drawIn(place) {
  const coreUrl = new URLSearchParams(location.search).get("core");
  const texts = { start: "Aan de slag" };
  const { element, remove } = render(place, { coreUrl, purpose: "report_move", lang: "en", texts });
  window.selfCheck = () => diagnose(element).then(({ ok, text }) => ({ ok, text }));
  ready().then(() => (window.versionThatIsReady = version));
  return remove;
}
