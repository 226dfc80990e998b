//! Somebody who opens the form, sends it and looks at her page.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use anyhow::{Context as _, bail};

use crate::client::Client;

/// Somebody at the form.
#[derive(Debug)]
pub(crate) struct Visitor {
    client: Client,
    form: String,
    /// The dates of the form, ids; read once.
    sessions: Vec<String>,
    /// The last sign-up.
    pub(crate) last: Option<SignUp>,
}

/// A sign-up as it was sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SignUp {
    /// Whose: the number in her address.
    pub(crate) number: u64,
    /// When it was sent.
    pub(crate) sent: Instant,
    /// When its answer was there.
    pub(crate) answered: Instant,
}

/// No two people have the same address.
static PEOPLE: AtomicU64 = AtomicU64::new(0);

impl Visitor {
    /// Connects.
    pub(crate) async fn new(
        address: SocketAddr,
        slug: &str,
        headers: &'static str,
    ) -> anyhow::Result<Self> {
        let client = Client::connect(address, headers).await?;
        Ok(Self {
            client,
            form: format!("/angebote/{slug}/anmeldung"),
            sessions: Vec::new(),
            last: None,
        })
    }

    /// Opens the form and sends it. The address of her page.
    pub(crate) async fn books(&mut self, tick: usize) -> anyhow::Result<String> {
        let (status, page) = self.sends(tick).await?;
        page.with_context(|| format!("the sign-up was answered with {status}"))
    }

    /// Opens the form and sends it. The status, and after a 303 the address of her page. Where nothing can
    /// be booked any more the page has no form, and 200 is the answer.
    pub(crate) async fn sends(&mut self, tick: usize) -> anyhow::Result<(u16, Option<String>)> {
        let page = self.client.get(&self.form).await?;
        if page.status != 200 {
            bail!("the form answers {}", page.status);
        }
        let form = unpacked(&page)?;
        let Some(key) = values(&form, "key").next().map(ToOwned::to_owned) else {
            return Ok((page.status, None));
        };
        if self.sessions.is_empty() {
            self.sessions = values(&form, "session").map(ToOwned::to_owned).collect();
        }
        let session = self.sessions.get(tick % self.sessions.len().max(1));
        let session = session.context("the form has no dates")?;
        let number = PEOPLE.fetch_add(1, Ordering::Relaxed);
        let sent = format!(
            "session={session}&name=Person+{number}&name=&name=&name=&helper_name=&helper_contact=\
             &email=p{number}%40example.org&phone=&note=&website=&key={key}"
        );
        let begun = Instant::now();
        let answer = self.client.post(&self.form, &sent).await?;
        self.last = Some(SignUp {
            number,
            sent: begun,
            answered: Instant::now(),
        });
        let page = answer.header("location").filter(|_| answer.status == 303);
        Ok((answer.status, page.map(ToOwned::to_owned)))
    }

    /// Sends a form of a page that was made for a button; the answer must lead to another page.
    pub(crate) async fn presses(&mut self, path: &str, form: &str) -> anyhow::Result<()> {
        let answer = self.client.post(path, form).await?;
        if !matches!(answer.status, 200 | 303) {
            bail!("{} from {path}", answer.status);
        }
        Ok(())
    }

    /// Looks at a page; its text.
    pub(crate) async fn looks(&mut self, path: &str) -> anyhow::Result<String> {
        let page = self.client.get(path).await?;
        if page.status != 200 {
            bail!("her page answers {}", page.status);
        }
        unpacked(&page)
    }
}

/// The text of a page, whether it came packed or not.
pub(crate) fn unpacked(page: &crate::client::Answer<'_>) -> anyhow::Result<String> {
    if page.header("content-encoding") != Some("br") {
        return Ok(std::str::from_utf8(page.body)?.to_owned());
    }
    let mut text = Vec::new();
    brotli::BrotliDecompress(&mut &*page.body, &mut text)?;
    Ok(String::from_utf8(text)?)
}

/// The values of the fields of a name, in the order of the page.
pub(crate) fn values<'p>(page: &'p str, name: &str) -> impl Iterator<Item = &'p str> {
    let name = format!(" name=\"{name}\"");
    page.split('<').filter_map(move |tag| {
        let tag = tag
            .split('>')
            .next()
            .filter(|tag| tag.starts_with("input") && tag.contains(&name))?;
        tag.split_once(" value=\"")?.1.split('"').next()
    })
}
