//! What looking for tags costs a page that has none: nothing, once it has loaded.

use anyhow::Result;
use e2e::{Setup, TestBed};

use crate::script_tag::route::{FIRST, SCRIPT, main, tag};

/// Goes into the page before the script. `observed()` counts the observers that hear of every node of the page.
const COUNTER: &str = r"
    <script>
      var observers = new Map();
      const { observe, disconnect } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (target, options) {
        const isOfThePage = [document, document.documentElement, document.body].includes(target);
        if (isOfThePage && options.childList && options.subtree) observers.set(this, target);
        return observe.call(this, target, options);
      };
      MutationObserver.prototype.disconnect = function () {
        observers.delete(this);
        return disconnect.call(this);
      };
      var observed = () => observers.size;
    </script>
";

async fn observed(bed: &TestBed) -> Result<u32> {
    bed.browser.eval("return observed()", vec![]).await
}

#[tokio::test]
async fn a_page_with_the_element_only_is_not_observed() {
    let element =
        main(r#"<id-contact-initiator core-url="{core}" purpose="call_only"></id-contact-initiator>"#);
    for page in [
        format!("{COUNTER}{SCRIPT}{element}"),
        format!("{COUNTER}{element}{SCRIPT}"),
        format!("{COUNTER}{}{element}", SCRIPT.replace("src", "async src")),
    ] {
        Setup::bare_page(&page)
            .run(async |bed| {
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                bed.browser.until_true("observed() === 0").await?;
                // Nor when the page goes on changing.
                bed.browser.run("document.querySelector('main').append('Gesloten')").await?;
                widget.choose_both("digid", "call").await?;
                assert_eq!(observed(bed).await?, 0);
                widget.press_start().await?;
                bed.until_at_login("digid").await?;
                Ok(())
            })
            .await;
    }
}

/// This shows that the counter sees what it is to count.
#[tokio::test]
async fn a_page_with_a_tag_is_observed() {
    Setup::bare_page(&format!("{COUNTER}{}", main(&tag(FIRST))))
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            assert_ne!(observed(bed).await?, 0);
            Ok(())
        })
        .await;
}
