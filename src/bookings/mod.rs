//! Bookings: places, waiting lists, cancellation. Every place that is taken is taken in `actions`, under
//! the lock of its pool, by what `rules` decides.

mod actions;
mod answers;
mod calendar;
mod chores;
mod data;
pub(crate) mod entity;
mod first;
mod forms;
mod letters;
mod office;
mod pages;
mod reasons;
mod refused;
mod routes;
mod rules;
mod said;
mod self_service;
mod sign_up;
mod store;
mod stored;
#[cfg(test)]
mod tests;

pub(crate) use actions::{Announced, Told, announce, call_off, move_session, reopen};
pub(crate) use actions::{AtOnce, WalkIn, WalkedIn, let_in, lock_door, room_at_the_door, walk_out};
pub(crate) use actions::{
    Call, Comer, Consequences, Doing, No, Shift, Undone, calls, calls_before, calls_of, comers,
    handled, preview, send_now, shift, tick, undo,
};
pub(crate) use actions::{Hand, erase};
pub(crate) use actions::{add_date, remove_date, retitle_date};
pub(crate) use actions::{
    booked, create_offering, delete_draft, edit_offering, erase_again, note_beyond, overbook,
    plan_series, promote_after, publish_offering, put_first, ready, reopen_sign_up, resize,
    save_series, stop_sign_up, to_ring, unpublish_offering, waiting_entry,
};
pub(crate) use chores::run_due;
pub(crate) use first::{First, first_form, first_sent, first_sign_up};
pub(crate) use forms::Input;
pub(crate) use pages::reason_said;
pub(crate) use reasons::{ready_reasons, reason};
pub(crate) use routes::routes;
pub(crate) use rules::{FEW, Places, Size, Tally, places, takes_by_phone};
pub(crate) use sign_up::sign_up_at;
pub(crate) use store::forget::{
    count_details, count_guests, count_history, delete, forget_details, forget_history,
    forget_old_history, guests_named, names_of, newest_under, pools_of, same_contact, some_of,
    some_with_details, unname_guest,
};
pub(crate) use store::her::{By as Whose, booking};
pub(crate) use store::kept::{Going, forget_guests, keep};
pub(crate) use store::overview::{InLine, Named, named, named_like, overdue, pools_in_use, queues};
pub(crate) use store::session_change::{find as change, of_session as changes_of};
pub(crate) use store::walk_ins::of_sessions as walked_in;
pub(crate) use store::{Tallies, away, count, is_booked, tallies};
pub(crate) use stored::{as_data, as_page, party};
