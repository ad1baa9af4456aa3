// The outcome of all checks, as an object and as text.

/** What `diagnose` resolves to. Converted to a string, it is its text. */
export class Diagnosis {
  constructor(checks, { coreUrl, purpose }) {
    /** True if no check found a problem; warnings may be among them. */
    this.ok = checks.every(({ outcome }) => outcome !== "problem");
    /** Each check: `{ id, title, outcome, found, party, advice }`. */
    this.checks = checks;
    /** All of it as text, to be read in a console. */
    this.text = textOf(checks, { coreUrl, purpose });
  }

  toString() {
    return this.text;
  }
}

/** How many checks have which outcome, in words. */
export function summary(checks) {
  const count = (outcome) => checks.filter((check) => check.outcome === outcome).length;
  const [problems, warnings] = [count("problem"), count("warning")];
  const words = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return `${words(problems, "problem")}, ${words(warnings, "warning")}, ${count("ok")} ok, ${count("skipped")} skipped`;
}

/** What the self-check sent and did not send, for those who read its outcome. */
export const PROMISE =
  "Nothing personal was sent, and no session was started. The browser's console shows requests that failed: the " +
  "checks ask on purpose for things that a core refuses.";

function textOf(checks, { coreUrl, purpose }) {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const lines = checks.flatMap(({ id, title, outcome, found, party, advice }) => {
    const line = `${MARKS[outcome]} ${id.padEnd(width)}  ${title} ${found}`;
    return advice ? [line, `${" ".repeat(width + 11)}→ ${party}: ${advice}`] : [line];
  });
  return [
    `ID Contact initiator, self-check of ${location.origin}${location.pathname}`,
    `core-url: ${coreUrl || "(none)"}, purpose: ${purpose || "(none)"}`,
    summary(checks),
    PROMISE,
    "",
    ...lines,
  ].join("\n");
}

const MARKS = { ok: "ok      ", warning: "warning ", problem: "PROBLEM ", skipped: "-       " };
