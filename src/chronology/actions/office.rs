//! What the office does with entries. Each deed names the version that it was made from, and does nothing where
//! somebody else was first.

use chrono::{DateTime, Datelike as _, Duration, Utc};
use serde_json::json;

use super::{Hand, lock, put_by};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::chronology::chores::RESERVED;
use crate::chronology::entity::entry::{self, State};
use crate::chronology::plan::{EntryPlan, Plan};
use crate::chronology::rules::slug_of;
use crate::chronology::store::archive::{self, Choices};
use crate::chronology::store::office::{self as store, Whole};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::ChronicleId;

/// What became of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is done, or was before: the entry's name in addresses.
    Done(String),
    /// Somebody else has written it meanwhile: as it is now.
    Changed(Box<Whole>),
}

/// Which way an entry goes among those of the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Before the one that stands before it.
    Earlier,
    /// After the one that stands after it.
    Later,
}

/// The moment of the next change: later than the last one, whatever the clock says.
pub(super) fn later(entry: &entry::Model, now: DateTime<Utc>) -> DateTime<Utc> {
    now.max(entry.updated_at + Duration::microseconds(1))
}

/// What was done to an entry, for the log.
pub(super) fn deed(what: &'static str, id: ChronicleId, title: &str) -> Deed {
    let nothing = serde_json::Value::Null;
    Deed::new(what, "chronicle", id.0).change(nothing, json!({ "chronicle": title }))
}

/// Writes a plan by the office's hand, and answers its id.
pub(super) async fn written(
    tx: &Tx,
    app: &App,
    by: &By,
    plan: EntryPlan,
    now: DateTime<Utc>,
) -> Result<ChronicleId, AppError> {
    let slug = plan.slug.clone();
    let plan = Plan {
        source: None,
        entries: vec![plan],
    };
    put_by(tx, app, &plan, &Hand::office(by.name()), now).await?;
    let whole = store::by_slug(tx, &slug).await?;
    Ok(whole.ok_or(AppError::NotFound)?.entry.id)
}

/// A place behind all that begin on the same day.
async fn last_place(tx: &Tx, plan: &EntryPlan) -> Result<i32, AppError> {
    let day = plan.when.days.first;
    let places = archive::last_places(tx, [day]).await?;
    Ok(places.get(&day).copied().unwrap_or(0) + 1)
}

/// Writes a new entry, a draft. What was sent twice is one.
///
/// # Errors
/// If the database fails.
pub(crate) async fn create(
    app: &App,
    by: &By,
    plan: EntryPlan,
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let base = format!("{}-{}", plan.when.days.first.year(), plan.title);
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    let nothing = RESERVED.map(str::to_owned).into_iter().collect();
    let base = slug_of(&base, "eintrag", &nothing);
    let more = (2..=20).map(|number| format!("{base}-{number}"));
    let mut taken = archive::taken(&tx, more.chain([base.clone()])).await?;
    if let Some(there) = store::by_slug(&*tx, &base).await? {
        let same = EntryPlan {
            slug: base.clone(),
            position: there.entry.position,
            ..plan.clone()
        };
        if there.entry.state == State::Draft && there.plan() == same {
            tx.commit().await?;
            return Ok(Outcome::Done(base));
        }
    }
    taken.extend(nothing);
    let slug = slug_of(&base, "eintrag", &taken);
    let plan = EntryPlan {
        slug: slug.clone(),
        position: last_place(&tx, &plan).await?,
        ..plan
    };
    let title = plan.title.clone();
    let id = written(&tx, app, by, plan, now).await?;
    audit::note(app, &tx, by, deed("chronicle_created", id, &title), now).await?;
    tx.commit().await?;
    Ok(Outcome::Done(slug))
}

/// An entry in this transaction, from here on nobody else's; or as it is now where it is not the version that was
/// seen.
async fn seen(
    tx: &Tx,
    app: &App,
    (slug, version): (&str, i32),
    now: DateTime<Utc>,
) -> Result<Result<Whole, Outcome>, AppError> {
    lock(tx, app, now).await?;
    let whole = store::by_slug(tx, slug).await?;
    let whole = whole.ok_or(AppError::NotFound)?;
    if whole.entry.version == version {
        Ok(Ok(whole))
    } else {
        Ok(Err(Outcome::Changed(Box::new(whole))))
    }
}

/// Writes an entry again.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn save(
    app: &App,
    by: &By,
    (slug, version): (&str, i32),
    plan: EntryPlan,
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let whole = match seen(&tx, app, (slug, version), now).await? {
        Ok(whole) => whole,
        Err(outcome) => return Ok(outcome),
    };
    let mut plan = EntryPlan {
        slug: slug.to_owned(),
        position: whole.entry.position,
        ..plan
    };
    // Numbers that were noted are not for a form.
    plan.details.facts.clone_from(&whole.entry.details.facts);
    plan.details.newer.clone_from(&whole.entry.details.newer);
    if plan == whole.plan() {
        tx.commit().await?;
        return Ok(Outcome::Done(slug.to_owned()));
    }
    if plan.when.days.first != whole.entry.first_day {
        plan.position = last_place(&tx, &plan).await?;
    }
    let title = plan.title.clone();
    let id = written(&tx, app, by, plan, now).await?;
    audit::note(app, &tx, by, deed("chronicle_changed", id, &title), now).await?;
    tx.commit().await?;
    Ok(Outcome::Done(slug.to_owned()))
}

