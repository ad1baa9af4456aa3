//! What the console says of a tag that is there and cannot be drawn, and that it says nothing on other pages.

use anyhow::Result;
use e2e::{Setup, TestBed};

use crate::script_tag::route::{FIRST, main, tag};

/// What every line of the widget's starts with.
const OURS: &str = "id-contact-initiator: ";

fn script(attributes: &str) -> String {
    format!(r#"<script type="module" src="/initiator/id-contact-initiator.js" {attributes}></script>"#)
}

/// The page's lines of the widget's, once all that the page does when it loads is done.
async fn lines(bed: &TestBed) -> Result<Vec<String>> {
    let told = bed.browser.console().await?;
    Ok(told.lines().filter(|line| line.contains(OURS)).map(str::to_owned).collect())
}

/// Pages by what is wrong with their tag, and what the line names.
fn wrong_pages() -> [(&'static str, String, &'static str); 6] {
    [
        (
            "an editor that knows no data attributes",
            main(&script(r#"core-url="{core}" purpose="call_only""#)),
            "data-core-url",
        ),
        ("the same, in the body itself", script(r#"core-url="{core}" purpose="call_only""#), "data-core-url"),
        ("only minor settings are left", main(&script(r#"data-heading="Contact""#)), "data-core-url"),
        ("nothing is left", main(&script("")), "data-core-url"),
        (
            "nothing is left, deep in the content",
            main(&format!("<div><p>{}</p></div>", script(""))),
            "data-core-url",
        ),
        ("nothing is left but `async`", main(&script("async")), "data-core-url"),
    ]
}

#[tokio::test]
async fn dropped_attributes_get_one_line() {
    let pages = wrong_pages();
    pages
        .iter()
        .enumerate()
        .fold(Setup::bare_page(""), |setup, (at, (_, body, _))| {
            setup.with_file(&format!("/{at}"), &document("", body))
        })
        .run(async |bed| {
            bed.browser.expect_in_console(OURS);
            for (at, (what, _, named)) in pages.iter().enumerate() {
                let before = lines(bed).await?.len();
                bed.open(&format!("/{at}")).await?;
                let told = e2e::until(&format!("a line: {what}"), async || {
                    Ok(Some(lines(bed).await?.split_off(before)).filter(|told| !told.is_empty()))
                })
                .await?;
                assert_eq!(told.len(), 1, "{what}: {told:?}");
                assert!(told[0].contains(named), "{what}: {told:?}");
                // A tag that is as it should be is drawn all the same, and nothing more is told.
                let good = "document.body.append(document.querySelector('template').content.cloneNode(true))";
                bed.browser.run(good).await?;
                bed.widget("id-contact-initiator").until_form().await?;
                assert_eq!(lines(bed).await?.len(), before + 1, "{what}");
            }
            Ok(())
        })
        .await;
}

/// A sanitiser of a page that changes its content itself.
#[tokio::test]
async fn dropped_attributes_get_one_line_when_the_tag_is_swapped_in() {
    for attributes in [r#"core-url="{core}" purpose="call_only""#, "data-lang=nl", ""] {
        let body = format!("{}<template>{}</template>", main(""), script(attributes));
        Setup::document(&document(&script(""), &body))
            .run(async |bed| {
                bed.open("/").await?;
                bed.browser.until_true("customElements.get('id-contact-initiator')").await?;
                assert_eq!(lines(bed).await?, [""; 0], "nothing is wrong yet");
                bed.browser.expect_in_console(OURS);
                let swap =
                    "document.querySelector('main').innerHTML = document.querySelector('template').innerHTML";
                bed.browser.run(swap).await?;
                let told =
                    e2e::until(
                        "a line",
                        async || Ok(Some(lines(bed).await?).filter(|told| !told.is_empty())),
                    )
                    .await?;
                assert_eq!(told.len(), 1, "{attributes:?}: {told:?}");
                Ok(())
            })
            .await;
    }
}

/// Pages on which nothing is wrong.
fn right_pages() -> [(&'static str, String, String); 8] {
    let element = r#"<id-contact-initiator core-url="{core}" purpose="call_only"></id-contact-initiator>"#;
    let none = String::new;
    [
        ("the element only, with the script in the head", script(""), main(element)),
        ("the element only, with the script in the body", none(), format!("{}{}", main(element), script(""))),
        ("the element only, with the script beside it", none(), main(&format!("{}{element}", script("")))),
        ("the script in the head, and no element yet", script(""), main("")),
        ("the script in the body, and no element yet", none(), format!("{}{}", main(""), script(""))),
        ("the script in the head twice", format!("{0}{0}", script("async")), main("")),
        (
            "a stranger's script with a purpose",
            script(""),
            main(
                r#"<script type="module" src="data:text/javascript," purpose="call_only" data-lang="nl"></script>"#,
            ),
        ),
        ("the tag", none(), main(&tag(FIRST))),
    ]
}

/// A test fails when the console holds a warning or an error that it did not announce.
#[tokio::test]
async fn nothing_is_told_where_nothing_is_wrong() {
    let pages = right_pages();
    pages
        .iter()
        .enumerate()
        .fold(Setup::bare_page(""), |setup, (at, (_, head, body))| {
            setup.with_file(&format!("/{at}"), &document(head, body))
        })
        .run(async |bed| {
            for (at, (what, ..)) in pages.iter().enumerate() {
                bed.open(&format!("/{at}")).await?;
                bed.browser.until_true("customElements.get('id-contact-initiator')").await?;
                // A program may add its element at any time.
                let add = "const element = document.createElement('id-contact-initiator'); \
                    Object.assign(element, { coreUrl: arguments[0], purpose: 'personal_question', id: 'late' }); \
                    document.body.append(element)";
                bed.browser.eval::<()>(add, vec![bed.core.url().into()]).await?;
                bed.widget("#late").until_form().await?;
                assert_eq!(lines(bed).await?, [""; 0], "{what}");
            }
            bed.widget("#late").choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

fn document(head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente Voorbeeldstad</title>
           <link rel="icon" href="data:,">{head}</head><body>{body}<template>{}</template></body></html>"#,
        tag("personal_question")
    )
}
