//! Her account: who she is, with what she comes in, where she is signed in.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{Done, role};
use crate::accounts::entity::{passkey, sign_in, staff};
use crate::accounts::parties::party;
use crate::kinds::{Role, SignInId};
use crate::lang::day_and_time;
use crate::paths;
use crate::web::components::{
    Row, Tone, Weight, badge, button_form, button_link, facts, name, rows,
};
use crate::web::{Device, Page, Reader, device, device_head, page};

/// What her page shows.
pub(in crate::accounts) struct Account {
    /// Who she is.
    pub(in crate::accounts) row: staff::Model,
    /// Where she is signed in.
    pub(in crate::accounts) sign_ins: Vec<sign_in::Model>,
    /// In this browser.
    pub(in crate::accounts) here: SignInId,
    /// Her passkeys.
    pub(in crate::accounts) passkeys: Vec<passkey::Model>,
    /// May she set up codes from a phone, or has she?
    pub(in crate::accounts) has_codes_page: bool,
}

/// Her account: who she is, what she can do with it.
pub(in crate::accounts) fn account(
    reader: &Reader,
    account: &Account,
    done: Option<Done>,
) -> Markup {
    let t = reader.t();
    let title = t.accounts_home_title();
    let row = &account.row;
    let leads = row.role != Role::Reader;
    let count = i64::try_from(account.sign_ins.len()).unwrap_or(i64::MAX);
    let body = html! {
        @if let Some(done) = done { (done.said(reader)) }
        @if leads { (device(reader, Device::Aside)) }
        h1 { (title) }
        (facts(&[
            (t.accounts_home_name(), name(&row.name)),
            (t.accounts_signin_email(), html! { span dir="ltr" { (row.email) } }),
            (t.accounts_home_role(), html! { (role(reader, row.role)) }),
            (t.accounts_home_devices(), html! { (t.accounts_home_devices_count(count)) }),
        ]))
        p {
            (button_link(
                Weight::Secondary,
                &reader.url(&paths::Password {}),
                &t.accounts_password_title(),
            ))
            @if account.has_codes_page {
                " "
                (button_link(
                    Weight::Secondary,
                    &reader.url(&paths::SecondFactor {}),
                    &t.accounts_factor_title(),
                ))
            }
        }
        @if party(reader.settings()).is_some() { (passkeys(reader, &account.passkeys)) }
        (devices(reader, account))
        h2 { (t.accounts_nav_out()) }
        (button_form(reader, &paths::SignOut {}, Weight::Secondary, &t.accounts_home_out(), &[]))
        (button_form(
            reader,
            &paths::SignOutEverywhere {},
            Weight::Dangerous,
            &t.accounts_home_everywhere(),
            &[],
        ))
    };
    let mut page_of = Page::staff(&title, body);
    if leads {
        page_of.head = device_head(reader);
    }
    page(reader, &page_of)
}

/// Her passkeys: since when, when last used, away with it.
fn passkeys(reader: &Reader, passkeys: &[passkey::Model]) -> Markup {
    let t = reader.t();
    let row = |key: &passkey::Model| {
        let (since, _) = moment(reader, key.created_at);
        let used = key.last_used_at.map_or_else(
            || t.accounts_passkey_unused(),
            |at| t.accounts_passkey_used(&moment(reader, at).0),
        );
        let path = paths::PasskeyEnd {
            id: key.id.to_string(),
        };
        Row {
            head: name(&key.name),
            body: html! {
                p { (t.accounts_passkey_since(&since)) br; (used) }
                (button_form(reader, &path, Weight::Dangerous, &t.accounts_passkey_remove(), &[]))
            },
        }
    };
    html! {
        h2 { (t.accounts_passkey_title()) }
        @if passkeys.is_empty() {
            p { (t.accounts_passkey_empty()) " " (t.accounts_passkey_about()) }
        } @else {
            (rows(&passkeys.iter().map(row).collect::<Vec<_>>()))
        }
        p {
            (button_link(
                Weight::Secondary,
                &reader.url(&paths::Passkeys {}),
                &t.accounts_passkey_add(),
            ))
        }
    }
}

/// Where she is signed in: which browser, since when, when last used, and out with it.
fn devices(reader: &Reader, account: &Account) -> Markup {
    let t = reader.t();
    let row = |sign_in: &sign_in::Model| {
        let (day, time) = moment(reader, sign_in.created_at);
        let since = t.accounts_devices_since(&day, &time);
        let (day, time) = moment(reader, sign_in.last_used_at);
        let last = t.accounts_devices_last(&day, &time);
        let path = paths::DeviceEnd {
            id: sign_in.id.to_string(),
        };
        let is_here = sign_in.id == account.here;
        Row {
            head: if sign_in.browser.is_empty() {
                html! { (t.accounts_devices_unknown()) }
            } else {
                html! { span dir="ltr" { (sign_in.browser) } }
            },
            body: html! {
                @if is_here { (badge(Tone::Good, &t.accounts_devices_here())) }
                p { (since) br; (last) }
                @if !is_here {
                    (button_form(reader, &path, Weight::Secondary, &t.accounts_devices_out(), &[]))
                }
            },
        }
    };
    html! {
        h2 { (t.accounts_devices_title()) }
        (rows(&account.sign_ins.iter().map(row).collect::<Vec<_>>()))
    }
}

/// A day and a time, as clocks in the town show them.
fn moment(reader: &Reader, at: DateTime<Utc>) -> (String, String) {
    day_and_time(reader.lang, chrono_tz::Europe::Berlin, at)
}
