//! One courier's connection to the mail server, stage by stage. It is dropped on every error and at every
//! time limit: what a connection would say after that belongs to nothing.

use std::fmt::Display;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lettre::transport::smtp;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Quit, Rcpt};
use lettre::transport::smtp::response::Response;
use tokio::time::timeout;

use super::{Limits, Smtp, line};
use crate::mail::compose::Composed;
use crate::mail::rules::{Outcome, Reply, Stage, judge};

/// A courier's place at the mail server.
#[derive(Debug)]
pub(in crate::mail) struct Desk {
    smtp: Arc<Smtp>,
    open: Option<Open>,
}

/// An open connection between two letters.
struct Open {
    connection: AsyncSmtpConnection,
    limits: Limits,
    since: Instant,
    carried: u32,
}

impl std::fmt::Debug for Open {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Open({})", self.carried)
    }
}

/// A letter for whose text the server waits.
#[derive(Debug)]
pub(in crate::mail) struct Announced<'a> {
    desk: &'a mut Desk,
    open: Open,
}

/// How a stage failed.
enum Fault {
    /// The server said no.
    Refused(Reply),
    /// There was no answer, or none that can be understood.
    Lost(String),
}

impl Desk {
    pub(in crate::mail) fn new(smtp: Arc<Smtp>) -> Self {
        Self { smtp, open: None }
    }

    /// Goes as far as the 354.
    pub(in crate::mail) async fn announce(
        &mut self,
        mail: &Composed,
    ) -> Result<Announced<'_>, Outcome> {
        if let Some(mut open) = self.open.take() {
            if open.is_worn() {
                open.leave().await;
            } else {
                match open.envelope(mail).await {
                    Ok(()) => return Ok(Announced { desk: self, open }),
                    // A server may close a used connection when it likes. That is no trouble yet.
                    Err((Stage::Sender, Outcome::SenderTrouble(_))) => {}
                    Err((_, outcome)) => return Err(outcome),
                }
            }
        }
        let mut open = Open::connect(&self.smtp)
            .await
            .map_err(Outcome::SenderTrouble)?;
        open.envelope(mail).await.map_err(|(_, outcome)| outcome)?;
        Ok(Announced { desk: self, open })
    }

    /// Says QUIT.
    pub(in crate::mail) async fn close(&mut self) {
        if let Some(open) = self.open.take() {
            open.leave().await;
        }
    }
}

/// Goes as far as one can without a letter, and takes leave. The error says why not.
pub(super) async fn reach(smtp: &Smtp) -> Result<(), String> {
    Open::connect(smtp).await?.leave().await;
    Ok(())
}

impl Announced<'_> {
    /// Sends the text and the final dot, and waits for the answer.
    pub(in crate::mail) async fn hand_over(self, mail: &Composed) -> Outcome {
        let Self { desk, mut open } = self;
        let limit = open.limits.content;
        let answer = within(limit, open.connection.message(&mail.bytes)).await;
        match answer {
            Ok(response) if response.has_code(250) => {
                let said = reply(&response).to_string();
                open.carried += 1;
                desk.open = Some(open);
                Outcome::Accepted(said)
            }
            Ok(response) => {
                Outcome::Uncertain(format!("after the final dot: {}", reply(&response)))
            }
            Err(Fault::Refused(reply)) => {
                open.leave().await;
                judge(Stage::Content, &reply)
            }
            Err(Fault::Lost(cause)) => Outcome::Uncertain(format!("after the final dot: {cause}")),
        }
    }
}

impl Open {
    /// Connects, greets and logs in.
    async fn connect(smtp: &Smtp) -> Result<Self, String> {
        let limits = smtp.limits;
        let trouble = |what: &str, cause: String| format!("{what}: {cause}");
        let line = timeout(limits.connect, line::open(smtp))
            .await
            .map_err(|_| trouble("connecting", "no answer in time".to_owned()))?
            .map_err(|error| trouble("connecting", error.to_string()))?;
        let hello = AsyncSmtpConnection::connect_with_transport(Box::new(line), &smtp.hello);
        let mut connection = within(limits.command, hello)
            .await
            .map_err(|fault| trouble("greeting", fault.to_string()))?;
        if let Some(login) = &smtp.login {
            within(limits.command, connection.auth(DEFAULT_MECHANISMS, login))
                .await
                .map_err(|fault| trouble("login", fault.to_string()))?;
        }
        Ok(Self {
            connection,
            limits,
            since: Instant::now(),
            carried: 0,
        })
    }

    fn is_worn(&self) -> bool {
        self.carried >= self.limits.letters || self.since.elapsed() >= self.limits.age
    }

    /// MAIL, RCPT and DATA. After an error the connection is done with.
    async fn envelope(&mut self, mail: &Composed) -> Result<(), (Stage, Outcome)> {
        let Limits { command, data, .. } = self.limits;
        let from = Mail::new(Some(mail.from.clone()), Vec::new());
        self.stage(Stage::Sender, command, from).await?;
        let to = Rcpt::new(mail.to.clone(), Vec::new());
        self.stage(Stage::Recipient, command, to).await?;
        let answer = self.stage(Stage::Data, data, Data).await?;
        if answer.code != 354 {
            let said = format!("DATA was answered by {answer}");
            return Err((Stage::Data, Outcome::SenderTrouble(said)));
        }
        Ok(())
    }

    async fn stage(
        &mut self,
        stage: Stage,
        limit: Duration,
        command: impl Display,
    ) -> Result<Reply, (Stage, Outcome)> {
        match within(limit, self.connection.command(command)).await {
            Ok(response) => Ok(reply(&response)),
            Err(Fault::Refused(reply)) => {
                self.quit().await;
                Err((stage, judge(stage, &reply)))
            }
            Err(Fault::Lost(cause)) => {
                let said = format!("{stage:?}: {cause}");
                Err((stage, Outcome::SenderTrouble(said)))
            }
        }
    }

    async fn quit(&mut self) {
        // Whatever comes back: the connection is dropped.
        _ = timeout(self.limits.leave, self.connection.command(Quit)).await;
    }

    async fn leave(mut self) {
        self.quit().await;
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(reply) => reply.fmt(f),
            Self::Lost(cause) => f.write_str(cause),
        }
    }
}

/// Waits for one stage, no longer than its limit.
async fn within<T>(
    limit: Duration,
    stage: impl Future<Output = Result<T, smtp::Error>>,
) -> Result<T, Fault> {
    match timeout(limit, stage).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(fault(&error)),
        Err(_) => Err(Fault::Lost("no answer in time".to_owned())),
    }
}

fn fault(error: &smtp::Error) -> Fault {
    let cause = std::error::Error::source(error).map(ToString::to_string);
    match error.status() {
        Some(code) => Fault::Refused(Reply {
            code: code.into(),
            text: cause.unwrap_or_default(),
        }),
        None => Fault::Lost(error.to_string()),
    }
}

fn reply(response: &Response) -> Reply {
    Reply {
        code: response.code().into(),
        text: response.message().collect::<Vec<_>>().join(" "),
    }
}
