//! Who does something: the office that opens an offering, the people who visit it.

use std::fmt::Write as _;

use bausteine::Lang;
use chrono::{Days, NaiveDate};

use super::page::{Form, Page};
use super::site::{Site, address, in_language};
use super::words::word;

/// An offering that is open.
#[derive(Clone, Debug)]
pub(crate) struct Offering {
    /// Its slug.
    pub(crate) slug: String,
}

/// An offering before it is opened. It has one session tomorrow from 18:00 to 19:30 unless told otherwise,
/// unlimited places and no waiting list, and can be booked as a whole from now on.
#[derive(Debug)]
pub(crate) struct OfferingDraft<'s> {
    site: &'s Site,
    fields: Vec<(String, String)>,
    sessions: Vec<String>,
    tail: String,
}

impl<'s> OfferingDraft<'s> {
    pub(super) fn new(site: &'s Site, title: &str) -> Self {
        let today = site.clock().now().date_naive();
        let opens = format!("{today}T00:00");
        let closes = format!("{}T00:00", today + Days::new(200));
        let draft = Self {
            site,
            fields: Vec::new(),
            sessions: Vec::new(),
            tail: String::new(),
        };
        draft
            .field("slug", &quoted(&title.to_lowercase().replace(' ', "-")))
            .field("title", &quoted(title))
            .field("series", &quoted(&title.to_lowercase().replace(' ', "-")))
            .field(
                "description",
                &quoted("Wir treffen uns. Kommen Sie gern vorbei."),
            )
            .field("description_simple", &quoted("Wir treffen uns."))
            .field("kind", &quoted("course"))
            .field("level", &quoted("open"))
            .field("audience", &quoted("women"))
            .field("leader", &quoted("Kursleiterin"))
            .field("venue", &quoted("treff"))
            .field("capacity", "0")
            .field("min_participants", "0")
            .field("waitlist", "0")
            .field("walk_in", "false")
            .field(
                "fee",
                r#"{ full_cents = 0, reduced_cents = 0, note = "kostenlos" }"#,
            )
            .field("registration_mode", &quoted("whole"))
            .field("registration_opens", &quoted(&opens))
            .field("registration_closes", &quoted(&closes))
            .field("cancel_until_hours_before", "1")
            .field("ask", "[]")
            .field("childcare", NO_CHILDCARE)
            .field("languages", r#"["de"]"#)
            .field("archive_kind", &quoted("offering"))
    }

    /// Sets a field of the format, as TOML.
    pub(crate) fn field(mut self, name: &str, toml: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), toml.to_owned()));
        self
    }

    /// Places for this many people.
    pub(crate) fn places(self, people: u32) -> Self {
        self.field("capacity", &people.to_string())
    }

    /// Places on the waiting list, for this many people.
    pub(crate) fn waitlist(self, people: u32) -> Self {
        self.field("waitlist", &people.to_string())
    }

    /// So many persons may be on one booking.
    pub(crate) fn party_up_to(self, people: u32) -> Self {
        self.field("max_persons", &people.to_string())
    }

    /// Each date is booked by itself, from 60 days before until it begins.
    pub(crate) fn per_session(self) -> Self {
        self.field("registration_mode", &quoted("per_session"))
            .field("session_opens_days_before", "60")
            .field("session_closes_hours_before", "0")
    }

    /// Nothing to book: just come.
    pub(crate) fn just_come(self) -> Self {
        self.field("registration_mode", &quoted("none"))
    }

    /// What the form asks beside name and contact.
    pub(crate) fn asks(self, what: &[&str]) -> Self {
        self.field("ask", &format!("{what:?}"))
    }

    /// Children of one to six years may come along, this many.
    pub(crate) fn childcare(self, children: u32) -> Self {
        let childcare = format!(
            "{{ offered = true, places = {children}, age_from = 1, age_to = 6, note = \"Nebenan.\" }}"
        );
        self.field("childcare", &childcare)
    }

    /// One can sign up from then, a local moment `2026-11-22T11:00`.
    pub(crate) fn opens(self, at: &str) -> Self {
        self.field("registration_opens", &quoted(at))
    }

    /// One can sign up until then, a local moment.
    pub(crate) fn closes(self, at: &str) -> Self {
        self.field("registration_closes", &quoted(at))
    }

    /// Adds a session on a date, `2026-12-02`, from 18:00 to 19:30.
    pub(crate) fn on(self, date: &str) -> Self {
        self.session(date, "18:00", "19:30", "")
    }

    /// Adds a session; `more` is further TOML, `topic = "…"`.
    pub(crate) fn session(mut self, date: &str, start: &str, end: &str, more: &str) -> Self {
        let comma = if more.is_empty() { "" } else { ", " };
        self.sessions.push(format!(
            "{{ date = {date:?}, start = {start:?}, end = {end:?}{comma}{more} }}"
        ));
        self
    }

    /// Adds a session tomorrow from 18:00 to 19:30.
    pub(crate) fn tomorrow(self) -> Self {
        let date = tomorrow(self.site);
        self.on(&date.to_string())
    }

    /// Further TOML below the offering, `[[offering.workshops]]` …
    pub(crate) fn with(mut self, toml: &str) -> Self {
        self.tail.push_str(toml);
        self
    }

    /// The file in which it is imported.
    pub(crate) fn toml(&self) -> String {
        let mut text = String::from(HEAD);
        for (name, value) in &self.fields {
            _ = writeln!(text, "{name} = {value}");
        }
        _ = writeln!(text, "sessions = [{}]", self.sessions.join(", "));
        text.push_str(&self.tail);
        text
    }

    /// Imports it.
    pub(crate) async fn open(self) -> Offering {
        let this = if self.sessions.is_empty() {
            self.tomorrow()
        } else {
            self
        };
        let text = this.toml();
        if let Err(faults) = this.site.imports(&text).await {
            panic!("{faults}\n{text}");
        }
        let slug = this.fields.iter().find(|(name, _)| name == "slug");
        Offering {
            slug: slug.expect("it has one").1.trim_matches('"').to_owned(),
        }
    }
}

