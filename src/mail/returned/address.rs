//! The address to which a letter comes back (VERP): `b+TOKEN@DOMAIN`. The token is the letter's id and a seal over
//! it. The id alone would not do: it stands in the Message-ID, which everybody sees to whom she shows or forwards
//! the letter, and whoever knew it could have her address suppressed by a bounce of his own making. The seal stands
//! in the envelope only.

use std::str::FromStr as _;

use lettre::Address;
use lettre::address::AddressError;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::app::App;
use crate::keys::Key;
use crate::kinds::LetterId;

/// What stands before the token.
const BEFORE: &str = "b+";
/// Signs of the id, in hexadecimal: some servers make all letters of an address small.
const ID: usize = 32;
/// Bytes of the seal. With the id an address is 58 signs long before the @; 64 are allowed.
const SEAL: usize = 12;
/// So many tokens of one text are looked at.
const TOKENS: usize = 20;

/// The envelope's sender of a letter; none where nothing comes back to a domain of its own.
pub(in crate::mail) fn return_path(
    app: &App,
    letter: LetterId,
) -> Result<Option<Address>, AddressError> {
    let domain = &app.settings.mail.bounce_domain;
    if domain.is_empty() {
        return Ok(None);
    }
    let domain = idna::domain_to_ascii(domain).unwrap_or_default();
    Address::from_str(&format!("{BEFORE}{}@{domain}", token(&app.key, letter))).map(Some)
}

/// Which letter came back, by the first address in these texts that is one of ours.
pub(crate) fn letter_in<'a>(
    app: &App,
    texts: impl IntoIterator<Item = &'a str>,
) -> Option<LetterId> {
    let domain = idna::domain_to_ascii(&app.settings.mail.bounce_domain).ok()?;
    if domain.is_empty() {
        return None;
    }
    texts
        .into_iter()
        .find_map(|text| found(&app.key, &domain, text))
}

fn token(key: &Key, letter: LetterId) -> String {
    let id = letter.0.simple().to_string();
    let sealed = sealed(key, &id);
    id + &sealed
}

fn sealed(key: &Key, id: &str) -> String {
    use std::fmt::Write as _;
    let seal = key.seal("where a letter comes back", id);
    seal.iter().take(SEAL).fold(String::new(), |mut out, byte| {
        _ = write!(out, "{byte:02x}");
        out
    })
}

fn found(key: &Key, domain: &str, text: &str) -> Option<LetterId> {
    let text = text.to_ascii_lowercase();
    let at_domain = format!("@{}", domain.to_ascii_lowercase());
    text.match_indices(BEFORE).take(TOKENS).find_map(|(at, _)| {
        let rest = text.get(at + BEFORE.len()..)?;
        let (id, rest) = (rest.get(..ID)?, rest.get(ID..)?);
        let (seal, rest) = (rest.get(..SEAL * 2)?, rest.get(SEAL * 2..)?);
        if !rest.starts_with(&at_domain) {
            return None;
        }
        let id = Uuid::try_parse(id).ok()?;
        let ours = sealed(key, &id.simple().to_string());
        let is_ours: bool = ours.as_bytes().ct_eq(seal.as_bytes()).into();
        (is_ours && ours.len() == SEAL * 2).then_some(LetterId(id))
    })
}

#[cfg(test)]
mod tests {
    use super::{found, token};
    use crate::db::Db;
    use crate::dice::Dice;
    use crate::keys::Key;
    use crate::kinds::LetterId;

    async fn key(secret: &str) -> Key {
        let folder = crate::mail::courier::tests::Folder::new("key");
        let url = format!("sqlite:{}/test.db", folder.path().display());
        let db = Db::connect(&url, 1).await.unwrap();
        Key::load(&db, &Dice::seeded(1), secret).await.unwrap()
    }

    #[tokio::test]
    async fn a_bounce_is_known_by_a_seal_that_nobody_can_make() {
        let ours = key("the secret of the tests, long enough").await;
        let theirs = key("the secret of others, as long as it").await;
        let letter: LetterId = Dice::seeded(1).id(chrono::DateTime::UNIX_EPOCH);
        let domain = "bounces.example.org";
        let token = token(&ours, letter);
        let local = format!("b+{token}");
        assert_eq!(local.len(), 58, "RFC 5321 allows 64");
        for text in [
            format!("To: <{local}@{domain}>"),
            format!(
                "X-Original-To: {}@BOUNCES.example.org",
                local.to_uppercase()
            ),
            format!("b+ b+{} {local}@{domain}", "0".repeat(56)),
        ] {
            assert_eq!(found(&ours, domain, &text), Some(letter), "{text}");
            assert_eq!(found(&theirs, domain, &text), None, "{text}");
        }
        // The id is public; the seal is not guessed from it, nor taken over from another letter.
        let other: LetterId = Dice::seeded(2).id(chrono::DateTime::UNIX_EPOCH);
        let seal = &token[32..];
        for forged in [
            format!("b+{}@{domain}", letter.0.simple()),
            format!("b+{}{}@{domain}", letter.0.simple(), "0".repeat(24)),
            format!("b+{}{seal}@{domain}", other.0.simple()),
            format!("b+{}@{domain}", &token[..55]),
            format!("{local}@bounces.example.net"),
            format!("{local}0@{domain}"),
            "b+ü".repeat(80),
            "b+".to_owned(),
        ] {
            assert_eq!(found(&ours, domain, &forged), None, "{forged}");
        }
    }
}
