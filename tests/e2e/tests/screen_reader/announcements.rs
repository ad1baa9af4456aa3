//! What a screen reader announces without being asked: everything once, by a live region or by the focus, never both.

use anyhow::{Context, Result};
use e2e::{ConsoleNoise, Setup, TestBed, View, Widget, until};
use thirtyfour::{By, Key};

/// Paths of pages, and the attributes of the widget on each.
const PAGES: [(&str, &str); 8] = [
    ("/", r#"core-url="{core}" purpose="personal_question""#),
    ("/chosen", r#"core-url="{core}" purpose="personal_question" auth-method="irma" comm-method="chat""#),
    (
        "/start-fails",
        r#"core-url="{core}/fault/start-status-500" purpose="personal_question"
           auth-method="irma" comm-method="chat""#,
    ),
    ("/late", r#"core-url="{core}/fault/options-status-500" purpose="personal_question""#),
    ("/no-json", r#"core-url="{core}/scenario/options-bad-json" purpose="personal_question""#),
    ("/refused", r#"core-url="{core}/fault/options-status-403" purpose="personal_question""#),
    ("/unknown", r#"core-url="{core}" purpose="unheard_of""#),
    ("/wrong", r#"core-url="{core}""#),
];

#[tokio::test]
async fn on_the_way_to_the_login_page() {
    setup()
        .run(async |bed| {
            let widget = bed.open("/chosen").await?;
            widget.until_form().await?;
            press(bed, &widget, "start").await?;
            let on_the_way = [
                "to be read: We halen de keuzes op…",
                "focus: Inloggen en contact opnemen",
                "status: Bezig met starten…",
                "status: U gaat nu naar: 127.0.0.1",
            ];
            is_said(bed, &on_the_way).await?;

            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let late = ["to be read: We halen de keuzes op…", "status: Dit duurt langer dan normaal…"];
            for page in ["/late", "/no-json"] {
                bed.open(page).await?;
                is_said(bed, &late).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_start_is_pressed_in_vain() {
    setup()
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            press(bed, &widget, "start").await?;
            let too_early = [
                "to be read: We halen de keuzes op…",
                "focus: Inloggen en contact opnemen",
                "focus: U hebt nog niet alles gekozen",
            ];
            is_said(bed, &too_early).await?;

            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/start-fails").await?;
            widget.until_form().await?;
            press(bed, &widget, "start").await?;
            let failed = [
                "to be read: We halen de keuzes op…",
                "focus: Inloggen en contact opnemen",
                "status: Bezig met starten…",
                "focus: Starten lukt niet: er is bij ons een storing",
            ];
            is_said(bed, &failed).await?;
            press(bed, &widget, "start").await?;
            let again = [
                "focus: Inloggen en contact opnemen",
                "status: Bezig met starten…",
                "focus: Starten lukt niet: er is bij ons een storing",
            ];
            is_said(bed, &[&failed[..], &again].concat()).await
        })
        .await;
}

/// A visitor who has moved the focus elsewhere keeps it there, and hears the message.
#[tokio::test]
async fn where_the_focus_is_elsewhere() {
    const FAILED: &str = "alert: Starten lukt niet: er is bij ons een storing Uw keuze staat er nog. \
                          Druk hieronder nog een keer op de knop, of kies iets anders. Code: start-core-failed";
    setup()
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/start-fails").await?;
            widget.until_form().await?;
            bed.browser.run("holdAnswers()").await?;
            press(bed, &widget, "start").await?;
            widget.until("the start", View::is_started).await?;
            bed.browser.driver().find(By::Id("search")).await?.click().await?;
            bed.browser.run("letAnswersCome()").await?;
            let told = [
                "to be read: We halen de keuzes op…",
                "focus: Inloggen en contact opnemen",
                "status: Bezig met starten…",
                FAILED,
            ];
            is_said(bed, &told).await
        })
        .await;
}

#[tokio::test]
async fn where_there_is_nothing_to_choose() {
    setup()
        .run(async |bed| {
            bed.browser.expect_in_console("options-refused");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/refused").await?;
            let unasked = [
                "to be read: We halen de keuzes op…",
                "alert: Contact opnemen lukt hier nu niet Probeer het later opnieuw, of neem op een andere manier \
                 contact op. Probeer opnieuw Code: options-refused",
            ];
            is_said(bed, &unasked).await?;
            press(bed, &widget, "retry").await?;
            let asked = [
                "focus: Probeer opnieuw",
                "status: We halen de keuzes op…",
                "focus: Contact opnemen lukt hier nu niet",
            ];
            is_said(bed, &[&unasked[..], &asked].concat()).await?;

            bed.browser.expect_in_console("purpose-unknown");
            bed.open("/unknown").await?;
            let unknown = [
                "to be read: We halen de keuzes op…",
                "alert: U kunt hier geen contact opnemen over dit onderwerp Neem op een andere manier \
                 contact op. Code: purpose-unknown",
            ];
            is_said(bed, &unknown).await?;

            bed.browser.expect_in_console("purpose-missing");
            bed.open("/wrong").await?;
            let wrong = [
                "to be read: We halen de keuzes op…",
                "alert: U kunt hier nu geen contact opnemen Dit deel van de website is niet goed ingesteld. De \
                 beheerder van de website moet dit oplossen: purpose moet de reden voor contact zijn zoals de core \
                 die kent, bijvoorbeeld purpose=\"report_move\" Code: purpose-missing",
            ];
            is_said(bed, &wrong).await
        })
        .await;
}

#[tokio::test]
async fn when_a_login_was_broken_off() {
    setup()
        .run(async |bed| {
            bed.open("/?notification=cancel").await?.until_form().await?;
            let told = [
                "to be read: We halen de keuzes op…",
                "alert: U bent gestopt met inloggen Wilt u toch contact? Druk hieronder op de knop, of kies een \
                 andere manier.",
            ];
            is_said(bed, &told).await
        })
        .await;
}

#[tokio::test]
async fn without_wasm() {
    // A visitor who has heard the message does not hear it again when the words come late or change.
    const NO_WORDS: &str = r"
        <script>
          const load = fetch;
          window.fetch = (...rest) => (/nl\.json$/.test(rest[0]) ? new Promise(() => {}) : load(...rest));
        </script>";
    Setup::page(&[&page(PAGES[0].1), NO_WORDS].concat())
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            widget.until_code("widget-unavailable").await?;
            let told = [
                "alert: U kunt hier nu geen contact opnemen Laad de pagina opnieuw, of neem op een andere manier \
                 contact op. Code: widget-unavailable",
            ];
            is_said(bed, &told).await?;
            widget.set_attribute("organisation-name", "Gemeente Voorbeeldstad").await?;
            is_said(bed, &told).await
        })
        .await;
}

fn setup() -> Setup {
    let [(_, first), rest @ ..] = PAGES;
    rest.iter()
        .fold(Setup::page(&page(first)), |setup, (path, attributes)| setup.with_page(path, &page(attributes)))
}

fn page(attributes: &str) -> String {
    format!(
        r#"<script>{}</script>
        <id-contact-initiator lang="nl" {attributes}></id-contact-initiator>
        <label>Zoeken <input id="search"></label>"#,
        include_str!("listener.js")
    )
}

/// Presses the button of this part by keyboard.
async fn press(bed: &TestBed, widget: &Widget<'_>, part: &str) -> Result<()> {
    let button = widget.find(&format!("button[part~={part}]")).await?;
    bed.browser.driver().execute("arguments[0].focus()", vec![button.to_json()?]).await?;
    bed.browser.press(&[Key::Enter]).await
}

/// Waits until exactly this was announced on this page.
async fn is_said(bed: &TestBed, expected: &[&str]) -> Result<()> {
    const SAID: &str = "return new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)) \
                        .then(() => said)";
    let mut said: Vec<String> = Vec::new();
    let complete = until("everything to be said", async || {
        said = bed.browser.eval(SAID, vec![]).await?;
        Ok((said.len() >= expected.len()).then_some(()))
    })
    .await;
    complete.with_context(|| format!("{said:#?}"))?;
    assert_eq!(said, expected);
    Ok(())
}
