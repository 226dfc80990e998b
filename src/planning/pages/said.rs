//! How the pages of this room say fields, places and states.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::bookings::{Size, Tally};
use crate::catalogue::{kind_word, language};
use crate::offerings::entity::offering::{Ask, Audience, Kind, Level, Mode, Promotion};
use crate::offerings::entity::pool;
use crate::offerings::{Listing, VenuePlan};
use crate::planning::forms::{Name, word};
use crate::web::components::{Tone, badge};
use crate::web::{Problems, Reader};

/// Draft or public, and whether the sign-up is stopped.
pub(super) fn states(reader: &Reader, listing: &Listing) -> Markup {
    let t = reader.t();
    let offering = &listing.offering;
    html! {
        @if offering.draft {
            (badge(Tone::Warn, &t.planning_state_draft()))
        } @else {
            (badge(Tone::Good, &t.planning_state_public()))
        }
        @if offering.stopped_at.is_some() { " " (badge(Tone::Bad, &t.planning_state_stopped())) }
    }
}

/// The pool that counts for who comes next: the course's, or that of the next date.
pub(super) fn next_pool(listing: &Listing, now: DateTime<Utc>) -> Option<&pool::Model> {
    match listing.offering.mode {
        Mode::None => None,
        Mode::Whole => listing.pool(pool::Kind::Whole, None),
        Mode::PerSession => {
            let next = listing.next(now)?;
            listing.pool(pool::Kind::Session, Some(next.id))
        }
    }
}

/// How many places are taken, and how many people wait.
pub(super) fn places(reader: &Reader, pool: &pool::Model, tally: Tally) -> String {
    let t = reader.t();
    match Size::of(pool).limit {
        None => t.office_places_unlimited(&tally.taken.to_string()),
        Some(limit) => t.office_places(
            &tally.taken.to_string(),
            &limit.to_string(),
            &tally.waiting.to_string(),
        ),
    }
}

/// The label of a field.
pub(super) fn label(reader: &Reader, name: Name) -> String {
    let t = reader.t();
    match name {
        Name::Title => t.planning_field_title(),
        Name::Slug => t.planning_field_slug(),
        Name::Description => t.planning_field_description(),
        Name::Kind => t.planning_field_kind(),
        Name::Level => t.planning_field_level(),
        Name::Audience => t.catalogue_fact_audience(),
        Name::Partner => t.catalogue_fact_partner(),
        Name::Leader => t.catalogue_fact_leader(),
        Name::Venue => t.catalogue_fact_where(),
        Name::Capacity => t.catalogue_fact_places(),
        Name::Waitlist => t.planning_field_waitlist(),
        Name::MinParticipants => t.planning_field_min(),
        Name::MaxPersons => t.planning_field_party(),
        Name::DropIn => t.planning_field_drop_in(),
        Name::WalkIn => t.planning_field_walk_in(),
        Name::Promotion => t.planning_field_promotion(),
        Name::MaxPerOrganisation => t.planning_field_organisation(),
        Name::Mode => t.planning_field_mode(),
        Name::Opens => t.planning_field_opens(),
        Name::Closes => t.planning_field_closes(),
        Name::SessionOpens => t.planning_field_session_opens(),
        Name::SessionCloses => t.planning_field_session_closes(),
        Name::CancelUntil => t.planning_field_cancel(),
        Name::Ask => t.planning_field_ask(),
        Name::FeeFull => t.planning_field_fee_full(),
        Name::FeeReduced => t.planning_field_fee_reduced(),
        Name::FeeNote => t.planning_field_fee_note(),
        Name::Languages => t.catalogue_fact_languages(),
        Name::LanguagesMore => t.planning_field_languages_more(),
        Name::Interpreting => t.catalogue_fact_interpreting(),
        Name::InterpretingMore => t.planning_field_interpreting_more(),
        Name::Care => t.planning_field_care(),
        Name::CarePlaces => t.planning_field_care_places(),
        Name::CareFrom => t.planning_field_care_from(),
        Name::CareTo => t.planning_field_care_to(),
        Name::CareNote => t.planning_field_care_note(),
        Name::Bring => t.catalogue_fact_bring(),
        Name::Agenda => t.catalogue_agenda(),
        Name::WorkshopSlug | Name::WorkshopTitle | Name::WorkshopPlaces => t.catalogue_workshops(),
        Name::RemindHours => t.planning_field_remind(),
        Name::Discreet => t.planning_field_discreet(),
        Name::Series => t.planning_field_series(),
        Name::Programme => t.planning_field_programme(),
        Name::ArchiveKind => t.planning_field_archive(),
    }
}

