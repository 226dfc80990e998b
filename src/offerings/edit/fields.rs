//! The fields of an offering by name: what two versions differ in, for the log, and for who has to choose
//! between them.

use serde_json::{Value, json};

use crate::offerings::plan::OfferingPlan;

/// Defines the fields: their words are those of a file.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $value:expr;)*) => {
        /// A field of an offering.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Field {
            $($(#[$doc])* $name),*
        }

        impl Field {
            /// All of them, in the order of a form.
            pub(crate) const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name in files, forms and the log.
            pub(crate) fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// What a plan says there.
            pub(crate) fn of(self, plan: &OfferingPlan) -> Value {
                let value: fn(&OfferingPlan) -> Value = match self { $(Self::$name => $value),* };
                value(plan)
            }
        }
    };
}

fields! {
    /// Its name in addresses.
    Slug = "slug", |plan| json!(plan.slug);
    /// What groups it over the years.
    Series = "series", |plan| json!(plan.series);
    /// Titles and descriptions, by language.
    Texts = "texts", texts;
    /// What it is.
    Kind = "kind", |plan| json!(plan.kind);
    /// For whom by skill.
    Level = "level", |plan| json!(plan.level);
    /// For whom.
    Audience = "audience", |plan| json!(plan.audience);
    /// The funding programme.
    Programme = "programme", |plan| json!(plan.programme);
    /// The association.
    Partner = "partner", |plan| json!(plan.partner);
    /// The role of who leads it.
    Leader = "leader", |plan| json!(plan.leader);
    /// Where.
    Venue = "venue", |plan| json!(plan.venue);
    /// Places.
    Capacity = "capacity", |plan| json!(plan.capacity);
    /// People below which the office decides.
    MinParticipants = "min_participants", |plan| json!(plan.min_participants);
    /// Places on the waiting list.
    Waitlist = "waitlist", |plan| json!(plan.waitlist);
    /// People on one booking.
    MaxPersons = "max_persons", |plan| json!(plan.max_persons);
    /// How the waiting list moves up.
    Promotion = "promotion", |plan| json!(plan.promotion);
    /// May people just come?
    WalkIn = "walk_in", |plan| json!(plan.walk_in);
    /// What it costs.
    Fee = "fee", |plan| json!({
        "full_cents": plan.fee_full, "reduced_cents": plan.fee_reduced, "note": plan.fee_note,
    });
    /// How one signs up.
    Mode = "registration_mode", |plan| json!(plan.mode);
    /// From when.
    Opens = "registration_opens", |plan| json!(plan.opens);
    /// Until when.
    Closes = "registration_closes", |plan| json!(plan.closes);
    /// From how many days before a session.
    SessionOpens = "session_opens_days_before", |plan| json!(plan.session_opens_days_before);
    /// Until how many hours before a session.
    SessionCloses = "session_closes_hours_before", |plan| json!(plan.session_closes_hours_before);
    /// Until when one can cancel online.
    CancelUntil = "cancel_until_hours_before", |plan| json!(plan.cancel_until_hours_before);
    /// People of one organisation.
    MaxPerOrganisation = "max_per_organisation", |plan| json!(plan.max_per_organisation);
    /// Guests of single evenings.
    DropIn = "drop_in", |plan| json!(plan.drop_in);
    /// Do its topics stay out of sight?
    Discreet = "discreet", |plan| json!(plan.discreet);
    /// What the form asks.
    Ask = "ask", |plan| json!(plan.details.ask);
    /// Spoken languages.
    Languages = "languages", |plan| json!(plan.details.languages);
    /// Languages with an interpreter.
    Interpreting = "interpreting", |plan| json!(plan.details.interpreting);
    /// What to bring.
    Bring = "bring", |plan| json!(plan.details.bring);
    /// The agenda of a conference.
    Agenda = "agenda", |plan| json!(plan.details.agenda);
    /// When people are reminded.
    RemindHours = "remind_hours", |plan| json!(plan.details.remind_hours);
    /// Childcare.
    Childcare = "childcare", childcare;
    /// Workshops.
    Workshops = "workshops", workshops;
    /// What it becomes in the chronology.
    ArchiveKind = "archive_kind", |plan| json!(plan.archive_kind);
    /// The dates of its sessions.
    Sessions = "sessions", sessions;
}

fn texts(plan: &OfferingPlan) -> Value {
    let text = |text: &crate::offerings::TextPlan| {
        let said = json!({ "title": text.title, "description": text.description });
        (text.lang.tag().to_owned(), said)
    };
    Value::Object(plan.texts.iter().map(text).collect())
}

fn childcare(plan: &OfferingPlan) -> Value {
    plan.childcare.as_ref().map_or(Value::Null, |care| {
        json!({
            "offered": care.offered, "places": care.places, "age_from": care.age_from,
            "age_to": care.age_to, "note": care.note,
        })
    })
}

fn workshops(plan: &OfferingPlan) -> Value {
    let workshops = plan.workshops.iter();
    workshops
        .map(|one| json!({ "slug": one.slug, "title": one.title, "capacity": one.capacity }))
        .collect()
}

fn sessions(plan: &OfferingPlan) -> Value {
    let sessions = plan.sessions.iter();
    sessions
        .map(|one| json!({ "date": one.date, "start": one.start, "end": one.end }))
        .collect()
}

/// A field in which two versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Changed {
    /// Which.
    pub(crate) field: Field,
    /// What the first says.
    pub(crate) before: Value,
    /// What the second says.
    pub(crate) after: Value,
}

/// In what two versions differ.
pub(crate) fn differences(before: &OfferingPlan, after: &OfferingPlan) -> Vec<Changed> {
    let fields = Field::ALL.iter().map(|&field| Changed {
        field,
        before: field.of(before),
        after: field.of(after),
    });
    fields
        .filter(|changed| changed.before != changed.after)
        .collect()
}
