//! Methods in the words of the page: a name instead of the core's, and a line below it.

use anyhow::Result;
use e2e::{Setup, TestBed, Widget};
use serde_json::{Value, json};

const PAGE: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"
    texts='{"auth_method.irma": "Yivi", "auth_method.digid.hint": "U gaat naar digid.nl",
            "comm_method.call": "Bellen", "comm_method.call.hint": "Wachttijd 3 minuten", "comm_method.fax": "Faxen"}'
    ></id-contact-initiator>"#;

/// The names of the methods, as they are read.
async fn names(widget: &Widget<'_>, last: &str) -> Result<Vec<String>> {
    let named =
        |view: &e2e::View| view.auth.iter().chain(&view.comm).map(|it| it.name.clone()).collect::<Vec<_>>();
    let view =
        widget.until(&format!("a method {last}"), |view| named(view).iter().any(|name| name == last)).await?;
    Ok(named(&view))
}

async fn set_texts(bed: &TestBed, texts: Value) -> Result<()> {
    let set = "document.querySelector('id-contact-initiator').texts = arguments[0]";
    bed.browser.eval(set, vec![texts]).await
}

#[tokio::test]
async fn names_by_attribute_and_property_in_every_language() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_eq!(names(&widget, "Bellen").await?, ["Yivi", "DigiD", "Bellen", "Chat"]);
            widget.set_attribute("lang", "ar").await?;
            widget.until("Arabic", |view| view.lang == "ar").await?;
            assert_eq!(names(&widget, "Bellen").await?, ["Yivi", "DigiD", "Bellen", "Chat"]);

            set_texts(bed, json!({ "comm_method.chat": "<b>Chatten</b>" })).await?;
            assert_eq!(names(&widget, "<b>Chatten</b>").await?, ["IRMA", "DigiD", "Call", "<b>Chatten</b>"]);
            set_texts(bed, json!(null)).await?;
            assert_eq!(names(&widget, "Chat").await?, ["IRMA", "DigiD", "Call", "Chat"]);
            Ok(())
        })
        .await;
}

/// The first, a script tag; the second, a call.
#[tokio::test]
async fn names_on_the_script_tag_and_by_option() {
    let page = r#"
        <script type="module" async src="/initiator/id-contact-initiator.js" data-core-url="{core}"
          data-purpose="personal_question" data-lang="nl"
          data-texts='{"auth_method.irma": "Yivi", "comm_method.chat.hint": "Tot 17.00 uur"}'></script>
        <div id="place"></div>"#;
    Setup::bare_page(page)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until("the line", |view| view.text.contains("Tot 17.00 uur")).await?;
            assert_eq!(view.auth[0].name, "Yivi");
            bed.browser
                .run(
                    "const { coreUrl, purpose, lang } = document.querySelector('id-contact-initiator');
                    const texts = { 'comm_method.call': 'Bellen' };
                    window.handle = IdContactInitiator.render('#place', { coreUrl, purpose, lang, texts })",
                )
                .await?;
            let second = bed.widget("#place id-contact-initiator");
            assert_eq!(names(&second, "Bellen").await?, ["IRMA", "DigiD", "Bellen", "Chat"]);
            bed.browser.run("handle.update({ texts: { 'comm_method.call.hint': 'Tot 20.00 uur' } })").await?;
            let view = second.until("the other line", |view| view.text.contains("Tot 20.00 uur")).await?;
            assert_eq!(view.comm[0].name, "Call", "all words are replaced at once");
            Ok(())
        })
        .await;
}

