//! A woman finds a course, signs up, reads the mail, and cancels.

use fantoccini::key::Key;

use crate::probe::{COURSE, EVENINGS};
use crate::stage::{Screen, Window, root, stage};

#[tokio::test]
async fn a_woman_books_in_german_on_a_small_phone() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::PHONE).await;
    window.open("/angebote").await;
    window.fits().await;
    window
        .follow(&format!("main a[href$='/angebote/{COURSE}']"))
        .await;
    window.sees("Probekurs").await;
    window.fits().await;
    window
        .follow(&format!("main a[href$='/angebote/{COURSE}/anmeldung']"))
        .await;
    window.fits().await;
    window.fill("name", "Lena Wójcik").await;
    window.fill("email", "lena@example.org").await;
    window.press("/anmeldung").await;
    window.sees("Lena Wójcik").await;
    window.fits().await;
    let booking = window.path().await;
    assert!(booking.starts_with("/anmeldung/"), "{booking}");
    read_mail(&window, "lena@example.org").await;
    window.open(&booking).await;
    window.press("/absage").await;
    let left = window
        .client
        .find_all(fantoccini::Locator::Css("form[action$='/absage']"))
        .await;
    assert!(
        left.expect("it can be asked").is_empty(),
        "nothing is left to cancel"
    );
    window.close().await;
}

#[tokio::test]
async fn a_woman_books_two_dates_in_arabic() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::PHONE).await;
    window.open(&format!("/ar/angebote/{EVENINGS}")).await;
    window.sees("دورة تجريبية").await;
    assert_eq!(direction(&window).await, "rtl");
    window.fits().await;
    window
        .follow(&format!(
            "main a[href$='/ar/angebote/{EVENINGS}/anmeldung']"
        ))
        .await;
    window.fill("name", "فاطمة الزهراء").await;
    window.fill("phone", "0157 12345678").await;
    let dates = window
        .client
        .find_all(fantoccini::Locator::Css("input[name='session']"))
        .await;
    let dates = dates.expect("it can be asked");
    assert!(dates.len() >= 2, "two dates are open");
    for date in dates.iter().take(2) {
        if !date.is_selected().await.expect("it can be asked") {
            date.click().await.expect("a box can be ticked");
        }
    }
    window.fits().await;
    window.press("/anmeldung").await;
    let path = window.path().await;
    assert!(
        path.starts_with("/ar/anmeldung/"),
        "{path}\n{}",
        window.text().await
    );
    window.sees("فاطمة الزهراء").await;
    assert_eq!(direction(&window).await, "rtl");
    window.fits().await;
    window.close().await;
}

#[tokio::test]
async fn everything_can_be_done_by_keyboard() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::DESK).await;
    window.open("/tr/angebote").await;
    window.key(Key::Tab).await;
    let skip = window
        .run("return document.activeElement.getAttribute('href')", vec![])
        .await;
    assert_eq!(skip, "#inhalt", "the first stop leads past the head");
    window
        .tab_to(&format!("main a[href$='/tr/angebote/{COURSE}']"))
        .await;
    window.enter().await;
    window
        .tab_to(&format!("main a[href$='/tr/angebote/{COURSE}/anmeldung']"))
        .await;
    window.enter().await;
    window.tab_to("form [name='name']").await;
    // First wrongly: nothing but Enter.
    window.enter().await;
    let title = window.client.title().await.expect("a title");
    assert!(title.starts_with("Hata"), "{title}");
    window.tab_to("a[href='#name']").await;
    window.key(Key::Enter).await;
    let focused = window.run("return document.activeElement.id", vec![]).await;
    assert_eq!(focused, "name", "the summary leads to the field");
    window.types("Ayşe Yılmaz").await;
    window.tab_to("form [name='email']").await;
    window.types("ayse@example.org").await;
    window
        .tab_to("form[method='post'][action$='/anmeldung'] button")
        .await;
    window.enter().await;
    let booking = window.path().await;
    assert!(
        booking.starts_with("/tr/anmeldung/"),
        "{booking}\n{}",
        window.text().await
    );
    window.sees("Ayşe Yılmaz").await;
    window
        .tab_to("details:has(form[action$='/absage']) > summary")
        .await;
    window.key(Key::Enter).await;
    window.tab_to("form[action$='/absage'] button").await;
    window.enter().await;
    let left = "return document.querySelectorAll(\"form[action$='/absage']\").length";
    assert_eq!(
        window.run(left, vec![]).await,
        0,
        "nothing is left to cancel"
    );
    window.close().await;
}

/// With `BAUSTEINE_TEST_SCREENSHOT` set it writes the picture of the README.
#[tokio::test]
async fn the_readme_shows_what_there_is() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::DESK).await;
    window.open("/angebote").await;
    let picture = window.picture().await;
    assert!(picture.starts_with(b"\x89PNG"), "it is a picture");
    if std::env::var_os("BAUSTEINE_TEST_SCREENSHOT").is_some() {
        let file = root().join("docs/screenshot.png");
        std::fs::create_dir_all(root().join("docs")).expect("a folder");
        std::fs::write(&file, picture).expect("the picture can be written");
    }
    window.close().await;
}

#[tokio::test]
async fn a_form_survives_a_change_of_language() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::PHONE).await;
    let form = format!("/angebote/{COURSE}/anmeldung");
    window.open(&form).await;
    window.fill("name", "Олена Коваль").await;
    window
        .follow("header button[formaction^='/uk/angebote/']")
        .await;
    assert_eq!(window.path().await, format!("/uk{form}"));
    window.fits().await;
    let name = "return document.getElementById('name').value";
    assert_eq!(window.run(name, vec![]).await, "Олена Коваль");
    // Enter in a field sends the form: it must not press a language.
    window.fill("phone", "0157 22334455").await;
    window.enter().await;
    let booking = window.path().await;
    assert!(booking.starts_with("/uk/anmeldung/"), "{booking}");
    window.sees("Олена Коваль").await;
    window.press("/absage").await;
    window.close().await;
}

/// The demo's letters are read where the demo shows them; they leave within seconds.
async fn read_mail(window: &Window<'_>, address: &str) {
    for _ in 0..50 {
        window.open("/dev/mails").await;
        if window.text().await.contains(address) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    panic!("no mail to {address}:\n{}", window.text().await);
}

async fn direction(window: &Window<'_>) -> String {
    let direction = window
        .run(
            "return getComputedStyle(document.querySelector('h1')).direction",
            vec![],
        )
        .await;
    direction.as_str().unwrap_or_default().to_owned()
}
