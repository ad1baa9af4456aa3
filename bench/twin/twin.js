// The widget written by hand, as a good front-end developer would who needs nothing else: it shows the shape of the form
// that is to come, asks for the session options, draws both groups, keeps a visitor from starting without a choice, starts,
// and goes where the core says. In Dutch alone, without shadow root, without what the widget does for pages and cores that
// misbehave.

import { WORDS, ask } from "./common.js";

const ICONS = /^\/?static\//;
const LOAD_TIMEOUT_MS = 10_000;
const START_TIMEOUT_MS = 15_000;

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

class Twin {
  constructor(place) {
    this.place = place;
    ({ core: this.core, purpose: this.purpose } = place.dataset);
    this.load();
  }

  async load() {
    this.place.replaceChildren(
      make("div", { "class": "skeleton", "aria-busy": "true" }, ...Array.from({ length: 4 }, () => make("div"))),
    );
    try {
      const url = `${this.core}/session_options/${encodeURIComponent(this.purpose)}`;
      const { auth_methods, comm_methods } = await ask(url, {}, LOAD_TIMEOUT_MS);
      this.draw(auth_methods, comm_methods);
    } catch {
      this.fail(() => this.load());
    }
  }

  fail(again) {
    const retry = make("button", { type: "button" }, WORDS.retry);
    retry.addEventListener("click", again);
    this.place.replaceChildren(make("p", { role: "alert" }, WORDS.failed), retry);
  }

  draw(auth, comm) {
    this.status = make("p", { role: "status" });
    this.button = make("button", { type: "submit", class: "start" }, WORDS.start);
    const form = make("form", {}, this.group("auth", auth), this.group("comm", comm), this.status, this.button);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.start(new FormData(form));
    });
    this.place.replaceChildren(form);
  }

  group(name, methods) {
    return make("fieldset", {}, make("legend", {}, WORDS[name]), ...methods.map((method) => this.choice(name, method)));
  }

  choice(name, { tag, name: words, image_path: icon }) {
    const input = make("input", { type: "radio", name, value: tag });
    const label = make("label", {}, input, make("span", {}, words ?? tag));
    if (ICONS.test(icon ?? ""))
      label.append(make("img", { src: `${this.core}/${icon.replace(/^\//, "")}`, alt: "", width: 32, height: 32 }));
    return label;
  }

  async start(choice) {
    const [auth_method, comm_method] = [choice.get("auth"), choice.get("comm")];
    if (!auth_method || !comm_method) {
      this.status.textContent = WORDS.missing;
      return;
    }
    this.button.disabled = true;
    try {
      const { client_url } = await ask(
        `${this.core}/start`,
        {
          method: "POST",
          headers: { "Accept": "application/json", "Content-Type": "application/json" },
          body: JSON.stringify({ purpose: this.purpose, auth_method, comm_method }),
          redirect: "error",
        },
        START_TIMEOUT_MS,
      );
      if (!/^https?:\/\//.test(client_url)) throw new Error(`not a web address: ${client_url}`);
      location.assign(client_url);
    } catch {
      this.status.textContent = WORDS.failed;
      this.button.disabled = false;
    }
  }
}

for (const place of document.querySelectorAll(".twin")) new Twin(place);
