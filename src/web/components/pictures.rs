//! Pictures on a page: small ones that lead to the large ones.

use maud::{Markup, html};

/// A picture.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// Where the large one lies.
    pub(crate) href: String,
    /// Where the small one lies.
    pub(crate) src: String,
    /// The small one's width and height in points, so that nothing jumps when it comes.
    pub(crate) size: (i32, i32),
    /// What is to be seen on it.
    pub(crate) alt: String,
    /// The language of what is said about it.
    pub(crate) lang: crate::kinds::Lang,
    /// What stands below it; may be empty.
    pub(crate) caption: Markup,
}

/// Pictures beside each other. It needs `chronik.css`; see [`super::timeline_style`].
pub(crate) fn pictures(pictures: &[Picture]) -> Markup {
    html! {
        div.pictures { @for picture in pictures { (drawn(picture)) } }
    }
}

fn drawn(picture: &Picture) -> Markup {
    let (width, height) = picture.size;
    html! {
        figure {
            a href=(picture.href) {
                img src=(picture.src) width=(width) height=(height) alt=(picture.alt) loading="lazy"
                    lang=(picture.lang.tag());
            }
            @if !picture.caption.0.is_empty() { figcaption { (picture.caption) } }
        }
    }
}
