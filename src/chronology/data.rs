//! Entries for programs: as data, word by word as they were imported, and as schema.org (JSON-LD).

use serde_json::{Map, Value, json};

use super::chronicle::{Block, Chronicle};
use super::entity::attachment::{self, Size};
use super::entity::entry::{Facts, Kind, Numbers};
use super::entity::{date, source};
use super::pages;
use super::rules::{FEW, Filter, Shown, View, facts_for_all, numbers_for_all, stops, text_of};
use crate::formats::markdown;
use crate::paths;
use crate::web::Reader;

/// The media type of data.
pub(crate) const JSON: &str = "application/json";
/// The media type of linked data.
pub(crate) const JSON_LD: &str = "application/ld+json";

/// All entries that are left by a choice, and the documents from which they were taken.
pub(crate) fn all(reader: &Reader, chronicle: &Chronicle, filter: &Filter) -> Value {
    let filter = filter.with(|f| f.view = View::Booklet);
    let shown = Shown::of(stops(chronicle, &filter), &filter);
    let entries = shown.stops.iter().map(|stop| entry(reader, stop.block));
    let count = |source: &source::Model| {
        let mut blocks = shown.stops.iter().map(|stop| stop.block);
        let of_it = |block: &Block| block.entry.source_id == Some(source.id);
        blocks.by_ref().filter(|block| of_it(block)).count()
    };
    let documents = chronicle.sources.iter().map(|source| {
        json!({
            "title": source.title,
            "language": source.lang,
            "heading_before_entries": source.headed,
            "entries": count(source),
        })
    });
    json!({
        "document": documents.collect::<Vec<_>>(),
        "entry": entries.collect::<Vec<_>>(),
    })
}

/// An entry with the names of fields that `import` reads, and beside them its address and the days that its date
/// may mean.
pub(crate) fn entry(reader: &Reader, block: &Block) -> Value {
    let entry = &block.entry;
    let dates: Vec<Value> = block.dates.iter().map(inside).collect();
    let details = &entry.details;
    let attachments = block.attachments.iter().map(|one| attachment(reader, one));
    let attachments: Vec<Value> = attachments.collect();
    let mut data = object(json!({
        "id": entry.slug,
        "url": address(reader, block),
        "order": entry.position,
        "edtf": entry.edtf,
        "first_day": entry.first_day,
        "last_day": entry.last_day,
        "display_date": entry.printed,
        "kicker": entry.kicker,
        "title": entry.title,
        "title_basis": entry.title_basis,
        "title_markdown": entry.title_markdown,
        "body": entry.body,
        "kind": entry.kind,
        "programme": block.programme.as_ref().map(|one| &one.name),
        "programme_basis": entry.programme_basis,
        "partners": (!details.partners.is_empty()).then_some(&details.partners),
        "topics": (!details.topics.is_empty()).then_some(&details.topics),
        "numbers": details.numbers.as_ref().map(numbers),
        "results": details.results,
        "facts": details.facts.as_ref().map(facts),
        "sub_event": (!dates.is_empty()).then_some(dates),
        "attachment": (!attachments.is_empty()).then_some(attachments),
    }));
    data.retain(|_, value| !value.is_null());
    Value::Object(data)
}

/// A picture or a document, and where it lies.
fn attachment(reader: &Reader, one: &attachment::Model) -> Value {
    let mut fields = object(json!({
        "url": file(reader, one),
        "type": one.kind.media(),
        "bytes": one.bytes,
        "width": one.width,
        "height": one.height,
        "title": (!one.label.is_empty() || !one.kind.is_picture()).then_some(one.title()),
        "alt": (!one.alt.is_empty()).then_some(&one.alt),
    }));
    fields.retain(|_, value| !value.is_null());
    Value::Object(fields)
}

/// The whole address of a file: the same in every language.
pub(super) fn file(reader: &Reader, one: &attachment::Model) -> String {
    let path = pages::attachment_path(one, Size::Full);
    format!("{}{path}", reader.settings().server.public_url)
}

