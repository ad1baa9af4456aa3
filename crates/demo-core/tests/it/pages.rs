//! The pages of the plugins, as a person sees them in a browser without script.

use demo_core::{CoreOptions, DemoCore, SCENARIOS, purpose_names};
use reqwest::{Response, header::REFERER};
use serde_json::json;

use crate::support::{client, client_url, core, core_with, get, irma_chat, location, quick, start, starting};

const MUNICIPALITY: &str = "http://127.0.0.1:1/page?x=1#top";

async fn core_that_returns() -> DemoCore {
    let return_url = Some(MUNICIPALITY.to_owned());
    core_with(CoreOptions { return_url, ..quick() }).await
}

async fn choose(url: &str, choice: &str) -> Response {
    let form = [("choice", choice)];
    client().post(url).form(&form).send().await.unwrap()
}

async fn text(url: &str) -> String {
    let answer = get(url).await;
    assert_eq!(answer.status(), 200);
    text_of(answer).await
}

async fn text_of(answer: Response) -> String {
    answer.text().await.unwrap()
}

#[tokio::test]
async fn the_login_page_shows_what_would_be_shared() {
    let core = core().await;
    let body = json!({"purpose": "report_move", "auth_method": "digid", "comm_method": "video"});
    let page = text(&client_url(&core.url(), &body).await).await;
    for part in [
        r#"<html lang="nl">"#,
        "Demo: niets hier is echt",
        "Inloggen met DigiD",
        "Noor Voorbeeld",
        "Sluisstraat 12",
        "1999 WD Waterdam",
        "Verhuizing doorgeven",
        "Bevestigen",
        "Annuleren",
        "Laten mislukken",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let body = json!({"purpose": "call_only", "auth_method": "digid", "comm_method": "call"});
    let page = text(&client_url(&core.url(), &body).await).await;
    assert!(!page.contains("Sluisstraat"), "only what the purpose asks");
}

#[tokio::test]
async fn confirming_leads_to_the_conversation() {
    let core = core_that_returns().await;
    for core_url in [core.url(), core.scenario_url("slow")] {
        for (comm, heading) in [
            ("call", "U belt met de gemeente"),
            ("chat", "U chat met de gemeente"),
            ("video", "U videobelt met de gemeente"),
        ] {
            let body = json!({"purpose": "report_move", "auth_method": "irma", "comm_method": comm});
            let login = client_url(&core_url, &body).await;
            let answer = choose(&login, "confirm").await;
            assert_eq!(answer.status(), 303);
            let conversation = login.replace("/auth/irma/", &format!("/comm/{comm}/"));
            assert_eq!(location(&answer), conversation);
            let page = text(&conversation).await;
            for part in [
                heading,
                "Verbonden met gemeente Waterdam",
                "Noor Voorbeeld",
                "Yivi",
                "Verhuizing doorgeven",
                MUNICIPALITY,
            ] {
                assert!(page.contains(part), "{part} in {comm}");
            }
        }
    }
}

#[tokio::test]
async fn nobody_talks_before_logging_in() {
    let core = core().await;
    let login = client_url(&core.url(), &irma_chat()).await;
    let conversation = login.replace("/auth/irma/", "/comm/chat/");
    let answer = get(&conversation).await;
    assert_eq!(answer.status(), 303);
    assert_eq!(location(&answer), login);
    let form = [("message", "Hallo")];
    let answer = client().post(&conversation).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), 404);
}

#[tokio::test]
async fn cancelling_and_failing_return_with_a_notification_and_end_the_session() {
    let core = core_that_returns().await;
    for (choice, notification) in [("cancel", "cancel"), ("fail", "error")] {
        let login = client_url(&core.url(), &irma_chat()).await;
        let answer = choose(&login, choice).await;
        assert_eq!(answer.status(), 303);
        assert_eq!(location(&answer), format!("http://127.0.0.1:1/page?x=1&notification={notification}#top"));
        assert_eq!(get(&login).await.status(), 404);
        assert_eq!(choose(&login, "confirm").await.status(), 404);
    }
}

