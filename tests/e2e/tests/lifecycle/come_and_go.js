// Adds widgets and removes them again, in each state that is reached without a start.
const SIDE_BY_SIDE = 20;
const STATES = 5;

async function comeAndGo(times, coreUrl) {
  for (let done = 0; done < times; done += SIDE_BY_SIDE) {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, at) => comeAndGoOnce(coreUrl, at % STATES)));
  }
}

async function comeAndGoOnce(coreUrl, state) {
  const element = put(coreUrl);
  // They may come right after `idc-ready`.
  const options = heard(element, "idc-options");
  // In the same task, but after the element has told Yew to draw.
  if (state > 0) await undefined;
  if (state > 1) await heard(element, "idc-ready");
  if (state > 2) await options;
  if (state > 3) {
    const radio = () => element.shadowRoot.querySelector("input");
    while (!radio()) await new Promise(setTimeout);
    radio().click();
  }
  element.remove();
}

/** Adds this many widgets, and waits until each has its options. */
async function come(times, coreUrl) {
  await Promise.all(Array.from({ length: times }, () => heard(put(coreUrl), "idc-options")));
}

/** Removes all widgets. */
function go() {
  for (const element of document.querySelectorAll("id-contact-initiator")) element.remove();
}

function put(coreUrl) {
  const element = document.createElement("id-contact-initiator");
  element.id = `nr-${counted.watch(element)}`;
  Object.assign(element, { coreUrl, purpose: "personal_question" });
  document.body.append(element);
  return element;
}

const heard = (element, type) => new Promise((hear) => element.addEventListener(type, hear, { once: true }));
