// The same widget in each way in which it can be put on a page: text to copy, made of settings.

import { SETTINGS } from "./settings.js";

const SCRIPT = "id-contact-initiator.js";

/** Text as the value of an attribute in double quotes (HTML, section 13.3). */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The settings that say something, in the order of the list. */
const given = (values) =>
  SETTINGS.filter(({ attribute, kind }) => values[attribute] || (kind === "boolean" && attribute in values));

/** The attributes of a tag, one on a line. */
function attributes(values, prefix, indent) {
  return given(values).map(({ attribute, kind }) => {
    const name = prefix + attribute;
    return `${indent}${kind === "boolean" ? name : `${name}="${escaped(values[attribute])}"`}`;
  });
}

/** What else stands on a script tag: where it is, and the hash of what is there if that is known. */
function script({ folder, integrity }, indent) {
  const lines = [`src="${escaped(`${folder}/${SCRIPT}`)}"`];
  if (integrity) lines.push(`integrity="${integrity}"`, 'crossorigin="anonymous"');
  return lines.map((line) => indent + line);
}

/** One script tag. */
export function scriptTag(values, files) {
  const lines = ['  type="module"', "  async", ...script(files, "  "), ...attributes(values, "data-", "  ")];
  return `<script\n${lines.join("\n")}\n></script>`;
}

/** The script, and an element. */
export function element(values, files) {
  const tag = `<script\n${['  type="module"', ...script(files, "  ")].join("\n")}\n></script>`;
  return `${tag}\n\n<id-contact-initiator\n${attributes(values, "", "  ").join("\n")}\n>\n  Call us on <a href="tel:140199">14 0199</a>.\n</id-contact-initiator>`;
}

/** A component of React 19. */
export function react(values) {
  const lines = given(values).map(({ attribute, kind }) => {
    const value = values[attribute];
    if (kind === "boolean") return `      ${attribute}`;
    return `      ${attribute}=${kind === "object" ? `{JSON.stringify(${value})}` : /["\\]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`}`;
  });
  return `import "id-contact-initiator";

export function Contact() {
  return (
    <id-contact-initiator
${lines.join("\n")}
    >
      Call us on <a href="tel:140199">14 0199</a>.
    </id-contact-initiator>
  );
}`;
}

/** A component of Vue 3. */
export function vue(values) {
  const lines = given(values).map(({ attribute, kind }) => {
    if (kind === "boolean") return `    ${attribute}`;
    if (kind === "object") return `    :${attribute}.prop="${values[attribute].replaceAll('"', "'")}"`;
    return `    ${attribute}="${escaped(values[attribute])}"`;
  });
  return `<script setup>
import "id-contact-initiator";
</script>

<template>
  <id-contact-initiator
${lines.join("\n")}
  >
    Call us on <a href="tel:140199">14 0199</a>.
  </id-contact-initiator>
</template>`;
}

/** A component of Yew. Its language is a value, and its heading the app's own. */
export function yew(values, languages) {
  const lines = given(values)
    .filter(({ isProp }) => isProp)
    .filter(({ kind }) => kind !== "object")
    .map(({ attribute, kind }) => {
      const prop = attribute.replaceAll("-", "_");
      return `            ${prop}=${kind === "boolean" ? "true" : `{${JSON.stringify(values[attribute])}}`}`;
    });
  const own = Object.entries(JSON.parse(values.texts ?? "{}")).map(([key, words]) =>
    method(key, JSON.stringify(words)),
  );
  const names = [
    "Initiator",
    "Language",
    own.some((it) => it.includes("MethodKind")) && "MethodKind",
    own.some((it) => it.includes("Text::")) && "Text",
  ];
  const language = languages[values.lang] ?? languages.nl;
  return `use id_contact_initiator::{${names.filter(Boolean).join(", ")}};
use yew::{Html, html};

fn contact() -> Html {
    html! {
        <Initiator
${lines.join("\n")}
            texts={Language::${language}.texts()${own.join("")}}
        />
    }
}`;
}

/** The call that sets the words of this key. */
function method(key, words) {
  const [, kind, tag, hint] = /^(auth|comm)_method\.(.+?)(\.hint)?$/.exec(key) ?? [];
  if (!kind) return `.with(Text::${camel(key)}, ${words})`;
  return `.with_method_${hint ? "hint" : "name"}(MethodKind::${camel(kind)}, ${JSON.stringify(tag)}, ${words})`;
}

const camel = (key) => key.replaceAll(/(^|-)([a-z])/g, (_, _dash, letter) => letter.toUpperCase());

/** The lines of a policy that the page needs: by hosts, and by a nonce. */
export function policy(values, { folder }) {
  const core = originOf(values["core-url"]);
  const files = originOf(folder);
  const rest = [`connect-src ${[...new Set([files, core])].join(" ")}`, `img-src ${core}`].join("; ");
  return `Content-Security-Policy: script-src ${files} 'wasm-unsafe-eval'; ${rest}

With a nonce, of which the server writes another one into each page and its tag (nonce="RANDOM"):
Content-Security-Policy: script-src 'nonce-RANDOM' 'strict-dynamic' 'wasm-unsafe-eval'; ${rest}`;
}

function originOf(url) {
  try {
    return new URL(url).origin;
  } catch {
    return "'self'";
  }
}

/**
 * Matches in Chromium (foldable screens) and in Firefox. Safari's engine would download again what is preloaded for `fetch`.
 */
const TAKES_PRELOADED = "(device-posture), (min--moz-device-pixel-ratio: 0)";

/** Tags for the page's head that start the downloads before the script runs. */
export function preload(values, { folder, integrity }) {
  const hash = integrity ? ` integrity="${integrity}"` : "";
  const lang = SETTINGS.find(({ attribute }) => attribute === "lang").values.includes(values.lang) ? values.lang : "nl";
  const file = (name) => escaped(`${folder}/id-contact-initiator.${name}`);
  const core = originOf(values["core-url"]);
  return `<link rel="modulepreload" href="${file("js")}"${hash} crossorigin="anonymous">
<link rel="preload" as="fetch" media="${TAKES_PRELOADED}" href="${file("wasm")}" crossorigin="anonymous">
<link rel="preload" as="fetch" media="${TAKES_PRELOADED}" href="${file(`${lang}.json`)}" crossorigin="anonymous">
<link rel="preconnect" href="${core}" crossorigin="anonymous">`;
}
