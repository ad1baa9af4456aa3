// The widget as an element that a server may render too. Of such an element React 19 does not attach the
// listeners that are written as `onidc-…` (react/react#35446), so the ref does.

export function ContactFromServer({ options, onChange, onLeave }) {
  const listen = (element) => {
    const until = new AbortController();
    const on = (type, listener) => element.addEventListener(type, listener, { signal: until.signal });
    on("idc-change", (event) => onChange(event.detail));
    on("idc-redirect", (event) => {
      event.preventDefault();
      onLeave(event.detail.clientUrl);
    });
    return () => until.abort();
  };
  return (
    <id-contact-initiator ref={listen} core-url={options.coreUrl} purpose={options.purpose} lang={options.lang}>
      Call us on <a href="tel:140199">14 0199</a>.
    </id-contact-initiator>
  );
}
