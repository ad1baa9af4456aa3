// Keeps what the page writes to its console, for drivers that do not pass it on: one line of JSON each, as long
// as the tab lives. Its storage is taken before the page can spoil it.
{
  const { sessionStorage: store, JSON: json, console } = window;
  const { stringify } = json;
  const keep = (level, text) => {
    const before = store.getItem("recorded-console") ?? "";
    store.setItem("recorded-console", `${before}${stringify([level, text])}\n`);
  };
  for (const level of ["error", "warn", "info", "log", "debug"]) {
    const write = console[level];
    console[level] = (...parts) => {
      keep(level, parts.map(String).join(" "));
      write.apply(console, parts);
    };
  }
  // Captured: errors of elements do not bubble, and are those of files, which the browser tells itself.
  addEventListener("error", ({ message }) => message && keep("error", `Uncaught ${message}`), true);
  addEventListener("unhandledrejection", ({ reason }) => keep("error", `Uncaught (in promise) ${reason}`));
}
