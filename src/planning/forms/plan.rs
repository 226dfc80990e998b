//! An offering as the form shows it, and the one that a new form begins with.

use chrono::Utc;
use sea_orm::ActiveEnum;

use super::{Name, Typed};
use crate::kinds::{Cents, Lang};
use crate::offerings::entity::offering::{Audience, Details, Kind, Level, Mode, Promotion};
use crate::offerings::{OfferingPlan, zone};

/// The zone of what the office plans here.
const ZONE: &str = "Europe/Berlin";

/// What a new offering is before anybody has said anything.
pub(in crate::planning) fn blank() -> OfferingPlan {
    OfferingPlan {
        slug: String::new(),
        series: String::new(),
        kind: Kind::Course,
        level: Level::Open,
        audience: Audience::Women,
        programme: None,
        partner: None,
        leader: String::new(),
        venue: String::new(),
        timezone: ZONE.to_owned(),
        capacity: 0,
        min_participants: 0,
        waitlist: 0,
        max_persons: 4,
        promotion: Promotion::Offer,
        walk_in: false,
        fee_full: Cents(0),
        fee_reduced: Cents(0),
        fee_note: String::new(),
        mode: Mode::Whole,
        opens: None,
        closes: None,
        session_opens_days_before: None,
        session_closes_hours_before: None,
        cancel_until_hours_before: 24,
        max_per_organisation: None,
        drop_in: None,
        discreet: false,
        archive_kind: "offering".to_owned(),
        details: Details {
            languages: vec!["de".to_owned()],
            ..Details::default()
        },
        texts: Vec::new(),
        childcare: None,
        workshops: Vec::new(),
        sessions: Vec::new(),
    }
}

impl Typed {
    /// The form of an offering as it is.
    pub(in crate::planning) fn of(plan: &OfferingPlan) -> Self {
        let mut typed = Self::default();
        let german = plan.texts.iter().find(|text| text.lang == Lang::De);
        let title = german.and_then(|text| text.title.clone());
        let description = german.and_then(|text| text.description.clone());
        typed.set(Name::Title, title.unwrap_or_default());
        typed.set(Name::Slug, &plan.slug);
        typed.set(Name::Description, description.unwrap_or_default());
        typed.set(Name::Kind, word(&plan.kind));
        typed.set(Name::Level, word(&plan.level));
        typed.set(Name::Audience, word(&plan.audience));
        typed.set(Name::Partner, plan.partner.clone().unwrap_or_default());
        typed.set(Name::Leader, &plan.leader);
        typed.set(Name::Venue, &plan.venue);
        typed.numbers(plan);
        typed.set(Name::WalkIn, yes(plan.walk_in));
        typed.set(Name::Promotion, word(&plan.promotion));
        typed.set(Name::Mode, word(&plan.mode));
        typed.set(Name::FeeFull, euros(plan.fee_full));
        typed.set(Name::FeeReduced, euros(plan.fee_reduced));
        typed.set(Name::FeeNote, &plan.fee_note);
        typed.details(plan);
        typed.care(plan);
        typed.workshops(plan);
        typed.set(Name::Discreet, yes(plan.discreet));
        typed.set(Name::Series, &plan.series);
        typed.set(Name::Programme, plan.programme.clone().unwrap_or_default());
        typed.set(Name::ArchiveKind, &plan.archive_kind);
        typed
    }

    /// The form of a new offering: how many places there are is for the office to say.
    pub(in crate::planning) fn blank() -> Self {
        let mut typed = Self::of(&blank());
        typed.set(Name::Capacity, "");
        typed
    }

