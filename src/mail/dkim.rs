//! Signatures (DKIM, RFC 6376): with keys that are read once, when the program starts. `mail-auth` signs, with ring.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mail_auth::common::crypto::{DkimKey, Ed25519Key, RsaKey, Sha256};
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::{DkimSigner, Done};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;

use crate::settings::{Dkim, Settings, SettingsError};

/// What is signed beside the text. What is named and not there is signed as not there: nobody puts a second sender
/// or subject in. Named twice: not even beside the one that is there.
const SIGNED: &[&str] = &[
    "From",
    "From",
    "Reply-To",
    "To",
    "To",
    "Cc",
    "Subject",
    "Subject",
    "Date",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Content-Language",
    "Auto-Submitted",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];
/// A text in the DNS has at most so many signs.
const TEXT: usize = 255;

/// With what letters are signed, each signature for itself; perhaps with nothing.
#[derive(Default)]
pub(crate) struct Signatures(Vec<Signature>);

struct Signature {
    settings: Dkim,
    signer: DkimSigner<DkimKey, Done>,
    /// What stands in the DNS: `v=DKIM1; k=…; p=…`.
    public: String,
}

impl std::fmt::Debug for Signatures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signatures({})", self.0.len())
    }
}

impl Signatures {
    /// Reads the keys of the settings.
    ///
    /// # Errors
    /// Names the file that is no key, or too weak a one.
    pub(crate) fn from_settings(settings: &Settings) -> Result<Self, SettingsError> {
        let all = settings.mail.dkim.iter().enumerate();
        let all = all.map(|(place, one)| {
            let fault = |why: &str| {
                let file = one.key.display();
                SettingsError::Value(format!("mail.dkim[{place}].key, {file}: {why}"))
            };
            let (key, public) = read(&one.key).map_err(|why| fault(&why))?;
            let domain = idna::domain_to_ascii(&one.domain).map_err(|_| fault("no domain"))?;
            Ok(Signature {
                settings: one.clone(),
                signer: DkimSigner::from_key(key)
                    .domain(domain)
                    .selector(&one.selector)
                    .headers(SIGNED.iter().copied()),
                public,
            })
        });
        all.collect::<Result<_, _>>().map(Self)
    }

    /// Signs a message as it will be sent: the signatures stand before it.
    ///
    /// # Errors
    /// Why not; nothing of the message.
    pub(super) fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, String> {
        if self.0.is_empty() {
            return Ok(message);
        }
        let mut signed = Vec::with_capacity(message.len() + self.0.len() * 1024);
        for one in &self.0 {
            let signature = one.signer.sign(&message);
            let signature = signature.map_err(|error| error.to_string())?;
            signed.extend_from_slice(tidied(&signature.to_header()).as_bytes());
        }
        signed.extend_from_slice(&message);
        Ok(signed)
    }

    /// What belongs into the DNS, a line for each key, as a zone file takes it.
    pub(crate) fn records(&self) -> Vec<String> {
        let record = |one: &Signature| {
            let Dkim {
                domain, selector, ..
            } = &one.settings;
            let domain = idna::domain_to_ascii(domain).unwrap_or_default();
            let texts: Vec<String> = one
                .public
                .as_bytes()
                .chunks(TEXT)
                .map(|text| format!("\"{}\"", String::from_utf8_lossy(text)))
                .collect();
            format!(
                "{selector}._domainkey.{domain}. IN TXT ( {} )",
                texts.join(" ")
            )
        };
        self.0.iter().map(record).collect()
    }

    /// What of the signatures does no good, as far as one can see without asking the DNS. `from`: our sender.
    pub(crate) fn faults(&self, from: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let from = from.rsplit_once('@').map_or(from, |(_, domain)| domain);
        let ours = idna::domain_to_ascii(from).unwrap_or_default();
        let mut domains = self.0.iter().map(|one| &one.settings.domain);
        if !self.0.is_empty() && !domains.any(|domain| is_aligned(&ours, domain)) {
            faults.push(format!(
                "no signature (mail.dkim) is of the domain of mail.from, {ours}: DMARC counts none of them"
            ));
        }
        for one in self.0.iter().filter(|one| is_open(&one.settings.key)) {
            faults.push(format!(
                "everybody on this machine can read the key {}: chmod 640",
                one.settings.key.display()
            ));
        }
        faults
    }
}

