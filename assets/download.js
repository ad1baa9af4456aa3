// Fetches a file that belongs to this script. What ships names each file's hash, so that the browser refuses
// a file that is not the one that was built.

import PINS from "./pins.js";

/** Fetches the file `name` from `url`, which a bundler may have changed. */
export const download = async (name, url, signal) => fetch(url, { integrity: PINS[name], signal });
