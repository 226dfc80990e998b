//! Attachments lie in a bucket: a small store that speaks as much S3 as is asked of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use bausteine::{Bucket, StorageKind};
use image::ImageFormat;

use crate::attachments::{attaches, deletes, picture, publishes};
use crate::support::database::Backend;
use crate::support::site::Site;

/// What lies in the bucket, by key.
type Objects = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// The store: one bucket, one who may open it.
async fn store() -> (String, Objects) {
    let objects = Objects::default();
    let router = Router::new()
        .fallback(answer)
        .with_state(Arc::clone(&objects));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, objects)
}

async fn answer(State(objects): State<Objects>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let signed = parts
        .headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    if !signed.is_some_and(|signed| signed.starts_with("AWS4-HMAC-SHA256 Credential=clara/")) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let bytes = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
    let path = parts
        .uri
        .path()
        .trim_start_matches("/bilder")
        .trim_start_matches('/')
        .to_owned();
    let mut objects = objects.lock().expect("nobody failed");
    match (parts.method, path.as_str()) {
        (Method::GET, "") => {
            let mut list = String::from(
                "<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>false</IsTruncated>",
            );
            for (key, bytes) in objects.iter() {
                write!(
                    list,
                    "<Contents><Key>{key}</Key><LastModified>2026-11-22T10:00:00.000Z</LastModified>\
                     <ETag>\"1\"</ETag><Size>{}</Size></Contents>",
                    bytes.len()
                )
                .expect("it is written");
            }
            list.push_str("</ListBucketResult>");
            Body::from(list).into_response()
        }
        (Method::PUT, key) => {
            objects.insert(key.to_owned(), bytes);
            [("etag", "\"1\"")].into_response()
        }
        (Method::GET, key) => match objects.get(key) {
            Some(bytes) => {
                let head = [
                    ("etag", "\"1\""),
                    ("last-modified", "Sun, 22 Nov 2026 10:00:00 GMT"),
                ];
                (head, bytes.clone()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        },
        (Method::DELETE, key) => {
            objects.remove(key);
            StatusCode::NO_CONTENT.into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

#[tokio::test]
async fn pictures_lie_in_a_bucket_where_the_settings_say_so() {
    let (endpoint, objects) = store().await;
    let bucket = Bucket {
        endpoint,
        region: "us-east-1".to_owned(),
        bucket: "bilder".to_owned(),
        access_key: "clara".to_owned(),
        secret_key: "a secret of the tests".into(),
    };
    let site = Site::open_with(Backend::Sqlite, |settings| {
        settings.storage.kind = StorageKind::S3;
        settings.storage.s3 = Some(bucket);
    })
    .await;
    let keys = || {
        objects
            .lock()
            .expect("nobody failed")
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    let clara = site.office("Clara").await;
    publishes(&clara, "Fest").await;
    let sent = picture(ImageFormat::Jpeg);
    attaches(&clara, "2026-fest", &[], ("a.jpg", &sent))
        .await
        .has_status(200);
    assert_eq!(keys().len(), 2, "{:?}", keys());
    let shown = site
        .get("/chronik/2026-fest")
        .await
        .attributes("figure img", "src")
        .remove(0);
    let file = site.get(&shown).await;
    file.has_status_quietly(200);
    let kept = objects
        .lock()
        .expect("nobody failed")
        .get(shown.rsplit('/').next().expect("a name"))
        .cloned();
    assert_eq!(Some(file.bytes), kept);
    // What belongs to nothing is found by its name there, too.
    let millis = site.clock().now().timestamp_millis();
    let lost = format!(
        "{:08x}-{:04x}-7abc-8def-0123456789ab.jpg",
        millis >> 16,
        millis & 0xffff
    );
    objects
        .lock()
        .expect("nobody failed")
        .insert(lost.clone(), b"?".to_vec());
    site.clock()
        .set(site.clock().now() + chrono::Duration::hours(50));
    site.does_chores().await;
    assert_eq!(keys().len(), 2, "{:?}", keys());
    let clara = site.office("Dora").await;
    deletes(&clara, "2026-fest").await.has_status(200);
    assert_eq!(keys(), Vec::<String>::new());
    site.close().await;
}
