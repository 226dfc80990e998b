//! The sign-up on the telephone: one screen, by the keyboard alone, with the places as they are at this moment.

use maud::{Markup, html};

use super::fields;
use super::shared::places_said;
use super::{Scene, Shut, Top, shut_said, title};
use crate::bookings::forms::Phoned;
use crate::bookings::rules::{Hears, Places, Size, office_may, takes_by_phone};
use crate::bookings::said;
use crate::bookings::store::her::Hers;
use crate::kinds::Lang;
use crate::offerings::entity::offering::{Ask, Mode};
use crate::offerings::entity::{pool, session};
use crate::offerings::{Listing, Window};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Tone, Weight, back, badge, button_saying, checkboxes, columns, details,
    facts, foreign, hidden, kept_form, name, notice, problem_summary, radios, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// Where the keyboard begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// In the first field.
    Contact,
    /// Nobody is known by this contact: her name is next.
    Name,
    /// On the first of those who are known.
    Known,
    /// On the button: all is there.
    Submit,
    /// On what is wrong.
    Problems,
}

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phone<'a> {
    /// The offering and its places now.
    pub(crate) scene: Scene<'a>,
    /// What was typed so far.
    pub(crate) typed: &'a Phoned,
    /// Earlier bookings under the same contact, newest first.
    pub(crate) known: &'a [Hers],
    /// Where the keyboard begins.
    pub(crate) focus: Focus,
    /// Was she refused because there was no place?
    pub(crate) lacks_place: bool,
}

/// Why nobody can be signed up, not even by the office; none where somebody can.
fn phone_shut(scene: Scene<'_>) -> Option<Shut> {
    let Scene { listing, now, .. } = scene;
    if takes_by_phone(listing, now) {
        return None;
    }
    Some(match listing.window(now) {
        Window::NotYet(at) => Shut::NotYet(at),
        Window::Closed | Window::Open(_) => Shut::Closed,
        Window::Over => Shut::Over,
        Window::Cancelled => Shut::Cancelled,
        Window::JustCome => Shut::JustCome,
    })
}

fn is_open(scene: Scene<'_>, session: &session::Model) -> bool {
    let window = scene.listing.session_window(session, scene.now);
    session.starts_at > scene.now && office_may(scene.listing, window)
}

/// The form, or the reason why there is none.
pub(crate) fn phone(reader: &Reader, phone: Phone<'_>, problems: &Problems, top: &Top) -> Markup {
    let t = reader.t();
    let Phone { scene, typed, .. } = phone;
    let slug = scene.listing.offering.slug.clone();
    let shut = phone_shut(scene);
    let submit = t.bookings_form_submit();
    let form = html! {
        (kept_form(reader, &paths::OfficeSignUp { slug }, &html! {
            (hidden("key", &typed.key))
            (fields(reader, phone, problems))
        }))
    };
    let heading = t.office_phone_title();
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        h1 { (heading) }
        @if let Top::Reason(text) = top { (notice(Tone::Warn, text, &html! {})) }
        (problem_summary(reader, problems))
        @match shut {
            Some(why) => {
                (notice(Tone::Warn, &why_shut(reader, scene.listing, why), &html! {}))
                (places(reader, scene))
            }
            None => (columns(&places(reader, scene), &form)),
        }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty() || *top != Top::Nothing,
            kept_form: shut.is_none().then_some(&submit),
            ..Page::staff(&heading, body)
        },
    )
}

/// Why, in the words for the office.
fn why_shut(reader: &Reader, listing: &Listing, why: Shut) -> String {
    if why == Shut::Closed && listing.offering.stopped_at.is_some() {
        return reader.t().office_phone_stopped();
    }
    shut_said(reader.lang, listing, why)
}

/// What, when, where, and how many places there are now.
fn places(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene { listing, now, .. } = scene;
    let mut lines = vec![(t.bookings_fact_what(), title(reader, listing))];
    if listing.offering.mode != Mode::PerSession {
        lines.push((
            t.bookings_fact_when(),
            html! { (said::when_whole(reader.lang, listing)) },
        ));
    }
    lines.push((t.bookings_fact_where(), super::place(reader, listing)));
    let pools = [
        (t.office_phone_places(), pool::Kind::Whole),
        (t.bookings_fact_childcare(), pool::Kind::Childcare),
    ];
    for (label, kind) in pools {
        let pool = listing.pool(kind, None);
        let is_used = kind != pool::Kind::Whole || listing.offering.mode == Mode::Whole;
        if let Some(pool) = pool.filter(|_| is_used) {
            lines.push((label, pool_now(reader, scene, pool)));
        }
    }
    html! {
        (facts(&lines))
        @if listing.window(now) == Window::Closed && listing.offering.stopped_at.is_none() {
            p { (t.office_phone_closed()) }
        }
    }
}

