//! Journeys in a real browser, through the real program started with `demo`, and a check of accessibility.
//!
//! Needs Debian's `chromium` and `chromium-driver`, and `npm ci` in this folder for axe-core. Where they are
//! missing it says so; `BAUSTEINE_TEST_BROWSER=required` makes that a failure.

#[cfg(test)]
mod accessibility;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod mails;
#[cfg(test)]
mod map;
#[cfg(test)]
mod office;
#[cfg(test)]
mod offline;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod passkeys;
#[cfg(test)]
mod phone;
#[cfg(test)]
mod probe;
#[cfg(test)]
mod rooms;
#[cfg(test)]
mod scripts;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod wire;
