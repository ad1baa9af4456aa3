//! Whole sessions with a hostile core, a hasty citizen and a page that changes its mind: whatever comes in
//! whatever order, what is ordered of the browser is safe.

use id_contact_session::{
    Announcement, Choice, ClientUrl, ClientUrlResponse, Config, Effect, Event, Failure, Language, MethodKind,
    MethodProperties, Model, Notice, Notification, Screen, SessionOptions, Settings, Stage, Storage, update,
    view,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::json;

use crate::cases;
use crate::generate::{client_url, image_path, text};

const TAGS: &[&str] = &["irma", "digid", "call", "chat", "\"\\\u{202e}", "__proto__"];

/// Something that happens. What belongs to a request or a pause comes in time, or too late.
#[derive(Clone, Debug)]
enum Step {
    Configure(Option<(&'static str, &'static str)>, Choice, bool),
    Options {
        late: bool,
        result: Result<SessionOptions, Failure>,
    },
    PauseEnds {
        late: bool,
    },
    Choose(MethodKind, Pick),
    /// Start is pressed; the page allows it, or not.
    Press {
        allowed: bool,
    },
    Retry {
        allowed: bool,
    },
    ClientUrl {
        late: bool,
        result: Result<String, Failure>,
    },
    Other(Event),
}

/// Which method the citizen picks: the one of this number, or one that perhaps is none.
#[derive(Clone, Debug)]
enum Pick {
    Offered(Index),
    Tag(String),
}

fn tag() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(TAGS).prop_map(str::to_owned), 1 => text()]
}

fn choice() -> impl Strategy<Value = Choice> {
    let tag = || prop::option::weighted(0.4, tag());
    (tag(), tag()).prop_map(|(auth_method, comm_method)| Choice { auth_method, comm_method })
}

fn failure() -> impl Strategy<Value = Failure> {
    select(Failure::ALL.to_vec())
}

fn options() -> impl Strategy<Value = SessionOptions> {
    let method = || {
        (tag(), prop::option::of(text()), prop::option::of(image_path()))
            .prop_map(|(tag, name, image_path)| MethodProperties { tag, name, image_path })
    };
    let methods = || prop_oneof![8 => prop::collection::vec(method(), 1..4), 1 => Just(Vec::new())];
    (methods(), methods())
        .prop_map(|(auth_methods, comm_methods)| SessionOptions { auth_methods, comm_methods }.distinct())
}

fn configure() -> impl Strategy<Value = Step> {
    let good = (
        select(vec!["https://core.example.nl", "https://example.nl/core", "http://localhost:8100"]),
        select(vec!["report_move", "with space", "\"\\"]),
    );
    let config = prop_oneof![9 => good.prop_map(Some), 1 => Just(Some(("core", ".."))), 1 => Just(None)];
    (config, choice(), any::<bool>())
        .prop_map(|(config, preselected, remember)| Step::Configure(config, preselected, remember))
}

fn step() -> impl Strategy<Value = Step> {
    let late = || prop::bool::weighted(0.15);
    let kind = || select(MethodKind::ALL.to_vec());
    let pick = prop_oneof![4 => any::<Index>().prop_map(Pick::Offered), 1 => tag().prop_map(Pick::Tag)];
    let url = prop_oneof![4 => Just("https://auth.example.nl/1".to_owned()), 3 => client_url(), 1 => text()];
    let other = prop_oneof![
        select(vec![Event::RedirectRefused, Event::RedirectFailed]),
        Just(Event::ForgetRequested),
        Just(Event::ResetRequested),
        Just(Event::CameOnline),
        Just(Event::PageRestored),
        Just(Event::LoginEnded(Notification::Failed)),
        kind().prop_map(Event::MissingChoiceFollowed),
        (select(vec![Storage::Local, Storage::Session]), choice())
            .prop_map(|(storage, choice)| Event::ChoiceRecalled { storage, choice }),
        Just(Event::PatienceEnded),
    ];
    prop_oneof![
        1 => configure(),
        5 => (late(), prop_oneof![4 => options().prop_map(Ok), 1 => failure().prop_map(Err)])
            .prop_map(|(late, result)| Step::Options { late, result }),
        1 => late().prop_map(|late| Step::PauseEnds { late }),
        9 => (kind(), pick).prop_map(|(kind, pick)| Step::Choose(kind, pick)),
        8 => prop::bool::weighted(0.9).prop_map(|allowed| Step::Press { allowed }),
        1 => any::<bool>().prop_map(|allowed| Step::Retry { allowed }),
        8 => (late(), prop_oneof![4 => url.prop_map(Ok), 1 => failure().prop_map(Err)])
            .prop_map(|(late, result)| Step::ClientUrl { late, result }),
        3 => other.prop_map(Step::Other),
    ]
}

