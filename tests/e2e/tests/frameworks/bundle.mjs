// Bundles the tests' apps as a website's developers would: `node bundle.mjs <node_modules> <folder to write to>`.
// The widget's script is not bundled: the page says where `id-contact-initiator` is.

import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, out] = process.argv.slice(2);
const require = createRequire(join(modules, "any.js"));
const esbuild = require("esbuild");
const { compileScript, parse } = require("vue/compiler-sfc");

/** What Vue's own bundler plugins take as `compilerOptions`. */
const templateParseOptions = { isCustomElement: (tag) => tag === "id-contact-initiator" };

/** Compiles single-file components. */
const vue = {
  name: "vue",
  setup: (build) =>
    build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { descriptor } = parse(source, { filename: path, templateParseOptions });
      const { content } = compileScript(descriptor, { id: path, inlineTemplate: true });
      return { contents: content, loader: "js" };
    }),
};

const common = {
  bundle: true,
  jsx: "automatic",
  nodePaths: [modules],
  outdir: out,
  // The development builds of the frameworks, which report most mistakes.
  define: {
    "process.env.NODE_ENV": '"development"',
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
  },
  absWorkingDir: import.meta.dirname,
  logLevel: "warning",
};
await rm(out, { force: true, recursive: true });
await esbuild.build({
  ...common,
  entryPoints: { react: "react/main.jsx", vue: "vue/main.js" },
  external: ["id-contact-initiator"],
  format: "esm",
  splitting: true,
  plugins: [vue],
});
await esbuild.build({
  ...common,
  entryPoints: { server: "react/server.jsx" },
  external: ["id-contact-initiator"],
  platform: "node",
});
