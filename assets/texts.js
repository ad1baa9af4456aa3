// What is said before the WASM is there, or when it does not come. A test keeps `loading` equal to the
// text of the rules, so that nothing changes on screen when they take over.

export const TEXTS = {
  // Or `lang="constructor"` would name a language.
  __proto__: null,
  nl: {
    loading: "We zoeken op wat mogelijk is…",
    unavailable: "U kunt hier nu geen contact opnemen",
    advice: "Laad de pagina opnieuw, of neem op een andere manier contact op.",
    code: "Code:",
  },
  en: {
    loading: "Looking up what is possible…",
    unavailable: "You cannot contact us here right now",
    advice: "Load the page again, or contact us in another way.",
    code: "Code:",
  },
};
