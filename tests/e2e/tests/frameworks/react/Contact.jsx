// The widget as an element, for a page that loads its script by itself.

export function Contact({ options, onChange, onLeave }) {
  return (
    <id-contact-initiator
      core-url={options.coreUrl}
      purpose={options.purpose}
      lang={options.lang}
      heading={options.heading}
      texts={options.texts && JSON.stringify(options.texts)}
      onidc-change={(event) => onChange(event.detail)}
      onidc-redirect={(event) => {
        event.preventDefault();
        onLeave(event.detail.clientUrl);
      }}
    >
      Call us on <a href="tel:140199">14 0199</a>.
    </id-contact-initiator>
  );
}
