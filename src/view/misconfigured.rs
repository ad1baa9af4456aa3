//! What is wrong with the attributes: a sentence for the visitor, the rest for the website owner.

use id_contact_session::{ProblemView, Texts, Words};
use yew::{Html, html};

use super::text;

pub(super) fn draw(words: Words, problems: &[ProblemView], texts: &'static Texts) -> Html {
    html! {
        <div key="misconfigured">
            <div class="idc-message" role="alert">
                <p class="idc-title">{ text(words.title) }</p>
                <p>{ text(words.advice) }</p>
                <ul>{ for problems.iter().map(|problem| item(problem, texts)) }</ul>
            </div>
            <slot />
        </div>
    }
}

fn item(problem: &ProblemView, texts: &'static Texts) -> Html {
    html! {
        <li key={problem.code}>
            <code>{ problem.attribute }</code>{ " " }{ text(problem.words) }{ " " }<code>{ problem.example }</code>
            <span class="idc-code">{ text(texts.code) }{ " " }<code>{ problem.code }</code></span>
        </li>
    }
}
