//! Every page of those who work here: axe-core finds nothing, and nothing is wider than the screen. In German on
//! a desk and in the frame of Arabic on a phone, by day and at night; and each at the other width.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use bausteine::Clock;
use serde_json::json;
use totp_rs::{Builder, Secret};

use crate::accessibility::faults_of;
use crate::map::{address_of, linked, wanted};
use crate::probe::{COURSE, EVENINGS, FEW, SMALL};
use crate::stage::{Screen, Stage, Window, axe, stage};

/// What the night changes: colours. The tree is that of the day.
const OF_COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

/// A page as it comes after a form was sent.
struct State {
    /// Where the form stands.
    page: &'static str,
    /// What is put into which fields; radio buttons and boxes are ticked.
    fills: &'static [(&'static str, &'static str)],
    /// The button.
    button: &'static str,
    /// What must stand on the page that comes.
    shows: &'static str,
}

const fn state(
    page: &'static str,
    fills: &'static [(&'static str, &'static str)],
    [button, shows]: [&'static str; 2],
) -> State {
    State {
        page,
        fills,
        button,
        shows,
    }
}

/// The button of the form that a page is about.
const MAIN: &str = "#formular :is(button:not([name]), button[name='done'])";
/// A field that was not understood.
const WRONG: &str = "main [aria-invalid='true'], main .problem";

/// What only somebody sees who does something. `COURSE` and `DATE` stand for a course and a date of it.
const STATES: &[State] = &[
    state(
        "/buero/anmeldungen",
        &[("q", "nobody here")],
        [MAIN, "#formular + p"],
    ),
    state(
        "/buero/anmeldungen",
        &[("q", "Frau")],
        [MAIN, "main ul.rows"],
    ),
    state(
        "/buero/angebote/neu",
        &[("title", ""), ("capacity", "viele")],
        [MAIN, WRONG],
    ),
    state(
        "/buero/angebote/COURSE/bearbeiten",
        &[("capacity", "viele")],
        [MAIN, WRONG],
    ),
    state(
        "/buero/angebote/COURSE/bearbeiten",
        &[],
        ["#formular button[name='look']", "main section"],
    ),
    state(
        "/buero/angebote/COURSE/termine",
        &[("seen", "nie")],
        [MAIN, "main table, main .notice, main .problem"],
    ),
    state(
        "/buero/angebote/COURSE/kopie",
        &[],
        [
            MAIN,
            "main button[name='save'], main .notice, main .problem",
        ],
    ),
    state(
        "/buero/angebote/COURSE/kopie",
        &[("weeks", "viele")],
        [MAIN, WRONG],
    ),
    state(
        "/buero/angebote/COURSE/texte?sprache=tr",
        &[("title", "Deneme")],
        ["#formular button[name='preview']", "main section"],
    ),
    state(
        "/buero/angebote/COURSE/nachricht",
        &[("text-de", "")],
        [MAIN, WRONG],
    ),
    state(
        "/buero/angebote/COURSE/nachricht",
        &[("text-de", "Bitte kommen.")],
        [MAIN, "form[action$='/versand']"],
    ),
    state(
        "/buero/orte/neu",
        &[("name", "")],
        ["main form button", WRONG],
    ),
    state(
        "/buero/partner",
        &[("name", "")],
        ["main form button", WRONG],
    ),
    state(
        "DATE",
        &[("what", "verlegt"), ("date", "gestern")],
        ["main form[action$='DATE'] button", WRONG],
    ),
    state(
        "DATE",
        &[("what", "aus"), ("ready", "1")],
        [
            "main form[action$='DATE'] button",
            "form[action$='/aenderung']",
        ],
    ),
    state(
        "/buero/einstellungen",
        &[("phone", "keine")],
        ["main form button", WRONG],
    ),
    state(
        "/buero/einstellungen/ferien",
        &[("name", "Nie"), ("from", "bald")],
        ["main form button", WRONG],
    ),
    state(
        "/buero/einstellungen/seiten/kontakt/de",
        &[],
        ["main button[value='preview']", "main section"],
    ),
    state(
        "/buero/abos/neu",
        &[("email", "ada"), ("signed_on", "")],
        ["main form button", WRONG],
    ),
    state(
        "/buero/abos/neu",
        &[("email", "abo@example.org"), ("signed_on", "2020-01-02")],
        ["main form button", "main dl.facts"],
    ),
    state(
        "/buero/abos/import",
        &[("table", "email\nniemand")],
        ["main form button", "main .notice.is-warn"],
    ),
    state(
        "/buero/abos/gesperrt",
        &[("email", "ada"), ("reason", "")],
        ["main form:has([name='reason']) button", WRONG],
    ),
    state(
        "/buero/abos/gesperrt",
        &[
            ("email", "gesperrt@example.org"),
            ("reason", "Falsch geschrieben."),
        ],
        ["main form:has([name='reason']) button", "main ul.rows"],
    ),
    state(
        "/buero/rundbrief",
        &[],
        ["main form button", "main #formular .tiles"],
    ),
    state(
        "/buero/chronik/neu",
        &[("title", "Probe"), ("day", "bald")],
        [MAIN, WRONG],
    ),
    state(
        "/buero/chronik/einstellungen",
        &[("kind", "course")],
        ["main form button", ".notice.is-good"],
    ),
    state(
        "/buero/programme/neu",
        &[("name", ""), ("from", "bald")],
        [MAIN, WRONG],
    ),
    state(
        "/buero/protokoll",
        &[("q", "Frau")],
        ["main form button", "main"],
    ),
    state(
        "/konto/passwort",
        &[("password", "falsch")],
        ["main form button", WRONG],
    ),
    state(
        "/konto/bestaetigung",
        &[("password", "falsch")],
        ["main form button", WRONG],
    ),
    state(
        "/buero/angebote/COURSE/anmeldung",
        &[("contact", "123"), ("name", "Frau Kurz")],
        [MAIN, WRONG],
    ),
];

/// The course of the demo that was attended.
const ATTENDED: &str = "fahrradkurs-anfaengerinnen-2026-herbst";
/// The one that goes on from it.
const ADVANCED: &str = "fahrradkurs-fortgeschrittene-2027-fruehjahr";

/// One of the two windows.
#[derive(Clone, Copy)]
struct Look {
    prefix: &'static str,
    screen: Screen,
    /// A number for what it makes.
    place: u8,
}

#[tokio::test]
async fn the_rooms_exclude_nobody_on_a_desk() {
    look_at_all(Look {
        prefix: "",
        screen: Screen::OFFICE,
        place: 1,
    })
    .await;
}

#[tokio::test]
async fn the_rooms_exclude_nobody_in_arabic_on_a_phone() {
    look_at_all(Look {
        prefix: "/ar",
        screen: Screen::PHONE,
        place: 2,
    })
    .await;
}

/// A document of nothing.
const PAPER: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n";

/// A window, and what was found in it.
struct Tour<'s> {
    stage: &'s Stage,
    window: Window<'s>,
    axe: String,
    look: Look,
    visited: BTreeSet<&'static str>,
    faults: String,
    pages: usize,
}

