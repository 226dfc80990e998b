//! Reporting a barrier: the office gets a letter, whoever reports it gets an answer.

use bausteine::Lang;
use insta::assert_snapshot;

use crate::support::page::Form;
use crate::support::postbox::Letter;
use crate::support::site::{Site, in_language};
use crate::support::words::word;

const STATEMENT: &str = "/barrierefreiheit";

/// The form in a language, filled in and not yet sent.
async fn fills_in(site: &Site, lang: Lang, what: &str, contact: &str) -> Form {
    let page = site.get(&in_language(lang, STATEMENT)).await;
    let mut form = page.has_status(200).form(STATEMENT);
    form.fill(word(lang, "barriers-form-what"), what);
    form.fill(word(lang, "barriers-form-contact"), contact);
    form
}

/// What the office was sent.
async fn letters(site: &Site) -> Vec<Letter> {
    site.deliver_mail().await;
    site.letters_to(&site.app.settings.office.email)
}

both! {
    async fn a_barrier_is_reported_to_the_office(site: &Site) {
        let mut form = fills_in(site, Lang::De, "Ich kann den Kalender nicht öffnen.\nEr geht nicht auf.", "ada@example.org").await;
        form.fill(word(Lang::De, "barriers-form-page"), "Gesprächscafé");
        let thanks = site.send(&form).await;
        assert_eq!(thanks.path, "/barrierefreiheit/danke");
        thanks.has_status(200)
            .sees(word(Lang::De, "barriers-thanks-title"))
            .sees("sechs Wochen");
        let letters = letters(site).await;
        assert_eq!(letters.len(), 1);
        assert!(!letters[0].subject().contains("ada"), "nothing personal in the subject");
        assert_snapshot!("barrier_reported", letters[0]);
    }

    async fn it_can_be_reported_in_every_language(site: &Site) {
        for lang in Lang::ALL {
            let form = fills_in(site, lang, "Ich kann die Schrift nicht lesen.", "0172 1234567").await;
            let thanks = site.send(&form).await;
            assert_eq!(thanks.path, in_language(lang, "/barrierefreiheit/danke"));
            thanks.has_status(200).sees(word(lang, "barriers-thanks-title"));
            let letter = letters(site).await.pop().expect("the office gets a letter");
            assert!(letter.text().contains(lang.own_name()), "{}", letter.text());
        }
        assert_eq!(letters(site).await.len(), Lang::ALL.len());
    }

    async fn pressing_twice_sends_one_letter_and_other_words_another(site: &Site) {
        let mut form = fills_in(site, Lang::De, "Die Schrift ist klein.", "").await;
        site.send(&form).await.has_status(200);
        site.send(&form).await.has_status(200);
        assert_eq!(letters(site).await.len(), 1);
        form.fill(word(Lang::De, "barriers-form-what"), "Die Farben sind blass.");
        site.send(&form).await.has_status(200);
        assert_eq!(letters(site).await.len(), 2);
        let same = fills_in(site, Lang::De, "Die Schrift ist klein.", "").await;
        site.send(&same).await.has_status(200);
        assert_eq!(letters(site).await.len(), 3, "somebody else met the same barrier");
    }

    async fn what_is_wrong_is_said_at_once_and_nothing_is_lost(site: &Site) {
        for lang in Lang::ALL {
            let form = fills_in(site, lang, "  ", "morgen").await;
            let page = site.send(&form).await;
            page.has_status(422)
                .sees(word(lang, "barriers-problem-what"))
                .sees(word(lang, "barriers-problem-contact"));
            let again = page.form(STATEMENT);
            let kept = |name: &str| {
                let field = again.fields.iter().find(|field| field.name == name);
                field.map(|field| field.value.clone()).unwrap_or_default()
            };
            assert_eq!(kept("contact"), "morgen", "{lang}");
            let key = |form: &Form| form.fields.iter().find(|field| field.name == "key").map(|field| field.value.clone());
            assert_eq!(key(&again), key(&form), "the form is the same one");
        }
        let page = site.send(&fills_in(site, Lang::De, "", "").await).await;
        assert!(page.texts("head > title")[0].starts_with("Fehler:"), "{:?}", page.texts("head > title"));
        assert!(letters(site).await.is_empty());
    }

    async fn a_machine_is_thanked_and_sends_nothing(site: &Site) {
        let fields = [("what", "Buy now"), ("website", "https://evil.example")];
        let page = site.post(STATEMENT, &fields).await;
        page.has_status(303);
        assert_eq!(page.location().as_deref(), Some("/barrierefreiheit/danke"));
        assert!(letters(site).await.is_empty());
    }

    async fn hostile_words_stay_words(site: &Site) {
        let what = "<script>alert(1)</script>\r\nBcc: eve@example.org";
        let page = site.send(&fills_in(site, Lang::De, what, "ada@example.org").await).await;
        page.has_status(200);
        let letters = letters(site).await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].html().contains("&lt;script&gt;"), "{}", letters[0].html());
        assert_eq!(letters[0].header("Bcc"), "");
        for what in ["\u{202e}x", "a\u{0}b", &"x".repeat(2001)] {
            site.post(STATEMENT, &[("what", what)]).await.has_status(422);
        }
        site.post(STATEMENT, &[]).await.has_status(422);
    }
}
