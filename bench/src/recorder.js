// Runs before everything else on a page of the bench, and writes down when what was to be seen first was there, by frames
// of the browser. `WIDGETS` and `RADIOS` are how many of them a page has when it is ready.
(() => {
  const seen = (window.bench = {});
  const roots = () => [...document.querySelectorAll("id-contact-initiator, .twin")].map((it) => it.shadowRoot ?? it);
  const count = (selector) => roots().reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
  const look = () => {
    const now = performance.now();
    if (seen.placeholder === undefined && count("[part~=skeleton], .skeleton") > 0) seen.placeholder = now;
    if (count("input[type=radio]") >= RADIOS && count("[data-action=start]:enabled, .start:enabled") >= WIDGETS)
      seen.ready = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // Where the page goes after a start. It is kept from going, to be asked.
  navigation.addEventListener("navigate", (event) => {
    if (seen.pressed === undefined) return;
    seen.navigated = performance.now();
    event.preventDefault();
  });
  seen.press = () => {
    const [root] = roots();
    const choose = (name) => root.querySelector(`input[type=radio]${name}`).click();
    const names = [...new Set([...root.querySelectorAll("input[type=radio]")].map((it) => it.name))];
    for (const name of names) choose(`[name="${name}"]`);
    // What a choice brings about comes first.
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.pressed = performance.now();
        root.querySelector("[data-action=start], .start").click();
      }),
    );
  };
})();
