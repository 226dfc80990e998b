//! The form's questions. Each is drawn only where this offering asks it.

use maud::{Markup, html};

use super::Scene;
use super::shared::{childcare_choice, places_said};
use crate::bookings::forms::{Input, asks_childcare, asks_organisation};
use crate::bookings::rules::Places;
use crate::bookings::said::{self, audience};
use crate::kinds::Lang;
use crate::offerings::entity::offering::{Ask, Mode};
use crate::offerings::entity::session;
use crate::offerings::{Listing, Window};
use crate::web::components::{
    Choice, Choices, Field, Names, Row, Tone, badge, checkboxes, details, fieldset, foreign,
    names_field, number_field, radios, rows, text_area, text_field,
};
use crate::web::{Problems, Reader};

/// Which dates, where each is booked by itself: those to come, the closed ones with the reason.
pub(super) fn sessions(
    reader: &Reader,
    scene: Scene<'_>,
    input: &Input,
    problems: &Problems,
) -> Markup {
    let is_course = scene.listing.offering.mode == Mode::Whole;
    if is_course && scene.listing.offering.drop_in.is_none() {
        return html! {};
    }
    let t = reader.t();
    let to_come = scene
        .listing
        .sessions
        .iter()
        .filter(|session| session.starts_at > scene.now);
    let (later, choices): (Vec<_>, Vec<_>) = to_come.partition(|session| {
        matches!(
            scene.listing.session_window(session, scene.now),
            Window::NotYet(_)
        )
    });
    let waits = choices
        .iter()
        .filter(|session| scene.waits_for(session))
        .count();
    let choices: Vec<Choice<'_>> = choices
        .into_iter()
        .map(|session| session_choice(reader, scene, input, session))
        .collect();
    let (legend, hint) = if is_course {
        (t.bookings_form_evenings(), if_none_is_chosen(reader, scene))
    } else {
        (t.bookings_form_sessions(), t.bookings_form_sessions_hint())
    };
    let (legend, hint) = (legend.into(), hint.into());
    let later: Vec<Row> = later
        .into_iter()
        .map(|session| later_date(reader, scene, session))
        .collect();
    html! {
        // After the last date there is none to choose; the rest of what she wrote is still there.
        @if !choices.is_empty() {
            (checkboxes(&Choices { name: "session", legend, hint, choices }, problems))
        }
        @if waits > 1 { (one_is_enough(reader, input, problems)) }
        @if !later.is_empty() { (details(&t.bookings_form_sessions_later(), &rows(&later))) }
    }
}

/// What she signs up for where she chooses none of the single dates of a course.
fn if_none_is_chosen(reader: &Reader, scene: Scene<'_>) -> String {
    let t = reader.t();
    match scene.whole_places() {
        Some(Places::Unlimited | Places::Free(_)) => t.bookings_form_evenings_hint(),
        Some(Places::Waiting(position)) => {
            t.bookings_form_evenings_hint_waiting(&position.to_string())
        }
        Some(Places::Full) | None => t.bookings_form_evenings_hint_only(),
    }
}

/// Of several full dates one may be enough for her.
fn one_is_enough(reader: &Reader, input: &Input, problems: &Problems) -> Markup {
    let t = reader.t();
    let label = t.bookings_form_one_is_enough();
    let choice = Choice::new("1", &label, !input.one_is_enough.is_empty());
    checkboxes(
        &Choices {
            name: "one_is_enough",
            legend: t.bookings_entry_waiting().into(),
            hint: t.bookings_form_one_is_enough_hint().into(),
            choices: vec![choice],
        },
        problems,
    )
}

/// A date that is not open yet: from when it is.
fn later_date(reader: &Reader, scene: Scene<'_>, session: &session::Model) -> Row {
    let (tone, word, _) = session_places(reader, scene, session);
    Row {
        head: html! { (said::when(reader.lang, session)) },
        body: html! {
            @if let Some(topic) = &session.topic { (foreign(reader, Lang::De, topic)) br; }
            (badge(tone, &word))
        },
    }
}

