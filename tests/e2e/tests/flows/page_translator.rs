//! A page translator replaces text nodes that Yew has drawn. The widget goes on in every state, and so does the
//! translator: the translated widget says the same as one beside it that is not translated.

use anyhow::{Context, Result};
use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, Setup, TestBed, Widget, until};
use serde_json::json;

/// The ids of the widget that is translated, and of the one that is not.
const IDS: [&str; 2] = ["translated", "plain"];

/// Both widgets, side by side, so that a change in one does not move the other away from the pointer. `ATTRIBUTES` and
/// `CHILDREN` are replaced in both.
const TWINS: &str = r#"
    <style>body { display: grid; grid-template-columns: 1fr 1fr; align-items: start }</style>
    <id-contact-initiator id="translated" lang="nl" ATTRIBUTES>CHILDREN</id-contact-initiator>
    <id-contact-initiator id="plain" lang="nl" ATTRIBUTES>CHILDREN</id-contact-initiator>
    <script>
      // Only the translated widget may leave the page, once the test allows it.
      window.mayLeave = false;
      document.addEventListener("idc-redirect", (event) => {
        if (!mayLeave || event.target.id !== "translated") event.preventDefault();
      });
    </script>
"#;

/// Holds the core's answers back while the test wants that.
const HOLD: &str = r"
    <script>
      const realFetch = fetch;
      let mayCome;
      window.hold = () => (mayCome = new Promise((letCome) => (window.letCome = letCome)));
      window.fetch = async (url, ...rest) => {
        const held = /session_options|start$/.test(url) && mayCome;
        const answer = await realFetch(url, ...rest);
        await held;
        return answer;
      };
      hold();
    </script>
";

/// Shows the notification of an earlier login in both widgets.
const TOLD_TO_BOTH: &str = "<script>history.replaceState = () => {}</script>";

#[tokio::test]
async fn from_the_placeholder_to_the_login_page() {
    let attributes = r#"core-url="{core}" purpose="personal_question" remember
        heading="Praat met de gemeente" organisation-name="Gemeente Voorbeeldstad""#;
    Setup::page(&[GATE, HOLD, TOLD_TO_BOTH, &twins(attributes, "")].concat())
        .run(async |bed| {
            bed.open("/?notification=error").await?;
            let twins = Twins::of(bed).await?;
            twins.agree("the placeholder").await?;
            release(bed).await?;
            twins.until("the skeleton", "div > [part=initiator]").await?;
            twins.agree("the skeleton").await?;
            bed.browser.run("letCome()").await?;
            twins.until("the form", "form").await?;
            twins.agree("the form").await?;
            twins.press("start").await?;
            twins.until("what is missing", "[part~=message] li button").await?;
            twins.agree("what is missing").await?;
            twins.choose("irma").await?;
            twins.agree("half of it").await?;
            twins.choose("chat").await?;
            twins.agree("what is chosen").await?;
            bed.browser.run("hold()").await?;
            twins.press("start").await?;
            twins.until("the start", "form[aria-busy]").await?;
            twins.agree("the start").await?;
            bed.browser.run("letCome()").await?;
            twins.until("the way out", "form > a").await?;
            twins.agree("the way out").await?;
            bed.widget("#translated").find("form > a").await?.click().await?;
            until_logging_in(bed).await
        })
        .await;
}

