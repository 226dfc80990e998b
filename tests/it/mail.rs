//! Letters: what stands in them, word by word, and that a mail server really gets them.

use std::io::Write as _;

use bausteine::{Lang, testing};
use insta::assert_snapshot;

use crate::support::database::{Backend, postgres_is_missing};
use crate::support::postbox::Letter;
use crate::support::site::Site;
use crate::support::smtp::{Server, SmtpSink, smtp_sink_is_required};

/// The languages whose letters are kept word by word.
pub(crate) const KEPT: [Lang; 3] = [Lang::De, Lang::Tr, Lang::Ar];

both! {
    async fn a_place_is_confirmed(site: &Site) {
        let course = site.offering("Schwimmen").places(9).party_up_to(2).open().await;
        for lang in KEPT {
            let email = format!("ada-{lang}@example.org");
            let ada = site.visitor("Ada Löwe").with(&["فاطمة"]).in_language(lang).with_email(&email);
            ada.books(&course).await.has_status(200);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&email);
            is_well_made(&letter, lang);
            // A German title in an Arabic subject would draw the day over to its own side.
            assert_eq!(letter.subject().contains('\u{200f}'), lang == Lang::Ar, "{letter}");
            assert_snapshot!(format!("confirmed_{lang}"), letter);
        }
    }

    async fn a_whole_course_is_confirmed(site: &Site) {
        let course = site.offering("Nähkurs").field("slug", "\"naehkurs\"").places(9)
            .session("2026-12-02", "10:00", "12:00", "topic = \"Die Maschine\"")
            .session("2026-12-09", "10:00", "12:00", "topic = \"Der Saum\"")
            .session("2027-04-07", "10:00", "12:00", "topic = \"Die Tasche\"")
            .field("bring", r#"["Stoff", "Faden"]"#).open().await;
        for lang in KEPT {
            let email = format!("ada-{lang}@example.org");
            site.visitor("Ada").in_language(lang).with_email(&email).books(&course).await.has_status(200);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&email);
            is_well_made(&letter, lang);
            assert_snapshot!(format!("course_{lang}"), letter);
        }
    }

    async fn a_place_on_the_waiting_list_is_not_a_place(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(9).open().await;
        site.visitor("Eva").books(&course).await;
        for lang in KEPT {
            let email = format!("ada-{lang}@example.org");
            site.visitor("Ada").in_language(lang).with_email(&email).books(&course).await.has_status(200);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&email);
            is_well_made(&letter, lang);
            assert!(letter.calendar().is_none());
            assert_snapshot!(format!("waiting_{lang}"), letter);
        }
    }

    async fn a_cancellation_takes_the_date_out_of_the_calendar(site: &Site) {
        let course = site.offering("Schwimmen").places(9).open().await;
        for lang in KEPT {
            let email = format!("ada-{lang}@example.org");
            let ada = site.visitor("Ada").in_language(lang).with_email(&email).books(&course).await;
            site.deliver_mail().await;
            let booked = event(&site.last_letter_to(&email));
            site.it_is("2026-11-22T12:00");
            ada.cancels().await.has_status(200);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&email);
            is_well_made(&letter, lang);
            let cancelled = event(&letter);
            // RFC 5546: what is cancelled is named as it was invited, with a higher sequence.
            for name in ["UID", "ORGANIZER", "DTSTART"] {
                assert_eq!(property(&cancelled, name), property(&booked, name), "{name}");
            }
            let sequence = |event: &str| property(event, "SEQUENCE").trim_start_matches("SEQUENCE:").parse::<u32>();
            assert!(sequence(&cancelled).unwrap_or(0) > sequence(&booked).unwrap_or(0), "{cancelled}");
            assert!(cancelled.contains("STATUS:CANCELLED"), "{cancelled}");
            assert_snapshot!(format!("cancelled_{lang}"), letter);
            site.it_is("2026-11-22T11:00");
        }
    }

    async fn a_lost_link_comes_by_mail(site: &Site) {
        let course = site.offering("Schwimmen").places(9).open().await;
        for lang in KEPT {
            let email = format!("ada-{lang}@example.org");
            site.visitor("Ada").in_language(lang).with_email(&email).books(&course).await;
            site.deliver_mail().await;
            site.post(&format!("{}/anmeldung/link", lang.prefix()), &[("email", email.as_str())]).await.has_status(200);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&email);
            is_well_made(&letter, lang);
            assert_snapshot!(format!("links_{lang}"), letter);
        }
    }

    async fn every_language_writes_its_letters(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(9).open().await;
        for lang in Lang::ALL {
            let email = format!("ada-{lang}@example.org");
            let ada = site.visitor("Ada").in_language(lang).with_email(&email).books(&course).await;
            site.deliver_mail().await;
            ada.cancels().await;
            site.deliver_mail().await;
            let letters = site.letters_to(&email);
            assert_eq!(letters.len(), 2, "{lang}");
            for letter in letters {
                is_well_made(&letter, lang);
            }
        }
    }

    async fn what_was_not_sent_yet_is_not_sent_after_a_cancellation(site: &Site) {
        let course = site.offering("Schwimmen").places(1).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        ada.cancels().await;
        site.deliver_mail().await;
        let confirmed = site.letters_to("Ada").into_iter().filter(|letter| {
            letter.calendar().is_some_and(|event| event.contains("METHOD:REQUEST"))
        });
        assert_eq!(confirmed.count(), 0, "nobody is invited after she cancelled");
    }
}

