//! What is due by the clock: an offering that is over becomes an entry, and what is noted about it later is read
//! again. Small steps: each transaction writes a few entries, and all that it writes was read before it began.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike as _, Duration, Utc};

use super::actions::{Hand, lock, put_by, sweep};
use super::archive;
use super::entity::entry::{self, State};
use super::entity::origin;
use super::plan::{EntryPlan, Plan};
use super::rules::{beside, slug_of};
use super::store::archive::{self as store, Choices};
use super::store::office::{self, Whole};
use crate::app::App;
use crate::attendance::{self, Figures};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{ChronicleId, OfferingId};
use crate::offerings::{self, Listing};

/// So long after its last session an offering is over: so long leaders note who was there.
const REST: Duration = Duration::days(1);
/// So long after a session something is noted about it, at most.
const NOTED: Duration = Duration::days(16);
/// What was written at the moment of reading may become visible a moment later.
const MARGIN: Duration = Duration::minutes(1);
/// Entries that are written in one transaction.
const AT_ONCE: usize = 20;
/// Names in addresses that belong to pages of the office.
pub(crate) const RESERVED: [&str; 3] = ["neu", "einstellungen", "sitemap"];

/// Does what is due at a moment, and says what it did.
///
/// # Errors
/// If the database fails; what was written by then stays.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let choices = store::choices(app.db.read()).await?;
    let jobs = due(app, now, &choices).await?;
    let mut did = Did::default();
    for some in jobs.chunks(AT_ONCE) {
        did.add(keep(app, now, some, &choices).await?);
    }
    let mut lines = did.lines();
    lines.extend(sweep(app, now).await?);
    Ok(lines)
}

/// How many entries were made, and of how many the numbers are others now.
#[derive(Clone, Copy, Debug, Default)]
struct Did {
    made: usize,
    corrected: usize,
}

impl Did {
    fn add(&mut self, other: Self) {
        self.made += other.made;
        self.corrected += other.corrected;
    }

    fn lines(self) -> Vec<String> {
        let mut lines = Vec::new();
        match self.made {
            0 => {}
            1 => lines.push("1 entry of the chronology was made".to_owned()),
            many => lines.push(format!("{many} entries of the chronology were made")),
        }
        match self.corrected {
            0 => {}
            1 => lines.push("the numbers of 1 entry were corrected".to_owned()),
            many => lines.push(format!("the numbers of {many} entries were corrected")),
        }
        lines
    }
}

/// An entry that is to be made, or read again.
#[derive(Clone, Debug, Default)]
struct Job {
    /// Which; none: a new one.
    entry: Option<ChronicleId>,
    /// The series and the year, where it tells of all of them.
    bundle: Option<String>,
    /// The offerings of which it tells.
    offerings: Vec<OfferingId>,
}

/// What is due. Of a series that is one entry a year nothing is, as long as one of its offerings goes on.
async fn due(app: &App, now: DateTime<Utc>, choices: &Choices) -> Result<Vec<Job>, AppError> {
    let db = app.db.read();
    let over = store::over(db, now - REST).await?;
    let yearly: HashSet<&str> = over
        .iter()
        .map(|(_, series)| series.as_str())
        .filter(|series| choices.yearly.contains(*series))
        .collect();
    let mut bundles: HashMap<String, Bundle> = HashMap::new();
    let mut bundle_of: HashMap<OfferingId, String> = HashMap::new();
    for (series, id, first, ends_at) in store::spans(db, &yearly).await? {
        let name = format!("{series}-{}", first.year());
        let bundle = bundles.entry(name.clone()).or_default();
        bundle.goes_on |= ends_at > now - REST;
        bundle_of.insert(id, name);
    }
    let mut jobs = Vec::new();
    for (id, _) in &over {
        match bundle_of.get(id).and_then(|name| bundles.get_mut(name)) {
            Some(bundle) => bundle.offerings.push(*id),
            None => jobs.push(Job {
                offerings: vec![*id],
                ..Job::default()
            }),
        }
    }
    bundles.retain(|_, bundle| !bundle.goes_on && !bundle.offerings.is_empty());
    let known = store::of_bundles(db, bundles.keys().cloned().collect()).await?;
    let mut again: HashSet<ChronicleId> =
        store::stale(db, now - NOTED).await?.into_iter().collect();
    for (name, bundle) in bundles {
        let known = known.iter().find(|one| one.bundle.as_ref() == Some(&name));
        let entry = known.map(|one| one.entry_id);
        if let Some(entry) = entry {
            again.remove(&entry);
        }
        jobs.push(Job {
            entry,
            bundle: Some(name),
            offerings: bundle.offerings,
        });
    }
    jobs.extend(again.into_iter().map(|entry| Job {
        entry: Some(entry),
        ..Job::default()
    }));
    // An entry tells of all its offerings, also of those that it told of before.
    let entries: Vec<ChronicleId> = jobs.iter().filter_map(|job| job.entry).collect();
    let mut theirs: HashMap<ChronicleId, Vec<OfferingId>> = HashMap::new();
    for one in store::of_entries(db, &entries).await? {
        theirs
            .entry(one.entry_id)
            .or_default()
            .push(one.offering_id);
    }
    for job in &mut jobs {
        let told = job.entry.and_then(|entry| theirs.remove(&entry));
        job.offerings.extend(told.unwrap_or_default());
    }
    Ok(jobs)
}

