//! One `[[offering]]` of a file.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::rows::Row;
use super::sessions;
use crate::kinds::{Cents, Lang};
use crate::offerings::entity::offering::{
    AgendaItem, Audience, Details, Kind, Level, Mode, Promotion,
};
use crate::offerings::{ChildcarePlan, OfferingPlan, TextPlan, WorkshopPlan, moment};

/// People that one booking may hold where the file does not say.
const MAX_PERSONS: i32 = 4;
/// The form has a line for each person: a larger party rings.
const LARGEST_PARTY: i32 = 50;

/// Reads an offering; its slug has been read. `venues` are the slugs that it may name.
pub(super) fn read(
    mut row: Row<'_, '_>,
    slug: String,
    zone: Tz,
    venues: &HashSet<String>,
) -> OfferingPlan {
    let mode = row.word("registration_mode").unwrap_or(Mode::Whole);
    let dates = sessions::read(&mut row, zone);
    let (opens, closes) = window(&mut row, zone);
    let (fee_full, fee_reduced, fee_note) = fee(&mut row);
    // Where nobody signs up, nobody cancels.
    let cancel_until_hours_before = match mode {
        Mode::None => row
            .maybe_number("cancel_until_hours_before", 0)
            .unwrap_or(0),
        Mode::Whole | Mode::PerSession => row.number("cancel_until_hours_before", 0),
    };
    let max_persons = row.maybe_number("max_persons", 1).unwrap_or(MAX_PERSONS);
    if max_persons > LARGEST_PARTY {
        row.fault(
            "max_persons",
            &format!("{max_persons} is more than {LARGEST_PARTY}"),
        );
    }
    let plan = OfferingPlan {
        slug,
        series: row.words("series"),
        kind: row.word("kind").unwrap_or(Kind::Course),
        level: row.word("level").unwrap_or(Level::Open),
        audience: row.word("audience").unwrap_or(Audience::Women),
        programme: row.maybe_words("programme"),
        partner: row.maybe_words("partner"),
        leader: row.words("leader"),
        venue: venue(&mut row, venues),
        timezone: zone.name().to_owned(),
        capacity: row.number("capacity", 0),
        min_participants: row.number("min_participants", 0),
        waitlist: row.number("waitlist", 0),
        max_persons,
        promotion: row.maybe_word("promotion").unwrap_or(Promotion::Offer),
        walk_in: row.truth("walk_in"),
        fee_full,
        fee_reduced,
        fee_note,
        mode,
        opens,
        closes,
        session_opens_days_before: row.maybe_number("session_opens_days_before", 0),
        session_closes_hours_before: row.maybe_number("session_closes_hours_before", 0),
        cancel_until_hours_before,
        max_per_organisation: row.maybe_number("max_per_organisation", 1),
        drop_in: drop_in(&mut row, mode),
        discreet: row.maybe_truth("discreet").unwrap_or(false),
        archive_kind: row.words("archive_kind"),
        texts: texts(&mut row),
        childcare: childcare(&mut row),
        workshops: workshops(&mut row),
        sessions: dates.sessions,
        details: Details {
            ask: row.word_list("ask"),
            languages: row.text_list("languages", language),
            interpreting: row.text_list("interpreting", language),
            bring: row.text_list("bring", not_empty),
            agenda: agenda(&mut row),
            rrule: dates.rrule,
            exceptions: dates.exceptions,
            seasons: dates.seasons,
            kept: Vec::new(),
            remind_hours: remind_hours(&mut row),
        },
    };
    row.done();
    plan
}

/// Guests of single evenings need a course beside which they sit.
fn drop_in(row: &mut Row<'_, '_>, mode: Mode) -> Option<i32> {
    let guests = row.maybe_number("drop_in", 0);
    if guests.is_some() && mode != Mode::Whole {
        row.fault("drop_in", "goes only with registration_mode \"whole\"");
    }
    guests
}

/// Hours before a session; a week is the most.
fn remind_hours(row: &mut Row<'_, '_>) -> Option<Vec<i32>> {
    let hours = row.maybe_numbers("remind_hours", 1)?;
    if let Some(long) = hours.iter().find(|hours| **hours > 7 * 24) {
        row.fault("remind_hours", &format!("{long} is more than a week"));
    }
    Some(hours)
}

fn venue(row: &mut Row<'_, '_>, venues: &HashSet<String>) -> String {
    let venue = row.words("venue");
    if !venue.is_empty() && !venues.contains(&venue) {
        row.fault("venue", &format!("there is no venue {venue:?}"));
    }
    venue
}

