//! A woman rings who has no e-mail: from the office's first page to the slip that is printed for her, by the
//! keyboard alone. How many presses it takes is counted; how long it takes is for people to say.

use fantoccini::key::Key;
use fantoccini::wd::PrintConfiguration;
use serde_json::json;

use crate::probe::{COURSE, DOORS};
use crate::stage::{Screen, Window, stage};

/// Presses that it may take, without her own letters and digits: one for each course that meets before hers, too.
const PRESSES: usize = 25 + DOORS.len();

/// Somebody at the keyboard, and what she has pressed so far.
struct Clerk<'w> {
    window: &'w Window<'w>,
    presses: usize,
    signs: usize,
}

impl Clerk<'_> {
    async fn key(&mut self, key: Key) {
        self.window.key(key).await;
        self.presses += 1;
    }

    async fn tab_to(&mut self, css: &str) {
        let is_there = "return document.activeElement.matches(arguments[0])";
        if self.window.run(is_there, vec![json!(css)]).await != json!(true) {
            self.presses += self.window.tab_to(css).await;
        }
    }

    async fn enter(&mut self) {
        self.window.enter().await;
        self.presses += 1;
    }

    /// Types what the woman says.
    async fn types(&mut self, words: &str) {
        self.window.types(words).await;
        self.signs += words.chars().count();
    }

    /// What has the focus, by its id.
    async fn is_in(&self, id: &str) {
        let focused = self
            .window
            .run("return document.activeElement.id", vec![])
            .await;
        assert_eq!(focused, json!(id), "{}", self.window.text().await);
    }

    async fn looks(&self, step: &str) {
        self.window.fits().await;
        self.window.pictured(&format!("telefon-{step}")).await;
    }
}

#[tokio::test]
async fn a_woman_who_rings_is_signed_up_by_the_keyboard_alone() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::OFFICE).await;
    window.open("/konto").await;
    window.fill("email", "buero@example.org").await;
    window.fill("password", "vier rote Bausteine").await;
    window.press("/konto").await;
    assert_eq!(window.path().await, "/buero");
    let mut clerk = Clerk {
        window: &window,
        presses: 0,
        signs: 0,
    };
    clerk.looks("1-buero").await;

    // To the offering.
    clerk.key(Key::Tab).await;
    clerk.key(Key::Enter).await;
    clerk.tab_to("main a[href='#anmelden']").await;
    clerk.key(Key::Enter).await;
    let form = format!("/buero/angebote/{COURSE}/anmeldung");
    clerk.tab_to(&format!("#anmelden a[href='{form}']")).await;
    println!("the offering is found with {} key presses", clerk.presses);
    clerk.enter().await;
    assert_eq!(window.path().await, form);
    // How many there are now stands before her; and the first field has the keyboard.
    let places = "return document.querySelector('main dl').textContent";
    let places = window.run(places, vec![]).await;
    let places = places.as_str().unwrap_or_default();
    assert!(
        places.contains("Vergeben: ") && places.contains(" von 50."),
        "{places}"
    );
    clerk.is_in("contact").await;
    clerk.types("0157 7000001").await;
    clerk.looks("2-formular").await;
    // Is she known? She is not; her name is next.
    clerk.enter().await;
    clerk.is_in("name").await;
    clerk.types("Amal Haddad").await;
    clerk.tab_to("main details > summary").await;
    clerk.key(Key::Enter).await;
    clerk.tab_to("#name-2").await;
    clerk.types("Rana Haddad").await;
    clerk.tab_to("[name='children']").await;
    clerk.types("1").await;
    clerk.tab_to("[name='children_ages']").await;
    clerk.types("3").await;
    // Her letters in Arabic.
    clerk.tab_to("[name='language']:checked").await;
    let chosen = "return document.querySelector(\"[name='language']:checked\").value";
    for _ in 0..6 {
        if window.run(chosen, vec![]).await == json!("ar") {
            break;
        }
        clerk.key(Key::Down).await;
    }
    clerk.looks("3-ausgefuellt").await;
    clerk.enter().await;
    assert!(
        window.path().await.starts_with("/buero/anmeldungen/"),
        "{}",
        window.text().await
    );
    for said in ["Amal Haddad", "Rana Haddad", "+491577000001", "العربية"] {
        window.sees(said).await;
    }
    clerk.looks("4-angemeldet").await;
    clerk.tab_to("main a[href$='/zettel']").await;
    clerk.enter().await;
    let slip = "return [document.documentElement.lang, !!document.querySelector('.qr svg'), \
        document.querySelector('.code').textContent.length]";
    let slip = window.run(slip, vec![]).await;
    assert_eq!((&slip[0], &slip[1]), (&json!("ar"), &json!(true)), "{slip}");
    window.sees("Amal Haddad").await;
    clerk.looks("5-zettel").await;
    // Control and P, and Enter.
    clerk.presses += 2;
    let paper = window
        .client
        .print(PrintConfiguration::default())
        .await
        .expect("it is printed");
    assert!(paper.starts_with(b"%PDF"), "a sheet of paper");
    println!(
        "a woman is signed up with {} key presses, and {} with her own {} letters and digits",
        clerk.presses,
        clerk.presses + clerk.signs,
        clerk.signs
    );
    assert!(clerk.presses <= PRESSES, "{} key presses", clerk.presses);
    window.close().await;
}
