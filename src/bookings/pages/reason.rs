//! Why a date was called off or moved.

use maud::{Markup, html};

use crate::bookings::reasons::{self, Reason};
use crate::kinds::Lang;
use crate::web::Reader;
use crate::web::components::foreign;

/// A reason. What the office typed is German; where the reader has another language, one line says so.
pub(crate) fn reason_said(reader: &Reader, reason: &str) -> Markup {
    let Reason { ready, typed } = reasons::reason(reader.lang, reason);
    html! {
        @if let Some(ready) = ready { p { (ready) } }
        @if let Some(typed) = typed {
            p { (foreign(reader, Lang::De, typed)) }
            @if !reader.lang.is_german() { p.quiet { (reader.t().bookings_told_reason_german()) } }
        }
    }
}
