//! At the door without a network: lists on a device, ticks that wait, two devices, the way out.

mod leaving;
mod phone;
mod unread;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::probe::DOORS;
use crate::stage::{Screen, stage};
use phone::{Phone, door};

#[expect(
    clippy::too_many_lines,
    reason = "one journey, told from its begin to its end"
)]
#[tokio::test]
async fn a_leader_ticks_without_a_network_and_the_service_knows_it_afterwards() {
    let Some(stage) = stage() else { return };
    let names = ["Ada Lovelace", "Bea Yılmaz", "فاطمة الزهراء"];
    let list = door(stage, DOORS[0], &names).await;
    let phone = Phone::of(stage, Screen::PHONE).await;
    phone.opens(&list).await;
    phone.until("return !!keys").await;
    phone.reads("Diese Seite geht auch ohne Verbindung").await;
    phone.looks_well("1-verbunden").await;
    let begins = "return document.querySelector('.ticks li').getBoundingClientRect().top + scrollY";
    let begins = phone.run(begins).await.as_f64().expect("a number");
    assert!(begins < 450.0, "the first name stands at {begins} px");

    // With a network: one round trip, no other page.
    phone
        .run("performance.clearResourceTimings(); document.body.dataset.same = 'yes'")
        .await;
    phone.ticks("Ada", "[value=present]").await;
    phone.reads("1 von 3 da").await;
    phone.reads("Alles gesendet um").await;
    let sizes = "const of = css => [...document.querySelectorAll(css)].map(one => one.getBoundingClientRect()); \
        return [Math.max(...of('#inhalt .ticks:first-of-type > li').map(box => box.height)), \
            Math.min(...of('.ticks button').flatMap(box => [box.height, box.width]))]";
    let sizes: [f64; 2] = serde_json::from_value(phone.run(sizes).await).expect("two numbers");
    assert!(
        sizes[0] <= 120.0 && sizes[1] >= 44.0,
        "a line, a button: {sizes:?}"
    );
    let asked = phone.run("return performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)").await;
    assert_eq!(asked, json!(["/leitung/striche"]));
    assert_eq!(phone.run("return document.body.dataset.same").await, "yes");

    // The network goes.
    phone.wire.cut();
    phone.ticks("Bea", "[value=late]").await;
    phone.reads("2 von 3 da").await;
    phone.reads("Noch nicht gesendet: 1").await;
    phone.reads("Keine Verbindung").await;

    // The page comes from the device now, with what was ticked.
    phone.opens(&list).await;
    phone.reads("2 von 3 da").await;
    assert_eq!(
        phone.run("return isShell").await,
        true,
        "premise: no service drew this page"
    );
    let marks = phone.marks().await;
    assert_eq!(marks["Ada L."], "present");
    assert_eq!(marks["Bea Y."], "late");
    assert_eq!(marks["فاطمة ز."], "unset");
    phone.looks_well("2-getrennt").await;
    phone.ticks("Ada", ".undo").await;
    phone.reads("1 von 3 da").await;
    phone.ticks("فاطمة", "[value=excused]").await;
    phone.window.fill("name", "Gül Öztürk").await;
    phone.window.click("form[action$='/gast'] button").await;
    phone.reads("Gül Ö.").await;
    phone
        .window
        .click("form[action$='/gast'].form button")
        .await;
    phone.reads("Eine Person").await;
    phone.window.click("#z-first_visit [value='1']").await;
    phone
        .until("return document.querySelector('#z-first_visit output').textContent === '1'")
        .await;
    phone.until("return waiting().length === 6").await;

    // Her sessions stand there too, and lead to the list.
    phone.opens("/leitung").await;
    phone.reads(&format!("Kurs {}", DOORS[0])).await;
    phone.reads("Noch nicht gesendet: 6").await;
    phone.looks_well("3-termine").await;
    phone.window.click(&format!("a[href='{list}']")).await;
    phone.reads("Gül Ö.").await;
    let shown = phone
        .run("return document.querySelector('main').innerText")
        .await;
    assert!(
        !shown.to_string().contains("Öztürk"),
        "as all others stand there: {shown}"
    );

    // What lies on the device names nobody.
    let kept = phone.keeps().await;
    assert!(
        kept.contains("key that can be read: false"),
        "premise: the keys are in it"
    );
    assert!(
        kept.contains("/leitung/geraet") && kept.len() > 10_000,
        "premise: so is the page"
    );
    assert!(!kept.contains("key that can be read: true"));
    let known = "return JSON.stringify([...lists.values()]).includes('Lovelace')";
    assert_eq!(phone.run(known).await, true, "premise: the page knows her");
    for name in ["Lovelace", "lmaz", "Leyla", "Kurs probe"] {
        assert!(!kept.contains(name), "{name}");
    }

    // The network comes back.
    phone.joins().await;
    phone.until("return !waiting().length").await;
    phone.reads("Alles gesendet um").await;
    phone.opens(&list).await;
    assert_eq!(
        phone.run("return isShell").await,
        false,
        "premise: the service drew it"
    );
    let drawn = phone
        .run(
            "const page = await (await fetch(location.href)).text(); \
        const lines = new DOMParser().parseFromString(page, 'text/html'); \
        return lines.querySelector('main').textContent",
        )
        .await;
    let drawn = drawn.as_str().expect("text").to_owned();
    for words in ["1 von 3 da", "Gül Ö.", "Eine Person"] {
        assert!(drawn.contains(words), "{words} in:\n{drawn}");
    }
    let marks = phone.marks().await;
    assert_eq!(marks["Ada L."], "unset");
    assert_eq!(marks["Bea Y."], "late");
    assert_eq!(marks["فاطمة ز."], "excused");
    assert_eq!(
        phone
            .run("return document.querySelector('#z-first_visit output').textContent")
            .await,
        "1"
    );

    // In another language, from right to left; and then she leaves.
    phone.opens(&format!("/ar{list}")).await;
    phone.until("return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'").await;
    phone.looks_well("4-arabisch").await;
    phone.wire.cut();
    phone.opens(&format!("/ar{list}")).await;
    phone.reads("Bea Y.").await;
    assert_eq!(
        phone.run("return [isShell, document.dir]").await,
        json!([true, "rtl"])
    );
    phone.looks_well("5-arabisch-getrennt").await;
    phone.wire.mend();

    phone.opens("/leitung").await;
    phone.until("return !!keys").await;
    phone.window.press("/konto/abmeldung").await;
    assert_eq!(phone.window.path().await, "/konto");
    let left = "return [(await indexedDB.databases()).length, (await caches.keys()).length, \
        (await navigator.serviceWorker.getRegistrations()).length]";
    assert_eq!(phone.run(left).await, json!([0, 0, 0]));
    phone.window.close().await;
}

