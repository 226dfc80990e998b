//! Writing: six languages, blocks, two clerks at once, the preview, what is checked.

use bausteine::Lang;

use super::{begins, german, reads, sheet, writes, written};

both! {
    async fn an_issue_is_written_in_six_languages_and_says_what_is_missing(site: &Site) {
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let page = clara.get(&format!("{issue}/bearbeiten")).await;
        page.sees("Українська: Betreff und Text 1").does_not_see("Türkçe: Betreff");
        let form = page.form("/bearbeiten");
        assert_eq!(form.value("text-1-tr"), "Sevgili kadınlar,\n\n**hepiniz** gelin!");
        // Blocks are added, moved and dropped; everything else is saved with it.
        let mut form = sheet(&clara, &issue).await;
        form.set("text-1-uk", "Любі жінки");
        let page = clara.send(&pressed(form, "text")).await;
        assert_eq!(page.form("/bearbeiten").value("text-1-uk"), "Любі жінки");
        assert_eq!(page.form("/bearbeiten").value("kind-3"), "text");
        let form = pressed(page.form("/bearbeiten"), "hoch-2");
        let page = clara.send(&form).await;
        assert_eq!(page.form("/bearbeiten").value("kind-1"), "angebote");
        assert_eq!(page.form("/bearbeiten").value("text-2-uk"), "Любі жінки");
        let page = clara.send(&pressed(page.form("/bearbeiten"), "weg-1")).await;
        assert_eq!(page.form("/bearbeiten").value("text-1-uk"), "Любі жінки");
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat einen Rundbrief begonnen: Rundbrief 1.");
        log.sees("Clara hat den Text eines Rundbriefs geändert: Rundbrief 1.");
        log.does_not_see("Liebe Frauen");
    }

    async fn the_second_clerk_loses_nothing_that_she_wrote(site: &Site) {
        let clara = site.office("Clara").await;
        let doris = site.office("Doris").await;
        let issue = written(&clara).await;
        let mut late = sheet(&doris, &issue).await;
        writes(&clara, &issue, &[("subject-en", "In December")]).await.has_status(200);
        late.set("text-1-de", "Guten Tag");
        let page = doris.send(&late).await;
        page.has_status(409).sees(german("newsletter-conflict")).sees("In December");
        let form = page.form("/bearbeiten");
        assert_eq!(form.value("text-1-de"), "Guten Tag");
        doris.send(&form).await.has_status(200).sees(german("newsletter-saved"));
        assert_eq!(sheet(&clara, &issue).await.value("text-1-de"), "Guten Tag");
    }

    async fn an_issue_is_seen_as_each_language_before_it_is_sent(site: &Site) {
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let text = clara.get(&format!("{issue}/vorschau?sprache=tr&ansicht=text")).await;
        text.has_status(200).sees("Aralık ayında").sees("hepiniz gelin!").sees("Schwimmen").sees("3");
        let frame = clara.get(&format!("{issue}/vorschau?sprache=ar")).await;
        assert!(frame.header("content-security-policy").contains("frame-src 'self'"));
        let source = frame.attributes("iframe", "src").remove(0);
        let mail = clara.get(&source).await;
        mail.has_status(200);
        assert!(mail.header("content-security-policy").contains("frame-ancestors 'self'"));
        let html = mail.body();
        assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");
        assert!(html.contains("<div class=\"t\" lang=\"de\" dir=\"ltr\">"), "what is missing is German there");
        assert!(html.contains("Kaffee und Kurse"), "the preview line");
        let dark = clara.get(&format!("{issue}/vorschau/mail?ansicht=dunkel")).await.body();
        assert!(dark.contains("@media all{") && !html.contains("@media all{"));
    }

    async fn a_test_letter_goes_to_who_asks_for_it_and_to_nobody_else(site: &Site) {
        reads(site, "Ada", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let before = site.letters_to("Ada").len();
        let page = clara.get(&format!("{issue}/vorschau?sprache=tr")).await;
        let form = page.form_with_button(german("newsletter-try"));
        clara.send(&form).await.has_status(200).sees(german("newsletter-tried"));
        site.deliver_mail().await;
        let letter = site.last_letter_to("Clara");
        assert_eq!(letter.subject(), "Aralık ayında");
        assert!(letter.text().contains("hepiniz gelin!"), "{}", letter.text());
        assert_eq!(letter.header("List-Unsubscribe"), "");
        assert_eq!(site.letters_to("Ada").len(), before);
    }

    async fn offerings_are_chosen_by_hand_or_by_a_rule_as_they_stand_at_the_moment(site: &Site) {
        let full = site.offering("Malen").places(1).on("2026-12-01").open().await;
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        site.offering("Kochen").places(3).on("2027-03-01").open().await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let text = format!("{issue}/vorschau?ansicht=text");
        clara.get(&text).await.sees("Malen").sees("Schwimmen").does_not_see("Kochen");
        site.visitor("Fatma").books(&full).await;
        clara.get(&text).await.sees("Malen");
        writes(&clara, &issue, &[("pick-2", "frei")]).await.has_status(200);
        clara.get(&text).await.does_not_see("Malen").sees("Schwimmen").does_not_see("Kochen");
        writes(&clara, &issue, &[("weeks-2", "12"), ("pick-2", "wochen")]).await.has_status(200);
        assert_eq!(sheet(&clara, &issue).await.value("weeks-2"), "12");
        let mut form = sheet(&clara, &issue).await;
        form.set("pick-2", "hand").tick("Kochen");
        clara.send(&form).await.has_status(200);
        clara.get(&text).await.does_not_see("Malen").does_not_see("Schwimmen").sees("Kochen");
    }

    async fn what_is_wrong_is_found_before_it_is_sent(site: &Site) {
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        reads(site, "Ada", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = begins(&clara).await;
        let versand = format!("{issue}/versand");
        let page = clara.get(&versand).await;
        page.has_status(200).sees(german("newsletter-check-no-subject")).sees(german("newsletter-faulty"));
        let text = "[da](/angebote/schwimmen) [weg](/angebote/gibt-es-nicht)";
        writes(&clara, &issue, &[("subject-de", "Im Dezember"), ("text-1-de", text)]).await.has_status(200);
        let page = clara.get(&versand).await;
        page.sees("/angebote/gibt-es-nicht").sees(german("newsletter-faulty")).does_not_see("/angebote/schwimmen");
        let large = "Wort ".repeat(2_900);
        let mut form = sheet(&clara, &issue).await;
        form.set("text-1-de", &large);
        let mut page = clara.send(&form).await;
        for number in 3..=9 {
            page = clara.send(&pressed(page.has_status(200).form("/bearbeiten"), "text")).await;
            let mut form = page.form("/bearbeiten");
            form.set(&format!("text-{number}-de"), &large);
            page = clara.send(&form).await;
        }
        clara.get(&versand).await.has_status(200).sees("KB").sees(german("newsletter-faulty"));
        writes(&clara, &issue, &[("text-1-de", &"zu lang ".repeat(3000))]).await.has_status(422);
    }

    async fn a_draft_is_thrown_away_and_its_number_is_free(site: &Site) {
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        super::presses(&clara, &issue, "newsletter-throw-away").await.has_status(200).does_not_see("Im Dezember");
        clara.get(&issue).await.has_status(404);
        let again = written(&clara).await;
        clara.get(&again).await.sees("Rundbrief 1");
    }
}

/// The form as if another of its buttons was pressed.
fn pressed(mut form: crate::support::page::Form, change: &str) -> crate::support::page::Form {
    form.set("change", change);
    form
}
