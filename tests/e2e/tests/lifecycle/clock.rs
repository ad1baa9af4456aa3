//! The visitor's clock is set back or forward. Pauses and time-outs stay as long as they are.

use e2e::{ConsoleNoise, Setup};

use crate::fault_table::{COPES, row};

/// A clock that the test can set. `isMad` makes it jump each time that it is read.
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
      // The pause begins with the first failure, and ends with the second request.
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
/// By how many hours the clock is set, and whether it jumps back and forth each time that it is read.
const JUMPS: [(&str, i32, bool); 3] = [
    ("the clock is set 5 hours back", -5, false),
    ("the clock is set 30 hours forward", 30, false),
    ("the clock jumps 30 hours at every look", 30, true),
];

#[tokio::test]
async fn a_pause_is_as_long_as_ever() {
    Setup::page(&[CLOCK, PAGE].concat())
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            // Firefox' driver writes this when its own timers meet the replaced `Date`.
            bed.browser.allow_in_console("Permission denied to access property");
            for (nth, (jump, hours, is_mad)) in JUMPS.into_iter().enumerate() {
                let fault = format!("options-status-{}", 500 + nth);
                let widget = bed.open(&format!("/?{}", bed.core.fault_url(&fault))).await?;
                bed.browser.until_true("pausedAt").await?;
                bed.core.disable_fault(&fault);
                let set = "window.ahead = arguments[0] * 3_600_000; window.isMad = arguments[1]";
                bed.browser.eval::<()>(set, vec![hours.into(), is_mad.into()]).await?;
                widget.until_form().await?;
                let paused: f64 = bed.browser.eval("return pausedFor", vec![]).await?;
                assert!((900.0..2_500.0).contains(&paused), "{jump}: a pause of a second took {paused} ms");

                widget.choose("irma").await?;
                widget.choose("chat").await?;
                bed.browser.run("window.ahead = -ahead").await?;
                widget.press_start().await?;
                bed.until_at_login("irma").await?;
                assert_eq!(bed.starts(), nth + 1);
                row(jump, COPES);
            }
            Ok(())
        })
        .await;
}
