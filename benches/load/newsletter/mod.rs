//! A Rundbrief for twenty thousand people in six languages, rendered and accepted by Postfix' `smtp-sink`, beside
//! Postfix' `smtp-source` with letters of the same size over as many connections; and people who sign up meanwhile.

mod postfix;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};

use crate::Effort;
use crate::client::Client;
use crate::figures::{Pairs, Table, load, median};
use crate::offerings::MANY;
use crate::places::{Database, Ground, Place};
use crate::process;
use crate::search::{hire, sign_in};
use crate::server::{Mode, Server, free_address};
use crate::visitor::{Visitor, unpacked, values};
use postfix::Sink;

/// How many get it.
const PEOPLE: usize = 20_000;
/// Lines of a table that is taken in at once, at most.
const LINES: usize = 5_000;
/// The connections of the Rundbrief, as the default has it.
const CONNECTIONS: usize = 2;
/// A letter that somebody waits for leaves within so many seconds.
const SOON: f64 = 2.0;
/// The languages, and a few words of each.
const LANGUAGES: [(&str, &str, &str); 6] = [
    (
        "de",
        "Neues im Dezember",
        "Liebe Frauen, im Dezember laden wir Sie herzlich zu Kaffee, Kursen und Festen ein. ",
    ),
    (
        "de-simple",
        "Das gibt es im Dezember",
        "Liebe Frauen! Im Dezember gibt es viel. Sie können kommen. Es kostet nichts. ",
    ),
    (
        "tr",
        "Aralık ayında neler var",
        "Sevgili kadınlar, aralık ayında sizi kahveye, kurslara ve şenliklere bekliyoruz. ",
    ),
    (
        "ar",
        "جديدنا في ديسمبر",
        "عزيزاتنا، ندعوكن في ديسمبر إلى القهوة والدورات والاحتفالات. ",
    ),
    (
        "uk",
        "Новини грудня",
        "Любі жінки, у грудні запрошуємо вас на каву, курси та свята. ",
    ),
    (
        "en",
        "News in December",
        "Dear women, in December we invite you to coffee, courses and celebrations. ",
    ),
];

/// Measures on both databases.
pub(crate) async fn measure(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let grounds = [
        ("PostgreSQL", Ground::postgres().await?),
        ("SQLite", Ground::sqlite()?),
    ];
    for (name, ground) in &grounds {
        let sink = Sink::start().await?;
        let place = ground.fresh()?;
        let office = Office::open(&place, &sink).await?;
        let (mut pairs, mut memory, mut soon) = (Pairs::default(), Vec::new(), Vec::new());
        let (mut writes, mut transactions) = (Vec::new(), Vec::new());
        let mut size = 0;
        for round in 1..=effort.rounds {
            println!("   {name}, round {round}: load {}", load());
            let sent = office.sends(&place, &sink).await?;
            let bare = postfix::source(&sink, (PEOPLE, sent.bytes, CONNECTIONS)).await?;
            pairs.add(sent.rate, bare);
            println!("   {sent:?}");
            (size, soon) = (sent.bytes, [soon, sent.soon].concat());
            memory.push(sent.megabytes);
            writes.push(sent.writes);
            transactions.extend(sent.transactions);
        }
        table.add(
            &format!(
                "Rundbrief for {PEOPLE} in six languages, {CONNECTIONS} connections, letters of {size} bytes, {name}: \
                 letters a second, and in percent of `smtp-source`"
            ),
            "40 %",
            "",
            &pairs.to_string(),
        );
        let most = memory.iter().copied().fold(0.0, f64::max);
        table.add(
            &format!("resident memory while it is sent, the most, {name}"),
            "80 MB",
            "",
            &format!("**{most:.0} MB**"),
        );
        let of_server = match median(&transactions) {
            all if all.is_finite() => {
                format!("; with those that only read {all:.3}, as the server counts")
            }
            _ => String::new(),
        };
        table.add(
            &format!("transactions that write, per letter, {name}"),
            "",
            "",
            &format!("**{:.3}**{of_server}", median(&writes)),
        );
        let latest = soon.iter().copied().fold(0.0, f64::max);
        ensure!(!soon.is_empty(), "nobody signed up meanwhile");
        table.add(
            &format!("a confirmation leaves meanwhile, {name}"),
            &format!("{SOON} s"),
            "",
            &format!(
                "**{:.2} s** ({latest:.2} s at most of {})",
                median(&soon),
                soon.len()
            ),
        );
    }
    Ok(())
}