/// A name of the page's is in the language of the page. The core does not tell in which its own are.
#[tokio::test]
async fn only_names_of_the_core_are_in_an_unknown_language() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let langs: Vec<Value> = bed
                .browser
                .eval(
                    "const { shadowRoot } = document.querySelector('id-contact-initiator');
                    return [...shadowRoot.querySelectorAll('[part~=name]')].map((name) => name.getAttribute('lang'))",
                    vec![],
                )
                .await?;
            assert_eq!(langs, [json!(null), json!(""), json!(null), json!("")]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_line_describes_its_radio_button_and_is_no_part_of_its_name() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            for (tag, name, line) in [
                ("irma", "Yivi", None),
                ("digid", "DigiD", Some("U gaat naar digid.nl")),
                ("call", "Bellen", Some("Wachttijd 3 minuten")),
                ("chat", "Chat", None),
            ] {
                let radio = widget.find(&format!("input[value={tag}]")).await?;
                let role_and_name = bed.browser.role_and_name(&radio).await?;
                assert_eq!(role_and_name, ("radio".to_owned(), name.to_owned()));
                let described: Option<String> = bed
                    .browser
                    .eval(
                        "const { shadowRoot } = document.querySelector('id-contact-initiator');
                        const ids = shadowRoot.querySelector(`[value=${arguments[0]}]`).getAttribute('aria-describedby');
                        return ids && shadowRoot.getElementById(ids).innerText",
                        vec![json!(tag)],
                    )
                    .await?;
                assert_eq!(described.as_deref(), line, "{tag}");
            }
            Ok(())
        })
        .await;
}

/// A waiting time may change while one chooses.
#[tokio::test]
async fn a_line_that_changes_draws_nothing_else_anew() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("call").await?;
            bed.browser
                .run(
                    "const { shadowRoot } = document.querySelector('id-contact-initiator');
                    window.before = [...shadowRoot.querySelectorAll('form, label, input, img, [part~=name], legend, button')];
                    window.focused = shadowRoot.activeElement",
                )
                .await?;
            set_texts(
                bed,
                json!({ "auth_method.irma": "Yivi", "comm_method.call": "Bellen",
                    "comm_method.call.hint": "Wachttijd 9 minuten", "comm_method.chat.hint": "Geen wachttijd" }),
            )
            .await?;
            widget.until("the other line", |view| view.text.contains("Wachttijd 9 minuten")).await?;
            bed.browser
                .until_true(
                    "(() => {
                      const { shadowRoot } = document.querySelector('id-contact-initiator');
                      const now = [...shadowRoot.querySelectorAll('form, label, input, img, [part~=name], legend, button')];
                      return now.length === before.length && now.every((element, at) => element === before[at])
                        && shadowRoot.activeElement === focused && shadowRoot.querySelector('[value=call]').checked
                        && !shadowRoot.querySelector('[value=digid]').hasAttribute('aria-describedby')
                        && shadowRoot.querySelector('[value=chat]').hasAttribute('aria-describedby');
                    })()",
                )
                .await?;
            assert_eq!(bed.call_lines().iter().filter(|line| line.contains("session_options")).count(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn long_ones_wrap_on_a_phone() {
    let long = "Tot 17.00 uur, en op donderdag tot 20.00 uur, wachttijd ongeveer 3 minuten. ".repeat(3);
    let word = "Burgerservicenummerverificatieprocedure".repeat(3);
    Setup::page(PAGE)
        .in_window(360, 900)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            set_texts(
                bed,
                json!({ "comm_method.call.hint": long, "comm_method.chat.hint": word, "comm_method.chat": word }),
            )
            .await?;
            widget.until("the long words", |view| view.text.contains(&word)).await?;
            let cut: Vec<String> = bed
                .browser
                .eval(
                    "const { shadowRoot } = document.querySelector('id-contact-initiator');
                    const parts = [...shadowRoot.querySelectorAll('label, [part~=name], [part~=method-hint]')];
                    const { right } = shadowRoot.querySelector('form').getBoundingClientRect();
                    return parts
                      .filter((it) => it.scrollWidth > it.clientWidth || it.getBoundingClientRect().right > right + 1)
                      .map((it) => it.innerText)",
                    vec![],
                )
                .await?;
            assert_eq!(cut, Vec::<String>::new());
            bed.browser.until_true("document.documentElement.scrollWidth <= innerWidth").await
        })
        .await;
}

/// Which methods there are is the core's to say, but not what a key looks like.
#[tokio::test]
async fn a_key_that_is_misspelt_is_told() {
    Setup::page(&PAGE.replace("auth_method.irma", "auth-method.irma"))
        .run(async |bed| {
            bed.browser.expect_in_console("\"auth-method.irma\"");
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_eq!(names(&widget, "Bellen").await?[0], "IRMA");
            Ok(())
        })
        .await;
}
