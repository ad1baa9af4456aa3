//! The widget's own time-outs for a core that never answers. The pages of other tests shorten them.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::{ConsoleNoise, Setup, TestBed};

/// Longer than the widget waits for anything.
const TIMEOUT: Duration = Duration::from_mins(1);

#[tokio::test]
async fn it_lasts_ten_seconds_for_the_options_and_fifteen_for_a_start() {
    let widget = |scenario| {
        format!(
            r#"<id-contact-initiator id="{scenario}" core-url="{{core}}/scenario/{scenario}" purpose="call_only">
               </id-contact-initiator>"#
        )
    };
    Setup::page(&["options-hang", "start-hang"].map(widget).concat())
        .leaving_pending_requests()
        .mostly_waiting()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let opened = Instant::now();
            bed.open("/").await?;
            let start = bed.widget("#start-hang");
            start.until_form().await?;
            let pressed = Instant::now();
            start.press_start().await?;
            until_told(bed, "#start-hang", "start-timed-out").await?;
            ensure!(pressed.elapsed() >= Duration::from_secs(15), "{:?}", pressed.elapsed());
            ensure!(bed.starts() == 1);

            // Three attempts of ten seconds, with pauses of one and three seconds.
            until_told(bed, "#options-hang", "options-timed-out").await?;
            ensure!(opened.elapsed() >= Duration::from_secs(34), "{:?}", opened.elapsed());
            let gets = bed.call_lines().iter().filter(|line| line.contains("options-hang")).count();
            ensure!(gets == 3, "{gets}");
            Ok(())
        })
        .await;
}

async fn until_told(bed: &TestBed, selector: &str, code: &str) -> Result<()> {
    bed.browser.expect_in_console(code);
    let what = format!("the code {code}");
    bed.widget(selector).until_within(TIMEOUT, &what, |view| view.has_code(code)).await?;
    Ok(())
}
