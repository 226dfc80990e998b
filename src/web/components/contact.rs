//! How to reach the office.

use maud::{Markup, html};

use crate::web::Reader;

/// The office's number as a link that rings.
pub(crate) fn phone_link(reader: &Reader) -> Markup {
    let number = &reader.settings().office.phone;
    html! { a href=(phone_uri(number)) dir="ltr" { (number) } }
}

/// The office's address as a link that writes.
pub(crate) fn mail_link(reader: &Reader) -> Markup {
    let address = &reader.settings().office.email;
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    html! { a href={ "mailto:" (address) } dir="ltr" { (local) "@" wbr; (domain) } }
}

/// When somebody answers the telephone; in German where nobody has written it in the reader's language.
pub(crate) fn office_hours(reader: &Reader) -> Markup {
    let (lang, text) = reader.settings().office.hours.said(reader.lang);
    super::foreign(reader, lang, text)
}

/// `tel:` with a number as people write it; one without a country is German.
pub(crate) fn phone_uri(number: &str) -> String {
    let digits = number
        .replace("(0)", "")
        .replace(|c: char| !c.is_ascii_digit(), "");
    if number.trim_start().starts_with('+') {
        return format!("tel:+{digits}");
    }
    match (digits.strip_prefix("00"), digits.strip_prefix('0')) {
        (Some(rest), _) => format!("tel:+{rest}"),
        (None, Some(rest)) => format!("tel:+49{rest}"),
        // A short number, as 115: it has no country.
        (None, None) => format!("tel:{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::phone_uri;

    #[test]
    fn a_number_rings_from_every_country() {
        for (written, dialled) in [
            ("02361 / 50-0000", "tel:+492361500000"),
            ("+49 (0) 2361 500000", "tel:+492361500000"),
            ("0049 2361 500000", "tel:+492361500000"),
            ("115", "tel:115"),
        ] {
            assert_eq!(phone_uri(written), dialled);
        }
    }
}