fn session_choice<'a>(
    reader: &Reader,
    scene: Scene<'_>,
    input: &Input,
    session: &session::Model,
) -> Choice<'a> {
    let id = session.id.to_string();
    let (tone, word, closed) = session_places(reader, scene, session);
    Choice {
        chosen: !closed && input.session.iter().any(|typed| typed.trim() == id),
        closed,
        label: html! {
            (said::when(reader.lang, session))
            @if let Some(topic) = &session.topic { br; (foreign(reader, Lang::De, topic)) }
            @let venue = scene.listing.venue_of(session);
            @if venue.id != scene.listing.venue.id {
                br; (reader.t().bookings_told_new_place()) ": " (foreign(reader, Lang::De, &venue.full()))
            }
            @if !word.is_empty() { br; (badge(tone, &word)) }
        },
        value: id.into(),
    }
}

/// The places of one date in words, and whether it can not be chosen.
fn session_places(
    reader: &Reader,
    scene: Scene<'_>,
    session: &session::Model,
) -> (Tone, String, bool) {
    let t = reader.t();
    match scene.listing.session_window(session, scene.now) {
        Window::Open(_) => match scene.session_pool(session) {
            Some(pool) => places_said(reader, said::places(pool, scene.tallies)),
            None => (Tone::Ink, t.bookings_places_closed(), true),
        },
        Window::NotYet(at) => {
            let (day, _) = said::day_and_time(reader.lang, scene.listing, at);
            (Tone::Info, t.bookings_places_not_yet(&day), true)
        }
        Window::Closed | Window::JustCome => (Tone::Ink, t.bookings_places_closed(), true),
        Window::Over => (Tone::Ink, t.bookings_places_over(), true),
        Window::Cancelled => (Tone::Bad, t.bookings_places_cancelled(), true),
    }
}

/// Who comes, and who helps.
pub(super) fn who(
    reader: &Reader,
    listing: &Listing,
    input: &Input,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let names = Names {
        label: t.bookings_form_name().into(),
        hint: t.bookings_form_name_hint().into(),
        values: &input.name,
        further: t.web_names_more().into(),
        max: usize::try_from(listing.offering.max_persons.max(1)).unwrap_or(1),
    };
    let helper = html! {
        p { (t.bookings_form_helper_text(audience(listing))) }
        (helper_fields(reader, input, problems))
    };
    let is_open = [
        ("helper_name", &input.helper_name),
        ("helper_contact", &input.helper_contact),
    ]
    .iter()
    .any(|(field, typed)| !typed.is_empty() || problems.of(field).is_some());
    let question = t.bookings_form_helper(audience(listing));
    html! {
        (names_field(reader, &names, problems))
        // What was written, or is wrong, is never folded away.
        @if is_open { (fieldset(&question, "", &helper)) } @else { (details(&question, &helper)) }
    }
}

/// Who helps: her name, and how to reach her.
pub(super) fn helper_fields(reader: &Reader, input: &Input, problems: &Problems) -> Markup {
    let t = reader.t();
    html! {
        (text_field(
            reader,
            &Field::new("helper_name", t.bookings_form_helper_name(), &input.helper_name).autocomplete("off"),
            problems,
        ))
        (text_field(
            reader,
            &Field::new("helper_contact", t.bookings_form_helper_contact(), &input.helper_contact).autocomplete("off"),
            problems,
        ))
    }
}

/// How to reach her: one is enough. The address and the number as they were typed.
pub(crate) fn contact(
    reader: &Reader,
    (email, phone): (&str, &str),
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let fields = html! {
        (text_field(reader, &Field::new("email", t.bookings_form_email(), email).email(), problems))
        (text_field(
            reader,
            &Field::new("phone", t.bookings_form_phone(), phone).phone().hint(t.bookings_form_phone_hint()),
            problems,
        ))
    };
    fieldset(
        &t.bookings_form_contact(),
        &t.bookings_form_contact_hint(),
        &fields,
    )
}

