//! A device with passkeys, as software: it answers the questions of a page as a phone would, or as a thief's
//! program would like to (`WebAuthn` Level 2, 6).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rcgen::{KeyPair, PublicKeyData as _, SigningKey as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// The user is there, and has shown finger, face or PIN.
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
/// The user is there, no more.
const PRESENT: u8 = 0b0000_0001;
/// The data hold a new key.
const HOLDS_KEY: u8 = 0b0100_0000;

/// A device with one passkey.
#[derive(Debug)]
pub(crate) struct Device {
    key: KeyPair,
    id: Vec<u8>,
    user: Option<Value>,
    /// The site that it believes to talk to.
    pub(crate) origin: String,
    /// How often it signed.
    pub(crate) counter: u32,
    /// Does it ask for finger, face or PIN?
    pub(crate) verifies: bool,
}

impl Device {
    /// A new one, without an account, in a browser that shows a site.
    pub(crate) fn at(origin: &str) -> Self {
        let key = KeyPair::generate().expect("a key on the curve P-256");
        let id = Sha256::digest(key.der_bytes()).to_vec();
        Self {
            key,
            id,
            user: None,
            origin: origin.to_owned(),
            counter: 0,
            verifies: true,
        }
    }

    /// Makes a passkey: the answer to `navigator.credentials.create`.
    pub(crate) fn makes(&mut self, question: &Value) -> String {
        let asked = &question["publicKey"];
        self.user = Some(asked["user"]["id"].clone());
        let mut data = self.data(asked["rp"]["id"].as_str(), HOLDS_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.cose());
        let mut object = vec![0xa3];
        for (name, value) in [
            ("fmt", text("none")),
            ("attStmt", vec![0xa0]),
            ("authData", bytes(&data)),
        ] {
            object.extend(text(name));
            object.extend(value);
        }
        self.answer(&json!({
            "clientDataJSON": self.client("webauthn.create", asked),
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
        }))
    }

    /// Signs: the answer to `navigator.credentials.get`.
    pub(crate) fn signs(&mut self, question: &Value) -> String {
        let asked = &question["publicKey"];
        self.counter += 1;
        let data = self.data(asked["rpId"].as_str(), 0);
        let client = self.client("webauthn.get", asked);
        let said = URL_SAFE_NO_PAD.decode(&client).expect("base 64");
        let mut signed = data.clone();
        signed.extend(Sha256::digest(said));
        let signature = self.key.sign(&signed).expect("it signs");
        self.answer(&json!({
            "clientDataJSON": client,
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "signature": URL_SAFE_NO_PAD.encode(signature),
            "userHandle": self.user,
        }))
    }

    /// Says that another account is its own.
    pub(crate) fn claims_to_be(&mut self, other: &Self) {
        self.user.clone_from(&other.user);
    }

    fn answer(&self, response: &Value) -> String {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        let answer = json!({ "id": id, "rawId": id, "type": "public-key", "response": response });
        answer.to_string()
    }

    /// What the browser collects: base 64 of JSON.
    fn client(&self, what: &str, asked: &Value) -> String {
        let said = json!({
            "type": what, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false,
        });
        URL_SAFE_NO_PAD.encode(said.to_string())
    }

    /// The device's own data: for which site, what it has seen, how often it signed.
    fn data(&self, site: Option<&str>, more: u8) -> Vec<u8> {
        let site = site.expect("the question names a site");
        let seen = if self.verifies {
            PRESENT_AND_VERIFIED
        } else {
            PRESENT
        };
        let mut data = Sha256::digest(site).to_vec();
        data.push(seen | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key as COSE writes it: EC2, ES256, P-256, x, y.
    fn cose(&self) -> Vec<u8> {
        let point = self.key.der_bytes();
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21];
        key.extend(bytes(&point[1..33]));
        key.push(0x22);
        key.extend(bytes(&point[33..65]));
        key
    }
}

/// A text in CBOR, shorter than 24 signs.
fn text(text: &str) -> Vec<u8> {
    let mut out = vec![0x60 | u8::try_from(text.len()).expect("short")];
    out.extend(text.as_bytes());
    out
}

/// Bytes in CBOR.
fn bytes(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x59];
    out.extend(u16::try_from(bytes.len()).expect("short").to_be_bytes());
    out.extend(bytes);
    out
}
