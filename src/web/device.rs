//! What a leader's browser keeps on her device, as pages show it: the script's place on the page, its words, and
//! where it asks. Without the script nothing of it is seen. The script itself is `assets/leitung/`.

use maud::{Markup, html};
use serde_json::{Value, json};

use super::Reader;
use super::assets::asset_url;
use crate::keys;
use crate::kinds::Person;
use crate::paths;

/// On which page the script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Device {
    /// The sessions of a leader: here the lists are brought up to date.
    Desk,
    /// The list of one session.
    List,
    /// The page that the device itself keeps, without anybody's name.
    Shell,
    /// Another page with a way out: what waits is sent before she signs out.
    Aside,
}

/// What stands in the head of such a page.
pub(crate) fn device_head(reader: &Reader) -> Markup {
    html! {
        link rel="manifest" href=(reader.url(&paths::DeviceManifest {}));
        meta name="theme-color" content="#0a5a73";
        script src=(asset_url("leitung.js")) defer {}
    }
}

/// Which sign-in it is, so that a device knows whether its keys are of this one.
pub(crate) fn entry(person: &Person) -> String {
    keys::mark(person.sign_in.0.as_bytes(), 8)
}

/// Whose device it is, so that nobody sends what somebody else has done.
pub(crate) fn owner(person: &Person) -> String {
    keys::mark(person.id.0.as_bytes(), 8)
}

/// Where the script says what waits and what was refused. The templates are what it draws with.
pub(crate) fn device(reader: &Reader, on: Device) -> Markup {
    let t = reader.t();
    let back = match on {
        Device::List => reader.path.as_str(),
        Device::Desk | Device::Shell | Device::Aside => "/leitung",
    };
    let sign_in = format!("{}?weiter={back}", paths::Account {});
    let is_shell = on == Device::Shell;
    let whose = reader.person.as_ref().filter(|_| !is_shell).map(entry);
    let is_fresh = matches!(on, Device::Desk | Device::Shell);
    html! {
        div #geraet data-worte=[is_shell.then(|| device_words(reader).to_string())] data-bereich=(reader.url(&paths::LeaderDesk {}))
            data-entry=[whose] data-frisch=[is_fresh.then_some("ja")] data-schale=[is_shell.then_some("ja")] {
            p role="status" {}
            p #anmelden hidden { a href=(reader.url(&sign_in)) { (t.accounts_signin_submit()) } }
            div #absagen.notice.is-bad tabindex="-1" hidden { h2 { (t.leitung_refused()) } ul {} }
            template #absage {
                li {
                    p { bdi {} " – " span {} }
                    div.why {
                        p.problem role="alert" {}
                        p { label { (t.attendance_guest_reason()) " " input name="reason" maxlength="300" autocomplete="off"; } }
                        button.button.is-secondary type="button" value="doch" { (t.attendance_guest_anyway()) }
                    }
                    button.button.is-secondary type="button" value="gelesen" { (t.leitung_dismiss()) }
                }
            }
        }
    }
}

/// The sentences of the script. They come with the lists, so that a page with a list is small; `{1}` and `{2}` are its gaps.
pub(crate) fn device_words(reader: &Reader) -> Value {
    let t = reader.t();
    json!({
        "tally": t.attendance_tally("{1}", "{2}"),
        "tally_more": t.attendance_tally_more("{1}", "{2}", "{3}"),
        "nameless": t.attendance_guest_nameless(),
        "ready": t.leitung_ready(),
        "unsent": t.leitung_unsent("{1}"),
        "sent": t.leitung_sent("{1}"),
        "cut": t.leitung_cut(),
        "cut_only": t.leitung_cut_only(),
        "out": t.leitung_out(),
        "kept": t.leitung_kept("{1}"),
        "leave": t.leitung_leave("{1}"),
        "unread": t.leitung_unread("{1}"),
        "left": t.leitung_left(),
        "report": t.leitung_report(),
        "refusals": t.leitung_refusals("{1}"),
        "missing": t.attendance_guest_missing("{1}"),
        "called_off": t.attendance_refused_off(),
        "too_early": t.attendance_refused_early(),
        "too_late": t.attendance_refused_late(),
        "full": t.attendance_guest_full(),
        "anyway": t.attendance_guest_full_text(),
        "no_reason": t.attendance_problem_reason(),
        "no_person": t.attendance_refused_person(),
    })
}
