//! Postfix's `smtp-sink`, where it is installed.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Postfix's own sink: a foreign reader of our SMTP. It ends with this value.
#[derive(Debug)]
pub(crate) struct SmtpSink {
    /// `smtp://127.0.0.1:…`.
    pub(crate) url: String,
    folder: PathBuf,
    process: Child,
}

/// Does the caller insist on `smtp-sink`?
pub(crate) fn smtp_sink_is_required() -> bool {
    std::env::var("BAUSTEINE_TEST_SMTP_SINK").is_ok_and(|word| word == "required")
}

/// Sinks that were opened so far: each has a folder of its own.
static COUNT: AtomicU32 = AtomicU32::new(0);

impl SmtpSink {
    /// Opens it; `None` where it is not installed.
    pub(crate) fn open() -> Option<Self> {
        let program = ["/usr/sbin/smtp-sink", "/usr/bin/smtp-sink"]
            .into_iter()
            .find(|program| PathBuf::from(program).exists())?;
        let (id, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("bausteine-it-{id}-sink{count}"));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let port = {
            let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
            free.local_addr().expect("an address").port()
        };
        let mut command = Command::new(program);
        if fs::metadata(&folder).expect("it is there").uid() == 0 {
            // As root it wants to become somebody else, who must be able to write here.
            let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
            fs::set_permissions(&folder, open).expect("it is ours");
            command.args(["-u", "nobody"]);
        }
        let process = command
            .arg("-d")
            .arg(folder.join("%M."))
            .arg(format!("127.0.0.1:{port}"))
            .arg("64")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("smtp-sink starts");
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "smtp-sink answers"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(Self {
            url: format!("smtp://127.0.0.1:{port}"),
            folder,
            process,
        })
    }

    /// How many letters it has begun to write down.
    pub(crate) fn count(&self) -> usize {
        fs::read_dir(&self.folder)
            .expect("the folder is there")
            .count()
    }

    /// What it wrote down, a letter a text, with the envelope before it.
    pub(crate) fn dumps(&self) -> Vec<String> {
        let files = fs::read_dir(&self.folder).expect("the folder is there");
        let mut dumps: Vec<_> = files
            .flatten()
            .filter_map(|file| fs::read_to_string(file.path()).ok())
            .filter(|text| !text.is_empty())
            .collect();
        dumps.sort();
        dumps
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
        _ = fs::remove_dir_all(&self.folder);
    }
}
