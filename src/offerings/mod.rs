//! Offerings: series, courses, their sessions and pools of places. The office's side; visitors see them
//! through `catalogue`, and `bookings` fills their places.

mod actions;
mod before;
mod changes;
mod edit;
pub(crate) mod entity;
mod forget;
mod going_ahead;
mod house;
mod leaders;
mod listing;
mod merge;
mod places;
mod plan;
mod rules;
mod series;
mod sessions;
mod shelf;
mod single;
mod store;
mod titles;

pub(crate) use actions::put;
pub(crate) use before::{Before, Past, as_it_was, put_back};
pub(crate) use changes::{Alter, InTheWay, add, alter, hold, in_the_way, let_go, venues};
pub(crate) use edit::{
    Fault as EditFault, Field, Kept as PlaceKept, Saved, Standing, Version, Wanted, confirm_texts,
    create, delete, differences, edit, publish, put_venue, rename_partner, standing, unpublish,
};
pub(crate) use forget::{forget_reasons, over, sessions_of, undated};
pub(crate) use going_ahead::{go_ahead, going_ahead};
pub(crate) use house::move_house;
pub(crate) use leaders::{lead, leaders_of, leads, led_by, set_leaders};
pub(crate) use listing::{Listing, Said};
pub(crate) use places::{Resize, Resized, Switched, reopen_sign_up, resize, stop_sign_up};
pub(crate) use plan::{
    Address, Changes, ChildcarePlan, Counts, DayPlan, OfferingPlan, Plan, SessionPlan, TextPlan,
    VenuePlan, WorkshopPlan,
};
pub(crate) use rules::{Window, local_day, moment, open_topic, zone};
pub(crate) use series::{
    Clash, Edit, Fate, Fault, Preview, Refusal, Row, When, check_rule, dates, plan_copy,
    plan_series, save_series, school_holidays, series_of, shifted_rule,
};
pub(crate) use sessions::{Unchanged, call_off, move_to, reopen};
pub(crate) use shelf::{
    Shelf, between, by_id, by_ids, by_slug, by_slugs, for_office, of_pool, of_session, shelf,
    with_sessions,
};
pub(crate) use single::{Single, add as add_single, remove as remove_single, retitle};
pub(crate) use store::{is_any_there, lock_offering, lock_pools, venue_slugs};
pub(crate) use titles::{Titled, drafts, pools_of, pools_of_offerings, titles, titles_like};
