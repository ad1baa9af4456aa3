// Checks what the widget itself says: its state, and what it last told of something that went wrong.

import { OPERATOR, OWNER, VISITOR, ok, problem, skipped, warning } from "./check.js";

const ID = "widget";

/** What each state means for a visitor, for those in which the widget works. */
const WORKING = {
  choosing: "the visitor can choose",
  starting: "a session is being started",
  redirecting: "the browser is on its way to the login",
};

export function checkWidget({ widget }) {
  if (!widget) return skipped(ID, "no widget of the page was looked at");
  const { state, code, told } = widget;
  if (code && told?.code === code) return judge(state, told);
  if (state in WORKING) return ok(ID, `${WORKING[state]}${told ? `; earlier it told ${told.code}` : ""}`);
  if (state === "loading") {
    const advice = "Wait, and look again. If it stays so, see what the other checks find of the core and of the files.";
    return warning(ID, "it is still loading", OWNER, advice);
  }
  return problem(ID, `its state is ${state}`, OWNER, "Mend what the other checks find.");
}

function judge(state, { code, party, title, reason, status }) {
  const why = [status && `status ${status}`, reason].filter(Boolean).join(", ");
  const found = `its state is ${state}, and it told ${code} (“${title}”)${why && `: ${why}`}`;
  const who = [OWNER, OPERATOR, VISITOR].find((it) => it === party) ?? OWNER;
  const advice = `Mend what the other checks find. If they find nothing, look ${code} up in the table of errors, docs/errors.md.`;
  // What only the visitor can do something about is no fault of the page's.
  return (who === VISITOR ? warning : problem)(ID, found, who, advice);
}
