//! What is gone when: after the sign-in has ended, after signing out, after 14 days.

use serde_json::json;

use super::phone::{Phone, door};
use crate::probe::DOORS;
use crate::stage::{Screen, stage};

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
