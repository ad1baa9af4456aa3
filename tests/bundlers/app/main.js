// The entry of an app without a framework.

import { drawIn } from "./widget.js";

drawIn(document.querySelector("#contact"));
