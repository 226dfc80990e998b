//! `bausteine`: one program for the server, its background work and the operator's commands.

use std::path::PathBuf;
use std::process::ExitCode;

use bausteine::{Role, commands};
use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};

/// Offerings, sign-ups and waiting lists of an integration office.
#[derive(Debug, Parser)]
#[command(name = "bausteine", version)]
struct Arguments {
    /// Settings on top of the defaults (else config/local.toml, if it is there).
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// A complete site with invented data on this machine: for looking and trying.
    Demo {
        /// Throw away what is there and start over.
        #[arg(long)]
        fresh: bool,
    },
    /// The server.
    Serve {
        /// Leave background work to other processes.
        #[arg(long)]
        no_jobs: bool,
    },
    /// Background work only.
    Work,
    /// Background work by hand.
    Jobs {
        #[command(subcommand)]
        job: Jobs,
    },
    /// Bring the database up to date.
    Migrate,
    /// Read offerings or a chronology from a file; the same slug or id is updated, never doubled.
    Import {
        /// In the format of config/demo/offerings.toml or config/demo/chronology.toml.
        file: PathBuf,
    },
    /// People who work here.
    Staff {
        #[command(subcommand)]
        deed: Staff,
    },
    /// Copy the database while everything runs (SQLite), into a new file.
    Backup {
        /// Where to.
        file: PathBuf,
    },
    /// Put a backup back (SQLite). Nothing may run; sending stays switched off until `mail resume`.
    Restore {
        /// The backup.
        file: PathBuf,
        /// In place of the database that is there.
        #[arg(long)]
        force: bool,
        #[command(flatten)]
        erasures: commands::Erasures,
    },
    /// After the database was put back by other means, e.g. by a PostgreSQL: switch sending off, replay erasures.
    Restored {
        #[command(flatten)]
        erasures: commands::Erasures,
    },
    /// Letters.
    Mail {
        #[command(subcommand)]
        deed: Letters,
    },
    /// Take in a message that came back, from the standard input: for a pipe of the mail server. Exit codes of
    /// sysexits: 0 taken, 75 bring it again.
    Bounce {
        /// The address it came to, where the mail server knows it.
        #[arg(long, value_name = "ADDRESS")]
        to: Option<String>,
    },
    /// Is everything in order? Exit code 0 only if so.
    Check,
}

#[derive(Debug, Subcommand)]
enum Staff {
    /// Add somebody; prints a link to set the password, once.
    Add {
        /// office, leader or reader.
        #[arg(long)]
        role: Role,
        /// Her e-mail address: with it she signs in.
        #[arg(long)]
        email: String,
        /// Her name.
        #[arg(long)]
        name: String,
    },
    /// Another link to set the password, for somebody who has an account.
    Link {
        /// Her e-mail address.
        #[arg(long)]
        email: String,
    },
    /// Close an account; she is signed out everywhere.
    Disable {
        /// Her e-mail address.
        #[arg(long)]
        email: String,
    },
    /// Take away the second factor of somebody who has lost phone and recovery codes.
    ForgetFactor {
        /// Her e-mail address.
        #[arg(long)]
        email: String,
    },
    /// Open a closed account again.
    Enable {
        /// Her e-mail address.
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Subcommand)]
enum Jobs {
    /// Do everything that is due, once, and say what was done. Letters really go out.
    Run {
        /// As if it were this moment (RFC 3339).
        #[arg(long, value_name = "RFC3339")]
        at: Option<DateTime<Utc>>,
        /// Do nothing: only say what the night would delete.
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, Subcommand)]
enum Letters {
    /// Switch sending on again after a restore. Without a choice it says what waits.
    Resume {
        #[command(flatten)]
        letters: commands::OldLetters,
    },
}

/// `EX_TEMPFAIL` of sysexits: a mail server keeps the message and brings it again. Whatever is wrong here, the message
/// is not.
const TRY_AGAIN: u8 = 75;

fn main() -> ExitCode {
    // Before anything is understood: also what it was called with may be what is wrong.
    let is_piped = std::env::args_os().skip(1).any(|word| word == "bounce");
    match std::panic::catch_unwind(start) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ if is_piped => ExitCode::from(TRY_AGAIN),
        Ok(Err(code)) => code,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn start() -> Result<(), ExitCode> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => {
            _ = told.print();
            return match u8::try_from(told.exit_code()) {
                Ok(0) => Ok(()),
                Ok(code) => Err(code.into()),
                Err(_) => Err(ExitCode::FAILURE),
            };
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| fail(&error.into()))?;
    runtime
        .block_on(run(arguments))
        .map_err(|error| fail(&error))
}

async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let config = arguments.config.as_deref();
    match arguments.command {
        Command::Demo { fresh } => commands::demo(config, fresh).await,
        Command::Serve { no_jobs } => commands::serve(config, no_jobs).await,
        Command::Work => commands::work(config).await,
        Command::Jobs {
            job: Jobs::Run { at, dry_run: true },
        } => commands::rehearse_jobs(config, at).await,
        Command::Jobs {
            job: Jobs::Run { at, .. },
        } => commands::run_jobs(config, at).await,
        Command::Migrate => commands::migrate(config).await,
        Command::Import { file } => commands::import(config, &file).await,
        Command::Staff { deed } => match deed {
            Staff::Add { role, email, name } => {
                commands::add_staff(config, role, &email, &name).await
            }
            Staff::Link { email } => commands::link_staff(config, &email).await,
            Staff::Disable { email } => commands::disable_staff(config, &email).await,
            Staff::ForgetFactor { email } => commands::forget_factor(config, &email).await,
            Staff::Enable { email } => commands::enable_staff(config, &email).await,
        },
        Command::Backup { file } => commands::backup(config, &file).await,
        Command::Restore {
            file,
            force,
            erasures,
        } => commands::restore(config, file, force, erasures).await,
        Command::Restored { erasures } => commands::restored(config, erasures).await,
        Command::Mail {
            deed: Letters::Resume { letters },
        } => commands::resume_mail(config, letters).await,
        Command::Bounce { to } => commands::bounce(config, to.as_deref()).await,
        Command::Check => commands::check(config).await,
    }
}

#[expect(clippy::print_stderr, reason = "a command speaks to whoever typed it")]
fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("bausteine: {error:#}");
    ExitCode::FAILURE
}
