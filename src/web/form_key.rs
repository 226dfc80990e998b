//! The key of a form: tells when it was drawn, and makes two sendings one deed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};

use crate::app::App;
use crate::settings::Stage;

/// A key of its own for a form that is drawn now: the seconds since 1970 in base 36, and chance.
pub(crate) fn fresh(app: &App, now: DateTime<Utc>) -> String {
    let chance = URL_SAFE_NO_PAD.encode(app.dice.bytes::<15>());
    format!("{}-{chance}", base_36(now.timestamp()))
}

/// Was the form filled in faster than a person can? Only keys of ours tell.
pub(crate) fn is_hasty(app: &App, key: &str, now: DateTime<Utc>) -> bool {
    let limits = &app.settings.limits;
    if !limits.enabled || app.settings.stage == Stage::Demo {
        return false;
    }
    let drawn = key
        .split_once('-')
        .filter(|(_, chance)| chance.len() == 20)
        .and_then(|(seconds, _)| i64::from_str_radix(seconds, 36).ok());
    drawn.is_some_and(|drawn| now.timestamp() - drawn < i64::from(limits.fill_seconds))
}

/// A key that can be kept; another one is as good as none.
pub(crate) fn usable(key: &str) -> Option<String> {
    let usable = (1..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    usable.then(|| key.to_owned())
}

/// A number in base 36, lower case; what is below zero is zero.
fn base_36(number: i64) -> String {
    let mut rest = u64::try_from(number).unwrap_or(0);
    let mut signs = Vec::new();
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or(0);
        signs.push(char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return signs.iter().rev().collect();
        }
    }
}
