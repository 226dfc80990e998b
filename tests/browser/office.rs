//! The office at half past seven, by keyboard.

use fantoccini::key::Key;

use crate::probe::EVENINGS;
use crate::stage::{Screen, Window, stage};

/// Presses that calling a date off may take, from the page of the date on.
const PRESSES: usize = 14;

#[tokio::test]
async fn a_date_is_called_off_with_a_handful_of_keys_and_called_back() {
    let Some(stage) = stage() else { return };
    // Somebody has signed up for it.
    let visitor = stage.window(Screen::PHONE).await;
    visitor
        .open(&format!("/angebote/{EVENINGS}/anmeldung"))
        .await;
    visitor.fill("name", "Mina Azizi").await;
    visitor.fill("email", "mina@example.org").await;
    visitor.click("input[name='session']").await;
    visitor.press("/anmeldung").await;
    visitor.close().await;

    let window = stage.window(Screen::DESK).await;
    window.open("/konto").await;
    window.fill("email", "buero@example.org").await;
    window.fill("password", "vier rote Bausteine").await;
    window.press("/konto").await;
    // Two steps from the first page.
    window.open("/buero").await;
    window.tab_to("main a[href='/buero/termine']").await;
    window.enter().await;
    let there = "return [...document.querySelectorAll('main li')] \
        .find(line => line.textContent.includes('Probeabende')).querySelector('a').getAttribute('href')";
    let date = window.run(there, vec![]).await;
    let date = date.as_str().expect("it is on the page").to_owned();
    window.tab_to(&format!("main a[href='{date}']")).await;
    window.enter().await;
    window.fits().await;

    // Past the head of the page: that it falls through; the first of the ready reasons; on to the button.
    let mut keys = 2;
    window.key(Key::Tab).await;
    window.key(Key::Enter).await;
    keys += window.tab_to("input[name='what']").await;
    window.key(Key::Space).await;
    keys += 1;
    keys += window.tab_to("input[name='ready']").await;
    window.key(Key::Down).await;
    keys += 1;
    let ready = "return document.querySelector(\"input[name='ready']:checked\").value";
    assert_eq!(window.run(ready, vec![]).await, "1");
    keys += window
        .tab_to(&format!("form[action='{date}'] button"))
        .await;
    window.enter().await;
    keys += 1;
    window.sees("Vorschau").await;
    window.sees("Mail geht hinaus").await;
    window.fits().await;
    let focused = "return document.activeElement.closest('form').getAttribute('action')";
    assert_eq!(
        window.run(focused, vec![]).await,
        format!("{date}/aenderung")
    );
    window.enter().await;
    keys += 1;
    window.sees("fällt aus").await;
    window.sees("gehen um").await;
    window.fits().await;
    println!("called off with {keys} key presses");
    assert!(keys <= PRESSES, "{keys} key presses");

    undo(&window).await;
    window.close().await;
}

async fn undo(window: &Window<'_>) {
    window.tab_to("form[action$='/widerruf'] button").await;
    window.enter().await;
    window.sees("Zurückgenommen").await;
    window.sees("findet statt").await;
}
