//! The form of an offering: what was typed, and what it was made from.

mod faults;
mod parse;
mod plan;
mod read;
mod sheet;
#[cfg(test)]
mod tests;
mod texts;
mod venue;

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};

pub(super) use faults::{problem_of, problems_of};
pub(super) use parse::{parse, workshop_id};
pub(super) use plan::{blank, word};
pub(super) use read::{clock as read_time, day as read_day};
pub(super) use sheet::{Sheet, Step};
pub(super) use texts::{Pair, TextSheet, Was};
pub(super) use venue::{VenueInput, packed};

/// Defines the fields by their names in the form.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// A field of the form of an offering.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum Name {
            $($(#[$doc])* $name),*
        }

        impl Name {
            /// All of them, in the order of the form.
            pub(super) const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name, which is its id on the page.
            pub(super) fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }
        }
    };
}

names! {
    /// The German title.
    Title = "title",
    /// The name in addresses; only of a new offering.
    Slug = "slug",
    /// The German description, Markdown.
    Description = "description",
    /// What it is, a word.
    Kind = "kind",
    /// For whom by skill, a word.
    Level = "level",
    /// For whom, a word.
    Audience = "audience",
    /// The name of the association.
    Partner = "partner",
    /// The role of who leads it.
    Leader = "leader",
    /// The venue's slug.
    Venue = "venue",
    /// Places; zero is no limit.
    Capacity = "capacity",
    /// Places on the waiting list.
    Waitlist = "waitlist",
    /// People below which the office decides.
    MinParticipants = "min_participants",
    /// People on one booking.
    MaxPersons = "max_persons",
    /// Places for guests of single evenings; empty: none.
    DropIn = "drop_in",
    /// `yes` where people may just come.
    WalkIn = "walk_in",
    /// How the waiting list moves up, a word.
    Promotion = "promotion",
    /// People of one organisation; empty: no limit.
    MaxPerOrganisation = "max_per_organisation",
    /// How one signs up, a word.
    Mode = "mode",
    /// From when, local.
    Opens = "opens",
    /// Until when, local.
    Closes = "closes",
    /// Days before a session.
    SessionOpens = "session_opens",
    /// Hours before a session.
    SessionCloses = "session_closes",
    /// Hours before the begin.
    CancelUntil = "cancel_until",
    /// What the form asks, a word a line.
    Ask = "ask",
    /// Euros, `12,50`.
    FeeFull = "fee_full",
    /// Euros.
    FeeReduced = "fee_reduced",
    /// About the fee.
    FeeNote = "fee_note",
    /// Spoken languages that have a name here, a tag a line.
    Languages = "languages",
    /// Other tags, with commas.
    LanguagesMore = "languages_more",
    /// Languages with an interpreter, likewise.
    Interpreting = "interpreting",
    /// Other tags, with commas.
    InterpretingMore = "interpreting_more",
    /// Childcare: `yes`, `no`, or nothing said.
    Care = "care",
    /// Children at the same time.
    CarePlaces = "care_places",
    /// Years.
    CareFrom = "care_from",
    /// Years.
    CareTo = "care_to",
    /// About childcare.
    CareNote = "care_note",
    /// What to bring, a thing a line.
    Bring = "bring",
    /// The agenda, an item a line.
    Agenda = "agenda",
    /// Workshops: their slugs, a line each; empty where it is new.
    WorkshopSlug = "workshop_slug",
    /// Workshops: their titles.
    WorkshopTitle = "workshop_title",
    /// Workshops: their places.
    WorkshopPlaces = "workshop_places",
    /// Hours before a session, with commas.
    RemindHours = "remind_hours",
    /// `yes` where topics stay out of sight.
    Discreet = "discreet",
    /// What groups it over the years.
    Series = "series",
    /// The funding programme.
    Programme = "programme",
    /// What it becomes in the chronology.
    ArchiveKind = "archive_kind",
}

impl Name {
    /// The field of this name. What else is sent means nothing.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|name| name.word() == word)
    }

    /// The field that it is decided with: a workshop is its slug, title and places.
    pub(super) fn leading(self) -> Self {
        match self {
            Self::WorkshopSlug | Self::WorkshopPlaces => Self::WorkshopTitle,
            other => other,
        }
    }
}

