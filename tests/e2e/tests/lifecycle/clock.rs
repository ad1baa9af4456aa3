//! The visitor's clock is set, backwards or forwards: whatever waits, waits as long as ever.

use e2e::{Grumble, Setting};

use crate::lifecycle::row::{COPES, row};

/// A clock that the test can set. It may also be another one each time that somebody asks.
const CLOCK: &str = r"
    <script>
      var ahead = 0;
      var isMad = false;
      const RealDate = Date;
      const now = () => {
        if (isMad) ahead = -ahead;
        return RealDate.now() + ahead;
      };
      window.Date = class extends RealDate {
        constructor(...rest) {
          super(...(rest.length ? rest : [now()]));
        }
        static now() {
          return now();
        }
      };
    </script>
";
const PAGE: &str = r#"
    <id-contact-initiator purpose="personal_question" lang="en"></id-contact-initiator>
    <script>
      document.querySelector("id-contact-initiator").setAttribute("core-url", location.search.slice(1));
      var pausedAt = 0;
      var pausedFor = 0;
      // From the first failure, when the pause begins, to the second request.
      const realFetch = fetch;
      let requests = 0;
      fetch = async (url, ...rest) => {
        if (!String(url).includes("/session_options/")) return realFetch(url, ...rest);
        requests += 1;
        if (requests === 2) pausedFor = performance.now() - pausedAt;
        const response = await realFetch(url, ...rest);
        if (requests === 1) pausedAt = performance.now();
        return response;
      };
    </script>
"#;
/// By how many hours, and whether back again each time that somebody asks.
const JUMPS: [(&str, i32, bool); 3] = [
    ("the clock is set 5 hours back", -5, false),
    ("the clock is set 30 hours forward", 30, false),
    ("the clock jumps 30 hours at every look", 30, true),
];

#[tokio::test]
async fn a_pause_is_as_long_as_ever() {
    Setting::page(&[CLOCK, PAGE].concat())
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            // Firefox' driver, of a clock of its own.
            stage.browser.allow_in_console("Permission denied to access property");
            for (nth, (jump, hours, is_mad)) in JUMPS.into_iter().enumerate() {
                let fault = format!("options-status-{}", 500 + nth);
                let widget = stage.open(&format!("/?{}", stage.core.fault_url(&fault))).await?;
                stage.browser.until_true("pausedAt").await?;
                stage.core.disable_fault(&fault);
                let set = "window.ahead = arguments[0] * 3_600_000; window.isMad = arguments[1]";
                stage.browser.eval::<()>(set, vec![hours.into(), is_mad.into()]).await?;
                widget.until_form().await?;
                let paused: f64 = stage.browser.eval("return pausedFor", vec![]).await?;
                assert!((900.0..2_500.0).contains(&paused), "{jump}: a pause of a second took {paused} ms");

                widget.choose("irma").await?;
                widget.choose("chat").await?;
                stage.browser.eval::<()>("window.ahead = -ahead", vec![]).await?;
                widget.press_start().await?;
                stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
                assert_eq!(stage.starts(), nth + 1);
                row(jump, COPES);
            }
            Ok(())
        })
        .await;
}
