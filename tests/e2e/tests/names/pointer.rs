//! Clicks that open a window where there is a link.

use anyhow::{Context, Result};
use e2e::{TestBed, Widget};
use http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Key, RequestData, SessionId};

/// How a visitor clicks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Click {
    Plain,
    WithCtrl,
    WithTheMiddleButton,
}

pub(crate) const CLICKS: [Click; 3] = [Click::Plain, Click::WithCtrl, Click::WithTheMiddleButton];

impl Click {
    /// Clicks on the first element in the widget that `css` finds.
    pub(crate) async fn on(self, bed: &TestBed, widget: &Widget<'_>, css: &str) -> Result<()> {
        let element = widget.find(css).await?;
        let driver = bed.browser.driver();
        match self {
            Self::Plain => element.click().await?,
            Self::WithCtrl => {
                let chain = driver.action_chain().key_down(Key::Control).click_element(&element);
                chain.key_up(Key::Control).perform().await?;
            }
            Self::WithTheMiddleButton => {
                let (x, y) = element.rect().await.context("it is drawn nowhere")?.icenter();
                driver.cmd(MiddleClick { x, y }).await?;
            }
        }
        Ok(())
    }
}

/// The command that clicks with the middle button (WebDriver, 15.7), for which the client has no name.
#[derive(Debug)]
struct MiddleClick {
    x: i64,
    y: i64,
}

impl FormatRequestData for MiddleClick {
    fn format_request(&self, session_id: &SessionId) -> RequestData {
        let pointer = json!({
            "type": "pointer",
            "id": "the middle button",
            "parameters": { "pointerType": "mouse" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "origin": "viewport", "x": self.x, "y": self.y },
                { "type": "pointerDown", "button": 1 },
                { "type": "pointerUp", "button": 1 },
            ],
        });
        RequestData::new(Method::POST, format!("session/{session_id}/actions"))
            .add_body(json!({ "actions": [pointer] }))
    }
}