/// The offerings of a series in a year.
#[derive(Debug, Default)]
struct Bundle {
    /// Those that are over and of which nothing tells yet.
    offerings: Vec<OfferingId>,
    /// Does one of them go on?
    goes_on: bool,
}

/// Makes some entries, or reads their numbers again, in one transaction.
async fn keep(
    app: &App,
    now: DateTime<Utc>,
    jobs: &[Job],
    choices: &Choices,
) -> Result<Did, AppError> {
    let ids: Vec<OfferingId> = jobs.iter().flat_map(|job| job.offerings.clone()).collect();
    let read_at = now - MARGIN;
    let listings = offerings::by_ids(app.db.read(), &ids).await?;
    let mut figures = attendance::figures(app.db.read(), &ids, now).await?;
    let drawn: Vec<(&Job, Drawn)> = jobs
        .iter()
        .filter_map(|job| Some((job, Drawn::of(job, &listings, &mut figures, choices)?)))
        .collect();
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    let known = store::of_offerings(&*tx, &ids).await?;
    let mut desk = Desk::open(&tx, &drawn).await?;
    for (job, drawn) in drawn {
        match job.entry {
            // Another process was first.
            None if known
                .iter()
                .any(|one| job.offerings.contains(&one.offering_id)) => {}
            None => desk.make(job, drawn),
            Some(entry) => desk.read_again(entry, job, drawn),
        }
    }
    let did = desk.write(&tx, app, (now, read_at), &known).await?;
    tx.commit().await?;
    Ok(did)
}

/// What an entry would say.
#[derive(Debug)]
struct Drawn {
    plan: EntryPlan,
    /// What its name in addresses begins with.
    base: String,
    /// Who sees it, where it is new.
    state: State,
}

impl Drawn {
    fn of(
        job: &Job,
        listings: &[Listing],
        figures: &mut HashMap<OfferingId, Figures>,
        choices: &Choices,
    ) -> Option<Self> {
        let listings: Vec<&Listing> = job
            .offerings
            .iter()
            .filter_map(|id| listings.iter().find(|one| one.offering.id == *id))
            .collect();
        let mut all = Figures::default();
        for id in &job.offerings {
            all.join(figures.remove(id).unwrap_or_default());
        }
        let plan = archive::told(&listings, &all)?;
        let offering = &listings.first()?.offering;
        // Where nobody noted anything, somebody looks first.
        let is_open = choices.published.contains(&word(offering.kind)) && !all.held.is_empty();
        Some(Self {
            plan,
            base: job.bundle.clone().unwrap_or_else(|| offering.slug.clone()),
            state: if is_open {
                State::Published
            } else {
                State::Draft
            },
        })
    }
}

/// The word of a kind of offerings.
pub(crate) fn word(kind: offerings::entity::offering::Kind) -> String {
    use sea_orm::ActiveEnum as _;
    kind.to_value()
}

/// What is written in one transaction.
struct Desk {
    entries: HashMap<ChronicleId, Whole>,
    taken: HashSet<String>,
    last_places: HashMap<chrono::NaiveDate, i32>,
    /// New entries and drafts, by who sees the new ones.
    plans: [(State, Vec<EntryPlan>); 2],
    /// Of which offerings new entries tell, by the entry's name in addresses.
    made: Vec<(String, Job)>,
    /// Of which offerings entries tell that were there.
    again: Vec<(ChronicleId, Job)>,
    /// Entries beside whose numbers others stand now.
    beside: Vec<entry::Model>,
}

