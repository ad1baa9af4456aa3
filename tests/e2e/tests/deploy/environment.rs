//! Values from the environment stand in the marked place, and nowhere else.

use std::fs;

use anyhow::{Context, Result};
use e2e::project_root;

use crate::deploy::server::Server;
use crate::deploy::shipped::with_environment;

const FROM: &str = "---- Edit from here ----";
const TO: &str = "---- to here ----";

fn shipped(server: Server) -> String {
    fs::read_to_string(project_root().join("deploy").join(server.shipped_name())).expect("it is there")
}

/// What is before the marked place, in it, and after it.
fn parts(text: &str) -> Result<[&str; 3]> {
    let (before, rest) = text.split_once(FROM).context("nothing says where to edit from")?;
    let (place, after) = rest.split_once(TO).context("nothing says where to edit to")?;
    Ok([before, place, after])
}

#[test]
fn without_a_value_the_file_stays_as_it_is() {
    for server in Server::ALL {
        assert_eq!(with_environment(server, &[]).unwrap(), shipped(server), "{server:?}");
    }
}

#[test]
fn every_value_is_in_the_marked_place_and_nowhere_else() {
    let variables = [
        ("ID_CONTACT_ADDRESS", "a.example"),
        ("ID_CONTACT_ORIGINS", "https://one.example https://two.example:8443"),
        ("ID_CONTACT_CORE", "core.internal:81"),
        ("ID_CONTACT_WIDGET", "/w/files"),
        ("ID_CONTACT_ICONS", "/w/icons"),
        ("ID_CONTACT_PREFIX", "/contact"),
        ("ID_CONTACT_HOST", "host.example"),
    ];
    for server in Server::ALL {
        let (shipped, text) = (shipped(server), with_environment(server, &variables).unwrap());
        let ([before, old, after], [before_now, place, after_now]) =
            (parts(&shipped).unwrap(), parts(&text).unwrap());
        assert_eq!((before, after), (before_now, after_now), "{server:?}");
        for (name, value) in variables {
            // Caddy's address is the name of its host.
            let is_meant = server != Server::Caddy || name != "ID_CONTACT_HOST";
            for value in value.split(' ') {
                assert!(!is_meant || place.contains(value), "{server:?} lacks {value}:\n{place}");
            }
        }
        for example in ["https://", "127.0.0.1:8000", "/srv/id-contact", "# PREFIX: "] {
            let is_left = |text: &str| {
                text.lines().any(|line| !line.trim_start().starts_with("# ") && line.contains(example))
            };
            assert!(is_left(old) || example == "# PREFIX: ", "{server:?} never had {example}");
            let is_left = place.lines().any(|line| {
                let is_origin = example == "https://" && line.contains(".example");
                !line.trim_start().starts_with('#') && line.contains(example) && !is_origin
            });
            assert!(!is_left, "{server:?} still has {example}:\n{place}");
        }
    }
}

#[test]
fn what_would_mean_something_to_the_server_is_refused() {
    for value in ["a; return 200", "a\" b", "{$HOME}", "a\nb", "a$uri"] {
        for server in Server::ALL {
            let error = with_environment(server, &[("ID_CONTACT_CORE", value)]).unwrap_err().to_string();
            assert!(error.starts_with("error: ID_CONTACT_CORE holds a character"), "{error}");
        }
    }
}
