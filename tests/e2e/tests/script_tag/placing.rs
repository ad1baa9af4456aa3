//! A widget by one script tag and nothing else.

use anyhow::Result;
use e2e::{Setup, TestBed};

use crate::embedding::event_log::{EVENT_LOG, heard_of, until_heard_of};

const TAG: &str = r#"<script type="module" src="/initiator/id-contact-initiator.js"
    data-core-url="{core}" data-purpose="personal_question"></script>"#;

fn tag(more: &str) -> String {
    TAG.replace("data-core-url", &format!("{more} data-core-url"))
}

/// Where the widgets are: for each, the names of its parent and of the element before it.
async fn places(bed: &TestBed) -> Result<Vec<[String; 2]>> {
    let places = "return [...document.querySelectorAll('id-contact-initiator')].map((widget) => \
        [widget.parentElement.id || widget.parentElement.localName, \
         widget.previousElementSibling?.id || widget.previousElementSibling?.localName || ''])";
    bed.browser.eval(places, vec![]).await
}

#[tokio::test]
async fn draws_where_it_stands() {
    let page = ["<main><p>Before</p>", &tag(""), "<p>After</p></main>"].concat();
    Setup::bare_page(&page)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_eq!(places(bed).await?, [["main", "script"]]);
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn takes_every_setting() {
    let settings = tag(
        r#"data-lang="en" data-organisation-name="Waterdam" data-heading="Contact" data-heading-level="3"
           data-auth-method="digid" data-comm-method="call" data-remember data-texts='{"start": "Go on"}'"#,
    );
    Setup::bare_page(&settings)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            assert_eq!((view.lang.as_str(), view.heading.as_deref()), ("en", Some("Contact")));
            assert_eq!((view.chosen(), view.button_words()), (vec!["digid", "call"], Some("Go on")));
            assert!(view.text.contains("Waterdam"));
            let properties = "const { headingLevel, remember } = document.querySelector('id-contact-initiator'); \
                return [headingLevel, remember]";
            let properties: (u8, bool) = bed.browser.eval(properties, vec![]).await?;
            assert_eq!(properties, (3, true));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn draws_in_its_target() {
    let page = [&tag(r##"data-target="#there""##), r#"<div id="there"><p id="old">Old</p></div>"#].concat();
    Setup::bare_page(&page)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            assert_eq!(places(bed).await?, [["there", "old"]], "what is there stays");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn says_that_its_target_is_missing_and_draws_where_it_stands() {
    for target in ["#nowhere", "???"] {
        let page = ["<main>", &tag(&format!("data-target={target}")), "</main>"].concat();
        Setup::bare_page(&page)
            .run(async |bed| {
                bed.browser.expect_in_console("target-missing");
                bed.open("/").await?.until_form().await?;
                assert_eq!(places(bed).await?, [["main", "script"]]);
                assert!(bed.browser.console().await?.contains(target), "it is named");
                Ok(())
            })
            .await;
    }
}

fn document(head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html><html lang="nl"><head><meta charset="utf-8"><link rel="icon" href="data:,">{head}</head>
           <body>{body}</body></html>"#
    )
}

#[tokio::test]
async fn in_the_head_it_wants_a_target() {
    Setup::document(&document(&tag(""), "<p>Last</p>"))
        .run(async |bed| {
            bed.browser.expect_in_console("target-missing");
            bed.open("/").await?.until_form().await?;
            assert_eq!(places(bed).await?, [["body", "p"]]);
            let console = bed.browser.console().await?;
            assert!(console.contains("in <head> needs data-target"), "{console}");
            Ok(())
        })
        .await;
    // An `async` script may run before there is a body.
    for more in ["data-target=main", "async data-target=main"] {
        Setup::document(&document(&tag(more), "<main></main>"))
            .run(async |bed| {
                bed.open("/").await?.until_form().await?;
                assert_eq!(places(bed).await?, [["main", ""]], "{more}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn two_tags_draw_two_widgets() {
    let page = ["<main>", &tag("data-lang=nl"), "</main><aside>", &tag("data-lang=en"), "</aside>"].concat();
    Setup::bare_page(&[EVENT_LOG, &page].concat())
        .run(async |bed| {
            bed.open("/").await?;
            for lang in ["nl", "en"] {
                let view = bed.widget(&format!("id-contact-initiator[lang={lang}]")).until_form().await?;
                assert_eq!(view.lang, lang);
            }
            assert_eq!(places(bed).await?, [["main", "script"], ["aside", "script"]]);
            Ok(())
        })
        .await;
}

/// A browser runs a module of one URL only once.
#[tokio::test]
async fn a_late_tag_draws_too_and_each_only_once() {
    const LATE: &str = "
        const first = document.querySelector('main script');
        const script = document.createElement('script');
        script.type = 'module';
        Object.assign(script.dataset, first.dataset, { lang: 'en' });
        delete script.dataset.drawn;
        script.src = arguments[0];
        document.querySelector('aside').append(script);
    ";
    let page = [EVENT_LOG, "<main>", &tag(""), "</main><aside></aside>"].concat();
    Setup::bare_page(&page)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            for script in ["/initiator/id-contact-initiator.js", "/copy/id-contact-initiator.js"] {
                bed.browser.run("document.querySelector('aside').replaceChildren()").await?;
                bed.browser.eval::<()>(LATE, vec![script.into()]).await?;
                bed.widget("aside > id-contact-initiator").until_form().await?;
                assert_eq!(places(bed).await?, [["main", "script"], ["aside", "script"]]);
            }
            until_heard_of(bed, "idc-options", 3).await?;
            assert_eq!(heard_of(bed, "idc-ready").await?.len(), 3);
            Ok(())
        })
        .await;
}

/// A page with an element is not observed, but the browser tells of a tag that it loads.
#[tokio::test]
async fn a_late_tag_draws_beside_an_element_too() {
    let element = r#"<id-contact-initiator core-url="{core}" purpose="call_only"></id-contact-initiator>"#;
    let template = format!("<template>{}</template>", tag(""));
    Setup::page(&[element, "<aside></aside>", &template].concat())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let late = "document.querySelector('aside').append(\
                document.querySelector('template').content.cloneNode(true))";
            bed.browser.run(late).await?;
            let widget = bed.widget("aside > script + id-contact-initiator");
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_tag_without_settings_draws_nothing_and_a_strangers_tag_neither() {
    const PAGE: &str = r#"
        <script type="module" src="/initiator/id-contact-initiator.js"></script>
        <script type="module" src="data:text/javascript,window.stranger=1" data-purpose="analytics"></script>
        <script type="text/plain" src="/initiator/id-contact-initiator.js" data-purpose="personal_question"></script>
    "#;
    Setup::bare_page(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("window.stranger && customElements.get('id-contact-initiator')").await?;
            assert_eq!(places(bed).await?, [[""; 2]; 0]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn under_a_strict_policy() {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' http:; \
                          img-src http: data:; require-trusted-types-for 'script'; trusted-types 'none'";
    Setup::bare_page(&tag("data-heading=Contact data-lang=ar"))
        .with_header("content-security-policy", POLICY)
        .run(async |bed| {
            let view = bed.open("/").await?.until_form().await?;
            assert_eq!((view.lang.as_str(), view.dir.as_str()), ("ar", "rtl"));
            Ok(())
        })
        .await;
}
