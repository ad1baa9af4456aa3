//! The web site that plays the municipality.

use std::fs;

use demo_core::{Site, SiteOptions};
use reqwest::header::{CACHE_CONTROL, CONTENT_TYPE, IF_MODIFIED_SINCE, LAST_MODIFIED};
use tempfile::TempDir;

use crate::support::{FREE_PORT, client, get};

/// A temporary folder with these files: path and content of each.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, content) in files {
        write(&folder, file, content);
    }
    folder
}

fn write(folder: &TempDir, file: &str, content: &str) {
    let file = folder.path().join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, content).unwrap();
}

async fn site(options: SiteOptions) -> Site {
    Site::start(FREE_PORT, options).await.unwrap()
}

async fn mounted(folder: &TempDir, prefix: &str) -> Site {
    site(SiteOptions {
        mounts: vec![(prefix.to_owned(), folder.path().to_owned())],
        ..SiteOptions::default()
    })
    .await
}

async fn text(site: &Site, path: &str) -> String {
    let answer = get(site.url() + path).await;
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.unwrap()
}

#[tokio::test]
async fn files_have_the_types_that_browsers_insist_on() {
    let types = [
        ("a.wasm", "application/wasm"),
        ("a.js", "text/javascript"),
        ("a.css", "text/css"),
        ("a.svg", "image/svg+xml"),
        ("a.html", "text/html"),
    ];
    let folder = folder(&types);
    let site = mounted(&folder, "/files").await;
    for (file, kind) in types {
        let answer = get(format!("{}/files/{file}", site.url())).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()[CONTENT_TYPE], kind);
        assert_eq!(answer.headers()[CACHE_CONTROL], "no-cache");
    }
}

#[tokio::test]
async fn changed_files_are_seen_without_a_restart() {
    let folder = folder(&[("a.js", "old")]);
    let site = mounted(&folder, "/").await;
    assert_eq!(text(&site, "/a.js").await, "old");
    write(&folder, "a.js", "newer");
    assert_eq!(text(&site, "/a.js").await, "newer");
    write(&folder, "b.js", "added");
    assert_eq!(text(&site, "/b.js").await, "added");
}

#[tokio::test]
async fn the_longest_prefix_is_asked() {
    let outer = folder(&[("a.js", "outer"), ("widget/a.js", "hidden"), ("sub/index.html", "sub")]);
    let inner = folder(&[("a.js", "inner")]);
    let site = site(SiteOptions {
        mounts: vec![
            ("/".to_owned(), outer.path().to_owned()),
            ("/widget".to_owned(), inner.path().to_owned()),
        ],
        ..SiteOptions::default()
    })
    .await;
    assert_eq!(text(&site, "/a.js").await, "outer");
    assert_eq!(text(&site, "/widget/a.js?v=1").await, "inner");
    assert_eq!(text(&site, "/sub/").await, "sub");
    assert_eq!(get(site.url() + "/widget/b.js").await.status(), 404);
}

#[tokio::test]
async fn a_folder_without_its_slash_redirects_below_its_prefix() {
    let folder = folder(&[("sub/index.html", "sub")]);
    let site = mounted(&folder, "/files").await;
    let answer = get(site.url() + "/files/sub").await;
    assert_eq!(answer.status(), 307);
    assert_eq!(answer.headers()["location"], "/files/sub/");
}

#[tokio::test]
async fn nothing_outside_the_folders_is_served() {
    let folder = folder(&[("public/a.js", "1"), ("secret.txt", "secret")]);
    let site = site(SiteOptions {
        mounts: vec![("/files".to_owned(), folder.path().join("public"))],
        ..SiteOptions::default()
    })
    .await;
    assert_eq!(text(&site, "/files/a.js").await, "1");
    for path in ["/files/%2e%2e/secret.txt", "/files/..%2fsecret.txt", "/secret.txt", "/"] {
        assert_eq!(get(site.url() + path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn html_and_only_html_has_its_replacements_made() {
    let folder =
        folder(&[("index.html", "<core-url>CORE</core-url> CORE"), ("a.html", "CORE"), ("a.js", "CORE")]);
    let site = site(SiteOptions {
        mounts: vec![("/files".to_owned(), folder.path().to_owned())],
        index: Some(folder.path().join("index.html")),
        replace: vec![("CORE".to_owned(), "http://127.0.0.1:1".to_owned())],
        pages: vec![("/made".to_owned(), "<p>CORE".to_owned())],
        ..SiteOptions::default()
    })
    .await;
    assert_eq!(
        text(&site, "/?scenario=slow").await,
        "<core-url>http://127.0.0.1:1</core-url> http://127.0.0.1:1"
    );
    assert_eq!(text(&site, "/files/a.html").await, "http://127.0.0.1:1");
    assert_eq!(text(&site, "/made").await, "<p>http://127.0.0.1:1");
    assert_eq!(text(&site, "/files/a.js").await, "CORE");
}

#[tokio::test]
async fn html_is_never_answered_from_an_earlier_run() {
    let folder = folder(&[("index.html", "page"), ("a.js", "script")]);
    let site = mounted(&folder, "/").await;
    let page = get(site.url() + "/index.html").await;
    assert!(!page.headers().contains_key(LAST_MODIFIED));

    let script = get(site.url() + "/a.js").await;
    let since = script.headers()[LAST_MODIFIED].clone();
    let again = client().get(site.url() + "/a.js").header(IF_MODIFIED_SINCE, since);
    assert_eq!(again.send().await.unwrap().status(), 304);
}

#[tokio::test]
async fn chosen_headers_are_on_every_answer() {
    let policy = "default-src 'self'";
    let site = site(SiteOptions {
        pages: vec![("/made".to_owned(), "<p>".to_owned())],
        headers: vec![("Content-Security-Policy".to_owned(), policy.to_owned())],
        ..SiteOptions::default()
    })
    .await;
    for (path, status) in [("/made", 200), ("/nothing", 404)] {
        let answer = get(site.url() + path).await;
        assert_eq!(answer.status(), status);
        assert_eq!(answer.headers()["content-security-policy"], policy);
    }
}

#[tokio::test]
async fn a_header_that_cannot_be_sent_is_an_error() {
    for (name, value) in [("not a name", "value"), ("x-name", "line\nbreak")] {
        let options =
            SiteOptions { headers: vec![(name.to_owned(), value.to_owned())], ..SiteOptions::default() };
        let error = Site::start(FREE_PORT, options).await.unwrap_err();
        assert!(error.to_string().contains(name));
    }
}

#[tokio::test]
async fn requests_to_the_site_are_recorded_too() {
    let site = site(SiteOptions::default()).await;
    get(site.url() + "/a.js?v=1").await;
    assert_eq!(site.requests()[0].path, "/a.js?v=1");
    site.clear_requests();
    assert!(site.requests().is_empty());
    site.stop().await;
}
