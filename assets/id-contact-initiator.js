// The one script that a page loads: it starts every download and defines <id-contact-initiator>.
// Everything else is relative to this file, so that it works from any folder on any host.

import { InitiatorElement } from "./element.js";
import { loadFrom } from "./engine.js";

// A page may well load the script twice.
if (!customElements.get("id-contact-initiator")) {
  loadFrom(new URL("id-contact-initiator.wasm", import.meta.url));
  customElements.define("id-contact-initiator", InitiatorElement);
}