/// A browser that does what it is told, and counts.
struct Session {
    model: Model,
    /// Does a session start only when the citizen asks?
    is_asked: bool,
    presses: usize,
    posts: usize,
    redirects: usize,
}

impl Default for Session {
    fn default() -> Self {
        Self { model: Model::default(), is_asked: true, presses: 0, posts: 0, redirects: 0 }
    }
}

impl Session {
    fn play(&mut self, step: Step) -> Result<(), TestCaseError> {
        let generation = |late: bool| self.model.generation.wrapping_sub(u32::from(late));
        let (event, allowed, late) = match step {
            Step::Configure(config, preselected, remember) => {
                let (core_url, purpose) = config.unzip();
                let settings =
                    Settings { texts: Language::Dutch.texts(), preselected, remember, ..Settings::default() };
                (
                    Event::Configured { config: Config::from_attributes(core_url, purpose), settings },
                    false,
                    false,
                )
            }
            Step::Options { late, result } => {
                (Event::OptionsReceived { generation: generation(late), result }, false, late)
            }
            Step::PauseEnds { late } => (Event::PauseEnded { generation: generation(late) }, false, late),
            Step::Choose(kind, pick) => {
                (Event::MethodChosen { kind, tag: self.tag(kind, pick) }, false, false)
            }
            Step::Press { allowed } => (Event::StartRequested, allowed, false),
            Step::Retry { allowed } => (Event::RetryRequested, allowed, false),
            Step::ClientUrl { late, result } => {
                let result = result.map(|client_url| ClientUrlResponse { client_url });
                (Event::ClientUrlReceived { generation: generation(late), result }, false, late)
            }
            Step::Other(event) => (event, false, false),
        };
        self.presses += usize::from(matches!(event, Event::StartRequested | Event::RetryRequested));
        let before = self.model.clone();
        let effects = self.happen(&event)?;
        if late {
            prop_assert!(effects.is_empty() && self.model == before, "what is late changes something");
        }
        if allowed && effects.iter().any(|effect| matches!(effect, Effect::AskToStart { .. })) {
            self.happen(&Event::StartAllowed)?;
        }
        prop_assert!(!self.is_asked || self.posts <= self.presses, "more sessions started than asked for");
        prop_assert!(self.redirects <= self.posts, "sent away without a session");
        Ok(())
    }

    fn tag(&self, kind: MethodKind, pick: Pick) -> String {
        match (pick, self.model.options.methods(kind)) {
            (Pick::Tag(tag), _) => tag,
            (Pick::Offered(_), []) => String::new(),
            (Pick::Offered(at), methods) => methods[at.index(methods.len())].tag.clone(),
        }
    }

    fn happen(&mut self, event: &Event) -> Result<Vec<Effect>, TestCaseError> {
        let before = self.model.clone();
        let effects = update(&mut self.model, event.clone());
        for effect in &effects {
            self.check_effect(&before, event, effect)?;
        }
        self.check_refusal(&before, event)?;
        self.check_screen()?;
        Ok(effects)
    }

    fn check_effect(&mut self, before: &Model, event: &Event, effect: &Effect) -> Result<(), TestCaseError> {
        match effect {
            Effect::StartSession { generation, request } => {
                self.posts += 1;
                prop_assert_eq!(event, &Event::StartAllowed);
                prop_assert_eq!(*generation, before.generation.wrapping_add(1));
                let config = before.config.as_ref().unwrap();
                prop_assert_eq!(&request.url, &format!("{}/start", config.core_url.as_str()));
                let sent = serde_json::to_value(request.body.as_ref().unwrap()).unwrap();
                prop_assert_eq!(&sent["purpose"], config.purpose.as_str());
                for kind in MethodKind::ALL {
                    let tag = sent[kind.field()].as_str().unwrap();
                    prop_assert_eq!(before.chosen(kind), Some(tag), "{:?}", kind);
                    prop_assert!(
                        before.options.methods(kind).iter().any(|method| method.tag == tag),
                        "not offered"
                    );
                }
            }
            Effect::Redirect(url) => {
                self.redirects += 1;
                let answered = match event {
                    Event::ClientUrlReceived { result: Ok(response), .. } => &response.client_url,
                    other => panic!("sent away by {other:?}"),
                };
                let core = &before.config.as_ref().unwrap().core_url;
                prop_assert_eq!(&before.stage, &Stage::Starting);
                prop_assert_eq!(url.as_str(), answered);
                prop_assert_eq!(ClientUrl::parse(answered, core), Ok(url.clone()));
            }
            Effect::FetchOptions { request, .. } => {
                let core = &self.model.config.as_ref().unwrap().core_url;
                let below = [core.as_str(), "/session_options/"].concat();
                prop_assert!(request.url.starts_with(&below), "asked from {}", request.url);
                prop_assert_eq!(&request.body, &None);
            }
            Effect::Report(problem) => check_detail(&Announcement::ProblemOccurred(problem.clone()))?,
            Effect::Announce(announcement) => check_detail(announcement)?,
            _ => {}
        }
        Ok(())
    }