#[tokio::test]
async fn without_a_return_url_the_page_that_started_is_returned_to_if_it_is_known() {
    let core = core().await;
    let request = starting(&core.url(), &irma_chat()).header(REFERER, "https://gemeente.example/contact");
    let answer: serde_json::Value = request.send().await.unwrap().json().await.unwrap();
    let answer = choose(answer["client_url"].as_str().unwrap(), "cancel").await;
    assert_eq!(location(&answer), "https://gemeente.example/contact?notification=cancel");

    let answer = choose(&client_url(&core.url(), &irma_chat()).await, "cancel").await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().await.unwrap().contains("niet ingelogd"));
}

#[tokio::test]
async fn a_choice_that_does_not_exist_changes_nothing() {
    let core = core().await;
    let login = client_url(&core.url(), &irma_chat()).await;
    assert_eq!(choose(&login, "other").await.status(), 422);
    assert_eq!(get(&login).await.status(), 200);
}

#[tokio::test]
async fn the_chat_answers_and_shows_markup_as_text() {
    let core = core().await;
    let login = client_url(&core.url(), &irma_chat()).await;
    let answer = choose(&login, "confirm").await;
    let chat = location(&answer).to_owned();
    for message in ["Ik ga <b>verhuizen</b>", "   ", "Dank u"] {
        let form = [("message", message)];
        let answer = client().post(&chat).form(&form).send().await.unwrap();
        assert_eq!(answer.status(), 303);
        assert_eq!(location(&answer), chat);
    }
    let page = text(&chat).await;
    assert!(page.contains("Ik ga &lt;b&gt;verhuizen&lt;/b&gt;"));
    assert_eq!(page.matches("<li class=\"mine\">").count(), 2, "no empty message");
    assert_eq!(page.matches("Sam (gemeente)").count(), 3, "a greeting and two replies");
}

#[tokio::test]
async fn sessions_and_methods_that_do_not_belong_together_are_not_found() {
    let core = core().await;
    let login = client_url(&core.url(), &irma_chat()).await;
    for url in [
        login.replace("/irma/", "/digid/"),
        login.replace("/auth/irma/", "/comm/call/"),
        format!("{}/auth/irma/0123", core.url()),
        format!("{}/comm/chat/0123", core.url()),
    ] {
        let answer = get(&url).await;
        assert_eq!(answer.status(), 404, "{url}");
        assert!(answer.text().await.unwrap().contains("Deze sessie bestaat niet"));
    }
}

#[tokio::test]
async fn an_earlier_login_leads_straight_to_the_conversation() {
    let core = core().await;
    let body = json!({"purpose": "personal_question", "auth_result": "ey.ey.sig", "comm_method": "chat"});
    let page = text(&client_url(&core.url(), &body).await).await;
    assert!(page.contains("eerder al ingelogd"));
}

#[tokio::test]
async fn names_with_markup_stay_text() {
    let core = core().await;
    let body = json!({"purpose": "personal_question", "auth_method": "irma", "comm_method": "script"});
    let login = client_url(&core.scenario_url("odd-methods"), &body).await;
    let answer = choose(&login, "confirm").await;
    let page = text(location(&answer)).await;
    assert!(page.contains("&lt;script&gt;document.title="));
    assert!(!page.contains("<script"));
}

#[tokio::test]
async fn every_page_of_a_plugin_is_the_municipality_s_and_leads_back_to_it() {
    async fn assert_municipal(answer: Response, page: &str) {
        let text = answer.text().await.unwrap();
        for part in
            ["Gemeente</span> <span class=\"name\">Waterdam", "/coat-of-arms.svg", "Terug naar de website"]
        {
            assert!(text.contains(part), "{part} on {page}");
        }
        assert_eq!(
            text.matches(&format!("href=\"{MUNICIPALITY}\"")).count(),
            2,
            "wordmark and link of {page}"
        );
        for wrong in ["IRMA", "personal_question", "Voorbeeldstad"] {
            assert!(!text.contains(wrong), "{wrong} on {page}");
        }
    }
    let core = core_that_returns().await;
    let cancelled = client_url(&core.url(), &irma_chat()).await;
    choose(&cancelled, "cancel").await;
    assert_municipal(get(&cancelled).await, "a login that was cancelled").await;
    assert_municipal(get(format!("{}/auth/irma/0123", core.url())).await, "no session").await;
    for comm in ["call", "chat"] {
        let body = json!({"purpose": "personal_question", "auth_method": "irma", "comm_method": comm});
        let login = client_url(&core.url(), &body).await;
        assert_municipal(get(&login).await, "the login").await;
        let talk = location(&choose(&login, "confirm").await).to_owned();
        assert_municipal(get(&talk).await, comm).await;
        let form = [("end", "now")];
        assert_eq!(location(&client().post(&talk).form(&form).send().await.unwrap()), talk);
        assert_municipal(get(&talk).await, "the end").await;
    }
}