async fn look_at_all(look: Look) {
    let (Some(stage), Some(axe)) = (stage(), axe()) else {
        return;
    };
    let began = std::time::Instant::now();
    let window = stage.window(look.screen).await;
    let mut tour = Tour {
        stage,
        window,
        axe,
        look,
        visited: BTreeSet::new(),
        faults: String::new(),
        pages: 0,
    };
    let pages = wanted(&tour.window);
    tour.own_account().await;
    tour.signs_in("buero@example.org", "vier rote Bausteine")
        .await;
    tour.sign_up().await;
    let linked = linked(&tour.window).await;
    for address in &pages {
        if let Some(path) = linked.get(address) {
            tour.opens(path).await;
        }
    }
    // No link leads there while letters go out.
    tour.opens("/buero/versand").await;
    // No link leads there at all: a device keeps it.
    tour.opens("/leitung/geraet").await;
    // Nor there before something was sent.
    if let Some(issue) = linked.get("/buero/rundbrief/{id}") {
        tour.opens(&format!("{issue}/empfaenger")).await;
    }
    if let Some(files) = linked.get("/buero/chronik/{slug}/anhaenge") {
        tour.attaches(files).await;
    }
    tour.conflict().await;
    let date = tour.date().await;
    for state in STATES {
        tour.enters(state, &date).await;
    }
    tour.passes(&date).await;
    tour.attended().await;
    assert!(tour.faults.is_empty(), "\n{}", tour.faults);
    let left: Vec<_> = pages.difference(&tour.visited).collect();
    assert!(
        left.is_empty(),
        "nobody has looked at these pages: {left:?}"
    );
    println!(
        "{} pages in {:.0} s",
        tour.pages,
        began.elapsed().as_secs_f64()
    );
    tour.window.close().await;
}

