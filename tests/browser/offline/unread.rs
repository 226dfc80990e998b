//! A full room without a network, and the way out while something is not read.

use super::phone::{Phone, door};
use crate::probe::DOORS;
use crate::stage::{Screen, stage};

#[tokio::test]
async fn a_full_room_is_said_without_a_network_and_what_is_refused_before_she_signs_out() {
    let Some(stage) = stage() else { return };
    let names = ["Hatice Şahin", "Hatice Şimşek", "Ada Eins"];
    let list = door(stage, DOORS[5], &names).await;
    let phone = Phone::of(stage, Screen::PHONE).await;
    phone.opens(&list).await;
    phone.until("return !!keys && isReady").await;
    phone.reads("Hatice Şa.").await;
    phone.wire.cut();
    phone.opens(&list).await;
    phone.reads("Hatice Şi.").await;
    assert_eq!(
        phone.run("return isShell").await,
        true,
        "premise: no service drew this page"
    );
    // The room is full: she is told at once, and nothing waits before there is a reason.
    let add = "#gaeste form.form .button:not([hidden])";
    phone.window.fill("name", "Dora Vier").await;
    phone.window.click(add).await;
    phone.reads("Alle Plätze sind belegt.").await;
    phone.window.click(add).await;
    phone.reads("Schreiben Sie bitte einen Grund.").await;
    assert_eq!(phone.waits().await, 0);
    phone.looks_well("11-voll").await;
    // The label is around the field: the device draws it more than once.
    let reason = phone.window.find("#gaeste .why input").await;
    reason.send_keys("Sie hilft").await.expect("it takes words");
    phone.window.click(add).await;
    phone.reads("Dora V.").await;
    phone.reads("0 von 3 da, 1 dazugekommen").await;
    assert_eq!(phone.waits().await, 1);
    // What needs a network says so, and her sessions stand below their days.
    phone.opens(&format!("{list}/druck")).await;
    phone.reads("Das geht nur mit Verbindung.").await;
    assert!(!phone.window.text().await.contains("Hatice"));
    phone.looks_well("12-nur-mit-netz").await;
    phone.opens("/leitung").await;
    phone.reads("Heute").await;
    phone
        .run("document.querySelector('footer a[href=\"/impressum\"]').click()")
        .await;
    phone.reads("Das geht nur mit Verbindung.").await;
    assert_eq!(phone.window.path().await, "/leitung");
    phone.looks_well("13-termine").await;
    // The network is back, and the page is still the one of the device: it has a way out too.
    phone.opens(&list).await;
    phone.reads("Dora V.").await;
    phone.joins().await;
    phone.until("return !waiting().length").await;
    assert_eq!(
        phone.run("return [isShell, isOff(), queue.size]").await,
        serde_json::json!([true, false, 0])
    );
    phone.window.fill("name", "Emma Fünf").await;
    phone.window.click(add).await;
    phone.reads("Nicht angenommen: 1").await;
    let out = "form[action$='/konto/abmeldung'] button";
    phone.window.click(out).await;
    phone
        .reads("Nicht angenommen: 1. Wenn Sie sich jetzt abmelden, geht das verloren.")
        .await;
    assert_eq!(phone.run("return queue.size").await, 1);
    assert_eq!(phone.window.path().await, list);
    phone.window.press("/konto/abmeldung").await;
    assert_eq!(phone.window.path().await, "/konto");
    phone.window.close().await;
}
