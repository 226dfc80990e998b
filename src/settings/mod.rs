//! Typed settings: `config/*.toml`, then the environment. An unknown key stops the start with its name.

mod accounts;
mod bounces;
mod kept;
mod mail;
mod newsletter;
mod storage;
mod translated;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use figment::Figment;
use figment::providers::{Env, Format as _, Toml};
use serde::{Deserialize, Serialize};

pub(crate) use accounts::Accounts;
pub use accounts::{Oidc, SecondFactor, Secret};
pub(crate) use bounces::Bounces;
pub(crate) use kept::{Audit, Forgetting};
pub(crate) use mail::Mail;
pub use mail::{Dkim, Transport};
pub(crate) use newsletter::Newsletter;
pub use storage::{Bucket, Storage, StorageKind};
pub(crate) use translated::Translated;

/// Every setting. `config/default.toml` holds each with its default and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The instance: is it a demo, a development machine, or in production?
    pub stage: Stage,
    /// Where the server listens and how it is reached.
    pub server: Server,
    /// Where the data lies.
    pub database: Database,
    /// Where attachments lie.
    pub storage: Storage,
    /// How letters leave.
    pub mail: Mail,
    /// What comes back: where it is fetched, and how it counts.
    pub bounces: Bounces,
    /// What one visitor may do how often.
    pub limits: Limits,
    /// Those who work here: passwords and sign-ins.
    pub accounts: Accounts,
    /// The log of what those who work here did.
    pub audit: Audit,
    /// The office, as it stands in every footer and letter.
    pub office: Office,
    /// Rules that the office may set.
    pub booking: Booking,
    /// When the night deletes what is due, and how long is kept what has no period of its own.
    pub forgetting: Forgetting,
    /// Who was there.
    pub attendance: Attendance,
    /// The Rundbrief: how long what is kept.
    pub newsletter: Newsletter,
    /// School holidays, and days on which many can not come.
    pub calendar: Calendar,
}

/// What the instance is for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Invented data; caught mails are readable at `/dev/mails`.
    Demo,
    /// A developer's machine.
    Development,
    /// Real people: unfilled placeholders and a missing secret stop the start.
    Production,
}

/// Where the server listens and how it is reached.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Address and port to listen on.
    pub listen: String,
    /// The address under which people reach it, without a slash at the end.
    pub public_url: String,
    /// At least 32 characters; links of bookings are made from it. Empty: the database keeps a random one.
    pub secret: String,
    /// Where operators read `/metrics`; empty: nowhere.
    pub metrics_listen: String,
    /// Does a proxy in front set `X-Forwarded-For`? Then the last address in it is the visitor's.
    pub behind_proxy: bool,
    /// The folder of the instance's own pages (Impressum, Datenschutz …).
    pub pages: PathBuf,
    /// How old the catalogue that visitors see may be, in milliseconds.
    pub catalogue_ms: u64,
}

/// Where the data lies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// `sqlite:data/bausteine.db` or `postgres://user:password@host/name`.
    pub url: String,
    /// Connections that read (SQLite), or all connections (PostgreSQL).
    pub connections: u32,
    /// The journal of erasures; empty: `erasures.log` beside an SQLite database, else in `data`.
    pub erasures: PathBuf,
    /// Days that the oldest backup is kept: as far the journal of erasures goes back.
    pub keep_backups_days: i64,
}

/// What one visitor may do how often.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Are there limits at all?
    pub enabled: bool,
    /// Forms sent from one address in a minute.
    pub posts_per_minute: u32,
    /// Look-ups by code, and links sent again, from one address in an hour.
    pub lookups_per_hour: u32,
    /// Seconds that a person needs at least to fill in a form.
    pub fill_seconds: u32,
}

/// The office, as it stands in every footer and letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The town.
    pub city: String,
    /// The office's name.
    pub name: String,
    /// The number to ring, as people write it.
    pub phone: String,
    /// The address to write to.
    pub email: String,
    /// Street and town, on one line.
    pub address: String,
    /// When somebody answers the telephone.
    pub hours: Translated,
}

/// Rules that the office may set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    /// Days that a booking is kept after the end of its offering.
    pub keep_days: i64,
    /// Days that the helper's contact, childcare and language help are kept after the session.
    pub keep_details_days: i64,
    /// Hours that an offered place waits for an answer, at most.
    pub answer_hours: i64,
    /// Hours before a session at which those who come are reminded, where the offering says nothing else.
    pub remind_hours: Vec<i32>,
}

/// Who was there.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Percent of the time of the sessions held from which on there is a certificate.
    pub certificate_percent: u8,
}

/// School holidays and observances, which the planning of dates shows. They stand in a file of their own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// That file; empty: `config/calendar.toml` as it was when the program was built.
    pub file: PathBuf,
    /// Free of school.
    #[serde(default)]
    pub school_holiday: Vec<Days>,
    /// A hint without legal effect.
    #[serde(default)]
    pub observance: Vec<Days>,
    /// Are the school holidays those that the office has set in the browser? Then no others count.
    #[serde(skip)]
    pub is_own: bool,
}

/// A day, or several in a row.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// Its name; German.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
}

/// Why the settings were not taken.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A key is unknown, missing or of the wrong type; names it.
    #[error("settings: {0}")]
    Figment(#[from] Box<figment::Error>),
    /// A value can not be; names it.
    #[error("settings: {0}")]
    Value(String),
}

