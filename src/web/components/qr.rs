//! A code to photograph.

use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use maud::{Markup, PreEscaped, html};

/// A text as a code to photograph, dark on light; nothing where it is too long for one. What it says stands
/// beside it in words: put it into a frame of its own.
pub(crate) fn qr(text: &str) -> Markup {
    QRBuilder::new(text).build().map_or_else(
        |_| html! {},
        |code| PreEscaped(SvgBuilder::default().margin(1).to_str(&code)),
    )
}

/// The same in its frame, hidden from those who listen.
pub(crate) fn qr_frame(text: &str) -> Markup {
    html! { div.qr aria-hidden="true" { (qr(text)) } }
}
