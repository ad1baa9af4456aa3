// The widget by its properties, which are there once its script has run: here, once it is imported.

import "id-contact-initiator";

export function ContactByProperties({ options, onChange }) {
  return <id-contact-initiator {...options} onidc-change={(event) => onChange(event.detail)} />;
}
