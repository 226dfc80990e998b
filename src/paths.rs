//! The address book: every address of the site as a type. German, without a language prefix; pages add
//! the reader's by `reader.url(…)`. Tests spell addresses out: an address is a promise.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

use crate::error::AppError;

/// What can not be an address of ours is not found.
impl From<axum::extract::rejection::PathRejection> for AppError {
    fn from(_: axum::extract::rejection::PathRejection) -> Self {
        Self::NotFound
    }
}

macro_rules! paths {
    ($($(#[$doc:meta])* $path:literal $name:ident { $($field:ident),* };)*) => {
        /// All of them, as the router takes them: who may open which is asked of each.
        pub(crate) const ALL: &[&str] = &[$($path),*];
    $(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TypedPath)]
        #[typed_path($path, rejection(AppError))]
        pub(crate) struct $name { $(pub(crate) $field: String),* }
    )*};
}

paths! {
    /// Home: what is on.
    "/" Home {};
    /// What is on, next dates first.
    "/angebote" Offerings {};
    /// One offering; with `.ics` or `.jsonld` behind the slug its calendar and its data.
    "/angebote/{slug}" Offering { slug };
    /// The poster of an offering, one page A4.
    "/angebote/{slug}/aushang" Poster { slug };
    /// The form (GET) and the sign-up (POST).
    "/angebote/{slug}/anmeldung" SignUp { slug };
    /// Look-up with code and phone number.
    "/anmeldung" LookUp {};
    /// "Send me my link again."
    "/anmeldung/link" LinkAgain {};
    /// A course that opens first to her: the form (GET) and the sign-up (POST).
    "/anmeldung/vorab/{token}" FirstSignUp { token };
    /// Her booking.
    "/anmeldung/{token}" Booking { token };
    /// Cancel all of it, one date or one person.
    "/anmeldung/{token}/absage" Cancellation { token };
    /// She takes the place that is offered to her.
    "/anmeldung/{token}/annahme" Acceptance { token };
    /// She gives it away.
    "/anmeldung/{token}/verzicht" Declining { token };
    /// She stays away from one session of a course, or comes after all.
    "/anmeldung/{token}/entschuldigung" Excuse { token };
    /// What she changes herself, `?was=kontakt` (GET), and the deed (POST).
    "/anmeldung/{token}/aenderung" Change { token };
    /// Have everything about her deleted: what happens then (GET), and the deed (POST).
    "/anmeldung/{token}/loeschung" Erasure { token };
    /// The dates of her booking as a calendar.
    "/anmeldung/{token}/termine.ics" BookingCalendar { token };
    /// Her certificates of attendance: the form (GET), and the sheet to print (POST).
    "/anmeldung/{token}/bescheinigung" HerCertificates { token };
    /// Is a certificate valid? The form (GET), and the answer (POST).
    "/bescheinigung" CertificateCheck {};
    /// All that is stored about her.
    "/anmeldung/{token}/daten.json" BookingData { token };
    /// The same in words.
    "/anmeldung/{token}/daten" BookingDataPage { token };
    /// What took place.
    "/chronik" Chronology {};
    /// The same as data.
    "/chronik.json" ChronologyData {};
    /// What was added or changed last, as a feed.
    "/chronik.atom" ChronologyFeed {};
    /// Its entries for search engines.
    "/chronik/sitemap.xml" ChronologySitemap {};
    /// A picture or a document of an entry that everybody sees.
    "/chronik/anhang/{name}" Attachment { name };
    /// A programme that pays.
    "/programme/{slug}" Programme { slug };
    /// One entry; with `.json`, `.jsonld` or `.atom` behind its name its data.
    "/chronik/{slug}" ChronologyEntry { slug };
    /// The Rundbrief: asking for it (GET, POST).
    "/rundbrief" Newsletter {};
    /// "Look into your mailbox": the same, whoever asked.
    "/rundbrief/danke" NewsletterAsked {};
    /// The link in the letter after asking: what it does (GET), and the deed (POST).
    "/rundbrief/bestaetigung/{token}" OptIn { token };
    /// What a subscriber has set (GET), and setting it (POST).
    "/rundbrief/abo/{token}" Subscription { token };
    /// A pause, or its end (POST).
    "/rundbrief/abo/{token}/pause" SubscriptionPause { token };
    /// Leaving: the page with the button (GET), and the deed (POST). Mail programs post here too (RFC 8058).
    "/rundbrief/abo/{token}/abmeldung" Unsubscribing { token };
    /// Have everything about her deleted: what happens then (GET), and the deed (POST).
    "/rundbrief/abo/{token}/loeschung" SubscriptionErasure { token };
    /// All that is stored about a subscriber.
    "/rundbrief/abo/{token}/daten.json" SubscriptionData { token };
    /// "Tell me when it starts again" (GET, POST).
    "/angebote/{slug}/bescheid" TellMe { slug };
    /// The link in the letter after that: how it stands (GET); confirming or ending it (POST).
    "/rundbrief/bescheid/{token}" Wish { token };
    /// Every issue of the Rundbrief that was sent.
    "/rundbrief/archiv" NewsletterArchive {};
    /// The same as a feed.
    "/rundbrief.atom" NewsletterFeed {};
    /// One of them, by its number.
    "/rundbrief/{number}" NewsletterIssue { number };
    /// The required pages: `impressum`, `datenschutz`, `barrierefreiheit`, `gebaerdensprache`, `kontakt`.
    "/impressum" Imprint {};
    /// See [`Imprint`].
    "/datenschutz" Privacy {};
    /// See [`Imprint`].
    "/barrierefreiheit" Accessibility {};
    /// After a barrier was reported.
    "/barrierefreiheit/danke" BarrierReported {};
    /// See [`Imprint`].
    "/gebaerdensprache" SignLanguage {};
    /// See [`Imprint`].
    "/kontakt" Contact {};
    /// All dates as one calendar.
    "/kalender.ics" Calendar {};
    /// What is new, as a feed.
    "/angebote.atom" Feed {};
    /// For search engines.
    "/sitemap.xml" Sitemap {};
    /// For search engines.
    "/robots.txt" Robots {};
    /// For those who find a hole.
    "/.well-known/security.txt" Security {};
    /// Does the process live?
    "/healthz" Health {};
    /// Can it serve?
    "/readyz" Ready {};
    /// A file of our own under a name that changes with its content.
    "/assets/{name}" Asset { name };
    /// Sign-in of those who work here (GET, POST); for who is signed in, her account.
    "/konto" Account {};
    /// Sign out here.
    "/konto/abmeldung" SignOut {};
    /// Sign out on every device.
    "/konto/abmeldung/ueberall" SignOutEverywhere {};
    /// Another password.
    "/konto/passwort" Password {};
    /// Says once more who she is, before a dangerous deed.
    "/konto/bestaetigung" Confirmation {};
    /// What the device is asked for then (POST, JSON).
    "/konto/bestaetigung/frage" ConfirmationQuestion {};
    /// A one-time link: what it does (GET), and the deed (POST).
    "/konto/link/{token}" AccountLink { token };
    /// "Send me a link to come in."
    "/konto/anmeldelink" MailedLink {};
    /// The second step of signing in.
    "/konto/code" SecondStep {};
    /// The second factor: its state, and setting it up.
    "/konto/zweiter-faktor" SecondFactor {};
    /// Other recovery codes.
    "/konto/zweiter-faktor/codes" RecoveryCodes {};
    /// Without a second factor from now on.
    "/konto/zweiter-faktor/ende" SecondFactorEnd {};
    /// Signs in with a passkey.
    "/konto/passkey" PasskeySignIn {};
    /// What the device is asked for then (POST, JSON).
    "/konto/passkey/frage" PasskeySignInQuestion {};
    /// Another passkey.
    "/konto/passkeys" Passkeys {};
    /// What the device is asked for then (POST, JSON).
    "/konto/passkeys/frage" PasskeysQuestion {};
    /// One passkey less.
    "/konto/passkeys/{id}/ende" PasskeyEnd { id };
    /// Signs in elsewhere (`OpenID` Connect).
    "/konto/oidc" Elsewhere {};
    /// Where the provider sends her back.
    "/konto/oidc/rueckkehr" ElsewhereBack {};
    /// Signs out in another browser of hers.
    "/konto/geraete/{id}/ende" DeviceEnd { id };
    /// The office begins here.
    "/buero" Desk {};
    /// Bookings, found by name, number, address or code. By POST: no name stands in an address.
    "/buero/anmeldungen" OfficeBookings {};
    /// A booking, as the office sees it.
    "/buero/anmeldungen/{id}" OfficeBooking { id };
    /// A slip of paper for who has no e-mail: code and link, to print.
    "/buero/anmeldungen/{id}/zettel" OfficeSlip { id };
    /// A place of another offering for it: which, `?nach=SLUG` (GET), and the deed (POST).
    "/buero/anmeldungen/{id}/umbuchung" OfficeRebooking { id };
    /// Everything about the person who has it: the form (GET), and having it erased (POST).
    "/buero/anmeldungen/{id}/person" OfficePerson { id };
    /// The same as a file for her (POST: that she got it stands in the log).
    "/buero/anmeldungen/{id}/person/daten" OfficePersonData { id };
    /// What the office does to it: `absage`, `vorrang`, `ueberbuchung`, `kontakt`, `namen`, `notiz` (POST).
    "/buero/anmeldungen/{id}/{deed}" OfficeDeed { id, deed };
    /// What the office offers: `?zeige=entwurf`, `?zeige=vorbei`, `?q=…`, `?seite=2`.
    "/buero/angebote" OfficeOfferings {};
    /// A new offering: the form (GET), and the deed (POST).
    "/buero/angebote/neu" NewOffering {};
    /// An offering, as the office sees it.
    "/buero/angebote/{slug}" OfficeOffering { slug };
    /// All that an offering is beside its dates and translations: the form (GET), and the deed (POST).
    "/buero/angebote/{slug}/bearbeiten" OfferingEdit { slug };
    /// An offering as everybody will see it, `?sprache=tr`.
    "/buero/angebote/{slug}/vorschau" OfferingPreview { slug };
    /// Its dates: the rhythm, every date before it is saved, single dates by hand (GET), and the deeds (POST).
    "/buero/angebote/{slug}/termine" OfferingDates { slug };
    /// The same offering in another term: every date of it (GET), and the deed (POST).
    "/buero/angebote/{slug}/kopie" OfferingCopy { slug };
    /// Its texts in all languages, `?sprache=tr`: the form (GET), and the deed (POST).
    "/buero/angebote/{slug}/texte" OfferingTexts { slug };
    /// What the office does to it: `veroeffentlichung`, `ruecknahme`, `anmeldestopp`, `anmeldestart` (POST).
    "/buero/angebote/{slug}/{deed}" OfferingDeed { slug, deed };
    /// Who takes part in an offering, or in one session of it, `?termin=ID`.
    "/buero/angebote/{slug}/liste" OfficeList { slug };
    /// The same as CSV (POST: who takes it home stands in the log).
    "/buero/angebote/{slug}/liste.csv" OfficeListCsv { slug };
    /// The same for a spreadsheet (POST).
    "/buero/angebote/{slug}/liste.xlsx" OfficeListXlsx { slug };
    /// A message to all who take part, `?termin=ID`: the form (GET), what it would come to (POST).
    "/buero/angebote/{slug}/nachricht" OfficeMessage { slug };
    /// The message goes out (POST).
    "/buero/angebote/{slug}/nachricht/versand" OfficeMessageSending { slug };
    /// Venues.
    "/buero/orte" OfficeVenues {};
    /// A new venue: the form (GET), and the deed (POST).
    "/buero/orte/neu" NewVenue {};
    /// A venue: the form (GET), and the deed (POST).
    "/buero/orte/{slug}" OfficeVenue { slug };
    /// Partners, and another name for one of them (POST).
    "/buero/partner" OfficePartners {};
    /// Links for partners (GET), and making or revoking one (POST).
    "/buero/partner/zugang" PartnerPasses {};
    /// To whom it opens first (GET), setting that and inviting them (POST).
    "/buero/angebote/{slug}/zuerst" OfferingFirst { slug };
    /// The sign-up on the telephone.
    "/buero/angebote/{slug}/anmeldung" OfficeSignUp { slug };
    /// The sessions of two weeks, day by day; `?ab=2026-11-23` says from which day on.
    "/buero/termine" OfficeSessions {};
    /// A session (GET), and what a change of it would come to (POST; it writes nothing).
    "/buero/termine/{id}" OfficeSession { id };
    /// The notice for the door, to print.
    "/buero/termine/{id}/aushang" DoorNotice { id };
    /// Links for who stands in (GET), and making or revoking one (POST).
    "/buero/termine/{id}/zugang" SessionPasses { id };
    /// What the office does with it: `aenderung`, `widerruf`, `versand`, `anruf`, `leitung` (POST).
    "/buero/termine/{id}/{deed}" SessionDeed { id, deed };
    /// Who gets the Rundbrief; a part of an address is looked for by POST.
    "/buero/abos" OfficeSubscribers {};
    /// Who has signed on paper (GET, POST).
    "/buero/abos/neu" OfficeSubscriberNew {};
    /// Many at once, from a table (GET, POST).
    "/buero/abos/import" OfficeSubscribersImport {};
    /// The list as CSV (POST).
    "/buero/abos/liste.csv" OfficeSubscribersCsv {};
    /// Addresses to which nothing is sent (GET), suppressing one or lifting that (POST).
    "/buero/abos/gesperrt" OfficeSuppressions {};
    /// A subscriber, as the office sees her (GET), and ending or erasing it (POST).
    "/buero/abos/{id}" OfficeSubscriber { id };
    /// The issues of the Rundbrief (GET), and beginning one (POST).
    "/buero/rundbrief" OfficeIssues {};
    /// An issue: how far it has come, what became of its letters.
    "/buero/rundbrief/{id}" OfficeIssue { id };
    /// What it says in six languages: the sheet (GET), and saving it (POST).
    "/buero/rundbrief/{id}/bearbeiten" IssueEdit { id };
    /// The letter before it is sent, `?sprache=tr&ansicht=dunkel`.
    "/buero/rundbrief/{id}/vorschau" IssuePreview { id };
    /// The letter by itself, inside that.
    "/buero/rundbrief/{id}/vorschau/mail" IssuePreviewMail { id };
    /// What it would come to, `?sprache=tr&thema=course` (GET); sending it now, later or once more (POST).
    "/buero/rundbrief/{id}/versand" IssueSending { id };
    /// Who got it, `?zustand=abgelehnt`.
    "/buero/rundbrief/{id}/empfaenger" IssueRecipients { id };
    /// What is done to it: `probe`, `loeschung`, `zurueck`, `pause`, `fortsetzung`, `abbruch` (POST).
    "/buero/rundbrief/{id}/{deed}" IssueDeed { id, deed };
    /// What came of a call (POST).
    "/buero/anrufe" Calls {};
    /// A group below its smallest number: does it take place? By the id of its places.
    "/buero/mindestzahl/{id}" SmallGroup { id };
    /// Sending that is switched off: what waits, and switching it on again.
    "/buero/versand" Sending {};
    /// What the office sets itself: how to reach it, its deadlines.
    "/buero/einstellungen" OwnSettings {};
    /// School holidays.
    "/buero/einstellungen/ferien" OwnHolidays {};
    /// A required page in a language.
    "/buero/einstellungen/seiten/{page}/{lang}" OwnPage { page, lang };
    /// What is deleted when its time is over: what is due next, and what was deleted.
    "/buero/loeschung" Forgetting {};
    /// Everything that is known of an address: to see it, and having it erased (POST: no address stands in one).
    "/buero/loeschung/adresse" OfficeAddress {};
    /// The same as a file for her (POST).
    "/buero/loeschung/adresse/daten" OfficeAddressData {};
    /// What was done, as sentences. A search comes by POST: no name stands in an address.
    "/buero/protokoll" Log {};
    /// The chronology as the office writes it.
    "/buero/chronik" OfficeChronology {};
    /// A new entry.
    "/buero/chronik/neu" NewChronicle {};
    /// Programmes that pay.
    "/buero/programme" OfficeProgrammes {};
    /// A new one.
    "/buero/programme/neu" NewProgramme {};
    /// One of them.
    "/buero/programme/{slug}" OfficeProgramme { slug };
    /// How offerings that are over are kept.
    "/buero/chronik/einstellungen" ArchiveSettings {};
    /// One entry as the office sees it.
    "/buero/chronik/{slug}" OfficeChronicle { slug };
    /// Its form.
    "/buero/chronik/{slug}/bearbeiten" ChronicleEdit { slug };
    /// What it said before.
    "/buero/chronik/{slug}/verlauf" ChronicleHistory { slug };
    /// Its pictures and documents: the form (GET), and attaching one (POST).
    "/buero/chronik/{slug}/anhaenge" ChronicleAttachments { slug };
    /// One of them as a file.
    "/buero/chronik/{slug}/anhaenge/{name}" ChronicleAttachment { slug, name };
    /// It is deleted: the question (GET), and the deed (POST).
    "/buero/chronik/{slug}/anhaenge/{name}/loeschung" AttachmentDeletion { slug, name };
    /// Others become one with it.
    "/buero/chronik/{slug}/zusammenlegung" ChronicleMerge { slug };
    /// What the office does with it: `veroeffentlichung`, `ruecknahme`, `zahlen`, `frueher`, `spaeter`, `fassung`.
    "/buero/chronik/{slug}/{deed}" ChronicleDeed { slug, deed };
    /// Those who lead courses begin here: their sessions.
    "/leitung" LeaderDesk {};
    /// Who comes to a session, and who was there.
    "/leitung/termine/{id}" LeaderSession { id };
    /// The same as data.
    "/leitung/termine/{id}/liste.json" LeaderSessionData { id };
    /// The list to print; `?unterschrift=nein`, `?alter=ja`.
    "/leitung/termine/{id}/druck" LeaderSessionPrint { id };
    /// A list that was kept on paper: the form (GET), and the deed (POST).
    "/leitung/termine/{id}/papier" PaperList { id };
    /// What is done there: `strich`, `gast`, `zaehlung`, `bericht` (POST).
    "/leitung/termine/{id}/{deed}" LeaderSessionDeed { id, deed };
    /// The same page without a list: a device keeps it, and fills it where there is no network.
    "/leitung/geraet" DeviceShell {};
    /// The lists of the next sessions for a device, and the keys under which it keeps them.
    "/leitung/geraet.json" DeviceData {};
    /// What answers on the device where there is no network.
    "/leitung/geraet.js" DeviceWorker {};
    /// What a phone needs to show it among its programs.
    "/leitung/geraet.webmanifest" DeviceManifest {};
    /// A whole course: its persons times its sessions.
    "/leitung/angebote/{slug}" LeaderOffering { slug };
    /// The same for a spreadsheet (POST: who takes it home stands in the log).
    "/leitung/angebote/{slug}/anwesenheit.xlsx" LeaderMatrixXlsx { slug };
    /// Who has reached its level (POST).
    "/leitung/angebote/{slug}/kursziel" LeaderLevel { slug };
    /// Certificates of its participants: the form (GET), and the sheet to print (POST).
    "/leitung/angebote/{slug}/bescheinigungen" LeaderCertificates { slug };
    /// What a device has ticked, of several sessions (POST, JSON).
    "/leitung/striche" LeaderMarks {};
    /// A link that expires: one session for who stands in, or a partner's own courses.
    "/leitung/zugang/{token}" Access { token };
    /// The list of that session as data.
    "/leitung/zugang/{token}/liste.json" AccessData { token };
    /// See [`LeaderMarks`].
    "/leitung/zugang/{token}/striche" AccessMarks { token };
    /// See [`LeaderSessionDeed`].
    "/leitung/zugang/{token}/{deed}" AccessDeed { token, deed };
    /// Where figures stood once.
    "/zahlen" FormerFigures {};
    /// Figures of a period, `?von=01.2027&bis=12.2027&nach=art`: those who read them begin here.
    "/buero/zahlen" FiguresDesk {};
    /// The same as CSV.
    "/buero/zahlen/tabelle.csv" FiguresCsv {};
    /// The same for a spreadsheet.
    "/buero/zahlen/tabelle.xlsx" FiguresXlsx {};
    /// Reports about what was done with the money.
    "/buero/zahlen/berichte" FigureReports {};
    /// A new one: the form (GET), and the deed (POST).
    "/buero/zahlen/berichte/neu" NewFigureReport {};
    /// A report, to read and to print.
    "/buero/zahlen/berichte/{id}" FigureReport { id };
    /// What the office writes in it: the form (GET), and the deed (POST).
    "/buero/zahlen/berichte/{id}/bearbeiten" FigureReportEdit { id };
    /// Closing it: the question (GET), and the deed (POST).
    "/buero/zahlen/berichte/{id}/abschluss" FigureReportClosing { id };
    /// Its figures as CSV.
    "/buero/zahlen/berichte/{id}/tabelle.csv" FigureReportCsv { id };
    /// The same for a spreadsheet.
    "/buero/zahlen/berichte/{id}/tabelle.xlsx" FigureReportXlsx { id };
    /// The mails that the demo caught.
    "/dev/mails" CaughtMails {};
    /// One of them.
    "/dev/mails/{name}" CaughtMail { name };
    /// Its HTML, as a mail program shows it.
    "/dev/mails/{name}/html" CaughtMailHtml { name };
}