/// The same problems, each with the label of its field before it: in a long form one needs to know where.
pub(in crate::planning) fn named(reader: &Reader, problems: &Problems) -> Problems {
    let mut all = Problems::default();
    for (field, text) in problems.iter() {
        let word = field.split('-').next().unwrap_or(field);
        match Name::of(word) {
            Some(name) => all.add(field, format!("{}: {text}", label(reader, name))),
            None => all.add(field, text),
        }
    }
    all
}

/// The answers of a question with answers to choose from: what is sent, what is read. None: it has none.
pub(super) fn answers(
    reader: &Reader,
    name: Name,
    venues: &[VenuePlan],
) -> Option<Vec<(String, String)>> {
    let t = reader.t();
    let owned = |pairs: &[(&str, String)]| {
        pairs
            .iter()
            .map(|(value, label)| ((*value).to_owned(), label.clone()))
            .collect()
    };
    let tongues = || {
        let tags = crate::catalogue::LANGUAGES.iter();
        tags.map(|tag| ((*tag).to_owned(), language(reader, tag)))
            .collect()
    };
    Some(match name {
        Name::Kind => all(|kind: Kind| kind_word(reader, kind)),
        Name::Level => all(|level| match level {
            Level::Beginners => t.planning_level_beginners(),
            Level::Advanced => t.planning_level_advanced(),
            Level::Open => t.planning_level_open(),
        }),
        Name::Audience => all(|audience| match audience {
            Audience::Women => t.catalogue_audience_women(),
            Audience::Institutions => t.catalogue_audience_institutions(),
        }),
        Name::Promotion => all(|promotion| match promotion {
            Promotion::Offer => t.planning_promotion_offer(),
            Promotion::Direct => t.planning_promotion_direct(),
        }),
        Name::Mode => all(|mode| match mode {
            Mode::Whole => t.planning_mode_whole(),
            Mode::PerSession => t.planning_mode_single(),
            Mode::None => t.planning_mode_none(),
        }),
        Name::Ask => all(|ask| match ask {
            Ask::Childcare => t.catalogue_fact_childcare(),
            Ask::Language => t.planning_ask_language(),
            Ask::Workshop => t.bookings_fact_workshop(),
            Ask::Organisation => t.bookings_form_organisation(),
            Ask::Role => t.office_fact_role(),
        }),
        Name::Venue => venues
            .iter()
            .map(|venue| (venue.slug.clone(), venue.name.clone()))
            .collect(),
        Name::Languages | Name::Interpreting => tongues(),
        Name::Care => owned(&[
            ("", t.planning_care_unsaid()),
            ("no", t.catalogue_childcare_none()),
            ("yes", t.planning_yes()),
        ]),
        Name::WalkIn => owned(&[("yes", t.planning_walk_in())]),
        Name::Discreet => owned(&[("yes", t.planning_discreet())]),
        _ => return None,
    })
}

/// All answers of a kind.
fn all<T>(label: impl Fn(T) -> String) -> Vec<(String, String)>
where
    T: sea_orm::ActiveEnum<Value = String> + sea_orm::Iterable + Copy,
{
    <T as sea_orm::Iterable>::iter()
        .map(|answer| (word(&answer), label(answer)))
        .collect()
}