const NO_CHILDCARE: &str =
    r#"{ offered = false, places = 0, age_from = 0, age_to = 0, note = "" }"#;

const HEAD: &str = r#"
[meta]
as_of = "2026-11-22"
timezone = "Europe/Berlin"
city = "Recklinghausen"

[[venue]]
slug = "treff"
name = "Treffpunkt"
step_free = true
note = "Eingang im Hof."

[[offering]]
"#;

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// Tomorrow, by the site's clock.
pub(crate) fn tomorrow(site: &Site) -> NaiveDate {
    site.clock().now().date_naive() + Days::new(1)
}

/// Somebody who visits the site. She finds fields by their labels in her language.
#[derive(Clone, Debug)]
pub(crate) struct Visitor<'s> {
    site: &'s Site,
    /// Who she is.
    pub(crate) name: String,
    /// What she reads.
    pub(crate) lang: Lang,
    /// How she can be reached.
    pub(crate) email: String,
    /// Likewise; then the address may be empty.
    pub(crate) phone: String,
    /// Who comes with her.
    pub(crate) party: Vec<String>,
    /// What she ticks.
    ticks: Vec<String>,
    /// What else she fills in, label and words.
    fills: Vec<(String, String)>,
    /// What she looks at; nothing before she opened something.
    pub(crate) page: Option<Page>,
    /// The address of her booking, with the prefix of her language.
    pub(crate) booking: Option<String>,
}

impl<'s> Visitor<'s> {
    pub(super) fn new(site: &'s Site, name: &str) -> Self {
        Self {
            site,
            name: name.to_owned(),
            lang: Lang::De,
            email: address(name),
            phone: String::new(),
            party: Vec::new(),
            ticks: Vec::new(),
            fills: Vec::new(),
            page: None,
            booking: None,
        }
    }

