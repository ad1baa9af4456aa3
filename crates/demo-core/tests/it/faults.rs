//! The proxy that breaks what passes through: each fault does what its name says, unless it is disabled.

use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

use demo_core::{DemoCore, Generation, Site, SiteOptions, fault_exists};
use reqwest::{
    Response,
    header::{
        ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION,
        RETRY_AFTER,
    },
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::{
    cors::{allows_origin, preflight},
    support::{
        FREE_PORT, client, client_url, core, core_of, get, irma_chat, location, options_of, start, starting,
        tags,
    },
};

/// How long to wait for an answer before it counts as hanging. At a hundredth of the real delays, all others come
/// sooner.
pub(crate) const A_WHILE: Duration = Duration::from_millis(300);

const JSON: HeaderValue = HeaderValue::from_static("application/json");

fn options_url(core: &DemoCore, fault: &str) -> String {
    assert!(fault_exists(fault), "{fault}");
    format!("{}/session_options/personal_question", core.fault_url(fault))
}

async fn options(core: &DemoCore, fault: &str) -> Response {
    get(options_url(core, fault)).await
}

async fn started(core: &DemoCore, fault: &str) -> Response {
    assert!(fault_exists(fault), "{fault}");
    start(&core.fault_url(fault), &irma_chat()).await
}

/// Both answers of a core with this fault, which is one of the options and one of the start.
async fn both(core: &DemoCore, fault: &str) -> [Response; 2] {
    [options(core, &format!("options-{fault}")).await, started(core, &format!("start-{fault}")).await]
}

/// All bytes that come over the connection until it ends or stalls, and whether it ended.
async fn raw(core: &DemoCore, fault: &str) -> (Vec<u8>, bool) {
    let address = core.url().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "GET /fault/{fault}/session_options/personal_question HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let ended = async {
        let mut some = [0; 4096];
        // A reset is an end too.
        while let Ok(count @ 1..) = stream.read(&mut some).await {
            answer.extend_from_slice(&some[..count]);
        }
    };
    let ended = timeout(A_WHILE, ended).await.is_ok();
    (answer, ended)
}

#[tokio::test]
async fn any_status_comes_with_the_cors_of_the_right_answer() {
    let core = core().await;
    for status in [201, 204, 205, 300, 304, 401, 404, 407, 418, 429, 500, 503, 599] {
        for answer in both(&core, &format!("status-{status}")).await {
            assert_eq!(answer.status(), status);
            assert!(allows_origin(&answer), "{status}");
            assert_eq!(answer.headers().contains_key(RETRY_AFTER), matches!(status, 429 | 503));
        }
    }
    let answer = started(&core, "start-status-503").await;
    assert_eq!(answer.json::<Value>().await.unwrap()["error"]["code"], 503);
    let answer = options(&core, "options-status-503+options-cors-none").await;
    assert_eq!((answer.status().as_u16(), allows_origin(&answer)), (503, false));
}

#[tokio::test]
async fn a_fault_of_one_part_leaves_the_others_alone() {
    let core = core().await;
    assert_eq!(options(&core, "start-status-500").await.status(), 200);
    assert_eq!(started(&core, "options-status-500").await.status(), 200);
    assert_eq!(preflight(&core.fault_url("start-status-500")).await.status(), 200);
    assert_eq!(preflight(&core.fault_url("preflight-status-500")).await.status(), 500);
    assert_eq!(started(&core, "preflight-status-500").await.status(), 200);
    for answer in [options(&core, "core-status-500").await, started(&core, "core-status-500").await] {
        assert_eq!(answer.status(), 500);
    }
}

#[tokio::test]
async fn what_is_disabled_breaks_nothing_until_all_is_cleared() {
    let core = core().await;
    core.disable_fault("options-status-500");
    core.disable_fault("start-refused");
    assert_eq!(options(&core, "options-status-500").await.status(), 200);
    assert_eq!(options(&core, "options-status-502").await.status(), 502);
    client_url(&core.scenario_url("start-refused"), &irma_chat()).await;
    core.clear_requests();
    assert_eq!(options(&core, "options-status-500").await.status(), 500);
    assert_eq!(start(&core.scenario_url("start-refused"), &irma_chat()).await.status(), 404);
}

#[tokio::test]
async fn what_breaks_once_is_well_the_second_time_and_breaks_again_when_cleared() {
    let core = core().await;
    for _ in 0..2 {
        let fault = "options-status-500+start-status-500+once";
        assert_eq!(preflight(&core.fault_url(fault)).await.status(), 200, "which leaves it for the options");
        for status in [500, 200, 200] {
            assert_eq!(options(&core, fault).await.status(), status);
        }
        client_url(&core.fault_url(fault), &irma_chat()).await;

        let url = options_url(&core, "options-drop+once");
        client().get(&url).send().await.unwrap_err();
        assert_eq!(get(&url).await.status(), 200);
        core.clear_requests();
    }
}

