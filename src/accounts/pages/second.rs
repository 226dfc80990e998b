//! The second factor: its code, setting it up, the codes for when the phone is lost.

use maud::{Markup, html};

use super::draw;
use crate::accounts::codes::Secret;
use crate::paths;
use crate::web::components::{
    Field, Tone, Weight, back, button, button_form, button_link, code, details, form, hidden,
    notice, problem_summary, qr_frame, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// The second step of signing in.
pub(in crate::accounts) fn step(reader: &Reader, back: &str, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = t.accounts_code_title();
    let field = code_field(reader).hint(t.accounts_code_hint());
    let fields = html! {
        (hidden("weiter", back))
        (text_field(reader, &field, problems))
        (button(Weight::Primary, &t.accounts_signin_submit()))
    };
    let body = html! {
        h1 { (title) }
        (problem_summary(reader, problems))
        p { (t.accounts_code_about()) }
        (form(reader, &paths::SecondStep {}, &fields))
    };
    draw(reader, &title, body, problems)
}

fn code_field(reader: &Reader) -> Field<'static> {
    Field::new("code", reader.t().accounts_code_field(), "").autocomplete("one-time-code")
}

/// She has none: how to set it up.
pub(in crate::accounts) fn set_up(
    reader: &Reader,
    enrolment: &str,
    secret: &Secret,
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
        p { (t.accounts_factor_about()) }
        ol {
            li { (t.accounts_factor_open()) }
            li { (t.accounts_factor_scan()) }
            li { (t.accounts_factor_type()) }
        }
        (qr_frame(&secret.url))
        (details(&t.accounts_factor_by_hand(), &html! { p { (code(&secret.key)) } }))
        (form(reader, &paths::SecondFactor {}, &fields))
    };
    draw(reader, &title, body, problems)
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