/// A signature's header without an empty line's end before its last sign, as it comes about where the last line is full:
/// not every program that verifies takes that out again (RFC 6376, 3.7: what is signed has nothing after `b=`).
fn tidied(header: &str) -> String {
    let end = header.trim_end().trim_end_matches(';').trim_end();
    format!("{end};\r\n")
}

/// Does a signature of a domain speak for our sender (RFC 7489, relaxed)? It is the same, or one belongs to the other.
fn is_aligned(ours: &str, signed: &str) -> bool {
    let signed = idna::domain_to_ascii(signed).unwrap_or_default();
    let (ours, signed) = (ours.to_lowercase(), signed.to_lowercase());
    let is_below = |low: &str, high: &str| {
        low.strip_suffix(high)
            .is_some_and(|rest| rest.ends_with('.'))
    };
    ours == signed || is_below(&ours, &signed) || is_below(&signed, &ours)
}

fn is_open(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(file).is_ok_and(|file| file.permissions().mode() & 0o007 != 0)
}

/// Reads a key, and writes what the DNS says of it.
fn read(file: &Path) -> Result<(DkimKey, String), String> {
    let text = std::fs::read(file).map_err(|error| error.to_string())?;
    let der = PrivateKeyDer::from_pem_slice(&text);
    let der = der.map_err(|_| "no private key in PEM (PKCS #8 or PKCS #1)".to_owned())?;
    if let PrivateKeyDer::Pkcs8(der) = &der
        && let Ok(key) = Ed25519Key::from_pkcs8_maybe_unchecked_der(der.secret_pkcs8_der())
    {
        let public = STANDARD.encode(key.public_key());
        let public = format!("v=DKIM1; k=ed25519; p={public}");
        return Ok((DkimKey::Ed25519(key), public));
    }
    // ring takes none below 2048 bits.
    let key = RsaKey::<Sha256>::from_key_der(der);
    let key =
        key.map_err(|error| format!("neither RSA of 2048 bits or more, nor Ed25519 ({error})"))?;
    let public = STANDARD.encode(as_spki(&key.public_key()));
    Ok((DkimKey::Rsa(key), format!("v=DKIM1; k=rsa; p={public}")))
}

/// A public RSA key as the DNS keeps it: a `SubjectPublicKeyInfo` (RFC 5280) around it.
fn as_spki(key: &[u8]) -> Vec<u8> {
    // SEQUENCE { OID 1.2.840.113549.1.1.1 (rsaEncryption), NULL }
    const RSA: [u8; 15] = [
        0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
    ];
    let bits = [&[0][..], key].concat();
    wrapped(0x30, &[&RSA[..], &wrapped(0x03, &bits)].concat())
}

/// A value in DER with its tag and its length.
fn wrapped(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len().to_be_bytes();
    let length: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
    let mut out = vec![tag];
    match length.as_slice() {
        [] => out.push(0),
        [short] if *short < 0x80 => out.push(*short),
        long => {
            out.push(0x80 | u8::try_from(long.len()).unwrap_or(0));
            out.extend_from_slice(long);
        }
    }
    out.extend_from_slice(value);
    out
}

#[cfg(test)]
mod tests {
    use super::{Signatures, is_aligned, wrapped};
    use crate::settings::{Dkim, Settings};

    /// Keys of the tests only.
    fn key(name: &str) -> std::path::PathBuf {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        root.join("tests/it/dkim").join(name)
    }