/// Children to be looked after.
pub(super) fn childcare(
    reader: &Reader,
    listing: &Listing,
    input: &Input,
    problems: &Problems,
) -> Markup {
    let Some(childcare) = listing
        .childcare
        .as_ref()
        .filter(|_| asks_childcare(listing))
    else {
        return html! {};
    };
    let t = reader.t();
    let ages = t.bookings_form_children_hint(
        &childcare.age_from.to_string(),
        &childcare.age_to.to_string(),
    );
    // Only once she knows that it is full: nothing is taken from her before.
    let asks_choice = problems.of("childcare_full").is_some() || !input.childcare_full.is_empty();
    let fields = html! {
        @if !childcare.note.is_empty() { p.hint { (foreign(reader, Lang::De, &childcare.note)) } }
        (number_field(
            reader,
            &Field::new("children", t.bookings_form_children(), &input.children).hint(ages).optional(),
            problems,
        ))
        (text_field(
            reader,
            &Field::new("children_ages", t.bookings_form_children_ages(), &input.children_ages)
                .optional()
                .autocomplete("off"),
            problems,
        ))
        @if asks_choice { (childcare_choice(reader, &input.childcare_full, problems)) }
    };
    fieldset(&t.bookings_form_childcare(), "", &fields)
}

/// Which workshop, or none yet.
pub(super) fn workshop(
    reader: &Reader,
    scene: Scene<'_>,
    input: &Input,
    problems: &Problems,
) -> Markup {
    let Scene {
        listing, tallies, ..
    } = scene;
    if !listing.offering.details.ask.contains(&Ask::Workshop) || listing.workshops.is_empty() {
        return html! {};
    }
    let t = reader.t();
    let typed = input.workshop.trim();
    let mut choices: Vec<Choice<'_>> = listing
        .workshops
        .iter()
        .map(|workshop| {
            let pool = listing
                .pools
                .iter()
                .find(|pool| pool.workshop_id == Some(workshop.id));
            let (tone, word, closed) = match pool {
                Some(pool) => places_said(reader, said::places(pool, tallies)),
                None => (Tone::Ink, t.bookings_places_full(), true),
            };
            Choice {
                value: workshop.slug.as_str().into(),
                label: html! {
                    (foreign(reader, Lang::De, &workshop.title))
                    @if !word.is_empty() { br; (badge(tone, &word)) }
                },
                chosen: typed == workshop.slug && !closed,
                closed,
            }
        })
        .collect();
    choices.push(Choice::new(
        "",
        &t.bookings_form_workshop_none(),
        typed.is_empty(),
    ));
    let legend = t.bookings_form_workshop().into();
    radios(
        &Choices {
            name: "workshop",
            legend,
            hint: "".into(),
            choices,
        },
        problems,
    )
}

/// What else this offering asks, and room for what nobody asked.
pub(super) fn more(
    reader: &Reader,
    listing: &Listing,
    input: &Input,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let asks = |what: Ask| listing.offering.details.ask.contains(&what);
    html! {
        @if asks_organisation(listing) { (organisation(reader, listing, input, problems)) }
        @if asks(Ask::Role) {
            (text_field(
                reader,
                &Field::new("role", t.bookings_form_role(), &input.role)
                    .optional()
                    .autocomplete("organization-title"),
                problems,
            ))
        }
        @if asks(Ask::Language) { (language(reader, input, problems)) }
        (text_area(
            reader,
            &Field::new("note", t.bookings_form_note(), &input.note)
                .optional()
                .hint(t.bookings_form_note_hint()),
            problems,
        ))
    }
}

/// From where she comes. Needed where only so many may come from there.
fn organisation(reader: &Reader, listing: &Listing, input: &Input, problems: &Problems) -> Markup {
    let label = reader.t().bookings_form_organisation();
    let field = Field::new("organisation", label, &input.organisation).autocomplete("organization");
    let field = match listing.offering.max_per_organisation {
        Some(_) => field,
        None => field.optional(),
    };
    text_field(reader, &field, problems)
}

/// In which language we can help: each in its own name. Plain German is German.
fn language(reader: &Reader, input: &Input, problems: &Problems) -> Markup {
    let t = reader.t();
    let choices = Lang::ALL
        .into_iter()
        .filter(|lang| *lang != Lang::Simple)
        .map(|lang| Choice {
            value: lang.tag().into(),
            label: html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } },
            chosen: input.language_help.trim() == lang.tag(),
            closed: false,
        })
        .collect();
    let legend = t.bookings_form_language().into();
    radios(
        &Choices {
            name: "language_help",
            legend,
            hint: "".into(),
            choices,
        },
        problems,
    )
}
