// What a visitor finds in one widget at this moment: the fields of `Look`. Its argument is a selector.
const host = document.querySelector(arguments[0]);
const root = host?.shadowRoot;
if (!root) return null;

const text = (css) => root.querySelector(css)?.innerText ?? null;
const methods = (name) =>
  [...root.querySelectorAll(`input[name=${name}]`)].map((radio) => ({
    tag: radio.value,
    name: radio.closest("label").innerText,
    chosen: radio.checked,
  }));
const described = (element) =>
  element ? [element.localName, element.className.split(" ")[0] || element.value].filter(Boolean).join(" ") : "";
const start = root.querySelector("button.idc-start");

return {
  lang: root.querySelector("[lang]")?.lang ?? "",
  text: [...root.children].map((child) => child.innerText).join("\n").trim(),
  status: root.querySelector("[role=status]")?.textContent ?? "",
  busy: root.querySelector("[aria-busy]")?.ariaBusy === "true",
  skeleton: Boolean(root.querySelector(".idc-skeleton")),
  form: Boolean(root.querySelector("form")),
  auth: methods("auth_method"),
  comm: methods("comm_method"),
  button: start && { words: start.innerText, disabled: start.disabled || start.ariaDisabled === "true" },
  message: text(".idc-message"),
  codes: [...root.querySelectorAll(".idc-code code")].map((code) => code.textContent),
  retry: text(".idc-retry"),
  focus: described(root.activeElement),
  children: [...host.children].filter((child) => child.checkVisibility()).map((child) => child.innerText),
};
