//! What a deed changed, from what to what, in words.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};

use crate::audit::Entry;
use crate::kinds::{Cents, Lang};
use crate::lang::{Words, date, list, moment, money, words};
use crate::offerings::zone;

/// Each change as a sentence.
pub(crate) fn changes(lang: Lang, entry: &Entry) -> Vec<String> {
    let t = words(lang);
    match (&entry.before, &entry.after) {
        (Value::Object(before), Value::Object(after)) => both(lang, before, after),
        (Value::Null, Value::Object(after)) => after
            .iter()
            // The name stands there already.
            .filter(|(key, value)| key.as_str() != "name" && !value.is_null())
            .filter_map(|(key, value)| {
                let value = said(lang, key, value)?;
                Some(t.desk_log_is(&label(t, key)?, &value))
            })
            .collect(),
        (Value::String(before), Value::String(after)) if entry.deed == "partner_renamed" => {
            vec![t.desk_log_from_to(&t.desk_field_name(), before, after)]
        }
        // Which parts, never what they say.
        (Value::Null, Value::Array(parts)) => {
            let parts = parts.iter().filter_map(Value::as_str);
            let parts: Vec<String> = parts.filter_map(|part| label(t, part)).collect();
            if parts.is_empty() {
                return Vec::new();
            }
            vec![t.desk_log_parts(&list(lang, &parts))]
        }
        _ => Vec::new(),
    }
}

