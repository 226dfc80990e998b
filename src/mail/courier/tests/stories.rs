//! What happens to letters.

use super::*;

#[tokio::test]
async fn the_same_event_posted_twice_is_one_letter() {
    let office = Office::open().await;
    office.post(&["confirmed/1/0"]).await;
    let before = office.row().await;
    office.post(&["confirmed/1/0", "confirmed/2/0"]).await;
    let rows = office.rows().await;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0], before);
    assert_eq!(
        before.message_id,
        format!("{}@recklinghausen.example", before.id)
    );
}

#[tokio::test]
async fn a_due_letter_is_sent_once_and_the_answer_kept() {
    let office = Office::open().await;
    office.post(&["a"]).await;
    let delivered = office.deliver(0).await;
    assert_eq!(
        delivered,
        Delivered {
            accepted: 1,
            ..Delivered::default()
        }
    );
    assert_eq!(office.deliver(1).await, Delivered::default());
    let row = office.row().await;
    assert_eq!(row.state, State::Accepted);
    assert_eq!(row.reply.as_deref(), Some("250 kept"));
    assert!(row.settled_at.is_some() && row.lease_until.is_none());
    let letters = office.memory.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Brief a");
    assert_eq!(letters[0].name, row.message_id);
}

#[tokio::test]
async fn a_letter_claimed_before_a_crash_is_sent_after_the_lease() {
    let office = Office::open().await;
    office.post(&["a"]).await;
    office.claimed_by_a_courier_that_dies(0, false).await;
    assert_eq!(office.deliver(4).await, Delivered::default());
    assert_eq!(office.deliver(6).await.accepted, 1);
    assert_eq!(office.memory.letters().len(), 1);
}

#[tokio::test]
async fn a_letter_in_flight_at_a_crash_is_repeated_once_with_the_same_message_id() {
    let office = Office::open().await;
    office.post(&["a"]).await;
    office.claimed_by_a_courier_that_dies(0, true).await;
    assert_eq!(office.deliver(14).await, Delivered::default());
    office
        .memory
        .answer_next(Outcome::Uncertain("cut".to_owned()));
    // Repeated; and the answer is lost once more.
    assert_eq!(office.deliver(16).await.uncertain, 1);
    let row = office.row().await;
    assert_eq!((row.state, row.repeats), (State::Uncertain, 1));
    assert_eq!(office.deliver(500).await, Delivered::default());

    office.post(&["b"]).await;
    office
        .memory
        .answer_next(Outcome::Uncertain("cut".to_owned()));
    assert_eq!(office.deliver(600).await.again, 1);
    assert_eq!(office.deliver(601).await.accepted, 1);
    let sent = office.memory.letters();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].name, office.rows().await[1].message_id);
}

#[tokio::test]
async fn a_letter_to_many_that_is_uncertain_is_not_repeated() {
    let office = Office::open().await;
    office.post_to(Queue::Mailing, &["a"]).await;
    office
        .memory
        .answer_next(Outcome::Uncertain("cut".to_owned()));
    assert_eq!(office.deliver(0).await.uncertain, 1);
    assert_eq!(office.deliver(600).await, Delivered::default());
    assert!(office.memory.letters().is_empty());
}

#[tokio::test]
async fn a_courier_whose_lease_ran_out_can_neither_send_nor_settle() {
    let office = Office::open().await;
    office.post(&["a"]).await;
    let old = office.claimed_by_a_courier_that_dies(0, false).await;
    office
        .memory
        .answer_next(Outcome::Transient("450 later".to_owned()));
    assert_eq!(office.deliver(6).await.again, 1);
    let new = office.claimed_by_a_courier_that_dies(60, false).await;
    assert!(new[0].fence > old[0].fence);
    let before = office.row().await;
    let tx = office.app.db.write().await.unwrap();
    assert!(!store::mark_in_flight(&tx, &old[0], at(61)).await.unwrap());
    let accepted = Outcome::Accepted("250 late".to_owned());
    let next = rules::after(&old[0].case(), &accepted, at(61), 0.0);
    assert!(!store::settle(&tx, &old[0], &next).await.unwrap());
    assert!(store::mark_in_flight(&tx, &new[0], at(61)).await.unwrap());
    tx.commit().await.unwrap();
    let after = office.row().await;
    assert_eq!(
        (before.state, after.state),
        (State::Claimed, State::InFlight)
    );
    assert_eq!(after.reply.as_deref(), Some("450 later"));
}

#[tokio::test]
async fn couriers_share_the_work_without_doubling() {
    let office = Office::open().await;
    let events: Vec<_> = (0..60).map(|number| format!("e{number:02}")).collect();
    let events: Vec<_> = events.iter().map(String::as_str).collect();
    office.post(&events).await;
    let (one, other) = tokio::join!(office.deliver(0), office.deliver(0));
    assert_eq!(one.accepted + other.accepted, 60);
    let mut names: Vec<_> = office
        .memory
        .letters()
        .into_iter()
        .map(|letter| letter.name)
        .collect();
    assert_eq!(names.len(), 60);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 60);
}

