//! The twenty-five faults of sending. Each ends as it must: nobody is lost, nobody is doubled but who was shown as
//! uncertain and sent to again by hand, everybody is counted once at both ends.
//!
//! | | Fault | Test |
//! |---|---|---|
//! | 1 | 421 at the greeting | `a_421_at_the_greeting_pauses_the_sender_and_marks_nobody` |
//! | 2 | 4xx at each stage | `a_4xx_at_any_stage_is_tried_again_later` |
//! | 3 | 5xx at each stage | `a_5xx_at_any_stage_marks_only_whom_it_is_about` |
//! | 4 | silence at each stage | `silence_at_any_stage_ends_in_time` |
//! | 5 | cut before the 354 | `who_is_cut_off_before_the_354_is_sent_to_again` |
//! | 6 | cut in the body | `who_is_cut_off_in_the_body_is_uncertain` |
//! | 7 | cut after the dot | `who_is_cut_off_after_the_dot_is_uncertain` |
//! | 8 | a late 250 | `a_late_250_counts_for_nobody_else` |
//! | 9 | AUTH and TLS fail | `without_login_or_tls_nothing_is_said_about_anybody` |
//! | 10 | a series of 5.7.x | `a_series_of_policy_refusals_pauses_the_sender_and_blocks_nobody` |
//! | 11 | SIGKILL before SMTP | `a_courier_killed_before_smtp_loses_nobody` |
//! | 12 | SIGKILL in SMTP | `a_courier_killed_in_smtp_leaves_one_uncertain` |
//! | 13 | SIGKILL after SMTP | `a_courier_killed_after_smtp_leaves_one_uncertain` |
//! | 14 | SIGTERM in mid-sending | `a_courier_told_to_end_leaves_nothing_open` |
//! | 15 | database gone before the 250 | `a_database_gone_before_the_250_loses_and_doubles_nobody` |
//! | 16 | database gone after the 250 | `a_database_gone_after_the_250_leaves_one_uncertain` |
//! | 17 | two workers | `two_couriers_send_to_nobody_twice` |
//! | 18 | an expired lease | `a_courier_whose_lease_is_over_sends_nothing_more` |
//! | 19 | clock jumps | `a_clock_that_jumps_sends_to_nobody_twice_and_no_faster` |
//! | 20 | an overdue schedule | `a_schedule_sends_at_its_hour_and_asks_when_it_is_overdue` (in `sending`) |
//! | 21 | a restored backup | `after_a_restore_in_mid_sending_only_a_hand_goes_on` |
//! | 22 | unsubscribed, cancelled in between | `who_leaves_in_mid_sending_gets_nothing_and_nobody_after_the_end` |
//! | 23 | a double click on send | `two_clicks_on_send_at_once_send_once` |
//! | 24 | poison rows | `a_poisoned_letter_stops_nobody_else` |
//! | 25 | a full disk | `a_full_disk_loses_and_doubles_nobody` |

mod around;
mod dialogue;
mod processes;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use bausteine::{App, Db, Dice, Settings, Transport, testing};

use super::{adds_up, presses, sends, written};
use crate::support::page::Page;
use crate::support::postbox::Letter;
use crate::support::site::{Browser, Site};
use crate::support::smtp::Server;
use crate::support::staff::PASSWORD;

/// How long a hurried courier waits for an answer.
pub(crate) const PATIENCE: Duration = Duration::from_millis(600);
/// How long the others do: longer than any test takes on a busy machine.
const PATIENT: Duration = Duration::from_mins(1);
/// The readers of most stories.
const READERS: usize = 12;

/// An issue on its way to some people, by a courier that a mail server with moods answers.
pub(crate) struct Story<'s> {
    pub(crate) site: &'s Site,
    pub(crate) server: Server,
    /// Of the courier.
    pub(crate) settings: Settings,
    pub(crate) courier: App,
    pub(crate) clara: Browser,
    /// The address of the issue.
    pub(crate) issue: String,
    pub(crate) readers: Vec<String>,
}

