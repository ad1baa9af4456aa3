//! In a column of 280 pixels nothing overflows, however wide the window is, with large text and long words.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, npm_package};

const SCRIPT: &str = "
    const host = document.querySelector('id-contact-initiator');
    const { left, right } = host.getBoundingClientRect();
    const sticksOut = (element) => {
      const box = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[data-unseen]');
      const isCut = element.localName !== 'img' && element.scrollWidth > Math.ceil(element.clientWidth) + 1;
      return isSeen && (box.left < left - 1 || box.right > right + 1 || (element.clientWidth > 0 && isCut));
    };
    const all = [...host.shadowRoot.querySelectorAll('*')];
    return all.filter(sticksOut).map((it) => `${it.part.value || it.localName}: ${it.innerText}`)";

#[tokio::test]
async fn holds_everything() {
    for language in ["nl", "de", "uk", "ar"] {
        Setup::page(&page(language))
            .with_folder("/theme", npm_package("@rijkshuisstijl-community/design-tokens"))
            .run(async |bed| {
                bed.browser.expect_in_console("start-core-failed");
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                assert_nothing_sticks_out(bed, language).await?;
                widget.press_start().await?;
                widget.until("what is missing", |view| view.message.is_some()).await?;
                assert_nothing_sticks_out(bed, language).await?;
                widget.choose("digid").await?;
                widget.choose("call").await?;
                widget.press_start().await?;
                widget.until_code("start-core-failed").await?;
                assert_nothing_sticks_out(bed, language).await
            })
            .await;
    }
}

async fn assert_nothing_sticks_out(bed: &TestBed, language: &str) -> Result<()> {
    let found: Vec<String> = bed.browser.eval(SCRIPT, vec![]).await?;
    assert_eq!(found, [""; 0], "{language}");
    Ok(())
}

/// The tested theme with the largest text.
fn page(language: &str) -> String {
    format!(
        r#"<link rel="stylesheet" href="/theme/dist/index.css">
        <div class="rhc-theme" style="inline-size: 280px">
          <id-contact-initiator
            core-url="{{core}}/scenario/start-500-once" purpose="personal_question" lang="{language}"
            heading="Arbeidsongeschiktheidsverzekering" organisation-name="Gemeente Voorbeeldstad"
          ></id-contact-initiator>
        </div>"#
    )
}
