//! A message to all: the form, and what it would come to before it is sent.

use maud::{Markup, html};

use crate::bookings::actions::Outlook;
use crate::bookings::forms::Message;
use crate::bookings::letters::falls_back;
use crate::bookings::rules::message::{Texts, Whom};
use crate::bookings::said;
use crate::kinds::{Lang, SessionId};
use crate::lang::list;
use crate::mail::Letter;
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Tone, Weight, back, badge, button, button_saying, details,
    foreign, form, hidden, kept_form, name, notice, phone_uri, problem_summary, radios, rows,
    section, text_area,
};
use crate::web::{Page, Problems, Reader, page};

/// What the form is about and holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'a> {
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// The one session that is meant; none: all of it.
    pub(crate) session: Option<SessionId>,
    /// What was typed.
    pub(crate) typed: &'a Message,
}

impl Form<'_> {
    fn asked(&self) -> String {
        let asked = self.session.map(|id| format!("?termin={id}"));
        asked.unwrap_or_default()
    }

    fn path(&self) -> String {
        let slug = self.listing.offering.slug.clone();
        format!("{}{}", paths::OfficeMessage { slug }, self.asked())
    }

    fn sending(&self) -> String {
        let slug = self.listing.offering.slug.clone();
        format!("{}{}", paths::OfficeMessageSending { slug }, self.asked())
    }
}

/// What became of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// It is on its way.
    Done,
    /// It was before.
    Before,
    /// There is nobody.
    Nobody,
}

impl News {
    const ALL: [Self; 3] = [Self::Done, Self::Before, Self::Nobody];

    fn word(self) -> &'static str {
        match self {
            Self::Done => "gesendet",
            Self::Before => "schon-gesendet",
            Self::Nobody => "niemand",
        }
    }

    /// What the query of an address says.
    pub(crate) fn of(pairs: &[(String, String)]) -> Option<Self> {
        let (_, word) = pairs.iter().find(|(name, _)| name == "neu")?;
        Self::ALL.into_iter().find(|news| news.word() == word)
    }

    /// The address of the form that says so.
    pub(crate) fn at(self, form: &Form<'_>) -> String {
        let path = form.path();
        let sign = if path.contains('?') { '&' } else { '?' };
        format!("{path}{sign}neu={}", self.word())
    }
}

/// To whom of what: the offering and the date.
fn about(reader: &Reader, form: Form<'_>) -> Markup {
    let title = form.listing.title(reader.lang);
    let session = form.session.and_then(|id| form.listing.session(id));
    html! {
        p {
            strong { (foreign(reader, title.lang, title.text)) }
            @if let Some(session) = session { br; (said::when(reader.lang, session)) }
        }
    }
}

