//! A backup is made while people book, one of them has herself erased, the backup is put back.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use bausteine::{Clock, Db, Dice, Settings, testing};
use image::ImageFormat;
use sea_orm::{ConnectionTrait as _, Database};
use serde_json::Value;

use super::servers::{Program, Server};
use crate::attachments::{self, picture};
use crate::support::database::{Backend, TestDatabase, postgres_is_missing};
use crate::support::postbox::Letter;
use crate::support::site::{Site, address};
use crate::support::smtp;

/// A database of its own, the program on it, and a mail server.
struct Instance {
    database: TestDatabase,
    settings: Settings,
    program: Program,
    mails: smtp::Server,
}

impl Instance {
    /// With a course of one place.
    async fn with_one_place(backend: Backend) -> Self {
        let site = Site::open(Backend::Sqlite).await;
        site.clock().set(Clock::real().now());
        let day = (Clock::real().now() + Duration::from_hours(24 * 40)).date_naive();
        let course = site.offering("Schwimmen").places(1).waitlist(5);
        let toml = course.on(&day.to_string()).toml();
        let mut settings = site.app.settings.clone();
        site.close().await;
        let database = TestDatabase::fresh(backend).await;
        settings.database.url.clone_from(&database.url);
        settings.database.erasures = database.erasures();
        let mails = smtp::Server::open().await;
        let program = Program::with(&settings, &mails.url);
        let file = database.beside().join("offerings.toml");
        fs::write(&file, toml).expect("a temporary file");
        let instance = Self {
            database,
            settings,
            program,
            mails,
        };
        instance.does(&["import", path(&file)]);
        instance
    }

    fn runs(&self, arguments: &[&str]) -> Output {
        tokio::task::block_in_place(|| self.program.runs(arguments))
    }

