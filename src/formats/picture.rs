//! Pictures as somebody sends them, drawn anew: upright, no larger than a screen, and nothing in them of what a camera
//! writes beside a picture (place, time, owner). Slow: not for a thread that others wait for.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};

/// The longer side of a picture, in points: sharp on a large screen.
const FULL: u32 = 2000;
/// The longer side of a small one: as wide as a column of a page.
const SMALL: u32 = 480;
/// A side of what is taken, in points: more than any camera has.
const LONGEST_SIDE: u32 = 20_000;
/// What a picture may take in memory before it is made smaller, in bytes: 64 million points in colour.
const LARGEST: u64 = 192 * 1024 * 1024;
/// Of JPEG: nobody sees a difference, and it is a fifth of what 100 takes.
const QUALITY: u8 = 82;

/// What a picture is made of. Photographs are JPEG; PNG is what is see-through or, like a drawing, smaller that way.
/// WebP comes out as one of them: there is no encoder for photographs that a Rust program has by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// `image/jpeg`
    Jpeg,
    /// `image/png`
    Png,
}

/// A file with a picture.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// In points.
    pub(crate) width: u32,
    /// In points.
    pub(crate) height: u32,
}

/// A picture in two sizes.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// What both are made of.
    pub(crate) encoding: Encoding,
    /// As large as a screen, at most.
    pub(crate) full: Drawn,
    /// As wide as a column.
    pub(crate) small: Drawn,
}

/// Why a picture was not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It can not be read.
    Broken,
    /// It would take more memory than it is worth.
    TooManyPoints,
}

impl From<ImageError> for Fault {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooManyPoints,
            _ => Self::Broken,
        }
    }
}

/// Is it a picture that can be drawn, by how it begins?
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    format_of(bytes).is_some()
}

fn format_of(bytes: &[u8]) -> Option<ImageFormat> {
    let known = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
    let format = image::guess_format(bytes).ok()?;
    known.contains(&format).then_some(format)
}

