// Checks whether the methods' icons load, in the way in which the widget loads them.

import { iconUrl } from "../core-protocol.js";
import { OPERATOR, OWNER, ok, skipped, warning } from "./check.js";
import { pathAt } from "./cors.js";
import { allow, source } from "./policy.js";

/** Loads the icon of each method, and judges which ones did not load. */
export async function checkIcons({ core, options }, { policy, timeout }) {
  const id = "icons";
  if (!options) return skipped(id, "it needs session options that can be read");
  const methods = [...options.auth_methods, ...options.comm_methods];
  const icons = methods.map(({ image_path }) => iconUrl(core, image_path));
  const urls = [...new Set(icons.filter(Boolean))];
  const elsewhere = [...new Set(methods.filter((_, at) => icons[at] === null).map(({ image_path }) => image_path))];
  for (const url of urls) policy.asked.add(url);
  const loaded = await Promise.all(urls.map((url) => load(url, timeout)));
  const failed = urls.filter((_, at) => !loaded[at]);
  return judge(id, { core, urls, failed, elsewhere }, policy);
}

async function judge(id, { core, urls, failed, elsewhere }, policy) {
  if (failed.length > 0) {
    const found = `${failed.length} of ${urls.length} do not load: ${list(failed)}`;
    if (await policy.blocks(failed[0], "img-src")) return warning(id, found, OWNER, allow("img-src", source(core)));
    const advice =
      "The core serves no icons: in the proxy before it, serve these files, usually under " +
      `${pathAt(core, "static/")}, with an image's MIME type (“Content-Type: image/svg+xml” for SVG).`;
    const isolated =
      " As this page has Cross-Origin-Embedder-Policy, send “Cross-Origin-Resource-Policy: cross-origin” with them.";
    return warning(id, found, OPERATOR, window.crossOriginIsolated ? advice + isolated : advice);
  }
  if (elsewhere.length > 0) {
    const advice =
      "In the core's configuration, let image_path be a path below the core's base URL, such as /static/irma.svg.";
    return warning(id, `not on the core, so the widget does not load them: ${list(elsewhere)}`, OPERATOR, advice);
  }
  return ok(id, urls.length === 0 ? "no method has one" : `${urls.length} loaded`);
}

function load(url, timeout) {
  return new Promise((resolve) => {
    const image = new Image();
    const timer = setTimeout(() => resolve(false), timeout);
    const end = (outcome) => () => {
      clearTimeout(timer);
      resolve(outcome);
    };
    image.onload = end(true);
    image.onerror = end(false);
    image.src = url;
  });
}

const list = (texts) => texts.slice(0, 10).join(", ") + (texts.length > 10 ? `, and ${texts.length - 10} more` : "");