#[tokio::test]
async fn what_the_service_refuses_is_said_in_the_bar_and_on_its_own_list_alone() {
    let Some(stage) = stage() else { return };
    let names = ["Ada Eins", "Bea Zwei", "Cem Drei"];
    let list = door(stage, DOORS[4], &names).await;
    let phone = Phone::of(stage, Screen::PHONE).await;
    phone.opens(&list).await;
    phone.until("return !!keys && isReady").await;
    phone.ticks("Ada", "[value=absent]").await;
    phone.reads("Alles gesendet um").await;
    phone.window.fill("name", "Dora Vier").await;
    phone.window.click("form[action$='/gast'] button").await;
    phone.reads("Nicht angenommen: 1").await;
    let bar = "return document.querySelector('#geraet [role=status]').textContent";
    assert_eq!(
        phone.run(bar).await,
        "Nicht angenommen: 1",
        "and not that all is sent"
    );
    let far = "return document.querySelector('#absagen').getBoundingClientRect().bottom < 0";
    assert_eq!(phone.run(far).await, true, "premise: it is out of sight");
    phone.looks_well("10-nicht-angenommen").await;
    phone.window.click("#geraet [role=status] a").await;
    let seen = "const { top, bottom } = document.querySelector('#absagen').getBoundingClientRect(); \
        return top >= 0 && top < innerHeight && document.activeElement.id === 'absagen'";
    phone.until(seen).await;
    phone.reads("Dora V.").await;
    phone.reads("Davon fehlen heute: 1").await;
    // Another list of hers has nothing to do with it; her sessions name it.
    let other = phone
        .run("return [...lists.keys()].find(id => id !== session)")
        .await;
    let other = other
        .as_str()
        .expect("premise: she has another session")
        .to_owned();
    phone.opens(&format!("/leitung/termine/{other}")).await;
    phone
        .until("return !!keys && isReady && queue.size === 1")
        .await;
    assert_eq!(
        phone
            .run("return document.querySelector('#absagen').hidden")
            .await,
        true
    );
    assert_eq!(
        phone.run(bar).await,
        "Diese Seite geht auch ohne Verbindung."
    );
    phone.opens("/leitung").await;
    phone.reads("Nicht angenommen: 1").await;
    // Read, it is gone.
    phone.opens(&list).await;
    phone
        .until("return !!document.querySelector('#absagen [value=gelesen]')")
        .await;
    phone.window.click("#absagen [value=gelesen]").await;
    phone
        .until("return queue.size === 0 && document.querySelector('#absagen').hidden")
        .await;
    phone.window.close().await;
}

