//! What the office sees: the list with its numbers, one subscriber with her proofs, a paper, a table, suppressions.

mod one;
mod paper;
mod suppressions;
mod table;

use maud::{Markup, html};

use super::topic_words;
use crate::kinds::Lang;
use crate::lang::{Words, date_long, list as joined};
use crate::offerings::entity::offering::Kind;
use crate::offerings::{local_day, zone};
use crate::paths;
use crate::subscribers::entity::suppression::Why;
use crate::subscribers::rules;
use crate::subscribers::store::list::{Counts, Entry, Sought, Standing};
use crate::web::components::{
    Field, Row, Tone, Weight, back, badge, button, button_form, chips, details, facts, form,
    hidden, links, notice, pager, rows, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

pub(in crate::subscribers) use one::{Shown, one};
pub(in crate::subscribers) use paper::new;
pub(in crate::subscribers) use suppressions::{Suppressed, suppressions};
pub(in crate::subscribers) use table::{import, imported};

/// What the list is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::subscribers) struct Listed<'a> {
    /// Whom the office looks for.
    pub(in crate::subscribers) sought: &'a Sought,
    /// A page of them.
    pub(in crate::subscribers) entries: &'a [Entry],
    /// Are there more?
    pub(in crate::subscribers) has_more: bool,
    /// What there is.
    pub(in crate::subscribers) counts: &'a Counts,
    /// Has somebody just been erased?
    pub(in crate::subscribers) is_erased: bool,
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn standing_word(t: &Words, standing: Standing) -> String {
    match standing {
        Standing::Active => t.subscribers_standing_active(),
        Standing::Paused => t.subscribers_standing_paused(),
        Standing::Suppressed => t.subscribers_standing_suppressed(),
        Standing::Gone => t.subscribers_standing_gone(),
    }
}

fn standing_badge(t: &Words, standing: Standing) -> Markup {
    let tone = match standing {
        Standing::Active => Tone::Good,
        Standing::Paused => Tone::Info,
        Standing::Suppressed => Tone::Warn,
        Standing::Gone => Tone::Ink,
    };
    badge(tone, &standing_word(t, standing))
}

fn own_name(lang: Lang) -> Markup {
    html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } }
}

/// Topics in words; all of them where none is named.
fn topics_said(reader: &Reader, topics: &[Kind]) -> String {
    let t = reader.t();
    if topics.is_empty() {
        return t.subscribers_office_everything();
    }
    let named: Vec<String> = topics.iter().map(|topic| topic_words(t, *topic)).collect();
    joined(reader.lang, &named)
}

