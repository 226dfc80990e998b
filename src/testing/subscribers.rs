//! The front door of the subscribers as the room that writes issues uses it; and what a relay would tell.

use std::collections::BTreeMap;

use super::text;
use crate::app::App;
use crate::kinds::{Email, Lang, SubscriberId};
use crate::newsletter;
use crate::offerings::entity::offering::Kind;
use crate::subscribers::entity::suppression::Why;
use crate::subscribers::{self, Excluded, Filter, How};

/// For whom an issue is: languages, and topics by their words; empty: for all.
fn filter(languages: &[Lang], topics: &[&str]) -> Filter {
    let all: [Kind; 3] = [Kind::Course, Kind::Workshop, Kind::OpenMeeting];
    let words = ["course", "workshop", "open_meeting"];
    let known = words.iter().zip(all);
    Filter {
        languages: languages.to_vec(),
        topics: known
            .filter(|(word, _)| topics.contains(word))
            .map(|(_, kind)| kind)
            .collect(),
    }
}

/// How many an issue would reach, by language.
///
/// # Errors
/// If the database fails.
pub async fn newsletter_reaches(
    app: &App,
    languages: &[Lang],
    topics: &[&str],
) -> Result<Vec<(Lang, u64)>, String> {
    let counts = subscribers::audience(app.db.read(), &filter(languages, topics)).await;
    Ok(counts.map_err(text)?.into_iter().collect())
}

/// Who they are: id, address, language, and her link.
///
/// # Errors
/// If the database fails.
pub async fn newsletter_freezes(
    app: &App,
    languages: &[Lang],
    topics: &[&str],
) -> Result<Vec<(String, String, Lang, String)>, String> {
    let tx = app.db.write().await.map_err(text)?;
    let frozen = subscribers::freeze(&tx, &filter(languages, topics)).await;
    tx.commit().await.map_err(text)?;
    let named = frozen.map_err(text)?.into_iter();
    let named = named.map(|one| {
        let link = format!("/rundbrief/abo/{}", subscribers::token(app, one.id));
        (
            one.id.to_string(),
            one.email.as_str().to_owned(),
            one.lang,
            link,
        )
    });
    Ok(named.collect())
}

/// Why some of those that were frozen get nothing any more, by their ids.
///
/// # Errors
/// If the database fails, or what is asked for is no id.
pub async fn newsletter_excludes(
    app: &App,
    ids: &[&str],
) -> Result<BTreeMap<String, String>, String> {
    let ids: Result<Vec<SubscriberId>, _> = ids.iter().map(|id| id.parse()).collect();
    let ids = ids.map_err(text)?;
    let still = subscribers::may_still_get(app.db.read(), &ids, app.clock.now()).await;
    let still = still.map_err(text)?;
    if still.may.len() + still.excluded.len() != ids.len() {
        return Err("somebody is in neither or both".to_owned());
    }
    let excluded = still.excluded.into_iter();
    let said = |why: Excluded| format!("{why:?}");
    Ok(excluded
        .map(|(id, why)| (id.to_string(), said(why)))
        .collect())
}

/// Letters to an address come back.
///
/// # Errors
/// If the database fails.
pub async fn bounces(app: &App, address: &str, said: &str) -> Result<bool, String> {
    let email = Email::parse(address).map_err(|_| "no address".to_owned())?;
    let tx = app.db.write().await.map_err(text)?;
    let why = (Why::Bounce, Some(said));
    let is_new = subscribers::suppress(app, &tx, &email, why, app.clock.now()).await;
    tx.commit().await.map_err(text)?;
    is_new.map_err(text)
}

/// Somebody's provider says that our letters are unwanted there.
///
/// # Errors
/// If the database fails, or what is asked for is no id.
pub async fn complains(app: &App, id: &str, address: &str) -> Result<bool, String> {
    let email = Email::parse(address).map_err(|_| "no address".to_owned())?;
    let id: SubscriberId = id.parse().map_err(text)?;
    let now = app.clock.now();
    let tx = app.db.write().await.map_err(text)?;
    let left = subscribers::unsubscribe(app, &tx, id, How::Complaint, now).await;
    let why = (Why::Complaint, None);
    let done = subscribers::suppress(app, &tx, &email, why, now).await;
    tx.commit().await.map_err(text)?;
    done.map_err(text)?;
    left.map_err(text)
}

/// Takes in a message that came back, as a pipe brings it. What became of it, in words.
///
/// # Errors
/// If the journal or the database fails.
pub async fn came_back(app: &App, raw: &[u8], to: Option<&str>) -> Result<String, String> {
    let taken = subscribers::take_returned(app, app.clock.now(), (raw, to)).await;
    taken.map(|taken| taken.to_string()).map_err(text)
}

/// Fetches what came back from the mailbox of the settings. How many messages; none where it was not the time.
///
/// # Errors
/// If the mailbox can not be read, or the database fails.
pub async fn fetches(app: &App) -> Result<Option<usize>, String> {
    let fetched = subscribers::fetch_returned(app, app.clock.now()).await;
    fetched.map_err(text)
}

/// What belongs into the DNS for the signatures, and what of them does no good.
#[must_use]
pub fn signatures(app: &App) -> (Vec<String>, Vec<String>) {
    let signatures = &app.signatures;
    (
        signatures.records(),
        signatures.faults(&app.settings.mail.from),
    )
}

/// Notes in the journal that somebody was erased, and does nothing else: what a database looks like that was put
/// back to before.
///
/// # Errors
/// If the journal fails, or what is named is no id.
pub async fn was_erased(app: &App, id: &str) -> Result<(), String> {
    let id: SubscriberId = id.parse().map_err(text)?;
    app.erasures.note(id.0, app.clock.now()).await.map_err(text)
}

/// Takes issues back from the clock whose hour is over, as after a restore. How many.
///
/// # Errors
/// If the database fails.
pub async fn issues_restored(app: &App) -> Result<usize, String> {
    let tx = app.db.write().await.map_err(text)?;
    let missed = newsletter::restored(&tx, app.clock.now()).await;
    tx.commit().await.map_err(text)?;
    missed.map_err(text)
}

/// Erases once more who stands in the journal, as after a restore. How many had come back.
///
/// # Errors
/// If the journal or the database fails.
pub async fn erases_again(app: &App) -> Result<usize, String> {
    let told = app.erasures.read().map_err(text)?;
    let erased = told.map(|told| told.erased).unwrap_or_default();
    subscribers::erase_again(app, &erased).await.map_err(text)
}
