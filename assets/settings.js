// The one list of what can be set on a widget: each property of the element, and what it reads as when its
// attribute is missing. The type of that value is the type of the property.

/** @type {Record<string, string | number | boolean | null>} */
export const SETTINGS = {
  // Or `constructor` would be a setting.
  __proto__: null,
  coreUrl: "",
  purpose: "",
  lang: "",
  organisationName: "",
  heading: "",
  headingLevel: 2,
  authMethod: "",
  commMethod: "",
  remember: false,
  // An object, which no attribute can hold: not reflected.
  texts: null,
};

/** The attribute of a property: `core-url` of `coreUrl`. On the script tag, `data-` stands before it. */
export const attributeOf = (property) => property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Gives `prototype` the properties that are reflected. Set to null or undefined, they lose their attribute. */
export function reflectSettings(prototype) {
  for (const [property, missing] of Object.entries(SETTINGS)) {
    if (missing !== null) Object.defineProperty(prototype, property, reflected(attributeOf(property), missing));
  }
}

function reflected(attribute, missing) {
  const isBoolean = missing === false;
  return {
    configurable: true,
    enumerable: true,
    get() {
      const value = this.getAttribute(attribute);
      if (isBoolean) return value !== null;
      if (typeof missing === "string") return value ?? missing;
      // The one number is the level of a heading.
      const level = Number.parseInt(value, 10);
      return level >= 1 && level <= 6 ? level : missing;
    },
    set(value) {
      if (value == null || (isBoolean && !value)) this.removeAttribute(attribute);
      else this.setAttribute(attribute, isBoolean ? "" : value);
    },
  };
}
