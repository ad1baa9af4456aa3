// What goes wrong in a call of the page's own script.

/** An error that a program can tell apart: `code` never changes, the message may. */
export class InitiatorError extends Error {
  constructor(code, message, cause) {
    super(`${code}: ${message}`);
    this.name = "InitiatorError";
    /** One of the codes in the list of codes. */
    this.code = code;
    /** What brought it about, if anything did. */
    this.cause = cause;
  }
}
