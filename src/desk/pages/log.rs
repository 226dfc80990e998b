//! The log as sentences: filters as links, the search by POST, a page at a time.

use maud::{Markup, html};

use super::here;
use crate::audit::{Entry, Who};
use crate::desk::log::{Area, Found, Period, Things, Wanted, changes, said};
use crate::kinds::{BookingId, Lang};
use crate::lang::{list, moment};
use crate::paths;
use crate::web::components::{
    Field, Row, Weight, back, button, button_form, chips, foreign, form, hidden, name, rows,
    text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// The word for deeds of commands in addresses.
pub(crate) const BY_COMMAND: &str = "befehl";

/// The filters as they stand in an address: name and value. Never what was typed.
fn pairs(wanted: &Wanted) -> Vec<(&'static str, String)> {
    let who = wanted.who.as_ref().map(|who| match who {
        Who::Account(id) => id.to_string(),
        Who::Operator => BY_COMMAND.to_owned(),
    });
    let area = wanted.area.map(|area| area.word().to_owned());
    let period = wanted.period.map(|period| period.word().to_owned());
    let thing = wanted.thing.map(|thing| thing.to_string());
    let before = wanted.before.map(|before| before.to_string());
    [
        ("wer", who),
        ("was", area),
        ("zeit", period),
        ("zu", thing),
        ("vor", before),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

/// The address of the log with these filters.
fn address(wanted: &Wanted) -> String {
    let query: Vec<String> = pairs(wanted)
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let path = paths::Log {};
    if query.is_empty() {
        return path.to_string();
    }
    format!("{path}?{}", query.join("&"))
}

/// The page.
pub(crate) fn log(reader: &Reader, wanted: &Wanted, found: &Found) -> Markup {
    let t = reader.t();
    let title = t.desk_log_title();
    let lines: Vec<Row> = found
        .entries
        .iter()
        .map(|entry| row(reader, entry, &found.things))
        .collect();
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        h1 { (title) }
        @if wanted.thing.is_some() {
            p { (t.desk_log_one_thing()) " " a href=(reader.url(&paths::Log {})) { (t.desk_log_everything()) } }
        }
        (search(reader, wanted))
        (filters(reader, wanted, &found.things))
        @if lines.is_empty() { p { (t.desk_log_none()) } } @else { (rows(&lines)) }
        (pager(reader, wanted, found))
    };
    page(reader, &Page::staff(&title, body))
}

fn search(reader: &Reader, wanted: &Wanted) -> Markup {
    let t = reader.t();
    let field = Field::new("q", t.desk_log_search(), &wanted.q).autocomplete("off");
    let kept = Wanted {
        before: None,
        ..wanted.clone()
    };
    form(
        reader,
        &paths::Log {},
        &html! {
            @for (name, value) in pairs(&kept) { (hidden(name, &value)) }
            (text_field(reader, &field, &Problems::default()))
            (button(Weight::Secondary, &t.web_search()))
        },
    )
}

/// By person, by kind, by time. They look at everything that is there: what was typed is no part of a link.
fn filters(reader: &Reader, wanted: &Wanted, things: &Things) -> Markup {
    let t = reader.t();
    let first = Wanted {
        before: None,
        q: String::new(),
        ..wanted.clone()
    };
    let link =
        |label: String, to: Wanted, is_chosen: bool| (label, reader.url(&address(&to)), is_chosen);
    let of = |who: Option<Who>, label: String| {
        let is_chosen = wanted.who == who;
        link(
            label,
            Wanted {
                who,
                ..first.clone()
            },
            is_chosen,
        )
    };
    let mut people = vec![of(None, t.desk_log_everybody())];
    let accounts = things.staff.iter();
    people.extend(accounts.map(|(id, name)| of(Some(Who::Account(*id)), name.clone())));
    people.push(of(Some(Who::Operator), t.desk_log_operator()));
    let about = |area: Option<Area>, label: String| {
        let is_chosen = wanted.area == area;
        link(
            label,
            Wanted {
                area,
                ..first.clone()
            },
            is_chosen,
        )
    };
    let mut areas = vec![about(None, t.office_search_all())];
    areas.extend(Area::ALL.map(|area| about(Some(area), area_word(reader, area))));
    let since = |period: Option<Period>, label: String| {
        let is_chosen = wanted.period == period;
        link(
            label,
            Wanted {
                period,
                ..first.clone()
            },
            is_chosen,
        )
    };
    let mut periods = vec![since(None, t.desk_log_always())];
    periods.extend(Period::ALL.map(|period| since(Some(period), period_word(reader, period))));
    html! {
        (chips(&t.desk_log_who(), &people))
        (chips(&t.desk_log_what(), &areas))
        (chips(&t.desk_log_when(), &periods))
    }
}

fn area_word(reader: &Reader, area: Area) -> String {
    let t = reader.t();
    match area {
        Area::Bookings => t.office_search_title(),
        Area::Offerings => t.desk_area_offerings(),
        Area::Places => t.desk_area_places(),
        Area::Newsletter => t.subscribers_footer(),
        Area::Staff => t.desk_area_staff(),
        Area::Service => t.desk_area_service(),
    }
}

fn period_word(reader: &Reader, period: Period) -> String {
    let t = reader.t();
    match period {
        Period::Day => t.desk_period_day(),
        Period::Week => t.desk_period_week(),
        Period::Month => t.desk_period_month(),
    }
}

/// A deed: when; who did what, to what; from what to what; why.
fn row(reader: &Reader, entry: &Entry, things: &Things) -> Row {
    let t = reader.t();
    let thing = thing(reader, entry, things);
    Row {
        head: html! { (moment(reader.lang, here(), entry.at)) },
        body: html! {
            (said(t, entry)) @if let Some(thing) = thing { ": " (thing) } "."
            @for change in changes(reader.lang, entry) { " " (change) "." }
            @if let Some(reason) = &entry.reason {
                " " (t.office_reason()) ": " (foreign(reader, Lang::De, reason))
            }
        },
    }
}

/// What it was done to, as a link where there is a page of it.
fn thing(reader: &Reader, entry: &Entry, things: &Things) -> Option<Markup> {
    let t = reader.t();
    let id = entry.subject?;
    match entry.subject_kind.as_str() {
        "booking" => Some(match things.bookings.get(&BookingId(id)) {
            None => html! { (t.desk_log_gone()) },
            Some(named) => {
                let path = paths::OfficeBooking { id: id.to_string() };
                html! {
                    a href=(reader.url(&path)) { (name(&list(reader.lang, &named.names))) }
                    @if let Some(offering) = offering(reader, things, named.offering.0) { " (" (offering) ")" }
                }
            }
        }),
        "offering" => {
            Some(offering(reader, things, id).unwrap_or_else(|| html! { (t.desk_log_gone()) }))
        }
        "pool" => {
            let of = things
                .pools
                .get(&id)
                .and_then(|of| offering(reader, things, of.0));
            Some(of.unwrap_or_else(|| html! { (t.desk_log_gone()) }))
        }
        "staff" => {
            let (_, who) = things.staff.iter().find(|(known, _)| known.0 == id)?;
            (entry.actor_id.map(|id| id.0) != Some(id)).then(|| name(who))
        }
        // Who was erased has no page, and what was done to many or to an address is nobody's.
        "subscriber"
            if ["subscriber_added", "subscriber_removed"].contains(&entry.deed.as_str()) =>
        {
            let path = paths::OfficeSubscriber { id: id.to_string() };
            Some(html! { a href=(reader.url(&path)) { (t.subscribers_office_one()) } })
        }
        "issue" => {
            let said = [&entry.after, &entry.before];
            let number = said
                .into_iter()
                .find_map(|one| one.get("number")?.as_i64())?;
            let path = paths::OfficeIssue { id: id.to_string() };
            let word = t.newsletter_number(&number.to_string());
            Some(html! { a href=(reader.url(&path)) { (word) } })
        }
        "venue" => {
            let said = [&entry.after, &entry.before];
            let said = said.into_iter().find_map(|one| one.get("name")?.as_str());
            said.map(|said| foreign(reader, Lang::De, said))
        }
        _ => None,
    }
}

fn offering(reader: &Reader, things: &Things, id: uuid::Uuid) -> Option<Markup> {
    let titled = things.offerings.get(&id)?;
    let title = foreign(reader, Lang::De, titled.said());
    let slug = titled.slug.clone();
    Some(html! { a href=(reader.url(&paths::OfficeOffering { slug })) { (title) } })
}

/// To older deeds, and back to the newest. What was typed is sent along and stands in no address.
fn pager(reader: &Reader, wanted: &Wanted, found: &Found) -> Markup {
    let t = reader.t();
    let older = found.entries.last().filter(|_| found.has_more);
    let older = older.map(|last| Wanted {
        before: Some(last.id),
        ..wanted.clone()
    });
    let newest = wanted.before.map(|_| Wanted {
        before: None,
        ..wanted.clone()
    });
    let to = |to: &Wanted, label: &str| {
        let mut fields = pairs(to);
        fields.push(("q", to.q.clone()));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        if to.q.is_empty() {
            html! { p { a href=(reader.url(&address(to))) { (label) } } }
        } else {
            button_form(reader, &paths::Log {}, Weight::Secondary, label, &fields)
        }
    };
    html! {
        @if let Some(older) = &older { (to(older, &t.desk_log_older())) }
        @if let Some(newest) = &newest { (to(newest, &t.desk_log_newest())) }
    }
}
