//! Signatures, verified by a foreign program: `dkimpy`. The keys beside this file are those of the tests only.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use bausteine::{Dkim, Lang, Transport, testing};

use crate::newsletter::{issues_to, reads, sends, written};
use crate::support::database::Backend;
use crate::support::site::Site;
use crate::support::smtp::Server;
use crate::support::words::root;

const OURS: &str = "recklinghausen.example";

/// Reads a message from its input; the records of the DNS are its arguments, name and text in turn. Says of each
/// signature whether it holds.
const VERIFY: &str = r"
import re, sys
import dkim
names = [name.rstrip('.') for name in sys.argv[1::2]]
records = dict(zip(names, sys.argv[2::2]))
message = sys.stdin.buffer.read()
look_up = lambda name, timeout=5: records.get(name.decode().rstrip('.'), '').encode()
signatures = len(re.findall(rb'^dkim-signature:', message, re.I | re.M))
for place in range(signatures):
    try:
        good = dkim.DKIM(message).verify(idx=place, dnsfunc=look_up)
    # A signature that is too long for the key is told as a wrong value.
    except (dkim.DKIMException, ValueError):
        good = False
    print('good' if good else 'bad')
";

/// Is the program there? Says so where it is not, and fails where it must be.
fn is_missing() -> bool {
    // Its signatures of the newer kind need a second library.
    let mut asked = Command::new(python());
    let asked = asked.args(["-c", "import dkim, nacl.signing"]);
    let found = asked.stderr(Stdio::null()).status();
    if found.is_ok_and(|status| status.success()) {
        return false;
    }
    let is_required = std::env::var("BAUSTEINE_TEST_DKIM").is_ok_and(|word| word == "required");
    assert!(
        !is_required,
        "dkimpy is required; on Debian: apt install python3-dkim python3-nacl"
    );
    let line = "\nThe tests with dkimpy are SKIPPED: it is not installed (Debian: python3-dkim python3-nacl)\n";
    _ = std::io::stderr().write_all(line.as_bytes());
    true
}

/// Debian's own: that is the one for which its packages are installed.
fn python() -> &'static str {
    if PathBuf::from("/usr/bin/python3").exists() {
        "/usr/bin/python3"
    } else {
        "python3"
    }
}

/// What dkimpy says of each signature of a message.
fn verified(message: &[u8], records: &[String]) -> Vec<String> {
    let mut command = Command::new(python());
    command.args(["-c", VERIFY]);
    for record in records {
        let (name, rest) = record.split_once(" IN TXT ").expect("a record");
        let texts: Vec<&str> = rest.split('"').skip(1).step_by(2).collect();
        command.args([name, &texts.concat()]);
    }
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = piped.stderr(Stdio::inherit()).spawn().expect("python");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(message).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.lines().map(ToOwned::to_owned).collect()
}

/// A key of the tests, as it lies on a server: nobody else can read it.
fn key(folder: &Path, (selector, file): (&str, &str)) -> Dkim {
    let key = folder.join(file);
    std::fs::copy(root().join("tests/it/dkim").join(file), &key).expect("it is copied");
    may_be_read(&key, 0o640);
    Dkim {
        domain: OURS.to_owned(),
        selector: selector.to_owned(),
        key,
    }
}

fn may_be_read(file: &Path, mode: u32) {
    let mode = std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(file, mode).expect("it is ours");
}

async fn signing(keys: Vec<Dkim>) -> Site {
    Site::open_with(Backend::Sqlite, |settings| settings.mail.dkim = keys).await
}

/// A message in which something was changed on the way.
fn changed(message: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(message.to_vec()).expect("ASCII");
    assert!(text.contains(from), "premise: {from} stands in it");
    text.replacen(from, to, 1).into_bytes()
}

