//! A foreign reader of our letters: Python's own email package, strictly.

use std::io::Write as _;
use std::process::{Command, Stdio};

use bausteine::Lang;
use serde_json::Value;

use super::{issues_to, reads, sends, written};
use crate::support::postbox::Letter;

/// Reads a letter with Python; `None` where there is none and none is required.
fn read_by_python(letter: &Letter) -> Option<Value> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/newsletter/reader.py");
    let python = Command::new("python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut python = match python {
        Ok(python) => python,
        Err(why) => {
            let is_required =
                std::env::var("BAUSTEINE_TEST_PYTHON").is_ok_and(|word| word == "required");
            assert!(!is_required, "python3 is required: {why}");
            let line = format!("\nPython does not read our letters: {why}\n");
            _ = std::io::stderr().write_all(line.as_bytes());
            return None;
        }
    };
    let mut input = python.stdin.take().expect("it is piped");
    input.write_all(&letter.bytes).expect("it reads");
    drop(input);
    let said = python.wait_with_output().expect("it ends");
    assert!(
        said.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&said.stderr),
        String::from_utf8_lossy(&letter.bytes)
    );
    Some(serde_json::from_slice(&said.stdout).expect("JSON"))
}

/// As Python reads lines.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

both! {
    async fn python_reads_an_issue_as_it_was_written(site: &Site) {
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        for lang in Lang::ALL {
            reads(site, &format!("Ada {lang}"), lang).await;
        }
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        sends(&clara, &issue).await.has_status(200);
        site.deliver_mail().await;
        for lang in Lang::ALL {
            let name = format!("Ada {lang}");
            let letters = issues_to(site, &name);
            assert_eq!(letters.len(), 1, "{lang}");
            let letter = &letters[0];
            let Some(read) = read_by_python(letter) else { return };
            assert_eq!(read["defects"].as_array().map(Vec::len), Some(0), "{lang}: {read}");
            assert_eq!(read["kinds"], serde_json::json!(["multipart/alternative", "text/plain", "text/html"]));
            assert_eq!(read["charsets"], serde_json::json!(["utf-8", "utf-8"]));
            assert_eq!(read["from"], serde_json::json!(["integration@recklinghausen.example"]));
            assert_eq!(read["to"], serde_json::json!([letter.to]));
            assert_eq!(read["subject"].as_str(), Some(letter.subject().as_str()));
            assert_eq!(read["date"].as_str(), Some("2026-11-22T10:00:00+00:00"));
            assert_eq!(read["message_id"].as_str(), Some(letter.header("Message-ID").as_str()));
            assert_eq!(read["list_unsubscribe"].as_str(), Some(letter.header("List-Unsubscribe").as_str()));
            // What our reader and Python's take out of the encoding is the same.
            let said = |part: &str| lines(read[part].as_str().unwrap_or_default());
            assert_eq!(said("plain").trim_end(), lines(&letter.text()).trim_end(), "{lang}");
            assert_eq!(said("html").trim_end(), lines(&letter.html()).trim_end(), "{lang}");
            assert!(said("plain").contains("/rundbrief/abo/"), "{read}");
        }
    }
}
