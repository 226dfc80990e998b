//! The pages of an account.

mod account;
mod confirm;
pub(super) mod passkeys;
pub(super) mod second;

use maud::{Markup, html};

pub(super) use account::{Account, account};
pub(super) use confirm::{Proofs, confirm};
pub(super) use second::recovery;

use crate::accounts::actions::MAILED_FOR;
use crate::accounts::entity::staff;
use crate::accounts::forms::SignIn;
use crate::accounts::rules::SHORTEST;
use crate::kinds::Role;
use crate::paths;
use crate::web::components::{
    Field, Tone, Weight, back, button, button_form, button_link, facts, form, hidden, mail_link,
    name, notice, phone_link, problem_summary, text_field,
};
use crate::web::{Page, Problems, Reader, asset_url, page};

/// What was just done, as it stands in the address of the page that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::accounts) enum Done {
    /// She has chosen a password.
    Chosen,
    /// She has another password.
    Changed,
    /// She is signed out.
    Out,
    /// She is signed out everywhere.
    Everywhere,
    /// If she leads courses, a link is on its way to her.
    Mailed,
    /// She has another passkey.
    Passkey,
    /// She has one passkey less.
    PasskeyGone,
    /// She is signed out in another browser.
    Device,
}

impl Done {
    const ALL: [Self; 8] = [
        Self::Chosen,
        Self::Changed,
        Self::Out,
        Self::Everywhere,
        Self::Mailed,
        Self::Passkey,
        Self::PasskeyGone,
        Self::Device,
    ];

    /// The word in the address.
    pub(in crate::accounts) fn word(self) -> &'static str {
        match self {
            Self::Chosen => "passwort",
            Self::Changed => "neu",
            Self::Out => "abgemeldet",
            Self::Everywhere => "ueberall",
            Self::Mailed => "link",
            Self::Passkey => "passkey",
            Self::PasskeyGone => "passkey-weg",
            Self::Device => "geraet",
        }
    }

    /// By its word.
    pub(in crate::accounts) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.word() == word)
    }

    fn said(self, reader: &Reader) -> Markup {
        let t = reader.t();
        let (heading, text) = match self {
            Self::Chosen => (t.accounts_done_chosen(), t.accounts_done_chosen_text()),
            Self::Changed => (t.accounts_done_changed(), t.accounts_done_changed_text()),
            Self::Out => (t.accounts_done_out(), t.accounts_done_out_text()),
            Self::Everywhere => (t.accounts_done_everywhere(), t.accounts_done_out_text()),
            Self::Passkey => (t.accounts_done_passkey(), t.accounts_done_passkey_text()),
            Self::PasskeyGone => (
                t.accounts_done_passkey_gone(),
                t.accounts_done_passkey_gone_text(),
            ),
            Self::Device => (t.accounts_done_device(), t.accounts_done_device_text()),
            Self::Mailed => {
                let minutes = MAILED_FOR.num_minutes();
                (
                    t.accounts_done_mailed(),
                    t.accounts_done_mailed_text(minutes),
                )
            }
        };
        notice(Tone::Good, &heading, &html! { p { (text) } })
    }
}

/// The name of a role.
fn role(reader: &Reader, role: Role) -> String {
    let t = reader.t();
    match role {
        Role::Office => t.accounts_role_office(),
        Role::Leader => t.accounts_role_leader(),
        Role::Reader => t.accounts_role_reader(),
    }
}

/// The way in.
pub(in crate::accounts) fn sign_in(
    reader: &Reader,
    input: &SignIn,
    done: Option<Done>,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.accounts_signin_title();
    let fields = html! {
        (hidden("weiter", &input.weiter))
        (text_field(
            reader,
            &Field::new("email", t.accounts_signin_email(), &input.email)
                .email()
                .autocomplete("username"),
            problems,
        ))
        (text_field(
            reader,
            &Field::new("password", t.accounts_signin_password(), "").password("current-password"),
            problems,
        ))
        (button(Weight::Primary, &t.accounts_signin_submit()))
    };
    let body = html! {
        // Nobody is signed in here (any more): what a leader's device kept of her sign-in goes.
        script src=(asset_url("abgemeldet.js")) defer {}
        @if let Some(done) = done { (done.said(reader)) }
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_signin_about()) }
        (form(reader, &paths::Account {}, &fields))
        (passkeys::sign_in(reader, &input.weiter, Weight::Secondary))
        (elsewhere(reader, &input.weiter))
        p { a href=(reader.url(&paths::MailedLink {})) { (t.accounts_mailed_title()) } }
        p { (t.accounts_signin_forgotten()) }
        p {
            (t.accounts_signin_visitor()) " "
            a href=(reader.url(&paths::LookUp {})) { (t.web_find_booking()) }
        }
    };
    draw_scripted(reader, &title, body, problems)
}

