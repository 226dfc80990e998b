//! Passkeys: the form that our script answers, adding one.

use maud::{Markup, html};

use super::draw_scripted;
use crate::accounts::parties::party;
use crate::paths;
use crate::web::components::{
    Field, Weight, back, hidden, problem_summary, script_button, text_field,
};
use crate::web::{Problems, Reader};

/// A form that is sent with the answer of a passkey.
pub(super) struct PasskeyForm<'a, Action, Question> {
    /// Where it is sent.
    pub(super) action: &'a Action,
    /// Where the script gets the question.
    pub(super) question: &'a Question,
    /// The words on its button, and how much that asks for.
    pub(super) button: (Weight, String),
    /// What else is in it.
    pub(super) fields: Markup,
}

impl<Action: std::fmt::Display, Question: std::fmt::Display> PasskeyForm<'_, Action, Question> {
    /// Draws it; nothing where there are no passkeys here. Without our script it says why there is no button.
    pub(super) fn draw(&self, reader: &Reader) -> Markup {
        let t = reader.t();
        let Some(party) = party(reader.settings()) else {
            return html! {};
        };
        let elsewhere = party.origin.join(&reader.url(&paths::Account {}));
        let (weight, label) = &self.button;
        html! {
            form.form #passkey method="post" action=(reader.url(self.action))
                data-passkey=(reader.url(self.question)) data-host=(party.domain) novalidate {
                (self.fields)
                input type="hidden" name="antwort" autocomplete="off";
                noscript { p { (t.accounts_passkey_noscript()) } }
                p hidden data-say="none" { (t.accounts_passkey_none()) }
                p hidden data-say="failed" role="alert" { (t.accounts_passkey_failed()) }
                @if let Ok(there) = &elsewhere {
                    p hidden data-say="elsewhere" {
                        (t.accounts_passkey_elsewhere()) " " a href=(there) dir="ltr" { (there) }
                    }
                }
                (script_button(*weight, label))
            }
        }
    }
}

/// The way in with a passkey.
pub(super) fn sign_in(reader: &Reader, back: &str, weight: Weight) -> Markup {
    PasskeyForm {
        action: &paths::PasskeySignIn {},
        question: &paths::PasskeySignInQuestion {},
        button: (weight, reader.t().accounts_passkey_signin()),
        fields: hidden("weiter", back),
    }
    .draw(reader)
}

/// Adding one.
pub(in crate::accounts) fn add(reader: &Reader, name: &str, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = t.accounts_passkey_add();
    let field = Field::new("name", t.accounts_passkey_name(), name)
        .hint(t.accounts_passkey_name_hint())
        .autocomplete("off")
        .optional();
    let adding = PasskeyForm {
        action: &paths::Passkeys {},
        question: &paths::PasskeysQuestion {},
        button: (Weight::Primary, t.accounts_passkey_submit()),
        fields: text_field(reader, &field, problems),
    };
    let body = html! {
        (back(reader, &paths::Account {}, &t.accounts_home_title()))
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_passkey_about()) }
        (adding.draw(reader))
    };
    draw_scripted(reader, &title, body, problems)
}
