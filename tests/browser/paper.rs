//! The list on paper, printed by a real browser.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use axum::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::WebDriverCompatibleCommand;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use url::{ParseError, Url};

use crate::probe::LIST;
use crate::stage::{Screen, Window, stage};

/// Prints the page in the window as its style sheet wants (Chrome `DevTools` Protocol, `Page.printToPDF`).
#[derive(Debug)]
struct Print;

impl WebDriverCompatibleCommand for Print {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let print = json!({ "cmd": "Page.printToPDF", "params": { "preferCSSPageSize": true } });
        (Method::POST, Some(print.to_string()))
    }
}

/// Asks the program for a page, as a browser does.
fn asks(site: &str, head: &str, body: &str) -> String {
    let host = site.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("the program answers");
    let length = body.len();
    let request = format!(
        "{head} HTTP/1.1\r\nhost: {host}\r\norigin: {site}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).expect("it listens");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers");
    String::from_utf8_lossy(&answer).into_owned()
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// Signs somebody up by the form: what is hidden in it is sent back.
fn signs_up(site: &str, name: &str, email: &str) {
    let path = format!("/angebote/{LIST}/anmeldung");
    let page = asks(site, &format!("GET {path}"), "");
    let mut body = format!("name={}&email={}", encoded(name), encoded(email));
    for hidden in page.split("<input type=\"hidden\" name=\"").skip(1) {
        let (field, rest) = hidden.split_once("\" value=\"").expect("a value");
        let value = rest.split('"').next().unwrap_or_default();
        body = format!("{body}&{field}={}", encoded(value));
    }
    let answer = asks(site, &format!("POST {path}"), &body);
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
}

/// The words of a PDF, page by page.
fn words(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext");
    let reader = reader
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut reader = reader.spawn().expect("pdftotext, of poppler-utils");
    let mut into = reader.stdin.take().expect("it reads");
    into.write_all(pdf).expect("it reads");
    drop(into);
    let read = reader.wait_with_output().expect("it writes");
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    text.split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// What comes out of the printer: a PDF.
async fn printed(window: &Window<'_>) -> Vec<u8> {
    let printed = window.client.issue_cmd(Print).await;
    let printed = printed.expect("Chromium prints");
    let data = printed["data"].as_str().expect("a file");
    STANDARD.decode(data).expect("base64")
}

#[tokio::test]
async fn forty_people_are_printed_on_two_pages_with_the_head_on_each() {
    let Some(stage) = stage() else { return };
    let names = [
        "Ayşe Yılmaz",
        "فاطمة الأحمد",
        "Оксана Шевченко",
        "Maria Müller",
        "İpek Öztürk",
    ];
    for number in 0..40_usize {
        let name = format!("{} {}", names[number % names.len()], number + 1);
        signs_up(&stage.site, &name, &format!("liste{number}@example.org"));
    }
    let window = stage.window(Screen::DESK).await;
    window.open("/konto").await;
    window.fill("email", "buero@example.org").await;
    window.fill("password", "vier rote Bausteine").await;
    window.press("/konto").await;
    window.open("/buero/termine").await;
    let there = "return [...document.querySelectorAll('main li')] \
        .find(line => line.textContent.includes('Probeliste')).querySelector('a').getAttribute('href')";
    let date = window.run(there, vec![]).await;
    let date = date
        .as_str()
        .expect("it is on the page")
        .replace("/buero/", "/leitung/");
    window.open(&date).await;
    window.follow("a[href$='/druck']").await;
    let pdf = printed(&window).await;
    if let Some(folder) = std::env::var_os("BAUSTEINE_TEST_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join("liste.pdf"), &pdf).expect("it is kept");
    }
    let raw = String::from_utf8_lossy(&pdf);
    let pages = raw.matches("/Type /Page").count() - raw.matches("/Type /Pages").count();
    assert_eq!(pages, 2, "forty people on two pages");
    let box_of = raw
        .split("/MediaBox [")
        .nth(1)
        .and_then(|rest| rest.split(']').next());
    let sides: Vec<f64> = box_of
        .expect("a size")
        .split_whitespace()
        .filter_map(|side| side.parse().ok())
        .collect();
    assert!(
        sides[2] > sides[3] && (sides[2] - 842.0).abs() < 2.0,
        "A4 landscape: {sides:?}"
    );
    let pages = words(&pdf);
    for (number, page) in pages.iter().enumerate() {
        assert!(
            page.contains("Unterschrift"),
            "no head on page {}:\n{page}",
            number + 1
        );
        let count = format!("{}/2", number + 1);
        assert!(
            page.replace(' ', "").contains(&count),
            "no “{count}”:\n{page}"
        );
    }
    let all = pages.concat();
    assert!(all.contains("Müller 39") && all.contains("112"), "{all}");
    assert!(
        !all.contains("@example.org") && !all.contains("Spalten"),
        "{all}"
    );
    // The notice at the door is one sheet that is not empty.
    window
        .open(&format!("{}/aushang", date.replace("/leitung/", "/buero/")))
        .await;
    let sheets = words(&printed(&window).await);
    assert!(
        sheets.len() == 1 && sheets[0].contains("Probeliste"),
        "{sheets:?}"
    );
    // On a screen it is a page like the others.
    let phone = stage.window(Screen::PHONE).await;
    phone.open("/konto").await;
    phone.fill("email", "buero@example.org").await;
    phone.fill("password", "vier rote Bausteine").await;
    phone.press("/konto").await;
    for path in ["druck", "papier"] {
        phone.open(&format!("{date}/{path}")).await;
        phone.fits().await;
    }
    phone.close().await;
    window.close().await;
}

/// What must stand together: title, date, lines of each entry on the page.
const ENTRIES: &str = "return [...document.querySelectorAll('.year > ol > li')].map(entry => \
    [...entry.querySelectorAll('h3, p, li')].flatMap(one => one.innerText.split('\\n')))";

/// Words without what a printer may break a line with.
fn unbroken(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '‐'));
    kept.collect()
}

#[tokio::test]
async fn the_chronology_is_a_booklet_and_no_entry_is_broken() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::DESK).await;
    window.open("/chronik?ansicht=heft").await;
    let entries = window.run(ENTRIES, vec![]).await;
    let entries: Vec<Vec<String>> = serde_json::from_value(entries).expect("lines of text");
    assert!(entries.len() >= 26, "premise: {}", entries.len());
    let pdf = printed(&window).await;
    if let Some(folder) = std::env::var_os("BAUSTEINE_TEST_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join("heft.pdf"), &pdf).expect("it is kept");
    }
    let pages: Vec<String> = words(&pdf).iter().map(|page| unbroken(page)).collect();
    let [cover, contents, years @ ..] = pages.as_slice() else {
        panic!("a booklet has more pages: {pages:?}");
    };
    assert!(
        cover.contains("Chronik") && cover.contains("BausteinederIntegrationsarbeit"),
        "{cover}"
    );
    assert!(!cover.contains("Kickoff"), "nothing else: {cover}");
    assert!(
        contents.contains("DieJahre") && contents.contains("Kickoff"),
        "{contents}"
    );
    assert!(!pages.concat().contains("InderChroniksuchen"), "{pages:?}");
    for lines in &entries {
        let lines: Vec<String> = lines.iter().map(|line| unbroken(line)).collect();
        let is_whole = |page: &&String| lines.iter().all(|line| page.contains(line.as_str()));
        assert!(
            years.iter().any(|page| is_whole(&page)),
            "{lines:?} is broken: {years:?}"
        );
    }
    window.close().await;
}