#[tokio::test]
async fn a_foreign_program_verifies_what_we_sign() {
    if is_missing() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let keys = [("rsa", "rsa.pem"), ("ed", "ed25519.pem")];
    let keys = keys.map(|one| key(folder.path(), one)).to_vec();
    let site = signing(keys).await;
    let (records, faults) = testing::signatures(&site.app);
    assert_eq!(records.len(), 2);
    assert!(faults.is_empty(), "{faults:?}");
    may_be_read(&folder.path().join("rsa.pem"), 0o644);
    let (_, faults) = testing::signatures(&site.app);
    assert!(
        matches!(faults.as_slice(), [one] if one.contains("rsa.pem")),
        "{faults:?}"
    );
    let course = site.offering("Schwimmen").places(3).on("2026-12-14").open();
    let course = course.await;
    site.visitor("Ada").books(&course).await;
    site.visitor("Fatma")
        .in_language(Lang::Ar)
        .books(&course)
        .await;
    reads(&site, "Ben", Lang::Tr).await;
    let clara = site.office("Clara").await;
    let issue = written(&clara).await;
    sends(&clara, &issue).await.has_status(200);
    site.deliver_mail().await;
    for letter in site.letters() {
        assert_eq!(verified(&letter.bytes, &records), ["good", "good"]);
    }
    let booked = site.last_letter_to("Ada").bytes;
    let issue = issues_to(&site, "Ben").remove(0).bytes;
    for broken in [
        changed(&booked, "Subject: ", "Subject: X"),
        changed(&booked, "To: ada@", "To: eve@"),
        changed(&booked, "From: ", "From: eve@example.org\r\nFrom: "),
        changed(&booked, "Content-Type: ", "Content-Type: text/plain\r\nX: "),
        changed(
            &issue,
            "List-Unsubscribe: <http",
            "List-Unsubscribe: <https",
        ),
        changed(&issue, "List-Unsubscribe-Post: ", "X: "),
        [&booked[..], b"more\r\n"].concat(),
    ] {
        let told = verified(&broken, &records);
        assert_eq!(told, ["bad", "bad"], "{}", String::from_utf8_lossy(&broken));
    }
    // Another key under the name is another's.
    let swapped = [
        records[0].replace("rsa._", "ed._"),
        records[1].replace("ed._", "rsa._"),
    ];
    assert_eq!(verified(&booked, &swapped), ["bad", "bad"]);
    site.close().await;
}

#[tokio::test]
async fn what_a_mail_server_gets_is_what_was_signed() {
    if is_missing() {
        return;
    }
    let server = Server::open().await;
    let url = server.url.clone();
    let folder = tempfile::tempdir().expect("a folder");
    let key = key(folder.path(), ("rsa", "rsa-pkcs1.pem"));
    let site = Site::open_with(Backend::Sqlite, move |settings| {
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url = url;
        settings.mail.dkim = vec![key];
        settings.mail.bounce_domain = "bounces.recklinghausen.example".to_owned();
    })
    .await;
    // Lines that begin with a dot travel otherwise than they are written.
    let course = site
        .offering("Schwimmen")
        .places(3)
        .field("bring", r#"["...", ". Punkt"]"#);
    let course = course.on("2026-12-14").open().await;
    site.visitor("Ada").books(&course).await;
    site.deliver_mail().await;
    let (records, _) = testing::signatures(&site.app);
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(verified(&taken[0].data, &records), ["good"]);
    site.close().await;
}

#[tokio::test]
async fn a_key_that_can_not_be_read_stops_the_start() {
    let site = Site::open(Backend::Sqlite).await;
    let mut settings = site.app.settings.clone();
    let gone = Dkim {
        domain: OURS.to_owned(),
        selector: "none".to_owned(),
        key: PathBuf::from("none.pem"),
    };
    settings.mail.dkim = vec![gone];
    let db = site.app.db.clone();
    let told = testing::app(
        db,
        site.app.clock.clone(),
        bausteine::Dice::seeded(9),
        settings,
    )
    .await;
    let told = told.expect_err("it does not start");
    assert!(
        told.contains("none.pem") && told.contains("mail.dkim[0].key"),
        "{told}"
    );
    site.close().await;
}