#[tokio::test]
async fn a_mail_server_gets_what_sqlite_keeps() {
    speaks_smtp(Backend::Sqlite).await;
}

#[tokio::test]
async fn a_mail_server_gets_what_postgres_keeps() {
    if !postgres_is_missing() {
        speaks_smtp(Backend::Postgres).await;
    }
}

/// A booking goes through a real SMTP session, and is accepted only then.
async fn speaks_smtp(backend: Backend) {
    let server = Server::open().await;
    let site = Site::open_with(backend, |settings| {
        settings.mail.transport = bausteine::Transport::Smtp;
        settings.mail.connections = 2;
        settings.mail.smtp_url.clone_from(&server.url);
    })
    .await;
    let course = site.offering("Schwimmen").places(9).open().await;
    let ada = site
        .visitor("Ada")
        .in_language(Lang::Ar)
        .with_email("ada@bücher.example");
    let ada = ada.books(&course).await;
    assert_eq!(
        testing::undelivered(&site.app).await,
        Ok(1),
        "it waits for the courier"
    );
    site.deliver_mail().await;
    assert_eq!(testing::undelivered(&site.app).await, Ok(0));
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    assert!(
        taken[0]
            .from
            .starts_with("MAIL FROM:<integration@recklinghausen.example>"),
        "{}",
        taken[0].from
    );
    assert!(
        taken[0]
            .to
            .starts_with("RCPT TO:<ada@xn--bcher-kva.example>"),
        "{}",
        taken[0].to
    );
    let letter = Letter::read(taken[0].data.clone());
    is_well_made(&letter, Lang::Ar);
    assert_eq!(letter.link("/ar/anmeldung/"), ada.booking());
    site.deliver_mail().await;
    assert_eq!(server.taken().len(), 1, "once is enough");
    site.close().await;
}

