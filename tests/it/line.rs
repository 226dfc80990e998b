//! Those who come for the same places at the same moment are served together, and nobody suffers from her
//! neighbour.

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, Statement};
use sea_orm::{DbBackend, TransactionTrait as _};
use tokio::task::JoinSet;
use tokio::time::{Duration, sleep};

use crate::support::people::{Offering, Visitor};
use crate::support::site::Site;

/// Long enough for all to stand in the line.
const A_WHILE: Duration = Duration::from_millis(500);

/// Another program on the site's database.
async fn beside(site: &Site) -> DatabaseConnection {
    let mut options = ConnectOptions::new(site.app.settings.database.url.clone());
    options.max_connections(2).sqlx_logging(false);
    Database::connect(options)
        .await
        .expect("the database answers")
}

/// All send their forms while somebody holds the pools, so that they stand in one line. How each was answered.
async fn come_together(
    site: &Site,
    course: &Offering,
    names: &[&str],
) -> Vec<(String, u16, Option<String>)> {
    let db = beside(site).await;
    let holds = db.begin().await.expect("a transaction");
    let lock = if site.app.db.is_sqlite() {
        // Whoever writes has SQLite for herself.
        "UPDATE pools SET capacity = capacity"
    } else {
        "SELECT id FROM pools FOR UPDATE"
    };
    let mut people = JoinSet::new();
    let mut forms = Vec::new();
    for name in names {
        forms.push((
            (*name).to_owned(),
            site.visitor(name).fills_in(course).await,
        ));
    }
    holds.execute_unprepared(lock).await.expect(lock);
    for (name, form) in forms {
        let browser = site.browser();
        people.spawn(async move {
            let page = browser.post_form(&form).await;
            (name, page.status.as_u16(), page.location())
        });
    }
    sleep(A_WHILE).await;
    holds.commit().await.expect("nothing was written");
    db.close().await.expect("it closes");
    people.join_all().await
}

async fn commits_of_entries(site: &Site) -> i64 {
    let db = beside(site).await;
    let sql = "SELECT count(DISTINCT xmin::text) FROM entries";
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
        .await
        .expect("it answers");
    row.expect("a row").try_get_by_index(0).expect("a number")
}

async fn state<'s>(site: &'s Site, name: &str, booking: Option<String>) -> String {
    let mut visitor: Visitor<'s> = site.visitor(name);
    visitor.booking = booking;
    visitor.states().await.concat()
}

both! {
    async fn those_who_come_together_are_served_in_one_transaction(site: &Site) {
        let course = site.offering("Schwimmen").places(2).waitlist(9).on("2026-12-14").open().await;
        let names = ["Ada", "Ben", "Cem", "Dilan", "Eda", "Filiz"];
        let answers = come_together(site, &course, &names).await;
        let mut states = Vec::new();
        for (name, status, booking) in answers {
            assert_eq!(status, 303, "{name}");
            states.push(state(site, &name, booking).await);
        }
        states.sort();
        assert_eq!(states, ["confirmed", "confirmed", "waiting", "waiting", "waiting", "waiting"]);
        if !site.app.db.is_sqlite() {
            // The first opened the line and was served by herself; so were those who came late, if any did.
            let commits = commits_of_entries(site).await;
            assert!((1..5).contains(&commits), "{commits} commits for six people");
        }
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), names.len());
    }

    async fn what_can_not_be_written_of_one_harms_no_neighbour(site: &Site) {
        let course = site.offering("Schwimmen").places(2).waitlist(9).on("2026-12-14").open().await;
        let db = beside(site).await;
        let broken = if site.app.db.is_sqlite() {
            "CREATE TRIGGER broken BEFORE INSERT ON persons WHEN NEW.name = 'Cem' \
             BEGIN SELECT RAISE(ABORT, 'broken'); END"
        } else {
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN \
                 IF NEW.name = ''Cem'' THEN RAISE EXCEPTION ''broken''; END IF; RETURN NEW; END'; \
             CREATE TRIGGER broken BEFORE INSERT ON persons FOR EACH ROW EXECUTE FUNCTION broken()"
        };
        db.execute_unprepared(broken).await.expect(broken);
        db.close().await.expect("it closes");
        let answers = come_together(site, &course, &["Ada", "Ben", "Cem", "Dilan"]).await;
        let mut states = Vec::new();
        for (name, status, booking) in answers {
            if name == "Cem" {
                assert_eq!(status, 500);
            } else {
                states.push(state(site, &name, booking).await);
            }
        }
        states.sort();
        assert_eq!(states, ["confirmed", "confirmed", "waiting"]);
        site.forgives_failed_pages();
    }

    async fn a_person_who_comes_with_two_forms_at_once_has_one_booking(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on("2026-12-14").open().await;
        let answers = come_together(site, &course, &["Ben", "Ada", "Ada", "Ada"]).await;
        let shown = async |path: Option<String>| {
            let data = site.get(&format!("{}/daten.json", path.expect("it leads somewhere"))).await;
            data.status.as_u16()
        };
        let mut bookings = 0;
        for (name, status, path) in answers {
            assert_eq!(status, 303, "{name}");
            // A receipt shows nothing of her.
            bookings += usize::from(shown(path).await == 200);
        }
        assert_eq!(bookings, 2, "one of Ada, one of Ben");
    }

    async fn who_goes_away_from_the_line_harms_nobody(site: &Site) {
        let course = site.offering("Schwimmen").places(2).waitlist(9).on("2026-12-14").open().await;
        let form = site.visitor("Zoe").fills_in(&course).await;
        let browser = site.browser();
        let leaves = tokio::spawn(async move { browser.post_form(&form).await });
        let others = come_together(site, &course, &["Ada", "Ben"]);
        let goes = async {
            sleep(A_WHILE / 3).await;
            leaves.abort();
        };
        let (answers, ()) = tokio::join!(others, goes);
        for (name, status, booking) in answers {
            assert_eq!(status, 303, "{name}");
            assert!(!state(site, &name, booking).await.is_empty());
        }
    }
}
