//! Plays a history on a site and in the book, and compares them after each deed.

use std::collections::{BTreeSet, HashMap};

use bausteine::testing;
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use serde_json::Value;

use super::book::{Answer, Book, Entry, State};
use super::history::{Deed, History, MOST};
use crate::support::site::{Site, address};

/// Who comes: four families of up to four.
const FAMILIES: [&str; 4] = ["Ada", "Ben", "Cem", "Dora"];
const MEMBERS: [&str; 4] = ["Aydın", "Brandt", "Çelik", "Danylko"];
/// From its first day to the begin: no history lasts as long.
const DAYS_BEFORE: u64 = 150;

/// How often something happened: the premise of a run.
pub(super) type Seen = HashMap<&'static str, usize>;

/// A history on its way.
pub(super) struct Play<'a> {
    pub(super) site: &'a Site,
    pub(super) history: &'a History,
    /// Of its offering.
    pub(super) slug: String,
    /// When it was opened.
    opened: DateTime<Utc>,
    /// Ids of the dates.
    sessions: Vec<String>,
    pub(super) book: Book,
    /// The address of each booking of the book.
    pub(super) links: Vec<String>,
    pub(super) seen: &'a mut Seen,
}

/// Plays a history from its begin to its end.
///
/// # Errors
/// The first difference.
pub(super) async fn play(
    site: &Site,
    name: &str,
    history: &History,
    seen: &mut Seen,
) -> Result<(), String> {
    let mut play = Play {
        site,
        history,
        slug: name.to_lowercase().replace(' ', "-"),
        opened: site.clock().now(),
        sessions: Vec::new(),
        book: Book::new(history.places, history.list, history.asks),
        links: Vec::new(),
        seen,
    };
    play.open(name).await;
    if history.dates > 0 {
        let page = site
            .get(&format!("/angebote/{}/anmeldung", play.slug))
            .await;
        let form = page.has_status(200).form("/anmeldung");
        let ticks = form.fields.iter().filter(|field| field.name == "session");
        play.sessions = ticks.map(|field| field.value.clone()).collect();
    }
    for (number, deed) in history.deeds.iter().enumerate() {
        let after = |fault| format!("after deed {number}, {deed:?}: {fault}");
        let before = play.book.clone();
        play.site
            .clock()
            .set(site.clock().now() + Duration::minutes(1));
        play.does(number, *deed).await.map_err(after)?;
        play.agrees().await.map_err(after)?;
        if (0..history.dates.max(1)).any(|date| play.book.is_beyond(date)) {
            *play.seen.entry("over capacity").or_default() += 1;
        }
        let faults = play.book.faults(&before, history.dates.max(1));
        let is_office = matches!(deed, Deed::Overbook { .. });
        if !faults.is_empty() && !is_office {
            return Err(after(format!("the book itself: {faults:?}")));
        }
    }
    let faults = testing::faults(&site.app).await?;
    if faults.is_empty() {
        Ok(())
    } else {
        Err(format!("in the end: {faults:?}"))
    }
}

