//! A fresh, migrated database for every test: a copied file, or a copied database of a server that this
//! process starts from the installed programs and that ends with it.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use bausteine::Db;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection};

/// On which database a test runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Backend {
    /// The embedded one.
    Sqlite,
    /// The server.
    Postgres,
}

/// The database of one test. Dropped, it is gone.
#[derive(Debug)]
pub(crate) struct TestDatabase {
    /// As the settings take it.
    pub(crate) url: String,
    kept: Kept,
}

#[derive(Debug)]
enum Kept {
    Folder(Folder),
    Named(String),
}

/// Databases of tests that are over; the next test that needs one drops them.
static OVER: Mutex<Vec<String>> = Mutex::new(Vec::new());
static NUMBER: AtomicU32 = AtomicU32::new(0);

impl TestDatabase {
    /// A migrated, empty database.
    pub(crate) async fn fresh(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::fresh_file(),
            Backend::Postgres => Self::fresh_copy().await,
        }
    }

    fn fresh_file() -> Self {
        let folder = Folder::new("file");
        let file = folder.0.join("bausteine.db");
        fs::copy(sqlite_template(), &file).expect("the template can be copied");
        Self {
            url: format!("sqlite:{}", file.display()),
            kept: Kept::Folder(folder),
        }
    }

    async fn fresh_copy() -> Self {
        let server = postgres().expect("the server was asked for before");
        let name = format!("t{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let admin = connect(&server.url("postgres")).await;
        let over = std::mem::take(&mut *OVER.lock().unwrap_or_else(PoisonError::into_inner));
        for old in over {
            let drop = format!("DROP DATABASE {old} WITH (FORCE)");
            admin.execute_unprepared(&drop).await.expect(&drop);
        }
        let create = format!("CREATE DATABASE {name} TEMPLATE tpl");
        admin.execute_unprepared(&create).await.expect(&create);
        admin.close().await.expect("the server answers");
        Self {
            url: server.url(&name),
            kept: Kept::Named(name),
        }
    }
}

impl TestDatabase {
    /// Where its journal of erasures lies.
    pub(crate) fn erasures(&self) -> PathBuf {
        match &self.kept {
            Kept::Folder(folder) => folder.0.join("erasures.log"),
            Kept::Named(name) => base().join(format!("{name}-erasures.log")),
        }
    }

    /// A folder for what a test keeps beside it.
    pub(crate) fn beside(&self) -> PathBuf {
        let folder = match &self.kept {
            Kept::Folder(folder) => folder.0.join("beside"),
            Kept::Named(name) => base().join(format!("{name}-beside")),
        };
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        folder
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        match &self.kept {
            Kept::Folder(folder) => _ = fs::remove_dir_all(&folder.0),
            Kept::Named(name) => OVER
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(name.clone()),
        }
    }
}

/// True where PostgreSQL can not be had. Says so, and why, on the error stream of the test program.
pub(crate) fn postgres_is_missing() -> bool {
    postgres().is_err()
}

/// Why there is no PostgreSQL; `None` where there is.
pub(crate) fn why_no_postgres() -> Option<String> {
    postgres().err().map(ToOwned::to_owned)
}

/// Does the caller insist on PostgreSQL?
pub(crate) fn postgres_is_required() -> bool {
    std::env::var("BAUSTEINE_TEST_POSTGRES").is_ok_and(|word| word == "required")
}

/// A folder of our own below the system's temporary one.
#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn new(what: &str) -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = base().join(format!("{what}{number}"));
        fs::create_dir_all(&path).expect("the temporary folder can be written");
        Self(path)
    }
}

/// The one folder of this process. A shell waits for our end of its input to close, however this process
/// ends, and removes it.
fn base() -> &'static Path {
    static BASE: OnceLock<(PathBuf, Child)> = OnceLock::new();
    let (path, _) = BASE.get_or_init(|| {
        let path = std::env::temp_dir().join(format!("bausteine-it-{}", std::process::id()));
        fs::create_dir_all(&path).expect("the temporary folder can be written");
        let broom = Command::new("sh")
            .args(["-c", "cat >/dev/null; sleep 1; rm -rf \"$1\"", "broom"])
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("there is a shell");
        (path, broom)
    });
    path
}

