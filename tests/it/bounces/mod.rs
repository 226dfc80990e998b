//! What comes back: the office rings whom no letter reached, points add up to a suppression, a complaint ends the
//! Rundbrief; and nobody who forges a bounce gets anywhere.

mod mailbox;

use bausteine::{Lang, Settings, Transport, testing};

use crate::newsletter::{adds_up, presses, sends, written};
use crate::support::database::{Backend, postgres_is_missing};
use crate::support::page::Page;
use crate::support::postbox::Letter;
use crate::support::site::{Browser, Site};
use crate::support::smtp::{Act, Server, Stage};
use crate::support::words::word;

/// Where letters come back.
pub(crate) const DOMAIN: &str = "bounces.example.org";

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// A site with a mail server, to which what did not arrive comes back.
async fn open(backend: Backend, change: impl FnOnce(&mut Settings)) -> (Site, Server) {
    let server = Server::open().await;
    let url = server.url.clone();
    let site = Site::open_with(backend, move |settings| {
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url = url;
        settings.mail.bounce_domain = DOMAIN.to_owned();
        // The stories go over days, and Clara stays where she is.
        settings.accounts.idle_minutes = 1_000_000;
        settings.accounts.sign_in_hours = 100_000;
        change(settings);
    })
    .await;
    // What comes back did not arrive, and counts so.
    site.may_leave_letters();
    (site, server)
}

/// Makes of each story two tests, one on each database.
macro_rules! both_with_server {
    ($(async fn $name:ident($site:ident: &Site, $server:ident: &Server) $body:block)*) => {$(
        async fn $name($site: &Site, $server: &Server) $body

        mod $name {
            use super::{Backend, postgres_is_missing};

            #[tokio::test]
            async fn sqlite() {
                let (site, server) = super::open(Backend::Sqlite, |_| {}).await;
                super::$name(&site, &server).await;
                site.close().await;
            }

            #[tokio::test]
            async fn postgres() {
                if postgres_is_missing() {
                    return;
                }
                let (site, server) = super::open(Backend::Postgres, |_| {}).await;
                super::$name(&site, &server).await;
                site.close().await;
            }
        }
    )*};
}

/// The envelope's sender of the last letter to an address, and the letter.
pub(crate) fn last_to(server: &Server, address: &str) -> (String, Letter) {
    let taken = server.taken();
    let letter = taken.iter().rfind(|one| one.to.contains(address));
    let letter = letter.unwrap_or_else(|| panic!("no letter to {address}"));
    let from = letter.from.split(['<', '>']).nth(1).expect("a sender");
    (from.to_owned(), Letter::read(letter.data.clone()))
}

/// What a mail server writes to whom a letter came from.
pub(crate) fn report(to: &str, (number, status, said): (u32, &str, &str)) -> String {
    format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: <{to}>\r\nMessage-ID: <{number}@mx.example>\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"part\"\r\n\r\n\
         --part\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n\
         --part\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; ada@example.org\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; {said}\r\n\r\n--part--\r\n"
    )
}

/// What a mailbox provider writes when somebody presses "this is spam".
fn complaint(from: &str, number: u32) -> String {
    format!(
        "From: feedback@provider.example\r\nTo: postmaster@{DOMAIN}\r\nMessage-ID: <{number}@provider.example>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=\"part\"\r\n\r\n\
         --part\r\nContent-Type: text/plain\r\n\r\nA report of abuse.\r\n\
         --part\r\nContent-Type: message/feedback-report\r\n\r\n\
         Feedback-Type: abuse\r\nUser-Agent: Provider/1\r\nVersion: 1\r\n\
         --part\r\nContent-Type: message/rfc822\r\n\r\nReturn-Path: <{from}>\r\nSubject: Rundbrief\r\n\r\nText\r\n\
         --part--\r\n"
    )
}

async fn comes_back(site: &Site, raw: &str) -> String {
    let taken = testing::came_back(&site.app, raw.as_bytes(), None).await;
    taken.expect("the database answers")
}

