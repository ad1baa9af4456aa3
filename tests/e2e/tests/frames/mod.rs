//! Widgets in frames and windows other than the page's own: the window that shows the widget is the one that leaves.

mod elsewhere;
mod refused;
mod sandboxed;

use anyhow::{Result, ensure};
use e2e::TestBed;
use thirtyfour::Key;

/// What the core is sent when the first method of each kind is chosen.
const BODY: &str = r#"{"auth_method":"irma","comm_method":"call","purpose":"personal_question"}"#;
/// A widget with the first method of each kind chosen.
const CHOSEN: &str = r#"
    <id-contact-initiator
      core-url="{core}" purpose="personal_question" lang="nl" auth-method="irma" comm-method="call"
    ></id-contact-initiator>
"#;

/// How a visitor starts.
#[derive(Clone, Copy, Debug)]
enum Start {
    Press,
    EnterOnRadio,
    EnterOnButton,
    SpaceOnButton,
}
const STARTS: [Start; 4] = [Start::Press, Start::EnterOnRadio, Start::EnterOnButton, Start::SpaceOnButton];

impl Start {
    /// Starts in the widget that is chosen in, in the window or frame where the driver is.
    async fn run(self, bed: &TestBed) -> Result<()> {
        let (control, key) = match self {
            Self::Press => return press_at(bed, "button[part=start]").await,
            Self::EnterOnRadio => ("[name=comm_method]:checked", Key::Enter),
            Self::EnterOnButton => ("button[part=start]", Key::Enter),
            Self::SpaceOnButton => ("button[part=start]", Key::Space),
        };
        // In WebKit a script moves the focus within a frame of another origin, but not into it, and a visitor does.
        press_at(bed, "label:has(> [value=call])").await?;
        let host = "document.querySelector('id-contact-initiator')";
        bed.browser.run(&format!("{host}.shadowRoot.querySelector('{control}').focus()")).await?;
        bed.browser.press(&[key]).await
    }
}

/// Presses the middle of what `css` finds in the widget, by its place: in Chromium's driver, an element that was moved to
/// another document is none any more.
async fn press_at(bed: &TestBed, css: &str) -> Result<()> {
    let place = "const box = document.querySelector('id-contact-initiator').shadowRoot.querySelector(arguments[0])\
        .getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2].map(Math.floor)";
    let (x, y) = bed.browser.eval(place, vec![css.into()]).await?;
    Ok(bed.browser.driver().action_chain().move_to(x, y).click().perform().await?)
}

/// Waits until the window or frame where the driver is shows the login of the method that is chosen, after one start
/// of a total of `starts`.
async fn until_started(bed: &TestBed, starts: usize) -> Result<()> {
    let login = format!("{}/auth/irma/", bed.core.url());
    bed.browser.until_true(&format!("location.href.startsWith('{login}')")).await?;
    let bodies = bed.start_bodies();
    ensure!(bodies == vec![BODY; starts], "the core was sent {bodies:?}");
    Ok(())
}
