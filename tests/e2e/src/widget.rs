//! [`Widget`]: one widget in the page, as its visitor uses it.

use std::cell::RefCell;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::json;
use thirtyfour::WebElement;

use crate::browser::Browser;
use crate::view::{SCRIPT, View};
use crate::wait::{until, until_within};

/// A page object for one widget. It finds the element anew for each use, as the page may have replaced it.
#[derive(Clone, Debug)]
pub struct Widget<'bed> {
    browser: &'bed Browser,
    selector: String,
}

impl<'bed> Widget<'bed> {
    pub(crate) fn new(browser: &'bed Browser, selector: &str) -> Self {
        Self { browser, selector: selector.to_owned() }
    }

    /// What can be seen at this moment.
    ///
    /// # Errors
    /// When there is no widget.
    pub async fn view(&self) -> Result<View> {
        let view: Option<View> = self.browser.eval(SCRIPT, vec![json!(self.selector)]).await?;
        view.with_context(|| format!("there is no widget {}", self.selector))
    }

    /// Waits until `condition` is true of what can be seen, and returns that.
    ///
    /// # Errors
    /// When it is not true in time. The error says what was seen last.
    pub async fn until(&self, what: &str, condition: impl Fn(&View) -> bool) -> Result<View> {
        let last = RefCell::new(None);
        let seen = until(what, async || self.probe(&last, &condition).await).await.flatten();
        seen.with_context(|| format!("{}: last seen: {:#?}", self.selector, last.borrow()))
    }

    /// As [`Widget::until`], with another time-out.
    ///
    /// # Errors
    /// When `condition` is not true within `timeout`.
    pub async fn until_within(
        &self,
        timeout: Duration,
        what: &str,
        condition: impl Fn(&View) -> bool,
    ) -> Result<View> {
        let last = RefCell::new(None);
        let seen = until_within(timeout, what, async || self.probe(&last, &condition).await).await.flatten();
        seen.with_context(|| format!("{}: last seen: {:#?}", self.selector, last.borrow()))
    }

    async fn probe(
        &self,
        last: &RefCell<Option<View>>,
        condition: impl Fn(&View) -> bool,
    ) -> Result<Option<Result<View>>> {
        let view = self.view().await?;
        last.replace(Some(view.clone()));
        Ok(match view {
            view if condition(&view) => Some(Ok(view)),
            // There is no point in waiting any longer.
            view if view.has_code("widget-unavailable") => Some(Err(anyhow!("the widget did not start"))),
            _ => None,
        })
    }

    /// Waits until there is a form to choose in.
    ///
    /// # Errors
    /// When that takes too long.
    pub async fn until_form(&self) -> Result<View> {
        self.until("a form to choose in", |view| view.form && !view.busy).await
    }

    /// Waits until it shows `code`.
    ///
    /// # Errors
    /// When that takes too long.
    pub async fn until_code(&self, code: &str) -> Result<View> {
        self.until(&format!("the code {code}"), |view| view.has_code(code)).await
    }

    /// The first element in the widget that `css` finds.
    ///
    /// # Errors
    /// When there is none.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        let script = "return document.querySelector(arguments[0])?.shadowRoot?.querySelector(arguments[1])";
        let found = self.browser.driver().execute(script, vec![json!(self.selector), json!(css)]).await?;
        found.element().with_context(|| format!("there is no {css} in {}", self.selector))
    }

    /// Chooses the method of this tag by a click.
    ///
    /// # Errors
    /// When it is not there or cannot be chosen.
    pub async fn choose(&self, tag: &str) -> Result<()> {
        self.find(&format!("label:has(> input[value='{tag}'])")).await?.click().await?;
        let chosen = self.view().await?.chosen().contains(&tag);
        ensure!(chosen, "{tag} was clicked on, but is not chosen");
        Ok(())
    }

    /// Clicks on the start button.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn press_start(&self) -> Result<()> {
        Ok(self.find("button[part~=start]").await?.click().await?)
    }

    /// Waits for the form and chooses these methods.
    ///
    /// # Errors
    /// When one of them cannot be chosen.
    pub async fn choose_both(&self, auth_method: &str, comm_method: &str) -> Result<()> {
        self.until_form().await?;
        self.choose(auth_method).await?;
        self.choose(comm_method).await
    }

    /// As [`Widget::choose_both`], and clicks on the start button.
    ///
    /// # Errors
    /// When one of them cannot be chosen.
    pub async fn choose_and_start(&self, auth_method: &str, comm_method: &str) -> Result<()> {
        self.choose_both(auth_method, comm_method).await?;
        self.press_start().await
    }

    /// Clicks on "try again".
    ///
    /// # Errors
    /// When it is not there.
    pub async fn press_retry(&self) -> Result<()> {
        Ok(self.find("button[part~=retry]").await?.click().await?)
    }

    /// Sets an attribute of the element.
    ///
    /// # Errors
    /// When there is no widget.
    pub async fn set_attribute(&self, name: &str, value: &str) -> Result<()> {
        let script = "document.querySelector(arguments[0]).setAttribute(arguments[1], arguments[2])";
        self.browser.eval(script, vec![json!(self.selector), json!(name), json!(value)]).await
    }
}