impl Office {
    /// The office with its town: "Integrationsbüro Recklinghausen".
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.name, self.city)
    }
}

impl Settings {
    /// Reads the defaults, then `file` (or `config/local.toml` where it exists), then `BAUSTEINE__SECTION__KEY`.
    ///
    /// # Errors
    /// Names the unknown, missing or impossible key.
    pub fn read(file: Option<&Path>) -> Result<Self, SettingsError> {
        let figment = Figment::from(Toml::string(include_str!("../../config/default.toml")));
        let figment = match file {
            Some(file) => figment.merge(Toml::file_exact(file)),
            None => figment.merge(Toml::file("config/local.toml")),
        };
        let figment = figment.merge(Env::prefixed("BAUSTEINE__").split("__"));
        let named: PathBuf = figment.extract_inner("calendar.file").map_err(Box::new)?;
        let calendar = if named.as_os_str().is_empty() {
            Figment::from(Toml::string(include_str!("../../config/calendar.toml")))
        } else {
            Figment::from(Toml::file_exact(named))
        };
        // It goes first: what the settings themselves say counts.
        let settings: Self = calendar.merge(figment).extract().map_err(Box::new)?;
        settings.check()?;
        Ok(settings)
    }

    /// Is it something that can be?
    ///
    /// # Errors
    /// Names the value that can not.
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if self.server.public_url.ends_with('/') || !self.server.public_url.starts_with("http") {
            return fault(
                "server.public_url must begin with http:// or https:// and not end with a slash",
            );
        }
        if !self.server.secret.is_empty() && self.server.secret.len() < 32 {
            return fault("server.secret must have at least 32 characters");
        }
        if self.stage == Stage::Production {
            self.check_production()?;
        }
        self.accounts.check()?;
        self.storage.check()?;
        let days = 0..=3650;
        if !days.contains(&self.booking.keep_days)
            || !days.contains(&self.booking.keep_details_days)
            || !days.contains(&self.database.keep_backups_days)
            || !days.contains(&self.forgetting.keep_messages_days)
            || !days.contains(&self.forgetting.keep_letters_days)
        {
            return fault("keep_days and the other keep_… days must be from 0 to 3650");
        }
        if !self.office.hours.is_sound() {
            return fault(
                "office.hours needs a text for de, and other tags only of known languages",
            );
        }
        if !(2..=24 * 14).contains(&self.booking.answer_hours) {
            return fault("booking.answer_hours must be from 2 to 336");
        }
        if !self
            .booking
            .remind_hours
            .iter()
            .all(|hours| (1..=24 * 7).contains(hours))
        {
            return fault("booking.remind_hours must be from 1 to 168 each");
        }
        self.mail.check()?;
        self.bounces.check(&self.mail)?;
        if crate::kinds::Email::parse(&self.office.email).is_err() {
            return fault("office.email must be an e-mail address");
        }
        let days = self.calendar.school_holiday.iter();
        if let Some(days) = days
            .chain(&self.calendar.observance)
            .find(|days| days.to < days.from)
        {
            return fault(&format!(
                "calendar: {} ends on {}, before it begins",
                days.name, days.to
            ));
        }
        if !(1..=100).contains(&self.attendance.certificate_percent) {
            return fault("attendance.certificate_percent must be from 1 to 100");
        }
        if self.forgetting.hour > 23 {
            return fault("forgetting.hour must be from 0 to 23");
        }
        if !(1..=120).contains(&self.audit.keep_months) {
            return fault("audit.keep_months must be from 1 to 120");
        }
        self.newsletter.check()?;
        if self.database.connections == 0 {
            return fault("database.connections must be at least 1");
        }
        Ok(())
    }

    /// What is handy on a developer's machine would be a mistake where real people sign up.
    fn check_production(&self) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if self.server.secret.is_empty() {
            return fault("server.secret must be set in production");
        }
        if !self.server.public_url.starts_with("https://") {
            return fault("server.public_url must begin with https:// in production");
        }
        if self.accounts.hash_memory_kib < 19_456 || self.accounts.hash_passes < 2 {
            return fault(
                "accounts.hash_memory_kib must be at least 19456 and accounts.hash_passes at least 2 in production",
            );
        }
        if self.mail.transport == Transport::File {
            return fault("mail.transport must be smtp in production: nobody would get a letter");
        }
        Ok(())
    }

    /// Is the service spoken to without encryption, on this machine alone? Then browsers keep no cookie that
    /// asks for it; elsewhere every cookie does.
    #[must_use]
    pub fn is_plain_loopback(&self) -> bool {
        let url = url::Url::parse(&self.server.public_url).ok();
        let plain = url.as_ref().filter(|url| url.scheme() == "http");
        match plain.and_then(url::Url::host) {
            Some(url::Host::Domain(name)) => name == "localhost",
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }

    /// The domain in Message-IDs and calendar ids.
    #[must_use]
    pub fn mail_domain(&self) -> &str {
        match self.mail.domain.as_str() {
            "" => self
                .mail
                .from
                .rsplit_once('@')
                .map_or("localhost", |(_, domain)| domain),
            domain => domain,
        }
    }
}

#[cfg(test)]
mod tests;
