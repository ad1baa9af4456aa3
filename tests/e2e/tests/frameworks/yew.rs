//! The app in `examples/yew-app`, which uses the component rather than the element.

use std::fs;

use anyhow::Result;
use e2e::{Setup, TestBed, Widget, packaged_app_folder, project_root, yew_app_folder};
use serde_json::{Value, json};

/// The app's own page, started by a script as Trunk would write it.
fn app() -> Setup {
    app_with("")
}

/// The same with more rules in the page's stylesheet.
fn app_with(rules: &str) -> Setup {
    let built = yew_app_folder();
    let page = fs::read_to_string(project_root().join("examples/yew-app/index.html")).expect("it has a page");
    let (core_url, link) = ("http://localhost:8100", r#"<link data-trunk rel="rust">"#);
    assert!(page.contains(core_url) && page.contains(link));
    let script = r#"<script type="module">
        import start from "/app/yew-app.js";
        start({ module_or_path: "/app/yew-app_bg.wasm" });
    </script>"#;
    let page = page.replace(core_url, "{core}").replace(link, script);
    Setup::document(&page.replace("</style>", &[rules, "</style>"].concat())).with_folder("/app", built)
}

async fn opened(bed: &TestBed) -> Result<Widget<'_>> {
    bed.open("/").await?;
    bed.browser.until_true("document.querySelector('.contact > div')?.shadowRoot").await?;
    Ok(bed.widget(".contact > div"))
}

/// Picks a purpose, as a visitor does.
async fn pick(bed: &TestBed, list: &str, value: &str) -> Result<()> {
    let script = "const list = document.querySelector(`select[name=${arguments[0]}]`); \
        list.value = arguments[1]; list.dispatchEvent(new Event('change', { bubbles: true }))";
    bed.browser.eval(script, vec![list.into(), value.into()]).await
}

/// What the app shows of the events that it got: type and detail.
async fn told(bed: &TestBed) -> Result<Vec<(String, Value)>> {
    let script = "return [...document.querySelectorAll('.told > li')].map((li) => \
        [li.firstChild.textContent, JSON.parse(li.lastChild.textContent)])";
    bed.browser.eval(script, vec![]).await
}

/// An app of somebody else's, with the packages as they are published.
#[tokio::test]
async fn a_session_from_an_app_outside_the_workspace() {
    let page = r#"<!doctype html>
        <html lang="nl" data-core-url="{core}">
          <head><meta charset="utf-8"><title>Contact</title><link rel="icon" href="data:,"></head>
          <body>
            <script type="module">
              import start from "/app/packaged-app.js";
              start({ module_or_path: "/app/packaged-app_bg.wasm" });
            </script>
          </body>
        </html>"#;
    Setup::document(page)
        .with_folder("/app", packaged_app_folder())
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("document.querySelector('body > div')?.shadowRoot").await?;
            let it = bed.widget("body > div");
            assert_eq!(it.until_form().await?.lang, "nl");
            it.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_whole_session() {
    app()
        .run(async |bed| {
            let it = opened(bed).await?;
            let view = it.until_form().await?;
            assert_eq!((view.lang.as_str(), view.tags()), ("en", vec!["irma", "digid", "call", "chat"]));
            assert!(view.text.contains("Gemeente Waterdam"));
            it.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.calls().len(), 3, "{:?}", bed.call_lines());
            Ok(())
        })
        .await;
}

/// The names of the methods, and the lines that describe their radio buttons.
async fn methods(bed: &TestBed) -> Result<Vec<(String, Option<String>)>> {
    let script = "const { shadowRoot } = document.querySelector('.contact > div'); \
        return [...shadowRoot.querySelectorAll('label')].map((choice) => [ \
            choice.querySelector('[part~=name]').innerText, \
            shadowRoot.getElementById(choice.control.getAttribute('aria-describedby'))?.innerText ?? null])";
    bed.browser.eval(script, vec![]).await
}

#[tokio::test]
async fn methods_are_named_in_the_words_of_the_app() {
    app()
        .run(async |bed| {
            let it = opened(bed).await?;
            it.until_form().await?;
            let named = |name: &str, line: Option<&str>| (name.to_owned(), line.map(str::to_owned));
            let expected = [
                named("Yivi", None),
                named("DigiD", None),
                named("Call us", Some("Until 17:00")),
                named("Chat", None),
            ];
            assert_eq!(methods(bed).await?, expected);

            it.choose("call").await?;
            pick(bed, "language", "nl").await?;
            let view = it.until("Dutch", |view| view.lang == "nl").await?;
            assert_eq!(methods(bed).await?[2], named("Bellen", Some("Tot 17.00 uur")));
            assert_eq!((view.chosen(), bed.calls().len()), (vec!["call"], 1));
            Ok(())
        })
        .await;
}

