//! Several entries become one.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::lock;
use super::office::{Outcome, written};
use crate::app::App;
use crate::attendance::{self, Figures};
use crate::audit::{self, By, Deed};
use crate::chronology::archive;
use crate::chronology::entity::entry::{self, Facts, State};
use crate::chronology::entity::origin;
use crate::chronology::plan::EntryPlan;
use crate::chronology::store::archive as origins;
use crate::chronology::store::attachments;
use crate::chronology::store::office::{self as store, Whole};
use crate::error::AppError;
use crate::formats::edtf::Days;
use crate::kinds::OfferingId;
use crate::offerings;

/// What all entries together say: the period of all, the text of each below the other, whatever is named in one
/// of them. The title and the kind are those of the first.
fn joined(into: &EntryPlan, others: &[EntryPlan], facts: Option<Facts>) -> EntryPlan {
    let mut plan = into.clone();
    for other in others {
        let Days { first, last } = other.when.days;
        let days = &mut plan.when.days;
        days.first = days.first.min(first);
        days.last = days.last.zip(last).map(|(one, other)| one.max(other));
        let body = [plan.body.as_str(), &other.body];
        let body: Vec<&str> = body.into_iter().filter(|one| !one.is_empty()).collect();
        plan.body = body.join("\n\n");
        let details = &mut plan.details;
        for partner in &other.details.partners {
            if !details.partners.contains(partner) {
                details.partners.push(partner.clone());
            }
        }
        for topic in &other.details.topics {
            if !details.topics.contains(topic) {
                details.topics.push(topic.clone());
            }
        }
        if details.results.is_none() {
            details.results.clone_from(&other.details.results);
        }
        plan.programme = plan.programme.or_else(|| other.programme.clone());
        plan.dates.extend(other.dates.iter().cloned());
    }
    if plan.when.days != into.when.days {
        plan.when = if let Some(last) = plan.when.days.last {
            archive::when(plan.when.days.first, last)
        } else {
            // It goes on: the words of the one that does.
            let open = others
                .iter()
                .chain([into])
                .find(|one| one.when.days.last.is_none());
            open.map_or_else(|| into.when.clone(), |one| one.when.clone())
        };
    }
    plan.details.facts = facts;
    plan.details.newer = None;
    plan
}

/// Sessions and visits of all; how many people they were is known only where nobody is forgotten yet.
fn sum(all: &[&Facts]) -> Option<Facts> {
    let total = |of: fn(&Facts) -> Option<i32>| {
        let known: Vec<i32> = all.iter().filter_map(|facts| of(facts)).collect();
        (!known.is_empty()).then(|| known.iter().sum())
    };
    (!all.is_empty()).then(|| Facts {
        sessions: total(|facts| facts.sessions),
        participants: None,
        visits: total(|facts| facts.visits),
        institutions: None,
        women: all.iter().all(|facts| facts.women),
    })
}

/// Merges entries into one: it tells of all their offerings from now on, and their addresses lead to it.
///
/// # Errors
/// `NotFound` where one of them is not there, or if the database fails.
pub(crate) async fn merge(
    app: &App,
    by: &By,
    (slug, version): (&str, i32),
    others: &[String],
    now: DateTime<Utc>,
) -> Result<Outcome, AppError> {
    let facts = facts(app, slug, others, now).await?;
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    let whole = store::by_slug(&*tx, slug).await?;
    let into = whole.ok_or(AppError::NotFound)?;
    if into.entry.version != version {
        return Ok(Outcome::Changed(Box::new(into)));
    }
    let mut gone: Vec<Whole> = Vec::new();
    for other in others.iter().filter(|other| *other != slug) {
        let other = store::by_slug(&*tx, other).await?;
        gone.push(other.ok_or(AppError::NotFound)?);
    }
    if gone.is_empty() {
        tx.commit().await?;
        return Ok(Outcome::Done(slug.to_owned()));
    }
    let plans: Vec<EntryPlan> = gone.iter().map(Whole::plan).collect();
    let all = gone.iter().chain([&into]);
    let noted: Vec<&Facts> = all
        .filter_map(|one| one.entry.details.facts.as_ref())
        .collect();
    let facts = facts.or_else(|| sum(&noted));
    let id = written(&tx, app, by, joined(&into.plan(), &plans, facts), now).await?;
    let entries: Vec<_> = gone.iter().map(|one| one.entry.id).collect();
    let moved = origins::of_entries(&*tx, &entries).await?.into_iter();
    let moved = moved.map(|one| origin::Model {
        entry_id: id,
        ..one
    });
    origins::write(&tx, moved.collect()).await?;
    attachments::move_to(&tx, &entries, id).await?;
    let titles: Vec<String> = gone.iter().map(|one| one.entry.title.clone()).collect();
    let rows = gone.into_iter().map(|one| entry::Model {
        state: State::Merged,
        merged_into: Some(id),
        ..one.entry
    });
    store::write(&tx, rows.collect()).await?;
    // Whatever led to them before leads there now.
    store::lead_on(&tx, &entries, id).await?;
    let deed = Deed::new("chronicle_merged", "chronicle", id.0).change(
        serde_json::Value::Null,
        serde_json::json!({ "chronicle": titles }),
    );
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Outcome::Done(slug.to_owned()))
}

/// The numbers of all offerings of which these entries tell, where everybody who came is still known.
async fn facts(
    app: &App,
    slug: &str,
    others: &[String],
    now: DateTime<Utc>,
) -> Result<Option<Facts>, AppError> {
    let db = app.db.read();
    let mut ids = Vec::new();
    for one in others.iter().map(String::as_str).chain([slug]) {
        let whole = store::by_slug(db, one).await?;
        ids.push(whole.ok_or(AppError::NotFound)?.entry.id);
    }
    let told = origins::of_entries(db, &ids).await?;
    let offerings: Vec<OfferingId> = told.iter().map(|one| one.offering_id).collect();
    let listings = offerings::by_ids(db, &offerings).await?;
    let since = now - chrono::Duration::weeks(KNOWN_WEEKS);
    let is_known =
        |one: &offerings::Listing| one.sessions.last().is_some_and(|last| last.ends_at > since);
    if listings.is_empty() || !listings.iter().all(is_known) {
        return Ok(None);
    }
    let mut figures: HashMap<OfferingId, Figures> =
        attendance::figures(db, &offerings, now).await?;
    let mut all = Figures::default();
    for id in &offerings {
        all.join(figures.remove(id).unwrap_or_default());
    }
    let listings: Vec<&offerings::Listing> = listings.iter().collect();
    Ok(archive::told(&listings, &all).and_then(|plan| plan.details.facts))
}

/// So long after its end everybody who came to an offering is known, if she has not had herself deleted; people
/// are forgotten after six weeks.
const KNOWN_WEEKS: i64 = 5;

#[cfg(test)]
mod tests {
    use super::sum;
    use crate::chronology::entity::entry::Facts;

    #[test]
    fn visits_are_added_and_people_are_not() {
        let one = Facts {
            sessions: Some(10),
            participants: Some(12),
            visits: Some(90),
            institutions: None,
            women: true,
        };
        let unknown = Facts::default();
        let both = sum(&[&one, &one, &unknown]).unwrap();
        assert_eq!((both.sessions, both.visits), (Some(20), Some(180)));
        assert_eq!(both.participants, None, "some came to both");
        assert!(!both.women);
        assert_eq!(sum(&[]), None);
    }
}
