//! Texts in other languages: how they stand to the German, and that an old one still fits.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde_json::{Value, json};

use super::actions::locked;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::Lang;
use crate::offerings::entity::{offering, text};
use crate::offerings::listing::Listing;

/// How a text in another language stands to the German.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// There is none.
    Missing,
    /// The German has changed since it was written.
    Old,
    /// It is as new as the German.
    Fine,
}

/// How title and description in a language stand to the German.
pub(crate) fn standing(listing: &Listing, lang: Lang) -> (Standing, Standing) {
    let of = |lang: Lang| listing.texts.iter().find(|text| text.lang == lang.tag());
    let (german, other) = (of(Lang::De), of(lang));
    let judge = |has: bool, at: Option<DateTime<Utc>>, german: Option<DateTime<Utc>>| {
        if !has {
            Standing::Missing
        } else if at < german {
            Standing::Old
        } else {
            Standing::Fine
        }
    };
    (
        judge(
            other.is_some_and(|text| text.title.is_some()),
            other.and_then(|text| text.title_at),
            german.and_then(|text| text.title_at),
        ),
        judge(
            other.is_some_and(|text| text.description.is_some()),
            other.and_then(|text| text.description_at),
            german.and_then(|text| text.description_at),
        ),
    )
}

/// Says that the texts in a language fit the German as it is now. `seen` is the version that the office saw.
/// `false`: somebody has changed the offering since; nothing has happened.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn confirm_texts(
    app: &App,
    by: &By,
    (slug, lang): (&str, Lang),
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let there = locked(&tx, slug).await?.offering;
    if there.updated_at != seen {
        return Ok(false);
    }
    // Later than before, whatever the clock says: who began with the state before must see it.
    let now = now.max(there.updated_at + Duration::microseconds(1));
    text::Entity::update_many()
        .set(text::ActiveModel {
            title_at: Set(Some(now)),
            description_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(text::Column::OfferingId.eq(there.id))
        .filter(text::Column::Lang.eq(lang.tag()))
        .exec(&*tx)
        .await?;
    offering::Entity::update_many()
        .set(offering::ActiveModel {
            updated_at: Set(now),
            ..Default::default()
        })
        .filter(offering::Column::Id.eq(there.id))
        .exec(&*tx)
        .await?;
    let after = json!({ "language": lang.tag() });
    let deed = Deed::new("texts_confirmed", "offering", there.id.0).change(Value::Null, after);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(true)
}
