// What both twins say, and how they ask the core.

export const WORDS = {
  auth: "Hoe wilt u inloggen?",
  comm: "Hoe wilt u met ons praten?",
  start: "Inloggen en contact opnemen",
  missing: "Kies eerst hoe u wilt inloggen en hoe u met ons wilt praten.",
  failed: "Er ging iets mis. Probeer het opnieuw.",
  retry: "Probeer opnieuw",
};

export async function ask(url, init, timeout) {
  const response = await fetch(url, { cache: "no-store", ...init, signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}
