//! The office's page of single dates: what is on in the next two weeks, and one form for "it falls through", "it
//! is moved", "it is elsewhere", with a look at every letter and every call before anything happens. It owns no
//! table: the deeds are those of `bookings`.

mod forms;
mod pages;
mod routes;

pub(crate) use routes::routes;
