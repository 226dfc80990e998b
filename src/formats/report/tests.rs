use mail_parser::MessageParser;
use proptest::prelude::*;

use super::{LONGEST, Report, Says, Status, head, named, read, refused};

/// As Postfix writes it.
fn postfix(action: &str, status: &str, code: &str) -> String {
    format!(
        "Return-Path: <>\r\n\
         Date: Mon, 23 Nov 2026 10:00:00 +0100 (CET)\r\n\
         From: MAILER-DAEMON@relay.example.org (Mail Delivery System)\r\n\
         Subject: Undelivered Mail Returned to Sender\r\n\
         To: b+abc@bounces.example.org\r\n\
         Auto-Submitted: auto-replied\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"4F1.1/relay\"\r\n\
         Message-Id: <1@relay.example.org>\r\n\r\n\
         --4F1.1/relay\r\nContent-Description: Notification\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n\
         I'm sorry to have to inform you …\r\n\r\n\
         --4F1.1/relay\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; relay.example.org\r\nX-Postfix-Queue-ID: 4F1\r\n\r\n\
         Final-Recipient: rfc822; ada@example.org\r\nOriginal-Recipient: rfc822;ada@example.org\r\n\
         Action: {action}\r\nStatus: {status}\r\nRemote-MTA: dns; mx.example.org\r\nDiagnostic-Code: smtp; {code}\r\n\r\n\
         --4F1.1/relay\r\nContent-Description: Undelivered Message\r\nContent-Type: message/rfc822\r\n\r\n\
         Return-Path: <b+abc@bounces.example.org>\r\nFrom: office@example.org\r\nTo: ada@example.org\r\n\
         Message-ID: <letter@example.org>\r\nSubject: Hallo\r\n\r\nText\r\n\
         --4F1.1/relay--\r\n"
    )
}

/// As mailbox providers write it (RFC 5965).
fn feedback(kind: &str) -> String {
    format!(
        "From: <abuse@provider.example>\r\nTo: <feedback@example.org>\r\nSubject: FW: Rundbrief\r\n\
         Message-ID: <2@provider.example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=feedback-report; boundary=\"part\"\r\n\r\n\
         --part\r\nContent-Type: text/plain\r\n\r\nThis is an abuse report.\r\n\
         --part\r\nContent-Type: message/feedback-report\r\n\r\n\
         Feedback-Type: {kind}\r\nUser-Agent: SomeGenerator/1.0\r\nVersion: 1\r\n\
         Original-Mail-From: <b+abc@bounces.example.org>\r\n\
         --part\r\nContent-Type: message/rfc822\r\n\r\n\
         Return-Path: <b+def@bounces.example.org>\r\nFrom: office@example.org\r\nSubject: Rundbrief\r\n\r\nText\r\n\
         --part--\r\n"
    )
}

fn said(raw: &str) -> Report {
    read(raw.as_bytes()).unwrap()
}

fn status(class: u16, subject: u16, detail: u16) -> Status {
    Status {
        class,
        subject,
        detail,
    }
}

#[test]
fn a_letter_that_did_not_arrive_says_why_and_names_nobody() {
    let code = "550 5.1.1 <ada@example.org>: Recipient address\r\n    rejected: User unknown";
    let report = said(&postfix("failed", "5.1.1", code));
    assert_eq!(
        report.says,
        Says::Failed {
            status: Some(status(5, 1, 1)),
            said: "550 5.1.1 … Recipient address rejected: User unknown".to_owned(),
        }
    );
    assert_eq!(report.message_id.as_deref(), Some("1@relay.example.org"));
    assert!(report.addressed[0].contains("b+abc@bounces.example.org"));
    assert!(report.addressed[1].contains("b+abc@bounces.example.org"));
    assert!(!report.addressed.iter().any(|text| text.contains("ada@")));
}

#[test]
fn a_reason_that_only_the_words_name_is_found() {
    let report = said(&postfix(
        "failed",
        "5.0.0",
        "550 5.7.1 Message refused as spam",
    ));
    assert!(
        matches!(report.says, Says::Failed { status, .. } if status == Some(self::status(5, 7, 1)))
    );
    let report = said(&postfix("Failed", "4.4.7 (expired)", "smtp; no answer"));
    assert!(
        matches!(report.says, Says::Failed { status, .. } if status == Some(self::status(4, 4, 7)))
    );
    let report = said(&postfix("failed", "", "550 gone"));
    assert!(matches!(report.says, Says::Failed { status: None, .. }));
    assert_eq!(
        named("from 192.0.2.1 and 2.0.0: 554-5.2.2."),
        Some(status(5, 2, 2))
    );
}

