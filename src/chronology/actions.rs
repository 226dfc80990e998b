//! Deeds: entries are written, new ones or other words for those that are there.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};

use super::entity::{date, entry, programme, source};
use super::plan::{DatePlan, EntryPlan, Plan, SourcePlan};
use super::rules::slug_of;
use super::store::{self, Writes};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{ChronicleId, ProgrammeId};
use crate::marks;
use crate::offerings::Counts;

/// Makes entries what a plan says, in the caller's transaction. The same slug is the same entry: it keeps its id,
/// its dates keep theirs, and where nothing differs nothing is written. Entries that the plan does not name stay.
///
/// # Errors
/// If the database fails.
pub(crate) async fn put(
    tx: &Tx,
    app: &App,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Counts, AppError> {
    let slugs: Vec<&str> = plan.entries.iter().map(|one| one.slug.as_str()).collect();
    let mut there = store::kept(tx, &slugs).await?;
    let mut writes = Writes::default();
    let source = match &plan.source {
        Some(plan) => {
            let there = store::source(tx, &plan.title).await?;
            Some(keep_source(app, now, plan, there.as_ref(), &mut writes))
        }
        None => None,
    };
    let programmes = keep_programmes(app, now, plan, store::programmes(tx).await?, &mut writes);
    let mut counts = Counts::default();
    for plan in &plan.entries {
        let (was, dates) = there.remove(&plan.slug).unzip();
        let id = was
            .as_ref()
            .map_or_else(|| app.dice.id(now), |was: &entry::Model| was.id);
        let dates_changed = keep_dates(
            app,
            now,
            (id, &plan.dates),
            dates.unwrap_or_default(),
            &mut writes,
        );
        let wanted = |updated_at| {
            let programme = plan.programme.as_ref();
            let programme = programme.and_then(|(name, basis)| {
                let id = programmes.get(name.as_str())?;
                Some((*id, *basis))
            });
            row(plan, (id, source, programme), updated_at)
        };
        match was {
            None => {
                counts.new += 1;
                writes.entries.push(wanted(now));
            }
            Some(was) if was == wanted(was.updated_at) && !dates_changed => counts.unchanged += 1,
            Some(was) => {
                counts.changed += 1;
                // Later than before, whatever the clock says.
                let later = was.updated_at + Duration::microseconds(1);
                writes.entries.push(wanted(now.max(later)));
            }
        }
    }
    if !writes.is_empty() {
        store::write(tx, writes).await?;
        let mark: uuid::Uuid = app.dice.id(now);
        marks::set(tx, marks::CHRONOLOGY, &mark.to_string(), now).await?;
    }
    Ok(counts)
}

fn keep_source(
    app: &App,
    now: DateTime<Utc>,
    plan: &SourcePlan,
    there: Option<&source::Model>,
    writes: &mut Writes,
) -> uuid::Uuid {
    let wanted = source::Model {
        id: there.map_or_else(|| app.dice.id(now), |there| there.id),
        title: plan.title.clone(),
        lang: plan.lang.tag().to_owned(),
        headed: source::Headed(plan.headed.clone()),
    };
    let id = wanted.id;
    if there != Some(&wanted) {
        writes.sources.push(wanted);
    }
    id
}

/// The ids of the programmes that a plan names, by name.
fn keep_programmes<'p>(
    app: &App,
    now: DateTime<Utc>,
    plan: &'p Plan,
    there: Vec<programme::Model>,
    writes: &mut Writes,
) -> HashMap<&'p str, ProgrammeId> {
    let mut slugs: HashSet<String> = there.iter().map(|one| one.slug.clone()).collect();
    let by_name: HashMap<String, ProgrammeId> =
        there.into_iter().map(|one| (one.name, one.id)).collect();
    let mut ids: HashMap<&str, ProgrammeId> = HashMap::new();
    for (name, _) in plan.entries.iter().filter_map(|one| one.programme.as_ref()) {
        if ids.contains_key(name.as_str()) {
            continue;
        }
        let id = by_name.get(name).copied().unwrap_or_else(|| {
            let slug = slug_of(name, "programm", &slugs);
            slugs.insert(slug.clone());
            let made = programme::Model {
                id: app.dice.id(now),
                slug,
                name: name.clone(),
            };
            let id = made.id;
            writes.programmes.push(made);
            id
        });
        ids.insert(name, id);
    }
    ids
}

/// Compares the dates inside an entry, place by place. Is any of them new, other or gone?
fn keep_dates(
    app: &App,
    now: DateTime<Utc>,
    (entry, plans): (ChronicleId, &[DatePlan]),
    there: Vec<date::Model>,
    writes: &mut Writes,
) -> bool {
    let mut has_changed = false;
    let mut there = there.into_iter();
    for (position, plan) in (0..).zip(plans) {
        let was = there.next();
        let wanted = date::Model {
            id: was.as_ref().map_or_else(|| app.dice.id(now), |was| was.id),
            entry_id: entry,
            position,
            edtf: plan.when.edtf.clone(),
            printed: plan.when.printed.clone(),
            first_day: plan.when.days.first,
            last_day: plan.when.days.last,
            date_basis: plan.basis,
            title: plan.title.clone(),
            kind: plan.kind,
        };
        if was.as_ref() != Some(&wanted) {
            has_changed = true;
            writes.dates.push(wanted);
        }
    }
    for gone in there {
        has_changed = true;
        writes.dates_gone.push(gone.id);
    }
    has_changed
}

/// What an entry belongs to: its id, its document, its programme.
type Links = (
    ChronicleId,
    Option<uuid::Uuid>,
    Option<(ProgrammeId, entry::ProgrammeBasis)>,
);

fn row(
    plan: &EntryPlan,
    (id, source_id, programme): Links,
    updated_at: DateTime<Utc>,
) -> entry::Model {
    let (programme_id, programme_basis) = programme.unzip();
    entry::Model {
        id,
        slug: plan.slug.clone(),
        source_id,
        position: plan.position,
        edtf: plan.when.edtf.clone(),
        printed: plan.when.printed.clone(),
        first_day: plan.when.days.first,
        last_day: plan.when.days.last,
        kicker: plan.kicker.clone(),
        title: plan.title.clone(),
        title_markdown: plan.title_markdown.clone(),
        title_basis: plan.title_basis,
        body: plan.body.clone(),
        kind: plan.kind,
        programme_id,
        programme_basis,
        details: plan.details.clone(),
        updated_at,
    }
}
