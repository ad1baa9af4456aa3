// Fetches a file that belongs to this script. What ships names each file's hash, so that the browser refuses
// a file that is not the one that was built.

import PINS from "./pins.js";

/**
 * Fetches the file `name` from `url`, which a bundler may have changed. A string is what every wrapper that a page puts
 * around `fetch` understands.
 */
export const download = async (name, url, signal) => fetch(String(url), { credentials: "same-origin", integrity: PINS[name], signal });