#[tokio::test]
async fn through_every_failure() {
    const FAULT: &str = "options-status-500+start-status-503";
    let attributes = format!(
        r#"core-url="{{core}}/fault/{FAULT}" purpose="personal_question" auth-method="irma" comm-method="chat""#
    );
    Setup::page(&[TOLD_TO_BOTH, &twins(&attributes, "")].concat())
        .run(async |bed| {
            for code in ["options-core-failed", "start-core-failed"] {
                bed.browser.expect_in_console(code);
            }
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.open("/?notification=cancel").await?;
            let twins = Twins::of(bed).await?;
            twins.until("another try", "[part~=status]:not([data-unseen])").await?;
            twins.agree("another try").await?;
            twins.until("no options", "[part~=retry]").await?;
            twins.agree("no options").await?;
            bed.core.disable_fault(FAULT);
            twins.press_in_turn("retry", "the form", "form").await?;
            twins.agree("the form").await?;

            let core = bed.core.fault_url("start-status-503");
            twins.set("core-url", &core).await?;
            twins.until("the form of another core", "form").await?;
            twins
                .press_in_turn("start", "a failed start", "[part~=message]:not([part~=notification]) ~ form")
                .await?;
            twins.agree("a failed start").await?;
            twins.choose("digid").await?;
            twins.agree("another choice").await?;
            bed.core.disable_fault("start-status-503");
            leave(bed, "start").await
        })
        .await;
}

#[tokio::test]
async fn through_what_the_page_changes() {
    Setup::page(&twins("", "<p>Bel ons: 14 012</p>"))
        .run(async |bed| {
            for code in ["core-url-missing", "purpose-missing", "purpose-unknown", "no-comm-method"] {
                bed.browser.expect_in_console(code);
            }
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.open("/").await?;
            let twins = Twins::of(bed).await?;
            twins.until("what is wrong", "li:nth-child(2)").await?;
            twins.agree("what is wrong").await?;
            twins.set("purpose", "unheard_of").await?;
            twins.until("less of it", "li:only-child").await?;
            twins.agree("what is still wrong").await?;
            twins.set("core-url", &bed.core.url()).await?;
            twins.until("no such purpose", "[part~=message]:not(:has(li)) code").await?;
            twins.agree("no such purpose").await?;
            twins.set("purpose", "no_comm").await?;
            twins.agree("no methods").await?;
            twins.set("purpose", "call_only").await?;
            twins.until("one of each", "[part~=hint]").await?;
            twins.agree("one of each").await?;
            twins.set("organisation-name", "Gemeente Voorbeeldstad").await?;
            twins.set("heading", "Praat met de gemeente").await?;
            twins.agree("names").await?;
            twins.set("organisation-name", "Gemeente Elders").await?;
            twins.set("heading", "Bel de gemeente").await?;
            twins.agree("other names").await?;
            twins.set("texts", r#"{"start": "Aan de slag"}"#).await?;
            twins.agree("the page's own words").await?;
            leave(bed, "start").await
        })
        .await;
}

#[tokio::test]
async fn with_the_choice_of_last_time() {
    const REMEMBERED: &str = r#"
        <script>
          localStorage["id-contact-initiator:auth_method"] = "digid";
          localStorage["id-contact-initiator:comm_method"] = "chat";
        </script>
    "#;
    let attributes = r#"core-url="{core}" purpose="personal_question" remember"#;
    Setup::page(&[REMEMBERED, &twins(attributes, "")].concat())
        .run(async |bed| {
            bed.open("/").await?;
            let twins = Twins::of(bed).await?;
            twins.until("the choice of last time", "[part~=forget]").await?;
            twins.agree("the choice of last time").await?;
            twins.press("forget").await?;
            twins.until("none", "[data-reserve] [part~=forget]").await?;
            twins.agree("no choice").await?;
            twins.choose("irma").await?;
            twins.choose("call").await?;
            leave(bed, "start").await
        })
        .await;
}

#[tokio::test]
async fn without_wasm_and_when_it_comes_after_all() {
    const REFUSE_ONCE: &str = r#"
        <script>
          const { instantiate, instantiateStreaming } = WebAssembly;
          const refuse = () => Promise.reject(new Error("not now"));
          Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
          window.relent = () => Object.assign(WebAssembly, { instantiate, instantiateStreaming });
        </script>
    "#;
    let attributes = r#"core-url="{core}" purpose="call_only""#;
    Setup::page(&[REFUSE_ONCE, &twins(attributes, "")].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            bed.open("/").await?;
            let twins = Twins::of(bed).await?;
            twins.until("that there is no widget", "[role=alert] code").await?;
            twins.agree("that there is no widget").await?;
            bed.browser.run("relent(); translated.reset(); plain.reset()").await?;
            twins.until("the form", "form").await?;
            twins.agree("the form").await?;
            leave(bed, "start").await
        })
        .await;
}

