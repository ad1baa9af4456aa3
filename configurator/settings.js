// What can be set on a widget, in the order of the documentation. Written by crates/session/tests/documentation from
// crates/session/src/catalogue/settings.rs.

export const SETTINGS = [
  { attribute: "core-url", kind: "string", isProp: true, doc: "The core's public base URL." },
  { attribute: "purpose", kind: "string", isProp: true, doc: "The tag of the purpose, exactly as the core knows it." },
  { attribute: "lang", kind: "string", isProp: false, doc: "The language: nl, en, de, fr, tr, ar, pl or uk.", values: ["nl","en","de","fr","tr","ar","pl","uk"] },
  { attribute: "organisation-name", kind: "string", isProp: true, doc: "The organisation that is authorised for the login." },
  { attribute: "heading", kind: "string", isProp: false, doc: "A heading above the form." },
  { attribute: "heading-level", kind: "number", isProp: false, doc: "The level of that heading, 1 to 6; 2 if it is missing." },
  { attribute: "auth-method", kind: "string", isProp: true, doc: "The tag of the auth method that is chosen beforehand, if it is offered." },
  { attribute: "comm-method", kind: "string", isProp: true, doc: "The tag of the comm method that is chosen beforehand, if it is offered." },
  { attribute: "remember", kind: "boolean", isProp: true, doc: "Remember the last choice in this browser." },
  { attribute: "texts", kind: "object", isProp: true, doc: "Words of the page's own, by key: texts, names of methods and lines about them. JSON in an attribute." },
];

/** What Yew calls each language. */
export const LANGUAGES = {
  nl: "Dutch",
  en: "English",
  de: "German",
  fr: "French",
  tr: "Turkish",
  ar: "Arabic",
  pl: "Polish",
  uk: "Ukrainian",
};
