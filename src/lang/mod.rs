//! Words, dates and money in the six languages. `build.rs` makes one function of every Fluent message.

mod dates;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::kinds::{Cents, Lang};

pub(crate) use dates::{
    date, date_long, day_and_time, day_month, day_short, moment, month, time_range, weekday,
};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The sentences of one language. One function per message, made by `build.rs`: a word that is
/// missing, or used with the wrong arguments, does not compile.
pub(crate) struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

static WORDS: LazyLock<[Words; 6]> = LazyLock::new(|| Lang::ALL.map(Words::load));

impl Words {
    fn load(lang: Lang) -> Self {
        let text = match lang {
            Lang::De => DE,
            Lang::Simple => DE_SIMPLE,
            Lang::Tr => TR,
            Lang::Ar => AR,
            Lang::Uk => UK,
            Lang::En => EN,
        };
        // `build.rs` has parsed the text and refused doubles; what could be read is taken all the same.
        let resource =
            FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let tag = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(lang.is_rtl());
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    fn say<const N: usize>(
        &self,
        key: &str,
        arguments: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let mut faults = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut faults);
        debug_assert!(faults.is_empty(), "{} {key}: {faults:?}", self.lang);
        match said {
            Cow::Borrowed(text) => text.to_owned(),
            Cow::Owned(text) => text,
        }
    }
}

/// The sentences of a language.
pub(crate) fn words(lang: Lang) -> &'static Words {
    let [de, simple, tr, ar, uk, en] = &*WORDS;
    match lang {
        Lang::De => de,
        Lang::Simple => simple,
        Lang::Tr => tr,
        Lang::Ar => ar,
        Lang::Uk => uk,
        Lang::En => en,
    }
}

/// An amount for people: "30 Euro", "12,50 Euro", in the words of the language.
pub(crate) fn money(lang: Lang, amount: Cents) -> String {
    let (euros, cents) = (amount.0 / 100, amount.0 % 100);
    let separator = if lang == Lang::En { '.' } else { ',' };
    let figure = if cents == 0 {
        euros.to_string()
    } else {
        format!("{euros}{separator}{cents:02}")
    };
    words(lang).lang_euros(&figure)
}

/// Names joined as the language joins them: "Deutsch, Türkisch und Arabisch".
pub(crate) fn list(lang: Lang, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        // Arabic says "and" before each.
        [first, more @ ..] if lang == Lang::Ar => more.iter().fold(first.clone(), |most, next| {
            words(lang).lang_list(&most, next)
        }),
        [most @ .., last] => {
            words(lang).lang_list(&most.join(words(lang).lang_comma().as_str()), last)
        }
    }
}

/// Text without the marks of direction, for subjects, calendars and files, which can not show them.
pub(crate) fn plain(text: &str) -> String {
    text.replace(
        ['\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}', '\u{61c}'],
        "",
    )
}
