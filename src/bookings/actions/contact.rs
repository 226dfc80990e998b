//! Changing how she is reached. Her link changes with it, and the old one dies.

use chrono::{DateTime, Utc};

use super::opened::opened;
use super::remind::mend;
use super::{Hand, receipt, shift, token};
use crate::app::App;
use crate::bookings::entity::{booking, holder};
use crate::bookings::forms::Contact;
use crate::bookings::letters::{self, About, Changed};
use crate::bookings::store::her::Hers;
use crate::bookings::store::{renew, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Email, Lang, Phone};
use crate::mail;

/// What became of a change of contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Renewed {
    /// It is changed: the token of her new link.
    New {
        /// 24 signs.
        token: String,
    },
    /// It is the contact that she had; only the language of her letters may be new.
    Same,
    /// Somebody of that name holds a place there already under the new contact.
    Taken,
}

/// Changes address, number and the language of her letters. With a new address or number the link is a new
/// one: it goes to the new address, and what was not sent yet is written anew. The old address is told that
/// it is no longer used for this, and nothing that it may not know yet.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails; then nothing has happened.
pub(crate) async fn contact(
    app: &App,
    now: DateTime<Utc>,
    hand: Hand<'_>,
    contact: &Contact,
) -> Result<Renewed, AppError> {
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, hand.by(), None).await?;
    let old = hers.booking.clone();
    let mut new = booking::Model {
        lang: contact.lang.tag().to_owned(),
        email: contact
            .email
            .as_ref()
            .map(|email| email.as_str().to_owned()),
        email_folded: contact.email.as_ref().map(Email::folded),
        phone: contact
            .phone
            .as_ref()
            .map(|phone| phone.as_str().to_owned()),
        ..old.clone()
    };
    if new.email_folded == old.email_folded && new.phone == old.phone {
        renew::contact(&tx, &new).await?;
        hand.note(app, &tx, ("contact", &parts(&old, &new)), now)
            .await?;
        tx.commit().await?;
        return Ok(Renewed::Same);
    }
    if !follow(&tx, &hers, contact).await? {
        return Ok(Renewed::Taken);
    }
    new.link_version += 1;
    let link = token(app, &new);
    new.token_hash = crate::keys::hash(&link);
    new.receipt_hash = crate::keys::hash(&receipt(app, new.id, new.link_version));
    renew::contact(&tx, &new).await?;
    hand.note(app, &tx, ("contact", &parts(&old, &new)), now)
        .await?;
    // What waits to tell her why a date of hers is another now goes where she is reached now.
    let waiting = shift::waiting(&tx, &listing, new.id).await?;
    let kept = [letters::OLD_ADDRESS, letters::REMINDER];
    let unsent = mail::withdraw_all(&tx, new.id, &kept, now).await?;
    let (version, has_moved) = (
        format!("contact-{}", new.link_version),
        new.email_folded != old.email_folded,
    );
    let hers = Hers {
        booking: new.clone(),
        ..hers
    };
    let about = About {
        app,
        now,
        listing: &listing,
        hers: &hers,
        token: &link,
        version: &version,
    };
    let mut post: Vec<_> = letters::news(about, Changed::Contact, None)
        .into_iter()
        .collect();
    if let Some(address) = old.email.filter(|_| has_moved) {
        let lang = Lang::from_tag(&old.lang).unwrap_or_default();
        post.push(letters::old_address(
            app,
            (lang, Email::stored(address)),
            Some(&listing).filter(|listing| unsent == 0 && !listing.offering.discreet),
            &new,
        ));
    }
    mail::post(app, &tx, post, now).await?;
    for change in waiting {
        shift::readdress(app, &tx, change, about, now).await?;
    }
    mend(app, &tx, &new, &listing, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Renewed::New { token: link })
}

/// What of a contact is another.
fn parts(old: &booking::Model, new: &booking::Model) -> Vec<&'static str> {
    let parts = [
        ("email", old.email != new.email),
        ("phone", old.phone != new.phone),
        ("language", old.lang != new.lang),
    ];
    let changed = parts.into_iter().filter(|(_, is_other)| *is_other);
    changed.map(|(part, _)| part).collect()
}

/// Lets those who hold places hold them under the new contact. `false` where somebody of that name holds one
/// there already by another booking; then nothing is written.
async fn follow(tx: &Tx, hers: &Hers, contact: &Contact) -> Result<bool, AppError> {
    let active: Vec<_> = hers
        .mains()
        .filter(|(entry, _)| entry.state.is_active())
        .map(|(entry, _)| entry.id)
        .collect();
    let mut there = renew::holders(tx, active.clone()).await?;
    // One row for each of her contacts; who holds what is the same in all of them.
    there.sort_by_key(|row| (row.entry_id, row.person_id));
    there.dedup_by_key(|row| (row.entry_id, row.person_id));
    let contacts: Vec<String> = contact
        .email
        .as_ref()
        .map(Email::folded)
        .into_iter()
        .chain(
            contact
                .phone
                .as_ref()
                .map(|phone: &Phone| phone.as_str().to_owned()),
        )
        .collect();
    let held = take::held(
        tx,
        there.iter().map(|row| row.pool_id).collect(),
        contacts.clone(),
        there.iter().map(|row| row.name_folded.clone()).collect(),
    )
    .await?;
    let is_taken = held.iter().any(|other| {
        other.booking_id != hers.booking.id
            && there
                .iter()
                .any(|row| row.pool_id == other.pool_id && row.name_folded == other.name_folded)
    });
    if is_taken {
        return Ok(false);
    }
    let rows = there.iter().flat_map(|row| {
        contacts.iter().map(|contact| holder::Model {
            contact: contact.clone(),
            ..row.clone()
        })
    });
    renew::replace_holders(tx, active, rows.collect()).await?;
    Ok(true)
}
