// The widget by its properties. They exist once its script has run, which the import sees to.

import "id-contact-initiator";

export function ContactByProperties({ options, onChange }) {
  return <id-contact-initiator {...options} onidc-change={(event) => onChange(event.detail)} />;
}