impl<'s> Story<'s> {
    /// An issue for twelve, not sent yet.
    pub(crate) async fn of(site: &'s Site) -> Self {
        Self::with(site, READERS, |_| {}).await
    }

    /// One on its way, by a courier that waits only a moment for each answer.
    pub(crate) async fn hurried(site: &'s Site) -> Self {
        let story = Self::on_its_way(site).await;
        let courier = courier(site, story.settings.clone(), PATIENCE).await;
        Self { courier, ..story }
    }

    /// For so many, by a courier with other settings.
    pub(crate) async fn with(
        site: &'s Site,
        people: usize,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let server = Server::open().await;
        let mut settings = site.app.settings.clone();
        settings.mail.transport = Transport::Smtp;
        settings.mail.smtp_url.clone_from(&server.url);
        settings.mail.mailing_connections = 1;
        settings.mail.mailing_per_hour = 0;
        change(&mut settings);
        let clara = site.office("Clara").await;
        let readers = subscribed(site, &clara, people).await;
        let issue = written(&clara).await;
        Self {
            courier: courier(site, settings.clone(), PATIENT).await,
            site,
            server,
            settings,
            clara,
            issue,
            readers,
        }
    }

    /// The same, on its way.
    pub(crate) async fn on_its_way(site: &'s Site) -> Self {
        let story = Self::of(site).await;
        story.is_sent().await;
        story
    }

    /// Clara sends it.
    pub(crate) async fn is_sent(&self) {
        sends(&self.clara, &self.issue).await.has_status(200);
    }

    /// Another courier on the same database.
    pub(crate) async fn another(&self) -> App {
        courier(self.site, self.settings.clone(), PATIENT).await
    }

    /// Clara says once more who she is.
    pub(crate) async fn signs_in(&mut self) {
        self.clara = self.site.browser().with_cookies();
        let page = self.clara.signs_in("Clara", PASSWORD).await;
        page.has_status(200);
    }

    /// The courier makes a round. What stopped it, if something did; then it rests.
    pub(crate) async fn passes(&self) -> Option<String> {
        let stopped = testing::deliver(&self.courier).await;
        let stopped = stopped.expect("the database answers");
        if stopped.is_some() {
            let clock = self.site.clock();
            clock.set(clock.now() + chrono::Duration::seconds(10));
        }
        stopped
    }

    /// It makes a round that something stops, and the office sees why.
    pub(crate) async fn is_stopped_by(&self, cause: &str) {
        let said = self.passes().await.expect("something stops it");
        assert!(said.contains(cause), "{said}");
        self.clara
            .get(&self.issue)
            .await
            .has_status(200)
            .sees(cause);
        assert!(self.server.has_done_all(), "premise: it was asked");
    }

    /// Later it is.
    pub(crate) fn later(&self, minutes: i64) {
        let clock = self.site.clock();
        clock.set(clock.now() + chrono::Duration::minutes(minutes));
    }

    /// Accepted, waiting, rejected, left out, uncertain: so says the page.
    pub(crate) async fn counts(&self, parts: [usize; 5]) {
        let parts = parts.map(|part| part.to_string()).join(" + ");
        let equation = format!("{} = {parts}", self.readers.len());
        adds_up(&self.clara, &self.issue, &equation).await;
    }

    /// Clara says who she is and presses a button of the issue's page.
    pub(crate) async fn presses(&self, button: &str) -> Page {
        let clara = self.site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await.has_status(200);
        let page = presses(&clara, &self.issue, button).await;
        page.has_status(200);
        page
    }

    /// Clara has it sent once more to those of whom nobody knows, and it goes.
    pub(crate) async fn goes_again(&self) {
        self.presses("newsletter-again-uncertain").await;
        assert_eq!(self.passes().await, None);
    }

    /// The Message-IDs of what the server has taken of the issue, by their readers.
    pub(crate) fn taken(&self) -> BTreeMap<String, Vec<String>> {
        let mut taken: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for one in self.server.taken() {
            let letter = Letter::read(one.data);
            if letter.header("List-Id").is_empty() {
                continue;
            }
            assert!(one.to.contains(&letter.to), "{} got {letter}", one.to);
            let ids = taken.entry(letter.to.clone()).or_default();
            ids.push(letter.header("Message-ID"));
        }
        taken
    }

