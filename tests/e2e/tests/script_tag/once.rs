//! A tag is drawn once, and again when its widget was swapped out; a widget that the page itself takes away stays away.

use e2e::Setup;

use crate::script_tag::route::{FIRST, LAST, Route, main, play, tag};

/// Caches of pages keep markup, a copy or the nodes themselves: the widget is in them already.
#[tokio::test]
async fn what_a_cache_puts_back_is_not_drawn_twice() {
    let page = |how, step| Route::new(how, &main(&tag(LAST))).begins_with(LAST).then(step, LAST);
    play(
        Setup::bare_page(""),
        &[
            page(
                "markup",
                "const saved = main().innerHTML;
                 main().innerHTML = '<p>Even geduld</p>';
                 await later();
                 main().innerHTML = saved",
            ),
            page(
                "a copy",
                "const saved = main().cloneNode(true);
                 main().replaceWith(Object.assign(document.createElement('main'), { textContent: 'Even geduld' }));
                 await later();
                 main().replaceWith(saved)",
            ),
            page(
                "the nodes themselves",
                "const saved = main();
                 saved.replaceWith(Object.assign(document.createElement('main'), { textContent: 'Even geduld' }));
                 await later();
                 main().replaceWith(saved)",
            )
            .kept(),
            page(
                "moved: another parent around the tag and the widget",
                "const around = document.createElement('div');
                 around.append(...main().childNodes);
                 await later();
                 main().append(around);
                 await later()",
            )
            .kept(),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_target_that_is_replaced_gets_a_widget_of_its_own() {
    let tag = |purpose| tag(purpose).replace(" data-purpose", " data-target='#there' data-purpose");
    let page = |content| format!("{}<aside>{content}</aside>", main(r#"<div id="there"></div>"#));
    play(
        Setup::bare_page(""),
        &[
            Route::new("the target is replaced", &page(tag(LAST)))
                .begins_with(LAST)
                .then("document.querySelector('#there').outerHTML = '<div id=\"there\"></div>'", LAST)
                .at("#there > :only-child")
                .kept(),
            Route::new("what is around the target is replaced", &page(tag(LAST)))
                .begins_with(LAST)
                .then("main().innerHTML = '<p>Contact</p><div id=\"there\"></div>'", LAST)
                .at("#there > :only-child")
                .kept(),
            Route::new("the tag and its target come together", &page(tag(FIRST)))
                .begins_with(FIRST)
                .then(
                    "document.querySelector('aside').innerHTML = '';
                     main().innerHTML = tag('personal_question').replace(
                       ' data-purpose', ' data-target=\"#there\" data-purpose',
                     ) + '<div id=\"there\"></div>'",
                    LAST,
                )
                .at("#there > :only-child"),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_widget_that_the_page_takes_away_stays_away() {
    let page = format!("{}<aside></aside><template>{}</template>", main(&tag(FIRST)), tag(LAST));
    Setup::bare_page(&page)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            bed.browser.run("document.querySelector('id-contact-initiator').remove()").await?;
            bed.browser.run("document.querySelector('main').append('Gesloten')").await?;
            // This one is drawn after all that was to be done for the first one.
            let next =
                "document.querySelector('aside').innerHTML = document.querySelector('template').innerHTML";
            bed.browser.run(next).await?;
            let widget = bed.widget("aside > id-contact-initiator");
            widget.choose_both("irma", "chat").await?;
            let widgets = "return document.querySelectorAll('id-contact-initiator').length";
            assert_eq!(bed.browser.eval::<u32>(widgets, vec![]).await?, 1);
            widget.press_start().await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}
