//! Passing a page on: plain links, no script, nothing from third parties until one is pressed.

use std::fmt::Write as _;

use maud::{Markup, html};

use crate::web::Reader;

/// Links that send the address of a page: `WhatsApp`, SMS, mail; and the address to copy. `title` is
/// what the message says before it.
pub(crate) fn share(reader: &Reader, title: &str, path: &impl std::fmt::Display) -> Markup {
    let t = reader.t();
    let address = reader.full_url(path);
    let message = encode(&format!("{title}\n{address}"));
    html! {
        details.share {
            summary { (t.web_share()) }
            ul.links {
                li { a rel="noreferrer" href={ "https://wa.me/?text=" (message) } { (t.web_share_whatsapp()) } }
                // "?&body=" is understood by both kinds of phones.
                li { a href={ "sms:?&body=" (message) } { (t.web_share_sms()) } }
                li { a href={ "mailto:?subject=" (encode(title)) "&body=" (message) } { (t.web_share_mail()) } }
            }
            p { (t.web_share_copy()) " " code dir="ltr" { (address) } }
        }
    }
}

/// Percent-encoding of all that is not unreserved (RFC 3986, 2.3).
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{encode, share};
    use crate::kinds::Lang;
    use crate::web::tests::reader;

    #[test]
    fn a_message_survives_in_an_address() {
        assert_eq!(encode("Café & Tee\n?"), "Caf%C3%A9%20%26%20Tee%0A%3F");
    }

    #[tokio::test]
    async fn the_shared_address_is_the_one_in_the_readers_language() {
        let reader = reader(Lang::Tr, "/").await;
        let html = share(&reader, "Yüzme", &"/angebote/schwimmen").into_string();
        assert!(
            html.contains("http://127.0.0.1:8080/tr/angebote/schwimmen"),
            "{html}"
        );
        assert!(
            html.contains("sms:?&amp;body=Y%C3%BCzme%0Ahttp%3A%2F%2F"),
            "{html}"
        );
    }
}
