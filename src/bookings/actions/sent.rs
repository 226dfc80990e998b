//! The same form, sent again: a double click, a reload, a bad line.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::{ConnectionTrait, DbErr};

use super::token;
use crate::app::App;
use crate::bookings::entity::booking;
use crate::bookings::rules::Wish;
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::take;
use crate::error::AppError;
use crate::kinds::{Email, PersonName};
use crate::offerings::Listing;

/// How often one page is filled in anew, by "Back", before its key is given up.
const PAGES: usize = 20;

/// Was a form sent before?
#[derive(Debug)]
pub(super) enum Sent {
    /// No. The key under which its booking is kept; none where it has none.
    Never(Option<String>),
    /// Yes: its booking.
    Same(Box<booking::Model>),
}

/// Whether this form was sent before. The key alone does not tell: with "Back" the same page brings
/// another person, or brings her again after she cancelled. Each of these has a key that follows from the
/// one before, so that it is one booking too, however often it is sent.
pub(super) async fn sent(
    db: &impl ConnectionTrait,
    listing: &Listing,
    wish: &Wish,
) -> Result<Sent, DbErr> {
    let Some(mut key) = wish.key.clone() else {
        return Ok(Sent::Never(None));
    };
    for _ in 0..PAGES {
        let Some(found) = take::by_key(db, listing.offering.id, &key).await? else {
            return Ok(Sent::Never(Some(key)));
        };
        let hers = her::all(db, found).await?;
        if is_same(&hers, wish) {
            return Ok(Sent::Same(Box::new(hers.booking)));
        }
        key = URL_SAFE_NO_PAD.encode(crate::keys::hash(&format!("{key} {}", hers.booking.id)));
    }
    Ok(Sent::Never(None))
}

/// Does the booking still hold what the form asks for: the same people, contacts and dates?
fn is_same(hers: &Hers, wish: &Wish) -> bool {
    let mut asked: Vec<String> = wish.party.iter().map(PersonName::folded).collect();
    let mut there: Vec<String> = hers.party().map(|p| p.name_folded.clone()).collect();
    asked.sort();
    there.sort();
    let booking = &hers.booking;
    let email = wish.email.as_ref().map(Email::folded);
    let phone = wish.phone.as_ref().map(crate::kinds::Phone::as_str);
    let mains = || hers.mains().filter(|(entry, _)| entry.state.is_active());
    let mut dates = wish.asked.sessions.clone();
    let mut held: Vec<_> = mains().filter_map(|(_, pool)| pool.session_id).collect();
    dates.sort();
    held.sort();
    mains().next().is_some()
        && asked == there
        && email == booking.email_folded
        && phone == booking.phone.as_deref()
        && dates == held
}

/// The token of the booking that this form made when it was sent before.
///
/// # Errors
/// If the database fails.
pub(crate) async fn sent_before(
    app: &App,
    listing: &Listing,
    wish: &Wish,
) -> Result<Option<String>, AppError> {
    match sent(app.db.read(), listing, wish).await? {
        Sent::Same(booking) => Ok(Some(token(app, &booking))),
        Sent::Never(_) => Ok(None),
    }
}
