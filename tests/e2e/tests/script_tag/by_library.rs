//! Tags that libraries of real pages put into them.

use e2e::{Setup, npm_package};

use crate::script_tag::route::{FIRST, LAST, Route, main, play, tag};

/// Serves the files of these packages, each in a folder of its name.
fn with_libraries(packages: &[(&str, &str)]) -> Setup {
    packages.iter().fold(Setup::bare_page(""), |setup, (name, folder)| {
        setup.with_folder(&format!("/lib/{name}"), npm_package(name).join(folder))
    })
}

#[tokio::test]
async fn jquery() {
    const JQUERY: &str = r#"<script src="/lib/jquery/jquery.js"></script>"#;
    play(
        with_libraries(&[("jquery", "dist")]),
        &[
            Route::new("jQuery's html(), on a page that did not load the script", &main(""))
                .with_head(JQUERY)
                .then("jQuery('main').html(tag('personal_question'))", LAST),
            Route::swap("jQuery's html(), for the second time", "jQuery('main').html(tag('personal_question'))")
                .with_head(JQUERY),
            Route::swap(
                "jQuery's replaceWith(), with a tag in the middle",
                "jQuery('main').replaceWith(`<main><div><p>Contact</p>${tag('personal_question')}</div></main>`)",
            )
            .with_head(JQUERY),
        ],
    )
    .await;
}

/// A link is followed within the page; Back and Forward bring the pages back, some from a cache of the library's.
#[tokio::test]
async fn page_transitions() {
    const FOLLOW: &str = "document.querySelector('a').click()";
    const BACK: &str = "history.back()";
    const FORWARD: &str = "history.forward()";
    const LINK: &str = r#"<a href="second">Contact</a>"#;
    let two_pages = |how, head: &str, more: &str| {
        Route::two_pages(how, head, more).then(FOLLOW, LAST).then(BACK, FIRST).then(FORWARD, LAST)
    };
    play(
        with_libraries(&[("@hotwired/turbo", "dist"), ("swup", "dist"), ("pjax", ""), ("htmx.org", "dist")]),
        &[
            two_pages("Turbo", r#"<script src="/lib/@hotwired/turbo/turbo.es2017-umd.js"></script>"#, LINK),
            two_pages(
                "swup",
                r#"<script src="/lib/swup/Swup.umd.js"></script>"#,
                &format!(
                    "{LINK}<script>new Swup({{ containers: ['main'], animationSelector: false }})</script>"
                ),
            ),
            two_pages(
                "pjax",
                r#"<script src="/lib/pjax/pjax.js"></script>"#,
                &format!(
                    "{LINK}<script>
                       new Pjax({{ elements: 'a', selectors: ['title', 'main'], analytics: false }})
                     </script>"
                ),
            ),
            two_pages(
                "htmx",
                r#"<script src="/lib/htmx.org/htmx.js"></script>"#,
                r#"<a hx-get="second" hx-select="main" hx-target="main" hx-swap="outerHTML" hx-push-url="true">
                     Contact
                   </a>"#,
            ),
        ],
    )
    .await;
}

/// A library that makes the page like another document keeps the tag, and takes away what that document does not have.
#[tokio::test]
async fn morphing() {
    // Makes the page like `html`, which has the tag and no widget.
    const IDIOMORPH: &str = r#"
        <script src="/lib/idiomorph/idiomorph.js"></script>
        <script>
          var morph = (html) => {
            const script = main().querySelector("script");
            Idiomorph.morph(main(), html);
            if (!script.isConnected) throw new Error("it does not keep the tag");
            if (main().querySelector("id-contact-initiator")) throw new Error("it keeps the widget");
          };
        </script>
    "#;
    const TURBO: &str = r#"
        <meta name="turbo-refresh-method" content="morph">
        <script src="/lib/@hotwired/turbo/turbo.es2017-umd.js"></script>
    "#;
    let same = || main(&tag(LAST));
    let with_heading = |purpose| tag(purpose).replace(" data-purpose", " data-heading=Contact data-purpose");
    play(
        with_libraries(&[("idiomorph", "dist"), ("@hotwired/turbo", "dist"), ("htmx.org", "dist")]),
        &[
            Route::new("idiomorph, to the same tag", &same()).with_head(IDIOMORPH).begins_with(LAST).then(
                "morph(`<main>${tag('personal_question')}<p>Gesloten</p></main>`)",
                LAST,
            )
            .kept(),
            Route::new("idiomorph, to a tag with other settings", &main(&with_heading(FIRST)))
                .with_head(IDIOMORPH)
                .begins_with(FIRST)
                .then("morph(`<main>${tag('personal_question')}</main>`)", LAST)
                .kept()
                .without("heading"),
            Route::new("Turbo, refreshed by morphing", &same())
                .with_head(TURBO)
                .begins_with(LAST)
                .then(
                    "const rendered = new Promise((done) => addEventListener('turbo:render', done, { once: true }));
                     Turbo.visit(location.href, { action: 'replace' });
                     await rendered",
                    LAST,
                )
                .kept(),
            Route::new("htmx, by morphing", &same())
                .with_head(r#"<script src="/lib/htmx.org/htmx.js"></script>"#)
                .begins_with(LAST)
                .then(
                    "await htmx.ajax('GET', '', { target: 'main', select: 'main', swap: 'outerMorph' })",
                    LAST,
                )
                .kept(),
        ],
    )
    .await;
}
