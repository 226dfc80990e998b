//! A whole course: its persons times its sessions, and what follows from that.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use super::entity::tick::Mark;
use super::list::{self, List};
use super::rules::{self, Tally};
use crate::kinds::{PersonId, SessionId, fold};
use crate::offerings::Listing;

/// A person of a course.
#[derive(Clone, Debug)]
pub(crate) struct Attendee {
    /// Who.
    pub(crate) person: PersonId,
    /// Her name, as she writes it.
    pub(crate) name: String,
    /// Her mark in each session; none where she is not on its list.
    pub(crate) marks: Vec<Option<Mark>>,
    /// What they come to.
    pub(crate) tally: Tally,
}

/// A course.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    /// The lists of its sessions that are not called off, in their order; and was each held?
    pub(crate) lists: Vec<(List, bool)>,
    /// Who is on one of them, by name.
    pub(crate) persons: Vec<Attendee>,
}

impl Course {
    /// Sessions that were held.
    pub(crate) fn held(&self) -> usize {
        self.lists.iter().filter(|(_, held)| *held).count()
    }

    /// Minutes of the sessions that were held.
    pub(crate) fn minutes(&self) -> i64 {
        let held = self.lists.iter().filter(|(_, held)| *held);
        held.map(|(list, _)| minutes(list)).sum()
    }
}

/// Reads a course: as many queries as for one session.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn read(
    db: &impl ConnectionTrait,
    listing: &Listing,
    now: DateTime<Utc>,
) -> Result<Course, DbErr> {
    let sessions: Vec<SessionId> = listing.planned().map(|session| session.id).collect();
    let lists = list::read(db, listing, &sessions).await?;
    let lists = lists.into_iter().map(|list| {
        let held = was_held(&list, now);
        (list, held)
    });
    let lists: Vec<(List, bool)> = lists.collect();
    Ok(Course {
        persons: persons(&lists),
        lists,
    })
}

/// Was it held? It is over, and its report says so or somebody was ticked, noted or counted there.
fn was_held(list: &List, now: DateTime<Utc>) -> bool {
    let is_told = list.lines.iter().any(|line| line.before.is_some())
        || !list.walk_ins.is_empty()
        || !list.counts.is_empty()
        || list.forgotten > 0;
    let reported = list.report.as_ref().map(|report| report.held);
    rules::was_held((list.session.ends_at, now), reported, is_told)
}

fn minutes(list: &List) -> i64 {
    (list.session.ends_at - list.session.starts_at).num_minutes()
}

fn persons(lists: &[(List, bool)]) -> Vec<Attendee> {
    let mut known: HashMap<PersonId, Attendee> = HashMap::new();
    for (at, (list, held)) in lists.iter().enumerate() {
        for line in &list.lines {
            let attendee = known.entry(line.person).or_insert_with(|| Attendee {
                person: line.person,
                name: line.name.clone(),
                marks: vec![None; lists.len()],
                tally: Tally::default(),
            });
            if let Some(mark) = attendee.marks.get_mut(at) {
                *mark = Some(line.mark);
            }
            if *held {
                attendee.tally.add(line.mark, minutes(list));
            }
        }
    }
    let mut persons: Vec<Attendee> = known.into_values().collect();
    persons.sort_by_cached_key(|attendee| (fold(&attendee.name), attendee.person));
    persons
}
