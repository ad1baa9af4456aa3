//! A Yew app with the widget in it. The app chooses purpose and language, names methods in its own words, lists the
//! widget's announcements, and may keep the browser on the page to show where it would have gone.

mod picker;

use id_contact_initiator::{Announcement, Initiator, Language, MethodKind, Notification, Texts};
use picker::Picker;
use web_sys::{HtmlInputElement, UrlSearchParams, window};
use yew::{AttrValue, Callback, Component, Context, Event, Html, Renderer, TargetCast, html};

const PURPOSES: &[(&str, &str)] = &[
    ("personal_question", "A question of your own"),
    ("report_move", "Report a move"),
    ("request_passport", "Request a passport"),
];

const LANGUAGES: &[(&str, &str)] = &[("en", "English"), ("nl", "Nederlands"), ("ar", "العربية")];

struct App {
    core_url: Option<AttrValue>,
    purpose: AttrValue,
    language: Language,
    /// Is the citizen asked before the browser leaves?
    asks_first: bool,
    /// Where the browser would have gone.
    leaving_for: Option<AttrValue>,
    /// The widget's announcements so far.
    told: Vec<Announcement>,
}

enum Message {
    PurposePicked(AttrValue),
    LanguagePicked(AttrValue),
    AskFirst(bool),
    Told(Announcement),
    Back,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_context: &Context<Self>) -> Self {
        Self {
            core_url: core_url(),
            purpose: "personal_question".into(),
            language: Language::English,
            asks_first: false,
            leaving_for: None,
            told: Vec::new(),
        }
    }

    fn update(&mut self, _context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::PurposePicked(purpose) => self.purpose = purpose,
            Message::LanguagePicked(tag) => self.language = Language::choose([tag.as_str()]),
            Message::AskFirst(asks_first) => self.asks_first = asks_first,
            Message::Told(announcement) => {
                if let (Announcement::RedirectRequested(client_url), true) = (&announcement, self.asks_first)
                {
                    self.leaving_for = Some(client_url.as_str().to_owned().into());
                }
                self.told.push(announcement);
            }
            Message::Back => self.leaving_for = None,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        html! {
            <main>
                <h1>{ "Contact" }</h1>
                { match &self.leaving_for {
                    None => self.form(context),
                    Some(client_url) => leaving(client_url, context),
                } }
                <h2>{ "What the widget told" }</h2>
                <ol class="told">
                    { for self.told.iter().map(told) }
                </ol>
            </main>
        }
    }
}

/// An event as a page without Yew would get it: its type, and its detail as JSON.
fn told(announcement: &Announcement) -> Html {
    let detail = serde_json::to_string(&announcement.detail()).unwrap_or_default();
    html! { <li><code>{ announcement.event_type() }</code>{ " " }{ detail }</li> }
}

impl App {
    fn form(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let onchange = link.callback(|event: Event| {
            Message::AskFirst(event.target_unchecked_into::<HtmlInputElement>().checked())
        });
        // The callback's answer to a redirect counts: `false` forbids it.
        let on_announcement = {
            let (link, asks_first) = (link.clone(), self.asks_first);
            Callback::from(move |announcement: Announcement| {
                let is_redirect = matches!(announcement, Announcement::RedirectRequested(_));
                link.send_message(Message::Told(announcement));
                !(is_redirect && asks_first)
            })
        };
        html! {
            <>
                <div class="settings">
                    <Picker
                        label="Purpose"
                        options={PURPOSES}
                        picked={self.purpose.clone()}
                        on_pick={link.callback(Message::PurposePicked)}
                    />
                    <Picker
                        label="Language"
                        options={LANGUAGES}
                        picked={self.language.tag()}
                        on_pick={link.callback(Message::LanguagePicked)}
                    />
                    <label>
                        <input type="checkbox" checked={self.asks_first} {onchange} />
                        { " Ask before leaving" }
                    </label>
                </div>
                <div class="contact">
                    <Initiator
                        core_url={self.core_url.clone()}
                        purpose={self.purpose.clone()}
                        texts={texts(self.language)}
                        organisation_name="Gemeente Waterdam"
                        notification={notification()}
                        {on_announcement}
                    />
                </div>
            </>
        }
    }
}

fn leaving(client_url: &AttrValue, context: &Context<App>) -> Html {
    html! {
        <>
            <p>{ "You are about to log in at another website." }</p>
            <p><a class="leave" href={client_url.clone()}>{ "Go on" }</a></p>
            <button type="button" onclick={context.link().callback(|_| Message::Back)}>{ "Back" }</button>
        </>
    }
}

/// The widget's words. The core has one name for each method, in one language; the app has better ones.
fn texts(language: Language) -> Texts {
    let (call, until) = match language {
        Language::Dutch => ("Bellen", "Tot 17.00 uur"),
        Language::Arabic => ("اتصال هاتفي", "حتى الساعة 17:00"),
        _ => ("Call us", "Until 17:00"),
    };
    language
        .texts()
        .with_method_name(MethodKind::Auth, "irma", "Yivi")
        .with_method_name(MethodKind::Comm, "call", call)
        .with_method_hint(MethodKind::Comm, "call", until)
}

/// The core that the page names in `<meta name="core-url">`.
fn core_url() -> Option<AttrValue> {
    let meta = window()?.document()?.query_selector("meta[name=core-url]").ok()??;
    meta.get_attribute("content").map(Into::into)
}

/// How the login before ended, if the core sent the citizen back with word of that.
fn notification() -> Option<Notification> {
    let search = window()?.location().search().ok()?;
    Notification::parse(&UrlSearchParams::new_with_str(&search).ok()?.get("notification")?)
}

fn main() {
    Renderer::<App>::new().render();
}
