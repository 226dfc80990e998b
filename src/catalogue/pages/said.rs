//! How the pages of this room say kinds, languages, fees, states and changes.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use maud::{Markup, html};

use crate::bookings::{FEW, reason_said};
use crate::catalogue::rules::Standing;
use crate::formats::markdown;
use crate::kinds::Lang;
use crate::lang::{date, day_and_time, day_month, list, money, time_range};
use crate::offerings::entity::offering::{Audience, Kind};
use crate::offerings::entity::session;
use crate::offerings::{Listing, Said, local_day};
use crate::web::Reader;
use crate::web::components::{Tone, badge, foreign, foreign_title};

/// A kind in the singular: "Kurs".
pub(crate) fn kind_word(reader: &Reader, kind: Kind) -> String {
    let t = reader.t();
    match kind {
        Kind::OpenMeeting => t.catalogue_kind_open_meeting(),
        Kind::Course => t.catalogue_kind_course(),
        Kind::OpenGroup => t.catalogue_kind_open_group(),
        Kind::Conference => t.catalogue_kind_conference(),
        Kind::Performance => t.catalogue_kind_performance(),
        Kind::Seminar => t.catalogue_kind_seminar(),
        Kind::Workshop => t.catalogue_kind_workshop(),
    }
}

/// A kind in the plural: "Kurse".
pub(super) fn kind_words(reader: &Reader, kind: Kind) -> String {
    let t = reader.t();
    match kind {
        Kind::OpenMeeting => t.catalogue_kinds_open_meeting(),
        Kind::Course => t.catalogue_kinds_course(),
        Kind::OpenGroup => t.catalogue_kinds_open_group(),
        Kind::Conference => t.catalogue_kinds_conference(),
        Kind::Performance => t.catalogue_kinds_performance(),
        Kind::Seminar => t.catalogue_kinds_seminar(),
        Kind::Workshop => t.catalogue_kinds_workshop(),
    }
}

/// The languages that have a name here, as tags.
pub(crate) const LANGUAGES: &[&str] = &[
    "de", "tr", "ar", "uk", "en", "bg", "es", "fa", "fr", "it", "ku", "pl", "ps", "ro", "ru", "sq",
    "ti",
];

/// The name of a language in the reader's; the tag where we have no name for it.
pub(crate) fn language(reader: &Reader, tag: &str) -> String {
    let t = reader.t();
    match tag.split('-').next().unwrap_or(tag) {
        "ar" => t.catalogue_language_ar(),
        "bg" => t.catalogue_language_bg(),
        "de" => t.catalogue_language_de(),
        "en" => t.catalogue_language_en(),
        "es" => t.catalogue_language_es(),
        "fa" => t.catalogue_language_fa(),
        "fr" => t.catalogue_language_fr(),
        "it" => t.catalogue_language_it(),
        "ku" => t.catalogue_language_ku(),
        "pl" => t.catalogue_language_pl(),
        "ps" => t.catalogue_language_ps(),
        "ro" => t.catalogue_language_ro(),
        "ru" => t.catalogue_language_ru(),
        "sq" => t.catalogue_language_sq(),
        "ti" => t.catalogue_language_ti(),
        "tr" => t.catalogue_language_tr(),
        "uk" => t.catalogue_language_uk(),
        _ => tag.to_owned(),
    }
}

/// Several languages: "Deutsch, Türkisch und Arabisch".
pub(super) fn languages(reader: &Reader, tags: &[String]) -> String {
    let names: Vec<String> = tags.iter().map(|tag| language(reader, tag)).collect();
    list(reader.lang, &names)
}

/// The title, with the German one below it where it is another.
pub(super) fn title(reader: &Reader, listing: &Listing) -> Markup {
    let said = listing.title(reader.lang);
    foreign_title(reader, said.lang, said.text, listing.title(Lang::De).text)
}

/// Words of the office, which are German.
pub(super) fn german(reader: &Reader, text: &str) -> Markup {
    foreign(reader, Lang::De, text)
}

/// What it costs, without the note.
pub(super) fn fee(reader: &Reader, listing: &Listing) -> String {
    let lang = reader.lang;
    let (full, reduced) = (
        listing.offering.fee_full_cents,
        listing.offering.fee_reduced_cents,
    );
    if full.is_free() {
        reader.t().catalogue_free_of_charge()
    } else if reduced == full {
        money(lang, full)
    } else {
        reader
            .t()
            .catalogue_fee(&money(lang, full), &money(lang, reduced))
    }
}

/// For whom, as a sentence; never a check.
pub(super) fn audience(reader: &Reader, listing: &Listing) -> String {
    match listing.offering.audience {
        Audience::Women => reader.t().catalogue_audience_women(),
        Audience::Institutions => reader.t().catalogue_audience_institutions(),
    }
}