fn twins(attributes: &str, children: &str) -> String {
    let translator = include_str!("page_translator.js");
    let widgets = TWINS.replace("ATTRIBUTES", attributes).replace("CHILDREN", children);
    format!("{widgets}<script>{translator}</script>")
}

/// Presses the button of this part in the translated widget, and allows it to leave the page.
async fn leave(bed: &TestBed, part: &str) -> Result<()> {
    bed.browser.run("window.mayLeave = true").await?;
    bed.widget("#translated").find(&format!("button[part~={part}]")).await?.click().await?;
    until_logging_in(bed).await
}

async fn until_logging_in(bed: &TestBed) -> Result<()> {
    bed.browser.until_true("location.pathname.includes('/auth/')").await
}

/// A widget that is translated, and one that is not.
struct Twins<'bed> {
    bed: &'bed TestBed,
    both: [Widget<'bed>; 2],
}

impl<'bed> Twins<'bed> {
    /// Starts the translator, and returns the widgets on the page.
    async fn of(bed: &'bed TestBed) -> Result<Self> {
        bed.browser.until_true("document.getElementById('plain').shadowRoot").await?;
        bed.browser.run("startTranslator()").await?;
        Ok(Self { bed, both: IDS.map(|id| bed.widget(&format!("#{id}"))) })
    }

    /// Waits until both show what `css` finds.
    async fn until(&self, what: &str, css: &str) -> Result<()> {
        self.until_in(&IDS, what, css).await
    }

    async fn until_in(&self, ids: &[&str], what: &str, css: &str) -> Result<()> {
        let script = "const [ids, css] = arguments; \
            return ids.every((id) => document.getElementById(id).shadowRoot.querySelector(css))";
        until(what, async || {
            Ok(self.bed.browser.eval::<bool>(script, vec![json!(ids), json!(css)]).await?.then_some(()))
        })
        .await
    }

    async fn choose(&self, tag: &str) -> Result<()> {
        for widget in &self.both {
            widget.choose(tag).await?;
        }
        Ok(())
    }

    async fn press(&self, part: &str) -> Result<()> {
        for widget in &self.both {
            widget.find(&format!("button[part~={part}]")).await?.click().await?;
        }
        Ok(())
    }

    /// Presses the button of this part in one widget and, once that shows what `css` finds, in the other. Otherwise both
    /// would claim the focus when they fail.
    async fn press_in_turn(&self, part: &str, what: &str, css: &str) -> Result<()> {
        for (id, widget) in IDS.into_iter().zip(&self.both) {
            widget.find(&format!("button[part~={part}]")).await?.click().await?;
            self.until_in(&[id], what, css).await?;
        }
        Ok(())
    }

    async fn set(&self, attribute: &str, value: &str) -> Result<()> {
        for widget in &self.both {
            widget.set_attribute(attribute, value).await?;
        }
        Ok(())
    }

    /// Asserts that both say the same, also in another language and back again, and that all of it is translated.
    async fn agree(&self, state: &str) -> Result<()> {
        const BOTH: &str = "return [readable('translated'), readable('plain')]";
        for lang in ["nl", "ar", "nl"] {
            self.set("lang", lang).await?;
            self.until(&format!("{state} in {lang}"), &format!("[part=initiator][lang={lang}]")).await?;
            let mut said = [const { Vec::<String>::new() }; 2];
            until(&format!("{state} to be the same in {lang}"), async || {
                said = self.bed.browser.eval(BOTH, vec![]).await?;
                let [translated, plain] = &said;
                let expected: Vec<_> = plain.iter().map(|text| format!("⟦{text}⟧")).collect();
                Ok((*translated == expected).then_some(()))
            })
            .await
            .with_context(|| format!("translated and plain: {said:#?}"))?;
        }
        Ok(())
    }
}
