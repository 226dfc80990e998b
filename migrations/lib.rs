//! The history of the tables, one change per file. It knows no entity: what it did, it did.
//!
//! Migrations take no lock between processes, so on PostgreSQL `bausteine migrate` is a deploy step;
//! there is no way down: a mistake is mended by the next file.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod m20260101_000001_offerings;
mod m20260101_000002_bookings;
mod m20260101_000003_letters;
mod m20260101_000004_audit;
mod m20260101_000005_calendar_days;
mod m20260101_000006_places;
mod m20260101_000007_accounts;
mod m20260101_000008_marks;
mod m20260101_000009_moved_hours;
mod m20260101_000010_drafts;
mod m20260101_000011_second_factors;
mod m20260101_000012_search;
mod m20260101_000013_own_settings;
mod m20260101_000014_session_changes;
mod m20260101_000015_desk;
mod m20260101_000016_passkeys;
mod m20260101_000017_identities;
mod m20260101_000018_text_times;
mod m20260101_000019_messages;
mod m20260101_000020_sounds;
mod m20260101_000021_rebookings;
mod m20260101_000022_attendance;
mod m20260101_000023_addresses;
mod m20260101_000027_letters_lost;
mod m20260101_000028_certificates;
mod m20260101_000029_subscribers;
mod m20260101_000030_mailings;
mod m20260101_000031_issues;
mod m20260101_000032_chronology;
mod m20260101_000033_archive;
mod m20260101_000034_levels;
mod m20260101_000035_figures;
mod m20260101_000036_programmes;
mod m20260101_000037_bounces;
mod m20260101_000038_forgetting;
mod m20260101_000039_attachments;

/// Brings a database up to date.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20260101_000001_offerings::Migration),
            Box::new(m20260101_000002_bookings::Migration),
            Box::new(m20260101_000003_letters::Migration),
            Box::new(m20260101_000004_audit::Migration),
            Box::new(m20260101_000005_calendar_days::Migration),
            Box::new(m20260101_000006_places::Migration),
            Box::new(m20260101_000007_accounts::Migration),
            Box::new(m20260101_000008_marks::Migration),
            Box::new(m20260101_000009_moved_hours::Migration),
            Box::new(m20260101_000010_drafts::Migration),
            Box::new(m20260101_000011_second_factors::Migration),
            Box::new(m20260101_000012_search::Migration),
            Box::new(m20260101_000013_own_settings::Migration),
            Box::new(m20260101_000014_session_changes::Migration),
            Box::new(m20260101_000015_desk::Migration),
            Box::new(m20260101_000016_passkeys::Migration),
            Box::new(m20260101_000017_identities::Migration),
            Box::new(m20260101_000018_text_times::Migration),
            Box::new(m20260101_000019_messages::Migration),
            Box::new(m20260101_000020_sounds::Migration),
            Box::new(m20260101_000021_rebookings::Migration),
            Box::new(m20260101_000022_attendance::Migration),
            Box::new(m20260101_000023_addresses::Migration),
            Box::new(m20260101_000027_letters_lost::Migration),
            Box::new(m20260101_000028_certificates::Migration),
            Box::new(m20260101_000029_subscribers::Migration),
            Box::new(m20260101_000030_mailings::Migration),
            Box::new(m20260101_000031_issues::Migration),
            Box::new(m20260101_000032_chronology::Migration),
            Box::new(m20260101_000033_archive::Migration),
            Box::new(m20260101_000034_levels::Migration),
            Box::new(m20260101_000035_figures::Migration),
            Box::new(m20260101_000036_programmes::Migration),
            Box::new(m20260101_000037_bounces::Migration),
            Box::new(m20260101_000038_forgetting::Migration),
            Box::new(m20260101_000039_attachments::Migration),
        ]
    }
}
