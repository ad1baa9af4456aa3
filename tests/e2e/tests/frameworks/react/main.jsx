// What the browser runs.

import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.jsx";

// Only then: these import the widget's script themselves.
const imported = initial.imports && {
  ...(await import("./ContactByHandle.jsx")),
  ...(await import("./ContactByProperties.jsx")),
};

const place = document.getElementById("app");
const app = (
  <StrictMode>
    <App initial={initial} imported={imported} />
  </StrictMode>
);
if (place.hasChildNodes()) hydrateRoot(place, app);
else createRoot(place).render(app);