/// Runs something async to its end from a place that is not, on a runtime of its own.
fn apart<T: Send>(work: impl Future<Output = T> + Send) -> T {
    std::thread::scope(|scope| {
        scope
            .spawn(|| {
                tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()
                    .expect("a runtime")
                    .block_on(work)
            })
            .join()
            .expect("it did not panic")
    })
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.expect(url)
}

/// A migrated file, made once in this process. It is copied out of the database that was migrated, so that
/// no log lies beside it.
fn sqlite_template() -> &'static Path {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let folder = Folder::new("template").0;
        let migrated = folder.join("migrated.db");
        let template = folder.join("template.db");
        apart(async {
            let url = format!("sqlite:{}", migrated.display());
            let db = Db::connect(&url, 1).await.expect("a new file");
            db.migrate().await.expect("the migrations run on SQLite");
            db.close().await.expect("it closes");
            let plain = connect(&format!("sqlite://{}", migrated.display())).await;
            let copy = format!("VACUUM INTO '{}'", template.display());
            plain.execute_unprepared(&copy).await.expect(&copy);
            plain.close().await.expect("it closes");
        });
        template
    })
}

/// The server of this process.
#[derive(Debug)]
struct Server {
    /// Where its socket lies.
    folder: PathBuf,
    /// A shell that waits for our end of its input to close, however this process ends; then it stops the
    /// server and removes the folder.
    _watchdog: Child,
}

impl Server {
    fn url(&self, database: &str) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://postgres@{folder}/{database}")
    }
}

/// The server, started by whoever asks first; or why there is none.
fn postgres() -> Result<&'static Server, &'static str> {
    static SERVER: OnceLock<Result<Server, String>> = OnceLock::new();
    SERVER
        .get_or_init(|| {
            let server = start();
            if let Err(why) = &server {
                // Not eprintln: that is caught by the runner and shown for failed tests only.
                let line = format!("\nThe PostgreSQL half of the tests is SKIPPED: {why}\n");
                _ = std::io::stderr().write_all(line.as_bytes());
            }
            server
        })
        .as_ref()
        .map_err(String::as_str)
}

fn start() -> Result<Server, String> {
    let programs = programs()?;
    let folder = Folder::new("pg").0;
    let data = folder.join("data");
    let owner = owner(&folder)?;
    let mut initdb = as_owner(owner, &programs.join("initdb"));
    let made = initdb
        .args(["--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8"])
        .args(["--locale=C.UTF-8", "-D"])
        .arg(&data)
        .output()
        .map_err(|error| format!("initdb: {error}"))?;
    if !made.status.success() {
        let words = String::from_utf8_lossy(&made.stderr).into_owned();
        return Err(format!("initdb: {words}"));
    }
    // fsync off: what a crash of the machine would lose is only a test's.
    let settings = "listen_addresses=''\nfsync=off\nsynchronous_commit=off\nfull_page_writes=off\n\
        max_connections=200\nautovacuum=off\nwal_level=minimal\nmax_wal_senders=0\n";
    let settings = format!("{settings}unix_socket_directories='{}'\n", folder.display());
    fs::OpenOptions::new()
        .append(true)
        .open(data.join("postgresql.conf"))
        .and_then(|mut file| file.write_all(settings.as_bytes()))
        .map_err(|error| format!("postgresql.conf: {error}"))?;
    let run = as_owner(owner, &programs.join("postgres"));
    let mut watchdog = Command::new("sh");
    watchdog
        .arg("-c")
        .arg(
            "folder=$1; shift; \"$@\" >\"$folder/log\" 2>&1 </dev/null & server=$!; cat >/dev/null; \
             kill -QUIT $server 2>/dev/null; wait $server; rm -rf \"$folder\"",
        )
        .arg("watchdog")
        .arg(&folder)
        .arg(run.get_program())
        .args(run.get_args())
        .arg("-D")
        .arg(&data)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // A group of its own: Ctrl-C in the terminal must not reach it before it has cleaned up.
        .process_group(0);
    let watchdog = watchdog.spawn().map_err(|error| format!("sh: {error}"))?;
    let server = Server {
        folder,
        _watchdog: watchdog,
    };
    await_socket(&server)?;
    apart(async {
        let admin = connect(&server.url("postgres")).await;
        admin
            .execute_unprepared("CREATE DATABASE tpl")
            .await
            .expect("a database for the template");
        admin.close().await.expect("it closes");
        let db = Db::connect(&server.url("tpl"), 1)
            .await
            .expect("the template answers");
        db.migrate()
            .await
            .expect("the migrations run on PostgreSQL");
        db.close().await.expect("it closes");
    });
    Ok(server)
}

