//! Examples of colours and themes.

use crate::examples::example::example;

const COLOUR_OF_START: &str = "const start = document.querySelector('id-contact-initiator').shadowRoot\
    .querySelector('button[part~=start]'); \
    const { backgroundColor, width } = getComputedStyle(start); \
    return [backgroundColor, parseFloat(width) / start.parentElement.clientWidth]";

#[tokio::test]
async fn own_colours_are_seen() {
    example("own-colours")
        .run(async |bed| {
            bed.open("/examples/own-colours.html").await?.until_form().await?;
            let (colour, share): (String, f64) = bed.browser.eval(COLOUR_OF_START, vec![]).await?;
            assert_eq!(colour, "rgb(106, 27, 154)");
            assert!(share > 0.99, "as wide as the form: {share}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_dark_page_has_a_dark_widget() {
    example("dark")
        .run(async |bed| {
            bed.open("/examples/dark.html").await?.until_form().await?;
            let colour = "return getComputedStyle(document.querySelector('id-contact-initiator')).color";
            let text: String = bed.browser.eval(colour, vec![]).await?;
            assert_eq!(text, "rgb(255, 255, 255)", "the browser's own text upon dark");
            Ok(())
        })
        .await;
}
