// The entry point in the browser.

import { createApp } from "vue";
import App from "./App.vue";

// Imported only when they are needed, because they import the widget's script.
const imported = initial.imports && {
  ContactByHandle: (await import("./ContactByHandle.vue")).default,
  ContactByProperties: (await import("./ContactByProperties.vue")).default,
};
createApp(App, { initial, imported }).mount("#app");
