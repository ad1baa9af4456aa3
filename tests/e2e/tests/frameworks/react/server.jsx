// What a server renders: the markup of the page whose state is the argument.

import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./App.jsx";

const initial = JSON.parse(process.argv[2]);
process.stdout.write(
  renderToString(
    <StrictMode>
      <App initial={initial} />
    </StrictMode>,
  ),
);
