//! Parts of letters: who, what, when, where, and what she can do.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Main, Standing, State};
use crate::app::App;
use crate::bookings::entity::person;
use crate::bookings::rules;
use crate::bookings::rules::children::children_waiting;
use crate::bookings::rules::ending::Ending;
use crate::bookings::said::{self, Until};
use crate::bookings::store::her::Hers;
use crate::kinds::{EntryId, Lang, SessionId};
use crate::lang::{date, day_short, list, words};
use crate::mail::{Block, isolated};
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};
use crate::paths;
use crate::web::Reader;

/// What a letter is about, in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'a> {
    /// The program.
    pub(super) app: &'a App,
    /// The moment of the deed.
    pub(super) now: DateTime<Utc>,
    /// The language of this part of the letter.
    pub(super) lang: Lang,
    /// The offering.
    pub(super) listing: &'a Listing,
    /// The booking.
    pub(super) hers: &'a Hers,
    /// The token of her link.
    pub(super) token: &'a str,
}

impl Scene<'_> {
    /// The offering's title.
    pub(super) fn title(&self) -> String {
        self.listing.title(self.lang).text.to_owned()
    }

    fn reader(&self) -> Reader {
        Reader::of(self.app, self.lang, "/")
    }

    /// By the name of the first person who comes.
    pub(super) fn greeting(&self) -> Block {
        let first = self.hers.party().next().or(self.hers.persons.first());
        Block::Greeting(first.map(|person| person.name.clone()).unwrap_or_default())
    }

    /// The subject: title and, where it is one, date of the offering; nothing personal.
    pub(super) fn subject(&self, standing: Standing, mains: &[Main<'_>]) -> String {
        let t = words(self.lang);
        let title = self.title_and_day(mains);
        match standing {
            Standing::Confirmed => t.bookings_letter_subject_confirmed(&title),
            Standing::Waiting(_) => t.bookings_letter_subject_waiting(&title),
            _ => t.bookings_letter_subject_both(&title),
        }
    }

    /// The title and, where it is one, the day.
    pub(super) fn title_and_day(&self, mains: &[Main<'_>]) -> String {
        let days = match mains {
            [one] if one.session.is_some() => one.session,
            _ => None,
        };
        match days.or_else(|| self.listing.planned().next().filter(|_| self.is_whole())) {
            None => self.title(),
            Some(session) => self.title_on(session.local_date),
        }
    }

    /// The title and a day. A foreign title would give its direction to the day behind it: it stands by itself
    /// where they may differ.
    pub(super) fn title_on(&self, day: NaiveDate) -> String {
        let title = match self.title() {
            title if self.lang.is_rtl() => isolated(&title),
            title => title,
        };
        let comma = words(self.lang).lang_comma();
        format!("{title}{comma}{}", day_short(self.lang, day))
    }

    fn is_whole(&self) -> bool {
        self.hers.is_of_course()
    }

    /// What and where.
    pub(super) fn place(&self) -> Block {
        Block::Facts(self.place_facts())
    }

    /// What and where; and where somebody leaves the party, who still comes.
    pub(super) fn place_without(&self, leaver: Option<&person::Model>) -> Block {
        let mut facts = self.place_facts();
        if let Some(leaver) = leaver {
            let stays = self.hers.party().filter(|person| person.id != leaver.id);
            let names: Vec<String> = stays.map(|person| isolated(&person.name)).collect();
            let who = words(self.lang).bookings_fact_who();
            facts.push((who, list(self.lang, &names)));
        }
        Block::Facts(facts)
    }

    /// That she has no place yet where she waits, and what becomes of it.
    pub(super) fn waiting(&self, standing: Standing, mains: &[Main<'_>]) -> Vec<Block> {
        let t = words(self.lang);
        let mut blocks = Vec::new();
        match standing {
            Standing::Waiting(_) => blocks.push(Block::Paragraph(t.bookings_letter_waiting())),
            Standing::Mixed(..) => blocks.push(Block::Paragraph(t.bookings_letter_waiting_some())),
            _ => {}
        }
        let waits = mains.iter().filter(|m| m.entry.state == State::Waiting);
        if self.hers.booking.one_is_enough && waits.count() > 1 {
            blocks.push(Block::Paragraph(t.bookings_wait_enough()));
        }
        blocks.extend(self.children_wait());
        blocks
    }

    /// That her children have no place yet where she has one.
    pub(super) fn children_wait(&self) -> Option<Block> {
        let t = words(self.lang);
        let children = children_waiting((self.listing, self.hers), self.now);
        let text = || {
            let text = t.bookings_wait_children(children);
            format!("{text} {}", t.bookings_wait_children_mail())
        };
        (children > 0).then(|| Block::Paragraph(text()))
    }

    /// That so many dates are attached.
    pub(super) fn attached(&self, dates: usize) -> Option<Block> {
        let count = i64::try_from(dates).unwrap_or(i64::MAX);
        (count > 0).then(|| Block::Paragraph(words(self.lang).bookings_letter_calendar(count)))
    }

    /// That the file cancels so many dates in her calendar.
    pub(super) fn struck(&self, dates: usize) -> Option<Block> {
        let count = i64::try_from(dates).unwrap_or(i64::MAX);
        (count > 0).then(|| Block::Paragraph(words(self.lang).bookings_letter_calendar_off(count)))
    }

    fn place_facts(&self) -> Vec<(String, String)> {
        let t = words(self.lang);
        let mut facts = vec![(t.bookings_fact_what(), self.title())];
        if self.is_whole() && self.listing.planned().next().is_some() {
            facts.push((
                t.bookings_fact_when(),
                said::when_whole(self.lang, self.listing),
            ));
        }
        facts.push((t.bookings_fact_where(), self.places()));
        facts
    }

    /// What, when, where, who, what comes with it, and what to bring.
    pub(super) fn facts(&self, standing: Standing) -> Block {
        let t = words(self.lang);
        let mut facts = self.place_facts();
        let names: Vec<String> = self
            .hers
            .party()
            .map(|person| isolated(&person.name))
            .collect();
        facts.push((t.bookings_fact_who(), list(self.lang, &names)));
        for (entry, pool) in self
            .hers
            .entries
            .iter()
            .filter(|(entry, _)| entry.state.is_active())
        {
            let state = said::state_said(self.lang, entry.state, self.hers.position(entry.id));
            match pool.kind {
                pool::Kind::Childcare => {
                    let children = t.bookings_children(i64::from(entry.people));
                    let day = said::day_of_several(self.lang, (self.listing, self.hers), pool);
                    let day = day.map(|day| format!(" – {day}")).unwrap_or_default();
                    facts.push((
                        t.bookings_fact_childcare(),
                        format!("{children} – {state}{day}"),
                    ));
                }
                pool::Kind::Workshop => {
                    let found = self
                        .listing
                        .workshops
                        .iter()
                        .find(|w| Some(w.id) == pool.workshop_id);
                    let title = found
                        .map(|workshop| isolated(&workshop.title))
                        .unwrap_or_default();
                    facts.push((t.bookings_fact_workshop(), format!("{title} – {state}")));
                }
                pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => {}
            }
        }
        let bring = &self.listing.offering.details.bring;
        if !bring.is_empty() && !matches!(standing, Standing::Waiting(_)) {
            facts.push((t.bookings_fact_bring(), list(self.lang, bring)));
        }
        Block::Facts(facts)
    }

    /// Each date with its state and its topic; nothing where there is none.
    pub(super) fn list(&self, mains: &[Main<'_>]) -> Option<Block> {
        let lines: Vec<String> = mains
            .iter()
            .filter_map(|main| {
                let session = main.session?;
                let state = said::main_said(self.lang, main);
                let when = said::when(self.lang, session);
                Some(match &session.topic {
                    Some(topic) => format!("{when} – {} – {state}", isolated(topic)),
                    None => format!("{when} – {state}"),
                })
            })
            .collect();
        (!lines.is_empty()).then_some(Block::List(lines))
    }

    /// Dates, without a state.
    pub(super) fn dates(&self, mains: &[Main<'_>]) -> Option<Block> {
        let dates = mains
            .iter()
            .filter_map(|main| Some(said::when(self.lang, main.session?)));
        let lines: Vec<String> = dates.collect();
        (!lines.is_empty()).then_some(Block::List(lines))
    }

    /// What ended: dates, childcare, a workshop.
    pub(super) fn ended(&self, ended: &[EntryId], gone: &[Main<'_>], how: Ending) -> Option<Block> {
        let t = words(self.lang);
        let dates = gone
            .iter()
            .filter_map(|main| Some(said::when(self.lang, main.session?)));
        // What goes together with a date needs no line of its own.
        let sides = self.hers.entries.iter().filter(|(entry, pool)| {
            gone.is_empty() && ended.contains(&entry.id) && !rules::is_main(pool.kind)
        });
        let sides = sides.map(|(_, pool)| match pool.kind {
            pool::Kind::Childcare => {
                let day = said::day_of_several(self.lang, (self.listing, self.hers), pool);
                let day = day.map(|day| format!(" – {day}")).unwrap_or_default();
                format!("{}{day}", t.bookings_fact_childcare())
            }
            _ => t.bookings_fact_workshop(),
        });
        let lines: Vec<String> = dates
            .chain(sides)
            .map(|what| format!("{what} – {}", said::ending_said(self.lang, how)))
            .collect();
        (!lines.is_empty()).then_some(Block::List(lines))
    }

    /// Is it childcare, and nothing else, that ended?
    pub(super) fn is_childcare(&self, ended: &[EntryId]) -> bool {
        let mut entries = self.hers.entries.iter();
        entries
            .all(|(entry, pool)| !ended.contains(&entry.id) || pool.kind == pool::Kind::Childcare)
    }

    /// The link to her page, where she answers.
    pub(super) fn answer(&self) -> Block {
        self.hers_as(words(self.lang).bookings_letter_answer())
    }

    /// The link to her page. It promises no cancelling that the page refuses: one of these can still be given
    /// back there.
    pub(super) fn her_page(&self, mains: &[Main<'_>]) -> Block {
        let may_cancel = |main: &Main<'_>| {
            main.entry.state.is_active()
                && main.session.is_none_or(|s| s.ends_at > self.now)
                && said::cancel_until(self.listing, main, self.now) != Until::TooLate
        };
        if !self.listing.is_over(self.now) && mains.iter().any(may_cancel) {
            self.hers_as(words(self.lang).bookings_letter_page())
        } else {
            self.her_page_ended()
        }
    }

    /// Is it hers, still to come, and too near to be given back on her page?
    fn is_too_late(&self, main: &Main<'_>) -> bool {
        main.entry.state.is_active()
            && main.session.is_none_or(|s| s.ends_at > self.now)
            && said::cancel_until(self.listing, main, self.now) == Until::TooLate
    }

    /// The number to ring where her page can do nothing any more.
    pub(super) fn call_instead(&self) -> Block {
        let phone = isolated(&self.app.own().settings.office.phone);
        let call = words(self.lang).bookings_reminder_call();
        Block::Paragraph(format!("{call} {phone}"))
    }

    /// The link to that date on her page, where she says that she stays away, or comes after all.
    pub(super) fn her_date(&self, session: SessionId, label: String) -> Block {
        let path = paths::Booking {
            token: self.token.to_owned(),
        };
        let url = self.reader().full_url(&path);
        Block::Link {
            label,
            url: format!("{url}#{}", said::anchor(session)),
        }
    }

    fn hers_as(&self, label: String) -> Block {
        Block::Link {
            label,
            url: self.reader().full_url(&paths::Booking {
                token: self.token.to_owned(),
            }),
        }
    }

    /// The same where nothing is left to cancel.
    pub(super) fn her_page_ended(&self) -> Block {
        self.hers_as(words(self.lang).bookings_letter_page_ended())
    }

    /// The link to the offering.
    pub(super) fn offering_page(&self) -> Block {
        let slug = self.listing.offering.slug.clone();
        Block::Link {
            label: words(self.lang).bookings_letter_offering(),
            url: self.reader().full_url(&paths::Offering { slug }),
        }
    }

    /// The link to the form of the offering, where one can sign up for one of these sessions now or later;
    /// else the number to ring.
    pub(super) fn sign_up_again(&self, sessions: &[&session::Model]) -> Block {
        let t = words(self.lang);
        if !sessions
            .iter()
            .any(|session| said::can_sign_up(self.listing, session, self.now))
        {
            let phone = isolated(&self.app.own().settings.office.phone);
            return Block::Paragraph(format!("{} {phone}", t.bookings_do_call()));
        }
        let slug = self.listing.offering.slug.clone();
        Block::Link {
            label: t.bookings_letter_sign_up(),
            url: self.reader().full_url(&paths::SignUp { slug }),
        }
    }

    /// Her page, until when she can cancel there, her code, and how long all this is kept.
    pub(super) fn next_steps(&self, mains: &[Main<'_>]) -> Vec<Block> {
        let t = words(self.lang);
        let mut blocks = vec![self.her_page(mains)];
        if let Some(until) = said::until_said(self.lang, (self.listing, mains), self.now) {
            let text = format!("{}\n{until}", t.bookings_do_cancel_text());
            blocks.push(Block::Paragraph(text));
        } else if mains.iter().any(|main| self.is_too_late(main)) {
            blocks.push(self.call_instead());
        }
        if self.hers.booking.phone.is_some() {
            let code = isolated(&self.hers.booking.code);
            let text = format!(
                "{} {code}\n{}",
                t.bookings_hers_code(),
                t.bookings_hers_code_text()
            );
            blocks.push(Block::Paragraph(text));
        }
        if let Some(day) = said::kept_until(self.listing, self.app.settings.booking.keep_days) {
            blocks.push(Block::Small(
                t.bookings_form_data_until(&date(self.lang, day)),
            ));
        }
        blocks
    }
}