/// The form.
pub(crate) fn message(
    reader: &Reader,
    shown: Form<'_>,
    problems: &Problems,
    news: Option<News>,
) -> Markup {
    let t = reader.t();
    let title = t.office_message_title();
    let list = paths::OfficeList {
        slug: shown.listing.offering.slug.clone(),
    };
    let list = format!("{list}{}", shown.asked());
    let choices = Whom::ALL.map(|whom| {
        let label = match whom {
            Whom::Confirmed => t.office_message_confirmed(),
            Whom::Waiting => t.office_message_waiting(),
            Whom::Both => t.office_message_both(),
        };
        Choice::new(whom.word(), &label, shown.typed.whom == whom.word())
    });
    let whom = Choices {
        name: "whom",
        legend: t.office_message_whom().into(),
        hint: "".into(),
        choices: choices.into_iter().collect(),
    };
    let german = Field::new(
        Message::field(Lang::De),
        t.office_message_german(),
        shown.typed.text(Lang::De),
    )
    .hint(t.office_message_hint());
    let others = || Lang::ALL.into_iter().filter(|lang| *lang != Lang::De);
    let has_others = others().any(|lang| !shown.typed.text(lang).is_empty());
    let submit = t.office_message_preview();
    let body = html! {
        (back(reader, &list, &t.lists_title()))
        @if let Some(news) = news { (told(reader, news)) }
        (problem_summary(reader, problems))
        h1 { (title) }
        (about(reader, shown))
        (kept_form(reader, &shown.path(), &html! {
            (hidden("key", &shown.typed.key))
            (radios(&whom, problems))
            (text_area(reader, &german, problems))
            details open[has_others] {
                summary { (t.office_message_others()) }
                p { (t.office_message_others_hint()) }
                @for lang in others() {
                    (text_area(reader, &Field::new(
                        Message::field(lang),
                        lang.own_name(),
                        shown.typed.text(lang),
                    ).optional(), problems))
                }
            }
            (button(Weight::Primary, &submit))
        }))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

fn told(reader: &Reader, news: News) -> Markup {
    let t = reader.t();
    let (tone, text) = match news {
        News::Done => (Tone::Good, t.office_message_sent()),
        News::Before => (Tone::Info, t.office_message_before()),
        News::Nobody => (Tone::Warn, t.office_message_nobody()),
    };
    notice(tone, &text, &html! {})
}

/// What it would come to: how many letters in which language, each once to read, and whom to ring.
pub(crate) fn outlook(
    reader: &Reader,
    shown: Form<'_>,
    texts: &Texts,
    outlook: &Outlook,
) -> Markup {
    let t = reader.t();
    let title = t.office_message_preview_title();
    let letters = i64::try_from(outlook.letters.len()).unwrap_or(i64::MAX);
    let ring = i64::try_from(outlook.to_ring.len()).unwrap_or(i64::MAX);
    let fields = html! { @for (name, value) in shown.typed.fields() { (hidden(&name, value)) } };
    let body = html! {
        (back(reader, &shown.path(), &t.office_message_title()))
        h1 { (title) }
        (about(reader, shown))
        @if letters + ring == 0 {
            p { (t.office_message_nobody()) }
        } @else {
            p { strong { @if letters > 0 { (t.sessions_preview_letters(letters)) } @if ring > 0 { " " (t.sessions_preview_ring(ring)) } } }
            (form(reader, &shown.sending(), &html! {
                (fields)
                (button_saying(Weight::Primary, &html! { (t.office_message_send()) }, ("step", ""), true))
            }))
        }
        (form(reader, &shown.path(), &html! {
            (fields) (hidden("step", "zurueck"))
            (button(Weight::Secondary, &t.sessions_preview_back()))
        }))
        @if !outlook.letters.is_empty() {
            (section(&t.sessions_letters_title(), &each_language(reader, texts, &outlook.letters)))
        }
        @if !outlook.to_ring.is_empty() { (section(&t.sessions_ring_title(), &calls(reader, outlook))) }
    };
    page(reader, &Page::staff(&title, body))
}

/// How many letters of each language, and one of them to read.
fn each_language(reader: &Reader, texts: &Texts, letters: &[Letter]) -> Markup {
    let t = reader.t();
    let of = |lang: Lang| {
        let mut hers = letters.iter().filter(move |letter| letter.lang == lang);
        let first = hers.next()?;
        Some((first, i64::try_from(hers.count() + 1).unwrap_or(i64::MAX)))
    };
    let lines: Vec<Row> = Lang::ALL
        .into_iter()
        .filter_map(of)
        .map(|(letter, count)| Row {
            head: html! { (own_name(letter.lang)) ": " (t.sessions_letters_count(count)) },
            body: html! {
                p lang=(letter.lang.tag()) dir=(letter.lang.dir()) { strong { (letter.subject) } }
                @if falls_back(texts, letter.lang) {
                    (badge(Tone::Warn, &t.office_message_only_german()))
                }
                (details(&t.sessions_letter_text(), &html! {
                    pre lang=(letter.lang.tag()) dir="auto" { (letter.plain) }
                }))
            },
        })
        .collect();
    html! { p { (t.sessions_letters_example()) } (rows(&lines)) }
}

fn own_name(lang: Lang) -> Markup {
    html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } }
}

/// Whom the office rings: it finds them on its first page too.
fn calls(reader: &Reader, outlook: &Outlook) -> Markup {
    let lines: Vec<Row> = outlook
        .to_ring
        .iter()
        .map(|call| Row {
            head: html! { (name(&list(reader.lang, &call.names))) },
            body: html! {
                (own_name(call.lang))
                @if let Some(phone) = &call.phone {
                    " · " a href=(phone_uri(phone)) { bdi dir="ltr" { (phone) } }
                }
                @if let Some((who, how)) = &call.helper { " · " (name(who)) " " bdi { (how) } }
            },
        })
        .collect();
    html! { p { (reader.t().office_message_ring()) } (rows(&lines)) }
}