impl Play<'_> {
    /// Opens the offering, or changes its places.
    async fn open(&self, name: &str) {
        let day = self.opened.date_naive();
        let draft = self.site.offering(name);
        let mut draft = draft
            .places(u32::try_from(self.book.limit).expect("few"))
            .waitlist(u32::try_from(self.history.list).expect("few"))
            .opens(&format!("{day}T00:00"))
            .closes(&format!("{}T00:00", day + Days::new(DAYS_BEFORE)))
            .party_up_to(4);
        if self.history.dates > 0 {
            let days = DAYS_BEFORE.to_string();
            draft = draft
                .per_session()
                .field("session_opens_days_before", &days);
        }
        if !self.history.asks {
            draft = draft.field("promotion", "\"direct\"");
        }
        for number in 0..self.history.dates.max(1) {
            draft = draft.on(&self.day(number).to_string());
        }
        draft.open().await;
    }

    fn day(&self, number: usize) -> NaiveDate {
        self.opened.date_naive() + Days::new(DAYS_BEFORE - 9 + number as u64)
    }

    /// Another size, by a file or by the office's own verb. A file would let take place what was called off.
    async fn resizes(&self, number: usize) -> Result<(), String> {
        if number.is_multiple_of(2) && self.book.called_off.is_empty() {
            self.open(&self.slug.replace('-', " ")).await;
            return Ok(());
        }
        let small = |number: usize| i32::try_from(number).expect("few");
        let size = (small(self.book.limit), small(self.history.list));
        testing::resize(&self.site.app, &self.slug, None, size, "Ein anderer Raum.").await?;
        Ok(())
    }

    /// One of those who can; any where nobody can.
    fn one(&self, who: usize, can: impl Fn(&Entry) -> bool) -> Option<usize> {
        let all = self.book.bookings.iter().enumerate();
        let able = all.filter(|(_, booking)| booking.entries.iter().any(&can));
        let able: Vec<usize> = able.map(|(number, _)| number).collect();
        let count = self.links.len();
        if able.is_empty() || who == MOST {
            return (count > 0).then(|| who % count);
        }
        Some(able[who % able.len()])
    }

    async fn does(&mut self, number: usize, deed: Deed) -> Result<(), String> {
        let now = self.site.clock().now();
        let active = |entry: &Entry| !matches!(entry.state, State::Cancelled | State::Lapsed);
        let offered = |entry: &Entry| matches!(entry.state, State::Offered(_));
        let waits = |entry: &Entry| entry.state == State::Waiting;
        match deed {
            Deed::Book {
                family,
                members,
                dates,
                one_is_enough,
            } => {
                let party = bits(members, MEMBERS.len());
                let dates = bits(dates, self.history.dates.max(1));
                return self
                    .books(number, (family, party), dates, one_is_enough)
                    .await;
            }
            Deed::Pass { hours } => self.site.clock().set(now + Duration::hours(hours)),
            Deed::Chores => {
                testing::chores(&self.site.app).await?;
                self.book.lapse(now);
            }
            Deed::Resize { places } => {
                self.book.resize(places, now);
                self.resizes(number).await?;
            }
            Deed::Stop { is_stopped } => {
                let app = &self.site.app;
                if is_stopped {
                    testing::stop_sign_up(app, &self.slug).await?;
                } else {
                    testing::reopen_sign_up(app, &self.slug).await?;
                }
                self.book.stop(is_stopped, now);
            }
            Deed::CallOff { date } => {
                if date < self.history.dates && !self.book.called_off.contains(&date) {
                    let (app, day) = (&self.site.app, self.day(date));
                    testing::call_off(app, &self.slug, day, "Krank.", None).await?;
                    self.book.call_off(date);
                    *self.seen.entry("called off").or_default() += 1;
                }
            }
            Deed::CancelAll { who } => {
                let Some(who) = self.one(who, active) else {
                    return Ok(());
                };
                self.sends(who, "absage").await?;
                self.book.cancel(who, None, now);
            }
            Deed::CancelDate { who, nth } => {
                let Some(who) = self.one(who, active) else {
                    return Ok(());
                };
                return self.cancels_date(who, nth, now).await;
            }
            Deed::Leave { who, nth } => {
                let Some(who) = self.one(who, active) else {
                    return Ok(());
                };
                return self.leaves(who, nth, now).await;
            }
            Deed::Accept { who } => {
                let Some(who) = self.one(who, offered) else {
                    return Ok(());
                };
                self.sends(who, "annahme").await?;
                self.book.accept(who, now);
            }
            Deed::Decline { who } => {
                let Some(who) = self.one(who, offered) else {
                    return Ok(());
                };
                self.sends(who, "verzicht").await?;
                self.book.decline(who, now);
            }
            Deed::Overbook { who } => {
                let Some(who) = self.one(who, waits) else {
                    return Ok(());
                };
                if self.history.dates == 0 && self.book.open(who).is_some() {
                    testing::overbook(&self.site.app, self.token(who), "Not").await?;
                    self.book.overbook(who);
                }
            }
            Deed::PutFirst { who, priority } => {
                let Some(who) = self.one(who, waits) else {
                    return Ok(());
                };
                if self.history.dates == 0 && self.book.open(who).is_some() {
                    testing::put_first(&self.site.app, self.token(who), priority).await?;
                    self.book.put_first(who, priority, now);
                }
            }
        }
        Ok(())
    }

    async fn books(
        &mut self,
        number: usize,
        (family, members): (usize, BTreeSet<usize>),
        dates: BTreeSet<usize>,
        one_is_enough: bool,
    ) -> Result<(), String> {
        let first = FAMILIES[family % FAMILIES.len()];
        let name = |member: &usize| {
            let name = format!("{first} {}", MEMBERS[*member]);
            // Nobody writes her name twice in the same way.
            if number.is_multiple_of(2) {
                name
            } else {
                name.replace(' ', "  ").to_uppercase()
            }
        };
        let (names, email): (Vec<String>, String) =
            (members.iter().map(name).collect(), address(first));
        let key = format!("{}-{number}", self.slug);
        let mut fields = vec![("email", email.as_str()), ("key", key.as_str())];
        fields.extend(names.iter().map(|name| ("name", name.as_str())));
        if self.history.dates > 0 {
            fields.extend(
                dates
                    .iter()
                    .map(|date| ("session", self.sessions[*date].as_str())),
            );
            if one_is_enough {
                fields.push(("one_is_enough", "1"));
            }
        }
        let path = format!("/angebote/{}/anmeldung", self.slug);
        let page = self.site.post(&path, &fields).await;
        let link = page.location();
        let answer = match (page.status.as_u16(), &link) {
            (303, Some(link)) => match self.data(link).await {
                Some(_) => Answer::Booked,
                // A receipt shows nothing of her.
                None => Answer::Again,
            },
            (409 | 422, _) => Answer::Refused,
            other => return Err(format!("{other:?}")),
        };
        let one_is_enough = one_is_enough && self.history.dates > 0;
        let expected = self.book.book((family, members), &dates, one_is_enough);
        let word = match answer {
            Answer::Booked => "booked",
            Answer::Again => "booked again",
            Answer::Refused => "refused",
        };
        *self.seen.entry(word).or_default() += 1;
        if answer != expected {
            return Err(format!("{answer:?}, but the book says {expected:?}"));
        }
        if answer == Answer::Booked {
            self.links.extend(link);
        }
        Ok(())
    }

    async fn cancels_date(
        &mut self,
        who: usize,
        nth: usize,
        now: DateTime<Utc>,
    ) -> Result<(), String> {
        let entries = &self.book.bookings[who].entries;
        let active: Vec<usize> = entries
            .iter()
            .filter(|entry| !matches!(entry.state, State::Cancelled | State::Lapsed))
            .map(|entry| entry.date)
            .collect();
        // With one date left there is only the button for all of it.
        if active.len() < 2 {
            return Ok(());
        }
        let nth = nth % active.len();
        self.presses(who, "entry", nth).await?;
        *self.seen.entry("one date cancelled").or_default() += 1;
        self.book.cancel(who, Some(active[nth]), now);
        Ok(())
    }

    async fn leaves(&mut self, who: usize, nth: usize, now: DateTime<Utc>) -> Result<(), String> {
        let booking = &self.book.bookings[who];
        let comes = |state| !matches!(state, State::Cancelled | State::Lapsed);
        let is_active = booking.entries.iter().any(|entry| comes(entry.state));
        if booking.members.len() < 2 || !is_active {
            return Ok(());
        }
        let nth = nth % booking.members.len();
        let member = *booking.members.iter().nth(nth).expect("one of them");
        self.presses(who, "person", nth).await?;
        *self.seen.entry("one person left").or_default() += 1;
        self.book.leave(who, member, now);
        Ok(())
    }

    /// Presses the nth of the buttons that cancel an entry or a person.
    async fn presses(&self, who: usize, field: &str, nth: usize) -> Result<(), String> {
        let page = self.site.get(&self.links[who]).await;
        let forms = page.forms().into_iter();
        let mut forms = forms.filter(|form| {
            form.action.ends_with("/absage") && form.fields.iter().any(|known| known.name == field)
        });
        let form = forms.nth(nth).ok_or("there is no such button")?;
        let answer = self.site.browser().post_form(&form).await;
        match answer.status.as_u16() {
            303 => Ok(()),
            status => Err(format!("status {status}")),
        }
    }

    /// Sends an empty form below her booking.
    async fn sends(&self, who: usize, deed: &str) -> Result<(), String> {
        let path = format!("{}/{deed}", self.links[who]);
        let page = self.site.post(&path, &[]).await;
        match page.status.as_u16() {
            303 | 409 => Ok(()),
            status => Err(format!("status {status}")),
        }
    }

    fn token(&self, who: usize) -> &str {
        self.links[who].trim_start_matches("/anmeldung/")
    }

    pub(super) async fn data(&self, link: &str) -> Option<Value> {
        let page = self.site.get(&format!("{link}/daten.json")).await;
        let is_there = page.status == 200;
        is_there.then(|| serde_json::from_slice(&page.bytes).expect("it is JSON"))
    }
}

/// The numbers of the bits that are set; the first where none is.
fn bits(of: u8, count: usize) -> BTreeSet<usize> {
    let set: BTreeSet<usize> = (0..count).filter(|bit| of >> bit & 1 == 1).collect();
    if set.is_empty() {
        BTreeSet::from([0])
    } else {
        set
    }
}
