//! Numbers: what everybody may read of them.

use crate::chronology::entity::entry::{Details, Facts, Numbers};

/// A number of people below this tells too much of each: everybody reads that it is less.
pub(crate) const FEW: i32 = 3;

/// Are these too few to be told?
fn too_few(people: Option<i32>) -> bool {
    people.is_some_and(|people| people < FEW)
}

/// The numbers of an entry for everybody: where there were fewer than [`FEW`], only that is left.
pub(crate) fn numbers_for_all(numbers: &Numbers) -> (Numbers, bool) {
    let is_few = too_few(numbers.participants);
    let mut open = numbers.clone();
    if is_few {
        open.participants = None;
        open.participants_label = None;
    }
    (open, is_few)
}

/// What became of an offering, for everybody: likewise. Which numbers were too small is not told apart: from the
/// visits of one session its participants would follow.
pub(crate) fn facts_for_all(facts: &Facts) -> (Facts, bool) {
    let is_few = too_few(facts.participants) || too_few(facts.visits);
    let mut open = facts.clone();
    if is_few {
        open.participants = None;
        if too_few(facts.visits) || facts.sessions == Some(1) {
            open.visits = None;
        }
    }
    (open, is_few)
}

/// What the numbers of a published entry become when they are read again: they stay, and what they are now stands
/// beside them until the office takes it over.
pub(crate) fn beside(details: &Details, read: &Facts) -> Details {
    let is_same = details.facts.as_ref() == Some(read);
    Details {
        newer: (!is_same).then(|| read.clone()),
        ..details.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{beside, facts_for_all, numbers_for_all};
    use crate::chronology::entity::entry::{Details, Facts, Numbers};

    fn facts(sessions: i32, participants: i32, visits: i32) -> Facts {
        Facts {
            sessions: Some(sessions),
            participants: Some(participants),
            visits: Some(visits),
            ..Facts::default()
        }
    }

    #[test]
    fn one_or_two_people_are_fewer_than_three() {
        let three = Numbers {
            participants: Some(3),
            ..Numbers::default()
        };
        assert_eq!(numbers_for_all(&three), (three.clone(), false));
        let two = Numbers {
            participants: Some(2),
            participants_label: Some("Frauen".to_owned()),
            institutions: Some(1),
            ..Numbers::default()
        };
        let (open, is_few) = numbers_for_all(&two);
        assert!(is_few);
        assert_eq!((open.participants, open.participants_label), (None, None));
        assert_eq!(open.institutions, Some(1), "an institution is nobody");
        for (all, participants, visits, few) in [
            (facts(10, 14, 120), Some(14), Some(120), false),
            (facts(10, 2, 14), None, Some(14), true),
            (facts(1, 2, 2), None, None, true),
            (facts(1, 2, 3), None, None, true),
        ] {
            let (open, is_few) = facts_for_all(&all);
            assert_eq!(
                (open.participants, open.visits, is_few),
                (participants, visits, few)
            );
            assert_eq!(open.sessions, all.sessions);
        }
    }

    #[test]
    fn numbers_that_everybody_reads_stay_and_a_correction_stands_beside_them() {
        let published = Details {
            facts: Some(facts(10, 14, 120)),
            ..Details::default()
        };
        let corrected = beside(&published, &facts(10, 14, 121));
        assert_eq!(corrected.facts, published.facts);
        assert_eq!(corrected.newer, Some(facts(10, 14, 121)));
        assert_eq!(
            beside(&corrected, &facts(10, 14, 120)),
            published,
            "as it was"
        );
    }
}
