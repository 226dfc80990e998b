//! What browsers may do with our answers: as little as pages without scripts need.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::app::App;
use crate::kinds::Lang;

/// No script at all, styles and pictures only from here, no page of ours inside a foreign one.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A page with a script of ours: it may run, and ask us. No other page may run one. `leads_to` is
/// the origin to which a form on it leads after all: browsers ask the policy about redirects too.
pub(crate) fn scripted(mut page: Response, leads_to: Option<&str>) -> Response {
    let mut forms = "form-action 'self'".to_owned();
    if let Some(origin) = leads_to {
        forms = format!("{forms} {origin}");
    }
    let policy = POLICY.replace("form-action 'self'", &forms);
    let policy = format!("{policy}; script-src 'self'; connect-src 'self'");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// A page of leaders with our scripts, `assets/leitung/`: as [`scripted`], and it may be installed on a phone.
pub(crate) fn installable(page: Response) -> Response {
    let mut page = scripted(page, None);
    let policy = page.headers().get(CONTENT_SECURITY_POLICY);
    let policy = policy.and_then(|policy| policy.to_str().ok());
    let policy = policy.map(|policy| format!("{policy}; worker-src 'self'; manifest-src 'self'"));
    if let Some(policy) = policy.and_then(|policy| HeaderValue::from_str(&policy).ok()) {
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// A page that shows another page of ours inside itself.
pub(crate) fn framing(mut page: Response) -> Response {
    if let Ok(policy) = HeaderValue::from_str(&format!("{POLICY}; frame-src 'self'")) {
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// A file that somebody has uploaded, as an answer of its own: it may do nothing at all, whatever stands in it, and
/// belongs to no origin. Documents are saved, not opened here; `name` is what they are called then.
pub(crate) fn alone(mut file: Response, media: &'static str, saved_as: Option<&str>) -> Response {
    let headers = file.headers_mut();
    let policy = HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'");
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
    if let Some(name) = saved_as {
        // RFC 8187: every sign but letters, digits and these three as bytes.
        const TELLING: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');
        let name = utf8_percent_encode(name, TELLING);
        let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
        let plain = HeaderValue::from_static("attachment");
        headers.insert(CONTENT_DISPOSITION, disposition.unwrap_or(plain));
    }
    file
}

/// Is it a page that only its address protects? Below `/anmeldung/`, except the form that sends the
/// link again, below `/konto/link/` and `/leitung/zugang/`, and where the links of the Rundbrief lead. Takes a path with or without the prefix of a language.
pub(crate) fn is_token_page(path: &str) -> bool {
    let (_, path) = Lang::of_path(path);
    path.strip_prefix("/anmeldung/")
        .is_some_and(|rest| rest != "link")
        || path.starts_with("/konto/link/")
        || path.starts_with("/leitung/zugang/")
        || ["abo", "bescheid", "bestaetigung"].iter().any(|way| {
            path.strip_prefix("/rundbrief/")
                .is_some_and(|rest| in_folder(rest, way))
        })
}

/// Is it a path below this folder?
fn in_folder(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// Is it the address by which a mail program unsubscribes its reader (RFC 8058)? It comes from anywhere, often
/// for many readers from one machine, without a cookie; its address is the secret.
pub(crate) fn is_one_click(path: &str) -> bool {
    let (_, path) = Lang::of_path(path);
    let rest = path.strip_prefix("/rundbrief/abo/");
    let token = rest.and_then(|rest| rest.strip_suffix("/abmeldung"));
    token.is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

/// Is it a page of those who work here? Nobody's browser shall keep it, no search engine know it.
fn is_staff_page(path: &str) -> bool {
    let (_, path) = Lang::of_path(path);
    ["/konto", "/buero", "/leitung", "/zahlen"]
        .iter()
        .any(|room| {
            path.strip_prefix(room)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
}

/// A middleware around everything. What a handler has set itself stays.
pub(crate) async fn security_headers(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let secret = is_token_page(request.uri().path());
    let staff = is_staff_page(request.uri().path());
    let mut response = next.run(request).await;
    let mut set = |name: HeaderName, value: &'static str| {
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()",
    );
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    if app.settings.server.public_url.starts_with("https:") {
        set(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    if secret || staff {
        set(CACHE_CONTROL, "no-store");
        set(HeaderName::from_static("x-robots-tag"), "noindex");
    }
    if secret {
        set(REFERRER_POLICY, "no-referrer");
    } else {
        set(REFERRER_POLICY, "same-origin");
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::HeaderMap;
    use axum::middleware::from_fn_with_state;
    use axum::routing::any;
    use tower::ServiceExt as _;

    use super::*;
    use crate::web::tests::app_at;

    async fn headers(public_url: &str, path: &str) -> HeaderMap {
        let app = app_at(public_url).await;
        let router = Router::<App>::new()
            .route(
                "/brief",
                any(|| async { [(CONTENT_SECURITY_POLICY, "sandbox")] }),
            )
            .fallback(any(|| async {}))
            .layer(from_fn_with_state(app.clone(), security_headers))
            .with_state(app);
        let request = Request::get(path).body(Body::empty()).unwrap();
        router.oneshot(request).await.unwrap().headers().clone()
    }

    #[tokio::test]
    async fn no_page_may_run_a_script() {
        let plain = headers("http://127.0.0.1:8080", "/angebote").await;
        let policy = plain["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(
            !policy.contains("script") && !policy.contains("unsafe"),
            "{policy}"
        );
        assert_eq!(plain["referrer-policy"], "same-origin");
        assert!(!plain.contains_key("strict-transport-security"));
        assert!(!plain.contains_key("cache-control"));
        let secure = headers("https://bausteine.example", "/brief").await;
        assert!(secure.contains_key("strict-transport-security"));
        assert_eq!(secure["content-security-policy"], "sandbox");
    }

    #[tokio::test]
    async fn a_page_under_a_token_leaves_no_trace() {
        for path in [
            "/anmeldung/geheim",
            "/uk/anmeldung/geheim/daten.json",
            "/konto/link/geheim",
            "/leitung/zugang/geheim",
            "/rundbrief/abo/geheim/daten.json",
            "/ar/rundbrief/bestaetigung/geheim",
            "/rundbrief/bescheid/geheim",
        ] {
            let secret = headers("http://127.0.0.1:8080", path).await;
            assert_eq!(secret["referrer-policy"], "no-referrer");
            assert_eq!(secret["cache-control"], "no-store");
            assert_eq!(secret["x-robots-tag"], "noindex");
        }
        for path in ["/konto", "/en/konto/passwort", "/buero", "/ar/leitung"] {
            let staff = headers("http://127.0.0.1:8080", path).await;
            assert_eq!(staff["cache-control"], "no-store", "{path}");
            assert_eq!(staff["referrer-policy"], "same-origin", "{path}");
        }
        for path in ["/anmeldung", "/anmeldung/link", "/tr/angebote", "/kontor"] {
            let open = headers("http://127.0.0.1:8080", path).await;
            assert_eq!(open["referrer-policy"], "same-origin", "{path}");
        }
    }

    #[test]
    fn only_the_one_address_of_each_letter_is_open_to_mail_programs() {
        for path in [
            "/rundbrief/abo/geheim/abmeldung",
            "/ar/rundbrief/abo/geheim/abmeldung",
        ] {
            assert!(is_one_click(path), "{path}");
        }
        for path in [
            "/rundbrief/abo/geheim",
            "/rundbrief/abo/geheim/loeschung",
            "/rundbrief/abo//abmeldung",
            "/rundbrief/abo/a/b/abmeldung",
            "/rundbrief/abo/abmeldung",
            "/rundbrief/abo/geheim/abmeldung/",
            "/buero/abos/rundbrief/abo/geheim/abmeldung",
        ] {
            assert!(!is_one_click(path), "{path}");
        }
    }
}
