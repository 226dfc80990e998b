//! A provider of sign-in (`OpenID` Connect), small but real: it listens on this machine, says about itself what
//! providers say, gives each code's token once, and signs it with a key of its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bausteine::{Clock, Oidc, Secret};
use chrono::TimeDelta;
use rcgen::{KeyPair, PublicKeyData as _, SigningKey as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;

/// What the service proves itself with.
const SECRET: &str = "a secret of two";

/// A provider.
#[derive(Clone, Debug)]
pub(crate) struct Provider(Arc<Mutex<Parts>>);

#[derive(Debug)]
struct Parts {
    issuer: String,
    key: KeyPair,
    /// The number of the key.
    kid: u32,
    /// What it was asked for, by code.
    codes: HashMap<String, Asked>,
    given: usize,
    asked_about_itself: usize,
    is_silent: bool,
}

/// What a browser brought along.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// Goes back in the address.
    pub(crate) state: String,
    challenge: String,
    claims: Value,
}

impl Provider {
    /// One that listens.
    pub(crate) async fn opens() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let provider = Self(Arc::new(Mutex::new(Parts {
            issuer: format!("http://127.0.0.1:{port}/realms/stadt"),
            key: KeyPair::generate().expect("a key"),
            kid: 1,
            codes: HashMap::new(),
            given: 0,
            asked_about_itself: 0,
            is_silent: false,
        })));
        let router = Router::new()
            .route("/realms/stadt/.well-known/openid-configuration", get(about))
            .route("/realms/stadt/keys", get(keys))
            .route("/realms/stadt/token", post(token))
            // Who follows a redirect can be led anywhere.
            .route(
                "/elsewhere/.well-known/openid-configuration",
                get(lead_away),
            )
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    fn parts(&self) -> MutexGuard<'_, Parts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The settings that name it.
    pub(crate) fn settings(&self) -> Oidc {
        Oidc {
            issuer: self.parts().issuer.clone(),
            client_id: "bausteine".to_owned(),
            client_secret: Secret::from(SECRET),
            label: "Mit dem Stadtkonto anmelden".to_owned(),
            trust_mfa: false,
        }
    }

    /// She signs in where the service has sent her: what is said about her by default. Nothing is given yet.
    pub(crate) fn signs_in(
        &self,
        sent_to: &str,
        clock: &Clock,
        (subject, email): (&str, &str),
    ) -> Asked {
        let url = url::Url::parse(sent_to).expect("an address");
        let sent: HashMap<String, String> = url.query_pairs().into_owned().collect();
        let parts = self.parts();
        assert!(
            sent_to.starts_with(&format!("{}/auth?", parts.issuer)),
            "{sent_to}"
        );
        assert_eq!(sent["response_type"], "code");
        assert_eq!(sent["client_id"], "bausteine");
        assert_eq!(sent["code_challenge_method"], "S256");
        assert!(
            sent["redirect_uri"].ends_with("/konto/oidc/rueckkehr"),
            "{sent:?}"
        );
        assert!(sent["scope"].split(' ').any(|scope| scope == "openid"));
        let now = clock.now();
        let claims = json!({
            "iss": parts.issuer,
            "sub": subject,
            "aud": "bausteine",
            "iat": now.timestamp(),
            "exp": (now + TimeDelta::minutes(5)).timestamp(),
            "nonce": sent["nonce"],
            "email": email,
            "email_verified": true,
        });
        Asked {
            state: sent["state"].clone(),
            challenge: sent["code_challenge"].clone(),
            claims,
        }
    }

    /// The code with which she comes back.
    pub(crate) fn gives(&self, asked: Asked) -> String {
        let mut parts = self.parts();
        parts.given += 1;
        let code = format!("code-{}", parts.given);
        parts.codes.insert(code.clone(), asked);
        code
    }

    /// Signs with another key from now on.
    pub(crate) fn changes_its_key(&self) {
        let mut parts = self.parts();
        parts.key = KeyPair::generate().expect("a key");
        parts.kid += 1;
    }

    /// Signs with another key, and does not say so.
    pub(crate) fn loses_its_key(&self) {
        let mut parts = self.parts();
        parts.key = KeyPair::generate().expect("a key");
    }

    /// Says nothing about itself any more.
    pub(crate) fn falls_silent(&self) {
        self.parts().is_silent = true;
    }

    /// Speaks again.
    pub(crate) fn speaks_again(&self) {
        self.parts().is_silent = false;
    }

    /// How often it was asked about itself.
    pub(crate) fn asked_about_itself(&self) -> usize {
        self.parts().asked_about_itself
    }
}

impl Asked {
    /// Says something else about her.
    pub(crate) fn with(mut self, claim: &str, value: Value) -> Self {
        self.claims[claim] = value;
        self
    }
}

async fn about(State(provider): State<Provider>) -> Result<Json<Value>, StatusCode> {
    let mut parts = provider.parts();
    parts.asked_about_itself += 1;
    if parts.is_silent {
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    }
    let issuer = &parts.issuer;
    Ok(Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/auth"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    })))
}

async fn lead_away(State(provider): State<Provider>) -> Redirect {
    let issuer = provider.parts().issuer.clone();
    Redirect::to(&format!("{issuer}/.well-known/openid-configuration"))
}

async fn keys(State(provider): State<Provider>) -> Json<Value> {
    let parts = provider.parts();
    let point = parts.key.der_bytes();
    Json(json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": parts.kid.to_string(),
        "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..65]),
    }] }))
}

async fn token(
    State(provider): State<Provider>,
    headers: HeaderMap,
    Form(sent): Form<HashMap<String, String>>,
) -> Response {
    let mut parts = provider.parts();
    let known = format!(
        "Basic {}",
        STANDARD.encode(format!("bausteine:{}", SECRET.replace(' ', "+")))
    );
    let is_known = headers
        .get(header::AUTHORIZATION)
        .is_some_and(|said| *said == *known);
    let asked = parts.codes.remove(&sent["code"]);
    let asked = asked.filter(|asked| {
        asked.challenge == URL_SAFE_NO_PAD.encode(Sha256::digest(&sent["code_verifier"]))
    });
    let Some(asked) = asked.filter(|_| is_known) else {
        let why = Json(json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, why).into_response();
    };
    let head = json!({ "alg": "ES256", "typ": "JWT", "kid": parts.kid.to_string() });
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", encode(&head), encode(&asked.claims));
    let signature = parts.key.sign(signed.as_bytes()).expect("it signs");
    let signature = URL_SAFE_NO_PAD.encode(plain(&signature));
    Json(json!({
        "access_token": "of no use here",
        "token_type": "Bearer",
        "expires_in": 300,
        "id_token": format!("{signed}.{signature}"),
    }))
    .into_response()
}

/// A signature as tokens hold it: two numbers of 32 bytes, instead of their DER.
fn plain(der: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = &der[2..];
    for _ in 0..2 {
        let length = usize::from(rest[1]);
        let number = &rest[2..2 + length];
        rest = &rest[2 + length..];
        let number = &number[number.len().saturating_sub(32)..];
        out.extend(std::iter::repeat_n(0, 32 - number.len()));
        out.extend(number);
    }
    out
}
