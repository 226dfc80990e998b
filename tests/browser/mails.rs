//! A Rundbrief as a mail program shows it: axe-core finds nothing in any language, by day and by night, and nothing
//! is wider than a phone.

use std::fmt::Write as _;
use std::fs;

use serde_json::json;

use crate::accessibility::faults_of;
use crate::stage::{LANGUAGES, Screen, Window, axe, stage};

/// What WCAG asks of every page. Landmarks and the first heading belong to the program that shows a letter.
const WCAG: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// What an issue says, in each language by the same means: a heading, a list, a link, strong words.
const WORDS: [(&str, &str, &str); 6] = [
    (
        "de",
        "Neues im Dezember",
        "## Liebe Frauen\n\nkommen **alle** zu [uns](https://example.org/):\n\n- Kaffee\n- Kurse",
    ),
    (
        "de-simple",
        "Das gibt es im Dezember",
        "## Liebe Frauen\n\nKommen **alle** zu [uns](https://example.org/):\n\n- Kaffee\n- Kurse",
    ),
    (
        "tr",
        "Aralık ayında",
        "## Sevgili kadınlar\n\n**hepiniz** [bize](https://example.org/) gelin:\n\n- Kahve\n- Kurslar",
    ),
    (
        "ar",
        "جديدنا في ديسمبر",
        "## عزيزاتنا\n\nتعالين **جميعًا** [إلينا](https://example.org/):\n\n- قهوة\n- دورات",
    ),
    (
        "uk",
        "Новини грудня",
        "## Любі жінки\n\nприходьте **всі** [до нас](https://example.org/):\n\n- Кава\n- Курси",
    ),
    (
        "en",
        "News in December",
        "## Dear women\n\n**all** come to [us](https://example.org/):\n\n- Coffee\n- Courses",
    ),
];

/// Opens a letter as it is previewed, without our pages around it and without their rules for scripts.
async fn shows(window: &Window<'_>, path: &str) {
    window.open(path).await;
    let html = window.client.source().await.expect("the letter");
    assert!(html.contains("</body>"), "{html}");
    let name = format!("bausteine-mail-{}.html", std::process::id());
    let file = std::env::temp_dir().join(name);
    let text = format!("<!doctype html>\n{html}");
    fs::write(&file, text).expect("a temporary file");
    let url = format!("file://{}", file.display());
    window.client.goto(&url).await.expect("it opens");
    _ = fs::remove_file(&file);
}

#[tokio::test]
async fn a_rundbrief_excludes_nobody() {
    let (Some(stage), Some(axe)) = (stage(), axe()) else {
        return;
    };
    // What a letter looks like must not depend on the browser that shows it.
    let phone_at_night = Screen {
        is_dark: true,
        ..Screen::NARROW
    };
    let window = stage.window(phone_at_night).await;
    window.open("/konto").await;
    window.fill("email", "buero@example.org").await;
    window.fill("password", "vier rote Bausteine").await;
    window.press("/konto").await;
    window.open("/buero/rundbrief").await;
    window.press("/buero/rundbrief").await;
    let sheet = window.path().await;
    let issue = sheet
        .strip_suffix("/bearbeiten")
        .expect("the sheet")
        .to_owned();
    // Six languages stand side by side and partly folded: the words are put in past the keyboard.
    for (lang, subject, text) in WORDS {
        let put = "const [name, words] = arguments; document.querySelector(`[name='${name}']`).value = words";
        window
            .run(put, vec![json!(format!("subject-{lang}")), json!(subject)])
            .await;
        window
            .run(put, vec![json!(format!("text-1-{lang}")), json!(text)])
            .await;
    }
    window.press("/bearbeiten").await;
    let mut all = String::new();
    for (lang, _) in LANGUAGES {
        for look in ["hell", "dunkel"] {
            shows(
                &window,
                &format!("{issue}/vorschau/mail?sprache={lang}&ansicht={look}"),
            )
            .await;
            let (_, subject, _) = WORDS
                .iter()
                .find(|words| words.0 == lang)
                .expect("its words");
            let title = window.client.title().await.expect("a title");
            assert_eq!(title, *subject, "premise: it is that letter");
            let wide = window.too_wide().await;
            if let Some(wide) = wide {
                _ = writeln!(all, "{lang}, {look}: too wide: {wide}");
            }
            let faults = faults_of(&window, &axe, &WCAG).await;
            if !faults.is_empty() {
                _ = writeln!(all, "{lang}, {look}:\n{faults}");
            }
        }
    }
    assert!(all.is_empty(), "\n{all}");
    // States its premise: in a letter with faults axe-core speaks.
    window
        .run(
            "document.body.insertAdjacentHTML('beforeend', '<img src=x>')",
            vec![],
        )
        .await;
    assert!(faults_of(&window, &axe, &WCAG).await.contains("image-alt"));
    window.close().await;
}
