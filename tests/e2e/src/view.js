// What a visitor finds in one widget at this moment: the fields of `View`. Its argument is a selector.
const host = document.querySelector(arguments[0]);
const root = host?.shadowRoot;
if (!root) return null;

// Excludes what is not drawn, such as the content of a filled slot, and what is invisible but keeps its place.
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
const all = (css) => [...root.querySelectorAll(css)].filter(isSeen);
const text = (css) => all(css)[0]?.innerText ?? null;
const methods = (name) =>
  all(`input[name=${name}]`).map((radio) => ({
    tag: radio.value,
    name: radio.closest("label").querySelector("[part~=name]").innerText,
    chosen: radio.checked,
  }));
const described = (element) =>
  element ? [element.localName, element.value || element.part[0]].filter(Boolean).join(" ") : "";
const [start] = all("button[part~=start]");
const [initiator] = all("[part~=initiator]");

return {
  lang: initiator?.lang ?? "",
  dir: initiator?.dir ?? "",
  heading: text("[part~=heading]"),
  text: text("[part~=initiator]") ?? "",
  status: text("[role=status]") ?? "",
  busy: all("[aria-busy=true]").length > 0,
  skeleton: all("[part~=skeleton]").length > 0,
  form: all("form").length > 0,
  auth: methods("auth_method"),
  comm: methods("comm_method"),
  button: !start ? null : { words: start.innerText, disabled: start.disabled || start.ariaDisabled === "true" },
  notification: text("[part~=notification]"),
  message: text("[part~=message]:not([part~=notification])"),
  codes: all("[part~=code] code").map((code) => code.textContent),
  retry: text("[part~=retry]"),
  focus: described(root.activeElement),
  children: [...host.children].filter(isSeen).map((child) => child.innerText),
};
