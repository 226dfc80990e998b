//! An offering for machines: schema.org as JSON-LD.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use super::cache::View;
use super::rules::{Standing, of_offering, of_session};
use crate::bookings::FEW;
use crate::formats::markdown;
use crate::offerings::entity::offering::{Kind, Mode};
use crate::offerings::entity::{pool, session, venue};
use crate::offerings::{Listing, open_topic};
use crate::paths;
use crate::web::Reader;

/// The media type of linked data.
pub(crate) const MEDIA: &str = "application/ld+json";

/// A course with its instance, a series of events, or one event: whichever it is.
pub(crate) fn json_ld(reader: &Reader, view: &View, listing: &Listing) -> Value {
    let mut thing = about(reader, listing);
    let tally = |pool| view.tally(pool);
    let standing = of_offering(listing, &tally, view.now);
    let sessions: Vec<Value> = listing
        .sessions
        .iter()
        .map(|session| event(reader, view, listing, session))
        .collect();
    match (listing.offering.kind, sessions.as_slice()) {
        (Kind::Course, _) => {
            let mut instance = held(reader, view, listing, standing);
            instance.insert("@type".to_owned(), json!("CourseInstance"));
            instance.insert("courseMode".to_owned(), json!("Onsite"));
            instance.insert("subEvent".to_owned(), Value::Array(sessions));
            thing.insert("@type".to_owned(), json!("Course"));
            thing.insert("provider".to_owned(), office(reader));
            thing.insert("hasCourseInstance".to_owned(), Value::Object(instance));
        }
        (_, [one]) => {
            if let Value::Object(one) = one {
                thing.extend(one.clone());
            }
            thing.extend(held(reader, view, listing, standing));
            thing.insert("@type".to_owned(), json!("Event"));
        }
        _ => {
            thing.extend(held(reader, view, listing, standing));
            thing.insert("@type".to_owned(), json!("EventSeries"));
            thing.insert("subEvent".to_owned(), Value::Array(sessions));
        }
    }
    thing.insert("@context".to_owned(), json!("https://schema.org"));
    Value::Object(thing)
}

/// What it is, whenever it is.
fn about(reader: &Reader, listing: &Listing) -> Map<String, Value> {
    let url = reader.full_url(&paths::Offering {
        slug: listing.offering.slug.clone(),
    });
    let description = markdown::plain(listing.description(reader.lang).text);
    object(json!({
        "@id": url,
        "url": url,
        "name": listing.title(reader.lang).text,
        "description": description,
        "inLanguage": listing.offering.details.languages,
        "isAccessibleForFree": listing.offering.fee_full_cents.is_free(),
    }))
}

/// When and where it is held, what it costs and how many can come.
fn held(reader: &Reader, view: &View, listing: &Listing, standing: Standing) -> Map<String, Value> {
    let pool = listing.pool(pool::Kind::Whole, None);
    let mut held = object(json!({
        "location": place(reader, &listing.venue),
        "organizer": office(reader),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "eventStatus": match standing {
            Standing::Cancelled => CANCELLED,
            _ => SCHEDULED,
        },
        "startDate": listing.planned().next().map(|first| local(listing, first.starts_at)),
        "endDate": listing.planned().next_back().map(|last| local(listing, last.ends_at)),
    }));
    if listing.offering.mode != Mode::None {
        held.insert("offers".to_owned(), offers(reader, listing, standing));
    }
    held.extend(places(view, pool));
    held.retain(|_, value| !value.is_null());
    held
}

const SCHEDULED: &str = "https://schema.org/EventScheduled";
const CANCELLED: &str = "https://schema.org/EventCancelled";
const RESCHEDULED: &str = "https://schema.org/EventRescheduled";

/// One session.
fn event(reader: &Reader, view: &View, listing: &Listing, session: &session::Model) -> Value {
    let title = listing.title(reader.lang).text;
    let name = open_topic(&listing.offering, session)
        .map_or_else(|| title.to_owned(), |topic| format!("{title}: {topic}"));
    let is_moved = session.moved_from.is_some() || session.former_hours().is_some();
    let status = match session.state {
        session::State::Cancelled => CANCELLED,
        session::State::Planned if is_moved => RESCHEDULED,
        session::State::Planned => SCHEDULED,
    };
    let mut event = object(json!({
        "@type": "Event",
        "name": name,
        "startDate": local(listing, session.starts_at),
        "endDate": local(listing, session.ends_at),
        "previousStartDate": session.moved_from.map(|day| day.to_string()),
        "eventStatus": status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": place(reader, listing.venue_of(session)),
        "isAccessibleForFree": listing.offering.fee_full_cents.is_free(),
    }));
    if listing.offering.mode == Mode::PerSession {
        let tally = |pool| view.tally(pool);
        let standing = of_session(listing, session, &tally, view.now);
        event.insert("offers".to_owned(), offers(reader, listing, standing));
        event.extend(places(
            view,
            listing.pool(pool::Kind::Session, Some(session.id)),
        ));
    }
    event.retain(|_, value| !value.is_null());
    Value::Object(event)
}

