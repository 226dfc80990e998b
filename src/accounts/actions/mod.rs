//! Deeds: one function is one thing a person does. Hashing comes before the transaction, never in it.

mod ceremonies;
mod elsewhere;
mod enter;
mod leave;
mod links;
mod passkeys;
mod password;
mod second;
mod staff;

pub(super) use ceremonies::Asked;
pub(super) use elsewhere::{Answer, Returned, ask_elsewhere, enter_from_elsewhere};
pub(super) use enter::{Entered, Typed, confirm, enter, enter_by_link, who};
pub(super) use leave::{leave, leave_everywhere, leave_there};
pub(super) use links::{MAILED_FOR, linked, mail_link};
pub(super) use passkeys::{
    Added, MOST_PASSKEYS, add_passkey, ask_for_another, ask_to_confirm, ask_to_enter,
    confirm_with_passkey, enter_with_passkey, remove_passkey,
};
pub(super) use password::{Renewed, change, choose};
pub(super) use second::{
    Enrolled, Stepped, confirm_with_code, enrol, half, other_codes, step, turn_off,
};
pub(crate) use staff::{add, demo, disable, enable, forget_factor, new_link};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use sea_orm::ConnectionTrait;

use super::entity::staff as row;
use super::rules::Factors;
use super::{parties, store};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::kinds::StaffId;

/// A token of 256 bits, as it stands in a cookie or an address.
fn token(app: &App) -> String {
    URL_SAFE_NO_PAD.encode(app.dice.bytes::<32>())
}

/// Somebody who does something to her own account.
fn by(row: &row::Model) -> By {
    By::Staff(row.id, row.name.clone())
}

/// Which second factors somebody can show here.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn can_show(
    app: &App,
    db: &impl ConnectionTrait,
    id: StaffId,
) -> Result<Factors, AppError> {
    let mut has = store::factors::held(db, id).await?;
    has.passkey &= parties::party(&app.settings).is_some();
    Ok(has)
}
