// A page with some widgets, and a router of its own. The tests call `show` to change what is shown.

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Contact } from "./Contact.jsx";
import { ContactFromServer } from "./ContactFromServer.jsx";

export function App({ initial, imported }) {
  const components = { Contact, ContactFromServer, ...imported };
  const [state, setState] = useState(initial);
  const change = (changes) => setState((before) => ({ ...before, ...changes }));
  useEffect(() => {
    window.show = change;
  }, []);

  if (state.leavingFor) {
    return <a href={state.leavingFor}>Leave</a>;
  }
  // The route changes at once, while the widget still waits for an answer, which is the hardest case.
  const leave = (clientUrl) => flushSync(() => change({ leavingFor: clientUrl }));
  return state.widgets.map(({ id, component = "Contact", ...options }) => {
    const Component = components[component];
    const note = (choice) => {
      heard.push([id, state.shift, choice]);
      if (state.broken) throw new Error("the page is broken");
    };
    return (
      <section id={id} key={id}>
        <Component options={options} onChange={note} onLeave={leave} />
      </section>
    );
  });
}
