//! What happens to letters while sending is switched off, and after.

use super::*;
use crate::mail::stopped::{Ages, Old, Resumed, ages, resume, stop, stopped};

async fn stops(office: &Office, minutes: i64) {
    let tx = office.app.db.write().await.unwrap();
    stop(&tx, "a backup was restored", at(minutes))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn resumes(office: &Office, old: Old, minutes: i64) -> Option<Resumed> {
    let tx = office.app.db.write().await.unwrap();
    let resumed = resume(&tx, old, at(minutes)).await.unwrap();
    tx.commit().await.unwrap();
    resumed
}

async fn post_at(office: &Office, event: &str, minutes: i64) {
    office.post(&[event]).await;
    let tx = office.app.db.write().await.unwrap();
    Entity::update_many()
        .col_expr(Column::CreatedAt, Expr::value(at(minutes)))
        .filter(Column::Event.eq(event))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn states(office: &Office) -> Vec<(String, State)> {
    let mut rows = office.rows().await;
    rows.sort_by(|one, other| one.event.cmp(&other.event));
    rows.into_iter().map(|row| (row.event, row.state)).collect()
}

#[tokio::test]
async fn nothing_leaves_while_sending_is_switched_off() {
    let office = Office::open().await;
    office.post(&["a"]).await;
    stops(&office, 0).await;
    let delivered = office.deliver(600).await;
    assert_eq!((delivered.accepted, office.memory.letters().len()), (0, 0));
    let trouble = delivered.trouble.unwrap();
    assert!(
        trouble.contains("until `bausteine mail resume`"),
        "{trouble}"
    );
    let tx = office.app.db.write().await.unwrap();
    let claimed = store::claim(&tx, Queue::Booking, store::HANDFUL, at(600))
        .await
        .unwrap();
    assert!(claimed.is_empty(), "no courier gets it, however it asks");
    drop(tx);
    resumes(&office, Old::Send, 600).await.unwrap();
    assert_eq!(office.deliver(600).await.accepted, 1);
    assert_eq!(stopped(office.app.db.read()).await.unwrap(), None);
    assert_eq!(resumes(&office, Old::Send, 601).await, None);
}

#[tokio::test]
async fn what_was_written_before_is_sent_or_taken_back_and_what_was_written_since_is_sent() {
    for (old, left, resumed) in [
        (Old::Send, 3, (0, 2)),
        (Old::SendYounger(Duration::minutes(90)), 2, (1, 1)),
        (Old::Withdraw, 1, (2, 0)),
    ] {
        let office = Office::open().await;
        post_at(&office, "old", 0).await;
        post_at(&office, "young", 60).await;
        stops(&office, 61).await;
        post_at(&office, "since", 61).await;
        let (withdrawn, repeated) = resumed;
        let said = resumes(&office, old, 120).await;
        assert_eq!(
            said,
            Some(Resumed {
                withdrawn,
                repeated
            }),
            "{old:?}"
        );
        assert_eq!(office.deliver(121).await.accepted, left, "{old:?}");
        let excluded = states(&office).await;
        let excluded = excluded
            .iter()
            .filter(|(_, state)| *state == State::Excluded);
        assert_eq!(excluded.count() as u64, withdrawn);
    }
}

#[tokio::test]
async fn what_may_have_left_is_repeated_once_at_most_and_what_goes_to_everybody_never() {
    let office = Office::open().await;
    office.post(&["hers"]).await;
    office.post_to(Queue::Mailing, &["to all"]).await;
    let tx = office.app.db.write().await.unwrap();
    assert_eq!(
        store::claim(&tx, Queue::Booking, store::HANDFUL, at(0))
            .await
            .unwrap()
            .len(),
        1
    );
    tx.commit().await.unwrap();
    stops(&office, 1).await;
    let expected = [("hers", State::Waiting), ("to all", State::Uncertain)];
    let expected = expected.map(|(event, state)| (event.to_owned(), state));
    assert_eq!(states(&office).await, expected);
    let before = office.rows().await;
    resumes(&office, Old::Send, 2).await.unwrap();
    let rows = office.rows().await;
    let hers = rows.iter().find(|row| row.event == "hers").unwrap();
    assert_eq!(hers.repeats, 1, "another lost answer ends it");
    let same = before.iter().find(|row| row.event == "hers").unwrap();
    assert_eq!(hers.message_id, same.message_id);
    assert_eq!(office.deliver(3).await.accepted, 1);
    assert_eq!(office.memory.letters().len(), 1);
}

#[tokio::test]
async fn what_waits_is_counted_by_its_age() {
    let office = Office::open().await;
    let hours = 60;
    for (event, minutes) in [
        ("a", 0),
        ("b", 60 * hours),
        ("c", 90 * hours),
        ("d", 90 * hours),
    ] {
        post_at(&office, event, minutes).await;
    }
    stops(&office, 90 * hours + 1).await;
    post_at(&office, "e", 90 * hours + 2).await;
    let read = office.app.db.read();
    let counted = async |minutes| ages(read, at(90 * hours + 1), at(minutes)).await.unwrap();
    let soon = Ages {
        hour: 2,
        day: 0,
        three_days: 1,
        older: 1,
        since: 1,
    };
    assert_eq!(counted(90 * hours + 2).await, soon);
    let later = Ages {
        hour: 0,
        day: 2,
        ..soon
    };
    assert_eq!(counted(92 * hours).await, later);
    assert_eq!(later.before(), 4);
}
