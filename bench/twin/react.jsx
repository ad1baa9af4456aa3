// The same in React, as the twin in twin.js has it.

import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { WORDS, ask } from "./common.js";

function Group({ core, name, methods, chosen, onChoose }) {
  return (
    <fieldset>
      <legend>{WORDS[name]}</legend>
      {methods.map(({ tag, name: words, image_path: icon }) => (
        <label key={tag}>
          <input type="radio" name={name} value={tag} checked={chosen === tag} onChange={() => onChoose(tag)} />
          <span>{words ?? tag}</span>
          {/^\/?static\//.test(icon ?? "") && (
            <img src={`${core}/${icon.replace(/^\//, "")}`} alt="" width="32" height="32" />
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Initiator({ core, purpose }) {
  const [options, setOptions] = useState(null);
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const [auth, setAuth] = useState(null);
  const [comm, setComm] = useState(null);
  const [status, setStatus] = useState("");
  const [isStarting, setIsStarting] = useState(false);

  useEffect(() => {
    setHasFailed(false);
    ask(`${core}/session_options/${encodeURIComponent(purpose)}`, {}, 10_000).then(setOptions, () =>
      setHasFailed(true),
    );
  }, [core, purpose, attempt]);

  async function start(event) {
    event.preventDefault();
    if (!auth || !comm) {
      setStatus(WORDS.missing);
      return;
    }
    setIsStarting(true);
    try {
      const init = {
        method: "POST",
        headers: { "Accept": "application/json", "Content-Type": "application/json" },
        body: JSON.stringify({ purpose, auth_method: auth, comm_method: comm }),
        redirect: "error",
      };
      const { client_url } = await ask(`${core}/start`, init, 15_000);
      if (!/^https?:\/\//.test(client_url)) throw new Error(`not a web address: ${client_url}`);
      location.assign(client_url);
    } catch {
      setStatus(WORDS.failed);
      setIsStarting(false);
    }
  }

  if (hasFailed) {
    return (
      <>
        <p role="alert">{WORDS.failed}</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          {WORDS.retry}
        </button>
      </>
    );
  }
  if (!options)
    return (
      <div className="skeleton" aria-busy="true">
        <div />
        <div />
        <div />
        <div />
      </div>
    );
  return (
    <form onSubmit={start}>
      <Group core={core} name="auth" methods={options.auth_methods} chosen={auth} onChoose={setAuth} />
      <Group core={core} name="comm" methods={options.comm_methods} chosen={comm} onChoose={setComm} />
      <p role="status">{status}</p>
      <button type="submit" className="start" disabled={isStarting}>
        {WORDS.start}
      </button>
    </form>
  );
}

for (const place of document.querySelectorAll(".twin")) {
  createRoot(place).render(<Initiator core={place.dataset.core} purpose={place.dataset.purpose} />);
}
