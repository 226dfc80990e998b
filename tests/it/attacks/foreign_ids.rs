//! Under one's own address the id of something of another: nothing of it is found, and nothing changes.

use std::collections::{BTreeMap, BTreeSet};

use bausteine::{Role, testing};
use uuid::Uuid;

use super::ground::{Ground, NAMES};
use super::walk::{Found, found_on, means_something};
use crate::support::database::Backend;
use crate::support::page::Form;
use crate::support::staff::PASSWORD;

/// What a field is, wherever it stands: the route that its form is sent to, and its name.
type Place = (&'static str, String);

fn is_id(text: &str) -> bool {
    Uuid::parse_str(text).is_ok()
}

/// What an address is about: the way to the first of its parts that is an id, a slug, a secret.
fn owner(found: &Found) -> String {
    let parts = found.address().split('/').zip(found.form.action.split('/'));
    let mut owner = String::new();
    for (want, is) in parts {
        owner = format!("{owner}/{is}");
        if want.starts_with('{') {
            break;
        }
    }
    owner
}

/// Deeds of one address are told apart by their last word.
fn address_and_deed(found: &Found) -> &'static str {
    let last = found.form.action.rsplit('/').next().unwrap_or_default();
    let deeds = [
        "absage",
        "vorrang",
        "ueberbuchung",
        "kontakt",
        "namen",
        "notiz",
        "widerruf",
        "versand",
        "anruf",
        "leitung",
    ];
    deeds
        .into_iter()
        .find(|deed| *deed == last)
        .unwrap_or(found.address())
}

/// Ids by the place in which they stand, and under which address.
fn ids(forms: &[Found]) -> BTreeMap<Place, BTreeSet<(String, String)>> {
    let mut ids: BTreeMap<Place, BTreeSet<(String, String)>> = BTreeMap::new();
    for found in forms.iter().filter(|found| found.address().contains('{')) {
        for field in found.form.fields.iter().filter(|field| is_id(&field.value)) {
            let place = (found.address(), field.name.clone());
            let id = (owner(found), field.value.clone());
            ids.entry(place).or_default().insert(id);
        }
    }
    ids
}

/// The form with the id of another in one field, and in no other field of that name.
fn with_foreign(form: &Form, name: &str, id: &str) -> Form {
    let mut form = form.clone();
    means_something(&mut form);
    for field in form.fields.iter_mut().filter(|field| field.name == name) {
        field.is_sent = false;
    }
    form.set(name, id);
    form
}

on_both!(the_id_of_another_does_nothing_under_ones_own_address);

async fn the_id_of_another_does_nothing_under_ones_own_address(backend: Backend) {
    let ground = Ground::open(backend, NAMES).await;
    let found = ground.walk(10).await.forms;
    let ids = ids(&found);
    let mut before = ground.stored().await;
    let (mut tried, mut faults) = (BTreeMap::<Place, usize>::new(), Vec::new());
    let mut forms: BTreeMap<Place, usize> = BTreeMap::new();
    for found in &found {
        let owner = owner(found);
        let names = found.form.fields.iter().filter(|field| is_id(&field.value));
        for name in names.map(|field| &field.name).collect::<BTreeSet<_>>() {
            let place = (found.address(), name.clone());
            // Of forms that are alike a handful will do, with a handful of ids.
            let alike = forms
                .entry((address_and_deed(found), name.clone()))
                .or_default();
            *alike += 1;
            if *alike > 3 {
                continue;
            }
            let all = ids.get(&place).into_iter().flatten();
            let own: BTreeSet<&String> = all
                .clone()
                .filter(|(of, _)| *of == owner)
                .map(|(_, id)| id)
                .collect();
            let foreign = all
                .filter(|(of, id)| *of != owner && !own.contains(id))
                .take(4);
            for (_, id) in foreign {
                let form = with_foreign(&found.form, name, id);
                let page = ground.clara.post_form(&form).await;
                *tried.entry(place.clone()).or_default() += 1;
                let after = ground.stored().await;
                let new: Vec<_> = after.iter().filter(|line| !before.contains(line)).collect();
                if !new.is_empty() || page.status.is_server_error() {
                    faults.push(format!(
                        "{} {name}={id}: {}\n{new:#?}",
                        form.action, page.status
                    ));
                    before = after;
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let tried: Vec<String> = tried
        .into_iter()
        .map(|((address, name), _)| format!("{address} {name}"))
        .collect();
    // The premise: these stand in forms.
    for place in [
        "/anmeldung/{token}/absage entry",
        "/anmeldung/{token}/absage person",
        "/anmeldung/{token}/entschuldigung session",
        "/angebote/{slug}/anmeldung session",
        "/buero/angebote/{slug}/anmeldung session",
        "/buero/anmeldungen/{id}/{deed} entry",
        "/buero/anmeldungen/{id}/{deed} person",
        "/buero/termine/{id}/{deed} change",
    ] {
        assert!(
            tried.iter().any(|one| one == place),
            "{place} in {tried:#?}"
        );
    }
    ground.site.close().await;
}

on_both!(what_belongs_to_a_colleague_is_not_found);

async fn what_belongs_to_a_colleague_is_not_found(backend: Backend) {
    let ground = Ground::open(backend, NAMES).await;
    let site = &ground.site;
    let link = testing::add_staff(&site.app, Role::Office, "dora@example.org", "Dora").await;
    site.sets_password(&link.expect("a new account"), PASSWORD)
        .await
        .has_status(200);
    let dora = site.browser().with_cookies();
    for browser in [&dora, &site.browser().with_cookies()] {
        browser
            .signs_in("dora@example.org", PASSWORD)
            .await
            .has_status(200);
    }
    let mut device = crate::support::authenticator::Device::at("http://localhost:8080");
    crate::passkeys::adds(&dora, &mut device, "Doras")
        .await
        .has_status(200);
    let hers = found_on(&dora.get("/konto").await);
    let hers: Vec<_> = hers
        .iter()
        .filter(|found| found.address().contains('{'))
        .collect();
    let kinds: BTreeSet<_> = hers.iter().map(|found| found.address()).collect();
    let known = ["/konto/geraete/{id}/ende", "/konto/passkeys/{id}/ende"];
    assert!(
        known.iter().all(|kind| kinds.contains(kind)),
        "the premise: {kinds:?}"
    );
    let before = ground.stored().await;
    for found in &hers {
        ground.clara.post_form(&found.form).await.has_status(404);
    }
    assert!(ground.stored().await == before, "something has changed");
    // The premise: what they do for her.
    for found in &hers {
        dora.post_form(&found.form).await.has_status(303);
        assert!(ground.stored().await != before);
    }
    ground.site.close().await;
}
