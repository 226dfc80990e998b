//! A list that was kept on paper, entered later: one form, one deed, by the same [`take()`](super::take()).

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::{Builder, Uuid};

use super::take::{Beside, Item, opened, take_whole};
use super::{Deed, Report, Step};
use crate::app::App;
use crate::attendance::entity::count::Band;
use crate::attendance::entity::tick::Mark;
use crate::attendance::list::{self, List};
use crate::attendance::rules::Refused;
use crate::attendance::scope::Who;
use crate::audit;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{PersonId, PersonName, SessionId, fold};

/// A paper list as it was meant.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    /// Made with the form: pressed twice it is one. Its time orders what is entered: the later form counts.
    pub(crate) key: Uuid,
    /// Who was ticked, and how.
    pub(crate) ticks: Vec<(PersonId, Mark)>,
    /// Who came without having signed up.
    pub(crate) guests: Vec<Option<PersonName>>,
    /// Why they are let in where all places are taken.
    pub(crate) reason: Option<String>,
    /// What was counted on paper beside what is counted already: people.
    pub(crate) counts: Vec<(Band, u32)>,
    /// The report.
    pub(crate) report: Option<Report>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entered {
    /// It is written. Of so many people something else counts, which was ticked after the session's end.
    All(i64),
    /// Nothing is written: there are not enough places for the guests. With a reason they can be let in.
    Full,
    /// Nothing is written, and this is why.
    Refused(Refused),
}

/// Enters a paper list. What stands on it counts as of the session's end: before that the paper goes first, what
/// was ticked later stays.
///
/// # Errors
/// `NotFound` where she may not see the session, or if the database fails; then nothing has happened.
pub(crate) async fn enter(
    app: &App,
    now: DateTime<Utc>,
    who: &Who,
    (id, paper): (SessionId, Paper),
) -> Result<Entered, AppError> {
    let listing = match opened(app, who, id, now).await? {
        Ok(listing) => listing,
        Err(Refused::NoSession) => return Err(AppError::NotFound),
        Err(refused) => return Ok(Entered::Refused(refused)),
    };
    let session = listing.session(id).ok_or(AppError::NotFound)?;
    let db = app.db.read();
    let before = list::one(db, &listing, id).await?;
    let before = before.ok_or(AppError::NotFound)?;
    let item = |label: &str, deed| Item {
        id: id_of(paper.key, label),
        session: id,
        at: session.ends_at,
        deed,
    };
    let items = items(&paper, &before, item);
    let report = paper.report.filter(|report| {
        let there = before.report.as_ref();
        !there.is_some_and(|there| report.is(there))
    });
    let beside = Beside {
        deed: audit::Deed::new("paper_entered", "session", id.0).change(
            Value::Null,
            json!({ "people": paper.ticks.len() + paper.guests.len() }),
        ),
        report: report.map(|report| report.row(id, &who.by(), now)),
    };
    let taken = take_whole(app, now, (who, &listing), (id, &items), beside).await?;
    if taken.is_err() {
        return Ok(Entered::Full);
    }
    let after = list::one(db, &listing, id).await?;
    let after = after.ok_or(AppError::NotFound)?;
    let kept = paper
        .ticks
        .iter()
        .filter(|(person, mark)| mark_of(&after, *person).is_some_and(|counts| counts != *mark));
    Ok(Entered::All(i64::try_from(kept.count()).unwrap_or(0)))
}

/// What there is to be written: of the ticks only those that say something else than what counts.
fn items(paper: &Paper, before: &List, item: impl Fn(&str, Deed) -> Item) -> Vec<Item> {
    let mut items = Vec::new();
    for (person, mark) in &paper.ticks {
        if mark_of(before, *person) != Some(*mark) {
            let label = format!("tick:{person}:{}", mark.word());
            items.push(item(&label, Deed::Tick(*person, *mark)));
        }
    }
    let mut named: Vec<String> = Vec::new();
    for guest in &paper.guests {
        let folded = guest.as_ref().map(|name| fold(name.as_str()));
        let folded = folded.unwrap_or_default();
        let same = named.iter().filter(|name| **name == folded).count();
        let label = format!("guest:{same}:{folded}");
        named.push(folded);
        let deed = Deed::WalkIn(guest.clone(), paper.reason.clone());
        items.push(item(&label, deed));
    }
    for (band, people) in &paper.counts {
        for number in 0..*people {
            let label = format!("count:{}:{number}", band.word());
            items.push(item(&label, Deed::Count(*band, Step::More)));
        }
    }
    items
}

fn mark_of(list: &List, person: PersonId) -> Option<Mark> {
    let mut lines = list.lines.iter();
    let line = lines.find(|line| line.person == person)?;
    Some(line.mark)
}

/// The id of a line of a form: the same for the same line of the same form, and as late as the form.
fn id_of(key: Uuid, label: &str) -> Uuid {
    let mut chance = [0; 10];
    let digest = keys::hash(&format!("{key}:{label}"));
    for (to, from) in chance.iter_mut().zip(digest) {
        *to = from;
    }
    let [one, two, three, four, five, six, ..] = *key.as_bytes();
    let millis = u64::from_be_bytes([0, 0, one, two, three, four, five, six]);
    Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone as _, Utc};
    use uuid::Uuid;

    use super::id_of;
    use crate::dice::Dice;

    #[test]
    fn a_line_of_a_form_has_one_id_and_a_later_form_a_larger_one() {
        let dice = Dice::seeded(1);
        let at = |second| Utc.timestamp_opt(second, 0).unwrap();
        let (first, later) = (dice.id::<Uuid>(at(1_800)), dice.id::<Uuid>(at(1_801)));
        assert_eq!(id_of(first, "tick:a"), id_of(first, "tick:a"));
        assert_ne!(id_of(first, "tick:a"), id_of(first, "tick:b"));
        for label in ["tick:a", "tick:b", "guest:0:ada"] {
            assert!(id_of(first, label) < id_of(later, "tick:a"), "{label}");
        }
    }
}
