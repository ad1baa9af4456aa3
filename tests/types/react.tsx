// The element in JSX. Compiled, never run.

import type { InitiatorAttributes, InitiatorElement, InitiatorEventMap } from "id-contact-initiator";

type Listeners = {
  [Type in keyof InitiatorEventMap as `on${Type}`]?: (event: InitiatorEventMap[Type]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "id-contact-initiator": DetailedHTMLProps<HTMLAttributes<InitiatorElement>, InitiatorElement> &
        InitiatorAttributes &
        Listeners;
    }
  }
}

export const good = (
  <id-contact-initiator
    core-url="https://core.example.nl"
    purpose="report_move"
    heading={undefined}
    organisation-name={null}
    texts={JSON.stringify({ start: "Go" })}
    className="contact"
    ref={(element) => element?.reset()}
    onidc-change={({ detail }) => detail.authMethod?.length}
    onidc-redirect={(event) => event.preventDefault()}
  >
    Call us on <a href="tel:140199">14 0199</a>.
  </id-contact-initiator>
);

// @ts-expect-error: a purpose is a string
export const wrongPurpose = <id-contact-initiator purpose={1} />;
// @ts-expect-error: of a change no client URL is told
export const wrongDetail = <id-contact-initiator onidc-change={({ detail }) => detail.clientUrl} />;