    fn numbers(&mut self, plan: &OfferingPlan) {
        for (name, number) in [
            (Name::Capacity, Some(plan.capacity)),
            (Name::Waitlist, Some(plan.waitlist)),
            (Name::MinParticipants, Some(plan.min_participants)),
            (Name::MaxPersons, Some(plan.max_persons)),
            (Name::DropIn, plan.drop_in),
            (Name::MaxPerOrganisation, plan.max_per_organisation),
            (Name::SessionOpens, plan.session_opens_days_before),
            (Name::SessionCloses, plan.session_closes_hours_before),
            (Name::CancelUntil, Some(plan.cancel_until_hours_before)),
        ] {
            self.set(name, number.map_or_else(String::new, |n| n.to_string()));
        }
        let local = |at: chrono::DateTime<Utc>| {
            let local = at.with_timezone(&zone(&plan.timezone));
            local.format("%Y-%m-%dT%H:%M").to_string()
        };
        self.set(Name::Opens, plan.opens.map_or_else(String::new, local));
        self.set(Name::Closes, plan.closes.map_or_else(String::new, local));
    }

    fn details(&mut self, plan: &OfferingPlan) {
        let details = &plan.details;
        // In the order of the boxes: that is how they come back.
        let mut asked = details.ask.clone();
        asked.sort();
        let asked: Vec<String> = asked.iter().map(word).collect();
        self.set(Name::Ask, asked.join("\n"));
        for (name, more, tags) in [
            (Name::Languages, Name::LanguagesMore, &details.languages),
            (
                Name::Interpreting,
                Name::InterpretingMore,
                &details.interpreting,
            ),
        ] {
            let is_known = |tag: &&String| crate::catalogue::LANGUAGES.contains(&tag.as_str());
            let (known, others): (Vec<&String>, Vec<&String>) = tags.iter().partition(is_known);
            let join = |tags: Vec<&String>, with: &str| {
                let tags: Vec<&str> = tags.into_iter().map(String::as_str).collect();
                tags.join(with)
            };
            let mut known = known;
            known.sort_by_key(|tag| crate::catalogue::LANGUAGES.iter().position(|k| k == tag));
            self.set(name, join(known, "\n"));
            self.set(more, join(others, ", "));
        }
        self.set(Name::Bring, details.bring.join("\n"));
        let agenda = details.agenda.iter().map(|item| {
            let (start, end) = (item.start.format("%H:%M"), item.end.format("%H:%M"));
            format!("{start}–{end} {}", item.title)
        });
        self.set(Name::Agenda, agenda.collect::<Vec<_>>().join("\n"));
        let hours = match details.remind_hours.as_deref() {
            None => String::new(),
            Some([]) => "0".to_owned(),
            Some(hours) => {
                let hours: Vec<String> = hours.iter().map(ToString::to_string).collect();
                hours.join(", ")
            }
        };
        self.set(Name::RemindHours, hours);
    }

    fn care(&mut self, plan: &OfferingPlan) {
        let Some(care) = &plan.childcare else { return };
        self.set(Name::Care, if care.offered { "yes" } else { "no" });
        self.set(Name::CarePlaces, care.places.to_string());
        self.set(Name::CareFrom, care.age_from.to_string());
        self.set(Name::CareTo, care.age_to.to_string());
        self.set(Name::CareNote, &care.note);
    }

    fn workshops(&mut self, plan: &OfferingPlan) {
        let lines = |line: fn(&crate::offerings::WorkshopPlan) -> String| {
            let lines: Vec<String> = plan.workshops.iter().map(line).collect();
            lines.join("\n")
        };
        self.set(Name::WorkshopSlug, lines(|one| one.slug.clone()));
        self.set(Name::WorkshopTitle, lines(|one| one.title.clone()));
        self.set(Name::WorkshopPlaces, lines(|one| one.capacity.to_string()));
    }
}

/// A choice as it is sent.
pub(in crate::planning) fn word<T: ActiveEnum<Value = String>>(choice: &T) -> String {
    choice.to_value()
}

fn yes(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "" }
}

/// An amount as one types it: `30`, `12,50`.
fn euros(cents: Cents) -> String {
    let (euros, rest) = (cents.0 / 100, cents.0 % 100);
    if rest == 0 {
        euros.to_string()
    } else {
        format!("{euros},{rest:02}")
    }
}