#[tokio::test]
async fn redirects_lead_where_they_say() {
    let core = core().await;
    let elsewhere = core.url().replace("127.0.0.1", "localhost");
    let path = "/session_options/personal_question";
    for (target, location) in [
        ("own", Some(path.to_owned())),
        ("elsewhere", Some(elsewhere.clone() + path)),
        ("page", Some(format!("/fault/core-body-page+core-type-html{path}"))),
        ("login", Some(elsewhere + "/")),
        ("loop", Some("personal_question".to_owned())),
        ("nowhere", None),
    ] {
        let answer = options(&core, &format!("options-redirect-302-{target}")).await;
        assert_eq!(answer.status(), 302);
        assert!(allows_origin(&answer));
        let found = answer.headers().get(LOCATION).map(|location| location.to_str().unwrap().to_owned());
        assert_eq!(found, location, "{target}");
    }
    let answer = started(&core, "start-redirect-307-own").await;
    assert_eq!((answer.status().as_u16(), location(&answer)), (307, "/start"));
}

#[tokio::test]
async fn a_page_for_people_stands_in_the_answer_s_place() {
    let answer = options(&core().await, "core-body-page+core-type-html").await;
    assert_eq!(answer.headers()[CONTENT_TYPE], "text/html");
    assert!(answer.text().await.unwrap().starts_with("<!doctype html>"));
}

#[tokio::test]
async fn bodies_that_are_right_all_the_same() {
    let core = core().await;
    let right = options_of(&core.url(), "personal_question").await;
    for (fault, least) in [("options-body-nested", 200_000), ("options-body-huge", 10_000_000)] {
        let text = options(&core, fault).await.text().await.unwrap();
        assert!(text.len() > least, "{fault}");
        // serde_json refuses to parse the deep field before this one.
        let (_, rest) = text.split_once(",\"auth").unwrap();
        let json: Value = serde_json::from_str(&format!("{{\"auth{rest}")).unwrap();
        assert_eq!(json, right, "{fault}");
    }
    let huge = started(&core, "start-body-huge").await.bytes().await.unwrap();
    assert!(huge.len() > 10_000_000);
    assert!(serde_json::from_slice::<Value>(&huge).unwrap()["client_url"].is_string());
    let bytes = options(&core, "options-body-after-bom").await.bytes().await.unwrap();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    assert_eq!(serde_json::from_slice::<Value>(text).unwrap(), right);
    let bytes = options(&core, "options-body-utf-16").await.bytes().await.unwrap();
    assert!(bytes.starts_with(b"{\0\"\0"));
}

#[tokio::test]
async fn bodies_that_are_wrong() {
    let core = core().await;
    let right = options(&core, "options-early-hints").await.text().await.unwrap();
    let half = options(&core, "options-body-half").await.text().await.unwrap();
    assert!(right.starts_with(&half) && half.len() <= right.len() / 2);
    assert!(half.ends_with('{') && half.len() > right.len() / 4, "{half}");
    let changed = options(&core, "options-body-changed").await.bytes().await.unwrap();
    assert_eq!(changed.len(), right.len());
    for answer in both(&core, "body-not-utf-8").await {
        let bytes = answer.bytes().await.unwrap();
        assert!(std::str::from_utf8(&bytes).is_err());
        assert!(serde_json::from_str::<Value>(&String::from_utf8_lossy(&bytes)).is_ok());
    }
    for answer in both(&core, "body-unquoted").await {
        assert_eq!((answer.status().as_u16(), &answer.headers()[CONTENT_TYPE]), (200, &JSON));
        serde_json::from_str::<Value>(&answer.text().await.unwrap()).unwrap_err();
    }
    for answer in both(&core, "body-empty").await {
        assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (200, ""));
    }
    let [options, start] = both(&core, "body-nested-within").await;
    assert!(options.text().await.unwrap().starts_with("{\"auth_methods\":[[["));
    assert!(start.text().await.unwrap().starts_with("{\"client_url\":[[["));
    let [options, start] = both(&core, "body-wrong-types").await.map(Response::json::<Value>);
    let options = options.await.unwrap();
    assert!(options["auth_methods"].is_string() && options["comm_methods"][0]["tag"].is_number());
    assert!(start.await.unwrap()["client_url"].is_number());
}