/// The filters as they stand in an address. Never what was typed.
fn pairs(sought: &Sought) -> Vec<(&'static str, String)> {
    [
        ("stand", sought.standing.map(|one| one.word().to_owned())),
        ("sprache", sought.lang.map(|lang| lang.tag().to_owned())),
        ("thema", sought.topic.map(rules::word)),
        (
            "seite",
            (sought.page > 0).then(|| (sought.page + 1).to_string()),
        ),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

fn address(sought: &Sought) -> String {
    let query: Vec<String> = pairs(sought)
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let path = paths::OfficeSubscribers {};
    if query.is_empty() {
        return path.to_string();
    }
    format!("{path}?{}", query.join("&"))
}

/// The list.
pub(in crate::subscribers) fn list(reader: &Reader, listed: Listed<'_>) -> Markup {
    let t = reader.t();
    let title = t.subscribers_office_title();
    let ways = [
        (
            t.subscribers_office_add(),
            reader.url(&paths::OfficeSubscriberNew {}),
        ),
        (
            t.subscribers_import_title(),
            reader.url(&paths::OfficeSubscribersImport {}),
        ),
        (
            t.subscribers_suppress_title(),
            reader.url(&paths::OfficeSuppressions {}),
        ),
    ];
    let lines: Vec<Row> = listed
        .entries
        .iter()
        .map(|entry| row(reader, entry))
        .collect();
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        @if listed.is_erased { (notice(Tone::Good, &t.bookings_told_erased(), &html! {})) }
        h1 { (title) }
        (links(&ways))
        (numbers(reader, listed.counts))
        (search(reader, listed.sought))
        (filters(reader, listed.sought))
        @if lines.is_empty() { p { (t.subscribers_office_none()) } } @else { (rows(&lines)) }
        (pages(reader, listed))
        (section(&t.subscribers_office_export(), &html! {
            p { (t.lists_hint()) }
            (button_form(reader, &paths::OfficeSubscribersCsv {}, Weight::Secondary, &t.lists_do_csv(), &[]))
        }))
    };
    page(reader, &Page::staff(&title, body))
}

fn row(reader: &Reader, entry: &Entry) -> Row {
    let t = reader.t();
    let path = paths::OfficeSubscriber {
        id: entry.row.id.to_string(),
    };
    let lang = rules::lang(&entry.row.lang);
    let since = local_day(zone("Europe/Berlin"), entry.row.confirmed_at);
    let address = entry.row.email.as_deref().unwrap_or_default();
    Row {
        head: html! { a href=(reader.url(&path)) { bdi dir="ltr" { (address) } } },
        body: html! {
            (standing_badge(t, entry.standing)) " · " (own_name(lang)) br;
            (topics_said(reader, &entry.topics)) br;
            (t.subscribers_office_since(&date_long(reader.lang, since)))
        },
    }
}

/// How many there are: by how they stand, by language, by topic.
fn numbers(reader: &Reader, counts: &Counts) -> Markup {
    let t = reader.t();
    let count = |count: u64| html! { (count) };
    let standings = counts.standings.iter();
    let mut standings: Vec<(String, Markup)> = standings
        .map(|(standing, many)| (standing_word(t, *standing), count(*many)))
        .collect();
    standings.push((t.subscribers_office_asked(), count(counts.asked)));
    standings.push((t.subscribers_office_wishes(), count(counts.wishes)));
    let langs = counts.langs.iter();
    let langs: Vec<(String, Markup)> = langs
        .map(|(lang, many)| (lang.own_name().to_owned(), count(*many)))
        .collect();
    let topics = counts.topics.iter();
    let topics: Vec<(String, Markup)> = topics
        .map(|(topic, many)| (topic_words(t, *topic), count(*many)))
        .collect();
    let active = counts.standings.iter();
    let active = active.filter(|(standing, _)| *standing == Standing::Active);
    let active: u64 = active.map(|(_, many)| many).sum();
    html! {
        p { strong { (t.subscribers_office_active(number(active))) } }
        (details(&t.subscribers_office_numbers(), &html! {
            (facts(&standings))
            h3 { (t.office_fact_language()) }
            (facts(&langs))
            h3 { (t.subscribers_office_topic()) }
            (facts(&topics))
        }))
    }
}

fn search(reader: &Reader, sought: &Sought) -> Markup {
    let t = reader.t();
    let field = Field::new("q", t.subscribers_office_search(), &sought.q).autocomplete("off");
    let kept = Sought {
        page: 0,
        ..sought.clone()
    };
    form(
        reader,
        &paths::OfficeSubscribers {},
        &html! {
            @for (name, value) in pairs(&kept) { (hidden(name, &value)) }
            (text_field(reader, &field, &Problems::default()))
            (button(Weight::Secondary, &t.web_search()))
        },
    )
}

/// By how they stand, by language, by topic. What was typed is no part of a link.
fn filters(reader: &Reader, sought: &Sought) -> Markup {
    let t = reader.t();
    let first = Sought {
        page: 0,
        q: String::new(),
        ..sought.clone()
    };
    let link =
        |label: String, to: &Sought, is_chosen: bool| (label, reader.url(&address(to)), is_chosen);
    let all = t.office_search_all();
    let standing = |standing: Option<Standing>, label: String| {
        let to = Sought {
            standing,
            ..first.clone()
        };
        link(label, &to, sought.standing == standing)
    };
    let mut standings = vec![standing(None, all.clone())];
    standings.extend(Standing::ALL.map(|one| standing(Some(one), standing_word(t, one))));
    let language = |lang: Option<Lang>, label: String| {
        let to = Sought {
            lang,
            ..first.clone()
        };
        link(label, &to, sought.lang == lang)
    };
    let mut languages = vec![language(None, all.clone())];
    languages.extend(Lang::ALL.map(|lang| language(Some(lang), lang.own_name().to_owned())));
    let about = |topic: Option<Kind>, label: String| {
        let to = Sought {
            topic,
            ..first.clone()
        };
        link(label, &to, sought.topic == topic)
    };
    let mut topics = vec![about(None, all)];
    topics.extend(rules::topics().map(|topic| about(Some(topic), topic_words(t, topic))));
    html! {
        (chips(&t.subscribers_office_standing(), &standings))
        (chips(&t.office_fact_language(), &languages))
        (chips(&t.subscribers_office_topic(), &topics))
    }
}

/// To the page before and after. What was typed is sent along and stands in no address.
fn pages(reader: &Reader, listed: Listed<'_>) -> Markup {
    let t = reader.t();
    let sought = listed.sought;
    let to = |page: u64| Sought {
        page,
        ..sought.clone()
    };
    let before = (sought.page > 0).then(|| to(sought.page - 1));
    let after = listed.has_more.then(|| to(sought.page + 1));
    if sought.q.is_empty() {
        let url = |to: &Option<Sought>| to.as_ref().map(|to| reader.url(&address(to)));
        let (before, after) = (url(&before), url(&after));
        return pager(reader, before.as_deref(), after.as_deref());
    }
    let press = |to: &Sought, label: &str| {
        let mut fields = pairs(to);
        fields.push(("q", to.q.clone()));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let path = paths::OfficeSubscribers {};
        button_form(reader, &path, Weight::Secondary, label, &fields)
    };
    html! {
        @if let Some(to) = &before { (press(to, &t.web_pager_before())) }
        @if let Some(to) = &after { (press(to, &t.web_pager_after())) }
    }
}

fn why_word(t: &Words, why: Why) -> String {
    match why {
        Why::Bounce => t.subscribers_why_bounce(),
        Why::Complaint => t.subscribers_why_complaint(),
        Why::Office => t.subscribers_why_office(),
    }
}