    /// Runs a command that succeeds. What it says.
    fn does(&self, arguments: &[&str]) -> String {
        let done = self.runs(arguments);
        assert!(done.status.success(), "{arguments:?}: {done:?}");
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// Runs a command that fails. What it says of that.
    fn fails(&self, arguments: &[&str]) -> String {
        let done = self.runs(arguments);
        assert!(!done.status.success(), "{arguments:?}: {done:?}");
        let said = [done.stdout, done.stderr].concat();
        String::from_utf8_lossy(&said).into_owned()
    }

    /// The letters that have left.
    fn letters(&self) -> Vec<Letter> {
        let taken = self.mails.taken().into_iter();
        taken.map(|taken| Letter::read(taken.data)).collect()
    }

    /// A copy of the database as a file, or as `pg_dump` makes it.
    fn backs_up(&self, to: &Path) {
        if self.settings.database.url.starts_with("sqlite:") {
            self.does(&["backup", path(to)]);
            let mode = to.metadata().expect("it is there").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            let said = self.fails(&["backup", path(to)]);
            assert!(said.contains("a backup replaces nothing"), "{said}");
            let parts = fs::read_dir(self.database.beside()).expect("a folder");
            let parts = parts.flatten().filter(|file| {
                let name = file.file_name();
                name.to_string_lossy().contains(".part")
            });
            assert_eq!(parts.count(), 0, "half a file is left");
            return;
        }
        let said = self.fails(&["backup", path(to)]);
        assert!(said.contains("pg_dump --format=custom"), "{said}");
        let dump = ["--format=custom", "--file", path(to), "--dbname"];
        postgres("pg_dump", &dump, &self.settings.database.url);
    }

    /// Puts it back. What the program says.
    fn puts_back(&self, from: &Path) -> String {
        if self.settings.database.url.starts_with("sqlite:") {
            let said = self.fails(&["restore", path(from)]);
            assert!(said.contains("--force"), "{said}");
            return self.does(&["restore", path(from), "--force"]);
        }
        let said = self.fails(&["restore", path(from), "--force"]);
        assert!(said.contains("pg_restore --clean"), "{said}");
        let restore = ["--clean", "--if-exists", "--single-transaction", path(from)];
        let restore = [restore.as_slice(), &["--dbname"]].concat();
        postgres("pg_restore", &restore, &self.settings.database.url);
        self.does(&["restored"])
    }
}

/// Runs one of PostgreSQL's programs.
fn postgres(program: &str, arguments: &[&str], url: &str) {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .expect("it is installed")
        .flatten()
        .map(|version| version.path().join("bin").join(program))
        .collect();
    versions.sort();
    let program = versions.pop().expect("a version is installed");
    let done = Command::new(program).args(arguments).arg(url).output();
    let done = done.expect("it starts");
    assert!(done.status.success(), "{done:?}");
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a name in UTF-8")
}

/// Signs somebody up. The address of her booking.
fn books(server: &Server, name: &str) -> String {
    let (email, key) = (address(name), format!("key-{name}"));
    let fields = [("name", name), ("email", &email), ("key", &key)];
    let answer = server.asks("POST", "/angebote/schwimmen/anmeldung", &fields);
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.expect("it leads somewhere")
}

/// Where she stands, as her page knows it.
fn state(server: &Server, booking: &str) -> String {
    let data = server.asks("GET", &format!("{booking}/daten.json"), &[]);
    let data: Value = serde_json::from_str(&data.body).expect("JSON");
    let state = data["entries"][0]["state"].as_str();
    state.expect("a state").to_owned()
}

async fn nobody_comes_back(backend: Backend) {
    let instance = Instance::with_one_place(backend).await;
    let backup = instance.database.beside().join("backup");

    let server = tokio::task::block_in_place(|| instance.program.serves_with(&["--no-jobs"]));
    let (ada, ben) = (books(&server, "Ada"), books(&server, "Ben"));
    assert_eq!(state(&server, &ben), "waiting");
    instance.backs_up(&backup);

    // In the backup two letters wait. They leave after it.
    instance.does(&["jobs", "run"]);
    assert_eq!(instance.letters().len(), 2);
    let erased = server.asks("POST", &format!("{ada}/loeschung"), &[]);
    assert!(erased.status < 400, "{}", erased.body);
    assert_eq!(state(&server, &ben), "offered");
    instance.does(&["jobs", "run"]);
    assert_eq!(instance.letters().len(), 4, "her last one, and Ben's offer");
    let journal = fs::read_to_string(instance.database.erasures()).expect("it was begun");
    assert_eq!(journal.lines().count(), 2, "{journal}");
    assert!(
        !journal.contains("Ada") && !journal.contains('@'),
        "{journal}"
    );
    if backend == Backend::Sqlite {
        let said = instance.fails(&["restore", path(&backup), "--force"]);
        assert!(said.contains("is in use"), "{said}");
    }
    server.ends_by("-TERM");

    let said = instance.puts_back(&backup);
    assert!(
        said.contains("Erased again: 1 who had come back, of 1"),
        "{said}"
    );
    assert!(
        said.contains("may have left before: 1 (younger than an hour 1"),
        "{said}"
    );
    assert!(said.contains("Written since: 1."), "{said}");
    assert!(said.contains("has to sign in again"), "{said}");
    assert!(
        said.contains("Accounts that were closed since are open again"),
        "{said}"
    );
    let said = instance.does(&["check"]);
    assert!(said.contains("Everything holds."), "{said}");
    assert!(said.contains("Sending is switched off since"), "{said}");

    // Nothing leaves, not by hand and not by a server, until somebody has confirmed it.
    let said = instance.does(&["jobs", "run"]);
    assert!(said.contains("until `bausteine mail resume`"), "{said}");
    let server = tokio::task::block_in_place(|| instance.program.serves());
    let ready = server.asks("GET", "/readyz", &[]);
    assert_eq!(ready.status, 200);
    assert!(
        ready.body.contains("sending is switched off"),
        "{}",
        ready.body
    );
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(instance.letters().len(), 4);

    // Ada is gone, and Ben has her place.
    let page = server.asks("GET", &ada, &[]);
    assert_eq!(page.status, 404, "{}", page.body);
    assert_eq!(state(&server, &ben), "offered");

    let said = instance.fails(&["mail", "resume"]);
    assert!(said.contains("what shall become of 1 letters"), "{said}");
    assert_eq!(instance.letters().len(), 4);
    let said = instance.does(&["mail", "resume", "--withdraw"]);
    assert!(said.contains("1 were taken back"), "{said}");
    let start = Instant::now();
    while instance.letters().len() < 5 {
        assert!(start.elapsed() < Duration::from_secs(30), "nothing leaves");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let letters = instance.letters();
    assert_eq!(letters.len(), 5, "what waited in the backup was taken back");
    assert_eq!(letters[4].to, address("Ben"));
    let hers = |letter: &&Letter| letter.to == address("Ben");
    let offer = letters[2..4].iter().find(hers).expect("she was offered it");
    assert_eq!(letters[4].subject(), offer.subject());
    server.ends_by("-TERM");
    assert!(instance.does(&["check"]).starts_with("Everything holds."));
    let said = instance.fails(&["mail", "resume"]);
    assert!(said.contains("sending is not switched off"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_had_herself_erased_does_not_come_back_with_a_file() {
    nobody_comes_back(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_had_herself_erased_does_not_come_back_with_a_dump() {
    if !postgres_is_missing() {
        nobody_comes_back(Backend::Postgres).await;
    }
}

#[tokio::test]
async fn nobody_is_erased_whom_the_journal_can_not_note() {
    let lost = |settings: &mut Settings| settings.database.erasures = "/dev/null/nowhere".into();
    let site = Site::open_with(Backend::Sqlite, lost).await;
    let course = site.offering("Schwimmen").tomorrow().open().await;
    let ada = site.visitor("Ada").books(&course).await;
    site.deliver_mail().await;
    let erasure = format!("{}/loeschung", ada.booking());
    site.post(&erasure, &[]).await.has_status(500);
    site.forgives_failed_pages();
    assert_eq!(ada.states().await, ["confirmed"]);
    site.close().await;
}

/// Changes a file as another program would.
async fn changes(file: &Path, statement: &str) {
    let url = format!("sqlite://{}", file.display());
    let db = Database::connect(&url).await.expect("a database");
    db.execute_unprepared(statement).await.expect(statement);
    db.close().await.expect("it closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_whole_backup_that_the_program_knows_is_put_back() {
    let instance = Instance::with_one_place(Backend::Sqlite).await;
    let folder = instance.database.beside();
    let good = folder.join("good");
    let server = tokio::task::block_in_place(|| instance.program.serves_with(&["--no-jobs"]));
    let ada = books(&server, "Ada");
    instance.backs_up(&good);
    let ben = books(&server, "Ben");
    server.ends_by("-TERM");
    let bad = folder.join("bad");
    let restore = ["restore", path(&bad), "--force"];

    fs::write(
        &bad,
        "This is no database, but long enough to be taken for one. ".repeat(100),
    )
    .expect("a file");
    let said = instance.fails(&restore);
    assert!(said.contains("no database, or a broken one"), "{said}");

    let mut half = fs::read(&good).expect("a file");
    half.truncate(half.len() / 2);
    fs::write(&bad, half).expect("a file");
    let said = instance.fails(&restore);
    assert!(
        said.contains("damaged") || said.contains("broken"),
        "{said}"
    );

    _ = fs::remove_file(&bad);
    fs::write(&bad, "").expect("a file");
    changes(&bad, "CREATE TABLE recipes (id integer)").await;
    let said = instance.fails(&restore);
    assert!(said.contains("a database of another program"), "{said}");

    fs::copy(&good, &bad).expect("a copy");
    changes(
        &bad,
        "INSERT INTO seaql_migrations VALUES ('m20990101_000001_later', 0)",
    )
    .await;
    let said = instance.fails(&restore);
    assert!(
        said.contains("of a newer bausteine (it knows m20990101_000001_later)"),
        "{said}"
    );

    // Of somebody who was erased since nobody would know.
    fs::copy(&good, &bad).expect("a copy");
    changes(&bad, "UPDATE marks SET at = '2020-01-01T00:00:00+00:00'").await;
    let said = instance.fails(&restore);
    assert!(said.contains("knows nothing before"), "{said}");
    let journal = instance.database.erasures();
    let kept = folder.join("erasures-of-another-disk.log");
    fs::rename(&journal, &kept).expect("it is there");
    let said = instance.fails(&["restore", path(&good), "--force"]);
    assert!(said.contains("the journal of erasures is not at"), "{said}");

    // After all this the database is as it was.
    assert!(instance.does(&["check"]).contains("Everything holds."));
    let server = tokio::task::block_in_place(|| instance.program.serves_with(&["--no-jobs"]));
    assert_eq!(state(&server, &ben), "waiting");
    server.ends_by("-TERM");
    _ = fs::remove_file(&journal);

    // The journal comes from where it was kept.
    let kept = ["--erasures", path(&kept)];
    let said = instance.does(&[&["restore", path(&good), "--force"], kept.as_slice()].concat());
    assert!(said.contains("Erased again: 0"), "{said}");
    assert!(journal.exists(), "it goes on where the settings say");
    let beside = fs::read_dir(journal.parent().expect("a folder")).expect("a folder");
    let staged = beside
        .flatten()
        .filter(|file| file.file_name().to_string_lossy().contains("restoring"));
    assert_eq!(staged.count(), 0);
    let server = tokio::task::block_in_place(|| instance.program.serves_with(&["--no-jobs"]));
    assert_eq!(state(&server, &ada), "confirmed");
    assert_eq!(server.asks("GET", &ben, &[]).status, 404);
    server.ends_by("-TERM");

    // An older program made one without the table of marks.
    changes(&good, "DROP TABLE marks").await;
    changes(
        &good,
        "DELETE FROM seaql_migrations WHERE version = 'm20260101_000008_marks'",
    )
    .await;
    let said = instance.fails(&["restore", path(&good), "--force"]);
    assert!(
        said.contains("nobody knows when the backup was made"),
        "{said}"
    );
    instance.does(&["restore", path(&good), "--force", "--journal-lost"]);
    assert!(instance.does(&["check"]).contains("Everything holds."));
}

/// Reads a counter out of a copy.
async fn pairs(file: &Path) -> (i64, i64) {
    let db = Database::connect(&format!("sqlite://{}", file.display())).await;
    let db = db.expect("a database");
    let one = async |table: &str| -> i64 {
        let count = format!("SELECT count(*) FROM {table}");
        let count = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, count);
        let row = db.query_one_raw(count).await.expect("it answers");
        row.expect("a row").try_get_by_index(0).expect("a number")
    };
    let counts = (one("left_hand").await, one("right_hand").await);
    db.close().await.expect("it closes");
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_of_one_moment_however_much_is_written() {
    let instance = Instance::with_one_place(Backend::Sqlite).await;
    let url = instance.settings.database.url.clone();
    let file = PathBuf::from(url.trim_start_matches("sqlite:"));
    for table in ["left_hand", "right_hand"] {
        changes(
            &file,
            &format!("CREATE TABLE {table} (number integer, filler text)"),
        )
        .await;
    }
    let db = Db::connect(&url, 2).await.expect("it opens");
    let settings = instance.settings.clone();
    let app = testing::app(db, Clock::real(), Dice::real(), settings).await;
    let app = app.expect("the parts fit");
    let stop = tokio_util::sync::CancellationToken::new();
    let writing = {
        let stop = stop.clone();
        tokio::spawn(async move {
            let mut written: u32 = 0;
            while !stop.is_cancelled() {
                let both = format!(
                    "INSERT INTO left_hand VALUES ({written}, hex(randomblob(500))); \
                     INSERT INTO right_hand VALUES ({written}, hex(randomblob(500)))"
                );
                testing::breaks(&app, &both).await.expect("it is kept");
                written += 1;
            }
            written
        })
    };
    let mut counts = Vec::new();
    for number in 0..4 {
        let backup = instance.database.beside().join(format!("backup{number}"));
        instance.does(&["backup", path(&backup)]);
        let (left, right) = pairs(&backup).await;
        assert_eq!(left, right, "of two moments");
        counts.push(left);
    }
    stop.cancel();
    let written = writing.await.expect("it ends");
    assert!(
        counts[0] < counts[3],
        "premise: it was written meanwhile: {counts:?} of {written}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_come_back_with_a_backup_but_not_those_that_were_deleted() {
    let site = Site::open(Backend::Sqlite).await;
    site.clock().set(Clock::real().now());
    let clara = site.office("Clara").await;
    for (title, format) in [("Fest", ImageFormat::Jpeg), ("Markt", ImageFormat::Png)] {
        attachments::publishes(&clara, title).await;
        let slug = format!("2026-{}", title.to_lowercase());
        let page = attachments::attaches(&clara, &slug, &[], ("a", &picture(format))).await;
        page.has_status(200);
    }
    let shown = async |path| {
        site.get(path)
            .await
            .attributes("figure img", "src")
            .remove(0)
    };
    let (fest, markt) = (
        shown("/chronik/2026-fest").await,
        shown("/chronik/2026-markt").await,
    );
    let seen = site.get(&markt).await.bytes;
    let mails = smtp::Server::open().await;
    let here = Program::with(&site.app.settings, &mails.url);
    let there = TestDatabase::fresh(Backend::Sqlite).await;
    let backup = there.beside().join("backup");
    let runs = |program: &Program, arguments: &[&str]| {
        let done = tokio::task::block_in_place(|| program.runs(arguments));
        assert!(done.status.success(), "{arguments:?}: {done:?}");
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    let said = runs(&here, &["backup", path(&backup)]);
    assert!(said.contains("With it 4 files"), "{said}");
    // Somebody does not want to be seen any more, after the backup was made.
    attachments::deletes(&clara, "2026-fest")
        .await
        .has_status(200);
    let mut settings = site.app.settings.clone();
    fs::copy(&settings.database.erasures, there.erasures()).expect("the journal is kept with it");
    site.close().await;

    settings.database.url.clone_from(&there.url);
    settings.database.erasures = there.erasures();
    settings.storage.folder = there.beside().join("attachments");
    let program = Program::with(&settings, &mails.url);
    let said = runs(&program, &["restore", path(&backup), "--force"]);
    assert!(
        said.contains("Put back with it 2 files") && said.contains("Erased again: 1"),
        "{said}"
    );
    let mut back: Vec<String> = fs::read_dir(&settings.storage.folder)
        .expect("a folder")
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    back.sort_by_key(String::len);
    let name = |path: &str| path.rsplit('/').next().expect("a name").to_owned();
    assert_eq!(back.len(), 2, "{back:?}");
    assert_eq!(back[1], name(&markt));
    assert_eq!(
        fs::read(settings.storage.folder.join(&back[1])).expect("a file"),
        seen
    );
    assert!(runs(&program, &["check"]).contains("Everything holds."));
    let server = tokio::task::block_in_place(|| program.serves_with(&["--no-jobs"]));
    assert!(
        server
            .asks("GET", "/chronik/2026-markt", &[])
            .body
            .contains(&markt)
    );
    assert!(
        !server
            .asks("GET", "/chronik/2026-fest", &[])
            .body
            .contains("<figure")
    );
    assert_eq!(server.asks("GET", &fest, &[]).status, 404);
    server.ends_by("-TERM");
    // What was packed with it is not left in the database.
    assert!(
        !fs::read(settings.database.url.trim_start_matches("sqlite:"))
            .expect("a file")
            .windows(12)
            .any(|part| part == b"packed_files")
    );
}
