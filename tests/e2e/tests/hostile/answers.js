// Answers the widget's requests thousands of times, and returns what came of each answer: `answers.…`.

const { fetch, setTimeout } = window;
let answer;
window.fetch = (url, ...rest) =>
  /\/session_options\/|\/start$/.test(url) ? Promise.resolve(answer(url)) : fetch(url, ...rest);
// The pauses between two attempts of the widget take no time here.
window.setTimeout = (act, duration, ...rest) => setTimeout(act, [1000, 3000].includes(duration) ? 0 : duration, ...rest);

const CHOICE = '{"auth_methods":[{"tag":"irma"}],"comm_methods":[{"tag":"chat"}]}';
/** The longest answer that is parsed. */
const MAX_LENGTH = 1 << 20;
/** How many characters of a name are shown. */
const MAX_NAME_LENGTH = 200;

/** Text as in Rust: without lone surrogates. */
const whole = (text) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

function parse(bytes) {
  try {
    const text = new TextDecoder().decode(bytes);
    return text.length > MAX_LENGTH ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The tags and names of the methods, or the code of the failure. */
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

/** The first event that the page gets: its type and its detail. */
function told(...types) {
  return new Promise((resolve) => {
    const controller = new AbortController();
    for (const type of types) {
      const listen = (event) => {
        event.preventDefault();
        controller.abort();
        // After the widget has handled the answer.
        setTimeout(() => resolve([type, event.detail]));
      };
      widget().addEventListener(type, listen, { signal: controller.signal });
    }
  });
}

/** What the widget reads in each document as session options, and what is expected. */
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

/** What the widget reads in each document as the answer to a start, a client URL or a code, and what is expected. */
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
    // As the browser's Back does.
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  }
  return outcomes;
}

window.answers = { options, starts };