    /// A client URL that is refused is told, and costs the citizen nothing.
    fn check_refusal(&self, before: &Model, event: &Event) -> Result<(), TestCaseError> {
        if let (Stage::Starting, Event::ClientUrlReceived { generation, result: Ok(response) }) =
            (&before.stage, event)
            && *generation == before.generation
            && let Err(why) =
                ClientUrl::parse(&response.client_url, &before.config.as_ref().unwrap().core_url)
        {
            let notice = Notice::StartFailed(Failure::ClientUrlRefused(why));
            prop_assert_eq!(&self.model.stage, &Stage::Choosing(Some(notice)));
            for kind in MethodKind::ALL {
                prop_assert_eq!(self.model.chosen(kind), before.chosen(kind));
            }
        }
        Ok(())
    }

    fn check_screen(&self) -> Result<(), TestCaseError> {
        let Screen::Form(form) = view(&self.model).screen else { return Ok(()) };
        let origin = self.model.config.as_ref().unwrap().core_url.origin();
        for group in form.groups {
            prop_assert!(!group.choices.is_empty());
            let chosen: Vec<_> =
                group.choices.iter().filter(|choice| choice.chosen).map(|choice| choice.tag).collect();
            prop_assert_eq!(chosen, self.model.chosen(group.kind).into_iter().collect::<Vec<_>>());
            for icon in group.choices.iter().filter_map(|choice| choice.icon) {
                prop_assert!(icon.strip_prefix(origin).is_some_and(|rest| rest.starts_with('/')), "{icon}");
            }
        }
        Ok(())
    }
}

/// The page reads what it is told as it was meant.
fn check_detail(announcement: &Announcement) -> Result<(), TestCaseError> {
    let detail = serde_json::to_value(announcement.detail()).unwrap();
    match announcement {
        Announcement::ChoiceChanged(choice) => {
            prop_assert_eq!(
                detail,
                json!({"authMethod": choice.auth_method, "commMethod": choice.comm_method})
            );
        }
        Announcement::ProblemOccurred(problem) => prop_assert_eq!(&detail["code"], problem.code),
        Announcement::OptionsReceived(options) => {
            let tags = |list: &str| -> Vec<_> {
                detail[list].as_array().unwrap().iter().map(|it| &it["tag"]).collect()
            };
            prop_assert_eq!(
                tags("authMethods"),
                options.auth_methods.iter().map(|it| &it.tag).collect::<Vec<_>>()
            );
            prop_assert_eq!(
                tags("commMethods"),
                options.comm_methods.iter().map(|it| &it.tag).collect::<Vec<_>>()
            );
        }
        _ => {}
    }
    Ok(())
}

/// What may happen to a widget that has come as far as a form.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let begin = Step::Configure(Some(("https://core.example.nl", "report_move")), Choice::default(), false);
    let options = options().prop_map(|options| Step::Options { late: false, result: Ok(options) });
    (options, prop::collection::vec(step(), 1..40))
        .prop_map(move |(options, steps)| [vec![begin.clone(), options], steps].concat())
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn whatever_happens_what_is_ordered_is_safe(steps in steps()) {
        let mut session = Session::default();
        for step in steps {
            session.play(step)?;
        }
    }

    /// This holds even for a faulty shell that reports [`Event::StartAllowed`] without having been asked.
    #[test]
    fn no_session_starts_without_one_of_each_kind(steps in steps()) {
        let mut session = Session { is_asked: false, ..Session::default() };
        for step in steps {
            session.play(step)?;
            session.happen(&Event::StartAllowed)?;
        }
    }
}

/// The tests above would test nothing if nothing ever started.
#[test]
fn sessions_do_start() {
    let mut runner = TestRunner::new(cases(1));
    let (mut posts, mut redirects) = (0, 0);
    for _ in 0..100 {
        let mut session = Session::default();
        for step in steps().new_tree(&mut runner).unwrap().current() {
            session.play(step).unwrap();
        }
        posts += session.posts;
        redirects += session.redirects;
    }
    assert!(posts > 50 && redirects > 10, "{posts} starts, {redirects} redirects");
}
