//! The first view of every kind of public page, packed with brotli, with all that it loads.

use std::collections::{BTreeSet, HashMap};

use anyhow::bail;

use crate::client::Client;
use crate::figures::Table;
use crate::pages;
use crate::server::{Mode, Server};
use crate::visitor::Visitor;

/// The languages' prefixes.
const LANGUAGES: [&str; 6] = ["", "/leicht", "/tr", "/ar", "/uk", "/en"];

/// What a browser sends.
const HEADERS: &str = "accept-encoding: gzip, deflate, br\r\n";

/// Weighs the pages of the demo.
pub(crate) async fn measure(table: &mut Table) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), "", Mode::Demo).await?;
    let mut plain = Client::connect(server.address, "").await?;
    let slugs = pages::slugs(&mut plain).await?;
    let of_each = |ending: &str| -> Vec<String> {
        slugs
            .iter()
            .map(|slug| format!("/angebote/{slug}{ending}"))
            .collect()
    };
    let legal = [
        "impressum",
        "datenschutz",
        "barrierefreiheit",
        "gebaerdensprache",
        "kontakt",
    ];
    let mut kinds: Vec<(&str, Vec<String>)> = vec![
        ("list (`/angebote`)", vec!["/angebote".to_owned()]),
        ("offering", of_each("")),
        ("form", of_each("/anmeldung")),
        ("poster", of_each("/aushang")),
        ("look-up (`/anmeldung`)", vec!["/anmeldung".to_owned()]),
        ("chronology (`/chronik`)", vec!["/chronik".to_owned()]),
        (
            "required pages",
            legal.map(|name| format!("/{name}")).to_vec(),
        ),
        ("not found", vec!["/gibt-es-nicht".to_owned()]),
    ];
    let mut hers = Vec::new();
    for slug in &slugs {
        let mut visitor = Visitor::new(server.address, slug, "").await?;
        // What can not be booked now has no such page.
        if let Ok((303, Some(page))) = visitor.sends(0).await {
            hers.push(page);
        }
    }
    kinds.push(("her booking", hers));
    let mut scales = Scales {
        client: Client::connect(server.address, HEADERS).await?,
        known: HashMap::new(),
    };
    let mut heaviest: Option<Weight> = None;
    for (kind, paths) in kinds {
        let mut most: Option<Weight> = None;
        for path in &paths {
            for lang in LANGUAGES {
                let weight = scales.first_view(&format!("{lang}{path}")).await?;
                most = most
                    .into_iter()
                    .chain([weight])
                    .max_by_key(|weight| weight.bodies);
            }
        }
        let Some(most) = most else {
            println!("   {kind}: there is none");
            continue;
        };
        println!("   {kind}: {}", most.said());
        heaviest = heaviest
            .into_iter()
            .chain([most])
            .max_by_key(|weight| weight.bodies);
    }
    if let Some(heaviest) = heaviest {
        let measured = heaviest.said();
        table.add(
            "first view of the heaviest public page, everything with it",
            "14 kB",
            "10 kB",
            &measured,
        );
    }
    Ok(())
}

/// What a first view weighs, bytes.
#[derive(Debug)]
struct Weight {
    path: String,
    page: usize,
    bodies: usize,
    with_heads: usize,
}

impl Weight {
    fn said(&self) -> String {
        let Self {
            path,
            page,
            bodies,
            with_heads,
        } = self;
        format!(
            "**{bodies} bytes** ({page} of them the page `{path}`; {with_heads} with all headers)"
        )
    }
}

/// A browser that has seen nothing yet.
#[derive(Debug)]
struct Scales {
    client: Client,
    /// Body and whole answer of what pages load.
    known: HashMap<String, (usize, usize)>,
}

impl Scales {
    async fn first_view(&mut self, path: &str) -> anyhow::Result<Weight> {
        let page = self.client.get(path).await?;
        if !matches!(page.status, 200 | 404) {
            bail!("{path} answers {}", page.status);
        }
        let mut weight = Weight {
            path: path.to_owned(),
            page: page.body.len(),
            bodies: page.body.len(),
            with_heads: page.body.len() + page.head.len(),
        };
        if page.header("content-encoding") != Some("br") {
            bail!("{path} is not packed");
        }
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut &*page.body, &mut text)?;
        for path in loaded(&String::from_utf8_lossy(&text)) {
            let (body, all) = self.asset(&path).await?;
            weight.bodies += body;
            weight.with_heads += all;
        }
        Ok(weight)
    }

    async fn asset(&mut self, path: &str) -> anyhow::Result<(usize, usize)> {
        if let Some(known) = self.known.get(path) {
            return Ok(*known);
        }
        let file = self.client.get(path).await?;
        if file.status != 200 {
            bail!("{path} answers {}", file.status);
        }
        let sizes = (file.body.len(), file.body.len() + file.head.len());
        println!("   {path}: {} bytes", sizes.0);
        self.known.insert(path.to_owned(), sizes);
        Ok(sizes)
    }
}

/// What a page loads: styles, icons, pictures. Our style sheets load nothing.
fn loaded(page: &str) -> BTreeSet<String> {
    let value = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!(" {name}=\""))?.1;
        rest.split('"')
            .next()
            .map(|value| value.split('#').next().unwrap_or(value).to_owned())
    };
    let load = |tag: &str| {
        let tag = tag.split('>').next()?;
        let loads = ["stylesheet", "icon", "preload", "manifest"];
        if tag.starts_with("link ")
            && value(tag, "rel").is_some_and(|rel| loads.contains(&rel.as_str()))
        {
            return value(tag, "href");
        }
        let shows = ["img ", "script ", "use ", "source "]
            .iter()
            .any(|name| tag.starts_with(name));
        value(tag, "src")
            .or_else(|| value(tag, "href"))
            .filter(|_| shows)
    };
    let paths = page.split('<').filter_map(load);
    paths.filter(|path| path.starts_with('/')).collect()
}
