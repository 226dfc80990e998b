//! Who may pass: a handler that takes a guard can not run for anybody else. Who is not signed in is sent to
//! sign in and comes back; what somebody signed in may not see is not found.

use axum::extract::FromRequestParts;
use axum::http::header::{HOST, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use chrono::TimeDelta;
use url::Url;

use super::PublicPath;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{Lang, Person, Role};

/// After so long somebody says once more who she is, before a dangerous deed.
const FRESH: TimeDelta = TimeDelta::minutes(15);

/// Anybody who works here. Who must set up a second factor first passes too: it is for her own account only.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn(pub(crate) Person);

/// The office, also where she must set up a second factor first: the pages on which she does.
#[derive(Clone, Debug)]
pub(crate) struct SettingUp(pub(crate) Person);

/// The office.
#[derive(Clone, Debug)]
pub(crate) struct Office(pub(crate) Person);

/// Those who lead courses, and the office. A leader sees her own courses only: `person.role` says which she is.
#[derive(Clone, Debug)]
pub(crate) struct Leader(pub(crate) Person);

/// Those who read figures, and the office.
#[derive(Clone, Debug)]
pub(crate) struct Figures(pub(crate) Person);

/// A guard for dangerous deeds: `Fresh(Office(person)): Fresh<Office>`. Lets pass whom the inner guard lets
/// pass, if she said in the last quarter of an hour who she is. Put it on the page of the form as well as on the
/// deed, so that nobody is asked after she has filled it in.
#[derive(Clone, Debug)]
pub(crate) struct Fresh<Guard>(pub(crate) Guard);

/// A guard by the roles that it lets pass, and whether it waits for a second factor.
macro_rules! guards {
    ($($roles:pat, $waits:literal => $name:ident;)*) => {$(
        impl FromRequestParts<App> for $name {
            type Rejection = AppError;

            async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
                let person = signed_in(parts, app)?;
                if !matches!(person.role, $roles) {
                    return Err(AppError::NotFound);
                }
                if $waits && person.lacks_factor {
                    return Err(AppError::FactorFirst);
                }
                Ok(Self(person))
            }
        }
    )*};
}

guards! {
    _, false => SignedIn;
    Role::Office, false => SettingUp;
    Role::Office, true => Office;
    Role::Office | Role::Leader, true => Leader;
    Role::Office | Role::Reader, true => Figures;
}

impl<Guard> FromRequestParts<App> for Fresh<Guard>
where
    Guard: FromRequestParts<App, Rejection = AppError> + Send,
{
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let guard = Guard::from_request_parts(parts, app).await?;
        let person = signed_in(parts, app)?;
        if app.clock.now() - person.confirmed_at < FRESH {
            Ok(Self(guard))
        } else {
            Err(AppError::ConfirmFirst(way_back(parts, app)))
        }
    }
}

fn signed_in(parts: &Parts, app: &App) -> Result<Person, AppError> {
    let person = parts.extensions.get::<Person>().cloned();
    person.ok_or_else(|| AppError::SignInFirst(way_back(parts, app)))
}

/// Where somebody goes on after she has signed in: the page she asked for, or the one her form stood on.
fn way_back(parts: &Parts, app: &App) -> Option<String> {
    if parts.method == Method::GET {
        return parts
            .extensions
            .get::<PublicPath>()
            .map(|path| path.0.clone());
    }
    let from = Url::parse(header(&parts.headers, &REFERER)?).ok()?;
    let host = from.host_str()?;
    let origin = match from.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    };
    let ours = Url::parse(&app.settings.server.public_url).ok();
    let is_ours = ours.is_some_and(|ours| ours.origin() == from.origin())
        || header(&parts.headers, &HOST) == Some(&origin);
    let (_, path) = Lang::of_path(from.path());
    let query = from.query().map(|query| format!("?{query}"));
    let path = format!("{path}{}", query.unwrap_or_default());
    is_ours.then_some(path).as_deref().and_then(local_path)
}

fn header<'a>(headers: &'a HeaderMap, name: &axum::http::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// A path on this site, with its query, that somebody may be sent to; none where it could lead elsewhere.
pub(crate) fn local_path(text: &str) -> Option<String> {
    // Read as a browser reads it: backslashes are slashes, tabs and line breaks are nothing.
    let here = Url::parse("http://here.invalid/").ok()?;
    if text.len() > 1000 || !text.starts_with('/') {
        return None;
    }
    let there = here.join(text).ok()?;
    // "/.//host" comes out as "//host".
    if there.origin() != here.origin() || there.path().starts_with("//") {
        return None;
    }
    let query = there.query().map(|query| format!("?{query}"));
    Some(format!("{}{}", there.path(), query.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn a_way_back_stays_on_this_site() {
        for (typed, path) in [
            ("/buero", "/buero"),
            ("/buero?q=a%20b&seite=2", "/buero?q=a%20b&seite=2"),
            ("/buero#unten", "/buero"),
            ("/buero/../leitung", "/leitung"),
        ] {
            assert_eq!(local_path(typed).as_deref(), Some(path));
        }
        for typed in [
            "",
            "buero",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "\n//evil.example",
            "/.//evil.example",
            "/x/..//evil.example",
            "https://evil.example/buero",
            "https:evil.example",
            "javascript:alert(1)",
            "http://here.invalid/buero",
        ] {
            assert_eq!(local_path(typed), None, "{typed:?}");
        }
    }
}
