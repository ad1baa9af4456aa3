// For the page in which the cases of core_protocol.json are played.

/** Plays the cases, which are JSON, on the text of the module assets/core-protocol.js; resolves to what differs. */
var differences = async (source, casesAsJson) => {
  const cases = JSON.parse(casesAsJson);
  const rules = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const found = [];
  const compare = (subject, actual, expected) => {
    const [is, shouldBe] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (is !== shouldBe) found.push(`${JSON.stringify(subject)} is ${is}, but should be ${shouldBe}`);
  };

  for (const { text, options, start, fault } of cases.core_urls) {
    const base = rules.readCoreUrl(text);
    const urls = base && { options: rules.optionsUrl(base, "report_move"), start: rules.startUrl(base) };
    compare(text, { fault: rules.coreUrlFault(text), ...urls }, { fault, options, start });
  }
  for (const { text, times = 1, segment, fault } of cases.purposes) {
    const purpose = rules.readPurpose(text.repeat(times));
    const url = purpose && rules.optionsUrl("", purpose);
    const expected = { fault, url: segment && `/session_options/${segment.repeat(times)}` };
    compare(text, { fault: rules.purposeFault(text.repeat(times)), url }, expected);
  }
  // The cases hold no lone surrogate, because no JSON that serde reads can.
  const lone = "\ud83d!";
  compare("lone surrogate", [rules.readPurpose(lone), rules.purposeFault(lone)], [undefined, "lone-surrogate"]);
  for (const { json, times, offered, fault } of cases.answers) {
    if (times) json.comm_methods = Array(times).fill(json.comm_methods[0]);
    const actual = rules.sessionOptionsFault(json)?.fault;
    const tags = (field) => rules.offeredTags(json[field]);
    const isOffered = !actual && { auth_methods: tags("auth_methods"), comm_methods: tags("comm_methods") };
    compare(json, { fault: actual, offered: isOffered || undefined }, { fault, offered });
  }
  for (const { image_path, url } of cases.icons) {
    compare(image_path, rules.iconUrl("https://example.nl:8443/core", image_path) ?? null, url);
  }
  return found;
};

/** What was requested of other sites than the page's own, in the browser's spelling. */
var requested = [];
/** Lets the WebAssembly load. Until then, what is requested is requested early. */
var loadWasm;

/** Of other sites, the core `core` alone is there; the others answer 404. */
var replaceFetch = (core) => {
  const wasmMayLoad = new Promise((resolve) => (loadWasm = resolve));
  const original = window.fetch;
  window.fetch = async (resource, options) => {
    const url = new URL(resource.url ?? resource, location.href);
    if (url.origin === location.origin) {
      if (url.pathname.endsWith(".wasm")) await wasmMayLoad;
      return original(resource, options);
    }
    requested.push(url.href);
    return url.href.startsWith(core) ? original(resource, options) : new Response(null, { status: 404 });
  };
};

/** Adds a widget for each pair of a core URL and a purpose. */
var addWidgets = (settings) => {
  for (const [coreUrl, purpose] of settings) {
    const widget = document.createElement("id-contact-initiator");
    widget.setAttribute("core-url", coreUrl);
    widget.setAttribute("purpose", purpose);
    document.body.append(widget);
  }
};