/// Asks for the Rundbrief and confirms. Where the letter to her would come back.
async fn reads(site: &Site, server: &Server, email: &str) -> String {
    let page = site.get("/rundbrief").await;
    let mut form = page.has_status(200).form("/rundbrief");
    form.set("email", email);
    site.send(&form).await.has_status(200);
    testing::settle(&site.app).await;
    site.deliver_mail().await;
    let (from, letter) = last_to(server, email);
    let link = letter.link("/rundbrief/bestaetigung/");
    let page = site.get(&link).await;
    let page = site.send(&page.has_status(200).form(&link)).await;
    page.has_status(200);
    from
}

/// The office's page of somebody who gets the Rundbrief.
async fn page_of(clara: &Browser, address: &str) -> Page {
    crate::subscribers::page_of(clara, address).await
}

async fn blocked(clara: &Browser) -> Page {
    clara.get("/buero/abos/gesperrt").await
}

both_with_server! {
    async fn whom_no_letter_reached_the_office_rings(site: &Site, server: &Server) {
        let course = site.offering("Schwimmen").places(3).on("2026-12-14").open().await;
        site.visitor("Ada").with_email("ada@example.org").books(&course).await;
        site.deliver_mail().await;
        let (from, letter) = last_to(server, "ada@example.org");
        assert!(from.starts_with("b+") && from.ends_with(&format!("@{DOMAIN}")), "{from}");
        let clara = site.office("Clara").await;
        clara.get("/buero").await.does_not_see(german("bounces-why-gone"));

        // What everybody can know of the letter is not enough to forge a bounce.
        let id = letter.header("Message-ID").replace(['<', '>', '-'], "");
        let id = id.split('@').next().unwrap_or_default().to_owned();
        assert!(from.starts_with(&format!("b+{id}")), "premise: the id is public");
        let gone = (1, "5.1.1", "550 5.1.1 <ada@example.org>: unknown");
        for forged in [format!("b+{id}@{DOMAIN}"), format!("b+{id}{}@{DOMAIN}", "0".repeat(24))] {
            assert_eq!(comes_back(site, &report(&forged, gone)).await, "about no letter of ours");
        }
        // An answer of hers is no bounce, nor is a delay.
        let answer = format!("From: ada@example.org\r\nTo: {from}\r\nSubject: Urlaub\r\n\r\nIch bin bald zurück.\r\n");
        assert_eq!(comes_back(site, &answer).await, "nothing that counts");
        let delayed = report(&from, gone).replace("Action: failed", "Action: delayed");
        assert_eq!(comes_back(site, &delayed).await, "nothing that counts");
        clara.get("/buero").await.does_not_see(german("bounces-why-gone")).does_not_see("ada@example.org");

        assert_eq!(comes_back(site, &report(&from, gone)).await, "noted");
        assert_eq!(comes_back(site, &report(&from, gone)).await, "known already");
        // On another way, with another head, it is the same.
        let again = format!("Received: by relay\r\n{}", report(&from, gone));
        assert_eq!(comes_back(site, &again).await, "known already");
        let page = clara.get("/buero").await;
        let said = page.main_text().matches(german("bounces-why-gone")).count();
        assert_eq!(said, 2, "among those to ring, and among the letters");
        page.sees("ada@example.org").sees(german("desk-calls"));
        let page = clara.send(&page.form_with_button(german("desk-mail-handled"))).await;
        page.has_status(200).does_not_see(german("bounces-why-gone"));
    }

    async fn what_comes_back_adds_up_until_nothing_is_sent_there(site: &Site, server: &Server) {
        let from = reads(site, server, "ada@example.org").await;
        let clara = site.office("Clara").await;
        let hard = |number| report(&from, (number, "5.4.4", "550 no way"));
        for (number, day) in (1_u32..).zip(23..27) {
            site.it_is(&format!("2026-11-{day}T10:00"));
            // Twice a day is once.
            assert_eq!(comes_back(site, &hard(number * 2)).await, "noted");
            assert_eq!(comes_back(site, &hard(number * 2 + 1)).await, "noted");
        }
        page_of(&clara, "ada@example.org").await.sees("Punkte: 4 von 5").sees(german("bounces-why-hard")).sees("5.4.4 550 no way");
        blocked(&clara).await.sees(german("subscribers-suppress-none"));
        site.it_is("2026-11-27T10:00");
        comes_back(site, &report(&from, (20, "4.2.2", "452 full"))).await;
        page_of(&clara, "ada@example.org").await.sees("Punkte: 4,5 von 5").sees(german("bounces-why-full"));
        blocked(&clara).await.sees(german("subscribers-suppress-none"));
        site.it_is("2026-11-28T10:00");
        comes_back(site, &hard(21)).await;
        let page = blocked(&clara).await;
        page.sees("ada@example.org").sees(german("subscribers-why-bounce")).sees("Punkte: 5,5 von 5");
        // Lifted, it begins anew.
        let page = clara.send(&page.form_with_button(german("subscribers-suppress-lift"))).await;
        page.sees(german("subscribers-suppress-lifted"));
        clara.get("/buero/protokoll").await.sees("Clara");
        site.it_is("2026-11-29T10:00");
        comes_back(site, &hard(22)).await;
        page_of(&clara, "ada@example.org").await.sees("Punkte: 1 von 5");
        // After a week without anything nothing is left of it; after three months not even the reason.
        site.it_is("2026-12-07T10:00");
        page_of(&clara, "ada@example.org").await.does_not_see("Punkte:").sees(german("bounces-why-hard"));
        site.it_is("2027-03-10T10:00");
        let done = site.does_chores().await;
        assert!(done.iter().any(|line| line.ends_with("old bounces forgotten")), "{done:?}");
        page_of(&clara, "ada@example.org").await.does_not_see(german("bounces-title"));
    }

    async fn an_address_that_does_not_exist_gets_nothing_from_then_on(site: &Site, server: &Server) {
        let from = reads(site, server, "ada@example.org").await;
        reads(site, server, "ben@example.org").await;
        comes_back(site, &report(&from, (1, "5.1.1", "550 5.1.1 <ada@example.org> unknown"))).await;
        let clara = site.office("Clara").await;
        blocked(&clara).await.sees("ada@example.org").sees("550 5.1.1 … unknown").does_not_see("ben@example.org");
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        adds_up(&clara, &issue, "1 = 0 + 1 + 0 + 0 + 0").await;
    }

    async fn what_servers_think_of_us_suppresses_nobody(site: &Site, server: &Server) {
        let from = reads(site, server, "ada@example.org").await;
        let clara = site.office("Clara").await;
        for (number, day) in (1..).zip(1..20) {
            site.it_is(&format!("2026-12-{day:02}T10:00"));
            comes_back(site, &report(&from, (number, "5.7.1", "550 5.7.1 spam"))).await;
        }
        blocked(&clara).await.sees(german("subscribers-suppress-none"));
        page_of(&clara, "ada@example.org").await.sees(german("bounces-why-policy")).does_not_see("Punkte:");
    }

    async fn a_letter_of_an_issue_that_comes_back_is_counted_where_it_belongs(site: &Site, server: &Server) {
        reads(site, server, "ada@example.org").await;
        reads(site, server, "ben@example.org").await;
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        site.deliver_mail().await;
        adds_up(&clara, &issue, "2 = 2 + 0 + 0 + 0 + 0").await;
        let (from, letter) = last_to(server, "ada@example.org");
        assert!(!letter.header("List-Unsubscribe").is_empty(), "premise: it is an issue");
        comes_back(site, &report(&from, (1, "5.2.1", "550 mailbox disabled"))).await;
        adds_up(&clara, &issue, "2 = 1 + 0 + 1 + 0 + 0").await;
        let people = clara.get(&format!("{issue}/empfaenger")).await;
        people.sees("came back: 5.2.1 550 mailbox disabled");
        // By hand it goes out once more: the same letter, with links that are hers.
        presses(&clara, &issue, "newsletter-again-rejected").await.has_status(200);
        adds_up(&clara, &issue, "2 = 1 + 1 + 0 + 0 + 0").await;
        site.deliver_mail().await;
        adds_up(&clara, &issue, "2 = 2 + 0 + 0 + 0 + 0").await;
        let (again, second) = last_to(server, "ada@example.org");
        assert_eq!(server.taken().len(), 5, "two who asked, two who got it, one once more");
        assert_eq!(again, from);
        for name in ["Message-ID", "List-Unsubscribe"] {
            assert_eq!(second.header(name), letter.header(name), "{name}");
        }
        // Once nothing is sent there any more, nothing is, and that is said.
        comes_back(site, &report(&from, (2, "5.1.1", "550 5.1.1 no such mailbox"))).await;
        adds_up(&clara, &issue, "2 = 1 + 0 + 1 + 0 + 0").await;
        blocked(&clara).await.sees("ada@example.org");
        presses(&clara, &issue, "newsletter-again-rejected").await.has_status(200);
        site.deliver_mail().await;
        adds_up(&clara, &issue, "2 = 1 + 0 + 0 + 1 + 0").await;
        assert_eq!(server.taken().len(), 5);
    }

    async fn what_a_server_refuses_to_our_face_counts_as_what_comes_back(site: &Site, server: &Server) {
        for email in ["ada@example.org", "ben@example.org", "cem@example.org", "dua@example.org"] {
            reads(site, server, email).await;
        }
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        server.will(Stage::Recipient, Act::Says("550 5.1.1 nobody of that name"));
        server.will(Stage::Recipient, Act::Says("550 nobody here"));
        server.will(Stage::Dot, Act::Says("552 5.2.2 mailbox full"));
        server.will(Stage::Dot, Act::Says("552 too big"));
        site.deliver_mail().await;
        assert!(server.has_done_all());
        adds_up(&clara, &issue, "4 = 0 + 0 + 4 + 0 + 0").await;
        blocked(&clara).await.sees(german("subscribers-suppress-none"));
        let done = site.does_chores().await;
        assert!(done.contains(&"4 refused letters counted".to_owned()), "{done:?}");
        let done = site.does_chores().await;
        assert!(!done.iter().any(|line| line.contains("refused")), "once: {done:?}");
        // Who has what is chance: the server named nobody.
        let people = clara.get(&format!("{issue}/empfaenger")).await.main_text();
        let mut seen = 0;
        assert!(people.contains("552 too big"), "premise");
        let links = clara.get("/buero/abos").await.attributes("main ul.rows a", "href");
        assert_eq!(links.len(), 4, "premise");
        for link in links {
            let page = clara.get(&link).await.main_text();
            let counted = [
                ("550 5.1.1 nobody of that name", Some("Punkte: 1 von 5"), "bounces-why-gone"),
                ("550 nobody here", Some("Punkte: 1 von 5"), "bounces-why-hard"),
                ("552 5.2.2 mailbox full", Some("Punkte: 0,5 von 5"), "bounces-why-full"),
            ];
            let counted = counted.into_iter().find(|(words, ..)| page.contains(words));
            let (_, points, why) = counted.unwrap_or(("", None, "bounces-why-letter"));
            assert!(page.contains(german(why)), "{page}");
            match points {
                Some(points) => assert!(page.contains(points), "{page}"),
                None => assert!(!page.contains("Punkte:"), "{page}"),
            }
            seen += usize::from(counted.is_some());
        }
        assert_eq!(seen, 3);
        blocked(&clara).await.sees("550 5.1.1 nobody of that name").does_not_see("nobody here");
        // By hand once more: all but whom it does not exist. Refused again, it counts again, but not on one day.
        presses(&clara, &issue, "newsletter-again-rejected").await.has_status(200);
        server.will(Stage::Recipient, Act::Says("550 nobody here"));
        site.deliver_mail().await;
        adds_up(&clara, &issue, "4 = 2 + 0 + 1 + 1 + 0").await;
        site.does_chores().await;
        blocked(&clara).await.does_not_see("nobody here");
    }

    async fn who_complains_gets_no_rundbrief_any_more(site: &Site, server: &Server) {
        let from = reads(site, server, "ada@example.org").await;
        let clara = site.office("Clara").await;
        let forged = complaint(&format!("b+{}@{DOMAIN}", "0".repeat(56)), 1);
        assert_eq!(comes_back(site, &forged).await, "about no letter of ours");
        blocked(&clara).await.sees(german("subscribers-suppress-none"));
        let kind = complaint(&from, 2).replace("Feedback-Type: abuse", "Feedback-Type: not-spam");
        assert_eq!(comes_back(site, &kind).await, "nothing that counts");
        assert_eq!(comes_back(site, &complaint(&from, 3)).await, "noted");
        assert_eq!(comes_back(site, &complaint(&from, 3)).await, "known already");
        let page = blocked(&clara).await;
        page.sees("ada@example.org").sees(german("subscribers-why-complaint")).sees(german("bounces-why-complaint"));
        let reached = testing::newsletter_reaches(&site.app, &[], &[]).await;
        assert_eq!(reached, Ok(vec![]));
        // It arrived: nobody needs to be rung.
        clara.get("/buero").await.does_not_see(german("bounces-why-complaint"));
        // Lifted, she may ask for it again; it does not come back by itself.
        clara.send(&page.form_with_button(german("subscribers-suppress-lift"))).await.has_status(200);
        assert_eq!(testing::newsletter_reaches(&site.app, &[], &[]).await, Ok(vec![]));
        reads(site, server, "ada@example.org").await;
        assert_eq!(testing::newsletter_reaches(&site.app, &[], &[]).await, Ok(vec![(Lang::De, 1)]));
    }
}

