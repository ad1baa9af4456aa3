//! Options that are valid but unusual: one method, hundreds of them, and methods with unusual names.

use e2e::{Setup, until};
use id_contact_session::{Language, Text};

#[tokio::test]
async fn a_single_method_is_chosen_already_and_says_so() {
    Setup::page(&page("one-each"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            assert_eq!(view.chosen(), ["irma", "chat"]);
            for words in [Text::AuthOnlyOne, Text::CommOnlyOne].map(|text| Language::Dutch.words(text)) {
                assert!(view.text.contains(words), "{words:?} is not in {:?}", view.text);
            }
            widget.press_start().await?;
            bed.browser.until_at(&format!("{}/auth/irma/", bed.core.scenario_url("one-each"))).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn hundreds_of_methods_can_be_used() {
    Setup::page(&page("options-many"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            assert_eq!((view.auth.len(), view.comm.len()), (150, 150));
            widget.choose("login-150").await?;
            widget.choose("talk-77").await?;
            widget.choose("talk-150").await?;
            widget.press_start().await?;
            let core = bed.core.scenario_url("options-many");
            bed.browser.until_at(&format!("{core}/auth/login-150/")).await?;
            let start = bed.calls().pop().expect("there are calls");
            let body =
                r#"{"auth_method":"login-150","comm_method":"talk-150","purpose":"personal_question"}"#;
            assert_eq!(start.body(), body);
            Ok(())
        })
        .await;
}

/// The number of visible images once all have loaded or failed, or `null` before that or if a broken one is visible.
const VISIBLE_IMAGES: &str = "
    const root = document.querySelector('id-contact-initiator').shadowRoot;
    const images = [...root.querySelectorAll('img')];
    const visible = images.filter((image) => image.checkVisibility());
    const good = images.every((image) => image.complete) && visible.every((image) => image.naturalWidth > 0);
    return good ? visible.length : null;
";

/// The window is narrow, as some names are far too long.
#[tokio::test]
async fn odd_methods_do_no_harm() {
    Setup::page(&page("odd-methods"))
        .in_window(500, 800)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;

            let name = |tag: &str| {
                let methods: Vec<_> = view.auth.iter().chain(&view.comm).filter(|it| it.tag == tag).collect();
                assert_eq!(methods.len(), 1, "{tag} is there once");
                methods[0].name.trim().to_owned()
            };
            for tag in ["nameless", "null-name", "empty-name"] {
                assert_eq!(name(tag), tag, "the tag stands for a missing name");
            }
            assert_eq!(name("twice"), "The same tag twice (1)");
            assert_eq!(name("script"), "<script>document.title='hijacked'</script>");
            assert_eq!(
                name("markup"),
                r#"<b>Bold</b> &amp; <img src=x onerror="document.title='hijacked'">"#
            );

            until("every image that can be seen to be a good one", async || {
                let good: Option<u32> = bed.browser.eval(VISIBLE_IMAGES, vec![]).await?;
                Ok(good.filter(|&good| good == 10))
            })
            .await?;
            assert!(bed.core.requests().iter().any(|it| it.path.ends_with("/lost.svg")), "it was tried");
            let markup = "return document.querySelector('id-contact-initiator').shadowRoot\
                .querySelectorAll('script, b, [part~=name] *').length";
            assert_eq!(bed.browser.eval::<u32>(markup, vec![]).await?, 0, "names are text");
            assert_eq!(bed.browser.driver().title().await?, "Gemeente Voorbeeldstad", "a script ran");
            let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            bed.browser.until_true(fits).await?;

            widget.choose_and_start("nameless", "script").await?;
            let core = bed.core.scenario_url("odd-methods");
            bed.browser.until_at(&format!("{core}/auth/nameless/")).await?;
            Ok(())
        })
        .await;
}

fn page(scenario: &str) -> String {
    format!(
        r#"<id-contact-initiator core-url="{{core}}/scenario/{scenario}" purpose="personal_question" lang="nl">
           </id-contact-initiator>"#
    )
}