/// The way in by a provider, where there is one.
fn elsewhere(reader: &Reader, back: &str) -> Markup {
    let oidc = reader.settings().accounts.oidc.as_ref();
    html! {
        @if let Some(oidc) = oidc {
            form.form #elsewhere method="post" action=(reader.url(&paths::Elsewhere {})) {
                (hidden("weiter", back))
                (button(Weight::Secondary, &oidc.label))
            }
        }
    }
}

/// The way to a link in a letter.
pub(in crate::accounts) fn ask_link(reader: &Reader, typed: &str, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = t.accounts_mailed_title();
    let fields = html! {
        (text_field(
            reader,
            &Field::new("email", t.accounts_signin_email(), typed).email(),
            problems,
        ))
        (button(Weight::Primary, &t.accounts_mailed_submit()))
    };
    let body = html! {
        (back(reader, &paths::Account {}, &t.accounts_signin_title()))
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_mailed_about()) }
        (form(reader, &paths::MailedLink {}, &fields))
    };
    draw(reader, &title, body, problems)
}

/// The link in a letter was opened. Mail programs do that too: only the button lets her in.
pub(in crate::accounts) fn come_in(
    reader: &Reader,
    path: &paths::AccountLink,
    row: &staff::Model,
) -> Markup {
    let t = reader.t();
    let title = t.accounts_mailed_come_in();
    let body = html! {
        h1 { (title) }
        p { (t.accounts_mailed_as()) " " strong { (name(&row.name)) } }
        (button_form(reader, path, Weight::Primary, &t.accounts_signin_submit(), &[]))
    };
    page(reader, &Page::staff(&title, body))
}

/// Another password.
pub(in crate::accounts) fn password(reader: &Reader, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = t.accounts_password_title();
    let fields = html! {
        (text_field(
            reader,
            &Field::new("password", t.accounts_password_old(), "").password("current-password"),
            problems,
        ))
        (new_password(reader, problems))
        (button(Weight::Primary, &t.accounts_password_submit()))
    };
    let body = html! {
        (back(reader, &paths::Account {}, &t.accounts_home_title()))
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_password_about()) }
        (form(reader, &paths::Password {}, &fields))
    };
    draw(reader, &title, body, problems)
}

/// A password by a link.
pub(in crate::accounts) fn choose(
    reader: &Reader,
    path: &paths::AccountLink,
    row: &staff::Model,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.accounts_link_title();
    let fields = html! {
        (new_password(reader, problems))
        (button(Weight::Primary, &t.accounts_password_submit()))
    };
    let body = html! {
        h1 { (title) }
        (problem_summary(reader, problems))
        (facts(&[
            (t.accounts_home_name(), name(&row.name)),
            (t.accounts_signin_email(), html! { span dir="ltr" { (row.email) } }),
        ]))
        (form(reader, path, &fields))
    };
    draw(reader, &title, body, problems)
}

/// The new password, twice, and what makes a good one.
fn new_password(reader: &Reader, problems: &Problems) -> Markup {
    let t = reader.t();
    html! {
        (text_field(
            reader,
            &Field::new("new", t.accounts_password_new(), "")
                .password("new-password")
                .hint(t.accounts_password_hint(&SHORTEST.to_string())),
            problems,
        ))
        (text_field(
            reader,
            &Field::new("again", t.accounts_password_again(), "").password("new-password"),
            problems,
        ))
    }
}

/// A link that is good for nothing (any more).
pub(in crate::accounts) fn gone(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.accounts_gone_title();
    let body = html! {
        h1 { (title) }
        p { (t.accounts_gone_text()) }
        p { (t.accounts_gone_ask()) " " (phone_link(reader)) ", " (mail_link(reader)) }
        (button_link(Weight::Primary, &reader.url(&paths::Account {}), &t.accounts_gone_signin()))
    };
    page(reader, &Page::staff(&title, body))
}

/// A page with our script. Send it as `web::scripted` allows it.
fn draw_scripted(reader: &Reader, title: &str, body: Markup, problems: &Problems) -> Markup {
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            head: html! { script src=(asset_url("passkey.js")) defer {} },
            ..Page::staff(title, body)
        },
    )
}

fn draw(reader: &Reader, title: &str, body: Markup, problems: &Problems) -> Markup {
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(title, body)
        },
    )
}
