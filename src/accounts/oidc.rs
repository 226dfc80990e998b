//! Sign-in elsewhere, by `OpenID` Connect (code flow with PKCE): talking to the provider, and reading what it
//! vouches for. No database here, and nothing that a log could keep: no name, no token, no code.

use std::sync::OnceLock;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreClient, CoreIdToken, CoreProviderMetadata, CoreResponseType};
use openidconnect::{
    AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret,
    CsrfToken, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    SignatureVerificationError, TokenResponse as _, reqwest,
};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use url::Url;

use crate::app::App;
use crate::error::AppError;
use crate::kinds::Email;
use crate::paths;
use crate::settings::Oidc;

/// What the provider says about itself is believed for so long.
const KNOWN_FOR: TimeDelta = TimeDelta::hours(1);

/// It is asked again at most as often, when it signs with a key that nobody knows.
const ASKED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Where it does not answer, nobody waits for it again for so long.
const SILENT_FOR: TimeDelta = TimeDelta::seconds(15);

/// A request to the provider takes no longer.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// What is kept until she comes back.
#[derive(Deserialize, Serialize)]
pub(super) struct Pending {
    /// Comes back in the address: the answer to our question.
    pub(super) state: String,
    /// Comes back in the token.
    nonce: String,
    /// Proves that who fetches the token asked for it.
    verifier: String,
    /// Where she goes on, and in which language.
    pub(super) back: String,
    /// A tag of `Lang`.
    pub(super) lang: String,
}

/// Whom the provider vouches for.
pub(super) struct Vouched {
    /// Under which number it knows her.
    pub(super) subject: String,
    /// Her address, where it has verified it.
    pub(super) email: Option<Email>,
}

/// Why it was not believed. No detail that names anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Doubt {
    /// It can not be reached, or does not speak as it should.
    #[error("the provider can not be asked about itself")]
    Silent,
    /// It gives no token for the code.
    #[error("the provider gives no token for the code")]
    NoToken,
    /// The token is signed by nobody that it names.
    #[error("the token's signature is wrong")]
    Signature,
    /// The token is for another service, from another one, for another question, or over.
    #[error("the token is wrong: {0}")]
    Claims(&'static str),
}

/// The provider as it was last asked about itself, and the client that asks.
#[derive(Debug, Default)]
struct Known {
    said: Mutex<Said>,
    client: OnceLock<reqwest::Client>,
}

/// What the provider said about itself.
#[derive(Debug, Default)]
struct Said {
    /// What, and when.
    about: Option<(DateTime<Utc>, CoreProviderMetadata)>,
    /// When it last did not answer.
    silent: Option<DateTime<Utc>>,
}

impl Known {
    /// The client: it follows no redirect, for that could lead it into our own network.
    fn client(&self) -> Result<&reqwest::Client, AppError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(ANSWER_WITHIN / 2)
            .timeout(ANSWER_WITHIN);
        // A town has an authority of its own: what the system trusts is trusted.
        for certificate in rustls_native_certs::load_native_certs().certs {
            if let Ok(certificate) = reqwest::Certificate::from_der(&certificate) {
                builder = builder.add_root_certificate(certificate);
            }
        }
        let broken = |error| AppError::Internal(format!("no client for the provider: {error}"));
        let client = builder.build().map_err(broken)?;
        Ok(self.client.get_or_init(|| client))
    }
}

/// What the provider says about itself, at most `age` old.
async fn about(
    app: &App,
    oidc: &Oidc,
    age: TimeDelta,
) -> Result<Result<CoreProviderMetadata, Doubt>, AppError> {
    let known = app.kept::<Known>();
    let client = known.client()?;
    // One asks, the others wait for what it hears: all of them but once.
    let mut said = known.said.lock().await;
    let now = app.clock.now();
    if let Some((at, about)) = said.about.as_ref()
        && now - *at < age
    {
        return Ok(Ok(about.clone()));
    }
    if said.silent.is_some_and(|at| now - at < SILENT_FOR) {
        return Ok(Err(Doubt::Silent));
    }
    let issuer = IssuerUrl::new(oidc.issuer.clone());
    let issuer = issuer.map_err(|_| AppError::Internal("accounts.oidc.issuer".to_owned()))?;
    let Ok(asked) = CoreProviderMetadata::discover_async(issuer, client).await else {
        said.silent = Some(app.clock.now());
        return Ok(Err(Doubt::Silent));
    };
    said.about = Some((now, asked.clone()));
    Ok(Ok(asked))
}

/// Our side of a conversation with the provider.
macro_rules! client {
    ($app:expr, $oidc:expr, $about:expr) => {{
        let secret = Some($oidc.client_secret.reveal()).filter(|secret| !secret.is_empty());
        let secret = secret.map(|secret| ClientSecret::new(secret.to_owned()));
        let id = ClientId::new($oidc.client_id.clone());
        CoreClient::from_provider_metadata($about, id, secret).set_redirect_uri(here($app)?)
    }};
}

