//! The journal of erasures: who had herself erased, by the number of her booking or of her subscription, which
//! picture was deleted, and the moment. It lies outside the database, so that nobody comes back with a backup that was
//! made before. A number leads to nobody once the booking is empty.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

use crate::db::file::{belongs_to_folder, beside, file_of, sync_folder_of};
use crate::error::AppError;
use crate::settings::Settings;

/// How its first line begins; the moment follows from which on it knows everything.
const HEAD: &str = "# Erasures, replayed after a restore. Complete since ";

/// One erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Erased {
    /// When she asked for it.
    pub(crate) at: DateTime<Utc>,
    /// The number of her booking, of her subscription, of her wish to be told of something, or of a picture.
    pub(crate) whose: Uuid,
}

/// What a journal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// From which moment on it knows everything.
    pub(crate) since: DateTime<Utc>,
    /// The erasures, in the order in which they were written.
    pub(crate) erased: Vec<Erased>,
    /// Lines that nobody understands. A process that died while it wrote leaves one; her erasure was not done.
    pub(crate) broken: usize,
}

impl Told {
    /// What it tells together with another one, which knows of an earlier time or of another machine. That one was
    /// copied nobody knows when: it is complete until its last erasure. Only where it reaches the beginning of
    /// this one are both complete from its own beginning on.
    pub(crate) fn with(self, other: Self) -> Self {
        let last = other.erased.iter().map(|one| one.at).max();
        let reaches = last.unwrap_or(other.since) >= self.since;
        Self {
            since: if reaches {
                self.since.min(other.since)
            } else {
                self.since
            },
            erased: [self.erased, other.erased].concat(),
            broken: self.broken + other.broken,
        }
    }
}

/// The journal.
#[derive(Clone, Debug)]
pub(crate) struct Journal(PathBuf);

impl Journal {
    /// Where the settings say.
    pub(crate) fn of(settings: &Settings) -> Self {
        let named = &settings.database.erasures;
        if !named.as_os_str().is_empty() {
            return Self(named.clone());
        }
        let beside =
            file_of(&settings.database.url).map(|path| path.with_file_name("erasures.log"));
        Self(beside.unwrap_or_else(|| PathBuf::from("data/erasures.log")))
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Notes an erasure, on the disk when it answers. Called before the erasure is committed: a process that
    /// dies in between leaves one too many, never one too few.
    ///
    /// # Errors
    /// If it can not be written; then nobody must be erased, for nobody would know it later.
    pub(crate) async fn note(&self, whose: Uuid, now: DateTime<Utc>) -> Result<(), AppError> {
        let journal = self.clone();
        let erased = Erased { at: now, whose };
        let written = tokio::task::spawn_blocking(move || journal.append(&[erased], now)).await;
        let failed = |cause: String| AppError::Internal(format!("journal of erasures: {cause}"));
        written
            .map_err(|error| failed(error.to_string()))?
            .map_err(|error| failed(error.to_string()))
    }

    /// Writes erasures at the end; begins the journal where there is none.
    ///
    /// # Errors
    /// If it can not be written.
    pub(crate) fn append(&self, erased: &[Erased], now: DateTime<Utc>) -> std::io::Result<()> {
        let mut file = self.open(now)?;
        let mut lines = String::new();
        let length = file.seek(SeekFrom::End(0))?;
        if length > 0 {
            let mut last = [0];
            file.seek(SeekFrom::Start(length - 1))?;
            file.read_exact(&mut last)?;
            if last != *b"\n" {
                // Somebody died while she wrote.
                lines.push('\n');
            }
        }
        for one in erased {
            lines.push_str(&line(one));
        }
        file.write_all(lines.as_bytes())?;
        file.sync_data()
    }

    /// Begins the journal where there is none, and forgets what is older than every backup.
    ///
    /// # Errors
    /// If it can not be written.
    pub(crate) fn tidy(&self, now: DateTime<Utc>, keep_days: i64) -> std::io::Result<()> {
        // Locked until the end: nobody writes into what is replaced.
        let _held = self.open(now)?;
        let oldest = now - chrono::Duration::days(keep_days);
        let Some(told) = self.read()? else {
            return Ok(());
        };
        let kept: Vec<_> = told.erased.iter().filter(|one| one.at >= oldest).collect();
        if kept.len() == told.erased.len() {
            return Ok(());
        }
        let mut text = head(told.since.max(oldest));
        for one in kept {
            text.push_str(&line(one));
        }
        let fresh = beside(&self.0, ".new");
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&fresh)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        belongs_to_folder(&fresh);
        fs::rename(&fresh, &self.0)?;
        sync_folder_of(&self.0)
    }