/// Draws a picture anew.
///
/// # Errors
/// Why it can not.
pub(crate) fn redraw(bytes: &[u8]) -> Result<Picture, Fault> {
    let format = format_of(bytes).ok_or(Fault::Broken)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(LARGEST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // A file of a few bytes can say that it is as large as a town.
    if decoder.total_bytes() > LARGEST {
        return Err(Fault::TooManyPoints);
    }
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = shrunk(DynamicImage::from_decoder(decoder)?, FULL);
    image.apply_orientation(turned);
    let small = shrunk(image.clone(), SMALL);
    let (encoding, bytes) = encoded(&image, format)?;
    Ok(Picture {
        encoding,
        full: drawn(&image, bytes),
        small: drawn(
            &small,
            match encoding {
                Encoding::Jpeg => jpeg(&small)?,
                Encoding::Png => png(&small)?,
            },
        ),
    })
}

fn drawn(image: &DynamicImage, bytes: Vec<u8>) -> Drawn {
    Drawn {
        bytes,
        width: image.width(),
        height: image.height(),
    }
}

/// No side longer than that. First coarsely, which takes no memory, then finely.
fn shrunk(image: DynamicImage, longest: u32) -> DynamicImage {
    let is_over = |image: &DynamicImage, longest| image.width().max(image.height()) > longest;
    let image = if is_over(&image, 2 * longest) {
        image.thumbnail(2 * longest, 2 * longest)
    } else {
        image
    };
    if is_over(&image, longest) {
        image.resize(longest, longest, FilterType::CatmullRom)
    } else {
        image
    }
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Result<(Encoding, Vec<u8>), Fault> {
    if is_see_through(image) {
        return Ok((Encoding::Png, png(image)?));
    }
    let jpeg = jpeg(image)?;
    if format == ImageFormat::Png {
        let png = png(image)?;
        if png.len() <= jpeg.len() {
            return Ok((Encoding::Png, png));
        }
    }
    Ok((Encoding::Jpeg, jpeg))
}

fn is_see_through(image: &DynamicImage) -> bool {
    image.color().has_alpha() && image.to_rgba8().pixels().any(|point| point.0[3] < u8::MAX)
}

fn jpeg(image: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&image.to_rgb8())?;
    Ok(bytes)
}

fn png(image: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    if is_see_through(image) {
        image.to_rgba8().write_with_encoder(encoder)?;
    } else {
        image.to_rgb8().write_with_encoder(encoder)?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A photograph: many colours, light at the top, dark at the bottom.
    fn photograph(width: u32, height: u32) -> DynamicImage {
        let mut image = image::RgbImage::new(width, height);
        for (x, y, point) in image.enumerate_pixels_mut() {
            let light = u8::try_from(255 - y * 255 / height).unwrap();
            let grain = u8::try_from((x * 31 + y * 17 + x * y) % 64).unwrap();
            *point = image::Rgb([light, light.saturating_sub(grain), grain]);
        }
        image.into()
    }

    /// A JPEG with what a camera writes: turned by a quarter, and a name.
    fn from_a_camera(image: &DynamicImage) -> Vec<u8> {
        let plain = jpeg(image).unwrap();
        let mut exif =
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"GPS 51.6N 7.2E of Fatma");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let (start, rest) = plain.split_at(2);
        [start, &[0xff, 0xe1], &length, &exif, rest].concat()
    }

    fn says(bytes: &[u8], text: &str) -> bool {
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    }

    #[test]
    fn what_a_camera_writes_beside_a_picture_is_gone() {
        let sent = from_a_camera(&photograph(300, 100));
        assert!(says(&sent, "Exif") && says(&sent, "Fatma"), "premise");
        let picture = redraw(&sent).unwrap();
        assert_eq!(picture.encoding, Encoding::Jpeg);
        // It was taken with the camera on its side: it stands upright now.
        assert_eq!((picture.full.width, picture.full.height), (100, 300));
        for drawn in [&picture.full, &picture.small] {
            assert!(!says(&drawn.bytes, "Exif") && !says(&drawn.bytes, "Fatma"));
            assert!(is_one(&drawn.bytes));
        }
    }

    #[test]
    fn a_large_picture_becomes_as_large_as_a_screen_and_a_small_one_stays() {
        let picture = redraw(&jpeg(&photograph(4200, 1050)).unwrap()).unwrap();
        assert_eq!((picture.full.width, picture.full.height), (2000, 500));
        assert_eq!((picture.small.width, picture.small.height), (480, 120));
        let picture = redraw(&jpeg(&photograph(300, 200)).unwrap()).unwrap();
        assert_eq!((picture.full.width, picture.small.width), (300, 300));
    }

    #[test]
    fn a_drawing_and_what_is_see_through_stay_sharp() {
        let drawing = DynamicImage::from(image::RgbImage::new(200, 200));
        assert_eq!(
            redraw(&png(&drawing).unwrap()).unwrap().encoding,
            Encoding::Png
        );
        let as_png = png(&photograph(400, 300)).unwrap();
        assert_eq!(redraw(&as_png).unwrap().encoding, Encoding::Jpeg);
        let glass = DynamicImage::from(image::RgbaImage::new(20, 20));
        let mut webp = Cursor::new(Vec::new());
        glass.write_to(&mut webp, ImageFormat::WebP).unwrap();
        let picture = redraw(&webp.into_inner()).unwrap();
        assert_eq!(picture.encoding, Encoding::Png);
    }

    #[test]
    fn what_unfolds_to_more_than_it_is_worth_is_refused() {
        // Fifteen thousand times fifteen thousand points, in a few bytes.
        let mut large = png(&photograph(8, 8)).unwrap();
        large[16..24].copy_from_slice(&[0, 0, 0x3a, 0x98, 0, 0, 0x3a, 0x98]);
        let mut crc = flate2::Crc::new();
        crc.update(&large[12..29]);
        large[29..33].copy_from_slice(&crc.sum().to_be_bytes());
        assert_eq!(redraw(&large).err(), Some(Fault::TooManyPoints));
    }

    #[test]
    fn what_is_broken_or_of_another_kind_is_no_picture() {
        let whole = jpeg(&photograph(64, 64)).unwrap();
        assert_eq!(redraw(&whole[..20]).err(), Some(Fault::Broken));
        for other in [
            b"GIF89a".as_slice(),
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"",
        ] {
            assert!(!is_one(other));
            assert_eq!(redraw(other).err(), Some(Fault::Broken));
        }
    }
}
