//! Advisories on the packages of tools/package-lock.json, from `npm audit`.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use super::advisories::Answer;
use crate::workspace::Workspace;

/// Ask npm's registry for them.
pub(super) fn advisories(workspace: &Workspace) -> Result<Answer> {
    let shell = workspace.shell()?;
    shell.change_dir(workspace.root.join("tools"));
    // These options override the user's npm settings: all kinds of dependencies are audited, and the registry is asked
    // (offline, `npm audit` reports that there is nothing).
    let told = cmd!(
        shell,
        "npm audit --json --package-lock-only --offline=false --include=dev --include=optional --include=peer
            --fetch-retries=1 --fetch-timeout=30000 --loglevel=silent"
    )
    .quiet()
    // The same exit status means that there are advisories or that the registry did not answer.
    .ignore_status()
    .read()
    .context("cannot run npm")?;
    read(&serde_json::from_str(&told).context("npm audit does not answer in JSON")?)
}

/// Reads npm's JSON: a report, or a message when the registry did not answer, or an error of npm itself.
fn read(told: &Value) -> Result<Answer> {
    if told.get("auditReportVersion").is_some() {
        let asked = told.pointer("/metadata/dependencies/total").and_then(Value::as_u64);
        let known = told["vulnerabilities"].as_object().context("npm's report lists no vulnerabilities")?;
        return match (asked, known.is_empty()) {
            (None | Some(0), _) => bail!("npm audit asked about nothing"),
            (_, true) => Ok(Answer::Clear),
            (_, false) => Ok(Answer::Known(known.iter().map(describe).collect::<Vec<_>>().join(", "))),
        };
    }
    match told["message"].as_str() {
        Some(message) => Ok(Answer::Missing(format!("npm audit: {message}"))),
        None => {
            bail!("npm audit does not work: {}", told["error"]["summary"].as_str().unwrap_or("no word why"))
        }
    }
}

fn describe((package, known): (&String, &Value)) -> String {
    format!("{package} ({})", known["severity"].as_str().unwrap_or("of unknown severity"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(vulnerabilities: &Value, asked: u64) -> Value {
        json!({
            "auditReportVersion": 2,
            "vulnerabilities": vulnerabilities,
            "metadata": { "dependencies": { "prod": asked, "total": asked } },
        })
    }

    #[test]
    fn a_report_is_clear_or_names_the_packages() {
        assert_eq!(read(&report(&json!({}), 164)).unwrap(), Answer::Clear);
        let known = json!({ "esbuild": { "severity": "moderate" }, "vue": { "severity": "high" } });
        let names = "esbuild (moderate), vue (high)".to_owned();
        assert_eq!(read(&report(&known, 164)).unwrap(), Answer::Known(names));
    }

    #[test]
    fn a_report_about_nothing_is_none() {
        assert!(read(&report(&json!({}), 0)).is_err());
        assert!(read(&json!({ "auditReportVersion": 2 })).is_err());
    }

    #[test]
    fn a_registry_without_an_answer_is_not_a_clear_one() {
        for told in [
            json!({ "message": "405 Method Not Allowed", "statusCode": 405, "error": { "summary": "" } }),
            json!({ "message": "connect ECONNREFUSED", "error": { "summary": "", "detail": "" } }),
        ] {
            assert!(matches!(read(&told).unwrap(), Answer::Missing(_)), "{told}");
        }
    }

    #[test]
    fn an_error_of_npm_itself_is_one() {
        let told = json!({ "error": { "code": "ENOLOCK", "summary": "This command requires a lockfile." } });
        assert!(read(&told).is_err_and(|error| error.to_string().contains("requires a lockfile")));
        assert!(read(&json!({})).is_err());
    }
}
