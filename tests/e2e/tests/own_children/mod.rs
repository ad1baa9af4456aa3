//! What a page puts inside the element counts only if there is something to see: while the widget loads, and where it
//! cannot run.

mod direction;

use anyhow::Result;
use e2e::{Setup, TestBed, wasm_gate};

use crate::fault_table::UNAVAILABLE;

/// Nothing to see, as editors and content management systems leave it behind.
const NOTHING: [&str; 22] = [
    "",
    "\n  ",
    "<br>",
    "<br><br>",
    "<p></p>",
    "<p>&nbsp;</p>",
    "<p><br data-mce-bogus=\"1\"></p>",
    "<div><div><span></span></div></div>",
    "&nbsp;&#8203;&#8288;&shy;&#65279;",
    "<p>&#12644;&#10240;&#847;&lrm;</p>",
    "<!-- a comment -->",
    "<style>p { color: red }</style>",
    "<script>var unseen = 'by anybody'</script>",
    "<script type=\"application/json\">{\"unseen\": true}</script>",
    "<template><p>Call us</p></template>",
    "<noscript>Switch JavaScript on</noscript>",
    "<p hidden>Call us</p>",
    "<div hidden><p>Call us</p></div>",
    "<p style=\"display: none\">Call us</p>",
    "<input type=\"hidden\" name=\"token\" value=\"1\">",
    "<link rel=\"prefetch\" href=\"data:,\"><meta itemprop=\"name\" content=\"Call us\">",
    "<p slot=\"elsewhere\">Call us</p>",
];

/// Something to see.
const SOMETHING: [&str; 12] = [
    "Call us",
    "<p>14&nbsp;012</p>",
    "<br><p>Call us</p>",
    "<div><div><span>📞</span></div></div>",
    "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\" alt=\"Call us\" width=\"40\" height=\"20\">",
    "<p><svg width=\"40\" height=\"20\"><circle r=\"9\" /></svg></p>",
    "<video width=\"40\" height=\"20\"></video>",
    "<form action=\"/contact\"><input name=\"name\" aria-label=\"Name\"></form>",
    "<button aria-label=\"Call us\"></button>",
    "<iframe src=\"about:blank\" title=\"Call us\"></iframe>",
    "<phone-number></phone-number>",
    "<p hidden>No</p><p>Call us</p>",
];

/// Widgets with these children, in order.
fn widgets(children: &[&str]) -> String {
    let widget = |children: &&str| {
        format!(
            r#"<id-contact-initiator core-url="{{core}}" purpose="personal_question" lang="en">{children}</id-contact-initiator>"#
        )
    };
    children.iter().map(widget).collect()
}

/// For each widget whether it shows a skeleton, or says that it cannot run.
async fn own_drawing(bed: &TestBed) -> Result<Vec<bool>> {
    const SHOWN: &str = "return [...document.querySelectorAll('id-contact-initiator')].map(({ shadowRoot }) => \
        [...shadowRoot.querySelectorAll('[part~=skeleton],[part~=message]')]\
            .some((it) => it.checkVisibility({ visibilityProperty: true })))";
    bed.browser.eval(SHOWN, vec![]).await
}

fn all() -> (Vec<&'static str>, Vec<bool>) {
    let children = [&NOTHING[..], &SOMETHING].concat();
    let expected = children.iter().map(|it| NOTHING.contains(it)).collect();
    (children, expected)
}

fn differing(children: &[&str], expected: &[bool], seen: &[bool]) -> Vec<String> {
    assert_eq!(seen.len(), expected.len());
    let pairs = children.iter().zip(expected.iter().zip(seen));
    pairs
        .filter(|(_, (expected, seen))| expected != seen)
        .map(|(children, _)| (*children).to_owned())
        .collect()
}

#[tokio::test]
async fn while_it_loads() {
    let (children, expected) = all();
    Setup::page(&[wasm_gate::GATE, &widgets(&children)].concat())
        .run(async |bed| {
            bed.open("/").await?.until("a placeholder", |view| view.skeleton).await?;
            assert_eq!(differing(&children, &expected, &own_drawing(bed).await?), [] as [String; 0]);
            wasm_gate::release(bed).await?;
            // All of them, as the page moves until then.
            let all = "[...document.querySelectorAll('id-contact-initiator')]";
            bed.browser
                .until_true(&format!("{all}.every((it) => it.getState().state === 'choosing')"))
                .await?;
            bed.widget("id-contact-initiator").choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_it_cannot_run() {
    let (children, expected) = all();
    Setup::page(&widgets(&children))
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console(UNAVAILABLE.code);
            bed.open("/").await?.until_code(UNAVAILABLE.code).await?;
            assert_eq!(differing(&children, &expected, &own_drawing(bed).await?), [] as [String; 0]);
            Ok(())
        })
        .await;
}

/// The page may change its mind, in any of these ways.
#[tokio::test]
async fn it_may_change_later() {
    const CHANGES: [(&str, bool); 9] = [
        ("first.append('Call us')", false),
        ("first.lastChild.data = '\\u00a0'", true),
        ("first.innerHTML = '<div><p hidden>Call us</p></div>'", true),
        ("first.querySelector('p').hidden = false", false),
        ("first.querySelector('p').style.display = 'none'", true),
        ("first.querySelector('p').style.display = ''", false),
        ("first.querySelector('p').firstChild.data = ' '", true),
        ("first.querySelector('p').append(document.createElement('img'))", false),
        ("first.replaceChildren()", true),
    ];
    let page =
        [&widgets(&[""]), "<script>var first = document.querySelector('id-contact-initiator')</script>"]
            .concat();
    Setup::page(&page)
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console(UNAVAILABLE.code);
            bed.open("/").await?.until_code(UNAVAILABLE.code).await?;
            for (change, is_said) in CHANGES {
                bed.browser.run(change).await?;
                e2e::until(change, async || Ok((own_drawing(bed).await? == [is_said]).then_some(()))).await?;
            }
            Ok(())
        })
        .await;
}

/// Children may come through a slot of the component around the widget.
#[tokio::test]
async fn through_the_slot_of_a_component_around_it() {
    const PAGE: &str = r#"
        <contact-box></contact-box>
        <script>
          var box = document.querySelector("contact-box");
          const root = box.attachShadow({ mode: "open" });
          var first = document.createElement("id-contact-initiator");
          first.setAttribute("lang", "en");
          first.append(document.createElement("slot"));
          root.append(first);
        </script>
    "#;
    Setup::page(PAGE)
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console(UNAVAILABLE.code);
            bed.open("/").await?;
            let is_said = "first.shadowRoot?.querySelector('[part~=message]')?.checkVisibility() === true";
            for (change, said) in
                [("", true), ("box.append('Call us')", false), ("box.replaceChildren('\\u200b')", true)]
            {
                bed.browser.run(change).await?;
                bed.browser.until_true(&format!("({is_said}) === {said}")).await?;
            }
            Ok(())
        })
        .await;
}
