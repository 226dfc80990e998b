//! Mailboxes in which what comes back is gathered: one that does what the test wants, and a real one.

use bausteine::testing;

use super::{blocked, open, page_of, reads, report};
use crate::support::database::Backend;
use crate::support::dovecot::{self, Dovecot};
use crate::support::imap::{Mailbox, PASSWORD, USER};
use crate::support::site::Site;
use crate::support::smtp::Server;

/// A site that fetches what comes back from a mailbox.
async fn with_mailbox(backend: Backend) -> (Site, Server, Mailbox) {
    let mailbox = Mailbox::open().await;
    let url = mailbox.url.clone();
    let (site, server) = open(backend, move |settings| {
        settings.bounces.url = url;
        settings.bounces.user = USER.to_owned();
        settings.bounces.password = PASSWORD.into();
    })
    .await;
    (site, server, mailbox)
}

async fn fetches(site: &Site) -> Result<Option<usize>, String> {
    testing::fetches(&site.app).await
}

#[tokio::test]
async fn what_lies_in_the_mailbox_is_taken_in_once() {
    let (site, server, mailbox) = with_mailbox(Backend::Sqlite).await;
    let from = reads(&site, &server, "ada@example.org").await;
    let clara = site.office("Clara").await;
    mailbox.gets(b"From: a@example.org\r\nSubject: Hallo\r\n\r\nKein Bericht.\r\n");
    mailbox.gets(report(&from, (1, "5.4.4", "550 no way")).as_bytes());
    // The line breaks when it is to be marked as read: it stays unread, and comes once more.
    mailbox.hangs_up();
    assert!(fetches(&site).await.is_err());
    assert_eq!(mailbox.unread(), 2);
    assert_eq!(fetches(&site).await, Ok(None), "not before its time");
    site.it_is("2026-11-22T11:05");
    assert_eq!(fetches(&site).await, Ok(Some(2)));
    assert_eq!(mailbox.unread(), 0);
    page_of(&clara, "ada@example.org")
        .await
        .sees("Punkte: 1 von 5");
    site.it_is("2026-11-22T11:10");
    assert_eq!(fetches(&site).await, Ok(Some(0)));
    // The same message once more, and a line that breaks after it was kept.
    mailbox.gets(report(&from, (1, "5.4.4", "550 no way")).as_bytes());
    site.it_is("2026-11-23T11:15");
    mailbox.hangs_up();
    assert!(fetches(&site).await.is_err());
    site.it_is("2026-11-23T11:20");
    assert_eq!(fetches(&site).await, Ok(Some(1)));
    page_of(&clara, "ada@example.org")
        .await
        .sees("Punkte: 1 von 5");
    site.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_mailbox_is_read_and_nothing_in_it_is_lost() {
    let Some(mailbox) = Dovecot::open() else {
        return;
    };
    let url = mailbox.url.clone();
    let (site, server) = open(Backend::Sqlite, move |settings| {
        settings.bounces.url = url;
        settings.bounces.user = USER.to_owned();
        settings.bounces.password = dovecot::PASSWORD.into();
    })
    .await;
    let from = reads(&site, &server, "ada@example.org").await;
    let clara = site.office("Clara").await;
    assert_eq!(fetches(&site).await, Ok(Some(0)), "an empty one");
    // What people and programs lay there: an answer, noise, more than is read, and what it is for.
    let gone = report(&from, (1, "5.4.4", "550 no way"));
    let noise: Vec<u8> = (0..=255_u8).cycle().take(5000).collect();
    mailbox.gets(b"From: a@example.org\r\nSubject: Hallo\r\n\r\nKein Bericht.\r\n");
    mailbox.gets(&noise);
    mailbox.gets(b"");
    mailbox.gets(&[gone.as_bytes(), &vec![b'x'; 2 << 20]].concat());
    mailbox.gets(gone.as_bytes());
    mailbox.gets(report(&from, (2, "4.2.2", "452 full")).as_bytes());
    assert_eq!(mailbox.counts(), (6, 6), "premise");
    site.it_is("2026-11-22T11:05");
    assert_eq!(fetches(&site).await, Ok(Some(6)));
    assert_eq!(mailbox.counts(), (6, 0));
    let page = page_of(&clara, "ada@example.org").await;
    page.sees("Punkte: 1 von 5")
        .sees("550 no way")
        .sees("452 full");
    site.it_is("2026-11-22T11:10");
    assert_eq!(
        fetches(&site).await,
        Ok(Some(0)),
        "what was read stays read"
    );
    mailbox.gets(report(&from, (3, "5.1.1", "550 5.1.1 unknown")).as_bytes());
    site.it_is("2026-11-22T11:15");
    assert_eq!(fetches(&site).await, Ok(Some(1)));
    blocked(&clara).await.sees("ada@example.org");
    site.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_mailbox_that_is_asked_wrongly_says_why() {
    let Some(mailbox) = Dovecot::open() else {
        return;
    };
    for (password, folder, why) in [
        ("ein falsches", "INBOX", "AUTHENTICATIONFAILED"),
        (dovecot::PASSWORD, "Keiner", "Mailbox doesn't exist"),
    ] {
        let url = mailbox.url.clone();
        let (site, _) = open(Backend::Sqlite, move |settings| {
            settings.bounces.url = url;
            settings.bounces.user = USER.to_owned();
            settings.bounces.password = password.into();
            settings.bounces.folder = folder.to_owned();
        })
        .await;
        let told = fetches(&site).await.expect_err("it is no mailbox of ours");
        assert!(told.contains(why) && !told.contains(password), "{told}");
        site.close().await;
    }
}

#[tokio::test]
async fn a_mailbox_that_lets_nobody_in_tells_no_password() {
    let mailbox = Mailbox::open().await;
    let url = mailbox.url.clone();
    let (site, _) = open(Backend::Sqlite, move |settings| {
        settings.bounces.url = url;
        settings.bounces.user = USER.to_owned();
        settings.bounces.password = "ein falsches".into();
    })
    .await;
    let told = fetches(&site).await.expect_err("nobody is let in");
    assert!(
        told.contains("who are you") && !told.contains("falsches"),
        "{told}"
    );
    site.close().await;
}
