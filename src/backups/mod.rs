//! Backups of the embedded database, and what must follow when one is put back: no letter leaves before somebody
//! has said so, and nobody comes back who had herself erased since.

mod after;
mod files;
mod make;
mod restore;

pub(crate) use after::{Afterwards, is_closed, restored, resume, waiting};
pub(crate) use make::make;
pub(crate) use restore::{Restore, restore};

/// What PostgreSQL does better itself.
const POSTGRES_BACKUP: &str = "a PostgreSQL makes its backups itself, and consistent ones, while everything \
     runs: `pg_dump --format=custom --file=FILE --dbname=URL`, with the URL of database.url; keep the journal \
     of erasures beside it, and then a copy of the folder of the attachments";
const POSTGRES_RESTORE: &str = "a PostgreSQL is put back with its own program: stop every process, \
     `pg_restore --clean --if-exists --single-transaction --dbname=URL FILE`, put the folder of the attachments back, \
     `bausteine migrate`, then `bausteine restored`, which switches sending off and replays erasures; only then start again";
