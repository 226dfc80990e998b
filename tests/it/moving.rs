//! A house is closed: from a date on an offering takes place somewhere else, and everybody hears of it.

use bausteine::{Lang, testing};
use serde_json::Value;

use crate::sessions::course;
use crate::shifts::{address, does_it, everything, previews, undoes};
use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, Site};
use crate::support::words::word;

const HALL: &str = "\n[[venue]]\nslug = \"halle\"\nname = \"Halle Süd\"\nstreet = \"Am Bach 2\"\ntown = \"Herten\"\nstep_free = true\nnote = \"\"\n";

fn de(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// What it would come to if from this date on all were in the hall.
async fn moves_house(clara: &Browser, date: &str) -> Page {
    let page = clara.get(date).await;
    let mut form = page
        .has_status(200)
        .form_with_button(de("sessions-form-preview"));
    form.tick(de("sessions-what-house")).tick("Halle Süd");
    form.fill(de("sessions-field-reason-own"), "Das Haus wird umgebaut.");
    clara.send(&form).await
}

/// Where its dates take place, as machines read it.
async fn places(site: &Site, offering: &Offering) -> Vec<String> {
    let path = format!("/angebote/{}.jsonld", offering.slug);
    let data = site.get(&path).await;
    let data: Value = serde_json::from_str(&data.body()).expect("it is JSON");
    let events = data["hasCourseInstance"]["subEvent"].as_array().cloned();
    let events = events.expect("dates");
    let place = |one: &Value| one["location"]["name"].as_str().map(str::to_owned);
    events.iter().filter_map(place).collect()
}

both! {
    async fn where_somebody_has_booked_the_place_is_changed_at_a_date(site: &Site) {
        let course = course(site).field("series", "\"naehkurs\"").with(HALL).open().await;
        let draft = testing::draft(&site.app, &course.slug).await.unwrap();
        let hall = draft.clone().with("venue", "halle").unwrap();
        site.visitor("Ada").books(&course).await;
        let refused = testing::edit_offering(&site.app, &hall, "").await;
        assert_eq!(refused, Err("venue: AtADate".to_owned()), "nobody would be told");
        site.get("/angebote/naehkurs").await.sees("Treffpunkt").does_not_see("Halle Süd");
        site.deliver_mail().await;
    }

    async fn an_offering_moves_house_with_letters_calls_and_five_minutes(site: &Site) {
        let course = course(site).with(HALL).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").by_phone("02361 123456").books(&course).await;
        site.deliver_mail().await;
        let (before, letters) = (everything(site).await, site.letters().len());
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-02").await;
        let preview = moves_house(&clara, &date).await;
        assert_eq!(everything(site).await, before, "to look changes nothing");
        preview.has_status(200).sees("1 Mail geht hinaus.").sees("Ben").sees("Halle Süd").sees("9. Dezember");
        let done = does_it(&clara, &preview).await;
        done.has_status(200).sees("Die Mails gehen um 11:05 Uhr hinaus").sees("Halle Süd");
        clara.get("/buero").await.sees(de("desk-call-house")).sees("Ben");
        site.get("/angebote/naehkurs").await.sees("Halle Süd").sees("Am Bach 2, Herten").does_not_see("Treffpunkt");
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-told-undone"));
        assert_eq!(everything(site).await, before);
        assert_eq!(places(site, &course).await, ["Treffpunkt", "Treffpunkt"]);
        clara.get("/buero").await.does_not_see(de("desk-call-house"));
        // The same once more, and now it stands.
        let preview = moves_house(&clara, &date).await;
        does_it(&clara, &preview).await.has_status(200);
        site.it_is("2026-11-22T11:05");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), letters + 1, "one letter for both dates");
        let told = site.last_letter_to("Ada");
        assert!(told.text().contains("Halle Süd") && told.text().contains("Das Haus wird umgebaut."), "{told}");
        let calendar = told.calendar().expect("her calendar follows");
        assert_eq!(calendar.matches("Halle Süd").count(), 2, "{calendar}");
        assert!(!calendar.contains("SEQUENCE:0"), "it is newer than what she has: {calendar}");
        assert_eq!(ada.states().await, ["confirmed"]);
        assert_eq!(places(site, &course).await, ["Halle Süd", "Halle Süd"]);
        site.get(&course.sign_up()).await.sees("Halle Süd").does_not_see("Treffpunkt");
        clara.get("/buero").await.sees("Ben");
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat ab einem Termin den Ort geändert: Nähkurs.").sees("Ort: von Treffpunkt auf Halle Süd");
    }

    async fn what_comes_before_stays_where_it_was(site: &Site) {
        let course = course(site).on("2026-12-16").field("drop_in", "1").with(HALL).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").ticking("2. Dezember").books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-09").await;
        let preview = moves_house(&clara, &date).await;
        preview.has_status(200).sees("16. Dezember");
        does_it(&clara, &preview).await.has_status(200);
        site.it_is("2026-11-22T11:05");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(places(site, &course).await, ["Treffpunkt", "Halle Süd", "Halle Süd"]);
        let letter = site.last_letter_to("Ada");
        let text = letter.text();
        assert_eq!(text.matches("Neuer Ort: Halle Süd").count(), 2, "{text}");
        assert!(!text.contains("2. Dezember 2026, 18:00"), "that one is where it was: {text}");
        assert!(text.contains("Wo: Halle Süd") && text.contains("\n2. Dezember: Treffpunkt"), "which of them is where: {text}");
        assert!(text.contains("Termin am neuen Ort: Mittwoch, 9. Dezember"), "{text}");
        ada.looks_again().await.sees("Halle Süd").sees("Mittwoch, 2. Dezember 2026: Treffpunkt");
        ben.looks_again().await.sees("Treffpunkt").page().does_not_see("Halle Süd");
        let told = letter.calendar().expect("her calendar follows");
        assert!(!told.contains("Treffpunkt"), "{told}");
        assert_eq!(told.matches("BEGIN:VEVENT").count(), 2, "the first is where it was: {told}");
        // It is there already.
        let page = previews(&clara, &date, &[("what", "haus")]).await;
        page.has_status(409).sees(de("sessions-not-same"));
    }
}
