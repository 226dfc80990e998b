//! A site with something of everything, each thing twice: whoever attacks one has another to reach for.

use bausteine::{Role, testing};

use super::walk::{Walk, choose, walk};
use crate::support::database::Backend;
use crate::support::people::{Offering, OfferingDraft};
use crate::support::site::{Browser, Site};
use crate::support::staff::{PASSWORD, local};

/// Two courses, two rows of evenings, a day with workshops, a draft; people on all of them; somebody to ring.
#[derive(Debug)]
pub(super) struct Ground {
    /// The site.
    pub(super) site: Site,
    /// Who is signed in at the office.
    pub(super) clara: Browser,
    /// Pages that no page leads to: those of the bookings.
    pub(super) hers: Vec<String>,
}

/// Harmless names of the office and of a leader.
pub(super) const NAMES: [&str; 2] = ["Clara", "Lena"];

impl Ground {
    /// A site where the office and a leader have these names.
    pub(super) async fn open(backend: Backend, [clerk, leader]: [&str; 2]) -> Self {
        let site = Site::open(backend).await;
        site.may_leave_letters();
        let clara = hires(&site, Role::Office, "clara@example.org", clerk).await;
        hires(&site, Role::Leader, "lena@example.org", leader).await;
        // Somewhere else she is signed in too.
        signs_in(&site, "clara@example.org").await;
        let mut hers = Vec::new();
        for (course, evenings, last) in [("Schwimmen", "Malen", 1), ("Tanzen", "Singen", 2)] {
            course_of(&site, course, last, &mut hers).await;
            evenings_of((&site, &clara), evenings, last, &mut hers).await;
        }
        for name in ["Abo", "Post"] {
            hers.push(crate::subscribers::subscribes(&site, name).await);
        }
        let sent = crate::newsletter::written(&clara).await;
        crate::newsletter::written(&clara).await;
        crate::newsletter::sends(&clara, &sent)
            .await
            .has_status(200);
        let day = offering(&site, "Fachtag").field("kind", "\"conference\"");
        let day = day.asks(&["workshop", "organisation", "role"]).with(
            "\n[[offering.workshops]]\nslug = \"holz\"\ntitle = \"Holz\"\ncapacity = 4\n\
             [[offering.workshops]]\nslug = \"glas\"\ntitle = \"Glas\"\ncapacity = 4\n",
        );
        day.on("2026-12-14").open().await;
        let draft = offering(&site, "Entwurf").on("2026-12-15").open().await;
        let page = clara.get(&format!("/buero/angebote/{}", draft.slug)).await;
        clara
            .send(&page.has_status(200).form("/ruecknahme"))
            .await
            .has_status(200);
        Self { site, clara, hers }
    }

    /// Everything that can be opened from here on, and every form. `most`: see [`walk`].
    pub(super) async fn walk(&self, most: usize) -> Walk {
        let mut from = vec!["/".to_owned(), "/buero".to_owned(), "/konto".to_owned()];
        from.extend(self.hers.iter().cloned());
        walk(&self.clara, from, most).await
    }

    /// All that is stored, once everything that was left for afterwards is done, without what is different each
    /// time: the salt of a password, and how far into its second a letter left. Sorted.
    pub(super) async fn stored(&self) -> Vec<String> {
        testing::settle(&self.site.app).await;
        let mut lines = testing::stored(&self.site.app)
            .await
            .expect("the database answers");
        for line in &mut lines {
            let differs: &[&str] = if line.starts_with("letters: ") {
                &["\"due_at\":\"", "\"settled_at\":\""]
            } else {
                &["\"password_hash\":\""]
            };
            for field in differs {
                if let Some((before, rest)) = line.split_once(field) {
                    let after = rest.split_once('"').map_or("", |(_, after)| after);
                    *line = format!("{before}{field}\"{after}");
                }
            }
        }
        lines.sort();
        lines
    }
}

fn offering<'s>(site: &'s Site, title: &str) -> OfferingDraft<'s> {
    site.offering(title).places(3).waitlist(5).party_up_to(3)
}

/// A course that asks everything: a party has places, two wait, all of them by other ways. It is below its
/// smallest number.
async fn course_of(site: &Site, title: &str, last: u8, hers: &mut Vec<String>) {
    let course = offering(site, title)
        .asks(&["childcare", "language", "organisation", "role"])
        .childcare(4)
        .field("min_participants", "3")
        .on("2026-11-30")
        .on("2026-12-07");
    let course = course.places(2).open().await;
    let ada = site
        .visitor(&format!("Ada {title}"))
        .with(&["Bea"])
        .books(&course)
        .await;
    let ben = site.visitor(&format!("Ben {title}")).books(&course).await;
    let cem = site
        .visitor(&format!("Cem {title}"))
        .by_phone(&format!("02361 12345{last}"));
    let cem = cem.books(&course).await;
    for one in [ada, ben, cem] {
        hers.push(one.booking().to_owned());
    }
}

/// Evenings of which the office has called one off: a letter waits, somebody is to be rung.
async fn evenings_of(
    (site, clara): (&Site, &Browser),
    title: &str,
    last: u8,
    hers: &mut Vec<String>,
) {
    // Whoever walks all forms signs up more than once.
    let evenings = offering(site, title)
        .places(12)
        .per_session()
        .on("2026-12-02")
        .on("2026-12-09")
        .on("2026-12-16");
    let evenings: Offering = evenings.open().await;
    let dora = site
        .visitor(&format!("Dora {title}"))
        .ticking("2. Dezember")
        .ticking("9. Dezember")
        .ticking("16. Dezember");
    let dora = dora.books(&evenings).await;
    let eva = site
        .visitor(&format!("Eva {title}"))
        .by_phone(&format!("02361 22345{last}"));
    let eva = eva.ticking("2. Dezember").books(&evenings).await;
    hers.push(dora.booking().to_owned());
    hers.push(eva.booking().to_owned());
    let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 2).expect("a date");
    let id = testing::session_id(&site.app, &evenings.slug, date).await;
    let page = format!("/buero/termine/{}", id.expect("it has that date"));
    let mut form = clara.get(&page).await.has_status(200).form(&page);
    choose(&mut form, "what", "aus");
    choose(&mut form, "ready", "1");
    let preview = clara.send(&form).await;
    let form = preview.has_status(200).form("/aenderung");
    clara.send(&form).await.has_status(200);
}

/// Gives somebody an account, and signs her in.
async fn hires(site: &Site, role: Role, email: &str, name: &str) -> Browser {
    let link = testing::add_staff(&site.app, role, email, name).await;
    let link = link.expect("a new account");
    let page = site.get(local(&link)).await;
    let mut form = page.has_status(200).form(local(&link));
    form.set("new", PASSWORD).set("again", PASSWORD);
    site.send(&form).await.has_status(200);
    signs_in(site, email).await
}

async fn signs_in(site: &Site, email: &str) -> Browser {
    let browser = site.browser().with_cookies();
    browser.signs_in(email, PASSWORD).await.has_status(200);
    browser
}
