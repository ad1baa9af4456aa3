// Checks of the WebAssembly: whether the page allows it, and how its file is served.

import { read, typeOf } from "./ask.js";
import { OWNER, VISITOR, ok, problem, skipped, warning } from "./check.js";
import { hasHash } from "./hash.js";
import { allow, source } from "./policy.js";

/** The smallest module there is, only a magic number and a version. */
const NO_MODULE = [0, 97, 115, 109, 1, 0, 0, 0];

/** Fetches the file at `wasmUrl`, if it is a file, and judges the answer. */
export async function checkWasm({ wasmUrl, pins }, ask, policy) {
  if (!wasmUrl) {
    const part = "the WebAssembly is part of the page's own scripts";
    return [await checkAllowed(policy), ok("wasm-file", part), ...IDS.map((id) => skipped(id, part))];
  }
  const [allowed, reading] = await Promise.all([checkAllowed(policy), read(ask, wasmUrl)]);
  const file = checkFile(wasmUrl, reading);
  if (file.outcome !== "ok") return [allowed, file, ...IDS.map((id) => skipped(id, "see wasm-file"))];
  return [
    allowed,
    file,
    await checkMatch(reading, pins?.wasm),
    checkType(reading),
    checkCompression(wasmUrl, reading),
    checkCaching(reading),
  ];
}

const IDS = ["wasm-match", "wasm-type", "wasm-compression", "wasm-caching"];

async function checkAllowed(policy) {
  const id = "wasm-allowed";
  try {
    await WebAssembly.compile(new Uint8Array(NO_MODULE));
    return ok(id, "a module of eight bytes compiles");
  } catch (error) {
    // Some browsers dispatch no event for it, but say so in the error.
    if ((await policy.blocks("wasm-eval", "script-src")) || /content.security.policy/i.test(error)) {
      const found = "the page's Content Security Policy forbids WebAssembly";
      return problem(id, found, OWNER, allow("script-src", source("wasm-eval")));
    }
    return problem(id, String(error), VISITOR, "See whether WebAssembly is switched off in this browser.");
  }
}

function checkFile(url, { kind, response, bytes }) {
  const id = "wasm-file";
  const bad = (found, advice) => problem(id, found, OWNER, advice);
  switch (kind) {
    case "answer":
      break;
    case "blocked":
      return bad(
        `the page's Content Security Policy does not let the widget load ${url}`,
        allow("connect-src", source(url)),
      );
    case "unreadable":
      return bad(
        `${url} is on another host than the page, and the page may not read it`,
        `On the server of the widget's files, add “Access-Control-Allow-Origin: *” to ${url}, and to the other files of the widget.`,
      );
    case "late":
      return bad(
        `${url} did not come in time`,
        "See whether the server of the widget's files is slow, or sends the file uncompressed.",
      );
    default:
      return bad(
        `no answer from ${url}`,
        "See whether the server of the widget's files runs, and whether a content blocker stands between.",
      );
  }
  const beside = "Put id-contact-initiator.wasm beside the script, in the same folder.";
  if (response.status !== 200) return bad(`status ${response.status} for ${url}`, beside);
  if (bytes === undefined) return bad(`${url} broke off`, "Look in the log of the server of the widget's files.");
  if (!NO_MODULE.every((byte, at) => bytes[at] === byte)) {
    return bad(
      `${url} is no WebAssembly but ${typeOf({ response }) || "something else"}`,
      `${beside} A server that answers with a page for files that it does not have hides that it is missing.`,
    );
  }
  if ("WebAssembly" in window && !WebAssembly.validate(bytes)) {
    return bad(
      `${url} is damaged, or needs a newer browser`,
      "Copy the file once more, as it is: in binary, changed by nothing on its way.",
    );
  }
  return ok(id, `${url}, ${bytes.length} bytes`);
}

/** A script that was built with the hash of its file accepts no other file. */
async function checkMatch({ bytes }, integrity) {
  const id = "wasm-match";
  const isRight = await hasHash(bytes, integrity);
  if (isRight) return ok(id, integrity);
  if (isRight === undefined) {
    const why = integrity
      ? "the browser computes no hashes on a page without https"
      : "the script does not say which file it needs";
    return skipped(id, why);
  }
  const advice =
    "Serve script and WebAssembly of one and the same release, and clear caches that hold the old one of either.";
  return problem(
    id,
    "it is another file than the one that the script was made with, so the widget refuses it",
    OWNER,
    advice,
  );
}

function checkType({ response }) {
  const id = "wasm-type";
  // Browsers do not accept the type with parameters, so these stay.
  const type = (response.headers.get("content-type") ?? "").trim().toLowerCase();
  if (type === "application/wasm") return ok(id, type);
  const advice =
    "On the server of the widget's files, send .wasm files with “Content-Type: application/wasm”. Without it the browser " +
    "compiles the file only after the last byte has come, and complains in the console.";
  return warning(id, type === "" ? "no Content-Type" : `Content-Type: ${type}`, OWNER, advice);
}

function checkCompression(url, { response, bytes }) {
  const id = "wasm-compression";
  const encoding = response.headers.get("content-encoding");
  if (encoding) return ok(id, `Content-Encoding: ${encoding}`);
  // What the browser measured. The size is zero for another host that does not send Timing-Allow-Origin.
  const measured = performance.getEntriesByName(url, "resource").pop();
  if (measured?.encodedBodySize > 0 && measured.encodedBodySize < bytes.length) {
    return ok(id, `${measured.encodedBodySize} of ${bytes.length} bytes went over the line`);
  }
  if (source(url) !== "'self'" && !measured?.encodedBodySize) {
    return skipped(
      id,
      "on another host, the browser does not tell the page (unless that host sends Timing-Allow-Origin)",
    );
  }
  const advice =
    "On the server of the widget's files, switch on brotli or gzip for application/wasm: less than half the bytes.";
  return warning(id, `${bytes.length} bytes, not compressed`, OWNER, advice);
}

function checkCaching({ response }) {
  const id = "wasm-caching";
  const control = response.headers.get("cache-control") ?? "";
  const advice =
    "On the server of the widget's files, send “Cache-Control: no-cache” with an ETag, so that browsers keep the file and " +
    "ask whether it changed; or “max-age=31536000, immutable” where the folder's name changes with each release.";
  if (/\bno-store\b/i.test(control)) return warning(id, `Cache-Control: ${control}`, OWNER, advice);
  const validator = ["etag", "last-modified", "expires"].find((name) => response.headers.has(name));
  if (!control && !validator) return warning(id, "no Cache-Control, and nothing to ask again by", OWNER, advice);
  return ok(id, control ? `Cache-Control: ${control}` : `by ${validator}`);
}
