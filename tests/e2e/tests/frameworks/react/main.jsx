// The entry point in the browser.

import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.jsx";

// Imported only when they are needed, because they import the widget's script.
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
