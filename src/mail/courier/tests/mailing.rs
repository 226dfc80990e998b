//! Mailings: claimed, asked at the gate, taken off in batches, settled.

use std::pin::Pin;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::super::run_due;
use super::{Office, at};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Email, IssueId, Lang, SubscriberId};
use crate::mail::entity::{Queue, State};
use crate::mail::mailing::{self, Addressee, Edition, Group, Held, WAY, everybody};
use crate::mail::rules::Outcome;
use crate::mail::store;

const ISSUE: IssueId = IssueId(Uuid::from_u128(7));

fn whose(number: u128) -> SubscriberId {
    SubscriberId(Uuid::from_u128(number))
}

fn edition(lang: Lang) -> Edition {
    Edition {
        lang,
        subject: format!("Rundbrief {lang}"),
        plain: format!("https://example.org/{WAY}\n"),
        html: format!("<a href=\"https://example.org/{WAY}\">x</a>"),
        unsubscribe: format!("https://example.org/{WAY}/abmeldung"),
    }
}

impl Office {
    /// Addresses a mailing to so many people, half of whom read Turkish.
    async fn addresses(&self, people: u128) -> u64 {
        let to = (1..=people).map(|number| Addressee {
            subscriber: whose(number),
            to: Email::parse(&format!("ada{number}@example.org")).unwrap(),
            lang: if number.is_multiple_of(2) {
                Lang::Tr
            } else {
                Lang::De
            },
            way: format!("way-{number}"),
        });
        let editions = vec![edition(Lang::De), edition(Lang::Tr)];
        let tx = self.app.db.write().await.unwrap();
        let recipients = mailing::address(&self.app, &tx, ISSUE, (editions, to.collect()), at(0));
        let recipients = recipients.await.unwrap();
        tx.commit().await.unwrap();
        recipients
    }

    /// How many are where, in the order of the equation.
    async fn tally(&self) -> [u64; 5] {
        let tally = mailing::tally(self.app.db.read(), ISSUE).await.unwrap();
        Group::ALL.map(|group| tally.of(group))
    }
}

/// Lets nobody pass whose number is even.
fn odd_only<'a>(
    _: &'a Tx,
    whom: &'a [SubscriberId],
    _: DateTime<Utc>,
) -> Pin<Box<dyn Future<Output = Result<Vec<Held>, AppError>> + Send + 'a>> {
    let even = whom.iter().filter(|who| who.0.as_u128() % 2 == 0);
    let held: Vec<Held> = even.map(|who| (*who, "unsubscribed".to_owned())).collect();
    Box::pin(async { Ok(held) })
}

#[tokio::test]
async fn a_mailing_goes_to_each_once_in_her_language_by_her_own_link() {
    let office = Office::open().await;
    assert_eq!(office.addresses(250).await, 250);
    assert_eq!(
        office.addresses(250).await,
        250,
        "one row for each, however often"
    );
    let delivered = office.deliver(0).await;
    assert_eq!((delivered.accepted, delivered.trouble), (250, None));
    assert_eq!(office.tally().await, [250, 0, 0, 0, 0]);
    let letters = office.memory.letters();
    assert_eq!(letters.len(), 250);
    for letter in &letters {
        let number: u128 = letter
            .to
            .trim_start_matches("ada")
            .split('@')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let lang = if number.is_multiple_of(2) {
            Lang::Tr
        } else {
            Lang::De
        };
        assert_eq!(letter.subject, format!("Rundbrief {lang}"));
        assert_eq!(
            letter.plain.trim(),
            format!("https://example.org/way-{number}")
        );
    }
    assert!(
        office.rows().await.iter().all(|row| row.way.is_none()),
        "her link is not kept"
    );
    assert_eq!(office.deliver(600).await.accepted, 0);
}

#[tokio::test]
async fn who_is_held_at_the_gate_gets_nothing() {
    let office = Office::open().await;
    office.addresses(30).await;
    let delivered = run_due(&office.app, at(0), odd_only).await.unwrap();
    assert_eq!(delivered.accepted, 15);
    assert_eq!(office.tally().await, [15, 0, 0, 15, 0]);
    let held = mailing::addressed(office.app.db.read(), ISSUE, Some(Group::Excluded), (0, 100))
        .await
        .unwrap();
    assert!(
        held.iter()
            .all(|one| one.why.as_deref() == Some("unsubscribed"))
    );
    assert!(
        office
            .memory
            .letters()
            .iter()
            .all(|letter| letter.subject == "Rundbrief de")
    );
}

