//! The office writes to all who take part.

use bausteine::{Lang, testing};

use crate::support::page::{Form, Page};
use crate::support::people::Offering;
use crate::support::site::Browser;
use crate::support::words::word;

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

fn path(offering: &Offering) -> String {
    format!("/buero/angebote/{}/nachricht", offering.slug)
}

/// The form with a German text.
async fn writes(clara: &Browser, path: &str, text: &str) -> Form {
    let page = clara.get(path).await;
    let mut form = page
        .has_status(200)
        .form_with_button(german("office-message-preview"));
    form.set("text-de", text);
    form
}

/// The form that sends what a preview shows.
fn sending(preview: &Page) -> Form {
    preview
        .has_status(200)
        .form_with_button(german("office-message-send"))
}

both! {
    async fn each_reads_the_message_in_her_language_or_in_german(site: &Site) {
        let course = site.offering("Schwimmen").places(3).waitlist(5).on("2026-12-14").open().await;
        site.visitor("Ada").books(&course).await;
        site.visitor("Fatma").in_language(Lang::Tr).books(&course).await;
        site.visitor("Olena").in_language(Lang::Uk).books(&course).await;
        site.visitor("Ben").books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let mut form = writes(&clara, &path(&course), "Bitte Badekappe.\n\nWir freuen uns.").await;
        form.set("text-tr", "Lütfen bone getirin.");
        let preview = clara.send(&form).await;
        preview.has_status(200).sees("3 Mails gehen hinaus.").sees("Lütfen bone getirin.");
        preview.sees("Nachricht zu: Schwimmen").sees(german("office-message-only-german"));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1, "a preview sends nothing");
        let send = sending(&preview);
        clara.send(&send).await.has_status(200).sees(german("office-message-sent"));
        // Twice pressed is once sent.
        clara.send(&send).await.has_status(200).sees(german("office-message-before"));
        site.deliver_mail().await;
        for name in ["Ada", "Fatma", "Olena"] {
            assert_eq!(site.letters_to(name).len(), 2, "{name}");
        }
        assert_eq!(site.letters_to("Ben").len(), 1, "he waits, and it is for who has a place");
        let ada = site.last_letter_to("Ada");
        assert_eq!(ada.subject(), "Nachricht zu: Schwimmen");
        assert!(ada.text().contains("Bitte Badekappe.\n\nWir freuen uns."), "{}", ada.text());
        site.get(&ada.link("/anmeldung/")).await.has_status(200);
        let fatma = site.last_letter_to("Fatma");
        assert_eq!(fatma.subject(), "Mesaj: Schwimmen");
        assert!(fatma.text().contains("Lütfen bone getirin."), "{}", fatma.text());
        let olena = site.last_letter_to("Olena").text();
        assert!(olena.contains(word(Lang::Uk, "office-message-in-german")), "{olena}");
        assert!(olena.contains("Bitte Badekappe."), "{olena}");
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat allen eine Nachricht geschickt: Schwimmen.").sees("Mails: 3");
        log.does_not_see("Badekappe");
    }

    async fn who_has_no_address_joins_the_list_of_calls_until_she_is_reached(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).on("2026-12-14").open().await;
        site.visitor("Ada").by_phone("02361 123456").books(&course).await;
        site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        let mut form = writes(&clara, &path(&course), "Das Bad ist kalt.").await;
        form.tick(german("office-message-both"));
        let preview = clara.send(&form).await;
        preview.sees("1 Mail geht hinaus.").sees("+492361123456");
        assert!(testing::calls(&site.app).await.unwrap().is_empty(), "a preview rings nobody");
        clara.send(&sending(&preview)).await.has_status(200);
        assert_eq!(testing::calls(&site.app).await.unwrap(), ["Message (schwimmen): Ada +492361123456"]);
        let desk = clara.get("/buero").await;
        desk.sees(german("desk-call-message")).sees("Das Bad ist kalt.");
        let desk = clara.send(&desk.form_with_button(german("sessions-ring-no"))).await;
        desk.has_status(200).sees("Das Bad ist kalt.");
        let desk = clara.send(&desk.form_with_button(german("sessions-ring-yes"))).await;
        desk.has_status(200).does_not_see("Das Bad ist kalt.");
        assert!(testing::calls(&site.app).await.unwrap().is_empty());
        site.deliver_mail().await;
        site.last_letter_to("Ben");
    }

    async fn what_was_written_to_all_is_forgotten_after_sixty_days(site: &Site) {
        let course = site.offering("Schwimmen").places(1).on("2026-12-14").open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let form = writes(&clara, &path(&course), "Das Bad ist kalt.").await;
        let preview = clara.send(&form).await;
        clara.send(&sending(&preview)).await.has_status(200);
        site.deliver_mail().await;
        let kept = async || {
            let lines = testing::stored(&site.app).await.unwrap();
            lines.iter().filter(|line| line.starts_with("messages:") && line.contains("kalt")).count()
        };
        site.it_is("2027-01-20T11:00");
        site.does_chores().await;
        assert_eq!(kept().await, 1);
        site.it_is("2027-01-22T11:00");
        let done = site.does_chores().await;
        assert!(done.contains(&"1 old message or reason forgotten".to_owned()), "{done:?}");
        assert_eq!(kept().await, 0);
        site.deliver_mail().await;
    }

    async fn hostile_text_is_only_text(site: &Site) {
        let course = site.offering("Schwimmen").places(3).on("2026-12-14").open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let evil = "<script>alert(1)</script> \"><img src=x onerror=alert(1)>\nBcc: eve@example.org";
        let preview = clara.send(&writes(&clara, &path(&course), evil).await).await;
        preview.sees("<script>alert(1)</script>");
        assert!(preview.texts("main script").is_empty() && preview.texts("main img").is_empty());
        clara.send(&sending(&preview)).await.has_status(200);
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert!(letter.text().contains("<script>alert(1)</script>"), "{}", letter.text());
        assert!(!letter.html().contains("<script") && !letter.html().contains("<img src=x"), "{}", letter.html());
        assert_eq!(letter.header("Bcc"), "");
        assert_eq!(letter.subject(), "Nachricht zu: Schwimmen");
    }

    async fn a_date_has_a_message_of_its_own_and_an_empty_one_is_none(site: &Site) {
        let evenings = site.offering("Malen").places(3).per_session();
        let evenings = evenings.on("2026-12-02").on("2026-12-09").open().await;
        site.visitor("Ada").ticking("2. Dezember").books(&evenings).await;
        site.visitor("Ben").ticking("9. Dezember").books(&evenings).await;
        site.deliver_mail().await;
        let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
        let ninth = testing::session_id(&site.app, &evenings.slug, day).await.unwrap();
        let clara = site.office("Clara").await;
        let of_it = format!("{}?termin={ninth}", path(&evenings));
        let mut form = writes(&clara, &of_it, "  \n ").await;
        clara.send(&form).await.has_status(422).sees(german("office-message-problem-empty"));
        form.set("text-de", "Bitte alte Kleider.");
        let preview = clara.send(&form).await;
        preview.sees("1 Mail geht hinaus.");
        let back = preview.form_with_button(german("sessions-preview-back"));
        let again = clara.send(&back).await;
        assert_eq!(again.form_with_button(german("office-message-preview")).value("text-de"), "Bitte alte Kleider.");
        clara.send(&sending(&preview)).await.has_status(200);
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1);
        let ben = site.last_letter_to("Ben");
        assert!(ben.text().contains("Bitte alte Kleider.") && ben.subject().contains("9. Dezember"), "{}", ben.subject());
        // Nobody waits: there is nobody to write to.
        let mut form = writes(&clara, &path(&evenings), "Hallo").await;
        form.tick(german("office-message-waiting"));
        clara.send(&form).await.has_status(200).sees(german("office-message-nobody"));
    }
}
