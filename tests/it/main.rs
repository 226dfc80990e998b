//! One test program: the real router, a real database, a fixed clock, seeded dice, letters kept in memory.
//!
//! Every story runs twice, on SQLite and on PostgreSQL: write it with [`both!`], arrange it by people or by
//! the import, assert it through pages and letters.

#[cfg(test)]
#[macro_use]
mod support;

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod archive;
#[cfg(test)]
mod attachments;
#[cfg(test)]
mod attacks;
#[cfg(test)]
mod attendance;
#[cfg(test)]
mod authorisation;
#[cfg(test)]
mod barriers;
#[cfg(test)]
mod bookings;
#[cfg(test)]
mod bounces;
#[cfg(test)]
mod buckets;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod certificates;
#[cfg(test)]
mod check;
#[cfg(test)]
mod chronicle;
#[cfg(test)]
mod chronology;
#[cfg(test)]
mod courses;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod device;
#[cfg(test)]
mod dkim;
#[cfg(test)]
mod editing;
#[cfg(test)]
mod elsewhere;
#[cfg(test)]
mod feeds;
#[cfg(test)]
mod forgetting;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod guests;
#[cfg(test)]
mod house;
#[cfg(test)]
mod ladder;
#[cfg(test)]
mod line;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod log;
#[cfg(test)]
mod look_up;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod mailed_links;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod model;
#[cfg(test)]
mod moving;
#[cfg(test)]
mod newsletter;
#[cfg(test)]
mod office;
#[cfg(test)]
mod own;
#[cfg(test)]
mod pairs;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod passkeys;
#[cfg(test)]
mod planning;
#[cfg(test)]
mod planning_conflicts;
#[cfg(test)]
mod processes;
#[cfg(test)]
mod race;
#[cfg(test)]
mod rebooking;
#[cfg(test)]
mod reminders;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod second_factor;
#[cfg(test)]
mod self_service;
#[cfg(test)]
mod series;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod shifts;
#[cfg(test)]
mod subscribers;
#[cfg(test)]
mod terms;
#[cfg(test)]
mod told;
#[cfg(test)]
mod waiting;
#[cfg(test)]
mod web;
