//! The pipe of a mail server: one message, and an exit code that it understands.

use super::servers::Program;
use crate::bounces::{DOMAIN, last_to, report};
use crate::support::database::Backend;
use crate::support::page::Page;
use crate::support::site::Site;
use crate::support::smtp::Server;
use crate::support::words::word;
use bausteine::{Lang, Transport};

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_pipes_in_what_came_back() {
    let server = Server::open().await;
    let url = server.url.clone();
    let site = Site::open_with(Backend::Sqlite, |settings| {
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url.clone_from(&url);
        settings.mail.bounce_domain = DOMAIN.to_owned();
    })
    .await;
    let course = site.offering("Schwimmen").places(3).on("2026-12-14").open();
    let course = course.await;
    site.visitor("Ada").books(&course).await;
    site.may_leave_letters();
    site.deliver_mail().await;
    let (from, _) = last_to(&server, "ada@example.org");
    let program = Program::of(&site, &url).and("MAIL__BOUNCE_DOMAIN", DOMAIN);
    let pipes = |program: &Program, arguments: &[&str], message: &[u8]| {
        let done = tokio::task::block_in_place(|| program.reads(arguments, message));
        let said = [done.stdout, done.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        (done.status.code(), said)
    };
    let gone = (1, "5.1.1", "550 5.1.1 <ada@example.org>: unknown");
    let message = report(&from, gone);
    // No database: the mail server keeps it, and brings it again.
    let lost = program
        .clone()
        .and("DATABASE__URL", "sqlite:/dev/null/all.db");
    let (code, said) = pipes(&lost, &["bounce"], message.as_bytes());
    assert_eq!(code, Some(75), "{said}");
    let (code, said) = pipes(
        &program.clone().and("MAIL__NONSENSE", "1"),
        &["bounce"],
        message.as_bytes(),
    );
    assert_eq!(code, Some(75), "{said}");
    // Called wrongly: that too is for us to mend.
    let (code, said) = pipes(&program, &["bounce", "--for", "x"], b"");
    assert_eq!(code, Some(75), "{said}");
    let (code, _) = pipes(&program, &["bounce", "--help"], b"");
    assert_eq!(code, Some(0));
    // More than is read, and no bounce at all.
    let (code, said) = pipes(&program, &["bounce"], &vec![b'x'; 3 << 20]);
    assert_eq!((code, said.trim()), (Some(0), "about no letter of ours"));
    // The address stands on the envelope only.
    let hidden = report("postmaster@example.org", gone);
    let (code, said) = pipes(&program, &["bounce", "--to", &from], hidden.as_bytes());
    assert_eq!((code, said.trim()), (Some(0), "noted"));
    let (code, said) = pipes(&program, &["bounce"], message.as_bytes());
    assert_eq!((code, said.trim()), (Some(0), "known already"));
    assert!(!said.contains("ada"), "{said}");
    // The real clock is behind the story's: the letter came back before it was sent, and is told all the same.
    let clara = site.office("Clara").await;
    let page: Page = clara.get("/buero").await;
    page.sees("ada@example.org")
        .sees(word(Lang::De, "bounces-why-gone"));
    site.close().await;
}