#[tokio::test]
async fn a_page_without_its_session_leads_to_where_the_last_one_came_from() {
    let core = core().await;
    let lost = format!("{}/comm/chat/0123", core.url());
    assert!(!text_of(get(&lost).await).await.contains("Terug naar de website"));
    let page = "https://gemeente.example/contact?lang=en";
    starting(&core.url(), &irma_chat()).header(REFERER, page).send().await.unwrap();
    assert!(text_of(get(&lost).await).await.contains(&format!("href=\"{page}\"")));
}

#[tokio::test]
async fn a_call_shows_who_it_is_with_how_long_it_lasts_and_hangs_up() {
    let core = core_that_returns().await;
    let body = json!({"purpose": "personal_question", "auth_method": "digid", "comm_method": "call"});
    let call = location(&choose(&client_url(&core.url(), &body).await, "confirm").await).to_owned();
    let page = text(&call).await;
    for part in ["Sam de Wit", "In gesprek", "class=\"ticking\"", "class=\"portrait\"", "Ophangen"] {
        assert!(page.contains(part), "{part}");
    }
    let form = [("end", "now")];
    assert_eq!(client().post(&call).form(&form).send().await.unwrap().status(), 303);
    let page = text(&call).await;
    assert!(page.contains("Het gesprek is afgelopen") && page.contains("0 seconden"), "{page}");
    assert!(!page.contains("Ophangen"));
    assert_eq!(client().post(&call).form(&form).send().await.unwrap().status(), 404, "it has ended already");
}

#[tokio::test]
async fn the_index_lists_every_purpose_and_scenario_with_its_page() {
    let core = core_that_returns().await;
    let page = text(&core.url()).await;
    for name in purpose_names() {
        assert!(page.contains(&format!(">{name}</a>")), "{name}");
    }
    for scenario in SCENARIOS {
        let link = format!("href=\"http://127.0.0.1:1/page?x=1&amp;scenario={}#top\"", scenario.name);
        assert!(page.contains(&link), "{link}");
        let words = format!("{}. {}", scenario.title.en, scenario.description).replace('"', "&quot;");
        assert!(page.contains(&words), "{words}");
    }
    let head = client().head(core.url()).send().await.unwrap();
    assert_eq!(head.status(), 200);
}

#[tokio::test]
async fn pages_run_no_script_and_find_their_stylesheet() {
    let core = core().await;
    let answer = get(client_url(&core.scenario_url("slow"), &irma_chat()).await).await;
    let policy = answer.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"));
    assert!(answer.text().await.unwrap().contains("href=\"/pages.css\""));
    for (path, kind, part) in [
        ("/pages.css", "text/css; charset=utf-8", "--brand:"),
        ("/coat-of-arms.svg", "image/svg+xml", "<svg"),
    ] {
        let answer = get(core.url() + path).await;
        assert_eq!(answer.headers()["content-type"], kind);
        assert!(answer.text().await.unwrap().contains(part), "{path}");
    }
}

#[tokio::test]
async fn sessions_have_ids_of_their_own() {
    let core = core().await;
    let one = client_url(&core.url(), &irma_chat()).await;
    let other = client_url(&core.url(), &irma_chat()).await;
    assert_ne!(one, other);
    choose(&one, "cancel").await;
    assert_eq!(get(other).await.status(), 200);
    assert_eq!(start(&core.url(), &irma_chat()).await.status(), 200);
}
