//! Finding a booking again: by code and number, or by a letter with its link.

use std::time::Duration;

use bausteine::{Lang, testing};
use tokio::time::timeout;

use crate::support::site::in_language;
use crate::support::words::word;

both! {
    async fn who_has_no_address_comes_back_with_code_and_number(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada").by_phone("0157 123 45678").books(&course).await.has_status(200);
        let data = ada.data().await;
        assert_eq!(data["contact"], serde_json::json!({ "email": null, "phone": "+4915712345678" }));
        let code = data["code"].as_str().expect("a code").to_owned();
        let ada = ada.sees(&code);
        let page = site.get("/anmeldung").await;
        let mut form = page.form_with_button(word(Lang::De, "bookings-lookup-submit"));
        form.fill(word(Lang::De, "bookings-lookup-code"), &format!(" {} ", code.to_lowercase()));
        form.fill(word(Lang::De, "bookings-form-phone"), "+49 (0)157 / 12345678");
        let found = site.visitor("Ada").sends(&form).await;
        assert_eq!(found.booking(), ada.booking());
        for (code, phone) in [(code.as_str(), "0157 999"), ("AAAAAA", "0157 12345678")] {
            let page = site.post("/anmeldung", &[("code", code), ("phone", phone)]).await;
            page.has_status(422).sees(word(Lang::De, "bookings-problem-code"));
        }
        site.deliver_mail().await;
        assert!(site.letters().is_empty(), "there is nowhere to write to");
    }

    async fn what_is_missing_to_find_a_booking_is_asked_for(site: &Site) {
        for lang in Lang::ALL {
            let page = site.get(&in_language(lang, "/anmeldung")).await;
            let mut form = page.form_with_button(word(lang, "bookings-lookup-submit"));
            let (code, phone) = (word(lang, "bookings-problem-code-missing"), word(lang, "bookings-problem-phone-missing"));
            let empty = site.send(&form).await;
            empty.has_status(422).sees(code).sees(phone).does_not_see(word(lang, "bookings-problem-code"));
            form.fill(word(lang, "bookings-lookup-code"), "ABCDEF");
            let half = site.send(&form).await;
            half.has_status(422).sees(phone).does_not_see(code);
            let kept = half.form_with_button(word(lang, "bookings-lookup-submit"));
            assert!(kept.fields.iter().any(|field| field.value == "ABCDEF"), "{lang}: what she wrote stays");
        }
    }

    async fn a_lost_link_is_sent_again_to_its_owner_only(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada").in_language(Lang::Tr).books(&course).await;
        site.deliver_mail().await;
        let ask = async |email: &str| {
            let page = site.get("/tr/anmeldung").await;
            let mut form = page.form("/anmeldung/link");
            form.fill(word(Lang::Tr, "bookings-form-email"), email);
            site.send(&form).await
        };
        let known = ask("ADA@example.org").await;
        let unknown = ask("mallory@example.org").await;
        known.has_status(200).sees(word(Lang::Tr, "bookings-lookup-sent"));
        assert_eq!(known.main_text(), unknown.main_text(), "whom we know is nobody's business");
        site.deliver_mail().await;
        assert!(site.letters_to("Mallory").is_empty());
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.link("/tr/anmeldung/"), ada.booking());
        site.post("/anmeldung/link", &[("email", "keine adresse")]).await.has_status(422);
    }

    async fn several_bookings_in_one_letter_can_be_told_apart(site: &Site) {
        let course = site.offering("Schwimmen").places(2).waitlist(3).party_up_to(2).on("2026-12-14").open().await;
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(9).on("2026-12-15").on("2026-12-16").open().await;
        let ada = |name| site.visitor(name).with_email("ada@example.org");
        ada("Ada").books(&course).await.has_status(200);
        ada("Ben").with(&["Cem"]).books(&course).await.has_status(200);
        ada("Dora").ticking("15. Dezember").ticking("16. Dezember").books(&cafe).await.has_status(200);
        site.post("/anmeldung/link", &[("email", "ada@example.org")]).await.has_status(200);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        let letter = letters.iter().find(|letter| letter.subject() == word(Lang::De, "bookings-letter-links"));
        let letter = letter.expect("it is under way").text();
        for line in [
            "Schwimmen, 14. Dezember 2026 – Platz sicher – Ada",
            "Schwimmen, 14. Dezember 2026 – Warteliste, Platz\u{a0}1 – Ben und Cem",
            "Café, 15. Dezember 2026 – Platz sicher – Dora",
            "Café, 16. Dezember 2026 – Platz sicher – Dora",
        ] {
            assert!(letter.lines().any(|written| written == line), "{line}: {letter}");
        }
        assert_eq!(letter.matches("/anmeldung/").count(), 3, "{letter}");
    }

    async fn the_answer_about_a_link_does_not_wait_for_the_search(site: &Site) {
        let course = site.offering("Schwimmen").places(9).open().await;
        site.visitor("Ada").books(&course).await.has_status(200);
        site.deliver_mail().await;
        let before = site.letters_to("Ada").len();
        // On SQLite nothing can be posted while another writes; the answer comes all the same.
        let asked = site.post("/anmeldung/link", &[("email", "ada@example.org")]);
        let asked = timeout(Duration::from_secs(10), asked);
        let answered = testing::while_another_writes(&site.app, asked).await;
        let page = answered.expect("the database answers").expect("the answer waited");
        page.has_status(200).sees(word(Lang::De, "bookings-lookup-sent"));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), before + 1, "and the letter comes afterwards");
    }
}
