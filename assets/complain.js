// What the page's developers read in the console.

/** Writes what went wrong, and what tells more about it. */
export const complain = (what, ...more) =>
  console.error(`id-contact-initiator: ${what}. To find the cause: IdContactInitiator.diagnose()`, ...more);
