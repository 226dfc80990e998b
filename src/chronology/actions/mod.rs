//! Deeds: entries are written, new ones or other words for those that are there.

mod attachments;
mod merge;
mod office;
mod programmes;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};

use super::entity::entry::State;
use super::entity::{date, entry, programme, source, version};
use super::plan::{DatePlan, EntryPlan, Plan, SourcePlan};
use super::rules::slug_of;
use super::store::{self, Writes};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{ChronicleId, ProgrammeId};
use crate::marks;
use crate::offerings::Counts;

pub(crate) use attachments::{
    Attached, Caption, File, MOST, Sort, attach, delete_again, detach, id_of, sweep,
};
pub(crate) use merge::merge;
pub(crate) use office::{
    Outcome, Way, choose, create, publish, reorder, restore, save, take_figures, withdraw,
};
pub(crate) use programmes::{About, Described, describe};

/// Who writes.
#[derive(Clone, Debug)]
pub(crate) struct Hand {
    /// Her name; empty: nobody who works here.
    pub(crate) actor: String,
    /// Who sees what is new.
    pub(crate) state: State,
    /// Does she choose the words? Then they are the office's from now on.
    pub(crate) words: bool,
}

impl Hand {
    /// A file that is imported.
    fn import() -> Self {
        Self {
            actor: String::new(),
            state: State::Published,
            words: false,
        }
    }

    /// The clock, which keeps what is over.
    pub(crate) fn clock(state: State) -> Self {
        Self {
            state,
            ..Self::import()
        }
    }

    /// Somebody of the office.
    pub(crate) fn office(name: &str) -> Self {
        Self {
            actor: name.to_owned(),
            state: State::Draft,
            words: true,
        }
    }
}

/// Nobody else writes in the chronology until the transaction ends, and everybody who keeps it in memory sees
/// that it is old: one row is both.
///
/// # Errors
/// If the database fails.
pub(crate) async fn lock(tx: &Tx, app: &App, now: DateTime<Utc>) -> Result<(), AppError> {
    let mark: uuid::Uuid = app.dice.id(now);
    marks::set(tx, marks::CHRONOLOGY, &mark.to_string(), now).await?;
    Ok(())
}

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
    put_by(tx, app, plan, &Hand::import(), now).await
}

/// The same by somebody's hand. What an entry said before stays among its versions.
///
/// # Errors
/// If the database fails.
pub(crate) async fn put_by(
    tx: &Tx,
    app: &App,
    plan: &Plan,
    hand: &Hand,
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
    let payers = store::programmes(tx).await?;
    let names: HashMap<ProgrammeId, String> = payers
        .iter()
        .map(|one| (one.id, one.name.clone()))
        .collect();
    let programmes = keep_programmes(app, now, plan, payers, &mut writes);
    let mut counts = Counts::default();
    for plan in &plan.entries {
        let (was, dates) = there.remove(&plan.slug).unzip();
        let before = was.as_ref().map(|was: &entry::Model| {
            let programme = was.programme_id.and_then(|id| names.get(&id));
            let dates = dates.as_deref().unwrap_or_default();
            EntryPlan::of(was, dates, programme.map(String::as_str))
        });
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
        // An entry that is there keeps its document.
        let source = source.or(was.as_ref().and_then(|was| was.source_id));
        let wanted = |stays: Stays, updated_at| {
            let programme = plan.programme.as_ref();
            let programme = programme.and_then(|(name, basis)| {
                let id = programmes.get(name.as_str())?;
                Some((*id, *basis))
            });
            row(plan, (id, source, programme), stays, updated_at)
        };
        match was {
            None => {
                counts.new += 1;
                writes.entries.push(wanted(Stays::new(hand), now));
            }
            Some(was) if was == wanted(Stays::of(&was), was.updated_at) && !dates_changed => {
                counts.unchanged += 1;
            }
            Some(was) => {
                counts.changed += 1;
                // Later than before, whatever the clock says.
                let later = was.updated_at + Duration::microseconds(1);
                let row = wanted(Stays::of(&was).written_by(hand), now.max(later));
                writes.entries.push(row);
                writes.versions.extend(before.map(|content| version::Model {
                    entry_id: was.id,
                    version: was.version,
                    content,
                    actor: was.actor,
                    at: was.updated_at,
                }));
            }
        }
    }
    if !writes.is_empty() {
        store::write(tx, writes).await?;
        lock(tx, app, now).await?;
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
    // A page of the office has this name.
    slugs.insert("neu".to_owned());
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
            let made = programme::Model::named(app.dice.id(now), slug, name.clone());
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

/// What no plan says: who sees it, which version it is, by whom.
#[derive(Clone, Debug)]
struct Stays {
    state: State,
    version: i32,
    actor: String,
    worded: bool,
    merged_into: Option<ChronicleId>,
}

impl Stays {
    fn new(hand: &Hand) -> Self {
        Self {
            state: hand.state,
            version: 1,
            actor: hand.actor.clone(),
            worded: hand.words,
            merged_into: None,
        }
    }

    fn of(entry: &entry::Model) -> Self {
        Self {
            state: entry.state,
            version: entry.version,
            actor: entry.actor.clone(),
            worded: entry.worded,
            merged_into: entry.merged_into,
        }
    }

    /// The next version, by this hand.
    fn written_by(self, hand: &Hand) -> Self {
        Self {
            version: self.version + 1,
            actor: hand.actor.clone(),
            worded: self.worded || hand.words,
            ..self
        }
    }
}

fn row(
    plan: &EntryPlan,
    (id, source_id, programme): Links,
    stays: Stays,
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
        state: stays.state,
        version: stays.version,
        actor: stays.actor,
        worded: stays.worded,
        merged_into: stays.merged_into,
        updated_at,
    }
}