/// The same with a foreign reader: Postfix's `smtp-sink`.
#[tokio::test]
async fn postfix_understands_our_smtp() {
    let Some(sink) = SmtpSink::open() else {
        assert!(
            !smtp_sink_is_required(),
            "smtp-sink is required; on Debian: apt install postfix"
        );
        let line = "\nThe test with smtp-sink is SKIPPED: it is not installed (Debian: postfix)\n";
        _ = std::io::stderr().write_all(line.as_bytes());
        return;
    };
    let site = Site::open_with(Backend::Sqlite, |settings| {
        settings.mail.transport = bausteine::Transport::Smtp;
        settings.mail.connections = 2;
        settings.mail.smtp_url.clone_from(&sink.url);
    })
    .await;
    let course = site.offering("Schwimmen").places(30).open().await;
    for number in 0..12 {
        let name = format!("Ada {number}");
        site.visitor(&name)
            .in_language(Lang::Tr)
            .books(&course)
            .await;
    }
    site.deliver_mail().await;
    assert_eq!(testing::undelivered(&site.app).await, Ok(0));
    let dumps = sink.dumps();
    assert_eq!(dumps.len(), 12, "each letter once");
    for dump in dumps {
        assert!(dump.contains("X-Rcpt-Args: <ada."), "{dump}");
        assert!(dump.contains("text/calendar"), "{dump}");
    }
    site.close().await;
}

/// What every letter owes its reader.
#[track_caller]
pub(crate) fn is_well_made(letter: &Letter, lang: Lang) {
    let whole = String::from_utf8_lossy(&letter.bytes).into_owned();
    for header in ["Date", "From", "Message-ID", "MIME-Version"] {
        assert!(
            !letter.header(header).is_empty(),
            "{header} is missing:\n{whole}"
        );
    }
    assert_eq!(letter.header("Auto-Submitted"), "auto-generated");
    assert_eq!(letter.header("X-Auto-Response-Suppress"), "All");
    assert_eq!(
        letter.header("List-Unsubscribe"),
        "",
        "a booking mail is no list"
    );
    // The marks that part a name from its sentence; an Arabic date has others of its own (CLDR).
    let mark = |sign: char| matches!(sign, '\u{2066}'..='\u{2069}');
    assert!(!letter.subject().contains(mark), "{:?}", letter.subject());
    assert!(
        whole.lines().all(|line| line.len() <= 998),
        "RFC 5322 allows no longer lines"
    );
    let html = letter.html();
    assert!(html.contains(&format!("lang=\"{}\"", lang.tag())), "{html}");
    assert!(html.contains(&format!("dir=\"{}\"", lang.dir())), "{html}");
    for forbidden in ["<img", "<script", "<link", "http-equiv=\"refresh\""] {
        assert!(!html.contains(forbidden), "{forbidden} in {html}");
    }
    assert!(whole.len() < 100_000);
    // Everything that can be clicked can also be read in the text.
    let text = letter.text();
    for link in html
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        let link = link.replace("&amp;", "&");
        let plain = link
            .trim_start_matches("mailto:")
            .trim_start_matches("tel:");
        let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
        let is_there = text.contains(plain) || (link.starts_with("tel:") && digits.len() > 5);
        assert!(is_there, "{link} is not in the text:\n{text}");
    }
    let parts = letter.parts();
    let is_calendar =
        |kind: &str| kind.starts_with("text/calendar") || kind.starts_with("application/ics");
    let calendars: Vec<_> = parts
        .iter()
        .filter(|part| is_calendar(&part.kind))
        .collect();
    for calendar in &calendars {
        assert_eq!(calendar.text, calendars[0].text, "both are the same bytes");
        if let Some(method) = calendar.kind.split("method=").nth(1) {
            let method = method.split(';').next().unwrap_or_default().to_uppercase();
            assert!(
                calendar.text.contains(&format!("METHOD:{method}")),
                "{}",
                calendar.text
            );
        }
    }
}

/// The event of a letter, lines unfolded.
#[track_caller]
pub(crate) fn event(letter: &Letter) -> String {
    let calendar = letter
        .calendar()
        .unwrap_or_else(|| panic!("no calendar in\n{letter}"));
    calendar.replace("\n ", "")
}

/// A line of an event.
#[track_caller]
pub(crate) fn property<'e>(event: &'e str, name: &str) -> &'e str {
    let begins = |line: &&str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with([':', ';']))
    };
    event
        .lines()
        .find(begins)
        .unwrap_or_else(|| panic!("no {name} in\n{event}"))
}
