//! [`Widget`]: one widget in the page, as its visitor uses it.

use std::cell::RefCell;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::json;
use thirtyfour::WebElement;

use crate::browser::Browser;
use crate::look::{Look, SCRIPT};
use crate::wait::{until, until_within};

/// A widget, found anew for each use: the page may have replaced it.
#[derive(Clone, Debug)]
pub struct Widget<'stage> {
    browser: &'stage Browser,
    selector: String,
}

impl<'stage> Widget<'stage> {
    pub(crate) fn new(browser: &'stage Browser, selector: &str) -> Self {
        Self { browser, selector: selector.to_owned() }
    }

    /// What can be seen at this moment.
    ///
    /// # Errors
    /// When there is no widget.
    pub async fn look(&self) -> Result<Look> {
        let look: Option<Look> = self.browser.eval(SCRIPT, vec![json!(self.selector)]).await?;
        look.with_context(|| format!("there is no widget {}", self.selector))
    }

    /// Waits until what can be seen is as wished, and returns it.
    ///
    /// # Errors
    /// When it does not become so in time; the error tells what was seen instead.
    pub async fn until(&self, what: &str, wish: impl Fn(&Look) -> bool) -> Result<Look> {
        let last = RefCell::new(None);
        let seen = until(what, async || self.probe(&last, &wish).await).await.flatten();
        seen.with_context(|| format!("{}: last seen: {:#?}", self.selector, last.borrow()))
    }

    /// The same for what is meant to take long.
    ///
    /// # Errors
    /// The same.
    pub async fn until_within(
        &self,
        patience: Duration,
        what: &str,
        wish: impl Fn(&Look) -> bool,
    ) -> Result<Look> {
        let last = RefCell::new(None);
        let seen = until_within(patience, what, async || self.probe(&last, &wish).await).await.flatten();
        seen.with_context(|| format!("{}: last seen: {:#?}", self.selector, last.borrow()))
    }

    async fn probe(
        &self,
        last: &RefCell<Option<Look>>,
        wish: impl Fn(&Look) -> bool,
    ) -> Result<Option<Result<Look>>> {
        let look = self.look().await?;
        last.replace(Some(look.clone()));
        Ok(match look {
            look if wish(&look) => Some(Ok(look)),
            // Nothing will become of it any more.
            look if look.has_code("widget-unavailable") => Some(Err(anyhow!("the widget did not start"))),
            _ => None,
        })
    }

    /// Waits until something can be chosen.
    ///
    /// # Errors
    /// When that takes too long.
    pub async fn until_form(&self) -> Result<Look> {
        self.until("a form to choose in", |look| look.form && !look.busy).await
    }

    /// Waits until it shows `code`.
    ///
    /// # Errors
    /// When that takes too long.
    pub async fn until_code(&self, code: &str) -> Result<Look> {
        self.until(&format!("the code {code}"), |look| look.has_code(code)).await
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

    /// Clicks on the method of this tag.
    ///
    /// # Errors
    /// When it is not there or cannot be chosen.
    pub async fn choose(&self, tag: &str) -> Result<()> {
        self.find(&format!("label:has(> input[value='{tag}'])")).await?.click().await?;
        let chosen = self.look().await?.chosen().contains(&tag);
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

    /// The same, and clicks on the start button.
    ///
    /// # Errors
    /// The same.
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