/// Somebody of the office, signed in, and the service that she works with.
struct Office {
    server: Server,
    metrics: SocketAddr,
    cookie: &'static str,
}

/// What sending one issue came to.
#[derive(Debug)]
struct Sent {
    /// Letters a second, from the answer to the button to the last 250.
    rate: f64,
    /// Of a letter.
    bytes: u64,
    /// The most memory meanwhile.
    megabytes: f64,
    /// Transactions that wrote, per letter.
    writes: f64,
    /// All transactions per letter, as a server counts them.
    transactions: Option<f64>,
    /// How long confirmations took to leave, seconds.
    soon: Vec<f64>,
}

impl Office {
    /// Starts the service, signs in, and takes twenty thousand people in.
    async fn open(place: &Place<'_>, sink: &Sink) -> anyhow::Result<Self> {
        let metrics = free_address()?;
        let (listen, url) = (metrics.to_string(), format!("smtp://{}", sink.address));
        let connections = CONNECTIONS.to_string();
        let settings = [
            ("SERVER__METRICS_LISTEN", listen.as_str()),
            ("MAIL__TRANSPORT", "smtp"),
            ("MAIL__SMTP_URL", &url),
            ("MAIL__MAILING_CONNECTIONS", &connections),
            ("MAIL__MAILING_PER_HOUR", "0"),
        ];
        hire(place.folder(), &place.url)?;
        let server = Server::start_with(place.folder(), &place.url, Mode::Serve, &settings).await?;
        let cookie = sign_in(place.folder(), &place.url, server.address).await?;
        let office = Self {
            server,
            metrics,
            cookie,
        };
        let mut client = office.client().await?;
        let begun = Instant::now();
        for first in (0..PEOPLE).step_by(LINES) {
            let lines = (first..first + LINES).zip(LANGUAGES.iter().cycle());
            let lines = lines.map(|(number, (lang, ..))| {
                format!("leserin-{number:05}@example.org;{lang};2026-01-02\n")
            });
            let table = format!(
                "email;sprache;unterschrieben_am\n{}",
                lines.collect::<String>()
            );
            let form = encoded(&[("table", &table)]);
            let answer = client.post("/buero/abos/import", &form).await?;
            ensure!(
                answer.status == 200,
                "the table was answered with {}",
                answer.status
            );
        }
        let active = "SELECT CAST(count(*) AS text) FROM subscribers WHERE state = 'active'";
        let active = place.lines(active).await?;
        ensure!(active == [PEOPLE.to_string()], "{active:?} subscribers");
        println!(
            "   {PEOPLE} taken in within {:.1} s",
            begun.elapsed().as_secs_f64()
        );
        Ok(office)
    }

    async fn client(&self) -> anyhow::Result<Client> {
        Client::connect(self.server.address, self.cookie).await
    }

    /// Writes an issue in six languages. Its address.
    async fn writes(&self) -> anyhow::Result<String> {
        let mut client = self.client().await?;
        let answer = client.post("/buero/rundbrief", "").await?;
        let sheet = answer.header("location").context("no sheet")?.to_owned();
        let page = unpacked(&client.get(&sheet).await?)?;
        let version = values(&page, "version")
            .next()
            .context("no version")?
            .to_owned();
        let mut fields = vec![
            ("version".to_owned(), version),
            ("kind-1".to_owned(), "text".to_owned()),
            ("kind-2".to_owned(), "angebote".to_owned()),
            ("pick-2".to_owned(), "wochen".to_owned()),
            ("weeks-2".to_owned(), "4".to_owned()),
        ];
        for (lang, subject, words) in LANGUAGES {
            fields.push((format!("subject-{lang}"), subject.to_owned()));
            fields.push((format!("text-1-{lang}"), words.repeat(8)));
        }
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let answer = client.post(&sheet, &encoded(&fields)).await?;
        ensure!(
            answer.status == 303,
            "the sheet was answered with {}",
            answer.status
        );
        let issue = sheet.strip_suffix("/bearbeiten").context("no sheet")?;
        Ok(issue.to_owned())
    }