/// A day with its weekday; the year only where it is not this one, where the offering takes place.
pub(super) fn day(
    reader: &Reader,
    listing: &Listing,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> String {
    if day.year() == local_day(listing.zone(), now).year() {
        day_month(reader.lang, day)
    } else {
        date(reader.lang, day)
    }
}

/// "Mittwoch, 2. Dezember, 10:00 bis 12:00 Uhr" of a session.
pub(crate) fn when(
    reader: &Reader,
    listing: &Listing,
    session: &session::Model,
    now: DateTime<Utc>,
) -> String {
    let day = day(reader, listing, session.local_date, now);
    format!("{day}{}{}", reader.t().lang_comma(), hours(reader, session))
}

/// "10:00 bis 12:00 Uhr" of a session.
pub(super) fn hours(reader: &Reader, session: &session::Model) -> String {
    time_range(reader.lang, session.local_start, session.local_end)
}

/// How many dates are still to come, and until when; none where there is only one. Of what is over: how
/// many there were.
pub(super) fn series(reader: &Reader, listing: &Listing, now: DateTime<Utc>) -> Option<String> {
    let left = listing.planned().filter(|session| session.ends_at > now);
    let count = match left.count() {
        0 => listing.planned().count(),
        left => left,
    };
    let count = i64::try_from(count).unwrap_or_default();
    let (_, last) = listing.period()?;
    (count > 1).then(|| {
        reader
            .t()
            .catalogue_series(count, &day(reader, listing, last, now))
    })
}

/// How one stands, as a word with its colour.
pub(super) fn standing(reader: &Reader, listing: &Listing, standing: Standing) -> Markup {
    let (tone, word) = standing_word(reader, listing, standing);
    badge(tone, &word)
}

/// The word, and its colour.
pub(crate) fn standing_word(
    reader: &Reader,
    listing: &Listing,
    standing: Standing,
) -> (Tone, String) {
    let t = reader.t();
    match standing {
        Standing::Free(people @ 1..=FEW) => (Tone::Warn, t.catalogue_state_free(people)),
        Standing::Free(people) => (Tone::Good, t.catalogue_state_free(people)),
        Standing::Unlimited => (Tone::Good, t.catalogue_state_unlimited()),
        Standing::Waiting(position) => {
            let position = position.to_string();
            (Tone::Info, t.catalogue_state_waiting(&position))
        }
        Standing::Full => (Tone::Ink, t.catalogue_state_full()),
        Standing::NotYet(at) => {
            let (day, _) = day_and_time(reader.lang, listing.zone(), at);
            (Tone::Ink, t.catalogue_state_opens(&day))
        }
        Standing::Closed => (Tone::Ink, t.catalogue_state_closed()),
        Standing::Begun => (Tone::Ink, t.catalogue_state_begun()),
        Standing::Over => (Tone::Ink, t.catalogue_state_over()),
        Standing::Cancelled => (Tone::Bad, t.catalogue_state_cancelled()),
        Standing::JustCome => (Tone::Good, t.catalogue_state_just_come()),
    }
}

/// What changed about a date: moved, standing in for another, and why.
pub(super) fn changes(
    reader: &Reader,
    listing: &Listing,
    session: &session::Model,
    now: DateTime<Utc>,
) -> Markup {
    let t = reader.t();
    let day = |date| day(reader, listing, date, now);
    let cancelled = session.state == session::State::Cancelled;
    html! {
        @if let Some(from) = session.moved_from { p { (t.catalogue_change_moved(&day(from))) } }
        @else if let Some((start, end)) = session.former_hours() {
            p { (t.catalogue_change_hours(&time_range(reader.lang, start, end))) }
        }
        @if let Some(other) = session.replaces { p { (t.catalogue_change_replaces(&day(other))) } }
        @if listing.venue_of(session).id != listing.venue.id {
            p { (t.bookings_told_new_place()) ": " (german(reader, &listing.venue_of(session).full())) }
        }
        @if let Some(reason) = &session.reason {
            (reason_said(reader, reason))
        }
        @if cancelled && let Some(to) = session.replaced_by {
            p { (t.catalogue_change_replaced(&day(to))) }
        }
    }
}

/// "Thema: …", where there is one.
pub(super) fn topic(reader: &Reader, session: &session::Model) -> Markup {
    html! {
        @if let Some(topic) = &session.topic {
            p { (reader.t().catalogue_topic()) " " (german(reader, topic)) }
        }
    }
}

/// A description as HTML; plain German keeps its short lines.
pub(crate) fn description(said: Said<'_>) -> Markup {
    match said.lang {
        Lang::Simple => markdown::in_lines(said.text),
        _ => markdown::markdown(said.text),
    }
}
