//! Where a machine is led that filled in what nobody sees: to a receipt like that of a repeated sign-up. It
//! shows nothing of anybody, and the office's number for a person whose browser filled the field in for her.

use crate::app::App;
use crate::error::AppError;
use crate::kinds::OfferingId;
use crate::offerings;

/// The token of a receipt behind which there is no booking.
pub(crate) fn decoy(app: &App, offering: OfferingId) -> String {
    app.key.token("decoy", offering.0, 0)
}

/// The offering of such a receipt; none where the token is none of one.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn offering_of_decoy(
    app: &App,
    token: &str,
) -> Result<Option<OfferingId>, AppError> {
    let shelf = offerings::shelf(app).await?;
    let mut ids = shelf.listings.iter().map(|listing| listing.offering.id);
    Ok(ids.find(|id| decoy(app, *id) == token))
}