both_with_server! {
    async fn who_is_erased_leaves_nothing_that_came_back(site: &Site, server: &Server) {
        let from = reads(site, server, "ada@example.org").await;
        let course = site.offering("Schwimmen").places(3).on("2026-12-14").open().await;
        let ada = site.visitor("Ada").with_email("ada@example.org").books(&course).await;
        site.deliver_mail().await;
        let (booked, _) = last_to(server, "ada@example.org");
        assert_ne!(from, booked, "premise");
        comes_back(site, &report(&from, (1, "5.4.4", "550 no way"))).await;
        comes_back(site, &report(&booked, (2, "5.2.2", "552 full"))).await;
        let clara = site.office("Clara").await;
        let page = page_of(&clara, "ada@example.org").await;
        page.sees("Punkte: 1 von 5").sees("5.4.4 550 no way").sees("5.2.2 552 full");
        let is_kept = async |what: &str| {
            let stored = testing::stored(&site.app).await.expect("it answers");
            stored.join("\n").contains(what)
        };
        assert!(is_kept("550 no way").await && is_kept("552 full").await && is_kept("bounce_scores: ").await, "premise");
        // With her booking goes what came back of it, with her Rundbrief the rest.
        let page = site.get(&format!("{}/loeschung", ada.booking())).await;
        site.send(&page.form("/loeschung")).await;
        assert!(!is_kept("552 full").await && is_kept("550 no way").await);
        let page = page_of(&clara, "ada@example.org").await;
        clara.send(&page.form_with_button(german("subscribers-office-erase"))).await.has_status(200);
        assert!(!is_kept("550 no way").await && !is_kept("bounce_scores: ").await);
        // It is known no more whose it was.
        assert_eq!(comes_back(site, &report(&booked, (3, "5.1.1", "550 no"))).await, "about no letter of ours");
    }
}

#[tokio::test]
async fn without_a_domain_letters_come_back_to_the_office() {
    let server = Server::open().await;
    let url = server.url.clone();
    let site = Site::open_with(Backend::Sqlite, move |settings| {
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url = url;
    })
    .await;
    let from = reads(&site, &server, "ada@example.org").await;
    assert_eq!(from, "integration@recklinghausen.example");
    let taken = comes_back(&site, &report(&from, (1, "5.1.1", "550 no"))).await;
    assert_eq!(taken, "about no letter of ours");
    site.close().await;
}
