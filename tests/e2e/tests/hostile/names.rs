//! Names and tags from a core are shown as text, each isolated from the others, and none pushes another away.

use e2e::{Setup, report};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::hostile::offer::{PAGE, method, offer};
use crate::hostile::samples::samples;

/// How many characters of a name are shown.
const LENGTH: usize = 200;
/// How high a name may be: this many of the widest letters take about fifteen lines in the narrowest window.
const TALLEST_CHOICE: f64 = 400.0;
/// The tolerance for rounding, in CSS pixels.
const SLACK: f64 = 0.5;

#[derive(Debug, Deserialize)]
struct Measured {
    /// How wide the page is, and how wide it may be.
    page: (f64, f64),
    choices: Vec<Choice>,
    start_is_seen: bool,
    hijacked: Option<u32>,
    title: String,
}

#[derive(Debug, Deserialize)]
struct Choice {
    tag: String,
    text: String,
    elements: u32,
    bidi: String,
    stays: bool,
    #[serde(rename = "choice")]
    frame: Frame,
    name: Frame,
    radio: Frame,
}

#[derive(Debug, Deserialize)]
struct Frame {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// What is shown of `name`.
fn shown(name: &str) -> String {
    let name = name.trim_ascii();
    let beginning: String = name.chars().take(LENGTH).collect();
    if beginning == name { beginning } else { beginning + "…" }
}

#[tokio::test]
async fn are_shown_as_text_each_in_its_own_box() {
    Setup::page(PAGE)
        .in_window(320, 800)
        .run(async |bed| {
            let names = samples();
            let hostile: Vec<_> = names.iter().map(|(tag, name)| method(tag, name)).collect();
            offer(bed, &hostile, &[method("call", "Bellen"), method("chat", "Chat")]);
            bed.open("/").await?.until_form().await?;
            let measured: Measured = bed.browser.eval(include_str!("measured.js"), vec![]).await?;

            let unharmed = (None, "Gemeente Voorbeeldstad");
            assert_eq!((measured.hijacked, &*measured.title), unharmed, "a script ran");
            assert!(measured.page.0 <= measured.page.1, "the page is too wide: {:?}", measured.page);
            assert!(measured.start_is_seen, "the start button is covered");
            assert_eq!(measured.choices.len(), names.len() + 2);
            for ((tag, name), choice) in names.iter().zip(&measured.choices) {
                assert_eq!(choice.tag, *tag);
                assert!(choice.text == shown(name), "{tag} reads {}", beginning(&choice.text));
                let height = choice.frame.bottom - choice.frame.top;
                assert!(height <= TALLEST_CHOICE, "{tag} is {height} pixels high");
            }
            for choice in &measured.choices {
                let Choice { tag, frame, name, radio, .. } = choice;
                assert_eq!((choice.elements, &*choice.bidi), (0, "isolate"), "{tag}");
                assert!(choice.stays, "{tag} is drawn outside its box");
                let is_within = name.right <= frame.right + SLACK && name.bottom <= frame.bottom + SLACK;
                assert!(is_within && frame.right <= measured.page.1, "{tag} is too wide: {choice:?}");
                assert!(radio.right <= name.left, "{tag} lies over the radio button: {choice:?}");
            }
            for pair in measured.choices.windows(2) {
                assert!(pair[0].frame.bottom <= pair[1].frame.top, "one lies over the other: {pair:?}");
            }
            counted("name of a method", names.len());
            Ok(())
        })
        .await;
}

/// The plain texts whose first letter is not before the last one, or a message if there are too few texts.
const TURNED: &str = r"
    const root = document.querySelector('id-contact-initiator').shadowRoot;
    const left = (text, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
    };
    const elements = [...root.querySelectorAll('[part~=name], form [part~=legend] span, button[part~=start] span')];
    const plain = elements.map((element) => element.firstChild).filter(({ data }) => /^[\w ?.]{3,40}$/.test(data));
    const turned = plain.filter((text) => left(text, 0) >= left(text, Math.min(text.length, 8) - 1));
    return [plain.length, turned.map(({ data }) => data)];
";

#[tokio::test]
async fn do_not_turn_other_text_around() {
    Setup::page(PAGE)
        .run(async |bed| {
            let harmless = |after: &str| method(&format!("after {after}"), "Links naar rechts");
            let names = samples();
            let mixed: Vec<_> =
                names.iter().flat_map(|(tag, name)| [method(tag, name), harmless(tag)]).collect();
            offer(bed, &mixed, &[harmless("all")]);
            bed.open("/").await?.until_form().await?;
            let (plain, turned): (usize, Vec<String>) = bed.browser.eval(TURNED, vec![]).await?;
            assert_eq!(turned, [""; 0]);
            // One text for each name, one comm method, two questions and the button.
            assert_eq!(plain, names.len() + 4);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_tag_of_100_kb_is_sent_as_it_is() {
    let tag = format!("\u{202e}\"\\\n\0</script>{}", "é<".repeat(33_000));
    Setup::page(PAGE)
        .in_window(320, 800)
        .run(async |bed| {
            offer(bed, &[method("irma", "IRMA"), json!({ "tag": tag })], &[method("chat", "Chat")]);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.find("label + label").await?.click().await?;
            let view = widget.view().await?;
            assert!(view.chosen() == [&*tag, "chat"], "it is not chosen");
            let measured: Measured = bed.browser.eval(include_str!("measured.js"), vec![]).await?;
            let read = &measured.choices[1].text;
            assert!(*read == shown(&tag), "it reads {}", beginning(read));
            assert!(measured.page.0 <= measured.page.1, "the page is too wide: {:?}", measured.page);
            // The demo core does not know the purpose, which does not matter here.
            bed.core.stub_response("/start", "application/json", "{}");
            widget.press_start().await?;
            widget.until_code("start-invalid").await?;
            bed.browser.expect_in_console("start-invalid");
            let body: Value = serde_json::from_str(bed.calls().pop().expect("there are calls").body())?;
            assert!(
                body["auth_method"] == *tag,
                "what is sent is {}",
                beginning(&body["auth_method"].to_string())
            );
            Ok(())
        })
        .await;
}

/// The beginning of a text, for the message of a failure.
pub(crate) fn beginning(text: &str) -> String {
    let beginning: String = text.chars().take(50).collect();
    format!("{beginning:?}, in all {} characters", text.chars().count())
}

pub(crate) fn counted(what: &str, texts: usize) {
    report::row("Hostile texts", &[("shown as text, kept apart", what), ("texts", &texts.to_string())]);
}