/// The word of a mark.
fn word(mark: &str) -> &'static str {
    match mark {
        "present" => "da",
        "late" => "später",
        "excused" => "entschuldigt",
        _ => "fehlt",
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one journey, told from its begin to its end"
)]
#[tokio::test]
async fn forty_ticks_on_two_devices_without_a_network_are_forty_ticks() {
    let Some(stage) = stage() else { return };
    let names = [
        "Ada Eins",
        "Bea Zwei",
        "Cem Drei",
        "Dilek Vier",
        "Eva Fünf",
        "Fatma Sechs",
        "Gül Sieben",
        "Hana Acht",
        "Inna Neun",
        "Jana Zehn",
    ];
    let page = door(stage, DOORS[1], &names).await;
    let phones = [
        Phone::of(stage, Screen::PHONE).await,
        Phone::of(stage, Screen::PHONE).await,
    ];
    for phone in &phones {
        phone.opens(&page).await;
        phone.until("return !!keys").await;
        phone.wire.cut();
    }
    // Ten here, ten there, ten here, ten there.
    for round in 0..4 {
        let phone = &phones[round % 2];
        let press = format!(
            "const marks = ['present', 'late', 'absent', 'excused']; \
             const lines = [...document.querySelectorAll('.ticks li[id^=p-]')]; \
             for (let at = 0; at < 10; at++) {{ \
                 lines[(at * 7 + {round}) % 10].querySelector(`[value=${{marks[(at + {round} * 3) % 4]}}]`).click(); \
                 await new Promise(yes => setTimeout(yes, 3)); \
             }}"
        );
        phone.run(&press).await;
    }
    for (phone, steps) in phones.iter().zip([3, 2]) {
        for _ in 0..steps {
            phone.window.click("#z-to_26 [value='1']").await;
        }
        phone
            .window
            .click("form[action$='/gast'].form button")
            .await;
    }
    assert_eq!((phones[0].waits().await, phones[1].waits().await), (24, 23));

    // What they did, by their own time.
    let mut done: Vec<Value> = Vec::new();
    for (number, phone) in phones.iter().enumerate() {
        let items = phone.run("return waiting()").await;
        let mut items = items.as_array().expect("items").clone();
        for item in &mut items {
            item["phone"] = json!(number);
        }
        done.extend(items);
    }
    done.sort_by_key(|item| (item["at"].to_string(), item["id"].to_string()));
    let ticks: Vec<&Value> = done.iter().filter(|item| item["kind"] == "tick").collect();
    assert_eq!(ticks.len(), 40, "premise: forty ticks wait");
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut last: BTreeMap<String, ([String; 2], usize)> = BTreeMap::new();
    for tick in ticks {
        let text = |field: &str| tick[field].as_str().expect("text").to_owned();
        said.entry(text("label")).or_default().push(text("mark"));
        let number = usize::from(tick["phone"] == 1);
        let (words, latest) = last.entry(text("label")).or_default();
        words[number] = text("mark");
        *latest = number;
    }
    // One phone has the last word; where the other says something else, that is said too.
    let also: BTreeMap<&str, &str> = last
        .iter()
        .filter(|(_, ([one, other], _))| one != other)
        .map(|(name, (words, latest))| (name.as_str(), word(&words[1 - latest])))
        .collect();
    assert!(
        also.len() >= 3,
        "premise: they say different things: {also:?}"
    );

    // The second is first. Of its ticks the later half goes ahead, from the last to the first, and comes again.
    phones[1].wire.mend();
    let ahead = "const items = waiting().reverse().slice(0, 12).map(({ label, ...item }) => item); \
        const answer = await fetch('/leitung/striche', { method: 'POST', headers: { 'content-type': 'application/json' }, \
            body: JSON.stringify({ items: [...items, items[0]] }) }); \
        return (await answer.json()).items.map(item => item.answer)";
    let answers = phones[1].run(ahead).await;
    let answers = answers.as_array().expect("answers").clone();
    assert_eq!(answers.len(), 13);
    assert!(
        answers
            .iter()
            .all(|answer| answer == "taken" || answer == "known"),
        "{answers:?}"
    );
    assert_eq!(answers[12], "known", "the same tick twice");
    for phone in [&phones[1], &phones[0]] {
        phone.joins().await;
        phone.until("return !waiting().length").await;
        assert_eq!(
            phone.run("return queue.size").await,
            0,
            "nothing was refused"
        );
    }

    for phone in &phones {
        phone.opens(&page).await;
        assert_eq!(phone.run("return isShell").await, false);
        let marks = phone.marks().await;
        let expected: BTreeMap<String, String> = said
            .iter()
            .map(|(name, marks)| (name.clone(), marks.last().expect("a mark").clone()))
            .collect();
        assert_eq!(marks, expected);
        let undo = "return Object.fromEntries([...document.querySelectorAll('.ticks li[id^=p-]')].map(line => \
            [line.querySelector('details bdi').textContent, line.querySelector('.undo').value]))";
        let before: BTreeMap<String, String> =
            serde_json::from_value(phone.run(undo).await).expect("marks");
        let expected: BTreeMap<String, String> = said
            .iter()
            .map(|(name, marks)| (name.clone(), marks[marks.len() - 2].clone()))
            .collect();
        assert_eq!(before, expected, "what stood before the last is there too");
        let others = "return Object.fromEntries([...document.querySelectorAll('.ticks li[id^=p-]')] \
            .filter(line => line.textContent.includes('auch: ')) \
            .map(line => [line.querySelector('details bdi').textContent, line.querySelector('.badge').textContent.slice(6)]))";
        let others: BTreeMap<String, String> =
            serde_json::from_value(phone.run(others).await).expect("marks");
        let others: BTreeMap<&str, &str> = others
            .iter()
            .map(|(name, word)| (name.as_str(), word.as_str()))
            .collect();
        assert_eq!(others, also, "what the other device said stands in sight");
        phone.looks_well("7-zwei-geraete").await;
        assert_eq!(
            phone
                .run("return document.querySelector('#z-to_26 output').textContent")
                .await,
            "5"
        );
        assert_eq!(
            phone
                .run("return document.querySelectorAll('#gaeste .ticks li').length")
                .await,
            2
        );
    }
    let [one, other] = phones;
    one.window.close().await;
    other.window.close().await;
}