fn both(lang: Lang, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<String> {
    let t = words(lang);
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter_map(|key| {
        let (was, is) = (
            before.get(key).unwrap_or(&Value::Null),
            after.get(key).unwrap_or(&Value::Null),
        );
        if was == is {
            return None;
        }
        let label = match (key.as_str(), was, is) {
            ("texts", Value::Object(was), Value::Object(is)) => {
                t.desk_log_texts(&label(t, key)?, &languages(lang, was, is))
            }
            _ => label(t, key)?,
        };
        let (from, to) = (said(lang, key, was), said(lang, key, is));
        Some(match (from, to) {
            (_, Some(to)) if was.is_null() => t.desk_log_is(&label, &to),
            (Some(from), _) if is.is_null() => t.desk_log_was(&label, &from),
            (Some(was), Some(is)) if was != is => t.desk_log_from_to(&label, &was, &is),
            _ => t.desk_log_changed(&label),
        })
    });
    changed.collect()
}

/// The languages whose texts are others.
fn languages(lang: Lang, was: &Map<String, Value>, is: &Map<String, Value>) -> String {
    let tags: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let changed = tags.into_iter().filter(|tag| was.get(*tag) != is.get(*tag));
    let names: Vec<String> = changed
        .map(|tag| match Lang::from_tag(tag) {
            Some(lang) => lang.own_name().to_owned(),
            None => tag.clone(),
        })
        .collect();
    list(lang, &names)
}

/// A value in words; none where it is too long for a sentence.
fn said(lang: Lang, key: &str, value: &Value) -> Option<String> {
    let t = words(lang);
    Some(match value {
        Value::Null => t.desk_log_nothing(),
        Value::Bool(true) => t.desk_log_yes(),
        Value::Bool(false) => t.desk_log_no(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => return word(lang, key, text),
        Value::Array(values) => {
            let values: Option<Vec<String>> = values
                .iter()
                .map(|value| scalar(lang, key, value))
                .collect();
            match values? {
                none if none.is_empty() => t.desk_log_nothing(),
                values => list(lang, &values),
            }
        }
        Value::Object(parts) => {
            let cents = parts.get("full_cents").and_then(Value::as_i64)?;
            money(lang, Cents(cents))
        }
    })
}

fn scalar(lang: Lang, key: &str, value: &Value) -> Option<String> {
    match value {
        Value::Object(_) | Value::Array(_) => None,
        value => said(lang, key, value),
    }
}

/// A word of a file in words of people: dates, moments, and what is chosen from a few.
fn word(lang: Lang, key: &str, text: &str) -> Option<String> {
    let t = words(lang);
    Some(match (key, text) {
        ("holidays" | "level" | "audience" | "ask" | "archive_kind", _) => return None,
        (_, "") => t.desk_log_nothing(),
        ("registration_mode", "whole") => t.desk_mode_whole(),
        ("registration_mode", "per_session") => t.desk_mode_per_session(),
        ("registration_mode", "none") => t.desk_just_come(),
        ("promotion", "offer") => t.desk_promotion_offer(),
        ("promotion", "direct") => t.desk_promotion_direct(),
        ("role", "office") => t.accounts_role_office(),
        ("role", "leader") => t.accounts_role_leader(),
        ("role", "reader") => t.accounts_role_reader(),
        ("kind", "course") => t.catalogue_kind_course(),
        ("kind", "open_meeting") => t.catalogue_kind_open_meeting(),
        ("kind", "open_group") => t.catalogue_kind_open_group(),
        ("kind", "conference") => t.catalogue_kind_conference(),
        ("kind", "performance") => t.catalogue_kind_performance(),
        ("kind", "seminar") => t.catalogue_kind_seminar(),
        ("kind", "workshop") => t.catalogue_kind_workshop(),
        ("kind", "whole") => t.planning_pool_whole(),
        ("kind", "session") => t.desk_part_entry(),
        ("kind", "drop_in") => t.planning_pool_guests(),
        ("kind", "childcare") => t.bookings_fact_childcare(),
        (_, text) => {
            if let Ok(day) = text.parse::<NaiveDate>() {
                return Some(date(lang, day));
            }
            if let Ok(at) = text.parse::<DateTime<Utc>>() {
                return Some(moment(lang, zone("Europe/Berlin"), at));
            }
            text.to_owned()
        }
    })
}

/// What a field is called; none where it says nothing to people.
fn label(t: &Words, key: &str) -> Option<String> {
    Some(match key {
        "slug" => t.desk_field_slug(),
        "offering" => t.desk_field_offering(),
        "series" => t.desk_field_series(),
        "texts" => t.desk_field_texts(),
        "kind" => t.desk_field_kind(),
        "level" => t.desk_field_level(),
        "audience" => t.desk_field_audience(),
        "programme" => t.desk_field_programme(),
        "partner" => t.desk_field_partner(),
        "leader" => t.desk_field_leader(),
        "venue" => t.desk_field_venue(),
        "capacity" => t.desk_field_capacity(),
        "min_participants" => t.desk_field_min_participants(),
        "waitlist" => t.desk_field_waitlist(),
        "max_persons" => t.desk_field_max_persons(),
        "promotion" => t.desk_field_promotion(),
        "walk_in" => t.desk_field_walk_in(),
        "fee" => t.desk_field_fee(),
        "registration_mode" => t.desk_field_mode(),
        "registration_opens" => t.desk_field_opens(),
        "registration_closes" => t.desk_field_closes(),
        "session_opens_days_before" => t.desk_field_session_opens(),
        "session_closes_hours_before" => t.desk_field_session_closes(),
        "cancel_until_hours_before" => t.desk_field_cancel_until(),
        "max_per_organisation" => t.desk_field_organisation(),
        "drop_in" => t.desk_field_drop_in(),
        "discreet" => t.desk_field_discreet(),
        "ask" => t.desk_field_ask(),
        "languages" => t.desk_field_languages(),
        "interpreting" => t.desk_field_interpreting(),
        "bring" => t.desk_field_bring(),
        "agenda" => t.desk_field_agenda(),
        "remind_hours" => t.desk_field_remind_hours(),
        "childcare" => t.bookings_fact_childcare(),
        "workshops" => t.desk_field_workshops(),
        "archive_kind" => t.desk_field_archive_kind(),
        "sessions" | "dates" => t.desk_field_dates(),
        "date" => t.desk_field_date(),
        "topic" => t.sessions_field_topic(),
        "substitute" => t.sessions_field_substitute(),
        "replaced_by" => t.sessions_fact_instead(),
        "name" => t.desk_field_name(),
        "step_free" => t.desk_field_step_free(),
        "street" => t.planning_venue_street(),
        "postcode" => t.planning_venue_postcode(),
        "town" => t.planning_venue_town(),
        "note" => t.desk_field_note(),
        "people" => t.desk_field_people(),
        "letters" => t.desk_field_letters(),
        "recipients" => t.newsletter_recipients(),
        "goes_out" => t.newsletter_state_scheduled(),
        "rows" => t.desk_field_rows(),
        "format" => t.desk_field_format(),
        "calls" => t.desk_calls(),
        "role" => t.desk_field_role(),
        "email" => t.bookings_form_email(),
        "phone" => t.bookings_form_phone(),
        "address" => t.web_contact_address(),
        "hours" => t.web_contact_hours(),
        hours if hours.starts_with("hours.") => {
            let lang = Lang::from_tag(hours.trim_start_matches("hours."))?;
            format!("{} ({})", t.web_contact_hours(), lang.own_name())
        }
        "answer_hours" => t.desk_set_answer(),
        "holidays" => t.desk_set_holidays(),
        "page" => t.desk_set_page(),
        "language" | "lang" => t.office_fact_language(),
        "withdrawn" => t.desk_field_withdrawn(),
        "repeated" => t.desk_field_repeated(),
        "erased_again" => t.desk_field_erased_again(),
        "backup_made_at" => t.desk_field_backup(),
        "all" => t.desk_part_all(),
        "chronicle" => t.chronology_title(),
        "entry" => t.desk_part_entry(),
        "person" => t.desk_part_person(),
        "offer" => t.desk_part_offer(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::{changes, label};
    use crate::audit::Entry;
    use crate::kinds::Lang;
    use crate::lang::{plain, words};
    use crate::offerings::Field;

    fn entry(deed: &str, before: Value, after: Value) -> Entry {
        Entry {
            id: Uuid::nil(),
            at: "2026-11-23T06:31:00Z".parse().unwrap(),
            actor: "Clara".to_owned(),
            actor_id: None,
            deed: deed.to_owned(),
            subject_kind: "offering".to_owned(),
            subject: None,
            before,
            after,
            reason: None,
        }
    }

    #[test]
    fn every_field_of_an_offering_has_a_name_for_people() {
        for lang in Lang::ALL {
            for field in Field::ALL {
                assert!(
                    label(words(lang), field.word()).is_some(),
                    "{}",
                    field.word()
                );
            }
        }
    }

    #[test]
    fn each_change_says_from_what_to_what() {
        for (before, after, said) in [
            (
                json!({ "capacity": 12 }),
                json!({ "capacity": 15 }),
                "Plätze: von 12 auf 15",
            ),
            (
                json!({ "drop_in": null }),
                json!({ "drop_in": 3 }),
                "Plätze für einzelne Termine: 3",
            ),
            (
                json!({ "date": "9.12.2026, 18:00–19:30" }),
                json!({ "date": null }),
                "Termin: nicht mehr 9.12.2026, 18:00–19:30",
            ),
            (
                json!({ "walk_in": false }),
                json!({ "walk_in": true }),
                "Kommen ohne Anmeldung: von nein auf ja",
            ),
            (
                json!({ "registration_mode": "whole" }),
                json!({ "registration_mode": "per_session" }),
                "Art der Anmeldung: von für alle Termine auf für jeden Termin einzeln",
            ),
            (
                json!({ "remind_hours": [48, 3] }),
                json!({ "remind_hours": [24] }),
                "Erinnerung, Stunden vorher: von 48 und 3 auf 24",
            ),
            (
                json!({ "fee": { "full_cents": 3000 } }),
                json!({ "fee": { "full_cents": 4050 } }),
                "Preis: von 30 Euro auf 40,50 Euro",
            ),
            (
                json!({ "fee": { "full_cents": 1, "note": "a" } }),
                json!({ "fee": { "full_cents": 1, "note": "b" } }),
                "Preis: geändert",
            ),
            (
                json!({ "registration_opens": "2026-11-23T06:31:00Z" }),
                json!({ "registration_opens": null }),
                "Anmeldung ab: nicht mehr Montag, 23. November 2026, 07:31 Uhr",
            ),
            (
                json!({ "texts": { "de": 1, "tr": { "title": "a" } } }),
                json!({ "texts": { "de": 1, "tr": { "title": "b" } } }),
                "Texte (Türkçe): geändert",
            ),
            (
                json!({ "agenda": [{ "title": "a" }] }),
                json!({ "agenda": [] }),
                "Ablauf: geändert",
            ),
        ] {
            assert_eq!(
                changes(Lang::De, &entry("offering_changed", before, after)),
                [said]
            );
        }
    }

    #[test]
    fn what_nobody_understands_is_left_out() {
        let none = entry(
            "venue_changed",
            json!({ "colour": 1 }),
            json!({ "colour": 2 }),
        );
        assert_eq!(changes(Lang::De, &none), Vec::<String>::new());
        let same = entry(
            "venue_changed",
            json!({ "name": "Bad" }),
            json!({ "name": "Bad" }),
        );
        assert_eq!(changes(Lang::De, &same), Vec::<String>::new());
    }

    #[test]
    fn parts_are_named_and_not_what_they_say() {
        let parts = entry("contact", Value::Null, json!(["email", "phone"]));
        assert_eq!(changes(Lang::De, &parts), ["Betroffen: E-Mail und Telefon"]);
        for lang in Lang::ALL {
            let said = changes(lang, &parts);
            assert!(
                said.iter().all(|one| !plain(one).contains("email")),
                "{said:?}"
            );
        }
    }
}
