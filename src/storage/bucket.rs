//! A bucket of a store that speaks S3, over the same HTTP client that signs people in elsewhere.

use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use object_store::{ClientOptions, Error, RetryConfig};
use openidconnect::reqwest;

use crate::settings::Bucket;

/// One request takes no longer; who uploads a file waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Opens a bucket; nothing is asked of it yet.
pub(super) fn open(bucket: &Bucket) -> Result<AmazonS3, Error> {
    AmazonS3Builder::new()
        .with_endpoint(&bucket.endpoint)
        .with_region(&bucket.region)
        .with_bucket_name(&bucket.bucket)
        .with_access_key_id(&bucket.access_key)
        .with_secret_access_key(bucket.secret_key.reveal())
        .with_allow_http(bucket.endpoint.starts_with("http://"))
        .with_retry(RetryConfig {
            max_retries: 2,
            retry_timeout: PATIENCE,
            ..RetryConfig::default()
        })
        // Deleting many at once is what stores speak differently.
        .with_config(AmazonS3ConfigKey::DisableBulkDelete, "true")
        .with_http_connector(Connector)
        .build()
}

/// Gives the bucket our client: the crate's own one would bring a second.
#[derive(Debug)]
struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()
            .map_err(|error| Error::Generic {
                store: "S3",
                source: Box::new(error),
            })?;
        Ok(HttpClient::new(Wire(client)))
    }
}

#[derive(Debug)]
struct Wire(reqwest::Client);

impl Wire {
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let unreadable = |error: axum::Error| HttpError::new(HttpErrorKind::Decode, error);
        let (parts, body) = request.into_parts();
        let body = to_bytes(Body::new(body), usize::MAX)
            .await
            .map_err(unreadable)?;
        let request = self.0.request(parts.method, parts.uri.to_string());
        let answer = request.headers(parts.headers).body(body).send().await;
        let answer = answer.map_err(failed)?;
        let mut response = axum::http::Response::builder().status(answer.status());
        if let Some(headers) = response.headers_mut() {
            headers.extend(answer.headers().clone());
        }
        let body = answer.bytes().await.map_err(failed)?;
        let response = response.body(body.into());
        response.map_err(|error| HttpError::new(HttpErrorKind::Decode, error))
    }
}

fn failed(error: reqwest::Error) -> HttpError {
    let kind = if error.is_timeout() {
        HttpErrorKind::Timeout
    } else if error.is_connect() {
        HttpErrorKind::Connect
    } else {
        HttpErrorKind::Request
    };
    HttpError::new(kind, error.without_url())
}

impl HttpService for Wire {
    fn call<'s, 'f>(
        &'s self,
        request: HttpRequest,
    ) -> Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'f>>
    where
        's: 'f,
        Self: 'f,
    {
        Box::pin(self.ask(request))
    }
}