    /// What it tells; `None` where there is no journal.
    ///
    /// # Errors
    /// If it can not be read, or is something else.
    pub(crate) fn read(&self) -> std::io::Result<Option<Told>> {
        match fs::read_to_string(&self.0) {
            Ok(text) => told(&text)
                .map(Some)
                .ok_or_else(|| std::io::Error::other("this is no journal of erasures")),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The file, begun and locked: several processes may write.
    fn open(&self, now: DateTime<Utc>) -> std::io::Result<File> {
        if let Some(folder) = self.0.parent() {
            fs::create_dir_all(folder)?;
        }
        loop {
            let mut options = OpenOptions::new();
            options.read(true).append(true).create(true).mode(0o600);
            let mut file = options.open(&self.0)?;
            file.lock()?;
            // Somebody may have put another file in its place before it was ours.
            let is_it = fs::metadata(&self.0).is_ok_and(|named| {
                file.metadata()
                    .is_ok_and(|opened| opened.ino() == named.ino())
            });
            if !is_it {
                continue;
            }
            if file.metadata()?.len() == 0 {
                file.write_all(head(now).as_bytes())?;
                file.sync_all()?;
                belongs_to_folder(&self.0);
                sync_folder_of(&self.0)?;
            }
            return Ok(file);
        }
    }
}

impl From<PathBuf> for Journal {
    fn from(path: PathBuf) -> Self {
        Self(path)
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

fn head(since: DateTime<Utc>) -> String {
    format!("{HEAD}{}\n", moment(since))
}

fn line(erased: &Erased) -> String {
    format!("{} {}\n", moment(erased.at), erased.whose)
}

/// Reads a journal; `None` where it is something else.
fn told(text: &str) -> Option<Told> {
    let mut lines = text.lines();
    let since = lines.next()?.strip_prefix(HEAD)?.parse().ok()?;
    let (mut erased, mut broken) = (Vec::new(), 0);
    for line in lines {
        let read = line.split_once(' ').and_then(|(at, whose)| {
            Some(Erased {
                at: at.parse().ok()?,
                whose: whose.parse().ok()?,
            })
        });
        match read {
            Some(one) => erased.push(one),
            None => broken += 1,
        }
    }
    Some(Told {
        since,
        erased,
        broken,
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::os::unix::fs::PermissionsExt as _;

    use chrono::{DateTime, Duration, Utc};
    use uuid::Uuid;

    use super::{Erased, Journal, Told};

    fn at(days: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + Duration::days(days)
    }

    fn erased(number: u128, days: i64) -> Erased {
        Erased {
            at: at(days),
            whose: Uuid::from_u128(number),
        }
    }

    fn journal() -> (tempfile::TempDir, Journal) {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::from(folder.path().join("deep/erasures.log"));
        (folder, journal)
    }

    #[test]
    fn what_is_noted_is_told_in_its_order() {
        let (_folder, journal) = journal();
        assert_eq!(journal.read().unwrap(), None, "nothing was begun");
        journal.tidy(at(0), 90).unwrap();
        journal.append(&[erased(2, 1)], at(1)).unwrap();
        journal.append(&[erased(1, 2)], at(2)).unwrap();
        let told = journal.read().unwrap().unwrap();
        assert_eq!(told.since, at(0));
        assert_eq!(told.erased, [erased(2, 1), erased(1, 2)]);
        let mode = journal.path().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_line_that_broke_off_harms_no_other() {
        let (_folder, journal) = journal();
        journal.append(&[erased(1, 0)], at(0)).unwrap();
        let mut file = std::fs::File::options()
            .append(true)
            .open(journal.path())
            .unwrap();
        file.write_all(b"2027-01-15T08:00:0").unwrap();
        journal.append(&[erased(2, 1)], at(1)).unwrap();
        let told = journal.read().unwrap().unwrap();
        assert_eq!(told.erased, [erased(1, 0), erased(2, 1)]);
        assert_eq!(told.broken, 1);
    }

    #[test]
    fn what_is_older_than_every_backup_is_forgotten() {
        let (_folder, journal) = journal();
        journal.tidy(at(0), 90).unwrap();
        for (number, days) in [(1, 0), (2, 9), (3, 10), (4, 50)] {
            journal.append(&[erased(number, days)], at(days)).unwrap();
        }
        journal.tidy(at(100), 90).unwrap();
        let told = journal.read().unwrap().unwrap();
        assert_eq!(told.erased, [erased(3, 10), erased(4, 50)]);
        assert_eq!(told.since, at(10), "of earlier ones it knows nothing");
    }

    #[test]
    fn nobody_is_lost_who_is_noted_while_it_is_tidied() {
        let (_folder, journal) = journal();
        journal.append(&[erased(0, -100)], at(-100)).unwrap();
        std::thread::scope(|scope| {
            for group in 1..=4 {
                let journal = journal.clone();
                scope.spawn(move || {
                    for number in 0..25 {
                        let one = erased(group * 100 + number, 0);
                        journal.append(&[one, erased(0, -100)], at(0)).unwrap();
                    }
                });
            }
            for _ in 0..50 {
                journal.tidy(at(0), 90).unwrap();
            }
        });
        let told = journal.read().unwrap().unwrap();
        let new = told.erased.iter().filter(|one| one.at == at(0)).count();
        assert_eq!((new, told.broken), (100, 0));
    }

    #[test]
    fn two_journals_are_complete_only_where_one_reaches_the_other() {
        let told = |since, erasures: &[i64]| Told {
            since: at(since),
            erased: erasures.iter().map(|days| erased(1, *days)).collect(),
            broken: 0,
        };
        let since = |own: Told, other: Told| (own.with(other).since - at(0)).num_days();
        // An old copy of January and February, and one that was begun anew in March.
        assert_eq!(since(told(60, &[70]), told(0, &[10, 45])), 60, "a gap");
        assert_eq!(since(told(60, &[70]), told(0, &[10, 60])), 0);
        assert_eq!(since(told(0, &[70]), told(0, &[])), 0, "its own copy");
        assert_eq!(since(told(0, &[70]), told(60, &[65])), 0, "of a later one");
        let all = told(60, &[70]).with(told(0, &[10, 45]));
        assert_eq!(all.erased.len(), 3, "all are erased all the same");
    }

    #[test]
    fn something_else_is_not_taken_for_a_journal() {
        let (_folder, journal) = journal();
        std::fs::create_dir_all(journal.path().parent().unwrap()).unwrap();
        std::fs::write(journal.path(), "a list of names\n").unwrap();
        assert!(journal.read().is_err());
    }
}