    /// Who stands on the page of the recipients under a state.
    pub(crate) async fn those(&self, state: &str) -> BTreeSet<String> {
        let page = format!("{}/empfaenger?zustand={state}", self.issue);
        let page = self.clara.get(&page).await;
        let text = page.has_status(200).text();
        let them = self.readers.iter().filter(|reader| text.contains(*reader));
        them.cloned().collect()
    }

    /// It is over: so many are accepted, waiting, rejected, left out, uncertain; who was accepted has it, who was
    /// refused or left out has not, and nobody has it twice but so many to whom it was sent again, under the same
    /// Message-ID.
    pub(crate) async fn ends(&self, parts: [usize; 5], twice: usize) {
        self.counts(parts).await;
        let taken = self.taken();
        let states = [
            "angenommen",
            "wartend",
            "abgelehnt",
            "ausgeschlossen",
            "ungewiss",
        ];
        let mut counted = BTreeSet::new();
        for (state, part) in states.into_iter().zip(parts) {
            let them = self.those(state).await;
            assert_eq!(them.len(), part, "{state}: {them:?}");
            for one in &them {
                let times = taken.get(one).map_or(0, Vec::len);
                let is_so = match state {
                    "angenommen" => times >= 1,
                    "ungewiss" => true,
                    _ => times == 0,
                };
                assert!(is_so, "{one}, {state}, has it {times} times");
            }
            counted.extend(them);
        }
        assert_eq!(counted.len(), self.readers.len(), "somebody is not counted");
        let mut doubled = 0;
        let mut all = BTreeSet::new();
        for (reader, ids) in &taken {
            assert!(counted.contains(reader), "a stranger: {reader}");
            assert!(ids.iter().all(|id| *id == ids[0]), "{reader}: {ids:?}");
            assert!(
                all.insert(ids[0].clone()),
                "{reader} has another's Message-ID"
            );
            assert!(ids.len() <= 2, "{reader}: {ids:?}");
            doubled += usize::from(ids.len() == 2);
        }
        assert_eq!(doubled, twice, "{taken:?}");
    }
}

/// A courier on the site's database, with the site's clock.
pub(crate) async fn courier(site: &Site, settings: Settings, patience: Duration) -> App {
    let db = Db::connect(&settings.database.url, settings.database.connections).await;
    let db = db.expect("the database answers");
    let parts = (site.clock().clone(), Dice::seeded(11));
    let courier = testing::impatient(db, parts, settings, patience).await;
    courier.expect("the parts fit")
}

/// So many have signed on paper today. Their addresses.
pub(crate) async fn subscribed(site: &Site, clara: &Browser, people: usize) -> Vec<String> {
    let langs = ["de", "de-simple", "tr", "ar", "uk", "en"];
    let today = site.clock().now().with_timezone(&chrono_tz::Europe::Berlin);
    let today = today.date_naive();
    let readers: Vec<String> = (1..=people)
        .map(|number| format!("leserin-{number:05}@example.org"))
        .collect();
    let lines: Vec<String> = readers
        .iter()
        .zip(langs.iter().cycle())
        .map(|(reader, lang)| format!("{reader};{lang};{today}"))
        .collect();
    let table = format!("email;sprache;unterschrieben_am\n{}", lines.join("\n"));
    let page = clara.get("/buero/abos/import").await;
    let forms = page.has_status(200).forms();
    let has_table =
        |form: &crate::support::page::Form| form.fields.iter().any(|field| field.name == "table");
    let mut form = forms
        .into_iter()
        .find(has_table)
        .expect("a form for a table");
    form.set("table", &table);
    let page = clara.send(&form).await;
    page.has_status(200);
    let reached = testing::newsletter_reaches(&site.app, &[], &[]).await;
    let reached: u64 = reached
        .expect("it answers")
        .iter()
        .map(|(_, count)| count)
        .sum();
    assert_eq!(usize::try_from(reached), Ok(people), "{}", page.text());
    readers
}
