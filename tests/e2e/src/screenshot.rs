//! [`Screenshot`]: the pixels of an element.

use std::array;
use std::io::Cursor;
use std::sync::LazyLock;

use anyhow::{Context, Result, ensure};
use png::{ColorType, Decoder, Transformations};
use thirtyfour::By;

use crate::test_bed::TestBed;

/// A screenshot of one element.
#[derive(Clone, Debug)]
pub struct Screenshot {
    width: u32,
    height: u32,
    /// The relative luminance of each pixel, as WCAG 2.2 defines it.
    luminances: Vec<f64>,
}

impl Screenshot {
    /// Takes one of the element of this id, which is scrolled to the middle of the window.
    ///
    /// # Errors
    /// When there is no such element, or the driver takes no screenshot.
    pub async fn of(bed: &TestBed, id: &str) -> Result<Self> {
        let script = "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' });
            window.isDrawn = false;
            requestAnimationFrame(() => requestAnimationFrame(() => (window.isDrawn = true)))";
        bed.browser.eval::<()>(script, vec![id.into()]).await?;
        bed.browser.until_true("isDrawn").await?;
        let element = bed.browser.driver().find(By::Id(id)).await?;
        Self::decode(&element.screenshot_as_png().await?)
    }

    fn decode(png: &[u8]) -> Result<Self> {
        let mut decoder = Decoder::new(Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("too large")?];
        let frame = reader.next_frame(&mut bytes)?;
        let channels = frame.color_type.samples();
        ensure!(matches!(frame.color_type, ColorType::Rgb | ColorType::Rgba), "{:?}", frame.color_type);
        bytes.truncate(frame.buffer_size());
        let luminances = bytes.chunks_exact(channels).map(luminance).collect();
        Ok(Self { width: frame.width, height: frame.height, luminances })
    }

    /// How many pixels have a contrast of at least `ratio` to the same pixel in `other`.
    ///
    /// # Errors
    /// When the other is not of the same size.
    pub fn count_contrasting(&self, other: &Self, ratio: f64) -> Result<usize> {
        let sizes = [(self.width, self.height), (other.width, other.height)];
        ensure!(sizes[0] == sizes[1], "pictures of two sizes: {sizes:?}");
        let pairs = self.luminances.iter().zip(&other.luminances);
        Ok(pairs.filter(|&(one, another)| contrast(*one, *another) >= ratio).count())
    }
}

/// The linear value of each byte. It is a table, because there are many pixels and only 256 bytes.
static LINEAR: LazyLock<[f64; 256]> = LazyLock::new(|| {
    let mut bytes = 0..=u8::MAX;
    array::from_fn(|_| {
        let part = bytes.next().map_or(1.0, f64::from) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
});

fn luminance(pixel: &[u8]) -> f64 {
    pixel.iter().zip([0.2126, 0.7152, 0.0722]).map(|(&byte, weight)| weight * LINEAR[usize::from(byte)]).sum()
}

fn contrast(one: f64, another: f64) -> f64 {
    (one.max(another) + 0.05) / (one.min(another) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let of = |one: [u8; 3], another: [u8; 3]| contrast(luminance(&one), luminance(&another));
        assert!((of([0; 3], [255; 3]) - 21.0).abs() < 0.001);
        assert!((of([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
        assert!((of([255, 0, 0], [255; 3]) - 4.0).abs() < 0.01);
    }
}
