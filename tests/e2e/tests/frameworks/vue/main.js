// What the browser runs.

import { createApp } from "vue";
import App from "./App.vue";

// Only then: these import the widget's script themselves.
const imported = initial.imports && {
  ContactByHandle: (await import("./ContactByHandle.vue")).default,
  ContactByProperties: (await import("./ContactByProperties.vue")).default,
};
createApp(App, { initial, imported }).mount("#app");