/// Where the provider sends her back.
fn here(app: &App) -> Result<RedirectUrl, AppError> {
    let url = format!(
        "{}{}",
        app.settings.server.public_url,
        paths::ElsewhereBack {}
    );
    RedirectUrl::new(url).map_err(|_| AppError::Internal("server.public_url".to_owned()))
}

/// Where she is sent, and what is kept meanwhile. `chance` makes a secret nobody knew before.
///
/// # Errors
/// If the settings do not fit, which the start rules out.
pub(super) async fn question(
    app: &App,
    oidc: &Oidc,
    (back, lang): (&str, &str),
    chance: impl Fn() -> String,
) -> Result<Result<(Url, Pending), Doubt>, AppError> {
    let about = match about(app, oidc, KNOWN_FOR).await? {
        Ok(about) => about,
        Err(doubt) => return Ok(Err(doubt)),
    };
    let pending = Pending {
        state: chance(),
        nonce: chance(),
        verifier: chance(),
        back: back.to_owned(),
        lang: lang.to_owned(),
    };
    let (state, nonce) = (pending.state.clone(), pending.nonce.clone());
    let verifier = PkceCodeVerifier::new(pending.verifier.clone());
    let client = client!(app, oidc, about);
    let (url, _, _) = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            || CsrfToken::new(state),
            || Nonce::new(nonce),
        )
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .url();
    Ok(Ok((url, pending)))
}

/// Fetches the token for a code and reads whom it vouches for.
///
/// # Errors
/// If the settings do not fit, which the start rules out.
pub(super) async fn answer(
    app: &App,
    oidc: &Oidc,
    code: String,
    pending: &Pending,
) -> Result<Result<Vouched, Doubt>, AppError> {
    let asked = match about(app, oidc, KNOWN_FOR).await? {
        Ok(about) => about,
        Err(doubt) => return Ok(Err(doubt)),
    };
    let known = app.kept::<Known>();
    let client = client!(app, oidc, asked.clone());
    let request = client
        .exchange_code(AuthorizationCode::new(code))
        .map(|request| request.set_pkce_verifier(PkceCodeVerifier::new(pending.verifier.clone())));
    let Ok(request) = request else {
        return Ok(Err(Doubt::NoToken));
    };
    let Ok(response) = request.request_async(known.client()?).await else {
        return Ok(Err(Doubt::NoToken));
    };
    let Some(token) = response.id_token() else {
        return Ok(Err(Doubt::NoToken));
    };
    let nonce = Nonce::new(pending.nonce.clone());
    match read(app, oidc, asked, (token, &nonce))? {
        Err(Doubt::Signature) => {}
        read => return Ok(read),
    }
    // It may have another key since.
    match about(app, oidc, ASKED_EVERY).await? {
        Ok(about) => read(app, oidc, about, (token, &nonce)),
        Err(doubt) => Ok(Err(doubt)),
    }
}

/// Whom a token vouches for: signed by the provider, for us, for this question, still good.
fn read(
    app: &App,
    oidc: &Oidc,
    about: CoreProviderMetadata,
    (token, nonce): (&CoreIdToken, &Nonce),
) -> Result<Result<Vouched, Doubt>, AppError> {
    let client = client!(app, oidc, about);
    let now = app.clock.now();
    // Whoever else the token is for could show it to us as well.
    let verifier = client
        .id_token_verifier()
        .set_time_fn(move || now)
        .set_other_audience_verifier_fn(|_| false);
    let claims = match token.claims(&verifier, nonce) {
        Ok(claims) => claims,
        Err(error) => return Ok(Err(doubt(&error))),
    };
    let email = claims
        .email()
        .filter(|_| claims.email_verified() == Some(true))
        .and_then(|email| Email::parse(email.as_str()).ok());
    Ok(Ok(Vouched {
        subject: claims.subject().as_str().to_owned(),
        email,
    }))
}

fn doubt(error: &ClaimsVerificationError) -> Doubt {
    match error {
        ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey
            | SignatureVerificationError::CryptoError(_)
            | SignatureVerificationError::InvalidKey(_),
        ) => Doubt::Signature,
        ClaimsVerificationError::SignatureVerification(_) => Doubt::Claims("algorithm"),
        ClaimsVerificationError::Expired(_) => Doubt::Claims("expired"),
        ClaimsVerificationError::InvalidAudience(_) => Doubt::Claims("audience"),
        ClaimsVerificationError::InvalidIssuer(_) => Doubt::Claims("issuer"),
        ClaimsVerificationError::InvalidNonce(_) => Doubt::Claims("nonce"),
        _ => Doubt::Claims("other"),
    }
}
