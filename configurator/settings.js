// What can be set on a widget, in the order of the documentation. Written by crates/session/tests/documentation from
// crates/session/src/catalogue/settings.rs.

export const SETTINGS = [
  {"attribute":"core-url","doc":"The core's public base URL.","isProp":true,"kind":"string"},
  {"attribute":"purpose","doc":"The tag of the purpose, exactly as the core knows it.","isProp":true,"kind":"string"},
  {"attribute":"lang","doc":"The language: nl, en, de, fr, tr, ar, pl or uk.","isProp":false,"kind":"string","values":["nl","en","de","fr","tr","ar","pl","uk"]},
  {"attribute":"organisation-name","doc":"The organisation that is authorised for the login.","isProp":true,"kind":"string"},
  {"attribute":"heading","doc":"A heading above the form.","isProp":false,"kind":"string"},
  {"attribute":"heading-level","doc":"The level of that heading, 1 to 6; 2 if it is missing.","isProp":false,"kind":"number"},
  {"attribute":"auth-method","doc":"The tag of the auth method that is chosen beforehand, if it is offered.","isProp":true,"kind":"string"},
  {"attribute":"comm-method","doc":"The tag of the comm method that is chosen beforehand, if it is offered.","isProp":true,"kind":"string"},
  {"attribute":"remember","doc":"Remember the last choice in this browser.","isProp":true,"kind":"boolean"},
  {"attribute":"texts","doc":"Words of the page's own, by key: texts, names of methods and lines about them. JSON in an attribute.","isProp":true,"kind":"object"},
];

/** What Yew calls each language. */
export const LANGUAGES = {"ar":"Arabic","de":"German","en":"English","fr":"French","nl":"Dutch","pl":"Polish","tr":"Turkish","uk":"Ukrainian"};