/// What was typed into the fields, as it was typed; answers of several boxes and lines below each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed(BTreeMap<Name, String>);

impl Typed {
    /// What a field holds.
    pub(super) fn get(&self, name: Name) -> &str {
        self.0.get(&name).map_or("", String::as_str)
    }

    /// Its lines, empty ones too.
    pub(super) fn lines(&self, name: Name) -> impl Iterator<Item = &str> {
        self.get(name).split('\n')
    }

    /// Writes into a field.
    pub(super) fn set(&mut self, name: Name, text: impl Into<String>) {
        self.0.insert(name, text.into());
    }

    /// Does a field hold the same in both?
    pub(super) fn is_same(&self, other: &Self, name: Name) -> bool {
        self.get(name).trim() == other.get(name).trim()
    }

    /// The fields in which both differ; each workshop field stands for all three.
    pub(super) fn differing(&self, other: &Self) -> Vec<Name> {
        let mut names: Vec<Name> = Vec::new();
        for &name in Name::ALL {
            if !self.is_same(other, name) && !names.contains(&name.leading()) {
                names.push(name.leading());
            }
        }
        names
    }

    /// Takes a field over, and those that are decided with it.
    fn take(&mut self, from: &Self, leading: Name) {
        for &name in Name::ALL.iter().filter(|name| name.leading() == leading) {
            self.set(name, from.get(name));
        }
    }

    /// As one text, to be sent along with a form.
    pub(super) fn packed(&self) -> String {
        let words: BTreeMap<&str, &str> = self
            .0
            .iter()
            .map(|(name, text)| (name.word(), text.as_str()))
            .collect();
        serde_json::to_string(&words).unwrap_or_default()
    }

    /// What [`Typed::packed`] made; nothing where it is none of ours.
    fn unpacked(text: &str) -> Self {
        let words: BTreeMap<String, String> = serde_json::from_str(text).unwrap_or_default();
        let known = words
            .into_iter()
            .filter_map(|(word, text)| Some((Name::of(&word)?, text)));
        Self(known.collect())
    }
}

/// What somebody wants with a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Wish {
    /// Save it.
    #[default]
    Save,
    /// Have it back: in another language, or after she has chosen between two versions.
    Form,
    /// See what its text looks like.
    Look,
}

/// The form as it was sent.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    /// What was typed; where she chose between two versions, what she chose.
    pub(super) typed: Typed,
    /// What the form held when it was drawn.
    pub(super) was: Typed,
    /// The version that it was drawn from.
    pub(super) seen: DateTime<Utc>,
    /// Why there are fewer places than people.
    pub(super) reason: String,
    /// What she wants.
    pub(super) wish: Wish,
}

/// Before the name of a field for which she takes one of two versions.
pub(super) const TAKE: &str = "take-";

impl Sent {
    /// Reads what a browser sends; fields that no form of ours has are left where they are.
    pub(super) fn read(pairs: &[(String, String)]) -> Self {
        let mut sent = Self::default();
        let mut taken = Vec::new();
        for (word, text) in pairs {
            // Browsers end lines as letters do.
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            match word.as_str() {
                "was" => sent.was = Typed::unpacked(&text),
                "seen" => sent.seen = seen_of(&text),
                "reason" => sent.reason = text,
                "redraw" | "form" => sent.wish = Wish::Form,
                "look" => sent.wish = Wish::Look,
                word => {
                    if let Some(name) = Name::of(word) {
                        let before = sent.typed.0.entry(name);
                        before
                            .and_modify(|before| {
                                before.push('\n');
                                before.push_str(&text);
                            })
                            .or_insert(text);
                    } else if text == "theirs" {
                        taken.extend(word.strip_prefix(TAKE).and_then(Name::of));
                    }
                }
            }
        }
        for name in taken {
            sent.typed.take(&sent.was, name);
        }
        sent
    }
}

/// A version as a form sends it back.
pub(super) fn seen_said(seen: DateTime<Utc>) -> String {
    seen.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// The version that was sent back; of what is none, one that never was.
pub(super) fn seen_of(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).map_or_else(|_| DateTime::default(), |at| at.to_utc())
}
