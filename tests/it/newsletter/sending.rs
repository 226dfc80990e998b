//! Sending: frozen once, paused, ended, resumed, once more by hand; everybody is counted once at every moment.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, Transport, testing};

use super::{adds_up, german, issues_to, presses, reads, schedules, sends, written};
use crate::support::database::Backend;
use crate::support::page::Page;
use crate::support::site::{HOST, Site};
use crate::support::smtp::{Mood, Server};

/// What a mail program posts for its reader, from anywhere, without a cookie.
pub(super) async fn one_click(site: &Site, link: &str) -> Page {
    let request = Request::post(link)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, "https://mail.example")
        .header("sec-fetch-site", "cross-site")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("List-Unsubscribe=One-Click"));
    site.browser().ask(request.expect("a request")).await
}

both! {
    async fn an_issue_goes_out_once_to_everybody_in_her_language(site: &Site) {
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        reads(site, "Ada", Lang::De).await;
        reads(site, "Fatma", Lang::Tr).await;
        reads(site, "Olena", Lang::Uk).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let page = clara.get(&format!("{issue}/versand")).await;
        page.has_status(200).sees("3 Personen").sees("Es fehlt Betreff und Text 1");
        let mut form = page.form_with_button(german("newsletter-send-now"));
        form.set("schritt", "jetzt");
        clara.send(&form).await.has_status(200).sees(german("newsletter-state-sending"));
        adds_up(&clara, &issue, "3 = 0 + 3 + 0 + 0 + 0").await;
        // Twice pressed is once sent.
        clara.send(&form).await.has_status(200).sees(german("newsletter-told-before"));
        site.deliver_mail().await;
        site.deliver_mail().await;
        adds_up(&clara, &issue, "3 = 3 + 0 + 0 + 0 + 0").await;
        let done = site.does_chores().await;
        assert!(done.contains(&"nothing of issue 1 waits any more".to_owned()), "{done:?}");
        clara.get(&issue).await.sees(german("newsletter-state-sent"));
        for (name, subject, words) in [
            ("Ada", "Im Dezember", "kommen alle!"),
            ("Fatma", "Aralık ayında", "hepiniz gelin!"),
            // What is not translated is German there.
            ("Olena", "Im Dezember", "kommen alle!"),
        ] {
            let letters = issues_to(site, name);
            assert_eq!(letters.len(), 1, "{name}");
            let letter = &letters[0];
            assert_eq!(letter.subject(), subject);
            assert!(letter.text().contains(words), "{}", letter.text());
            assert!(letter.text().contains("Schwimmen"), "{}", letter.text());
            assert_eq!(letter.header("Auto-Submitted"), "");
            assert_eq!(letter.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
            assert_eq!(letter.header("List-Id"), "<rundbrief.recklinghausen.example>");
        }
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat einen Rundbrief gesendet: Rundbrief 1.").sees("Empfängerinnen und Empfänger: 3");
        let people = clara.get(&format!("{issue}/empfaenger?zustand=angenommen")).await;
        people.has_status(200).sees("fatma@example.org").sees(german("newsletter-accepted"));
        // What was sent is not written any more.
        let sheet = clara.get(&format!("{issue}/bearbeiten")).await;
        clara.follow(sheet).await.sees(german("newsletter-told-not"));
    }

    async fn her_links_are_her_own_and_one_click_ends_it(site: &Site) {
        let ada = reads(site, "Ada", Lang::De).await;
        let ben = reads(site, "Ben", Lang::De).await;
        assert_ne!(ada, ben, "premise");
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        site.deliver_mail().await;
        let letter = issues_to(site, "Ada").remove(0);
        assert_eq!(letter.link("/rundbrief/abo/"), ada);
        assert!(!letter.text().contains(&ben) && !letter.html().contains(&ben));
        let header = letter.header("List-Unsubscribe");
        assert_eq!(header, format!("<http://{HOST}{ada}/abmeldung>"));
        one_click(site, &format!("{ada}/abmeldung")).await.has_status(200);
        let next = written(&clara).await;
        sends(&clara, &next).await.has_status(200);
        site.deliver_mail().await;
        assert_eq!((issues_to(site, "Ada").len(), issues_to(site, "Ben").len()), (1, 2));
    }

    async fn it_is_paused_resumed_and_ended_at_once(site: &Site) {
        reads(site, "Ada", Lang::De).await;
        let ben = reads(site, "Ben", Lang::De).await;
        reads(site, "Cem", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        presses(&clara, &issue, "newsletter-pause").await.has_status(200).sees(german("newsletter-state-paused"));
        site.deliver_mail().await;
        adds_up(&clara, &issue, "3 = 0 + 3 + 0 + 0 + 0").await;
        assert!(issues_to(site, "Ada").is_empty());
        // Whoever unsubscribes while it waits gets nothing of it.
        one_click(site, &format!("{ben}/abmeldung")).await.has_status(200);
        presses(&clara, &issue, "newsletter-resume").await.has_status(200).sees(german("newsletter-state-sending"));
        site.deliver_mail().await;
        adds_up(&clara, &issue, "3 = 2 + 0 + 0 + 1 + 0").await;
        assert!(issues_to(site, "Ben").is_empty());
        let left_out = clara.get(&format!("{issue}/empfaenger?zustand=ausgeschlossen")).await;
        left_out.sees("ben@example.org").sees(german("newsletter-why-unsubscribed")).does_not_see("ada@example.org");

        let next = written(&clara).await;
        sends(&clara, &next).await.has_status(200);
        presses(&clara, &next, "newsletter-cancel").await.has_status(200).sees(german("newsletter-state-cancelled"));
        site.deliver_mail().await;
        adds_up(&clara, &next, "2 = 0 + 0 + 0 + 2 + 0").await;
        let left_out = clara.get(&format!("{next}/empfaenger")).await;
        left_out.sees(german("newsletter-why-cancelled"));
        for what in ["angehalten", "fortgesetzt", "abgebrochen"] {
            clara.get("/buero/protokoll").await.sees(&format!("Clara hat den Versand eines Rundbriefs {what}"));
        }
    }

    async fn an_issue_is_for_some_languages_and_nobody_is_no_audience(site: &Site) {
        reads(site, "Ada", Lang::De).await;
        reads(site, "Fatma", Lang::Tr).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let page = clara.get(&format!("{issue}/versand?sprache=uk")).await;
        page.has_status(200).sees(german("newsletter-nobody")).sees(german("newsletter-faulty"));
        let page = clara.get(&format!("{issue}/versand?sprache=tr")).await;
        let mut form = page.sees("1 Person").form_with_button(german("newsletter-send-now"));
        form.set("schritt", "jetzt");
        clara.send(&form).await.has_status(200);
        site.deliver_mail().await;
        assert_eq!((issues_to(site, "Ada").len(), issues_to(site, "Fatma").len()), (0, 1));
        adds_up(&clara, &issue, "1 = 1 + 0 + 0 + 0 + 0").await;
    }

    async fn a_schedule_sends_at_its_hour_and_asks_when_it_is_overdue(site: &Site) {
        reads(site, "Ada", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        let schedule = async |at| schedules(&clara, &issue, at).await;
        schedule("bald").await.has_status(422).sees(german("newsletter-problem-moment"));
        schedule("2026-11-22T10:59").await.has_status(422).sees(german("newsletter-problem-past"));
        schedule("2026-11-22T12:00").await.has_status(200).sees("22. November 2026, 12:00 Uhr");
        site.does_chores().await;
        site.deliver_mail().await;
        assert!(issues_to(site, "Ada").is_empty());
        site.it_is("2026-11-22T12:00");
        let done = site.does_chores().await;
        assert!(done.contains(&"issue 1 goes out".to_owned()), "{done:?}");
        site.deliver_mail().await;
        assert_eq!(issues_to(site, "Ada").len(), 1);

        let eva = site.office("Eva").await;
        let late = written(&eva).await;
        schedules(&eva, &late, "2026-11-22T12:10").await.has_status(200);
        // Nothing ran for more than three hours.
        site.it_is("2026-11-22T15:11");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(issues_to(site, "Ada").len(), 1, "nobody wants yesterday's news by surprise");
        let desk = site.office("Doris").await;
        desk.get(&late).await.sees(german("newsletter-overdue"));
        desk.get("/buero").await.sees("Rundbrief 2: Im Dezember").sees(german("newsletter-state-overdue"));
        presses(&desk, &late, "newsletter-unschedule").await.sees(german("newsletter-state-draft"));
        sends(&desk, &late).await.has_status(200);
        site.deliver_mail().await;
        assert_eq!(issues_to(site, "Ada").len(), 2);
    }

    async fn what_can_not_go_out_in_its_hour_is_a_draft_again_and_the_office_sees_it(site: &Site) {
        let ada = reads(site, "Ada", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        schedules(&clara, &issue, "2026-11-22T12:00").await.has_status(200);
        clara.get("/buero").await.does_not_see("Im Dezember");
        one_click(site, &format!("{ada}/abmeldung")).await.has_status(200);
        site.it_is("2026-11-22T12:00");
        let done = site.does_chores().await;
        assert!(done.contains(&"issue 1 does not go out: Nobody".to_owned()), "{done:?}");
        let doris = site.office("Doris").await;
        doris.get(&issue).await.sees(german("newsletter-overdue")).sees(german("newsletter-edit"));
        doris.get("/buero").await.sees("Rundbrief 1: Im Dezember").sees(german("newsletter-state-overdue"));
        // What she plans anew has its hour before it.
        reads(site, "Ben", Lang::De).await;
        schedules(&doris, &issue, "2026-11-22T13:00").await.does_not_see(german("newsletter-overdue"));
        site.it_is("2026-11-22T13:00");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(issues_to(site, "Ben").len(), 1);
        site.office("Eva").await.get("/buero").await.does_not_see("Im Dezember");
    }

    async fn after_a_restore_no_issue_goes_out_whose_hour_is_over(site: &Site) {
        reads(site, "Ada", Lang::De).await;
        let clara = site.office("Clara").await;
        for at in ["2026-11-22T11:10", "2026-11-22T13:00"] {
            let issue = written(&clara).await;
            schedules(&clara, &issue, at).await.has_status(200);
        }
        site.it_is("2026-11-22T11:30");
        assert_eq!(testing::issues_restored(&site.app).await, Ok(1));
        site.does_chores().await;
        site.deliver_mail().await;
        assert!(issues_to(site, "Ada").is_empty(), "perhaps she has it");
        site.it_is("2026-11-22T13:00");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(issues_to(site, "Ada").len(), 1);
    }

    async fn who_was_erased_leaves_no_address_and_the_numbers_add_up(site: &Site) {
        let ada = reads(site, "Ada", Lang::De).await;
        reads(site, "Ben", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        site.deliver_mail().await;
        site.does_chores().await;
        let people = format!("{issue}/empfaenger");
        clara.get(&people).await.sees("ada@example.org");
        let page = site.get(&format!("{ada}/loeschung")).await;
        site.send(&page.has_status(200).form("/loeschung")).await.has_status(200);
        site.does_chores().await;
        clara.get(&people).await.does_not_see("ada@example.org").sees("ben@example.org");
        adds_up(&clara, &issue, "2 = 2 + 0 + 0 + 0 + 0").await;
        site.it_is("2027-02-21T11:00");
        site.does_chores().await;
        let doris = site.office("Doris").await;
        doris.get(&people).await.does_not_see("ben@example.org");
        adds_up(&doris, &issue, "2 = 2 + 0 + 0 + 0 + 0").await;
        let stored = testing::stored(&site.app).await.expect("it answers");
        let known = stored.iter().filter(|line| line.starts_with("letters:") && line.contains("ada@"));
        assert_eq!(known.count(), 0);
    }

    async fn who_has_not_said_for_long_who_she_is_says_it_before_she_sends(site: &Site) {
        reads(site, "Ada", Lang::De).await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        site.it_is("2026-11-22T11:16");
        let page = clara.get(&format!("{issue}/versand")).await;
        assert!(page.has_status(303).location().expect("elsewhere").starts_with("/konto/bestaetigung"));
        let sent = clara.post(&format!("{issue}/versand"), &[("schritt", "jetzt"), ("version", "2")]).await;
        assert!(sent.has_status(303).location().expect("elsewhere").starts_with("/konto/bestaetigung"));
        clara.get(&issue).await.sees(german("newsletter-state-draft"));
    }
}

/// A site that speaks to a mail server with moods.
async fn with_server(backend: Backend) -> (Site, Server) {
    let server = Server::open().await;
    let url = server.url.clone();
    let site = Site::open_with(backend, move |settings| {
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url = url;
        settings.mail.mailing_connections = 1;
    })
    .await;
    (site, server)
}

/// How many letters with these words the server took.
fn taken(server: &Server, to: &str, header: &str) -> usize {
    let all = server.taken();
    let hers = all.iter().filter(|one| one.to.contains(to));
    hers.filter(|one| String::from_utf8_lossy(&one.data).contains(header))
        .count()
}

/// Asks for the Rundbrief and confirms, by the letter that the server took.
async fn reads_by(site: &Site, server: &Server, email: &str) {
    let page = site.get("/rundbrief").await;
    let mut form = page.has_status(200).form("/rundbrief");
    form.set("email", email);
    site.send(&form).await.has_status(200);
    testing::settle(&site.app).await;
    site.deliver_mail().await;
    let all = server.taken();
    let letter = all
        .iter()
        .rfind(|one| one.to.contains(email))
        .expect("a letter");
    let letter = crate::support::postbox::Letter::read(letter.data.clone());
    let link = letter.link("/rundbrief/bestaetigung/");
    let page = site.get(&link).await;
    site.send(&page.has_status(200).form(&link))
        .await
        .has_status(200);
}

#[tokio::test]
async fn what_is_uncertain_or_rejected_goes_out_again_only_by_hand() {
    let (site, server) = with_server(Backend::Sqlite).await;
    for email in ["ada@example.org", "ben@example.org", "cem@example.org"] {
        reads_by(&site, &server, email).await;
    }
    let clara = site.office("Clara").await;
    let issue = written(&clara).await;
    sends(&clara, &issue).await.has_status(200);
    server.is_next(Mood::Cut);
    site.deliver_mail().await;
    adds_up(&clara, &issue, "3 = 2 + 0 + 0 + 0 + 1").await;
    site.does_chores().await;
    site.it_is("2026-11-22T11:10");
    site.deliver_mail().await;
    adds_up(&clara, &issue, "3 = 2 + 0 + 0 + 0 + 1").await;
    let page = clara.get(&issue).await;
    page.sees(german("newsletter-again-hint"));
    presses(&clara, &issue, "newsletter-again-uncertain")
        .await
        .has_status(200);
    adds_up(&clara, &issue, "3 = 2 + 1 + 0 + 0 + 0").await;
    server.is_next(Mood::Unknown);
    site.deliver_mail().await;
    adds_up(&clara, &issue, "3 = 2 + 0 + 1 + 0 + 0").await;
    presses(&clara, &issue, "newsletter-again-rejected")
        .await
        .has_status(200);
    site.deliver_mail().await;
    adds_up(&clara, &issue, "3 = 3 + 0 + 0 + 0 + 0").await;
    // Whose answer was cut off had it already: she has it twice, under the same Message-ID.
    let all = server.taken();
    let mut ids: Vec<String> = all
        .iter()
        .filter(|one| String::from_utf8_lossy(&one.data).contains("List-Id"))
        .map(|one| crate::support::postbox::Letter::read(one.data.clone()).header("Message-ID"))
        .collect();
    assert_eq!(ids.len(), 4);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3);
    site.close().await;
}

#[tokio::test]
async fn a_confirmation_leaves_while_an_issue_is_held_back_by_its_limit() {
    let server = Server::open().await;
    let url = server.url.clone();
    let site = Site::open_with(Backend::Sqlite, move |settings| {
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url = url;
        settings.mail.mailing_per_hour = 60;
    })
    .await;
    let course = site
        .offering("Schwimmen")
        .places(3)
        .on("2026-12-14")
        .open()
        .await;
    for email in ["ada@example.org", "ben@example.org", "cem@example.org"] {
        reads_by(&site, &server, email).await;
    }
    let clara = site.office("Clara").await;
    let issue = written(&clara).await;
    sends(&clara, &issue).await.has_status(200);
    site.visitor("Fatma").books(&course).await;
    site.deliver_mail().await;
    assert_eq!(
        taken(&server, "fatma@", "Schwimmen"),
        1,
        "nobody waits behind a Rundbrief"
    );
    adds_up(&clara, &issue, "3 = 1 + 2 + 0 + 0 + 0").await;
    // The limit holds over a restart: it is kept in the database.
    site.deliver_mail().await;
    adds_up(&clara, &issue, "3 = 1 + 2 + 0 + 0 + 0").await;
    for (time, equation) in [
        ("2026-11-22T11:02", "3 = 2 + 1 + 0 + 0 + 0"),
        ("2026-11-22T11:04", "3 = 3 + 0 + 0 + 0 + 0"),
    ] {
        site.it_is(time);
        site.deliver_mail().await;
        adds_up(&clara, &issue, equation).await;
    }
    site.close().await;
}
