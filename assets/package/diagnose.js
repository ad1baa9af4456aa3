// The self-check as a module of a bundle, whose URL says nothing about where the widget's files are.

export { diagnose } from "../diagnose/diagnose.js";
export { diagnoseWidget } from "../diagnose/subject.js";
export { showDiagnosis } from "../diagnose/panel.js";
