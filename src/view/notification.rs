//! How the login before ended, told once above the form.

use id_contact_session::NotificationView;
use yew::{Html, html};

use super::text;

pub(super) fn draw(notification: &NotificationView) -> Html {
    html! {
        <div key="notification" part="message notification" role="alert">
            <h2 part="title">{ text(&notification.title) }</h2>
            <p>{ text(&notification.advice) }</p>
        </div>
    }
}