#[tokio::test]
async fn a_mailing_that_is_held_lets_nothing_leave() {
    let office = Office::open().await;
    office.addresses(3).await;
    let tx = office.app.db.write().await.unwrap();
    // A courier has claimed them when it is held: it finds that out before the dot.
    let claimed = store::claim(&tx, Queue::Mailing, store::HANDFUL, at(0))
        .await
        .unwrap();
    mailing::hold(&tx, ISSUE).await.unwrap();
    assert_eq!(claimed.len(), 3);
    assert!(
        mailing::take_off(&tx, &claimed, at(0))
            .await
            .unwrap()
            .is_empty()
    );
    store::release(&tx, &claimed).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(office.deliver(1).await.accepted, 0);
    assert_eq!(office.tally().await, [0, 3, 0, 0, 0]);
    let tx = office.app.db.write().await.unwrap();
    mailing::go_on(&tx, ISSUE).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(office.deliver(2).await.accepted, 3);
    let tx = office.app.db.write().await.unwrap();
    assert_eq!(
        mailing::end(&tx, ISSUE, "cancelled", at(3)).await.unwrap(),
        0
    );
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn who_dies_with_a_batch_in_flight_leaves_it_uncertain() {
    let office = Office::open().await;
    office.addresses(5).await;
    let tx = office.app.db.write().await.unwrap();
    let claimed = store::claim(&tx, Queue::Mailing, 4, at(0)).await.unwrap();
    let away = mailing::take_off(&tx, &claimed[..2], at(0)).await.unwrap();
    assert_eq!((claimed.len(), away.len()), (4, 2));
    tx.commit().await.unwrap();
    // The courier dies. What it had only claimed goes out, of the rest nobody knows.
    assert_eq!(office.deliver(20).await.accepted, 3);
    assert_eq!(office.tally().await, [3, 0, 0, 0, 2]);
    assert_eq!(
        office.deliver(600).await.accepted,
        0,
        "it is not repeated by itself"
    );
    let tx = office.app.db.write().await.unwrap();
    assert_eq!(
        mailing::again(
            &tx,
            ISSUE,
            (Group::Uncertain, &|_| "way".to_owned()),
            at(601)
        )
        .await
        .unwrap(),
        2
    );
    tx.commit().await.unwrap();
    assert_eq!(office.deliver(601).await.accepted, 2);
    assert_eq!(office.tally().await, [5, 0, 0, 0, 0]);
}

#[tokio::test]
async fn refusals_by_policy_pause_the_sender_and_say_why() {
    let office = Office::open().await;
    office.addresses(10).await;
    for _ in 0..3 {
        office.memory.answer_next(Outcome::Policy(
            "550 5.7.1 ada@example.org is spam".to_owned(),
        ));
    }
    let delivered = office.deliver(0).await;
    assert!(delivered.trouble.is_some());
    assert_eq!(
        office.tally().await,
        [0, 10, 0, 0, 0],
        "nobody is marked for it"
    );
    let db = office.app.db.read();
    let told = mailing::trouble(db).await.unwrap().unwrap().value;
    assert!(
        told.contains("refused by policy") && !told.contains("ada@"),
        "{told}"
    );
    let claimed = office.rows().await;
    assert!(
        claimed.iter().all(|row| row.state == State::Waiting),
        "what was not tried waits again"
    );
    assert_eq!(office.deliver(10).await.accepted, 10);
    assert_eq!(mailing::trouble(db).await.unwrap(), None);
}

#[tokio::test]
async fn who_is_forgotten_is_a_number() {
    let office = Office::open().await;
    office.addresses(2).await;
    assert_eq!(
        run_due(&office.app, at(0), everybody)
            .await
            .unwrap()
            .accepted,
        2
    );
    let tx = office.app.db.write().await.unwrap();
    let whom = mailing::Whom::Of(ISSUE);
    assert_eq!(mailing::forget(&tx, whom.clone(), at(1)).await.unwrap(), 2);
    tx.commit().await.unwrap();
    assert!(!mailing::knows(office.app.db.read(), &whom).await.unwrap());
    assert_eq!(office.tally().await, [2, 0, 0, 0, 0]);
    assert!(
        office
            .rows()
            .await
            .iter()
            .all(|row| row.recipient.is_empty())
    );
}