/// Far down on a long page, the citizen sees what became of the login.
#[tokio::test]
async fn word_of_a_login_is_scrolled_into_view() {
    app_with("body { padding-block-start: 3000px; }")
        .in_window(360, 640)
        .run(async |bed| {
            bed.open("/?notification=cancel").await?;
            bed.browser
                .until_true(
                    "(() => {
                      const { shadowRoot } = document.querySelector('.contact > div') ?? {};
                      const { top, bottom } = shadowRoot?.querySelector('[part~=notification]')?.getBoundingClientRect() ?? {};
                      return top >= 0 && bottom <= innerHeight;
                    })()",
                )
                .await
        })
        .await;
}

#[tokio::test]
async fn purpose_and_language_change_under_the_choice() {
    app()
        .run(async |bed| {
            let it = opened(bed).await?;
            it.until_form().await?;
            it.choose("irma").await?;
            pick(bed, "language", "ar").await?;
            let view = it.until("Arabic", |view| view.lang == "ar").await?;
            assert_eq!((view.dir.as_str(), view.chosen()), ("rtl", vec!["irma"]));
            assert_eq!(bed.calls().len(), 1);
            pick(bed, "purpose", "report_move").await?;
            it.until("the other purpose", |view| view.form && bed.calls().len() == 2).await?;
            assert_eq!(bed.call_lines()[1], "GET /session_options/report_move");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_app_is_told_in_order_and_keeps_the_browser_on_the_page() {
    app()
        .run(async |bed| {
            let it = opened(bed).await?;
            it.until_form().await?;
            bed.browser.run("document.querySelector('[type=checkbox]').click()").await?;
            it.choose_and_start("irma", "chat").await?;
            bed.browser.until_true("document.querySelector('a.leave')").await?;
            let href: String =
                bed.browser.eval("return document.querySelector('a.leave').href", vec![]).await?;
            assert_eq!(bed.browser.url().await?, bed.page_url("/"));

            let mut told = told(bed).await?;
            let (first, options) = told.remove(0);
            assert_eq!((first.as_str(), &options["authMethods"][1]["tag"]), ("idc-options", &json!("digid")));
            let both = json!({ "authMethod": "irma", "commMethod": "chat" });
            let start = json!({ "purpose": "personal_question", "authMethod": "irma", "commMethod": "chat" });
            let expected = [
                ("idc-statechange", json!({ "state": "choosing" })),
                ("idc-change", json!({ "authMethod": "irma", "commMethod": null })),
                ("idc-change", both),
                ("idc-start", start),
                ("idc-statechange", json!({ "state": "starting" })),
                ("idc-statechange", json!({ "state": "redirecting" })),
                ("idc-redirect", json!({ "clientUrl": href })),
            ]
            .map(|(event_type, detail)| (event_type.to_owned(), detail));
            assert_eq!(told, expected);

            bed.browser.run("document.querySelector('main button').click()").await?;
            let view = it.until_form().await?;
            assert_eq!((view.chosen(), view.is_started()), (vec!["irma", "chat"], false), "a new one");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_component_looks_as_the_element_does() {
    app()
        .run(async |bed| {
            let it = opened(bed).await?;
            it.until_form().await?;
            it.choose("irma").await?;
            let looks = "const root = document.querySelector('.contact > div').shadowRoot; \
                const style = (part) => getComputedStyle(root.querySelector(`form [part~=${part}]`)); \
                return [style('start').backgroundColor, style('choices').display, style('choice').cursor, \
                    getComputedStyle(document.querySelector('h1')).cursor]";
            let looks: Vec<String> = bed.browser.eval(looks, vec![]).await?;
            assert_eq!(looks, ["rgb(122, 46, 111)", "grid", "pointer", "auto"]);
            Ok(())
        })
        .await;
}

/// The app contains nothing that only the custom element uses.
#[tokio::test]
async fn what_only_the_element_needs_is_not_in_the_app() {
    let built = yew_app_folder();
    let glue = fs::read_to_string(built.join("yew-app.js")).expect("the app is built");
    assert!(!glue.contains("class Widget"));
}
