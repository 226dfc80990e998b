//! The office attaches pictures and documents to entries of the chronology, and deletes them again.

use std::fs;
use std::io::Cursor;

use bausteine::Lang;
use image::{ImageFormat, RgbImage};

use crate::attendance::de;
use crate::support::page::Page;
use crate::support::site::{Browser, Site, in_language};
use crate::support::words::word;

/// A small PDF, as far as anybody looks.
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n";

/// A photograph.
pub(crate) fn picture(format: ImageFormat) -> Vec<u8> {
    let mut image = RgbImage::new(900, 600);
    for (x, y, point) in image.enumerate_pixels_mut() {
        let grain = u8::try_from((x * 31 + y * 17 + x * y) % 64).expect("small");
        let light = u8::try_from(y * 255 / 600).expect("small");
        *point = image::Rgb([light, 128, grain]);
    }
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("it is drawn");
    bytes.into_inner()
}

/// The same as a camera sends it: with a place and a name in it.
fn from_a_camera() -> Vec<u8> {
    let plain = picture(ImageFormat::Jpeg);
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\0GPSLatitude 51.61 Camera of Fatma";
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, exif, &plain[2..]].concat()
}

fn says(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

/// Writes an entry, a draft. Its page at the office.
async fn writes(clara: &Browser, title: &str, kind: &str) -> Page {
    let mut form = clara.get("/buero/chronik/neu").await.form("/neu");
    form.set("title", title)
        .set("day", "1.5.2026")
        .set("kind", kind);
    clara.send(&form).await
}

/// The same, and lets everybody see it.
pub(crate) async fn publishes(clara: &Browser, title: &str) {
    let page = writes(clara, title, "performance").await;
    clara
        .send(&page.form("/veroeffentlichung"))
        .await
        .sees(de("chronology-told-published"));
}

/// A photograph of the feast on which nobody is to be recognised, but for what is set otherwise.
pub(crate) async fn attaches(
    clara: &Browser,
    slug: &str,
    said: &[(&str, &str)],
    file: (&str, &[u8]),
) -> Page {
    let path = format!("/buero/chronik/{slug}/anhaenge");
    let mut form = clara.get(&path).await.has_status(200).form("/anhaenge");
    form.set("people", "nein")
        .set("alt", "Ein Hof mit bunten Fahnen");
    for (name, value) in said {
        form.set(name, value);
    }
    clara
        .uploads(&form, (file.0, "application/octet-stream", file.1))
        .await
}

/// The files that lie in the folder.
pub(crate) fn stored(site: &Site) -> Vec<String> {
    let Ok(found) = fs::read_dir(&site.app.settings.storage.folder) else {
        return Vec::new();
    };
    let names = found
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned());
    names.collect()
}

/// Presses every button on the way to the end of the first attachment.
pub(crate) async fn deletes(clara: &Browser, slug: &str) -> Page {
    let list = clara.get(&format!("/buero/chronik/{slug}/anhaenge")).await;
    let ways = list.attributes("main a", "href");
    let way = ways
        .iter()
        .find(|way| way.ends_with("/loeschung"))
        .expect("a way to delete it");
    let question = clara.get(way).await;
    question
        .has_status(200)
        .sees(de("chronology-attach-delete-text"));
    clara.send(&question.form("/loeschung")).await
}

