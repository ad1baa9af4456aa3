// Answers the widget's requests itself, thousands of times, and tells what came of each answer: `answers.…`.

const { fetch, setTimeout } = window;
let answer;
window.fetch = (url, ...rest) =>
  /\/session_options\/|\/start$/.test(url) ? Promise.resolve(answer(url)) : fetch(url, ...rest);
// Between one attempt and the next the widget pauses.
window.setTimeout = (act, duration, ...rest) => setTimeout(act, [1000, 3000].includes(duration) ? 0 : duration, ...rest);

const CHOICE = '{"auth_methods":[{"tag":"irma"}],"comm_methods":[{"tag":"chat"}]}';
/** As long as an answer may be that is worth parsing. */
const MAX_LENGTH = 1 << 20;
/** As much of a name as is shown, in characters. */
const MAX_NAME_LENGTH = 200;

/** As text may be in Rust: without half a character. */
const whole = (text) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

function parse(bytes) {
  try {
    const text = new TextDecoder().decode(bytes);
    return text.length > MAX_LENGTH ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tags and names of what may be chosen, or the code of what is told instead. */
function meantOptions(bytes) {
  const options = parse(bytes);
  const groups = ["auth_methods", "comm_methods"].map((group) => methods(options?.[group]));
  if (groups.some((group) => !group || group.length > 1000)) return "options-invalid";
  const distinct = groups.map((group) => group.filter(({ tag }, at) => tag && group.findIndex((it) => it.tag === tag) === at));
  if (!distinct[0].length) return "no-auth-method";
  return distinct[1].length ? distinct : "no-comm-method";
}

function methods(value) {
  if (!Array.isArray(value)) return null;
  const methods = value.map((method) => {
    const { tag, name } = Object(method);
    const isRight = typeof tag === "string" && [name, method?.image_path].every((it) => typeof (it ?? "") === "string");
    if (!isRight) return null;
    const read = whole(name ?? "").replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");
    return { tag: whole(tag), name: shown(read || whole(tag)) };
  });
  return methods.includes(null) ? null : methods;
}

function shown(name) {
  const characters = [...name];
  return characters.length > MAX_NAME_LENGTH ? `${characters.slice(0, MAX_NAME_LENGTH).join("")}…` : name;
}

/** The client URL, or null. */
function meantStart(bytes) {
  const url = parse(bytes)?.client_url;
  return typeof url === "string" ? whole(url) : null;
}

const widget = () => document.querySelector("id-contact-initiator");

/** What the page is told first: the type and the detail of an event. */
function told(...types) {
  return new Promise((resolve) => {
    const controller = new AbortController();
    for (const type of types) {
      const listen = (event) => {
        event.preventDefault();
        controller.abort();
        // When the widget has done what it does.
        setTimeout(() => resolve([type, event.detail]));
      };
      widget().addEventListener(type, listen, { signal: controller.signal });
    }
  });
}

/** What is made of each document as session options, and what is meant. */
async function options(documents) {
  const outcomes = [];
  for (const [at, document] of documents.entries()) {
    const bytes = new Uint8Array(document);
    answer = () => new Response(bytes);
    const outcome = told("idc-options", "idc-error");
    widget().purpose = `document ${at}`;
    const [type, detail] = await outcome;
    const read = (methods) => methods.map(({ tag, name }) => ({ tag, name }));
    const made = type === "idc-error" ? detail.code : [read(detail.authMethods), read(detail.commMethods)];
    outcomes.push([made, meantOptions(bytes)]);
  }
  return outcomes;
}

/** What is made of each document as the answer to a start: a client URL, or a code; and what is meant. */
async function starts(documents) {
  answer = () => new Response(CHOICE);
  const ready = told("idc-options");
  widget().purpose = "starts";
  await ready;
  const outcomes = [];
  for (const document of documents) {
    const bytes = new Uint8Array(document);
    answer = () => new Response(bytes);
    const outcome = told("idc-redirect", "idc-error");
    widget().shadowRoot.querySelector("button[part~=start]").click();
    const [type, detail] = await outcome;
    outcomes.push([type === "idc-error" ? detail.code : [detail.clientUrl], meantStart(bytes)]);
    // As after the browser's Back.
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  }
  return outcomes;
}

window.answers = { options, starts };
