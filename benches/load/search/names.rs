//! Names for the people of the history: few first names, many last names, as in any town; and one that nobody
//! else has.

use std::fmt::Write as _;

use bausteine::testing;

/// First names; the one that many have stands here more than once.
const FIRST: [&str; 40] = [
    "Fatma",
    "Ayşe",
    "Fatma",
    "Maria",
    "Olena",
    "Şükran",
    "Amal",
    "Svitlana",
    "Elif",
    "Zeynep",
    "Fatma",
    "Aisha",
    "Katharina",
    "Nurcan",
    "Oksana",
    "Iryna",
    "Layla",
    "Hatice",
    "Emine",
    "Petra",
    "Monika",
    "Sabine",
    "Renate",
    "Mariam",
    "Rana",
    "Yasemin",
    "Gül",
    "Halyna",
    "Natalia",
    "Tetiana",
    "Ingrid",
    "Ursula",
    "Brigitte",
    "Samira",
    "Nadia",
    "Dilan",
    "Songül",
    "Meryem",
    "Lena",
    "Joanna",
];
/// Beginnings and ends of last names.
const BEGINS: [&str; 26] = [
    "Öz", "Yıl", "Kara", "Ak", "Gül", "Demir", "Mei", "Schmi", "Fisch", "Web", "Wag", "Beck",
    "Hoff", "Koval", "Shev", "Bonda", "Tka", "Melny", "Al-Ha", "Ibra", "Mah", "Kha", "Wój",
    "Kowal", "Niemi", "Lewan",
];
/// See [`BEGINS`].
const ENDS: [&str; 24] = [
    "türk", "maz", "can", "taş", "er", "mann", "ner", "dt", "ler", "enko", "chuk", "renko", "ska",
    "ddad", "him", "moud", "lil", "cik", "czyk", "bach", "berg", "oğlu", "soy", "kaya",
];

/// The name that only one has, and its first word.
pub(super) const RARE: [&str; 2] = ["Quintessa Vogelsang", "quintessa"];

/// A script that gives every person one of the names: the same person the same one in every run.
pub(super) fn script() -> String {
    let mut script = "SET session_replication_role = replica;
         CREATE TABLE last_names (place bigint PRIMARY KEY, name text, folded text, sound text);
         INSERT INTO last_names VALUES "
        .to_owned();
    let mut place = 0_u32;
    for first in FIRST {
        for begin in BEGINS {
            for end in ENDS {
                let name = format!("{first} {begin}{end}");
                let comma = if place == 0 { "" } else { ", " };
                // Writing into a text does not fail.
                _ = write!(script, "{comma}({place}, {})", kept(&name));
                place += 1;
            }
        }
    }
    _ = write!(
        script,
        ";
         CREATE TABLE last_called AS SELECT id, (row_number() OVER (ORDER BY id) * 7919) % {place} AS place FROM persons;
         UPDATE persons p SET name = n.name, name_folded = n.folded, name_sound = n.sound
           FROM last_called c JOIN last_names n ON n.place = c.place WHERE c.id = p.id;
         UPDATE persons SET (name, name_folded, name_sound) = ({rare})
           WHERE id = (SELECT id FROM persons ORDER BY id OFFSET 4711 LIMIT 1);
         UPDATE holders h SET name_folded = p.name_folded FROM persons p WHERE p.id = h.person_id;
         DROP TABLE last_called, last_names;
         VACUUM (FULL, ANALYZE) persons;
         VACUUM (FULL, ANALYZE) holders;",
        rare = kept(RARE[0]),
    );
    script
}

/// Name, folded name and sound as three values.
fn kept(name: &str) -> String {
    let (folded, sound) = testing::kept_name(name);
    format!("'{name}', '{folded}', '{sound}'")
}

/// A script that writes a log of so many deeds, one a quarter of an hour until now.
pub(super) fn log(deeds: usize) -> String {
    format!(
        "INSERT INTO audit (id, at, actor, deed, subject_kind, subject_id, details, folded)
           SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || lpad(to_hex(n), 20, '0'))::uuid,
             at, 'Clara Klein', 'sign_up', 'booking', lpad(to_hex(n), 32, '0')::uuid, '{{}}', 'clara klein'
           FROM (SELECT n, now() - n * interval '5 minutes' AS at FROM generate_series(1, {deeds}) n) s;
         ANALYZE audit;"
    )
}