both! {
    async fn a_picture_is_drawn_anew_and_seen_by_all_once_its_entry_is(site: &Site) {
        let clara = site.office("Clara").await;
        let page = writes(&clara, "Fest", "performance").await;
        let sent = from_a_camera();
        assert!(says(&sent, "GPSLatitude") && says(&sent, "Fatma"), "premise");
        let said = [
            ("label", "Der Hof am Abend"), ("people", "ja"), ("consent", "Schriftlich von Gülten Aksoy"),
        ];
        let there = attaches(&clara, "2026-fest", &said, ("Fatma Yılmaz.jpeg", &sent)).await;
        there.has_status(200).sees(de("chronology-attach-told-added")).sees("Gülten Aksoy").sees("Der Hof am Abend");
        let small = there.attributes("figure img", "src").remove(0);
        let large = there.attributes("figure a", "href").remove(0);
        let address = |path: &str| format!("/chronik/anhang/{}", path.rsplit('/').next().expect("a name"));
        for path in [&small, &large] {
            let file = clara.get(path).await;
            file.has_status_quietly(200);
            assert_eq!(file.header("content-type"), "image/jpeg");
            assert_eq!(file.header("cache-control"), "no-store");
            assert!(!says(&file.bytes, "GPSLatitude") && !says(&file.bytes, "Fatma") && !says(&file.bytes, "Exif"));
            image::load_from_memory(&file.bytes).expect("a picture");
            // It is a draft: nobody else finds it, here or there.
            site.get(path).await.has_status_quietly(303);
            site.get(&address(path)).await.has_status_quietly(404);
        }
        clara.send(&page.form("/veroeffentlichung")).await;
        let open = site.get("/chronik/2026-fest").await;
        open.has_status(200).sees("Der Hof am Abend").does_not_see("Fatma").does_not_see("Gülten");
        assert_eq!(open.attributes("figure img", "alt"), ["Ein Hof mit bunten Fahnen"]);
        assert_eq!(open.attributes("figure img", "loading"), ["lazy"]);
        let shown = open.attributes("figure img", "src").remove(0);
        assert_eq!((open.attributes("figure img", "width"), open.attributes("figure img", "height")), (vec!["480".to_owned()], vec!["320".to_owned()]));
        let file = site.get(&shown).await;
        file.has_status_quietly(200);
        let seen = image::load_from_memory(&file.bytes).expect("a picture");
        assert_eq!((seen.width(), seen.height()), (480, 320));
        assert_eq!(file.header("cache-control"), "public, max-age=86400, immutable");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").contains("sandbox"), "{:?}", file.headers);
        // Programs find it too; who agreed is nobody's business.
        for path in ["/chronik/2026-fest.json", "/chronik.json", "/chronik.atom", "/chronik/2026-fest.jsonld"] {
            let data = site.get(path).await.body();
            assert!(data.contains(&address(&large)), "{path}: {data}");
            assert!(!data.contains("Gülten") && !data.contains("Fatma"), "{path}: {data}");
        }
        site.get("/chronik").await.sees("1 Bild");
        assert!(site.get("/chronik").await.attributes("img", "src").is_empty(), "the list stays light");
        assert_eq!(site.get("/chronik?ansicht=heft").await.attributes("figure img", "src"), std::slice::from_ref(&shown));
        // Taken back, it is the office's alone again.
        let page = clara.get("/buero/chronik/2026-fest").await;
        clara.send(&page.form("/ruecknahme")).await.sees(de("chronology-told-withdrawn"));
        site.get(&shown).await.has_status_quietly(404);
        clara.get("/buero/protokoll").await.sees("Clara hat eine Datei an einen Eintrag der Chronik gehängt");
    }

    async fn a_picture_of_each_kind_is_taken(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Fest").await;
        for (format, name) in [(ImageFormat::Png, "a.png"), (ImageFormat::WebP, "b.webp"), (ImageFormat::Jpeg, "c.jpg")] {
            let page = attaches(&clara, "2026-fest", &[], (name, &picture(format))).await;
            page.has_status(200).sees(de("chronology-attach-told-added"));
        }
        let open = site.get("/chronik/2026-fest").await;
        assert_eq!(open.attributes("figure img", "src").len(), 3);
        for path in open.attributes("figure a", "href") {
            let file = site.get(&path).await;
            file.has_status_quietly(200);
            let seen = image::load_from_memory(&file.bytes).expect("a picture");
            assert_eq!((seen.width(), seen.height()), (900, 600));
        }
        // The same once more is no other one.
        attaches(&clara, "2026-fest", &[], ("d.jpg", &picture(ImageFormat::Jpeg))).await.has_status(200);
        assert_eq!(site.get("/chronik/2026-fest").await.attributes("figure img", "src").len(), 3);
        assert_eq!(stored(site).len(), 6);
    }

    async fn documents_of_a_conference_are_saved_and_do_nothing(site: &Site) {
        let clara = site.office("Clara").await;
        let page = writes(&clara, "Konferenz", "conference").await;
        clara.send(&page.form("/veroeffentlichung")).await;
        let said = [("label", "Dokumentation"), ("alt", ""), ("people", "")];
        let page = attaches(&clara, "2026-konferenz", &said, ("../Doku \u{202e}2009.exe", PDF)).await;
        page.has_status(200).sees("Dokumentation");
        let open = site.get("/chronik/2026-konferenz").await;
        open.sees("Dokumente Dokumentation PDF, 1 kB");
        let ways = open.attributes("main a", "href");
        let way = ways.iter().find(|way| way.starts_with("/chronik/anhang/")).expect("a document");
        let file = site.get(way).await;
        file.has_status_quietly(200);
        assert_eq!(file.bytes, PDF);
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(file.header("content-disposition"), "attachment; filename*=UTF-8''Doku%202009.pdf");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").contains("sandbox"), "{:?}", file.headers);
        for lang in Lang::ALL {
            let page = site.get(&in_language(lang, "/chronik/2026-konferenz")).await;
            page.has_status(200).sees(word(lang, "chronology-documents"));
            clara.get(&in_language(lang, "/buero/chronik/2026-konferenz/anhaenge")).await.has_status(200);
        }
    }

    async fn what_can_not_be_attached_is_said_at_its_field(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Fest").await;
        let photo = picture(ImageFormat::Jpeg);
        let mut large = PDF.to_vec();
        large.resize(10_000_001, b' ');
        // A file of a few bytes that says that it is as large as a town.
        let mut bomb = picture(ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0x3a, 0x98, 0, 0, 0x3a, 0x98]);
        let mut sum = flate2::Crc::new();
        sum.update(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.sum().to_be_bytes());
        let cases: [(&str, &[u8], &str); 8] = [
            ("", b"", de("chronology-attach-problem-none")),
            ("fest.jpg", b"MZ\x90\0This program cannot be run", de("chronology-attach-problem-kind")),
            ("fest.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", de("chronology-attach-problem-kind")),
            ("fest.jpg", b"GIF89a", de("chronology-attach-problem-kind")),
            ("fest.jpg", &photo[..200], de("chronology-attach-problem-broken")),
            ("fest.pdf", b"%PDF-1.7 and no end", de("chronology-attach-problem-broken")),
            ("fest.png", &bomb, de("chronology-attach-problem-points")),
            ("fest.pdf", &large, "Die Datei ist zu groß. Höchstens 10 MB gehen."),
        ];
        for (name, bytes, problem) in cases {
            let page = attaches(&clara, "2026-fest", &[("label", "Der Hof")], (name, bytes)).await;
            page.has_status(422);
            assert_eq!(page.texts("#file-problem"), [problem], "{name}");
            // What was typed is still there.
            assert_eq!(page.form("/anhaenge").value("label"), "Der Hof");
        }
        for (said, field, problem) in [
            (("alt", " "), "alt", "chronology-attach-problem-alt"),
            (("people", ""), "people", "chronology-attach-problem-people"),
            (("people", "ja"), "consent", "chronology-attach-problem-consent"),
        ] {
            let page = attaches(&clara, "2026-fest", &[said], ("fest.jpg", &photo)).await;
            page.has_status(422).sees(de("chronology-attach-again"));
            assert_eq!(page.texts(&format!("#{field}-problem")), [de(problem)]);
        }
        assert_eq!(stored(site), Vec::<String>::new(), "nothing is kept of all that");
        site.get("/chronik/2026-fest").await.has_status(200);
        assert!(site.get("/chronik/2026-fest").await.attributes("figure", "class").is_empty());
    }

    async fn a_deleted_picture_is_gone_at_once_and_for_good(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Fest").await;
        publishes(&clara, "Markt").await;
        let photo = picture(ImageFormat::Jpeg);
        let said = [("people", "ja"), ("consent", "Gülten Aksoy, schriftlich")];
        attaches(&clara, "2026-fest", &said, ("a.jpg", &photo)).await.has_status(200);
        let shown = site.get("/chronik/2026-fest").await.attributes("figure img", "src").remove(0);
        assert_eq!(stored(site).len(), 2, "premise");
        // By the name of another entry it is not to be had.
        let id = &shown.rsplit('/').next().expect("a name")[..36];
        for way in [format!("/buero/chronik/2026-markt/anhaenge/{id}.jpg"), format!("/buero/chronik/2026-markt/anhaenge/{id}/loeschung")] {
            clara.get(&way).await.has_status(404);
            clara.post(&format!("/buero/chronik/2026-markt/anhaenge/{id}/loeschung"), &[]).await.has_status(404);
        }
        assert_eq!(stored(site).len(), 2);
        let page = deletes(&clara, "2026-fest").await;
        page.has_status(200).sees(de("chronology-attach-told-deleted")).does_not_see("Gülten");
        assert_eq!(stored(site), Vec::<String>::new());
        site.get(&shown).await.has_status_quietly(404);
        let open = site.get("/chronik/2026-fest").await;
        assert!(open.attributes("figure img", "src").is_empty());
        let rows = bausteine::testing::stored(&site.app).await.expect("it answers");
        assert!(!rows.iter().any(|row| row.contains("Gülten")), "who agreed is forgotten, too");
        clara.get("/buero/chronik/2026-fest/verlauf").await.sees("Clara hat eine Datei eines Eintrags der Chronik gelöscht");
    }

    async fn an_entry_takes_its_pictures_along(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Kurs im Frühling").await;
        publishes(&clara, "Kurs im Herbst").await;
        attaches(&clara, "2026-kurs-im-herbst", &[("label", "Im Hallenbad")], ("a.jpg", &picture(ImageFormat::Jpeg))).await.has_status(200);
        let shown = site.get("/chronik/2026-kurs-im-herbst").await.attributes("figure img", "src");
        // A former version tells of the text, not of the pictures.
        let mut form = clara.get("/buero/chronik/2026-kurs-im-herbst/bearbeiten").await.form("/bearbeiten");
        form.set("body", "Es war warm.");
        clara.send(&form).await.sees(de("chronology-told-saved"));
        let page = clara.get("/buero/chronik/2026-kurs-im-herbst/verlauf").await;
        page.sees("Clara hat eine Datei an einen Eintrag der Chronik gehängt");
        clara.send(&page.form("/fassung")).await.sees(de("chronology-told-saved"));
        assert_eq!(site.get("/chronik/2026-kurs-im-herbst").await.attributes("figure img", "src"), shown);
        let mut form = clara.get("/buero/chronik/2026-kurs-im-fruhling/zusammenlegung").await.form("/zusammenlegung");
        form.tick("Kurs im Herbst");
        clara.send(&form).await.sees(de("chronology-told-merged"));
        let open = site.get("/chronik/2026-kurs-im-fruhling").await;
        open.sees("Im Hallenbad");
        assert_eq!(open.attributes("figure img", "src"), shown);
        site.get(&shown[0]).await.has_status_quietly(200);
    }

    async fn the_night_takes_files_that_belong_to_nothing(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Fest").await;
        attaches(&clara, "2026-fest", &[], ("a.jpg", &picture(ImageFormat::Jpeg))).await.has_status(200);
        let known = stored(site);
        let folder = &site.app.settings.storage.folder;
        // An upload broke off before its row was written. Its name begins with its moment; the other one is not ours.
        let begun = site.clock().now();
        let millis = begun.timestamp_millis();
        let lost = format!("{:08x}-{:04x}-7abc-8def-0123456789ab.jpg", millis >> 16, millis & 0xffff);
        for name in [lost.as_str(), "Notizen.txt"] {
            fs::write(folder.join(name), "?").expect("it is written");
        }
        site.clock().set(begun + chrono::Duration::hours(20));
        let done = site.does_chores().await;
        assert!(done.iter().all(|line| !line.contains("files")), "it may still be on its way: {done:?}");
        assert_eq!(stored(site).len(), 4);
        site.clock().set(begun + chrono::Duration::hours(50));
        let done = site.does_chores().await;
        assert!(done.iter().any(|line| line == "1 files of no attachment were deleted"), "{done:?}");
        let left = stored(site);
        assert_eq!(left.len(), 3);
        assert!(known.iter().all(|name| left.contains(name)) && left.contains(&"Notizen.txt".to_owned()));
    }
}
