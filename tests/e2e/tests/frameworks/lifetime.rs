//! Widgets that a framework removes, puts back and reorders.

use serde_json::json;

use crate::frameworks::app::{Framework, show, widget};

#[tokio::test]
async fn taken_away_and_put_back() {
    for framework in Framework::ALL {
        let state = json!({ "widgets": [widget("a", &json!({}))] });
        framework
            .page(&state)
            .run(async |bed| {
                let it = bed.open("/").await?;
                for _ in 0..2 {
                    let view = it.until_form().await?;
                    assert_eq!(view.chosen(), [""; 0], "{framework:?}: it starts anew");
                    it.choose("irma").await?;
                    show(bed, &json!({ "widgets": [] })).await?;
                    bed.browser.until_true("!document.querySelector('id-contact-initiator')").await?;
                    show(bed, &state).await?;
                }
                it.choose_and_start("digid", "chat").await?;
                bed.browser.until_true("document.querySelector('#app > a')").await?;
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn reordered_it_keeps_its_choice() {
    let ids = ["a", "b", "c"];
    for framework in Framework::ALL {
        let state = |ids: &[&str]| {
            let widgets: Vec<_> = ids.iter().map(|id| widget(id, &json!({ "heading": id }))).collect();
            json!({ "widgets": widgets })
        };
        framework
            .page(&state(&ids))
            .run(async |bed| {
                bed.open("/").await?;
                for (id, tag) in ids.iter().zip(["irma", "digid", "chat"]) {
                    let it = bed.widget(&format!("#{id} > id-contact-initiator"));
                    it.until_form().await?;
                    it.choose(tag).await?;
                }
                let calls = bed.calls().len();
                show(bed, &state(&["c", "a", "b"])).await?;
                bed.browser.until_true("document.querySelector('#app > section').id === 'c'").await?;
                show(bed, &state(&["b", "c", "a"])).await?;
                bed.browser.until_true("document.querySelector('#app > section').id === 'b'").await?;
                for (id, tag) in ids.iter().zip(["irma", "digid", "chat"]) {
                    let view = bed.widget(&format!("#{id} > id-contact-initiator")).view().await?;
                    assert_eq!(
                        (view.heading.as_deref(), view.chosen()),
                        (Some(*id), vec![tag]),
                        "{framework:?}"
                    );
                }
                assert_eq!(bed.calls().len(), calls, "{framework:?}: nothing is asked for again");
                Ok(())
            })
            .await;
    }
}
