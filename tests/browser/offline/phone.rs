//! A leader's phone at the end of a wire, and the course at whose door she stands.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::accessibility::faults;
use crate::stage::{Screen, Stage, Window, axe};
use crate::wire::Wire;

/// A leader's phone, at the end of a wire.
pub(super) struct Phone<'s> {
    /// What she sees.
    pub(super) window: Window<'s>,
    /// What can be cut.
    pub(super) wire: Wire,
}

impl<'s> Phone<'s> {
    pub(super) async fn of(stage: &'s Stage, screen: Screen) -> Self {
        let wire = Wire::to(&stage.site).await;
        let window = stage.window(screen).await;
        let phone = Self { window, wire };
        phone.signs_in().await;
        phone
    }

    pub(super) async fn opens(&self, path: &str) {
        let url = format!("{}{path}", self.wire.site);
        self.window.client.goto(&url).await.expect(&url);
    }

    /// The leader signs in.
    pub(super) async fn signs_in(&self) {
        self.lets_in("leitung@example.org").await;
    }

    /// Somebody signs in. Waits until the lists lie on the phone and it could do without a network.
    pub(super) async fn lets_in(&self, email: &str) {
        self.opens("/konto?weiter=/leitung").await;
        self.window.fill("email", email).await;
        self.window.fill("password", "vier rote Bausteine").await;
        self.window.press("/konto").await;
        assert_eq!(self.window.path().await, "/leitung");
        self.until("return !!keys && lists.size > 0").await;
        self.until("return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'")
            .await;
    }

    /// Runs a script that may wait.
    pub(super) async fn run(&self, script: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             (async () => {{ {script} }})().then(done, error => done('failed: ' + error))"
        );
        let said = self.window.client.execute_async(&script, vec![]).await;
        said.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script says true.
    pub(super) async fn until(&self, script: &str) {
        let mut said = Value::Null;
        for _ in 0..150 {
            said = self.run(script).await;
            if said == json!(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let text = self.window.text().await;
        panic!(
            "{script} says {said} on {}:\n{text}",
            self.window.path().await
        );
    }

    pub(super) async fn reads(&self, words: &str) {
        let words = json!(words);
        self.until(&format!("return document.body.innerText.includes({words})"))
            .await;
    }

    /// Presses a button of somebody's line.
    pub(super) async fn ticks(&self, name: &str, button: &str) {
        let find = "return [...document.querySelectorAll('.ticks li')] \
            .find(line => line.querySelector('summary bdi')?.textContent.startsWith(arguments[0]))?.id";
        let line = self.window.run(find, vec![json!(name)]).await;
        let Some(line) = line.as_str() else {
            panic!("no line of {name}:\n{}", self.window.text().await);
        };
        self.window.click(&format!("#{line} {button}")).await;
    }

    /// What stands in the line of everybody: the mark that is pressed.
    pub(super) async fn marks(&self) -> BTreeMap<String, String> {
        let script = "return Object.fromEntries([...document.querySelectorAll('.ticks li[id^=p-]')].map(line => \
            [line.querySelector('details bdi').textContent, line.querySelector('[aria-pressed=true]')?.value ?? 'unset']))";
        serde_json::from_value(self.run(script).await).expect("marks")
    }

    /// As when the device notices that the network is back.
    pub(super) async fn joins(&self) {
        self.wire.mend();
        self.run("dispatchEvent(new Event('online'))").await;
    }

    pub(super) async fn waits(&self) -> u64 {
        let count = self.run("return waiting().length").await;
        count.as_u64().expect("a number")
    }

    /// All that the browser keeps of us, as text, one sign a byte.
    pub(super) async fn keeps(&self) -> String {
        let script = "const ask = r => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = no; }); \
            const base = await ask(indexedDB.open('leitung')); const all = []; \
            for (const name of base.objectStoreNames) { \
                const store = base.transaction(name).objectStore(name); \
                all.push(name, await ask(store.getAllKeys()), await ask(store.getAll())); \
            } \
            base.close(); \
            for (const name of await caches.keys()) { \
                const cache = await caches.open(name); \
                for (const request of await cache.keys()) \
                    all.push(request.url, await (await cache.match(request)).text()); \
            } \
            all.push(Object.entries(localStorage), Object.entries(sessionStorage)); \
            return JSON.stringify(all, (_, what) => what instanceof CryptoKey ? `key that can be read: ${what.extractable}` \
                : what instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(what)) : what)";
        let said = self.run(script).await;
        said.as_str().expect("text").to_owned()
    }

    /// Nothing is wider than the screen, and axe-core finds nothing. Leaves a picture where some are wanted.
    pub(super) async fn looks_well(&self, picture: &str) {
        self.window.pictured(&format!("tuer-{picture}")).await;
        self.window.fits().await;
        if let Some(axe) = axe() {
            let faults = faults(&self.window, &axe).await;
            assert!(faults.is_empty(), "{}\n{faults}", self.window.path().await);
        }
    }
}

/// Has these people sign up for a course of today that Leyla leads. Answers the address of its list.
pub(super) async fn door(stage: &Stage, slug: &str, names: &[&str]) -> String {
    let window = stage.window(Screen::DESK).await;
    window.open("/konto").await;
    window.fill("email", "buero@example.org").await;
    window.fill("password", "vier rote Bausteine").await;
    window.press("/konto").await;
    window.open("/leitung").await;
    let there = "const lines = [...document.querySelectorAll('main li')]; \
        const line = lines.find(line => line.textContent.includes(`Kurs ${arguments[0]}`)); \
        return line?.querySelector('a').getAttribute('href')";
    let list = window.run(there, vec![json!(slug)]).await;
    let list = list
        .as_str()
        .unwrap_or_else(|| panic!("{slug} is not on the page"));
    let list = list.to_owned();
    window.open(&list.replace("/leitung/", "/buero/")).await;
    let tick = "const labels = [...document.querySelectorAll(\"form[action$='/leitung'] label\")]; \
        const box = labels.find(label => label.textContent.includes('Leyla')).querySelector('input'); \
        box.checked = true";
    window.run(tick, vec![]).await;
    window.press("/leitung").await;

    // Public pages allow no script to ask anything: it asks from one that does.
    window.open("/leitung").await;
    let book = "const [path, names, done] = arguments; (async () => { \
        for (let at = 0; at < names.length; at += 3) { \
            const text = await (await fetch(path)).text(); \
            const page = new DOMParser().parseFromString(text, 'text/html'); \
            const typed = new URLSearchParams(new FormData(page.querySelector(\"form[method=post][action$='/anmeldung']\"))); \
            typed.delete('name'); \
            for (const name of names.slice(at, at + 3)) typed.append('name', name); \
            typed.set('email', `familie-${path.length}-${at}@example.org`); \
            const answer = await fetch(path, { method: 'POST', body: typed }); \
            if (!answer.url.includes('/anmeldung/')) return `${answer.status} ${answer.url}`; \
        } return 'booked'; })().then(done, error => done(String(error)))";
    let path = format!("/angebote/{slug}/anmeldung");
    let said = window
        .client
        .execute_async(book, vec![json!(path), json!(names)])
        .await;
    assert_eq!(said.expect("it runs"), "booked");
    window.close().await;
    list
}
