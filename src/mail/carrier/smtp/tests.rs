//! Real dialogues with a server in the test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::{RootCertStore, ServerConfig, crypto::ring};

use super::sink::{Manner, Manners, Sink};
use super::{Desk, Limits, Security, Smtp, trusting};
use crate::mail::compose::Composed;
use crate::mail::rules::Outcome;
use crate::settings::Settings;

fn mail(text: &str) -> Composed {
    Composed {
        message_id: "1@example.org".to_owned(),
        from: "office@example.org".parse().unwrap(),
        to: "ada@xn--bcher-kva.example".parse().unwrap(),
        bytes: format!("Subject: Hallo\r\n\r\n{text}\r\n").into_bytes(),
    }
}

fn manners(at: &[(&'static str, Manner)]) -> Manners {
    Manners {
        at: Arc::new(Mutex::new(at.iter().cloned().collect())),
        offers: "AUTH PLAIN",
        ..Manners::default()
    }
}

fn server(sink: &Sink, security: Security) -> Smtp {
    let short = Duration::from_millis(400);
    Smtp {
        host: "127.0.0.1".to_owned(),
        port: sink.address.port(),
        security,
        login: None,
        hello: ClientId::Domain("office.example".to_owned()),
        limits: Limits {
            connect: Duration::from_secs(5),
            command: short,
            data: short,
            content: short,
            leave: short,
            letters: 3,
            age: Duration::from_mins(1),
        },
    }
}

fn desk(sink: &Sink) -> Desk {
    Desk::new(Arc::new(server(sink, Security::None)))
}

async fn send(desk: &mut Desk, mail: &Composed) -> Outcome {
    match desk.announce(mail).await {
        Ok(announced) => announced.hand_over(mail).await,
        Err(outcome) => outcome,
    }
}

/// A certificate for 127.0.0.1: the server's side, and a client that trusts it.
fn tls() -> (TlsAcceptor, Security, Security) {
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let certificate = CertificateDer::from(made.cert.der().to_vec());
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key.into())
        .unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    let client = trusting(roots).unwrap();
    (
        TlsAcceptor::from(Arc::new(config)),
        Security::StartTls(Arc::clone(&client)),
        Security::Tls(client),
    )
}

#[tokio::test]
async fn a_letter_is_accepted_by_the_250_after_the_dot() {
    let sink = Sink::open(manners(&[(".", Manner::Say("250 2.0.0 queued as 4711"))])).await;
    let outcome = send(&mut desk(&sink), &mail("Text")).await;
    assert_eq!(
        outcome,
        Outcome::Accepted("250 2.0.0 queued as 4711".to_owned())
    );
    assert_eq!(
        sink.heard(),
        [
            "EHLO office.example",
            "MAIL FROM:<office@example.org>",
            "RCPT TO:<ada@xn--bcher-kva.example>",
            "DATA",
            "Subject: Hallo",
            "",
            "Text",
            "",
            "."
        ]
    );
}

#[tokio::test]
async fn a_line_with_a_dot_is_not_the_end() {
    let sink = Sink::open(manners(&[])).await;
    let outcome = send(&mut desk(&sink), &mail("a\r\n.\r\n.b\r\nDATA")).await;
    assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
    let heard = sink.heard();
    let text: Vec<_> = heard
        .iter()
        .skip_while(|line| *line != "a")
        .take(4)
        .collect();
    assert_eq!(text, ["a", "..", "..b", "DATA"]);
}

#[tokio::test]
async fn every_refusal_is_judged_by_its_stage() {
    type Judge = fn(&Outcome) -> bool;
    let transient: Judge = |outcome| matches!(outcome, Outcome::Transient(_));
    let rejected: Judge = |outcome| matches!(outcome, Outcome::Rejected(_));
    let policy: Judge = |outcome| matches!(outcome, Outcome::Policy(_));
    let trouble: Judge = |outcome| matches!(outcome, Outcome::SenderTrouble(_));
    for (command, said, judge) in [
        ("EHLO", "554 no", trouble),
        ("MAIL", "451 4.3.0 later", transient),
        ("MAIL", "421 closing", trouble),
        ("MAIL", "550 5.1.8 who are you", trouble),
        ("RCPT", "450 4.2.0 greylisted", transient),
        ("RCPT", "550 5.1.1 no such user", rejected),
        ("RCPT", "554 5.7.1 relay denied", policy),
        ("DATA", "451 later", transient),
        ("DATA", "554 no", policy),
        ("DATA", "250 what?", trouble),
        (".", "452 4.3.1 full", transient),
        (".", "550 5.7.1 spam", policy),
        (".", "552-5.3.4 too\r\n552 5.3.4 large", rejected),
    ] {
        let sink = Sink::open(manners(&[(command, Manner::Say(said))])).await;
        let outcome = send(&mut desk(&sink), &mail("Text")).await;
        assert!(judge(&outcome), "{command} {said}: {outcome:?}");
    }
}

#[tokio::test]
async fn what_is_lost_after_the_dot_is_uncertain_what_is_lost_before_is_not() {
    for (command, manner, is_uncertain) in [
        ("MAIL", Manner::Cut, false),
        ("RCPT", Manner::Silent, false),
        ("DATA", Manner::Cut, false),
        (".", Manner::Cut, true),
        (".", Manner::Silent, true),
    ] {
        let sink = Sink::open(manners(&[(command, manner.clone())])).await;
        let outcome = send(&mut desk(&sink), &mail("Text")).await;
        let as_expected = match &outcome {
            Outcome::Uncertain(_) => is_uncertain,
            Outcome::SenderTrouble(_) => !is_uncertain,
            _ => false,
        };
        assert!(as_expected, "{command} {manner:?}: {outcome:?}");
    }
}

#[tokio::test]
async fn after_silence_the_next_letter_has_a_connection_of_its_own() {
    let sink = Sink::open(manners(&[
        (".", Manner::Silent),
        (".", Manner::Say("550 5.1.1 no such user")),
    ]))
    .await;
    let mut desk = desk(&sink);
    let first = send(&mut desk, &mail("eins")).await;
    assert!(matches!(first, Outcome::Uncertain(_)), "{first:?}");
    let second = send(&mut desk, &mail("zwei")).await;
    assert!(matches!(second, Outcome::Rejected(_)), "{second:?}");
    assert_eq!(sink.connections(), 2);
}

#[tokio::test]
async fn a_connection_carries_several_letters_and_is_renewed_in_time() {
    let sink = Sink::open(manners(&[])).await;
    let mut desk = desk(&sink);
    for _ in 0..7 {
        let outcome = send(&mut desk, &mail("Text")).await;
        assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
    }
    desk.close().await;
    // Three letters each.
    assert_eq!(sink.connections(), 3);
    assert_eq!(
        sink.heard().iter().filter(|line| *line == "QUIT").count(),
        3
    );
}

#[tokio::test]
async fn a_used_connection_that_the_server_closed_is_no_trouble() {
    let sink = Sink::open(manners(&[
        (".", Manner::Say("250 one")),
        ("MAIL", Manner::Cut),
    ]))
    .await;
    let mut desk = desk(&sink);
    for _ in 0..2 {
        let outcome = send(&mut desk, &mail("Text")).await;
        assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
    }
    assert_eq!(sink.connections(), 2);
}

#[tokio::test]
async fn a_letter_that_is_announced_and_not_handed_over_is_not_sent() {
    let sink = Sink::open(manners(&[])).await;
    let mut desk = desk(&sink);
    drop(desk.announce(&mail("Text")).await.unwrap());
    let outcome = send(&mut desk, &mail("Text")).await;
    assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
    assert_eq!(sink.heard().iter().filter(|line| *line == ".").count(), 1);
}

#[tokio::test]
async fn without_the_tls_that_is_required_nothing_is_said() {
    const ALL: &str = "STARTTLS\r\n250-AUTH PLAIN";
    let (acceptor, start_tls, _) = tls();
    for (offers, at) in [
        ("AUTH PLAIN", vec![]),
        (ALL, vec![("STARTTLS", Manner::Say("454 not now"))]),
        // Answers that somebody slipped in before the handshake.
        (
            ALL,
            vec![("STARTTLS", Manner::Say("220 go ahead\r\n250 slipped in"))],
        ),
    ] {
        // TLS would work: only the refusal, the missing offer or the check stands in the way.
        let sink = Sink::open(Manners {
            offers,
            tls: Some(acceptor.clone()),
            ..manners(&at)
        })
        .await;
        let mut smtp = server(&sink, start_tls.clone());
        smtp.login = Some(Credentials::new("office".to_owned(), "secret".to_owned()));
        let outcome = send(&mut Desk::new(Arc::new(smtp)), &mail("Text")).await;
        assert!(matches!(outcome, Outcome::SenderTrouble(_)), "{outcome:?}");
        let heard = sink.heard();
        assert!(
            heard
                .iter()
                .all(|line| line.starts_with("EHLO") || line == "STARTTLS"),
            "{heard:?}"
        );
    }
}

#[tokio::test]
async fn starttls_and_tls_at_once_carry_login_and_letter() {
    let (acceptor, start_tls, at_once) = tls();
    for (security, is_at_once) in [(start_tls, false), (at_once, true)] {
        let sink = Sink::open(Manners {
            tls: Some(acceptor.clone()),
            at_once: is_at_once,
            offers: if is_at_once {
                "AUTH PLAIN"
            } else {
                "STARTTLS\r\n250-AUTH PLAIN"
            },
            ..manners(&[])
        })
        .await;
        let mut smtp = server(&sink, security);
        smtp.login = Some(Credentials::new("office".to_owned(), "secret".to_owned()));
        let outcome = send(&mut Desk::new(Arc::new(smtp)), &mail("Text")).await;
        assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
        let heard = sink.heard();
        assert!(
            heard.iter().any(|line| line.starts_with("AUTH PLAIN")),
            "{heard:?}"
        );
        assert_eq!(heard.iter().any(|line| line == "STARTTLS"), !is_at_once);
    }
}

#[tokio::test]
async fn an_unknown_certificate_or_a_wrong_password_is_trouble() {
    let (acceptor, _, _) = tls();
    let (_, _, distrusting) = tls();
    let sink = Sink::open(Manners {
        tls: Some(acceptor),
        at_once: true,
        ..manners(&[])
    })
    .await;
    let smtp = server(&sink, distrusting);
    let outcome = send(&mut Desk::new(Arc::new(smtp)), &mail("Text")).await;
    assert!(
        matches!(&outcome, Outcome::SenderTrouble(said) if said.contains("certificate")),
        "{outcome:?}"
    );

    let sink = Sink::open(manners(&[("AUTH", Manner::Say("535 5.7.8 wrong"))])).await;
    let mut smtp = server(&sink, Security::None);
    smtp.login = Some(Credentials::new("office".to_owned(), "wrong".to_owned()));
    let outcome = send(&mut Desk::new(Arc::new(smtp)), &mail("Text")).await;
    assert_eq!(
        outcome,
        Outcome::SenderTrouble("login: 535 5.7.8 wrong".to_owned())
    );
}

#[tokio::test]
async fn a_server_that_is_not_there_is_trouble() {
    let sink = Sink::open(manners(&[])).await;
    let mut smtp = server(&sink, Security::None);
    smtp.port = 1;
    assert!(smtp.reach().await.unwrap_err().starts_with("connecting: "));
    let outcome = send(&mut Desk::new(Arc::new(smtp)), &mail("Text")).await;
    assert!(matches!(outcome, Outcome::SenderTrouble(_)), "{outcome:?}");
}

#[tokio::test]
async fn a_server_is_reached_without_a_letter() {
    let sink = Sink::open(manners(&[])).await;
    let mut smtp = server(&sink, Security::None);
    smtp.login = Some(Credentials::new("office".to_owned(), "secret".to_owned()));
    assert_eq!(smtp.reach().await, Ok(()));
    let heard = sink.heard();
    assert!(heard.iter().any(|line| line.starts_with("AUTH")));
    assert!(
        !heard.iter().any(|line| line.starts_with("MAIL")),
        "{heard:?}"
    );
}

#[test]
fn an_address_of_a_server_says_how_to_speak_to_it() {
    let read = |url: &str| {
        let mut settings = Settings::read(None).unwrap();
        settings.mail.smtp_url = url.to_owned();
        Smtp::from_settings(&settings)
    };
    let plain = read("smtp://127.0.0.1:2525").unwrap();
    assert!(matches!(plain.security, Security::None) && plain.port == 2525);
    let start_tls = read("smtp://o%40x:p%2Fw@mail.example?tls=required").unwrap();
    assert!(matches!(start_tls.security, Security::StartTls(_)) && start_tls.port == 587);
    assert_eq!(
        start_tls.login,
        Some(Credentials::new("o@x".to_owned(), "p/w".to_owned()))
    );
    assert!(!format!("{start_tls:?}").contains("p/w"));
    let tls = read("smtps://mail.example").unwrap();
    assert!(matches!(tls.security, Security::Tls(_)) && tls.port == 465);
    for wrong in [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example?tls=opportunistic",
        "smtp://office:secret@mail.example",
    ] {
        let fault = read(wrong).unwrap_err().to_string();
        assert!(
            fault.contains("mail.smtp_url") && !fault.contains("secret"),
            "{fault}"
        );
    }
}
