// What can be set on a widget, and how a property of the element reflects its attribute. The build writes the list
// from `crates/session/src/catalogue/settings.rs`: each property, and the value that it reads as when its attribute
// is missing. The type of that value is the type of the property.

import { SETTINGS } from "./catalogue.js";

export { SETTINGS };

/** The attribute of a property: `core-url` of `coreUrl`. On the script tag, `data-` stands before it. */
export const attributeOf = (property) => property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/**
 * Gives `prototype` the properties that are reflected. Set to null or undefined, they remove their attribute. A setting
 * that is missing as null is an object, which no attribute can hold, so it is not reflected.
 */
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
