//! What she reads of what became of her places: on the form, on her page and in her letters, each told by its
//! own word.

use bausteine::Lang;
use bausteine::testing::{self, Told};
use chrono::NaiveTime;

use crate::sessions::{books_on, cafe, calls_off, course, day, german, on_both};
use crate::support::people::{Offering, Visitor};
use crate::support::site::Site;
use crate::support::words::word;

const ACCEPT: &str = "Platz annehmen";
const AGAIN: &str =
    "Der Termin findet doch statt. Möchten Sie kommen? Dann melden Sie sich bitte neu an.";

/// A word in German.
fn de(key: &str) -> &'static str {
    word(Lang::De, key)
}

fn told(letters: usize, to_ring: usize) -> Told {
    Told { letters, to_ring }
}

both! {
    async fn a_full_course_with_free_dates_says_what_no_choice_leads_to(site: &Site) {
        let course = course(site).places(1).waitlist(2).field("drop_in", "1").open().await;
        let form = async || site.get(&format!("/angebote/{}/anmeldung", course.slug)).await;
        let free = de("catalogue-state-dates-free");
        let of_course = format!("/angebote/{}", course.slug);
        site.get(&of_course).await.does_not_see(free);
        form().await.sees("Ohne Auswahl melden Sie sich für den ganzen Kurs an.")
            .does_not_see("Warteliste");
        site.visitor("Ada").books(&course).await;
        let page = form().await;
        page.sees("Ohne Auswahl kommen Sie auf die Warteliste für den ganzen Kurs (Platz 1).")
            .sees("Anmelden oder auf die Warteliste (Platz 1)").sees("Noch 1 Platz frei");
        site.get(&of_course).await.sees("Warteliste, Platz 1").sees(free);
        site.get("/angebote").await.sees(free);
        let ben = site.visitor("Ben").books(&course).await;
        assert_eq!(ben.states().await, ["waiting"], "what the form said");
        let cem = books_on(site.visitor("Cem"), &course, &["2026-12-02"]).await;
        assert_eq!(cem.states().await, ["confirmed"], "likewise");
        site.visitor("Dora").books(&course).await;
        form().await.sees("Für den ganzen Kurs ist keine Anmeldung möglich. Bitte wählen Sie Termine.");
        let full = site.get(&of_course).await;
        full.sees("Ausgebucht").sees(free);
        assert!(full.attributes("main a", "href").contains(&format!("{of_course}/anmeldung")), "the way to the single dates");
        site.it_is("2026-12-03T10:00");
        form().await.sees("Für den ganzen Kurs ist keine Anmeldung möglich.");
    }

    async fn who_lost_a_date_signs_up_for_the_one_that_stands_in(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        site.deliver_mail().await;
        assert_eq!(calls_off(site, &cafe, "2026-12-02", Some("2026-12-16")).await, Ok(told(2, 0)));
        site.deliver_mail().await;
        let told = german(&site.last_letter_to("Ada"));
        let words = de("bookings-told-sign-up-instead");
        assert!(told.contains("Ihre Anmeldung für den 2. Dezember ist beendet."), "not that which stands in: {told}");
        assert!(told.contains("Die Datei im Anhang sagt den Termin in Ihrem Kalender ab."), "{told}");
        assert!(told.contains(words) && !told.contains(de("bookings-told-nothing-to-do")), "{told}");
        let form = site.last_letter_to("Ada").link("/angebote/cafe/anmeldung");
        site.get(&form).await.has_status(200);
        let his = german(&site.last_letter_to("Ben"));
        assert!(!his.contains(words) && his.contains(de("bookings-told-nothing-to-do")), "he comes then: {his}");

        let ada = ada.looks_again().await.sees(words);
        assert!(ada.page().attributes("main a", "href").contains(&form), "{}", ada.page().body());
        ben.looks_again().await.page().does_not_see(words);
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-16"]).await;
        assert_eq!(ada.states().await, ["confirmed"]);
    }

    async fn who_comes_to_a_whole_course_signs_up_for_nothing_again(site: &Site) {
        let course = course(site).places(9).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        calls_off(site, &course, "2026-12-02", Some("2026-12-09")).await.expect("it is to come");
        site.deliver_mail().await;
        let told = german(&site.last_letter_to("Ada"));
        assert!(told.contains("Ersatztermin: ") && told.contains(de("bookings-away-keeps")), "{told}");
        assert!(!told.contains(de("bookings-told-sign-up-instead")), "{told}");
        ada.looks_again().await.page().does_not_see(de("bookings-told-sign-up-instead"));
    }

    async fn who_lost_a_date_is_told_once_that_it_takes_place_after_all(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        let gone = books_on(site.visitor("Dora"), &cafe, &["2026-12-02"]).await;
        gone.cancels().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &["2026-12-02"]).await;
        books_on(site.visitor("Cem").by_phone("02361 111111"), &cafe, &["2026-12-02"]).await;
        let eve = books_on(site.visitor("Eve"), &cafe, &["2026-12-02"]).await;
        books_on(site.visitor("Fay"), &cafe, &["2026-12-16"]).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        assert_eq!(calls_off(site, &cafe, "2026-12-02", None).await, Ok(told(3, 1)));
        erases(site, &eve).await;
        site.deliver_mail().await;
        let count = |whom| site.letters_to(whom).len();
        let before = ["Ada", "Ben", "Dora", "Eve", "Fay"].map(count);
        site.it_is("2026-11-22T11:10");
        assert_eq!(testing::reopen(&site.app, &cafe.slug, day("2026-12-02")).await, Ok(told(2, 1)));
        for _ in 0..2 {
            site.deliver_mail().await;
            site.does_chores().await;
        }
        let after = ["Ada", "Ben", "Dora", "Eve", "Fay"].map(count);
        let more: Vec<usize> = before.iter().zip(after).map(|(before, after)| after - before).collect();
        assert_eq!(more, [1, 1, 0, 0, 0], "not who gave it back, not who is forgotten, not who never wanted it");
        for whom in ["Ada", "Ben"] {
            let letter = site.last_letter_to(whom);
            let text = german(&letter);
            assert!(letter.subject().starts_with("Findet statt: Café"), "{}", letter.subject());
            assert!(text.contains("Ein Termin findet doch statt.") && text.contains(de("bookings-told-again")), "{text}");
            assert!(text.contains("2. Dezember") && letter.calendar().is_none(), "she has no place: {letter}");
            site.get(&letter.link("/angebote/cafe/anmeldung")).await.has_status(200);
        }
        let ada = ada.looks_again().await.sees(AGAIN).sees("Ihre Anmeldung ist beendet.");
        ada.page().does_not_see("abgesagt").does_not_see("Fällt aus");
        ben.looks_again().await.sees(AGAIN);

        // Whoever signed up again is told like everybody else, and of her old place no more.
        let again = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        assert_eq!(again.states().await, ["confirmed"]);
        site.deliver_mail().await;
        let before = ["Ada", "Ben"].map(count);
        site.it_is("2026-11-22T11:15");
        assert_eq!(calls_off(site, &cafe, "2026-12-02", None).await, Ok(told(1, 0)));
        site.it_is("2026-11-22T11:20");
        assert_eq!(testing::reopen(&site.app, &cafe.slug, day("2026-12-02")).await, Ok(told(1, 0)));
        site.deliver_mail().await;
        let more = ["Ada", "Ben"].map(count);
        assert_eq!((more[0] - before[0], more[1] - before[1]), (2, 0), "Ben has read it");
    }

    async fn a_file_that_takes_a_calling_off_back_tells_who_lost_it(site: &Site) {
        let draft = cafe(site).places(9);
        let first = draft.toml();
        let cafe = draft.open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        site.deliver_mail().await;
        let off = first.replacen("end = \"19:30\"", "end = \"19:30\", status = \"cancelled\", reason = \"Das Haus ist zu.\"", 1);
        assert_ne!(off, first, "premise: the file differs");
        for (minute, file) in [(5, &off), (10, &first), (15, &first)] {
            site.it_is(&format!("2026-11-22T11:{minute:02}"));
            site.imports(file).await.expect("it is a file");
            site.deliver_mail().await;
        }
        assert_eq!(on_both(&ada).await, ["cancelled", "confirmed"]);
        assert_eq!(site.letters_to("Ada").len(), 3, "confirmed, called off, after all");
        let text = german(&site.last_letter_to("Ada"));
        assert!(text.contains(de("bookings-told-again")) && text.contains("Das bleibt, wie es war:"), "{text}");
    }

    async fn a_date_with_other_hours_says_which_it_had(site: &Site) {
        let (course, cafe) = (course(site).places(9).open().await, cafe(site).places(9).open().await);
        let ada = site.visitor("Ada").books(&course).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        let before = "Uhrzeit geändert, vorher: 18:00 bis 19:30 Uhr";
        for offering in [&course, &cafe] {
            is_later(site, offering).await;
            let page = site.get(&format!("/angebote/{}", offering.slug)).await;
            page.sees(before).sees("Der Raum ist belegt.").does_not_see("Fällt aus");
            let file = site.get(&format!("/angebote/{}.ics", offering.slug)).await.body();
            assert!(file.replace("\r\n ", "").contains("Uhrzeit geändert"), "{file}");
        }
        for her in [ada, ben] {
            let her = her.looks_again().await.sees(before).sees("Der Raum ist belegt.");
            her.sees("19:00 bis 21:00 Uhr").sees(de("bookings-date-changed")).page().does_not_see("Fällt aus");
        }
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ben");
        let text = german(&letter);
        assert!(text.contains("Neuer Termin: Mittwoch, 2. Dezember 2026, 19:00 bis 21:00 Uhr"), "{text}");
        assert!(text.contains("Bisher: Mittwoch, 2. Dezember 2026, 18:00 bis 19:30 Uhr"), "{text}");
        let html = letter.html();
        assert!(html.contains("<bdi lang=\"de\" dir=\"ltr\">Der Raum ist belegt.</bdi>"), "{html}");
    }

    async fn a_badge_says_how_a_date_ended_and_there_is_one(site: &Site) {
        let cafe = cafe(site).places(1).on("2026-12-18").open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        let ben = site.visitor("Ben").ticking(de("bookings-form-one-is-enough"));
        let ben = books_on(ben, &cafe, &["2026-12-02", "2026-12-16"]).await;
        ben.clone().sees(de("bookings-wait-enough"));
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ben").text().contains("Ein Termin genügt Ihnen."));
        site.it_is("2026-11-22T11:05");
        ada.clone().presses("16. Dezember").await.has_status(200);
        let page = ben.clone().looks_again().await.sees(de("bookings-offer-enough"));
        page.page().does_not_see(de("bookings-wait-none")).sees(&format!("{ACCEPT}: Mittwoch, 16. Dezember"));
        let ben = ben.presses(ACCEPT).await;
        let badges = |who: &Visitor<'_>| who.page().texts("main .badge");
        assert_eq!(badges(&ben), [de("bookings-entry-enough"), de("bookings-entry-confirmed")]);
        ben.page().does_not_see("Abgesagt");

        site.it_is("2026-11-22T11:10");
        assert_eq!(badges(&ada.clone().looks_again().await)[1], de("bookings-entry-cancelled"));
        let page = site.get(&format!("{}/aenderung?was=termin", ada.booking())).await;
        let mut form = page.form("/aenderung?was=termin");
        form.tick("18. Dezember");
        let ada = ada.sends(&form).await.has_status(200);
        assert_eq!(badges(&ada)[0], de("bookings-entry-given"));
        // What becomes of a date that she left is no news of hers.
        is_later(site, &cafe).await;
        let ada = ada.looks_again().await;
        assert_eq!(badges(&ada)[0], de("bookings-entry-given"));
        assert_eq!(badges(&ada)[1], de("bookings-entry-cancelled"), "one badge for each date");

        site.it_is("2026-11-22T11:15");
        calls_off(site, &cafe, "2026-12-16", None).await.expect("it is to come");
        let ben = ben.looks_again().await.sees("Ein Termin fällt aus.");
        assert_eq!(badges(&ben), [de("bookings-entry-enough"), "Fällt aus"]);
        ben.page().does_not_see("abgesagt");
        let data = site.get(&format!("{}/daten", ben.booking())).await;
        data.sees(de("bookings-entry-enough")).sees(de("bookings-entry-ended")).does_not_see("Abgesagt");
        let enough = data.texts("main li").into_iter().chain(data.texts("main dd")).find(|step| {
            step.contains(de("bookings-entry-enough")) && step.contains("1 Person") && step.contains(de("bookings-data-by-job"))
        });
        assert!(enough.is_some(), "nobody did that: {}", data.main_text());
    }

    async fn who_declines_an_offer_has_cancelled_nothing(site: &Site) {
        let course = course(site).places(2).waitlist(9).party_up_to(2).open().await;
        let ada = site.visitor("Ada").with(&["Ayla"]).books(&course).await;
        let ben = site.visitor("Ben").with(&["Bela"]).books(&course).await;
        site.deliver_mail().await;
        ada.cancels().await;
        site.deliver_mail().await;
        assert!(german(&site.last_letter_to("Ben")).contains("2 Plätze sind für Sie frei."));
        let ben = ben.looks_again().await.sees("2 Plätze sind für Sie frei.");
        ben.page().does_not_see(de("bookings-do-cancel-all"));
        site.it_is("2026-11-22T11:05");
        let letter = site.last_letter_to("Ben").text();
        assert!(letter.contains("Ohne Antwort bekommen andere die Plätze."), "{letter}");
        let ben = ben.sees("Plätze annehmen").sees("So lange bleiben die Plätze für Sie frei.");
        let ben = ben.presses("Nein, Plätze ablehnen").await;
        let ben = ben.sees(de("bookings-told-declined")).sees(de("bookings-state-declined"));
        ben.page().does_not_see("abgesagt");
        let data = site.get(&format!("{}/daten", ben.booking())).await;
        data.sees(de("bookings-entry-declined")).does_not_see(de("bookings-entry-given"));
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ben");
        assert!(letter.subject().starts_with("Platz abgelehnt: Nähkurs"), "{}", letter.subject());
        assert!(letter.text().contains(de("bookings-state-declined")), "{letter}");
    }

    async fn who_let_an_offer_lapse_finds_the_form_again(site: &Site) {
        let course = course(site).places(1).waitlist(9).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        ada.cancels().await;
        site.it_is("2026-11-24T11:00");
        site.does_chores().await;
        let ben = ben.looks_again().await.sees(de("bookings-state-lapsed")).sees(de("bookings-offer-again"));
        let links = ben.page().attributes("main a", "href");
        assert!(links.contains(&format!("/angebote/{}/anmeldung", course.slug)), "{links:?}");
        site.deliver_mail().await;
        let text = site.last_letter_to("Ben").text();
        assert!(text.contains(de("bookings-letter-lapsed")), "nobody else has it: {text}");
    }

    async fn an_excuse_is_noted_on_top_and_its_letter_says_what(site: &Site) {
        let course = course(site).places(9).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.it_is("2026-11-30T18:00");
        site.does_chores().await;
        site.deliver_mail().await;
        let reminder = site.last_letter_to("Ada");
        assert!(reminder.text().contains("Ihr Termin ist am Mittwoch, 2. Dezember 2026."), "{reminder}");
        let text = reminder.text();
        let (_, place) = text.split_once('#').expect("the link leads to the date");
        let place = place.split_whitespace().next().unwrap_or_default();
        let ada = ada.looks_again().await;
        let found = ada.page().texts(&format!("#{place}"));
        assert!(found.concat().contains("2. Dezember"), "{place}: {found:?}");

        let ada = ada.presses(de("bookings-away-submit")).await.sees(de("bookings-away-noted"));
        site.deliver_mail().await;
        let text = german(&site.last_letter_to("Ada"));
        assert!(text.contains(de("bookings-away-said")) && text.contains("Was: Nähkurs"), "{text}");
        assert!(text.contains("Die Datei im Anhang sagt den Termin in Ihrem Kalender ab."), "{text}");
        site.it_is("2026-11-30T18:05");
        let ada = ada.presses(de("bookings-away-back")).await.sees(de("bookings-away-back-noted"));
        site.deliver_mail().await;
        let text = german(&site.last_letter_to("Ada"));
        assert!(text.contains(de("bookings-away-back-said")), "{text}");
        assert!(text.contains("Der Termin hängt als Kalenderdatei an."), "{text}");
        site.it_is("2026-12-02T15:00");
        site.does_chores().await;
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ada").text().contains(de("bookings-reminder-today")));
        let file = site.get(&format!("{}/daten.json", ada.booking())).await;
        assert!(file.header("content-disposition").starts_with("attachment"), "it is a file to keep");
    }
}

/// The office begins the date of 2 December an hour later.
async fn is_later(site: &Site, offering: &Offering) {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
    let to = (day("2026-12-02"), (hour(19), hour(21)));
    let moved = testing::move_session(
        &site.app,
        &offering.slug,
        day("2026-12-02"),
        to,
        "Der Raum ist belegt.",
    );
    moved.await.expect("it can be moved");
}

/// She has everything about her deleted.
async fn erases(site: &Site, her: &Visitor<'_>) {
    let page = site.get(&format!("{}/loeschung", her.booking())).await;
    let form = page.form_with_button(de("bookings-erase-submit"));
    site.send(&form).await.has_status(200);
}
