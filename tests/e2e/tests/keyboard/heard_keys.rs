//! Of the keys that are pressed in the widget, the page hears all but those that the control with the focus uses.

use anyhow::{Result, ensure};
use e2e::{Setup, TestBed};
use thirtyfour::Key;

/// Three widgets: one to choose in, one that shows its own children, and one with the link to the client URL.
const PAGE: &str = r##"
    <input id="words" aria-label="Zoeken">
    <id-contact-initiator
      id="form" core-url="{core}" purpose="personal_question" lang="nl" auth-method="irma" comm-method="call"
    ></id-contact-initiator>
    <id-contact-initiator id="children" core-url="{core}" purpose="unheard_of" lang="nl">
      <input id="own" aria-label="Uw vraag">
    </id-contact-initiator>
    <id-contact-initiator
      id="link" core-url="{core}" purpose="personal_question" lang="nl" auth-method="irma" comm-method="call"
    ></id-contact-initiator>
    <script>
      // The page stays as it is: nothing is started in the form, and no link is followed.
      document.querySelector("#form").addEventListener("idc-start", (event) => event.preventDefault());
      addEventListener("idc-redirect", (event) => event.preventDefault());
      addEventListener("click", (event) => event.composedPath()[0].closest("a") && event.preventDefault(), true);
      var heard = [];
      for (const type of ["keydown", "keypress", "keyup"]) {
        document.addEventListener(type, (event) => {
          heard.push(event.key);
          if (event.ctrlKey || event.altKey || event.key.startsWith("F")) event.preventDefault();
        });
      }
    </script>
"##;

/// Where the focus is, as an expression; what the page hears; and what it does not.
const CONTROLS: [(&str, &[&str], &[&str]); 6] = [
    (
        "root('form').querySelector('[name=auth_method]:checked')",
        &["Shift", "F2", "PageDown", "Ctrl+b", "Alt+k", "Delete"],
        &[
            "ArrowDown",
            "ArrowUp",
            "ArrowRight",
            "ArrowLeft",
            " ",
            "Enter",
            "Home",
            "End",
            "k",
            "K",
            "é",
            "-",
            "1",
        ],
    ),
    (
        "root('form').querySelector('button[part=start]')",
        &["ArrowDown", "k", "Home", "F2", "Ctrl+b"],
        &[" ", "Enter"],
    ),
    ("root('form').querySelector('[part=initiator]')", &["ArrowDown", " ", "Enter", "k"], &[]),
    ("root('link').querySelector('form > a')", &["ArrowDown", " ", "k", "Ctrl+b"], &["Enter"]),
    ("document.querySelector('#own')", &["ArrowDown", " ", "Enter", "k", "Home", "Ctrl+b"], &[]),
    ("document.querySelector('#words')", &["ArrowDown", " ", "Enter", "k", "Home", "Ctrl+b"], &[]),
];

#[tokio::test]
async fn the_page_hears_the_keys_that_are_not_used() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(e2e::ConsoleNoise::LoadFailed);
            bed.open("/").await?;
            bed.widget("#form").until_form().await?;
            bed.widget("#children").until_code("purpose-unknown").await?;
            let link = bed.widget("#link");
            link.until_form().await?;
            link.press_start().await?;
            link.until("the way out", |view| view.is_started() && !view.busy).await?;
            for (control, heard, kept) in CONTROLS {
                let root = "const root = (id) => document.querySelector(`#${id}`).shadowRoot";
                for (key, is_heard) in
                    heard.iter().map(|key| (key, true)).chain(kept.iter().map(|key| (key, false)))
                {
                    bed.browser.run(&format!("{root}; {control}.focus(); heard.length = 0")).await?;
                    press(bed, key).await?;
                    bed.browser.press(&[Key::Escape]).await?;
                    // Escape is heard everywhere, and whatever was heard before it is there by then.
                    bed.browser.until_true("heard.includes('Escape')").await?;
                    let all: Vec<String> = bed.browser.eval("return heard", vec![]).await?;
                    let name = key.rsplit_once('+').map_or(*key, |(_, name)| name);
                    let was_heard = all.iter().any(|heard| heard == name);
                    ensure!(was_heard == is_heard, "{control}, {key:?}: the page heard {all:?}");
                }
            }
            ensure!(bed.starts() == 1, "the link's widget started, and no other");
            Ok(())
        })
        .await;
}

/// Presses a key by its name, perhaps with Ctrl or Alt.
async fn press(bed: &TestBed, name: &str) -> Result<()> {
    let (modifier, name) =
        name.split_once('+').filter(|(before, _)| !before.is_empty()).unwrap_or(("", name));
    let modifier = match modifier {
        "Ctrl" => Some(Key::Control),
        "Alt" => Some(Key::Alt),
        _ => None,
    };
    let key = match name {
        "ArrowDown" => Key::Down.into(),
        "ArrowUp" => Key::Up.into(),
        "ArrowLeft" => Key::Left.into(),
        "ArrowRight" => Key::Right.into(),
        "Enter" => Key::Enter.into(),
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "PageDown" => Key::PageDown.into(),
        "Delete" => Key::Delete.into(),
        "Shift" => Key::Shift.into(),
        "F2" => Key::F2.into(),
        _ => name.chars().next().unwrap_or(' '),
    };
    let chain = bed.browser.driver().action_chain();
    let chain = modifier.iter().fold(chain, |chain, modifier| chain.key_down(modifier.clone()));
    let chain = chain.key_down(key).key_up(key);
    let chain = modifier.iter().fold(chain, |chain, modifier| chain.key_up(modifier.clone()));
    Ok(chain.perform().await?)
}