type Moment = Option<chrono::DateTime<chrono::Utc>>;

fn window(row: &mut Row<'_, '_>, zone: Tz) -> (Moment, Moment) {
    let utc = |local: NaiveDateTime| moment(zone, local.date(), local.time());
    let opens = row.maybe_moment("registration_opens").map(utc);
    let closes = row.maybe_moment("registration_closes").map(utc);
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes <= opens
    {
        row.fault("registration_closes", "is not after registration_opens");
    }
    (opens, closes)
}

fn fee(row: &mut Row<'_, '_>) -> (Cents, Cents, String) {
    let Some(mut fee) = row.maybe_row("fee") else {
        if !row.has("fee") {
            row.fault("fee", "is missing");
        }
        return Default::default();
    };
    let full = fee.number("full_cents", 0);
    let reduced = fee.number("reduced_cents", 0);
    if reduced > full {
        fee.fault("reduced_cents", "is more than the full fee");
    }
    let note = fee.maybe_text("note").unwrap_or_default();
    fee.done();
    (Cents(full.into()), Cents(reduced.into()), note)
}

/// German from `title` and `description`, plain German from `description_simple`, the others from
/// `title_i18n`.
fn texts(row: &mut Row<'_, '_>) -> Vec<TextPlan> {
    let mut texts: BTreeMap<Lang, (Option<String>, Option<String>)> = BTreeMap::new();
    let title = row.words("title");
    let description = row.words("description");
    texts.insert(Lang::De, (Some(title), Some(description)));
    if let Some(simple) = row.maybe_words("description_simple") {
        texts.insert(Lang::Simple, (None, Some(simple)));
    }
    for (tag, title) in row.text_map("title_i18n") {
        let field = "title_i18n";
        match Lang::from_tag(tag) {
            None => row.fault(field, &format!("{tag:?} is not a language of the service")),
            Some(Lang::De) => row.fault(field, "the German title stands in `title`"),
            Some(_) if title.trim().is_empty() => row.fault(field, &format!("{tag} is empty")),
            Some(lang) => texts.entry(lang).or_default().0 = Some(title),
        }
    }
    let text = |(lang, (title, description))| TextPlan {
        lang,
        title,
        description,
    };
    texts.into_iter().map(text).collect()
}

fn childcare(row: &mut Row<'_, '_>) -> Option<ChildcarePlan> {
    let mut row = row.maybe_row("childcare")?;
    let care = ChildcarePlan {
        offered: row.truth("offered"),
        places: row.number("places", 0),
        age_from: row.number("age_from", 0),
        age_to: row.number("age_to", 0),
        note: row.maybe_text("note").unwrap_or_default(),
    };
    if care.age_to < care.age_from {
        row.fault("age_to", "is less than age_from");
    }
    row.done();
    Some(care)
}

fn workshops(row: &mut Row<'_, '_>) -> Vec<WorkshopPlan> {
    let mut seen = HashSet::new();
    let mut workshops = Vec::new();
    for mut row in row.rows("workshops") {
        let slug = row.slug("slug");
        if !seen.insert(slug.clone()) {
            row.fault("slug", &format!("{slug:?} stands twice in this offering"));
        }
        workshops.push(WorkshopPlan {
            slug,
            title: row.words("title"),
            capacity: row.number("capacity", 0),
        });
        row.done();
    }
    workshops
}

fn agenda(row: &mut Row<'_, '_>) -> Vec<AgendaItem> {
    let mut agenda = Vec::new();
    for mut row in row.rows("agenda") {
        let (start, end) = row.times();
        let title = row.words("title");
        row.done();
        agenda.push(AgendaItem { start, end, title });
    }
    agenda
}

/// A BCP 47 tag begins with a language of two or three letters.
fn language(tag: &str) -> Option<String> {
    let first = tag.split('-').next().unwrap_or_default();
    let fits = matches!(first.len(), 2 | 3)
        && tag.parse::<unic_langid::LanguageIdentifier>().is_ok()
        && !tag.contains('_');
    (!fits).then(|| format!("{tag:?} is not a language tag (BCP 47)"))
}

fn not_empty(text: &str) -> Option<String> {
    text.trim().is_empty().then(|| "is empty".to_owned())
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn language_tags_are_those_of_bcp_47() {
        for tag in ["de", "tr", "ar", "uk", "kmr", "zh-Hant", "pt-BR"] {
            assert_eq!(language(tag), None);
        }
        for tag in ["", "d", "deutsch", "tr_TR", "türkisch", "de-"] {
            assert!(language(tag).is_some(), "{tag}");
        }
    }
}
