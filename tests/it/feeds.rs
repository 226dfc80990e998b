//! What other programs read, word by word: calendars, feeds, data.

use insta::assert_snapshot;

use crate::support::people::Offering;
use crate::support::site::Site;

both! {
    async fn what_machines_read_is_kept(site: &Site) {
        offerings(site).await;
        for (name, path) in [
            ("calendar", "/kalender.ics"),
            ("calendar_tr", "/tr/kalender.ics"),
            ("offering_calendar", "/angebote/cafe.ics"),
            ("atom", "/angebote.atom"),
            ("sitemap", "/sitemap.xml"),
            ("robots", "/robots.txt"),
        ] {
            let page = site.get(path).await;
            page.has_status_quietly(200);
            assert_snapshot!(name, page.body().replace("\r\n", "\n").replace("><", ">\n<"));
        }
        let data = site.get("/angebote/cafe.jsonld").await;
        let data: serde_json::Value = serde_json::from_slice(&data.bytes).expect("it is JSON");
        assert_snapshot!("jsonld", serde_json::to_string_pretty(&data).expect("it can be written"));
    }

    async fn her_data_and_her_calendar_are_kept(site: &Site) {
        let cafe = offerings(site).await;
        let ada = site.visitor("Ada Löwe").with_email("ada@example.org").ticking("2. Dezember").ticking("16. Dezember");
        let ada = ada.books(&cafe).await.has_status(200);
        let data = ada.data().await;
        assert_snapshot!("her_data", serde_json::to_string_pretty(&data).expect("it can be written"));
        let calendar = site.get(&format!("{}/termine.ics", ada.booking())).await;
        assert_snapshot!("her_calendar", calendar.body().replace("\r\n", "\n"));
    }
}

/// A café of which one date was called off and one was moved.
async fn offerings(site: &Site) -> Offering {
    let cafe = site
        .offering("Gesprächscafé")
        .field("slug", "\"cafe\"")
        .field("kind", "\"open_meeting\"")
        .field("title_i18n", r#"{ tr = "Sohbet kafesi" }"#)
        .per_session()
        .places(3)
        .session("2026-12-02", "10:00", "12:00", "topic = \"Sicher, mit dem Handy; & mehr\"")
        .session(
            "2026-12-09",
            "10:00",
            "12:00",
            "topic = \"Strom\", status = \"cancelled\", reason = \"Die Leiterin ist krank.\", replaced_by = \"2026-12-16\"",
        )
        .session("2026-12-16", "10:00", "12:00", "topic = \"Strom\", replaces = \"2026-12-09\"")
        .session("2027-04-07", "10:00", "12:00", "topic = \"Garten\"");
    cafe.open().await
}
