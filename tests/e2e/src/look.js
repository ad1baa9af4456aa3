// What a visitor finds in one widget at this moment: the fields of `Look`. Its argument is a selector.
const host = document.querySelector(arguments[0]);
const root = host?.shadowRoot;
if (!root) return null;

// What is not drawn, such as the content of a slot that is taken, does not count.
const all = (css) => [...root.querySelectorAll(css)].filter((element) => element.checkVisibility());
const text = (css) => all(css)[0]?.innerText ?? null;
const methods = (name) =>
  all(`input[name=${name}]`).map((radio) => ({
    tag: radio.value,
    name: radio.closest("label").innerText,
    chosen: radio.checked,
  }));
const described = (element) =>
  element ? [element.localName, element.className.split(" ")[0] || element.value].filter(Boolean).join(" ") : "";
const [start] = all("button.idc-start");

return {
  lang: all("[lang]")[0]?.lang ?? "",
  text: text(".idc-initiator") ?? "",
  status: text("[role=status]") ?? "",
  busy: all("[aria-busy=true]").length > 0,
  skeleton: all(".idc-skeleton").length > 0,
  form: all("form").length > 0,
  auth: methods("auth_method"),
  comm: methods("comm_method"),
  button: !start ? null : { words: start.innerText, disabled: start.disabled || start.ariaDisabled === "true" },
  message: text(".idc-message"),
  codes: all(".idc-code code").map((code) => code.textContent),
  retry: text(".idc-retry"),
  focus: described(root.activeElement),
  children: [...host.children].filter((child) => child.checkVisibility()).map((child) => child.innerText),
};