#[tokio::test]
async fn headers_that_are_wrong() {
    let core = core().await;
    for (fault, origins) in [
        ("options-cors-none", &[][..]),
        ("options-cors-elsewhere", &["https://elsewhere.example"]),
        ("options-cors-null", &["null"]),
        ("options-cors-twice", &["*", "*"]),
    ] {
        let answer = options(&core, fault).await;
        let found: Vec<_> = answer.headers().get_all(ACCESS_CONTROL_ALLOW_ORIGIN).iter().collect();
        assert_eq!(found, origins, "{fault}");
    }
    let answer = options(&core, "options-type-latin-1").await;
    assert_eq!(answer.headers()[CONTENT_TYPE], "application/json; charset=iso-8859-1");
    assert!(!options(&core, "options-type-none").await.headers().contains_key(CONTENT_TYPE));
    assert_eq!(options(&core, "options-cacheable").await.headers()["cache-control"], "max-age=3600");
    assert_eq!(options(&core, "options-not-packed").await.headers()[CONTENT_ENCODING], "gzip");
    assert_eq!(options(&core, "core-keep-alive").await.headers().get("connection"), None);
}

#[tokio::test]
async fn requests_that_lose_something_on_their_way() {
    for (generation, status) in [(Generation::Core404, 404), (Generation::Core400, 400)] {
        let core = core_of(generation).await;
        assert_eq!(started(&core, "start-lose-accept").await.status(), 303);
        let refused = started(&core, "start-lose-body").await;
        assert_eq!(refused.status(), status);
        assert!(allows_origin(&refused));
        let sent = irma_chat().to_string();
        assert!(core.requests().iter().all(|request| request.body == sent), "recorded as sent");
    }
}

#[tokio::test]
async fn connections_end_where_they_say() {
    let core = core().await;
    for how in ["drop", "reset"] {
        assert_eq!(raw(&core, &format!("options-{how}")).await, (vec![], true));
        let (headers, ended) = raw(&core, &format!("options-{how}-in-headers")).await;
        assert!(ended && headers.len() <= 24, "{how}");
    }
    let (headers, ended) = raw(&core, "options-drop-in-headers").await;
    assert!(ended && headers.starts_with(b"HTTP/1.1 200 OK\r\n") && headers.len() == 24);
    let (body, ended) = raw(&core, "options-drop-in-body").await;
    assert!(ended && body.len() == 2_048);
    for (fault, length) in
        [("options-hang", 0), ("options-hang-in-headers", 24), ("options-hang-in-body", 2_048)]
    {
        let (sent, ended) = raw(&core, fault).await;
        assert_eq!((sent.len(), ended), (length, false), "{fault}");
    }
    let answer = options(&core, "options-drop-in-body").await;
    assert_eq!(answer.status(), 200);
    assert!(allows_origin(&answer) && answer.headers().contains_key(CONTENT_LENGTH));
    answer.bytes().await.unwrap_err();

    core.clear_requests();
    starting(&core.fault_url("start-drop"), &irma_chat()).send().await.unwrap_err();
    timeout(A_WHILE, started(&core, "start-hang")).await.unwrap_err();
    assert_eq!(core.requests().len(), 2, "both had arrived");

    let (answer, _) = raw(&core, "options-early-hints").await;
    assert!(answer.starts_with(b"HTTP/1.1 103 Early Hints\r\n"));
    let (answer, _) = raw(&core, "options-garbage").await;
    assert!(answer.starts_with(b"220 "));
}

#[tokio::test]
async fn late_answers_are_right() {
    let core = core().await;
    let begin = Instant::now();
    assert_eq!(options(&core, "options-late-5000").await.status(), 200);
    assert!(begin.elapsed() >= Duration::from_millis(50), "at a hundredth of the real delay");
}

#[tokio::test]
async fn many_methods_are_300_different_ones_that_all_work() {
    let core = core().await;
    let url = core.fault_url("methods-many");
    let options = options_of(&url, "personal_question").await;
    let auth = tags(&options["auth_methods"]);
    let comm = tags(&options["comm_methods"]);
    assert_eq!(auth.iter().chain(&comm).collect::<HashSet<_>>().len(), 300);
    assert_eq!((auth.len(), comm.len()), (150, 150));
    let body = json!({"purpose": "personal_question", "auth_method": auth[149], "comm_method": comm[149]});
    assert_eq!(get(client_url(&url, &body).await).await.status(), 200);
}

