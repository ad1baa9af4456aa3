//! What is on screen before the options are, and that little moves when they come.

use e2e::Setting;
use id_contact_session::Language;

/// Sums up how much moved, as browsers measure it (Layout Instability API).
const PAGE: &str = r#"
    <script>
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    </script>
    <h1>Contact</h1>
    <id-contact-initiator core-url="{core}/scenario/slow" purpose="personal_question" lang="nl">
    </id-contact-initiator>
    <p>De gemeente is open op werkdagen van 9 tot 17 uur.</p>
"#;
/// "Good" by the Web Vitals.
const GOOD_SHIFT: f64 = 0.1;

#[tokio::test]
async fn a_skeleton_and_then_a_form_in_its_place() {
    for window in [(500, 900), (1280, 1000)] {
        Setting::page(PAGE)
            .in_window(window.0, window.1)
            .play(async |stage| {
                let widget = stage.open("/").await?;
                let look = widget.look().await?;
                assert!(look.skeleton && look.busy && !look.form, "{look:#?}");
                assert_eq!(look.status, Language::Dutch.texts().loading);

                let look = widget.until_form().await?;
                assert!(!look.skeleton && !look.busy);
                assert_eq!(look.status, "");
                // Two frames later it has been painted, and measured.
                let painted = "const done = arguments[0]; \
                    requestAnimationFrame(() => requestAnimationFrame(() => done(shift)))";
                let shift: f64 = stage.browser.driver().execute_async(painted, vec![]).await?.convert()?;
                assert!(shift < GOOD_SHIFT, "the page moved by {shift} in a window of {window:?}");
                Ok(())
            })
            .await;
    }
}