/// Where Debian puts them, newest first, then the search path.
fn programs() -> Result<PathBuf, String> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut folders: Vec<_> = versions
        .flatten()
        .filter_map(|entry| {
            let version: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    folders.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders
        .into_iter()
        .rev()
        .map(|(_, folder)| folder)
        .chain(std::env::split_paths(&path))
        .find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
        .ok_or_else(|| {
            "no `initdb` and `postgres` in /usr/lib/postgresql/*/bin or PATH; on Debian: apt install postgresql"
                .to_owned()
        })
}

/// As whom the server runs.
#[derive(Clone, Copy, Debug)]
struct Owner {
    user: u32,
    group: u32,
}

/// PostgreSQL does not run as root: then somebody else's name, to whom the folder is given.
fn owner(folder: &Path) -> Result<Option<Owner>, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    if fs::metadata(folder).map_err(fault)?.uid() != 0 {
        return Ok(None);
    }
    let users =
        fs::read_to_string("/etc/passwd").map_err(|error| format!("/etc/passwd: {error}"))?;
    let ids = ["postgres", "nobody"].into_iter().find_map(|name| {
        let line = users
            .lines()
            .find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        let user: u32 = fields.next()?.parse().ok()?;
        let group: u32 = fields.next()?.parse().ok()?;
        Some(Owner { user, group })
    });
    let Some(owner) = ids else {
        return Err(
            "PostgreSQL does not run as root, and there is no user postgres or nobody".to_owned(),
        );
    };
    chown(folder, Some(owner.user), Some(owner.group)).map_err(fault)?;
    Ok(Some(owner))
}

fn as_owner(owner: Option<Owner>, program: &Path) -> Command {
    let mut command = match owner {
        None => Command::new(program),
        Some(Owner { user, group }) => {
            let mut command = Command::new("setpriv");
            command
                .arg(format!("--reuid={user}"))
                .arg(format!("--regid={group}"))
                .args(["--clear-groups", "--"])
                .arg(program);
            command
        }
    };
    // The folder we stand in may be closed to them.
    command.current_dir("/");
    command
}

fn await_socket(server: &Server) -> Result<(), String> {
    let socket = server.folder.join(".s.PGSQL.5432");
    let start = Instant::now();
    while start.elapsed() < Duration::from_mins(1) {
        if socket.exists() && is_ready(server) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let log = fs::read_to_string(server.folder.join("log")).unwrap_or_default();
    Err(format!("the server did not come up: {log}"))
}

/// The socket is there before the server takes questions.
fn is_ready(server: &Server) -> bool {
    let log = fs::read_to_string(server.folder.join("log")).unwrap_or_default();
    log.contains("ready to accept connections")
}

#[test]
fn postgres_is_there_where_it_is_required() {
    if let Some(why) = why_no_postgres() {
        assert!(!postgres_is_required(), "PostgreSQL is required: {why}");
    }
}
