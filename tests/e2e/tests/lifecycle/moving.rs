//! What a page or its framework does to an element: it moves, removes, puts back or copies it.

use e2e::Setup;
use serde_json::{Value, json};

use crate::embedding::event_log::{EVENT_LOG, heard_of, until_heard_of};

const WIDGET: &str = r#"
    <div id="here">
      <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl" heading="Contact">
        <p>Bel 14 012</p>
      </id-contact-initiator>
    </div>
    <div id="there" lang="en"></div>
    <script>var widget = document.querySelector("id-contact-initiator");</script>
"#;

#[tokio::test]
async fn removed_and_put_back() {
    Setup::page(&[EVENT_LOG, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            for _ in 0..2 {
                widget.choose("irma").await?;
                bed.browser.run("widget.remove()").await?;
                bed.browser.run("there.append(widget)").await?;
                let view = widget.until_form().await?;
                assert_eq!((view.heading.as_deref(), view.children.len()), (Some("Contact"), 0));
                assert_eq!(view.chosen(), [""; 0], "it starts anew");
                let none = json!({ "authMethod": null, "commMethod": null });
                assert_eq!(heard_of(bed, "idc-change").await?.last(), Some(&none), "and says so");
                let state: Value = bed.browser.eval("return widget.getState()", vec![]).await?;
                assert_eq!((&state["authMethod"], &state["commMethod"]), (&Value::Null, &Value::Null));
            }
            assert_eq!(heard_of(bed, "idc-ready").await?.len(), 3);
            let states = until_heard_of(bed, "idc-statechange", 5).await?;
            let state = |state| json!({ "state": state });
            assert_eq!(
                states,
                ["choosing", "loading", "choosing", "loading", "choosing"].map(state),
                "the page always knows"
            );
            let children =
                "widget.children.length === 1 && widget.querySelector('p').textContent === 'Bel 14 012'";
            bed.browser.until_true(children).await?;
            Ok(())
        })
        .await;
}