/// Places free in a word, and the numbers behind it.
fn pool_now(reader: &Reader, scene: Scene<'_>, pool: &pool::Model) -> Markup {
    let (tone, word, _) = places_said(reader, said::places(pool, scene.tallies));
    let tally = scene.tallies.of(pool.id);
    let (taken, waiting) = (tally.taken.to_string(), tally.waiting.to_string());
    let numbers = match Size::of(pool).limit {
        Some(limit) => reader
            .t()
            .office_places(&taken, &limit.to_string(), &waiting),
        None => reader.t().office_places_unlimited(&taken),
    };
    html! {
        @if !word.is_empty() { (badge(tone, &word)) br; }
        (numbers)
    }
}

fn fields(reader: &Reader, phone: Phone<'_>, problems: &Problems) -> Markup {
    let t = reader.t();
    let Phone {
        scene,
        typed,
        known,
        focus,
        lacks_place,
    } = phone;
    let listing = scene.listing;
    let input = typed.input();
    let contact = Field::new("contact", t.office_phone_contact(), &typed.contact)
        .hint(t.office_phone_contact_hint())
        .autocomplete("off")
        .focused(focus == Focus::Contact);
    let beyond = Field::new("reason", t.office_phone_beyond(), &typed.reason)
        .hint(t.office_phone_beyond_hint())
        .autocomplete("off")
        .optional();
    let submit = html! { (t.bookings_form_submit()) };
    let asks = |what: Ask| listing.offering.details.ask.contains(&what);
    let more = html! {
        (hears(reader, typed.hears()))
        (fields::workshop(reader, scene, &input, problems))
        (fields::more(reader, listing, &input, problems))
        (fields::helper_fields(reader, &input, problems))
    };
    let said = [&typed.note, &typed.helper_name, &typed.helper_contact];
    let is_said = said.iter().any(|typed| !typed.is_empty()) || typed.hears() != Hears::ByLetter;
    let must = listing.offering.max_per_organisation.is_some() || asks(Ask::Workshop);
    html! {
        (text_field(reader, &contact, problems))
        p { (button_saying(Weight::Secondary, &html! { (t.web_search()) }, ("search", "1"), false)) }
        (known_by(reader, known, focus))
        @if focus == Focus::Name { p { (t.office_phone_new()) } }
        (names(reader, phone, problems))
        (dates(reader, scene, typed, problems))
        @if lacks_place || !typed.reason.is_empty() || is_full(scene) { (text_field(reader, &beyond, problems)) }
        (fields::childcare(reader, listing, &input, problems))
        (language(reader, &typed.language))
        // What is rarely said is folded away, unless it must be, was said, or is wrong.
        @if must || is_said || !problems.is_empty() { (more) }
        @else { (details(&t.office_phone_more(), &more)) }
        (button_saying(Weight::Primary, &submit, ("done", "1"), focus == Focus::Submit))
    }
}

/// Is something full that can be chosen here?
fn is_full(scene: Scene<'_>) -> bool {
    let Scene { listing, now, .. } = scene;
    let whole = listing.pool(pool::Kind::Whole, None);
    let whole = whole.filter(|_| listing.offering.mode == Mode::Whole);
    let dates = listing.planned().filter(|session| is_open(scene, session));
    let dates = dates.filter_map(|session| scene.session_pool(session));
    let is_taken = |pool: &pool::Model| {
        let places = said::places(pool, scene.tallies);
        matches!(places, Places::Waiting(_) | Places::Full)
    };
    let whole = whole.filter(|_| office_may(listing, listing.window(now)));
    whole.into_iter().chain(dates).any(is_taken)
}

