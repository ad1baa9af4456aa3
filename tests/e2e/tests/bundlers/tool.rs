//! [`Tool`]: a bundler or a framework, and how it is called.

/// A bundler or a framework.
#[derive(Debug)]
pub(crate) struct Tool {
    /// The folder in which its app is built.
    pub(crate) name: &'static str,
    /// What its app has of its own in `tests/bundlers`, or how it has the page of all others.
    pub(crate) app: Source,
    /// Where the app has its sources.
    pub(crate) sources: &'static str,
    /// What the app imports.
    pub(crate) package: &'static str,
    /// Its script in `node_modules`.
    pub(crate) script: &'static str,
    /// The arguments that build the app.
    pub(crate) build: &'static [&'static str],
    /// How the built app is served.
    pub(crate) served: Served,
    /// The arguments of its development server, in which `PORT` is a port, if it has one.
    pub(crate) develop: Option<&'static [&'static str]>,
    /// The sources that its scripts need in the page's policy, besides those that the widget does.
    pub(crate) script_sources: &'static str,
}

/// Where an app's page comes from.
#[derive(Debug)]
pub(crate) enum Source {
    /// A framework makes it of the files in this folder.
    Folder(&'static str),
    /// It is the one that all have in common: where it belongs, and the tag of its script.
    Page(&'static str, &'static str),
}

/// How a built app is served.
#[derive(Debug)]
pub(crate) enum Served {
    /// As files of this folder.
    Files(&'static str),
    /// By the tool with these arguments, in which `PORT` is a port.
    ByTool(&'static [&'static str]),
    /// By a server that the tool has written.
    ByScript(&'static str),
}

const PACKAGE: &str = "id-contact-initiator";
/// Development servers put styles into the page, and frameworks scripts.
const INLINE: &str = "'unsafe-inline'";
const INLINE_AND_EVAL: &str = "'unsafe-inline' 'unsafe-eval'";

pub(crate) const VITE_8: Tool = Tool {
    name: "vite8",
    app: Source::Page("index.html", r#"<script type="module" src="./main.js"></script>"#),
    sources: "",
    package: PACKAGE,
    script: "vite8/bin/vite.js",
    build: &["build"],
    served: Served::Files("dist"),
    develop: Some(&["--port", "PORT", "--strictPort", "--host", "127.0.0.1"]),
    script_sources: "",
};
pub(crate) const VITE_7: Tool = Tool { name: "vite7", script: "vite7/bin/vite.js", ..VITE_8 };
pub(crate) const VITE_6: Tool = Tool { name: "vite6", script: "vite6/bin/vite.js", ..VITE_8 };
pub(crate) const VITE_5: Tool = Tool { name: "vite5", script: "vite5/bin/vite.js", ..VITE_8 };
pub(crate) const VITE_INLINING: Tool = Tool {
    name: "vite-inlining",
    build: &["build", "--assetsInlineLimit", "1000000"],
    develop: None,
    ..VITE_8
};
pub(crate) const WEBPACK: Tool = Tool {
    name: "webpack",
    app: Source::Page("public/index.html", r#"<script src="main.js"></script>"#),
    sources: "src",
    package: PACKAGE,
    script: "webpack/bin/webpack.js",
    build: &["--mode", "production", "--entry", "./src/main.js"],
    served: Served::Files("dist"),
    develop: Some(&[
        "serve",
        "--mode",
        "development",
        "--devtool",
        "source-map",
        "--entry",
        "./src/main.js",
        "--port",
        "PORT",
        "--host",
        "127.0.0.1",
    ]),
    script_sources: "",
};
pub(crate) const ROLLUP: Tool = Tool {
    name: "rollup",
    app: Source::Page("index.html", r#"<script type="module" src="main.js"></script>"#),
    sources: "",
    package: "id-contact-initiator/modules-only",
    script: "rollup/dist/bin/rollup",
    build: &["main.js", "--plugin", "node-resolve", "--dir", "dist"],
    served: Served::Files("dist"),
    develop: None,
    script_sources: "",
};
pub(crate) const ESBUILD: Tool = Tool {
    name: "esbuild",
    script: "esbuild/bin/esbuild",
    build: &["main.js", "--bundle", "--splitting", "--format=esm", "--outdir=dist"],
    ..ROLLUP
};
pub(crate) const NEXT: Tool = Tool {
    name: "next",
    app: Source::Folder("next"),
    sources: "app",
    package: PACKAGE,
    script: "next/dist/bin/next",
    build: &["build"],
    served: Served::ByTool(&["start", "--port", "PORT", "--hostname", "127.0.0.1"]),
    develop: Some(&["dev", "--port", "PORT", "--hostname", "127.0.0.1"]),
    script_sources: INLINE_AND_EVAL,
};
pub(crate) const NEXT_WITH_WEBPACK: Tool = Tool {
    name: "next-with-webpack",
    build: &["build", "--webpack"],
    develop: Some(&["dev", "--webpack", "--port", "PORT", "--hostname", "127.0.0.1"]),
    ..NEXT
};
pub(crate) const NUXT: Tool = Tool {
    name: "nuxt",
    app: Source::Folder("nuxt"),
    sources: "app",
    package: PACKAGE,
    script: "nuxt/bin/nuxt.mjs",
    build: &["build"],
    served: Served::ByScript(".output/server/index.mjs"),
    develop: Some(&["dev", "--port", "PORT", "--host", "127.0.0.1"]),
    script_sources: INLINE,
};
pub(crate) const ASTRO: Tool = Tool {
    name: "astro",
    app: Source::Folder("astro"),
    sources: "src",
    package: PACKAGE,
    script: "astro/bin/astro.mjs",
    build: &["build"],
    served: Served::Files("dist"),
    develop: Some(&["dev", "--port", "PORT", "--host", "127.0.0.1"]),
    script_sources: INLINE,
};
