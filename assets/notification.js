// A login that was cancelled or that failed can send the visitor back here with `?notification=…` in the address. The
// parameter is taken out of the address, so that it is not shown again after a reload, or to whom the address is sent.

/** `cancel` or `error`, taken out of the page's address; nothing if it is not there. */
export function takeNotification() {
  const [, before, query, after] = /^([^?#]*)\?([^#]*)(.*)$/.exec(location.href) ?? [];
  const parameters = query?.split("&") ?? [];
  const isNotification = (parameter) => /^notification=(cancel|error)$/.test(parameter);
  const found = parameters.find(isNotification);
  if (!found) return undefined;
  // `URLSearchParams` would write the rest of the address anew.
  const rest = parameters.filter((parameter) => !isNotification(parameter)).join("&");
  try {
    history.replaceState(history.state, "", before + (rest && `?${rest}`) + after);
  } catch {
    // Browsers limit how often a page may do so. Then it is shown once more after a reload.
  }
  return found.split("=")[1];
}
