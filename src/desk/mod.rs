//! Where work begins: the first page of the office and of those who lead courses. It owns no table and reads
//! in all other rooms.

mod pages;
mod routes;

pub(crate) use routes::routes;