/// Lets everybody see an entry as it was seen.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn publish(
    app: &App,
    by: &By,
    slug: (&str, i32),
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    turn(
        app,
        by,
        slug,
        (State::Published, "chronicle_published"),
        now,
    )
    .await
}

/// Lets only the office see an entry.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn withdraw(
    app: &App,
    by: &By,
    slug: (&str, i32),
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    turn(
        app,
        by,
        slug,
        (State::Withdrawn, "chronicle_withdrawn"),
        now,
    )
    .await
}

async fn turn(
    app: &App,
    by: &By,
    (slug, version): (&str, i32),
    (state, what): (State, &'static str),
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let whole = match seen(&tx, app, (slug, version), now).await? {
        Ok(whole) => whole,
        Err(outcome) => return Ok(outcome),
    };
    if whole.entry.state != state {
        let (id, title) = (whole.entry.id, whole.entry.title.clone());
        let entry = entry::Model {
            state,
            updated_at: later(&whole.entry, now),
            ..whole.entry
        };
        store::write(&tx, vec![entry]).await?;
        audit::note(app, &tx, by, deed(what, id, &title), now).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Done(slug.to_owned()))
}

/// Takes over the numbers that were corrected after everybody could read them.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn take_figures(
    app: &App,
    by: &By,
    (slug, version): (&str, i32),
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let whole = match seen(&tx, app, (slug, version), now).await? {
        Ok(whole) => whole,
        Err(outcome) => return Ok(outcome),
    };
    let mut plan = whole.plan();
    if let Some(newer) = plan.details.newer.take() {
        plan.details.facts = Some(newer);
        let title = plan.title.clone();
        let id = written(&tx, app, by, plan, now).await?;
        audit::note(app, &tx, by, deed("chronicle_figures", id, &title), now).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Done(slug.to_owned()))
}

/// Makes an entry what it said in a former version; its numbers stay as they are noted now.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn restore(
    app: &App,
    by: &By,
    (slug, version): (&str, i32),
    former: i32,
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let whole = match seen(&tx, app, (slug, version), now).await? {
        Ok(whole) => whole,
        Err(outcome) => return Ok(outcome),
    };
    let versions = store::versions(&*tx, whole.entry.id).await?;
    let former = versions.into_iter().find(|one| one.version == former);
    let mut plan = former.ok_or(AppError::NotFound)?.content;
    plan.slug.clone_from(&whole.entry.slug);
    plan.position = whole.entry.position;
    plan.details.facts.clone_from(&whole.entry.details.facts);
    plan.details.newer.clone_from(&whole.entry.details.newer);
    if plan.when.days.first != whole.entry.first_day {
        plan.position = last_place(&tx, &plan).await?;
    }
    let title = plan.title.clone();
    let id = written(&tx, app, by, plan, now).await?;
    audit::note(app, &tx, by, deed("chronicle_restored", id, &title), now).await?;
    tx.commit().await?;
    Ok(Outcome::Done(slug.to_owned()))
}

/// Puts an entry before or after its neighbour of the same day.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn reorder(
    app: &App,
    by: &By,
    (slug, version): (&str, i32),
    way: Way,
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let whole = match seen(&tx, app, (slug, version), now).await? {
        Ok(whole) => whole,
        Err(outcome) => return Ok(outcome),
    };
    let mut day = store::of_day(&*tx, whole.entry.first_day).await?;
    let at = day.iter().position(|one| one.id == whole.entry.id);
    let at = at.ok_or(AppError::NotFound)?;
    let to = match way {
        Way::Earlier => at.checked_sub(1),
        Way::Later => Some(at + 1).filter(|to| *to < day.len()),
    };
    if let Some(to) = to {
        // The places of the day stay the same; who stands on them changes.
        let mut places: Vec<i32> = day.iter().map(|one| one.position).collect();
        let are_apart = places.windows(2).all(|two| two.first() < two.last());
        if !are_apart {
            places = (1..).take(places.len()).collect();
        }
        day.swap(at, to);
        for (one, place) in day.iter_mut().zip(places) {
            one.position = place;
        }
        store::write(&tx, day).await?;
        let moved = deed("chronicle_reordered", whole.entry.id, &whole.entry.title);
        audit::note(app, &tx, by, moved, now).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Done(slug.to_owned()))
}

/// Chooses how offerings that are over are kept from now on.
///
/// # Errors
/// If the database fails.
pub(crate) async fn choose(
    app: &App,
    by: &By,
    choices: &Choices,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    if archive::choices(&*tx).await? != *choices {
        archive::choose(&tx, choices).await?;
        let settings = Deed::new("chronicle_choices", "settings", uuid::Uuid::nil());
        audit::note(app, &tx, by, settings, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
