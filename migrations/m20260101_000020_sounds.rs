//! How the names of persons sound, for finding them; filled for all who are there. The rule stands here once more: what
//! this step did, it did, whatever becomes of the rule.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        db.alter_table(
            Table::alter()
                .table("persons")
                .add_column(text("name_sound").default(""))
                .to_owned(),
        )
        .await?;
        let names = Query::select()
            .distinct()
            .column("name_folded")
            .from("persons")
            .to_owned();
        for row in db.get_connection().query_all(&names).await? {
            let folded: String = row.try_get("", "name_folded")?;
            let update = Query::update()
                .table("persons")
                .value("name_sound", sound(&folded))
                .and_where(Expr::col("name_folded").eq(folded))
                .to_owned();
            db.get_connection().execute(&update).await?;
        }
        db.create_index(
            Index::create()
                .name("persons_name_sound")
                .table("persons")
                .col("name_sound")
                .col("booking_id")
                .to_owned(),
        )
        .await
    }
}

/// Signs of a sound that tell little: an Ö is no name.
const SHORTEST: usize = 2;

/// How each word of a folded name sounds (Kölner Phonetik, Postel 1969; Cyrillic and Arabic letters as German
/// writes them). Words that tell too little are left out.
fn sounds(folded: &str) -> Vec<String> {
    let words = folded.split(|c: char| !c.is_alphabetic());
    words
        .map(|word| code(&latin(word)))
        .filter(|code| code.len() >= SHORTEST)
        .collect()
}

/// The same as it is kept: each sound between spaces.
fn sound(folded: &str) -> String {
    match sounds(folded) {
        none if none.is_empty() => String::new(),
        sounds => format!(" {} ", sounds.join(" ")),
    }
}

/// A word in Latin letters. Arabic writes few vowels: one stands behind each consonant, and is not heard.
fn latin(word: &str) -> Vec<char> {
    let mut latin = Vec::new();
    for (place, c) in word.chars().enumerate() {
        let letters = match c {
            'а' | 'ا' | 'ع' | 'ء' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "h",
            'ґ' => "g",
            'д' => "d",
            'е' | 'э' => "e",
            'є' => "ye",
            'ж' => "zh",
            'з' | 'ц' => "z",
            'и' | 'і' | 'ї' | 'й' | 'ы' | 'ي' | 'ی' | 'ئ' => "i",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'ф' => "f",
            'х' | 'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ю' => "yu",
            'я' => "ya",
            'و' if place == 0 => "w",
            'у' | 'ؤ' | 'و' => "u",
            'ب' => "ba",
            'پ' => "pa",
            'ت' | 'ط' | 'ث' => "ta",
            'ج' | 'ژ' => "ja",
            'چ' => "tscha",
            'ح' | 'ه' => "ha",
            'خ' | 'ق' | 'ك' | 'ک' => "ka",
            'د' | 'ذ' | 'ض' => "da",
            'ر' => "ra",
            'ز' | 'ظ' => "za",
            'س' | 'ص' => "sa",
            'ش' => "sha",
            'غ' | 'گ' => "ga",
            'ف' => "fa",
            'ل' => "la",
            'م' => "ma",
            'ن' => "na",
            c if c.is_ascii_lowercase() => {
                latin.push(c);
                continue;
            }
            _ => continue,
        };
        latin.extend(letters.chars());
    }
    latin
}

/// The code of a word in Latin letters.
fn code(word: &[char]) -> String {
    let mut codes: Vec<char> = Vec::new();
    for (place, c) in word.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| word.get(place));
        let after = word.get(place + 1);
        let is = |one: Option<&char>, of: &str| one.is_some_and(|c| of.contains(*c));
        let heard = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' => "0",
            'p' if is(after, "h") => "3",
            'b' | 'p' => "1",
            'd' | 't' if is(after, "csz") => "8",
            'd' | 't' => "2",
            'f' | 'v' | 'w' => "3",
            'g' | 'k' | 'q' => "4",
            'c' if before.is_none() && is(after, "ahkloqrux") => "4",
            'c' if before.is_some() && !is(before, "sz") && is(after, "ahkoqux") => "4",
            'c' | 's' | 'z' => "8",
            'x' if is(before, "ckq") => "8",
            'x' => "48",
            'l' => "5",
            'm' | 'n' => "6",
            'r' => "7",
            _ => "",
        };
        codes.extend(heard.chars());
    }
    codes.dedup();
    let mut heard = codes.into_iter();
    let first = heard.next();
    first
        .into_iter()
        .chain(heard.filter(|code| *code != '0'))
        .collect()
}
