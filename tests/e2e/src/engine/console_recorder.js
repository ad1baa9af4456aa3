// Records what the page writes to its console, for drivers that do not pass it on: each entry is one line of JSON,
// in the tab's storage. What it needs is saved first, as the page may replace it.
{
  const { sessionStorage: storage, JSON: json, Reflect: reflect, console } = window;
  const { stringify } = json;
  const { apply } = reflect;
  // Half a character, which a page may well write, is none to who reads JSON in UTF-8.
  const { toWellFormed } = String.prototype;
  const record = (level, text) => {
    const before = storage.getItem("recorded-console") ?? "";
    storage.setItem("recorded-console", `${before}${stringify([level, apply(toWellFormed, text, [])])}\n`);
  };
  for (const level of ["error", "warn", "info", "log", "debug"]) {
    const write = console[level];
    console[level] = (...parts) => {
      record(level, parts.map(String).join(" "));
      write.apply(console, parts);
    };
  }
  // The listener captures, because errors of elements do not bubble. Those have no message: they are about files,
  // and the browser itself reports them.
  addEventListener("error", ({ message }) => message && record("error", `Uncaught ${message}`), true);
  addEventListener("unhandledrejection", ({ reason }) => record("error", `Uncaught (in promise) ${reason}`));
}
