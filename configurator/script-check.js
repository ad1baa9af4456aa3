// Tells why the widget's script does not run on a page, where `IdContactInitiator` is not defined and cannot tell itself.
// It is pasted into the browser's console, whole, and needs nothing else. It changes nothing but for a script tag that it
// adds and takes away again.
(async () => {
  const PATIENCE_MS = 10_000;
  const found = [];
  const say = (what, advice) => found.push(`- ${what}\n  > ${advice}`);

  const answerOf = async (url, init) => {
    try {
      return await fetch(url, {
        cache: "no-store",
        credentials: "same-origin",
        signal: AbortSignal.timeout?.(PATIENCE_MS),
        ...init,
      });
    } catch {
      return undefined;
    }
  };

  /** What the page's policy forbids while `act` goes on: the directives. */
  const forbidden = async (act) => {
    const directives = new Set();
    const note = ({ effectiveDirective, disposition }) =>
      disposition === "enforce" && directives.add(effectiveDirective);
    document.addEventListener("securitypolicyviolation", note);
    await act();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.removeEventListener("securitypolicyviolation", note);
    return directives;
  };

  /** Resolves to whether a tag like `tag` loads, without what it says of a widget. */
  const loads = (tag) =>
    new Promise((resolve) => {
      const again = document.createElement("script");
      for (const name of ["crossorigin", "integrity", "referrerpolicy"]) {
        if (tag.hasAttribute(name)) again.setAttribute(name, tag.getAttribute(name));
      }
      again.type = "module";
      again.nonce = tag.nonce;
      const end = (does) => {
        again.remove();
        resolve(does);
      };
      again.onload = () => end(true);
      again.onerror = () => end(false);
      setTimeout(end, PATIENCE_MS, false);
      again.src = tag.src;
      document.head.append(again);
    });

  const hashOf = async (bytes, algorithm) => {
    const digest = await crypto.subtle.digest(algorithm.replace("sha", "SHA-"), bytes);
    return btoa(String.fromCharCode(...new Uint8Array(digest)));
  };

  const checkIntegrity = async (tag, bytes) => {
    const pins = tag.integrity.split(/\s+/).filter(Boolean);
    if (pins.length === 0 || !globalThis.crypto?.subtle) return false;
    for (const pin of pins) {
      const [algorithm, hash] = pin.split(/-(.*)/s);
      if (!/^sha(256|384|512)$/.test(algorithm) || hash === (await hashOf(bytes, algorithm))) return false;
    }
    say(
      `The file is not the one that integrity="${tag.integrity}" names.`,
      "Take src and integrity from one and the same script-tag.html, and let nothing change the file on its way (“minify”, “optimise”).",
    );
    return true;
  };

  const checkAnswer = async (tag, answer) => {
    const type = answer.headers.get("content-type") ?? "";
    if (!answer.ok) {
      say(`${tag.src} answers with status ${answer.status}.`, "Mend the address in src, or put the files there.");
    } else if (/html/.test(type)) {
      say(
        `At ${tag.src} is a page, not a script.`,
        "Mend the address in src. A server that answers with a page for files that it does not have hides that one is missing.",
      );
    } else if (!/(java|ecma)script/.test(type)) {
      say(
        `${tag.src} comes as “Content-Type: ${type}”.`,
        "Let the server send “Content-Type: text/javascript”: browsers run no module of another type.",
      );
    } else return checkIntegrity(tag, await answer.arrayBuffer());
    return true;
  };

  const checkTag = async (tag) => {
    if (tag.type !== "module") {
      say(
        `The tag has type="${tag.type}" instead of type="module".`,
        'Write type="module". Where a consent manager changes it, put the widget into the category that is always allowed.',
      );
    }
    if (!tag.src) {
      say("The tag has no src.", "Write the address of id-contact-initiator.js in src.");
      return;
    }
    if (location.protocol === "https:" && tag.src.startsWith("http:")) {
      say(`The page is on https, ${tag.src} is not.`, "Serve the files over https.");
      return;
    }
    let does;
    const blocked = await forbidden(async () => (does = await loads(tag)));
    if ([...blocked].some((directive) => /^(script-src|default-src|require-trusted)/.test(directive))) {
      const { origin } = new URL(tag.src);
      const source = origin === location.origin ? "'self'" : origin;
      say(
        `The page's Content Security Policy forbids the script (${[...blocked].join(", ")}).`,
        `Add ${source} to script-src, and 'wasm-unsafe-eval' as well.`,
      );
      return;
    }
    let answer;
    const unseen = await forbidden(async () => (answer = await answerOf(tag.src)));
    if (answer) {
      if (await checkAnswer(tag, answer)) return;
    } else if (unseen.size > 0) {
      say(
        `This page may not fetch ${tag.src}.`,
        "Add its host to connect-src of the page's policy: the widget fetches its other files there.",
      );
      return;
    } else if (await answerOf(tag.src, { mode: "no-cors" })) {
      say(
        `${tag.src} is on another host, and the page may not read it.`,
        "Let the server send “Access-Control-Allow-Origin: *” with all files of the widget: a module from another host needs it.",
      );
      return;
    } else {
      say(
        `Nobody answers at ${tag.src}.`,
        "Open that address in a browser. If it works there, a content blocker may stand between.",
      );
      return;
    }
    if (does)
      say(
        "Asked for once more, the script loads.",
        "See what takes its tag away, or adds it too late. Reload the page and look again.",
      );
    else
      say(
        "The script loads, but it does not run.",
        "Look in the console for its first error. The browser may be too old: Chrome and Edge 96, Firefox 90, Safari 15.",
      );
  };

  if (typeof window.IdContactInitiator?.diagnose === "function") {
    say("The script runs.", "Ask it: IdContactInitiator.diagnose().then(({ text }) => console.log(text))");
  } else {
    const isOurs = ({ src, dataset }) =>
      /id-contact-initiator[^/]*\.js/.test(src) || "coreUrl" in dataset || "purpose" in dataset;
    const tags = [...document.querySelectorAll("script")].filter(isOurs);
    if (tags.length === 0) {
      const where = document.querySelector("id-contact-initiator") ? "There is an element, but no" : "There is no";
      say(
        `${where} script tag of the widget on this page.`,
        "Put it in. If it is in the source of the page, something took it away: an editor that drops scripts, or a filter.",
      );
    }
    for (const tag of tags) await checkTag(tag);
  }
  const text = `ID Contact initiator, on ${location.href}\n${found.join("\n")}`;
  console.log(text);
  return text;
})();