/// It may be moved several times in one task, and before the WASM is there.
#[tokio::test]
async fn moved_it_keeps_its_choice_and_takes_the_language_of_its_new_place() {
    let page = WIDGET.replace(r#" lang="nl""#, "");
    Setup::page(
        &[EVENT_LOG, &page, "<script>there.append(widget); here.append(widget);</script>"].concat(),
    )
    .run(async |bed| {
        let widget = bed.open("/").await?;
        assert_eq!(widget.until_form().await?.lang, "nl");
        widget.choose("digid").await?;
        // In a task of the page: in a script of the driver, WebKit runs microtasks after each line.
        let around =
            "setTimeout(() => { there.append(widget); here.append(widget); widget.remove(); there.append(widget) })";
        bed.browser.run(around).await?;
        let view = widget.until("English", |view| view.lang == "en").await?;
        assert_eq!(view.chosen(), ["digid"]);
        assert_eq!(heard_of(bed, "idc-ready").await?.len(), 1);
        assert_eq!(bed.calls().len(), 1);
        Ok(())
    })
    .await;
}

/// Constructed stylesheets and the focus belong to a document, so that both must be set up again in another one.
#[tokio::test]
async fn moved_into_another_document_it_keeps_its_looks_and_the_focus() {
    Setup::page(&[WIDGET, r#"<iframe srcdoc="<!doctype html><body>"></iframe>"#].concat())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            bed.browser.until_true("document.querySelector('iframe').contentDocument.body").await?;
            bed.browser.run("document.querySelector('iframe').contentDocument.body.append(widget)").await?;
            let display = "widget.ownerDocument.defaultView.getComputedStyle(widget.shadowRoot.querySelector('[part~=form]')).display";
            bed.browser.until_true(&format!("{display} === 'grid'")).await?;

            bed.browser.run("widget.shadowRoot.querySelector('button').focus(); widget.purpose = 'call_only'").await?;
            bed.browser.until_true("widget.shadowRoot.querySelector('[part=hint]')").await?;
            bed.browser.until_true("widget.shadowRoot.activeElement?.part.value === 'initiator'").await
        })
        .await;
}

/// Frameworks keep in a template what is not shown now.
#[tokio::test]
async fn kept_in_a_template_it_comes_back() {
    Setup::page(&[WIDGET, "<template></template>"].concat())
        .run(async |bed| {
            let it = bed.open("/").await?;
            it.until_form().await?;
            bed.browser.run("document.querySelector('template').content.append(widget)").await?;
            bed.browser.until_true("!widget.shadowRoot.querySelector('[part~=initiator]')").await?;
            bed.browser.run("document.body.append(widget)").await?;
            it.until_form().await?;
            let display = "getComputedStyle(widget.shadowRoot.querySelector('[part~=form]')).display";
            bed.browser.until_true(&format!("{display} === 'grid'")).await
        })
        .await;
}

#[tokio::test]
async fn a_copy_is_a_widget_of_its_own() {
    Setup::page(&[EVENT_LOG, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            bed.browser.run("there.append(widget.cloneNode(true))").await?;
            let copy = bed.widget("#there > id-contact-initiator");
            let view = copy.until_form().await?;
            assert_eq!((view.chosen(), view.heading.as_deref()), (vec![], Some("Contact")));
            copy.choose("digid").await?;
            assert_eq!(widget.view().await?.chosen(), ["irma"]);
            Ok(())
        })
        .await;
}

/// A framework makes the element, appends it, and sets and removes attributes one by one.
#[tokio::test]
async fn attributes_come_one_by_one_and_the_element_gets_none_of_ours() {
    Setup::page("<script>var widget;</script>")
        .run(async |bed| {
            bed.open("/").await?;
            // In a task of the page: in a script of the driver, some engines run microtasks after each line.
            let make = "const core = arguments[0]; setTimeout(() => { \
                window.widget = document.createElement('id-contact-initiator'); document.body.append(widget); \
                widget.setAttribute('purpose', 'unheard_of'); widget.setAttribute('core-url', core); \
                widget.setAttribute('purpose', 'call_only'); widget.setAttribute('lang', 'nl'); \
                widget.removeAttribute('lang'); widget.append(document.createElement('p')) })";
            bed.browser.eval::<()>(make, vec![bed.core.url().into()]).await?;
            let widget = bed.widget("id-contact-initiator");
            let view = widget.until_form().await?;
            assert_eq!((view.tags(), view.lang.as_str()), (vec!["digid", "call"], "nl"));
            assert_eq!(bed.call_lines(), ["GET /session_options/call_only"], "changes are taken over together");
            let attributes: String = bed.browser.eval("return widget.getAttributeNames().join()", vec![]).await?;
            assert_eq!(attributes, "purpose,core-url");
            Ok(())
        })
        .await;
}

/// An element that was removed reacts to nothing.
#[tokio::test]
async fn removed_for_good_it_follows_nothing() {
    Setup::page(&[EVENT_LOG, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.run("widget.remove()").await?;
            bed.browser.until_true("!widget.shadowRoot.querySelector('[part~=initiator]')").await?;
            let fuss = "widget.lang = 'de'; widget.purpose = 'call_only'; widget.reset(); widget.forget(); \
                document.documentElement.lang = 'fr'";
            bed.browser.run(fuss).await?;
            bed.browser.run("here.append(widget)").await?;
            let view = widget.until_form().await?;
            assert_eq!((view.lang.as_str(), view.tags()), ("de", vec!["digid", "call"]));
            let gets = ["personal_question", "call_only"].map(|it| format!("GET /session_options/{it}"));
            assert_eq!(bed.call_lines(), gets);
            assert_eq!(bed.asked_for("fr.json"), [""; 0]);
            Ok(())
        })
        .await;
}
