//! `bounce`: a message that came back, from the pipe of a mail server.

use std::io::Read as _;
use std::path::Path;

use anyhow::Context as _;

use super::open_current;
use crate::formats::report;
use crate::settings::Settings;
use crate::subscribers;

/// `bounce`: takes in one message from the standard input. `to`: the address it came to.
///
/// # Errors
/// If it could not be kept: the mail server must bring it again.
pub async fn bounce(config: Option<&Path>, to: Option<&str>) -> anyhow::Result<()> {
    let raw = tokio::task::spawn_blocking(read)
        .await?
        .context("the message can not be read")?;
    let app = open_current(Settings::read(config)?).await?;
    let taken = subscribers::take_returned(&app, app.clock.now(), (&raw, to)).await?;
    println!("{taken}");
    Ok(())
}

/// The begin of the message is enough; the rest is read all the same, or the mail server would think that we died.
fn read() -> std::io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    let mut message = std::io::stdin().lock();
    let longest = u64::try_from(report::LONGEST).unwrap_or(u64::MAX);
    message.by_ref().take(longest).read_to_end(&mut raw)?;
    std::io::copy(&mut message, &mut std::io::sink())?;
    Ok(raw)
}