    /// Writes one and sends it, and people sign up meanwhile.
    async fn sends(&self, place: &Place<'_>, sink: &Sink) -> anyhow::Result<Sent> {
        let issue = self.writes().await?;
        let mut client = self.client().await?;
        let page = unpacked(&client.get(&format!("{issue}/versand")).await?)?;
        let version = values(&page, "version")
            .next()
            .context("it can not be sent")?;
        let form = encoded(&[("version", version), ("schritt", "jetzt")]);
        // The kernel remembers the most memory from here on.
        std::fs::write(format!("/proc/{}/clear_refs", self.server.process.id), "5")?;
        let writes = self.writes_so_far().await?;
        let (read, all) = (sink.read()?, transactions(place).await?);
        let pressed = Instant::now();
        let answer = client.post(&format!("{issue}/versand"), &form).await?;
        ensure!(
            answer.status == 303,
            "sending was answered with {}",
            answer.status
        );
        let frozen_in = pressed.elapsed();
        let mut visitor = Visitor::new(self.server.address, MANY, "").await?;
        let mut visitors = 0;
        loop {
            visitor.books(visitors).await?;
            visitors += 1;
            tokio::time::sleep(Duration::from_millis(500)).await;
            let open = "SELECT 'open' FROM letters WHERE queue = 'mailing' \
                        AND state IN ('waiting', 'claimed', 'in_flight') LIMIT 1";
            if place.lines(open).await?.is_empty() {
                break;
            }
            ensure!(
                pressed.elapsed() < Duration::from_mins(10),
                "it does not come to an end"
            );
        }
        let id = issue.rsplit('/').next().unwrap_or_default();
        let seconds = |from: &str, which: &str| match place.database {
            Database::Named(..) => format!(
                "SELECT CAST(extract(epoch FROM (settled_at - {from})) AS text) FROM letters {which}"
            ),
            Database::File(_) => format!(
                "SELECT CAST((julianday(settled_at) - julianday({from})) * 86400 AS text) FROM letters {which}"
            ),
        };
        let accepted = match place.database {
            Database::Named(..) => format!("SELECT count(*) FROM letters WHERE issue_id = '{id}' AND state = 'accepted'"),
            Database::File(_) => "SELECT CAST(count(*) AS text) FROM letters WHERE state = 'accepted' AND issue_id = \
                 (SELECT issue_id FROM letters WHERE issue_id IS NOT NULL ORDER BY created_at DESC LIMIT 1)"
                .to_owned(),
        };
        let accepted = place.lines(&accepted).await?;
        ensure!(
            accepted == [PEOPLE.to_string()],
            "{accepted:?} were accepted"
        );
        let last = "WHERE queue = 'mailing' ORDER BY settled_at DESC LIMIT 1";
        let took: f64 = place
            .lines(&seconds("created_at", last))
            .await?
            .first()
            .context("none")?
            .parse()?;
        let took = took - frozen_in.as_secs_f64();
        let newest = format!(
            "WHERE queue = 'booking' AND state = 'accepted' ORDER BY created_at DESC LIMIT {visitors}"
        );
        let soon = place.lines(&seconds("created_at", &newest)).await?;
        let soon: Vec<f64> = soon
            .iter()
            .map(|text| text.parse())
            .collect::<Result<_, _>>()?;
        ensure!(
            soon.len() == visitors,
            "{} of {visitors} confirmations left",
            soon.len()
        );
        println!(
            "   frozen in {:.1} s, sent in {took:.1} s",
            frozen_in.as_secs_f64()
        );
        let people = f64::from(u32::try_from(PEOPLE)?);
        let written = self.writes_so_far().await? - writes;
        let transactions = match (all, transactions(place).await?) {
            (Some(before), Some(after)) => Some((after - before) / people),
            _ => None,
        };
        Ok(Sent {
            rate: people / took,
            bytes: (sink.read()? - read) / u64::try_from(PEOPLE)?,
            megabytes: process::megabytes(self.server.process.id, "VmHWM"),
            writes: written / people,
            transactions,
            soon,
        })
    }

    /// Transactions that the service has committed.
    async fn writes_so_far(&self) -> anyhow::Result<f64> {
        let mut client = Client::connect(self.metrics, "").await?;
        let text = unpacked(&client.get("/metrics").await?)?;
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("database_writes_total "));
        Ok(line.context("no such figure")?.parse()?)
    }
}

/// All transactions that a server of PostgreSQL has committed in the database.
async fn transactions(place: &Place<'_>) -> anyhow::Result<Option<f64>> {
    if matches!(place.database, Database::File(_)) {
        return Ok(None);
    }
    // It counts a moment later.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let asked = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()";
    let said = place.lines(asked).await?;
    Ok(Some(said.first().context("no such database")?.parse()?))
}

/// A form as a browser writes it.
fn encoded(fields: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        form.append_pair(name, value);
    }
    form.finish()
}
