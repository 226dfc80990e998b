//! Every type of page in every language: axe-core finds nothing, and nothing is wider than the narrowest
//! screen.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::probe::SMALL;
use crate::stage::{LANGUAGES, Screen, Stage, Window, axe, stage};

/// Pages that need no booking.
const PAGES: &[&str] = &[
    "/",
    "/angebote",
    "/angebote?q=xyzxyz",
    "/angebote/gespraechscafe-2026-27",
    "/angebote/computerkurs-anfaengerinnen-2027-winter",
    "/angebote/computerkurs-anfaengerinnen-2027-winter/aushang",
    "/angebote/probe-abende/anmeldung",
    "/angebote/probe-kurs/anmeldung",
    "/angebote/computerkurs-anfaengerinnen-2026-herbst/anmeldung",
    "/anmeldung",
    "/bescheinigung",
    "/chronik",
    "/chronik?ansicht=termine&art=conference",
    "/chronik/2005-09-15-kick-off",
    "/programme/soziale-stadt-nrw",
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
    "/barrierefreiheit/danke",
    "/gebaerdensprache",
    "/kontakt",
    "/gibt-es-nicht",
];

#[tokio::test]
async fn german_pages_exclude_nobody() {
    look_at_all(&LANGUAGES[..2], Screen::NARROW).await;
}

#[tokio::test]
async fn turkish_and_arabic_pages_exclude_nobody() {
    look_at_all(&LANGUAGES[2..4], Screen::NARROW).await;
}

#[tokio::test]
async fn ukrainian_and_english_pages_exclude_nobody() {
    look_at_all(&LANGUAGES[4..], Screen::NARROW).await;
}

#[tokio::test]
async fn pages_at_night_exclude_nobody() {
    look_at_all(&LANGUAGES[..1], Screen::NIGHT).await;
}

/// States its premise: on a page with faults axe-core speaks.
#[tokio::test]
async fn the_check_finds_what_is_wrong() {
    let (Some(stage), Some(axe)) = (stage(), axe()) else {
        return;
    };
    let window = stage.window(Screen::NARROW).await;
    window.open("/angebote").await;
    let spoil = "document.querySelector('main').insertAdjacentHTML('beforeend', '<input><img src=x>'); \
        document.documentElement.removeAttribute('lang')";
    window.run(spoil, vec![]).await;
    let faults = faults(&window, &axe).await;
    for rule in ["html-has-lang", "image-alt", "label"] {
        assert!(faults.contains(rule), "{rule} is not in:\n{faults}");
    }
    window.close().await;
}

async fn look_at_all(languages: &[(&str, &str)], screen: Screen) {
    let (Some(stage), Some(axe)) = (stage(), axe()) else {
        return;
    };
    let window = stage.window(screen).await;
    let mut all = String::new();
    for (tag, prefix) in languages {
        for page in PAGES {
            let path = match (*page, *prefix) {
                ("/", "") => "/".to_owned(),
                ("/", prefix) => prefix.to_owned(),
                (page, prefix) => format!("{prefix}{page}"),
            };
            window.open(&path).await;
            look(&window, &axe, &mut all).await;
        }
        walk(stage, &window, (tag, prefix), &axe, &mut all).await;
    }
    assert!(all.is_empty(), "\n{all}");
    window.close().await;
}

/// The pages that only a person who does something sees: a form with mistakes, a booking, the end of one.
async fn walk(
    stage: &Stage,
    window: &Window<'_>,
    (tag, prefix): (&str, &str),
    axe: &str,
    all: &mut String,
) {
    let form = format!("{prefix}/angebote/{SMALL}/anmeldung");
    window.open(&form).await;
    window.press("/anmeldung").await;
    assert_eq!(window.path().await, form, "the form comes back");
    look(window, axe, all).await;
    let width = window.run("return innerWidth", vec![]).await;
    window.fill("name", &format!("Olena {tag} {width}")).await;
    window
        .fill("email", &format!("olena-{tag}-{width}@example.org"))
        .await;
    window.press("/anmeldung").await;
    let booking = window.path().await;
    assert!(
        booking.starts_with(&format!("{prefix}/anmeldung/")),
        "{} {booking}:\n{}",
        stage.site,
        window.text().await
    );
    look(window, axe, all).await;
    for page in [
        "/aenderung?was=kontakt",
        "/aenderung?was=namen",
        "/daten",
        "/loeschung",
    ] {
        window.open(&format!("{booking}{page}")).await;
        look(window, axe, all).await;
    }
    window.open(&booking).await;
    // Who was offered a place gives it back by a button of its own.
    let ending = if window.has("/verzicht").await {
        "/verzicht"
    } else {
        "/absage"
    };
    window.press(ending).await;
    look(window, axe, all).await;
    for form in ["/anmeldung", "/barrierefreiheit"] {
        window.open(&format!("{prefix}{form}")).await;
        window.press(form).await;
        look(window, axe, all).await;
    }
}

/// Notes what is wrong with the page in the window.
async fn look(window: &Window<'_>, axe: &str, all: &mut String) {
    window.fits().await;
    let faults = faults(window, axe).await;
    if !faults.is_empty() {
        let title = window.client.title().await.expect("a title");
        _ = writeln!(all, "{} “{title}”\n{faults}", window.path().await);
    }
}

/// What axe-core finds, a line each.
pub(crate) async fn faults(window: &Window<'_>, axe: &str) -> String {
    faults_of(window, axe, &[]).await
}

/// What some of axe-core's rules find, or all with some of its tags (`wcag…`); all of them where none is named.
pub(crate) async fn faults_of(window: &Window<'_>, axe: &str, rules: &[&str]) -> String {
    window.run(axe, vec![]).await;
    let script = "const [rules, done] = arguments; \
        const options = { resultTypes: ['violations'] }; \
        const type = rules.some(rule => rule.startsWith('wcag')) ? 'tag' : 'rule'; \
        if (rules.length) { options.runOnly = { type, values: rules }; } \
        axe.run(document, options) \
            .then(r => done(r.violations), e => done([{ id: String(e), nodes: [] }]))";
    let found = window
        .client
        .execute_async(script, vec![json!(rules)])
        .await;
    let found = found.expect("axe-core runs");
    let mut lines = String::new();
    for violation in found.as_array().expect("a list") {
        let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
        for node in nodes.iter().take(3) {
            let text = |value: &Value| {
                value
                    .as_str()
                    .unwrap_or_default()
                    .chars()
                    .take(300)
                    .collect::<String>()
            };
            _ = writeln!(
                lines,
                "  {}: {}\n    {}",
                text(&violation["id"]),
                text(&node["html"]),
                text(&node["failureSummary"]).replace('\n', " ")
            );
        }
        if nodes.is_empty() {
            _ = writeln!(lines, "  {}", violation["id"]);
        }
    }
    lines
}