#[test]
fn what_a_server_says_to_our_face_is_understood_likewise() {
    for (reply, meant) in [
        (
            "550 5.1.1 <ada@example.org>: unknown",
            Some(status(5, 1, 1)),
        ),
        ("552 5.2.2 full", Some(status(5, 2, 2))),
        ("554 5.7.1 not from you", Some(status(5, 7, 1))),
        ("550 no such user", Some(status(5, 0, 0))),
        ("553 no such user", Some(status(5, 0, 0))),
    ] {
        let told = refused(reply);
        assert!(
            matches!(&told, Says::Failed { status, said } if *status == meant && !said.contains('@')),
            "{told:?}"
        );
    }
    for reply in [
        "",
        "552 too big",
        "554 transaction failed",
        "452 4.2.2 full",
        "not sent: the recipient's address is none",
        "came back: 5.1.1 unknown",
        "5501 5.1.1 odd",
        "5é 5.1.1 odd",
    ] {
        assert_eq!(refused(reply), Says::Nothing, "{reply}");
    }
}

#[test]
fn what_is_still_tried_has_not_come_back() {
    assert_eq!(
        said(&postfix("delayed", "4.4.1", "421 busy")).says,
        Says::Delayed
    );
    assert_eq!(
        said(&postfix("delivered", "2.1.5", "250 ok")).says,
        Says::Nothing
    );
}

#[test]
fn only_a_complaint_is_a_complaint() {
    let report = said(&feedback("abuse"));
    assert_eq!(report.says, Says::Unwanted);
    let all = report.addressed.join("\n");
    assert!(all.contains("b+abc@") && all.contains("b+def@"), "{all}");
    for kind in ["not-spam", "auth-failure", "other", "nonsense"] {
        assert_eq!(said(&feedback(kind)).says, Says::Nothing, "{kind}");
    }
}

#[test]
fn an_answer_of_a_person_says_nothing() {
    let raw = "From: ada@example.org\r\nTo: b+abc@bounces.example.org\r\nSubject: Urlaub\r\n\r\n\
               Action: failed\r\nStatus: 5.1.1\r\n";
    assert_eq!(said(raw).says, Says::Nothing);
}

#[test]
fn of_a_long_message_the_begin_is_read() {
    let mut raw = postfix("failed", "5.1.1", "550 no").into_bytes();
    raw.resize(LONGEST * 2, b'x');
    assert!(matches!(read(&raw).unwrap().says, Says::Failed { .. }));
    assert!(head(&vec![b'a'; LONGEST]).len() <= 64 * 1024);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever comes: it is read to the end, and what is kept of it is short.
    #[test]
    fn nothing_that_comes_back_makes_it_panic(raw in prop::collection::vec(any::<u8>(), 0..3000)) {
        _ = read(&raw);
    }

    /// The same for what is nearly right: cut off, with bytes changed, put in twice.
    #[test]
    fn nothing_that_looks_like_a_report_makes_it_panic(
        which in 0..2_u8,
        cut in 0..4000_usize,
        at in 0..4000_usize,
        put in prop::collection::vec(any::<u8>(), 0..40),
        again in 1..4_usize,
    ) {
        let whole = if which == 0 { postfix("failed", "5.1.1", "550 5.1.1 no") } else { feedback("abuse") };
        let mut raw = whole.repeat(again).into_bytes();
        raw.truncate(raw.len().saturating_sub(cut));
        let at = at.min(raw.len());
        raw.splice(at..at, put);
        if let Some(report) = read(&raw)
            && let Says::Failed { said, .. } = report.says
        {
            prop_assert!(said.chars().count() <= 300 && !said.contains('@'));
        }
    }

    #[test]
    fn a_status_is_read_as_it_is_written(class in prop::sample::select(vec![2_u16, 4, 5]), subject in 0..1000_u16, detail in 0..1000_u16) {
        let status = Status { class, subject, detail };
        prop_assert_eq!(Status::parse(&status.to_string()), Some(status));
    }
}

#[test]
fn a_message_of_nothing_but_parts_is_read_in_time() {
    let mut raw =
        String::from("From: a@example.org\r\nContent-Type: multipart/report; boundary=x\r\n\r\n");
    while raw.len() < LONGEST {
        raw.push_str("--x\r\nContent-Type: multipart/report; boundary=never\r\n\r\n");
    }
    let began = std::time::Instant::now();
    assert_eq!(read(raw.as_bytes()).unwrap().says, Says::Nothing);
    let took = began.elapsed();
    assert!(took.as_secs() < 60, "{took:?}");
}

#[test]
fn parts_within_parts_come_to_an_end() {
    let mut raw = String::from("From: a@example.org\r\n");
    for _ in 0..500 {
        raw.push_str("Content-Type: message/rfc822\r\n\r\nContent-Type: multipart/report; boundary=x\r\n\r\n--x\r\n");
    }
    assert!(
        MessageParser::default().parse(raw.as_bytes()).is_some(),
        "premise"
    );
    assert_eq!(read(raw.as_bytes()).unwrap().says, Says::Nothing);
}
