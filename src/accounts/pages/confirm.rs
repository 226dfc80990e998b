//! She says once more who she is, with whatever she has.

use maud::{Markup, html};

use super::draw_scripted;
use super::passkeys::PasskeyForm;
use super::second::code_field;
use crate::accounts::rules::Factors;
use crate::paths;
use crate::web::components::{Field, Weight, button, form, hidden, problem_summary, text_field};
use crate::web::{Problems, Reader};

/// What she can say it with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::accounts) struct Proofs {
    /// Her password.
    pub(in crate::accounts) password: bool,
    /// Her second factors.
    pub(in crate::accounts) factors: Factors,
}

/// She says once more who she is.
pub(in crate::accounts) fn confirm(
    reader: &Reader,
    back: &str,
    proofs: Proofs,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.accounts_confirm_title();
    let password =
        Field::new("password", t.accounts_signin_password(), "").password("current-password");
    let by_password = html! {
        (hidden("weiter", back))
        (text_field(reader, &password, problems))
        (button(Weight::Primary, &t.accounts_confirm_submit()))
    };
    let by_code = html! {
        (hidden("weiter", back))
        (text_field(reader, &code_field(reader), problems))
        (button(Weight::Secondary, &t.accounts_confirm_code()))
    };
    let by_passkey = PasskeyForm {
        action: &paths::Confirmation {},
        question: &paths::ConfirmationQuestion {},
        button: (Weight::Secondary, t.accounts_confirm_passkey()),
        fields: hidden("weiter", back),
    };
    let has_any = proofs.password || !proofs.factors.is_none();
    let body = html! {
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_confirm_about()) }
        @if proofs.password { (form(reader, &paths::Confirmation {}, &by_password)) }
        @if proofs.factors.passkey { (by_passkey.draw(reader)) }
        @if proofs.factors.codes { (form(reader, &paths::Confirmation {}, &by_code)) }
        @if !has_any { p { (t.accounts_confirm_none()) } }
    };
    draw_scripted(reader, &title, body, problems)
}
