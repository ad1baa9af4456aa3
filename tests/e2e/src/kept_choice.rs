//! The choice that a widget keeps in the tab once start was pressed, where a test wants to do without.

/// Goes into the page before the widget. What a start has kept in this tab is taken away, now and whenever the page's
/// function `forgetKept` is called.
pub const NOTHING_KEPT: &str = r#"
    <script>
      window.forgetKept = () => {
        for (const key of Object.keys(sessionStorage)) {
          if (key.startsWith("id-contact-initiator:")) sessionStorage.removeItem(key);
        }
      };
      forgetKept();
    </script>
"#;
