//! The tables of this room.

pub(crate) mod calendar_day;
pub(crate) mod childcare;
pub(crate) mod going_ahead;
pub(crate) mod leader;
pub(crate) mod offering;
pub(crate) mod partner;
pub(crate) mod pool;
pub(crate) mod session;
pub(crate) mod text;
pub(crate) mod venue;
pub(crate) mod workshop;
