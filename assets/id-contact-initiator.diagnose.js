// The self-check: it finds what is wrong between a page and its core, and says who must fix what, and where. A page
// loads it only when it is asked for. It sends nothing personal and starts no session.

import { diagnose as check } from "./diagnose/diagnose.js";

export { diagnoseWidget } from "./diagnose/subject.js";
export { showDiagnosis } from "./diagnose/panel.js";

/** The same with the widget's files beside this one, if nothing says where they are. */
export const diagnose = (given) => check({ scriptUrl: import.meta.url, ...given });
