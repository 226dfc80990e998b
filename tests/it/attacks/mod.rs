//! What somebody does who means harm. No attack knows a page by name: the site is walked from its first pages,
//! and every form and every address that is found is attacked. What is new is attacked from its first day.

mod extras;
mod foreign_ids;
mod forged;
mod ground;
mod harmless;
mod redirects;
mod sheet;
mod sign_in;
mod stored;
mod walk;