    fn with(all: &[(&str, &str, std::path::PathBuf)]) -> Result<Signatures, String> {
        let mut settings = Settings::read(None).unwrap();
        let all = all.iter().map(|(domain, selector, key)| Dkim {
            domain: (*domain).to_owned(),
            selector: (*selector).to_owned(),
            key: key.clone(),
        });
        settings.mail.dkim = all.collect();
        Signatures::from_settings(&settings).map_err(|error| error.to_string())
    }

    #[test]
    fn each_key_signs_and_what_the_dns_needs_is_shown() {
        let domain = "recklinghausen.example";
        let all = [
            (domain, "rsa", key("rsa.pem")),
            (domain, "old", key("rsa-pkcs1.pem")),
            (domain, "ed", key("ed25519.pem")),
        ];
        let signatures = with(&all).unwrap();
        let message =
            b"From: a@recklinghausen.example\r\nTo: b@example.org\r\nSubject: x\r\n\r\nText\r\n"
                .to_vec();
        let signed = signatures.sign(message.clone()).unwrap();
        let signed = String::from_utf8(signed).unwrap();
        assert!(signed.ends_with(std::str::from_utf8(&message).unwrap()));
        assert_eq!(signed.matches("DKIM-Signature: ").count(), 3);
        assert!(!signed.contains("\t;"), "{signed}");
        assert!(
            signed.contains("a=ed25519-sha256; s=ed; d=recklinghausen.example"),
            "{signed}"
        );
        assert!(!signed.contains("l="), "the whole text is signed");
        let records = signatures.records();
        assert!(records[0].starts_with(
            "rsa._domainkey.recklinghausen.example. IN TXT ( \"v=DKIM1; k=rsa; p=MIIBIjAN"
        ));
        // The same key in another file is the same key.
        assert_eq!(records[0].replace("rsa._", "old._"), records[1]);
        assert!(
            records
                .iter()
                .all(|record| record.split('"').all(|text| text.len() <= 255))
        );
        assert_eq!(records[2].matches('"').count(), 2);
    }

    #[test]
    fn without_a_key_nothing_is_changed() {
        let message = b"Subject: x\r\n\r\nText\r\n".to_vec();
        let signatures = with(&[]).unwrap();
        assert_eq!(signatures.sign(message.clone()), Ok(message));
        assert!(signatures.records().is_empty() && signatures.faults("a@b.example").is_empty());
    }

    #[test]
    fn a_key_that_is_none_or_too_weak_is_named() {
        for (file, why) in [
            ("none.pem", "No such file"),
            ("weak.pem", "2048 bits"),
            ("public.pem", "no private key"),
        ] {
            let told = with(&[("a.example", "s", key(file))]).unwrap_err();
            assert!(
                told.contains("mail.dkim[0].key") && told.contains(file) && told.contains(why),
                "{told}"
            );
        }
    }

    #[test]
    fn a_signature_of_others_does_us_no_good() {
        assert!(is_aligned(
            "recklinghausen.example",
            "Recklinghausen.example"
        ));
        assert!(is_aligned(
            "mail.recklinghausen.example",
            "recklinghausen.example"
        ));
        assert!(is_aligned(
            "recklinghausen.example",
            "mail.recklinghausen.example"
        ));
        assert!(!is_aligned("recklinghausen.example", "inghausen.example"));
        assert!(!is_aligned("recklinghausen.example", "relay.example"));
        let signatures = with(&[("relay.example", "s", key("ed25519.pem"))]).unwrap();
        let faults = signatures.faults("b@recklinghausen.example");
        assert!(faults[0].contains("recklinghausen.example"), "{faults:?}");
    }

    #[test]
    fn lengths_are_written_as_der_wants_them() {
        assert_eq!(wrapped(4, &[]), [4, 0]);
        assert_eq!(wrapped(4, &[7; 127])[..2], [4, 127]);
        assert_eq!(wrapped(4, &[7; 128])[..3], [4, 0x81, 128]);
        assert_eq!(wrapped(4, &[7; 300])[..4], [4, 0x82, 1, 44]);
    }
}
