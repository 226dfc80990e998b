//! The second factor: showing it, setting it up, the codes for when the phone is lost.

use maud::{Markup, html};

use super::{draw, draw_scripted, passkeys};
use crate::accounts::codes::Secret;
use crate::accounts::parties::party;
use crate::accounts::rules::Factors;
use crate::paths;
use crate::web::components::{
    Field, Tone, Weight, back, button, button_form, button_link, code, details, form, hidden,
    notice, problem_summary, qr_frame, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// The second step of signing in, with what she has.
pub(in crate::accounts) fn step(
    reader: &Reader,
    back: &str,
    has: Factors,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = if has.codes {
        t.accounts_code_title()
    } else {
        t.accounts_factor_title()
    };
    let field = if has.codes {
        code_field(reader).hint(t.accounts_code_hint())
    } else {
        Field::new("code", t.accounts_code_recovery(), "").autocomplete("off")
    };
    let (weight, about) = if has.codes {
        (Weight::Primary, t.accounts_code_about())
    } else {
        (Weight::Secondary, t.accounts_code_passkey())
    };
    let fields = html! {
        (hidden("weiter", back))
        (text_field(reader, &field, problems))
        (button(weight, &t.accounts_signin_submit()))
    };
    let passkey = html! {
        @if has.passkey {
            @let weight = if has.codes { Weight::Secondary } else { Weight::Primary };
            (passkeys::sign_in(reader, back, weight))
        }
    };
    let body = html! {
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (about) }
        @if !has.codes { (passkey) }
        (form(reader, &paths::SecondStep {}, &fields))
        @if has.codes { (passkey) }
    };
    draw_scripted(reader, &title, body, problems)
}

/// Where she stands who has no codes yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::accounts) enum Standing {
    /// She may set them up.
    Free,
    /// She must, or take a passkey, before anything else opens.
    Must,
    /// A passkey is her second factor; so many recovery codes are left.
    HasPasskey(u64),
}

pub(super) fn code_field(reader: &Reader) -> Field<'static> {
    Field::new("code", reader.t().accounts_code_field(), "").autocomplete("one-time-code")
}

/// She has none: how to set it up.
pub(in crate::accounts) fn set_up(
    reader: &Reader,
    enrolment: &str,
    secret: &Secret,
    standing: Standing,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.accounts_factor_title();
    let fields = html! {
        (hidden("enrolment", enrolment))
        (text_field(reader, &code_field(reader), problems))
        (button(Weight::Primary, &t.accounts_factor_submit()))
    };
    let body = html! {
        (back(reader, &paths::Account {}, &t.accounts_home_title()))
        h1 { (title) }
        (problem_summary(reader, problems))
        @match standing {
            Standing::Free => {}
            Standing::Must => {
                (notice(
                    Tone::Warn,
                    &t.accounts_factor_must(),
                    &html! { p { (t.accounts_factor_must_text()) } },
                ))
            }
            Standing::HasPasskey(left) => { (passkey(reader, left)) }
        }
        p { (t.accounts_factor_about()) }
        ol {
            li { (t.accounts_factor_open()) }
            li { (t.accounts_factor_scan()) }
            li { (t.accounts_factor_type()) }
        }
        (qr_frame(&secret.url))
        (details(&t.accounts_factor_by_hand(), &html! { p { (code(&secret.key)) } }))
        (form(reader, &paths::SecondFactor {}, &fields))
        @if party(reader.settings()).is_some() && !matches!(standing, Standing::HasPasskey(_)) {
            p {
                (t.accounts_factor_or_passkey()) " "
                a href=(reader.url(&paths::Passkeys {})) { (t.accounts_passkey_add()) }
            }
        }
    };
    draw(reader, &title, body, problems)
}

/// A passkey is her second factor, with recovery codes for when the device is lost.
fn passkey(reader: &Reader, left: u64) -> Markup {
    let t = reader.t();
    let left = i64::try_from(left).unwrap_or(i64::MAX);
    html! {
        (notice(
            Tone::Good,
            &t.accounts_factor_is_passkey(),
            &html! { p { (t.accounts_factor_left(left)) } },
        ))
        (button_form(
            reader,
            &paths::RecoveryCodes {},
            Weight::Secondary,
            &t.accounts_factor_other_codes(),
            &[],
        ))
    }
}

/// She has one: how many codes are left, and what she can do.
pub(in crate::accounts) fn state(reader: &Reader, left: u64) -> Markup {
    let t = reader.t();
    let title = t.accounts_factor_title();
    let left = i64::try_from(left).unwrap_or(i64::MAX);
    let body = html! {
        (back(reader, &paths::Account {}, &t.accounts_home_title()))
        h1 { (title) }
        (notice(
            Tone::Good,
            &t.accounts_factor_on(),
            &html! { p { (t.accounts_factor_left(left)) } },
        ))
        (button_form(
            reader,
            &paths::RecoveryCodes {},
            Weight::Secondary,
            &t.accounts_factor_other_codes(),
            &[],
        ))
        (button_form(
            reader,
            &paths::SecondFactorEnd {},
            Weight::Dangerous,
            &t.accounts_factor_off(),
            &[],
        ))
    };
    page(reader, &Page::staff(&title, body))
}

/// The codes for when the phone is lost: shown once, to be printed.
pub(in crate::accounts) fn recovery(reader: &Reader, codes: &[String]) -> Markup {
    let reader = &reader.at(&paths::SecondFactor {});
    let t = reader.t();
    let title = t.accounts_recovery_title();
    let body = html! {
        h1 { (title) }
        p { (t.accounts_recovery_about()) }
        p { (t.accounts_recovery_once()) }
        ol { @for each in codes { li { (code(each)) } } }
        (button_link(
            Weight::Primary,
            &reader.url(&paths::SecondFactor {}),
            &t.accounts_recovery_done(),
        ))
    };
    page(reader, &Page::staff(&title, body))
}