/// Who is known by this contact: a button each, which takes her name over.
fn known_by(reader: &Reader, known: &[Hers], focus: Focus) -> Markup {
    let t = reader.t();
    html! {
        @if !known.is_empty() {
            fieldset {
                legend { (t.office_phone_known()) }
                @for (place, hers) in known.iter().enumerate() {
                    @let names: Vec<String> = hers.party().map(|person| person.name.clone()).collect();
                    @let label = html! { (t.office_phone_take()) " " (name(&crate::lang::list(reader.lang, &names))) };
                    (button_saying(
                        Weight::Secondary,
                        &label,
                        ("take", &hers.booking.id.to_string()),
                        place == 0 && focus == Focus::Known,
                    ))
                    " "
                }
            }
        }
    }
}

/// Who comes, a line each; the lines after the first folded away until they are used.
fn names(reader: &Reader, phone: Phone<'_>, problems: &Problems) -> Markup {
    let t = reader.t();
    let typed = |place: usize| phone.typed.name.get(place).map_or("", String::as_str);
    let most = usize::try_from(phone.scene.listing.offering.max_persons.max(1)).unwrap_or(1);
    let id = |place: usize| format!("name-{}", place + 1);
    let is_open =
        (1..most).any(|place| !typed(place).is_empty() || problems.of(&id(place)).is_some());
    let first = Field::new("name", t.office_phone_name(), typed(0))
        .autocomplete("off")
        .focused(phone.focus == Focus::Name);
    html! {
        (text_field(reader, &first, problems))
        @if most > 1 {
            details open[is_open] {
                summary { (t.web_names_more()) }
                @for place in 1..most {
                    (text_field(
                        reader,
                        &Field::new("name", t.web_names_person(&(place + 1).to_string()), typed(place))
                            .id(id(place))
                            .autocomplete("off"),
                        problems,
                    ))
                }
            }
        }
    }
}

/// The dates that the office can sign up for. Where there is but one, it is chosen already.
fn dates(reader: &Reader, scene: Scene<'_>, typed: &Phoned, problems: &Problems) -> Markup {
    let t = reader.t();
    let open: Vec<&session::Model> = scene
        .listing
        .planned()
        .filter(|session| is_open(scene, session) && scene.session_pool(session).is_some())
        .collect();
    if open.is_empty() {
        return html! {};
    }
    let is_course = scene.listing.offering.mode == Mode::Whole;
    let is_only = open.len() == 1 && !is_course;
    let choices: Vec<Choice<'_>> = open
        .into_iter()
        .map(|session| {
            let id = session.id.to_string();
            let pool = scene.session_pool(session);
            Choice {
                chosen: is_only || typed.session.iter().any(|typed| typed.trim() == id),
                closed: false,
                label: html! {
                    (said::when(reader.lang, session))
                    @if let Some(topic) = &session.topic { br; (foreign(reader, Lang::De, topic)) }
                    @if let Some(pool) = pool { br; (pool_now(reader, scene, pool)) }
                },
                value: id.into(),
            }
        })
        .collect();
    let (legend, hint) = if is_course {
        (t.bookings_form_evenings(), t.bookings_form_evenings_hint())
    } else {
        (t.office_phone_dates(), String::new())
    };
    checkboxes(
        &Choices {
            name: "session",
            legend: legend.into(),
            hint: hint.into(),
            choices,
        },
        problems,
    )
}

/// How she hears that she is signed up.
fn hears(reader: &Reader, typed: Hears) -> Markup {
    let t = reader.t();
    let choices = [
        ("mail", Hears::ByLetter, t.office_phone_hears_mail()),
        ("zettel", Hears::OnPaper, t.office_phone_hears_slip()),
        ("nichts", Hears::Already, t.office_phone_hears_not()),
    ];
    let choices = choices.map(|(value, how, label)| Choice::new(value, &label, how == typed));
    radios(
        &Choices {
            name: "hears",
            legend: t.office_phone_hears().into(),
            hint: "".into(),
            choices: choices.into(),
        },
        &Problems::default(),
    )
}

/// In which language she gets her letters: each in its own name.
fn language(reader: &Reader, typed: &str) -> Markup {
    let choices = Lang::ALL
        .into_iter()
        .map(|lang| Choice {
            value: lang.tag().into(),
            label: html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } },
            chosen: typed.trim() == lang.tag(),
            closed: false,
        })
        .collect();
    radios(
        &Choices {
            name: "language",
            legend: reader.t().office_fact_language().into(),
            hint: "".into(),
            choices,
        },
        &Problems::default(),
    )
}
