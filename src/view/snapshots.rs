//! What each state looks like, as markup, rendered on the host. Languages differ in words and direction alone.

use std::rc::Rc;

use id_contact_session::{
    Choice, ClientUrl, Config, Failure, InvalidClientUrl, Language, MethodProperties, Model, Notice,
    Notification, SessionOptions, Settings, Stage, view,
};
use yew::{Component, Context, Html, LocalServerRenderer, NodeRef, Properties};

#[derive(PartialEq, Properties)]
struct Props {
    model: Rc<Model>,
}

/// Draws a model that does not change.
struct Still;

impl Component for Still {
    type Message = ();
    type Properties = Props;

    fn create(_context: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        super::draw(&view(&context.props().model), &NodeRef::default())
    }
}

async fn markup(model: Model) -> String {
    let props = Props { model: Rc::new(model) };
    let html = LocalServerRenderer::<Still>::with_props(props).hydratable(false).render().await;
    html.replace("><", ">\n<")
}

fn config() -> Config {
    Config::from_attributes(Some("https://example.nl/core"), Some("report_move")).unwrap()
}

fn method(tag: &str, name: Option<&str>, image_path: Option<&str>) -> MethodProperties {
    MethodProperties {
        tag: tag.to_owned(),
        name: name.map(str::to_owned),
        image_path: image_path.map(str::to_owned),
    }
}

/// A model for each state, in this language.
pub(super) fn states(language: Language) -> Vec<(&'static str, Model)> {
    let options = SessionOptions {
        auth_methods: vec![
            method("irma", Some("IRMA"), Some("https://example.nl/core/static/irma.svg")),
            method("digid", Some("DigiD"), None),
        ],
        comm_methods: vec![method("call", Some("<b>Bellen</b> & meer"), None), method("chat", None, None)],
    };
    let settings = Settings { texts: language.texts(), ..Settings::default() };
    let model = Model { config: Some(config()), settings, options, ..Model::default() };
    let at = |stage| Model { stage, ..model.clone() };
    let mut chosen = model.clone();
    chosen.choice.auth_method = Some("digid".to_owned());
    chosen.choice.comm_method = Some("call".to_owned());
    let chosen_at = |stage| Model { stage, ..chosen.clone() };
    let mut one_each = at(Stage::Choosing(None));
    one_each.options.auth_methods.truncate(1);
    one_each.choice.auth_method = Some("irma".to_owned());
    let mut of_last_time = at(Stage::Choosing(None));
    of_last_time.remembered = Choice { auth_method: Some("irma".to_owned()), comm_method: None };
    of_last_time.settings.organisation_name = Some("Gemeente <Waterdam>".to_owned());
    of_last_time.notification = Some(Notification::Cancelled);
    let client_url = ClientUrl::parse("https://auth.example.nl/1?a=1&b=2", &config().core_url).unwrap();
    let mut states = vec![
        ("loading", at(Stage::Loading { failures: 0, asked: false })),
        ("loading_again", at(Stage::Loading { failures: 1, asked: false })),
        ("choosing", at(Stage::Choosing(None))),
        ("choosing_one_method", one_each),
        ("choosing_of_last_time", of_last_time),
        (
            "choosing_both_missing",
            at(Stage::Choosing(Some(Notice::ChoiceMissing { auth: true, comm: true }))),
        ),
        (
            "choosing_all_chosen_since",
            chosen_at(Stage::Choosing(Some(Notice::ChoiceMissing { auth: true, comm: false }))),
        ),
        (
            "choosing_start_failed",
            chosen_at(Stage::Choosing(Some(Notice::StartFailed(Failure::StartCoreFailed(500))))),
        ),
        (
            "choosing_client_url_not_followed",
            Model {
                unfollowed: Some(client_url.clone()),
                ..chosen_at(Stage::Choosing(Some(Notice::StartFailed(Failure::ClientUrlRefused(
                    InvalidClientUrl::NotFollowed,
                )))))
            },
        ),
        ("starting", chosen_at(Stage::Starting)),
        ("redirecting", chosen_at(Stage::Redirecting(client_url))),
        (
            "misconfigured",
            at(Stage::Misconfigured(Config::from_attributes(Some("core.example.nl"), None).unwrap_err())),
        ),
    ];
    states.extend(
        Failure::ALL.map(|failure| {
            (failure.code(), at(Stage::LoadFailed { failure, asked: failure.is_transient() }))
        }),
    );
    states
}

#[tokio::test(flavor = "current_thread")]
async fn every_state() {
    for (name, model) in states(Language::Dutch) {
        insta::assert_snapshot!(name, markup(model).await);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn from_right_to_left() {
    let (_, model) = states(Language::Arabic).into_iter().find(|(name, _)| *name == "choosing").unwrap();
    insta::assert_snapshot!("choosing_in_arabic", markup(model).await);
}
