//! Tags that a page's own code puts into it.

use e2e::{Feature, Setup};

use crate::script_tag::route::{FIRST, LAST, Route, SCRIPT, main, play, tag};

const ELEMENT: &str =
    r#"<id-contact-initiator core-url="{core}" purpose="call_only"></id-contact-initiator>"#;

/// The browser runs no script that comes in these ways.
#[tokio::test]
async fn markup_whose_scripts_do_not_run() {
    play(
        Setup::bare_page(""),
        &[
            Route::swap("innerHTML of a panel", "main().innerHTML = tag('personal_question')"),
            Route::fill(
                "innerHTML, and the script is loaded by the head",
                "main().innerHTML = `<p>Contact</p>${tag('personal_question')}`",
            ),
            Route::swap("outerHTML", "main().outerHTML = `<main>${tag('personal_question')}</main>`"),
            Route::new(
                "innerHTML, where an element was",
                &[SCRIPT, &main(ELEMENT)].concat(),
            )
            .then(
                "await customElements.whenDefined('id-contact-initiator');
                 await later();
                 main().innerHTML = tag('personal_question')",
                LAST,
            ),
            Route::fill(
                "insertAdjacentHTML",
                "main().insertAdjacentHTML('beforebegin', tag('personal_question'))",
            ),
            Route::swap(
                "a document that was parsed apart",
                "const { body } = new DOMParser().parseFromString(`<p>${tag('personal_question')}`, 'text/html');
                 main().replaceChildren(...body.childNodes)",
            ),
            Route::swap(
                "innerHTML twice in one task",
                "main().innerHTML = tag('personal_question'); main().innerHTML = tag('personal_question')",
            ),
            Route::swap(
                "innerHTML of something that stands in the page only afterwards, and is moved",
                "const panel = document.createElement('div');
                 panel.innerHTML = tag('personal_question');
                 main().replaceChildren(panel);
                 await later();
                 document.body.prepend(panel);
                 main().after(panel);
                 await later();
                 main().append(...panel.childNodes)",
            )
            .kept(),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_view_transition() {
    play(
        Setup::bare_page("").needs(Feature::ViewTransitions),
        &[Route::swap(
            "a View Transition",
            "await document.startViewTransition(() => main().innerHTML = tag('personal_question')).finished",
        )],
    )
    .await;
}

/// The browser runs the module of one address only once, so that nothing but the tag itself shows that it is there.
#[tokio::test]
async fn markup_whose_scripts_run() {
    let in_a_template = format!("{}<template>{}</template>", main(&tag(FIRST)), tag(LAST));
    play(
        Setup::bare_page(""),
        &[
            Route::swap(
                "a fragment of a range",
                "main().replaceChildren(document.createRange().createContextualFragment(tag('personal_question')))",
            ),
            Route::new("a template that is cloned into the page", &in_a_template)
                .begins_with(FIRST)
                .then("main().replaceChildren(document.querySelector('template').content.cloneNode(true))", LAST),
            Route::swap(
                "a script that gets its settings when it is in the page",
                "const script = document.createElement('script');
                 script.type = 'module';
                 main().replaceChildren(script);
                 script.src = document.querySelector('[src$=\"id-contact-initiator.js\"]')?.src
                   ?? '/initiator/id-contact-initiator.js';
                 Object.assign(script.dataset, { coreUrl: '{core}', purpose: 'personal_question' })",
            ),
            Route::swap(
                "a document that is written anew after it has loaded",
                "document.open();
                 document.write(`<!doctype html><title>Contact</title><main>${tag('personal_question')}</main>`);
                 document.close()",
            ),
        ],
    )
    .await;
}

/// Such code gives a copy of each script to the browser.
#[tokio::test]
async fn scripts_that_are_evaluated_apart() {
    play(
        Setup::bare_page(""),
        &[
            Route::swap(
                "a partial postback: a panel, and its scripts by address alone",
                "main().innerHTML = tag('personal_question');
                 for (const { type, src } of main().querySelectorAll('script')) {
                   const copy = Object.assign(document.createElement('script'), { type, src });
                   copy.onload = () => copy.remove();
                   document.head.append(copy);
                 }",
            ),
            Route::swap(
                "a copy with all settings, which is taken away at once",
                "main().innerHTML = tag('personal_question');
                 for (const { attributes } of main().querySelectorAll('script')) {
                   const copy = document.createElement('script');
                   for (const { name, value } of attributes) copy.setAttribute(name, value);
                   document.head.append(copy);
                   copy.remove();
                 }",
            ),
            Route::swap(
                "a copy that takes the place of the tag",
                "main().innerHTML = tag('personal_question');
                 await later();
                 const script = main().querySelector('script');
                 const copy = document.createElement('script');
                 for (const { name, value } of script.attributes) copy.setAttribute(name, value);
                 script.replaceWith(copy)",
            )
            .kept(),
            Route::swap(
                "a copy that was made beforehand, and takes the place of the tag afterwards",
                "const panel = document.createElement('main');
                 panel.innerHTML = tag('personal_question');
                 const script = panel.querySelector('script');
                 const copy = document.createElement('script');
                 for (const { name, value } of script.attributes) copy.setAttribute(name, value);
                 main().replaceWith(panel);
                 await later();
                 script.replaceWith(copy)",
            )
            .kept(),
        ],
    )
    .await;
}
