//! What the self-check does about `fetch` of the page, besides what each wrapper has in its row.

use e2e::Setup;

use crate::diagnose::diagnosis::{
    Diagnosis, MODULE, PAGE, diagnose_in_page, provocations_are_no_surprise, settings,
};

const WRAPPED: &str = "<script>
  const real = fetch;
  fetch = (url, init) => real(url, { ...init, headers: { ...init?.headers, 'X-Trace': '1' } });
  window.diagnoseByReal = async (module, settings) => {
    const { diagnose } = await import(module);
    return JSON.parse(JSON.stringify(await diagnose({ ...settings, fetch: real })));
  };
</script>";

#[tokio::test]
async fn a_fetch_that_is_the_browsers_own_is_known_by_it() {
    Setup::page(PAGE)
        .with_page("/wrapped", WRAPPED)
        .with_page(
            "/frames",
            &format!(
                "{WRAPPED}<script>
                   Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {{ get: () => null }});
                 </script>"
            ),
        )
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let own = diagnose_in_page(bed, settings(&bed.core.url())).await?;
            assert_eq!(own.check("fetch").found, "it is the browser's own", "{}", own.text);
            assert!(own.ok, "{}", own.text);

            bed.open("/wrapped").await?;
            let by_real = "return diagnoseByReal(...arguments)";
            let given: Diagnosis =
                bed.browser.eval(by_real, vec![MODULE.into(), settings(&bed.core.url())]).await?;
            let check = given.check("fetch");
            assert!(check.outcome == "skipped" && check.found.contains("was given"), "{}", given.text);
            assert!(given.ok, "the given function is what asks\n{}", given.text);

            bed.open("/frames").await?;
            let not_had = diagnose_in_page(bed, settings(&bed.core.url())).await?;
            let check = not_had.check("fetch");
            assert!(check.outcome == "skipped" && check.found.contains("page's own"), "{}", not_had.text);
            assert_eq!(not_had.check("cors-options").outcome, "problem", "{}", not_had.text);
            Ok(())
        })
        .await;
}

/// Violations by the frame's `fetch` are reported to the frame's document.
#[tokio::test]
async fn a_policy_is_found_where_fetch_is_wrapped_too() {
    Setup::page(WRAPPED)
        .with_header("content-security-policy", "connect-src 'self'")
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose_in_page(bed, settings(&bed.core.url())).await?;
            let advice = format!("add {} to connect-src", bed.core.url());
            for id in ["core-reachable", "content-security-policy"] {
                diagnosis.assert(id, "problem", "website owner", &[&advice]);
            }
            assert_eq!(diagnosis.ids("problem"), ["core-reachable", "content-security-policy"]);
            Ok(())
        })
        .await;
}

/// A core that has no CORS headers is still its operator's to mend.
#[tokio::test]
async fn a_fault_of_the_core_is_not_put_on_the_wrapper() {
    Setup::page(WRAPPED)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose_in_page(bed, settings(&bed.core.scenario_url("cors-off"))).await?;
            diagnosis.assert("fetch", "warning", "website owner", &["adds the header x-trace"]);
            diagnosis.assert("cors-options", "problem", "core operator", &["Access-Control-Allow-Origin"]);
            Ok(())
        })
        .await;
}
