//! A page translator replaces texts behind the widget's back. The widget goes on, in every state, and so does the
//! translator: what it translates says the same as a widget beside it that it leaves alone.

use anyhow::{Context, Result};
use e2e::gate::{GATE, release};
use e2e::{Grumble, Setting, Stage, Widget, until};
use serde_json::json;

/// Whose texts are translated, and whose are not.
const IDS: [&str; 2] = ["translated", "plain"];

/// The two of them, side by side: what one says must not move the other away below the pointer. `ATTRIBUTES` stand
/// in both.
const TWINS: &str = r#"
    <style>body { display: grid; grid-template-columns: 1fr 1fr; align-items: start }</style>
    <id-contact-initiator id="translated" lang="nl" ATTRIBUTES>CHILDREN</id-contact-initiator>
    <id-contact-initiator id="plain" lang="nl" ATTRIBUTES>CHILDREN</id-contact-initiator>
    <script>
      // The one who may leave is the translated one, once the test says so.
      window.mayLeave = false;
      document.addEventListener("idc-redirect", (event) => {
        if (!mayLeave || event.target.id !== "translated") event.preventDefault();
      });
    </script>
"#;

/// Holds the core's answers back until the test lets them come.
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

/// What the address says of the login before is told to both.
const TOLD_TO_BOTH: &str = "<script>history.replaceState = () => {}</script>";

#[tokio::test]
async fn from_the_placeholder_to_the_login_page() {
    let attributes = r#"core-url="{core}" purpose="personal_question" remember
        heading="Praat met de gemeente" organisation-name="Gemeente Voorbeeldstad""#;
    Setting::page(&[GATE, HOLD, TOLD_TO_BOTH, &twins(attributes, "")].concat())
        .play(async |stage| {
            stage.open("/?notification=error").await?;
            let twins = Twins::of(stage).await?;
            twins.agree("the placeholder").await?;
            release(stage).await?;
            twins.until("the skeleton", "div > [part=initiator]").await?;
            twins.agree("the skeleton").await?;
            stage.browser.eval::<()>("letCome()", vec![]).await?;
            twins.until("the form", "form").await?;
            twins.agree("the form").await?;
            twins.press("start").await?;
            twins.until("what is missing", "form [part~=message] a").await?;
            twins.agree("what is missing").await?;
            twins.choose("irma").await?;
            twins.agree("half of it").await?;
            twins.choose("chat").await?;
            twins.agree("what is chosen").await?;
            stage.browser.eval::<()>("hold()", vec![]).await?;
            twins.press("start").await?;
            twins.until("the start", "[aria-busy] form").await?;
            twins.agree("the start").await?;
            stage.browser.eval::<()>("letCome()", vec![]).await?;
            twins.until("the way out", "form > a").await?;
            twins.agree("the way out").await?;
            stage.widget("#translated").find("form > a").await?.click().await?;
            until_logging_in(stage).await
        })
        .await;
}

#[tokio::test]
async fn through_every_failure() {
    const FAULT: &str = "options-status-500+start-status-503";
    let attributes = format!(
        r#"core-url="{{core}}/fault/{FAULT}" purpose="personal_question" auth-method="irma" comm-method="chat""#
    );
    Setting::page(&[TOLD_TO_BOTH, &twins(&attributes, "")].concat())
        .play(async |stage| {
            for code in ["options-core-failed", "start-core-failed"] {
                stage.browser.expect_in_console(code);
            }
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.open("/?notification=cancel").await?;
            let twins = Twins::of(stage).await?;
            twins.until("another try", "[part~=status]:not([data-unseen])").await?;
            twins.agree("another try").await?;
            twins.until("no options", "[part~=retry]").await?;
            twins.agree("no options").await?;
            stage.core.disable_fault(FAULT);
            twins.press_in_turn("retry", "the form", "form").await?;
            twins.agree("the form").await?;

            let core = stage.core.fault_url("start-status-503");
            twins.set("core-url", &core).await?;
            twins.until("the form of another core", "form").await?;
            twins.press_in_turn("start", "a failed start", "form [part~=retry]").await?;
            twins.agree("a failed start").await?;
            twins.choose("digid").await?;
            twins.agree("another choice").await?;
            stage.core.disable_fault("start-status-503");
            leave(stage, "retry").await
        })
        .await;
}

