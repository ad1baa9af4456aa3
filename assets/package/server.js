// What a server gets that renders pages with this package: nothing happens, and nothing is thrown, until a program asks
// for what only a browser has.

import { InitiatorError } from "../errors.js";
import VERSION from "../version.js";

const inBrowsersOnly = (name) =>
  new InitiatorError(
    "widget-unavailable",
    `${name}() needs a browser: call it where your framework runs code in browsers only`,
  );

export const ready = async () => {
  throw inBrowsersOnly("ready");
};

export const render = () => {
  throw inBrowsersOnly("render");
};

export const diagnose = async () => {
  throw inBrowsersOnly("diagnose");
};

export const version = VERSION;
