//! Bausteine: offerings, sign-ups, waiting lists, Rundbrief and chronology of an integration office.
#![expect(dead_code, unused_imports, reason = "scaffold")]
mod app;
mod bookings;
mod clock;
mod db;
mod dice;
mod error;
mod formats;
mod keys;
mod kinds;
mod lang;
mod mail;
mod offerings;
mod paths;
mod seed;
mod settings;
mod telemetry;
mod operators;
mod web;
