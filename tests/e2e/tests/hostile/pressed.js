// Presses start and waits for what comes of it: the type of the last event, and its detail's code or client URL.
const [done] = [...arguments].slice(-1);
const host = document.querySelector("id-contact-initiator");
const told = [];
const listen = ({ type, detail }) => {
  told.push([type, detail.code ?? detail.clientUrl]);
  // A refusal by the browser follows at once.
  queueMicrotask(() => done(told.at(-1)));
};
host.addEventListener("idc-redirect", listen, { once: true });
host.addEventListener("idc-error", listen, { once: true });
host.shadowRoot.querySelector("button[part~=start]").click();
