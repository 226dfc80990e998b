//! What is gone when: after the sign-in has ended, after signing out, after 14 days.

use serde_json::json;

use super::phone::{Phone, door};
use crate::probe::DOORS;
use crate::stage::{Screen, stage};

#[tokio::test]
async fn who_signs_out_without_a_network_is_out_as_soon_as_there_is_one() {
    let Some(stage) = stage() else { return };
    let list = door(stage, DOORS[3], &["Ada Lovelace"]).await;
    let phone = Phone::of(stage, Screen::PHONE).await;
    phone.opens(&list).await;
    phone.until("return !!keys && isReady").await;
    phone.wire.cut();
    phone.ticks("Ada", "[value=present]").await;
    phone.until("return waiting().length === 1").await;
    // Pressed once she is told what would be lost, where she sees it; nothing is gone.
    phone
        .window
        .click("form[action$='/konto/abmeldung'] button")
        .await;
    phone
        .reads("Noch nicht gesendet: 1. Wenn Sie sich jetzt abmelden, geht das verloren.")
        .await;
    let seen = "const { top, bottom } = document.querySelector('#geraet [role=status]').getBoundingClientRect(); \
        return top >= 0 && bottom <= innerHeight";
    assert_eq!(phone.run(seen).await, true);
    assert_eq!(
        phone.run("return lists.size > 0 && waiting().length").await,
        1
    );
    // Pressed again everything is gone at once, and she is told that the office does not know yet.
    phone
        .window
        .click("form[action$='/konto/abmeldung'] button")
        .await;
    phone
        .reads("Der Computer im Büro erfährt es, sobald es eine Verbindung gibt.")
        .await;
    phone.looks_well("9-ohne-netz-abgemeldet").await;
    let text = phone.window.text().await;
    for gone in ["Ada", "Leyla", "da"] {
        assert!(
            !text.split([' ', '\n']).any(|word| word == gone),
            "{gone} in {text}"
        );
    }
    let kept = "return [(await indexedDB.databases()).length, \
        (await (await caches.open('abmeldung')).keys()).map(mark => new URL(mark.url).pathname)]";
    assert_eq!(
        phone.run(kept).await,
        json!([0, ["/konto/abmeldung"]]),
        "a mark, and nothing of hers"
    );
    // The page is closed, and opened again without a network: it says the same and nothing else.
    phone.opens(&list).await;
    phone.reads("Der Computer im Büro erfährt es").await;
    assert!(!phone.window.text().await.contains("Ada"));
    // The network is back before anything of hers is asked for: the worker tells the service first.
    phone
        .window
        .client
        .goto("about:blank")
        .await
        .expect("an empty page");
    let premise = stage_signed_in(&phone).await;
    assert!(
        premise,
        "premise: the service still takes her for signed in"
    );
    phone.wire.mend();
    phone.opens(&list).await;
    assert_eq!(phone.window.path().await, "/konto");
    phone.until("return !(await caches.has('abmeldung'))").await;
    // Who signs in afterwards stays signed in.
    phone.signs_in().await;
    phone.opens(&list).await;
    phone.reads("0 von 1 da").await;
    // While the page stays open it is told by itself.
    phone.until("return !!keys").await;
    phone.wire.cut();
    phone
        .window
        .click("form[action$='/konto/abmeldung'] button")
        .await;
    phone.reads("Der Computer im Büro erfährt es").await;
    phone.joins().await;
    // A script that asked the page would go with it.
    for _ in 0..100 {
        if phone.window.path().await == "/konto" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(phone.window.path().await, "/konto");
    phone.window.close().await;
}

/// Has she a cookie of a sign-in?
async fn stage_signed_in(phone: &Phone<'_>) -> bool {
    phone.wire.mend();
    phone.opens("/konto/passwort").await;
    let path = phone.window.path().await;
    phone.wire.cut();
    path == "/konto/passwort"
}

/// How many rows lie in the tables: what is kept (keys, lists), and what waits.
const ROWS: &str = "const ask = r => new Promise(yes => r.onsuccess = () => yes(r.result)); \
    const rows = await ask(indexedDB.open('leitung')); const both = rows.transaction(['kept', 'queue']); \
    const counts = [await ask(both.objectStore('kept').count()), await ask(both.objectStore('queue').count())]; \
    rows.close();";

#[tokio::test]
async fn what_waits_outlives_the_sign_in_and_the_lists_do_not() {
    let Some(stage) = stage() else { return };
    let list = door(stage, DOORS[2], &["Ada Lovelace"]).await;
    let phone = Phone::of(stage, Screen::PHONE).await;
    phone.opens(&list).await;
    phone.until("return !!keys").await;
    phone.wire.cut();
    phone.ticks("Ada", "[value=present]").await;
    phone.until("return waiting().length === 1").await;
    phone.opens(&list).await;
    phone.reads("Noch nicht gesendet: 1").await;
    // Her sign-in ends before the network is back.
    phone
        .window
        .client
        .delete_cookie("konto")
        .await
        .expect("it goes");
    phone.joins().await;
    phone.reads("Sie sind abgemeldet").await;
    phone.reads("Melden Sie sich wieder an").await;
    phone.looks_well("6-abgemeldet").await;
    assert!(
        !phone.window.text().await.contains("Ada"),
        "her list is gone"
    );
    let counts = format!("{ROWS} return counts");
    assert_eq!(phone.run(&counts).await, json!([0, 1]), "her keys too");
    // Somebody else signs in on this phone: she sends nothing of hers, and loses nothing of it.
    phone.lets_in("buero@example.org").await;
    assert_eq!(phone.run("return queue.size").await, 0);
    assert_eq!(phone.run(&counts).await, json!([2, 1]));
    phone.opens(&list).await;
    phone.reads("0 von 1 da").await;
    phone
        .window
        .client
        .delete_cookie("konto")
        .await
        .expect("it goes");
    phone.signs_in().await;
    phone.until("return !waiting().length && !queue.size").await;
    phone.opens(&list).await;
    phone.reads("1 von 1 da").await;
    assert_eq!(phone.run("return isShell").await, false);
    // She signs out on a page that has no script, and nobody asks about what waits.
    phone.wire.cut();
    phone.ticks("Ada", "[value=late]").await;
    phone.until("return waiting().length === 1").await;
    phone
        .window
        .client
        .goto("about:blank")
        .await
        .expect("an empty page");
    phone.wire.mend();
    phone.opens("/konto/passwort").await;
    phone.window.press("/konto/abmeldung").await;
    phone
        .until(&format!("{ROWS} return String(counts) === '0,1'"))
        .await;
    phone.signs_in().await;
    phone.until("return !queue.size").await;
    phone.opens(&list).await;
    assert_eq!(phone.marks().await["Ada L."], "late");
    // A phone that lies in a drawer for more than 14 days: nothing is there any more, nor is it sent.
    phone.wire.cut();
    phone.ticks("Ada", "[value=absent]").await;
    phone.until("return waiting().length === 1").await;
    let older = "const day = 864e5; const rows = await base(); \
        const both = rows.transaction(['kept', 'queue'], 'readwrite'); \
        const old = { ...keys, got: keys.got - 15 * day }; both.objectStore('kept').put(old, 'keys'); \
        const ask = both.objectStore('queue').openCursor(); \
        ask.onsuccess = () => { const at = ask.result; if (at) { \
            at.update({ ...at.value, made: at.value.made - 15 * day }); at.continue(); } }; \
        return new Promise(yes => both.oncomplete = () => yes(true))";
    assert_eq!(phone.run(older).await, true);
    phone.opens(&list).await;
    phone
        .reads("Diese Liste liegt nicht auf diesem Gerät")
        .await;
    assert!(!phone.window.text().await.contains("Ada"));
    phone
        .until(&format!("{ROWS} return String(counts) === '0,0'"))
        .await;
    phone.looks_well("8-nach-vierzehn-tagen").await;
    phone.joins().await;
    phone.opens(&list).await;
    assert_eq!(phone.marks().await["Ada L."], "late");
    phone.window.close().await;
}
