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
    /// A recovery code.
    pub(in crate::accounts) recovery: bool,
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
    let code = if proofs.factors.codes {
        code_field(reader)
    } else {
        Field::new("code", t.accounts_code_recovery(), "").autocomplete("off")
    };
    let weight = if proofs.factors.passkey {
        Weight::Secondary
    } else {
        Weight::Primary
    };
    let by_code = html! {
        (hidden("weiter", back))
        (text_field(reader, &code, problems))
        (button(weight, &t.accounts_confirm_code()))
    };
    let by_passkey = PasskeyForm {
        action: &paths::Confirmation {},
        question: &paths::ConfirmationQuestion {},
        button: (Weight::Primary, t.accounts_confirm_passkey()),
        fields: hidden("weiter", back),
    };
    let has_any = proofs.password || !proofs.factors.is_none();
    let body = html! {
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_confirm_about()) }
        @if proofs.password { (form(reader, &paths::Confirmation {}, &by_password)) }
        @if proofs.factors.passkey { (by_passkey.draw(reader)) }
        @if proofs.factors.codes || proofs.recovery { (form(reader, &paths::Confirmation {}, &by_code)) }
        @if !has_any { p { (t.accounts_confirm_none()) } }
    };
    draw_scripted(reader, &title, body, problems)
}
