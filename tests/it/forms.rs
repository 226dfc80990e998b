//! The sign-up form: what it says to a party that is too large.

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
}
