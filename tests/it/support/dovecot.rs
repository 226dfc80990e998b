//! A real mailbox: Dovecot, started for one test in a folder of its own.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::imap::USER;

const PROGRAM: &str = "/usr/sbin/dovecot";
/// It is a package of its own.
const IMAP: &str = "/usr/lib/dovecot/imap";
/// What must be quoted.
pub(crate) const PASSWORD: &str = r#"drei "gelbe\" Steine"#;
/// Whose the letters are where we are root: Dovecot gives nothing to root.
const NOBODY: u32 = 65534;

/// It runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Dovecot {
    /// `imap://127.0.0.1:…`.
    pub(crate) url: String,
    child: Child,
    folder: TempDir,
    owner: u32,
}

impl Dovecot {
    /// Starts it; none where it is not installed: says so, and fails where it must be.
    pub(crate) fn open() -> Option<Self> {
        if ![PROGRAM, IMAP].iter().all(|file| Path::new(file).exists()) {
            let is_required =
                std::env::var("BAUSTEINE_TEST_DOVECOT").is_ok_and(|word| word == "required");
            assert!(
                !is_required,
                "Dovecot is required; on Debian: dovecot-imapd"
            );
            let line =
                "\nThe test with Dovecot is SKIPPED: it is not installed (Debian: dovecot-imapd)\n";
            _ = std::io::stderr().write_all(line.as_bytes());
            return None;
        }
        let folder = TempDir::new().expect("a folder");
        let here = folder.path();
        std::fs::set_permissions(here, std::fs::Permissions::from_mode(0o755)).expect("ours");
        let us = std::fs::metadata(here).expect("it is there").uid();
        let owner = if us == 0 { NOBODY } else { us };
        for name in ["home", "home/Maildir"] {
            made(&here.join(name), owner);
        }
        for name in ["cur", "new", "tmp"] {
            made(&here.join("home/Maildir").join(name), owner);
        }
        let users = format!("{USER}:{{PLAIN}}{PASSWORD}\n");
        std::fs::write(here.join("users"), users).expect("it is written");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        drop(listener);
        let config = here.join("dovecot.conf");
        let settings = settings(here, address.port(), (us, owner));
        std::fs::write(&config, settings).expect("it is written");
        let mut command = Command::new(PROGRAM);
        let command = command.arg("-F").arg("-c").arg(&config);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let server = Self {
            url: format!("imap://{address}"),
            child: child.expect("it starts"),
            folder,
            owner,
        };
        for _ in 0..200 {
            if TcpStream::connect(address).is_ok() {
                return Some(server);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(server.folder.path().join("log"));
        panic!("it does not listen: {log:?}");
    }

    /// Lays a message into the mailbox.
    pub(crate) fn gets(&self, message: &[u8]) {
        let number = self.messages().len();
        let before = self.mail().join("tmp").join(format!("{number}.test"));
        std::fs::write(&before, message).expect("it is written");
        chown(&before, Some(self.owner), None).expect("it is given away");
        let after = self.mail().join("new").join(format!("{number}.test"));
        std::fs::rename(before, after).expect("it is moved");
    }

    /// How many lie there, and how many of them nobody has read.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let messages = self.messages();
        let is_read = |name: &&String| {
            let flags = name.split_once(":2,").map(|(_, flags)| flags);
            flags.is_some_and(|flags| flags.contains('S'))
        };
        let read = messages.iter().filter(is_read).count();
        (messages.len(), messages.len() - read)
    }

    fn messages(&self) -> Vec<String> {
        let folders = ["new", "cur"].map(|name| self.mail().join(name));
        let files = folders.iter().flat_map(|folder| {
            let files = std::fs::read_dir(folder).expect("a folder");
            files.map(|file| file.expect("a file").file_name())
        });
        files
            .map(|name| name.to_string_lossy().into_owned())
            .collect()
    }

    fn mail(&self) -> PathBuf {
        self.folder.path().join("home/Maildir")
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        let mut stop = Command::new("doveadm");
        let config = self.folder.path().join("dovecot.conf");
        let stopped = stop.arg("-c").arg(config).arg("stop").status();
        if !stopped.is_ok_and(|status| status.success()) {
            _ = self.child.kill();
        }
        _ = self.child.wait();
    }
}

fn made(folder: &Path, owner: u32) {
    std::fs::create_dir(folder).expect("a folder");
    chown(folder, Some(owner), None).expect("it is given away");
}

fn settings(here: &Path, port: u16, (us, owner): (u32, u32)) -> String {
    let at = here.display();
    let mut text = format!(
        "base_dir = {at}/run\nstate_dir = {at}/state\nlog_path = {at}/log\nprotocols = imap\nlisten = 127.0.0.1\n\
         ssl = no\ndisable_plaintext_auth = no\nmail_location = maildir:~/Maildir\nfirst_valid_uid = 1\n\
         passdb {{\n  driver = passwd-file\n  args = {at}/users\n}}\n\
         userdb {{\n  driver = static\n  args = uid={owner} gid={owner} home={at}/home\n}}\n\
         service imap-login {{\n  chroot =\n  inet_listener imap {{\n    port = {port}\n  }}\n  \
         inet_listener imaps {{\n    port = 0\n  }}\n}}\nservice anvil {{\n  chroot =\n}}\n"
    );
    if us != 0 {
        // It can not become anybody else.
        let told = Command::new("id").arg("-un").output().expect("a name");
        let name = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        for setting in ["default_internal_user", "default_login_user"] {
            _ = writeln!(text, "{setting} = {name}");
        }
        let told = Command::new("id").arg("-gn").output().expect("a name");
        let group = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        _ = writeln!(text, "default_internal_group = {group}");
    }
    text
}
