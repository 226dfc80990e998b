//! The archive: what was sent, for everybody, and nothing about anybody.

use bausteine::Lang;

use super::{german, reads, sends, written};
use crate::support::words::word;

both! {
    async fn what_was_sent_is_read_by_everybody_in_each_language(site: &Site) {
        site.offering("Schwimmen").places(3).on("2026-12-02").open().await;
        let ada = reads(site, "Ada", Lang::De).await;
        site.get("/rundbrief/archiv").await.has_status(200).sees(german("newsletter-archive-none"));
        site.get("/rundbrief").await.does_not_see(german("newsletter-archive-latest"));
        let clara = site.office("Clara").await;
        let issue = written(&clara).await;
        site.get("/rundbrief/1").await.has_status(404);
        sends(&clara, &issue).await.has_status(200);
        let list = site.get("/rundbrief/archiv").await;
        list.has_status(200).sees("Im Dezember").sees("Rundbrief 1, 22. November 2026");
        let home = site.get("/rundbrief").await;
        home.has_status(200).sees("Im Dezember").sees(german("subscribers-form-submit"));
        site.get("/ar/rundbrief").await.has_status(200).sees("Im Dezember");
        let page = site.get("/rundbrief/1").await;
        page.has_status(200).sees("kommen alle!").sees("Schwimmen").sees("Noch 3 Plätze frei");
        site.get("/tr/rundbrief/1").await.has_status(200).sees("hepiniz gelin!");
        let ukrainian = site.get("/uk/rundbrief/1").await;
        ukrainian.has_status(200).sees(word(Lang::Uk, "web-untranslated")).sees("kommen alle!");
        for lang in Lang::ALL {
            let body = site.get(&format!("{}/rundbrief/1", lang.prefix())).await.body();
            for hers in ["ada@example.org", ada.as_str(), "ihr-weg"] {
                assert!(!body.contains(hers), "{lang}: {hers}");
            }
        }
        let feed = site.get("/rundbrief.atom").await;
        feed.has_status(200);
        assert!(feed.body().contains("<title>Im Dezember</title>"), "{}", feed.body());
        // What changes later changes nothing of what was sent.
        site.deliver_mail().await;
        site.get("/rundbrief/1").await.sees("Noch 3 Plätze frei");
        for odd in ["/rundbrief/01", "/rundbrief/2", "/rundbrief/-1", "/rundbrief/eins"] {
            site.get(odd).await.has_status(404);
        }
    }
}
