//! Plays a history on a site and in the book, and compares them after each deed.

use std::collections::{BTreeSet, HashMap};

use bausteine::testing;
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};
use serde_json::Value;

use super::book::{Answer, Book, Entry, State};
use super::history::{Deed, History, MOST};
use crate::support::site::{Site, address};

/// Who comes: four families of up to four.
const FAMILIES: [&str; 4] = ["Ada", "Ben", "Cem", "Dora"];
const MEMBERS: [&str; 4] = ["Aydın", "Brandt", "Çelik", "Danylko"];
/// An address that is no family's.
const OTHER: &str = "Neu";
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
    /// At which hour each date begins.
    hours: Vec<u32>,
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
        book: Book::new(history.places, history.list, history.guests, history.asks),
        hours: vec![18; history.dates],
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
        let broken = testing::faults(&site.app).await?;
        if !broken.is_empty() {
            return Err(after(format!("check says {broken:?}")));
        }
        if (0..history.pools()).any(|date| play.book.is_beyond(date)) {
            *play.seen.entry("over capacity").or_default() += 1;
        }
        let faults = play.book.faults(&before, history.pools());
        let is_office = matches!(deed, Deed::Overbook { .. });
        if !faults.is_empty() && !is_office {
            return Err(after(format!("the book itself: {faults:?}")));
        }
    }
    Ok(())
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
        let days = DAYS_BEFORE.to_string();
        if let Some(guests) = self.history.guests {
            draft = draft.field("drop_in", &guests.to_string());
        } else if self.history.dates > 0 {
            draft = draft.per_session();
        }
        if self.history.dates > 0 {
            draft = draft
                .field("session_opens_days_before", &days)
                .field("session_closes_hours_before", "0");
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

    /// The date whose places these are; none for a course.
    fn date(&self, pool: usize) -> Option<usize> {
        match self.history.guests {
            Some(_) => pool.checked_sub(1),
            None => (self.history.dates > 0).then_some(pool),
        }
    }

    /// The id of a date.
    fn session(&self, pool: usize) -> Option<&str> {
        let id = self.sessions.get(self.date(pool)?)?;
        Some(id.as_str())
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
        if able.is_empty() || who == MOST {
            let all = self.book.bookings.iter().enumerate();
            let known = all.filter(|(_, booking)| !booking.is_erased);
            let known: Vec<usize> = known.map(|(number, _)| number).collect();
            return (!known.is_empty()).then(|| known[who % known.len()]);
        }
        Some(able[who % able.len()])
    }

    async fn does(&mut self, number: usize, deed: Deed) -> Result<(), String> {
        let now = self.site.clock().now();
        let waits = |entry: &Entry| entry.state == State::Waiting;
        match deed {
            Deed::Book {
                family,
                members,
                dates,
                one_is_enough,
            } => {
                let party = bits(members, MEMBERS.len());
                let mut dates = bits(dates, self.history.pools());
                if self.history.guests.is_some() && dates.contains(&0) {
                    // The course itself, with all its evenings.
                    dates = BTreeSet::from([0]);
                }
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
                let pool = date + usize::from(self.history.guests.is_some());
                let planned = self.history.dates - self.book.called_off.len();
                // With its last evening a course would end.
                let is_last = self.history.guests.is_some() && planned < 2;
                if date < self.history.dates && !is_last && !self.book.called_off.contains(&pool) {
                    let (app, day) = (&self.site.app, self.day(date));
                    testing::call_off(app, &self.slug, day, "Krank.", None).await?;
                    let is_first = self.is_first(date);
                    self.book.call_off(pool, now);
                    if is_first {
                        self.book.renew(0, now);
                    }
                    self.saw("called off");
                }
            }
            Deed::Move { date, hour } => {
                let pool = date + usize::from(self.history.guests.is_some());
                let is_planned = date < self.history.dates && !self.book.called_off.contains(&pool);
                if is_planned && self.hours[date] != hour {
                    let begin = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
                    let (app, day) = (&self.site.app, self.day(date));
                    let to = (day, (begin(hour), begin(hour + 1)));
                    testing::move_session(app, &self.slug, day, to, "Saal belegt.").await?;
                    self.hours[date] = hour;
                    self.book.renew(pool, now);
                    if self.is_first(date) {
                        self.book.renew(0, now);
                    }
                    self.saw("moved");
                }
            }
            Deed::Overbook { who } => {
                let Some(who) = self.one(who, waits) else {
                    return Ok(());
                };
                if self.is_of_one_date(who) && self.book.open(who).is_some() {
                    testing::overbook(&self.site.app, self.token(who), "Not").await?;
                    self.book.overbook(who);
                }
            }
            Deed::PutFirst { who, priority } => {
                let Some(who) = self.one(who, waits) else {
                    return Ok(());
                };
                if self.is_of_one_date(who) && self.book.open(who).is_some() {
                    testing::put_first(&self.site.app, self.token(who), priority).await?;
                    self.book.put_first(who, priority, now);
                }
            }
            hers => return self.does_hers(hers, now).await,
        }
        Ok(())
    }

    /// What somebody does on her page.
    async fn does_hers(&mut self, deed: Deed, now: DateTime<Utc>) -> Result<(), String> {
        let active = |entry: &Entry| !matches!(entry.state, State::Cancelled | State::Lapsed);
        let offered = |entry: &Entry| matches!(entry.state, State::Offered(_));
        let is_regular = |entry: &Entry| entry.date == 0 && entry.state == State::Confirmed;
        match deed {
            Deed::Transfer {
                who,
                nth,
                to,
                waits,
            } => {
                let is_dated = |entry: &Entry| active(entry) && self.date(entry.date).is_some();
                let Some(who) = self.one(who, is_dated) else {
                    return Ok(());
                };
                return self.transfers(who, (nth, to), waits, now).await;
            }
            Deed::StayAway { who, nth, evening } => {
                let Some(who) = self.one(who, is_regular) else {
                    return Ok(());
                };
                return self.stays_away(who, (nth, evening), now).await;
            }
            Deed::ComeBack { who, evening } => {
                let away = |number: &usize| {
                    let known = &self.book.bookings[*number];
                    !known.is_erased && !known.members_away(evening).is_empty()
                };
                let away: Vec<usize> = (0..self.links.len()).filter(away).collect();
                if away.is_empty() {
                    return Ok(());
                }
                return self.comes_back(away[who % away.len()], evening).await;
            }
            Deed::Contact { who, contact } => {
                let Some(who) = self.one(who, active) else {
                    return Ok(());
                };
                return self.changes_contact(who, contact).await;
            }
            Deed::Erase { who } => {
                let Some(who) = self.one(who, active) else {
                    return Ok(());
                };
                self.sends(who, "loeschung").await?;
                self.book.erase(who, now);
                self.saw("erased");
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
            other => return Err(format!("{other:?} is none of hers")),
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
            let dates = dates.iter().filter_map(|date| self.session(*date));
            fields.extend(dates.map(|date| ("session", date)));
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
        let mut dates = self.dates_of(who);
        // With one date left there is only the button for all of it.
        if dates.len() < 2 {
            return Ok(());
        }
        // An offer has a button of its own.
        let entries = &self.book.bookings[who].entries;
        dates.retain(|date| {
            let mut of_it = entries.iter().filter(|entry| entry.date == *date);
            !of_it.any(|entry| matches!(entry.state, State::Offered(_)))
        });
        if dates.is_empty() {
            return Ok(());
        }
        let nth = nth % dates.len();
        self.presses(who, "entry", nth).await?;
        *self.seen.entry("one date cancelled").or_default() += 1;
        self.book.cancel(who, Some(dates[nth]), now);
        Ok(())
    }

    /// Does the course begin with this date?
    fn is_first(&self, date: usize) -> bool {
        let mut planned =
            (0..self.history.dates).filter(|date| !self.book.called_off.contains(&(date + 1)));
        self.history.guests.is_some() && planned.next() == Some(date)
    }

    /// Notes that something happened.
    fn saw(&mut self, what: &'static str) {
        *self.seen.entry(what).or_default() += 1;
    }

    /// Where she has a place or waits for one, the first date first: the order of her page.
    fn dates_of(&self, who: usize) -> Vec<usize> {
        let entries = self.book.bookings[who].entries.iter();
        let active = entries.filter(|entry| entry.state.is_active());
        let mut dates: Vec<usize> = active.map(|entry| entry.date).collect();
        dates.sort_unstable();
        dates
    }

    /// The office's verbs are tried where it is plain which entry is meant.
    fn is_of_one_date(&self, who: usize) -> bool {
        self.book.bookings[who].entries.len() == 1
    }

    async fn transfers(
        &mut self,
        who: usize,
        (nth, to): (usize, usize),
        waits: bool,
        now: DateTime<Utc>,
    ) -> Result<(), String> {
        let mut dates = self.dates_of(who);
        dates.retain(|date| self.date(*date).is_some());
        let path = format!("{}/aenderung?was=termin", self.links[who]);
        let page = self.site.get(&path).await;
        let fields = page.forms().into_iter().flat_map(|form| form.fields);
        let entries = fields.filter(|field| field.name == "entry");
        let entries: Vec<String> = entries.map(|field| field.value).collect();
        let Some(session) = self.session(to).map(str::to_owned) else {
            return Ok(());
        };
        if dates.is_empty() || entries.is_empty() {
            return Ok(());
        }
        if entries.len() != dates.len() {
            return Err(format!(
                "{} dates to change, but she has {dates:?}",
                entries.len()
            ));
        }
        let nth = nth % dates.len();
        let mut sent = vec![
            ("entry", entries[nth].as_str()),
            ("session", session.as_str()),
        ];
        if waits {
            sent.push(("wait", "ja"));
        }
        let answer = self.site.post(&path, &sent).await.status.as_u16();
        let done = self.book.transfer(who, (dates[nth], to), waits, now);
        self.saw(if done {
            "changed dates"
        } else {
            "kept her date"
        });
        expects(answer, if done { 303 } else { 422 })
    }

    async fn stays_away(
        &mut self,
        who: usize,
        (nth, evening): (usize, usize),
        now: DateTime<Utc>,
    ) -> Result<(), String> {
        let is_planned = evening < self.history.pools() && !self.book.called_off.contains(&evening);
        let (Some(_), true, Some(session)) =
            (self.history.guests, is_planned, self.session(evening))
        else {
            return Ok(());
        };
        let session = session.to_owned();
        let away = self.book.bookings[who].members_away(evening);
        let left = &self.book.bookings[who].members - &away;
        let page = self.site.get(&self.links[who]).await;
        let mut forms = page.forms().into_iter().filter(|form| {
            let has = |name: &str| form.fields.iter().any(|field| field.name == name);
            let mut fields = form.fields.iter();
            let is_of_it = fields.any(|field| field.name == "session" && field.value == session);
            form.action.ends_with("/entschuldigung") && is_of_it && has("person")
        });
        let one = left.iter().nth(nth).zip(forms.nth(nth));
        let (answer, gone) = if let Some((member, form)) = one {
            let answer = self.site.browser().post_form(&form).await;
            (answer, BTreeSet::from([*member]))
        } else {
            let path = format!("{}/entschuldigung", self.links[who]);
            (self.site.post(&path, &[("session", &session)]).await, left)
        };
        let done = self.book.stay_away(who, (evening, &gone), now);
        self.saw(if done { "stays away" } else { "no regular" });
        expects(answer.status.as_u16(), if done { 303 } else { 409 })
    }

    async fn comes_back(&mut self, who: usize, evening: usize) -> Result<(), String> {
        let is_planned = evening < self.history.pools() && !self.book.called_off.contains(&evening);
        let (true, Some(session)) = (is_planned, self.session(evening)) else {
            return Ok(());
        };
        let path = format!("{}/entschuldigung", self.links[who]);
        let fields = [("session", session), ("turn", "back")];
        let answer = self.site.post(&path, &fields).await.status.as_u16();
        let done = self.book.come_back(who, evening);
        self.saw(if done {
            "comes back"
        } else {
            "a guest has her place"
        });
        expects(answer, if done { 303 } else { 409 })
    }

    async fn changes_contact(&mut self, who: usize, contact: usize) -> Result<(), String> {
        let path = format!("{}/aenderung?was=kontakt", self.links[who]);
        let email = address(FAMILIES.get(contact).unwrap_or(&OTHER));
        let fields = [("email", email.as_str()), ("phone", ""), ("language", "de")];
        let page = self.site.post(&path, &fields).await;
        let done = self.book.contact(who, contact);
        expects(page.status.as_u16(), if done { 303 } else { 422 })?;
        if let Some(link) = page.location().filter(|_| done) {
            self.links[who] = link.split('?').next().unwrap_or_default().to_owned();
        }
        self.saw(if done {
            "another contact"
        } else {
            "a contact with her name"
        });
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

/// Is the answer the one that the book gives?
fn expects(answer: u16, expected: u16) -> Result<(), String> {
    if answer == expected {
        return Ok(());
    }
    Err(format!("status {answer}, but the book says {expected}"))
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
