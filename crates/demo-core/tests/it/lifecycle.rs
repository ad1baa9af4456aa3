//! Starting and stopping: on this machine only, on the given port, and without delay.

use std::{io::ErrorKind, net::SocketAddr, time::Duration};

use demo_core::{DemoCore, Site, SiteOptions};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::{
    cors::preflight,
    support::{core, get, irma_chat, options_of, quick, start},
};

/// Much longer than stopping takes, and much shorter than a request that hangs.
const PROMPT: Duration = Duration::from_secs(10);

fn address(url: &str) -> SocketAddr {
    url.strip_prefix("http://").unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_url_says_which_port_was_free() {
    let core = core().await;
    assert!(address(&core.url()).ip().is_loopback());
    assert_ne!(address(&core.url()).port(), 0);
    options_of(&core.url(), "personal_question").await;
}

#[tokio::test]
async fn a_taken_port_is_an_error() {
    let core = core().await;
    let error = DemoCore::start(address(&core.url()), quick()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
}

#[tokio::test]
async fn other_machines_are_not_served() {
    let everywhere: SocketAddr = "0.0.0.0:0".parse().unwrap();
    let error = DemoCore::start(everywhere, quick()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let error = Site::start(everywhere, SiteOptions::default()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
}

#[tokio::test]
async fn dropping_a_core_ends_its_hanging_requests_at_once() {
    let core = core().await;
    let mut stream = TcpStream::connect(address(&core.url())).await.unwrap();
    stream
        .write_all(b"GET /scenario/options-hang/session_options/report_move HTTP/1.1\r\nhost: a\r\n\r\n")
        .await
        .unwrap();
    let recorded = async {
        while core.requests().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    timeout(PROMPT, recorded).await.unwrap();

    drop(core);
    let mut answer = Vec::new();
    // Either the stream ends or it is reset.
    let _ = timeout(PROMPT, stream.read_to_end(&mut answer)).await.unwrap();
    assert_eq!(answer, b"");
}

#[tokio::test]
async fn a_stopped_core_leaves_its_port_free() {
    let core = core().await;
    let address = address(&core.url());
    timeout(PROMPT, core.stop()).await.unwrap();
    let again = DemoCore::start(address, quick()).await.unwrap();
    options_of(&again.url(), "personal_question").await;
}

/// Otherwise browsers would repeat a dropped request by themselves, and hide that it was dropped.
#[tokio::test]
async fn no_connection_serves_two_requests() {
    let core = core().await;
    for answer in [
        get(core.scenario_url("one-each") + "/session_options/personal_question").await,
        preflight(&core.scenario_url("start-drop")).await,
        start(&core.url(), &irma_chat()).await,
        get(core.url()).await,
    ] {
        assert_eq!(answer.headers()["connection"], "close");
    }
}