#[tokio::test]
async fn a_refused_letter_waits_and_its_neighbour_goes() {
    let office = Office::open().await;
    office.post(&["a", "b", "c"]).await;
    office
        .memory
        .answer_next(Outcome::Transient("450 later".to_owned()));
    office
        .memory
        .answer_next(Outcome::Rejected("550 5.1.1 nobody".to_owned()));
    let delivered = office.deliver(0).await;
    assert_eq!(
        delivered,
        Delivered {
            accepted: 1,
            again: 1,
            rejected: 1,
            ..Delivered::default()
        }
    );
    // One minute and at most a quarter more.
    assert_eq!(office.deliver(0).await, Delivered::default());
    assert_eq!(office.deliver(2).await.accepted, 1);
    let states: Vec<_> = office.rows().await.iter().map(|row| row.state).collect();
    assert_eq!(
        states
            .iter()
            .filter(|state| **state == State::Rejected)
            .count(),
        1
    );
}

#[tokio::test]
async fn trouble_of_the_sender_stops_the_pass_and_fails_no_letter() {
    let office = Office::open().await;
    office.post(&["a", "b", "c"]).await;
    for _ in 0..2 {
        office.memory.answer_next(Outcome::SenderTrouble(
            "421 closing <ada@example.org>".to_owned(),
        ));
    }
    let delivered = office.deliver(0).await;
    assert_eq!(delivered.trouble.as_deref(), Some("421 closing …"));
    assert_eq!(
        delivered.accepted + delivered.rejected + delivered.failed,
        0
    );
    for row in office.rows().await {
        assert_eq!((row.state, row.attempts), (State::Waiting, 0));
    }
    let rest = office.deliver(1).await;
    // Two couriers: if only one of them met trouble, the second answer is still to come.
    let again = if rest.trouble.is_some() {
        office.deliver(2).await
    } else {
        rest
    };
    assert_eq!((again.accepted, again.trouble), (3, None));
}

#[tokio::test]
async fn a_letter_taken_back_is_not_sent_and_one_under_way_can_not_be_taken_back() {
    let office = Office::open().await;
    office.post(&["a", "b"]).await;
    let booking = crate::kinds::BookingId(office.rows().await[0].id.0);
    office.belongs_to(booking).await;
    let claimed = {
        let tx = office.app.db.write().await.unwrap();
        let claimed = store::claim(&tx, Queue::Booking, store::HANDFUL, at(-1))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        claimed
    };
    assert!(claimed.is_empty(), "nothing is due a minute before");
    let tx = office.app.db.write().await.unwrap();
    assert_eq!(
        withdraw(&tx, booking, &["cancelled"], at(0)).await.unwrap(),
        0
    );
    assert_eq!(
        withdraw(&tx, booking, &["confirmed"], at(0)).await.unwrap(),
        2
    );
    tx.commit().await.unwrap();
    assert_eq!(office.deliver(1).await, Delivered::default());
    assert!(
        office
            .rows()
            .await
            .iter()
            .all(|row| row.state == State::Excluded)
    );

    office.post(&["c"]).await;
    office.belongs_to(booking).await;
    office.claimed_by_a_courier_that_dies(2, false).await;
    let tx = office.app.db.write().await.unwrap();
    assert_eq!(
        withdraw(&tx, booking, &["confirmed"], at(2)).await.unwrap(),
        1,
        "the courier has it, but no server has seen it"
    );
    tx.commit().await.unwrap();
    let has_a_term = async || {
        office
            .rows()
            .await
            .iter()
            .any(|row| row.lease_until.is_some())
    };
    assert!(!has_a_term().await, "no courier has any of them now");

    office.post(&["d"]).await;
    office.belongs_to(booking).await;
    office.claimed_by_a_courier_that_dies(2, true).await;
    let tx = office.app.db.write().await.unwrap();
    assert_eq!(
        withdraw(&tx, booking, &["confirmed"], at(2)).await.unwrap(),
        0
    );
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn letters_for_the_folder_are_laid_down_and_settled_together() {
    let out = Folder::new("out");
    let carrier = Carrier::File(std::sync::Arc::new(out.path().to_owned()));
    let office = Office::with(carrier, Memory::default()).await;
    office.post(&["a", "b", "c"]).await;
    assert_eq!(office.deliver(0).await.accepted, 3);
    assert_eq!(crate::mail::caught(out.path()).await.unwrap().len(), 3);
    assert!(
        office
            .rows()
            .await
            .iter()
            .all(|row| row.state == State::Accepted)
    );
    let rows = office.rows().await;
    assert!(rows.iter().all(|row| row.settled_at == rows[0].settled_at));
}

#[tokio::test]
async fn the_running_courier_hears_the_bell_and_stops_when_told() {
    let office = Office::open().await;
    let stop = CancellationToken::new();
    let running = tokio::spawn(run(office.app.clone(), stop.clone(), everybody));
    office.post(&["a"]).await;
    ring(&office.app);
    for _ in 0..200 {
        if office.row().await.state == State::Accepted {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(office.row().await.state, State::Accepted);
    stop.cancel();
    running.await.unwrap();
}