#[tokio::test]
async fn through_what_the_page_changes() {
    Setting::page(&twins("", "<p>Bel ons: 14 012</p>"))
        .play(async |stage| {
            for code in ["core-url-missing", "purpose-missing", "purpose-unknown", "no-comm-method"] {
                stage.browser.expect_in_console(code);
            }
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.open("/").await?;
            let twins = Twins::of(stage).await?;
            twins.until("what is wrong", "li:nth-child(2)").await?;
            twins.agree("what is wrong").await?;
            twins.set("purpose", "unheard_of").await?;
            twins.until("less of it", "li:only-child").await?;
            twins.agree("what is still wrong").await?;
            twins.set("core-url", &stage.core.url()).await?;
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
            leave(stage, "start").await
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
    Setting::page(&[REMEMBERED, &twins(attributes, "")].concat())
        .play(async |stage| {
            stage.open("/").await?;
            let twins = Twins::of(stage).await?;
            twins.until("the choice of last time", "[part~=forget]").await?;
            twins.agree("the choice of last time").await?;
            twins.press("forget").await?;
            twins.until("none", "form:not(:has([part~=forget]))").await?;
            twins.agree("no choice").await?;
            twins.choose("irma").await?;
            twins.choose("call").await?;
            leave(stage, "start").await
        })
        .await;
}

#[tokio::test]
async fn without_wasm_and_when_it_comes_after_all() {
    const REFUSE_ONCE: &str = r#"
        <script>
          const realInstantiate = WebAssembly.instantiateStreaming;
          WebAssembly.instantiateStreaming = () => Promise.reject(new Error("not now"));
          window.relent = () => (WebAssembly.instantiateStreaming = realInstantiate);
        </script>
    "#;
    let attributes = r#"core-url="{core}" purpose="call_only""#;
    Setting::page(&[REFUSE_ONCE, &twins(attributes, "")].concat())
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            stage.browser.let_grumble(Grumble::UnusedPreload);
            stage.open("/").await?;
            let twins = Twins::of(stage).await?;
            twins.until("that there is no widget", "[role=alert] code").await?;
            twins.agree("that there is no widget").await?;
            stage.browser.eval::<()>("relent(); translated.reset(); plain.reset()", vec![]).await?;
            twins.until("the form", "form").await?;
            twins.agree("the form").await?;
            leave(stage, "start").await
        })
        .await;
}

fn twins(attributes: &str, children: &str) -> String {
    let translator = include_str!("page_translator.js");
    let widgets = TWINS.replace("ATTRIBUTES", attributes).replace("CHILDREN", children);
    format!("{widgets}<script>{translator}</script>")
}

/// Presses the button of this part in the translated widget, which may leave now.
async fn leave(stage: &Stage, part: &str) -> Result<()> {
    stage.browser.eval::<()>("window.mayLeave = true", vec![]).await?;
    stage.widget("#translated").find(&format!("button[part~={part}]")).await?.click().await?;
    until_logging_in(stage).await
}

async fn until_logging_in(stage: &Stage) -> Result<()> {
    stage.browser.until_true("location.pathname.includes('/auth/')").await
}

/// A widget that is translated, and one that is not.
struct Twins<'stage> {
    stage: &'stage Stage,
    both: [Widget<'stage>; 2],
}

impl<'stage> Twins<'stage> {
    /// Those on the page; the translator starts.
    async fn of(stage: &'stage Stage) -> Result<Self> {
        stage.browser.until_true("document.getElementById('plain').shadowRoot").await?;
        stage.browser.eval::<()>("startTranslator()", vec![]).await?;
        Ok(Self { stage, both: IDS.map(|id| stage.widget(&format!("#{id}"))) })
    }

    /// Waits until both show what `css` finds.
    async fn until(&self, what: &str, css: &str) -> Result<()> {
        self.until_in(&IDS, what, css).await
    }

    async fn until_in(&self, ids: &[&str], what: &str, css: &str) -> Result<()> {
        let script = "const [ids, css] = arguments; \
            return ids.every((id) => document.getElementById(id).shadowRoot.querySelector(css))";
        until(what, async || {
            Ok(self.stage.browser.eval::<bool>(script, vec![json!(ids), json!(css)]).await?.then_some(()))
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

    /// Presses the button of this part in one and, once that shows what `css` finds, in the other: which of them has
    /// the focus when it fails is up to neither.
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

    /// Both say the same, also in another language and back again, and the translator has had all of it.
    async fn agree(&self, state: &str) -> Result<()> {
        const BOTH: &str = "return [readable('translated'), readable('plain')]";
        for lang in ["nl", "ar", "nl"] {
            self.set("lang", lang).await?;
            self.until(&format!("{state} in {lang}"), &format!("[part=initiator][lang={lang}]")).await?;
            let mut said = [const { Vec::<String>::new() }; 2];
            until(&format!("{state} to be the same in {lang}"), async || {
                said = self.stage.browser.eval(BOTH, vec![]).await?;
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
