//! Letters: written in the transaction of what they report, sent later by the courier, never lost, never
//! doubled, never lied about. The room hands over a finished letter; mail knows neither rooms nor pages.

/// What takes letters away.
#[derive(Clone, Debug)]
pub(crate) enum Carrier {
    /// Keeps them in memory, for tests.
    Memory,
}
pub(crate) struct Letter;
pub(crate) async fn post(
    app: &crate::app::App,
    tx: &crate::db::Tx,
    letters: Vec<Letter>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), sea_orm::DbErr> {
    Ok(())
}