/// What it costs, and whether there is a place.
fn offers(reader: &Reader, listing: &Listing, standing: Standing) -> Value {
    let availability = match standing {
        Standing::Free(1..=FEW) => "LimitedAvailability",
        Standing::Free(_) | Standing::Unlimited | Standing::JustCome => "InStock",
        // There is a waiting list.
        Standing::Waiting(_) => "BackOrder",
        Standing::NotYet(_) => "PreOrder",
        Standing::Full => "SoldOut",
        Standing::Closed | Standing::Begun | Standing::Over | Standing::Cancelled => "Discontinued",
    };
    let cents = listing.offering.fee_full_cents.0;
    let form = paths::SignUp {
        slug: listing.offering.slug.clone(),
    };
    let mut offer = object(json!({
        "@type": "Offer",
        "price": format!("{}.{:02}", cents / 100, cents % 100),
        "priceCurrency": "EUR",
        "availability": format!("https://schema.org/{availability}"),
        "url": reader.full_url(&form),
        "validFrom": listing.offering.opens.map(|at| local(listing, at)),
        "validThrough": listing.offering.closes.map(|at| local(listing, at)),
    }));
    offer.retain(|_, value| !value.is_null());
    Value::Object(offer)
}

/// How many people there is room for; nothing where there is no limit.
fn places(view: &View, pool: Option<&pool::Model>) -> Map<String, Value> {
    let Some(pool) = pool.filter(|pool| pool.capacity > 0) else {
        return Map::new();
    };
    let free = crate::bookings::Size::of(pool).free(view.tally(pool.id));
    object(json!({
        "maximumAttendeeCapacity": pool.capacity,
        "remainingAttendeeCapacity": free,
    }))
}

/// Where it is; of a venue whose town nobody has said it is the office's.
fn place(reader: &Reader, venue: &venue::Model) -> Value {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let town = said(&venue.town).unwrap_or_else(|| reader.settings().office.city.clone());
    let mut address = object(json!({
        "@type": "PostalAddress",
        "streetAddress": said(&venue.street),
        "postalCode": said(&venue.postcode),
        "addressLocality": town,
        "addressCountry": "DE",
    }));
    address.retain(|_, value| !value.is_null());
    json!({ "@type": "Place", "name": venue.name, "address": address })
}

fn office(reader: &Reader) -> Value {
    let office = &reader.settings().office;
    json!({
        "@type": "GovernmentOrganization",
        "name": office.full_name(),
        "url": reader.settings().server.public_url,
        "telephone": office.phone,
    })
}

/// A moment with the offset of the offering's zone.
fn local(listing: &Listing, at: DateTime<Utc>) -> String {
    at.with_timezone(&listing.zone())
        .to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The fields of an object.
fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::json_ld;
    use crate::catalogue::cache::View;
    use crate::catalogue::samples::{at, cafe, course, moved_and_cancelled};
    use crate::kinds::Lang;
    use crate::offerings::Listing;
    use crate::web::Reader;
    use crate::web::tests::app;

    async fn data(listing: &Listing, now: &str) -> Value {
        let reader = Reader::of(&app().await, Lang::De, "/");
        json_ld(&reader, &View::of_nothing(at(now)), listing)
    }

    #[tokio::test]
    async fn a_course_has_an_instance_with_its_dates_and_places() {
        let data = data(&course(), "2026-11-22T10:00:00Z").await;
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "Course");
        let instance = &data["hasCourseInstance"];
        assert_eq!(instance["@type"], "CourseInstance");
        assert_eq!(instance["startDate"], "2027-01-12T09:30:00+01:00");
        assert_eq!(instance["maximumAttendeeCapacity"], 10);
        assert_eq!(instance["remainingAttendeeCapacity"], 10);
        assert_eq!(instance["offers"]["price"], "30.00");
        assert_eq!(
            instance["offers"]["availability"],
            "https://schema.org/InStock"
        );
        assert_eq!(instance["subEvent"].as_array().unwrap().len(), 3);
        assert_eq!(instance["location"]["name"], "Stadtteilbüro Süd");
        assert_eq!(data["isAccessibleForFree"], false);
    }

    #[tokio::test]
    async fn a_café_is_a_series_whose_dates_have_places_of_their_own() {
        let data = data(&moved_and_cancelled(cafe()), "2026-11-22T10:00:00Z").await;
        assert_eq!(data["@type"], "EventSeries");
        let events = data["subEvent"].as_array().unwrap();
        assert_eq!(
            events[0]["eventStatus"],
            "https://schema.org/EventCancelled"
        );
        assert_eq!(
            events[1]["eventStatus"],
            "https://schema.org/EventRescheduled"
        );
        assert_eq!(events[1]["previousStartDate"], "2026-12-15");
        assert_eq!(events[2]["remainingAttendeeCapacity"], 20);
        assert_eq!(
            events[0]["offers"]["availability"],
            "https://schema.org/Discontinued"
        );
    }
}
