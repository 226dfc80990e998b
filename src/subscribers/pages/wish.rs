//! "Tell me when it starts again."

use maud::{Markup, html};

use super::{Top, hasty};
use crate::lang::{Words, plain};
use crate::offerings::Listing;
use crate::paths;
use crate::subscribers::entity::wish;
use crate::subscribers::forms::Input;
use crate::web::components::{
    Field, Tone, Weight, back, button, button_form, foreign, form, hidden, honeypot,
    problem_summary, section, state_line, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What one consents to, word for word, as it is kept.
pub(in crate::subscribers) fn wish_consent(t: &Words, title: &str) -> String {
    plain(&t.subscribers_wish_consent(title))
}

/// The form on the page of an offering that is over, or that one can not sign up for.
pub(in crate::subscribers) fn tell_me(
    reader: &Reader,
    listing: &Listing,
    input: &Input,
    (problems, top): (&Problems, Top),
) -> Markup {
    let t = reader.t();
    let title = t.subscribers_wish_title();
    let said = listing.title(reader.lang);
    let slug = listing.offering.slug.clone();
    let email = Field::new("email", t.bookings_form_email(), &input.email).email();
    let months = reader.settings().newsletter.keep_wishes_months;
    let data = html! {
        p { strong { (wish_consent(t, said.text)) } }
        ul {
            li { (t.subscribers_wish_forget()) }
            li { (t.subscribers_wish_latest(i64::from(months))) }
        }
        p { a href=(reader.url(&paths::Privacy {})) { (t.bookings_form_data_more()) } }
    };
    let fields = html! {
        (hidden("key", &input.key))
        (honeypot(reader))
        (text_field(reader, &email, problems))
        (section(&t.subscribers_data_title(), &data))
        (button(Weight::Primary, &t.subscribers_wish_submit()))
    };
    let offering = paths::Offering { slug: slug.clone() };
    let body = html! {
        (back(reader, &offering, said.text))
        (hasty(reader, top))
        (problem_summary(reader, problems))
        h1 { (title) }
        p { (foreign(reader, said.lang, said.text)) }
        p { (t.subscribers_wish_intro()) }
        (form(reader, &paths::TellMe { slug }, &fields))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty() || top == Top::Hasty,
            ..Page::private(&title, body)
        },
    )
}

/// How a wish stands, under its link.
pub(in crate::subscribers) fn wish(
    reader: &Reader,
    listing: &Listing,
    (wish, token): (&wish::Model, &str),
) -> Markup {
    let t = reader.t();
    let title = t.subscribers_wish_title();
    let said = listing.title(reader.lang);
    let path = paths::Wish {
        token: token.to_owned(),
    };
    let is_confirmed = wish.confirmed_at.is_some();
    let end = button_form(
        reader,
        &path,
        Weight::Secondary,
        &t.subscribers_wish_end(),
        &[("deed", "ende")],
    );
    let body = html! {
        @if is_confirmed {
            (state_line(Tone::Good, &t.subscribers_wish_noted()))
            p { (foreign(reader, said.lang, said.text)) }
        } @else {
            h1 { (title) }
            p { (wish_consent(t, said.text)) }
            (button_form(reader, &path, Weight::Primary, &t.subscribers_wish_confirm(), &[("deed", "ja")]))
        }
        p { (t.subscribers_wish_forget()) }
        (end)
    };
    page(reader, &Page::private(&title, body))
}

/// Nothing is left of it.
pub(in crate::subscribers) fn wish_ended(reader: &Reader) -> Markup {
    let title = reader.t().subscribers_wish_ended();
    let body = html! {
        (state_line(Tone::Good, &title))
        p { a href=(reader.url(&paths::Offerings {})) { (reader.t().catalogue_back()) } }
    };
    page(reader, &Page::private(&title, body))
}
