//! Whose tag it is: by the script's address, by the usual name of the file, or by the settings.

use std::fs;

use anyhow::Result;
use e2e::{Setup, widget_folder};
use tempfile::TempDir;

use crate::script_tag::route::{FIRST, LAST, Route, main, play, tag, tag_from};

/// The script under another name, as in a copy that a content delivery network makes.
const RENAMED: &str = "/cdn/latest.js";
/// An address that is redirected to it.
const REDIRECTED: &str = "/fault/script-redirect-302-own/cdn/latest.js";

fn copy_under_another_name() -> Result<TempDir> {
    let copy = TempDir::with_prefix("initiator-cdn-")?;
    for file in fs::read_dir(widget_folder()?)? {
        let file = file?;
        let name = file.file_name();
        let name = if name == "id-contact-initiator.js" { "latest.js".into() } else { name };
        if file.file_type()?.is_file() {
            fs::copy(file.path(), copy.path().join(name))?;
        }
    }
    Ok(copy)
}

#[tokio::test]
async fn the_script_is_known_under_any_address() {
    let copy = copy_under_another_name().unwrap();
    let loaded = |how, url| Route::new(how, &main(&tag_from(url, LAST))).begins_with(LAST);
    let swapped_in = |how, url| {
        let template = format!("<template><div>{}</div></template>", tag_from(url, LAST));
        let page = format!("{}{template}", main(&tag(FIRST)));
        Route::new(how, &page)
            .begins_with(FIRST)
            .then("main().innerHTML = document.querySelector('template').innerHTML", LAST)
    };
    play(
        Setup::bare_page("").with_folder("/cdn", copy.path().to_owned()),
        &[
            loaded("another name", RENAMED),
            loaded("a redirect", REDIRECTED),
            swapped_in("another name, swapped in", RENAMED),
            swapped_in("a redirect, swapped in", REDIRECTED),
            swapped_in("an alias that leads nowhere, swapped in", "https://cdn.example/widget@latest"),
        ],
    )
    .await;
}

/// Many tools have a `data-purpose` of their own.
#[tokio::test]
async fn a_strangers_tag_draws_nothing_when_it_is_swapped_in() {
    const STRANGER: &str = r#"<script type="module" src="https://stranger.example/tracker.js" data-purpose="analytics"></script>"#;
    let page =
        format!("{}<template>{STRANGER}</template><template>{}</template>", main(&tag(FIRST)), tag(LAST));
    Setup::bare_page(&page)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let both = "document.querySelector('main').innerHTML = \
                [...document.querySelectorAll('template')].map((template) => template.innerHTML).join('')";
            bed.browser.run(both).await?;
            bed.widget("[purpose=personal_question]").until_form().await?;
            let drawn: Vec<String> = bed
                .browser
                .eval("return [...document.querySelector('main').children].map((it) => it.localName)", vec![])
                .await?;
            assert_eq!(drawn, ["script", "script", "id-contact-initiator"]);
            Ok(())
        })
        .await;
}
