//! Taken away, put back and reordered.

use serde_json::json;

use crate::frameworks::app::{Framework, show, widget};

#[tokio::test]
async fn taken_away_and_put_back() {
    for framework in Framework::ALL {
        let state = json!({ "widgets": [widget("a", &json!({}))] });
        framework
            .page(&state)
            .play(async |stage| {
                let it = stage.open("/").await?;
                for _ in 0..2 {
                    let look = it.until_form().await?;
                    assert_eq!(look.chosen(), [""; 0], "{framework:?}: it starts anew");
                    it.choose("irma").await?;
                    show(stage, &json!({ "widgets": [] })).await?;
                    stage.browser.until_true("!document.querySelector('id-contact-initiator')").await?;
                    show(stage, &state).await?;
                }
                it.choose_and_start("digid", "chat").await?;
                stage.browser.until_true("document.querySelector('#app > a')").await?;
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
            .play(async |stage| {
                stage.open("/").await?;
                for (id, tag) in ids.iter().zip(["irma", "digid", "chat"]) {
                    let it = stage.widget(&format!("#{id} > id-contact-initiator"));
                    it.until_form().await?;
                    it.choose(tag).await?;
                }
                let calls = stage.calls().len();
                show(stage, &state(&["c", "a", "b"])).await?;
                stage.browser.until_true("document.querySelector('#app > section').id === 'c'").await?;
                show(stage, &state(&["b", "c", "a"])).await?;
                stage.browser.until_true("document.querySelector('#app > section').id === 'b'").await?;
                for (id, tag) in ids.iter().zip(["irma", "digid", "chat"]) {
                    let look = stage.widget(&format!("#{id} > id-contact-initiator")).look().await?;
                    assert_eq!(
                        (look.heading.as_deref(), look.chosen()),
                        (Some(*id), vec![tag]),
                        "{framework:?}"
                    );
                }
                assert_eq!(stage.calls().len(), calls, "{framework:?}: nothing is asked for again");
                Ok(())
            })
            .await;
    }
}
