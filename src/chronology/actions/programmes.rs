//! What the office says about programmes.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::lock;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::chronology::entity::programme;
use crate::chronology::plan::When;
use crate::chronology::rules::slug_of;
use crate::chronology::store::programmes as store;
use crate::error::AppError;

/// What is said about a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct About {
    /// Its name; of one that is there it stays.
    pub(crate) name: String,
    /// Who gives the money.
    pub(crate) funder: Option<String>,
    /// From when to when.
    pub(crate) when: Option<When>,
    /// What it is about.
    pub(crate) note: Option<String>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Described {
    /// It is written: its name in addresses.
    Done(String),
    /// Somebody else was first: as it is now.
    Changed(Box<programme::Model>),
    /// There is one of this name.
    Taken,
}

/// Describes a programme: a new one, or that of a name in addresses in the version that was seen.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn describe(
    app: &App,
    by: &By,
    of: Option<(&str, i32)>,
    about: About,
    now: DateTime<Utc>,
) -> Result<Described, AppError> {
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    let all = store::all(&*tx).await?;
    let there = match of {
        None if all.iter().any(|one| one.name == about.name) => return Ok(Described::Taken),
        None => {
            let taken = all
                .into_iter()
                .map(|one| one.slug)
                .chain(["neu".to_owned()]);
            let slug = slug_of(&about.name, "programm", &taken.collect());
            let mut new = programme::Model::named(app.dice.id(now), slug, about.name);
            new.version = 0;
            new
        }
        Some((slug, seen)) => {
            let there = all.into_iter().find(|one| one.slug == slug);
            let there = there.ok_or(AppError::NotFound)?;
            if there.version != seen {
                return Ok(Described::Changed(Box::new(there)));
            }
            there
        }
    };
    let days = about.when.as_ref().map(|when| when.days);
    let row = programme::Model {
        funder: about.funder,
        edtf: about.when.as_ref().map(|when| when.edtf.clone()),
        printed: about.when.map(|when| when.printed),
        first_day: days.map(|days| days.first),
        last_day: days.and_then(|days| days.last),
        note: about.note,
        version: there.version + 1,
        ..there
    };
    let (id, slug, name) = (row.id, row.slug.clone(), row.name.clone());
    store::write(&tx, row).await?;
    let deed = Deed::new("programme_described", "chronicle", id.0)
        .change(serde_json::Value::Null, json!({ "programme": name }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Described::Done(slug))
}
