//! What a deed has done, said once above her page: the address says which deed, and nothing about her.

use maud::{Markup, html};

use crate::web::Reader;
use crate::web::components::{Tone, notice};

/// What has just happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// A place, or several, were given back.
    Cancelled,
    /// What was offered to her, she did not want.
    Declined,
    /// She stays away from an evening.
    Away,
    /// She comes to it after all.
    Back,
    /// She is reached otherwise now, and her link is a new one.
    Contact,
    /// It is stored.
    Saved,
    /// Persons have other names.
    Names,
    /// She has another date.
    Date,
    /// She waits for another date.
    Waits,
    /// All about her is deleted.
    Erased,
}

impl Told {
    /// Those that an address may say to anybody who opens it; that something was deleted is said only after
    /// the deed.
    const ALL: [Self; 9] = [
        Self::Cancelled,
        Self::Declined,
        Self::Away,
        Self::Back,
        Self::Contact,
        Self::Saved,
        Self::Names,
        Self::Date,
        Self::Waits,
    ];

    /// The word in the address, `?neu=abgesagt`.
    fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "abgesagt",
            Self::Declined => "freigegeben",
            Self::Away => "entschuldigt",
            Self::Back => "doch",
            Self::Contact => "kontakt",
            Self::Saved => "gespeichert",
            Self::Names => "namen",
            Self::Date => "termin",
            Self::Waits => "warteliste",
            Self::Erased => "geloescht",
        }
    }

    /// What the query of an address says.
    pub(crate) fn of(pairs: &[(String, String)]) -> Option<Self> {
        let (_, word) = pairs.iter().find(|(name, _)| name == "neu")?;
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    /// An address that says so.
    pub(crate) fn at(self, path: &impl std::fmt::Display) -> String {
        format!("{path}?neu={}", self.word())
    }
}

/// The notice; nothing where nothing happened.
pub(crate) fn told(reader: &Reader, told: Option<Told>) -> Markup {
    let t = reader.t();
    let say = |heading: String, text: Option<String>| {
        let text = html! { @if let Some(text) = text { p { (text) } } };
        notice(Tone::Good, &heading, &text)
    };
    match told {
        None => html! {},
        Some(Told::Cancelled) => say(t.bookings_told_cancelled(), None),
        Some(Told::Declined) => say(t.bookings_told_declined(), None),
        Some(Told::Away) => say(t.bookings_away_noted(), Some(t.bookings_away_keeps())),
        Some(Told::Back) => say(t.bookings_away_back_noted(), None),
        Some(Told::Contact) => say(
            t.bookings_told_contact(),
            Some(t.bookings_told_contact_text()),
        ),
        Some(Told::Erased) => say(
            t.bookings_told_erased(),
            Some(t.bookings_letter_come_again()),
        ),
        Some(Told::Names) => say(t.bookings_told_names(), None),
        Some(Told::Saved) => say(t.bookings_told_saved(), None),
        Some(Told::Date) => say(t.bookings_told_date(), Some(t.bookings_told_date_text())),
        Some(Told::Waits) => say(t.bookings_told_waits(), Some(t.bookings_told_waits_text())),
    }
}
