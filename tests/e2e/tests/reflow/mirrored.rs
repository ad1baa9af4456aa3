//! In a right-to-left language everything is mirrored.

use e2e::Setup;
use e2e::state_gallery::{PAGE_WITH_WASM, WITH_WASM, reach_with_wasm, set_language};

/// For each widget, what is not in reading direction, and how many pairs of elements were compared.
const SCRIPT: &str = r#"
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
    const wrong = [];
    let looked = 0;
    for (const { id, shadowRoot } of document.querySelectorAll("id-contact-initiator")) {
      const isMirrored = shadowRoot.querySelector("[part=initiator]").dir === "rtl";
      const start = (element) => {
        const { left, right } = element.getBoundingClientRect();
        return isMirrored ? -right : left;
      };
      const say = (what) => wrong.push(`${id}: ${what}`);
      for (const choice of [...shadowRoot.querySelectorAll("label")].filter(isSeen)) {
        looked += 1;
        const [radio, icon, name] = ["radio", "icon", "name"].map((part) => choice.querySelector(`[part=${part}]`));
        if (!(start(radio) < start(name) && start(name) < start(icon))) say("radio, name, icon");
      }
      for (const it of [...shadowRoot.querySelectorAll("[part=forget]")].filter(isSeen)) {
        looked += 1;
        const words = it.previousElementSibling;
        const isBelow = it.getBoundingClientRect().top > words.getBoundingClientRect().bottom;
        if (!isBelow && start(words) > start(it)) say("the words, forget");
      }
      for (const part of ["start", "retry", "link"]) {
        for (const it of [...shadowRoot.querySelectorAll(`[part=${part}]`)].filter(isSeen)) {
          looked += 1;
          const line = it.parentElement.getBoundingClientRect();
          const isAtStart = isMirrored ? line.right - it.getBoundingClientRect().right : it.getBoundingClientRect().left - line.left;
          if (isAtStart > line.width / 4) say(part);
        }
      }
      for (const it of [...shadowRoot.querySelectorAll("[part~=message], [part~=wrong]")].filter(isSeen)) {
        looked += 1;
        const { borderLeftWidth, borderRightWidth } = getComputedStyle(it);
        const [thick, thin] = [borderLeftWidth, borderRightWidth].map(parseFloat)[isMirrored ? "reverse" : "slice"]();
        if (!(thick > thin)) say("the line beside a message");
      }
    }
    return [looked, wrong];"#;

#[tokio::test]
async fn in_arabic() {
    Setup::page(PAGE_WITH_WASM)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            for language in ["nl", "ar"] {
                set_language(bed, &WITH_WASM, language).await?;
                let (looked, wrong): (usize, Vec<String>) = bed.browser.eval(SCRIPT, vec![]).await?;
                assert!(looked > 50, "{looked} looked at");
                assert_eq!(wrong, [""; 0], "{language}");
            }
            Ok(())
        })
        .await;
}