impl Desk {
    async fn open(tx: &Tx, drawn: &[(&Job, Drawn)]) -> Result<Self, AppError> {
        let ids: Vec<ChronicleId> = drawn.iter().filter_map(|(job, _)| job.entry).collect();
        let names = drawn.iter().flat_map(|(_, drawn)| {
            let more = (2..=9).map(|number| format!("{}-{number}", drawn.base));
            more.chain([drawn.base.clone()])
        });
        let names = names.collect::<Vec<_>>();
        let days = drawn.iter().map(|(_, drawn)| drawn.plan.when.days.first);
        let mut taken = store::taken(tx, names).await?;
        taken.extend(RESERVED.map(str::to_owned));
        Ok(Self {
            entries: office::by_ids(tx, &ids).await?,
            taken,
            last_places: store::last_places(tx, days.collect::<Vec<_>>()).await?,
            plans: [(State::Draft, Vec::new()), (State::Published, Vec::new())],
            made: Vec::new(),
            again: Vec::new(),
            beside: Vec::new(),
        })
    }

    fn plan(&mut self, state: State, plan: EntryPlan) {
        for (of, plans) in &mut self.plans {
            if *of == state {
                plans.push(plan);
                return;
            }
        }
    }

    /// A new entry.
    fn make(&mut self, job: &Job, drawn: Drawn) {
        let slug = slug_of(&drawn.base, "eintrag", &self.taken);
        self.taken.insert(slug.clone());
        let place = self
            .last_places
            .entry(drawn.plan.when.days.first)
            .or_insert(0);
        *place += 1;
        let plan = EntryPlan {
            slug: slug.clone(),
            position: *place,
            ..drawn.plan
        };
        self.made.push((slug, job.clone()));
        self.plan(drawn.state, plan);
    }

    /// An entry whose offerings were noted in since: a draft follows, with the office's own words untouched; what
    /// everybody could read stays as it is, with a mark.
    fn read_again(&mut self, id: ChronicleId, job: &Job, drawn: Drawn) {
        let Some(whole) = self.entries.get(&id).cloned() else {
            return;
        };
        self.again.push((id, job.clone()));
        let there = whole.plan();
        let Some(facts) = drawn.plan.details.facts.clone() else {
            return;
        };
        match whole.entry.state {
            State::Draft if whole.entry.worded => {
                let mut plan = there;
                plan.details.facts = Some(facts);
                self.plan(State::Draft, plan);
            }
            State::Draft => {
                let plan = EntryPlan {
                    slug: there.slug,
                    position: there.position,
                    ..drawn.plan
                };
                self.plan(State::Draft, plan);
            }
            State::Published | State::Withdrawn => {
                let details = beside(&whole.entry.details, &facts);
                if details != whole.entry.details {
                    self.beside.push(entry::Model {
                        details,
                        ..whole.entry
                    });
                }
            }
            State::Merged => {}
        }
    }

    async fn write(
        self,
        tx: &Tx,
        app: &App,
        (now, read_at): (DateTime<Utc>, DateTime<Utc>),
        known: &[origin::Model],
    ) -> Result<Did, AppError> {
        let mut did = Did {
            corrected: self.beside.len(),
            ..Did::default()
        };
        for (state, entries) in self.plans {
            let plan = Plan {
                source: None,
                entries,
            };
            let counts = put_by(tx, app, &plan, &Hand::clock(state), now).await?;
            did.made += counts.new;
            did.corrected += counts.changed;
        }
        office::write(tx, self.beside).await?;
        let slugs: Vec<&str> = self.made.iter().map(|(slug, _)| slug.as_str()).collect();
        let made = super::store::kept(tx, &slugs).await?;
        let made = self.made.into_iter().filter_map(|(slug, job)| {
            let (entry, _) = made.get(&slug)?;
            Some((entry.id, job))
        });
        let mut origins: Vec<origin::Model> = Vec::new();
        for (entry_id, job) in made.chain(self.again) {
            for offering_id in job.offerings {
                let there = known.iter().find(|one| one.offering_id == offering_id);
                origins.push(origin::Model {
                    offering_id,
                    entry_id: there.map_or(entry_id, |one| one.entry_id),
                    bundle: match there {
                        Some(there) => there.bundle.clone(),
                        None => job.bundle.clone(),
                    },
                    read_at,
                });
            }
        }
        store::write(tx, origins).await?;
        Ok(did)
    }
}