#[tokio::test]
async fn odd_methods_are_all_there_and_can_be_started() {
    let core = core().await;
    let url = core.fault_url("methods-odd");
    let options = options_of(&url, "personal_question").await;
    let auth = options["auth_methods"].as_array().unwrap();
    let comm = options["comm_methods"].as_array().unwrap();
    let all: Vec<&Value> = auth.iter().chain(comm).collect();

    let has = |what: fn(&Value) -> bool| assert_eq!(all.iter().filter(|method| what(method)).count(), 1);
    has(|method| method.get("name").is_none());
    has(|method| method.get("name").is_some_and(Value::is_null));
    has(|method| method.get("image_path").is_none());
    has(|method| method["image_path"] == "");
    has(|method| method["image_path"] == "none");
    has(|method| method["image_path"] == "static/irma.svg");
    has(|method| method["image_path"] == "/static/lost.svg");
    has(|method| method.get("price").is_some());
    has(|method| method["name"].as_str().is_some_and(|name| name.contains("<script>")));
    has(|method| method["name"].as_str().is_some_and(|name| name.contains('\u{202e}')));
    assert!(all.iter().any(|method| method["name"].as_str().is_some_and(|name| name.len() == 2_000)));
    assert_eq!(auth.iter().filter(|method| method["tag"] == "twice").count(), 2);

    for method in auth {
        let body =
            json!({"purpose": "personal_question", "auth_method": method["tag"], "comm_method": "chat"});
        assert_eq!(get(client_url(&url, &body).await).await.status(), 200);
    }
}

#[tokio::test]
async fn methods_of_a_kind_may_be_missing_or_only_one() {
    let core = core().await;
    for (fault, auth, comm) in [
        ("methods-no-comm", &["irma", "digid"][..], &[][..]),
        ("methods-no-auth", &[], &["call", "chat"]),
        ("methods-one-each", &["irma"], &["chat"]),
    ] {
        let options = options_of(&core.fault_url(fault), "personal_question").await;
        assert_eq!(tags(&options["auth_methods"]), auth, "{fault}");
        assert_eq!(tags(&options["comm_methods"]), comm, "{fault}");
        let can_start = started(&core, fault).await.status() == 200;
        assert_eq!(can_start, fault == "methods-one-each", "{fault}");
    }
}

#[tokio::test]
async fn hostile_client_urls_are_what_they_say_but_for_redirects() {
    let core = core().await;
    let host = core.url().replace("http://", "");
    for (name, url) in [
        ("javascript", "javascript:void(document.title='hijacked')"),
        ("data", "data:text/html,<title>hijacked</title>"),
        ("relative", "/hijacked"),
        ("protocol-relative", "//HOST/hijacked"),
        ("credentials", "http://user:secret@HOST/hijacked"),
        ("control", "http://HOST/hi\njack\ted"),
        ("backslash", r"http:\\HOST\hijacked"),
        ("blob", "blob:http://HOST/00000000-0000-4000-8000-000000000000"),
        ("empty", ""),
    ] {
        let core_url = core.fault_url(&format!("client-url-{name}"));
        assert_eq!(client_url(&core_url, &irma_chat()).await, url.replace("HOST", &host));
        // The browser follows a redirect without asking the initiator.
        let form = client().post(format!("{core_url}/start")).form(&irma_chat());
        let answer = form.send().await.unwrap();
        assert_eq!(answer.status(), 303, "{name}");
        assert!(location(&answer).contains("/auth/irma/"));
    }
}

#[tokio::test]
async fn a_name_that_means_nothing_is_not_served() {
    let core = core().await;
    assert!(!fault_exists("options-nothing"));
    let answer = get(format!("{}/fault/options-nothing/session_options/report_move", core.url())).await;
    assert_eq!(answer.status(), 404);
    assert_eq!(answer.text().await.unwrap(), "there is no such fault");
}

#[tokio::test]
async fn requests_are_recorded_with_the_fault_in_their_path() {
    let core = core().await;
    options(&core, "options-status-500").await;
    assert_eq!(core.requests()[0].path, "/fault/options-status-500/session_options/personal_question");
}

#[tokio::test]
async fn a_web_site_breaks_by_the_same_names() {
    let pages = ["/a.js", "/a.wasm", "/a.json"].map(|path| (path.to_owned(), "right".to_owned()));
    let site = Site::start(FREE_PORT, SiteOptions { pages: pages.to_vec(), ..SiteOptions::default() })
        .await
        .unwrap();
    for (part, broken) in [("script", "a.js"), ("wasm", "a.wasm"), ("words", "a.json")] {
        for file in ["a.js", "a.wasm", "a.json"] {
            let fault = format!("{part}-status-404");
            let answer = get(format!("{}/fault/{fault}/{file}", site.url())).await;
            assert_eq!(answer.status() == 404, file == broken, "{fault} {file}");
        }
    }
    site.disable_fault("wasm-status-404");
    assert_eq!(get(format!("{}/fault/wasm-status-404/a.wasm", site.url())).await.status(), 200);
}
