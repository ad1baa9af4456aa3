// The widget by `render`, in an effect that cleans up.

import { render } from "id-contact-initiator";
import { useEffect, useRef } from "react";

export function ContactByHandle({ options, onChange }) {
  const place = useRef(null);
  const handle = useRef(null);

  useEffect(() => {
    handle.current = render(place.current, options);
    return () => handle.current.remove();
  }, []);
  useEffect(() => handle.current.update(options), [options]);
  useEffect(() => handle.current.on("idc-change", (event) => onChange(event.detail)), [onChange]);

  return <div ref={place} />;
}
