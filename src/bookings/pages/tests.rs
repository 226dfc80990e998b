//! What the pages show, and what they keep back.

use chrono::{DateTime, Utc};
use maud::Markup;
use scraper::{Html, Selector};

use super::{form, hers};
use crate::bookings::entity::entry::State::{Cancelled, Confirmed, Waiting};
use crate::bookings::forms::Input;
use crate::bookings::store::Tallies;
use crate::bookings::tests::{Holds, app, at, cafe, hers as booked};
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::offerings::entity::session;
use crate::web::{Problems, Reader};

/// The elements that a selector finds, as HTML.
fn found(page: &Html, css: &str) -> Vec<String> {
    let selector = Selector::parse(css).unwrap();
    page.select(&selector).map(|e| e.html()).collect()
}

fn parsed(page: Markup) -> Html {
    Html::parse_document(&page.into_string())
}

/// Her page in German.
async fn her_page(holds: &[Holds], now: DateTime<Utc>) -> Html {
    let (reader, listing) = (Reader::of(&app().await, Lang::De, "/"), cafe());
    let hers = booked("de", &listing, holds);
    let scene = hers::Scene {
        gone: &[],
        whys: &[],
        listing: &listing,
        hers: &hers,
        token: "TOKEN",
        now,
    };
    parsed(hers::hers(&reader, scene, None))
}

/// The form in German.
async fn the_form(listing: &Listing) -> Html {
    let reader = Reader::of(&app().await, Lang::De, "/");
    let tallies = Tallies::default();
    let scene = form::Scene {
        listing,
        tallies: &tallies,
        now: at("2026-11-22T12:00:00Z"),
        door: None,
    };
    assert_eq!(scene.shut(), None);
    let (input, problems) = (Input::default(), Problems::default());
    parsed(form::form(
        &reader,
        scene,
        &input,
        &problems,
        &form::Top::Nothing,
    ))
}

const BOTH: &[Holds] = &[(1, 1, Confirmed), (2, 2, Waiting)];

#[tokio::test]
async fn her_page_offers_to_cancel_a_date_a_person_or_all() {
    let page = her_page(BOTH, at("2026-11-22T12:00:00Z")).await;
    let forms = found(&page, "form[action='/anmeldung/TOKEN/absage']");
    let with = |field: &str| forms.iter().filter(|form| form.contains(field)).count();
    assert_eq!(
        (with("name=\"entry\""), with("name=\"person\""), forms.len()),
        (2, 2, 5)
    );
    // Nothing is taken away by one press on the page itself.
    assert_eq!(
        found(&page, "details form").len(),
        found(&page, "form").len()
    );
    assert!(found(&page, "h1")[0].contains("Sie haben einen Platz für einen Termin."));
    assert!(!found(&page, "main")[0].contains("<b>"), "her note is text");
}

#[tokio::test]
async fn after_the_last_moment_only_the_waiting_list_can_be_left_online() {
    let in_time = her_page(BOTH, at("2026-12-01T09:00:00Z")).await;
    let too_late = her_page(BOTH, at("2026-12-01T09:00:01Z")).await;
    let call = "Online geht das nicht mehr.";
    assert!(!found(&in_time, "main")[0].contains(call));
    assert!(found(&too_late, "main")[0].contains(call));
    let entries = found(&too_late, "form input[name='entry']");
    assert_eq!(entries.len(), 1, "{entries:?}");
    assert!(found(&too_late, "form input[name='person']").is_empty());
}

#[tokio::test]
async fn what_has_ended_offers_neither_calendar_nor_cancelling() {
    let page = her_page(&[(1, 1, Cancelled)], at("2026-11-22T12:00:00Z")).await;
    assert!(found(&page, "form").is_empty());
    assert!(found(&page, "a[href$='termine.ics']").is_empty());
    let confirmed = her_page(&[(1, 1, Confirmed)], at("2026-11-22T12:00:00Z")).await;
    assert_eq!(found(&confirmed, "a[href$='termine.ics']").len(), 1);
}

#[tokio::test]
async fn a_date_that_can_not_be_chosen_says_why() {
    let mut listing = cafe();
    assert_eq!(
        found(&the_form(&listing).await, "input[name='session']").len(),
        2
    );
    listing.sessions[0].state = session::State::Cancelled;
    let page = the_form(&listing).await;
    assert_eq!(found(&page, "input[name='session'][disabled]").len(), 1);
    assert!(found(&page, "label.choice")[0].contains("Fällt aus"));
    // The second date opens two weeks before it, on 25 November: it is named, not offered.
    let mut listing = cafe();
    listing.offering.session_opens_days_before = Some(14);
    let page = the_form(&listing).await;
    assert_eq!(found(&page, "input[name='session']").len(), 1);
    assert!(found(&page, "main")[0].contains("Anmeldung ab Mittwoch, 25. November 2026"));
}

#[tokio::test]
async fn the_form_says_until_which_day_the_data_is_kept() {
    let page = the_form(&cafe()).await;
    assert!(
        found(&page, "main")[0].contains("Wir löschen Ihre Daten am Mittwoch, 20. Januar 2027.")
    );
    let hidden = found(&page, "input[name='childcare_full']");
    assert!(hidden.is_empty(), "only asked once it is known to be full");
}

#[tokio::test]
async fn a_receipt_tells_nothing_about_her() {
    let (reader, listing) = (Reader::of(&app().await, Lang::De, "/"), cafe());
    let page = parsed(hers::receipt(&reader, &listing));
    let text = &found(&page, "main")[0];
    assert!(text.contains("Gesprächscafé für Frauen"), "{text}");
    assert!(
        found(&page, "form").is_empty() && !text.contains("/anmeldung/"),
        "{text}"
    );
}
