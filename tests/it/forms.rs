//! The sign-up form: what it says to a party that is too large, and what it keeps when the language changes.

use bausteine::Lang;

use crate::support::page::Page;
use crate::support::words::{messages, word};

/// The end of a sentence with variables: what follows them.
fn after_variables(lang: Lang, key: &str) -> &'static str {
    messages(lang)[key]
        .rsplit('}')
        .next()
        .unwrap_or_default()
        .trim()
}

/// How often the page says so.
fn times(page: &Page, text: &str) -> usize {
    page.main_text().matches(text).count()
}

both! {
    async fn a_party_hears_how_many_places_are_left(site: &Site) {
        let course = site.offering("Schwimmen").places(4).party_up_to(4).open().await;
        site.visitor("Eva").books(&course).await.has_status(200);
        for lang in Lang::ALL {
            let ada = site.visitor("Ada").with(&["Ben", "Cem", "Dana"]).in_language(lang).books(&course).await;
            let ada = ada.has_status(409).sees(after_variables(lang, "bookings-refused-left"));
            ada.page().does_not_see(word(lang, "bookings-shut-full"));
            let kept = ada.page().form("/anmeldung");
            assert!(kept.fields.iter().any(|field| field.value == "Dana"), "{lang}: nothing is lost");
        }
        let ada = site.visitor("Ada").with(&["Ben", "Cem", "Dana"]).books(&course).await;
        assert_eq!(times(ada.page(), "Nur noch 3 Plätze sind frei."), 2, "above, and at the field");
        let ada = site.visitor("Ada").with(&["Ben", "Cem"]).books(&course).await;
        assert_eq!(ada.states().await, ["confirmed"], "three do fit");
        let full = site.post(&course.sign_up(), &[("name", "Fatma"), ("email", "f@example.org")]).await;
        full.has_status(409).sees(word(Lang::De, "bookings-shut-full"));
        assert_eq!(times(&full, word(Lang::De, "bookings-shut-full")), 1, "once is enough");
    }

    async fn a_party_hears_how_many_places_an_evening_has_left(site: &Site) {
        let evenings = site.offering("Abende").places(4).party_up_to(4).per_session()
            .on("2026-12-02").on("2026-12-09").open().await;
        site.visitor("Eva").ticking("2. Dezember").books(&evenings).await.has_status(200);
        let ada = site.visitor("Ada").with(&["Ben", "Cem", "Dana"]).ticking("2. Dezember").books(&evenings).await;
        let ada = ada.has_status(409).sees("Nur noch 3 Plätze sind frei: Mittwoch, 2. Dezember 2026, 18:00 bis 19:30 Uhr.");
        assert_eq!(times(ada.page(), "Nur noch 3 Plätze sind frei"), 2);
    }

    async fn who_changes_the_language_loses_nothing(site: &Site) {
        let evenings = site.offering("Abende").places(3).party_up_to(4).per_session()
            .on("2026-12-02").on("2026-12-09").open().await;
        let mut page = site.get(&evenings.sign_up()).await;
        let mut form = site.visitor("Ada").with(&["فاطمة"]).ticking("9. Dezember").fills_in(&evenings).await;
        form.fill(word(Lang::De, "bookings-form-note"), "Erste Zeile\nzweite <b>Zeile</b>");
        let filled = form.sent();
        for lang in [Lang::Tr, Lang::Ar, Lang::De] {
            let switches = page.attributes("header button[name=redraw][form=formular]", "formaction");
            let there = format!("{}{}", lang.prefix(), evenings.sign_up());
            assert!(switches.contains(&there), "{switches:?}");
            let mut fields: Vec<_> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            fields.push(("redraw", "1"));
            page = site.post(&there, &fields).await;
            page.has_status(200);
            assert_eq!(page.attributes("html", "lang"), [lang.tag()]);
            assert_eq!(page.form("/anmeldung").sent(), filled, "{lang}");
            assert!(page.texts(".problem").is_empty(), "nothing is judged");
        }
        site.deliver_mail().await;
        assert!(site.letters().is_empty(), "nothing was booked");
        let ada = site.visitor("Ada").sends(&page.form("/anmeldung")).await;
        assert_eq!(ada.states().await, ["confirmed"]);
    }

    async fn the_first_button_of_the_form_is_its_own(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let page = site.get(&course.sign_up()).await;
        // Enter in a field presses the first button that belongs to the form.
        let first = page.texts("button[form=formular], #formular button").swap_remove(0);
        assert_eq!(first, word(Lang::De, "bookings-form-submit"));
        let sent = page.attributes("button[form=formular][aria-hidden][tabindex='-1']:not([name])", "type");
        assert_eq!(sent, ["submit"]);
        let here = page.texts("header nav a[aria-current]");
        assert_eq!(here, [Lang::De.own_name()], "one stays a link");
    }

    async fn a_form_that_has_closed_keeps_what_she_wrote(site: &Site) {
        let course = site.offering("Schwimmen").places(3).on("2026-12-10").closes("2026-12-05T12:00").open().await;
        site.it_is("2026-12-06T12:00");
        let fields = [("name", "Ada"), ("email", "ada@example.org"), ("redraw", "1")];
        let page = site.post(&format!("/uk{}", course.sign_up()), &fields).await;
        page.has_status(200).sees(word(Lang::Uk, "bookings-shut-closed"));
        assert!(page.form("/anmeldung").fields.iter().any(|field| field.value == "Ada"));
    }
}