impl Tour<'_> {
    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.look.prefix)
    }

    /// Opens a page and looks at it.
    async fn opens(&mut self, path: &str) {
        self.window.open(&self.path(path)).await;
        self.looks().await;
    }

    /// Notes what is wrong with the page in the window, and that it was there.
    async fn looks(&mut self) {
        let path = self.window.path().await;
        let bare = path.strip_prefix(self.look.prefix).unwrap_or(&path);
        self.visited.extend(address_of(bare));
        self.pages += 1;
        let mut faults = faults_of(&self.window, &self.axe, &[]).await;
        let mut wide = self.window.too_wide().await;
        self.window.night(true).await;
        faults.push_str(&faults_of(&self.window, &self.axe, OF_COLOURS).await);
        self.window.night(false).await;
        let other = if self.look.screen.width < 500 {
            Screen::OFFICE
        } else {
            Screen::PHONE
        };
        self.window.becomes(other).await;
        wide = wide.or(self.window.too_wide_for(other).await);
        self.window.becomes(self.look.screen).await;
        if let Some(wide) = wide {
            _ = writeln!(faults, "  {wide}");
        }
        if !faults.is_empty() {
            let title = self.window.client.title().await.expect("a title");
            _ = writeln!(self.faults, "{path} “{title}”\n{faults}");
        }
        let name = format!("{}-{:03}", self.look.place, self.pages);
        self.window.pictured(&name).await;
    }

    /// Puts something into fields, as a program would: how people fill them in the journeys tell.
    async fn puts(&self, fills: &[(&str, &str)]) {
        for (name, value) in fills {
            let script = "const [name, value] = arguments; \
                const all = [...document.querySelectorAll(`main [name='${name}']`)]; \
                const choice = all.find(e => ['radio', 'checkbox'].includes(e.type) && e.value === value); \
                if (choice) { choice.checked = true; } else if (all[0]) { all[0].value = value; } \
                return all.length";
            let found = self
                .window
                .run(script, vec![json!(name), json!(value)])
                .await;
            assert_ne!(found, json!(0), "no {name} on {}", self.window.path().await);
        }
    }

    /// Presses a button wherever it is folded away.
    async fn presses(&self, css: &str) {
        let unfold = "document.querySelectorAll('main details').forEach(e => e.open = true)";
        self.window.run(unfold, vec![]).await;
        self.window.follow(css).await;
    }

    async fn enters(&mut self, state: &State, date: &str) {
        let put = |text: &str| text.replace("COURSE", COURSE).replace("DATE", date);
        self.window.open(&self.path(&put(state.page))).await;
        self.puts(state.fills).await;
        self.presses(&put(state.button)).await;
        let shows = "return !!document.querySelector(arguments[0])";
        let is_there = self.window.run(shows, vec![json!(put(state.shows))]).await;
        assert_eq!(
            is_there,
            json!(true),
            "{} after {} {:?}:\n{}",
            state.shows,
            state.page,
            state.fills,
            self.window.text().await
        );
        self.looks().await;
    }

    async fn signs_in(&mut self, email: &str, password: &str) {
        self.window
            .client
            .delete_all_cookies()
            .await
            .expect("no cookies");
        self.window.open(&self.path("/konto")).await;
        self.puts(&[("email", email), ("password", "falsch")]).await;
        self.presses("main form[action$='/konto'] button").await;
        self.looks().await;
        self.puts(&[("email", email), ("password", password)]).await;
        self.presses("main form[action$='/konto'] button").await;
    }

    /// Somebody new: her link, her password, her second factor, the second step.
    async fn own_account(&mut self) {
        let (email, password) = (
            format!("neu{}@example.org", self.look.place),
            "acht blaue Heftklammern",
        );
        let link = self.stage.hires(&email);
        self.opens(&link).await;
        self.puts(&[("new", "kurz"), ("again", "kurz")]).await;
        self.presses("main form button").await;
        self.looks().await;
        self.puts(&[("new", password), ("again", password)]).await;
        self.presses("main form button").await;
        self.opens(&link).await;
        self.opens("/konto/anmeldelink").await;
        self.presses("main form button").await;
        self.looks().await;
        self.signs_in(&email, password).await;
        self.opens("/konto/zweiter-faktor").await;
        let key = "return document.querySelector('main details .code').textContent";
        let key = self.window.run(key, vec![]).await;
        let key = key.as_str().expect("a key").replace(' ', "");
        let secret = Secret::try_from_base32(&key).expect("a key in base 32");
        let phone = Builder::new()
            .with_secret(secret)
            .build()
            .expect("long enough");
        let now = Clock::real().now().timestamp();
        let code = phone
            .generate(now.try_into().expect("after 1970"))
            .to_string();
        self.puts(&[("code", "000")]).await;
        self.presses("main form[action$='/zweiter-faktor'] button")
            .await;
        self.looks().await;
        self.puts(&[("code", &code)]).await;
        self.presses("main form[action$='/zweiter-faktor'] button")
            .await;
        self.looks().await;
        self.opens("/konto/zweiter-faktor").await;
        self.opens("/konto").await;
        self.opens("/konto/bestaetigung").await;
        self.signs_in(&email, password).await;
        self.looks().await;
        self.puts(&[("code", "000000")]).await;
        self.presses("main form[action$='/code'] button").await;
        self.looks().await;
    }

    /// On the telephone somebody known is found and signed up; her booking, a mistake in it, her slip.
    async fn sign_up(&mut self) {
        let form = format!("/buero/angebote/{SMALL}/anmeldung");
        let contact = format!("02361 77000{}", self.look.place);
        for name in ["Frau Eins", "Frau Zwei"] {
            self.opens(&form).await;
            self.puts(&[("contact", &contact)]).await;
            self.presses("#formular button[name='search']").await;
            self.looks().await;
            self.puts(&[("name", name)]).await;
            self.presses(MAIN).await;
            self.looks().await;
        }
        let booking = self.window.path().await;
        assert!(
            booking.contains("/buero/anmeldungen/"),
            "{booking}\n{}",
            self.window.text().await
        );
        self.puts(&[("email", "keine Adresse")]).await;
        self.presses("form[action$='/kontakt'] button").await;
        self.looks().await;
        self.window.open(&booking).await;
        self.window.follow("main a[href$='/zettel']").await;
        self.looks().await;
        self.window.open(&booking).await;
        self.window.follow("main a[href$='/person']").await;
        self.looks().await;
        self.presses("button.is-dangerous").await;
        self.looks().await;
        // The slip of who reads the other direction.
        self.window.open(&booking).await;
        self.puts(&[("language", "ar")]).await;
        self.presses("form[action$='/kontakt'] button").await;
        self.window.follow("main a[href$='/zettel']").await;
        self.looks().await;
    }

    /// Two clerks at the same offering: what the second has read is older than what the first has saved.
    async fn conflict(&mut self) {
        let offering = [COURSE, EVENINGS, SMALL, FEW][usize::from(self.look.place - 1)];
        let page = self.path(&format!("/buero/angebote/{offering}/bearbeiten"));
        self.window.open(&page).await;
        let read = "return ['was', 'seen'].map(name => document.querySelector(`#formular [name='${name}']`).value)";
        let old = self.window.run(read, vec![]).await;
        self.puts(&[("leader", "Frau Erste")]).await;
        self.presses(MAIN).await;
        self.window.open(&page).await;
        let old = |place: usize| old[place].as_str().unwrap_or_default().to_owned();
        self.puts(&[
            ("was", &old(0)),
            ("seen", &old(1)),
            ("leader", "Frau Zweite"),
        ])
        .await;
        self.presses(MAIN).await;
        let choices = "return document.querySelectorAll(\"input[name='take-leader']\").length";
        let choices = self.window.run(choices, vec![]).await;
        assert!(choices.as_u64() >= Some(2), "{}", self.window.text().await);
        self.looks().await;
    }

    /// A document beside an entry, and the question before it is deleted.
    async fn attaches(&mut self, files: &str) {
        let folder = tempfile::tempdir().expect("a folder");
        let paper = folder.path().join("programm.pdf");
        std::fs::write(&paper, PAPER).expect("it is written");
        self.opens(files).await;
        let field = self.window.find("main input[type='file']").await;
        let path = paper.to_str().expect("a path");
        field.send_keys(path).await.expect("it takes a file");
        self.puts(&[("label", "Programm")]).await;
        self.presses("main form[enctype] button").await;
        self.looks().await;
        self.presses("main a[href$='/loeschung']").await;
        self.looks().await;
    }

    /// Links for who stands in and for a partner, and what they open.
    async fn passes(&mut self, date: &str) {
        for page in [format!("{date}/zugang"), "/buero/partner/zugang".to_owned()] {
            self.opens(&page).await;
            self.presses("main form[action$='/zugang'] button").await;
            self.looks().await;
            self.puts(&[("name", "Vera")]).await;
            let first = "document.querySelector(\"main [name='partner']\")?.click()";
            self.window.run(first, vec![]).await;
            self.presses("main form[action$='/zugang'] button").await;
            self.looks().await;
            let link =
                "return new URL(document.querySelector('main .notice code').textContent).pathname";
            let link = self.window.run(link, vec![]).await;
            let link = link.as_str().expect("a link").to_owned();
            self.window.open(&link).await;
            self.looks().await;
        }
    }

    /// The course of the demo that was attended: its matrix, a paper list, certificates; and the course that opens
    /// first to those who reached its level.
    async fn attended(&mut self) {
        let course = format!("/leitung/angebote/{ATTENDED}");
        self.opens(&course).await;
        // The table is wider than a phone, and the driver does not scroll in it.
        let last =
            "return document.querySelector('main thead th:last-child a').getAttribute('href')";
        let last = self.window.run(last, vec![]).await;
        let last = last.as_str().expect("the last date is linked").to_owned();
        self.opens(last.trim_start_matches("/ar")).await;
        self.presses("main a[href$='/papier']").await;
        self.looks().await;
        self.puts(&[("more", "viele")]).await;
        self.presses("main form[action$='/papier'] button").await;
        self.looks().await;
        self.opens(&format!("{course}/bescheinigungen")).await;
        self.puts(&[("name", " ")]).await;
        self.presses("main form[action$='/bescheinigungen'] button")
            .await;
        self.looks().await;
        self.opens(&format!("{course}/bescheinigungen")).await;
        self.presses("main form[action$='/bescheinigungen'] button")
            .await;
        self.looks().await;
        self.opens(&course).await;
        let all =
            "document.querySelectorAll(\"main [name='person']\").forEach(e => e.checked = true)";
        self.window.run(all, vec![]).await;
        self.presses("main form[action$='/kursziel'] button").await;
        self.looks().await;
        let first = format!("/buero/angebote/{ADVANCED}/zuerst");
        self.opens(&first).await;
        self.puts(&[("series", "fahrradkurs-anfaengerinnen")]).await;
        self.presses("main form[action$='/zuerst'] button").await;
        self.looks().await;
        // The other window may have invited them already.
        let invite = "document.querySelector(\"main [name='invite']\")?.form.requestSubmit()";
        self.window.run(invite, vec![]).await;
        self.opens(&first).await;
        self.presses("main a[href*='/anmeldung/vorab/']").await;
        self.looks().await;
        self.presses("#formular button").await;
        self.looks().await;
    }

    /// The address of a date to come.
    async fn date(&self) -> String {
        // In German each offering has a title of its own.
        self.window.open("/buero/termine").await;
        let there = "return [...document.querySelectorAll('main li')] \
            .find(line => line.querySelector(\"a[href*='/buero/termine/']\") && \
                line.textContent.includes('Probekurs')) \
            .querySelector(\"a[href*='/buero/termine/']\").getAttribute('href')";
        let date = self.window.run(there, vec![]).await;
        date.as_str().expect("a link").to_owned()
    }
}
