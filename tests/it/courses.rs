//! A whole course at a glance: persons times sessions, for who leads it and for the office.

use bausteine::Lang;

use crate::attendance::{DAY, de, id, lena_leads, ticks};
use crate::support::page::Page;
use crate::support::site::in_language;
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const NEXT: &str = "2026-12-09";
const LAST: &str = "2026-12-16";

/// The line of somebody, cell by cell; a sign says its word.
fn line(page: &Page, name: &str) -> Vec<String> {
    let rows = page.texts("tbody tr th");
    let at = rows.iter().position(|row| row == name);
    let at = at.unwrap_or_else(|| panic!("{name} in {rows:?}"));
    page.attributes(
        &format!("tbody tr:nth-child({}) [role='img']", at + 1),
        "aria-label",
    )
}

both! {
    async fn a_course_is_seen_as_persons_times_sessions_with_what_they_come_to(site: &Site) {
        let course = site.offering("Schwimmen").places(9).on(DAY).on(NEXT).on(LAST).open().await;
        for name in ["Ada", "Ben", "فاطمة"] {
            site.visitor(name).with_email(&format!("{}@example.org", name.len())).books(&course).await;
        }
        site.it_is("2026-12-02T18:00");
        let lena = lena_leads(site, &course, DAY).await;
        let list = |id: &str| format!("/leitung/termine/{id}");
        let (first, next) = (id(site, &course, DAY).await, id(site, &course, NEXT).await);
        for (name, mark) in [("Ada", "present"), ("Ben", "absent"), ("فاطمة", "excused")] {
            ticks(&lena, &list(&first), name, mark).await;
        }
        site.it_is("2026-12-09T18:00");
        let lena = site.browser().with_cookies();
        lena.signs_in("Lena", PASSWORD).await;
        for (name, mark) in [("Ada", "late"), ("Ben", "absent")] {
            ticks(&lena, &list(&next), name, mark).await;
        }
        site.it_is("2026-12-09T19:31");
        lena.get(&list(&next)).await.sees(de("attendance-matrix-title"));
        let path = "/leitung/angebote/schwimmen";
        let page = lena.get(path).await;
        page.has_status(200).sees("Gehalten: 2 von 3 Terminen");
        let (there, late, open) = (de("attendance-mark-present"), de("attendance-mark-late"), de("attendance-mark-unset"));
        let (absent, excused) = (de("attendance-mark-absent"), de("attendance-mark-excused"));
        assert_eq!(line(&page, "Ada"), [there, late, open]);
        assert_eq!(line(&page, "Ben"), [absent, absent, open]);
        assert_eq!(line(&page, "فاطمة"), [excused, open, open]);
        page.sees("2 von 2 da").sees("0 von 2 da").sees("1 entschuldigt").sees("1 / 3");
        // The hint is the office's.
        page.does_not_see(de("attendance-matrix-missed"));
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await;
        let page = clara.get(path).await;
        page.sees(de("attendance-matrix-missed"));
        assert_eq!(page.text().matches(de("attendance-matrix-missed")).count(), 1, "Ben alone");
        site.deliver_mail().await;
        for lang in Lang::ALL {
            clara.get(&in_language(lang, path)).await.has_status(200).sees(word(lang, "attendance-matrix-missed"));
        }
        clara.get("/buero/angebote/schwimmen").await.sees(de("attendance-matrix-title"));
    }

    async fn a_course_is_seen_by_who_leads_it_and_near_its_time_only(site: &Site) {
        let hers = site.offering("Schwimmen").places(9).on(DAY).on(NEXT).open().await;
        site.offering("Malen").places(9).on(DAY).open().await;
        site.it_is("2026-12-02T18:00");
        let lena = lena_leads(site, &hers, DAY).await;
        lena.get("/leitung/angebote/schwimmen").await.has_status(200);
        for path in ["malen", "gibt-es-nicht"] {
            lena.get(&format!("/leitung/angebote/{path}")).await.has_status(404);
            lena.post(&format!("/leitung/angebote/{path}/anwesenheit.xlsx"), &[]).await.has_status(404);
        }
        // Who stands in for one session does not see the course.
        let sub = site.leader("Vera").await;
        sub.get("/leitung/angebote/schwimmen").await.has_status(404);
        for (now, status) in [("2026-12-23T19:30", 200), ("2026-12-23T19:31", 404)] {
            site.it_is(now);
            let lena = site.browser().with_cookies();
            lena.signs_in("Lena", PASSWORD).await;
            lena.get("/leitung/angebote/schwimmen").await.has_status(status);
        }
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await;
        clara.get("/leitung/angebote/schwimmen").await.has_status(200);
    }

    async fn who_takes_a_course_home_stands_in_the_log(site: &Site) {
        let course = site.offering("Schwimmen").places(9).on(DAY).open().await;
        site.visitor("=Ada").with_email("ada@example.org").books(&course).await;
        site.it_is("2026-12-02T18:00");
        let lena = lena_leads(site, &course, DAY).await;
        let form = lena.get("/leitung/angebote/schwimmen").await.form(".xlsx");
        let file = lena.post_form(&form).await;
        file.has_status_quietly(200);
        assert!(file.bytes.starts_with(b"PK"), "no sheet");
        assert_eq!(file.header("cache-control"), "no-store");
        assert!(file.header("content-disposition").contains("anwesenheit-schwimmen.xlsx"));
        lena.get("/leitung/angebote/schwimmen/anwesenheit.xlsx").await.has_status_quietly(405);
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await;
        let log = clara.get("/buero/protokoll").await;
        log.sees("Lena").sees("xlsx").does_not_see("Ada");
    }
}
