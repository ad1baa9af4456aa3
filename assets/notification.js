// A login that was cancelled or that failed can send the visitor back here with `?notification=…` in the
// address. It is told once: reloaded or shared, the address no longer has it.

/** `cancel` or `error`, taken out of the page's address; nothing if it is not there. */
export function takeNotification() {
  const [, before, query, after] = /^([^?#]*)\?([^#]*)(.*)$/.exec(location.href) ?? [];
  const parameters = query?.split("&") ?? [];
  const isNotification = (parameter) => /^notification=(cancel|error)$/.test(parameter);
  const found = parameters.find(isNotification);
  if (!found) return undefined;
  // Piece by piece: the rest of the address stays as it was written.
  const rest = parameters.filter((parameter) => !isNotification(parameter)).join("&");
  try {
    history.replaceState(history.state, "", before + (rest && `?${rest}`) + after);
  } catch {
    // Browsers count how often a page does so. It is told again, then.
  }
  return found.split("=")[1];
}
