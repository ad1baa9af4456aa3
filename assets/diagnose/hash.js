// Compares a file with the hash that the script expects.

/**
 * Resolves to whether `bytes` have the hash `integrity` (`sha256-…`); to undefined where none is expected, or where the
 * browser computes none, on a page without https.
 */
export async function hasHash(bytes, integrity) {
  const [, pinned] = /^sha256-(\S+)$/.exec(integrity ?? "") ?? [];
  if (!pinned || !globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest)) === pinned;
}
