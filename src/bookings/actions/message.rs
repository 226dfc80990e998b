//! The office writes to all who take part in an offering, or in one of its sessions.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::{Value, json};
use uuid::Uuid;

use super::calls::{Call, calls_for};
use super::token;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::message::{Model, ToRing};
use crate::bookings::letters::{self, About};
use crate::bookings::rules::is_main;
use crate::bookings::rules::message::{Texts, Whom};
use crate::bookings::rules::reminders::is_for;
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::messages;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{BookingId, SessionId};
use crate::mail::{self, Letter};
use crate::offerings::Listing;

/// What the office wants to say, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    /// The form's key.
    pub(crate) key: String,
    /// To those of this session; none: of the whole offering.
    pub(crate) session: Option<SessionId>,
    /// To whom of them.
    pub(crate) whom: Whom,
    /// What.
    pub(crate) texts: Texts,
}

/// What a message comes to.
#[derive(Clone, Debug)]
pub(crate) struct Outlook {
    /// The letters. No link of hers stands in them.
    pub(crate) letters: Vec<Letter>,
    /// Who gave no address: the office rings them.
    pub(crate) to_ring: Vec<Call>,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It is on its way.
    Done,
    /// The same form was sent before.
    Before,
    /// There is nobody to whom it could go.
    Nobody,
}

/// What a message would come to. Writes nothing.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn outlook(
    app: &App,
    now: DateTime<Utc>,
    listing: &Listing,
    message: &Message,
) -> Result<Outlook, AppError> {
    let db = app.db.read();
    let all = concerned(db, listing, message).await?;
    let token = |_: &Hers| "...".to_owned();
    let (letters, to_ring) = written(app, now, (listing, message), (Uuid::nil(), &all), token);
    Ok(Outlook {
        letters,
        to_ring: calls_for(db, message.session, &to_ring).await?,
    })
}

/// Sends a message: one letter a booking, in her language; who has no address joins the list of calls. The same form
/// is one message, however often it is sent.
///
/// # Errors
/// If the database fails; then nothing is sent.
pub(crate) async fn send(
    app: &App,
    now: DateTime<Utc>,
    listing: &Listing,
    message: &Message,
    by: &By,
) -> Result<Sent, AppError> {
    // Nothing of this needs the writer: hundreds of letters are written before anybody waits for it.
    let all = concerned(app.db.read(), listing, message).await?;
    let id: Uuid = app.dice.id(now);
    let token = |hers: &Hers| token(app, &hers.booking);
    let (letters, to_ring) = written(app, now, (listing, message), (id, &all), token);
    let (count, calls) = (letters.len(), to_ring.len());
    let row = Model {
        id,
        offering_id: listing.offering.id,
        session_id: message.session,
        form_hash: form_hash(listing, message),
        text: message.texts.german.clone(),
        to_ring: ToRing(to_ring),
        actor: by.name().to_owned(),
        at: now,
    };
    let tx = app.db.write().await?;
    if !messages::insert(&tx, row).await? {
        // The first sending may share its commit with us: nothing is answered before it is on the disk.
        tx.commit().await?;
        return Ok(Sent::Before);
    }
    if count + calls == 0 {
        return Ok(Sent::Nobody);
    }
    mail::post(app, &tx, letters, now).await?;
    let deed = match message.session {
        Some(session) => Deed::new("message_sent", "session", session.0),
        None => Deed::new("message_sent", "offering", listing.offering.id.0),
    };
    // To how many, never what: it may name somebody.
    let deed = deed.change(Value::Null, json!({ "letters": count, "calls": calls }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Sent::Done)
}

/// What tells two messages apart: who changes a word after going back writes another one.
fn form_hash(listing: &Listing, message: &Message) -> Vec<u8> {
    keys::hash(&format!("{} {message:?}", listing.offering.id))
}

/// Everybody whom a message is for. Who of a course stays away from the session is not.
async fn concerned(
    db: &impl ConnectionTrait,
    listing: &Listing,
    message: &Message,
) -> Result<Vec<Hers>, DbErr> {
    let is_meant = |pool: &&crate::offerings::entity::pool::Model| match message.session {
        Some(session) => is_for(pool, session),
        None => is_main(pool.kind),
    };
    let pools: Vec<_> = listing.pools.iter().filter(is_meant).collect();
    let pools: Vec<_> = pools.into_iter().map(|pool| pool.id).collect();
    if pools.is_empty() {
        return Ok(Vec::new());
    }
    let bookings = her::active_in(db, pools.clone()).await?;
    let mut all = her::several(db, bookings).await?;
    all.retain(|hers| {
        hers.mains().any(|(entry, pool)| {
            let stays_away = || {
                pool.session_id.is_none()
                    && message.session.is_some_and(|session| hers.is_away(session))
            };
            pools.contains(&pool.id) && message.whom.includes(entry.state) && !stays_away()
        })
    });
    Ok(all)
}

/// The letters, and who can not be written to.
fn written(
    app: &App,
    now: DateTime<Utc>,
    (listing, message): (&Listing, &Message),
    (id, all): (Uuid, &[Hers]),
    token: impl Fn(&Hers) -> String,
) -> (Vec<Letter>, Vec<BookingId>) {
    let session = message.session.and_then(|id| listing.session(id));
    let (mut letters, mut to_ring) = (Vec::new(), Vec::new());
    for hers in all {
        let token = token(hers);
        let about = About {
            app,
            now,
            listing,
            hers,
            token: &token,
            version: "",
        };
        match letters::message(about, id, &message.texts, session) {
            Some(letter) => letters.push(letter),
            None => to_ring.push(hers.booking.id),
        }
    }
    (letters, to_ring)
}