/// Numbers as everybody may read them; of one or two people only that they are fewer than three.
fn numbers(numbers: &Numbers) -> Value {
    let (open, is_few) = numbers_for_all(numbers);
    few(json!(open), is_few)
}

/// What became of an offering, likewise.
fn facts(facts: &Facts) -> Value {
    let (open, is_few) = facts_for_all(facts);
    few(json!(open), is_few)
}

fn few(value: Value, is_few: bool) -> Value {
    let mut fields = object(value);
    if is_few {
        fields.insert("participants_below".to_owned(), json!(FEW));
    }
    Value::Object(fields)
}

fn inside(date: &date::Model) -> Value {
    let mut fields = object(json!({
        "edtf": date.edtf,
        "first_day": date.first_day,
        "last_day": date.last_day,
        "display_date": date.printed,
        "date_basis": date.date_basis,
        "title": date.title,
        "kind": date.kind,
    }));
    fields.retain(|_, value| !value.is_null());
    Value::Object(fields)
}

/// An entry as schema.org knows it: an event, a work or a project.
pub(crate) fn linked(reader: &Reader, block: &Block) -> Value {
    let entry = &block.entry;
    let text = markdown::plain(&text_of(&entry.body));
    let named = |kind: &str, name: &str| json!({ "@type": kind, "name": name });
    let details = &entry.details;
    let partners = details.partners.iter();
    let partners: Vec<Value> = partners.map(|one| named("Organization", one)).collect();
    let programme = block.programme.as_ref();
    let inside: Vec<Value> = block
        .dates
        .iter()
        .map(|date| {
            let mut thing = timed(date.kind, &date.edtf);
            thing.insert("name".to_owned(), json!(date.title));
            Value::Object(thing)
        })
        .collect();
    let images = block.attachments.iter().filter(|one| one.kind.is_picture());
    let images: Vec<String> = images.map(|one| file(reader, one)).collect();
    let mut thing = timed(entry.kind, &entry.edtf);
    thing.extend(object(json!({
        "@context": "https://schema.org",
        "@id": address(reader, block),
        "url": address(reader, block),
        "name": entry.title,
        "alternateName": entry.kicker,
        "description": (!text.is_empty()).then_some(text),
        "inLanguage": block.lang().tag(),
        "funding": programme.map(|one| named("Grant", &one.name)),
        "contributor": (!partners.is_empty()).then_some(partners),
        "about": (!details.topics.is_empty()).then_some(&details.topics),
        "image": (!images.is_empty()).then_some(images),
        "subEvent": (!inside.is_empty()).then_some(inside),
    })));
    thing.retain(|_, value| !value.is_null());
    Value::Object(thing)
}

/// What kind of thing it is to schema.org, with its time in the words of that kind.
fn timed(kind: Kind, edtf: &str) -> Map<String, Value> {
    let (begin, end) = edtf.split_once('/').unwrap_or((edtf, edtf));
    let end = (end != "..").then_some(end);
    object(match kind {
        Kind::Project => {
            json!({ "@type": "Project", "foundingDate": begin, "dissolutionDate": end })
        }
        Kind::Concept | Kind::Survey | Kind::Publication => {
            json!({ "@type": "CreativeWork", "datePublished": begin })
        }
        Kind::Report => json!({ "@type": "Report", "datePublished": begin }),
        Kind::Milestone
        | Kind::Conference
        | Kind::Workshop
        | Kind::Seminar
        | Kind::Offering
        | Kind::Performance => {
            json!({ "@type": "Event", "startDate": begin, "endDate": end })
        }
    })
}

fn address(reader: &Reader, block: &Block) -> String {
    reader.full_url(&paths::ChronologyEntry {
        slug: block.entry.slug.clone(),
    })
}

/// The fields of an object.
fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
