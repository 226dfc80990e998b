//! What was found while the model was written, kept as short histories.

use crate::model::history::{Deed, History};
use crate::model::play::{Seen, play};
use crate::support::site::Site;

fn books(family: usize, members: u8) -> Deed {
    Deed::Book {
        family,
        members,
        dates: 0b11,
        one_is_enough: true,
    }
}

async fn agrees(site: &Site, history: &History) {
    let played = play(site, "Kurs", history, &mut Seen::new()).await;
    assert_eq!(played, Ok(()));
    site.may_leave_letters();
}

both! {
    // One after another, each left one place: those who came alone passed the couple before them.
    async fn of_two_offers_that_lapse_together_both_places_go_to_the_couple_that_waited(site: &Site) {
        let [ada, alone, ben, with_him, couple] = [books(0, 1), books(0, 2), books(1, 1), books(1, 2), books(2, 3)];
        let [dora, after_her] = [books(3, 1), books(3, 2)];
        let (leaves, leaves_too) = (Deed::CancelAll { who: 0 }, Deed::CancelAll { who: 1 });
        let time = Deed::Pass { hours: 60 };
        let deeds = vec![
            ada, alone, ben, with_him, couple, dora, after_her, leaves, leaves_too, time, Deed::Chores,
        ];
        agrees(site, &History { places: 2, list: 10, dates: 0, guests: None, asks: true, deeds }).await;
    }

    // The other offer was ended because one was enough, and a second time because it was over: with two letters.
    async fn who_accepts_the_one_date_that_is_enough_does_not_let_the_other_lapse(site: &Site) {
        let first = Deed::CancelDate { who: 0, nth: 0 };
        let deeds = vec![
            books(0, 1),
            books(1, 1),
            first,
            Deed::Pass { hours: 24 },
            Deed::CancelAll { who: 0 },
            Deed::Pass { hours: 25 },
            Deed::Accept { who: 1 },
        ];
        agrees(site, &History { places: 1, list: 10, dates: 2, guests: None, asks: true, deeds }).await;
    }
}