    /// She reads another language.
    pub(crate) fn in_language(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// She has no e-mail, but a telephone.
    pub(crate) fn by_phone(mut self, number: &str) -> Self {
        self.email.clear();
        number.clone_into(&mut self.phone);
        self
    }

    /// She uses an address other than her own.
    pub(crate) fn with_email(mut self, email: &str) -> Self {
        email.clone_into(&mut self.email);
        self
    }

    /// She brings people along.
    pub(crate) fn with(mut self, names: &[&str]) -> Self {
        self.party
            .extend(names.iter().map(|name| (*name).to_owned()));
        self
    }

    /// She ticks what is labelled so (a date, a workshop).
    pub(crate) fn ticking(mut self, label: &str) -> Self {
        self.ticks.push(label.to_owned());
        self
    }

    /// She fills in what is labelled so.
    pub(crate) fn filling(mut self, label: &str, value: &str) -> Self {
        self.fills.push((label.to_owned(), value.to_owned()));
        self
    }

    /// The address of a page in her language.
    pub(crate) fn url(&self, path: &str) -> String {
        in_language(self.lang, path)
    }

    /// The sign-up, filled in and not yet sent.
    pub(crate) async fn fills_in(&self, offering: &Offering) -> Form {
        let page = self.site.get(&self.url(&offering.sign_up())).await;
        page.has_status(200);
        let mut form = page.form("/anmeldung");
        form.fill(word(self.lang, "bookings-form-name"), &self.name);
        for name in &self.party {
            form.fill_next("name", name);
        }
        for (label, value) in [
            ("bookings-form-email", &self.email),
            ("bookings-form-phone", &self.phone),
        ] {
            if !value.is_empty() {
                form.fill(word(self.lang, label), value);
            }
        }
        for label in &self.ticks {
            form.tick(label);
        }
        for (label, value) in &self.fills {
            form.fill(label, value);
        }
        form
    }

    /// She opens the form of an offering, fills it in by its labels and presses the button.
    pub(crate) async fn books(self, offering: &Offering) -> Self {
        let form = self.fills_in(offering).await;
        self.sends(&form).await
    }

    /// She presses the button of a form and looks at what comes.
    pub(crate) async fn sends(mut self, form: &Form) -> Self {
        let page = self.site.send(form).await;
        let is_booking = |path: &str| {
            let rest = path.trim_start_matches(self.lang.prefix());
            rest.strip_prefix("/anmeldung/")
                .is_some_and(|token| token.len() >= 22)
        };
        let path = page.path.split('?').next().unwrap_or_default().to_owned();
        if page.status == 200 && is_booking(&path) {
            self.booking = Some(path);
        }
        self.page = Some(page);
        self
    }

    /// She opens her booking again.
    pub(crate) async fn looks_again(mut self) -> Self {
        let page = self.site.get(self.booking()).await;
        page.has_status(200);
        self.page = Some(page);
        self
    }

    /// She opens her booking and cancels all of it.
    pub(crate) async fn cancels(self) -> Self {
        let button = word(self.lang, "bookings-do-cancel-all");
        self.presses(button).await
    }

    /// She opens her booking and presses the button whose words contain this.
    pub(crate) async fn presses(self, button: &str) -> Self {
        let page = self.site.get(self.booking()).await;
        let form = page.has_status(200).form_with_button(button);
        self.sends(&form).await
    }

    /// The address of her booking.
    #[track_caller]
    pub(crate) fn booking(&self) -> &str {
        self.booking.as_deref().unwrap_or_else(|| {
            panic!(
                "{} has no booking; she sees:\n{}",
                self.name,
                self.page().text()
            )
        })
    }

    /// The data of her booking, `daten.json`.
    pub(crate) async fn data(&self) -> serde_json::Value {
        let page = self
            .site
            .get(&format!("{}/daten.json", self.booking()))
            .await;
        page.has_status(200);
        serde_json::from_slice(&page.bytes).expect("it is JSON")
    }

    /// The states of her entries, in their order.
    pub(crate) async fn states(&self) -> Vec<String> {
        let data = self.data().await;
        let entries = data["entries"].as_array().expect("entries").clone();
        let state = |entry: serde_json::Value| entry["state"].as_str().expect("a state").to_owned();
        entries.into_iter().map(state).collect()
    }

    /// What she looks at.
    #[track_caller]
    pub(crate) fn page(&self) -> &Page {
        self.page
            .as_ref()
            .unwrap_or_else(|| panic!("{} has not opened a page", self.name))
    }

    /// Fails if she does not see it.
    #[track_caller]
    pub(crate) fn sees(self, text: &str) -> Self {
        self.page().sees(text);
        self
    }

    /// Fails if the status is another.
    #[track_caller]
    pub(crate) fn has_status(self, status: u16) -> Self {
        self.page().has_status(status);
        self
    }
}
