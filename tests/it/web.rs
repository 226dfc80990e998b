//! What every page owes its reader: her language, a tight policy, small size; and what happens when
//! somebody asks for what is not there or sends what nobody understands.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::Lang;

use crate::support::page::Page;
use crate::support::site::{HOST, encode, in_language};

/// The public pages that need no offering.
const PAGES: &[&str] = &[
    "/",
    "/angebote",
    "/anmeldung",
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
    "/barrierefreiheit/danke",
    "/gebaerdensprache",
    "/kontakt",
];

both! {
    async fn every_page_speaks_the_language_of_its_address(site: &Site) {
        for lang in Lang::ALL {
            for path in PAGES.iter().chain(&["/gibt-es-nicht"]) {
                let page = site.get(&in_language(lang, path)).await;
                let expected = if *path == "/gibt-es-nicht" { 404 } else { 200 };
                page.has_status(expected);
                assert_eq!(page.attributes("html", "lang"), [lang.tag()], "{}", page.path);
                assert_eq!(page.attributes("html", "dir"), [lang.dir()], "{}", page.path);
            }
        }
    }

    async fn every_page_leads_to_itself_in_every_other_language(site: &Site) {
        for lang in Lang::ALL {
            for path in PAGES {
                let page = site.get(&in_language(lang, path)).await;
                let links = page.attributes("header nav a[hreflang]", "href");
                let all: Vec<_> = Lang::ALL.into_iter().map(|to| in_language(to, path)).collect();
                assert_eq!(links, all, "{}", page.path);
                let here = page.texts("header nav a[aria-current]");
                assert_eq!(here, [lang.own_name()], "{}", page.path);
            }
        }
    }

    async fn every_footer_names_the_required_pages_and_the_telephone(site: &Site) {
        for lang in Lang::ALL {
            for path in PAGES {
                let page = site.get(&in_language(lang, path)).await;
                let links = page.attributes("footer a", "href");
                for required in ["/impressum", "/datenschutz", "/barrierefreiheit", "/gebaerdensprache", "/kontakt"] {
                    let required = in_language(lang, required);
                    assert!(links.contains(&required), "{} lacks {required}: {links:?}", page.path);
                }
                let is_telephone = |link: &String| link.starts_with("tel:");
                assert!(links.iter().any(is_telephone), "{}: {links:?}", page.path);
            }
        }
    }

    async fn no_page_allows_scripts_cookies_or_third_parties(site: &Site) {
        for path in PAGES.iter().chain(&["/gibt-es-nicht", "/kalender.ics", "/healthz"]) {
            let page = site.get(path).await;
            let policy = page.header("content-security-policy");
            for demand in ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
                assert!(policy.contains(demand), "{path}: {policy}");
            }
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
            assert!(!page.header("referrer-policy").is_empty(), "{path}");
            assert_eq!(page.header("set-cookie"), "", "{path}");
            for name in ["src", "href", "action"] {
                let css = format!("link[{name}]:not([rel=canonical]):not([rel=alternate]), img[{name}], script[{name}], form[{name}]");
                for address in page.attributes(&css, name) {
                    assert!(address.starts_with('/') && !address.starts_with("//"), "{path}: {address}");
                }
            }
        }
    }

    async fn the_first_view_is_small(site: &Site) {
        site.demo().await;
        let home = site.get("/angebote").await;
        let mut slugs: Vec<_> = home
            .attributes("main a[href^='/angebote/']", "href")
            .into_iter()
            .filter(|link| link.matches('/').count() == 2)
            .collect();
        slugs.dedup();
        assert!(slugs.len() > 3, "the demo is shown: {slugs:?}");
        for path in PAGES.iter().map(|path| (*path).to_owned()).chain(slugs) {
            for lang in [Lang::De, Lang::Ar, Lang::Uk] {
                let path = in_language(lang, &path);
                let page = compressed(site, &path).await;
                page.has_status_quietly(200);
                let plain = site.get(&path).await;
                let mut bytes = page.bytes.len();
                for asset in plain.attributes("link[rel=stylesheet], link[rel=icon]", "href") {
                    bytes += compressed(site, &asset).await.bytes.len();
                }
                for asset in plain.attributes("img, script", "src") {
                    bytes += compressed(site, &asset).await.bytes.len();
                }
                assert!(bytes <= 14_000, "{path}: {bytes} bytes");
            }
        }
    }

    async fn assets_may_be_kept_for_ever(site: &Site) {
        let home = site.get("/").await;
        for path in home.attributes("link[rel=stylesheet], link[rel=icon]", "href") {
            let asset = site.get(&path).await;
            asset.has_status_quietly(200);
            let kept = asset.header("cache-control");
            assert!(kept.contains("immutable") && kept.contains("max-age=31536000"), "{path}: {kept}");
            let tag = asset.header("etag").to_owned();
            assert!(!tag.is_empty(), "{path} has a tag");
            let request = Request::get(&path).header(header::HOST, HOST).header(header::IF_NONE_MATCH, &tag);
            let again = site.browser().ask(request.body(Body::empty()).expect("a request")).await;
            again.has_status_quietly(304);
            assert!(again.bytes.is_empty(), "{path}");
        }
        site.get("/assets/gibt-es-nicht.css").await.has_status(404);
    }

    async fn operators_see_that_it_lives(site: &Site) {
        site.get("/healthz").await.has_status_quietly(200);
        site.get("/readyz").await.has_status_quietly(200);
    }

    async fn caught_mails_exist_in_the_demo_only(site: &Site) {
        site.get("/dev/mails").await.has_status(404);
    }

    async fn a_forged_form_is_refused_in_her_language(site: &Site) {
        let evening = site.offering("Schwimmen").places(3).open().await;
        for (name, value) in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
            let request = Request::post(format!("/uk{}", evening.sign_up()))
                .header(header::HOST, HOST)
                .header(name, value)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(encode(&[("name", "Ada"), ("email", "ada@example.org")])))
                .expect("a request");
            let page = site.browser().ask(request).await;
            page.has_status(403);
            assert_eq!(page.attributes("html", "lang"), ["uk"]);
        }
        site.deliver_mail().await;
        assert!(site.letters().is_empty(), "nothing was booked");
    }

    async fn a_huge_body_is_refused_in_her_language(site: &Site) {
        let evening = site.offering("Schwimmen").places(3).open().await;
        let note = "x".repeat(2 * 1024 * 1024);
        let path = format!("/tr{}", evening.sign_up());
        let page = site.post(&path, &[("name", "Ada"), ("note", &note)]).await;
        page.has_status(413);
        assert_eq!(page.attributes("html", "lang"), ["tr"]);
    }

    async fn ten_thousand_fields_do_no_harm(site: &Site) {
        let evening = site.offering("Schwimmen").places(3).open().await;
        for name in ["name", "session", "x"] {
            let fields = vec![(name, "a"); 10_000];
            let page = site.post(&evening.sign_up(), &fields).await;
            assert!(matches!(page.status.as_u16(), 413 | 422), "{name}: {}", page.status);
        }
        let many: Vec<_> = (0..10_000).map(|number| format!("f{number}")).collect();
        let fields: Vec<_> = many.iter().map(|name| (name.as_str(), "1")).collect();
        let page = site.post(&evening.sign_up(), &fields).await;
        assert!(matches!(page.status.as_u16(), 413 | 422), "{}", page.status);
    }

    async fn addresses_that_nobody_understands_are_not_found(site: &Site) {
        let long = format!("/angebote/{}", "a".repeat(8000));
        for path in [
            "/angebote/%00",
            "/angebote/%ff%fe",
            "/angebote/..%2f..%2fetc%2fpasswd",
            "/assets/..%2f..%2fCargo.toml",
            "//evil.example/angebote",
            "/ar/ar/angebote",
            "/anmeldung/kurz",
            "/anmeldung/AAAAAAAAAAAAAAAAAAAAAAAA",
            "/anmeldung/AAAAAAAAAAAAAAAAAAAAAAAA/termine.ics",
            "/anmeldung/AAAAAAAAAAAAAAAAAAAAAAAA/daten.json",
            "/angebote/gibt-es-nicht.ics",
            "/angebote/gibt-es-nicht/anmeldung",
            long.as_str(),
        ] {
            let page = site.get(path).await;
            assert_eq!(page.status, 404, "{path}");
        }
    }

    async fn a_slash_too_many_leads_to_the_page_without_it(site: &Site) {
        for (path, there) in [
            ("/angebote/", "/angebote"),
            ("/ar/angebote/?q=a%2Fb&tag=1", "/ar/angebote?q=a%2Fb&tag=1"),
            ("/tr/kontakt//", "/tr/kontakt"),
            ("/anmeldung/?x=/", "/anmeldung?x=/"),
            ("//evil.example/", "/evil.example"),
            ("/tr//evil.example/", "/tr/evil.example"),
            ("/\\evil.example/", "/%5Cevil.example"),
        ] {
            let page = site.get(path).await;
            assert_eq!((page.status.as_u16(), page.location().as_deref()), (308, Some(there)), "{path}");
        }
        site.get("/tr/").await.has_status(200);
        site.get("/").await.has_status(200);
        site.get("/gibt-es-nicht").await.has_status(404);
    }

    async fn no_link_of_ours_leads_to_another_host(site: &Site) {
        for path in ["/tr/\\evil.example", "/tr//evil.example", "/\\evil.example", "/leicht/\\/evil.example"] {
            let page = site.get(path).await;
            page.has_status(404);
            for link in page.attributes("header a", "href") {
                assert!(!link.contains('\\') && !link.starts_with("//"), "{path}: {link}");
            }
        }
    }

    async fn a_body_that_is_no_form_is_refused(site: &Site) {
        let evening = site.offering("Schwimmen").places(3).open().await;
        for (kind, body) in [
            ("application/json", "{\"name\": \"Ada\"}"),
            ("application/x-www-form-urlencoded", "name=%ff%fe&email=%00"),
            ("application/x-www-form-urlencoded", "&&&===&&;;"),
            ("text/plain", "name=Ada"),
        ] {
            let request = Request::post(evening.sign_up())
                .header(header::HOST, HOST)
                .header("sec-fetch-site", "same-origin")
                .header(header::CONTENT_TYPE, kind)
                .body(Body::from(body))
                .expect("a request");
            let page = site.browser().ask(request).await;
            assert!(page.status.is_client_error(), "{kind} {body}: {}", page.status);
        }
    }
}

/// The answer as a phone gets it.
async fn compressed(site: &crate::support::site::Site, path: &str) -> Page {
    let request = Request::get(path)
        .header(header::HOST, HOST)
        .header(header::ACCEPT_ENCODING, "br, gzip");
    site.browser()
        .ask(request.body(Body::empty()).expect("a request"))
        .await
}
